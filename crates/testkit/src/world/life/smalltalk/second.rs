//! Courtesies, by the second author.

use super::Courtesies;

pub(super) static SECOND: Courtesies = Courtesies {
    openings: &[
        "[Greetings of the day!|Trust this mail finds you in good health.]",
        "[Hope y'all survived the weekend.|How's things over there?]",
        "[I refer to our telephone conversation of {past}.|With reference to our recent correspondence I inform you as follows.]",
        "[tried to call|no answer on your phone, so]",
        "[I hope I find you well, or at least at your desk.|Apologies for adding to the pile.]",
        "[hope all is good with you and the family|first of all a greeting from {town}]",
    ],
    remarks: &[
        "[month end, chaos|End of quarter, everyone is very brave.]",
        "[alone in office this week|Half the department is at a training and the other half wishes it were.]",
        "[parking lot is being dug up again|They have taken the lift out, so visitors arrive out of breath.]",
        "[The auditors praised our signage. Only our signage.|audit done, 2 minors]",
        "[My mail client has decided to write in blue, kindly bear with the same.|typing w/ one hand, the other is in plaster]",
        "[Y'all won't believe the heat here, the tar is soft.|Snowed in till Tuesday, then business as usual.]",
        "[is party in the village this week so half of the people is not here|here is holiday tomorrow, the saint of the town]",
        "[Fire drill at ten, real alarm at eleven, toast both times.|The coffee machine has been outsourced.]",
        "[The {many} of last month are fitted. No comment from the shifts, which is applause.|last {many} fitted, all fine]",
        "[train stuck, so mails|On the train, with a signal that comes and goes.]",
        "[The new works doctor says I should walk more, so I now park at gate 3.|My desk is now next to the copier, I know everything.]",
        "[We wish to inform you that our telephone system has been changed, the numbers remain.|new phones, old numbers]",
    ],
    their_closings: &[
        "[tks|thx in adv]",
        "[Your earliest reply shall be highly appreciated.|Thanking you in anticipation.]",
        "[Holler if anything's unclear.|Y'all take care now.]",
        "[For queries I am at your disposal.|I remain at your disposal for any questions.]",
        "[Do shout if that makes no sense.|No drama if it takes till tomorrow.]",
        "[a greeting to {service}|regards to all there]",
        "[How is the weather at your end, by the by?|Y'all get any of that rain?]",
    ],
    our_closings: &[
        "[shout if not clear.|call me if needed.]",
        "[regards to {town}.|have a good one.]",
        "[on the road all day, mobile is best.|in office till 5.]",
        "[ok?|all clear?]",
    ],
};

//! Why deals were lost, and how one hears that the reason has gone.

use crate::world::stage::Stage;

pub(super) struct Reason {
    /// As the CRM has it.
    pub(super) lost: &'static [&'static str],
    /// What has changed, for the truth file.
    pub(super) about: &'static str,
    /// In a mail of theirs.
    pub(super) mail: &'static str,
    /// In a note of ours.
    pub(super) note: &'static str,
}

/// A lost deal that stays so.
pub(super) struct Settled {
    pub(super) lost: &'static str,
    pub(super) note: &'static str,
    pub(super) about: &'static str,
}

pub(super) struct Words {
    pub(super) reasons: &'static [Reason],
    pub(super) subject: &'static str,
    pub(super) answer: &'static str,
    pub(super) note_title: &'static str,
    pub(super) good: Settled,
    pub(super) asked: Settled,
    pub(super) still: Settled,
    pub(super) pending: Settled,
    pub(super) closed: &'static str,
    pub(super) again: &'static [&'static str],
}

pub(super) fn of(stage: &Stage) -> &'static Words {
    stage.author.of(&FIRST, &SECOND, &THIRD)
}

static FIRST: Words = Words {
    reasons: &[
        Reason {
            lost: &["Price", "Price too high", "Lost on price"],
            about: "the competitor has become dearer",
            mail: "[By the way, {rival} has put its prices up by a fifth for the {many}.|{rival} sent us a new price list for the {many}, you would smile.] [Nobody here is amused.|Purchasing is not amused.]",
            note: "{them} says that {rival} has raised its prices twice since we lost \"{deal}\". They now pay more than we had offered.",
        },
        Reason {
            lost: &[
                "Missing certificate",
                "No drinking water approval",
                "Certificate not available",
            ],
            about: "the certificate has come",
            mail: "[I saw on your website that the {many} have got their approval at last.|Congratulations on the approval for the {many}, I read it in the news.] [That was the sticking point at {unit}.|Last year it was all we missed.]",
            note: "Quality has confirmed: the certificate for the {many} is here. That was why {firm} could not take us for \"{deal}\".",
        },
        Reason {
            lost: &["Went to competitor (delivery time)", "Delivery time"],
            about: "the competitor cannot deliver",
            mail: "[The {many} from {rival} are nine weeks late, and nobody there picks up the phone.|{rival} have moved our delivery for the third time.] [I only wanted to let off steam.|You see, one learns.]",
            note: "Heard at {firm}: {rival} is in trouble, two deliveries for \"{deal}\" are months late and their fitter has left. {them} is fed up.",
        },
        Reason {
            lost: &[
                "Decision maker prefers competitor",
                "Relationship of their boss with competitor",
            ],
            about: "the one who was against us has left",
            mail: "[Our old technical boss has gone to the coast for good.|Since the first of the month we have a new technical boss.] [The house supplier list goes with him, we shall see.|The new one asks about everything anew, {many} included.]",
            note: "{them} told me that the head who had insisted on {rival} in \"{deal}\" has left {firm}. The successor has no favourites.",
        },
        Reason {
            lost: &["No budget this year", "Budget cut"],
            about: "there is a new budget",
            mail: "[The budget for next year is through, {unit} is in it.|For next year we have money for {unit}, it was signed on {past}.] [Good news for once.|I thought you would like to hear it.]",
            note: "New budget at {firm}: {unit} is in it with full funds, says {them}. \"{deal}\" had failed for want of money.",
        },
    ],
    subject: "[{many}|From {town}|{unit}|This and that]",
    answer: "[thank you for telling me, {them}.|thanks {them}, good to know.]",
    note_title: "[{firm}|Call {them} {firm}|{firm}: {deal}]",
    good: Settled {
        lost: "Price",
        note: "{them}: \"{deal}\" is over for good. They have bought and installed {rival} for the next fifteen years, all halls.",
        about: "settled for many years",
    },
    asked: Settled {
        lost: "Price",
        note: "{them} asked me plainly not to come back to \"{deal}\", neither by mail nor by phone. We leave it.",
        about: "they asked not to be contacted about it",
    },
    still: Settled {
        lost: "Price",
        note: "Compared again for \"{deal}\": we are still a quarter above {rival}. No chance as it stands.",
        about: "still too dear",
    },
    pending: Settled {
        lost: "Missing certificate",
        note: "The certificate that {firm} wanted for \"{deal}\": not before the end of next year, says quality. Nothing to tell them yet.",
        about: "the certificate is not there yet",
    },
    closed: "{firm} in {town} has closed down for good, {them} confirmed it. Account closed in the CRM.",
    again: &[" (second try)", " II", " - new"],
};

static SECOND: Words = Words {
    reasons: &[
        Reason {
            lost: &["price", "too expensive"],
            about: "the competitor has become dearer",
            mail: "[{rival} up 18 percent. lol|We are obliged to note that {rival} has increased all prices considerably.] [so much for cheap|So much for the bargain of the century.]",
            note: "{rival} now dearer than us ({deal}). {them} grumbling.",
        },
        Reason {
            lost: &["no cert", "approval missing"],
            about: "the certificate has come",
            mail: "[heard you have the stamp for the {many} now. about time|We have noted with interest that your {many} are now duly approved.]",
            note: "cert for {many} in. {firm} lost us for that ({deal})!",
        },
        Reason {
            lost: &["delivery time", "rival faster"],
            about: "the competitor cannot deliver",
            mail: "[{rival} late AGAIN. 11 weeks|The punctuality of {rival} is now the subject of jokes in our canteen.]",
            note: "{rival} in a mess at {firm}, late by months. {deal} not delivered even half",
        },
        Reason {
            lost: &["boss wants competitor", "politics"],
            about: "the one who was against us has left",
            mail: "[old boss gone, new one starts monday|Our chief, a faithful admirer of {rival}, has been retired with a clock.]",
            note: "the {rival} man at {firm} has left. New head open, says {them}. ({deal})",
        },
        Reason {
            lost: &["no money", "budget"],
            about: "there is a new budget",
            mail: "[capex is through. {unit} is on it|The Board has sanctioned funds for {unit} for the coming year.]",
            note: "{them}: money for {unit} approved. {deal} failed on that",
        },
    ],
    subject: "[{many}|fyi|{town}|news]",
    answer: "[tks {them}.|good to hear, {them}.]",
    note_title: "[{firm}|{them}|tel {firm}]",
    good: Settled {
        lost: "price",
        note: "{deal}: dead for good, {rival} installed everywhere, 10y contract",
        about: "settled for many years",
    },
    asked: Settled {
        lost: "price",
        note: "{them} does not want to hear about {deal} again. Don't call, don't write.",
        about: "they asked not to be contacted about it",
    },
    still: Settled {
        lost: "price",
        note: "{deal}: re-did the numbers, still 30 percent over {rival}. no.",
        about: "still too dear",
    },
    pending: Settled {
        lost: "no cert",
        note: "cert: another year at least. nothing for {firm} ({deal})",
        about: "the certificate is not there yet",
    },
    closed: "{firm} {town} shut. gates locked. {them} says bye.",
    again: &[" 2", " - 2nd round", " (again)"],
};

static THIRD: Words = Words {
    reasons: &[
        Reason {
            lost: &["Price level", "Competitor was cheaper"],
            about: "the competitor has become dearer",
            mail: "For your information, the prices of {rival} have gone up strongly this year. [Our controller is not happy.|We did not expect that.]",
            note: "According to {them} the price of {rival} is now above our former offer for {deal}.",
        },
        Reason {
            lost: &["Required approval not available", "Certification missing"],
            about: "the certificate has come",
            mail: "A colleague told me that your {many} now have the approval. [Last time this was the reason for the no.|It is a pity that it came after our decision.]",
            note: "Information of our quality department: approval for {many} is granted. {deal} at {firm} was lost because of this point.",
        },
        Reason {
            lost: &["Delivery time too long", "Competitor delivers faster"],
            about: "the competitor cannot deliver",
            mail: "At the moment we wait since ten weeks for the {many} of {rival}. [We don't get an answer from them.|It is a difficult situation for us.]",
            note: "{firm} has big problems with deliveries of {rival} ({deal}). {them} told me they regret the decision.",
        },
        Reason {
            lost: &[
                "Head of department prefers competitor",
                "Decision against us in management",
            ],
            about: "the one who was against us has left",
            mail: "There is a change in our house: the former technical manager is not with us any more. [The new one looks at all suppliers again.|Many things will be considered new.]",
            note: "The manager at {firm} who decided for {rival} in {deal} left the company. {them} sees a new chance.",
        },
        Reason {
            lost: &["Budget not released", "No investment this year"],
            about: "there is a new budget",
            mail: "The investment plan for the next year has been released and {unit} is part of it. [So the waiting has an end.|We are glad about it.]",
            note: "{them} reports that the budget for {unit} is released now. Missing budget was the reason to lose {deal}.",
        },
    ],
    subject: "[News from {town}|{many}|Information|{unit}]",
    answer: "[Thank you for the information, {them}.|Thanks {them}, interesting to hear.]",
    note_title: "[Information {firm}|Telephone {them}|{firm}, {deal}]",
    good: Settled {
        lost: "Price level",
        note: "{deal} is definitely finished. {firm} signed a contract with {rival} for twelve years and all lines are converted.",
        about: "settled for many years",
    },
    asked: Settled {
        lost: "Price level",
        note: "{them} wishes no further contact concerning {deal}. Please respect, no mails and no calls.",
        about: "they asked not to be contacted about it",
    },
    still: Settled {
        lost: "Price level",
        note: "Checked the calculation for {deal} once more. Our price stays clearly above {rival}. No new attempt.",
        about: "still too dear",
    },
    pending: Settled {
        lost: "Certification missing",
        note: "Approval asked by {firm} for {deal}: the test is planned for next year, result open.",
        about: "the certificate is not there yet",
    },
    closed: "The plant of {firm} in {town} was closed finally. {them} says goodbye.",
    again: &[" (new)", ", 2nd attempt", " - restart"],
};

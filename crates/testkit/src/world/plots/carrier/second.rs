//! What stands around a key sentence, by the second author.

use super::{Carrier, Pair};

pub(super) static SECOND: Carrier = Carrier {
    statements: &[
        "[{po} released|PO {po} is released from our end.]",
        "[{invoice} is paid|Payment of {invoice} was effected on {past}.]",
        "[pallet of {past} ok|The consignment of {past} reached us in sound condition.]",
        "[We had the insurers in on {past}. They left again.|The surveyors have been and gone.]",
        "[Canteen is closed, so it is sandwiches.|the new canteen man cooks only beans]",
        "[Happy to report the {many} haven't missed a beat since spring.|{many} run, no news is good news]",
        "[Had the grandkids in the plant on Saturday, they want your job, not mine.|My youngest made the swim team, so that's my weekends gone.]",
        "[It has rained since {past}, and the car park is now a lake with cars in it.|38 degrees in the hall today, everybody slow]",
        "[Please find our new company calendar at your disposal at the reception.|Our office was closed on account of the festival, all mails have since been read.]",
        "[Rev C is filed|Your drawing, revision C, has been taken into our archive.]",
        "[the fair was a waste of shoes|Three days at the fair, two useful conversations, one lost umbrella.]",
        "[Your driver found the gate on the first attempt, which is a record.|driver was ok this time]",
        "[night shift took {unit} back on line at 4, all normal|{unit} is running at plan.]",
        "[I was two weeks in the hospital with the knee, now is better.|I am back after the flu, half alive.]",
        "[SAP was migrated at the weekend and nobody died.|new ERP since monday, do not ask]",
        "[The minutes of {past} are accepted as they stand.|No remarks on your minutes.]",
    ],
    turns: &[
        "[Also:|also,|Then:|Next:|And:|btw] ",
        "",
        "",
        "",
        "[While at it:|Other thing.|On another note,|Further to this:] ",
    ],
    pairs: &[
        Pair {
            question: "[did {po} arrive at your side|Kindly confirm receipt of PO {po}.]",
            answer: "[{po} is in, {order}.|recd, our no. {order}.]",
        },
        Pair {
            question: "[{cw} still ok for the {many}?|Does {cw} stand for the {many}, may I ask.]",
            answer: "[{cw} stands.|yes, {cw}.]",
        },
        Pair {
            question: "[HS code for the {many} pls|Which tariff number applies to the {many}?]",
            answer: "[8481 8099.|HS is 8481 8099.]",
        },
        Pair {
            question: "[you still coming {date}?|Shall we be seeing you on {date} as planned?]",
            answer: "[yes, {date}, {clock}.|{date} {clock} stands.]",
        },
        Pair {
            question: "[part no of the {spare}?|I have mislaid the part number of the {spare}.]",
            answer: "[{code}.|{spare} = {code}.]",
        },
        Pair {
            question: "[How long's {quote} good for?|validity of {quote}?]",
            answer: "[end of {month}.|{quote} holds till end of {month}.]",
        },
        Pair {
            question: "[is {inside} in? no one picks up|Who's minding the shop while {inside} is out?]",
            answer: "[{inside} is back {soon}, {logistics} till then.|{logistics} has the desk until {soon}.]",
        },
        Pair {
            question: "[weight of one {one}|Please inform us of the gross weight of the {one} for the crane.]",
            answer: "[14 kg packed.|14 kg.]",
        },
    ],
    from_us: &[
        "[confirmation {order} att.|{po} confirmed, {order}, paper att.] {cw}.",
        "[drawing for {order} att.|rev C att.], for your file.",
        "[{quote} w/ new qty att.|new {quote} att.], rest unchanged.",
        "[{many} for {unit} left today.|truck is gone.] Papers att.",
    ],
};

//! What somebody writes through whom everything runs, by the second author.

use super::words::Words;

pub(super) static SECOND: Words = Words {
    hints: &[
        "was off 8 days, nothing got ordered. surprise. {po} is out now",
        "I am, for my sins, the entire {us} department here. {po} is placed.",
        "Since the reorganisation all subjects concerning {us} are handled exclusively by the undersigned. Order {po} has been released.",
        "Round here it's just me and the dog doing the {many}, and the dog's no good on the computer. {po} is in.",
        "is only me now in this, the other two are not more. so patience please. {po} ok",
        "Kindly address all mails to me only as there is no other person handling this item. Consignment is received.",
        "my holiday is cancelled, nobody to stand in. delivery {past} ok",
        "The {many} file lives in my head, which management regards as a cost saving. {code} is the right one.",
        "signed it, booked it, paid it. one man show",
        "If I win the lottery you will notice by the silence. {po} is in the system.",
        "They asked who could take over from me for {many}. There was a long pause. Anyway, all received.",
        "in the list of suppliers behind {us} is only my name since ten years. {po} is sent",
    ],
    hint_subject: "[{po}|week|{code}|{firm} {po}]",
    hint_answer: "[ok {them}, tks.|noted {them}.]",
    one_off: [
        "[one-time job: 2 {many}. price + time|For a one-off job at a client's we would need two {many}, and after that no more. Kindly quote.]",
        "{price} each, {days} days. Quote att.",
        "[ok, PO {po}. only this once|Agreed, {po}. We do not expect a repeat requirement.]",
    ],
    one_off_subject: "2 {many}",
    closed: [
        "[They are closing {town}. All of it, end of the month.|{Town} shuts for good at month end, owners have decided.] [No more orders, then.|so that was that. last mail] [It was good while it lasted.|Thanks for everything.]",
        "[very sorry to hear, {them}. Take care.|damn. All the best, {them}.]",
    ],
    closed_subject: "[{town} closing|The end]",
    covered: [
        "[{unit} runs again, tks|the {many} fit.|Report of {past} is found in order.]",
        "[good.|tks for the feedback.]",
    ],
    covered_subject: "[{unit}|visit {past}|{many}]",
};

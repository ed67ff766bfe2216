//! How those show whom we have never reached.

/// All wordings of this plot.
pub(super) struct Words {
    /// Mails of a clerk with the person in copy.
    pub(super) copies: &'static [&'static str],
    /// Mails of a clerk that only name the person.
    pub(super) mentions: &'static [&'static str],
    pub(super) clerk_subject: &'static str,
    pub(super) clerk_answer: &'static str,
    /// A circular by the person, to all vendors.
    pub(super) circulars: &'static [&'static str],
    pub(super) circular_subject: &'static str,
    /// A copy like the real ones, of somebody who is no case.
    pub(super) copy: &'static str,
    /// The person has left and nobody comes after.
    pub(super) left: &'static str,
    /// Questions to our engineer, and the answers.
    pub(super) technical: &'static str,
    pub(super) technical_subject: &'static str,
    pub(super) technical_answer: &'static str,
    /// A very small order.
    pub(super) tiny: &'static str,
    pub(super) tiny_subject: &'static str,
    pub(super) tiny_answer: &'static str,
}

pub(super) static FIRST: Words = Words {
    copies: &[
        "{new} (our {new_title}, cc) has to countersign everything above 20,000, so {po} took a little longer. It is through now.",
        "The specification of the {many} comes from {new} in copy; I only place the order.",
        "[Technically this is {new_formal}'s decision, copied.|On the technical side {new_formal} decides, in copy.] From purchasing you have the green light: {po}.",
        "{new} asked me to copy {new_them} on deliveries for {unit}, hence the longer address line.",
        "The {many} passed the test at {unit}; {new_first} (cc) signed the report.",
        "Budget for {unit} is with {new}, {new_title}, who reads this in copy. Prices as agreed.",
        "[As {new_title}, {new} has set new rules for spares|New rules for spares by {new}, our {new_title} (cc)]: two of each on the shelf. You will see that in the orders.",
        "{new_formal} in copy has moved the stop, so all dates shift by a week. The new call-off is in the system.",
    ],
    mentions: &[
        "[I could only release it after {new}, our {new_title}, had looked at it.|It lay on the desk of {new}, our {new_title}, for a week.] But now it is done: {po}.",
        "That the {many2} went to somebody else was {new_formal}'s wish, not mine. I just typed the order.",
        "I know nothing about {temp} °C or {bar} bar, that is {new}'s world. I was told to order the same again: {po}.",
        "{new_formal} walked through {unit} last week and now everything has to be labelled. You will notice it on our orders.",
        "Our {new_title} has the plans for the next three years in a drawer. [I get to see them when it is time to order.|All I see is the order number.]",
        "When {new} is at the table, the talk is about running costs and not about my three per cent. Anyway, {po} is released.",
        "[It was decided upstairs|The decision came from {new_formal}] that {unit} gets a second unit. The order will reach you through me, as always.",
        "The yearly review with {new} was kind to you: on time, few complaints.",
    ],
    clerk_subject: "[Order {po}|{Unit}|{Many}|PO {po}]",
    clerk_answer: "[Thank you, noted.|Thanks, all clear.|Understood, thank you.]",
    circulars: &[
        "Dear suppliers,\n\nthis year we put 14 million into {unit} and the lines behind it. Safety rules for outside staff have changed, the new sheet is attached.\n\nThank you for your support.",
        "To all partners of {firm}:\n\nour plant in {town} has passed a million hours without an accident. I would like to thank everybody who has contributed.",
        "Ladies and gentlemen,\n\nfrom {month} on, technical approvals for all new equipment run through my office. Please see the attached sheet for the procedure.",
        "To whom it may concern:\n\nour works will be closed for visitors in {cw}. The list of contacts in engineering is attached.",
    ],
    circular_subject: "Information for our suppliers",
    copy: "{new}, our {new_title}, is in copy because of the amount. {po} is released.",
    left: "{new_formal} has left us and the post will not be filled again; all of it stays with the three of us in purchasing. Order {po} is released.",
    technical: "[{temp} °C at {unit} with {medium}: still all right for the {many}?|Is {code} good for {bar} bar?|Which {spare} do you suggest for {medium}?]",
    technical_subject: "[{Unit}|{Code}|{Many}]",
    technical_answer: "[yes, that is inside the limits.|yes, with the standard {spare}.] [Sheet attached.|Details in the sheet.]",
    tiny: "[one {spare} please, {code}|we need a single {spare} for {code}]. [{new_formal} in copy pays with the company card.|Our boss in copy will transfer the money today.]",
    tiny_subject: "[One {spare}|Small order]",
    tiny_answer: "[sent today, {price}.|goes out today, {price}.] Thank you.",
};

//! How those show whom we have never reached.

/// Mails of a clerk with the person in copy.
pub(super) const COPIES: &[&str] = &[
    "{new} (our {new_title}, cc) has to countersign everything above 20,000, so {po} took a little longer. It is through now.",
    "The specification of the {many} comes from {new} in copy; I only place the order.",
    "[Technically this is {new_formal}'s decision, copied.|On the technical side {new_formal} decides, in copy.] From purchasing you have the green light: {po}.",
    "{new} asked me to copy {new_them} on deliveries for {unit}, hence the longer address line.",
    "The {many} passed the test at {unit}; {new_first} (cc) signed the report.",
    "Budget for {unit} is with {new}, {new_title}, who reads this in copy. Prices as agreed.",
    "[As {new_title}, {new} has set new rules for spares|New rules for spares by {new}, our {new_title} (cc)]: two of each on the shelf. You will see that in the orders.",
    "{new_formal} in copy has moved the stop, so all dates shift by a week. The new call-off is in the system.",
];

/// Mails of a clerk that only name the person.
pub(super) const MENTIONS: &[&str] = &[
    "[I could only release it after {new}, our {new_title}, had looked at it.|It lay on the desk of {new}, our {new_title}, for a week.] But now it is done: {po}.",
    "That the {many2} went to somebody else was {new_formal}'s wish, not mine. I just typed the order.",
    "I know nothing about {temp} °C or {bar} bar, that is {new}'s world. I was told to order the same again: {po}.",
    "{new_formal} walked through {unit} last week and now everything has to be labelled. You will notice it on our orders.",
    "Our {new_title} has the plans for the next three years in a drawer. [I get to see them when it is time to order.|All I see is the order number.]",
    "When {new} is at the table, the talk is about running costs and not about my three per cent. Anyway, {po} is released.",
    "[It was decided upstairs|The decision came from {new_formal}] that {unit} gets a second unit. The order will reach you through me, as always.",
    "The yearly review with {new} was kind to you: on time, few complaints.",
];

/// A circular by the person, to all vendors.
pub(super) const CIRCULARS: &[&str] = &[
    "Dear suppliers,\n\nthis year we put 14 million into {unit} and the lines behind it. Safety rules for outside staff have changed, the new sheet is attached.\n\nThank you for your support.",
    "To all partners of {firm}:\n\nour plant in {town} has passed a million hours without an accident. I would like to thank everybody who has contributed.",
    "Ladies and gentlemen,\n\nfrom {month} on, technical approvals for all new equipment run through my office. Please see the attached sheet for the procedure.",
    "To whom it may concern:\n\nour works will be closed for visitors in {cw}. The list of contacts in engineering is attached.",
];

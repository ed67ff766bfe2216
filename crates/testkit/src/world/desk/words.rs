//! Words of calendars, deals and notes that say nothing special.

use crate::world::stage::Stage;

/// What one author writes.
pub(crate) struct Words {
    /// What deals are called.
    pub(crate) deals: &'static [&'static str],
    /// Titles of meetings with a customer.
    pub(crate) visits: &'static [&'static str],
    /// The mail after a meeting that left nothing open.
    pub(crate) thanks: &'static [&'static str],
    pub(crate) thanks_subject: &'static str,
    /// Recurring meetings of our own: weekly, monthly, with the engineer.
    pub(crate) internal: [&'static str; 3],
    /// Private appointments.
    pub(crate) private: &'static [&'static str],
    /// Whole days on the road.
    pub(crate) travel: &'static [&'static str],
    /// Visit reports with nothing to do.
    pub(crate) report: &'static [&'static str],
    pub(crate) report_title: &'static str,
    /// Telephone notes with nothing to do.
    pub(crate) phone: &'static [&'static str],
    pub(crate) phone_title: &'static str,
    /// Why deals were lost for good or by chance.
    pub(crate) lost: &'static [&'static str],
    pub(crate) next: &'static [&'static str],
}

/// The words of the world's author.
pub(crate) fn of(stage: &Stage) -> &'static Words {
    stage.author.of(&FIRST, &SECOND, &THIRD)
}

static FIRST: Words = Words {
    deals: &[
        "{firm} - {qty} {many}",
        "{many} for {unit}, {firm}",
        "{firm} {town}: replacement of the {many}",
        "Frame contract {many} {firm}",
        "{firm} - revamp of {unit}",
        "{firm}: {many} and {many2}",
        "Project {unit} ({firm})",
    ],
    visits: &[
        "Visit {firm}",
        "{firm} {town}, {them}",
        "Meeting with {them} ({firm})",
        "{firm}: {many}",
        "{firm} plant tour",
        "Talk with {them} about {unit}",
    ],
    thanks: &[
        "thank you for your time [today|yesterday]. [It was good to see {unit} again.|I enjoyed the tour.] [From my side nothing is open.|There is nothing open between us.]",
        "[thanks for the good talk|many thanks for the coffee and the talk]. [My short notes are for the file only.|All points are settled, as we said.] [Until next time.|See you at the next stop.]",
    ],
    thanks_subject: "[Our talk|Thank you for your time|My visit in {town}]",
    internal: [
        "Sales meeting",
        "Monthly figures",
        "Technical round with {engineer}",
    ],
    private: &[
        "Dentist",
        "School concert",
        "Car to the garage",
        "Physio",
        "Parents' evening",
        "Lunch with Mum",
        "Plumber",
        "Optician",
    ],
    travel: &["Travel: {town}", "On the road {town}", "Hotel {town}"],
    report: &[
        "Saw {unit}. The {many} run well. {them} is content, the next stop is in {month}. [Nothing to do.|No open points.]",
        "[Walked the plant with {them}.|Half an hour with {them}, then the plant.] Talked about {medium} and the {many}. [All as expected.|No action for us.]",
        "{them} showed the new store. [Stock is fine.|They keep two of each {spare}.] [No wishes at present.|Nothing needed now.]",
    ],
    report_title: "[Visit {firm}|Visit report {firm} {town}|{firm}, visit]",
    phone: &[
        "{them} called about the delivery of {past}. [All settled on the phone.|Settled.]",
        "Rang {them}. [Short talk, all fine.|They are busy with {unit}, all else fine.] Nothing to do.",
    ],
    phone_title: "[Call {them} {firm}|Phone {firm}|Telephone note {them} ({firm})]",
    lost: &[
        "Project cancelled by customer",
        "Customer builds it in-house",
        "Technically not suitable",
    ],
    next: &[
        "Discuss the offer",
        "Wait for drawings",
        "Test at {unit}",
        "Terms",
    ],
};

static SECOND: Words = Words {
    deals: &[
        "{firm} {many}",
        "{firm} / {unit}",
        "{qty}x {code} {firm}",
        "{firm} yearly {many}",
        "{town} rebuild",
        "{firm}: {many2}, 1st lot",
    ],
    visits: &[
        "{firm}",
        "{them} / {firm}",
        "{firm} {town}",
        "coffee {them}",
        "{unit} w/ {them}",
        "{many}, {firm}",
    ],
    thanks: &[
        "[tks for the time.|good talk, tks.] [nothing open my side.|all clear from here.]",
        "[was good to see the plant.|tks for the tour.] [No to-dos.|Nothing pending.] see you",
    ],
    thanks_subject: "[yesterday|{town}|tks]",
    internal: ["sales mtg", "numbers", "{engineer} weekly"],
    private: &[
        "dentist",
        "kids",
        "gym",
        "garage",
        "Mum bday",
        "vet (dog)",
        "doc",
        "private",
    ],
    travel: &["{town}", "trip {town}", "away - {town}"],
    report: &[
        "{unit} ok. {many} ok. {them} happy. no action",
        "- plant round with {them}\n- {many} fine\n- nothing pending",
        "just coffee w/ {them}. Talked football + {medium}. no to-do",
    ],
    report_title: "[{firm}|visit {firm}|{them} {town}]",
    phone: &[
        "{them}, delivery {past}. sorted.",
        "spoke {them}. all good, nothing to do",
    ],
    phone_title: "[tel {them} {firm}|call {firm}|{firm} phone]",
    lost: &["project dead", "make themselves", "wrong spec"],
    next: &["call", "drawings", "trial {unit}", "terms"],
};

static THIRD: Words = Words {
    deals: &[
        "{firm}, {many} for {unit}",
        "Supply of {qty} {many} to {firm}",
        "{firm} modernisation {unit}",
        "Annual agreement {firm}",
        "{firm}: exchange {many}",
        "{many} {town} ({firm})",
    ],
    visits: &[
        "Customer visit {firm}",
        "Appointment {them}, {firm}",
        "{firm} in {town}",
        "Technical discussion {firm}",
        "Meeting {firm} regarding {many}",
    ],
    thanks: &[
        "thank you for the friendly reception. [All topics were clarified.|We have no open topics.] [I wish you a good week.|I look forward to the next time.]",
        "it was a pleasure to visit you. [Everything is clear for me.|From our side all is done.]",
    ],
    thanks_subject: "[Visit in {town}|Our meeting|Thank you]",
    internal: [
        "Team meeting sales",
        "Review of the month",
        "Coordination with {engineer}",
    ],
    private: &[
        "Doctor",
        "Appointment (private)",
        "School",
        "Service car",
        "Birthday mother",
        "Bank",
    ],
    travel: &[
        "Business trip {town}",
        "Travelling {town}",
        "{town} overnight",
    ],
    report: &[
        "I met {them} and we looked at {unit}. The {many} work without problems. No measures necessary.",
        "Discussion with {them} about the market and {medium}. There are no open topics.",
        "Short visit to {them}. They are satisfied with the last delivery. Next contact in {month}.",
    ],
    report_title: "[Report {firm}|Customer visit {firm}|{firm} {town}, report]",
    phone: &[
        "{them} telephoned because of the delivery of {past}. It is clarified.",
        "Telephone with {them}. Everything in order, no task.",
    ],
    phone_title: "[Telephone {them}, {firm}|Call with {firm}|Phone note {firm}]",
    lost: &[
        "Project was stopped",
        "Own production of customer",
        "Not technically possible",
    ],
    next: &[
        "Clarify offer",
        "Receive drawings",
        "Trial run {unit}",
        "Negotiate conditions",
    ],
};

//! Earlier firms, other trades, and a greeting at a new desk.

use crate::world::stage::Stage;

pub(super) struct Words {
    /// Firms the seller worked for before.
    pub(super) former: &'static [&'static str],
    pub(super) former_note: &'static [&'static str],
    pub(super) other_trade: &'static [&'static str],
    pub(super) retired: &'static [(&'static str, &'static str)],
    /// Our greeting at the new desk, and the answer.
    pub(super) hello: [&'static str; 2],
    pub(super) hello_subject: &'static str,
}

pub(super) fn of(stage: &Stage) -> &'static Words {
    stage.author.of(&FIRST, &SECOND, &THIRD)
}

static FIRST: Words = Words {
    former: &[
        "Mellin Pumps (old firm)",
        "Orsted & Vane",
        "Pryor Instruments",
    ],
    former_note: &[
        "Worked together until 2017",
        "Colleague from my first job",
        "Shared a desk for three years",
    ],
    other_trade: &["Payroll Assistant", "Graphic Designer", "Company Doctor"],
    retired: &[
        ("Retired", "Retired"),
        ("", "Enjoying retirement"),
        ("Self-employed", "Beekeeper, retired engineer"),
    ],
    hello: [
        "[congratulations on the new place, I am glad to find you there.|how good to read where you are now.] [All the best for the start.|I wish you a good start.]",
        "[Thank you! The first weeks are full, but good.|Thanks for thinking of me, it starts well.]",
    ],
    hello_subject: "[Your new place|Congratulations]",
};

static SECOND: Words = Words {
    former: &["Mellin Pumps", "old shop", "Pryor"],
    former_note: &[
        "ex-colleague",
        "used to sit opposite me",
        "same team till 2016",
    ],
    other_trade: &["Yoga teacher (corporate health)", "IT Helpdesk", "Intern"],
    retired: &[("Retired", "Retired"), ("-", "Gone fishing")],
    hello: [
        "saw you're at {firm} now. congrats",
        "[tks, lots to do|thank you, all new here]",
    ],
    hello_subject: "[congrats|new job]",
};

static THIRD: Words = Words {
    former: &[
        "Mellin Pumps Ltd (former employer)",
        "Vane Industrie",
        "Pryor Instruments",
    ],
    former_note: &[
        "Former colleague",
        "We worked in the same department until 2018",
        "Colleague in my previous company",
    ],
    other_trade: &[
        "HR Administrator",
        "Accountant trainee",
        "Communication Assistant",
    ],
    retired: &[
        ("Retired", "Pensioner"),
        ("Retired", "Retired since last summer"),
    ],
    hello: [
        "with pleasure I have seen that you work for {firm} now. I wish you much success in the new position.",
        "[Thank you very much for the kind words.|Many thanks, I am happy in the new company.]",
    ],
    hello_subject: "[Congratulations|Your new position]",
};

//! How another site, department or sister company comes up, by the second
//! author.

use super::words::Words;

pub(super) static SECOND: Words = Words {
    mentions: &[
        "{place} has the same junk in the pipes as us. they never heard of you",
        "Our sister concern at {place} is having similar requirement, however their purchase is separate from ours.",
        "I was despatched to {place} for a week. They have a {unit} like ours and keep it alive with string.",
        "My cousin runs our other plant, up in {place}. Buys all his {many} off some fella with a van.",
        "For your information: the group has decided to expand the site in {place} by two lines. {town} is not affected.",
        "in {place} the colleagues change the {spare} every month, every month! here with yours is one year",
        "The benchmark between {town} and {place} came out. We lead on stops, they lead on excuses, and they have twice our {many}.",
        "HQ bought a plant in {place}, ex family business. nobody knows what is in there",
        "[I was on the phone with {place} about stock|Had {place} on the phone about stock]. they hold {qty} kinds of {many2}, none of them yours",
        "Procurement for {place} does not run over my desk, regrettably, as they spend about three times what we do.",
        "Our pilot hall in {place} has its own budget and its own ideas, and builds everything out of catalogue {many}.",
        "the laboratory in {place} orders for itself, they are about to replace all {many2}",
        "They're moving the packing out to {place} next year. New building, new everything. We stay put.",
        "The audit at {place} was a bloodbath: {many} from 1978 and no spares. Here they found a missing sticker.",
    ],
    copies: &[
        "cc {new_first}, {place}",
        "{new} of our {place} works is marked in cc as they are having the same {unit}.",
        "I copy {new_formal} in {place}, who has been suffering in silence with the same type.",
        "in copy {new_first} from {place}, there they have the same problem",
        "",
        "Looping in {new_first} up at {place}, they're fixing to do the same thing.",
    ],
    silent: "[{unit} ran the test, passed|Test run of {unit} is completed to full satisfaction.]",
    subject: "[{unit}|{town}|{po}|{many} {unit}|this and that]",
    answer: "[ok tks.|good to know. Regards to {town}.]",
    nothing: &[
        (
            "[was in {place} with the kids. rain|Took the missus to {place} for our anniversary, lovely spot.]",
            "a holiday, not a site",
        ),
        (
            "[The competition have laid off half of {place}, one reads.|Our dear rivals are shutting a line in {place}, it was in the paper.]",
            "a competitor's site",
        ),
        (
            "[{place} is shut since March, the gate is welded|Kindly note that our {place} unit has been discontinued and land is sold.]",
            "closed",
        ),
        (
            "[Our new shelves were built in {place}, decent work.|the lorry stood in {place} at the border for two days]",
            "a place on the way, not a site of theirs",
        ),
    ],
    served: [
        "{place} says hello, they got theirs from you last week",
        "As you are aware, {place} is running the same {unit}.",
    ],
};

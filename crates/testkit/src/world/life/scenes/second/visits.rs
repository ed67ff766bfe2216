//! Visits, fairs and pleasantries, by the second author.

use crate::world::cast::titles::Function::{
    Assistance, Engineering, Maintenance, Management, Production, Purchasing,
};
use crate::world::life::scenes::{Scene, them, us};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 7,
        functions: &[Management, Production, Engineering, Maintenance, Purchasing],
        light: true,
        subjects: &["{date}?", "visit {town}", "passing by", "{date} {town}"],
        turns: &[
            us((0, 1), &["[in {town} on {date}. Coffee, {clock}?|passing {town} {date}, {clock} ok?]", "[long time. {date} {clock}?|want to see {unit} again. {date}?]"]),
            them((2, 50), &[
                "[ok|{clock} ok]",
                "[{date} is confirmed. Please register at the gate.|Most welcome on {date}, {clock}. Kindly bring ID.]",
                "[{date} I'm in court about a fence. {date2} {clock} works.|On {date} I am being audited. {date2} would be a relief.]",
                "come {date2}, {date} is holiday here. we go to eat after",
            ]),
            us((1, 20), &["[ok, see you.|fixed. See you then.]"]),
        ],
    },
    Scene {
        weight: 5,
        functions: &[Management, Production, Engineering, Maintenance],
        light: true,
        subjects: &["notes {past}", "{past}", "minutes {past}"],
        turns: &[
            us((0, 1), &["[tks for the time on {past}. Notes att., nothing open.|notes of {past} att. Nothing for you to do.]"]).file("notes.pdf"),
            them((4, 70), &["[ok|fine]", "[The minutes are accepted.|Accurate, which is more than can be said for ours.]", "[Looks right to me.|Minutes are in order.]"]).maybe(0.8),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Assistance, Management, Production],
        light: true,
        subjects: &["meeting {date}", "badges {date}", "room {date}"],
        turns: &[
            them((0, 1), &["[who comes {date}. names for badges|{date} moves to {date2}, ok?]", "[For the visit on {date} we require the names of all participants.|Kindly furnish names of visitors for {date} for security clearance.]"]),
            us((1, 20), &["[me + {engineer}, and {date2} is ok too.|just me. {date2} also fine.]"]),
            them((1, 20), &["[ok|Confirmed.]", "[Badges will be at the gate, with luck.|Y'all are set.]"]).maybe(0.6),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Management, Production, Engineering],
        light: true,
        subjects: &["fair {month}", "tickets"],
        turns: &[
            us((0, 1), &["[fair in {month}, hall 4, 2 tickets att.|tickets for {month} att.]"]).file("tickets.pdf"),
            them((8, 90), &["[cant. colleague goes|will be there wednesday]", "[We regret being unable to attend.|I shall come for the coffee, as ever.]", "[Wouldn't miss it.|Thank you for kind invitation, we will surely visit.]"]),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Management, Production, Maintenance, Purchasing],
        light: true,
        subjects: &["congrats", "saw you in the paper", "short one"],
        turns: &[
            us((0, 1), &["[saw the piece in the paper. Congrats.|75 years, well done.]", "[tks for the last order, seriously.|good quarter with you, tks.]", "[happy birthday. No phone today.|all the best for the day.]"]),
            them((3, 60), &["[tks|thx man]", "[Much obliged. One grows old in instalments.|We thank you for the kind wishes.]", "[Well shucks, thank you. How's the family?|thank you very much, a hug]"]),
        ],
    },
    Scene {
        weight: 2,
        functions: &[],
        light: true,
        subjects: &["festival greetings", "happy holidays", "greetings"],
        turns: &[
            them((0, 1), &["[Wishing you and your family a prosperous festive season.|happy holidays from all of us in {town}]", "[The compliments of the season, whichever season it is where you are.|We wish you pleasant holidays.]"]),
            us((3, 40), &["[tks, same to you.|thank you, to you too.]"]).maybe(0.7),
        ],
    },
];

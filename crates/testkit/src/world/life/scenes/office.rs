//! Small matters, small talk, and the year's round.

use super::{Scene, THANKS, them, us};
use crate::world::cast::titles::Function::{
    Assistance, Finance, Logistics, Maintenance, Management, Production, Purchasing,
};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 3,
        functions: &[],
        light: true,
        subjects: &["Holiday", "I am away", "Out next week", "Absence"],
        turns: &[
            them((0, 1), &[
                "[just so that you know|for your planning]: I am away [from {date}|for two weeks from {date}]. [In urgent cases call the switchboard.|Everything current is with my colleagues.]",
                "[I am off next week|short holiday from {date}], [back after that|then back at the desk]. [Nothing open between us, I think.|All our orders are through.]",
            ]),
            us((1, 24), &[
                "[thanks for telling me|good to know]. [Enjoy the time off!|Have a good rest.]",
                "[noted|thank you]. [Have a great holiday.|Enjoy, and no mails!]",
            ]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Production, Maintenance, Purchasing],
        light: true,
        subjects: &["Shutdown dates", "Plant stop {month}", "Revision {month}"],
        turns: &[
            them((0, 1), &[
                "[our stop is fixed now: {cw} and the week after.|the dates of the shutdown are {cw} to {cw2}.] [No deliveries in that time, please.|Gate is closed for trucks then.]",
            ]),
            us((2, 30), &[
                "[thank you, I have told dispatch|noted and passed on to {logistics}]. [We will deliver before.|Everything due will come before.]",
            ]),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Management, Production, Maintenance, Purchasing],
        light: true,
        subjects: &["Hello", "Congratulations", "Quick note", "A word of thanks"],
        turns: &[
            us((0, 1), &[
                "[I read about your anniversary in the trade press|just saw your company in the paper]. [Congratulations!|Sixty years, very impressive.]",
                "[a short note to say thank you for the last order|thank you for the good cooperation this quarter]. [The team enjoys working for {firm}.|It does not go without saying.]",
                "[happy birthday|all the best for your birthday]! [May the plant leave you in peace today.|Have a nice day, with cake.]",
            ]),
            them((3, 60), &[
                "[Thank you!|Very kind, thanks.] [Busy weeks, but good ones.|We are quite proud of it.] [How was your summer?|And how are things with you?]",
                "[Thanks, that is nice of you.|That is kind, thank you.]",
            ]),
            us((3, 40), &["[all well here, thanks|cannot complain]. [Busy as ever.|The kids keep me running.]"]).maybe(0.5),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Purchasing, Finance, Logistics, Assistance],
        light: true,
        subjects: &["New delivery address", "Change of invoice address", "New opening hours goods-in"],
        turns: &[
            them((0, 1), &[
                "[please note|from the first of {month}]: invoices go to [the shared finance centre|our accounts mailbox], [no more paper|PDF only]. [Please confirm that you have changed it.|A short confirmation would be good.]",
                "[goods-in now opens at 6:30 and closes at 14:00|new opening times of our goods-in: 6:30 to 14:00]. [Please tell your carrier.|Later trucks have to wait.]",
            ]),
            us((2, 30), &["[changed in our system, thank you|noted and changed].", "[thank you, passed on to {logistics}|noted, {logistics} has told the carrier]."]),
            them((2, 20), THANKS).maybe(0.3),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Maintenance, Production],
        light: true,
        subjects: &["Return of {one}", "Repair {code}", "{One} for repair"],
        turns: &[
            them((0, 1), &[
                "[we are sending you a {one} for repair|a {one} is on its way to you for repair], the {spare} is worn. [Papers are in the box.|Decontamination sheet is attached.]",
            ]),
            us((20, 90), &[
                "[it has arrived|the {one} is here]. [Repair costs {price}, ready in {cw}. Is that all right?|{service} says {price} and one week. Shall we?]",
            ]),
            them((2, 30), &["[Yes, go ahead. PO {po}.|Fine, please repair, order {po}.]"]),
            us((90, 190), &["[repaired and sent back today|on its way back to you since this morning]. [Test report is in the box.|Tight at {bar} bar.]"]),
        ],
    },
];

//! Visits, notices and pleasantries, by the third author.

use super::THANKS;
use crate::world::cast::titles::Function::{
    Assistance, Engineering, Finance, Logistics, Maintenance, Management, Production, Purchasing,
    Quality,
};
use crate::world::life::scenes::{Scene, them, us};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 7,
        functions: &[Management, Production, Engineering, Maintenance, Purchasing],
        light: true,
        subjects: &["Visit in {town}", "Appointment", "Meeting on {date}", "Can we meet?"],
        turns: &[
            us((0, 1), &["[I will be in your area on {date}. Do you have time for a visit at {clock}?|It has been a while since my last visit. Would {date} at {clock} be okay for you?]"]),
            them((2, 50), &[
                "[{date} at {clock} is fine.|Yes, you are welcome on {date}.]",
                "[On {date} I am in a training, but {date2} at {clock} is possible.|{date2} would be better for me, same time.]",
            ]),
            us((1, 20), &["[Thank you, I will be there.|Perfect, see you then.]"]),
        ],
    },
    Scene {
        weight: 5,
        functions: &[Management, Production, Engineering, Maintenance],
        light: true,
        subjects: &["Minutes of {past}", "Meeting minutes", "Our meeting of {past}"],
        turns: &[
            us((0, 1), &["[Thank you for the meeting. The minutes are attached, all actions are already closed.|Please find attached the minutes of {past}. There are no open points.]"]).file("Minutes.pdf"),
            them((4, 70), &["[Thank you, I agree with the content.|The minutes are correct, thanks.]", "[No comments from my side.|Fine for us.]"]).maybe(0.8),
        ],
    },
    Scene {
        weight: 3,
        functions: &[],
        light: true,
        subjects: &["Out of office", "My holiday", "Absence"],
        turns: &[
            them((0, 1), &["[I will be on holiday from {date} for two weeks.|From {date} I am not in the office, my colleagues can help in urgent cases.]"]),
            us((1, 24), &["[Thank you for telling me, enjoy your holiday.|Have a good time!]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Production, Maintenance, Purchasing],
        light: true,
        subjects: &["Maintenance stop", "Plant closed {cw}", "Holiday closing"],
        turns: &[
            them((0, 1), &["[Our plant is closed in {cw}, please don't deliver anything in that week.|Please note that we have our maintenance stop in {cw} and {cw2}.]"]),
            us((2, 30), &["[Thanks, our logistics team has been informed.|Noted, we will plan around it.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Purchasing, Finance, Logistics, Assistance],
        light: true,
        subjects: &["New delivery address", "Change of our bank data", "New invoice mail"],
        turns: &[
            them((0, 1), &["[From {month} our invoice address changes, please update it in your system.|Our company has a new VAT number. Could you confirm that you have changed it?]"]),
            us((2, 30), &["[We have updated it in our system.|Done, thank you for the information.]"]),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Quality, Assistance, Purchasing],
        light: false,
        subjects: &["Supplier questionnaire", "Supplier evaluation", "Form to be completed"],
        turns: &[
            them((0, 1), &["[Please fill in the attached supplier questionnaire and return it by the end of {month}.|Our quality department asks you to complete the attached form.]"]).file("Questionnaire.xlsx"),
            us((10, 70), &["[The completed questionnaire is attached.|We have filled in the form, please see the attachment.]"]).file("Questionnaire_{us}.xlsx"),
            them((3, 60), THANKS).maybe(0.6),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Logistics, Finance, Assistance],
        light: true,
        subjects: &["Open items", "Account statement", "Empty pallets"],
        turns: &[
            them((0, 1), &["[Could you send me a list of the open invoices?|We have eight empty pallets for you, when can they be collected?]"]),
            us((2, 26), &["[The list of open invoices is attached, and the driver takes any pallets on {soon}.|Our truck comes on {soon} for the pallets. I also attach the list of open invoices.]"]).file("Open_items.xlsx"),
            them((3, 40), THANKS).maybe(0.5),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Management, Production, Maintenance, Purchasing],
        light: true,
        subjects: &["Congratulations!", "Anniversary", "Happy birthday"],
        turns: &[
            us((0, 1), &["[Congratulations on the anniversary of your company!|Happy birthday and all the best for the new year of life.]", "[I read about your award in the newspaper, congratulations to the whole team.|All the best wishes for your new plant.]"]),
            them((3, 60), &["[Thank you, that is very kind of you.|Thanks a lot for the nice wishes!]"]),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Management, Production, Engineering],
        light: true,
        subjects: &["Invitation fair in {month}", "Tickets for the fair"],
        turns: &[
            us((0, 1), &["[You are invited to our stand at the fair in {month}, two free tickets are attached.|Attached are tickets for the fair in {month}. I would be happy to see you there.]"]).file("Tickets.pdf"),
            them((8, 90), &["[Thank you, I will come on the second day.|Thanks, two of my colleagues will use them.]", "[Thank you for the invitation, but I am on holiday then.|Unfortunately I can't make it this year.]"]),
        ],
    },
    Scene {
        weight: 2,
        functions: &[],
        light: true,
        subjects: &["Season's greetings", "Best wishes"],
        turns: &[
            them((0, 1), &["[We wish you and your family happy holidays and a healthy new year.|Merry Christmas to you and your team from {town}.]"]),
            us((3, 40), &["[Thank you, the same to you.|Many thanks, all the best to you as well.]"]).maybe(0.7),
        ],
    },
];

//! Visits, calls, and what was said at them.

use super::{Scene, them, us};
use crate::world::cast::titles::Function::{
    Assistance, Engineering, Maintenance, Management, Production, Purchasing,
};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 7,
        functions: &[Management, Production, Engineering, Maintenance, Purchasing],
        light: true,
        subjects: &["Visit on {date}", "My next visit", "Appointment", "Coming to {town}", "A coffee in {town}"],
        turns: &[
            us((0, 1), &[
                "[I am in your area around {date}.|On {date} I am passing {town}.] [Would half an hour suit you?|Do you have time for a coffee, say {clock}?]",
                "[it has been a while since I was in {town}.|we have not sat together for a while.] [How about {date}, {clock}?|Would {date} at {clock} suit you?]",
            ]),
            them((2, 50), &[
                "[{date} is good, {clock}.|Yes, come by at {clock}.] [Register at the gate as usual.|Bring safety shoes, we can walk to {unit}.]",
                "[{date} is bad, I have an audit.|That day I am in a training.] [{date2}, {clock}, would work.|Can we say {date2} at {clock}?]",
            ]),
            us((1, 20), &[
                "[perfect, it is in my calendar|great, noted]. [See you then.|Looking forward to it.]",
                "[that works for me|fine with me], [see you there|until then].",
            ]),
        ],
    },
    Scene {
        weight: 5,
        functions: &[Management, Production, Engineering, Maintenance],
        light: true,
        subjects: &["Our meeting on {past}", "Thank you for your time", "Notes from {past}", "Minutes {past}"],
        turns: &[
            us((0, 1), &[
                "thank you for your time on {past}. [In short|What I took away]: {unit} runs well, the {many} stay the standard, and the next stop is in {month}. [The notes are attached.|No open points from my side.]",
                "[it was good to see the plant again on {past}|thanks again for the tour on {past}]. [I have attached my notes|My notes are attached]; nothing in them that needs you before {month}.",
            ])
            .file("Notes.pdf"),
            them((4, 70), &[
                "[Thanks, the notes are correct.|Agreed, nothing to add.] [See you in {month}.|Good talk.]",
                "[Thank you, I have passed them on.|Fine for me.]",
            ])
            .maybe(0.8),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Assistance, Management, Production],
        light: true,
        subjects: &["Appointment {date}", "Meeting {date} - room", "Visitors on {date}"],
        turns: &[
            them((0, 1), &[
                "[for the meeting on {date}|for {date}] I need the names of everybody who comes [for the gate|for the visitor badges], please. [Room is booked from {clock}.|You are in the small meeting room.]",
                "[the meeting on {date} has to move to {date2}|something has come up, could the meeting on {date} be moved to {date2}], same time. [Please confirm.|I hope that suits.]",
            ]),
            us((1, 20), &[
                "[no problem, {date2} is fine as well|noted]. [We are two: {engineer} and I.|It is only me this time.]",
                "[thank you for organising|thanks for arranging this]. [{engineer} comes along.|I come alone.]",
            ]),
            them((1, 20), &["[Thank you, all arranged.|Perfect, see you then.|Good, badges will be at the gate.]"])
                .maybe(0.6),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Management, Production, Engineering],
        light: true,
        subjects: &["Trade fair", "See you at the fair?", "Tickets for the fair"],
        turns: &[
            us((0, 1), &[
                "[we have a stand at the fair in {month}, hall 4.|in {month} we are at the fair again, hall 4.] [Tickets for you and a colleague are attached.|I have attached two tickets.]",
            ])
            .file("Tickets.pdf"),
            them((8, 90), &[
                "[Thank you! I will be there on the Wednesday.|Thanks for the tickets, see you on the second day.]",
                "[Very kind, but I cannot make it this year.|This time without me, the plant needs me.] [A colleague takes the tickets.|Enjoy it.]",
            ]),
            us((2, 30), &["[great, the coffee is on us|good, see you there].", "[noted, thank you|all right, another time]."])
                .maybe(0.5),
        ],
    },
];

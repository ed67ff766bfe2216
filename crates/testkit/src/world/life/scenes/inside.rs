//! Conversations with colleagues.

use super::{Scene, them, us};
use crate::world::cast::titles::Function::{
    Engineering, Finance, Logistics, Maintenance, Management, Sales,
};

pub(super) const INSIDE: &[Scene] = &[
    Scene {
        weight: 5,
        functions: &[Sales, Logistics],
        light: true,
        subjects: &["{customer} {order}", "{order}", "Delivery {customer}", "{customer} - date"],
        turns: &[
            them((0, 1), &[
                "[{customer} wants {order} one week earlier.|{customer} is asking for an earlier date on {order}.] [Works can do it if we swap with the stock order.|Possible with overtime.] [OK for you?|Your call.]",
                "[the forwarder lost a pallet for {customer}|a pallet for {customer} is stuck at the hub]. New arrival {soon}. [I have told them already.|They know, I rang them.]",
                "[price on {order} for {customer} does not match the frame|system shows another price for {customer} on {order}]. [Which one is right?|Old or new price?]",
            ]),
            us((0, 8), &[
                "[OK for me|fine, go ahead]. [Thanks for keeping an eye on it.|Old price until the end of the month.]",
                "[thanks for handling this|good, thanks]. [I will see them on Tuesday anyway.|They are relaxed about it.]",
            ]),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Engineering, Maintenance, Sales],
        light: true,
        subjects: &["{customer}: {one}", "Sizing {customer}", "{code} for {customer}", "Question from {customer}"],
        turns: &[
            us((0, 1), &[
                "[can you have a look|please check]: {customer} wants the {one} with {medium} at {temp} °C. [Standard {spare} or the better one?|Is that still inside the curve?]",
                "[{customer} sent back a {one}|one {one} from {customer} is coming back], they say the {spare} is worn after six weeks. [Your opinion when you have seen it?|What do you think?]",
            ]),
            them((2, 40), &[
                "[fine up to {temp} °C|no problem at all], [standard {spare} is enough|I would take the better {spare} to be safe].",
                "[dry running, clearly.|looked at it: solids in the medium.] [Photos are on the server.|I can show you on Friday.]",
            ]),
            us((1, 10), &["[Thanks, that helps.|Great, passed on.|Thank you, told them.]"]).maybe(0.6),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Management, Sales],
        light: true,
        subjects: &["Sales meeting", "For the team", "This month", "Monday", "Quarter"],
        turns: &[
            them((0, 1), &[
                "[please have the forecast in the sheet by {soon}|forecast sheet is due {soon}]. [Realistic figures, please.|No hockey sticks this time.]",
                "[sales meeting is on Monday at 9|Monday 9 o'clock, usual room]. [Each of you has ten minutes.|Bring your top five accounts.]",
                "[nice result last month|good month, well done]. [Let us keep it up.|The board noticed.]",
            ]),
            us((2, 26), &[
                "[Done, it is in the sheet.|Sheet is filled in.|Will be there.]",
                "[Thanks!|Thank you, team effort.] [{customer} helped a lot.|The customers did the hard part.]",
            ])
            .maybe(0.8),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Finance],
        light: true,
        subjects: &["Expenses {month}", "Overdue {customer}", "Credit limit {customer}"],
        turns: &[
            them((0, 1), &[
                "[your expense report for last month lacks two receipts|two receipts are missing in your expenses]. [Hotel and parking.|The fuel ones.]",
                "[{customer} is at day 52|{customer} has two invoices overdue]. [Can you give them a friendly nudge?|Do you want to call or shall I write?]",
            ]),
            us((3, 40), &["[receipts attached|here they are]. [Sorry.|Sorry for the trouble.] [And {customer} has promised payment for Thursday.|{customer}: I called, it is paid this week.]"])
                .file("receipts.pdf"),
        ],
    },
    Scene {
        weight: 3,
        functions: &[],
        light: true,
        subjects: &["Today", "Noon", "Kitchen", "A small thing", "Are you in?"],
        turns: &[
            them((0, 1), &[
                "[cake in the kitchen, it is my birthday|there is cake in the kitchen]. [First come, first served.|Bring your own fork.]",
                "[lunch at 12?|are you in today? Lunch?] [The Italian has opened again.|Canteen has fish.]",
                "[who took the {many} from the demo case?|the demo case is one {one} short.] [The fair is next week!|No questions asked.]",
            ]),
            us((0, 5), &["[On my way!|Coming.|Count me in.]", "[I am at {customer} today, enjoy.|On the road, sorry.]"]).maybe(0.8),
        ],
    },
];

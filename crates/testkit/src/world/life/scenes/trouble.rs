//! Things that went wrong and were put right.

use super::{By, Scene, THANKS, them, turn, us};
use crate::world::cast::titles::Function::{
    Finance, Logistics, Maintenance, Management, Production, Purchasing, Quality,
};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 4,
        functions: &[Logistics, Purchasing, Maintenance, Quality],
        light: true,
        subjects: &["Damaged goods {po}", "Short delivery {po}", "Wrong parts in {po}", "{order}: complaint"],
        turns: &[
            them((0, 1), &[
                "[today's delivery|the delivery for {po}] [is two pieces short|has one box with transport damage|contains {code2} instead of {code}]. [Photo attached.|See photo.] [Please tell me how we proceed.|What do we do?]",
                "[unfortunately|I am afraid] one of the {many} in {po} came with a bent flange. [We have put it aside.|It is in the blocked store.] [Please send a replacement.|Replacement needed by {cw}.]",
            ])
            .file("photo_{po}.jpg"),
            us((1, 10), &[
                "[I am sorry about that.|that should not have happened, sorry.] [The replacement leaves today|A new one is on its way] under {order}, [no need to send the old one back|the driver takes the old one along].",
                "[thanks for the photo.|thank you for telling me at once.] [{logistics} has found the cause|A packing mistake on our side]. [The missing pieces go out by courier tonight.|New goods arrive {soon}, free of charge.]",
            ]),
            them((20, 100), &[
                "[Replacement has arrived, all good.|Parts are here and fine.|The courier came this morning, thanks for the quick help.]",
                "[Sorted, thank you.|All complete now.] [You can close the complaint.|Complaint closed in our system.]",
            ]),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Maintenance, Production],
        light: true,
        subjects: &["Leak at {unit}", "URGENT {one}", "{One} at {unit} down", "Problem with {code}"],
        turns: &[
            them((0, 1), &[
                "[the {one} at {unit}|one of your {many} at {unit}] [has been dripping since last night|does not hold any more|makes a noise]. [It was fitted in spring.|Number on the plate is {code}.] [What can it be?|Any idea?]",
                "{unit} [is standing|stopped at 4 this morning] because of the {one} ({code}). [Do you have a {spare} on the shelf that we can pick up today?|We need a {spare}, today if possible.]",
            ]),
            us((0, 3), &[
                "[just tried to call you.|I tried your mobile.] Most likely the {spare}. [There are two on the shelf, your driver can have one until 18:00.|One goes out by courier now and is with you tomorrow before 8.] [{service} is available by phone if your fitters want help.|Fitting takes an hour.]",
                "[no need to change the whole {one}|do not take it out of the line], it is the {spare} in nine of ten cases. [I have sent one by courier just now.|One is waiting for you at our gate.]",
            ]),
            turn(By::Them, (6, 40), &[
                "[Running again since 10.|{Unit} is back in operation.|It was the {spare}, as you said.] [Thanks for the fast reaction.|Great service, thank you.|The night shift says thank you.]",
                "[Changed it last night, dry since then.|Fitted, and all is tight.] [Order number for the part is {po}.|PO for the part: {po}.]",
            ]),
            us((1, 20), &[
                "[glad to hear that.|good news!] [Always happy to help.|Thanks for the feedback.]",
            ])
            .maybe(0.4),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Purchasing, Finance, Logistics],
        light: true,
        subjects: &["Invoice {invoice}", "Invoice {invoice} blocked", "Missing PO on {invoice}", "Statement of account"],
        turns: &[
            them((0, 1), &[
                "[invoice {invoice} is blocked|we cannot book invoice {invoice}] because [our PO number is missing|the price does not match the order|the quantity differs]. [Please send a corrected one.|Please correct: PO is {po}.]",
                "[on invoice {invoice}|in {invoice}] you have charged freight twice. [Please check.|I think that is a mistake.]",
            ]),
            turn(By::Finance, (3, 40), &[
                "[please find attached the corrected invoice|corrected invoice attached]. [Apologies for the trouble.|Sorry for the extra work.]",
                "[you are right, our mistake|quite right]. [Credit note and new invoice are attached.|Attached is the credit note.]",
            ])
            .file("Invoice_{invoice}_corrected.pdf"),
            them((4, 60), THANKS).maybe(0.6),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Production, Management, Maintenance],
        light: true,
        subjects: &["Last week's callout", "Your service visit", "Performance of {many}"],
        turns: &[
            them((0, 1), &[
                "[a word of praise for a change|just a short word]: {service} [was here on {past} and sorted out {unit} in two hours|did a very clean job at {unit}]. [The team was impressed.|Please pass it on.]",
                "[we have now run the new {many} for three months|three months with the new {many}] and [not one stop|no complaints from the shifts]. [Thought you would like to hear it.|You may quote me on that.]",
            ]),
            us((1, 20), &[
                "[that is nice to hear|thank you, that made my day]! [I have passed it on to {service}.|{service} is smiling.]",
                "[thank you for taking the time to write that.|thanks, much appreciated.] [We were lucky with the weather, too.|The team is proud.]",
            ]),
        ],
    },
];

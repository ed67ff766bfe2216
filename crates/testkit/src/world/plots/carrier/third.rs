//! What stands around a key sentence, by the third author.

use super::{Carrier, Pair};

pub(super) static THIRD: Carrier = Carrier {
    statements: &[
        "[The delivery of {past} arrived without damage.|We received the pallets of {past} in good order.]",
        "[Order {po} was released by my manager this morning.|The approval for {po} is done.]",
        "[Invoice {invoice} is included in the next payment run.|Our accounting has booked {invoice}.]",
        "[{Unit} has been running without interruption since {past}.|Production at {unit} is at normal level again.]",
        "[The {many} of the last order have been installed and the operators are happy with them.|All the {many} from the last order are in use now.]",
        "[It is very warm in the production hall these days, we start at five in the morning.|We have the first snow here and half of the people came late.]",
        "[I was on a training in Utrecht for two days, so my mailbox is full.|After my holiday I found more than 400 mails.]",
        "[The safety audit was on {past} and we passed it with one small remark.|Our ISO audit is behind us, no major findings.]",
        "[Your drawing has been saved in our document system.|The new revision of the drawing is in our archive now.]",
        "[The road in front of our gate is closed until {month}, trucks come in via the back entrance.|There are works on the motorway, but so far all trucks have found us.]",
        "[We were quite busy with stocktaking last week.|The stocktaking is finished and the differences were small.]",
        "[Our new trainee started on Monday and is learning fast.|We have a new apprentice in the workshop since last week.]",
        "[The company picnic was moved into the canteen because of the rain.|Our football team lost again, 1 to 4 this time.]",
        "[The minutes of our meeting are fine for me.|I agree with the minutes of {past}.]",
        "[Our ERP was updated over the weekend and works again.|The new software is running, with the usual small problems at the start.]",
        "[Last week your driver was friendly and on time.|Unloading went fast this time, the driver had everything prepared.]",
        "[We celebrated 50 years of the company on {past} with all the employees.|The mayor visited our plant on {past} and even the sun was shining.]",
        "[The old {many} have been scrapped, as planned.|Our workshop has cleaned up and the old {many} are gone.]",
    ],
    turns: &[
        "[I have another subject.|There is one more point.|And now something different.|Then the following.] ",
        "",
        "",
        "",
        "[Besides this, the following:|A further point from our side:|What I also wanted to write:] ",
    ],
    pairs: &[
        Pair {
            question: "[Did you receive our order {po}?|Can you confirm that {po} has reached your system?]",
            answer: "[Yes, {po} is in our system under {order}.|We have it, our reference is {order}.]",
        },
        Pair {
            question: "[Are the {many} still planned for {cw}?|Is the delivery in {cw} still on schedule?]",
            answer: "[{Cw} is still correct.|Yes, everything is on schedule for {cw}.]",
        },
        Pair {
            question: "[What is the customs tariff number of the {one}?|Which customs code should I use for the {many}?]",
            answer: "[The tariff number is 8481 8085.|Please use 8481 8085.]",
        },
        Pair {
            question: "[Will you really come on {date}? Then I book the room.|Does the appointment on {date} stay as it is?]",
            answer: "[Yes, I will be there on {date} at {clock}.|{date} at {clock} stays as it is.]",
        },
        Pair {
            question: "[What article number does the {spare} have?|Can you give me the article number of the {spare}?]",
            answer: "[The {spare} has the number {code}.|It is {code}.]",
        },
        Pair {
            question: "[Until when is quote {quote} valid?|How long can we use the price from {quote}?]",
            answer: "[{quote} is valid until the end of {month}.|You can use it until the end of {month}.]",
        },
        Pair {
            question: "[Is {inside} on holiday? I always get the voicemail.|Who replaces {inside} this week?]",
            answer: "[{inside} is on holiday until {soon}, {logistics} is the replacement.|Please call {logistics} until {soon}.]",
        },
        Pair {
            question: "[How many kilos is the {one}? Our lift can only carry 20.|What does the {one} weigh with the box?]",
            answer: "[It weighs 14 kg with the box.|14 kg in total.]",
        },
    ],
    from_us: &[
        "[Please find attached our order confirmation {order}.|Thank you for your order {po}, the confirmation is attached.] Delivery is planned for {cw}.",
        "[The final drawing for {order} is attached for your documentation.|Attached is the latest drawing of your {many}.]",
        "[Attached are the certificates for {order}.|Here are the packing list and the certificates for {order}.]",
        "[Your {many} were picked up by the carrier today.|The {many} for {unit} have left our warehouse.] The documents are attached.",
    ],
};

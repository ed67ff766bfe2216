//! What somebody writes through whom everything runs, by the third author.

use super::words::Words;

pub(super) static THIRD: Words = Words {
    hints: &[
        "I was ill for two weeks and when I came back your confirmation was still unopened. Nobody else looks into these things. {po} is on its way to you now.",
        "As you know, for {us} I am the only contact in our company. The order {po} is in the attachment of the portal.",
        "My colleague has retired and was not replaced, so I do all the {many} alone now. {po} has been sent.",
        "Next year I can retire myself and I don't know who will do this work then. But for now: {po} is ordered.",
        "When I am on holiday the orders for {many} simply wait. I'm back now, and {po} is released.",
        "There is no deputy for me, so please have a little patience when I don't reply the same day. Delivery of {past} was complete.",
        "From the request to the goods receipt I do everything with {us} on my own. {po} is received and booked.",
        "My boss asked me which suppliers would not know what to do without me, and I mentioned you. {po} is confirmed.",
        "Nobody in the other departments even knows your name, they just ask me for the {many}. The last ones arrived on {past}.",
        "It's only me who has the overview of your parts here. {code} was the correct type.",
        "I handle all the contact with you by myself since they cut our team. Invoice {invoice} is approved.",
        "The whole history with {us} is in my mailbox and nowhere else. I have just found the old order again, it is {po}.",
    ],
    hint_subject: "[{po}|Order {po} {firm}|{Many}|Back in the office]",
    hint_answer: "[Thank you, {them}.|Thanks for the information, {them}.]",
    one_off: [
        "[For one project of a customer we need two {many}. It is a single requirement. What is your price and delivery time?|We look for two {many} for a repair at one of our clients. This will not come back. Please quote.]",
        "Two pieces cost {price} each and we can deliver in {days} days. The quote is attached.",
        "[We accept, the order is {po}. As mentioned this is a one-time purchase.|Order {po} is yours. There will be no further need.]",
    ],
    one_off_subject: "Two {many}",
    closed: [
        "[I have sad news. The owners decided to close our plant in {town} at the end of next month.|Production in {town} stops for good at the end of the month and the site will be sold.] There will be no new orders from us. [Thank you for all the years.|It was always pleasant to work with you.]",
        "[That is very sad, {them}. I wish you all the best.|I am really sorry to read this, {them}. Thank you for everything.]",
    ],
    closed_subject: "[Closing of {town}|Sad news]",
    covered: [
        "[The {many} are installed, all is good.|{Unit} is back in production, thank you for the support.|Thanks for the report of {past}, we agree with it.]",
        "[Great to hear.|Thank you for letting us know.]",
    ],
    covered_subject: "[{Unit}|Service {past}|{Many} installed]",
};

//! Enquiries and quotes.

use super::{By, Scene, THANKS, them, turn, us};
use crate::world::cast::titles::Function::{Maintenance, Production, Purchasing};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 9,
        functions: &[Purchasing],
        light: false,
        subjects: &[
            "Request for quotation {many}",
            "RFQ {code}",
            "Price for {qty} x {code}",
            "{Many} for {unit}",
            "Enquiry {many}",
        ],
        turns: &[
            them((0, 1), &[
                "[Please quote|Could you please quote|Kindly quote] {qty} pcs of {code} [for delivery to {town}|delivered {town}|as last time].\n\n[Delivery would be needed by {cw}.|We would need them in {cw}.|No great hurry, {cw} is early enough.]",
                "[We have a requirement for|We need] {qty} {many} ({code}). [Please let us have your best price and delivery time.|What would be the price and lead time?|Please send me your offer.]",
                "[For the shutdown|For our stock|For {unit}] I need [a price|an offer|your quotation] for:\n\n{qty} x {code}\n{qty} x {spare} for the same\n\n[Usual terms.|Delivery {cw}.|Same terms as in our last order.]",
                "[One more enquiry from us|Another small one|Next enquiry]: {qty} {many}, material as before. [Price and lead time please.|Can you send me a quote this week?]",
            ]),
            us((2, 30), &[
                "[Thank you for your enquiry.|Thanks for thinking of us.|With pleasure.] Please find our quote {quote} attached: {price} each, {weeks} weeks ex works. [Prices are valid for 60 days.|The quote is valid until the end of {month}.]",
                "[Here is|Attached is] quote {quote} for the {many}. {price} per piece for {qty}, lead time {weeks} weeks. [Freight as usual.|Delivered {town}.]\n\n[Just send me the order number when you are ready.|I have reserved the capacity until the end of next week.]",
                "quote {quote} is attached. [I could keep the price of last time|Price is unchanged from your last order], {price} each; delivery in {cw}.",
            ])
            .file("Quote_{quote}.pdf"),
            them((8, 90), &[
                "[Thanks, that fits.|Good price, thank you.|All right.] Order {po} [is in the system|follows through the system].",
                "[Thank you for the quote.|Thanks.] [We go ahead|Please go ahead], our PO number is {po}.",
                "[Got it, thank you.|Thanks for the offer.] [This is in the budget round now|It goes into next year's plan], no order before {month}, [so nothing to do for you|you will get the order from the system then].",
                "[Thanks.|Thank you.] We decided to [repair the old ones|postpone the job], so no order this time. [But good to have the price.|I have filed your quote.]",
            ]),
            us((1, 20), &[
                "[Thank you|Many thanks], [noted|well received|understood].",
                "[Thanks for letting me know.|Thank you for the feedback.] [All noted here.|I have put it into the system.]",
            ])
            .maybe(0.5),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Purchasing, Maintenance, Production],
        light: false,
        subjects: &["{Spare} price", "Spares for {one}", "Price {spare}", "Spare parts {code}"],
        turns: &[
            them((0, 1), &[
                "what does a {spare} for the {one} {code} cost at the moment? [We take about {qty}.|I need it for the budget.]",
                "[could you give me|can I have] the current price of the {spare} for {code}? [Two or three words are enough.|No formal quote needed.]",
                "[our storeman says|I see that] we are down to the last {spare}. [What is the price for {qty} pieces and do you have them on the shelf?|Price and stock please for {qty} pieces.]",
            ]),
            us((1, 10), &[
                "{price} each, [from stock|we have {qty} on the shelf|{weeks} weeks].",
                "[The {spare} is|Current price is] {price} net. [On stock here.|It can leave tomorrow if you order by noon.|Lead time {days} days.]",
                "[that one went up a little in January|unchanged since last year]: {price} per piece, [available from stock|{days} working days].",
            ]),
            them((2, 40), THANKS).maybe(0.7),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Purchasing],
        light: false,
        subjects: &["Terms for next year", "Annual agreement", "Frame order {many}", "Price list"],
        turns: &[
            us((0, 1), &[
                "the frame order for the {many} runs out at the end of {month}. [As agreed on the phone I have attached our proposal|Attached is our proposal] for the next twelve months: plus {percent} % on the list, same discount as before.",
                "please find attached the price list that applies from {month}. [For you the special prices of the frame order stay as they are.|The change for your items is {percent} % on average.]",
            ])
            .file("Prices_{code}.xlsx"),
            them((20, 120), &[
                "[Received, thanks.|Thank you.] {percent} % is [more than I hoped for|a bit much], but [in line with the others|I can live with it]. [The signed copy is in the post.|It is signed.]",
                "[Thanks a lot.|Thank you for the proposal.] [My boss agrees|We agree] [provided payment terms stay at 45 days|with the terms as they are]. Contract {po} [has been released|is in the system].",
            ]),
            us((2, 30), &[
                "[Great, thank you for the trust.|Very good, thank you.] [45 days stay, of course.|Everything else stays as it is.]",
                "[Thank you!|Thanks a lot.] [Contract received|All set on our side], [prices are live from the first of the month|the new prices are in our system].",
            ]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Purchasing],
        light: false,
        subjects: &["Quote {quote}", "Your quote {quote}", "{Quote}: question on quantity"],
        turns: &[
            them((0, 1), &[
                "[regarding your quote {quote}|about quote {quote}]: what happens to the price if we take {qty} instead of half that?",
                "on {quote} you have freight as a separate line. [Is that really right for {town}?|We normally have it included.]",
                "[quick one|short question] on {quote}: is the {spare} included in the price of the {one} or extra?",
            ]),
            turn(By::Inside, (2, 26), &[
                "[{me} is on the road today, so I am stepping in.|I am answering for {me}.] At the larger quantity you get {percent} % off, freight to {town} is included, and the {spare} is extra at {price}.",
            ])
            .maybe(0.25),
            us((2, 26), &[
                "[to be clear|in short]: from {qty} pieces on it is {percent} % less, freight to {town} included, {spare} not included ({price}). [I have attached the quote with the changed lines.|The corrected quote is attached.]",
            ])
            .file("Quote_{quote}_rev1.pdf"),
            them((3, 50), THANKS).maybe(0.8),
        ],
    },
];

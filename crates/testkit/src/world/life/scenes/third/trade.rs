//! Enquiries, orders, deliveries and invoices, by the third author.

use super::THANKS;
use crate::world::cast::titles::Function::{
    Assistance, Finance, Logistics, Maintenance, Management, Production, Purchasing,
};
use crate::world::life::scenes::{By, Scene, them, turn, us};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 9,
        functions: &[Purchasing],
        light: false,
        subjects: &["Quotation {many}", "Price request {code}", "Offer for {qty} {many}", "Inquiry {firm}"],
        turns: &[
            them((0, 1), &[
                "[Please send us your offer for {qty} pieces of {code}.|We would like to receive a quotation for {qty} {many}, type {code}.] [The delivery address is {town}.|We need it by {soon}.]",
                "[Could you quote the following items for us?|We have a new requirement, please quote:]\n\n{qty} pcs {code}\n{qty} pcs {spare}\n\n[Prices including packing, please.|Delivery as usual.]",
                "[Our stock of {many} is getting low. What is the current price for {qty} pieces?|For the next order I need an update of your price for {code}, quantity {qty}.]",
            ]),
            us((2, 30), &[
                "[Thank you for your inquiry. Our offer {quote} is attached, price per piece {price}.|Many thanks for the request. We can offer {price} per piece, see {quote}.] [We can deliver in {weeks} weeks.|Lead time is {weeks} weeks.]",
            ])
            .file("{quote}.pdf"),
            them((8, 90), &[
                "[Thank you for the offer, here is our order: {po}.|The price is okay. Order {po} was sent to you today.]",
                "[We accept your offer, purchase order {po} follows by system.|Thank you, {po} is placed on this basis.]",
                "[Thank you for the offer. Finally we don't need them, the project changed.|We found some pieces in the warehouse, so we will not order this time.] [Sorry for the trouble.|Thanks anyway.]",
            ]),
            us((1, 20), &["[Thank you, we have it.|Thanks for the feedback.|Thank you for letting me know.]"]).maybe(0.5),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Purchasing],
        light: false,
        subjects: &["Your offer {quote}", "Discount on {quote}", "{quote} - price"],
        turns: &[
            them((0, 1), &[
                "[The price in {quote} is {percent} % above our target. Can you improve it?|Before I can release {quote} I need a better price from you. What is possible?]",
                "[My manager wants {percent} % discount on {quote}, otherwise he asks for other offers.|We compared {quote} with last year, it is more expensive. Please check it again.]",
            ]),
            us((2, 30), &[
                "[For this quantity I can give you {percent} %, the new version is attached.|I discussed it with my boss and we can offer {percent} % less, see the revision.]",
                "[I can't change the price but we will take over the freight. Revision attached.|If you order before the end of the month we include the freight, new version attached.]",
            ])
            .file("{quote}_rev1.pdf"),
            them((4, 60), &["[Thank you, agreed. Order {po} will be sent.|With that we can live, {po} is placed.]", "[Okay, we have a deal. The number is {po}.|Accepted, please book {po}.]"]),
        ],
    },
    Scene {
        weight: 10,
        functions: &[Purchasing, Assistance],
        light: true,
        subjects: &["Order {po}", "Our order {po}", "New purchase order {po}", "{po} {firm}"],
        turns: &[
            them((0, 1), &[
                "[Please find attached our purchase order {po}.|Attached is order {po} for {qty} pieces.] [Please confirm the delivery date.|We are waiting for your confirmation.]",
                "[With this mail I send you our new order {po}.|Here comes order {po} from {firm}.] [Could you confirm price and delivery?|Please send us the order confirmation.]",
            ])
            .file("{po}.pdf"),
            turn(By::Inside, (1, 24), &["[Thank you for your order {po}. It is registered under {order}, delivery {cw}.|Thanks for {po}, attached you will find our confirmation {order} for {cw}.]"])
                .file("{order}.pdf")
                .maybe(0.5),
            us((1, 24), &["[Thank you for the order. We confirm it as {order} with delivery in {cw}.|Thanks a lot, the confirmation {order} is attached.]"]).file("{order}.pdf"),
        ],
    },
    Scene {
        weight: 8,
        functions: &[Purchasing, Logistics, Maintenance, Production],
        light: true,
        subjects: &["Delivery date {po}", "{po} not received", "When do we get {po}?", "Overdue {po}"],
        turns: &[
            them((0, 1), &[
                "[We were expecting {po} on {past} but nothing has arrived. What is the status?|Can you check where {po} is? It should have been here on {past}.]",
                "[Production asks me every hour about {po}. When will it be delivered?|Please send me the tracking number of {po}.]",
                "[Your order {po} shows as late in our system. Please give a new date.|Is {po} already on the way to us?]",
            ]),
            turn(By::Logistics, (1, 12), &["[{po} was picked up on {past} and should be delivered on {soon}.|According to the carrier {po} will arrive on {soon}.]"]).maybe(0.35),
            us((1, 12), &[
                "[I checked with our warehouse: it was shipped on {past} and arrives on {soon}.|The goods are on the truck, delivery is on {soon}.]",
                "[I am sorry for the delay, one part came late from our supplier. It leaves today and will be with you on {soon}.|Sorry, we had a machine breakdown. The delivery is on {soon} now.]",
            ]),
            them((3, 60), &[
                "[The goods have just arrived.|It was delivered an hour ago, thank you.]",
                "[Thanks, we have received everything.|All good, the pallet is here.]",
            ])
            .maybe(0.85),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Purchasing, Logistics, Maintenance],
        light: true,
        subjects: &["Change of {po}", "{po} - new date", "Modification {po}"],
        turns: &[
            them((0, 1), &[
                "[Our construction site is delayed. Please deliver {po} in {cw2} instead of {cw}.|Can {po} be moved to {cw2}? We have no place at the moment.]",
                "[Please increase the quantity in {po} to {qty}.|We need {qty} pieces instead of the quantity in {po}, is this still possible?]",
            ]),
            us((1, 12), &["[That is no problem, we have changed {order}.|Yes, it is still possible and {order} has been updated.]"]),
            them((1, 20), THANKS).maybe(0.5),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Logistics, Purchasing, Assistance],
        light: true,
        subjects: &["Documents for {po}", "Customs papers {po}", "Delivery note {po}"],
        turns: &[
            them((0, 1), &[
                "[The delivery note of {po} is missing, please send a copy.|For the import we need a proforma invoice for {po}, could you provide it?]",
            ]),
            turn(By::Logistics, (1, 8), &["[Please find the documents of {po} attached.|Here are the papers you need.]"]).file("{order}_documents.pdf"),
            them((1, 20), THANKS).maybe(0.5),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Maintenance, Production, Management],
        light: false,
        subjects: &["Price of a {spare}", "{spare} for {code}", "Cost of {spare}"],
        turns: &[
            them((0, 1), &["[What is the price of one {spare} for {code}?|How much is a {spare} at the moment, and do you have it in stock?]"]),
            us((1, 9), &["[One {spare} costs {price} and is in stock.|The price is {price}, we can ship in {days} days.]"]),
            them((2, 40), &["[Thank you, I keep it for the budget. No order for now.|Okay, thanks. We will repair the old one for the moment.]", "[Thanks, purchasing has sent you the order {po}.|Good, the order {po} is already on the way.]"]),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Purchasing, Finance, Logistics],
        light: true,
        subjects: &["Invoice {invoice}", "Question on invoice {invoice}", "Wrong invoice {invoice}"],
        turns: &[
            them((0, 1), &[
                "[On invoice {invoice} the VAT number is wrong. Please send a new one.|Invoice {invoice} has a different price than order {po}. Could you correct this?]",
                "[We can't pay invoice {invoice} because the order number is missing.|Please cancel invoice {invoice}, we have received it twice.]",
            ]),
            turn(By::Finance, (3, 40), &["[We have corrected the invoice, please find it attached.|Sorry for the mistake, the corrected document is attached.]"])
                .file("{invoice}_new.pdf"),
            them((4, 60), THANKS).maybe(0.6),
        ],
    },
];

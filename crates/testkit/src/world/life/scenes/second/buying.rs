//! Enquiries, orders and deliveries, by the second author.

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
        subjects: &["RFQ {many}", "Enquiry no. {invoice}", "price {code}", "{qty} x {code}"],
        turns: &[
            them((0, 1), &[
                "{qty} x {code}. [price? time?|price + time pls]",
                "[Kindly quote your best rates for the below|Please submit your lowest quotation for the following]:\n\n{qty} nos. {code}\n{qty} nos. {spare}\n\n[Payment terms: 45 days.|Delivery: at the earliest.]",
                "We request your binding offer for {qty} pieces {code}, delivered {town}, packing included. [Deadline is {soon}.|Please state the country of origin.]",
                "[Need a number on|Looking for a price on] {qty} {many}, same as we got last time. [No rush, whenever you get to it.|Boss wants it in the file by {soon}.]",
            ]),
            us((2, 28), &[
                "{quote} att. {price} each, {weeks} wks.",
                "[att.|here you go]: {quote}, {price} / pc, {weeks} weeks. Valid till end of {month}.",
            ])
            .file("{quote}.pdf"),
            them((8, 90), &[
                "[ok. PO {po}|fine, {po} follows]",
                "[Your offer is accepted. Please find our order no. {po} in the system.|PO {po} has been released against your above offer.]",
                "[Too steep for this year, we patch the old ones.|Thank you, we shall not be proceeding; the old ones have been reprieved.] [No action needed.|File closed.]",
            ]),
            us((1, 20), &["[tks, noted.|recd, tks.|ok, understood.]"]).maybe(0.5),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Purchasing],
        light: false,
        subjects: &["{quote}", "your offer {quote}", "Negotiation {quote}"],
        turns: &[
            them((0, 1), &[
                "[{quote} is too high. what can you do|Your price in {quote} is on higher side, kindly extend best discount.]",
                "[With regard to {quote}, we expect a concession of {percent} %.|On {quote}: my director has a habit of asking for {percent} %, and I have a habit of passing that on.]",
            ]),
            us((2, 30), &[
                "[{percent} % if you take all in one lot. Rev 1 att.|can do {percent} %, not more. New quote att.]",
                "[no room on the price, but freight is on us. Rev 1 att.|price stays, I add a free {spare}. Rev att.]",
            ])
            .file("{quote}_rev1.pdf"),
            them((4, 60), &["[ok deal. {po}|Agreed. Order {po} is being issued.]", "[Accepted on this basis, order {po}.|OK for this time. PO {po} released.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Purchasing, Finance],
        light: false,
        subjects: &["frame {many}", "Prices next year", "Price notice"],
        turns: &[
            us((0, 1), &["[prices from {month} att., + {percent} % on average.|new list att., valid {month}.] [Frame items unchanged.|Your {many} stay as is.]"])
                .file("list.xlsx"),
            them((20, 120), &[
                "[seen|ok, not happy but ok]",
                "[The list has been recorded in our system.|We take note of the new prices.]",
                "[One had braced for worse. Accepted.|Same is accepted by management.]",
            ]),
        ],
    },
    Scene {
        weight: 10,
        functions: &[Purchasing, Assistance],
        light: true,
        subjects: &["PO {po}", "{po}", "Order {po} / {firm}", "Purchase order no. {po}"],
        turns: &[
            them((0, 1), &[
                "[po att. pls confirm|{po} att.]",
                "[Please find enclosed our order {po}. We request written confirmation within two working days.|PO {po} is enclosed for your kind execution. Kindly acknowledge.]",
                "[Here's {po}, {qty} of the usual.|Order {po} attached, {qty} off.] [Send me the confirmation when you get a sec.|A confirmation at your leisure, which is to say today.]",
            ])
            .file("{po}.pdf"),
            turn(By::Inside, (1, 24), &["{po} recd with thanks. Our no. {order}, {cw}. Confirmation att."])
                .file("{order}.pdf")
                .maybe(0.5),
            us((1, 24), &["[tks. {order}, {cw}, paper att.|booked: {order} for {cw}, att.]"]).file("{order}.pdf"),
        ],
    },
    Scene {
        weight: 8,
        functions: &[Purchasing, Logistics, Maintenance, Production],
        light: true,
        subjects: &["{po}?", "where is {po}", "Delivery status {po}", "expediting {po}"],
        turns: &[
            them((0, 1), &[
                "[where is {po}|{po} when]",
                "[Kindly share dispatch details for {po} on priority.|According to our system {po} is overdue. We request a binding date.]",
                "[I don't suppose {po} has set off yet?|Any sign of {po}? The fitters are playing cards.]",
                "we wait the {many} of {po} since monday and {unit} is stop. is coming or not",
            ]),
            turn(By::Logistics, (1, 12), &["{po} left on {past}, due {soon}, consignment 00{invoice}{po}."]).maybe(0.35),
            us((1, 12), &[
                "[left {past}, with you {soon}.|on the truck, {soon}.]",
                "[late, our fault. Ships today, there {soon}.|one {spare} was missing, now in. Goes tonight, there {soon}.]",
            ]),
            them((3, 60), &[
                "[got it|arrived]",
                "[Receipt of the goods is confirmed.|Material is received at site.]",
                "[It has come, and in one piece.|They're here. Thanks for chasing.]",
            ])
            .maybe(0.85),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Purchasing, Logistics, Maintenance],
        light: true,
        subjects: &["{po} change", "amendment {po}", "Amendment no. 1 to {po}"],
        turns: &[
            them((0, 1), &[
                "[make {po} {qty} pcs|{po}: push to {cw2}]",
                "[Amendment to {po}: delivery in {cw2} instead of {cw}. Please confirm.|Kindly amend {po} to qty. {qty} and confirm.]",
                "[Plans have changed, as plans do: {po} in {cw2}, please.|Y'all mind holding {po} till {cw2}? Slab's not poured.]",
            ]),
            us((1, 12), &["[done.|changed, {order} updated.]", "[ok, {order} is moved, no cost.|no problem, changed.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Logistics, Purchasing, Assistance],
        light: true,
        subjects: &["papers {po}", "Shipping documents {po}", "packing list"],
        turns: &[
            them((0, 1), &[
                "[packing list {po} missing|no papers with {po}, send pls]",
                "[Kindly provide scanned set of shipping documents against {po} for customs clearance.|For customs we require the commercial invoice for {po} in duplicate.]",
            ]),
            turn(By::Logistics, (1, 8), &["[att.|set of papers att.] [2 boxes, 96 kg.|1 pallet, 204 kg.]"]).file("{order}_docs.pdf"),
            them((1, 20), THANKS).maybe(0.5),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Maintenance, Production, Management],
        light: false,
        subjects: &["{spare}", "price {spare}", "spares {code}"],
        turns: &[
            them((0, 1), &["[{spare} price?|how much {spare}]", "[What's a {spare} go for these days?|What might a {spare} for {code} cost, roughly?]"]),
            us((1, 9), &["{price}, [stock.|{days} days.]", "[{price} each. 2 on the shelf.|{price}, out tmrw if you order by noon.]"]),
            them((2, 40), &["[ok|ok, will order when needed]", "[Noted for the budget.|That's for the file, no order for now.]"]).maybe(0.8),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Purchasing, Finance, Logistics],
        light: true,
        subjects: &["{invoice}", "invoice {invoice} blocked", "Payment advice", "Debit note {invoice}"],
        turns: &[
            them((0, 1), &[
                "[{invoice} blocked, PO no. missing|{invoice} has freight twice]",
                "[Invoice {invoice} cannot be posted as the order number is not stated. Please correct.|Kindly resubmit {invoice} mentioning PO {po} for processing.]",
            ]),
            turn(By::Finance, (3, 40), &["[corrected {invoice} att.|att. corrected, sorry.]", "[credit note + new invoice att.|you are right, new one att.]"])
                .file("{invoice}_corr.pdf"),
            them((4, 60), THANKS).maybe(0.6),
        ],
    },
];

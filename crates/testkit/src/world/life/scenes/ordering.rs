//! Orders, confirmations and where they are.

use super::{By, Scene, THANKS, them, turn, us};
use crate::world::cast::titles::Function::{
    Assistance, Logistics, Maintenance, Production, Purchasing,
};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 10,
        functions: &[Purchasing, Assistance],
        light: true,
        subjects: &["Purchase order {po}", "PO {po}", "Order {po} {firm}", "New order: {qty} {many}"],
        turns: &[
            them((0, 1), &[
                "[please find attached|attached you find] our order {po} for {qty} x {code}. [Delivery {cw}, please confirm.|Please confirm price and date.]",
                "[here comes|attached comes] PO {po}: {qty} {many} as per your quote {quote}. [Please mark the pallets with our order number.|Unloading only until 14:00, as you know.]",
                "order {po} attached, [{qty} pieces|{qty} of the {code}], wanted in {cw}. [Thanks for a short confirmation.|Please confirm.]",
            ])
            .file("PO_{po}.pdf"),
            turn(By::Inside, (1, 24), &[
                "[thank you for your order {po}.|order {po} received, thank you.] Our number is {order}. Delivery is planned for {cw}, price as quoted.",
                "[we confirm|I confirm] order {po} ({qty} x {code}) for {cw}. Our reference: {order}.",
            ])
            .file("Confirmation_{order}.pdf")
            .maybe(0.55),
            us((1, 24), &[
                "[thank you for the order.|many thanks for the order {po}.] [It is booked as {order}, delivery {cw}.|Confirmed for {cw}, our number {order}.]",
                "[received with thanks|thanks, received], {order} for {cw}. [The confirmation is attached.|Attached is the paper.]",
            ])
            .file("Confirmation_{order}.pdf"),
        ],
    },
    Scene {
        weight: 8,
        functions: &[Purchasing, Logistics, Maintenance, Production],
        light: true,
        subjects: &["Delivery date {po}", "Status of {po}", "Where is {po}?", "{order} delivery"],
        turns: &[
            them((0, 1), &[
                "[when can we expect|when will we get] order {po}? [It was due yesterday.|The system says {cw}.|The fitters are booked for next week.]",
                "[any news on|can you tell me the status of] {po} ({many})? [My colleagues in the plant are asking.|We need to plan the crane.]",
                "the {many} from order {po} are [still missing|not here yet]. [Please check with your dispatch.|Where are they?]",
            ]),
            turn(By::Logistics, (1, 14), &[
                "[the pallet left us on {past}|your goods were picked up on {past}], so it should be [with you by {soon}|in {town} by {soon}]. Tracking number is 00{invoice}{po}.",
                "[I have checked with the carrier|The carrier says]: [delivery {soon}|it is on the tour for {soon}]. Consignment 00{invoice}{po}.",
            ])
            .maybe(0.35),
            us((1, 14), &[
                "[just spoke to our dispatch|checked with {logistics}]: [it leaves tomorrow|it left on {past}] and will be with you [on {soon}|by {soon}].",
                "[sorry for the delay.|you are right, we are late.] The last {spare} came in this morning, the order goes out today and arrives {soon}.",
                "[on the truck since yesterday|it is already on its way], [arrival {soon}|you should have it {soon}]. [Consignment number 00{invoice}{po}.|Reference {order}.]",
            ]),
            them((2, 60), &[
                "[Thanks, arrived this morning.|It has arrived, thank you.|All here now, complete.]",
                "[OK, {soon} is fine.|Good, that is in time.|All right, thanks for checking.]",
                "[Thank you for the quick check.|Good to know, thanks.]",
            ])
            .maybe(0.8),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Purchasing, Maintenance, Logistics, Production],
        light: true,
        subjects: &["Change to order {po}", "{po} - please change", "Order {po}, other quantity"],
        turns: &[
            them((0, 1), &[
                "[please change|we have to change] order {po} [to {qty} pieces in all|to delivery in {cw2}]. [Sorry for the back and forth.|New PO sheet follows by system.]",
                "the job at {unit} has been moved, so order {po} is wanted in {cw2} rather than {cw}. [Is that possible without charge?|Please confirm.]",
                "[please send {po} to our store at gate 2|delivery address for {po} is gate 2, please], not to the project site.",
            ]),
            us((1, 12), &[
                "[no problem, changed.|done.] [{order} is updated.|{order} is updated, no extra cost.]",
                "[that is possible, nothing was started yet.|luckily it is not packed yet.] [Changed and confirmed.|I have changed it in {order}.]",
            ]),
            them((2, 30), THANKS).maybe(0.6),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Logistics, Purchasing],
        light: true,
        subjects: &["Customs papers {po}", "Delivery note {order}", "Packing list {po}", "Collection of empties"],
        turns: &[
            them((0, 1), &[
                "[there was no|we did not find a] delivery note with {po}. [Please send me one as PDF.|Can I have a copy?]",
                "[goods-in needs|I need] the packing list and the weight for {po} [before the truck comes|by {soon}], please.",
            ]),
            turn(By::Logistics, (1, 8), &[
                "[here it is|please find it attached]. [Three boxes, 214 kg.|One pallet, 118 kg gross.]",
                "[sorry about that|apologies], [the paper is attached|attached now].",
            ])
            .file("Papers_{order}.pdf"),
            them((1, 20), THANKS).maybe(0.5),
        ],
    },
];

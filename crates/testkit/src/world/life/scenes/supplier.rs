//! Conversations with those who sell to us: a printer, a laboratory, and some
//! who would like to.

use super::{Scene, them, us};
use crate::world::cast::titles::Function::{Assistance, Quality, Sales};

pub(super) const SUPPLIER: &[Scene] = &[
    Scene {
        weight: 3,
        functions: &[Assistance],
        light: true,
        subjects: &["Brochures", "Your order of brochures", "Print proof", "Stand material"],
        turns: &[
            them((0, 1), &["[the print proof is ready|please find the proof attached]. [Please release it by {soon}.|We print as soon as you say yes.]"])
                .file("proof.pdf"),
            us((2, 40), &["[released, looks good|fine, please print]. [2,000 copies as agreed.|One typo on page 3, otherwise perfect.]"]),
            them((10, 60), &["[Printing tomorrow, delivery {soon}.|Thank you, goes to press tonight.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Quality],
        light: true,
        subjects: &["Test results", "Lab report {invoice}", "Samples received"],
        turns: &[
            us((0, 1), &["[I sent you three {spare} samples|three samples are on their way to you], [hardness and swelling as usual|the usual test, please]. PO {po}."]),
            them((48, 150), &["[report attached|the results are attached]. [All within the limits.|One value is at the upper end, see page 2.]"]).file("Report.pdf"),
            us((2, 40), &["[Thank you, fast as ever.|Thanks, very clear.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Sales],
        light: true,
        subjects: &["Our new range", "Visit next week?", "Offer for your car fleet", "New rates"],
        turns: &[
            them((0, 1), &[
                "[I would like to show you our new range|may I introduce our new rates|we have moved to a larger hall and have capacity]. [Do you have thirty minutes next week?|When could we talk?]",
                "[we have improved our conditions for {month}|our winter campaign has begun]. [Shall I put together an offer for you?|Would you be interested?]",
            ]),
            us((4, 90), &["[No need at the moment, thank you.|Please talk to our purchasing, I do not decide that.]"]).maybe(0.6),
        ],
    },
];

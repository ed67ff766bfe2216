//! Private mails that end up in the work mailbox.

use super::{Scene, them, us};

pub(super) const PRIVATE: &[Scene] = &[
    Scene {
        weight: 3,
        functions: &[],
        light: true,
        subjects: &["Saturday", "BBQ", "Sunday lunch", "Weekend", "The usual"],
        turns: &[
            them((0, 40), &[
                "[are you two coming on Saturday?|Saturday at ours?] [I have the grill and the weather app says yes.|Bring nothing but the salad.]",
                "[who has the key to the boat house?|did you take my drill home last week?] [I need it on Sunday.|Found everything but that.]",
            ]),
            us((1, 30), &["[We are in! Salad is on us.|Yes! What shall we bring?]", "[It is in my garage, I drop it off tonight.|Guilty. You have it back on Saturday.]"]),
        ],
    },
    Scene {
        weight: 2,
        functions: &[],
        light: true,
        subjects: &["Photos", "From the holiday", "That walk", "Pictures of the party"],
        turns: &[
            them((0, 30), &["[here are the pictures from the party|photos of the walk]. [You look thirty in number two.|The dog is in all of them.]"]).file("IMG_2041.jpg"),
            us((2, 60), &["[Lovely, thank you!|Ha, great shots.]"]).maybe(0.7),
        ],
    },
    Scene {
        weight: 2,
        functions: &[],
        light: true,
        subjects: &["Parents' evening", "School fete", "Football rota", "Driving on Thursday"],
        turns: &[
            them((0, 30), &["[can you drive the kids on Thursday?|it is your turn with the football run on Thursday, is that all right?] [I have the dentist.|I am stuck in town.]"]),
            us((1, 20), &["[Sure, no problem.|Will do, pick-up at five.]"]),
            them((1, 10), &["[You are a star.|Thanks, I owe you one.]"]),
        ],
    },
];

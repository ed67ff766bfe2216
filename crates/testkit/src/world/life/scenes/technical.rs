//! Technical questions, drawings and samples.

use super::{By, Scene, THANKS, them, turn, us};
use crate::world::cast::titles::Function::{Engineering, Maintenance, Production, Quality};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 8,
        functions: &[Engineering, Maintenance, Quality],
        light: false,
        subjects: &["{Code}: temperature", "{Many} and {medium}", "Technical question {one}", "Limits of {code}"],
        turns: &[
            them((0, 1), &[
                "[is the {one} {code} good for|can we run the {code} at] {temp} °C and {bar} bar with {medium}? [Continuous duty.|Only short peaks.]",
                "[we plan to use|we want to put] {many} at {unit}, medium {medium}, about {temp} °C. [Which material would you take?|Is the standard version all right?]",
                "[short technical question|a question from the design office]: how far can the {one} be mounted from {unit}, and does the position matter?",
            ]),
            turn(By::Engineer, (3, 40), &[
                "[{me} passed me your question.|I am answering as the one who does the sizing here.] {temp} °C at {bar} bar is [within the limits|no problem] for {code} with {medium}, [as long as start-up is slow|the standard {spare} will do]. Mounting position is free.",
            ])
            .maybe(0.4),
            us((3, 30), &[
                "[asked {engineer} to be sure|checked with {engineer}]: {temp} °C and {bar} bar are fine with {medium}, [standard material is enough|take the version with the reinforced {spare}]. [Position does not matter.|Any position will do.]",
                "[yes|short answer: yes]. The {one} is rated well above {temp} °C, and {medium} does not harm the {spare}. [The data sheet is attached, page 3.|See the attached sheet.]",
            ])
            .file("Datasheet_{code}.pdf"),
            them((3, 60), THANKS).maybe(0.7),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Engineering],
        light: false,
        subjects: &["3D model {code}", "Drawing {code}", "Dimensions {one}", "Layout {unit}"],
        turns: &[
            them((0, 1), &[
                "[for the layout I need|could you send me] the drawing of {code} [as STEP file|as PDF and STEP].",
                "[we are drawing|my colleague is drawing] the piping for {unit}. [What is the face-to-face length of the {one} {code}?|Please send the dimension sheet of {code}.]",
            ]),
            us((1, 20), &[
                "[here you are|attached]. [Face to face is 210 mm.|All dimensions are on page 2.|The STEP file has the flanges on it.]",
                "[please find the drawing attached|drawing attached], revision C, [that is the current one|valid from this year].",
            ])
            .file("Drawing_{code}_C.pdf"),
            them((2, 40), THANKS).maybe(0.5),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Engineering, Maintenance, Production],
        light: false,
        subjects: &["Sample {one}", "Trial at {unit}", "Test of {code}"],
        turns: &[
            us((0, 1), &[
                "[the sample {one} that we talked about|the loan unit] left us today and will be with you {soon}. [Fitting instructions are in the box.|Please keep it running for at least two weeks.]",
                "[how is|I hope] the trial with the {one} at {unit}[ going? Three weeks should tell us something.| is going well. By now it should have seen all your recipes.]",
            ]),
            them((12, 110), &[
                "[Fitted on Monday|It is in since last week], [no findings so far|runs quietly]. [We will look at it again in the next stop.|The shifts like it.]",
                "[The trial is finished|We took it out yesterday]: [wear is hardly visible|looks like new]. [We will specify it for the next revision.|Good enough for us, it goes on the approved list.]",
            ]),
            us((2, 30), &[
                "[that sounds good, thank you for the feedback.|thanks for the honest report.]",
                "[very pleased to read that.|good to hear.] [I have told {engineer}, too.|Keep the sample as a spare.]",
            ]),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Engineering, Maintenance],
        light: false,
        subjects: &["Manual {code}", "Torque values", "Commissioning {one}", "Setting of {code}"],
        turns: &[
            them((0, 1), &[
                "[the fitters cannot find|we do not have] the manual for the {one} {code}. [PDF is enough.|In English please.]",
                "[which torque for|what are the tightening torques for] the {spare} of the {code}?",
            ]),
            us((1, 24), &[
                "[I am out today and will send it tomorrow morning|on my way to a customer, you will have it tomorrow morning].",
                "[let me look that up, I will send you the sheet tomorrow|will get it from {engineer} and send it to you tomorrow].",
            ]),
            us((15, 26), &[
                "[as promised|here it is as promised]: [the sheet is attached|manual attached]. [The table is on page 7.|Values are on the last page.]",
                "[sorry to keep you waiting|so, here we are], [the document is attached|see attachment].",
            ])
            .file("Manual_{code}.pdf"),
            them((2, 40), THANKS).maybe(0.7),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Engineering, Quality, Production],
        light: false,
        subjects: &["Wear of {spare}", "Life of the {spare}", "{Spare} at {unit}"],
        turns: &[
            them((0, 1), &[
                "how many hours does a {spare} last with {medium}, in your experience? [I need it for the maintenance plan.|The maintenance plan wants a number.]",
                "[is there a table|do you have figures] for the life of the {spare} at {temp} °C?",
            ]),
            us((2, 24), &[
                "[there is a table somewhere, I will send it as soon as {engineer} is back on {soon}.|{engineer} has the figures. I'll send them to you by {soon}.]",
            ]),
            us((24, 60), &[
                "[these are the figures for the {spare} that you asked for.|{engineer} was quick: the figures are attached.]",
                "[hours for the {spare} are in the attached table|please find the table for the {spare} attached]. [With {medium} take the second column.|The second column is yours.]",
            ])
            .file("Hours_{code}.xlsx")
            .fresh("[Table {spare}|For your maintenance plan|{Spare}: figures]"),
        ],
    },
];

//! Breakdowns, complaints and technical questions, by the third author.

use super::THANKS;
use crate::world::cast::titles::Function::{
    Engineering, Logistics, Maintenance, Management, Production, Purchasing, Quality,
};
use crate::world::life::scenes::{By, Scene, them, turn, us};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 5,
        functions: &[Maintenance, Production],
        light: true,
        subjects: &["Breakdown of {unit}", "Urgent: {one}", "Help needed at {unit}", "{Unit} stopped"],
        turns: &[
            them((0, 1), &[
                "[The {one} at {unit} does not close any more and we have stopped the production. Can you help us?|We have a breakdown at {unit}, the {one} is broken. Please call me as soon as possible.]",
                "[Since this night there is a leakage at the {one}. What should we do?|Our mechanics took out the {one} and the {spare} is completely worn. Do you have one in stock?]",
            ]),
            us((0, 3), &[
                "[As discussed by phone, it is the {spare}. We send one by express and you have it tomorrow morning.|I just talked to your mechanic. The {spare} leaves with the courier this afternoon.]",
                "[Please only exchange the {spare}, the rest is fine. A new one is already on the way.|We have it in stock and the taxi is driving to you now.]",
            ]),
            them((8, 40), &[
                "[We are running again since this morning, thank you!|Production is back. Thanks to you and your team.]",
                "[The new {spare} is in and everything works.|Problem solved, thank you for the express delivery.]",
            ]),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Logistics, Purchasing, Maintenance, Quality],
        light: true,
        subjects: &["Damaged goods {po}", "Claim {po}", "Missing pieces {po}", "Wrong delivery"],
        turns: &[
            them((0, 1), &[
                "[One {one} of {po} was damaged during transport, see the photo. We need a replacement.|The box was open and two pieces are missing from {po}.]",
                "[Instead of {code} we received {code2}. Please send the right ones.|We have to make a claim: the thread of one {one} is damaged.]",
            ])
            .file("picture.jpg"),
            us((1, 10), &[
                "[I am sorry for that. A replacement will be sent today without cost.|My apologies. We will deliver the correct parts on {soon}, you can keep the others.]",
            ]),
            them((24, 100), &["[The replacement arrived and it is okay.|We have received the correct parts, the claim is closed.]"]),
        ],
    },
    Scene {
        weight: 8,
        functions: &[Engineering, Maintenance, Quality],
        light: false,
        subjects: &["{code} with {medium}", "Technical question {code}", "{temp} °C", "Question from our engineering"],
        turns: &[
            them((0, 1), &[
                "[Can {code} be used with {medium} at {temp} °C?|We want to use {code} for {medium}. Is this possible up to {bar} bar?]",
                "[Our process engineer would like to increase the temperature to {temp} °C. Is the {one} suitable for this?|What is the maximum pressure for {code} when the temperature is {temp} °C?]",
            ]),
            turn(By::Engineer, (3, 40), &["[{me} forwarded your question to me. {code} can be used at {temp} °C and {bar} bar with {medium}.|I am answering for {me}: with {medium} the limit is {bar} bar at {temp} °C.]"])
                .maybe(0.4),
            us((3, 30), &[
                "[Yes, {code} is suitable for this. In the data sheet you find the curve.|I asked {engineer} and he has no concerns. Please see the attached data sheet.]",
                "[This is possible with the reinforced {spare}, see the data sheet.|With the standard {spare} you can go up to {bar} bar, the sheet is attached.]",
            ])
            .file("{code}.pdf"),
            them((3, 60), THANKS).maybe(0.7),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Engineering],
        light: false,
        subjects: &["Drawing of {code}", "Dimensions {code}", "CAD model {code}"],
        turns: &[
            them((0, 1), &["[Could you send us the dimensional drawing of {code}?|For our piping plan I need the drawing of {code} as DXF.]"]),
            us((1, 20), &["[The drawing is attached.|Please find attached the drawing of {code}.]"]).file("{code}.dxf"),
            them((2, 40), THANKS).maybe(0.5),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Engineering, Maintenance, Production],
        light: false,
        subjects: &["Operating manual {code}", "Instructions {code}", "Tightening torque"],
        turns: &[
            them((0, 1), &["[Do you have the operating manual of {code} for us?|With which torque do we tighten the bolts of {code}?]"]),
            us((1, 24), &["[I am at a customer today, I will send it to you tomorrow.|Let me ask {engineer}, you will get an answer tomorrow.]"]),
            us((15, 26), &["[As promised, here is the manual with the torque on page 9.|Please find the manual attached, chapter 5 has all values.]"]).file("{code}_manual.pdf"),
            them((2, 40), THANKS).maybe(0.7),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Engineering, Production, Quality],
        light: false,
        subjects: &["Maintenance interval {one}", "How long does a {spare} last", "Wear of {spare}"],
        turns: &[
            them((0, 1), &["[For our maintenance plan we would like to know how often the {spare} should be changed.|What interval do you recommend for the {spare} with {medium}?]"]),
            us((2, 24), &["[{engineer} has experience with this, I will ask and come back to you by {soon}.|I will collect some values from other plants and send them by {soon}.]"]),
            us((24, 60), &["[I collected the intervals you asked for, they are in the table.|Here are the values for the {spare} from {engineer}.]"])
                .file("intervals.xlsx")
                .fresh("[Intervals {spare}|Values for your maintenance plan]"),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Engineering, Maintenance, Production],
        light: false,
        subjects: &["Sample {code}", "Test of the {one}", "Sample for {unit}"],
        turns: &[
            us((0, 1), &["[The sample of {code} was shipped today, you should have it on {soon}.|Your sample is on the way and arrives on {soon}.] [Good luck with the test.|I am curious about the result.]"]),
            them((24, 120), &["[We tested the sample for a week and it is approved.|The test was successful, {code} is on our list now.]", "[The sample works better than the old type. Approved.|Good result with the sample, we will use it from now on.]"]),
            us((2, 30), &["[Great to hear, thank you.|That makes us happy.]"]).maybe(0.6),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Production, Management, Maintenance],
        light: true,
        subjects: &["Compliment", "Good service", "Thanks to {service}"],
        turns: &[
            them((0, 1), &["[I want to say thank you for the good work of {service} on {past}.|{service} helped us a lot on {past}, please pass this on.]"]),
            us((1, 20), &["[Thank you, I will tell {service}.|It's nice to hear that, {service} will be pleased.]"]),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Maintenance, Production],
        light: true,
        subjects: &["Return of a {one}", "Repair {code}"],
        turns: &[
            them((0, 1), &["[We send you a {one} for inspection, the {spare} seems to be broken.|A {one} is coming back to you for repair, the papers are in the box.]"]),
            us((20, 90), &["[We have inspected it, the repair costs {price} and takes one week. May we start?|The {one} can be repaired for {price}. Do you agree?]"]),
            them((2, 30), &["[Yes please, the order is {po}.|Agreed, please start. Order number {po}.]"]),
            us((90, 190), &["[The {one} is repaired and was sent back today.|Your {one} has been tested and is on its way.]"]),
        ],
    },
    Scene {
        weight: 5,
        functions: &[Quality, Purchasing],
        light: false,
        subjects: &["Certificates {po}", "Material certificate {order}", "Documents quality {po}"],
        turns: &[
            them((0, 1), &[
                "[The material certificates of {po} were not in the box. Please send them by mail.|Our incoming inspection needs the 3.1 certificates for {po}.]",
                "[Could you provide the FDA statement for the {spare}?|For the audit we need the certificate of {order} once again.]",
            ]),
            us((2, 30), &["[Please find the certificates attached.|Sorry they were missing, here they are.]"]).file("certificates.pdf"),
            them((2, 50), THANKS).maybe(0.6),
        ],
    },
];

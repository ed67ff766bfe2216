//! Breakdowns and technical questions, by the second author.

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
        subjects: &["{unit} DOWN", "leak {unit}", "problem {one}", "{code}"],
        turns: &[
            them((0, 1), &[
                "[{one} at {unit} leaks. call me|{unit} down. need {spare} today]",
                "the {one} of {unit} is losing {medium} since the night, we put a bucket. what we do",
                "[Your {one} at {unit} has taken to dripping, though discreetly so far.|We have to report a leakage at the {one}, {unit}, since 04:10 h.] [What do you suggest?|Please advise on the procedure.]",
            ]),
            us((0, 3), &[
                "[called you, no answer.|tried your mobile.] It's the {spare}. [One goes by courier now, tmrw 8:00.|Pick one up here till 18:00.]",
                "[don't pull the whole {one}.|leave it in.] {spare} only. [Sent one just now.|On its way.]",
            ]),
            them((8, 40), &[
                "[running|ok runs]",
                "[changed, is dry now. thank you my friend|Up and running since ten. Y'all are lifesavers.]",
                "[The leakage has been eliminated.|It has stopped. The bucket has been stood down.]",
            ]),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Logistics, Purchasing, Maintenance, Quality],
        light: true,
        subjects: &["{po} damaged", "short shipment {po}", "Complaint {po}", "wrong part"],
        turns: &[
            them((0, 1), &[
                "[1 box crushed, photo|got {code2} instead of {code}]",
                "[Notice of defects: one {one} of {po} has a bent flange. We request replacement free of charge.|We are in receipt of {po} with two nos. short. Kindly arrange balance material.]",
                "[One of the {many} has had an argument with a fork lift. Photo attached.|Not to be a pain, but one box had a boot print on it. Photo's attached.]",
            ])
            .file("photo.jpg"),
            us((1, 10), &[
                "[sorry. New one ships today, keep the old.|sorry, replacement goes out tonight under {order}.]",
                "[our mistake. Missing pcs by courier, {soon}.|understood, replaced free of charge, there {soon}.]",
            ]),
            them((24, 100), &["[ok arrived|came, ok]", "[The complaint is closed with today's receipt.|Balance material is received, matter closed.]", "[Replacement is here and unbooted.|All present and correct.]"]),
        ],
    },
    Scene {
        weight: 8,
        functions: &[Engineering, Maintenance, Quality],
        light: false,
        subjects: &["{code} / {temp} C", "{medium}", "technical query {code}", "Suitability {code}"],
        turns: &[
            them((0, 1), &[
                "[{code} ok for {temp} C?|{code} w/ {medium} yes or no]",
                "[Kindly confirm suitability of {code} for {medium} at {temp} deg C, {bar} bar.|Please confirm in writing whether {code} is permissible for {bar} bar at {temp} °C.]",
                "[I have been asked, not for the first time, whether {code} minds {medium}.|Would your {one} mind {temp} °C, say twice a week?]",
                "Process guys want to run {temp} C through the {one} at {unit}. [That going to bite us?|Good idea or bad idea?]",
            ]),
            turn(By::Engineer, (3, 40), &["[for {me}:|{me} asked me to answer:] ok up to {temp} C / {bar} bar with {medium}. Slow start-up pls."])
                .maybe(0.4),
            us((3, 30), &[
                "[ok|yes, fine] at {temp} C and {bar} bar, [std {spare} will do.|take the reinforced {spare}.]",
                "[checked w/ {engineer}: ok.|{engineer} says yes.] Data sheet att., p. 3.",
            ])
            .file("{code}.pdf"),
            them((3, 60), THANKS).maybe(0.7),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Engineering],
        light: false,
        subjects: &["drawing {code}", "dims {code}", "CAD {code}"],
        turns: &[
            them((0, 1), &["[dwg {code} pls|step + pdf {code}]", "[Please provide the valid drawing of {code}.|We kindly request GA drawing of {code} in PDF.]", "[Would you have a drawing of {code} newer than the one signed in 1998?|Need the face-to-face on {code}, our guy measured twice and got two answers.]"]),
            us((1, 20), &["[att.|rev C att.]", "[here. F2F 210.|att., dims on p. 2.]"]).file("{code}_C.pdf"),
            them((2, 40), THANKS).maybe(0.5),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Engineering, Maintenance, Production],
        light: false,
        subjects: &["manual {code}", "torque {code}", "settings"],
        turns: &[
            them((0, 1), &["[torque values {code}?|manual {code} pls, english]", "[Can you send me the manual of {code}, the one in the box is in Finnish.|We are unable to locate O&M manual for {code}, kindly provide.]"]),
            us((1, 24), &["[on the road, will send tmrw.|not on my laptop, tmrw.]", "[let me get it from {engineer}, tmrw.|will ask {engineer}.]"]),
            us((15, 26), &["[as said, att.|here it is, p. 7.]", "[att., sorry for the wait.|manual att.]"]).file("{code}_manual.pdf"),
            them((2, 40), THANKS).maybe(0.7),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Engineering, Production, Quality],
        light: false,
        subjects: &["life of {spare}", "{spare} hours", "wear"],
        turns: &[
            them((0, 1), &["[how long lasts a {spare} with {medium}|hours for {spare}?]", "[For the maintenance plan we require the service life of the {spare}.|One is asked to put a number on the life of a {spare}. Yours would be better than mine.]"]),
            us((2, 24), &["[{engineer} has figures. You get them {soon}.|will dig out the table by {soon}.]"]),
            us((24, 60), &["[table for the {spare} att., col. 2 is yours.|the hours you wanted, att.]"])
                .file("hours.xlsx")
                .fresh("[{spare} hours|table|figures {spare}]"),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Engineering, Maintenance, Production],
        light: false,
        subjects: &["sample {one}", "trial {unit}", "test unit"],
        turns: &[
            us((0, 1), &["[sample left today, {soon} with you. Two weeks minimum pls.|test unit is on the truck, there {soon}.]"]),
            them((24, 120), &["[in since monday, runs|fitted. ok so far]", "[The trial was carried out, wear not measurable. Approved.|Trial is concluded successfully, item is added in approved list.]", "[It has outlived two of the other sort already. Approved.|Worked like a charm, we're keeping it on the list.]"]),
            us((2, 30), &["[good, tks.|nice.]"]).maybe(0.6),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Production, Management, Maintenance],
        light: true,
        subjects: &["{service}", "visit {past}", "well done"],
        turns: &[
            them((0, 1), &["[{service} was good. pass it on|your {service} did in 2 hours what ours not in 2 days, bravo]", "[We wish to express our satisfaction with the service visit of {past}.|One does not often say this, but {service} was on time, tidy, and right.]"]),
            us((1, 20), &["[will tell {service}, tks.|good to hear, passed on.]"]),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Maintenance, Production],
        light: true,
        subjects: &["repair {code}", "{one} back to you"],
        turns: &[
            them((0, 1), &["[sending you a {one}, {spare} is gone|{one} for repair is on its way, decon sheet in the box.]"]),
            us((20, 90), &["[it's here. {price}, {cw}. ok?|opened it: {price}, one week. Go?]"]),
            them((2, 30), &["[go. {po}|ok, PO {po}]", "[Approved, order {po}.|Please proceed, {po}.]"]),
            us((90, 190), &["[done, left today.|repaired + tested, shipped.]"]),
        ],
    },
];

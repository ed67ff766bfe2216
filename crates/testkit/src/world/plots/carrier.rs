//! Letters around a key sentence: it stands alone, at the end, or buried
//! between matters that need no answer.

use crate::world::cast::person::PersonNo;
use crate::world::life::smalltalk::REMARKS;
use crate::world::phrase::Slots;
use crate::world::stage::Stage;

/// What customers tell about their days. Nothing in it wants an answer.
const STATEMENTS: &[&str] = &[
    "[The order of last week is released, you will find it in your system.|Your confirmation for the last order has arrived, all correct.]",
    "[Invoice {invoice} has been paid on {past}.|The open invoice went out with yesterday's payment run.]",
    "[The delivery on {past} was complete, three boxes, no damage.|Goods-in has booked your delivery of {past}, everything there.]",
    "[As you may have heard, the open day has been moved to next year.|The open day was a success, four hundred visitors and no sausage left.]",
    "[My colleague is back from sick leave, which makes my life easier.|I was at home for three days with my back, but now I can sit again.]",
    "[The {many} at {unit} have now done 4,000 hours.|So far the {many} at {unit} behave well.]",
    "[Thank you for the calendar, it hangs over my desk.|The pens you left are all gone, the shift leaders took them.]",
    "[The weather has given us two power cuts this week.|The storm took a few tiles off the gatehouse, nothing worse.]",
    "[I have put the delivery notes of the quarter into one folder, for once everything is in order.|The filing of the quarter is done, every paper in its place.]",
    "[The driver you sent on {past} was very polite, by the way.|Your driver found the right gate on {past}, which not all of them do.]",
    "[We were on the road with the whole department, walking and cake.|The department outing was to a brewery, need I say more.]",
    "[I have put your last drawing into our folder, revision C.|Your drawing is filed with us as revision C.]",
    "[The man from the insurance was here and had nothing to complain about.|The insurer's yearly round is over, clean sheet.]",
    "[My daughter has passed her driving test, so I walk now.|The little one has started school, with a bag bigger than himself.]",
    "[The trainees have built a bird house out of old crates of yours.|Your empty crates now serve as flower boxes at the gate.]",
    "[Accounts asks me to say that your new bank form was in order.|Your vendor form is filed, thank you.]",
];

const TURNS: &[&str] = &[
    "[Another thing:|One more thing.|Something else:|While I am writing:|Before I forget:|On a different note:] ",
    "",
    "",
    "[By the way:|Besides:|Apart from that:] ",
];

/// Something that needs no answer.
pub(crate) fn statement(stage: &mut Stage, slots: &Slots) -> String {
    let pool = if stage.rng.chance(0.6) {
        STATEMENTS
    } else {
        REMARKS
    };
    let wording = stage.rng.pick(pool);
    stage.say(wording, slots)
}

/// A letter that contains the sentence.
pub(crate) fn around(stage: &mut Stage, key: &str, slots: &Slots) -> String {
    match stage.rng.index(5) {
        0 => key.to_owned(),
        1 => format!(
            "{}\n\n{}",
            statement(stage, slots),
            turned(stage, key, slots)
        ),
        2 => {
            let (first, last) = two(stage, slots);
            format!("{first}\n\n{}\n\n{last}", turned(stage, key, slots))
        }
        3 => {
            let (first, last) = two(stage, slots);
            format!("{first} {last}\n\n{}", turned(stage, key, slots))
        }
        _ => format!("{key}\n\n{}", statement(stage, slots)),
    }
}

/// The sentence led in from another matter.
pub(crate) fn turned(stage: &mut Stage, key: &str, slots: &Slots) -> String {
    let turn = stage.rng.pick(TURNS);
    let turn = stage.say(turn, slots);
    format!("{turn}{key}")
}

fn two(stage: &mut Stage, slots: &Slots) -> (String, String) {
    let first = statement(stage, slots);
    let mut second = statement(stage, slots);
    while second == first {
        second = statement(stage, slots);
    }
    (first, second)
}

/// An everyday question with its answer.
pub(crate) struct Pair {
    pub(crate) question: &'static str,
    pub(crate) answer: &'static str,
}

/// Questions that do get answered.
pub(crate) const PAIRS: &[Pair] = &[
    Pair {
        question: "[Is gate 3 still the delivery address you have for us?|Which gate do you have in your system for us?]",
        answer: "[gate 3 it is, nothing has changed here.|we have gate 3 in the system.]",
    },
    Pair {
        question: "[Did our order {po} arrive at your end?|Just to be sure: has our PO {po} reached you?]",
        answer: "[yes, {po} is here and confirmed as {order}.|yes, {po} came in yesterday, our number is {order}.]",
    },
    Pair {
        question: "[Which commodity code do you use for the {many}?|Customs want the tariff number of the {many}.]",
        answer: "[the tariff number for the {many} is 8481 8099.|we use 8481 8099 for the {many}.]",
    },
    Pair {
        question: "[What was the part number of the {spare} again?|I need the part number of the {spare} once more.]",
        answer: "[the {spare} is {code}.|it is {code}.]",
    },
    Pair {
        question: "[Does {cw} for the {many} still hold?|Are the {many} still on track for {cw}?]",
        answer: "[yes, {cw} holds.|{cw} stands, they are in final assembly.]",
    },
    Pair {
        question: "[Are you still coming on {date}?|Does our appointment on {date} stand?]",
        answer: "[yes, {date} stands, {clock} as agreed.|of course, see you on {date} at {clock}.]",
    },
    Pair {
        question: "[How long is quote {quote} valid?|Until when does quote {quote} hold?]",
        answer: "[{quote} is good until the end of {month}.|the quote holds until the end of {month}.]",
    },
    Pair {
        question: "[Can the {many} go on the same pallet as the {many2}?|Will you ship the {many} together with the {many2}?]",
        answer: "[yes, everything goes on one pallet.|one pallet for all of it, as you prefer.]",
    },
    Pair {
        question: "[Is {inside} on holiday? I only got the voicemail.|Who stands in for {inside} this week?]",
        answer: "[{inside} is back on {soon}; until then {logistics} looks after the orders.|{inside} returns on {soon}, {logistics} has the desk until then.]",
    },
    Pair {
        question: "[What weight do I put down for the {one}?|How heavy is one {one}, roughly?]",
        answer: "[about 14 kg each, packed.|put down 14 kg per piece.]",
    },
];

/// Somebody's ordinary question in a mail of its own.
pub(crate) fn pair(stage: &mut Stage) -> &'static Pair {
    &PAIRS[stage.rng.index(PAIRS.len())]
}

/// A short matter-of-course text of ours that needs no answer.
pub(crate) fn from_us(stage: &mut Stage, slots: &Slots) -> String {
    let wording = stage.rng.pick(&[
        "[please find attached the confirmation for order {po}.|order {po} is confirmed as {order}, paper attached.] Delivery in {cw}.",
        "[attached is the drawing that belongs to order {order}.|here is the drawing for your files], revision C.",
        "[as discussed, quote {quote} with the new quantity is attached.|the changed quote {quote} is attached], everything else as before.",
        "[the {many} for {unit} left us this morning.|your {many} are on the truck.] Papers attached.",
    ]);
    stage.say(wording, slots)
}

/// A file that goes with [`from_us`].
pub(crate) fn our_file(slots: &Slots) -> String {
    format!("{}.pdf", slots.get("order").unwrap_or("paper"))
}

/// Slots with the names of a further person: `{new}`, `{new_first}`, `{new_title}`.
pub(crate) fn introduce(stage: &Stage, slots: Slots, person: PersonNo) -> Slots {
    let who = stage.cast.person(person);
    slots
        .with("new", who.full_name())
        .with("new_first", who.first.clone())
        .with("new_title", who.title)
        .with("new_formal", who.formal())
        .with("new_they", if who.woman { "she" } else { "he" })
        .with("new_them", if who.woman { "her" } else { "him" })
        .with("new_their", if who.woman { "her" } else { "his" })
}

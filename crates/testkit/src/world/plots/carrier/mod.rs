//! Letters around a key sentence: it stands alone, at the end, or buried
//! between matters that need no answer.

mod second;
mod third;
mod words;

use crate::world::author::Author;
use crate::world::cast::person::PersonNo;
use crate::world::life::smalltalk::courtesies;
use crate::world::phrase::Slots;
use crate::world::stage::Stage;

/// What stands around a key sentence.
pub(super) struct Carrier {
    /// What customers tell about their days. Nothing in it wants an answer.
    statements: &'static [&'static str],
    /// How one comes to another matter.
    turns: &'static [&'static str],
    /// Questions that do get answered.
    pairs: &'static [Pair],
    /// Short matter-of-course texts of ours that need no answer.
    from_us: &'static [&'static str],
}

fn words(stage: &Stage) -> &'static Carrier {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

/// Something that needs no answer.
pub(crate) fn statement(stage: &mut Stage, slots: &Slots) -> String {
    let pool = if stage.rng.chance(0.6) {
        words(stage).statements
    } else {
        courtesies(stage).remarks
    };
    let wording = stage.rng.pick(pool);
    stage.say(wording, slots)
}

/// A letter that contains the sentence.
pub(crate) fn around(stage: &mut Stage, key: &str, slots: &Slots) -> String {
    match stage.author {
        Author::First => in_paragraphs(stage, key, slots),
        Author::Second => in_any_shape(stage, key, slots),
        // About half of the letters are about the one thing only.
        Author::Third if stage.rng.chance(0.35) => key.to_owned(),
        Author::Third => in_any_shape(stage, key, slots),
    }
}

fn in_paragraphs(stage: &mut Stage, key: &str, slots: &Slots) -> String {
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
            let first = ended(&first);
            format!("{first} {last}\n\n{}", turned(stage, key, slots))
        }
        _ => format!("{key}\n\n{}", statement(stage, slots)),
    }
}

/// A list, a single paragraph, or a line below the name, too.
fn in_any_shape(stage: &mut Stage, key: &str, slots: &Slots) -> String {
    let shape = stage.rng.index(9);
    if shape > 3 || key.contains('\n') {
        return in_paragraphs(stage, key, slots);
    }
    let (first, last) = two(stage, slots);
    match shape {
        0 => {
            let mut points = [first.as_str(), &last, key];
            stage.rng.shuffle(&mut points);
            format!("- {}", points.join("\n- "))
        }
        1 => {
            let mut points = [first.as_str(), &last, key];
            stage.rng.shuffle(&mut points);
            format!("1) {}\n2) {}\n3) {}", points[0], points[1], points[2])
        }
        2 => format!("{} {} {last}", ended(&first), ended(key)),
        _ => format!("{} {last}\n\nPS: {key}", ended(&first)),
    }
}

/// The sentence with a full stop, as another follows it.
pub(crate) fn ended(key: &str) -> String {
    match key.ends_with(['.', '?', '!']) {
        true => key.to_owned(),
        false => format!("{key}."),
    }
}

/// The sentence led in from another matter.
pub(crate) fn turned(stage: &mut Stage, key: &str, slots: &Slots) -> String {
    let turn = stage.rng.pick(words(stage).turns);
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

/// Somebody's ordinary question in a mail of its own.
pub(crate) fn pair(stage: &mut Stage) -> &'static Pair {
    let pairs = words(stage).pairs;
    &pairs[stage.rng.index(pairs.len())]
}

/// A short matter-of-course text of ours that needs no answer.
pub(crate) fn from_us(stage: &mut Stage, slots: &Slots) -> String {
    let wording = stage.rng.pick(words(stage).from_us);
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

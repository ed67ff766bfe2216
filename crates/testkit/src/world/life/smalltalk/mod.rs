//! Courtesies around the matter of a mail.

mod second;
mod third;
mod words;

use crate::world::phrase::Slots;
use crate::world::stage::Stage;

/// What people say besides the matter.
pub(crate) struct Courtesies {
    /// Before it.
    pub(crate) openings: &'static [&'static str],
    /// What customers mention in passing and nobody needs to answer.
    pub(crate) remarks: &'static [&'static str],
    /// After it, by customers and by us.
    pub(crate) their_closings: &'static [&'static str],
    pub(crate) our_closings: &'static [&'static str],
}

/// The courtesies of the world's author.
pub(crate) fn courtesies(stage: &Stage) -> &'static Courtesies {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

/// The text with a courtesy before or after it, now and then.
pub(crate) fn around(
    stage: &mut Stage,
    core: &str,
    theirs: bool,
    opens: bool,
    slots: &Slots,
) -> String {
    let words = courtesies(stage);
    let mut text = String::new();
    if opens && stage.rng.chance(0.28) {
        let opening = stage.rng.pick(words.openings);
        text.push_str(&stage.say(opening, slots));
        text.push_str("\n\n");
    }
    if theirs && opens && stage.rng.chance(0.12) {
        let remark = stage.rng.pick(words.remarks);
        text.push_str(&stage.say(remark, slots));
        text.push_str("\n\n");
    }
    text.push_str(core);
    let closings = if theirs {
        words.their_closings
    } else {
        words.our_closings
    };
    if stage.rng.chance(if opens { 0.3 } else { 0.18 }) {
        let closing = stage.rng.pick(closings);
        text.push_str("\n\n");
        text.push_str(&stage.say(closing, slots));
    }
    text
}

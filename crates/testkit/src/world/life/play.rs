//! Playing a conversation.

use super::scenes::{By, Scene, Turn, scenes};
use super::smalltalk;
use crate::world::calendar;
use crate::world::cast::person::PersonNo;
use crate::world::mail::{Draft, PostNo};
use crate::world::phrase::{Slots, capital};
use crate::world::stage::Stage;
use bellwether_core::time::{Day, Timestamp};

/// Plays a scene with a customer's person, beginning on that day.
pub(crate) fn play(stage: &mut Stage, scene: &Scene, them: PersonNo, day: Day) {
    let first = scene.turns[0].by;
    let opener = who(stage, first, them);
    let zone = stage.cast.person(opener).zone;
    let start = calendar::at_work(day, zone, &mut stage.rng);
    let mut conversation = Conversation {
        slots: stage.slots(them, start),
        subject: stage.rng.pick(scene.subjects),
        copy: stage
            .rng
            .chance(0.14)
            .then(|| stage.colleague_of(them, start))
            .flatten(),
        courtesies: scene.is_business(scenes(stage)),
        them,
        last: None,
        at: start,
    };
    let mut skip_ours = false;
    let turns = scene.turns.len();
    for (n, turn) in scene.turns.iter().enumerate() {
        if turn.by == By::Us && std::mem::take(&mut skip_ours) {
            continue;
        }
        if !stage.rng.chance(turn.chance) {
            continue;
        }
        // A colleague who may step in answers in our place.
        let colleague = !matches!(turn.by, By::Them | By::Us);
        skip_ours = colleague && turn.chance < 1.0;
        conversation.speak(stage, turn, turns - n);
    }
}

fn who(stage: &Stage, by: By, them: PersonNo) -> PersonNo {
    match by {
        By::Them => them,
        By::Us => stage.me(),
        By::Inside => stage.team.inside,
        By::Engineer => stage.team.engineer,
        By::Logistics => stage.team.logistics,
        By::Finance => stage.team.finance,
    }
}

struct Conversation {
    slots: Slots,
    subject: &'static str,
    copy: Option<PersonNo>,
    courtesies: bool,
    them: PersonNo,
    last: Option<PostNo>,
    at: Timestamp,
}

impl Conversation {
    fn speak(&mut self, stage: &mut Stage, turn: &Turn, turns_left: usize) {
        let from = who(stage, turn.by, self.them);
        let me = stage.me();
        let last_author = self.last.map(|post| stage.post(post).from);
        let to = match turn.by {
            By::Them => last_author.filter(|p| *p != self.them).unwrap_or(me),
            _ => self.them,
        };
        let at = match self.last {
            None => self.at,
            Some(_) => self.moment(stage, turn, from, turns_left),
        };
        let wording = stage.rng.pick(turn.says);
        let mut text = capital(&stage.say(wording, &self.slots));
        if self.courtesies {
            let (theirs, opens) = (turn.by == By::Them, self.last.is_none());
            text = smalltalk::around(stage, &text, theirs, opens, &self.slots);
        }
        let mut draft = Draft::new(from, to, at).text(text);
        match (self.last, turn.fresh) {
            (Some(last), None) => draft = draft.answering(last),
            (_, fresh) => {
                let wording = fresh.unwrap_or(self.subject);
                draft = draft.subject(stage.say(wording, &self.slots));
            }
        }
        if from != me && to != me {
            draft = draft.cc(me);
        }
        if let Some(copy) = self.copy.filter(|p| *p != from && *p != to) {
            draft = draft.cc(copy);
        }
        if let Some(file) = turn.file {
            draft = draft.file(stage.say(file, &self.slots));
        }
        self.at = at;
        self.last = Some(stage.send(draft));
    }

    /// When the next turn is taken: in its time, but early enough for the rest
    /// of the conversation to end before the world does.
    fn moment(
        &self,
        stage: &mut Stage,
        turn: &Turn,
        from: PersonNo,
        turns_left: usize,
    ) -> Timestamp {
        let wanted = stage.after(self.at, turn.hours, from);
        let left = stage.as_of.0 - 7200 - self.at.0;
        let share = (left / (turns_left as i64 + 1)).max(300);
        Timestamp(wanted.0.min(self.at.0 + share))
    }
}

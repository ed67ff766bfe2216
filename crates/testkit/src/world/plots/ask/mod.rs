//! Something was asked for, needed or wondered about, and nobody took it up.

mod decoys;
mod second;
mod third;
mod words;

use super::carrier;
use crate::world::cast::person::PersonNo;
use crate::world::mail::{Draft, PostNo};
use crate::world::phrase::Slots;
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::Timestamp;
use words::{Ask, Words};

const KIND: &str = "unanswered-ask";

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

pub(super) fn lay(stage: &mut Stage) {
    let mut deck = Deck::new(words(stage).asks.len(), &mut stage.rng);
    let last: Staging = if words(stage).reminder.is_empty() {
        after_thanks
    } else {
        reminded
    };
    let stagings: [Staging; 7] = [
        in_a_letter,
        in_a_letter,
        after_thanks,
        overlooked,
        overlooked,
        to_a_colleague,
        last,
    ];
    for staging in stagings {
        let Some(case) = Case::draw(stage, &mut deck, (3, 30)) else {
            continue;
        };
        let (posts, how) = staging(stage, &case);
        stage.move_on(case.person, case.at);
        let note = format!(
            "{} brought up {} on {}; {how}.",
            stage.called(case.person),
            case.ask.about,
            stage.day_of(posts[0])
        );
        let claim = Claim::truth(KIND, Serves::Both, case.person)
            .proof(&posts)
            .note(note);
        stage.claims.push(claim);
    }
    decoys::lay(stage, &mut deck);
}

/// An ask with who writes it, when, and what it is about.
struct Case {
    ask: &'static Ask,
    person: PersonNo,
    at: Timestamp,
    slots: Slots,
}

impl Case {
    /// The next ask of the deck that somebody free would write.
    fn draw(stage: &mut Stage, deck: &mut Deck, days_ago: (i64, i64)) -> Option<Case> {
        let asks = words(stage).asks;
        let ask = &asks[deck.deal_if(|card| super::is_free(stage, asks[card].by))?];
        let person = super::one_of(stage, ask.by)?;
        let at = stage.days_ago(days_ago.0, days_ago.1, person);
        let slots = stage.slots(person, at);
        Some(Case {
            ask,
            person,
            at,
            slots,
        })
    }

    fn key(&self, stage: &mut Stage) -> String {
        stage.say(self.ask.text, &self.slots)
    }

    /// The ask in a letter of its own to the seller.
    fn letter(&self, stage: &mut Stage) -> PostNo {
        let key = self.key(stage);
        let text = carrier::around(stage, &key, &self.slots);
        let subject = stage.say(self.ask.subject, &self.slots);
        let me = stage.me();
        stage.send(
            Draft::new(self.person, me, self.at)
                .subject(subject)
                .text(text),
        )
    }
}

/// The proof: the ask first.
type Staging = fn(&mut Stage, &Case) -> (Vec<PostNo>, &'static str);

fn in_a_letter(stage: &mut Stage, case: &Case) -> (Vec<PostNo>, &'static str) {
    (vec![case.letter(stage)], "nobody has answered")
}

/// The last mail of a finished matter.
fn after_thanks(stage: &mut Stage, case: &Case) -> (Vec<PostNo>, &'static str) {
    let me = stage.me();
    let before = Timestamp(case.at.0 - 26 * 3600);
    let text = carrier::from_us(stage, &case.slots);
    let subject = stage.say(words(stage).finished, &case.slots);
    let file = carrier::our_file(&case.slots);
    let ours = stage.send(
        Draft::new(me, case.person, before)
            .subject(subject)
            .text(text)
            .file(file),
    );
    let key = case.key(stage);
    let thanks = stage.say(words(stage).thanks, &case.slots);
    let key = carrier::turned(stage, &key, &case.slots);
    let text = format!("{thanks}\n\n{key}");
    let draft = Draft::new(case.person, me, case.at)
        .answering(ours)
        .text(text);
    (
        vec![stage.send(draft)],
        "it came with the thanks for something else and stayed there",
    )
}

/// We answered another point of the same mail.
fn overlooked(stage: &mut Stage, case: &Case) -> (Vec<PostNo>, &'static str) {
    let me = stage.me();
    let pair = carrier::pair(stage);
    let question = stage.say(pair.question, &case.slots);
    let key = case.key(stage);
    let key = carrier::turned(stage, &key, &case.slots);
    let remark = carrier::statement(stage, &case.slots);
    let text = match stage.rng.index(3) {
        0 => format!("{question}\n\n{key}"),
        1 => format!("{} {key}\n\n{question}", carrier::ended(&remark)),
        _ => format!("{question}\n\n{key}\n\n{remark}"),
    };
    let subject = stage.say(words(stage).several, &case.slots);
    let asked = stage.send(
        Draft::new(case.person, me, case.at)
            .subject(subject)
            .text(text),
    );
    let answer = stage.say(pair.answer, &case.slots);
    let ours = stage.reply(asked, me, (2, 20), &answer);
    (vec![asked, ours], "our reply went past it")
}

/// Asked twice, and nobody answered either time.
fn reminded(stage: &mut Stage, case: &Case) -> (Vec<PostNo>, &'static str) {
    let me = stage.me();
    let asked = case.letter(stage);
    let at = stage.after(case.at, (44, 90), case.person);
    let text = stage.say(words(stage).reminder, &case.slots);
    let again = Draft::new(case.person, me, at).answering(asked).text(text);
    (
        vec![asked, stage.send(again)],
        "they have asked twice and heard nothing",
    )
}

/// It was written to a colleague of ours, with the seller in copy.
fn to_a_colleague(stage: &mut Stage, case: &Case) -> (Vec<PostNo>, &'static str) {
    let key = case.key(stage);
    let text = carrier::around(stage, &key, &case.slots);
    let subject = stage.say(case.ask.subject, &case.slots);
    let (me, colleague) = (stage.me(), stage.team.inside);
    let draft = Draft::new(case.person, colleague, case.at)
        .cc(me)
        .subject(subject)
        .text(text);
    (
        vec![stage.send(draft)],
        "everybody thought somebody else would",
    )
}

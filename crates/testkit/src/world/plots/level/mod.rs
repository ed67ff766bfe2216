//! At an important account all our contact is with purchasing; others show up
//! and were never reached.

mod decoys;
mod second;
mod third;
mod words;

use super::carrier;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::cast::titles::{Function, Level};
use crate::world::life::people::contact;
use crate::world::mail::{Draft, PostNo};
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use words::Words;

const KIND: &str = "unreached-level";

const BOSSES: &[(Function, Level)] = &[
    (Function::Engineering, Level::Director),
    (Function::Production, Level::Director),
    (Function::Maintenance, Level::Head),
    (Function::Production, Level::Head),
];

struct Decks {
    copies: Deck,
    mentions: Deck,
    circulars: Deck,
}

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

pub(super) fn lay(stage: &mut Stage) {
    let words = words(stage);
    let mut decks = Decks {
        copies: Deck::new(words.copies.len(), &mut stage.rng),
        mentions: Deck::new(words.mentions.len(), &mut stage.rng),
        circulars: Deck::new(words.circulars.len(), &mut stage.rng),
    };
    for (n, (function, level)) in BOSSES.iter().enumerate() {
        let (firm, clerks) = purchasing_only(stage, (24, 38));
        let boss = stage.cast.hire(firm, *function, *level, &mut stage.rng);
        let first = clerk_mail(
            stage,
            clerks[0],
            boss,
            words.copies[decks.copies.deal()],
            true,
            (190, 300),
        );
        let second = clerk_mail(
            stage,
            clerks[1],
            boss,
            words.mentions[decks.mentions.deal()],
            false,
            (70, 140),
        );
        let third = match n % 2 {
            0 => clerk_mail(
                stage,
                clerks[0],
                boss,
                words.copies[decks.copies.deal()],
                true,
                (8, 45),
            ),
            _ => circular(
                stage,
                boss,
                words.circulars[decks.circulars.deal()],
                (10, 50),
            ),
        };
        let note = format!(
            "All our contact at {} is with purchasing. {}, {}, decides and has never heard from us; {} can open the door.",
            stage.cast.firm(firm).name,
            stage.cast.person(boss).full_name(),
            stage.cast.person(boss).title,
            stage.cast.person(clerks[0]).full_name(),
        );
        let claim = Claim::truth(KIND, Serves::Both, boss).also(&["new-face"]);
        stage
            .claims
            .push(claim.proof(&[first, second, third]).note(note));
    }
    decoys::lay(stage);
}

/// A firm where we know purchasing alone, and know it well.
fn purchasing_only(stage: &mut Stage, gap: (i64, i64)) -> (FirmNo, [PersonNo; 3]) {
    let firm = stage.reserved_firm();
    let mut clerk = || {
        let gap = stage.rng.within(gap.0, gap.1) as f64;
        let clerk = contact(stage, firm, Function::Purchasing, Level::Staff, gap);
        stage.cast.people[clerk.0].days.engaged = true;
        clerk
    };
    let clerks = [clerk(), clerk(), clerk()];
    (firm, clerks)
}

/// A clerk mentions the boss, perhaps in copy; we answer the clerk alone.
fn clerk_mail(
    stage: &mut Stage,
    clerk: PersonNo,
    boss: PersonNo,
    wording: &str,
    in_copy: bool,
    days_ago: (i64, i64),
) -> PostNo {
    let at = stage.days_ago(days_ago.0, days_ago.1, clerk);
    let slots = stage.slots(clerk, at);
    let slots = carrier::introduce(stage, slots, boss);
    let key = stage.say(wording, &slots);
    let text = carrier::around(stage, &key, &slots);
    let subject = stage.say(words(stage).clerk_subject, &slots);
    let me = stage.me();
    let mut draft = Draft::new(clerk, me, at).subject(subject).text(text);
    if in_copy {
        draft = draft.cc(boss);
    }
    let post = stage.send(draft);
    if stage.rng.chance(0.7) {
        let answer = stage.say(words(stage).clerk_answer, &slots);
        stage.reply(post, me, (1, 24), &answer);
    }
    post
}

/// The boss writes to all suppliers at once.
fn circular(stage: &mut Stage, boss: PersonNo, wording: &str, days_ago: (i64, i64)) -> PostNo {
    let at = stage.days_ago(days_ago.0, days_ago.1, boss);
    let slots = stage.slots(boss, at);
    let text = stage.say(wording, &slots);
    let me = stage.me();
    let habits = &mut stage.cast.people[boss.0].style;
    habits.greeting = crate::world::cast::person::Greeting::Nothing;
    let draft = Draft::new(boss, me, at)
        .subject(words(stage).circular_subject)
        .text(text);
    stage.send(draft.file("Information.pdf"))
}

//! A person who knew us has left, and turns up at another company.

mod decoys;
mod second;
mod third;
mod words;

use super::carrier;
use crate::world::calendar;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::mail::{Draft, Kind, PostNo};
use crate::world::phrase::Slots;
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::{Day, Timestamp};
use words::{UNKNOWN, Words};

const KIND: &str = "mover";

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

pub(super) fn lay(stage: &mut Stage) {
    let words = words(stage);
    let mut decks = Decks {
        farewells: Deck::new(words.farewells.len(), &mut stage.rng),
        hellos: Deck::new(words.hellos.len(), &mut stage.rng),
        copies: Deck::new(words.copies.len(), &mut stage.rng),
    };
    for n in 0..4 {
        let Some(old) = super::anybody(stage) else {
            continue;
        };
        let left = stage.rng.within(75, 190);
        let notice = leave(stage, old, left, n, &mut decks);
        let appeared = if n % 2 == 0 {
            hello(stage, old, &mut decks)
        } else {
            copy(stage, old, &mut decks)
        };
        let Some((new, appeared)) = appeared else {
            continue;
        };
        let also: &'static [&'static str] = if n % 2 == 0 {
            &["unanswered-ask", "new-face"]
        } else {
            &["new-face", "unreached-level"]
        };
        let proof: Vec<PostNo> = notice.iter().copied().chain([appeared]).collect();
        let note = format!(
            "{} knew us from {}; now at {}, where nobody has followed up.",
            stage.cast.person(new).full_name(),
            stage.cast.firm_of(old).map_or("", |f| f.name.as_str()),
            stage.cast.firm_of(new).map_or("", |f| f.name.as_str()),
        );
        stage.claims.push(
            Claim::truth(KIND, Serves::Us, new)
                .also(also)
                .proof(&proof)
                .note(note),
        );
        let note = format!(
            "{} has left and is elsewhere now; the old address stays silent.",
            stage.called(old)
        );
        let left = Claim::decoy("fading", old)
            .proof(notice.as_slice())
            .by_last_mails();
        stage.claims.push(left.note(note));
    }
    decoys::lay(stage);
}

struct Decks {
    farewells: Deck,
    hellos: Deck,
    copies: Deck,
}

/// Ends somebody's days at the old firm: with a farewell, or with a server's
/// word when we write once more.
fn leave(
    stage: &mut Stage,
    old: PersonNo,
    days_ago: i64,
    n: usize,
    decks: &mut Decks,
) -> Option<PostNo> {
    let (words, me) = (words(stage), stage.me());
    let at = stage.days_ago(days_ago, days_ago + 6, old);
    let days = &mut stage.cast.people[old.0].days;
    days.last = at.day();
    days.gap = days.gap.min(38.0);
    let heir = stage.colleague_of(old, Timestamp(stage.cast.last_day.start().0 - 86_400))?;
    let slots = stage
        .slots(old, at)
        .with("heir", stage.cast.person(heir).full_name())
        .with("gone", stage.cast.person(old).full_name())
        .with("years", (3 + n * 4).to_string());
    if n % 2 == 1 {
        // Gone without a word: we wrote once more and a machine answered.
        let later = stage.after(at, (300, 420), me);
        let text = carrier::from_us(stage, &slots);
        let file = carrier::our_file(&slots);
        let subject = stage.say(words.last_subject, &slots);
        let ours = stage.send(
            Draft::new(me, old, later)
                .subject(subject.as_str())
                .text(text)
                .file(file),
        );
        return Some(notice(stage, old, ours, n == 1, slots));
    }
    let text = stage.say(words.farewells[decks.farewells.deal()], &slots);
    let subject = stage.say(words.farewell_subject, &slots);
    let post = stage.send(Draft::new(old, me, at).cc(heir).subject(subject).text(text));
    let answer = stage.say(words.farewell_answer, &slots);
    let draft = stage.reply_draft(post, me, (1, 5)).cc(heir).text(answer);
    stage.send(draft);
    Some(post)
}

/// What comes back from an address that is no more.
fn notice(stage: &mut Stage, old: PersonNo, ours: PostNo, unknown: bool, slots: Slots) -> PostNo {
    let me = stage.me();
    let at = Timestamp(stage.post(ours).at.0 + 40);
    if !unknown {
        let subject = format!("Automatic reply: {}", stage.post(ours).subject);
        let wording = stage.rng.pick(words(stage).gone);
        let text = stage.say(wording, &slots);
        let draft = Draft::new(old, me, at).subject(subject).text(text);
        return stage.send(draft.kind(Kind::OutOfOffice));
    }
    let address = stage.cast.person(old).address.clone();
    let host = address.rsplit('@').next().unwrap_or_default().to_owned();
    let daemon = stage
        .cast
        .machine("Mail Delivery System", &format!("mailer-daemon@{host}"));
    let text = stage.say(UNKNOWN, &slots.with("address", address).with("host", host));
    let draft = Draft::new(daemon, me, at).subject("Undelivered Mail Returned to Sender");
    stage.send(draft.text(text).kind(Kind::Bounce))
}

/// Hires the mover at the new firm, a little up the ladder or where they were.
fn arrive(stage: &mut Stage, old: PersonNo, firm: FirmNo) -> PersonNo {
    let was = stage.cast.person(old).clone();
    let name = (was.first, was.last, was.woman);
    let new = stage
        .cast
        .hire_named(firm, was.function, was.level, name, &mut stage.rng);
    let style = stage.cast.person(old).style;
    let habits = &mut stage.cast.people[new.0].style;
    (habits.greeting, habits.farewell) = (style.greeting, style.farewell);
    new
}

fn moved_slots(stage: &mut Stage, old: PersonNo, new: PersonNo, at: Timestamp) -> Slots {
    let slots = stage.slots(new, at);
    let slots = carrier::introduce(stage, slots, new);
    let firm = |person| stage.cast.firm_of(person);
    slots
        .with("old_firm", firm(old).map_or("", |f| f.stem.as_str()))
        .with("new_firm", firm(new).map_or("", |f| f.name.as_str()))
        .with("new_town", firm(new).map_or("", |f| f.town))
}

/// A short letter from a firm we do not know.
fn hello(stage: &mut Stage, old: PersonNo, decks: &mut Decks) -> Option<(PersonNo, PostNo)> {
    let firm = stage.reserved_firm();
    let new = arrive(stage, old, firm);
    let at = stage.days_ago(3, 34, new);
    let slots = moved_slots(stage, old, new, at);
    let words = words(stage);
    let text = stage.say(words.hellos[decks.hellos.deal()], &slots);
    let subject = stage.say(words.hello_subject, &slots);
    let me = stage.me();
    Some((
        new,
        stage.send(Draft::new(new, me, at).subject(subject).text(text)),
    ))
}

/// In copy on a mail of somebody we know at the new firm.
fn copy(stage: &mut Stage, old: PersonNo, decks: &mut Decks) -> Option<(PersonNo, PostNo)> {
    let contact = stage.engage_elsewhere(old)?;
    let firm = stage.cast.person(contact).firm?;
    let new = arrive(stage, old, firm);
    let at = stage.days_ago(3, 30, contact);
    let mut slots = moved_slots(stage, old, new, at);
    slots.set("them", stage.cast.person(contact).first.clone());
    let words = words(stage);
    let text = stage.say(words.copies[decks.copies.deal()], &slots);
    let subject = stage.say(words.copy_subject, &slots);
    let me = stage.me();
    let post = stage.send(
        Draft::new(contact, me, at)
            .cc(new)
            .subject(subject)
            .text(text),
    );
    let answer = stage.say(words.copy_answer, &slots);
    stage.reply(post, me, (2, 30), &answer);
    Some((new, post))
}

/// The day that many days before the end.
fn day_before_end(stage: &Stage, days: i64) -> Day {
    calendar::workday_before(Day(stage.cast.last_day.0 - days as i32))
}

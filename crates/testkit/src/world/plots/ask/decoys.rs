//! Requests that are settled, withdrawn, or none.

use super::{Case, KIND, words};
use crate::world::cast::person::PersonNo;
use crate::world::cast::titles::{Function, Level};
use crate::world::mail::{Draft, Kind, PostNo};
use crate::world::plots::{self, carrier};
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::Claim;
use bellwether_core::time::Timestamp;

pub(super) fn lay(stage: &mut Stage, deck: &mut Deck) {
    let settled: [(Settling, &str); 7] = [
        (by_phone, "settled by phone, as a later mail says"),
        (by_colleague, "a colleague answered in a mail of their own"),
        (withdrawn, "taken back by the one who asked"),
        (
            by_attachment,
            "answered: what was asked for is in the attachment",
        ),
        (by_themselves, "they found the answer themselves"),
        (
            later_thread,
            "answered a few days later under another subject",
        ),
        (
            in_parts,
            "answered in the same thread, in the second of two mails",
        ),
    ];
    for (settle, note) in settled {
        let Some(case) = Case::draw(stage, deck, (9, 34)) else {
            continue;
        };
        let asked = case.letter(stage);
        let mut posts = vec![asked];
        posts.extend(settle(stage, &case, asked));
        stage.light_after(case.person, case.at);
        let note = format!(
            "{} asked about {}: {note}.",
            stage.called(case.person),
            case.ask.about
        );
        stage
            .claims
            .push(Claim::decoy(KIND, case.person).proof(&posts).note(note));
    }
    idle(stage);
    between_themselves(stage);
    newsletter(stage);
    robot(stage);
    supplier(stage);
    colleague(stage);
}

type Settling = fn(&mut Stage, &Case, PostNo) -> Vec<PostNo>;

fn by_phone(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let at = stage.after(stage.post(asked).at, (24, 70), case.person);
    let slots = case.slots.clone().with("about", case.ask.about);
    let words = &words(stage).settled;
    let text = stage.say(words.by_phone, &slots);
    let subject = stage.say(words.by_phone_subject, &slots);
    vec![stage.send(Draft::new(case.person, me, at).subject(subject).text(text))]
}

fn by_colleague(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let (me, colleague) = (stage.me(), stage.team.service);
    let at = stage.after(stage.post(asked).at, (12, 60), colleague);
    let answer = stage.say(case.ask.answer, &case.slots);
    let words = &words(stage).settled;
    let lead = stage.say(words.by_colleague, &case.slots);
    let text = format!("{lead} {}. {answer}", case.ask.about);
    let subject = stage.say(words.by_colleague_subject, &case.slots);
    vec![
        stage.send(
            Draft::new(colleague, case.person, at)
                .cc(me)
                .subject(subject)
                .text(text),
        ),
    ]
}

fn withdrawn(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let at = stage.after(stage.post(asked).at, (20, 60), case.person);
    let slots = case.slots.clone().with("about", case.ask.about);
    let text = stage.say(words(stage).settled.withdrawn, &slots);
    vec![stage.send(Draft::new(case.person, me, at).answering(asked).text(text))]
}

fn by_attachment(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let text = stage.say(words(stage).settled.by_attachment, &case.slots);
    let draft = stage
        .reply_draft(asked, me, (3, 40))
        .text(text)
        .file(format!("{}.pdf", case.ask.about.replace(' ', "_")));
    vec![stage.send(draft)]
}

fn by_themselves(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let at = stage.after(stage.post(asked).at, (2, 20), case.person);
    let slots = case.slots.clone().with("about", case.ask.about);
    let text = stage.say(words(stage).settled.by_themselves, &slots);
    vec![stage.send(Draft::new(case.person, me, at).answering(asked).text(text))]
}

fn later_thread(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let at = stage.after(stage.post(asked).at, (70, 150), me);
    let answer = stage.say(case.ask.answer, &case.slots);
    let words = &words(stage).settled;
    let lead = stage.say(words.later, &case.slots);
    let text = format!("{lead} {}. {answer}", case.ask.about);
    let subject = stage.say(words.later_subject, &case.slots);
    vec![stage.send(Draft::new(me, case.person, at).subject(subject).text(text))]
}

fn in_parts(stage: &mut Stage, case: &Case, asked: PostNo) -> Vec<PostNo> {
    let me = stage.me();
    let text = stage.say(words(stage).settled.at_first, &case.slots);
    let first = stage.reply(asked, me, (2, 20), &text);
    let answer = stage.say(case.ask.answer, &case.slots);
    let at = stage.after(stage.post(first).at, (20, 60), me);
    let second = stage.send(
        Draft::new(me, case.person, at)
            .answering(asked)
            .text(answer),
    );
    vec![first, second]
}

/// A question that is only manners, or that nobody expects us to answer.
fn idle(stage: &mut Stage) {
    for (wording, note) in words(stage).idle {
        let Some(person) = plots::anybody(stage) else {
            return;
        };
        let at = stage.days_ago(3, 16, person);
        let slots = stage.slots(person, at);
        let statement = carrier::statement(stage, &slots);
        let text = format!("{statement}\n\n{}", stage.say(wording, &slots));
        let subject = stage.say(words(stage).idle_subject, &slots);
        let me = stage.me();
        let post = stage.send(Draft::new(person, me, at).subject(subject).text(text));
        stage
            .claims
            .push(Claim::decoy(KIND, person).proof(&[post]).note(*note));
    }
}

/// A request to the customer's own colleague, with us in copy.
fn between_themselves(stage: &mut Stage) {
    for wording in words(stage).between {
        to_their_colleague(stage, wording);
    }
}

fn to_their_colleague(stage: &mut Stage, wording: &str) {
    let Some(person) = plots::anybody(stage) else {
        return;
    };
    let at = stage.days_ago(4, 20, person);
    let Some(other) = stage.colleague_of(person, at) else {
        return;
    };
    let slots = stage.slots(person, at);
    let text = stage.say(wording, &slots);
    let me = stage.me();
    let subject = stage.say(words(stage).between_subject, &slots);
    let post = stage.send(
        Draft::new(person, other, at)
            .cc(me)
            .subject(subject)
            .text(text),
    );
    let note = "addressed to their own colleague; we are only in copy";
    stage
        .claims
        .push(Claim::decoy(KIND, person).proof(&[post]).note(note));
}

fn newsletter(stage: &mut Stage) {
    let paper = stage
        .cast
        .machine("Pipe Dreams Digest", "editor@digest.pipe-dreams-letter.com");
    let at = stage.days_ago(3, 12, paper);
    let text = "Are you happy with your present filters? Would a trial at your plant interest you? Send us your wishes and we will call you.\n\nUnsubscribe: https://digest.pipe-dreams-letter.com/u";
    machine(
        stage,
        paper,
        at,
        Kind::Newsletter,
        "Would you like a free trial?",
        text,
        "a newsletter asks everybody",
    );
}

fn robot(stage: &mut Stage) {
    let Some(domain) = plots::some_customer(stage).map(|f| stage.cast.firm(f).domain.clone())
    else {
        return;
    };
    let robot = stage
        .cast
        .machine("Supplier Portal", &format!("noreply@portal.{domain}"));
    let at = stage.days_ago(3, 12, robot);
    let text = "Document 90-2214 was created in the supplier portal. Please confirm within 5 days. \
Do you need assistance? Please see the online help.\n\nThis is an automatic message.";
    machine(
        stage,
        robot,
        at,
        Kind::Robot,
        "Portal: please confirm document",
        text,
        "a portal's standing phrase",
    );
}

fn machine(
    stage: &mut Stage,
    from: PersonNo,
    at: Timestamp,
    kind: Kind,
    subject: &str,
    text: &str,
    note: &str,
) {
    let me = stage.me();
    let post = stage.send(
        Draft::new(from, me, at)
            .subject(subject)
            .text(text)
            .kind(kind),
    );
    stage
        .claims
        .push(Claim::decoy(KIND, from).proof(&[post]).note(note));
}

/// Somebody who wants to sell something to us.
fn supplier(stage: &mut Stage) {
    let firm = stage
        .cast
        .found_outside("Foundry", "foundry", &mut stage.rng);
    let person = stage
        .cast
        .hire(firm, Function::Sales, Level::Head, &mut stage.rng);
    let me = stage.me();
    let words = words(stage);
    let mut posts = Vec::new();
    for (n, wording) in words.supplier.iter().enumerate() {
        let n = n as i64;
        let at = stage.days_ago(20 - 12 * n, 22 - 12 * n, person);
        let slots = stage.slots(person, at);
        let text = stage.say(wording, &slots);
        let draft = Draft::new(person, me, at).subject(words.supplier_subject);
        posts.push(stage.send(draft.text(text)));
    }
    let note = "a supplier's salesman; not our customer";
    stage
        .claims
        .push(Claim::decoy(KIND, person).proof(&posts).note(note));
}

/// A request from inside the house.
fn colleague(stage: &mut Stage) {
    let (me, peer) = (stage.me(), stage.team.peer);
    let at = stage.days_ago(3, 12, peer);
    let slots = stage.slots(peer, at);
    let words = words(stage);
    let text = stage.say(words.colleague, &slots);
    let draft = Draft::new(peer, me, at).subject(words.colleague_subject);
    let post = stage.send(draft.text(text));
    let note = "a colleague's request, no customer's";
    stage
        .claims
        .push(Claim::decoy(KIND, peer).proof(&[post]).note(note));
}

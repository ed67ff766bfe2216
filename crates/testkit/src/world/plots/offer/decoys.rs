//! Offers that were taken up, followed up, refused or replaced, are too young,
//! or are none.

use super::{Case, KIND, customer, live_until, words};
use crate::world::mail::{Draft, PostNo};
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage, deck: &mut Deck) {
    let settled: [(Settling, &str); 7] = [
        (in_another_thread, "they came back to it in another thread"),
        (by_their_colleague, "a colleague of theirs came back to it"),
        (asked_after, "we have asked after it"),
        (on_the_phone, "taken up on the phone, as a later mail says"),
        (ordered, "their order came under another subject"),
        (declined, "declined kindly"),
        (replaced, "replaced by a newer offer, which was answered"),
    ];
    for (settle, note) in settled {
        let me = stage.me();
        let Some(case) = Case::make(stage, deck, me, (16, 38)) else {
            continue;
        };
        let mut posts = case.posts();
        posts.extend(settle(stage, &case));
        claim(stage, &case, &posts, note);
    }
    young(stage, deck);
    let mut papers = Deck::new(words(stage).papers.len(), &mut stage.rng);
    for _ in 0..2 {
        paper(stage, papers.deal());
    }
    mailing(stage);
}

fn claim(stage: &mut Stage, case: &Case, posts: &[PostNo], why: &str) {
    let note = format!(
        "We sent {} {}: {why}.",
        stage.called(case.person),
        case.offer.about
    );
    stage
        .claims
        .push(Claim::decoy(KIND, case.person).proof(posts).note(note));
}

type Settling = fn(&mut Stage, &Case) -> Vec<PostNo>;

/// They write under a subject of their own.
fn they_write(
    stage: &mut Stage,
    case: &Case,
    subject: &str,
    wording: &str,
    hours: (i64, i64),
) -> PostNo {
    let me = stage.me();
    let at = stage.after(stage.post(case.offer_post).at, hours, case.person);
    let text = stage.say(wording, &case.slots);
    let subject = stage.say(subject, &case.slots);
    stage.send(Draft::new(case.person, me, at).subject(subject).text(text))
}

fn in_another_thread(stage: &mut Stage, case: &Case) -> Vec<PostNo> {
    let words = words(stage);
    vec![they_write(
        stage,
        case,
        words.came_back_subject,
        words.came_back,
        (40, 130),
    )]
}

fn by_their_colleague(stage: &mut Stage, case: &Case) -> Vec<PostNo> {
    let (words, me) = (words(stage), stage.me());
    let at = stage.after(stage.post(case.offer_post).at, (40, 130), case.other);
    let slots = case.slots_of_other(stage);
    let text = stage.say(words.colleague, &slots);
    let subject = stage.say(words.colleague_subject, &slots);
    let post = stage.send(Draft::new(case.other, me, at).subject(subject).text(text));
    let answer = stage.say(words.colleague_answer, &slots);
    vec![post, stage.reply(post, me, (2, 20), &answer)]
}

fn asked_after(stage: &mut Stage, case: &Case) -> Vec<PostNo> {
    let me = stage.me();
    let at = stage.after(stage.post(case.offer_post).at, (110, 210), me);
    let text = stage.say(words(stage).asked_after, &case.slots);
    let draft = Draft::new(me, case.person, at).answering(case.offer_post);
    vec![stage.send(draft.text(text))]
}

fn on_the_phone(stage: &mut Stage, case: &Case) -> Vec<PostNo> {
    let words = words(stage);
    vec![they_write(
        stage,
        case,
        words.phone_subject,
        words.phone,
        (50, 150),
    )]
}

fn ordered(stage: &mut Stage, case: &Case) -> Vec<PostNo> {
    let (words, me) = (words(stage), stage.me());
    let at = stage.after(stage.post(case.offer_post).at, (50, 180), case.person);
    let text = stage.say(words.ordered, &case.slots);
    let subject = stage.say(words.ordered_subject, &case.slots);
    let file = stage.say("{po}.pdf", &case.slots);
    let draft = Draft::new(case.person, me, at).subject(subject).text(text);
    let order = stage.send(draft.file(file));
    let answer = stage.say(words.ordered_answer, &case.slots);
    vec![order, stage.reply(order, me, (1, 20), &answer)]
}

fn declined(stage: &mut Stage, case: &Case) -> Vec<PostNo> {
    let me = stage.me();
    let words = words(stage);
    let text = stage.say(words.declined, &case.slots);
    let no = stage.reply(case.offer_post, case.person, (40, 150), &text);
    let answer = stage.say(words.declined_answer, &case.slots);
    vec![no, stage.reply(no, me, (1, 20), &answer)]
}

fn replaced(stage: &mut Stage, case: &Case) -> Vec<PostNo> {
    let (words, me) = (words(stage), stage.me());
    let at = stage.after(stage.post(case.offer_post).at, (40, 110), me);
    let number = format!("Q-{}", stage.rng.within(2_000, 9_999));
    let slots = case.slots.clone().with("quote2", number);
    let text = stage.say(words.newer, &slots);
    let subject = stage.say(words.newer_subject, &slots);
    let file = stage.say("{quote2}.pdf", &slots);
    let draft = Draft::new(me, case.person, at).subject(subject).text(text);
    let newer = stage.send(draft.file(file));
    let answer = stage.say(words.newer_answer, &slots);
    vec![newer, stage.reply(newer, case.person, (10, 90), &answer)]
}

/// Sent less than four days ago.
fn young(stage: &mut Stage, deck: &mut Deck) {
    let me = stage.me();
    // Two nights before a Friday evening: the answer goes out at latest the next day.
    if let Some(case) = Case::make(stage, deck, me, (2, 2)) {
        claim(stage, &case, &case.posts(), "sent only some days ago");
    }
}

/// A brochure, a drawing, an invoice: nothing that wants a decision.
fn paper(stage: &mut Stage, card: usize) {
    let words = words(stage);
    let paper = &words.papers[card];
    let Some((person, _)) = customer(stage, &words.offers[0]) else {
        return;
    };
    let me = stage.me();
    let at = stage.days_ago(7, 36, person);
    live_until(stage, person, at);
    let slots = stage.slots(person, at);
    let text = stage.say(paper.text, &slots);
    let subject = stage.say(paper.subject, &slots);
    let file = stage.say(paper.file, &slots);
    let draft = Draft::new(me, person, at).subject(subject).text(text);
    let post = stage.send(draft.file(file));
    let note = format!(
        "{} got {} from us, and no offer.",
        stage.called(person),
        paper.what
    );
    stage
        .claims
        .push(Claim::decoy(KIND, person).proof(&[post]).note(note));
}

/// New prices for everybody.
fn mailing(stage: &mut Stage) {
    let words = words(stage);
    let Some((person, _)) = customer(stage, &words.offers[0]) else {
        return;
    };
    let me = stage.me();
    let at = stage.days_ago(8, 34, person);
    live_until(stage, person, at);
    let mut others: Vec<_> = stage.free(|_, _| true).collect();
    stage.rng.shuffle(&mut others);
    others.truncate(22);
    let slots = stage.slots(person, at);
    let text = stage.say(words.mailing, &slots);
    let subject = stage.say(words.mailing_subject, &slots);
    let mut draft = Draft::new(me, person, at).subject(subject).text(text);
    draft.to.extend(others);
    let post = stage.send(draft.file("Prices.pdf"));
    let note = "new prices, sent to many customers at once";
    stage
        .claims
        .push(Claim::decoy(KIND, person).proof(&[post]).note(note));
}

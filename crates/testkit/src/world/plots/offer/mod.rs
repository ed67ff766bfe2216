//! We sent a price, a proposal or a draft contract, and since then neither they
//! came back to it nor we asked after it.
//!
//! Laid when all the rest of the world is written, with people and a random
//! stream of its own: what was there before stays as it was.

mod decoys;
mod second;
mod third;
mod words;

use crate::world::calendar;
use crate::world::cast::Part;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::cast::titles::Level;
use crate::world::life;
use crate::world::life::people::contact;
use crate::world::mail::{Draft, PostNo};
use crate::world::phrase::Slots;
use crate::world::rng::{Deck, Rng};
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::{Day, Timestamp};
use words::{Offer, Words};

const KIND: &str = "open-offer";

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

/// Lays the plot with dice of its own.
pub(crate) fn lay(stage: &mut Stage, seed: u64) {
    let before = std::mem::replace(&mut stage.rng, Rng::new(seed.rotate_left(23) ^ 0x0ffe));
    let mut deck = Deck::new(words(stage).offers.len(), &mut stage.rng);
    let mut asides = Deck::new(words(stage).asides.len(), &mut stage.rng);
    for n in 0..4 {
        let offerer = if n == 2 {
            stage.team.inside
        } else {
            stage.me()
        };
        let Some(case) = Case::make(stage, &mut deck, offerer, (8, 37)) else {
            continue;
        };
        if n % 2 == 1 {
            aside(stage, &case, asides.deal());
        }
        let note = format!(
            "On {} we sent {} {}; they have not come back to it, and nobody has asked.",
            stage.day_of(case.offer_post),
            stage.called(case.person),
            case.offer.about
        );
        let claim = Claim::truth(KIND, Serves::Both, case.person);
        stage.claims.push(claim.proof(&case.posts()).note(note));
    }
    decoys::lay(stage, &mut deck);
    stage.rng = before;
}

/// An offer that was sent.
struct Case {
    offer: &'static Offer,
    person: PersonNo,
    /// Somebody else we know at the firm.
    other: PersonNo,
    slots: Slots,
    asked: Option<PostNo>,
    offer_post: PostNo,
}

impl Case {
    /// Lets somebody ask for an offer (unless we begin ourselves), and us make it.
    fn make(
        stage: &mut Stage,
        deck: &mut Deck,
        offerer: PersonNo,
        days_ago: (i64, i64),
    ) -> Option<Case> {
        let offer = &words(stage).offers[deck.deal()];
        let (person, other) = customer(stage, offer)?;
        let at = stage.days_ago(days_ago.0, days_ago.1, person);
        live_until(stage, person, at);
        let slots = stage.slots(person, at).with("about", offer.about);
        let subject = stage.say(offer.subject, &slots);
        let me = stage.me();
        let asked = (!offer.asked.is_empty()).then(|| {
            let text = stage.say(offer.asked, &slots);
            let draft = Draft::new(person, me, at).subject(subject.as_str());
            stage.send(draft.text(text))
        });
        let mut draft = match asked {
            Some(asked) => stage.reply_draft(asked, offerer, (2, 26)),
            None => Draft::new(offerer, person, at).subject(subject),
        };
        if offerer != me {
            draft = draft.cc(me);
        }
        let text = stage.say(offer.offered, &slots);
        let file = stage.say(offer.file, &slots);
        let offer_post = stage.send(draft.text(text).file(file));
        Some(Case {
            offer,
            person,
            other,
            slots,
            asked,
            offer_post,
        })
    }

    fn posts(&self) -> Vec<PostNo> {
        self.asked.into_iter().chain([self.offer_post]).collect()
    }

    /// The same slots with what the colleague is called.
    fn slots_of_other(&self, stage: &Stage) -> Slots {
        let first = stage.cast.person(self.person).first.clone();
        self.slots.clone().with("colleague", first)
    }
}

/// A contact of their own for the offer, and one who is there already and has no
/// part in another plot.
fn customer(stage: &mut Stage, offer: &Offer) -> Option<(PersonNo, PersonNo)> {
    let free: Vec<PersonNo> = stage
        .free(|stage, p| (stage.cast.firm_of(p)).is_some_and(|f| f.part == Part::Customer))
        .collect();
    if free.is_empty() {
        return None;
    }
    let other = stage.rng.pick(&free);
    let firm: FirmNo = stage.cast.person(other).firm?;
    let function = stage.rng.pick(offer.to);
    let level = stage.rng.pick(&[Level::Staff, Level::Head]);
    let gap = stage.rng.within(70, 100) as f64;
    let person = contact(stage, firm, function, level, gap);
    let joined = stage.cast.last_day.0 - stage.rng.within(330, 430) as i32;
    let days = &mut stage.cast.people[person.0].days;
    (days.first, days.engaged) = (Day(joined), true);
    Some((person, other))
}

/// Plays everyday life with somebody, which is over well before a moment and
/// small for some time before that.
fn live_until(stage: &mut Stage, person: PersonNo, at: Timestamp) {
    let days = &mut stage.cast.people[person.0].days;
    days.light_from = Some(Day(at.day().0 - 90));
    days.last = calendar::workday_before(Day(at.day().0 - 20));
    life::live(stage, person);
}

/// A small matter of theirs since, which has nothing to do with the offer.
fn aside(stage: &mut Stage, case: &Case, card: usize) {
    let (words, me) = (words(stage), stage.me());
    let at = stage.after(stage.post(case.offer_post).at, (30, 80), case.person);
    let text = stage.say(words.asides[card], &case.slots);
    let subject = stage.say(words.aside_subject, &case.slots);
    let theirs = stage.send(Draft::new(case.person, me, at).subject(subject).text(text));
    let answer = stage.say(words.aside_answer, &case.slots);
    stage.reply(theirs, me, (1, 8), &answer);
}

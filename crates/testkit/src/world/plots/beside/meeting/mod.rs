//! We sat together with a customer, something was to follow from us, and nothing
//! went out since: no mail of anybody of ours, no call, no further talk.

mod decoys;
mod words;

use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, writes};
use crate::world::desk::meeting::MeetingNo;
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::Day;

const KIND: &str = "meeting-no-followup";

pub(super) fn lay(stage: &mut Stage) {
    let count = words::of(stage).follows.len();
    let mut deck = Deck::new(count, &mut stage.rng);
    for n in 0..4 {
        let days = stage.rng.within(9, 30);
        let mut case = Case::make(stage, &mut deck, days);
        if n % 2 == 0 {
            case.in_the_invitation(stage);
        } else {
            case.in_a_note(stage);
        }
        let note = format!(
            "After the meeting with {} on {} {} was to follow; nothing has gone out.",
            stage.called(case.house.people[0]),
            crate::world::calendar::day_month(case.day),
            case.about
        );
        let claim = case.claim(stage, true);
        stage.claims.push(claim.note(note));
    }
    decoys::lay(stage, &mut deck);
}

/// A meeting from which something was to follow.
struct Case {
    house: House,
    meeting: MeetingNo,
    day: Day,
    about: &'static str,
    follows: &'static words::Follows,
    entries: Vec<String>,
}

impl Case {
    fn make(stage: &mut Stage, deck: &mut Deck, days_ago: i64) -> Case {
        let house = stage.house(&[
            writes(Function::Engineering, Level::Head, (44, 300, days_ago + 9)),
            writes(Function::Purchasing, Level::Staff, (52, 280, days_ago + 14)),
        ]);
        let follows = &words::of(stage).follows[deck.deal()];
        let day = stage.workday_ago(days_ago);
        let meeting = stage.visit(&house.people[..1], day);
        let key = stage.meeting_key(meeting);
        Case {
            house,
            meeting,
            day,
            about: follows.about,
            follows,
            entries: vec![key],
        }
    }

    fn slots(&self, stage: &mut Stage) -> crate::world::phrase::Slots {
        stage.slots(self.house.people[0], self.day.start())
    }

    /// The invitation says what we bring or send.
    fn in_the_invitation(&mut self, stage: &mut Stage) {
        let slots = self.slots(stage);
        let text = stage.say(self.follows.agenda, &slots);
        stage.meeting(self.meeting).text = text;
    }

    /// Our report of the day lists it.
    fn in_a_note(&mut self, stage: &mut Stage) {
        let slots = self.slots(stage);
        let text = stage.say(self.follows.note, &slots);
        let title = stage.say(words::of(stage).note_title, &slots);
        let note = stage.jot(self.day, &title, &text);
        self.entries.push(stage.note_key(note));
    }

    fn claim(&self, stage: &Stage, real: bool) -> Claim {
        let person = self.house.people[0];
        let mut claim = match real {
            true => Claim::truth(KIND, Serves::Them, person).also(&["fading"]),
            false => Claim::decoy(KIND, person),
        };
        for entry in &self.entries {
            claim = claim.entry(entry.as_str());
        }
        let firm = &stage.cast.firm(self.house.firm).domain;
        let other = &stage.cast.person(self.house.people[1]).address;
        claim.at(firm).other(other.as_str()).by_last_mails()
    }
}

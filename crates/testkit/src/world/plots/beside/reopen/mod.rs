//! A deal we lost for a reason that has gone since, and there is a sign of it: in a
//! mail of theirs, in a note of ours, or in what a meeting was about.

mod decoys;
mod words;

use crate::world::cast::titles::{Function, Level};
use crate::world::desk::account::{House, writes};
use crate::world::desk::crm::{DealNo, Step};
use crate::world::mail::{Draft, PostNo};
use crate::world::phrase::Slots;
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use words::Reason;

const KIND: &str = "deal-reopen";

pub(super) fn lay(stage: &mut Stage) {
    let reasons = words::of(stage).reasons;
    let mut deck = Deck::new(reasons.len(), &mut stage.rng);
    for n in 0..4 {
        let reason = &reasons[deck.deal()];
        let case = Case::make(stage, reason, (130, 330));
        let sign = match n {
            0 | 3 => case.by_mail(stage),
            1 => case.by_note(stage),
            _ => case.at_a_meeting(stage),
        };
        let claim = case.claim(stage, true);
        let claim = match sign {
            Sign::Mail(posts) => claim.proof(&posts),
            Sign::Entry(key) => claim.entry(key),
        };
        let note = format!(
            "{} at {} was lost: {}. Now: {}.",
            stage.desk.crm.deals[case.deal.0].name,
            stage.cast.firm(case.house.firm).name,
            reason.lost[0],
            reason.about
        );
        stage.claims.push(claim.by_last_mails().note(note));
    }
    decoys::lay(stage);
}

enum Sign {
    Mail(Vec<PostNo>),
    Entry(String),
}

/// A lost deal.
struct Case {
    house: House,
    deal: DealNo,
    reason: &'static Reason,
    slots: Slots,
}

impl Case {
    fn make(stage: &mut Stage, reason: &'static Reason, lost: (i64, i64)) -> Case {
        let house = stage.house(&[
            writes(Function::Engineering, Level::Head, (50, 330, 30)),
            writes(Function::Purchasing, Level::Head, (60, 330, 40)),
        ]);
        let ended = stage.rng.within(lost.0, lost.1);
        let amount = stage.rng.within(30, 180) * 1000;
        let (at, rival) = (stage.as_of, rival(stage));
        let slots = stage.slots(house.people[0], at).with("rival", rival);
        let name = stage.deal_name_of(&slots);
        let contacts = vec![
            (house.contacts[0], "Evaluator"),
            (house.contacts[1], "Decision Maker"),
        ];
        let company = house.company;
        let deal = stage.enter_deal(company, name.clone(), contacts, amount, ended + 90);
        let slots = slots.with("deal", name);
        stage.step(deal, ended + 70, Step::Qualified);
        stage.step(deal, ended + 45, Step::Proposal);
        stage.step(deal, ended, Step::Lost);
        stage.closes(deal, ended, ended);
        let why = stage.rng.pick(reason.lost);
        stage.deal_mut(deal).lost_reason = why.to_owned();
        Case {
            house,
            deal,
            reason,
            slots,
        }
    }

    fn claim(&self, stage: &Stage, real: bool) -> Claim {
        let person = self.house.people[0];
        let claim = match real {
            true => Claim::truth(KIND, Serves::Both, person),
            false => Claim::decoy(KIND, person),
        };
        claim.deal(stage, self.deal)
    }

    /// They mention it in a mail, among other things; we thank them.
    fn by_mail(&self, stage: &mut Stage) -> Sign {
        let wording = self.reason.mail;
        let words = words::of(stage);
        let text = stage.say(wording, &self.slots);
        let (me, person) = (stage.me(), self.house.people[0]);
        let at = stage.days_ago(5, 24, person);
        let subject = stage.say(words.subject, &self.slots);
        let text = crate::world::plots::carrier::around(stage, &text, &self.slots);
        let post = stage.send(Draft::new(person, me, at).subject(subject).text(text));
        let answer = stage.say(words.answer, &self.slots);
        let ours = stage.reply(post, me, (2, 20), &answer);
        Sign::Mail(vec![post, ours])
    }

    /// We heard it and wrote it down.
    fn by_note(&self, stage: &mut Stage) -> Sign {
        let days = stage.rng.within(4, 26);
        let day = stage.workday_ago(days);
        self.note(stage, day, self.reason.note)
    }

    fn note(
        &self,
        stage: &mut Stage,
        day: bellwether_core::time::Day,
        wording: &'static str,
    ) -> Sign {
        let text = stage.say(wording, &self.slots);
        let title = stage.say(words::of(stage).note_title, &self.slots);
        let note = stage.jot(day, &title, &text);
        Sign::Entry(stage.note_key(note))
    }

    /// It stands in what a meeting was about.
    fn at_a_meeting(&self, stage: &mut Stage) -> Sign {
        let days = stage.rng.within(8, 24);
        let day = stage.workday_ago(days);
        let meeting = stage.visit(&self.house.people, day);
        let text = stage.say(self.reason.note, &self.slots);
        stage.meeting(meeting).text = text;
        stage.thank(self.house.people[0], day);
        Sign::Entry(stage.meeting_key(meeting))
    }
}

/// The name of a competitor.
fn rival(stage: &mut Stage) -> String {
    let heads = ["Vorn", "Asper", "Kellig", "Tolm", "Brask", "Umber"];
    let tails = ["tec", "flow", "dyne", "matic"];
    format!("{}{}", stage.rng.pick(&heads), stage.rng.pick(&tails))
}

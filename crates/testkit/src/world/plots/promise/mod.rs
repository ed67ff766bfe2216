//! A promise we made in mail and have not kept.

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
use words::{Promise, Words};

const KIND: &str = "broken-promise";

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

pub(super) fn lay(stage: &mut Stage) {
    let mut deck = Deck::new(words(stage).promises.len(), &mut stage.rng);
    for n in 0..5 {
        let promiser = if n == 2 {
            stage.team.engineer
        } else {
            stage.me()
        };
        let Some(case) = Case::make(stage, &mut deck, promiser, (11, 36)) else {
            continue;
        };
        if stage.rng.chance(0.5) {
            let thanks = stage.say(words(stage).thanks, &case.slots);
            let me = stage.me();
            let mut draft = stage
                .reply_draft(case.promise_post, case.person, (2, 30))
                .text(thanks);
            if draft.to != [me] {
                draft = draft.cc(me);
            }
            stage.send(draft);
        }
        let at = stage.post(case.promise_post).at;
        stage.move_on(case.person, at);
        let note = format!(
            "On {} we promised {} {}; nothing has gone out since.",
            stage.day_of(case.promise_post),
            stage.called(case.person),
            case.promise.about
        );
        let claim = Claim::truth(KIND, Serves::Them, case.person).also(&["unanswered-ask"]);
        stage.claims.push(claim.proof(&case.posts()).note(note));
    }
    decoys::lay(stage, &mut deck);
}

/// A promise that was made.
struct Case {
    promise: &'static Promise,
    person: PersonNo,
    slots: Slots,
    asked: Option<PostNo>,
    promise_post: PostNo,
}

impl Case {
    /// Lets somebody ask for something (unless we begin ourselves), and us
    /// promise it.
    fn make(
        stage: &mut Stage,
        deck: &mut Deck,
        promiser: PersonNo,
        days_ago: (i64, i64),
    ) -> Option<Case> {
        let all = words(stage).promises;
        let promise = &all[deck.deal_if(|card| super::is_free(stage, all[card].to))?];
        let person = super::one_of(stage, promise.to)?;
        let at = stage.days_ago(days_ago.0, days_ago.1, person);
        let slots = stage.slots(person, at);
        let me = stage.me();
        let subject = stage.say(promise.subject, &slots);
        let asked = (!promise.asked.is_empty()).then(|| {
            let asked = stage.say(promise.asked, &slots);
            let text = carrier::around(stage, &asked, &slots);
            stage.send(
                Draft::new(person, me, at)
                    .subject(subject.as_str())
                    .text(text),
            )
        });
        let text = stage.say(promise.promised, &slots);
        let mut draft = match asked {
            Some(asked) => stage.reply_draft(asked, promiser, (1, 20)),
            None => Draft::new(promiser, person, at).subject(subject),
        };
        if promiser != me {
            draft = draft.cc(me);
        }
        let promise_post = stage.send(draft.text(text));
        Some(Case {
            promise,
            person,
            slots,
            asked,
            promise_post,
        })
    }

    fn posts(&self) -> Vec<PostNo> {
        self.asked.into_iter().chain([self.promise_post]).collect()
    }
}

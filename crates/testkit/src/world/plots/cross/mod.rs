//! Something voiced at one account that another would want to know, because it
//! has voiced the same concern before.

mod second;
mod third;
mod words;

use super::carrier;
use crate::world::cast::person::PersonNo;
use crate::world::cast::titles::Function;
use crate::world::mail::{Draft, PostNo};
use crate::world::rng::Deck;
use crate::world::stage::Stage;
use crate::world::truths::{Claim, Serves};
use words::{Topic, Words};

const KIND: &str = "cross-account";

/// Who talks about what happens in the plant.
const IN_THE_PLANT: &[Function] = &[
    Function::Maintenance,
    Function::Engineering,
    Function::Production,
    Function::Quality,
    Function::Management,
];

fn words(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&words::FIRST, &second::SECOND, &third::THIRD)
}

pub(super) fn lay(stage: &mut Stage) {
    let all = words(stage).topics;
    let mut topics = Deck::new(all.len(), &mut stage.rng);
    for _ in 0..4 {
        let Some(case) = Case::make(stage, &all[topics.deal()]) else {
            continue;
        };
        let note = format!(
            "{} worried about {} on {}; {} has since told us what worked.",
            stage.called(case.worried),
            case.topic.about,
            stage.day_of(case.worry),
            stage.called(case.informed),
        );
        let claim = Claim::truth(KIND, Serves::Them, case.worried);
        stage
            .claims
            .push(claim.proof(&[case.worry, case.news]).note(note));
    }
    for _ in 0..2 {
        if let Some(case) = Case::make(stage, &all[topics.deal()]) {
            passed_on(stage, &case);
        }
    }
    same_words(stage);
}

/// A worry at one customer and the news at another.
struct Case {
    topic: &'static Topic,
    worried: PersonNo,
    informed: PersonNo,
    worry: PostNo,
    news: PostNo,
}

impl Case {
    fn make(stage: &mut Stage, topic: &'static Topic) -> Option<Case> {
        let worried = super::one_of(stage, IN_THE_PLANT)?;
        let firm = stage.cast.person(worried).firm;
        let informed = stage.engage(|stage, p| {
            let who = stage.cast.person(p);
            who.firm != firm && IN_THE_PLANT.contains(&who.function)
        })?;
        let worry = tell(stage, worried, topic.worry, (45, 240));
        let me = stage.me();
        let answer = stage.rng.pick(words(stage).no_idea);
        let slots = stage.slots(worried, stage.post(worry).at);
        let answer = stage.say(answer, &slots);
        stage.reply(worry, me, (2, 30), &answer);
        let news = tell(stage, informed, topic.news, (9, 30));
        if stage.rng.chance(0.6) {
            let answer = stage.say(words(stage).good_news, &slots);
            stage.reply(news, me, (2, 30), &answer);
        }
        Some(Case {
            topic,
            worried,
            informed,
            worry,
            news,
        })
    }
}

/// A customer tells something in a letter about other things, too.
fn tell(stage: &mut Stage, who: PersonNo, wording: &str, days_ago: (i64, i64)) -> PostNo {
    let at = stage.days_ago(days_ago.0, days_ago.1, who);
    let slots = stage.slots(who, at);
    let key = stage.say(wording, &slots);
    let text = carrier::around(stage, &key, &slots);
    let subject = stage.say(words(stage).told_subject, &slots);
    let me = stage.me();
    stage.send(Draft::new(who, me, at).subject(subject).text(text))
}

/// The seller has told the worried one already.
fn passed_on(stage: &mut Stage, case: &Case) {
    let me = stage.me();
    let at = stage.after(stage.post(case.news).at, (20, 70), me);
    let slots = stage
        .slots(case.worried, at)
        .with("about", case.topic.about);
    let words = words(stage);
    let text = stage.say(words.passed_on[0], &slots);
    let draft = Draft::new(me, case.worried, at)
        .subject(words.passed_on_subject)
        .text(text)
        .file("Hint.pdf");
    let told = stage.send(draft);
    let thanks = stage.say(words.passed_on[1], &slots);
    stage.reply(told, case.worried, (2, 30), &thanks);
    let note = format!(
        "{} has been told about {}.",
        stage.called(case.worried),
        case.topic.about
    );
    let proof = [case.worry, case.news, told];
    stage
        .claims
        .push(Claim::decoy(KIND, case.worried).proof(&proof).note(note));
}

/// The same words, another matter.
fn same_words(stage: &mut Stage) {
    let all = words(stage).twins;
    let mut twins = Deck::new(all.len(), &mut stage.rng);
    for _ in 0..4 {
        let twin = &all[twins.deal()];
        let Some(one) = super::anybody(stage) else {
            return;
        };
        let Some(other) = stage.engage_elsewhere(one) else {
            return;
        };
        let here = tell(stage, one, twin.here, (45, 200));
        let there = tell(stage, other, twin.there, (4, 30));
        let note = format!("The same words, another matter: {}.", twin.why);
        stage
            .claims
            .push(Claim::decoy(KIND, one).proof(&[here, there]).note(note));
    }
}

//! What somebody at a customer tells in passing of another who may need us.

use super::{DETECTOR, STALE_DAYS, YOUNG_DAYS};
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::addressed::is_business;
use crate::opportunities::called::Goods;
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::{Ask, Finding};
use crate::reading::words::Words;
use crate::talk::acts::{Act, Doing, LIKELY, PLAINLY};
use crate::talk::of_others::{OfOther, is_void, of_others};
use crate::talk::other_source::is_nobody;
use crate::talk::tone::hear;
use crate::words::{content_words, shorten};

/// A longer mail of theirs is a report, or news, in words.
const LONG: u32 = 300;

/// The cards, one for each mail.
pub(super) fn findings(k: &Knowledge) -> Vec<Finding> {
    // Where nothing tells what we sell, nothing tells whether it is for us.
    if k.orders().catalogue.products.is_empty() {
        return Vec::new();
    }
    let goods = Goods::of(&k.orders().catalogue);
    let newest = k.as_of.0 - (YOUNG_DAYS * 86_400.0) as i64;
    let mut found: Vec<Finding> = Vec::new();
    for (index, message) in k.since(k.as_of.plus_days(-(STALE_DAYS as i32))) {
        let Some(author) = k.author(message).filter(|who| k.is_counterpart(*who)) else {
            continue;
        };
        let letter = message.known.0 <= newest
            && message.own_words <= LONG
            && k.is_letter(message)
            && is_to_one_of_us(k, message)
            && is_business(k, message);
        if !letter {
            continue;
        }
        let is_goods = |word: &str| goods.is_one(word);
        let is_name = |word: &str| !is_nobody(word) && is_another(k, message, author, word);
        let told = of_others(&message.own, &is_goods, &is_name);
        let told = told.or_else(|| in_other_words(message, &is_goods));
        let Some(told) = told.filter(|told| !is_taken_up(k, index, message, told)) else {
            continue;
        };
        found.extend(finding(k, author, message, &told));
    }
    found
}

/// What a letter tells of somebody else in words of its own. Many trades speak so: unless it
/// is plain, the letter has to name what we sell.
fn in_other_words(message: &Message, is_goods: &dyn Fn(&str) -> bool) -> Option<OfOther> {
    let Doing {
        text: told, likely, ..
    } = message.that_most_does(Act::Other, LIKELY)?;
    let mut words = message.own.split(|c: char| !c.is_alphanumeric());
    let named = likely >= PLAINLY || words.any(is_goods);
    (named && !is_void(&told) && hear(&told).private == 0).then_some(OfOther { told, needs: false })
}

/// Whether it went to us alone: what many are told is no word in passing.
fn is_to_one_of_us(k: &Knowledge, message: &Message) -> bool {
    const FEW: usize = 3;
    let mut all = message.recipients();
    message.recipients().count() <= FEW
        && all.any(|address| k.person_at(address).is_some_and(|who| k.person(who).ours))
}

/// Whether a name is neither of the writer's house nor of ours.
fn is_another(k: &Knowledge, message: &Message, author: PersonNo, word: &str) -> bool {
    let low = word.to_lowercase();
    let of = |name: &str| name.to_lowercase().split(' ').any(|part| part == low);
    let house = k.person(author).account.map(|at| k.account(at));
    let people = message
        .recipients()
        .filter_map(|address| k.person_at(address));
    !of(&k.person(author).name)
        && !house.is_some_and(|house| {
            of(&house.name) || house.domains.iter().any(|domain| domain.contains(&low))
        })
        && !people.into_iter().any(|who| of(&k.person(who).name))
        && !k.is_our_house(word)
}

/// Whether one of us has answered it on the matter since, or says that it is in hand.
fn is_taken_up(k: &Knowledge, index: usize, message: &Message, told: &OfOther) -> bool {
    const IN_HAND: &[&str] = &[
        "rang",
        "rung",
        "phoned",
        "visited",
        "emailed",
        "contacted",
        "telefon",
        "telefoniert",
        "fahr",
        "fahre",
        "hinfahren",
        "ring",
        "call",
        "called",
        "spoke",
        "meet",
        "met",
        "visit",
        "tip",
        "hint",
        "introduce",
        "termin",
        "gesprochen",
        "angerufen",
        "melde",
        "tipp",
        "hinweis",
    ];
    let about = content_words(&told.told);
    k.since(message.known).any(|(later, other)| {
        let same = later != index && k.from_us(other) && k.are_of_one_thread(index, later);
        same && (Words::of(&other.own)
            .iter()
            .any(|word| IN_HAND.contains(&word))
            || content_words(&other.own)
                .intersection(&about)
                .next()
                .is_some())
    })
}

fn finding(k: &Knowledge, author: PersonNo, message: &Message, told: &OfOther) -> Option<Finding> {
    let account = k.person(author).account?;
    let (name, first) = (&k.person(author).name, k.first_name(author));
    let age = k.as_of.days_since(message.known);
    let (ago, on) = (k.ago(message.known), k.on(message.known));
    let says = quote(&told.told);
    let house = &k.account(account).name;
    let parts = vec![
        part(
            "how clearly it is told",
            if told.needs { 0.9 } else { 0.75 },
        ),
        part("said by a customer", 0.95),
        part("still fresh", freshness(age, 12.0, STALE_DAYS + 12.0)),
    ];
    let strength: f64 = parts.iter().map(|part| part.value).product();
    (strength >= DETECTOR.worth_showing / 2.0).then(|| Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic("told of another".to_owned()),
        ],
        title: format!(
            "{name} ({house}) told you {ago} of somebody who may need you: “{}”",
            shorten(&told.told, 110)
        ),
        account: Some(account),
        person: Some(author),
        why: format!(
            "On {on} {name} wrote: {says} Nobody of us has taken it up with {first} since."
        ),
        if_you_act: format!("{first} opens the door, and you come recommended."),
        if_you_wait: "They find somebody else.".to_owned(),
        who_else_knows: "Only who read that sentence.".to_owned(),
        rarity: 0.9,
        evidence: vec![proof(message, says.clone())],
        against: Vec::new(),
        ask: Some(Ask {
            person: author,
            question: format!(
                "You wrote {says} Whom may I ring there, and may I say that you told me?"
            ),
        }),
        parts,
        value: None,
        seen: false,
    })
}

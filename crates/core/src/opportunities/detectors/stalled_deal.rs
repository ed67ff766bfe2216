//! # A deal that stands still
//!
//! An open deal whose close date was put off again and again, or has passed, whose amount was
//! cut, or which has stood in one stage for longer than deals here usually do, while nobody
//! has been in touch with the customer. Where the date slipped twice or more, or far, or has
//! long passed while the deal's own row knows of nothing done, contact about other matters is
//! no contact about the deal.
//!
//! Left out: what waits by agreement (a note or a mail says until when), deals with
//! contact of late whose date has moved once by some weeks, or that were spoken of or went
//! a step further of late. Where nobody at the account is known, the card says who could
//! tell. Quotes that no CRM keeps are another kind.
//!
//! - **Population**: open deals known for 28 days or more.
//! - **Outcome**: within 56 days it is decided, or moves to another stage.
//! - **Base rate**: how often that happens to any open deal.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.[offer.pdf]
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
//! export 2024-01-31 deal crm 17: name=Pumps for hall 3; company=Acme Valves; stage=Offer; status=open; amount=40000; currency=EUR; created=2023-11-20; closes=2024-02-28
//! export 2024-02-29 deal crm 17: name=Pumps for hall 3; company=Acme Valves; stage=Offer; status=open; amount=40000; currency=EUR; created=2023-11-20; closes=2024-03-31
//! export 2024-03-31 deal crm 17: name=Pumps for hall 3; company=Acme Valves; stage=Offer; status=open; amount=40000; currency=EUR; created=2023-11-20; closes=2024-05-31
//! as of 2024-04-15
//! => Pumps for hall 3
//! ```

mod spoken;

use crate::deals::{Cut, Deal, Status};
use crate::evidence::field;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::money::Money;
use crate::opportunities::arrived::{deal_proof, met_proof};
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::talk::on_hold::puts_off;
use crate::time::Timestamp;
use crate::words::shorten;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "stalled-deal",
    name: "a deal that stands still",
    stance: Stance::Protect,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 56 days it is decided, or moves to another stage",
        population_says: "open deals known for 28 days or more",
        horizon_days: 56,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.4,
    }),
};

/// Put off so often, it will be put off again …
const OFTEN: usize = 2;
/// … or by so many days.
const FAR_DAYS: i32 = 60;
/// A close date that has passed by this much is no date, in days.
const PASSED_DAYS: i32 = 14;
/// … and by this much, where its row knows of nothing done for so long, it is forgotten.
const FORGOTTEN_DAYS: [i32; 2] = [28, 60];
/// What such a deal weighs among others at least.
const FORGOTTEN_WEIGHS: f64 = 0.7;
/// In one stage for so long, in days, where nothing tells how long deals take here …
const LONG_DAYS: f64 = 75.0;
/// … else so many times as long as those that were decided took in all.
const LONG_TIMES: f64 = 1.2;
/// Contact younger than this means that somebody is on it, in days.
const LATELY_DAYS: i32 = 21;
/// A deal older than this is a corpse in the CRM, in days.
const DEAD_DAYS: f64 = 900.0;

/// Why a deal is said to stand still.
struct Standstill {
    says: String,
    strength: f64,
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let usual = usual_days(k);
    k.open_deals()
        .filter(|deal| !deal.is_quote())
        .filter_map(|deal| finding(k, deal, usual))
        .collect()
}

/// How long deals that were decided took here, in days: the middle one.
fn usual_days(k: &Knowledge) -> f64 {
    const FEW: usize = 6;
    let mut took: Vec<f64> = (k.deals.iter())
        .filter(|deal| deal.status != Status::Open && !deal.is_quote())
        .filter_map(|deal| Some(deal.closes?.end().days_since(deal.created)))
        .filter(|days| *days > 0.0)
        .collect();
    took.sort_by(f64::total_cmp);
    match took.len() {
        few if few < FEW => LONG_DAYS,
        many => (LONG_TIMES * took[many / 2]).max(LONG_DAYS / 2.0),
    }
}

/// Whether its close date was put off so often, or so far, that what is said of other
/// matters does not mean that somebody is on it.
fn has_slipped(deal: &Deal) -> bool {
    let (times, days) = deal.put_off();
    times >= OFTEN || days > FAR_DAYS
}

/// When something was last done on a deal by its own row, where its close date has long passed
/// since: one export is enough to tell that it lies.
fn forgotten_since(k: &Knowledge, deal: &Deal) -> Option<Timestamp> {
    let [passed, idle] = FORGOTTEN_DAYS;
    let done = deal.seen.entry.moment(field::LAST_ACTIVITY)?;
    let closes = deal.closes?;
    let forgotten = closes.0 + passed <= k.as_of.day().0 && done <= k.as_of.plus_days(-idle);
    forgotten.then_some(done)
}

/// Whether it went a step further since a moment, or is new. What the first export shows may
/// have been so for long.
fn has_moved_on(deal: &Deal, since: Timestamp) -> bool {
    let stages = deal
        .changes
        .iter()
        .filter(|change| !change.stage.is_empty());
    deal.created > since || stages.skip(1).any(|change| change.at > since)
}

fn standstill(k: &Knowledge, deal: &Deal, usual: f64) -> Option<Standstill> {
    let (times, days) = deal.put_off();
    let passed = deal.closes.map_or(0, |by| k.as_of.day().0 - by.0);
    let stood = k.as_of.days_since(deal.in_stage_since());
    let mut says = Vec::new();
    let mut strength: f64 = 0.0;
    if has_slipped(deal) {
        let often = if times == 1 {
            "once".to_owned()
        } else {
            format!("{times} times")
        };
        says.push(format!(
            "Its close date was put off {often}, by {days} days in all."
        ));
        strength = (0.5 + 0.2 * times as f64).min(1.0);
    }
    if let Some((cut, now)) = cut(deal) {
        says.push(format!(
            "Its amount was cut from {} to {}.",
            cut.from.shown(),
            now.shown()
        ));
        strength = strength.max(0.6);
    }
    if passed >= PASSED_DAYS {
        says.push(format!("It should have closed {passed} days ago."));
        strength = strength.max(0.7);
    }
    if let Some(done) = forgotten_since(k, deal) {
        says.push(format!(
            "By its own row nothing was done on it since {}.",
            k.on(done)
        ));
        strength = strength.max(0.9);
    }
    if stood >= usual {
        says.push(format!(
            "It has been in “{}” since {}.",
            shorten(deal.stage(), 40),
            k.on(deal.in_stage_since())
        ));
        strength = strength.max((0.5 * stood / usual).clamp(0.5, 0.9));
    }
    (!says.is_empty()).then(|| Standstill {
        says: says.join(" "),
        strength,
    })
}

/// What a deal was worth and is worth, where it lost so much of it that it is another, and
/// has not moved on since.
fn cut(deal: &Deal) -> Option<(Cut, Money)> {
    const LEFT: f64 = 0.8;
    let (cut, now) = (*deal.cut.as_deref()?, deal.amount?);
    let stands = cut.at >= deal.in_stage_since();
    (stands && now.minor as f64 <= LEFT * cut.from.minor as f64).then_some((cut, now))
}

/// Whether a note or a mail since a moment says that it waits by agreement.
fn waits_by_agreement(k: &Knowledge, account: AccountNo, from: Timestamp) -> bool {
    let noted = k
        .met_there(account, from)
        .any(|one| one.said().lines().any(puts_off));
    noted
        || k.with_account(account, from).any(|(_, message)| {
            let between = k.from_us(message) || k.is_from(message, account);
            between && message.own_words < 150 && puts_off(&message.own)
        })
}

fn finding(k: &Knowledge, deal: &Deal, usual: f64) -> Option<Finding> {
    let account = deal.account?;
    let still = standstill(k, deal, usual)?;
    let age = k.as_of.days_since(deal.created);
    let touch = k.last_touch(account);
    // A deal that was entered today may be old: only a touch says that somebody is on it.
    let silent = touch.map_or(f64::INFINITY, |(at, _)| k.as_of.days_since(at));
    let (times, _) = deal.put_off();
    let lately = k.as_of.plus_days(-LATELY_DAYS);
    let in_touch = silent < f64::from(LATELY_DAYS);
    let left = has_slipped(deal) || forgotten_since(k, deal).is_some();
    let besides =
        in_touch && left && !has_moved_on(deal, lately) && !spoken::was(k, deal, account, lately);
    // By its row, or else as long as nothing was found. What is forgotten is small among those
    // that somebody looks after, and yet to be looked at.
    let forgotten = forgotten_since(k, deal);
    let unspoken = forgotten.map_or(f64::from(LATELY_DAYS), |done| k.as_of.days_since(done));
    let weight = match forgotten {
        Some(_) => k.weight_of(deal).max(FORGOTTEN_WEIGHS),
        None => k.weight_of(deal),
    };
    // Somebody is on it, unless it has been put off in spite of that.
    if age > DEAD_DAYS || in_touch && !besides && times < OFTEN + 1 {
        return None;
    }
    const AGREED_DAYS: i32 = 120;
    let hold = puts_off(deal.seen.entry.text(field::NEXT_STEP))
        || puts_off(deal.seen.entry.text(field::TEXT))
        || waits_by_agreement(k, account, k.as_of.plus_days(-AGREED_DAYS));
    if hold {
        return None;
    }
    let person = whom(k, deal, account);
    let mut evidence = vec![deal_proof(k, deal, "open")];
    evidence.extend(
        deal.changes
            .iter()
            .rev()
            .skip(1)
            .take(2)
            .map(|change| Proof {
                evidence: change.evidence,
                says: match change.closes {
                    Some(by) => format!("by {}: to close on {}", k.on(change.at), k.on(by)),
                    None => format!("by {}: “{}”", k.on(change.at), shorten(change.stage, 40)),
                },
            }),
    );
    evidence.dedup_by_key(|proof| proof.evidence);
    if let Some((cut, _)) = cut(deal)
        && evidence.iter().all(|proof| proof.evidence != cut.evidence)
    {
        evidence.push(Proof {
            evidence: cut.evidence,
            says: format!("worth {} before", cut.from.shown()),
        });
    }
    let mut against = Vec::new();
    if let Some(one) = k.met_there(account, k.as_of.plus_days(-60)).next_back() {
        against.push(met_proof(k, one));
    } else if let Some((at, proof)) = touch.filter(|_| silent < 60.0) {
        against.push(Proof {
            evidence: proof,
            says: format!("in touch on {}", k.on(at)),
        });
    }
    let silence = match touch {
        Some((at, _)) => format!("Nobody of us has been in touch there since {}.", k.on(at)),
        None => "No mail, call or meeting with them is known.".to_owned(),
    };
    let silence = match person {
        Some(_) => silence,
        None => format!("{silence} {}", whom_to_ask(k, deal)),
    };
    let name = person.map_or("them", |who| k.first_name(who));
    Some(Finding {
        anchors: vec![Anchor::Party(deal.party())],
        title: format!(
            "{} at {} stands still",
            k.deal_named(deal),
            k.account(account).name
        ),
        account: Some(account),
        person,
        why: match (in_touch, besides) {
            (false, _) => format!("{} {silence}", still.says),
            (true, true) => format!(
                "{} What was said since {} was about other matters.",
                still.says,
                k.on(lately)
            ),
            (true, false) => still.says,
        },
        if_you_act: "You learn what holds it, or get the time back that it takes.".to_owned(),
        if_you_wait: "It is put off once more, until somebody else has it or nobody needs it."
            .to_owned(),
        who_else_knows: "Whoever reads the old exports beside the new one.".to_owned(),
        rarity: 0.6,
        evidence,
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "What has changed on your side since we spoke about “{}”: the need, the money, or \
                 who decides?",
                shorten(deal.name(), 60)
            ),
        }),
        parts: vec![
            part("how it stands still", still.strength),
            part("what it weighs among your deals", weight),
            match besides {
                true => part("nothing said of it of late", silence_counts(unspoken)),
                false => part(&format!("silence with {name}"), silence_counts(silent)),
            },
            part("not given up yet", freshness(age, 540.0, DEAD_DAYS + 200.0)),
        ],
        against,
        value: deal.amount,
        seen: false,
    })
}

/// How much a silence of so many days counts for.
fn silence_counts(days: f64) -> f64 {
    (0.4 + days / 60.0).min(1.0)
}

/// Whom to ask: of the deal's people, else of the account's, the one known best.
fn whom(k: &Knowledge, deal: &Deal, account: AccountNo) -> Option<PersonNo> {
    let best = |people: &[PersonNo]| {
        let humans = people.iter().copied().filter(|who| k.is_counterpart(*who));
        humans.max_by(|a, b| (k.contact(*a).last().cmp(&k.contact(*b).last())).then(b.cmp(a)))
    };
    best(&deal.people)
        .filter(|who| k.contact(*who).last().is_some())
        .or_else(|| best(&k.account(account).people))
        .or_else(|| best(&deal.people))
}

/// Where nobody is known there: who could tell.
fn whom_to_ask(k: &Knowledge, deal: &Deal) -> String {
    let owner = k.owner_of(&deal.seen.entry);
    let asked = match owner.is_empty() || k.is_seller(owner) {
        true => "who asked you for it, and who decides?".to_owned(),
        false => format!("ask {owner}, whose deal it is in the CRM, who decides."),
    };
    format!("Nobody is known there: {asked}")
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    k.open_deals()
        .filter(|deal| !deal.is_quote() && k.as_of.days_since(deal.created) >= 28.0)
        .map(|deal| vec![Anchor::Party(deal.party())])
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let Some(Anchor::Party(party)) = anchors.first() else {
        return false;
    };
    let find = |k: &Knowledge| {
        let deal = k.deal(party)?;
        Some((deal.status, deal.stage().to_owned()))
    };
    let (then, now) = (find(before), find(after));
    now.as_ref()
        .is_some_and(|(status, _)| *status != Status::Open)
        || now.is_some() && then != now
}

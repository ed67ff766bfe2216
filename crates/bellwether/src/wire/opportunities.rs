//! Opportunities, the brief and the track record.

use super::meetings::Meeting;
use super::paths::Hop;
use super::{Amount, Hex, Named, Part, Time, parts, rounded};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities as core;
use bellwether_core::opportunities::backtest;
use schemars::JsonSchema;
use serde::Serialize;

/// Something to do today.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Opportunity {
    pub id: Hex,
    pub kind: &'static str,
    /// `build` or `protect`.
    pub stance: &'static str,
    /// `them`, `us` or `both`.
    pub serves: &'static str,
    pub title: String,
    pub account: Option<Named>,
    pub person: Option<Named>,
    /// The key of the product it is about, where it is about one.
    pub product: Option<String>,
    /// How likely its outcome is if nobody acts, by the kind's own record.
    pub probability: Option<f64>,
    pub why: String,
    pub if_you_act: String,
    pub if_you_wait: String,
    /// How often this kind was right on this seller's history; null where
    /// history does not show it.
    pub cases: Option<Cases>,
    /// Null as long as no order or deal says so.
    pub value: Option<Amount>,
    pub worth_to_customer: Option<Amount>,
    pub who_else_knows: String,
    pub score: f64,
    /// How long acting on it takes, an estimate.
    pub minutes: u32,
    /// Factors of `score`.
    pub parts: Vec<Part>,
    /// `new`, `taken`, `done`, `dismissed` or `snoozed`.
    pub status: &'static str,
    /// Somebody on the seller's side is on it already.
    pub seen: bool,
    pub untried: bool,
    pub evidence: Vec<Hex>,
    pub against: Vec<Hex>,
    pub ask: Option<Ask>,
    pub draft: Option<Draft>,
    /// The hops of the best way to the person, where one is needed.
    pub path: Vec<Hop>,
    /// What each piece of `evidence` says.
    pub proof: Vec<Proof>,
    /// What each piece of `against` says.
    pub doubt: Vec<Proof>,
}

/// A line of proof.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Proof {
    pub evidence: Hex,
    pub says: String,
}

/// Whom to ask what.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Ask {
    pub person: Named,
    pub question: String,
}

/// A mail to start from.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Draft {
    pub to: String,
    pub subject: String,
    pub body: String,
}

/// A kind's record on this seller's own history.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Cases {
    pub cutoffs: u32,
    /// Opportunities seen that nobody acted on, each counted at its first cutoff.
    pub fired: u32,
    /// Of these, come true.
    pub hits: u32,
    /// Opportunities seen that you took or did, kept apart: what came of them may have
    /// come by that.
    pub acted: u32,
    /// Of these, come true.
    pub acted_hits: u32,
    /// What luck would give.
    pub base_rate: Option<f64>,
    pub too_few: bool,
}

/// Today's page.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Brief {
    pub as_of: Time,
    /// The cards, best first, then what must not be dropped: who waits for you and has no
    /// card, and what could be lost.
    pub opportunities: Vec<Opportunity>,
    /// Today's, with the other side.
    pub meetings: Vec<Meeting>,
    /// Empty as long as nothing is asked.
    pub questions: Vec<Empty>,
}

/// A place that a later source fills.
#[derive(JsonSchema, Serialize, Debug)]
pub enum Empty {}

/// How one kind fared on this seller's own history.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Track {
    pub kind: &'static str,
    pub cutoffs: u32,
    /// Opportunities seen that nobody acted on, each counted at its first cutoff.
    pub fired: u32,
    /// Of these, come true.
    pub hits: u32,
    /// Opportunities seen that you took or did, kept apart: what came of them may have
    /// come by that.
    pub acted: u32,
    /// Of these, come true.
    pub acted_hits: u32,
    pub precision: Option<f64>,
    pub base_rate: Option<f64>,
    pub lift: Option<f64>,
    pub brier: Option<f64>,
    /// Open cases at the cutoffs, whether seen or not.
    pub cases: u32,
    pub too_few: bool,
    /// The kind in plain words.
    pub name: &'static str,
    /// What counts as come true; null where mail shows no outcome.
    pub outcome: Option<&'static str>,
    pub horizon_days: Option<i32>,
    pub reliability: Vec<Bin>,
}

/// Probabilities that would have been given, against what happened.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Bin {
    pub given: f64,
    pub cases: u32,
    pub hits: u32,
    /// 95 % Wilson interval.
    pub low: f64,
    pub high: f64,
}

impl Opportunity {
    /// The opportunity as the core ranked it.
    pub fn of(knowledge: &Knowledge, opportunity: &core::Opportunity) -> Opportunity {
        let finding = &opportunity.finding;
        let person = |number| Named::person(knowledge.person(number));
        let ids = |proofs: &[core::Proof]| proofs.iter().map(|p| Hex(p.evidence)).collect();
        let path = opportunity.path.as_ref();
        Opportunity {
            id: Hex(opportunity.id),
            kind: opportunity.kind,
            stance: match opportunity.stance {
                core::Stance::Build => "build",
                core::Stance::Protect => "protect",
            },
            serves: match opportunity.serves {
                core::Serves::Them => "them",
                core::Serves::Us => "us",
                core::Serves::Both => "both",
            },
            title: finding.title.clone(),
            account: finding
                .account
                .map(|account| Named::account(knowledge.account(account))),
            person: finding.person.map(person),
            product: (finding.anchors.iter())
                .find_map(|anchor| knowledge.anchored_product(anchor))
                .map(|product| knowledge.orders().catalogue.product(product).key.clone()),
            probability: opportunity.chance.map(rounded),
            why: finding.why.clone(),
            if_you_act: finding.if_you_act.clone(),
            if_you_wait: finding.if_you_wait.clone(),
            cases: opportunity.cases.as_ref().map(Cases::of),
            value: finding.value.as_ref().map(Amount::of),
            worth_to_customer: None,
            who_else_knows: finding.who_else_knows.clone(),
            score: rounded(opportunity.score),
            minutes: opportunity.minutes,
            parts: parts(&opportunity.parts),
            status: opportunity.status.word(),
            seen: finding.seen,
            untried: opportunity.untried,
            evidence: ids(&finding.evidence),
            against: ids(&finding.against),
            ask: finding.ask.as_ref().map(|ask| Ask {
                person: person(ask.person),
                question: ask.question.clone(),
            }),
            draft: core::draft::draft(knowledge, opportunity).map(Draft::of),
            path: path.map_or_else(Vec::new, |path| super::paths::hops(knowledge, path)),
            proof: proofs(&finding.evidence),
            doubt: proofs(&finding.against),
        }
    }
}

fn proofs(proofs: &[core::Proof]) -> Vec<Proof> {
    let proof = |proof: &core::Proof| Proof {
        evidence: Hex(proof.evidence),
        says: proof.says.clone(),
    };
    proofs.iter().map(proof).collect()
}

impl Draft {
    fn of(draft: core::draft::Draft) -> Draft {
        Draft {
            to: draft.to,
            subject: draft.subject,
            body: draft.body,
        }
    }
}

impl Cases {
    fn of(cases: &backtest::Cases) -> Cases {
        Cases {
            cutoffs: cases.cutoffs,
            fired: cases.fired,
            hits: cases.hits,
            acted: cases.acted,
            acted_hits: cases.acted_hits,
            base_rate: cases.base_rate().map(rounded),
            too_few: cases.too_few(),
        }
    }
}

impl Track {
    /// A kind's record, empty where there is none.
    pub fn of(detector: &core::Detector, cases: Option<&backtest::Cases>) -> Track {
        let bin = |bin: &backtest::Bin| Bin {
            given: rounded(bin.given),
            cases: bin.cases,
            hits: bin.hits,
            low: rounded(bin.interval.0),
            high: rounded(bin.interval.1),
        };
        let outcome = detector.outcome.as_ref();
        Track {
            kind: detector.kind,
            cutoffs: cases.map_or(0, |cases| cases.cutoffs),
            fired: cases.map_or(0, |cases| cases.fired),
            hits: cases.map_or(0, |cases| cases.hits),
            acted: cases.map_or(0, |cases| cases.acted),
            acted_hits: cases.map_or(0, |cases| cases.acted_hits),
            precision: cases.and_then(backtest::Cases::precision).map(rounded),
            base_rate: cases.and_then(backtest::Cases::base_rate).map(rounded),
            lift: cases.and_then(backtest::Cases::lift).map(rounded),
            brier: cases.and_then(|cases| cases.brier).map(rounded),
            cases: cases.map_or(0, |cases| cases.population),
            too_few: cases.is_none_or(backtest::Cases::too_few),
            name: detector.name,
            outcome: outcome.map(|outcome| outcome.says),
            horizon_days: outcome.map(|outcome| outcome.horizon_days),
            reliability: cases.map_or_else(Vec::new, |c| c.reliability.iter().map(bin).collect()),
        }
    }
}

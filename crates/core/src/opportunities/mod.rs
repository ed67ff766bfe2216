//! Opportunities: what a seller could do today that nobody has seen yet.
//!
//! A detector is one file: a header comment that says what it sees (with a
//! worked example that is also a test), a [`Detector`] that states population,
//! outcome and horizon before they are measured, and one function from
//! [`Knowledge`] to [`Finding`]s. [`detectors::ALL`] is the only list of them.
//!
//! ```text
//! Knowledge ─► detectors ─► findings ─► (track record, decisions) ─► ranking ─► opportunities
//! ```

mod addressed;
mod answers;
pub mod arrived;
pub mod backtest;
pub mod calendar;
pub mod calibration;
mod called;
pub mod chain;
mod decided;
mod denied;
pub mod detectors;
pub mod draft;
mod earlier;
mod enquiry;
pub mod goings;
pub(crate) mod goods;
pub mod inside;
mod introductions;
mod joined;
pub mod lens;
pub mod letters;
mod matters;
mod mentions;
mod noted;
mod over;
pub mod peers;
pub mod put_before;
pub mod ranking;
mod returned;
pub mod spoken;
pub mod status;
pub mod trade;
mod worth;

use crate::abreast;
use crate::evidence::entry::{EntryKind, ORDERS, party};
use crate::id::Id;
use crate::identity::Part;
use crate::knowledge::paths::Path;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::money::Money;
use backtest::{Cases, TrackRecord};
pub use earlier::earlier_ids;
pub use joined::JOINED;
use status::Status;

/// Whether something is to be built or to be kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stance {
    /// Something new.
    Build,
    /// Something that could be lost.
    Protect,
}

/// Whom an opportunity serves.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Serves {
    /// The customer.
    Them,
    /// The seller.
    Us,
    /// Both.
    Both,
}

/// A line of proof.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proof {
    /// The item.
    pub evidence: Id,
    /// What in it proves the point: the sentence, or what happened.
    pub says: String,
}

/// Whom to ask what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ask {
    /// The person.
    pub person: PersonNo,
    /// The question.
    pub question: String,
}

/// What a detector saw.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    /// What it hangs on: with the kind they make the opportunity's id.
    pub anchors: Vec<Anchor>,
    /// One line.
    pub title: String,
    /// The account it is at.
    pub account: Option<AccountNo>,
    /// The person it is about.
    pub person: Option<PersonNo>,
    /// Why now, in a sentence or two.
    pub why: String,
    /// What changes if the seller acts.
    pub if_you_act: String,
    /// What happens if nobody does.
    pub if_you_wait: String,
    /// Who else can know.
    pub who_else_knows: String,
    /// How many others could know, 0 (everybody) to 1 (nobody but the viewer).
    pub rarity: f64,
    /// What speaks for it.
    pub evidence: Vec<Proof>,
    /// What speaks against it.
    pub against: Vec<Proof>,
    /// Whom to ask, and what.
    pub ask: Option<Ask>,
    /// Factors, each 0 to 1 and named; their product is how strong the finding
    /// is among its kind.
    pub parts: Vec<Part>,
    /// What it may be worth to the seller, where a source says an amount.
    pub value: Option<Money>,
    /// Whether somebody on the seller's side is already on it.
    pub seen: bool,
}

impl Finding {
    /// The product of the parts: how strong it is among its kind, 0 to 1.
    pub fn strength(&self) -> f64 {
        self.parts.iter().map(|part| part.value).product()
    }

    /// The product it hangs on, by its anchor; `None` where it is about none.
    pub fn product(&self) -> Option<&str> {
        let any = party(ORDERS, EntryKind::Product, "");
        self.anchors.iter().find_map(|anchor| match anchor {
            Anchor::Party(party) if party.starts_with(&any) => Some(party.as_str()),
            _ => None,
        })
    }
}

/// A kind of opportunity.
pub struct Detector {
    /// Stable name, words joined by hyphens; part of ids and of the contract.
    pub kind: &'static str,
    /// The kind in plain words, for one of them.
    pub name: &'static str,
    /// Build or protect.
    pub stance: Stance,
    /// Whom it serves.
    pub serves: Serves,
    /// Whether somebody at the customer waits for a word or a deed of ours: it is due,
    /// whereas a risk or an opening stands tomorrow as it does today.
    pub somebody_waits: bool,
    /// Chance that something comes of it if the seller acts: a prior, until
    /// results of opportunities taken and done say better.
    pub chance_if_acted: f64,
    /// How long acting on it takes, in minutes: an estimate, to order by.
    pub minutes: u32,
    /// A finding weaker than this among its kind is not worth a seller's morning.
    pub worth_showing: f64,
    /// What it sees in a picture.
    pub detect: fn(&Knowledge) -> Vec<Finding>,
    /// How it is checked on history; `None` where mail shows no outcome.
    pub outcome: Option<Outcome>,
}

/// Which source shows the outcome of a kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShownBy {
    /// Mail, meetings, exports: whatever there is.
    Anything,
    /// The order book alone.
    Orders,
    /// The order book alone, and it is a product's first purchase at an account: the more
    /// orders come, the likelier.
    FirstPurchase,
}

/// How a kind is checked on history: stated before it is measured.
pub struct Outcome {
    /// What counts as come true, in words.
    pub says: &'static str,
    /// Which cases are open at a cutoff, in words.
    pub population_says: &'static str,
    /// Days after the cutoff within which it must come true.
    pub horizon_days: i32,
    /// Which source shows it: where that ends before the horizon, nothing is known.
    pub shown_by: ShownBy,
    /// What comes true is the loss that acting is to avert, rather than what is hoped for,
    /// and ranking takes what is *not* lost as what waiting brings. Not yet so for three
    /// kinds whose outcome is a loss too (`fading-tie`, `single-contact`,
    /// `deal-on-one-person`): turned round, their cards fell below what is worth a morning
    /// where history lost little, and the made-up worlds' planted ones with them.
    pub loss: bool,
    /// Everything at a cutoff that it could have happened to: the rate among
    /// these is what luck would give.
    pub population: fn(&Knowledge) -> Vec<Vec<Anchor>>,
    /// Whether it happened to a case, seen at the cutoff and at the horizon.
    pub came_true: fn(&Knowledge, &Knowledge, &[Anchor]) -> bool,
    /// The base rate to assume before there is history.
    pub prior: f64,
}

impl Outcome {
    /// What its chance rises with for all cases of a moment alike, as far as known at that
    /// moment: its odds are taken to be in proportion to it. `None` where nothing is.
    ///
    /// What history tells of chances is as old as the horizon is long: in summer it is what
    /// came true in spring. How many orders are to be expected is known at once, and each is
    /// an occasion for a first purchase.
    pub fn level(&self, k: &Knowledge) -> Option<f64> {
        let days = f64::from(self.horizon_days);
        match self.shown_by {
            ShownBy::FirstPurchase => k.habits().orders_ahead(k.outlooks(), days),
            ShownBy::Anything | ShownBy::Orders => None,
        }
    }
}

/// Something to do today.
#[derive(Clone, PartialEq, Debug)]
pub struct Opportunity {
    /// Hash of kind and anchors.
    pub id: Id,
    /// Its kind.
    pub kind: &'static str,
    /// What was seen.
    pub finding: Finding,
    /// Build or protect.
    pub stance: Stance,
    /// Whom it serves.
    pub serves: Serves,
    /// Whether somebody waits for us, by its kind.
    pub somebody_waits: bool,
    /// Where it stands between the user and the program.
    pub status: Status,
    /// Its score by itself, before cards of the same account and kind make it wait.
    pub worth: f64,
    /// How strong it has to be among its kind to be listed.
    pub worth_showing: f64,
    /// How long acting on it takes, in minutes, by its kind.
    pub minutes: u32,
    /// Whether it waits behind better ones of its account, see [`ranking`].
    pub waits: bool,
    /// Rank: the product of `parts`.
    pub score: f64,
    /// What the score is made of: the finding's parts and those of ranking.
    pub parts: Vec<Part>,
    /// The kind's record on this seller's own history.
    pub cases: Option<Cases>,
    /// How likely its outcome is if nobody acts, by the kind's own record; `None` where
    /// nothing shows the outcome.
    pub chance: Option<f64>,
    /// Too little history to say how often this kind is right.
    pub untried: bool,
    /// How many kinds of sources its proof joins: mail, orders, reports …
    pub joined: usize,
    /// A warm way to the person, where the seller does not know them well.
    pub path: Option<Path>,
}

/// What most kinds show: weaker ones stay under `--all`.
pub(crate) const WORTH_SHOWING: f64 = 0.2;
/// Nor is one worth a morning where acting changes so little: what comes about by itself, or in an
/// account where hardly anything is said.
const WORTH_DOING: f64 = 0.04;
/// From so many cases on a kind that is right no more often than luck falls silent …
const ENOUGH_CASES: u32 = 150;
/// … and from so many on it leaves the page, as long as it is; chosen.
const SOME_CASES: u32 = 20;

impl Opportunity {
    /// Whether it belongs on today's list: nobody is on it, the user has not
    /// put it away, and it is strong enough. Lists are never padded.
    pub fn is_current(&self) -> bool {
        self.is_worth_listing() && !self.waits
    }

    /// Whether history says, as surely as its cases allow, that this kind is right less
    /// often than luck: then it is silent.
    fn is_no_better_than_luck(&self) -> bool {
        let cases = self
            .cases
            .as_ref()
            .filter(|cases| cases.fired >= ENOUGH_CASES);
        cases.is_some_and(|cases| {
            let (_, most) = backtest::wilson(cases.hits, cases.fired);
            cases.base_rate().is_some_and(|luck| most < luck)
        })
    }

    /// Whether what history there is shows this kind right no more often than luck: it may
    /// be listed, but the page is for what is.
    pub(crate) fn is_hardly_better_than_luck(&self) -> bool {
        let cases = (self.cases.as_ref()).filter(|cases| cases.fired >= SOME_CASES);
        cases.is_some_and(|cases| {
            let luck = cases.base_rate().filter(|luck| *luck > 0.0);
            luck.zip(cases.precision())
                .is_some_and(|(luck, right)| right <= luck)
        })
    }

    /// Its rank for each hour that acting on it takes.
    pub fn score_per_hour(&self) -> f64 {
        self.score * 60.0 / f64::from(self.minutes.max(1))
    }

    /// As [`Opportunity::is_current`], whatever else its account has: for a list of
    /// one account.
    pub fn is_worth_listing(&self) -> bool {
        self.status.open()
            && !self.is_no_better_than_luck()
            && !self.finding.seen
            && self.finding.strength() >= self.worth_showing
            && self.worth >= WORTH_DOING
    }
}

/// The id of an opportunity: what it is and what it hangs on, never when.
pub fn id(kind: &str, anchors: &[Anchor]) -> Id {
    let mut parts: Vec<Vec<u8>> = vec![kind.as_bytes().to_vec()];
    let mut sorted = anchors.to_vec();
    sorted.sort();
    parts.extend(sorted.iter().map(|anchor| match anchor {
        Anchor::Address(text) => [b"a", text.as_bytes()].concat(),
        Anchor::Domain(text) => [b"d", text.as_bytes()].concat(),
        Anchor::Evidence(id) => [b"e", id.0.as_slice()].concat(),
        Anchor::Party(text) => [b"p", text.as_bytes()].concat(),
        Anchor::Topic(text) => [b"t", text.as_bytes()].concat(),
    }));
    let slices: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    Id::of("opportunity", &slices)
}

/// What every detector sees in a picture, in the order of [`detectors::ALL`].
pub struct Seen(Vec<Vec<Finding>>);

impl Seen {
    /// Runs every detector.
    pub fn by(knowledge: &Knowledge) -> Seen {
        let all = detectors::ALL.to_vec();
        let over = over::accounts(knowledge);
        Seen(abreast::in_turn(all, |detector| {
            let mut found = (detector.detect)(knowledge);
            for finding in &mut found {
                over::settle(&over, finding);
            }
            found
        }))
    }
}

/// Runs every detector and ranks what they saw. Everything is in the list, also
/// what was dismissed: its [`Status`] says so.
pub fn see(knowledge: &Knowledge, track: &TrackRecord) -> Vec<Opportunity> {
    ranked(knowledge, Seen::by(knowledge), track)
}

/// Ranks what was seen in a picture, see [`see`].
pub fn ranked(knowledge: &Knowledge, seen: Seen, track: &TrackRecord) -> Vec<Opportunity> {
    let statuses = status::Statuses::of(knowledge);
    let mut all = Vec::new();
    for (detector, found) in detectors::ALL.iter().zip(seen.0) {
        let cases = detector
            .outcome
            .as_ref()
            .and_then(|_| track.cases(detector, knowledge.as_of));
        for finding in found {
            let id = id(detector.kind, &finding.anchors);
            all.push(Opportunity {
                id,
                kind: detector.kind,
                stance: detector.stance,
                serves: detector.serves,
                somebody_waits: detector.somebody_waits,
                status: statuses.status(knowledge, detector.kind, &finding.anchors),
                worth: 0.0,
                worth_showing: detector.worth_showing,
                minutes: detector.minutes,
                waits: false,
                score: 0.0,
                parts: Vec::new(),
                untried: cases.as_ref().is_none_or(|cases| cases.too_few()),
                cases: cases.clone(),
                chance: None,
                joined: 0,
                path: None,
                finding,
            });
        }
    }
    // The same kind on the same anchors is the same opportunity.
    all.sort_by(|a, b| {
        (a.id.cmp(&b.id)).then(b.finding.strength().total_cmp(&a.finding.strength()))
    });
    all.dedup_by_key(|opportunity| opportunity.id);
    ranking::rank(knowledge, track, &statuses, &mut all);
    joined::count(knowledge, &mut all);
    all
}

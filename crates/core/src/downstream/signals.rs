//! Signals: what is known of how a company fares, from what is written of it, from its
//! own orders with us, and from figures the seller follows; and what all of it means for
//! the demand at its suppliers.
//!
//! `D_s = Σ_c share(s→c) · z(c)`, where `z` is the strongest recent news of a customer,
//! −1½ to 1½, faded with its age; a customer's customer counts for a part. It is a reason
//! to call, not a forecast (METHODS: effects on suppliers are of a few points).

use super::claims::{Quote, Source, complains, passed_on, sentence};
use super::companies::{Companies, CompanyNo};
use super::known::Known;
use super::library::{Library, Voice};
use super::news::{News, What, news, no_matter};
use super::told::{COMPLAINS, COMPLAINT, House, Told, told};
use crate::evidence::entry::EntryKind;
use crate::evidence::field;
use crate::gist::Asked;
use crate::id::Id;
use crate::identity::Nature;
use crate::knowledge::Knowledge;
use crate::ledger::Message;
use crate::reading::behind::roof;
use crate::time::Day;
use std::collections::BTreeMap;
use std::ops::Range;

/// Something known of how a company fares.
#[derive(Clone, PartialEq, Debug)]
pub struct Signal {
    /// Of whom.
    pub company: CompanyNo,
    /// What.
    pub what: What,
    /// By how much, in percent, where that is said.
    pub change: Option<f64>,
    /// Of which product, line or site; may be empty.
    pub product: String,
    /// When.
    pub day: Day,
    /// How surely it was read, 0 to 1.
    pub confidence: f64,
    /// The sentence, or the figures.
    pub quote: Quote,
}

/// After so many days a signal counts for half …
const HALF_DAYS: f64 = 90.0;
/// … and what a report tells, which speaks of a year.
const REPORT_HALF_DAYS: f64 = 180.0;
/// After so many it counts for nothing.
pub const STALE_DAYS: i32 = 365;
/// A change by so many percent counts for one.
const USUAL_CHANGE: f64 = 20.0;
/// What a change whose size is not said counts for.
const UNSIZED: f64 = 0.6;
/// The most that one signal counts for.
const MOST: f64 = 1.5;

impl Signal {
    /// Which way and how strongly demand goes, −1½ to 1½, on a day.
    pub fn strength(&self, today: Day) -> f64 {
        let age = f64::from(today.0 - self.day.0).max(0.0);
        if age > f64::from(STALE_DAYS) {
            return 0.0;
        }
        let size = match self.change {
            Some(percent) => (percent.abs() / USUAL_CHANGE).clamp(0.25, MOST),
            None => UNSIZED,
        };
        let half = match self.quote.source {
            Source::Report => REPORT_HALF_DAYS,
            _ => HALF_DAYS,
        };
        f64::from(self.what.direction()) * size * self.confidence * (-age / half).exp2()
    }
}

/// What is read in talk less surely than this is no news: whose it is, or what, was guessed.
/// Of nine such in real mailboxes none was right, of 31 others ten.
const LEAST_SURE: f64 = 0.44;

/// All signals known by the picture's moment, the newest first.
pub fn gather(k: &Knowledge, library: &Library, companies: &mut Companies) -> Vec<Signal> {
    let mut signals = Vec::new();
    let documents = k.known.happenings();
    for seen in documents.filter(|seen| seen.entry.kind == EntryKind::Document) {
        let Some(reading) = library.of(seen.evidence).filter(|r| !r.news.is_empty()) else {
            continue;
        };
        let entry = &seen.entry;
        let publisher = companies.publisher(k, entry);
        let source = Voice::of(entry).source();
        let day = entry.happened.unwrap_or(seen.known).day();
        for (news, sentence) in reading.news.iter().filter(|(news, _)| is_of_now(news, day)) {
            let of = match &news.of {
                House::Writer => publisher,
                House::Reader => None,
                House::Named(name) => companies.named(k, name),
            };
            let quote = Quote {
                evidence: seen.evidence,
                known: seen.known,
                says: sentence.clone(),
                by: entry.text(field::PUBLISHER).to_owned(),
                source,
            };
            signals.extend(of.map(|company| signal(company, news, day, quote)));
        }
    }
    for message in k.messages() {
        if message.gist().says(Asked::Fares) {
            of_mail(k, companies, message, &mut signals);
        }
    }
    of_notes(k, companies, &mut signals);
    super::talks::signals(k, library, companies, &mut signals);
    super::turned::of_orders(k, companies, &mut signals);
    of_figures(k, companies, &mut signals);
    let talk = |one: &Signal| matches!(one.quote.source, Source::Mail | Source::Note);
    signals.retain(|one| one.confidence >= LEAST_SURE || !talk(one));
    one_way(&mut signals);
    signals.sort_by_key(|one| (std::cmp::Reverse(one.day), one.company, one.quote.evidence));
    signals
}

/// Whether news is told of the time in which it is told: what an older year brought is
/// background.
pub(super) fn is_of_now(news: &News, told: Day) -> bool {
    news.year.is_none_or(|year| year >= told.date().year() - 1)
}

/// One item points one way for a company: what it seems to tell the other way was misread
/// ("reopens a mothballed line"). Where both weigh alike neither is believed.
fn one_way(signals: &mut Vec<Signal>) {
    let weigh = |one: &Signal| f64::from(one.what.direction()) * one.confidence;
    let mut sums: BTreeMap<(CompanyNo, Id), f64> = BTreeMap::new();
    for one in signals.iter() {
        *sums.entry((one.company, one.quote.evidence)).or_default() += weigh(one);
    }
    signals.retain(|one| {
        let sum = sums.get(&(one.company, one.quote.evidence)).copied();
        weigh(one) == 0.0 || weigh(one) * sum.unwrap_or_default() > 0.0
    });
}

pub(super) fn signal(company: CompanyNo, news: &News, day: Day, quote: Quote) -> Signal {
    Signal {
        company,
        what: news.what,
        change: news.change.map(f64::from),
        product: news.product.clone(),
        day,
        confidence: f64::from(news.confidence),
        quote,
    }
}

fn of_mail(k: &Knowledge, companies: &mut Companies, message: &Message, out: &mut Vec<Signal>) {
    let Some(who) = message.sender().and_then(|address| k.person_at(address)) else {
        return;
    };
    // "We" of a newsletter is whoever it quotes.
    let answers = k.person(who).nature.answers() || k.person(who).nature == Nature::Shared;
    let ours = k.person(who).ours;
    // What our house announces is of itself.
    if ours && !answers {
        return;
    }
    let writer = k.person(who).account.filter(|_| !ours && answers);
    let day = message.known.day();
    let quote = |at: &Range<usize>| Quote {
        evidence: message.evidence,
        known: message.known,
        says: sentence(&message.own[at.clone()]),
        by: k.person(who).name.clone(),
        source: Source::Mail,
    };
    for news in message.news().iter().filter(|news| is_of_now(news, day)) {
        let of = match &news.of {
            House::Writer => writer.map(|account| companies.account(k, account)),
            House::Reader => None,
            House::Named(name) => companies.named_in_talk(k, name),
        };
        let Some(company) = of else { continue };
        out.push(signal(company, news, day, quote(&news.sentence)));
    }
    let grumbling = message.told().iter().filter(|told| told.way == COMPLAINS);
    for told in grumbling {
        grumbles(k, companies, told, quote(&told.sentence), out);
    }
    if writer.is_some() {
        complaints(k, companies, message, out);
        plans(k, companies, message, out);
    }
}

/// A complaint that was read as a sign of who supplies whom, where it was not read as one
/// already.
fn grumbles(
    k: &Knowledge,
    companies: &mut Companies,
    told: &Told,
    quote: Quote,
    out: &mut Vec<Signal>,
) {
    let House::Named(name) = &told.customer else {
        return;
    };
    if no_matter(&quote.says) {
        return;
    }
    let Some(company) = companies.named_in_talk(k, name) else {
        return;
    };
    let mut known = out
        .iter()
        .rev()
        .take_while(|one| one.quote.evidence == quote.evidence);
    if known.any(|one| one.company == company && one.what == What::Complaint) {
        return;
    }
    out.push(Signal {
        company,
        what: What::Complaint,
        change: None,
        product: String::new(),
        day: quote.known.day(),
        confidence: f64::from(told.confidence),
        quote,
    });
}

/// What third houses, whose mails a message passes on, tell of their own demand.
fn plans(k: &Knowledge, companies: &mut Companies, message: &Message, out: &mut Vec<Signal>) {
    // Whose line stands because of our goods closes none.
    for behind in message.behind.iter().filter(|one| !complains(message, one)) {
        for told in news(&behind.text, Known::default()) {
            if told.of != House::Writer || told.what.direction() == 0 {
                continue;
            }
            let Some(company) = companies.of_domain(k, &roof(&behind.address)) else {
                continue;
            };
            let quote = Quote::behind(message, behind, &told.sentence);
            out.push(signal(company, &told, message.known.day(), quote));
        }
    }
}

/// What notes of visits and calls tell of houses that they name.
fn of_notes(k: &Knowledge, companies: &mut Companies, out: &mut Vec<Signal>) {
    for met in k.encounters.iter().filter(|met| !met.text.is_empty()) {
        let quote = |at: &Range<usize>| Quote {
            evidence: met.evidence,
            known: met.at,
            says: sentence(&below_headings(&met.text[at.clone()])),
            by: "your note".to_owned(),
            source: Source::Note,
        };
        for told in news(met.text, Known::default()) {
            // A note says "we" of our own house.
            let House::Named(name) = &told.of else {
                continue;
            };
            let Some(company) = companies.named_in_talk(k, name) else {
                continue;
            };
            out.push(signal(company, &told, met.at.day(), quote(&told.sentence)));
        }
        let said = told(met.text, Known::default()).into_iter();
        // A heading says whom a note is about, and nothing of who complains.
        let headed = |at: &Range<usize>| (met.text[at.clone()].lines()).any(|l| l.starts_with('#'));
        let said = said.filter(|told| told.way == COMPLAINS && !headed(&told.sentence));
        for told in said {
            grumbles(k, companies, &told, quote(&told.sentence), out);
        }
    }
}

/// What a sentence of a note says without the headings that stand before it.
fn below_headings(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.collect::<Vec<_>>().join("\n")
}

/// Complaints of third houses that a message passes on.
fn complaints(k: &Knowledge, companies: &mut Companies, message: &Message, out: &mut Vec<Signal>) {
    for (behind, told) in passed_on(message) {
        if told.way != COMPLAINT {
            continue;
        }
        let Some(company) = companies.of_domain(k, &roof(&behind.address)) else {
            continue;
        };
        out.push(Signal {
            company,
            what: What::Complaint,
            change: None,
            product: String::new(),
            day: message.known.day(),
            confidence: f64::from(told.confidence),
            quote: Quote::behind(message, behind, &told.sentence),
        });
    }
}

/// Values by company and name of the series, each with its day and where it stands.
type Series<'a> = BTreeMap<(&'a str, &'a str), Vec<(Day, f64, &'a crate::exports::EntrySeen)>>;

/// Series that the seller follows: the newest figure against the same time a year
/// before, else against the three before it.
fn of_figures(k: &Knowledge, companies: &mut Companies, out: &mut Vec<Signal>) {
    const LEAST_PERCENT: f64 = 3.0;
    let mut series: Series<'_> = BTreeMap::new();
    let figures = k.known.happenings();
    for seen in figures.filter(|seen| seen.entry.kind == EntryKind::Figure) {
        let entry = &seen.entry;
        let Some(value) = entry.get(field::VALUE).and_then(|v| v.parse().ok()) else {
            continue;
        };
        let day = entry.happened.unwrap_or(seen.known).day();
        // A plan is no news.
        if day > k.as_of.day() {
            continue;
        }
        let key = (entry.text(field::COMPANY), entry.text(field::NAME));
        series.entry(key).or_default().push((day, value, seen));
    }
    for ((company, name), mut figures) in series {
        figures.sort_by_key(|(day, _, seen)| (*day, seen.evidence));
        let (Some((day, last, seen)), Some(company)) =
            (figures.last().copied(), companies.named(k, company))
        else {
            continue;
        };
        let year_ago = figures
            .iter()
            .rev()
            .find(|(then, ..)| (-40..=20).contains(&(then.0 - (day.0 - 365))));
        let earlier = &figures[..figures.len() - 1];
        let lately = &earlier[earlier.len().saturating_sub(3)..];
        let (base, against) = match year_ago {
            Some((_, value, _)) => (*value, "a year before"),
            None if lately.len() == 3 => {
                let mean = lately.iter().map(|(_, value, _)| value).sum::<f64>() / 3.0;
                (mean, "the three before")
            }
            None => continue,
        };
        if base <= 0.0 {
            continue;
        }
        let percent = 100.0 * (last / base - 1.0);
        if percent.abs() < LEAST_PERCENT {
            continue;
        }
        let says = format!(
            "{name}: {last} on {}, {percent:+.0} % against {against}",
            day.date()
        );
        out.push(Signal {
            company,
            what: if percent > 0.0 {
                What::Growth
            } else {
                What::Decline
            },
            change: Some(percent),
            product: name.to_owned(),
            day,
            confidence: 0.9,
            quote: Quote {
                evidence: seen.evidence,
                known: seen.known,
                says,
                by: "your figures".to_owned(),
                source: Source::Hand,
            },
        });
    }
}

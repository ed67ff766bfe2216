//! Claims of documents: what a company states of its customers in a filing or a release,
//! and what it, or a paper, tells of who supplies whom.

use super::claims::{Claim, Quote, claim};
use super::companies::{Companies, CompanyNo};
use super::library::{Reading, Voice};
use super::mentions::Party;
use super::names::same;
use super::percents::Share;
use super::said::{Said, Why, current};
use super::statements::Statement;
use super::told::{House, Told};
use super::written::day;
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::id::Id;
use crate::knowledge::Knowledge;
use crate::time::Day;

/// Days for which what a report says of its period stands: until the next report is due,
/// and some more.
const REPORT_DAYS: i32 = 550;
/// From this grade on a report is believed in what it tells outside its statements.
const PLAIN: f32 = 0.7;
/// A report of a later year ends so many days later at least: one of the same year, or of
/// a quarter of it, takes the place of none.
const YEAR_APART_DAYS: i32 = 300;

/// A report as far as it bears on older ones of the same company.
struct Report {
    publisher: CompanyNo,
    ends: Day,
    known: Day,
    evidence: Id,
    /// It states customers and their shares, or that nobody has so much.
    states: bool,
}

/// The reports known by a picture's moment.
#[derive(Default)]
pub(super) struct Reports(Vec<Report>);

impl Reports {
    /// Ends what older reports say of customers once the same company has stated anew who
    /// they are: whom a newer one leaves out is no longer said to be one.
    pub(super) fn supersede(&self, claims: &mut [Claim]) {
        for older in &self.0 {
            let newer = self.0.iter().filter(|newer| {
                newer.states
                    && newer.publisher == older.publisher
                    && newer.ends.0 - older.ends.0 >= YEAR_APART_DAYS
            });
            let Some(since) = newer.map(|newer| newer.known).min() else {
                continue;
            };
            let own = claims.iter_mut().filter(|claim| {
                claim.quote.evidence == older.evidence && claim.supplier == older.publisher
            });
            for claim in own {
                claim.until = Some(claim.until.map_or(since, |until| until.min(since)));
            }
        }
    }
}

/// What a document states of its publisher's customers, and tells of others.
pub(super) fn claims(
    k: &Knowledge,
    companies: &mut Companies,
    seen: &EntrySeen,
    reading: &Reading,
    (reports, claims): (&mut Reports, &mut Vec<Claim>),
) {
    let entry = &seen.entry;
    let voice = Voice::of(entry);
    let publisher = companies.publisher(k, entry);
    let published = entry.happened.unwrap_or(seen.known).day();
    let ends = entry
        .get(field::PERIOD_END)
        .and_then(day)
        .unwrap_or(published);
    let quote = |says: &str, source| Quote {
        evidence: seen.evidence,
        known: seen.known,
        says: says.to_owned(),
        by: entry.text(field::PUBLISHER).to_owned(),
        source,
    };
    let source = voice.source();
    if let Some(publisher) = publisher.filter(|_| voice == Voice::Report) {
        reports.0.push(Report {
            publisher,
            ends,
            known: seen.known.day(),
            evidence: seen.evidence,
            states: reading.stated.iter().any(|one| one.said.of.is_revenue()),
        });
    }
    if let Some(supplier) = publisher {
        let said: Vec<Said> = reading.stated.iter().map(|one| one.said.clone()).collect();
        let mut done: Vec<CompanyNo> = Vec::new();
        let mut claim = |customer: CompanyNo, best: &Said, share: Share, sentence: &str| {
            claims.push(Claim {
                supplier,
                customer,
                share: Some(share),
                of: best.of.clone(),
                product: String::new(),
                since: Day(ends.0 - 364),
                until: Some(Day(ends.0 + REPORT_DAYS)),
                over: false,
                way: "stated",
                confidence: f64::from(best.confidence),
                quote: quote(sentence, source),
            });
        };
        for one in &reading.stated {
            let customer = match one.said.party {
                Party::Named => companies.named(k, &one.said.customer),
                Party::Lettered | Party::Unnamed => {
                    Some(companies.nameless(supplier, &one.said.customer, ends))
                }
                _ => None,
            };
            let Some(customer) = customer.filter(|c| *c != supplier && !done.contains(c)) else {
                continue;
            };
            let Some((best, share)) = current(&said, &one.said.customer) else {
                continue;
            };
            let named = one.said.party == Party::Named && best.of.is_revenue();
            let share = match share {
                Ok(share) => share,
                // It is a customer all the same.
                Err(Why::Joint) if named => Share::Unknown,
                Err(Why::Below) if named => threshold(&one.sentence),
                // It was more the year before, and is below what has to be told now.
                Err(Why::PriorYear) if named => match below(&reading.stated, one) {
                    Some(sentence) => threshold(sentence),
                    None => continue,
                },
                Err(_) => continue,
            };
            done.push(customer);
            let sentence = reading.stated.iter().find(|other| other.said == *best);
            claim(customer, best, share, sentence.map_or("", |s| &s.sentence));
        }
        for (number, (one, share)) in each_of_several(&reading.stated).enumerate() {
            let called = format!("{}, no. {}", one.said.customer, number + 1);
            let customer = companies.nameless(supplier, &called, ends);
            claim(customer, &one.said, share, &one.sentence);
        }
    }
    let writer = publisher;
    // A report is written by lawyers: most of what it says of others is no trade.
    let of_itself = |told: &Told| {
        let own = [&told.supplier, &told.customer].contains(&&House::Writer);
        own && told.confidence >= PLAIN
    };
    let told = reading.told.iter();
    for (told, sentence) in told.filter(|(told, _)| voice != Voice::Report || of_itself(told)) {
        let sides = [&told.supplier, &told.customer].map(|house| match house {
            House::Named(name) => companies.named(k, name),
            House::Writer => writer,
            House::Reader => None,
        });
        let [Some(supplier), Some(customer)] = sides else {
            continue;
        };
        let quote = quote(sentence, source);
        claims.extend(claim(told, supplier, customer, published, quote));
    }
}

/// The sentence that says that the same customer stays below a threshold.
fn below<'s>(stated: &'s [Statement], of: &Statement) -> Option<&'s str> {
    let said = stated.iter().find(|one| {
        same(&one.said.customer, &of.said.customer) && one.said.share == Err(Why::Below)
    })?;
    Some(&said.sentence)
}

/// Below which share a sentence says that a customer is: what reports have to disclose.
fn threshold(sentence: &str) -> Share {
    let ten = ["10%", "10 %", "10 per", "ten per"];
    match ten.iter().any(|words| sentence.contains(words)) {
        true => Share::Below(10.0),
        false => Share::Unknown,
    }
}

/// The shares that a report gives of several whose names it keeps back, one by one
/// ("three wholesalers: 20.5%, 15.6% and 12.3%"), of its latest year.
fn each_of_several(stated: &[Statement]) -> impl Iterator<Item = (&Statement, Share)> {
    let year = |one: &Statement| one.said.years.iter().max().copied();
    let several = move |one: &&Statement| {
        one.said.party == Party::Group && one.said.of.is_revenue() && one.said.share.is_ok()
    };
    let latest = stated.iter().filter(several).filter_map(year).max();
    let of_latest = move |one: &&Statement| several(one) && year(one) == latest;
    // Reports say it again in their notes.
    let block = stated.iter().find(of_latest).map(|first| first.block);
    stated
        .iter()
        .filter(of_latest)
        .filter(move |one| Some(one.block) == block)
        .filter_map(|one| Some((one, *one.said.share.as_ref().ok()?)))
}

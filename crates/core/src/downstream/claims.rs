//! Claims: what single pieces of evidence say of who supplies whom.
//!
//! Reports and press are read for what they state of customers, mails and notes for
//! what is told in passing; CRM columns and the seller's own word are taken as they
//! are, as are the names in order lines (`ordered`). Nothing is weighed yet: [`super::edges`] joins claims.

use super::bases::Base;
use super::companies::{Companies, CompanyNo};
use super::documents;
use super::handed_on;
use super::library::Library;
use super::ordered;
use super::percents::Share;
use super::talks::{self, house_of};
use super::told::{COMPLAINT, House, Quoted, Told, behind, says_we};
pub use super::written::share;
use super::written::{day, is_denied, several};
use crate::encounters::Encounter;
use crate::evidence::entry::{Entry, EntryKind, HAND};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::gist::Asked;
use crate::id::Id;
use crate::knowledge::{AccountNo, Knowledge};
use crate::known::REACH_DAYS;
use crate::ledger::Message;
use crate::reading::Behind;
use crate::reading::behind::roof;
use crate::time::{Day, Timestamp};
use crate::words::folded;
use std::ops::Range;

/// By which kind of source something is told.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Source {
    /// A press release, a web page, an item of a feed.
    Press,
    /// A mail.
    Mail,
    /// A call, a visit, a note.
    Note,
    /// A column of a CRM.
    Crm,
    /// Lines of the order book.
    Orders,
    /// An annual report or another filing.
    Report,
    /// The seller's own statement.
    Hand,
}

impl Source {
    /// In a word.
    pub fn name(self) -> &'static str {
        match self {
            Source::Press => "press",
            Source::Mail => "mail",
            Source::Note => "note",
            Source::Crm => "crm",
            Source::Orders => "orders",
            Source::Report => "report",
            Source::Hand => "you",
        }
    }
}

/// A sentence, where it stands, and who says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
    /// The item.
    pub evidence: Id,
    /// When it was first known.
    pub known: Timestamp,
    /// The sentence.
    pub says: String,
    /// Who says it: a person, a house, a system.
    pub by: String,
    /// What kind of source it is.
    pub source: Source,
}

impl Quote {
    /// What the seller noted.
    pub(super) fn of_note(met: &Encounter<'_>, told: &Told) -> Quote {
        Quote {
            evidence: met.evidence,
            known: met.at,
            says: sentence(&met.text[told.sentence.clone()]),
            by: "your note".to_owned(),
            source: Source::Note,
        }
    }

    /// What a mail of a third house says that a message passes on.
    pub(super) fn behind(message: &Message, behind: &Behind, at: &Range<usize>) -> Quote {
        Quote {
            evidence: message.evidence,
            known: message.known,
            says: sentence(&behind.text[at.clone()]),
            by: behind.address.clone(),
            source: Source::Mail,
        }
    }

    /// Whether it is of such a mail: then an address stands for whoever said it.
    pub fn is_passed_on(&self) -> bool {
        self.source == Source::Mail && self.by.contains('@')
    }
}

/// What one piece of evidence says of a supplier and a customer.
#[derive(Clone, PartialEq, Debug)]
pub struct Claim {
    /// Who supplies.
    pub supplier: CompanyNo,
    /// Who buys from it.
    pub customer: CompanyNo,
    /// The share of the supplier's revenue, where one is said.
    pub share: Option<Share>,
    /// What the share is a part of.
    pub of: Base,
    /// What is supplied; may be empty.
    pub product: String,
    /// From which day on it is said to be so.
    pub since: Day,
    /// After which day it needs to be said again; `None` where it stands until revoked.
    pub until: Option<Day>,
    /// It is said to be so no longer.
    pub over: bool,
    /// By which way of saying it was read.
    pub way: &'static str,
    /// How surely, 0 to 1, before anything was learned from answers.
    pub confidence: f64,
    /// The sentence.
    pub quote: Quote,
}

/// Days for which what a paper or a note told in passing stands.
pub(super) const TOLD_DAYS: i32 = 730;
/// Days for which what a mail told stands: the last one on which a picture looks at it.
const MAILED_DAYS: i32 = REACH_DAYS - 1;
/// How surely a CRM's column is true: somebody put it in once.
const COLUMN: f64 = 0.85;

/// All claims known by the picture's moment, in the order of sources; of mails, by some.
pub fn gather(
    k: &Knowledge,
    mails: &[Message],
    library: &Library,
    companies: &mut Companies,
) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut reports = documents::Reports::default();
    let happenings = k.known.happenings();
    for seen in happenings.filter(|seen| seen.entry.kind == EntryKind::Document) {
        if let Some(reading) = library.of(seen.evidence) {
            let into = (&mut reports, &mut claims);
            documents::claims(k, companies, seen, reading, into);
        }
    }
    reports.supersede(&mut claims);
    let supplies = k.known.happenings();
    for seen in supplies.filter(|seen| seen.entry.kind == EntryKind::Supply) {
        by_hand(k, companies, seen, &mut claims);
    }
    for seen in k.known.entries() {
        columns(k, companies, seen, &mut claims);
    }
    let mut handed = Vec::new();
    for message in mails {
        if message.gist().says(Asked::Supplies) || !bought(k, message).is_empty() {
            of_mail(k, companies, message, (&mut claims, &mut handed));
        }
    }
    claims.extend(handed_on::unheard(&claims, handed));
    notes(k, companies, &mut claims);
    talks::claims(k, library, companies, &mut claims);
    ordered::claims(k, companies, &mut claims);
    claims
}

/// What a text tells, as a claim that stands from a day on.
pub(super) fn claim(
    told: &Told,
    supplier: CompanyNo,
    customer: CompanyNo,
    day: Day,
    quote: Quote,
) -> Option<Claim> {
    let (denied, several) = match &told.customer {
        House::Named(name) => (is_denied(&quote.says, name), name.contains(" + ")),
        _ => (false, false),
    };
    let stands = match quote.source {
        Source::Mail => MAILED_DAYS,
        _ => TOLD_DAYS,
    };
    (supplier != customer && (told.over || !denied)).then(|| Claim {
        supplier,
        customer,
        // `Schmidt + Clemens` may be one, or two whose share together is neither's own.
        share: told.share.filter(|_| !several),
        of: Base::Revenue,
        product: told.product.clone(),
        since: day,
        until: Some(Day(day.0 + stands)),
        over: told.over,
        way: told.way,
        confidence: f64::from(told.confidence),
        quote,
    })
}

/// What the seller says: `downstream add`.
fn by_hand(k: &Knowledge, companies: &mut Companies, seen: &EntrySeen, claims: &mut Vec<Claim>) {
    let entry = &seen.entry;
    let supplier = match k
        .cards
        .firms
        .of(entry)
        .and_then(|key| k.account_of_key(&key))
    {
        Some(account) => Some(companies.account(k, account)),
        None => companies.named(k, entry.text(field::COMPANY)),
    };
    let customer = companies.named(k, entry.text(field::END_CUSTOMER));
    let (Some(supplier), Some(customer)) = (supplier, customer) else {
        return;
    };
    let told = entry.happened.unwrap_or(seen.known).day();
    let until = entry.get(field::UNTIL).and_then(day);
    // A last day that is past says that it is over since.
    let over = until.filter(|until| *until < k.as_of.day());
    claims.push(Claim {
        supplier,
        customer,
        share: entry.get(field::SHARE).and_then(share),
        of: Base::Revenue,
        product: entry.text(field::PRODUCT).to_owned(),
        since: over.map_or_else(
            || entry.get(field::SINCE).and_then(day).unwrap_or(told),
            |_| told,
        ),
        until,
        over: over.is_some(),
        way: "by hand",
        confidence: 1.0,
        quote: Quote {
            evidence: seen.evidence,
            known: seen.known,
            says: by_hand_says(entry),
            by: "you".to_owned(),
            source: Source::Hand,
        },
    });
}

fn by_hand_says(entry: &Entry) -> String {
    let share = entry.get(field::SHARE).map(|share| format!(", {share} %"));
    let text = entry.get(field::TEXT).map(|text| format!(": {text}"));
    format!(
        "{} supplies {}{}{}",
        entry.text(field::COMPANY),
        entry.text(field::END_CUSTOMER),
        share.unwrap_or_default(),
        text.unwrap_or_default()
    )
}

/// A column of a CRM that names an account's customer.
fn columns(k: &Knowledge, companies: &mut Companies, seen: &EntrySeen, claims: &mut Vec<Claim>) {
    let entry = &seen.entry;
    if entry.system == HAND || entry.kind == EntryKind::Supply {
        return;
    }
    let cells = entry.all(field::END_CUSTOMER);
    for name in cells.flat_map(several) {
        let key = match entry.kind {
            EntryKind::Company => k.cards.firms.of_company(entry),
            _ => k.cards.firms.of(entry),
        };
        let Some(account) = key.and_then(|key| k.account_of_key(&key)) else {
            continue;
        };
        let Some(customer) = companies.named(k, name) else {
            continue;
        };
        let supplier = companies.account(k, account);
        if supplier == customer {
            continue;
        }
        claims.push(Claim {
            supplier,
            customer,
            share: None,
            of: Base::Revenue,
            product: entry.text(field::PRODUCT).to_owned(),
            since: seen.known.day(),
            until: None,
            over: false,
            way: "column",
            confidence: COLUMN,
            quote: Quote {
                evidence: seen.evidence,
                known: seen.known,
                says: format!("{}: end customer {name}", entry.label()),
                by: entry.system.clone(),
                source: Source::Crm,
            },
        });
    }
}

/// Who supplies the house of whoever wrote a mail. Of whom somebody buys at home is told in
/// mails of no work.
pub(super) fn bought<'k>(k: &'k Knowledge, message: &'k Message) -> &'k [Told] {
    match k.ledger.bought(message) {
        [_, ..] if message.gist().says(Asked::Home) => &[],
        told => told,
    }
}

/// What a mail tells itself, and what it hands on.
fn of_mail(
    k: &Knowledge,
    companies: &mut Companies,
    message: &Message,
    (claims, handed): (&mut Vec<Claim>, &mut Vec<Claim>),
) {
    let Some(who) = message.sender().and_then(|address| k.person_at(address)) else {
        return;
    };
    let writer = talks::writer_of(k, message, who);
    // What we write to one house may speak of that house's customers.
    let mut to: Vec<AccountNo> = message
        .recipients()
        .filter_map(|address| house_of(k, k.person_at(address)?))
        .collect();
    to.dedup();
    let reader = match (talks::is_of_ours(k, message, who), to.as_slice()) {
        (true, [one]) => Some(*one),
        _ => None,
    };
    for told in message.told().iter().chain(bought(k, message)) {
        let says = &message.own[told.sentence.clone()];
        let quote = Quote {
            evidence: message.evidence,
            known: message.known,
            says: sentence(says),
            by: k.person(who).name.clone(),
            source: Source::Mail,
        };
        let day = message.known.day();
        claims.extend(in_talk(k, companies, told, [writer, reader], day, quote));
    }
    handed_on::claims(k, companies, (message, writer), handed);
    let Some(writer) = writer else { return };
    for (behind, told) in passed_on(message) {
        let supplier = companies.account(k, writer);
        let customer = companies.of_domain(k, &roof(&behind.address));
        let quote = Quote::behind(message, behind, &told.sentence);
        let day = message.known.day();
        claims.extend(customer.and_then(|to| claim(&told, supplier, to, day, quote)));
    }
}

/// A sentence without the greeting over it, lines joined.
pub(super) fn sentence(text: &str) -> String {
    const GREETING_CHARS: usize = 40;
    let text = text.trim();
    let greets = |line: &str| line.trim().ends_with(',') && line.len() <= GREETING_CHARS;
    folded(match text.split_once('\n') {
        Some((first, rest)) if greets(first) => rest,
        _ => text,
    })
}

/// What the mails of third houses that a message passes on tell of them.
pub(super) fn passed_on(message: &Message) -> impl Iterator<Item = (&Behind, Told)> {
    message.behind.iter().filter_map(|block| {
        let quoted = Quoted {
            from: &block.address,
            text: &block.text,
        };
        let told = behind(&message.own, quoted, super::Known::default())?;
        Some((block, told))
    })
}

/// Whether what a message passes on is a complaint.
pub(super) fn complains(message: &Message, block: &Behind) -> bool {
    passed_on(message).any(|(behind, told)| behind == block && told.way == COMPLAINT)
}

fn notes(k: &Knowledge, companies: &mut Companies, claims: &mut Vec<Claim>) {
    for met in k.encounters.iter().filter(|met| !met.text.is_empty()) {
        let of_firm = met.firm.as_deref().and_then(|key| k.account_of_key(key));
        let mut people = met.people.iter().filter_map(|who| k.person(*who).account);
        let about = of_firm.or_else(|| people.next());
        for told in super::told(met.text, super::Known::default()) {
            let quote = Quote::of_note(met, &told);
            // Notes speak of the other house, and say "we" of ours.
            let other = about.filter(|_| !says_we(&quote.says));
            let day = met.at.day();
            claims.extend(in_talk(k, companies, &told, [other, about], day, quote));
        }
    }
}

/// What is told between people: `writer` and `reader` are their houses, where they are
/// no one of ours.
pub(super) fn in_talk(
    k: &Knowledge,
    companies: &mut Companies,
    told: &Told,
    [writer, reader]: [Option<AccountNo>; 2],
    day: Day,
    quote: Quote,
) -> Option<Claim> {
    let mut company = |house: &House| match house {
        House::Writer => writer.map(|account| companies.account(k, account)),
        House::Reader => reader.map(|account| companies.account(k, account)),
        House::Named(name) => companies.named_in_talk(k, name),
    };
    let supplier = company(&told.supplier)?;
    let customer = company(&told.customer)?;
    let mut claim = claim(told, supplier, customer, day, quote)?;
    // The house that a word names, where one of the two is the speaker's.
    let named = match told.customer {
        House::Named(_) => customer,
        _ => supplier,
    };
    if companies.is_known(named) {
        claim.confidence = (KNOWN * claim.confidence).min(SUREST);
    }
    Some(claim)
}

/// That a word names a house is surer by so much where the house is known from elsewhere:
/// what a lone word with a capital loses for it.
const KNOWN: f64 = 1.12;
/// No talk is surer than this.
const SUREST: f64 = 0.9;

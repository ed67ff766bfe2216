//! # A contact in the address book whom nobody has spoken to
//!
//! The CRM or the address book knows somebody at a customer, in a place that matters,
//! and no mail, meeting or call with them is known: somebody once thought them worth
//! noting, and then nothing came of it.
//!
//! Left out: who is said to have left, who assists, and accounts where nothing happens.
//!
//! - **Population**: contacts at customers without any contact.
//! - **Outcome**: within 84 days somebody of us is in touch with them, both ways.
//! - **Base rate**: how often that happens to any such contact.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 12 days from 2023-09-01 to 2024-03-08 Ann Smith <ann@acmevalves.com> <-> me: Spare parts | The order is attached.
//! export 2024-02-01 contact crm 7: name=Tom Brink; title=Head of Maintenance; company=Acme Valves; email=tom.brink@acmevalves.com
//! as of 2024-03-12
//! => Tom Brink
//! ```

use crate::evidence::entry::Entry;
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::identity::Nature;
use crate::identity::names::fold;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::arrived::is_aside;
use crate::opportunities::lens::{freshness, part, titled};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::reading::titles::{Function, Level};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "unspoken-contact",
    name: "somebody in the address book whom nobody has spoken to",
    stance: Stance::Build,
    serves: Serves::Us,
    somebody_waits: false,
    chance_if_acted: 0.4,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days somebody of us is in touch with them, both ways",
        population_says: "contacts at customers with whom there was no contact",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// An account without contact for longer than this is another question, in days.
const LIVELY_DAYS: f64 = 150.0;

/// Whether a card says that somebody is not there any more, or not to be called.
fn is_gone(card: &Entry) -> bool {
    const GONE: &[&str] = &[
        "left",
        "former",
        "formerly",
        "retired",
        "inactive",
        "deceased",
        "bounced",
        "unsubscribed",
        "ausgeschieden",
        "ehemalig",
        "ehemals",
        "rente",
        "gelöscht",
        "family",
        "friend",
        "private",
        "doctor",
        "privat",
        "familie",
    ];
    const PHRASES: &[&str] = &[
        "do not contact",
        "no longer",
        "moved to",
        "nicht mehr",
        "not to be called",
    ];
    let says = [field::LABEL, field::STATUS, field::TEXT];
    let text: String = says
        .iter()
        .flat_map(|name| card.all(name))
        .collect::<Vec<_>>()
        .join(" ");
    let text = text.to_lowercase();
    let title = card.text(field::TITLE).to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| GONE.contains(&word))
        || PHRASES.iter().any(|phrase| text.contains(phrase))
        || title.starts_with("ex-")
        || title.starts_with("ex ")
        || title.starts_with("former ")
}

/// Everybody on a card at a customer with whom there was no contact at all.
fn unspoken<'k, 'a>(
    k: &'k Knowledge<'a>,
) -> impl Iterator<Item = (PersonNo, AccountNo, &'a EntrySeen)> + 'k {
    let noted = k.noted();
    k.numbered().filter_map(move |(number, person)| {
        let account = person
            .account
            .filter(|_| person.nature == Nature::Human && !person.ours)?;
        let contact = k.contact(number);
        if contact.last().is_some() || noted.contains(&number) || !k.account(account).relationship {
            return None;
        }
        // Users of the CRM are colleagues, some of them gone.
        let card = person
            .addresses
            .iter()
            .flat_map(|a| k.cards.of(*a))
            .copied()
            .next_back()
            .filter(|card| card.entry.text(field::TYPE) != "user")?;
        Some((number, account, card))
    })
}

/// How much a place matters to a seller, 0 to 1.
fn matters(level: Option<Level>, function: Option<Function>) -> f64 {
    let by_level = match level {
        Some(Level::Top | Level::Executive | Level::Director) => 1.0,
        Some(Level::Manager) => 0.9,
        Some(Level::Staff) => 0.3,
        None => 0.5,
    };
    match function {
        Some(
            Function::Purchasing | Function::Operations | Function::Technical | Function::General,
        ) => by_level,
        Some(Function::Finance | Function::It) => by_level * 0.8,
        Some(Function::Sales | Function::Legal) => by_level * 0.5,
        Some(Function::Administration) => by_level * 0.2,
        None => by_level * 0.7,
    }
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    unspoken(k)
        .filter_map(|(person, account, card)| finding(k, person, account, card))
        .collect()
}

fn finding(
    k: &Knowledge,
    person: PersonNo,
    account: AccountNo,
    card: &EntrySeen,
) -> Option<Finding> {
    const LEAST: f64 = 0.5;
    let who = k.person(person);
    let matters = matters(who.level, who.function);
    let (touched, proof) = k.last_touch(account)?;
    let silent = k.as_of.days_since(touched);
    if matters < LEAST
        || silent > LIVELY_DAYS
        || !k.may_be_counterpart(person)
        || is_gone(&card.entry)
        || is_aside(&who.title)
    {
        return None;
    }
    // Somebody of that name is in touch under an address that no card has, or under
    // the last name from before a wedding.
    let name = fold(k.first_name(person));
    let namesake = (k.account(account).people.iter()).any(|other| {
        *other != person && fold(k.first_name(*other)) == name && k.contact(*other).last().is_some()
    });
    if namesake || !who.name.contains(' ') {
        return None;
    }
    let through = k.best_known(account, Some(person));
    let same_place = (k.account(account).people.iter()).any(|other| {
        k.contact(*other).both_ways()
            && who.function.is_some()
            && k.person(*other).function == who.function
    });
    let house = &k.account(account).name;
    let first = k.first_name(person);
    Some(Finding {
        anchors: vec![k.anchor(person)],
        title: format!("Nobody has ever spoken to {} at {house}", titled(who)),
        account: Some(account),
        person: Some(person),
        why: format!(
            "{} has been in the {} since {} at the latest, and no mail, meeting or call with them \
             is known. {}",
            who.name,
            book(&card.entry),
            k.on(card.known),
            k.who_we_know(account, Some(person)),
        ),
        if_you_act: format!("You hear from {first} what those you know there do not see."),
        if_you_wait: format!("{first} hears of you when something has gone wrong."),
        who_else_knows: "Nobody reads an address book.".to_owned(),
        rarity: 0.7,
        evidence: vec![
            Proof {
                evidence: card.evidence,
                says: format!("{}, as of {}", titled(who), k.on(card.known)),
            },
            Proof {
                evidence: proof,
                says: format!("your last contact with {house}, {}", k.on(touched)),
            },
        ],
        ask: Some(match through {
            Some(through) => Ask {
                person: through,
                question: format!(
                    "What does {} look after at your place, and what would they want from us that \
                     you never had to ask for? Would you bring us together?",
                    who.name
                ),
            },
            None => Ask {
                person,
                question: "We supply your house and have never talked. What in your work hangs on \
                           what we deliver?"
                    .to_owned(),
            },
        }),
        parts: vec![
            part("a place that matters", matters),
            part(
                "nobody known in that place",
                if same_place { 0.6 } else { 1.0 },
            ),
            part(
                "the account is alive",
                freshness(silent, 60.0, LIVELY_DAYS + 60.0),
            ),
            part(
                "somebody can introduce you",
                if through.is_some() { 1.0 } else { 0.8 },
            ),
        ],
        against: Vec::new(),
        value: None,
        seen: false,
    })
}

/// Where a card stands, in words.
fn book(card: &Entry) -> &'static str {
    match card.system.as_str() {
        "vcard" | "google" | "outlook" => "address book",
        "linkedin" => "list of your LinkedIn connections",
        "hand" => "list of what you put in by hand",
        _ => "CRM",
    }
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    unspoken(k)
        .map(|(person, ..)| vec![k.anchor(person)])
        .collect()
}

fn came_true(_: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let person = anchors.first().and_then(|anchor| after.anchored(anchor));
    person.is_some_and(|person| after.contact(person).both_ways())
}

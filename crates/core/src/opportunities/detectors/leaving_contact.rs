//! # Somebody leaves, and others take over
//!
//! A letter tells that a contact leaves their house, or the seller noted it: they say so
//! themselves, a machine answers in their place, a colleague mentions it in passing. Who
//! comes in their place has not met us yet; where they go is worth a question. So it is
//! where somebody has taken over their work, or stands in for them for months. When one of
//! our own people leaves, those who wrote with them hang in the air: somebody should take
//! them over before they notice.
//!
//! Who goes to a house that is named is `moved-contact`'s.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-06-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Bo Berg <bo@acmevalves.com> -> me: Pumps | Hello Sam,\nAnn Smith is no longer with Acme Valves, but Cora Lind has been working on this. She can be reached at 555 3170.\nBo
//! as of 2024-03-12
//! => Ann Smith
//! ```

use crate::identity::names::called;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::goings::News;
use crate::opportunities::lens::{freshness, known_from, part, quote, quote_at_end};
use crate::opportunities::{Ask, Detector, Finding, Proof, Serves, Stance, WORTH_SHOWING};
use crate::talk::moves::{Instead, Who};
use crate::words::listed;
use crate::{calendar, meetings};
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "leaving-contact",
    name: "somebody leaves, and others take over",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

/// Mails both ways together that make an acquaintance.
const KNEW: u32 = 4;
/// Mails of ours meant for them: whoever only sends circulars is none.
const ADDRESSED: u32 = 2;
/// How long an acquaintance lasts without a mail, in days.
const REMEMBERED_DAYS: f64 = 300.0;
/// How far back we look for those whom a colleague wrote with, in days.
const WARDS_DAYS: i32 = 120;
/// Letters with a colleague that make somebody theirs to look after.
const WARD_LETTERS: u32 = 3;
/// Whom the seller was in touch with on so many of these days knows where to turn.
const MINE_DAYS: usize = 4;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut found: BTreeMap<Anchor, Finding> = BTreeMap::new();
    // What names who takes over says more, whenever it was written.
    let mut told: Vec<&News> = k.goings().iter().collect();
    told.sort_by_key(|news| news.going.heir.is_none());
    for news in told {
        // Whose work has been taken over by nobody who is named goes nowhere.
        let followed = news.going.instead.is_some() && news.going.heir.is_some();
        let goes = news.going.leaves || followed;
        if !goes || news.to.is_some() {
            continue;
        }
        let ours = news.person.is_some_and(|person| k.person(person).ours);
        let finding = match ours {
            true => news.person.and_then(|person| wards(k, news, person)),
            false => contact(k, news),
        };
        if let Some(finding) = finding
            && let Some(anchor) = finding.anchors.first()
        {
            found.entry(anchor.clone()).or_insert(finding);
        }
    }
    found.into_values().collect()
}

/// A contact leaves their house.
fn contact(k: &Knowledge, news: &News) -> Option<Finding> {
    let account = news.from?;
    let house = &k.account(account).name;
    let counts = match news.person {
        Some(person) => k.is_counterpart(person) && k.person(person).account == Some(account),
        None => !k.is_vendor(account) && !k.is_service(account),
    };
    // A stranger's leaving is news where somebody else is named to turn to.
    let heir = news.going.heir.as_deref();
    let who = news.person.filter(|_| counts);
    let met = who.map(|person| k.contact(person));
    let mails = met.map_or(0, |contact| contact.inbound + contact.outbound);
    let lately = met
        .and_then(|contact| contact.last())
        .is_some_and(|last| k.as_of.days_since(last) <= REMEMBERED_DAYS);
    let knew = mails >= KNEW
        && lately
        && met.is_some_and(|met| met.inbound > 0 && met.outbound_personal >= ADDRESSED);
    if !counts || !k.account(account).relationship || !knew && heir.is_none() {
        return None;
    }
    let successor = heir.and_then(|name| at_account(k, account, name));
    // Whoever has met or rung up who takes over has taken it up.
    if successor.is_some_and(|heir| k.met_since(heir, news.at(k)).is_some()) {
        return None;
    }
    let arranged = heir.and_then(|name| meetings::arranged(k, successor, name));
    let teller = news.teller;
    let own = news.going.who == Who::Writer;
    let there = teller.filter(|teller| {
        k.person(*teller).account == Some(account) && Some(*teller) != news.person
    });
    let ask = successor
        .or(there)
        .or_else(|| k.best_known(account, news.person))
        .or(news.person)?;
    let name = news.name.clone();
    let first = called(&name);
    let anchor = match news.person {
        Some(person) => k.anchor(person),
        None => Anchor::Topic(name.to_lowercase()),
    };
    // Whoever takes over and writes with us already needs no introduction.
    let met_heir = successor.is_some_and(|heir| k.contact(heir).both_ways());
    let stays = news.going.instead.filter(|_| !news.going.leaves);
    let away = stays == Some(Instead::Away);
    let question = match (heir, Some(ask) == news.person) {
        (Some(heir), true) if away => format!(
            "All the best for the months to come. Would you bring me together with {heir} before \
             you go, and what of ours should {heir} know of?"
        ),
        (Some(heir), false) if away && successor == Some(ask) => format!(
            "You stand in for {name}, I hear. What of ours did you find on the desk, {}, and when \
             may I come and see you?",
            called(heir)
        ),
        (Some(_), false) if successor == Some(ask) && arranged.is_some() => {
            format!(
                "I used to settle things with {name}. What did you find on the desk that concerns us?"
            )
        }
        (Some(heir), true) if stays.is_some() => format!(
            "I hear that {heir} has taken over from you. Would you bring us together, and what of \
             ours should {heir} know of?"
        ),
        (Some(heir), true) => format!(
            "Thank you for all of it. Would you bring me together with {heir}, and where can I \
             reach you from now on?"
        ),
        (Some(_), false) if successor == Some(ask) => format!(
            "I used to settle things with {name}. What did you find on the desk that concerns \
             us, and when may I come and see you?"
        ),
        (Some(heir), false) if stays.is_some() => format!(
            "I hear that {heir} {} {name}. Would you bring us together?",
            if away {
                "stands in for"
            } else {
                "has taken over from"
            }
        ),
        (Some(heir), false) => format!(
            "I hear that {heir} takes over from {name}. Would you bring us together, and where \
             has {first} gone?"
        ),
        (None, true) => format!(
            "Thank you for all of it. Who at {house} takes over from you, will you bring us \
             together, and where can I reach you from now on?"
        ),
        (None, false) => format!(
            "I hear that {name} leaves. Who at {house} takes over what we two had, and where \
             does {first} go?"
        ),
    };
    let known = match met.filter(|_| knew) {
        Some(met) => format!(" You know {first} ({}).", known_from(met.mails())),
        None => String::new(),
    };
    let next = match heir {
        Some(heir) if away && !met_heir => {
            format!(" {heir} stands in, whom nobody of us has written with.")
        }
        Some(heir) if met_heir => {
            let written = successor.is_some_and(|heir| k.contact(heir).mails() > 0);
            let how = if written { "written" } else { "met or talked" };
            format!(" {heir} takes over, whom you have {how} with.")
        }
        Some(heir) => format!(" {heir} takes over, whom nobody of us has written with."),
        None => " Nobody says who takes over.".to_owned(),
    };
    let next = match (heir, arranged) {
        (Some(heir), Some(at)) => format!("{next} You meet {heir} on {}.", k.on(at)),
        _ => next,
    };
    let says = &news.going.says;
    let still = !is_gone(says) && (own || news.teller.is_none() || is_to_come(says));
    let age = k.as_of.days_since(news.at(k));
    // Who has wished them well has had the chance to ask.
    let wished_well = news.person.is_some_and(|person| {
        let mut since = k.since(news.at(k));
        since.any(|(_, other)| {
            let mine = k.author(other).is_some_and(|who| k.person(who).me);
            mine && other.known > news.at(k) && k.went_to(other, person)
        })
    });
    Some(Finding {
        anchors: vec![anchor, k.account_anchor(account)],
        title: match heir {
            Some(heir) if stays == Some(Instead::Away) => format!(
                "{name} ({house}) is away {}; {heir} stands in",
                match back(&news.going.says) {
                    Some(month) => format!("until {month}"),
                    None => "for months".to_owned(),
                }
            ),
            Some(heir) if stays.is_some() => {
                format!("{heir} has taken over from {name} at {house}")
            }
            Some(heir) if still => format!("{name} leaves {house}; {heir} takes over"),
            Some(heir) => format!("{name} has left {house}; {heir} takes over"),
            None => format!("{name} leaves {house}"),
        },
        account: Some(account),
        person: news.person.or(successor),
        why: format!(
            "{}: {}{known}{next}",
            news.told(k),
            quote_at_end(&news.going.says)
        ),
        if_you_act: match heir.filter(|_| !met_heir) {
            Some(heir) if away => format!(
                "You know {heir} before something is urgent, and {first} finds all in order on \
                 coming back."
            ),
            Some(heir) if stays.is_some() => format!(
                "You write to {heir} in their first weeks, before others do, and thank {first} \
                 for what went before."
            ),
            None if stays.is_some() => {
                format!("What you had with {first} goes on without a gap.")
            }
            Some(heir) => format!(
                "You write to {heir} in their first weeks, before others do, and keep {first} \
                 where they go."
            ),
            None => format!(
                "You meet whoever decides at {house} from now on in their first weeks, and keep \
                 {first} where they go."
            ),
        },
        if_you_wait: match stays {
            Some(Instead::Away) => "What you two agreed on is known to nobody there.",
            Some(Instead::HandedOver) => "What you two agreed on may not have been handed over.",
            None => "The next one brings their own suppliers.",
        }
        .to_owned(),
        who_else_knows: "Whoever was told, and few think of what it means.".to_owned(),
        rarity: 0.7,
        evidence: vec![news.proof(k)],
        against: Vec::new(),
        ask: Some(Ask {
            person: ask,
            question,
        }),
        parts: vec![
            part(
                "how well you knew each other",
                if knew {
                    0.6 + f64::from(mails) / 40.0
                } else {
                    0.5
                },
            ),
            part(
                "who comes in their place",
                match heir {
                    Some(_) if met_heir || arranged.is_some() => 0.4,
                    Some(_) => 1.0,
                    None => 0.7,
                },
            ),
            part(
                "who says so",
                if own || there.is_some() { 1.0 } else { 0.8 },
            ),
            part(
                "you have not written since",
                if wished_well { 0.5 } else { 1.0 },
            ),
            part("how new it is", freshness(age, 14.0, 56.0)),
        ],
        value: None,
        seen: false,
    })
}

/// Whether somebody writes that they are gone already.
fn is_gone(says: &str) -> bool {
    const GONE: &[&str] = &[
        "no longer",
        "nicht mehr",
        "have left",
        "has left",
        "hat uns verlassen",
        "verlassen hat",
        "ausgeschieden",
    ];
    let says = says.to_lowercase();
    GONE.iter().any(|words| says.contains(words))
}

/// Whether somebody writes that another is still to leave.
fn is_to_come(says: &str) -> bool {
    const COMES: &[&str] = &["leaves", "leaving", "will leave", "retires", "verlässt"];
    let says = says.to_lowercase();
    COMES.iter().any(|words| says.contains(words))
}

/// The month in which somebody comes back, as a text says it: `until June 2027`.
fn back(says: &str) -> Option<String> {
    const UNTIL: &[&str] = &["until", "till", "bis"];
    const NEAR: usize = 4;
    let words: Vec<&str> = (says.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let begins = (0..words.len()).filter(|at| UNTIL.contains(&words[*at].to_lowercase().as_str()));
    let mut months = begins.flat_map(|at| at + 1..words.len().min(at + 1 + NEAR));
    // `Until we may find somebody` names none.
    let named = |word: &str| {
        let month = calendar::month(word)?;
        word.starts_with(char::is_uppercase).then_some(month)
    };
    let (at, month) = months.find_map(|at| Some((at, named(words[at])?)))?;
    let year = (words.get(at + 1)).filter(|word| word.len() == 4 && word.starts_with("20"));
    let month = calendar::MONTHS[month].0;
    Some(year.map_or(month.to_owned(), |year| format!("{month} {year}")))
}

/// Somebody at an account by the name that a letter gives.
fn at_account(k: &Knowledge, account: AccountNo, name: &str) -> Option<PersonNo> {
    let mut people = (k.account(account).people.iter().copied()).filter(|person| {
        let own = k.person(*person).name.to_lowercase();
        let name = name.to_lowercase();
        own == name || !name.contains(' ') && own.split(' ').next() == Some(name.as_str())
    });
    match (people.next(), people.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// Whom one of us has written with, both ways, and the seller hardly: those who hang in
/// the air when that colleague leaves. With how many letters, most first.
fn looked_after(k: &Knowledge, colleague: PersonNo) -> Vec<(PersonNo, u32)> {
    let from = k.as_of.plus_days(-WARDS_DAYS);
    let mut letters: BTreeMap<PersonNo, (u32, u32)> = BTreeMap::new();
    for (_, message) in k.since(from) {
        if !k.is_letter(message) || k.is_routine(message) {
            continue;
        }
        let Some(author) = k.author(message) else {
            continue;
        };
        if author == colleague {
            let mut to: Vec<PersonNo> = (message.recipients())
                .filter_map(|address| k.person_at(address))
                .collect();
            to.sort_unstable();
            to.dedup();
            for person in to {
                letters.entry(person).or_default().0 += 1;
            }
        } else if k.went_to(message, colleague) {
            letters.entry(author).or_default().1 += 1;
        }
    }
    let mut wards: Vec<(PersonNo, u32)> = (letters.into_iter())
        .filter(|(person, (to, by))| {
            let days = &k.tie(*person).contact_days;
            let mine = days.iter().filter(|day| day.start() > from).count();
            let full = k.person(*person).name.contains(' ');
            *to > 0
                && *by > 0
                && to + by >= WARD_LETTERS
                && mine < MINE_DAYS
                && full
                && k.is_counterpart(*person)
        })
        .map(|(person, (to, by))| (person, to + by))
        .collect();
    wards.sort_by_key(|(person, letters)| (std::cmp::Reverse(*letters), *person));
    wards
}

/// One of our own people leaves.
fn wards(k: &Knowledge, news: &News, colleague: PersonNo) -> Option<Finding> {
    let wards = looked_after(k, colleague);
    let (ward, letters) = *wards.first()?;
    let name = &k.person(colleague).name;
    let first = k.first_name(colleague);
    let account = k.person(ward).account?;
    let all: Vec<String> = wards.iter().take(3).map(|(p, _)| k.named(*p)).collect();
    let all = listed(&all);
    let contact = k.contact(ward);
    let last = Proof {
        evidence: contact.proof?,
        says: format!("the last contact with {}", k.named(ward)),
    };
    let age = k.as_of.days_since(news.at(k));
    Some(Finding {
        anchors: vec![k.anchor(colleague)],
        title: format!("{name} leaves; who looks after {}?", k.named(ward)),
        account: Some(account),
        person: Some(ward),
        why: format!(
            "{} of your own side leaves: {} In the last four months {first} wrote with {all}, \
             {letters} letters with {}; you hardly did.",
            name,
            quote(&news.going.says),
            k.first_name(ward),
        ),
        if_you_act: format!(
            "{} hears of the change from you, together with whom to turn to.",
            k.first_name(ward)
        ),
        if_you_wait: "They notice when a letter stays unanswered.".to_owned(),
        who_else_knows: "Everybody at your house knows, and thinks that another sees to it."
            .to_owned(),
        rarity: 0.6,
        evidence: vec![news.proof(k), last],
        against: Vec::new(),
        ask: Some(Ask {
            person: ward,
            question: format!(
                "{name} no longer looks after you here; may I? What is open between our houses, \
                 and what should be done differently from now on?"
            ),
        }),
        parts: vec![
            part("how much there was", 0.5 + f64::from(letters) / 20.0),
            part("how new it is", freshness(age, 14.0, 56.0)),
        ],
        value: None,
        seen: false,
    })
}

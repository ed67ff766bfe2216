//! A contact leaves their house: whom to turn to, and what to ask.

use super::says::{back, is_gone, is_to_come};
use crate::identity::names::called;
use crate::knowledge::contact::Contact;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::meetings;
use crate::opportunities::goings::News;
use crate::opportunities::lens::{freshness, known_from, part, quote_at_end};
use crate::opportunities::{Ask, Finding, Part};
use crate::talk::moves::{Instead, Who};

use crate::time::Timestamp;

/// Mails both ways together that make an acquaintance.
const KNEW: u32 = 4;
/// Mails of ours meant for them: whoever only sends circulars is none.
const ADDRESSED: u32 = 2;
/// Who takes over, and was never met, is news for so long, in days.
const UNMET_DAYS: f64 = 110.0;
/// How long an acquaintance lasts without a mail, in days.
const REMEMBERED_DAYS: f64 = 300.0;

/// A contact who leaves their house, or whose work another has taken over.
pub(super) struct Leaver<'a> {
    k: &'a Knowledge<'a>,
    news: &'a News,
    account: AccountNo,
    first: &'a str,
    /// Who comes in their place, as the letter names them, and whom we know by that name.
    heir: Option<&'a str>,
    successor: Option<PersonNo>,
    /// When the seller meets who comes in their place.
    arranged: Option<Timestamp>,
    /// They need no introduction.
    met_heir: bool,
    /// How another does their work without their leaving.
    stays: Option<Instead>,
    /// The letters with them, where that makes an acquaintance.
    knew: Option<&'a Contact>,
    /// Somebody of the house tells it of somebody else.
    told_there: bool,
    /// Whom to ask.
    ask: PersonNo,
}

impl<'a> Leaver<'a> {
    /// Whom a piece of news tells of, where it matters to the seller.
    pub fn of(k: &'a Knowledge<'a>, news: &'a News) -> Option<Self> {
        let account = news.from?;
        let counts = match news.person {
            Some(person) => k.is_counterpart(person) && k.person(person).account == Some(account),
            None => !k.is_vendor(account) && !k.is_service(account),
        };
        let heir = news.going.heir.as_deref();
        let met = (news.person.filter(|_| counts)).map(|person| k.contact(person));
        let knew = met.filter(|contact| is_acquaintance(k, contact));
        // A stranger's leaving is news where somebody else is named to turn to.
        if !counts || !k.account(account).relationship || knew.is_none() && heir.is_none() {
            return None;
        }
        let successor = heir.and_then(|name| at_account(k, account, name));
        // Whoever has met or rung up who takes over has taken it up.
        if successor.is_some_and(|heir| k.met_since(heir, news.at(k)).is_some()) {
            return None;
        }
        // Who takes over stays worth a call until somebody knows them.
        let met_heir = successor.is_some_and(|heir| k.contact(heir).both_ways());
        if !news.is_new(k) && (heir.is_none() || met_heir) {
            return None;
        }
        let there = news.teller.filter(|teller| {
            k.person(*teller).account == Some(account) && Some(*teller) != news.person
        });
        let ask = successor
            .or(there)
            .or_else(|| k.best_known(account, news.person))
            .or(news.person)?;
        Some(Self {
            k,
            news,
            account,
            first: called(&news.name),
            heir,
            successor,
            arranged: heir.and_then(|name| meetings::arranged(k, successor, name)),
            met_heir,
            stays: news.going.instead.filter(|_| !news.going.leaves),
            knew,
            told_there: there.is_some(),
            ask,
        })
    }

    /// The card.
    pub fn card(&self) -> Finding {
        let (k, news) = (self.k, self.news);
        let anchor = match news.person {
            Some(person) => k.anchor(person),
            None => Anchor::Topic(news.name.to_lowercase()),
        };
        let known = match self.knew {
            Some(met) => format!(" You know {} ({}).", self.first, known_from(met.mails())),
            None => String::new(),
        };
        let says = quote_at_end(&news.going.says);
        Finding {
            anchors: vec![anchor, k.account_anchor(self.account)],
            title: self.title(),
            account: Some(self.account),
            person: news.person.or(self.successor),
            why: format!("{}: {says}{known}{}", news.told(k), self.comes_next()),
            if_you_act: self.if_you_act(),
            if_you_wait: match self.stays {
                Some(Instead::Away) => "What you two agreed on is known to nobody there.",
                Some(Instead::HandedOver) => {
                    "What you two agreed on may not have been handed over."
                }
                None => "The next one brings their own suppliers.",
            }
            .to_owned(),
            who_else_knows: "Whoever was told, and few think of what it means.".to_owned(),
            rarity: 0.7,
            evidence: vec![news.proof(k)],
            against: Vec::new(),
            ask: Some(Ask {
                person: self.ask,
                question: self.question(),
            }),
            parts: self.parts(),
            value: None,
            seen: false,
        }
    }

    fn house(&self) -> &'a str {
        &self.k.account(self.account).name
    }

    fn away(&self) -> bool {
        self.stays == Some(Instead::Away)
    }

    /// Whether the letter is of the one who leaves.
    fn own(&self) -> bool {
        self.news.going.who == Who::Writer
    }

    fn title(&self) -> String {
        let (name, house) = (&self.news.name, self.house());
        let says = &self.news.going.says;
        let told_ahead = self.own() || self.news.teller.is_none() || is_to_come(says);
        match self.heir {
            Some(heir) if self.away() => format!(
                "{name} ({house}) is away {}; {heir} stands in",
                match back(says) {
                    Some(month) => format!("until {month}"),
                    None => "for months".to_owned(),
                }
            ),
            Some(heir) if self.stays.is_some() => {
                format!("{heir} has taken over from {name} at {house}")
            }
            Some(heir) if told_ahead && !is_gone(says) => {
                format!("{name} leaves {house}; {heir} takes over")
            }
            Some(heir) => format!("{name} has left {house}; {heir} takes over"),
            None => format!("{name} leaves {house}"),
        }
    }

    /// Who comes in their place, and how well we know them.
    fn comes_next(&self) -> String {
        let Some(heir) = self.heir else {
            return " Nobody says who takes over.".to_owned();
        };
        let next = if self.met_heir {
            let written = (self.successor).is_some_and(|heir| self.k.contact(heir).mails() > 0);
            let how = if written { "written" } else { "met or talked" };
            format!(" {heir} takes over, whom you have {how} with.")
        } else if self.away() {
            format!(" {heir} stands in, whom nobody of us has written with.")
        } else {
            format!(" {heir} takes over, whom nobody of us has written with.")
        };
        match self.arranged {
            Some(at) => format!("{next} You meet {heir} on {}.", self.k.on(at)),
            None => next,
        }
    }

    fn if_you_act(&self) -> String {
        let (first, house) = (self.first, self.house());
        match self.heir.filter(|_| !self.met_heir) {
            Some(heir) if self.away() => format!(
                "You know {heir} before something is urgent, and {first} finds all in order on \
                 coming back."
            ),
            Some(heir) if self.stays.is_some() => format!(
                "You write to {heir} in their first weeks, before others do, and thank {first} \
                 for what went before."
            ),
            None if self.stays.is_some() => {
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
        }
    }

    /// What to ask: of who leaves, of who takes over, or of somebody else there.
    fn question(&self) -> String {
        let (name, first, house) = (&self.news.name, self.first, self.house());
        let of_leaver = Some(self.ask) == self.news.person;
        let of_heir = self.successor == Some(self.ask);
        let Some(heir) = self.heir else {
            return match of_leaver {
                true => format!(
                    "Thank you for all of it. Who at {house} takes over from you, will you bring \
                     us together, and where can I reach you from now on?"
                ),
                false => format!(
                    "I hear that {name} leaves. Who at {house} takes over what we two had, and \
                     where does {first} go?"
                ),
            };
        };
        if of_leaver {
            return match self.stays {
                Some(Instead::Away) => format!(
                    "All the best for the months to come. Would you bring me together with {heir} \
                     before you go, and what of ours should {heir} know of?"
                ),
                Some(Instead::HandedOver) => format!(
                    "I hear that {heir} has taken over from you. Would you bring us together, and \
                     what of ours should {heir} know of?"
                ),
                None => format!(
                    "Thank you for all of it. Would you bring me together with {heir}, and where \
                     can I reach you from now on?"
                ),
            };
        }
        match self.stays {
            Some(Instead::Away) if of_heir => format!(
                "You stand in for {name}, I hear. What of ours did you find on the desk, {}, and \
                 when may I come and see you?",
                called(heir)
            ),
            _ if of_heir && self.arranged.is_some() => format!(
                "I used to settle things with {name}. What did you find on the desk that concerns \
                 us?"
            ),
            _ if of_heir => format!(
                "I used to settle things with {name}. What did you find on the desk that concerns \
                 us, and when may I come and see you?"
            ),
            Some(Instead::Away) => {
                format!("I hear that {heir} stands in for {name}. Would you bring us together?")
            }
            Some(Instead::HandedOver) => format!(
                "I hear that {heir} has taken over from {name}. Would you bring us together?"
            ),
            None => format!(
                "I hear that {heir} takes over from {name}. Would you bring us together, and \
                 where has {first} gone?"
            ),
        }
    }

    fn parts(&self) -> Vec<Part> {
        let age = self.k.as_of.days_since(self.news.at(self.k));
        let (met, seen) = (self.met_heir, self.arranged.is_some());
        vec![
            part(
                "how well you knew each other",
                match self.knew {
                    Some(met) => 0.6 + f64::from(met.inbound + met.outbound) / 40.0,
                    None => 0.5,
                },
            ),
            part(
                "who comes in their place",
                match self.heir {
                    Some(_) if met || seen => 0.4,
                    Some(_) => 1.0,
                    None => 0.7,
                },
            ),
            part(
                "who says so",
                if self.own() || self.told_there {
                    1.0
                } else {
                    0.8
                },
            ),
            part(
                "you have not written since",
                if self.wished_well() { 0.5 } else { 1.0 },
            ),
            part(
                "how new it is",
                match self.heir.filter(|_| !met) {
                    Some(_) => freshness(age, 14.0, UNMET_DAYS),
                    None => freshness(age, 14.0, 56.0),
                },
            ),
        ]
    }

    /// Whether the seller has wished them well, and so has had the chance to ask.
    fn wished_well(&self) -> bool {
        let (k, told) = (self.k, self.news.at(self.k));
        self.news.person.is_some_and(|person| {
            k.since(told).any(|(_, other)| {
                let mine = k.author(other).is_some_and(|who| k.person(who).me);
                mine && other.known > told && k.went_to(other, person)
            })
        })
    }
}

/// Whether so many letters went both ways, lately, that it is a loss.
fn is_acquaintance(k: &Knowledge, met: &Contact) -> bool {
    let lately = |last| k.as_of.days_since(last) <= REMEMBERED_DAYS;
    met.inbound + met.outbound >= KNEW
        && met.inbound > 0
        && met.outbound_personal >= ADDRESSED
        && met.last().is_some_and(lately)
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

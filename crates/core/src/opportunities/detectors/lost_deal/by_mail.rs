//! Deals that were lost by mail: an offer of ours, their no, and a later letter that shows
//! that what stood in the way has gone; or the day has come that the no named itself.
//! No CRM tells of them.

use super::super::open_quote::is_quote;
use super::named_day;
use super::{FRESH_DAYS, lost};
use crate::deals::{Status, of_account};
use crate::evidence::{Marks, Role};
use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::returned::is_receipt;
use crate::opportunities::{Ask, Finding};
use crate::reading::speech::accepting::accepts_it;
use crate::talk::acts::{Act, MAYBE};
use crate::talk::declined::{Declined, declined, declined_in_other_words};
use crate::talk::sentences;
use crate::talk::telling::headline;
use crate::talk::turned::{Letter, Recalled, Turned, is_over, turned};
use crate::time::{Day, Timestamp};
use crate::words::{content_words, shorten};
use std::collections::{BTreeMap, BTreeSet};

/// Offers older than this are another time, in days.
const OLD_DAYS: i32 = 380;
/// An offer is answered within so many days.
const ANSWER_DAYS: f64 = 60.0;
/// What they write sooner after a no belongs to it, in days.
const SOON_DAYS: i32 = 5;
/// A letter older than this was passed by, in days.
const SIGN_DAYS: i32 = 45;
/// Who is in touch on this share of days has said it since, one way or another.
const DAILY: f64 = 0.5;
/// An answer of ours this long deals with what it answers, in words.
const DEALS: u32 = 25;

/// An offer of ours that was declined by mail.
struct Loss<'a> {
    /// What we offered, where its letter is here; else the no speaks of it.
    offer: Option<&'a Message>,
    no: &'a Message,
    index: usize,
    person: PersonNo,
    account: AccountNo,
    declined: Declined,
    recalled: Recalled,
}

impl Loss<'_> {
    /// Whether a message is about what was offered, by the words of its subject and text.
    fn is_about(&self, message: &Message) -> bool {
        let of = content_words(self.subject());
        let said = content_words(&format!("{} {}", message.subject, message.own));
        of.intersection(&said).count() >= of.len().clamp(1, 2)
    }

    /// The subject under which it was offered.
    fn subject(&self) -> &str {
        &self.offer.unwrap_or(self.no).subject
    }

    fn anchors(&self) -> Vec<Anchor> {
        vec![Anchor::Evidence(self.no.id)]
    }
}

/// The offers that were declined by mail, the last no to each.
fn losses<'a>(k: &'a Knowledge<'a>) -> Vec<Loss<'a>> {
    let mut last: BTreeMap<u32, Loss> = BTreeMap::new();
    for (at, no) in k.since(k.as_of.plus_days(-OLD_DAYS)) {
        if !no.gist().says(Asked::Declines) || no.marks.any(Marks::PRIVATE) || is_receipt(no) {
            continue;
        }
        let author = k.author(no).filter(|who| k.is_counterpart(*who));
        let Some(person) = author.filter(|who| !k.is_chatty(*who)) else {
            continue;
        };
        let Some(account) = k.house_in(no, person).filter(|house| !k.is_vendor(*house)) else {
            continue;
        };
        let before = k.conversation(at).filter(|other| *other < at);
        let before = before.map(|other| (other, &k.messages()[other]));
        let ours = before.filter(|(_, other)| k.from_us(other) && puts(other));
        let offer = ours.last();
        let near = |offer: &Message| {
            let to = k.recipients_in(offer, Role::To).into_iter();
            let mut put = to.filter_map(|who| k.alone_before(offer, who));
            no.known.days_since(offer.known) <= ANSWER_DAYS
                && k.is_letter(offer)
                && put.any(|(_, house)| house == account)
        };
        if offer.is_some_and(|(_, offer)| !near(offer)) {
            continue;
        }
        let learned = || offer.and_then(|_| declined_in_other_words(no));
        let Some(declined) = declined(&no.own).or_else(learned) else {
            continue;
        };
        // Without the letter that offered it, the no has to speak of one, or say why.
        let spoken =
            || is_quote(&format!("{} {}", no.subject, no.own)) || !declined.reasons.is_empty();
        if offer.is_none() && !spoken() {
            continue;
        }
        let (index, offer) = (
            offer.map_or(at, |(index, _)| index),
            offer.map(|(_, one)| one),
        );
        let mut without: BTreeSet<String> = BTreeSet::new();
        for (_, address) in offer
            .into_iter()
            .chain([no])
            .flat_map(|one| &one.participants)
        {
            let person = k.person_at(*address);
            without.extend(
                person
                    .into_iter()
                    .flat_map(|who| words(&k.person(who).name)),
            );
        }
        without.extend(words(&k.account(account).name));
        let offered = offer.map_or(no.subject.clone(), |offer| {
            format!("{} {}", offer.subject, offer.own)
        });
        let recalled = Recalled::of(&no.own, &offered, &without);
        let thread = k.threads.of.get(index).copied().unwrap_or(index as u32);
        let loss = Loss {
            offer,
            no,
            index,
            person,
            account,
            declined,
            recalled,
        };
        last.insert(thread, loss);
    }
    last.into_values().collect()
}

/// Whether a letter that was answered with a no put something before its reader: an offer, a
/// quote by that name, or a figure that may be a price.
fn puts(letter: &Message) -> bool {
    const DIGITS: usize = 3;
    let is_figure = |word: &str| word.bytes().filter(u8::is_ascii_digit).count() >= DIGITS;
    letter.is_offer()
        || is_quote(&format!("{} {}", letter.subject, letter.own))
        || letter.own.split_whitespace().any(is_figure)
}

/// The words of a name, in small letters.
fn words(name: &str) -> impl Iterator<Item = String> {
    let words = name.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

pub(super) fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut best: BTreeMap<AccountNo, (f64, Finding)> = BTreeMap::new();
    for loss in losses(k) {
        let Some(sign) = sign(k, &loss).filter(|_| !is_settled(k, &loss)) else {
            continue;
        };
        let finding = finding(k, &loss, &sign);
        let strength = finding.strength();
        let before = best.get(&loss.account);
        if before.is_none_or(|(most, _)| strength > *most) {
            best.insert(loss.account, (strength, finding));
        }
    }
    best.into_values().map(|(_, finding)| finding).collect()
}

/// Whether it was decided anew or is worked on: ordered or taken since, offered again, open
/// or told by the CRM.
fn is_settled(k: &Knowledge, loss: &Loss) -> bool {
    let words = content_words(loss.subject());
    let told = lost(k).any(|(deal, account)| {
        account == loss.account && !content_words(deal.name()).is_disjoint(&words)
    });
    let deals = of_account(k, loss.account).iter();
    let open = deals
        .filter(|deal| {
            deal.status != Status::Lost && deal.created > loss.offer.unwrap_or(loss.no).known
        })
        .any(|deal| !content_words(deal.name()).is_disjoint(&words));
    let daily = k.daily_share(loss.account) >= DAILY;
    let mut since = k.with_account(loss.account, loss.no.known);
    told || open
        || daily
        || since.any(|(index, other)| {
            let same = k.are_of_one_thread(loss.index, index);
            let theirs = k.is_from(other, loss.account);
            let gist = other.gist();
            let orders = gist.says(Asked::Orders) || gist.says(Asked::Buys);
            let takes = || orders || same && sentences(&other.own).any(|one| accepts_it(&one));
            let offers = || k.from_us(other) && other.is_offer();
            (theirs && takes() || !theirs && offers()) && (same || loss.is_about(other))
        })
}

/// What shows that a loss may be open again.
enum Sign<'a> {
    /// A letter of theirs.
    Letter(PersonNo, &'a Message, Turned),
    /// The day that the no itself names.
    Day(Day),
}

fn sign<'a>(k: &'a Knowledge<'a>, loss: &Loss) -> Option<Sign<'a>> {
    let from = loss.no.known.plus_days(SOON_DAYS);
    let from = from.max(k.as_of.plus_days(-SIGN_DAYS));
    let mut best: Option<(f64, PersonNo, usize, &Message, Turned)> = None;
    for (index, message) in k.with_account(loss.account, from) {
        let author = k
            .author(message)
            .filter(|_| k.is_from(message, loss.account));
        let Some(author) = author.filter(|who| k.may_be_counterpart(*who)) else {
            continue;
        };
        if !k.is_letter(message) || k.is_routine(message) || is_receipt(message) {
            continue;
        }
        let subject = crate::threads::telling_subject(&message.subject);
        let letter = Letter {
            subject: &subject,
            own: &message.own,
            turns: &|nth| message.does(nth, Act::Back) >= MAYBE,
            of_it: k.are_of_one_thread(loss.index, index) || loss.is_about(message),
        };
        let Some(turned) = turned(&loss.declined.reasons, &loss.recalled, &letter) else {
            if is_over(&message.own, &loss.recalled) {
                best = None;
            }
            continue;
        };
        if best
            .as_ref()
            .is_none_or(|(most, ..)| turned.strength >= *most)
        {
            best = Some((turned.strength, author, index, message, turned));
        }
    }
    match best {
        Some((_, author, index, message, turned)) => {
            let taken = is_taken_up(k, loss, index, message);
            (!taken).then_some(Sign::Letter(author, message, turned))
        }
        None => come(k, loss).map(Sign::Day),
    }
}

/// Whether one of us took up what a letter of theirs tells: asked, offered, or met.
fn is_taken_up(k: &Knowledge, loss: &Loss, index: usize, letter: &Message) -> bool {
    let met = k.met_there(loss.account, letter.known);
    let mut since = k.with_account(loss.account, letter.known);
    met.into_iter().any(|one| one.held && one.sort.weight() > 0)
        || since.any(|(later, other)| {
            let ours = k.from_us(other) && k.went_to_account(other, loss.account);
            let deals = || {
                let asks = other.own.contains('?');
                k.are_of_one_thread(index, later) && (asks || other.own_words >= DEALS)
            };
            ours && (other.is_offer() || loss.is_about(other) || deals())
        })
}

/// The day that the no itself names, where it has come and nothing was said of it since.
fn come(k: &Knowledge, loss: &Loss) -> Option<Day> {
    const BEFORE_DAYS: i32 = 7;
    const AFTER_DAYS: i32 = 30;
    let said = sentences(&loss.no.own);
    let day = said
        .filter_map(|one| named_day::named(&one, loss.no.known))
        .max()?;
    let ahead = day.0 - k.as_of.day().0;
    let spoken = |from: Timestamp| {
        let mut since = k.with_account(loss.account, from);
        since.any(|(index, other)| k.are_of_one_thread(loss.index, index) || loss.is_about(other))
    };
    ((-AFTER_DAYS..=BEFORE_DAYS).contains(&ahead) && !spoken(loss.no.known)).then_some(day)
}

fn finding(k: &Knowledge, loss: &Loss, sign: &Sign) -> Finding {
    let account = loss.account;
    let matter = shorten(&crate::threads::telling_subject(loss.subject()), 60);
    let matter = if matter.is_empty() {
        "our offer".to_owned()
    } else {
        matter
    };
    let no_on = k.on(loss.no.known);
    let offered = loss.offer.map(|offer| (offer, k.on(offer.known)));
    let of = offered
        .as_ref()
        .map_or(String::new(), |(_, on)| format!(" of {on}"));
    let no = &loss.declined.sentence;
    let begun = format!(
        "On {no_on} {} declined our offer{of}: {}",
        k.named_at(loss.person, Some(account)),
        quote(no)
    );
    let (person, title, why, shown, strength, age) = match sign {
        Sign::Letter(who, letter, turned) => (
            *who,
            format!(
                "{} declined “{matter}”, and what stood in the way may be gone: “{}”",
                k.named_at(loss.person, Some(account)),
                headline(&turned.text, &turned.text),
            ),
            format!(
                "{begun} On {} they wrote: {}",
                k.on(letter.known),
                quote(&turned.text)
            ),
            Some(proof(letter, quote(&turned.text))),
            turned.strength,
            k.as_of.days_since(letter.known),
        ),
        Sign::Day(day) => (
            loss.person,
            format!(
                "{} declined “{matter}” for the time being, and that time is over",
                k.named_at(loss.person, Some(account)),
            ),
            format!("{begun} The day that this names is {}.", k.on(*day)),
            None,
            0.7,
            f64::from((k.as_of.day().0 - day.0).max(0)),
        ),
    };
    Finding {
        anchors: loss.anchors(),
        title,
        account: Some(account),
        person: Some(person),
        why,
        if_you_act: format!(
            "{} sees that you have not forgotten what they needed.",
            k.first_name(person)
        ),
        if_you_wait: "Whoever asks first now has it.".to_owned(),
        who_else_knows: "Nobody looks at offers that were declined.".to_owned(),
        rarity: 0.8,
        evidence: shown
            .into_iter()
            .chain([proof(loss.no, quote(no))])
            .chain(offered.map(|(offer, on)| proof(offer, format!("offered on {on}"))))
            .collect(),
        ask: Some(Ask {
            person,
            question: format!(
                "When we offered you “{matter}”, it was not the time for it. What has changed \
                 since, and what would have to be different in an offer today?"
            ),
        }),
        parts: vec![
            part("how plainly it speaks of this", strength),
            part(
                "still fresh",
                freshness(age, 21.0, f64::from(SIGN_DAYS) + 30.0),
            ),
            part(
                "not too long ago",
                freshness(k.as_of.days_since(loss.no.known), 300.0, 700.0),
            ),
        ],
        against: Vec::new(),
        value: None,
        seen: false,
    }
}

pub(super) fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let old = |loss: &Loss| k.as_of.days_since(loss.no.known) >= FRESH_DAYS;
    let losses = losses(k).into_iter().filter(old);
    losses.map(|loss| loss.anchors()).collect()
}

/// Whether what was declined was offered or ordered again between two moments.
pub(super) fn came_true(before: &Knowledge, after: &Knowledge, no: crate::id::Id) -> bool {
    let losses = losses(before);
    let Some(loss) = losses.iter().find(|loss| loss.no.id == no) else {
        return false;
    };
    let account = before.account_anchor(loss.account);
    let Some(account) = after.anchored_account(&account) else {
        return false;
    };
    let mut since = after.with_account(account, before.as_of);
    since.any(|(_, other)| {
        let orders = || {
            let gist = other.gist();
            gist.says(Asked::Orders) || gist.says(Asked::Buys)
        };
        let offers = || after.from_us(other) && other.is_offer();
        loss.is_about(other) && (orders() || offers())
    })
}

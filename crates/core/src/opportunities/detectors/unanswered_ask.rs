//! # A request, question or need that nobody took up
//!
//! Somebody at a customer asked for something, or said what they need, and no
//! mail of ours has taken it up since. The ask may stand in the middle of a mail
//! whose other questions were answered: then the answer passed over it. Some ask
//! without asking: a refund told as due, a preference in answer to our question, a draft,
//! a lunch owed, a door held open, goods for sale; where an order book says what we sell, also
//! a shelf that runs empty or a trouble told in passing.
//!
//! What closes an ask is a mail of ours with something in it, to them and on the matter, or
//! their own word; of one for a price also a price told by word, or a deal or a quote made
//! for their house since. A holding reply, a question back that they have answered, a mail
//! on something else and what was passed on among us days ago leave it open; so does an
//! answer to another mail of theirs. Weeks make it worse, up to about a month.
//!
//! What the seller noted that they want or complain of, and what they ask in a chat, or in a
//! meeting of which there is a transcript, counts as asked, until a mail of ours or a later
//! word takes it up. A talk about something else only lowers an ask.
//!
//! Left out: private talk, those who sell to the seller or write newsletters, courtesy,
//! pointers, asks whose day has passed, and what was answered in another
//! mail, by a colleague, in a call that a mail speaks of, or in a mail that only a
//! later quote shows. A name at the beginning says whose it is; what is put to a
//! colleague with the seller in copy counts where it lasts and none of us answered. Of
//! mails to many that ask for a price, the newest makes the card.
//!
//! - **Population**: letters from people at accounts to our side, one to 28 days
//!   old and unanswered.
//! - **Outcome**: within 28 days it turns out that it was still wanted: our side
//!   answers late, or they write again about it.
//! - **Base rate**: how often that happens to any unanswered letter from an account.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Gaskets | Hello Sam,\nCould you send us a quotation for 200 graphite gaskets DN80?\nRegards\nAnn
//! 2024-03-05 me -> Bo Berg <bo@otherfirm.com>: Invoice | The invoice is attached.
//! as of 2024-03-12
//! => Ann Smith
//! ```

mod card;
mod hands;
mod matters;
mod open;
mod others;
mod passing;
mod pending;
mod quoted;
mod reply;
mod since;
mod supply;
mod tells;
mod waits;
mod whose;

use crate::evidence::{Marks, Role};
use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::addressed::{called, is_business, is_mine};
use crate::opportunities::called::Goods;
use crate::opportunities::detectors::open_quote::is_quote;
use crate::opportunities::enquiry::inquires;
use crate::opportunities::letters::CROWD;
use crate::opportunities::noted::says::Says;
use crate::opportunities::noted::{self, Noted};
use crate::opportunities::{Detector, Finding, Outcome, Serves, ShownBy, Stance, WORTH_SHOWING};
use crate::reading::speech::accepting::accepts_it;
use crate::reading::{Speech, Utterance};
use crate::talk::asking::{asks, reminds, wishes};
use crate::talk::moves::goings;
use crate::talk::request::{Form, form};
use crate::talk::sentences;
use crate::talk::unasked::{Put, unasked};
use crate::words::Word;
use crate::words::content_words;
use open::Open;
use others::{calls_somebody_else, is_of_others};
use pending::Pending;
use since::repeats;
use std::collections::{BTreeMap, BTreeSet};
use tells::{names_a_price, only_supposes, wants_goods, wants_no_answer};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "unanswered-ask",
    name: "a request nobody took up",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: true,
    chance_if_acted: 0.6,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 28 days you answered after all, or they came back to it",
        population_says: "letters from people at accounts, one to 28 days old and unanswered",
        horizon_days: 28,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.3,
    }),
};

/// An ask older than this is history, in days …
const STALE_DAYS: f64 = 40.0;
/// How old the letters are on which the kind is measured, in days.
const MEASURED_DAYS: i32 = 28;
/// What is noted beside mail that waits for us.
const SAID: &[Says] = &[Says::Wants, Says::Wrong];
/// How sure it has to be that a mail to many asks each of them.
const SURELY: f32 = 0.7;
/// How sure it is that a letter asks whose author asked again.
const UNSAID: f32 = 0.6;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut open: BTreeMap<PersonNo, Vec<Open>> = BTreeMap::new();
    let goods = Goods::of(&k.orders().catalogue);
    let is_goods = |word: &str| goods.is_one(word);
    // Where nothing tells what we sell, nothing tells whether a need is for us.
    let sells = !k.orders().catalogue.products.is_empty();
    for (index, message) in letters(k, STALE_DAYS as i32) {
        let Some((person, account)) = counterpart(k, message) else {
            continue;
        };
        if !is_business(k, message) || wants_no_answer(&message.own) {
            continue;
        }
        let unsaid = unsaid_ask(k, index, message).or_else(|| yes_to_a_quote(k, index, message));
        let told = match message.gist().says(Asked::Goes) {
            true => goings(&message.own),
            false => Vec::new(),
        };
        // Whom to turn to while somebody is gone is for us to know.
        let points = |text: &str| {
            let mut heirs = told.iter().filter_map(|going| going.heir.as_deref());
            heirs.any(|heir| text.contains(heir)) && !wants_goods(text)
        };
        let tells = |text: &str| only_supposes(text) || names_a_price(text) || points(text);
        let wished = wishes(message);
        let asked = asks(message).chain(&wished);
        let asked = asked.filter(|ask| !tells(&ask.text));
        let asked = asked.chain(&unsaid).map(|ask| (ask, None));
        // A mail to many wants something of a seller only where it asks for their price.
        let many = is_circular(k, message);
        let of_each = |ask: &Utterance| ask.probability >= SURELY && form(&ask.text) == Form::Price;
        let asked = asked.filter(|(ask, _)| !many || of_each(ask));
        let hears = sells && !many && !is_of_others(&message.own, &is_goods);
        let of_goods = hears.then_some(&is_goods as &dyn Fn(&str) -> bool);
        let put = unasked(message, k.answers_us(index, message), of_goods);
        // A door that is open to all is held open for nobody.
        let put = put.filter(|(put, _)| !(many && *put == Put::Invitation));
        let put = put.filter(|(_, ask)| !calls_somebody_else(k, message, &ask.text));
        let put = put.as_ref().map(|(put, ask)| (ask, Some(*put)));
        let best = asked
            .chain(put)
            .filter(|(ask, _)| !is_copy(k, index, message, ask))
            .filter_map(|(ask, put)| Pending::of(k, index, message, (person, account), ask, put))
            .filter_map(|pending| Open::of(&pending))
            // Of equal ones the first: people begin with what matters.
            .reduce(|best, next| {
                if next.worth() > best.worth() {
                    next
                } else {
                    best
                }
            });
        if let Some(best) = best {
            matters::join(k, open.entry(person).or_default(), best);
        }
    }
    for open in open.values_mut() {
        newest_of_many(k, open);
        let single = open.iter_mut().filter(|one| !one.one_of_many);
        single.for_each(|one| matters::tell_earlier(k, one));
    }
    let noted = unmailed(k, &open);
    let open = open.into_values().flatten();
    open.map(|open| open.finding).chain(noted).collect()
}

/// The cards of what was asked beside mail, where no mail of theirs asks for the same.
fn unmailed(k: &Knowledge, by_mail: &BTreeMap<PersonNo, Vec<Open>>) -> Vec<Finding> {
    let unmailed = |noted: &Noted| {
        let mails = by_mail.get(&noted.person).map_or(&[][..], Vec::as_slice);
        let words: BTreeSet<Word> = noted.words().into_iter().collect();
        let asked = |open: &Open| open.about.iter().any(|word| words.contains(word));
        !mails.iter().any(asked)
    };
    let open = noted::open(k, SAID).into_iter().filter(unmailed);
    open.map(|noted| noted.card(k)).collect()
}

/// Of mails to many, and of what is offered again and again, the newest stands for all.
fn newest_of_many(k: &Knowledge, open: &mut Vec<Open>) {
    let known = |one: &Open| k.messages()[one.index].known;
    let newest = open.iter().filter(|one| one.one_of_many).map(known).max();
    open.retain(|one| !one.one_of_many || Some(known(one)) == newest);
}

/// What a letter asks whose sentences do not look like asking, but whose author then
/// asked again: the sentence that speaks most of what the subject says.
fn unsaid_ask(k: &Knowledge, index: usize, message: &Message) -> Option<Utterance> {
    if asks(message).next().is_some() || reminds(message) {
        return None;
    }
    (k.conversation(index))
        .map(|other| &k.messages()[other])
        .find(|other| {
            other.known > message.known && other.sender() == message.sender() && reminds(other)
        })?;
    let subject = content_words(&message.subject);
    let weigh = |sentence: &String| {
        let words = content_words(sentence);
        (words.intersection(&subject).count(), words.len())
    };
    let text = sentences(&message.own).max_by_key(weigh)?;
    Some(Utterance {
        speech: Speech::Need,
        text,
        start: 0,
        probability: UNSAID,
        due_days: None,
    })
}

/// The yes to a quote of ours that says by no name to what: it waits for a word of ours.
fn yes_to_a_quote(k: &Knowledge, index: usize, message: &Message) -> Option<Utterance> {
    let mut before = k.conversation(index).map(|other| &k.messages()[other]);
    let offers = |other: &Message| {
        other.known < message.known
            && k.from_us(other)
            && (other.is_offer() || is_quote(&format!("{} {}", other.subject, other.own)))
    };
    let answers = is_quote(&message.subject) || before.any(offers);
    if asks(message).next().is_some() || !answers {
        return None;
    }
    let text = sentences(&message.own).find(|sentence| accepts_it(sentence))?;
    Some(Utterance {
        speech: Speech::Request,
        text,
        start: 0,
        probability: SURELY,
        due_days: None,
    })
}

/// Whether the author asked the same in the same words before, in the same
/// conversation: mail that comes twice is one mail, and the first counts. What one of us
/// said before is quoted.
fn is_copy(k: &Knowledge, index: usize, message: &Message, ask: &Utterance) -> bool {
    const TELLING: usize = 8;
    ask.text.split(' ').count() >= TELLING
        && (k.conversation(index))
            .map(|other| &k.messages()[other])
            .filter(|other| other.known < message.known)
            .filter(|other| other.sender() == message.sender() || k.from_us(other))
            .any(|other| repeats(other, &ask.text))
}

/// Letters of at most so many days with their index, oldest first. Who wrote yesterday
/// afternoon still waits this morning; who wrote today may yet be answered.
fn letters<'a>(k: &'a Knowledge, days: i32) -> impl Iterator<Item = (usize, &'a Message)> {
    let today = k.day(k.as_of);
    k.since(k.as_of.plus_days(-days))
        .filter(move |(_, message)| k.day(message.known) < today)
        .filter(move |(_, message)| k.is_letter(message) || is_circular(k, message))
}

/// A letter of a person to many, or to a list on which the seller is: not a newsletter,
/// and from somebody at a house that our side has dealings with.
fn is_circular(k: &Knowledge, message: &Message) -> bool {
    /// A longer one is a paper, in words.
    const LONG: u32 = 250;
    /// What went to so many is a form sent round.
    const SCORES: usize = 30;
    const MASS: &[&str] = &[
        "unsubscribe",
        "removed from",
        "remove me",
        "click here",
        "abbestellen",
    ];
    let machine = (Marks::LIST.with(Marks::BULK)).with(Marks::AUTO.with(Marks::BOUNCE));
    let ours = |address| k.person_at(address).is_some_and(|p| k.person(p).ours);
    let receivers = message.recipients().count();
    let many = receivers > CROWD || !message.recipients().any(ours);
    let mass = || {
        let own = message.own.to_lowercase();
        MASS.iter().any(|words| own.contains(words))
    };
    many && receivers < SCORES
        && !message.marks.any(machine)
        && message.own_words <= LONG
        && message.gist().heard_whole.pitch == 0
        && k.author(message).is_some_and(|p| k.is_counterpart(p))
        && !mass()
}

/// The person at an account who wrote it, where it was written to our side. What
/// they ask their own colleague with us in copy is not ours to answer, unless one of us is
/// called by name.
fn counterpart(k: &Knowledge, message: &Message) -> Option<(PersonNo, AccountNo)> {
    let person = (k.author(message))
        .filter(|person| k.is_counterpart(*person) || inquires(k, message, *person))?;
    let account = k.house_in(message, person)?;
    let addressed = k.recipients_in(message, Role::To);
    let to_us = addressed.iter().any(|p| k.person(*p).ours);
    let to_theirs = addressed
        .iter()
        .any(|p| k.person(*p).account == Some(account));
    let copied = k
        .recipients_in(message, Role::Cc)
        .iter()
        .any(|p| k.person(*p).ours);
    let to_another = k.greeted(message).is_some_and(|who| !who.ours);
    let calls_me = || {
        let mut asked = asks(message).filter_map(|ask| called(k, message, &ask.text));
        asked.any(|who| is_mine(k, who))
    };
    ((to_us || copied && !to_theirs) && !to_another || is_circular(k, message) || calls_me())
        .then_some((person, account))
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let written = letters(k, MEASURED_DAYS)
        .filter(|(_, message)| counterpart(k, message).is_some() && !answered(k, message, k))
        .map(|(_, message)| vec![Anchor::Evidence(message.id)]);
    written
        .chain(noted::population(k, SAID, MEASURED_DAYS))
        .collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let id = match anchors.first() {
        Some(Anchor::Evidence(id)) => id,
        Some(Anchor::Party(party)) => {
            return noted::came_true(before, after, party, SAID);
        }
        _ => return false,
    };
    let message = before.index_of(*id).map(|at| &before.messages()[at]);
    message.is_some_and(|message| {
        answered(before, message, after) || came_back(before, message, after)
    })
}

/// Whether their side asked again in the same conversation after the first picture.
fn came_back(before: &Knowledge, message: &Message, after: &Knowledge) -> bool {
    let Some(index) = after.index_of(message.id) else {
        return false;
    };
    let author = after.author(message);
    let Some(account) = author.and_then(|author| after.house_in(message, author)) else {
        return false;
    };
    after
        .conversation(index)
        .map(|other| &after.messages()[other])
        .filter(|other| other.known > before.as_of)
        .filter(|other| after.is_from(other, account))
        .any(|other| asks(other).next().is_some())
}

/// Whether our side wrote in the same conversation after `message` as seen in
/// `before`, and not before that picture's moment unless the two are the same.
fn answered(before: &Knowledge, message: &Message, after: &Knowledge) -> bool {
    let Some(index) = after.index_of(message.id) else {
        return false;
    };
    let from = if before.as_of == after.as_of {
        message.known
    } else {
        before.as_of
    };
    let account = after
        .author(message)
        .and_then(|author| after.house_in(message, author));
    let ours = |reply: &Message| {
        after.from_us(reply) && account.is_some_and(|account| after.went_to_account(reply, account))
    };
    after
        .conversation(index)
        .map(|other| &after.messages()[other])
        .any(|reply| reply.known > from && ours(reply))
}

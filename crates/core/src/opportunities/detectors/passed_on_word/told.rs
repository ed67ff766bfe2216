//! What a colleague tells in own words.

use super::card::Word;
use super::{STALE_DAYS, addressed, hangs_on_me};
use crate::knowledge::Knowledge;
use crate::ledger::Message;
use crate::opportunities::addressed::calls_another;
use crate::opportunities::inside::after::Open;
use crate::opportunities::inside::houses::Houses;
use crate::opportunities::inside::passage::Passage;
use crate::opportunities::lens::{freshness, part};
use crate::talk::acts::SURELY;
use crate::talk::inside::stakes::Stake;
use crate::talk::inside::{Tells, has_phone};
use crate::talk::moments;
use crate::talk::request::is_said_as_ask;
use crate::talk::telling::is_nod;

/// Without an ask, what is told has to be as clear as this.
const CLEAR: f64 = 0.9;

/// The word that a colleague passed on, where it is still open.
pub(super) fn word<'a>(
    k: &Knowledge<'a>,
    houses: &Houses,
    index: usize,
    message: &'a Message,
) -> Option<Word<'a>> {
    let passage = Passage::of(k, houses, message)?;
    let house = &passage.house;
    let account = house.account.or_else(|| k.person(house.person?).account);
    if account.is_some_and(|account| k.is_service(account)) {
        return None;
    }
    let mine = hangs_on_me(k, &passage.told);
    let asked = match &passage.ask {
        Some(ask) => f64::from(ask.probability).clamp(0.5, 1.0).sqrt(),
        None if mine => 0.8,
        None if passage.clear >= CLEAR && passage.cues.contains(&Tells::Contact) => 0.7,
        // Who tells one colleague what a customer said tells it for them to take up.
        None if passage.learned >= f64::from(SURELY) && is_to_me_alone(k, message) => 0.75,
        None => return None,
    };
    let text = passage.ask.as_ref().map_or("", |ask| ask.text.as_str());
    let age = k.as_of.days_since(message.known);
    let due = [passage.told.as_str(), text, message.subject.as_str()]
        .iter()
        .filter_map(|text| moments::due_days(text, message.known))
        .max();
    let ahead = due.is_some_and(|days| f64::from(days) > age);
    let fresh = if ahead {
        1.0
    } else {
        freshness(age, 9.0, STALE_DAYS + 2.0)
    };
    let open = Open {
        index,
        message,
        account,
        person: house.person,
        names: &passage.names,
        about: &passage.about,
        asks: passage.told.ends_with('?'),
    };
    let after = open.after(k)?;
    // Who reminds the seller puts it to the seller, whomever they asked before.
    let reminder = after.again.as_ref().map(|(_, at)| &k.messages()[*at]);
    let reminded = reminder.map_or(0.0, |mail| addressed(k, mail, false));
    let put = addressed(k, message, calls_another(k, message, text));
    let put = put.max(reminded).max(if mine { 0.8 } else { 0.0 });
    let seen_to = [Tells::Done, Tells::InHand];
    let done = if passage.cues.iter().any(|cue| seen_to.contains(cue)) {
        0.4
    } else {
        1.0
    };
    let rings = has_phone(&message.own);
    // Somebody by name whom we write with is in the book.
    let ours = house.person.is_some_and(|who| k.is_counterpart(who));
    let number = if rings || ours { 1.0 } else { 0.9 };
    // A name that nobody has written with may be a desk or a system of ours.
    let known = match account {
        Some(account) if k.account(account).relationship => 1.0,
        Some(_) => 0.9,
        None if rings || house.person.is_some() => 0.85,
        None => 0.6,
    };
    Some(Word {
        index,
        message,
        account,
        person: house.person,
        house: match account {
            Some(account) => k.account(account).name.clone(),
            None => house.name.clone(),
        },
        says: passage.told.clone(),
        asks: (passage.ask.as_ref())
            .map(|ask| ask.text.clone())
            .filter(|text| is_said_as_ask(text) && !is_nod(text, "")),
        theirs: false,
        stake: Stake::of(&passage.cues),
        names: passage.names.clone(),
        about: passage.about.clone(),
        after,
        earlier: None,
        parts: vec![
            part("how clearly it is told", passage.clear * done),
            part("a house outside is meant", house.sure),
            part("a house we know", known),
            part("something is asked of you", asked),
            part("addressed to you", put),
            part("whom to ring is said", number),
            part("still fresh", fresh),
        ],
    })
}

/// Whether a mail went to the seller and to nobody else.
fn is_to_me_alone(k: &Knowledge, message: &Message) -> bool {
    let mine = |one| k.person_at(one).is_some_and(|who| k.person(who).me);
    message.recipients().all(mine)
}

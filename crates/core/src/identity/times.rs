//! When two addresses were in use: one after the other, or both at once.

use super::facts::{Facts, House};
use crate::time::Day;
use std::collections::BTreeMap;

/// What it weighs when one writes from two firms in turn: one person at two firms is
/// one case, two people of one name are eight, among those whose names are common.
const IN_TURN_BITS: f64 = -3.0;
/// Changes from one address to the other that are no move any more …
const TURNS: usize = 5;
/// … where they go on for so long, in days.
const TURNS_DAYS: i32 = 28;
/// Days on which the other wrote: one mail from elsewhere may be anybody's.
const WITHIN_DAYS: usize = 3;
/// Who goes on writing from the first firm so long after the last word from the other, in
/// days, has not moved there.
const BACK_DAYS: i32 = 14;

/// What it weighs that two contacts stand at two firms, in one address book or CRM, or
/// where nothing is known but these: who keeps both at once keeps two people, most often.
/// A rare name alone is then asked about, and a usual one is two people's.
const TWO_CARDS_BITS: f64 = -6.0;

fn two_firms(x: &Facts, y: &Facts) -> bool {
    are_two(x.house, y.house)
}

fn are_two(x: House, y: House) -> bool {
    let is_firm = |house| matches!(house, House::Domain(_) | House::Ours);
    is_firm(x) && is_firm(y) && x != y
}

/// Who moved writes from one firm, then from the other. Who writes from both in
/// turn, again and again over weeks, is two people of one name; so are two we answer, of
/// whom the one writes before and long after all that the other wrote. Takes each address
/// with the days on which it wrote; answers in bits.
pub(super) fn in_turn(x: (&Facts, &[Day]), y: (&Facts, &[Day])) -> f64 {
    if !two_firms(x.0, y.0) {
        return 0.0;
    }
    let answered = is_answered(x.0) && is_answered(y.0);
    if answered && (is_within(x.1, y.1) || is_within(y.1, x.1)) {
        return IN_TURN_BITS;
    }
    let mut days: BTreeMap<Day, [bool; 2]> = BTreeMap::new();
    x.1.iter()
        .for_each(|day| days.entry(*day).or_default()[0] = true);
    y.1.iter()
        .for_each(|day| days.entry(*day).or_default()[1] = true);
    let mut turns: Vec<Day> = Vec::new();
    let mut last = None;
    for (day, wrote) in days {
        // A day on which both wrote is a turn, whichever came first.
        let both = wrote == [true, true];
        if both || last.is_some_and(|before| before != wrote) {
            turns.push(day);
        }
        last = if both { last } else { Some(wrote) };
    }
    match (turns.first(), turns.last()) {
        (Some(first), Some(last)) if turns.len() >= TURNS && last.0 - first.0 >= TURNS_DAYS => {
            IN_TURN_BITS
        }
        _ => 0.0,
    }
}

/// Whether all that one wrote, more than a mail or two, lies within what the other wrote, who went on long after.
fn is_within(inner: &[Day], outer: &[Day]) -> bool {
    let (Some(begins), Some(ends)) = (inner.first(), inner.last()) else {
        return false;
    };
    let (first, last) = (outer.first(), outer.last());
    inner.len() >= WITHIN_DAYS
        && first.is_some_and(|first| first < begins)
        && last.is_some_and(|last| last.0 - ends.0 >= BACK_DAYS)
}

/// Contacts of address books or CRMs at two firms, in bits. Where the one wrote from the
/// new firm after the other had fallen silent, the old card was left standing; where
/// another system has the new one, each may be told the truth of its day.
pub(super) fn two_cards(x: &Facts, y: &Facts) -> f64 {
    let (Some(one), Some(other)) = (x.employer, y.employer) else {
        return 0.0;
    };
    let moved = x.last_wrote.is_some() && y.last_wrote.is_some() && overlap(x, y) == Some(0);
    let at_once = x.systems & y.systems != 0 || !x.mailed && !y.mailed;
    match are_two(one, other) && at_once && !moved {
        true => TWO_CARDS_BITS,
        false => 0.0,
    }
}

/// Whether we have to do with both of two at two firms, at once as far as is known: mail goes
/// both ways with each, or they stand there on a card, and the one had not fallen silent
/// before the other wrote. Who only ever writes may well do so from two addresses; of those
/// we deal with, two taken for one cost more than one taken for two.
pub(super) fn at_once(x: &Facts, y: &Facts) -> bool {
    let dealt_with = |facts: &Facts| is_answered(facts) || facts.systems != 0;
    let moved = x.last_wrote.is_some() && y.last_wrote.is_some() && overlap(x, y) == Some(0);
    two_cards(x, y) < 0.0 || two_firms(x, y) && dealt_with(x) && dealt_with(y) && !moved
}

/// Whether mail goes both ways with the seller.
pub(super) fn is_answered(facts: &Facts) -> bool {
    facts.inbound > 0 && facts.outbound > 0
}

/// Whether a contact without an address at one firm has nothing but a name in common with
/// somebody at another: that is never sure, however rare the name.
pub(super) fn by_name_alone(x: &Facts, y: &Facts) -> bool {
    (x.by_name || y.by_name) && two_firms(x, y)
}

/// Somebody who moved stops at one firm before beginning at the next; two namesakes
/// at two firms are in use at the same time. Zero for one after the other, one for
/// up to half a year at once, two for longer; nothing where they are not two firms, nor
/// where no mail shows either: the day of an export is no beginning.
pub(super) fn overlap(x: &Facts, y: &Facts) -> Option<usize> {
    if !two_firms(x, y) || !(x.mailed || y.mailed) {
        return None;
    }
    let ends = |facts: &Facts| facts.last_wrote.unwrap_or(facts.last);
    let overlap = ends(x).min(ends(y)).days_since(x.first?.max(y.first?));
    Some(match overlap {
        days if days <= 30.0 => 0,
        days if days <= 180.0 => 1,
        _ => 2,
    })
}

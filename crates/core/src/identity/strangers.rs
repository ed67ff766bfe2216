//! Who writes under the name of somebody we know, from a house that nobody knows.

use super::accounts::answers;
use super::facts::{Facts, House};
use super::times::is_answered;
use crate::known::Known;
use crate::reading::standing_in::stands_in;
use crate::time::Day;
use std::collections::BTreeSet;

/// Who wrote no more for so long, in days and in their own usual gaps, has stopped.
const STOPPED_DAYS: f64 = 35.0;
const STOPPED_GAPS: f64 = 2.0;

/// Whether one who writes from a firm, on no card, bears the name of somebody at another whom
/// we write with and who had not stopped: anybody can write under their name. Takes who is
/// known with the days on which they wrote.
pub(super) fn is_stranger(new: &Facts, known: (&Facts, &[Day])) -> bool {
    let firms = [new, known.0].map(|facts| matches!(facts.house, House::Domain(_)));
    firms == [true, true]
        && new.house != known.0.house
        && new.last_wrote.is_some()
        && new.systems == 0
        && is_answered(known.0)
        && !(new.first).is_some_and(|first| had_stopped(known.1, first.day()))
}

/// Whether somebody had stopped writing by a day, by their own habit: so a move begins. Takes
/// the days on which they wrote.
fn had_stopped(wrote: &[Day], by: Day) -> bool {
    let (Some(first), Some(last)) = (wrote.first(), wrote.last()) else {
        return false;
    };
    let gaps = (wrote.len() - 1).max(1);
    let usual = f64::from(last.0 - first.0) / gaps as f64;
    f64::from(by.0 - last.0) > STOPPED_DAYS.max(STOPPED_GAPS * usual)
}

/// Those of some addresses from which somebody wrote in the place of another: who does so has
/// a namesake as likely as anybody, and has not moved.
pub(super) fn standing_in(known: &Known, of: &BTreeSet<u32>) -> BTreeSet<u32> {
    let mails = known.messages().iter();
    let senders = mails.filter_map(|mail| {
        let sender = mail.sender()?.0;
        (of.contains(&sender) && stands_in(&mail.own)).then_some(sender)
    });
    senders.collect()
}

/// Houses from which somebody answered a mail of ours: a name that does so is no stranger's.
pub(super) fn answering(known: &Known, all: &[Facts<'_>]) -> BTreeSet<House> {
    let house = |message: &crate::ledger::Message| {
        let sender = message.sender()?;
        all.get(sender.0 as usize).map(|facts| facts.house)
    };
    let matter = |subject: &str| {
        let behind = subject.rsplit(':').next().unwrap_or_default();
        behind.trim().to_lowercase()
    };
    let ours = known
        .messages()
        .iter()
        .filter(|m| house(m) == Some(House::Ours));
    let ours: BTreeSet<String> = ours.map(|message| matter(&message.subject)).collect();
    let answer = known
        .messages()
        .iter()
        .filter(|message| answers(&message.subject) && ours.contains(&matter(&message.subject)));
    answer.filter_map(house).collect()
}

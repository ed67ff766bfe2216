//! What somebody has on offer, and what became of it: the next such mail takes the place of
//! the last.

use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;
use crate::talk::unasked::{Put, unasked};
use crate::threads::series_of;

/// Who had something on offer so often …
const BULLETINS: usize = 3;
/// … in so many days has it again and again.
const SEASON_DAYS: i32 = 60;
/// Who writes again so soon changes what they wrote, in days.
const SOON_DAYS: f64 = 0.5;

/// Whether the sender of a mail has something on offer again and again.
pub(super) fn is_bulletin(k: &Knowledge, message: &Message) -> bool {
    let since = k.as_of.plus_days(-SEASON_DAYS);
    (k.since(since))
        .filter(|(_, other)| other.sender() == message.sender())
        .filter(|(_, other)| matches!(unasked(other, false, None), Some((Put::Supply, _))))
        .nth(BULLETINS - 1)
        .is_some()
}

/// Whether its sender has written anew since: within hours, or in the same series.
pub(super) fn is_taken_back(k: &Knowledge, account: AccountNo, message: &Message) -> bool {
    let series = series_of(&message.subject);
    k.with_account(account, message.known).any(|(_, other)| {
        let soon = other.known.days_since(message.known) < SOON_DAYS;
        other.sender() == message.sender() && (soon || series_of(&other.subject) == series)
    })
}

//! Whether an ask for a price was answered where no mail shows it: by a deal that a CRM shows,
//! or a quote, that was made for the house since.

use super::pending::Pending;
use crate::evidence::field;
use crate::knowledge::Knowledge;
use crate::talk::request::{Form, form};
use crate::time::Timestamp;

/// Whether the house has a deal or a quote that was made after it asked for a price. One of
/// which nothing says when it was made may be older.
pub(super) fn is_quoted(pending: &Pending<'_>) -> bool {
    let Pending { k, message, .. } = *pending;
    form(&pending.ask.text) == Form::Price
        && (k.deals.iter())
            .filter(|deal| deal.account == Some(pending.account))
            .filter_map(|deal| deal.seen.entry.moment(field::CREATED))
            .any(|made| is_after(k, made, message.known))
}

/// Whether something was made after a moment. What tells its day only, and is of the same day,
/// is taken for it: it most likely comes of that.
fn is_after(k: &Knowledge, made: Timestamp, asked: Timestamp) -> bool {
    let is_day_only = || k.day(Timestamp(made.0 - 1)) < k.day(made);
    made > asked || k.day(made) == k.day(asked) && is_day_only()
}

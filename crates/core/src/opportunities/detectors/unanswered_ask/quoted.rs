//! Whether an ask for a price was answered where no mail shows it: in a talk in which it was
//! told, or by a deal that a CRM shows, or a quote, that was made for the house since.

use super::pending::Pending;
use crate::talk::request::{Form, form};

/// Whether somebody who asked for a price was told it by word, or the house has a deal or a
/// quote that was made since. One of which nothing says when it was made may be older.
pub(super) fn is_quoted(pending: &Pending<'_>) -> bool {
    let Pending { k, message, .. } = *pending;
    let asked = || format!("{} {}", message.subject, pending.matter.text);
    form(&pending.ask.text) == Form::Price
        && k.priced_since((pending.person, pending.account), message.known, &asked())
}

//! What a picture has been asked for: detectors ask it of every message, and a
//! search each time would make them quadratic.

use super::asked::Asked;
use super::lapse::Lapses;
use super::whereabouts::Movers;
use crate::downstream::Downstream;
use crate::encounters::Rolls;
use crate::id::Id;
use crate::identity::{AccountNo, PersonNo};
use crate::orders::gaps::Gaps;
use crate::orders::habits::{Habits, Outlook};
use crate::orders::wallet::Wallet;
use crate::time::{Day, Timestamp};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Answers that are found once for a picture.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// What others have asked.
    pub(crate) asked: Asked,
    /// What calendars and notes leave out.
    pub(crate) rolls: Rolls,
    /// Who is a counterpart, in the order of people.
    pub(crate) counterparts: OnceLock<Vec<bool>>,
    /// Which messages are mail that came back.
    pub(crate) bounces: OnceLock<Vec<u32>>,
    /// Messages of each account, in the order of accounts.
    pub(crate) by_account: OnceLock<Vec<Vec<u32>>>,
    /// Which messages are one of a series, in the order of messages.
    pub(crate) routine: OnceLock<Vec<bool>>,
    /// Who is a private tie, in the order of people.
    pub(crate) private: OnceLock<Vec<bool>>,
    /// Whose letters are chat, in the order of people.
    pub(crate) chatty: OnceLock<Vec<bool>>,
    /// Where a message is in the order of messages. Never iterated.
    pub(crate) places: OnceLock<HashMap<Id, u32>>,
    /// The same by the evidence of each. Never iterated.
    pub(crate) proofs: OnceLock<HashMap<Id, u32>>,
    /// When what shows contact on a day took place. Never iterated.
    pub(crate) moments: OnceLock<HashMap<(Id, Day), Timestamp>>,
    /// The first and the last message that names each address, in the order of
    /// addresses.
    pub(crate) named_in: OnceLock<Vec<Option<(u32, u32)>>>,
    /// Who sells to us, in the order of accounts.
    pub(crate) vendors: OnceLock<Vec<bool>>,
    /// Who serves us by trade, in the order of accounts.
    pub(crate) services: OnceLock<Vec<bool>>,
    /// Accounts by each of their domains or keys. Never iterated.
    pub(crate) keys: OnceLock<HashMap<String, AccountNo>>,
    /// Encounters of each account, in the order of accounts; oldest first.
    pub(crate) met: OnceLock<Vec<Vec<u32>>>,
    /// Those who were at several accounts, and the last contact with them at each.
    pub(crate) movers: OnceLock<Movers>,
    /// How accounts buy, and what each buyer is about to do, in the order of buyers.
    pub(crate) habits: OnceLock<Habits>,
    pub(crate) outlooks: OnceLock<Vec<Outlook>>,
    /// How likely accounts are to place no order.
    pub(crate) lapses: OnceLock<Option<Lapses>>,
    /// What accounts do not buy though their like do, and the strongest for each buyer.
    pub(crate) gaps: OnceLock<Gaps>,
    /// What accounts take beside their size, by account.
    pub(crate) wallets: OnceLock<Vec<Wallet>>,
    /// Customers' customers.
    pub(crate) downstream: OnceLock<Downstream>,
    /// Who is the seller.
    pub(crate) me: OnceLock<Vec<PersonNo>>,
}

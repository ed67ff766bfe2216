//! What a picture has been asked for: detectors ask it of every message, and a
//! search each time would make them quadratic.

use super::lapse::Lapses;
use super::whereabouts::Movers;
use crate::downstream::Downstream;
use crate::encounters::Rolls;
use crate::id::Id;
use crate::identity::PersonNo;
use crate::opportunities::detectors::needless_discount::Beside;
use crate::opportunities::detectors::peers_stock_it::AtPeers;
use crate::opportunities::goings::News;
use crate::opportunities::goods::Words;
use crate::opportunities::inside::houses::Houses;
use crate::orders::book::ProductNo;
use crate::orders::gaps::{Gap, Gaps};
use crate::orders::habits::{Habits, Outlook};
use crate::orders::prices::Moved;
use crate::orders::wallet::Wallet;
use crate::time::{Day, Timestamp};
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

/// Answers that are found once for a picture.
#[derive(Debug, Default)]
pub(crate) struct Index {
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
    pub(crate) keys: OnceLock<HashMap<String, crate::identity::AccountNo>>,
    /// Encounters of each account, in the order of accounts; oldest first.
    pub(crate) met: OnceLock<Vec<Vec<u32>>>,
    /// Those who were at several accounts, and the last contact with them at each.
    pub(crate) movers: OnceLock<Movers>,
    /// Those with whom a meeting is to come.
    pub(crate) expected: OnceLock<BTreeSet<PersonNo>>,
    /// The middle amount of deals per currency. Never iterated.
    pub(crate) usual: OnceLock<HashMap<(bool, [u8; 3]), i64>>,
    /// How accounts buy, and what each buyer is about to do, in the order of buyers.
    pub(crate) habits: OnceLock<Habits>,
    pub(crate) outlooks: OnceLock<Vec<Outlook>>,
    /// What each buyer bought for in the year before its last order, sorted.
    pub(crate) yearly: OnceLock<Vec<i64>>,
    /// How likely accounts are to place no order.
    pub(crate) lapses: OnceLock<Option<Lapses>>,
    /// What accounts do not buy though their like do, and the strongest for each buyer.
    pub(crate) gaps: OnceLock<Gaps>,
    /// The gap that each of some buyers is shown, by place among buyers.
    pub(crate) shown_gaps: OnceLock<Vec<(usize, Gap)>>,
    /// How the prices of accounts moved within a year.
    pub(crate) moved: OnceLock<Vec<Moved>>,
    /// What accounts pay beside others.
    pub(crate) discounts: OnceLock<Vec<Beside>>,
    /// What accounts take beside their size, by account.
    pub(crate) wallets: OnceLock<Vec<Wallet>>,
    /// What goes better and better at the peers of each buyer, in the order of buyers.
    pub(crate) at_peers: OnceLock<Vec<Option<AtPeers>>>,
    /// Who is told of which product that its peers have changed over to.
    pub(crate) peers_moved: OnceLock<Vec<(crate::identity::AccountNo, ProductNo)>>,
    /// The words of each product's name, in the order of products.
    pub(crate) goods: OnceLock<Vec<Words>>,
    /// The last day on which anybody bought each product.
    pub(crate) last_sold: OnceLock<Vec<Day>>,
    /// What an order usually comes to, in minor units.
    pub(crate) usual_order: OnceLock<i64>,
    /// Products by the party of their key. Never iterated.
    pub(crate) products: OnceLock<HashMap<String, ProductNo>>,
    /// Customers' customers.
    pub(crate) downstream: OnceLock<Downstream>,
    /// Who is the seller.
    pub(crate) me: OnceLock<Vec<crate::identity::PersonNo>>,
    /// How houses outside are called.
    pub(crate) houses: OnceLock<Houses>,
    /// Who goes, as letters of late tell it.
    pub(crate) goings: OnceLock<Vec<News>>,
    /// Places of deals, by party.
    pub(crate) deals: OnceLock<Vec<u32>>,
}

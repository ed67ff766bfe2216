//! What a picture has been asked for: detectors ask it of every message, and a
//! search each time would make them quadratic.

use crate::id::Id;
use std::cell::OnceCell;
use std::collections::HashMap;

/// Answers that are found once for a picture.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Who is a counterpart, in the order of people.
    pub(crate) counterparts: OnceCell<Vec<bool>>,
    /// Which messages are mail that came back.
    pub(crate) bounces: OnceCell<Vec<u32>>,
    /// Messages of each account, in the order of accounts.
    pub(crate) by_account: OnceCell<Vec<Vec<u32>>>,
    /// Which messages are one of a series, in the order of messages.
    pub(crate) routine: OnceCell<Vec<bool>>,
    /// Who is a private tie, in the order of people.
    pub(crate) private: OnceCell<Vec<bool>>,
    /// Whose letters are chat, in the order of people.
    pub(crate) chatty: OnceCell<Vec<bool>>,
    /// Where a message is in the order of messages. Never iterated.
    pub(crate) places: OnceCell<HashMap<Id, u32>>,
    /// Who sells to us, in the order of accounts.
    pub(crate) vendors: OnceCell<Vec<bool>>,
}

//! Threads: which messages belong to one conversation.

use crate::ledger::Message;

/// Conversations among a slice of messages.
#[derive(Clone, Debug, Default)]
pub struct Threads {
    /// The thread of each message, in the order of the messages.
    pub of: Vec<u32>,
    /// The messages of each thread (indices, oldest first).
    pub messages: Vec<Vec<u32>>,
}

/// Gathers messages, which are sorted by `known`, into threads.
pub fn gather(_messages: &[Message]) -> Threads {
    Threads::default()
}

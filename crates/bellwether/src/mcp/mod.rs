//! MCP, the Model Context Protocol: the operations of the API as tools for agents.
//!
//! The same table feeds both: an operation is a tool, and answers the same. Over and above
//! that stand two things. What others wrote comes marked as such ([`outside`]), since an
//! agent may take it for an order. And what changes something is not offered until the
//! user has switched it on; it is then recorded as having come through here.
//!
//! [`rpc`] reads messages, [`protocol`] answers them, [`stdio`] and [`http`] carry them.
//! No request needs another before it, so nothing is kept between two.

mod http;
mod outside;
mod protocol;
mod rpc;
mod stdio;
mod tools;

pub use http::router;
pub use stdio::serve;

/// Where it is served over HTTP.
pub const PATH: &str = "/api/mcp";

/// The door that decisions say they came through.
const DOOR: &str = "mcp";
/// The most that one message may hold.
const MOST_BYTES: usize = 1 << 20;

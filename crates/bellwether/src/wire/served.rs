//! Where the web app is.

use serde::Serialize;

/// Where the web app is.
#[derive(Serialize, Debug)]
pub struct Served {
    pub url: String,
}

/// Whether a password is set, and the token that was made.
#[derive(Serialize, Debug)]
pub struct PasswordShown {
    pub set: bool,
    pub file: String,
    pub token: Option<String>,
    /// How long the token holds.
    pub days: Option<i32>,
}

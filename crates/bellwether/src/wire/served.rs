//! Where the web app is.

use serde::Serialize;

/// Where the web app is.
#[derive(Serialize, Debug)]
pub struct Served {
    pub url: String,
}

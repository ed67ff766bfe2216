//! The reference pages. The tests that hold them make them, too.

use anyhow::{Context, Result, ensure};
use std::process::Command;

/// Writes `docs/reference` anew, and says so.
pub fn write() -> Result<String> {
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["test", "-p", "bellwether", "--test", "cli", "reference::"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .env("BELLWETHER_WRITE_DOCS", "1")
        .status()
        .context("cargo cannot be started")?;
    ensure!(status.success(), "the pages could not be made");
    Ok("docs/reference is written.\n".to_owned())
}

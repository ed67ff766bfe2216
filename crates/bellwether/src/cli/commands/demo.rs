use super::add;
use crate::cli::{Done, Scene};
use crate::failure::Failure;
use crate::workspace::{self, DATABASE, SETTINGS, Workspace};
use std::path::{Path, PathBuf};

/// Make up a salesperson's mailbox and look at it
///
/// Writes the files of a fictional seller into DIR/files, imports them like any
/// other into the workspace DIR, and prints the brief. A demo that is there
/// already is written anew; a workspace that is no demo is never touched.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Where to put it [default: bellwether-demo in the platform's data folder]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Which world to make up
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

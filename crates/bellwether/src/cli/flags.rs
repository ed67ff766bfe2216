//! Flags that several commands have.

use crate::env;
use clap::Args;
use std::path::PathBuf;

/// Flags that stand before or after the command.
#[derive(Args, Debug)]
#[command(next_help_heading = "Everywhere")]
pub struct Global {
    /// Folder of the workspace [default: the platform's data folder]
    #[arg(long, global = true, value_name = "DIR", env = env::WORKSPACE, hide_env_values = true)]
    pub workspace: Option<PathBuf>,
    /// Look from a moment in the past: a day (its end), or a time
    #[arg(long, global = true, value_name = "DATE|TIME")]
    pub as_of: Option<String>,
    /// Look with one owner's eyes, where several share the workspace
    #[arg(long, global = true, value_name = "EMAIL")]
    pub viewer: Option<String>,
    /// Answer with one JSON document
    #[arg(long, global = true)]
    pub json: bool,
    /// Say nothing but the answer and what failed
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Say more
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
    /// Tell progress in lines, not in a bar
    #[arg(long, global = true)]
    pub no_progress: bool,
}

/// A stretch of a list.
#[derive(Args, Debug)]
pub struct Stretch {
    /// How many to show [default: 40; with --json all]
    #[arg(long, value_name = "N")]
    pub top: Option<usize>,
    /// How many to pass over: `next` of the list before
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub skip: usize,
}

impl Stretch {
    /// How many to show in this form; `None` for all.
    pub fn most(&self, json: bool) -> Option<usize> {
        const SCREEN: usize = 40;
        self.top.or((!json).then_some(SCREEN))
    }
}

//! How the workspace is: answers of the commands that look after the data.

use super::{Hex, Time};
use crate::workspace::{SETTINGS, Settings, Workspace};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// What `doctor` found.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Health {
    pub version: &'static str,
    /// Version of the readers of mail text.
    pub reading: u32,
    pub workspace: String,
    pub time_zone: String,
    pub viewer: String,
    pub owners: Vec<String>,
    pub counts: Counts,
    pub sources: Vec<Source>,
    pub bad: Vec<BadItem>,
    /// Each says what is wrong, and what to do.
    pub problems: Vec<String>,
}

/// How much there is, for this viewer.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Counts {
    pub evidence: u64,
    pub distinct: u64,
}

/// A file or folder that was read.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Source {
    pub source: String,
    pub read: Time,
    pub items: u64,
}

/// An item that could not be read.
#[derive(JsonSchema, Serialize, Debug)]
pub struct BadItem {
    pub source: String,
    pub at: String,
    pub reason: String,
}

/// What `rebuild` made.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Rebuilt {
    /// Hash of everything derived: equal for equal evidence.
    pub digest: Hex,
    pub evidence: u64,
    pub distinct: u64,
}

/// What `forget` did.
#[derive(JsonSchema, Serialize, Debug, Default)]
pub struct Forgotten {
    /// What was meant: addresses, names, an id, sources.
    pub forgot: Vec<String>,
    /// Items erased.
    pub erased: u64,
    /// Items of others from which words were cut.
    pub cut: u64,
}

/// What `backup` wrote.
#[derive(JsonSchema, Serialize, Debug)]
pub struct BackedUp {
    pub file: String,
    pub bytes: u64,
    /// Where the settings were copied to, if there are any.
    pub settings: Option<String>,
}

/// What `export` wrote.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Exported {
    pub dir: String,
    /// Lines in each file, by its name without ending.
    pub lines: BTreeMap<String, u64>,
}

/// What `import` took in.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Imported {
    pub dir: String,
    /// Lines of each file, by its name without ending.
    pub lines: BTreeMap<String, u64>,
    /// Hash of everything derived, as `rebuild` gives it.
    pub digest: Hex,
}

/// What is set for the workspace.
#[derive(JsonSchema, Serialize, Debug)]
pub struct SettingsShown {
    /// Where it is kept.
    pub file: String,
    pub settings: Vec<Setting>,
}

/// One setting.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Setting {
    pub name: &'static str,
    /// What holds.
    pub value: String,
    /// It was set here, rather than holding by itself.
    pub set: bool,
    /// What it is about.
    pub says: &'static str,
}

impl SettingsShown {
    /// What holds in a workspace.
    pub fn of(workspace: &Workspace, settings: &Settings) -> SettingsShown {
        let on_or_off = |on| if on { "on" } else { "off" };
        SettingsShown {
            file: workspace.dir.join(SETTINGS).display().to_string(),
            settings: vec![
                Setting {
                    name: "time_zone",
                    value: workspace.zone.iana_name().unwrap_or("UTC").to_owned(),
                    set: settings.time_zone.is_some(),
                    says: "where days begin and end",
                },
                Setting {
                    name: "agents_write",
                    value: on_or_off(settings.agents_may_write()).to_owned(),
                    set: settings.agents_write.is_some(),
                    says: "whether agents that are connected over MCP may write, or only look",
                },
            ],
        }
    }
}

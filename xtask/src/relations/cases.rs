//! Sentences of `relations/core_train.json` as cases, in folds by company.

use anyhow::{Context, Result};
use bellwether_core::downstream::names::core;
use bellwether_core::downstream::relations::features::{VIEWS, View, views};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// How many folds.
pub const FOLDS: usize = 5;

/// A sentence with its class.
pub struct Case {
    pub views: [View; VIEWS],
    pub class: usize,
    pub fold: usize,
}

/// All cases, and the names of the classes: relation and sign of direction.
pub fn read(data: &Path) -> Result<(Vec<Case>, Vec<String>)> {
    let path = data.join("relations/core_train.json");
    let text =
        std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let rows: Vec<Value> = serde_json::from_str(&text)?;
    let class_of = |row: &Value| {
        let name = row["relation"].as_str().unwrap_or_default();
        let inverted = row["invert_relation"].as_i64() == Some(1);
        format!(
            "{name}{}",
            if inverted && name != "undefined" {
                '-'
            } else {
                '+'
            }
        )
    };
    let mut classes: Vec<String> = rows.iter().map(class_of).collect();
    classes.sort();
    classes.dedup();
    let folds = folds(&rows);
    let mut cases = Vec::new();
    for (row, fold) in rows.iter().zip(folds) {
        let words: Vec<&str> = row["context"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let at = |name: &str| row[name].as_u64().unwrap_or_default() as usize;
        let (first, second) = (
            at("e1_start")..at("e1_end") + 1,
            at("e2_start")..at("e2_end") + 1,
        );
        let class = class_of(row);
        cases.push(Case {
            views: views(&words, first, second),
            class: classes.binary_search(&class).unwrap_or_default(),
            fold,
        });
    }
    Ok((cases, classes))
}

/// Words that stand for a company without naming it.
const NOBODY: &[&str] = &[
    "it",
    "its",
    "they",
    "their",
    "he",
    "she",
    "his",
    "her",
    "we",
    "our",
    "who",
    "which",
    "company",
    "firm",
    "agency",
    "service",
    "platform",
    "studio",
    "brand",
    "product",
    "products",
    "website",
    "store",
    "network",
    "station",
    "bank",
    "business",
    "organization",
    "system",
    "software",
    "stores",
    "band",
    "site",
    "team",
    "label",
    "stock",
    "channel",
    "airline",
    "game",
    "project",
    "club",
    "school",
    "university",
    "group",
    "this",
    "these",
    "former",
    "latter",
    "unit",
    "them",
];

/// Sentences that share a company are in one fold; the largest groups are dealt first.
fn folds(rows: &[Value]) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..rows.len()).collect();
    fn root(parent: &mut [usize], mut i: usize) -> usize {
        while parent[i] != i {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        i
    }
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (i, row) in rows.iter().enumerate() {
        for field in ["e1_name", "e2_name"] {
            let words = core(row[field].as_str().unwrap_or_default());
            if words.iter().all(|w| NOBODY.contains(&w.as_str())) {
                continue;
            }
            let other = *first.entry(words.join(" ")).or_insert(i);
            let (a, b) = (root(&mut parent, i), root(&mut parent, other));
            parent[a.max(b)] = a.min(b);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for i in 0..rows.len() {
        groups.entry(root(&mut parent, i)).or_default().push(i);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
    groups.sort_by_key(|g| (usize::MAX - g.len(), g[0]));
    let (mut sizes, mut out) = ([0; FOLDS], vec![0; rows.len()]);
    for group in groups {
        let fold = (0..FOLDS).min_by_key(|f| sizes[*f]).unwrap_or_default();
        sizes[fold] += group.len();
        group.iter().for_each(|i| out[*i] = fold);
    }
    out
}

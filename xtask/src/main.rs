//! Chores of the project, in its own language.
//!
//! `train` fits the models that ship in the core, `bench` measures readers on
//! labelled data; both look for the data in `../shared/data` unless told where.
//! `docs` writes the reference pages.

mod acts;
mod bench;
mod buying;
mod data;
mod docs;
mod fit;
mod relations;
mod ties;
mod train;

use anyhow::{Result, bail};
use std::io::Write;
use std::path::PathBuf;

fn main() -> Result<()> {
    let mut words = Vec::new();
    let mut data = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data"));
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--data" {
            data = args.next().unwrap_or_default().into();
        } else {
            words.push(arg);
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let report = match words.as_slice() {
        ["train", "signatures"] => train::signatures(&data)?,
        ["train", "requests"] => train::requests(&data)?,
        ["bench", "requests"] => bench::requests(&data)?,
        ["bench", "speed"] => bench::speed()?,
        ["bench", "signatures"] => bench::signatures(&data)?,
        ["train", "ties"] => ties::train(&data)?,
        ["bench", "ties"] => ties::bench(&data)?,
        ["bench", "buying"] => buying::bench()?,
        ["train", "relations"] => relations::train(&data)?,
        ["bench", "relations"] => relations::bench(&data)?,
        ["train", "acts"] => acts::train(&data)?,
        ["bench", "acts"] => acts::bench(&data)?,
        ["docs"] => docs::write()?,
        _ => bail!(
            "usage: xtask docs, train signatures|requests|ties|relations|acts, \
             bench signatures|requests|ties|relations|acts|speed|buying \
             [--data DIR]"
        ),
    };
    Ok(write!(std::io::stdout(), "{report}")?)
}

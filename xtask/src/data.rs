//! Labelled data as the trainers and benches read it.

use crate::fit::Case;
use anyhow::{Context, Result};
use bellwether_core::evidence::Mail;
use bellwether_core::id::Id;
use bellwether_core::ledger::Ledger;
use bellwether_core::reading::signature::sender::Sender;
use bellwether_core::reading::{lines, signature};
use bellwether_core::time::Timestamp;
use bellwether_sources::{Bad, Found, Options, Record, Sink, Size, Stop};
use bellwether_testkit::ledger::from_mails;
use std::path::{Path, PathBuf};

/// One mail with every line said to be signature or not.
pub struct SignedMail {
    /// The lines of its tail.
    pub cases: Vec<Case>,
    /// Lines of signature further up than the tail reaches.
    pub beyond: usize,
}

/// Mails of `signatures/P` and `signatures/N`, by folder and name.
pub fn signed_mails(data: &Path) -> Result<Vec<SignedMail>> {
    let mut bodies: Vec<PathBuf> = Vec::new();
    for folder in ["P", "N"] {
        let folder = data.join("signatures").join(folder);
        let entries =
            std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?;
        let mut files = entries.map(|e| Ok(e?.path())).collect::<Result<Vec<_>>>()?;
        files.retain(|path| path.to_string_lossy().ends_with("_body"));
        files.sort();
        bodies.extend(files);
    }
    bodies.iter().map(|path| signed_mail(path)).collect()
}

fn signed_mail(body: &Path) -> Result<SignedMail> {
    let marked = String::from_utf8_lossy(&std::fs::read(body)?).into_owned();
    let sender = body.to_string_lossy().replace("_body", "_sender");
    let sender = String::from_utf8_lossy(&std::fs::read(sender)?)
        .trim()
        .to_owned();
    let (name, address) = match sender.split_once(['<', '[']) {
        Some((name, address)) => (name, address.trim_end_matches(['>', ']'])),
        None => (sender.as_str(), ""),
    };
    let sender = Sender::of(name, address.trim_start_matches("mailto:"));
    let labels: Vec<bool> = marked
        .lines()
        .map(|line| line.starts_with("#sig#"))
        .collect();
    let text = marked.replace("#sig#", "");
    let lines = lines::split(&text);
    let (tail, features) = signature::features(lines.iter().copied().enumerate(), &sender);
    let tail_labels = tail
        .lines()
        .iter()
        .map(|line| labels.get(line.index) == Some(&true));
    let top = tail.lines().first().map_or(0, |line| line.index);
    let beyond = (0..top)
        .filter(|&i| labels[i] && !lines[i].is_blank())
        .count();
    let cases = features
        .into_iter()
        .zip(tail_labels)
        .map(|(features, label)| Case { features, label })
        .collect();
    Ok(SignedMail { cases, beyond })
}

/// Sentences of `intent/requests_train.txt` with whether they ask for something,
/// and whether they are held back from training.
pub fn requests(data: &Path) -> Result<Vec<(String, bool, bool)>> {
    let path = data.join("intent/requests_train.txt");
    let bytes = std::fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
    let text = String::from_utf8_lossy(&bytes);
    let rows = text.lines().filter_map(|line| line.split_once('\t'));
    Ok(rows
        .map(|(label, sentence)| {
            let sentence = sentence.trim();
            let held = Id::of("split", &[sentence.as_bytes()]).0[0].is_multiple_of(3);
            (sentence.to_owned(), label == "Yes", held)
        })
        .collect())
}

/// Every folder under `data/mail`, by name.
pub fn mailboxes(data: &Path) -> Result<Vec<PathBuf>> {
    let folder = data.join("mail");
    let entries = std::fs::read_dir(&folder).with_context(|| format!("{}", folder.display()))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.is_dir());
    paths.sort();
    Ok(paths)
}

/// A mailbox, as its owner sees it.
pub fn mailbox(path: &Path) -> Result<Ledger> {
    let mut mails = Mails::default();
    bellwether_sources::read(&[path.to_owned()], &Options::default(), &mut mails)
        .map_err(|Stop| anyhow::anyhow!("{} could not be read", path.display()))?;
    Ok(from_mails(&mails.0, "me", Timestamp(i64::MAX)))
}

/// Takes in mails and nothing else.
#[derive(Default)]
struct Mails(Vec<Mail>);

impl Sink for Mails {
    fn file(&mut self, _: &Path, _: &'static str, _: Size) {}

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        for found in batch {
            let Record::Mail(mail) = found.record else {
                continue;
            };
            self.0.push(*mail);
        }
        Ok(())
    }

    fn bad(&mut self, _: Bad) {}

    fn progress(&mut self, _: u64) {}
}

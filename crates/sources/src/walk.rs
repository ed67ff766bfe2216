//! Walks what the user named: files by their content, folders sorted by name.

use crate::feed::Feed;
use crate::formats::maildir::{self, MailFile};
use crate::formats::{self, CountedFile, Format, Input, Met, eml};
use crate::item::Place;
use crate::{Options, Size, Stop};
use bellwether_core::time::Timestamp;
use bellwether_core::words::listed;
use std::path::{Path, PathBuf};

/// Reads all `paths`, in this order.
pub(crate) fn walk(paths: &[PathBuf], options: &Options, feed: &mut Feed<'_>) -> Result<(), Stop> {
    let forced = match options.kind.as_deref() {
        None => Forced::Nothing,
        Some("maildir") => Forced::Maildir,
        Some(kind) => match formats::named(kind) {
            Some(format) => Forced::Format(format),
            None => {
                let words = format!("there is no kind `{kind}` of file: {}", known_kinds());
                return refuse(paths, &words, feed);
            }
        },
    };
    for path in paths {
        match std::fs::metadata(path) {
            Ok(data) if data.is_dir() => walk_folder(path, &forced, feed)?,
            Ok(data) => read_file(path, Size::Bytes(data.len()), true, &forced, feed)?,
            Err(error) => unreadable(path, &error, feed)?,
        }
    }
    Ok(())
}

/// What the user said everything is.
enum Forced {
    Nothing,
    Maildir,
    Format(&'static dyn Format),
}

/// What [`Options::kind`] may be.
pub(crate) fn kinds() -> Vec<&'static str> {
    let kinds = formats::FORMATS.iter().map(|format| format.kind());
    kinds.chain(["maildir"]).collect()
}

fn known_kinds() -> String {
    format!("one of {}, or leave it out", kinds().join(", "))
}

fn refuse(paths: &[PathBuf], words: &str, feed: &mut Feed<'_>) -> Result<(), Stop> {
    for path in paths {
        feed.file(path, "unreadable", Size::Bytes(0))?;
        feed.bad(String::new(), words.to_owned())?;
    }
    Ok(())
}

fn walk_folder(folder: &Path, forced: &Forced, feed: &mut Feed<'_>) -> Result<(), Stop> {
    let listing = match std::fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) => return unreadable(folder, &error, feed),
    };
    let mut entries = Vec::new();
    for entry in listing {
        match entry {
            Ok(entry) => entries.push(entry.path()),
            // Which entry it would have been is not known.
            Err(error) => unreadable(folder, &error, feed)?,
        }
    }
    entries.sort();
    let is_maildir = maildir::is_maildir(folder) || matches!(forced, Forced::Maildir);
    if is_maildir {
        maildir::read(folder, feed)?;
    }
    // Files with one mail each are reported together, as their folder.
    let mut mails: Vec<MailFile> = Vec::new();
    let mut folders = Vec::new();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let hidden = name.starts_with('.');
        // A link to a folder may lead round in a circle.
        let data = match std::fs::symlink_metadata(&path) {
            Ok(data) => data,
            Err(error) => {
                unreadable(&path, &error, feed)?;
                continue;
            }
        };
        if data.is_dir() {
            let own = is_maildir && maildir::is_own_folder(&name);
            if !own && (!hidden || maildir::is_maildir(&path)) {
                folders.push(path);
            }
        } else if !hidden && path.is_file() && !is_maildir {
            if is_single_mail(&path, forced, feed) {
                let position = name.into_owned();
                mails.push((path, position));
            } else {
                let size = Size::Bytes(path.metadata().map_or(0, |data| data.len()));
                read_file(&path, size, false, forced, feed)?;
            }
        }
    }
    if !mails.is_empty() {
        let name = last_component(&folder.to_string_lossy()).to_owned();
        maildir::read_files(folder, eml::Eml.kind(), name, mails, feed)?;
    }
    folders
        .iter()
        .try_for_each(|folder| walk_folder(folder, forced, feed))
}

/// Something that cannot even be looked at.
fn unreadable(path: &Path, error: &std::io::Error, feed: &mut Feed<'_>) -> Result<(), Stop> {
    feed.file(path, "unreadable", Size::Bytes(0))?;
    feed.bad(String::new(), format!("cannot be opened: {error}"))
}

fn is_single_mail(path: &Path, forced: &Forced, feed: &Feed<'_>) -> bool {
    match forced {
        Forced::Format(format) => format.kind() == eml::Eml.kind(),
        _ => CountedFile::open(path, feed)
            .ok()
            .and_then(|(_, head)| formats::detect(&head))
            .is_some_and(|format| format.kind() == eml::Eml.kind()),
    }
}

fn read_file(
    path: &Path,
    size: Size,
    named: bool,
    forced: &Forced,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    let (file, head) = match CountedFile::open(path, feed) {
        Ok(opened) => opened,
        Err(error) => {
            feed.file(path, "unreadable", size)?;
            return feed.bad(String::new(), format!("cannot be opened: {error}"));
        }
    };
    let met = if named { Met::Named } else { Met::Walked };
    let format = match forced {
        Forced::Format(format) => Some(*format),
        _ => formats::detect(&head).or_else(|| formats::by_name(path, &head, met)),
    };
    let Some(format) = format else {
        let kind = if named { "unknown" } else { "skipped" };
        feed.file(path, kind, size)?;
        if named {
            feed.bad(String::new(), describe_unknown(&head))?;
        }
        return Ok(());
    };
    feed.file(path, format.kind(), size)?;
    let place = Place {
        folder: folder_of_file(path),
        file: path.to_owned(),
        dated: dated(path),
        named,
        ..Place::default()
    };
    formats::read(format, Input::File(file), &place, feed)
}

/// When a file was last changed.
fn dated(path: &Path) -> Option<Timestamp> {
    let changed = std::fs::metadata(path).ok()?.modified().ok()?;
    let since = changed.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(Timestamp(i64::try_from(since.as_secs()).ok()?))
}

/// Why a file that the user named is not read.
fn describe_unknown(head: &[u8]) -> String {
    let what = match head {
        [] => return "an empty file: nothing to read".to_owned(),
        _ if head.contains(&0) => "not a kind of file that is read (it is binary)",
        _ => "not a kind of file that is read (it is text without mail headers or columns)",
    };
    let insist = match head.contains(&0) {
        true => "`--as mbox` insists",
        false => {
            "`--as mbox` insists, `--as note` takes it as a note, `--as document` as something published"
        }
    };
    let known = ["Maildir"].into_iter();
    let known = known.chain(formats::FORMATS.iter().map(|format| format.known_by()));
    let known: Vec<&str> = known.filter(|words| !words.is_empty()).collect();
    format!("{what}: {} are; {insist}", listed(&known))
}

/// The folder that a file of mail stands for: its own name for an mbox, the
/// folder around it for a file with one mail, or in a Maildir.
pub(crate) fn folder_of_file(path: &Path) -> String {
    let parents = path.ancestors().skip(1).filter_map(Path::file_name);
    let mut parents = parents.map(|name| name.to_string_lossy());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let lower = name.to_lowercase();
    let single = [".eml", ".emlx", ".msg"]
        .iter()
        .any(|end| lower.ends_with(end));
    let parent = parents.next().unwrap_or_default();
    // Apple Mail exports `Offers.mbox/mbox`.
    let name = if maildir::is_own_folder(&parent) {
        parents.next().unwrap_or_default()
    } else if lower == "mbox" || single {
        parent
    } else {
        name
    };
    let mut stem: &str = &name;
    for ending in [".gz", ".mbox", ".mbx", ".sbd"] {
        if let Some(shorter) = strip_ending(stem, ending) {
            stem = shorter;
        }
    }
    maildir::modified_utf7(stem)
}

fn strip_ending<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    let at = name.len().checked_sub(ending.len()).filter(|&at| at > 0)?;
    let (stem, end) = name.split_at_checked(at)?;
    end.eq_ignore_ascii_case(ending).then_some(stem)
}

/// The last component of a path written with `/` or `\`.
pub(crate) fn last_component(path: &str) -> &str {
    let path = path.trim_end_matches(['/', '\\']);
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_stands_for_a_folder() {
        for (path, folder) in [
            ("/mail/_sent_mail.mbox", "_sent_mail"),
            ("Takeout/Mail/Gesendet.MBOX", "Gesendet"),
            ("/mail/Offers.mbox/mbox", "Offers"),
            ("/mail/projects.north.mbox.gz", "projects.north"),
            ("/mail/Inbox", "Inbox"),
            ("/mail/Sent/cur/17.mill:2,S", "Sent"),
            ("/mail/Sent/17.eml", "Sent"),
            (".mbox", ".mbox"),
        ] {
            assert_eq!(folder_of_file(Path::new(path)), folder, "{path}");
        }
    }
}

//! Maildir: a folder with `cur` and `new` in it, a file for each mail.
//!
//! What a file is called changes (`new` becomes `cur`, flags come and go), so
//! a mail's position is its name without flags, and flags are no evidence.

use crate::feed::Feed;
use crate::item::{Job, Place};
use crate::{Size, Stop};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Mails that go to a worker together.
const BATCH_ITEMS: usize = 128;

/// A file of its own for each mail: where it is, and its position.
pub(crate) type MailFile = (PathBuf, String);

/// Whether a folder is laid out so.
pub(crate) fn is_maildir(folder: &Path) -> bool {
    folder.join("cur").is_dir() && (folder.join("new").is_dir() || folder.join("tmp").is_dir())
}

/// Whether `name` is one of the folders a Maildir is made of.
pub(crate) fn is_own_folder(name: &str) -> bool {
    matches!(name, "cur" | "new" | "tmp")
}

/// Reads the mails of one Maildir, not those of folders below it.
pub(crate) fn read(folder: &Path, feed: &mut Feed<'_>) -> Result<(), Stop> {
    let mut files: Vec<MailFile> = Vec::new();
    let mut trouble = Vec::new();
    for part in ["cur", "new"] {
        let entries = match std::fs::read_dir(folder.join(part)) {
            Ok(entries) => entries,
            // Some programs make `new` only when mail arrives.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => {
                trouble.push((part, error));
                continue;
            }
        };
        for entry in entries {
            // The folder knows what is a file: none is looked at for it.
            let looked = entry.and_then(|entry| Ok((entry.file_type()?.is_file(), entry)));
            let (is_file, entry) = match looked {
                Ok(looked) => looked,
                Err(error) => {
                    trouble.push((part, error));
                    continue;
                }
            };
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_file && !name.starts_with('.') {
                let position = name.split(":2,").next().unwrap_or(&name).to_owned();
                files.push((entry.path(), position));
            }
        }
    }
    // By position, so that a mail that was read since keeps its place.
    files.sort_by(|a, b| a.1.cmp(&b.1));
    read_files(folder, "maildir", name_of(folder), files, feed)?;
    for (part, error) in trouble {
        feed.bad(part.to_owned(), format!("cannot be read: {error}"))?;
    }
    Ok(())
}

/// Reads files that hold one mail each.
pub(crate) fn read_files(
    path: &Path,
    kind: &'static str,
    folder: String,
    files: Vec<MailFile>,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    feed.file(path, kind, Size::Mails(files.len() as u64))?;
    let place = Arc::new(Place {
        folder,
        ..Place::default()
    });
    let mut files = files.into_iter().peekable();
    while files.peek().is_some() {
        let batch: Vec<MailFile> = files.by_ref().take(BATCH_ITEMS).collect();
        feed.read.set(feed.read.get() + batch.len() as u64);
        feed.job(Job::Files {
            place: Arc::clone(&place),
            files: batch,
        })?;
    }
    Ok(())
}

/// What the user calls a Maildir. `.Customers.Acme` is the Maildir++ name of
/// the folder Acme in the folder Customers; the outermost is the inbox.
fn name_of(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    if name.eq_ignore_ascii_case("maildir") || name.eq_ignore_ascii_case(".maildir") {
        return "INBOX".to_owned();
    }
    let last = match name.strip_prefix('.') {
        Some(nested) => nested.rsplit('.').next().unwrap_or(nested),
        None => &name,
    };
    modified_utf7(last)
}

/// Decodes the names that IMAP servers write: `Envoy&AOk-s` is `Envoyés`
/// (RFC 3501, section 5.1.3). What does not decode stays as it is.
pub(crate) fn modified_utf7(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let Some((code, tail)) = after.split_once('-') else {
            out.push('&');
            rest = after;
            continue;
        };
        match decode_utf16(code) {
            _ if code.is_empty() => out.push('&'),
            Some(text) => out.push_str(&text),
            None => {
                out.push('&');
                rest = after;
                continue;
            }
        }
        rest = tail;
    }
    out + rest
}

/// UTF-16 in base64 with `,` for `/` and without padding.
fn decode_utf16(code: &str) -> Option<String> {
    let (mut bits, mut held, mut units) = (0u32, 0, Vec::new());
    for byte in code.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b',' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 16 {
            held -= 16;
            units.push((bits >> held) as u16);
            bits &= (1 << held) - 1;
        }
    }
    String::from_utf16(&units).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folder_names_are_read_as_their_users_see_them() {
        for (folder, name) in [
            ("/home/ann/Maildir", "INBOX"),
            ("/home/ann/Maildir/.Sent", "Sent"),
            ("/home/ann/Maildir/.Customers.Acme", "Acme"),
            ("/home/ann/Mail/Projects", "Projects"),
            ("/home/ann/Maildir/.Entw&APw-rfe", "Entwürfe"),
        ] {
            assert_eq!(name_of(Path::new(folder)), name);
        }
        assert_eq!(modified_utf7("&ZeVnLIqe-"), "日本語");
        assert_eq!(modified_utf7("R&-D"), "R&D");
        assert_eq!(modified_utf7("A & B - C"), "A & B - C");
    }
}

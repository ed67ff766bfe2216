//! The properties of a storage in a compound file.

use crate::mail::charset;
use cfb::CompoundFile;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

/// Bytes of one property that are read.
const VALUE_BYTES_MAX: u64 = 64 << 20;

/// The file.
pub(super) type File = CompoundFile<Cursor<Vec<u8>>>;

/// One storage: a message, a recipient, an attachment.
pub(super) struct Properties<'f> {
    pub file: &'f mut File,
    pub path: PathBuf,
    /// The properties of fixed size: their table.
    table: Vec<u8>,
}

impl<'f> Properties<'f> {
    /// `header` is the length of what stands before the table: it differs by kind.
    pub(super) fn of(file: &'f mut File, path: PathBuf, header: usize) -> Properties<'f> {
        let table = read(file, &path.join("__properties_version1.0")).unwrap_or_default();
        let table = table.get(header..).unwrap_or_default().to_vec();
        Properties { file, path, table }
    }

    /// A text, by the number of the property.
    pub(super) fn text(&mut self, tag: u16) -> String {
        let wide = |bytes: Vec<u8>| encoding_rs::UTF_16LE.decode(&bytes).0.into_owned();
        let text = self.stream(tag, "001F").map(wide).or_else(|| {
            let bytes = self.stream(tag, "001E")?;
            Some(charset::guess(&bytes).into_owned())
        });
        text.unwrap_or_default().replace('\0', "")
    }

    /// A text in one line.
    pub(super) fn line(&mut self, tag: u16) -> String {
        let text = self.text(tag);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Bytes.
    pub(super) fn bytes(&mut self, tag: u16) -> Option<Vec<u8>> {
        self.stream(tag, "0102")
    }

    /// A number or a time.
    pub(super) fn number(&self, tag: u16) -> Option<u64> {
        let row = self
            .table
            .chunks_exact(16)
            .find(|row| row[2..4] == tag.to_le_bytes())?;
        let value: [u8; 8] = row[8..16].try_into().ok()?;
        Some(u64::from_le_bytes(value))
    }

    /// The storages within whose name begins so, in order.
    pub(super) fn within(&self, name: &str) -> Vec<PathBuf> {
        let Ok(entries) = self.file.read_storage(&self.path) else {
            return Vec::new();
        };
        let mut found: Vec<PathBuf> = entries
            .filter(|entry| entry.is_storage() && entry.name().starts_with(name))
            .map(|entry| self.path.join(entry.name()))
            .collect();
        found.sort();
        found
    }

    fn stream(&mut self, tag: u16, kind: &str) -> Option<Vec<u8>> {
        let path = self.path.join(format!("__substg1.0_{tag:04X}{kind}"));
        read(self.file, &path).filter(|bytes| !bytes.is_empty())
    }
}

fn read(file: &mut File, path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let stream = file.open_stream(path).ok()?;
    // What could be read of a damaged one is worth having.
    let _ = stream.take(VALUE_BYTES_MAX).read_to_end(&mut bytes);
    Some(bytes)
}

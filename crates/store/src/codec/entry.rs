//! The fields of an entry: names and values, one after the other.

use super::{Reader, Writer};
use bellwether_core::evidence::entry::{Entry, Fields};

pub(crate) fn pack(entry: &Entry) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.unsigned(entry.fields().count() as u64);
    for (name, value) in entry.fields() {
        writer.text(name);
        writer.text(value);
    }
    writer.into_bytes()
}

/// `None` where the bytes are damaged.
pub(crate) fn unpack(bytes: &[u8]) -> Option<Fields> {
    let mut reader = Reader::new(bytes);
    let fields = reader.list(|r| Some((r.text()?, r.text()?)))?;
    (reader.is_empty()).then(|| fields.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use bellwether_core::evidence::entry::EntryKind;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_is_unpacked(fields: Vec<(String, String)>) {
            let fields: Fields = fields.into_iter().collect();
            let (system, key) = (String::new(), String::new());
            let entry = Entry::restored(EntryKind::Note, system, key, None, fields.clone());
            prop_assert_eq!(unpack(&pack(&entry)), Some(fields));
        }
    }
}

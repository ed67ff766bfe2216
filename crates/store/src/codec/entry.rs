//! The fields of an entry: names and values, one after the other.

use super::{Reader, Writer};

pub(crate) fn pack(fields: &[(String, String)]) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.unsigned(fields.len() as u64);
    for (name, value) in fields {
        writer.text(name);
        writer.text(value);
    }
    writer.into_bytes()
}

/// `None` where the bytes are damaged.
pub(crate) fn unpack(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let mut reader = Reader::new(bytes);
    let fields = reader.list(|r| Some((r.text()?.to_owned(), r.text()?.to_owned())))?;
    reader.is_empty().then_some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_is_unpacked(fields: Vec<(String, String)>) {
            prop_assert_eq!(unpack(&pack(&fields)), Some(fields));
        }
    }
}

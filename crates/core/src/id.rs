//! Content hashes: the only ids there are.

use std::fmt;
use std::str::FromStr;

/// A content hash, 16 bytes of BLAKE3. Shown and parsed as 32 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Id(pub [u8; 16]);

impl Id {
    /// Hashes `parts` under `domain`. Each part is length-prefixed, so that
    /// moving a byte from one part to the next gives another id.
    pub fn of(domain: &str, parts: &[&[u8]]) -> Id {
        let mut hasher = blake3::Hasher::new();
        for part in std::iter::once(domain.as_bytes()).chain(parts.iter().copied()) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Id::from_hash(&hasher.finalize())
    }

    /// The first 16 bytes of a BLAKE3 hash that was computed elsewhere, for
    /// readers that hash a stream as it passes.
    pub fn from_hash(hash: &blake3::Hash) -> Id {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.as_bytes()[..16]);
        Id(bytes)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

/// The text is not 32 hex digits.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("an id is 32 hexadecimal digits")]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Id, NotAnId> {
        if text.len() != 32 || !text.is_ascii() {
            return Err(NotAnId);
        }
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| NotAnId)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NotAnId)?;
        }
        Ok(Id(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_and_parsed_again() {
        let id = Id::of("test", &[b"a", b"bc"]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("xyz".parse::<Id>(), Err(NotAnId));
    }

    #[test]
    fn a_byte_moved_between_parts_is_another_id() {
        assert_ne!(
            Id::of("test", &[b"a", b"bc"]),
            Id::of("test", &[b"ab", b"c"])
        );
        assert_ne!(Id::of("test", &[b"a"]), Id::of("tess", &[b"a"]));
    }
}

//! What an entry says, packed: a large export has millions of names and values, and as texts
//! of their own they would take three times the room of what they say.

use super::field;
use std::fmt;

/// Stands for a name that is none of [`field`]: its text follows.
const OWN: u8 = u8::MAX;

/// Names and values in the order in which they were said. Each name is a byte, its place in
/// [`field::ALL`]; texts stand behind their lengths.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Fields(Vec<u8>);

impl Fields {
    /// Says one more.
    pub fn push(&mut self, name: &str, value: &str) {
        let known = field::ALL.iter().position(|known| *known == name);
        match known.and_then(|at| u8::try_from(at).ok()) {
            Some(at) if at != OWN => self.0.push(at),
            _ => {
                self.0.push(OWN);
                self.text(name);
            }
        }
        self.text(value);
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        self.bytes().map(|(name, value)| (text(name), text(value)))
    }

    /// The values of one name.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        let of_name = self.bytes().filter(move |(own, _)| *own == name.as_bytes());
        of_name.map(|(_, value)| text(value))
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn text(&mut self, text: &str) {
        let mut length = text.len();
        while length >= 0x80 {
            self.0.push(length as u8 | 0x80);
            length >>= 7;
        }
        self.0.push(length as u8);
        self.0.extend_from_slice(text.as_bytes());
    }

    fn bytes(&self) -> Pieces<'_> {
        Pieces(&self.0)
    }
}

impl<N: AsRef<str>, V: AsRef<str>> FromIterator<(N, V)> for Fields {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(said: I) -> Fields {
        let mut fields = Fields::default();
        for (name, value) in said {
            fields.push(name.as_ref(), value.as_ref());
        }
        // As much room as it takes: what grew has some to spare.
        Fields(fields.0.as_slice().to_vec())
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Names and values as bytes, of which most are passed over.
#[derive(Clone)]
struct Pieces<'a>(&'a [u8]);

impl<'a> Pieces<'a> {
    fn text(&mut self) -> Option<&'a [u8]> {
        let (mut length, mut shift) = (0, 0);
        loop {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            length |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if *byte < 0x80 {
                break;
            }
        }
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(text)
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (name, rest) = self.0.split_first()?;
        self.0 = rest;
        let name = match *name {
            OWN => self.text()?,
            known => field::ALL.get(usize::from(known))?.as_bytes(),
        };
        Some((name, self.text()?))
    }
}

/// What was text when it was packed.
fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_name_has_a_byte() {
        assert!(field::ALL.len() < usize::from(OWN));
    }

    proptest! {
        #[test]
        fn what_is_said_is_read(own: Vec<(String, String)>, known in 0..field::ALL.len(), long in 0..40_000usize) {
            let mut said = own;
            said.push((field::ALL[known].to_owned(), "ü".repeat(long)));
            let fields: Fields = said.iter().map(|(name, value)| (name, value)).collect();
            let read: Vec<(String, String)> = (fields.iter())
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            prop_assert_eq!(&read, &said);
            for (name, _) in &said {
                let values: Vec<&str> = fields.all(name).collect();
                let of_name = said.iter().filter(|(own, _)| own == name);
                prop_assert_eq!(values, of_name.map(|(_, value)| value.as_str()).collect::<Vec<_>>());
            }
        }
    }
}

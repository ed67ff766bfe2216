//! Recognising what was forgotten, from keyed hashes alone.
//!
//! After [`crate::Store::forget`] nothing here can say who was forgotten, yet
//! what comes in later must be held against it. So only BLAKE3 hashes under
//! the workspace's random key are kept: of ids, of addresses, and of names word
//! by word. The same recogniser cuts what is stored and what comes in.

use bellwether_core::evidence::{Mail, Sighting};
use bellwether_core::id::Id;
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// What stands where something was cut.
const MARK: &str = "[forgotten]";
/// A name has at most this many words, initials included.
const NAME_WORDS: usize = 6;
/// Between two words of a name lie at most this many characters.
const NAME_GAP: usize = 8;

/// What a tombstone stands for. The codes are part of the stored format.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(crate) enum Kind {
    /// An evidence id.
    Item = 1,
    /// A message, whatever its copies.
    Message = 2,
    /// An item in one owner's mailbox.
    Held = 3,
    /// A canonical address.
    Address = 4,
    /// A name, its words in one of the orders it is written in.
    Name = 5,
    /// The first word of such a name: spares hashing every run of words.
    NameStart = 6,
    /// Never kept: what an id that held a name is replaced by.
    Reference = 7,
}

/// Keyed hashes of all that was forgotten.
pub(crate) struct Recogniser {
    key: [u8; 32],
    macs: HashSet<(u8, Id)>,
}

impl Recogniser {
    pub(crate) fn new(key: [u8; 32], macs: impl IntoIterator<Item = (u8, Id)>) -> Recogniser {
        Recogniser {
            key,
            macs: macs.into_iter().collect(),
        }
    }

    /// Nothing was ever forgotten here.
    pub(crate) fn is_empty(&self) -> bool {
        self.macs.is_empty()
    }

    /// The hash under which something is remembered as forgotten.
    pub(crate) fn mac(&self, kind: Kind, bytes: &[u8]) -> Id {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(&[kind as u8]).update(bytes);
        Id::from_hash(&hasher.finalize())
    }

    /// Whether a hash made with [`Recogniser::mac`] is kept.
    pub(crate) fn holds(&self, kind: Kind, mac: Id) -> bool {
        self.macs.contains(&(kind as u8, mac))
    }

    /// Whether something was forgotten.
    pub(crate) fn knows(&self, kind: Kind, bytes: &[u8]) -> bool {
        self.macs.contains(&(kind as u8, self.mac(kind, bytes)))
    }

    /// Everything to remember of a person.
    pub(crate) fn person(&self, addresses: &[String], names: &[String]) -> Vec<(Kind, Id)> {
        let mut macs = Vec::new();
        for address in addresses {
            let address = address.to_lowercase();
            macs.push((Kind::Address, self.mac(Kind::Address, address.as_bytes())));
        }
        for order in names.iter().flat_map(|name| orders(name)) {
            let first = order.split(' ').next().unwrap_or(&order);
            macs.push((Kind::NameStart, self.mac(Kind::NameStart, first.as_bytes())));
            macs.push((Kind::Name, self.mac(Kind::Name, order.as_bytes())));
        }
        macs.sort();
        macs.dedup();
        macs
    }

    /// The hash of an item in one owner's mailbox.
    pub(crate) fn held(&self, owner: &str, item: Id) -> Id {
        self.mac(Kind::Held, &[&item.0, owner.as_bytes()].concat())
    }

    /// Whether an address was forgotten.
    pub(crate) fn is_address(&self, address: &str) -> bool {
        !self.is_empty() && self.knows(Kind::Address, address.to_lowercase().as_bytes())
    }

    /// Whether an item on its way in is to be kept out.
    pub(crate) fn keeps_out(&self, mail: &Mail, message: Id, owner: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        self.knows(Kind::Item, &mail.id.0)
            || self.knows(Kind::Message, &message.0)
            || self
                .macs
                .contains(&(Kind::Held as u8, self.held(owner, mail.id)))
            || self.is_address(owner)
            || mail.sender().is_some_and(|p| self.is_address(&p.address))
    }

    /// The mail without the people who were forgotten.
    pub(crate) fn redact(&self, mail: &Mail) -> Mail {
        let mut mail = mail.clone();
        mail.participants.retain(|p| !self.is_address(&p.address));
        for participant in &mut mail.participants {
            self.cut_in_place(&mut participant.name);
        }
        self.cut_in_place(&mut mail.subject);
        self.cut_in_place(&mut mail.body);
        for attachment in &mut mail.attachments {
            self.cut_in_place(&mut attachment.name);
        }
        for invitation in &mut mail.invitations {
            self.cut_in_place(invitation);
        }
        let ids = mail.message_id.iter_mut().chain(&mut mail.in_reply_to);
        for id in ids.chain(&mut mail.references) {
            if self.cut(id) != id.as_str() {
                *id = format!("{}.forgotten", self.mac(Kind::Reference, id.as_bytes()));
            }
        }
        mail
    }

    /// The sighting without the names of people who were forgotten.
    pub(crate) fn redact_sighting(&self, sighting: &Sighting) -> Sighting {
        Sighting {
            owner: sighting.owner.clone(),
            source: self.cut(&sighting.source).into_owned(),
            position: self.cut(&sighting.position).into_owned(),
            folder: self.cut(&sighting.folder).into_owned(),
        }
    }

    fn cut_in_place(&self, text: &mut String) {
        if let Cow::Owned(cut) = self.cut(text) {
            *text = cut;
        }
    }

    /// The text without addresses and names that were forgotten.
    pub(crate) fn cut<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut spans = self.addresses_in(text);
        spans.extend(self.names_in(text));
        if spans.is_empty() {
            return Cow::Borrowed(text);
        }
        spans.sort_by_key(|span| span.start);
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for span in spans {
            if span.start >= done {
                out.push_str(&text[done..span.start]);
                out.push_str(MARK);
            }
            done = done.max(span.end);
        }
        out.push_str(&text[done..]);
        Cow::Owned(out)
    }

    fn addresses_in(&self, text: &str) -> Vec<Range<usize>> {
        text.match_indices('@')
            .filter_map(|(at, _)| self.address_around(text, at))
            .collect()
    }

    /// The forgotten address around an `@`. What surrounds an address may look
    /// like a part of it (`list-bounce-ann@…`, `ann@….`), so every beginning
    /// and end at a separator is tried, the longest first.
    fn address_around(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let local = |c: char| c.is_alphanumeric() || "._%+-='&#/!".contains(c);
        let host = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
        let start = text[..at]
            .char_indices()
            .rev()
            .take_while(|(_, c)| local(*c))
            .last()?
            .0;
        let end = at
            + 1
            + text[at + 1..]
                .find(|c| !host(c))
                .unwrap_or(text.len() - at - 1);
        let starts = std::iter::once(start).chain(
            text[start..at]
                .char_indices()
                .filter(|(_, c)| !c.is_alphanumeric())
                .map(|(i, c)| start + i + c.len_utf8()),
        );
        let ends: Vec<usize> = std::iter::once(end)
            .chain(
                text[at..end]
                    .rmatch_indices(['.', '-'])
                    .map(|(i, _)| at + i),
            )
            .collect();
        for start in starts {
            for &end in &ends {
                if start < at && end > at + 1 && self.is_address(&text[start..end]) {
                    return Some(start..end);
                }
            }
        }
        None
    }

    fn names_in(&self, text: &str) -> Vec<Range<usize>> {
        let words = words(text);
        let mut spans = Vec::new();
        let mut next = 0;
        while next < words.len() {
            match self.name_at(text, &words[next..]) {
                Some(length) => {
                    spans.push(words[next].start..words[next + length - 1].end);
                    next += length;
                }
                None => next += 1,
            }
        }
        spans
    }

    /// How many of the words, from the first on, make the longest forgotten name.
    fn name_at(&self, text: &str, words: &[Range<usize>]) -> Option<usize> {
        let first = text[words[0].clone()].to_lowercase();
        if !self.knows(Kind::NameStart, first.as_bytes()) {
            return None;
        }
        let mut lowered = vec![first];
        let mut longest = None;
        for pair in words[..words.len().min(NAME_WORDS)].windows(2) {
            if !is_gap(&text[pair[0].end..pair[1].start]) {
                break;
            }
            lowered.push(text[pair[1].clone()].to_lowercase());
            if self.knows(Kind::Name, without_initials(&lowered).as_bytes()) {
                longest = Some(lowered.len());
            }
        }
        longest
    }
}

/// The orders in which a full name is written, each as lower-case words. None
/// for a single word: too many people and things are called that.
fn orders(name: &str) -> Vec<String> {
    let lowered: Vec<String> = words(name)
        .into_iter()
        .map(|word| name[word].to_lowercase())
        .collect();
    let (Some(first), Some(last)) = (lowered.first(), lowered.last()) else {
        return Vec::new();
    };
    if lowered.len() < 2 || lowered.len() > NAME_WORDS {
        return Vec::new();
    }
    let last_first: Vec<String> = std::iter::once(last)
        .chain(&lowered[..lowered.len() - 1])
        .cloned()
        .collect();
    // A display name may itself come as `Last, First Middle`.
    let first_last: Vec<String> = lowered[1..].iter().chain([first]).cloned().collect();
    let mut orders = vec![
        without_initials(&lowered),
        without_initials(&last_first),
        without_initials(&first_last),
        format!("{first} {last}"),
        format!("{last} {first}"),
    ];
    orders.sort();
    orders.dedup();
    orders
}

/// Words without single letters between the first and the last.
fn without_initials(words: &[String]) -> String {
    let inner = 1..words.len() - 1;
    words
        .iter()
        .enumerate()
        .filter(|(i, word)| !inner.contains(i) || word.chars().count() > 1)
        .map(|(_, word)| word.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs of letters and digits.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (i, c) in text.char_indices() {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(i),
            (false, Some(begun)) => {
                words.push(begun..i);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|begun| begun..text.len()));
    words
}

/// What may lie between two words of one name: white space, a comma, a full
/// stop, and the quote marks of a line that was wrapped.
fn is_gap(text: &str) -> bool {
    text.chars().count() <= NAME_GAP
        && text
            .chars()
            .all(|c| c.is_whitespace() || ",._-+>|\"'".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forgetting(addresses: &[&str], names: &[&str]) -> Recogniser {
        let owned = |texts: &[&str]| texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
        let blank = Recogniser::new([7; 32], []);
        let macs = blank.person(&owned(addresses), &owned(names));
        Recogniser::new(
            [7; 32],
            macs.into_iter().map(|(kind, mac)| (kind as u8, mac)),
        )
    }

    #[test]
    fn an_address_is_cut_however_it_is_written() {
        let forgotten = forgetting(&["ann.lund@acme.example"], &[]);
        for text in [
            "write to ann.lund@acme.example.",
            "<mailto:Ann.Lund@ACME.example>",
            "bounce-ann.lund@acme.example",
            "'ann.lund@acme.example'",
            "ann.lund@acme.example-old",
        ] {
            let cut = forgotten.cut(text);
            assert!(!cut.to_lowercase().contains("ann.lund@acme"), "{cut}");
            assert!(cut.contains(MARK), "{cut}");
        }
        for text in [
            "joann.lund@other.example",
            "lund@acme.example",
            "@",
            "a@",
            "@b",
        ] {
            assert_eq!(forgotten.cut(text), text);
        }
    }

    #[test]
    fn a_full_name_is_cut_in_every_order_and_case() {
        let forgotten = forgetting(&[], &["Ann Lund"]);
        for text in [
            "Ann Lund",
            "LUND, ANN",
            "lund,ann",
            "Ann B. Lund",
            "> wrote Ann\n> Lund to us",
            "ann.lund",
        ] {
            let cut = forgotten.cut(text);
            assert!(cut.contains(MARK), "{text} became {cut}");
            assert!(!cut.to_lowercase().contains("lund"), "{text} became {cut}");
        }
        for text in ["Ann and Lund", "Ann", "Lund", "Annie Lund", "Ann (Lund)"] {
            assert_eq!(forgotten.cut(text), text);
        }
        assert_eq!(
            forgotten.cut("To: Ann Lund, Bo Ek"),
            "To: [forgotten], Bo Ek"
        );
    }

    #[test]
    fn a_display_name_with_the_last_name_first_is_the_same_name() {
        let forgotten = forgetting(&[], &["Lund, Ann Britt"]);
        for text in ["Ann Britt Lund", "Lund, Ann Britt"] {
            assert_eq!(forgotten.cut(text), MARK, "{text}");
        }
    }

    #[test]
    fn letters_of_any_script_keep_their_boundaries() {
        let forgotten = forgetting(&["ж@пример.example"], &["Änne Øst"]);
        assert_eq!(
            forgotten.cut("ÄNNE ØST — ж@пример.example!"),
            "[forgotten] — [forgotten]!"
        );
    }
}

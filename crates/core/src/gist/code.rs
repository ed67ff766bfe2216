//! A gist as bytes, for a store to keep.

use super::Gist;
use crate::id::Id;
use crate::talk::acts::{Act, Does};
use crate::talk::tone::Heard;
use crate::words::Word;
use std::sync::LazyLock;

/// Bytes of the version at the front.
const VERSION: usize = 8;

/// Stands for the code that finds gists, and for all else here: what it kept must not
/// outlive it.
pub fn version() -> Id {
    static VERSION: LazyLock<Id> = LazyLock::new(|| {
        let parts = [env!("CARGO_PKG_VERSION"), env!("CORE_CODE")];
        Id::of("gist", &parts.map(str::as_bytes))
    });
    *VERSION
}

impl Gist {
    /// As bytes, with the version of the code that found it.
    pub fn encode(&self) -> Vec<u8> {
        let words = self.own.len() + self.beside.len();
        let mut bytes = Vec::with_capacity(VERSION + 28 + words * 8 + self.passages.len() * 2);
        bytes.extend_from_slice(&version().0[..VERSION]);
        bytes.extend_from_slice(&self.answers.to_le_bytes());
        bytes.extend_from_slice(&self.series.to_le_bytes());
        bytes.extend_from_slice(&self.subject.to_le_bytes());
        for heard in [&self.heard, &self.heard_whole] {
            bytes.extend_from_slice(&put(heard));
        }
        bytes.extend_from_slice(&(self.own.len() as u16).to_le_bytes());
        bytes.extend_from_slice(&(self.beside.len() as u16).to_le_bytes());
        for word in self.words() {
            bytes.extend_from_slice(&word.0.to_le_bytes());
        }
        bytes.extend_from_slice(&(self.passages.len() as u32).to_le_bytes());
        for part in &self.passages {
            bytes.extend_from_slice(&part.to_le_bytes());
        }
        for one in &self.acts {
            bytes.extend_from_slice(&one.nth.to_le_bytes());
            bytes.extend_from_slice(&[one.act as u8, one.hundredths]);
        }
        bytes
    }

    /// Reads back what [`Gist::encode`] wrote; `None` where other code wrote it, or
    /// it is damaged.
    pub fn decode(bytes: &[u8]) -> Option<Gist> {
        let (found_by, rest) = bytes.split_at_checked(VERSION)?;
        if found_by != &version().0[..VERSION] {
            return None;
        }
        let (answers, rest) = rest.split_first_chunk::<2>()?;
        let (series, rest) = rest.split_first_chunk::<8>()?;
        let (subject, rest) = rest.split_first_chunk::<8>()?;
        let (heard, rest) = rest.split_first_chunk::<3>()?;
        let (heard_whole, rest) = rest.split_first_chunk::<3>()?;
        let (own, rest) = rest.split_first_chunk::<2>()?;
        let (beside, rest) = rest.split_first_chunk::<2>()?;
        let (own, rest) = words(rest, u16::from_le_bytes(*own))?;
        let (beside, rest) = words(rest, u16::from_le_bytes(*beside))?;
        let (passages, rest) = rest.split_first_chunk::<4>()?;
        let passages = (u32::from_le_bytes(*passages) as usize).checked_mul(2)?;
        let (passages, rest) = rest.split_at_checked(passages)?;
        let (passages, _) = passages.as_chunks::<2>();
        let (acts, odd) = rest.as_chunks::<4>();
        odd.is_empty().then_some(())?;
        Some(Gist {
            acts: acts.iter().map(act).collect::<Option<_>>()?,
            own,
            beside,
            answers: u16::from_le_bytes(*answers),
            series: u64::from_le_bytes(*series),
            subject: u64::from_le_bytes(*subject),
            heard: take(heard),
            heard_whole: take(heard_whole),
            passages: passages.iter().map(|c| u16::from_le_bytes(*c)).collect(),
        })
    }
}

fn words(bytes: &[u8], count: u16) -> Option<(Box<[Word]>, &[u8])> {
    let (words, rest) = bytes.split_at_checked(usize::from(count) * 8)?;
    let (words, _) = words.as_chunks::<8>();
    let words = words.iter().map(|c| Word(u64::from_le_bytes(*c)));
    Some((words.collect(), rest))
}

fn act([low, high, act, hundredths]: &[u8; 4]) -> Option<Does> {
    Some(Does {
        nth: u16::from_le_bytes([*low, *high]),
        act: *Act::ALL.get(usize::from(*act))?,
        hundredths: *hundredths,
    })
}

/// How a text is meant, in three bytes. More than 255 private things are as many.
fn put(heard: &Heard) -> [u8; 3] {
    let said = [
        heard.settled,
        heard.thanks,
        heard.spoke,
        heard.comes_back,
        heard.void,
        heard.lasting,
        heard.concern,
    ];
    let bits = said
        .iter()
        .rev()
        .fold(0, |bits, said| bits << 1 | u8::from(*said));
    let count = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    [bits, count(heard.private), count(heard.pitch)]
}

fn take([bits, private, pitch]: &[u8; 3]) -> Heard {
    let said = |nth: u8| bits >> nth & 1 != 0;
    Heard {
        settled: said(0),
        thanks: said(1),
        spoke: said(2),
        comes_back: said(3),
        void: said(4),
        lasting: said(5),
        concern: said(6),
        private: usize::from(*private),
        pitch: usize::from(*pitch),
    }
}

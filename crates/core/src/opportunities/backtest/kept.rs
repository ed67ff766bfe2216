//! Records as text, to be kept.

use super::{Case, Record};
use crate::time::Timestamp;

impl Record {
    /// The record as one line of text, to be kept: counts, level, then the cases.
    pub fn encode(&self) -> String {
        let mut text = format!("{} {}", self.population, self.happened);
        match self.level {
            Some(level) => text.push_str(&format!(" {level:.4}")),
            None => text.push_str(" -"),
        }
        for case in &self.fired {
            let hit = if case.hit { '+' } else { '-' };
            text.push_str(&format!(" {}{hit}{:.4}", case.id, case.strength));
        }
        text
    }

    /// Reads back what [`Record::encode`] wrote; `None` where it is damaged.
    pub fn decode(kind: &str, cutoff: Timestamp, text: &str) -> Option<Record> {
        let mut words = text.split(' ');
        let population = words.next()?.parse().ok()?;
        let happened = words.next()?.parse().ok()?;
        let level = match words.next()? {
            "-" => None,
            level => Some(level.parse().ok()?),
        };
        let case = |word: &str| {
            let (id, rest) = word.split_at_checked(32)?;
            let (mark, strength) = rest.split_at_checked(1)?;
            Some(Case {
                id: id.parse().ok()?,
                strength: strength.parse().ok()?,
                hit: mark == "+",
            })
        };
        let fired = words.map(case).collect::<Option<_>>()?;
        Some(Record {
            kind: kind.to_owned(),
            cutoff,
            level,
            fired,
            population,
            happened,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;

    #[test]
    fn a_record_survives_being_kept() {
        let fired = vec![Case {
            id: Id::of("x", &[]),
            strength: 0.5,
            hit: true,
        }];
        for level in [None, Some(1.25)] {
            let record = Record {
                kind: "k".into(),
                cutoff: Timestamp(5),
                level,
                fired: fired.clone(),
                population: 9,
                happened: 2,
            };
            let read = Record::decode("k", Timestamp(5), &record.encode());
            assert_eq!(read, Some(record));
        }
        for damaged in ["9 x", "9 2", "9 2 x"] {
            assert_eq!(Record::decode("k", Timestamp(5), damaged), None);
        }
    }
}

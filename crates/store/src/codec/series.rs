//! Days of mail from one address to another, and of sent mail.

use super::{Reader, Writer};
use bellwether_core::ledger::PairDay;
use bellwether_core::time::Day;

/// Packs a pair's days, oldest first.
pub(crate) fn pack_pair(days: &[PairDay]) -> Vec<u8> {
    let mut writer = Writer::default();
    let mut before = 0;
    for entry in days {
        writer.signed(i64::from(entry.day.0) - before);
        before = i64::from(entry.day.0);
        writer.unsigned(u64::from(entry.mails));
        writer.unsigned(u64::from(entry.personal));
        writer.id(entry.proof);
    }
    writer.into_bytes()
}

/// Unpacks a pair's days that lie before `end`; `None` if damaged.
pub(crate) fn unpack_pair(bytes: &[u8], end: Day) -> Option<Vec<PairDay>> {
    let mut reader = Reader::new(bytes);
    // An entry has 19 bytes or more: one allocation serves.
    let mut days = Vec::with_capacity(bytes.len() / 19);
    let mut before = 0;
    while !reader.is_empty() {
        before = add_day(before, reader.signed()?)?;
        let entry = PairDay {
            day: Day(before),
            mails: u32::try_from(reader.unsigned()?).ok()?,
            personal: u32::try_from(reader.unsigned()?).ok()?,
            proof: reader.id()?,
        };
        if entry.day >= end {
            break;
        }
        days.push(entry);
    }
    Some(days)
}

/// Packs counts per day, oldest first.
pub(crate) fn pack_counts(days: &[(Day, u32)]) -> Vec<u8> {
    let mut writer = Writer::default();
    let mut before = 0;
    for (day, count) in days {
        writer.signed(i64::from(day.0) - before);
        before = i64::from(day.0);
        writer.unsigned(u64::from(*count));
    }
    writer.into_bytes()
}

/// Unpacks counts of days before `end`; `None` if damaged.
pub(crate) fn unpack_counts(bytes: &[u8], end: Day) -> Option<Vec<(Day, u32)>> {
    let mut reader = Reader::new(bytes);
    let mut days = Vec::new();
    let mut before = 0;
    while !reader.is_empty() {
        before = add_day(before, reader.signed()?)?;
        let count = u32::try_from(reader.unsigned()?).ok()?;
        if Day(before) >= end {
            break;
        }
        days.push((Day(before), count));
    }
    Some(days)
}

fn add_day(before: i32, step: i64) -> Option<i32> {
    i32::try_from(i64::from(before).checked_add(step)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bellwether_core::id::Id;

    #[test]
    fn days_come_back_up_to_the_end() {
        let day = |day, mails| PairDay {
            day: Day(day),
            mails,
            personal: 1,
            proof: Id::of("test", &[&[day as u8]]),
        };
        let days = vec![day(-3, 1), day(11_000, 200), day(11_001, 2)];
        let packed = pack_pair(&days);
        assert_eq!(unpack_pair(&packed, Day(i32::MAX)), Some(days.clone()));
        assert_eq!(unpack_pair(&packed, Day(11_001)), Some(days[..2].to_vec()));
        assert_eq!(
            unpack_pair(&packed[..packed.len() - 1], Day(i32::MAX)),
            None
        );

        let counts = vec![(Day(5), 1), (Day(900), 70_000)];
        let packed = pack_counts(&counts);
        assert_eq!(unpack_counts(&packed, Day(i32::MAX)), Some(counts.clone()));
        assert_eq!(unpack_counts(&packed, Day(900)), Some(counts[..1].to_vec()));
    }
}

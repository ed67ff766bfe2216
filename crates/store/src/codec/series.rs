//! Days of mail from one address to another, and of sent mail.

use super::{Reader, Writer};
use bellwether_core::ledger::PairDay;
use bellwether_core::time::Day;

/// Packs the pairs of one sender: each recipient with their days, oldest first.
pub(crate) fn pack_pairs<'a>(pairs: impl Iterator<Item = (&'a str, &'a [PairDay])>) -> Vec<u8> {
    let mut writer = Writer::default();
    for (recipient, days) in pairs {
        writer.text(recipient);
        writer.unsigned(days.len() as u64);
        let mut before = 0;
        for entry in days {
            writer.signed(i64::from(entry.day.0) - before);
            before = i64::from(entry.day.0);
            writer.unsigned(u64::from(entry.mails));
            writer.unsigned(u64::from(entry.personal));
            writer.id(entry.proof);
        }
    }
    writer.into_bytes()
}

/// Unpacks the pairs of one sender, with the days before `end`; `each` is told
/// the recipient and the days. `None` if damaged.
pub(crate) fn unpack_pairs<'a>(
    bytes: &'a [u8],
    end: Day,
    mut each: impl FnMut(&'a str, Vec<PairDay>),
) -> Option<()> {
    let mut reader = Reader::new(bytes);
    while !reader.is_empty() {
        let recipient = reader.text()?;
        let mut before = 0;
        let mut days = reader.list(|r| {
            before = add_day(before, r.signed()?)?;
            Some(PairDay {
                day: Day(before),
                mails: u32::try_from(r.unsigned()?).ok()?,
                personal: u32::try_from(r.unsigned()?).ok()?,
                proof: r.id()?,
            })
        })?;
        days.truncate(days.partition_point(|entry| entry.day < end));
        each(recipient, days);
    }
    Some(())
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
#[allow(clippy::unwrap_used)]
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
        let packed = pack_pairs([("a@b.example", &days[..]), ("c", &days[..1])].into_iter());
        let unpacked = |bytes, end| {
            let mut pairs = Vec::new();
            unpack_pairs(bytes, end, |to, days| pairs.push((to, days)))?;
            Some(pairs)
        };
        let all = vec![("a@b.example", days.clone()), ("c", days[..1].to_vec())];
        assert_eq!(unpacked(&packed, Day(i32::MAX)), Some(all));
        let early = unpacked(&packed, Day(11_001)).unwrap();
        assert_eq!(early[0].1, days[..2]);
        assert_eq!(unpacked(&packed[..packed.len() - 1], Day(0)), None);

        let counts = vec![(Day(5), 1), (Day(900), 70_000)];
        let packed = pack_counts(&counts);
        assert_eq!(unpack_counts(&packed, Day(i32::MAX)), Some(counts.clone()));
        assert_eq!(unpack_counts(&packed, Day(900)), Some(counts[..1].to_vec()));
    }
}

//! When a mail was written, and when the seller could first have known it.
//!
//! Clocks are wrong: machines without a battery begin in 1904, 1970 or 1980,
//! spam is dated 2044 to stay on top. A mail dated too early would be known in
//! every past, one dated too late in none; so only plausible dates count.

use super::dates;
use super::headers::Headers;
use crate::Options;
use bellwether_core::evidence::KnownFrom;
use bellwether_core::time::Timestamp;

/// 1990-01-01. Hardly any mailbox has older mail, while every date that a
/// stopped clock gives lies before it (1904, 1970, 1979, 1980).
const EARLIEST: Timestamp = Timestamp(631_152_000);

/// Days that one clock may be ahead of another, for example because it took
/// local time for UTC.
const SLACK_DAYS: i32 = 1;

/// The times of one mail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Times {
    pub happened: Option<Timestamp>,
    pub known: Option<Timestamp>,
    pub known_from: KnownFrom,
}

/// Works out the times. `envelope` is the date of the mbox line above the mail;
/// conversion tools write their own clock there, so it comes last.
pub(super) fn of(headers: &Headers<'_>, envelope: Option<Timestamp>, options: &Options) -> Times {
    let latest = options.now.plus_days(SLACK_DAYS);
    let plausible = |time: &Timestamp| (EARLIEST..=latest).contains(time);
    // The date of a hop stands behind the last semicolon.
    let hop = |value: &&str| {
        value
            .rsplit_once(';')
            .and_then(|(_, date)| dates::parse(date))
    };
    let received = headers
        .received
        .iter()
        .filter_map(hop)
        .filter(plausible)
        .max();
    let envelope = envelope.filter(plausible);
    // Nothing arrives before it is written.
    let arrived = received
        .or(envelope)
        .map_or(latest, |time| time.plus_days(SLACK_DAYS));
    let date = headers.date.and_then(dates::parse);
    let date = date.filter(plausible).filter(|&date| date <= arrived);
    let (known, known_from) = match (options.known, received, date, envelope) {
        // What the user says stands in for the line a mailbox would have.
        (Some(said), ..) => (Some(said), KnownFrom::Envelope),
        (_, Some(received), ..) => (Some(received), KnownFrom::Received),
        (_, _, Some(date), _) => (Some(date), KnownFrom::Date),
        (_, _, _, Some(envelope)) => (Some(envelope), KnownFrom::Envelope),
        _ => (None, KnownFrom::Recorded),
    };
    Times {
        happened: date,
        known,
        known_from,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2024-07-01T12:00:00Z.
    const NOW: Timestamp = Timestamp(1_719_835_200);

    fn times(
        date: &str,
        received: &[&str],
        envelope: &str,
    ) -> (Option<String>, Option<String>, KnownFrom) {
        let headers = Headers {
            date: Some(date),
            received: received.to_vec(),
            ..Headers::default()
        };
        let options = Options {
            now: NOW,
            ..Options::default()
        };
        let times = of(&headers, dates::parse(envelope), &options);
        let shown = |time: Option<Timestamp>| time.map(|time| time.day().to_string());
        (shown(times.happened), shown(times.known), times.known_from)
    }

    fn day(day: &str) -> Option<String> {
        Some(day.to_owned())
    }

    #[test]
    fn the_newest_hop_says_when_it_was_known() {
        let hops = [
            "by a; Fri, 3 May 2019 10:00:00 +0000",
            "by b; Thu, 2 May 2019 10:00:00 +0000",
            "by c; Thu, 1 Jan 1970 00:00:00 +0000",
            "by d; Fri, 6 May 2044 10:00:00 +0000",
            "by e",
        ];
        let read = times("Thu, 2 May 2019 09:59:00 +0000", &hops, "");
        assert_eq!(
            read,
            (day("2019-05-02"), day("2019-05-03"), KnownFrom::Received)
        );
    }

    #[test]
    fn a_wrong_clock_is_not_believed() {
        for date in [
            "Mon, 31 Dec 1979 00:00:00 +0000",
            "Tue, 1 Jan 1980 00:00:00 +0000",
            "Fri, 1 Jan 1904 00:00:00 +0000",
            "Fri, 6 May 2044 10:00:00 +0000",
            "rubbish",
        ] {
            assert_eq!(
                times(date, &[], ""),
                (None, None, KnownFrom::Recorded),
                "{date}"
            );
            let envelope = times(date, &[], "Thu May  2 10:00:00 2019");
            assert_eq!(
                envelope,
                (None, day("2019-05-02"), KnownFrom::Envelope),
                "{date}"
            );
        }
    }

    #[test]
    fn nothing_arrives_before_it_is_written() {
        let hop = ["by a; Fri, 3 May 2019 10:00:00 +0000"];
        let late = times("Fri, 3 May 2023 10:00:00 +0000", &hop, "");
        assert_eq!(late, (None, day("2019-05-03"), KnownFrom::Received));
        let zone = times("Sat, 4 May 2019 09:00:00 +0000", &hop, "");
        assert_eq!(zone.0, day("2019-05-04"));
    }

    #[test]
    fn a_conversion_date_comes_last() {
        let read = times(
            "Thu, 2 May 2019 09:59:00 +0000",
            &[],
            "Mon Apr 18 14:21:42 2022",
        );
        assert_eq!(
            read,
            (day("2019-05-02"), day("2019-05-02"), KnownFrom::Date)
        );
    }
}

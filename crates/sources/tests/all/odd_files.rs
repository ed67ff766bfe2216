//! Calendars and tables with the oddities that systems write, as files: what is read of
//! each, and what is said.

use super::calendars::berlin;
use super::*;

/// What a file gives: each entry as kind, key and what it is called, with the fields
/// asked for; then how many complaints.
fn read_odd(name: &str, fields: &[&str]) -> (Vec<String>, usize) {
    let kept = read_with(&[fixture(&format!("../{name}"))], &berlin());
    let entries = kept.entries().map(|entry| {
        let said = fields.iter().flat_map(|field| entry.all(field));
        let said: Vec<&str> = said.collect();
        format!(
            "{} {} [{}]",
            entry.kind.name(),
            entry.label(),
            said.join(" ")
        )
    });
    (entries.collect(), kept.bad.len())
}

#[test]
fn what_odd_files_say() {
    for (name, fields, entries, complaints) in [
        // One taken out, one moved, one called off; summer begins before the last.
        (
            "calendars/series.ics",
            &["occurrence"][..],
            &[
                "meeting Weekly call, pumps [1709539200/1709541000 1710853200/1710855000 1711954800/1711956600]",
            ][..],
            0,
        ),
        (
            "calendars/windows-zone.ics",
            &["occurrence"],
            &["meeting Besuch im Werk Süd [1720080000/1720087200]"],
            0,
        ),
        (
            "calendars/days-and-floating.ics",
            &["occurrence", "all_day"],
            &[
                "meeting Pump fair [1726092000/1726264800 yes]",
                "meeting Lunch [1709550000/1709555400]",
            ],
            0,
        ),
        ("calendars/broken.ics", &[], &["meeting Whole []"], 4),
        ("calendars/latin-1.ics", &[], &["meeting Gespräch []"], 0),
        (
            "tables/german-windows-1252.csv",
            &["email", "company", "city"],
            &["contact Jörg Müller [joerg@muehle.example Mühle GmbH Köln]"],
            0,
        ),
        (
            "tables/utf-16-tabs.csv",
            &["email", "company"],
            &["contact Ann Lund [ann@mill.example Mill, Ltd.]"],
            0,
        ),
        (
            "tables/ragged.csv",
            &["email", "company"],
            &[
                "contact Ann Lund [ann@mill.example Mill]",
                "contact Bo Berg [bo@mill.example]",
                "contact Cy Dahl [cy@mill.example Mill]",
            ],
            2,
        ),
        (
            "tables/separator-line.csv",
            &["amount", "closes"],
            &["deal Pumps [1200.5 2024-12-31]"],
            0,
        ),
        (
            "tables/open-quote.csv",
            &["email", "company"],
            &[
                "contact \"Ann Lund [ann@mill.example Mill]",
                "contact Bo Berg [bo@mill.example Mill]",
            ],
            1,
        ),
        (
            "tables/report-footer.csv",
            &["amount", "status"],
            &["deal Pumps [900 won]", "deal Seals [400 open]"],
            0,
        ),
    ] {
        let found = read_odd(name, fields);
        let expected: Vec<String> = entries.iter().map(|says| (*says).to_owned()).collect();
        assert_eq!(found, (expected, complaints), "{name}");
    }
}

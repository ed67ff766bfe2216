//! Every detector's header comment has a worked example; here they are run.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;

#[test]
fn every_worked_example_is_true() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/opportunities/detectors");
    for detector in detectors::ALL {
        let file = format!("{folder}/{}.rs", detector.kind.replace('-', "_"));
        let source = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{file}: {e}"));
        let comment: Vec<&str> = source
            .lines()
            .map_while(|line| line.strip_prefix("//!"))
            .map(str::trim)
            .collect();
        let comment = comment.join("\n");
        for part in ["**Population**", "**Outcome**", "**Base rate**"] {
            let stated = comment.contains(part) || detector.outcome.is_none();
            assert!(stated, "{file} does not state its {part}");
        }
        let example = comment
            .split("```example\n")
            .nth(1)
            .and_then(|rest| rest.split("```").next());
        let example = example.unwrap_or_else(|| panic!("{file} has no worked example"));
        let (story, expected) = example.split_once("=> ").expect("an example ends with =>");
        let fixture = fixture::parse(story).unwrap_or_else(|e| panic!("{file}: {e}"));
        let knowledge = Knowledge::at(&fixture.ledger, fixture.as_of);
        let findings = (detector.detect)(&knowledge);
        let titles: Vec<&str> = findings
            .iter()
            .map(|finding| finding.title.as_str())
            .collect();
        assert_eq!(
            titles.len(),
            1,
            "{}: one finding, not {titles:#?}",
            detector.kind
        );
        assert!(
            titles[0].contains(expected.trim()),
            "{}: {titles:?}",
            detector.kind
        );
        assert!(!findings[0].evidence.is_empty(), "{}: proof", detector.kind);
        assert!(
            findings[0].strength() > 0.25,
            "{}: {:?}",
            detector.kind,
            findings[0].parts
        );
    }
}

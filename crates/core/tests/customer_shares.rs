//! Shares of named customers in labelled sentences of annual reports, beside the
//! project (`relations/customer_share_dev.tsv`); counts by kind are printed.

use bellwether_core::downstream::{Known, Share, current, shares};
use std::collections::BTreeMap;
use std::path::Path;

#[test]
#[allow(
    clippy::print_stderr,
    reason = "a skipped test says so, and the counts are its result"
)]
fn shares_of_labelled_sentences() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/relations/customer_share_dev.tsv");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("SKIPPED: {} is not there", path.display());
        return;
    };
    let mut kinds: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, filer, customer, label, kind, sentence] = fields[..] else {
            continue;
        };
        let names = [customer];
        let said = shares(
            sentence,
            Known {
                filer,
                names: &names,
            },
        );
        let share = current(&said, customer).and_then(|(_, share)| share.ok());
        let (value, floor) = match share {
            Some(Share::Value(value) | Share::Range(value, _)) => (Some(value), false),
            Some(Share::Floor(value)) => (Some(value), true),
            _ => (None, false),
        };
        let right = value == label.parse().ok() && floor == (kind == "floor");
        let count = kinds.entry(kind).or_default();
        count.0 += u32::from(right);
        count.1 += 1;
        if !right {
            wrong.push(id);
        }
    }
    let right: u32 = kinds.values().map(|(right, _)| right).sum();
    eprintln!("customer shares: {right} right; by kind {kinds:?}; wrong {wrong:?}");
    assert!(right >= 71, "{right} right");
}

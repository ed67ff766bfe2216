//! Order files that are not part of the project, where they lie beside it.

use super::*;
use std::collections::HashSet;

#[test]
fn text_and_parquet_are_the_same_lines() {
    let (Some(text), Some(columns)) = (
        shared("orders/online_retail.csv.gz"),
        shared("orders/online_retail.parquet"),
    ) else {
        return;
    };
    let read = |path: &Path| {
        let kept = read_path(path);
        assert_eq!(kept.complaints(), Vec::<String>::new());
        kept
    };
    let (text, columns) = (read(&text), read(&columns));
    let contents = |kept: &Kept| -> Vec<(u64, u64)> {
        let lines = lines(kept);
        lines.iter().map(|line| (line.row, line.content)).collect()
    };
    assert_eq!(contents(&text).len(), 541_909);
    assert!(contents(&text) == contents(&columns));
    let keys = |entries: Vec<&Entry>| -> HashSet<String> {
        entries.iter().map(|entry| entry.key.clone()).collect()
    };
    assert_eq!(keys(customers(&text)).len(), 4_372);
    assert_eq!(keys(products(&text)), keys(products(&columns)));
    let nobody = party(ORDERS, "");
    let of_nobody = lines(&text)
        .iter()
        .filter(|line| line.party == nobody)
        .count();
    assert!(
        (0.2..0.3).contains(&(of_nobody as f64 / 541_909.0)),
        "{of_nobody}"
    );
}

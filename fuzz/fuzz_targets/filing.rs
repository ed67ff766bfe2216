//! Filings: blocks, tagged percentages, concentration statements.

#![no_main]

use bellwether_sources::filing;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let filing = filing::read(&String::from_utf8_lossy(bytes));
    for statement in filing.statements() {
        assert!(
            !statement.sentence.is_empty(),
            "a statement has its sentence"
        );
    }
});

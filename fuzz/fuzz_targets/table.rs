//! Tables: encodings, separators, headings, values; lines of orders; workbooks and
//! Parquet files by their content.

#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    common::import(bytes, None);
    common::import(bytes, Some("table"));
    common::import(bytes, Some("deals"));
    common::import(bytes, Some("orders"));
});

//! Tables: encodings, separators, headings, values; workbooks by their content.

#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    common::import(bytes, None);
    common::import(bytes, Some("table"));
    common::import(bytes, Some("deals"));
});

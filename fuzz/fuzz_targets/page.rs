//! Web pages and releases: heads, text without furniture, datelines.

#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    common::import(bytes, Some("page"));
    common::import(bytes, Some("document"));
});

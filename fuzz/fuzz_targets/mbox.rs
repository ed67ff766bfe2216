//! Splitting: mbox in all variants, gzip and zip by their content.

#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    common::import(bytes, None);
    common::import(bytes, Some("mbox"));
});

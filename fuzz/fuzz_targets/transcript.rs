//! Transcripts: subtitles, plain text, JSON.

#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| common::import(bytes, Some("transcript")));

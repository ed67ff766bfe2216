//! Outlook messages: compound files and what is in them.

#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| common::import(bytes, Some("outlook-msg")));

//! Calendars: lines, time zones, rules, by file and by mail.

#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    common::import(bytes, Some("ical"));
    let head = b"From: a@mill.example\nTo: b@mill.example\nContent-Type: text/calendar\n\n";
    common::import(&[head, bytes].concat(), Some("eml"));
});

//! Notes: front matter, headings, days; chats.

#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    common::import(bytes, Some("note"));
    let chat: &[u8] = b"11/5/26, 8:12 PM - Ann Lund: Hi\n[5.11.26, 08:13:05] ~ Bo: Ho\n";
    common::import(&[chat, bytes].concat(), Some("note"));
});

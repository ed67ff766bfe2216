//! PDF files that say nothing, and what is said of them.

use super::*;

fn why(pdf: &[u8]) -> String {
    let kept = read_bytes("quote.pdf", pdf);
    assert_eq!((kept.found.len(), kept.bad.len()), (0, 1), "{:?}", kept.bad);
    kept.bad[0].reason.clone()
}

#[test]
fn a_scan_is_said_to_have_no_text() {
    assert!(why(&Paper::new().pdf()).contains("without text"));
}

#[test]
fn letters_that_nothing_explains_are_said_to_be_so() {
    assert!(why(&packed(&english(), Letters::Untold)).contains("which letters"));
}

#[test]
fn a_password_is_asked_away() {
    let none = "00".repeat(32);
    let lock = format!(
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{none}> /U <{none}> >> /ID [<00> <00>] "
    );
    let mut file = english().pdf();
    let root = file
        .windows(6)
        .position(|six| six == b"/Root ")
        .expect("a root");
    file.splice(root..root, lock.into_bytes());
    let why = why(&file);
    assert!(why.contains("with a password"), "{why}");
}

#[test]
fn what_becomes_too_large_is_not_unpacked() {
    let blanks = |_: Vec<u8>| zlib(vec![b' '; 80 << 20]);
    let file = english().written(Letters::Encoded, "FlateDecode", &blanks);
    assert!(file.len() < 1 << 20);
    assert!(why(&file).contains("too large"));
}

#[test]
fn what_other_filters_than_zlib_pack_is_read() {
    let hex = |content: Vec<u8>| {
        let digits: String = content.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{digits}>").into_bytes()
    };
    let file = english().written(Letters::Encoded, "ASCIIHexDecode", &hex);
    assert_eq!(read_bytes("quote.pdf", &file).entry(0).key, "Q-1001");
}

#[test]
fn a_file_that_is_cut_off_is_read_as_far_as_it_goes() {
    let whole = english().pdf();
    let end = whole
        .windows(4)
        .position(|four| four == b"xref")
        .expect("a table");
    // Without its table the objects are looked for.
    let kept = read_bytes("quote.pdf", &whole[..end]);
    assert_eq!(kept.entry(0).key, "Q-1001");
    assert!(why(&whole[..60]).contains("damaged"));
}

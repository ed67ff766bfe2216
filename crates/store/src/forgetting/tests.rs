use super::*;

fn forgetting(addresses: &[&str], names: &[&str]) -> Recogniser {
    let owned = |texts: &[&str]| texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
    let blank = Recogniser::new([7; 32], []);
    let macs = blank.person(&owned(addresses), &owned(names));
    Recogniser::new(
        [7; 32],
        macs.into_iter().map(|(kind, mac)| (kind as u8, mac)),
    )
}

#[test]
fn an_address_is_cut_however_it_is_written() {
    let forgotten = forgetting(&["ann.lund@acme.example"], &[]);
    for text in [
        "write to ann.lund@acme.example.",
        "<mailto:Ann.Lund@ACME.example>",
        "bounce-ann.lund@acme.example",
        "'ann.lund@acme.example'",
        "ann.lund@acme.example-old",
    ] {
        let cut = forgotten.cut(text);
        assert!(!cut.to_lowercase().contains("ann.lund@acme"), "{cut}");
        assert!(cut.contains(MARK), "{cut}");
    }
    for text in [
        "joann.lund@other.example",
        "lund@acme.example",
        "@",
        "a@",
        "@b",
    ] {
        assert_eq!(forgotten.cut(text), text);
    }
}

#[test]
fn a_full_name_is_cut_in_every_order_and_case() {
    let forgotten = forgetting(&[], &["Ann Lund"]);
    for text in [
        "Ann Lund",
        "LUND, ANN",
        "lund,ann",
        "Ann B. Lund",
        "> wrote Ann\n> Lund to us",
        "                    \"Lund,\n                    Ann\"      To: Bo",
        "ann.lund",
    ] {
        let cut = forgotten.cut(text);
        assert!(cut.contains(MARK), "{text} became {cut}");
        assert!(!cut.to_lowercase().contains("lund"), "{text} became {cut}");
    }
    for text in ["Ann and Lund", "Ann", "Lund", "Annie Lund", "Ann (Lund)"] {
        assert_eq!(forgotten.cut(text), text);
    }
    assert_eq!(
        forgotten.cut("To: Ann Lund, Bo Ek"),
        "To: [forgotten], Bo Ek"
    );
}

#[test]
fn a_display_name_with_the_last_name_first_is_the_same_name() {
    let forgotten = forgetting(&[], &["Lund, Ann Britt"]);
    for text in ["Ann Britt Lund", "Lund, Ann Britt"] {
        assert_eq!(forgotten.cut(text), MARK, "{text}");
    }
}

#[test]
fn letters_of_any_script_keep_their_boundaries() {
    let forgotten = forgetting(&["ж@пример.example"], &["Änne Øst"]);
    assert_eq!(
        forgotten.cut("ÄNNE ØST — ж@пример.example!"),
        "[forgotten] — [forgotten]!"
    );
}

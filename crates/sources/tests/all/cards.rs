//! Address books in vCard.

use super::*;
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::{KnownFrom, field};

fn card_file(name: &str) -> PathBuf {
    fixture("../cards").join(name)
}

fn cards(name: &str) -> Kept {
    let kept = read_path(&card_file(name));
    assert_eq!(kept.kinds(), ["vcard"], "{name}");
    kept
}

fn said<'a>(entry: &'a Entry, name: &str) -> Vec<&'a str> {
    let values = entry.fields().filter(|(n, _)| *n == name);
    values.map(|(_, value)| value).collect()
}

#[test]
fn a_card_says_who_somebody_is() {
    let kept = cards("v3.vcf");
    assert_eq!(kept.bad, []);
    let ann = kept.entry(0);
    assert_eq!(
        (ann.kind, &*ann.system, &*ann.key),
        (EntryKind::Contact, "vcard", "4B2F-ANN")
    );
    for (name, values) in [
        (field::NAME, vec!["Dr. Ann Lund"]),
        (field::FIRST_NAME, vec!["Ann"]),
        (field::LAST_NAME, vec!["Lund"]),
        (field::COMPANY, vec!["Acme Valves, Ltd."]),
        (field::DEPARTMENT, vec!["Purchasing, Region North"]),
        (field::TITLE, vec!["Head of Purchasing"]),
        (
            field::EMAIL,
            vec!["ann.lund@acme.example", "ann@home.example"],
        ),
        (field::PHONE, vec!["+46 70 123 45 67", "+46 8 765 43 21"]),
        (field::CITY, vec!["Malmö"]),
        (field::COUNTRY, vec!["Sweden"]),
        (field::LABEL, vec!["Customers", "Valves"]),
        (
            field::TEXT,
            vec!["Met at the fair.\nLikes short mails; no calls before nine."],
        ),
        (field::PARENT, vec!["Mats Berg"]),
        (field::CHANGED, vec!["1709543527"]),
        ("#X-ABRELATEDNAMES (Spouse)", vec!["Ola"]),
        ("#BDAY", vec!["1979-05-11"]),
        ("#Middle name", vec!["Maria"]),
        ("#ADR (home)", vec!["Small Street 1, Lund, 22100, Sweden"]),
    ] {
        assert_eq!(said(ann, name), values, "{name}");
    }
    assert_eq!(said(ann, field::URL).len(), 3);
    assert!(!ann.fields().any(|(_, value)| value.contains("9j/4")));
    assert_eq!(kept.found[0].position, "line 1");
    assert_eq!(ann.known_from, KnownFrom::File);
}

#[test]
fn a_card_may_stand_for_a_company() {
    let kept = cards("v3.vcf");
    let company = kept.entry(1);
    assert_eq!((company.kind, &*company.key), (EntryKind::Company, "77"));
    assert_eq!(said(company, field::NAME), ["North Pumps"]);
    assert_eq!(said(company, field::DOMAIN), ["north-pumps.com"]);
    assert_eq!(said(company, field::COMPANY), [""; 0]);
}

#[test]
fn version_2_quotes_folds_and_nests() {
    let kept = cards("v21.vcf");
    assert_eq!(kept.bad, []);
    assert_eq!(kept.found.len(), 1);
    let joerg = kept.entry(0);
    for (name, value) in [
        (field::NAME, "Jörg Müller"),
        (field::LAST_NAME, "Müller"),
        (field::COMPANY, "Stahl & Söhne"),
        (field::DEPARTMENT, "Einkauf"),
        (field::CITY, "Köln"),
        (field::COUNTRY, "Deutschland"),
        (
            field::TEXT,
            "First line\nsecond line: with a colon and a blank",
        ),
        (field::PARENT, "Eva Klein"),
        (field::CHANGED, "1709543527"),
        (field::ID, "jm-1"),
        ("#ROLE", "Buyer of everything that turns"),
        ("#AGENT", "Ida Roth"),
    ] {
        assert_eq!(joerg.text(name).replace("\r\n", "\n"), value, "{name}");
    }
}

#[test]
fn version_4_refers_by_address_and_by_id() {
    let kept = cards("v4.vcf");
    let zoe = kept.entry(0);
    assert_eq!(zoe.key, "03a0e51f-d1aa-4385-8a53-e29025acd8af");
    for (name, value) in [
        (field::NAME, "Zoé Martin"),
        (field::COMPANY, "Rhône Tubes"),
        (field::TITLE, "Acheteuse"),
        (field::EMAIL, "zoe@rhone-tubes.example"),
        (field::PHONE, "+33-4-5555-0100"),
        (field::CITY, "Lyon"),
        (field::PARENT_ID, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
        (field::CREATED, "1672617600"),
        ("#RELATED (spouse)", "Luc"),
        ("#EMAIL", "not an address"),
        ("#FN", "Zoe Martin"),
    ] {
        assert_eq!(zoe.text(name), value, "{name}");
    }
    // A group is nobody, and is said to be left out.
    assert_eq!(kept.found.len(), 1);
    assert!(kept.complaints()[0].starts_with("line 19: a group"));
}

#[test]
fn broken_cards_are_read_as_far_as_they_go() {
    let kept = cards("broken.vcf");
    let names: Vec<&str> = kept.entries().map(|e| e.text(field::NAME)).collect();
    assert_eq!(
        names,
        [
            "Not Ended",
            "Wrapped Badly",
            "Shared One",
            "Shared Two",
            "Nobody's Address",
            "Soft At The End",
            "Last One"
        ]
    );
    let wrapped = "This line was broken\nwithout a blank, see http://mill.example";
    assert_eq!(kept.entry(1).text(field::TEXT), wrapped);
    let keys: Vec<&str> = kept.entries().map(|e| e.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "one@mill.example",
            "two@mill.example",
            "office@mill.example",
            "office@mill.example|shared two",
            "nobody's address|mill",
            "soft at the end",
            "last one"
        ]
    );
    let complaints = kept.complaints();
    let told = |at: &str, words: &str| {
        let fits = |c: &&String| c.starts_with(at) && c.contains(words);
        assert_eq!(
            complaints.iter().filter(fits).count(),
            1,
            "{at} {words}: {complaints:?}"
        );
    };
    told("line 3:", "does not end");
    told("line 15:", "an empty card");
    told("line 37:", "does not end");
    told(":", "1 lines belong to no card");
    assert_eq!(complaints.len(), 4);
}

#[test]
fn one_card_is_the_same_in_any_encoding() {
    let ids: Vec<Id> = ["windows-1252.vcf", "utf-16.vcf"]
        .map(|name| {
            let kept = cards(name);
            assert_eq!(kept.bad, [], "{name}");
            let entry = kept.entry(0);
            assert_eq!(entry.text(field::COMPANY), "Größe & Söhne GmbH", "{name}");
            entry.id()
        })
        .to_vec();
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn a_card_that_changes_keeps_its_key() {
    let card = |title: &str| {
        format!(
            "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nTITLE:{title}\nEMAIL:a@mill.example\nEND:VCARD\n"
        )
    };
    let before = read_bytes("a.vcf", card("Buyer").as_bytes());
    let after = read_bytes("b.vcf", card("Head of Purchasing").as_bytes());
    assert_eq!(before.entry(0).key, after.entry(0).key);
    assert_ne!(before.entry(0).id(), after.entry(0).id());
    let both = card("Buyer") + &card("Buyer");
    let both = read_bytes("c.vcf", both.as_bytes());
    assert_eq!(both.entry(0).id(), both.entry(1).id(), "a copy is a copy");
}

#[test]
fn a_card_of_any_length_is_read() {
    let mut card = String::from("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n");
    card.push_str(&format!("PHOTO;ENCODING=b:{}\n", "A".repeat(3 << 20)));
    card.push_str(&" QUFB\n".repeat(300_000));
    card.push_str("EMAIL:a@mill.example\nEND:VCARD\n");
    let kept = read_bytes("photo.vcf", card.as_bytes());
    assert_eq!(kept.bad, []);
    assert_eq!(kept.entry(0).text(field::EMAIL), "a@mill.example");
    card.insert_str(12, &format!("NOTE:{}\n", "long ".repeat(300_000)));
    let kept = read_bytes("note.vcf", card.as_bytes());
    assert!(
        kept.complaints()[0].contains("more than 1 MB"),
        "{:?}",
        kept.bad
    );
}

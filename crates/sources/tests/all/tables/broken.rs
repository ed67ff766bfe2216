//! No bytes stop the import of a table, and no row of one is lost.

use super::*;
use proptest::prelude::*;

/// What tables are made of, to get further into the reader than noise does.
fn fragment() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::sample::select(vec![
        "Record ID,First Name,Last Name,Email,Create Date\n",
        "Deal Name;Deal Stage;Amount;Close Date;Probability\n",
        "Subject,Start Date,Start Time,End Date,End Time,Required Attendees\n",
        "Id,IsDeleted,OpportunityId,CreatedDate,Field,OldValue,NewValue\n",
        "Organization - Name\tPerson - Email\n",
        "Notes:\n\n",
        "sep=;\n",
        "sep=\n",
        "1.23E+09,",
        "31/12/2024,",
        "99/99/9999 99:99;",
        "2024-03-04T10:00:00+99:99,",
        "1709546700000,",
        "(1.234,50 €);",
        "-,-.-%",
        "a@b.example; <c@d>, ",
        "https://www.;///?#@",
        "\"",
        "\"\"",
        "\",\"",
        "\n",
        "\r",
        "\r\n",
        ",",
        ";",
        "\t",
        "|",
        " ::: ",
        "\u{feff}",
        "ÄÖÜ",
        "\u{202f}",
        "\0",
    ]);
    prop_oneof![
        5 => words.prop_map(|word| word.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..12),
    ]
}

fn soup() -> impl Strategy<Value = Vec<u8>> {
    let text = prop::collection::vec(fragment(), 0..60).prop_map(|parts| parts.concat());
    let wide = |bytes: Vec<u8>| -> Vec<u8> { bytes.iter().flat_map(|&byte| [byte, 0]).collect() };
    (text, any::<bool>()).prop_map(move |(text, is_wide)| if is_wide { wide(text) } else { text })
}

fn kinds() -> impl Strategy<Value = Option<&'static str>> {
    prop::sample::select(vec![
        None,
        Some("table"),
        Some("contacts"),
        Some("companies"),
        Some("deals"),
        Some("activities"),
        Some("products"),
        Some("xlsx"),
    ])
}

fn check(bytes: &[u8], kind: Option<&str>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("soup.csv");
    std::fs::write(&path, bytes).expect("a file");
    let options = Options {
        kind: kind.map(str::to_owned),
        map: vec![("name".to_owned(), "Email".to_owned())],
        threads: 1,
        ..options()
    };
    let kept = read_with(&[path], &options);
    for entry in entries(&kept) {
        assert!(
            !entry.key.is_empty() && !entry.system.is_empty(),
            "{entry:?}"
        );
        let mut fields = entry.fields();
        assert!(fields.all(|(name, value)| !name.contains('\0') && !value.contains('\0')));
    }
}

proptest! {
    #[test]
    fn no_bytes_stop_a_table(bytes in soup(), kind in kinds()) {
        check(&bytes, kind);
    }

    #[test]
    fn no_damage_stops_a_workbook(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), kind in kinds()) {
        let mut bytes = workbooks::example();
        for (place, byte) in edits {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        check(&bytes, kind);
    }

    #[test]
    fn every_row_comes_out_once(
        cells in prop::collection::vec("[ -~äöü€]{0,12}(\n[a-z]{0,4})?", 1..40),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
    ) {
        let mut text = ["Record ID", "Deal Name", "Deal Stage", "Extra"].join(&delimiter.to_string());
        text.push('\n');
        for (number, cell) in cells.iter().enumerate() {
            let quoted = format!("\"{}\"", cell.replace('"', "\"\""));
            let row = [number.to_string(), format!("deal {number}"), "Offer".to_owned(), quoted];
            text.push_str(&row.join(&delimiter.to_string()));
            text.push('\n');
        }
        let kept = read_bytes("deals.csv", text.as_bytes());
        prop_assert_eq!(kept.complaints(), Vec::<String>::new());
        let all = entries(&kept);
        prop_assert_eq!(all.len(), cells.len());
        for (number, (deal, cell)) in all.iter().zip(&cells).enumerate() {
            prop_assert_eq!(&deal.key, &number.to_string());
            let said = deal.raw().next().map_or("", |(_, value)| value);
            prop_assert_eq!(said, cell.trim());
        }
    }
}

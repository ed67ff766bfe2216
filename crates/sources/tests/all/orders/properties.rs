//! No bytes make the reading of orders panic, and no cut between batches shows.

use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_cells_are_read(cells in prop::collection::vec("[0-9a-zA-Z .,;:/()\"\n\r€£-]{0,14}", 0..120)) {
        let mut text = "Invoice,Invoice Date,Customer,SKU,Quantity,Unit Price,Amount,Status\n".to_owned();
        for row in cells.chunks(8) {
            text.push_str(&row.join(","));
            text.push('\n');
        }
        read_bytes("orders.csv", text.as_bytes());
        read_told(&text, Some("orders"), &[]);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let text = [b"Invoice;Datum;Kunde;Artikel;Menge;Betrag\n", bytes.as_slice()].concat();
        read_bytes("orders.csv", &text);
        read_bytes("orders.parquet", &[b"PAR1", bytes.as_slice(), b"PAR1"].concat());
    }
}

#[test]
fn batches_are_cut_between_records_whatever_stands_in_quotes() {
    let mut text = "Invoice,Date,Customer,SKU,Description,Qty,Amount\n".to_owned();
    for number in 0..20_000 {
        let name = if number % 3 == 0 {
            "\"two\nlines, \"\"quoted\"\"\""
        } else {
            "plain"
        };
        text.push_str(&format!(
            "{number},2024-03-04,K{},V-{},{name},1,2.50\n",
            number % 50,
            number % 9
        ));
    }
    let kept = read_orders(&text);
    let all = lines(&kept);
    assert_eq!(all.len(), 20_000);
    assert!(batches(&kept).count() > 1);
    for (at, line) in all.iter().enumerate() {
        assert_eq!(
            (line.row, &*line.invoice),
            (at as u64 + 2, at.to_string().as_str())
        );
    }
}

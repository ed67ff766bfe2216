//! Parquet files: types, and what is none of orders.

use super::*;
use ::parquet::column::writer::ColumnWriter;
use ::parquet::data_type::ByteArray;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::parser::parse_message_type;
use std::sync::Arc;

fn texts(values: &[&str]) -> Vec<ByteArray> {
    values.iter().map(|value| ByteArray::from(*value)).collect()
}

/// Two rows, the second without a customer, in two groups.
fn file(schema: &str) -> Vec<u8> {
    let schema = Arc::new(parse_message_type(schema).expect("a schema"));
    let mut bytes = Vec::new();
    let properties = Arc::new(WriterProperties::builder().build());
    let mut writer =
        SerializedFileWriter::new(&mut bytes, schema.clone(), properties).expect("a writer");
    for number in 0..2_i64 {
        let mut group = writer.next_row_group().expect("a group");
        while let Some(mut column) = group.next_column().expect("a column") {
            let moment = 1_709_546_706 + number * 86_400;
            match column.untyped() {
                ColumnWriter::ByteArrayColumnWriter(writer) => {
                    let level = [i16::from(number == 0)];
                    let levels =
                        (writer.get_descriptor().max_def_level() > 0).then_some(&level[..]);
                    let name = writer.get_descriptor().name().to_owned();
                    let values = match name.as_str() {
                        "customer" => texts(&["4711"][..usize::from(number == 0)]),
                        "sku" => texts(&["V-10"]),
                        _ => texts(&["5001"]),
                    };
                    writer.write_batch(&values, levels, None).expect("written");
                }
                ColumnWriter::Int64ColumnWriter(writer) => {
                    writer
                        .write_batch(&[moment * 1_000], None, None)
                        .expect("written");
                }
                ColumnWriter::Int32ColumnWriter(writer) => {
                    writer.write_batch(&[1_530], None, None).expect("written");
                }
                ColumnWriter::DoubleColumnWriter(writer) => {
                    writer.write_batch(&[6.0], None, None).expect("written");
                }
                _ => panic!("no such column"),
            }
            column.close().expect("closed");
        }
        group.close().expect("closed");
    }
    writer.close().expect("closed");
    bytes
}

#[test]
fn values_come_in_whatever_their_types() {
    let bytes = file(
        "message m { required binary invoice (UTF8); optional binary customer (UTF8); required binary sku (UTF8);
         required int64 invoice_date (TIMESTAMP_MILLIS); required double quantity; required int32 line_total (DECIMAL(9,2)); }",
    );
    let kept = read_bytes("any.name", &bytes);
    assert_eq!(kept.complaints(), Vec::<String>::new());
    assert_eq!(
        sums(&kept),
        ["2024-03-04 6000 1530 XXX", "2024-03-05 6000 1530 XXX"]
    );
    assert_eq!(lines(&kept)[0].happened.to_string(), "2024-03-04T10:05:06Z");
    assert_eq!(lines(&kept)[0].party, party(ORDERS, "4711"));
    assert_eq!(lines(&kept)[1].party, party(ORDERS, ""));
}

#[test]
fn other_files_are_told() {
    let bytes = file(
        "message m { required binary first_name (UTF8); required int64 born (TIMESTAMP_MILLIS); }",
    );
    let kept = read_bytes("people.parquet", &bytes);
    assert!(
        kept.complaints()[0].contains("no table of order lines"),
        "{:?}",
        kept.complaints()
    );
    let kept = read_bytes("broken.parquet", &bytes[..bytes.len() / 2]);
    assert!(
        kept.complaints()[0].contains("cannot be opened"),
        "{:?}",
        kept.complaints()
    );
}

//! One column of a Parquet file, read a step at a time and turned into texts.

use parquet::basic::{ConvertedType, LogicalType, TimeUnit};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::DataType;
use parquet::errors::Result;
use parquet::schema::types::ColumnDescriptor;
use std::fmt::Write;

/// A column that is being read, with the texts of its last step.
pub(super) struct Column {
    reader: ColumnReader,
    means: Means,
    /// Values are there where the level is this.
    full: i16,
    levels: Vec<i16>,
    text: String,
    ends: Vec<usize>,
}

/// What the numbers of a column mean.
#[derive(Clone, Copy)]
enum Means {
    Itself,
    /// Days since 1970.
    Day,
    /// So many parts of a second since 1970.
    Moment(i64),
    /// With so many decimal places.
    Decimal(u32),
    Unsigned,
}

impl Column {
    pub(super) fn new(reader: ColumnReader, descriptor: &ColumnDescriptor) -> Column {
        let decimal = || Means::Decimal(u32::try_from(descriptor.type_scale()).unwrap_or(0));
        let means = match (descriptor.logical_type_ref(), descriptor.converted_type()) {
            (Some(LogicalType::Timestamp(kind)), _) => Means::Moment(match kind.unit {
                TimeUnit::MILLIS => 1_000,
                TimeUnit::MICROS => 1_000_000,
                TimeUnit::NANOS => 1_000_000_000,
            }),
            (Some(LogicalType::Date), _) | (_, ConvertedType::DATE) => Means::Day,
            (Some(LogicalType::Decimal(_)), _) | (_, ConvertedType::DECIMAL) => decimal(),
            (_, ConvertedType::TIMESTAMP_MILLIS) => Means::Moment(1_000),
            (_, ConvertedType::TIMESTAMP_MICROS) => Means::Moment(1_000_000),
            (
                _,
                ConvertedType::UINT_8
                | ConvertedType::UINT_16
                | ConvertedType::UINT_32
                | ConvertedType::UINT_64,
            ) => Means::Unsigned,
            _ => Means::Itself,
        };
        Column {
            reader,
            means,
            full: descriptor.max_def_level(),
            levels: Vec::new(),
            text: String::new(),
            ends: Vec::new(),
        }
    }

    /// Reads up to so many rows; how many it were.
    pub(super) fn read(&mut self, most: usize) -> Result<usize> {
        let Column {
            reader,
            means,
            full,
            levels,
            text,
            ends,
        } = self;
        levels.clear();
        text.clear();
        ends.clear();
        let means = *means;
        let mut values = Values {
            full: *full,
            levels,
            text,
            ends,
        };
        match reader {
            ColumnReader::BoolColumnReader(reader) => {
                values.read(reader, most, |value, text| say(text, value))
            }
            ColumnReader::Int32ColumnReader(reader) => {
                values.read(reader, most, |value, text| match means {
                    Means::Unsigned => say(text, &value.cast_unsigned()),
                    means => number(text, i64::from(*value), means),
                })
            }
            ColumnReader::Int64ColumnReader(reader) => {
                values.read(reader, most, |value, text| match means {
                    Means::Unsigned => say(text, &value.cast_unsigned()),
                    means => number(text, *value, means),
                })
            }
            ColumnReader::Int96ColumnReader(reader) => values.read(reader, most, |value, text| {
                number(text, value.to_millis(), Means::Moment(1_000));
            }),
            ColumnReader::FloatColumnReader(reader) => values.read(reader, most, |value, text| {
                float(text, f64::from(*value), value)
            }),
            ColumnReader::DoubleColumnReader(reader) => {
                values.read(reader, most, |value, text| float(text, *value, value))
            }
            ColumnReader::ByteArrayColumnReader(reader) => {
                values.read(reader, most, |value, text| bytes(text, value.data(), means))
            }
            ColumnReader::FixedLenByteArrayColumnReader(reader) => {
                values.read(reader, most, |value, text| bytes(text, value.data(), means))
            }
        }
    }

    /// The text of a row of the last step; empty where there is none.
    pub(super) fn text(&self, row: usize) -> &str {
        let Some(&end) = self.ends.get(row) else {
            return "";
        };
        let start = match row {
            0 => 0,
            row => self.ends[row - 1],
        };
        &self.text[start..end]
    }
}

/// Where the values of a step go.
struct Values<'a> {
    full: i16,
    levels: &'a mut Vec<i16>,
    text: &'a mut String,
    ends: &'a mut Vec<usize>,
}

impl Values<'_> {
    fn read<T: DataType>(
        &mut self,
        reader: &mut ColumnReaderImpl<T>,
        most: usize,
        say: impl Fn(&T::T, &mut String),
    ) -> Result<usize> {
        let mut values: Vec<T::T> = Vec::new();
        let mut rows = 0;
        // A step may end with a page.
        while rows < most {
            let levels = (self.full > 0).then_some(&mut *self.levels);
            let (read, _, _) = reader.read_records(most - rows, levels, None, &mut values)?;
            if read == 0 {
                break;
            }
            rows += read;
        }
        let mut values = values.iter();
        for row in 0..rows {
            let is_there = self.levels.get(row).is_none_or(|level| *level == self.full);
            if is_there && let Some(value) = values.next() {
                say(value, self.text);
            }
            self.ends.push(self.text.len());
        }
        Ok(rows)
    }
}

/// Writing to a text cannot fail.
fn say(text: &mut String, value: &impl std::fmt::Display) {
    let _ = write!(text, "{value}");
}

fn float(text: &mut String, value: f64, shown: &impl std::fmt::Display) {
    if value.is_finite() {
        say(text, shown);
    }
}

fn number(text: &mut String, value: i64, means: Means) {
    match means {
        Means::Itself | Means::Unsigned => say(text, &value),
        Means::Day => moment(text, value.saturating_mul(86_400)),
        Means::Moment(parts) => moment(text, value.div_euclid(parts)),
        Means::Decimal(scale) => decimal(text, i128::from(value), scale),
    }
}

/// Seconds since 1970 as a date, with the time of day where there is one.
fn moment(text: &mut String, seconds: i64) {
    let Ok(moment) = jiff::Timestamp::from_second(seconds) else {
        return;
    };
    let local = jiff::tz::TimeZone::UTC.to_datetime(moment);
    match local.time() == jiff::civil::Time::midnight() {
        true => say(text, &local.date()),
        false => {
            let _ = write!(text, "{} {}", local.date(), local.time());
        }
    }
}

fn decimal(text: &mut String, value: i128, scale: u32) {
    let Some(unit) = 10_u128.checked_pow(scale) else {
        return;
    };
    let (whole, part) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
    let sign = if value < 0 { "-" } else { "" };
    let width = scale as usize;
    let _ = match width {
        0 => write!(text, "{sign}{whole}"),
        width => write!(text, "{sign}{whole}.{part:0width$}"),
    };
}

/// Text, or the bytes of a large decimal, the highest first.
fn bytes(text: &mut String, value: &[u8], means: Means) {
    match means {
        Means::Decimal(scale) if (1..=16).contains(&value.len()) => {
            let sign = if value[0] & 0x80 == 0 { 0 } else { -1 };
            let number = value
                .iter()
                .fold(sign, |number: i128, byte| number << 8 | i128::from(*byte));
            decimal(text, number, scale);
        }
        _ => text.push_str(&super::super::encoding::cell(value).0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_in_text() {
        let shown = |say: &dyn Fn(&mut String)| {
            let mut text = String::new();
            say(&mut text);
            text
        };
        assert_eq!(shown(&|t| number(t, -12_345, Means::Decimal(2))), "-123.45");
        assert_eq!(shown(&|t| number(t, 5, Means::Decimal(3))), "0.005");
        assert_eq!(shown(&|t| number(t, 19_786, Means::Day)), "2024-03-04");
        let moment = Means::Moment(1_000_000);
        assert_eq!(
            shown(&|t| number(t, 1_709_546_706_000_000, moment)),
            "2024-03-04 10:05:06"
        );
        assert_eq!(
            shown(&|t| bytes(t, &[0xff, 0x85], Means::Decimal(2))),
            "-1.23"
        );
        assert_eq!(
            shown(&|t| bytes(t, "Müller".as_bytes(), Means::Itself)),
            "Müller"
        );
        assert_eq!(shown(&|t| float(t, 6.0, &6.0)), "6");
        assert_eq!(shown(&|t| float(t, f64::NAN, &f64::NAN)), "");
    }
}

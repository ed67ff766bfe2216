//! Parquet files of order lines: row groups streamed, columns read side by side.
//!
//! Values become the texts that separated text would have, so that a line is the same
//! line from either.

use super::super::records::Record;
use super::super::usage::Usage;
use super::column::Column;
use super::{Cells, Way};
use crate::Stop;
use crate::feed::Feed;
use crate::formats::{Format, Input, explain};
use crate::guard::guarded;
use crate::item::Place;
use bytes::Bytes;
use parquet::basic::Repetition;
use parquet::file::reader::{ChunkReader, FileReader, SerializedFileReader};
use std::io::Read;

/// Bytes of a file inside an archive, which is unpacked in memory.
const INNER_BYTES_MAX: u64 = 512 << 20;
/// Rows that are read of each column at once.
const STEP_ROWS: usize = 4096;
/// Columns that are read; more are no table of anybody's.
const COLUMNS_MAX: usize = 1_000;

pub(in crate::formats) struct Parquet;

/// Whether content begins as such files do.
pub(in crate::formats) fn is_parquet(head: &[u8]) -> bool {
    head.starts_with(b"PAR1")
}

impl Format for Parquet {
    fn kind(&self) -> &'static str {
        "parquet"
    }

    fn known_by(&self) -> &'static str {
        ".parquet"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        is_parquet(head)
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        match input {
            Input::File(file) => open(file.file, place, feed),
            Input::Stream(stream) => {
                let mut bytes = Vec::new();
                if let Err(error) = stream.take(INNER_BYTES_MAX + 1).read_to_end(&mut bytes) {
                    feed.bad(place.position(""), explain(&error))?;
                }
                if bytes.len() as u64 > INNER_BYTES_MAX {
                    let words = "a very large Parquet file inside a packed file: unpack it first";
                    return feed.bad(place.position(""), words.to_owned());
                }
                open(Bytes::from(bytes), place, feed)
            }
        }
    }
}

fn open<R: ChunkReader + 'static>(file: R, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
    let reader = match tried(|| SerializedFileReader::new(file)) {
        Ok(reader) => reader,
        Err(words) => {
            let words = format!(
                "a Parquet file that cannot be opened ({words}): copy or write it again, or save it as .csv"
            );
            return feed.bad(place.position(""), words);
        }
    };
    // Lists within a row have several values a row: they are left out.
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let flat = |at: &usize| schema.column(*at).max_rep_level() == 0;
    let columns: Vec<usize> = (0..schema.num_columns())
        .filter(flat)
        .take(COLUMNS_MAX)
        .collect();
    let is_plain = |at: usize| {
        let column = schema.column(at);
        column.path().parts().len() == 1
            && column.self_type().get_basic_info().repetition() != Repetition::REPEATED
    };
    let name = |&at: &usize| match is_plain(at) {
        true => schema.column(at).name().to_owned(),
        false => schema.column(at).path().string(),
    };
    let headings: Vec<String> = columns.iter().map(name).collect();
    let mut table = Table {
        place,
        headings,
        cells: None,
        row: 1,
    };
    for group in 0..reader.num_row_groups() {
        match groups(&reader, group, &columns, &mut table, feed) {
            Ok(Group::Read) => {}
            Ok(Group::NoTable) => return Ok(()),
            Err(Trouble::Stop) => return Err(Stop),
            Err(Trouble::Words(words)) => {
                let words = format!(
                    "a Parquet file that is damaged ({words}): what came before is read; copy or write it again"
                );
                if let Some(cells) = &mut table.cells {
                    cells.finish(feed)?;
                }
                return feed.bad(place.position(""), words);
            }
        }
    }
    match table.cells {
        Some(mut cells) => cells.finish(feed),
        None => table.begin(&[], feed).map(|_| ()),
    }
}

enum Trouble {
    Stop,
    Words(String),
}

impl From<Stop> for Trouble {
    fn from(_: Stop) -> Trouble {
        Trouble::Stop
    }
}

enum Group {
    Read,
    /// It is no table of order lines, which was said.
    NoTable,
}

/// The table that is read.
struct Table<'a> {
    place: &'a Place,
    headings: Vec<String>,
    cells: Option<Cells>,
    /// The next row; headings count as the first.
    row: u64,
}

/// Reads one group of rows.
fn groups<R: ChunkReader + 'static>(
    reader: &SerializedFileReader<R>,
    group: usize,
    columns: &[usize],
    table: &mut Table<'_>,
    feed: &mut Feed<'_>,
) -> Result<Group, Trouble> {
    let opened = tried(|| {
        let group = reader.get_row_group(group)?;
        let columns = columns.iter().map(|&at| {
            let descriptor = group.metadata().schema_descr().column(at);
            Ok(Column::new(group.get_column_reader(at)?, &descriptor))
        });
        columns.collect::<parquet::errors::Result<Vec<Column>>>()
    });
    let mut columns = opened.map_err(Trouble::Words)?;
    loop {
        let mut rows = 0;
        for column in &mut columns {
            let read = tried(|| column.read(STEP_ROWS)).map_err(Trouble::Words)?;
            rows = rows.max(read);
        }
        if rows == 0 {
            return Ok(Group::Read);
        }
        let mut records: Vec<Record> = (0..rows).map(|_| Record::default()).collect();
        for column in &columns {
            for (row, record) in records.iter_mut().enumerate() {
                record.push(column.text(row));
            }
        }
        if table.cells.is_none() && !table.begin(&records, feed)? {
            return Ok(Group::NoTable);
        }
        if let Some(cells) = &mut table.cells {
            for record in records {
                table.row += 1;
                cells.row(table.row, record, feed)?;
            }
        }
    }
}

impl Table<'_> {
    /// Understands the columns by the first rows. `false`: it is no table of order lines.
    fn begin(&mut self, records: &[Record], feed: &mut Feed<'_>) -> Result<bool, Stop> {
        let rows = records.iter().map(super::super::sniff::texts);
        let rows: Vec<Vec<String>> = rows.collect();
        let options = feed.options;
        let told = super::Told {
            kind: None,
            orders: options.kind.as_deref() == Some("orders"),
            ..super::Told::of(options)
        }
        .or_before(&self.headings);
        let senses: Vec<_> = self
            .headings
            .iter()
            .map(|heading| super::super::headings::sense(heading))
            .collect();
        let suits = super::suits(&self.headings, &senses, told).is_some();
        let way = Way {
            told,
            usage: Usage::DayFirst,
            by_content: !suits,
        };
        let place = (self.place, "");
        self.cells = super::of_sheet(&self.headings, &rows, way, place, feed)?;
        if self.cells.is_none() && !suits {
            let words = format!(
                "a Parquet file that is no table of order lines, as far as its columns say: {}. Where it is one, say so with \
                 `--as orders` and a --map FIELD=COLUMN for each column that matters; other tables are read as .csv or .xlsx",
                super::super::report::list(&self.headings)
            );
            feed.bad(self.place.position(""), words)?;
        }
        Ok(self.cells.is_some())
    }
}

/// Runs a step of the reader. Broken files may trip it.
fn tried<T>(step: impl FnOnce() -> parquet::errors::Result<T>) -> Result<T, String> {
    match guarded(step) {
        Some(result) => result.map_err(|error| error.to_string()),
        None => Err("its parts do not fit together".to_owned()),
    }
}

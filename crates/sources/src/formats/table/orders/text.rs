//! Separated text in blocks of whole records, which workers read on their own.

use super::super::dates;
use super::super::records::{self, Record};
use super::super::sniff::{self, Found};
use super::cells::Cells;
use super::headings::Role;
use super::plan::Plan;
use super::rows::{Batch, Rows};
use super::{Way, mapping, refuse};
use crate::Stop;
use crate::feed::Feed;
use crate::formats::explain;
use crate::item::{Job, Place};
use std::io::{Cursor, Read};
use std::sync::Arc;

/// Bytes of a block: a few thousand lines.
const BLOCK_BYTES: usize = 384 * 1024;
/// Rows by which columns are understood.
const SAMPLE_ROWS: usize = 5_000;
/// Bytes that are held back while no date tells which of its numbers is the day.
const HELD_BYTES_MAX: usize = 64 << 20;

/// Reads a table of order lines. `sample` is its beginning with what went wrong there,
/// `rest` what follows.
/// `false`: it is none, and nothing was said.
pub(in super::super) fn read(
    (mut sample, trouble): (Vec<u8>, Option<std::io::Error>),
    rest: impl Read,
    found: &Found,
    way: Way<'_>,
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<bool, Stop> {
    let rows = rows(&sample, found);
    let mut plan = match way.plan(found.headings.clone(), &rows) {
        Ok(plan) => plan,
        Err(_) if way.by_content => return Ok(false),
        Err(lacks) => {
            refuse(lacks, &found.headings, (place, ""), feed)?;
            return Ok(true);
        }
    };
    drop(rows);
    let mut text = sample.split_off(found.start);
    let heading = records::next_of(&text, found.delimiter, &mut Record::default());
    let text = text.split_off(heading.unwrap_or(text.len()));
    let mut blocks = Blocks {
        input: Cursor::new(text).chain(rest),
        delimiter: found.delimiter,
        tail: Vec::new(),
        row: found.line as u64 + 1,
        ended: false,
    };
    let (held, later) = blocks.until_told(&mut plan);
    let is_broken = later.is_some();
    let mut trouble = later.or(trouble);
    feed.mapped(mapping(&plan, place, ""))?;
    let plan = Arc::new(plan);
    let place_of = Arc::new(place.clone());
    let mut cells = Cells::new(Arc::clone(&plan), Arc::clone(&place_of), "");
    let mut hand_on = |(bytes, first): (Vec<u8>, u64), feed: &mut Feed<'_>| {
        if !plan.carried.is_empty() {
            let mut at = 0;
            let mut row = first;
            let mut record = Record::default();
            while let Some(length) = records::next_of(&bytes[at..], found.delimiter, &mut record) {
                cells.row(row, std::mem::take(&mut record), feed)?;
                (at, row) = (at + length, row + 1);
            }
            return Ok(());
        }
        feed.job(Job::Lines(Box::new(Batch {
            plan: Arc::clone(&plan),
            place: Arc::clone(&place_of),
            sheet: String::new(),
            rows: Rows::Text {
                bytes,
                delimiter: found.delimiter,
                first,
            },
        })))
    };
    for block in held {
        hand_on(block, feed)?;
    }
    if !is_broken {
        let more = std::iter::from_fn(|| blocks.next().transpose());
        for block in more {
            match block {
                Ok(block) => hand_on(block, feed)?,
                Err(error) => {
                    trouble = Some(error);
                    break;
                }
            }
        }
    }
    // What came before the trouble is read.
    if let Some(block) = blocks.rest().filter(|_| trouble.is_some()) {
        hand_on(block, feed)?;
    }
    cells.finish(feed)?;
    if let Some(error) = trouble {
        feed.bad(place.position(""), explain(&error))?;
    }
    Ok(true)
}

/// Reads a table whose headings say nothing to anybody, where its content does.
/// `false`: it is no table of order lines.
pub(in super::super) fn read_unheaded(
    sample: &[u8],
    rest: &mut dyn Read,
    way: Way<'_>,
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<bool, Stop> {
    match sniff::plainest(sample) {
        Some(found) => read((sample.to_owned(), None), rest, &found, way, place, feed),
        None => Ok(false),
    }
}

fn rows(sample: &[u8], found: &Found) -> Vec<Vec<String>> {
    let looked_at = records::of_text(&sample[found.start..], found.delimiter, SAMPLE_ROWS + 2);
    // The last may be cut off; one row less tells no less.
    let least = if looked_at.len() > 50 {
        looked_at.len() - 1
    } else {
        looked_at.len()
    };
    let rows = looked_at[..least].iter().skip(1);
    rows.map(|(_, row)| sniff::texts(row))
        .filter(|row| row.len() > 1 || found.headings.len() < 3)
        .collect()
}

/// Blocks of whole records off a stream.
struct Blocks<R> {
    input: R,
    delimiter: u8,
    /// Read, and not yet handed out.
    tail: Vec<u8>,
    /// The number of the next row.
    row: u64,
    ended: bool,
}

type Block = (Vec<u8>, u64);

impl<R: Read> Blocks<R> {
    /// The next records, with the number of the first row.
    fn next(&mut self) -> std::io::Result<Option<Block>> {
        let mut wanted = BLOCK_BYTES;
        loop {
            while self.tail.len() < wanted && !self.ended {
                let more = (wanted - self.tail.len()) as u64;
                let read = (&mut self.input).take(more).read_to_end(&mut self.tail)?;
                self.ended = read == 0;
            }
            let (length, records) = records::whole(&self.tail, self.delimiter, self.ended);
            if length > 0 {
                return Ok(Some(self.take(length, records)));
            }
            if self.ended {
                return Ok(None);
            }
            wanted = self.tail.len() + BLOCK_BYTES;
        }
    }

    fn take(&mut self, length: usize, records: u64) -> Block {
        let rest = self.tail.split_off(length);
        let first = self.row;
        self.row += records;
        (std::mem::replace(&mut self.tail, rest), first)
    }

    /// Whatever is left once the stream is broken.
    fn rest(&mut self) -> Option<Block> {
        let (length, records) = records::whole(&self.tail, self.delimiter, true);
        (length > 0).then(|| self.take(length, records))
    }

    /// Reads on until a date tells which of its numbers is the day. What was read is
    /// handed back, and what went wrong.
    fn until_told(&mut self, plan: &mut Plan) -> (Vec<Block>, Option<std::io::Error>) {
        let mut held = Vec::new();
        let mut bytes = 0;
        let Some(when) = plan.column(Role::When) else {
            return (held, None);
        };
        while plan.order_is_open && bytes < HELD_BYTES_MAX {
            match self.next() {
                Ok(Some(block)) => {
                    let mut days = Vec::new();
                    let mut record = Record::default();
                    let mut at = 0;
                    while let Some(length) =
                        records::next_of(&block.0[at..], self.delimiter, &mut record)
                    {
                        days.push(String::from_utf8_lossy(record.cell(when)).into_owned());
                        at += length;
                    }
                    if let Some(order) = dates::order(days.iter().map(String::as_str)) {
                        (plan.order, plan.order_is_open) = (order, false);
                    }
                    bytes += block.0.len();
                    held.push(block);
                }
                Ok(None) => break,
                Err(error) => return (held, Some(error)),
            }
        }
        (held, None)
    }
}

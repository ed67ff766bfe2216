//! Rows that are cells already, of sheets and Parquet files, on their way to batches;
//! and what is filled on the first line of an invoice only.

use super::super::records::Record;
use super::headings::Role;
use super::plan::Plan;
use super::rows::{Batch, Rows};
use crate::Stop;
use crate::feed::Feed;
use crate::item::{Job, Place};
use std::sync::Arc;

/// Rows that go to a worker together.
const BATCH_ROWS: usize = 4096;

/// Collects rows to batches.
pub(in super::super) struct Cells {
    plan: Arc<Plan>,
    place: Arc<Place>,
    sheet: String,
    rows: Vec<(u64, Record)>,
    carry: Carry,
}

/// What stood last in the columns that are filled once an invoice.
#[derive(Default)]
struct Carry {
    invoice: Vec<u8>,
    cells: Vec<Vec<u8>>,
}

impl Cells {
    pub(super) fn new(plan: Arc<Plan>, place: Arc<Place>, sheet: &str) -> Cells {
        Cells {
            plan,
            place,
            sheet: sheet.to_owned(),
            rows: Vec::new(),
            carry: Carry::default(),
        }
    }

    /// Takes a row; hands a full batch on.
    pub(in super::super) fn row(
        &mut self,
        number: u64,
        record: Record,
        feed: &mut Feed<'_>,
    ) -> Result<(), Stop> {
        let record = match self.plan.carried.is_empty() {
            true => record,
            false => self.carry.over(&self.plan, record),
        };
        self.rows.push((number, record));
        match self.rows.len() >= BATCH_ROWS {
            true => self.finish(feed),
            false => Ok(()),
        }
    }

    /// Hands on the rest.
    pub(in super::super) fn finish(&mut self, feed: &mut Feed<'_>) -> Result<(), Stop> {
        if self.rows.is_empty() {
            return Ok(());
        }
        feed.job(Job::Lines(Box::new(Batch {
            plan: Arc::clone(&self.plan),
            place: Arc::clone(&self.place),
            sheet: self.sheet.clone(),
            rows: Rows::Cells(std::mem::take(&mut self.rows)),
        })))
    }
}

impl Carry {
    /// The row with what the first line of its invoice says.
    fn over(&mut self, plan: &Plan, record: Record) -> Record {
        let Some(invoice) = plan.column(Role::Invoice) else {
            return record;
        };
        let filled = |at: usize| !record.cell(at).trim_ascii().is_empty();
        let number = record.cell(invoice).trim_ascii();
        if filled(invoice) && number != self.invoice {
            self.invoice = number.to_owned();
            let carried = plan.carried.iter();
            self.cells = carried.map(|&at| record.cell(at).to_owned()).collect();
            return record;
        }
        let product = [Role::Sku, Role::Product];
        let is_line = product
            .iter()
            .filter_map(|role| plan.column(*role))
            .any(filled);
        if !is_line || self.cells.is_empty() {
            return record;
        }
        let mut whole = Record::default();
        for at in 0..record.len().max(plan.headings.len()) {
            let carried = plan.carried.iter().position(|&column| column == at);
            match carried.filter(|_| !filled(at)) {
                Some(number) => whole.push_bytes(&self.cells[number]),
                None => whole.push_bytes(record.cell(at)),
            }
        }
        whole
    }
}

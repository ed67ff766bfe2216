//! Reads order files and prints what was found: `cargo run --release -p
//! bellwether-sources --example orders -- PATH…`

use bellwether_sources::{Bad, Found, Mapping, Options, Record, Sink, Size, Stop, read};
use std::collections::HashSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

#[derive(Default)]
struct Count {
    lines: u64,
    nobody: u64,
    back: u64,
    kept: u64,
    batches: u64,
    entries: u64,
    contents: u64,
    amount: i128,
    customers: HashSet<String>,
    products: HashSet<String>,
    bad: Vec<Bad>,
    mapped: Vec<Mapping>,
}

impl Sink for Count {
    fn file(&mut self, _path: &Path, _kind: &'static str, _size: Size) {}

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        let nobody = bellwether_core::orders::line::party("orders", "");
        for found in batch {
            let Record::Orders(lines) = found.record else {
                continue;
            };
            self.batches += 1;
            for line in &lines.lines {
                self.lines += 1;
                self.nobody += u64::from(line.party == nobody);
                self.back += u64::from(line.quantity_milli < 0);
                self.kept += u64::from(!line.rest.is_empty());
                self.contents = self.contents.wrapping_add(line.content);
                self.amount += i128::from(line.amount_minor);
            }
            self.entries += (lines.customers.len() + lines.products.len()) as u64;
            self.customers
                .extend(lines.customers.into_iter().map(|entry| entry.key));
            self.products
                .extend(lines.products.into_iter().map(|entry| entry.key));
        }
        Ok(())
    }

    fn bad(&mut self, bad: Bad) {
        self.bad.push(bad);
    }

    fn progress(&mut self, _bytes: u64) {}

    fn mapped(&mut self, mapping: Mapping) {
        self.mapped.push(mapping);
    }
}

fn main() -> std::io::Result<()> {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut count = Count::default();
    let began = Instant::now();
    read(&paths, &Options::default(), &mut count).ok();
    let seconds = began.elapsed().as_secs_f64();
    let mut out = std::io::stdout().lock();
    for mapping in &count.mapped {
        writeln!(out, "{}", mapping.what)?;
        for (heading, field) in &mapping.columns {
            writeln!(out, "  {heading}: {}", field.unwrap_or("-"))?;
        }
    }
    writeln!(
        out,
        "lines     {} in {} batches, {} of nobody, {} negative, {} with more to say",
        count.lines, count.batches, count.nobody, count.back, count.kept
    )?;
    writeln!(
        out,
        "customers {}, products {}, entries {}",
        count.customers.len(),
        count.products.len(),
        count.entries
    )?;
    writeln!(
        out,
        "sum       {} minor, contents {:016x}",
        count.amount, count.contents
    )?;
    writeln!(out, "seconds   {seconds:.3}")?;
    writeln!(out, "bad       {}", count.bad.len())?;
    for bad in count.bad.iter().take(10) {
        writeln!(out, "  {}: {}", bad.at, bad.reason)?;
    }
    Ok(())
}

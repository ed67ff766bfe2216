//! How an import is watched: a bar on a terminal, else a line per file.

use super::commands::tables;
use super::page::thousands;
use super::printer::Printer;
use crate::import::Watch;
use crate::wire::imports::File;
use bellwether_sources::Size;
use indicatif::ProgressBar;

/// What a bar shows.
const OF_BYTES: &str = "{wide_msg} {bar:24} {bytes:>10}/{total_bytes} {eta:>4}";
const OF_MESSAGES: &str = "{wide_msg} {bar:24} {human_pos:>10}/{human_len} {eta:>4}";

/// Tells the user how an import goes on.
pub struct Progress {
    printer: Printer,
    bar: ProgressBar,
    deriving: bool,
}

impl Progress {
    /// A watcher that has seen nothing yet.
    pub fn new(printer: &Printer) -> Progress {
        Progress {
            printer: printer.clone(),
            bar: ProgressBar::hidden(),
            deriving: false,
        }
    }
}

impl Watch for Progress {
    fn begins(&mut self, path: &str, size: Size) {
        let (whole, template) = match size {
            Size::Bytes(bytes) => (bytes, OF_BYTES),
            Size::Mails(mails) => (mails, OF_MESSAGES),
        };
        self.bar = self.printer.bar(whole, template);
        self.bar.set_message(super::page::plain(path).into_owned());
    }

    fn reads(&mut self, read: u64) {
        self.bar.set_position(read);
    }

    fn ends(&mut self, file: &File) {
        self.bar.finish_and_clear();
        match self.printer.has_bars() {
            true => self.printer.detail(&line(file)),
            false => self.printer.note(&line(file)),
        }
    }

    fn derives(&mut self, done: u64, total: u64) {
        if !self.deriving && total > 0 {
            self.deriving = true;
            self.bar = self.printer.bar(total, OF_MESSAGES);
            self.bar.set_message("reading what was said");
        }
        self.bar.set_position(done);
        if done >= total {
            self.bar.finish_and_clear();
        }
    }
}

/// What came of one file, in one line.
fn line(file: &File) -> String {
    let mut line = format!("{}: {}", file.path, tables::of_file(file));
    let mut say = |number: u64, what: &str| {
        if number > 0 {
            line.push_str(&format!(", {} {what}", thousands(number)));
        }
    };
    say(file.added, "new");
    say(file.known, "known already");
    say(file.skipped, "ignored");
    say(file.forgotten, "kept out as forgotten");
    say(file.bad.len() as u64, "bad");
    line
}

//! The printer: the only thing in the program that writes to a stream.
//!
//! Data goes to stdout, talk (notes, hints, warnings, progress) to stderr. What
//! cannot be written as talk is let go; what cannot be written as data is a
//! failure, except that a closed pipe ends the program quietly.

use super::page::plain;
use super::style::FAINT;
use crate::failure::Failure;
use clap::builder::styling::AnsiColor;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;
use std::io::{BufWriter, IsTerminal, Write};

/// Bytes of JSON that are written together.
const BUFFER: usize = 1 << 16;

/// How much is said besides the data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Talk {
    /// Only failures.
    Quiet,
    /// Notes, hints, warnings.
    Normal,
    /// And details.
    Verbose,
}

/// Where data and talk go, and in which form.
#[derive(Clone, Debug)]
pub struct Printer {
    json: bool,
    talk: Talk,
    bars: bool,
}

impl Printer {
    /// A printer for these flags.
    pub fn new(json: bool, quiet: bool, verbose: bool, no_progress: bool) -> Printer {
        let talk = match (quiet, verbose) {
            (true, _) => Talk::Quiet,
            (_, true) => Talk::Verbose,
            _ => Talk::Normal,
        };
        let bars = talk > Talk::Quiet && !no_progress && std::io::stderr().is_terminal();
        Printer { json, talk, bars }
    }

    /// Whether data is JSON.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Whether anything but answers and failures is heard.
    pub fn is_quiet(&self) -> bool {
        self.talk == Talk::Quiet
    }

    /// Whether details are asked for.
    pub fn is_verbose(&self) -> bool {
        self.talk == Talk::Verbose
    }

    /// Whether progress is drawn as a bar, rather than told in lines.
    pub fn has_bars(&self) -> bool {
        self.bars
    }

    /// The answer of a command: `data` as one JSON document, or the text that
    /// `page` makes of it.
    pub fn answer<T: Serialize>(
        &self,
        data: &T,
        page: impl FnOnce(&T) -> String,
    ) -> Result<(), Failure> {
        if !self.json {
            return self.data(&page(data));
        }
        // As it is made: JSON has no colours to leave out, and may be long.
        let mut out = BufWriter::with_capacity(BUFFER, std::io::stdout().lock());
        serde_json::to_writer_pretty(&mut out, data).map_err(|cause| match cause.is_io() {
            true => std::io::Error::from(cause).into(),
            false => Failure::machine("the answer could not be put in JSON", cause),
        })?;
        out.write_all(b"\n")?;
        out.flush()?;
        Ok(())
    }

    /// Writes data as it is. Colours are left out where nobody sees them.
    pub fn data(&self, text: &str) -> Result<(), Failure> {
        let mut out = anstream::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()?;
        Ok(())
    }

    /// Something worth knowing.
    pub fn note(&self, text: &str) {
        self.say(Talk::Normal, &plain(text));
    }

    /// What to do next.
    pub fn hint(&self, text: &str) {
        let style = AnsiColor::Cyan.on_default();
        self.say(
            Talk::Normal,
            &format!("{style}hint:{style:#} {}", plain(text)),
        );
    }

    /// Something is not as it should be, but the work goes on.
    pub fn warn(&self, text: &str) {
        let style = AnsiColor::Yellow.on_default();
        self.say(
            Talk::Normal,
            &format!("{style}warning:{style:#} {}", plain(text)),
        );
    }

    /// Something for those who asked to hear more.
    pub fn detail(&self, text: &str) {
        self.say(Talk::Verbose, &format!("{FAINT}{}{FAINT:#}", plain(text)));
    }

    /// What could not be done. Said even when quiet.
    pub fn failure(&self, failure: &Failure) {
        let style = AnsiColor::Red.on_default().bold();
        let mut text = format!("{style}error:{style:#} {}", plain(&failure.says));
        if let Some(cause) = &failure.cause {
            text.push_str(&format!("\n  because: {}", plain(cause)));
        }
        let style = AnsiColor::Cyan.on_default();
        for hint in &failure.hints {
            text.push_str(&format!("\n{style}hint:{style:#} {}", plain(hint)));
        }
        self.say(Talk::Quiet, &text);
    }

    /// What clap has to say: help and version are data, the rest is talk.
    pub fn usage(&self, error: &clap::Error) -> Result<(), Failure> {
        let text = error.render().ansi().to_string();
        if error.use_stderr() {
            self.say(Talk::Quiet, text.trim_end());
            return Ok(());
        }
        self.data(&text)
    }

    /// A question, to be answered on the same line.
    pub fn prompt(&self, text: &str) {
        let mut out = anstream::stderr().lock();
        let _ = write!(out, "{} ", plain(text));
        let _ = out.flush();
    }

    /// A bar that counts to `total`; it draws nothing where bars are off.
    pub fn bar(&self, total: u64, template: &str) -> ProgressBar {
        if !self.bars {
            return ProgressBar::hidden();
        }
        let bar =
            ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr_with_hz(20));
        // A template that cannot be read would be a slip of ours: the plain bar does.
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸ "));
        }
        bar
    }

    fn say(&self, from: Talk, text: &str) {
        if self.talk >= from {
            let mut out = anstream::stderr().lock();
            // Nobody to hear it: nothing to be done.
            let _ = writeln!(out, "{text}");
        }
    }
}

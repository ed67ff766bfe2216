//! Asking at a terminal. Where nobody sits at one, or a program reads, nothing is asked.

use super::printer::Printer;
use crate::failure::Failure;
use crate::hand::NobodyThere;
use crate::hand::whom::Ask;
use std::io::IsTerminal;

/// Whether somebody is there to answer.
pub fn can(printer: &Printer) -> bool {
    !printer.is_json()
        && !printer.is_quiet()
        && std::io::stdin().is_terminal()
        && std::io::stderr().is_terminal()
}

/// Asks for a line. `None` where nobody answers; the empty line is an answer.
pub fn line(printer: &Printer, question: &str) -> Option<String> {
    printer.prompt(question);
    let mut line = String::new();
    match std::io::stdin().read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim().to_owned()),
    }
}

/// More options than this are not read.
const MOST: usize = 9;

impl Ask for Printer {
    fn choose(&self, question: &str, options: &[String], exactly: &str) -> Result<usize, Failure> {
        if !can(self) {
            return NobodyThere.choose(question, options, exactly);
        }
        self.note(question);
        for (number, option) in (1..).zip(options).take(MOST) {
            self.note(&format!("  {number}  {option}"));
        }
        let most = options.len().min(MOST);
        loop {
            let answer = line(self, "Number, or Enter for none of them:").unwrap_or_default();
            if answer.is_empty() {
                return Err(Failure::asked("nothing was recorded").hint(exactly));
            }
            match answer.parse::<usize>() {
                Ok(number) if (1..=most).contains(&number) => return Ok(number - 1),
                _ => self.note(&format!("A number from 1 to {most}, please.")),
            }
        }
    }
}

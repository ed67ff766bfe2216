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

/// Asks for a new password, twice and without showing it; where standard input is no
/// terminal its first line is one.
pub fn secret(printer: &Printer) -> Result<String, Failure> {
    if !std::io::stdin().is_terminal() {
        let mut line = String::new();
        std::io::stdin()
            .read_line(&mut line)
            .map_err(|error| Failure::machine("the password could not be read", error))?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let terminal = console::Term::stderr();
    if !terminal.is_term() {
        return Err(
            Failure::asked("there is no terminal to ask for the password at")
                .hint("give it on standard input"),
        );
    }
    let ask = |question: &str| {
        printer.prompt(question);
        terminal
            .read_secure_line()
            .map_err(|error| Failure::machine("the password could not be read", error))
    };
    let password = ask("New password:")?;
    match ask("Once more:")? == password {
        true => Ok(password),
        false => Err(Failure::asked(
            "the two are not the same; nothing was changed",
        )),
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

//! The German of a draft: an answer to a German letter, as formal as theirs.

use super::complains;
use crate::identity::Person;
use crate::knowledge::Knowledge;
use crate::ledger::Message;
use crate::reading::words::Words;
use crate::talk::request::{Form, form};

/// So many of the last letters tell the language that two write in.
const LAST: usize = 5;

/// Whether most of the last letters with somebody, either way, were in German.
pub(super) fn is_spoken_with(k: &Knowledge, person: &Person) -> bool {
    let between = |message: &&Message| {
        let theirs = |address| person.addresses.contains(&address);
        message.sender().is_some_and(theirs)
            || k.from_us(message) && message.recipients().any(theirs)
    };
    let told = |message: &&Message| !message.language.is_empty();
    let letters = k.messages().iter().rev().filter(between).filter(told);
    let german: Vec<bool> = (letters.take(LAST))
        .map(|message| message.language == "deu")
        .collect();
    2 * german.iter().filter(|one| **one).count() > german.len()
}

/// The answer to a letter of which `says` is cited, to somebody by first and full name.
pub(super) fn answer(message: &Message, says: &str, to: Option<(&str, &str)>, me: &str) -> String {
    const FAMILIAR: &[&str] = &["du", "dir", "dich", "dein", "deine", "deinen", "deiner"];
    let familiar = Words::of(&message.own)
        .iter()
        .any(|word| FAMILIAR.contains(&word));
    let greeting = match to {
        Some((first, _)) if familiar => format!("Hallo {first},"),
        Some((_, name)) => format!("Guten Tag {name},"),
        None => "Guten Tag,".to_owned(),
    };
    let said = says.trim_matches(['“', '”']);
    let wrote = match familiar {
        true => format!("du hast geschrieben: „{said}“"),
        false => format!("Sie haben geschrieben: „{said}“"),
    };
    let sorry = match complains(message) {
        true => " Das tut mir leid.",
        false => "",
    };
    let told = match form(said) {
        Form::Price => "Der Preis: …, gültig bis …",
        Form::Date => "Der Tag: …",
        Form::Trouble => "Was wir gefunden haben und was wir tun: …",
        _ => "Unsere Antwort: …",
    };
    let ends = match familiar {
        true => "Entschuldige, dass du warten musstest. Hast du damit alles, was du brauchst?",
        false => {
            "Bitte entschuldigen Sie, dass Sie warten mussten. Haben Sie damit alles, was Sie \
             brauchen?"
        }
    };
    let bye = if familiar {
        "Viele Grüße"
    } else {
        "Mit freundlichen Grüßen"
    };
    format!("{greeting}\n\n{wrote}{sorry}\n\n{told}\n\n{ends}\n\n{bye}\n{me}\n")
}

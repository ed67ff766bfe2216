//! The German of a draft: an answer to a German letter, as formal as theirs.

use super::complains;
use crate::identity::Person;
use crate::identity::names::untitled;
use crate::knowledge::Knowledge;
use crate::ledger::Message;
use crate::reading::words::Words;
use crate::talk::request::{Form, form};

/// So many of the last letters tell the language that two write in.
const LAST: usize = 5;

/// From so many days on it is a wait that somebody apologises for.
const WAITED: f64 = 4.0;

/// The letters with somebody, either way, newest first.
fn letters<'k>(k: &'k Knowledge, person: &'k Person) -> impl Iterator<Item = &'k Message> {
    let theirs = move |address| person.addresses.contains(&address);
    (k.messages().iter().rev()).filter(move |message| {
        message.sender().is_some_and(theirs)
            || k.from_us(message) && message.recipients().any(theirs)
    })
}

/// Whether most of the last letters with somebody, either way, were in German.
pub(super) fn is_spoken_with(k: &Knowledge, person: &Person) -> bool {
    let letters = letters(k, person).filter(|message| !message.language.is_empty());
    let german: Vec<bool> = (letters.take(LAST))
        .map(|message| message.language == "deu")
        .collect();
    2 * german.iter().filter(|one| **one).count() > german.len()
}

/// How somebody is addressed formally: `Frau Weber` where letters of ours say so, else by the
/// full name.
pub(super) fn formal(k: &Knowledge, person: &Person) -> String {
    let mut ours = letters(k, person).filter(|message| k.from_us(message));
    let titled = ours.find_map(|message| titled(&message.own, &person.name));
    titled.unwrap_or_else(|| person.name.clone())
}

/// `Frau Weber`, where a letter calls somebody of a full name so.
fn titled(own: &str, name: &str) -> Option<String> {
    let last = untitled(name).split_whitespace().skip(1).last()?;
    let said = |title: &str| {
        let whole = format!("{title} {last}");
        let mut behind = own.split(whole.as_str()).skip(1);
        let called = behind.any(|rest| !rest.starts_with(char::is_alphanumeric));
        called.then_some(whole)
    };
    match (said("Frau"), said("Herr")) {
        // Of two of one name it is not known which.
        (Some(_), Some(_)) => None,
        (frau, herr) => frau.or(herr),
    }
}

/// The answer to a letter of so many days ago of which `says` is cited, to somebody by first
/// and formal name.
pub(super) fn answer(
    message: &Message,
    says: &str,
    to: Option<(&str, &str)>,
    me: &str,
    days: f64,
) -> String {
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
    let waited = match (days >= WAITED, familiar) {
        (true, true) => "Entschuldige, dass du warten musstest. ",
        (true, false) => "Bitte entschuldigen Sie, dass Sie warten mussten. ",
        (false, _) => "",
    };
    let ends = match familiar {
        true => "Hast du damit alles, was du brauchst?",
        false => "Haben Sie damit alles, was Sie brauchen?",
    };
    let bye = if familiar {
        "Viele Grüße"
    } else {
        "Mit freundlichen Grüßen"
    };
    format!("{greeting}\n\n{wrote}{sorry}\n\n{told}\n\n{waited}{ends}\n\n{bye}\n{me}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_waited_for_days_reads_that_we_are_sorry() {
        let message = Message {
            own: "Können Sie uns ein Angebot senden?".to_owned(),
            ..Message::default()
        };
        let sorry = |days: f64| {
            let to = Some(("Anna", "Frau Weber"));
            let body = answer(&message, &message.own, to, "Sam", days);
            assert!(body.starts_with("Guten Tag Frau Weber,\n"), "{body}");
            body.contains("entschuldigen Sie")
        };
        assert!(sorry(8.0));
        assert!(!sorry(1.0));
    }

    #[test]
    fn a_title_is_that_of_our_letters() {
        let titled = |own: &str| titled(own, "Dr. Anna Weber");
        let frau = Some("Frau Weber".to_owned());
        assert_eq!(titled("Guten Tag Frau Weber,\nanbei die Liste."), frau);
        for own in [
            "Guten Tag Anna Weber,\nanbei die Liste.",
            "Guten Tag Frau Weberling,\nanbei die Liste.",
            "Guten Tag Herr Weber, Grüße an Frau Weber.",
        ] {
            assert_eq!(titled(own), None, "{own}");
        }
    }
}

//! A letter around what somebody has to say: greeting, farewell, signature.

use crate::world::cast::Firm;
use crate::world::cast::person::{Client, Greeting, Person, Signature};
use crate::world::cast::signature;
use crate::world::phrase::capital;

/// Who a letter goes to, as its greeting sees them.
pub(crate) enum Addressee<'a> {
    One(&'a Person),
    Several,
}

/// How a paragraph begins that stands below the name.
const POSTSCRIPT: &str = "\n\nPS";

/// The whole own part of a letter.
pub(crate) fn letter(
    sender: &Person,
    firm: Option<&Firm>,
    to: &Addressee<'_>,
    text: &str,
    is_reply: bool,
    familiar: bool,
) -> String {
    if familiar {
        return note(sender, to, text);
    }
    let mut out = String::with_capacity(text.len() + 200);
    if let Some(greeting) = greeting(sender.style.greeting, to) {
        out.push_str(&greeting);
        out.push_str("\n\n");
    }
    let (text, postscript) = match text.find(POSTSCRIPT) {
        Some(at) => (&text[..at], Some(&text[at..])),
        None => (text, None),
    };
    out.push_str(&capital(text));
    if !sender.style.farewell.is_empty() {
        out.push_str("\n\n");
        out.push_str(sender.style.farewell);
        // A block that begins with the name says it once.
        let named = is_reply && !sender.style.signs_replies || opens_otherwise(sender);
        if named || postscript.is_some() {
            out.push('\n');
            out.push_str(&sender.first);
        }
    }
    out.push_str(postscript.unwrap_or_default());
    if !is_reply || sender.style.signs_replies {
        let block = signature::block(sender, firm);
        if !block.is_empty() {
            out.push_str("\n\n");
            out.push_str(&block);
        }
    }
    match sender.style.wrap {
        Some(width) => wrap(&out, width),
        None => out,
    }
}

/// A mail between colleagues or friends: no title, no block.
fn note(sender: &Person, to: &Addressee<'_>, text: &str) -> String {
    let greeting = match to {
        Addressee::One(person) => format!("Hi {},\n\n", person.first),
        Addressee::Several => String::new(),
    };
    format!("{greeting}{}\n\n{}", capital(text), sender.first)
}

fn opens_otherwise(sender: &Person) -> bool {
    let by_name = [Signature::Lines, Signature::Legal];
    !by_name.contains(&sender.style.signature) || sender.firm.is_none()
}

fn greeting(form: Greeting, to: &Addressee<'_>) -> Option<String> {
    let Addressee::One(person) = to else {
        return match form {
            Greeting::Nothing => None,
            Greeting::Dear | Greeting::Formal => Some("Dear all,".to_owned()),
            _ => Some("Hi all,".to_owned()),
        };
    };
    let first = &person.first;
    Some(match form {
        Greeting::Hi => format!("Hi {first},"),
        Greeting::Hello => format!("Hello {first},"),
        Greeting::Dear => format!("Dear {first},"),
        Greeting::Formal => format!("Dear {},", person.formal()),
        Greeting::NameOnly => format!("{first},"),
        Greeting::Morning => format!("Good morning {first},"),
        Greeting::Nothing => return None,
    })
}

/// The mark that a client puts before the subject of a reply.
pub(crate) fn reply_mark(client: Client) -> &'static str {
    match client {
        Client::German => "AW: ",
        Client::Original | Client::Block => "RE: ",
        Client::Caret | Client::Silent => "Re: ",
    }
}

/// The subject without the mark of a reply.
pub(crate) fn bare_subject(subject: &str) -> &str {
    ["RE: ", "Re: ", "AW: "]
        .iter()
        .find_map(|mark| subject.strip_prefix(mark))
        .unwrap_or(subject)
}

/// Breaks lines longer than `width` at spaces.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 60);
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        if line.len() <= width {
            out.push_str(line);
            continue;
        }
        let mut column = 0;
        for word in line.split(' ') {
            let length = word.chars().count();
            if column > 0 && column + 1 + length > width {
                out.push('\n');
                column = 0;
            } else if column > 0 {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += length;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("aa bb cc\n\ndd", 5), "aa bb\ncc\n\ndd");
    }

    #[test]
    fn marks_of_replies_do_not_pile_up() {
        assert_eq!(bare_subject("AW: Offer"), "Offer");
        assert_eq!(bare_subject("Offer"), "Offer");
    }
}

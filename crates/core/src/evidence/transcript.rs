//! Transcripts: who said what in a meeting. One is an activity of its own system; its text
//! has a line for each turn, the speaker's name before a colon.

use super::entry::Entry;
use super::field;

/// The system that transcripts are of.
pub const TRANSCRIPT: &str = "transcript";

/// What one said before the next one spoke.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn<'a> {
    /// Who spoke, as the transcript names them; empty where it does not.
    pub name: &'a str,
    /// What was said.
    pub text: &'a str,
}

/// What stands between the speaker and what was said.
const SAYS: &str = ": ";

/// Whether an entry is a transcript.
pub fn is_transcript(entry: &Entry) -> bool {
    entry.system == TRANSCRIPT
}

/// The turns of a transcript, in order.
pub fn turns(entry: &Entry) -> impl Iterator<Item = Turn<'_>> {
    turns_of(entry.text(field::TEXT))
}

/// The turns of the text of a transcript, in order.
pub fn turns_of(text: &str) -> impl Iterator<Item = Turn<'_>> {
    text.lines().map(|line| match line.split_once(SAYS) {
        Some((name, text)) => Turn { name, text },
        None => Turn {
            name: "",
            text: line,
        },
    })
}

/// Turns as the text of a transcript; those of one speaker without another between are one,
/// and who said nothing has none.
pub fn written<'t>(turns: impl IntoIterator<Item = (&'t str, &'t str)>) -> String {
    let mut text = String::new();
    let mut last: Option<String> = None;
    for (name, said) in turns {
        let said = one_line(said);
        if said.is_empty() {
            continue;
        }
        let name = speaker(name);
        if last.as_ref() == Some(&name) {
            text.push(' ');
        } else {
            if last.is_some() {
                text.push('\n');
            }
            // Without a name, what was said must not seem to begin with one.
            text.push_str(if name.is_empty() { "?" } else { &name });
            text.push_str(SAYS);
        }
        text.push_str(&said);
        last = Some(name);
    }
    text
}

/// A speaker's name as it stands before what was said; the house behind a bar
/// (`Ann Lund | Acme`) in brackets.
pub fn speaker(name: &str) -> String {
    let name = match name.split_once('|') {
        Some((name, house)) => format!("{name} ({})", house.replace('|', " ").trim()),
        None => name.to_owned(),
    };
    one_line(&name.replace(':', " "))
}

fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c == '\0');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::entry::EntryKind;
    use super::*;
    use proptest::prelude::*;

    fn entry(text: &str) -> Entry {
        let mut entry = Entry::new(EntryKind::Activity, TRANSCRIPT, "a");
        entry.put(field::TEXT, text);
        entry
    }

    #[test]
    fn turns_of_one_speaker_are_one() {
        let text = written([
            ("Ann Lund", "We pack"),
            ("Ann Lund", " pralines.\n"),
            ("", "Who: was that?"),
            ("Bo Dahl | Acme", "Me."),
        ]);
        let entry = entry(&text);
        let read: Vec<(&str, &str)> = turns(&entry).map(|one| (one.name, one.text)).collect();
        let want = [
            ("Ann Lund", "We pack pralines."),
            ("?", "Who: was that?"),
            ("Bo Dahl (Acme)", "Me."),
        ];
        assert_eq!(read, want);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(turns_in in prop::collection::vec((".{0,12}", ".{0,30}"), 0..12)) {
            let text = written(turns_in.iter().map(|(name, said)| (name.as_str(), said.as_str())));
            let entry = entry(&text);
            let said: Vec<&str> = turns(&entry).map(|one| one.text).collect();
            let all: Vec<String> = turns_in.iter().map(|(_, said)| one_line(said)).collect();
            let all: Vec<&str> = all.iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
            prop_assert_eq!(said.join(" "), all.join(" "));
        }
    }
}

//! Notes: visit reports and telephone notes, a file each.

use super::Export;
use crate::world::WorldFile;
use crate::world::stage::Stage;
use bellwether_core::time::{Day, Timestamp};

/// A note as it was saved.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) saved: Timestamp,
}

/// How a seller writes notes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Habit {
    /// Markdown: `# 2024-03-04 Visit Tarnwick`, points.
    Markdown,
    /// Plain text: the day in words in the first line.
    Plain,
    /// Markdown with the day in the name of the file only.
    Named,
}

impl Note {
    /// A note is known from the evening on which it was saved.
    pub(crate) fn export(&self) -> Export {
        Export {
            known: self.saved,
            files: vec![WorldFile {
                path: self.path.clone(),
                bytes: self.text.clone().into_bytes(),
            }],
        }
    }
}

/// Index of a note.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct NoteNo(pub(crate) usize);

impl Stage {
    /// Writes a note on the evening of a day: a title and the text.
    pub(crate) fn jot(&mut self, day: Day, title: &str, text: &str) -> NoteNo {
        let saved = self.evening(day);
        let habit =
            self.desk
                .dice
                .pick(&[Habit::Markdown, Habit::Markdown, Habit::Plain, Habit::Named]);
        let iso = super::iso(day);
        let words: Vec<&str> = title
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let name = words.join(" ");
        let number = self.desk.notes.len() + 1;
        let (ending, text) = match habit {
            Habit::Markdown => ("md", format!("# {iso} {title}\n\n{text}\n")),
            Habit::Plain => (
                "txt",
                format!("{title}, {}\n\n{text}\n", date_in_words(day)),
            ),
            Habit::Named => ("md", format!("## {title}\n\n{text}\n")),
        };
        self.desk.notes.push(Note {
            path: format!("notes/{iso} {name} {number}.{ending}"),
            text,
            saved,
        });
        NoteNo(self.desk.notes.len() - 1)
    }

    /// How a truth cites a note.
    pub(crate) fn note_key(&self, note: NoteNo) -> String {
        self.desk.notes[note.0].path.clone()
    }
}

fn date_in_words(day: Day) -> String {
    format!(
        "{} {}",
        crate::world::calendar::day_month(day),
        day.date().year()
    )
}

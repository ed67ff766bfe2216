//! The library: what every document says, and every transcript, read once for all pictures
//! of a ledger; so is what messages say of whom their writers buy.

use super::claims::Source;
use super::known::Known;
use super::news::{News, news};
use super::statements::{Block, Statement, statements};
use super::told::{Told, bought, told};
use crate::abreast;
use crate::evidence::entry::{Entry, EntryKind};
use crate::evidence::field;
use crate::evidence::transcript::{is_transcript, turns};
use crate::id::Id;
use crate::ledger::{Ledger, Message};
use crate::reading::Behind;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Who speaks in a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Voice {
    /// A company, in a filing.
    Report,
    /// A company, of itself.
    Press,
    /// A paper, of others.
    Paper,
}

impl Voice {
    /// By what the document is.
    pub fn of(document: &Entry) -> Voice {
        match document.text(field::TYPE) {
            _ if document.system == "filing" => Voice::Report,
            "news" | "article" | "blog" => Voice::Paper,
            _ => Voice::Press,
        }
    }

    /// What kind of source it is.
    pub fn source(self) -> Source {
        match self {
            Voice::Report => Source::Report,
            Voice::Press | Voice::Paper => Source::Press,
        }
    }
}

/// What a document says: a function of it alone.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reading {
    /// Shares of customers, as reports state them.
    pub stated: Vec<Statement>,
    /// Who supplies whom, each with its sentence.
    pub told: Vec<(Told, String)>,
    /// How companies fare, each with its sentence.
    pub news: Vec<(News, String)>,
}

impl Reading {
    /// Reads a document.
    pub fn of(entry: &Entry) -> Reading {
        let blocks: Vec<Block> = entry
            .fields()
            .filter(|(name, _)| *name == field::PARAGRAPH || *name == field::TABLE)
            .map(|(name, text)| Block {
                text: text.to_owned(),
                table: name == field::TABLE,
            })
            .collect();
        let voice = Voice::of(entry);
        let known = Known {
            filer: match voice {
                Voice::Paper => "",
                _ => entry.text(field::PUBLISHER),
            },
            names: &[],
        };
        let mut reading = Reading::default();
        if voice != Voice::Paper {
            reading.stated = statements(&blocks, known);
        }
        let title = entry.get(field::NAME).into_iter();
        let paragraphs = blocks.iter().filter(|block| !block.table);
        for text in title.chain(paragraphs.map(|block| block.text.as_str())) {
            let Spoken { told, news, .. } = Spoken::of(text, known);
            reading.told.extend(told);
            reading.news.extend(news);
        }
        reading
    }
}

/// What one said in a meeting, as far as it tells of houses.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Spoken {
    /// The speaker, as the transcript names them.
    pub name: String,
    /// Who supplies whom, each with its sentence.
    pub told: Vec<(Told, String)>,
    /// How companies fare, each with its sentence.
    pub news: Vec<(News, String)>,
}

impl Spoken {
    /// Reads a text.
    fn of(text: &str, known: Known) -> Spoken {
        let sentence = |at: &std::ops::Range<usize>| text[at.clone()].trim().to_owned();
        let told = told(text, known).into_iter();
        let news = news(text, known).into_iter();
        Spoken {
            name: String::new(),
            told: told
                .map(|one| (one.clone(), sentence(&one.sentence)))
                .collect(),
            news: news
                .map(|one| (one.clone(), sentence(&one.sentence)))
                .collect(),
        }
    }

    /// Reads a transcript; who tells nothing is left out.
    fn all(entry: &Entry) -> Vec<Spoken> {
        let read = turns(entry).map(|turn| {
            let mut spoken = Spoken::of(turn.text, Known::default());
            spoken.name = turn.name.to_owned();
            let bought = bought(turn.text, Known::default()).into_iter();
            let says = |one: &Told| turn.text[one.sentence.clone()].trim().to_owned();
            spoken
                .told
                .extend(bought.map(|one| (one.clone(), says(&one))));
            spoken
        });
        read.filter(|one| !one.told.is_empty() || !one.news.is_empty())
            .collect()
    }
}

/// What all documents and transcripts of a ledger say, by evidence.
#[derive(Clone, Debug, Default)]
pub struct Library {
    readings: HashMap<Id, Reading>,
    talks: HashMap<Id, Vec<Spoken>>,
}

impl Library {
    /// Reads all documents of a ledger.
    pub fn of_ledger(ledger: &Ledger) -> Library {
        let documents: Vec<_> = ledger
            .entries
            .iter()
            .filter(|seen| seen.entry.kind == EntryKind::Document)
            .collect();
        let read = abreast::each(&documents, |seen| (seen.evidence, Reading::of(&seen.entry)));
        let talks: Vec<_> = ledger
            .entries
            .iter()
            .filter(|seen| is_transcript(&seen.entry))
            .collect();
        let heard = abreast::each(&talks, |seen| (seen.evidence, Spoken::all(&seen.entry)));
        Library {
            readings: read.into_iter().collect(),
            talks: heard.into_iter().collect(),
        }
    }

    /// What was said in a meeting.
    pub fn talk(&self, evidence: Id) -> &[Spoken] {
        self.talks.get(&evidence).map_or(&[], Vec::as_slice)
    }

    /// What a document says.
    pub fn of(&self, evidence: Id) -> Option<&Reading> {
        self.readings.get(&evidence)
    }
}

/// A place for a ledger's library, filled when it is first asked for. It is no part of
/// what a ledger is.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    library: OnceLock<Library>,
    bought: OnceLock<HashMap<Id, Bought>>,
}

/// Who supplies the houses of those who speak in a message.
#[derive(Clone, Debug, Default)]
struct Bought {
    /// That of whoever wrote it.
    own: Vec<Told>,
    /// Those of the third houses behind it, each with its place there.
    behind: Vec<(usize, Told)>,
}

impl Bought {
    fn of(message: &Message) -> Option<(Id, Bought)> {
        let own = bought(&message.own, Known::default());
        let behind = message.behind.iter().enumerate();
        let behind = behind.flat_map(|(at, block)| {
            let told = bought(&block.text, Known::default());
            told.into_iter().map(move |one| (at, one))
        });
        let behind: Vec<(usize, Told)> = behind.collect();
        let some = !own.is_empty() || !behind.is_empty();
        some.then_some((message.id, Bought { own, behind }))
    }
}

impl Ledger {
    /// What its documents say. Each is read once, for every picture of the ledger.
    pub fn library(&self) -> &Library {
        let shelf = &self.shelf.library;
        shelf.get_or_init(|| Library::of_ledger(self))
    }

    /// Who supplies the house of whoever wrote one of its messages, as that tells in passing.
    pub fn bought(&self, message: &Message) -> &[Told] {
        self.of_buyers(message)
            .map_or(&[], |all| all.own.as_slice())
    }

    /// The same of the third houses whose mails stand behind a message.
    pub fn bought_behind<'m>(
        &'m self,
        message: &'m Message,
    ) -> impl Iterator<Item = (&'m Behind, &'m Told)> {
        let all = self.of_buyers(message).into_iter();
        let all = all.flat_map(|all| &all.behind);
        all.filter_map(move |(at, one)| Some((message.behind.get(*at)?, one)))
    }

    fn of_buyers(&self, message: &Message) -> Option<&Bought> {
        let all = || self.messages.iter().filter_map(Bought::of).collect();
        self.shelf.bought.get_or_init(all).get(&message.id)
    }
}

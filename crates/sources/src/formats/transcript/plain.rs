//! Transcripts in plain text: `Ann Lund: text`, and `Ann Lund  0:12` over what was said.

use super::super::notes::front;
use super::{Talk, speakers};
use std::collections::BTreeMap;

/// Lines of a head in which a day may stand.
const HEAD_LINES: usize = 20;

/// Speakers take turns so often …
const TURNS: usize = 4;
/// … with so many changes from one to the other.
const CHANGES: usize = 3;
/// What is said has so many words, in every second turn.
const SAID_WORDS: usize = 4;

/// How people speak of themselves and to each other: every third turn has one of these, or
/// asks, where no times stand before the turns. Notes about people (`Ann Lund: wants a quote`)
/// have few.
const SPOKEN: &[&str] = &[
    "i", "i'm", "i'll", "i've", "i'd", "we", "we're", "we'll", "we've", "we'd", "you", "you're",
    "you'll", "you've", "let's", "ich", "wir", "je", "j'ai", "nous", "vous", "yo", "nosotros",
    "usted", "ustedes", "ik", "wij", "jullie", "jij", "io", "noi", "voi",
];
/// Forms of address, where no sentence begins with them.
const ADDRESSED: &[&str] = &["Sie", "Ihnen", "Ihr", "Ihre", "Ihren"];

/// Words of labels in forms and lists: no speaker's name.
const LABELS: &[&str] = &[
    "account",
    "action",
    "actions",
    "address",
    "adresse",
    "agenda",
    "amount",
    "answer",
    "antwort",
    "attendees",
    "betrag",
    "betreff",
    "budget",
    "cc",
    "city",
    "company",
    "contact",
    "customer",
    "date",
    "datum",
    "decision",
    "delivery",
    "description",
    "due",
    "email",
    "fazit",
    "fax",
    "firma",
    "frage",
    "from",
    "goal",
    "item",
    "kontakt",
    "kunde",
    "location",
    "mail",
    "menge",
    "mobile",
    "name",
    "need",
    "next",
    "note",
    "notes",
    "notiz",
    "number",
    "nummer",
    "offer",
    "order",
    "ort",
    "owner",
    "participants",
    "phone",
    "preis",
    "price",
    "problem",
    "product",
    "produkt",
    "quantity",
    "question",
    "quote",
    "re",
    "ref",
    "reference",
    "result",
    "status",
    "step",
    "steps",
    "subject",
    "summary",
    "tel",
    "telefon",
    "thema",
    "time",
    "title",
    "todo",
    "to",
    "topic",
    "total",
    "type",
    "unit",
    "url",
    "value",
    "von",
    "an",
    "web",
    "when",
    "where",
    "who",
    "why",
    "what",
    "how",
];

/// The lines of a text that say something, without front matter, times and marks.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let (_, body) = front::split(text);
    body.lines().map(untimed).filter(|line| !line.is_empty())
}

/// A line without the time before it: `[00:01:02] Ann: text`, `(0:12) Ann: text`.
fn untimed(line: &str) -> &str {
    let line = line.trim();
    let rest = line.trim_start_matches(['[', '(']);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.');
    let (time, rest) = rest.split_at(end.unwrap_or(rest.len()));
    match time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit()) {
        true => rest.trim_start_matches([']', ')', ' ', '\t', '-', '–']),
        false => line,
    }
}

/// Whether a name is a label of a form.
pub(super) fn is_label(name: &str) -> bool {
    LABELS.contains(&name.to_lowercase().as_str())
}

/// Whether a turn is how people speak.
fn is_spoken(said: &str) -> bool {
    let lower = said.to_lowercase().replace('’', "'");
    said.ends_with('?')
        || lower
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .any(|word| SPOKEN.contains(&word))
        || said
            .split_whitespace()
            .zip(said.split_whitespace().skip(1))
            .any(|(before, word)| {
                let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
                !before.ends_with(['.', '!', '?', ':']) && ADDRESSED.contains(&word)
            })
}

/// Whether several speakers take turns in a text, and not the labels of a form.
pub(super) fn is_one(text: &str) -> bool {
    let (mut all, mut long, mut timed, mut spoken) = (0, 0, 0, 0);
    let mut names: Vec<&str> = Vec::new();
    let (_, body) = front::split(text);
    for whole in body.lines() {
        let line = untimed(whole);
        if line.is_empty() {
            continue;
        }
        all += 1;
        if let Some((name, said)) = speakers::split(line) {
            timed += usize::from(line.len() < whole.trim().len());
            spoken += usize::from(is_spoken(said));
            long += usize::from(said.split_whitespace().count() >= SAID_WORDS);
            names.push(name);
        }
    }
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for name in &names {
        *times.entry(name).or_default() += 1;
    }
    let is_label = |name: &&str| {
        let lower = name.to_lowercase();
        lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| LABELS.contains(&word))
    };
    let often: Vec<&str> = times
        .iter()
        .filter(|(_, n)| **n > 1)
        .map(|(name, _)| *name)
        .collect();
    let changes = names.windows(2).filter(|pair| pair[0] != pair[1]).count();
    often.len() > 1
        && !often.iter().any(is_label)
        && often.iter().any(|name| speakers::words(name) > 1)
        && names.len() >= TURNS
        && changes >= CHANGES
        && names.len() * 2 > all
        && long * 2 >= names.len()
        && (timed * 2 >= names.len() || spoken * 3 >= names.len())
}

/// Reads a plain text.
pub(super) fn read(text: &str) -> Talk {
    let (matter, _) = front::split(text);
    let mut talk = of_matter(matter);
    for line in lines(text) {
        match (speakers::split(line), talk.turns.last()) {
            (Some((name, said)), _) => talk.turns.push((name.to_owned(), said.to_owned())),
            (None, Some((last, _))) => talk.turns.push((last.clone(), line.to_owned())),
            (None, None) => talk.head.push(line.to_owned()),
        }
    }
    // `Date: 12 March 2024` before anybody speaks is no turn.
    while let Some((name, said)) = talk.turns.first()
        && talk.turns.iter().filter(|(other, _)| other == name).count() == 1
        && is_label(name)
    {
        talk.head.push(said.clone());
        talk.turns.remove(0);
    }
    talk.head.truncate(HEAD_LINES);
    talk
}

fn of_matter(matter: front::Matter) -> Talk {
    Talk {
        title: matter.title.clone().unwrap_or_default(),
        head: vec![matter.date.clone()],
        matter,
        ..Talk::default()
    }
}

/// The speaker of a line over what was said: `Ann Lund  1:02:03`, two spaces between.
fn header(line: &str) -> Option<&str> {
    let (name, time) = line.trim_end().rsplit_once("  ")?;
    let time = time.trim_start();
    let parts: Vec<&str> = time.split(':').collect();
    let is_time = (2..=3).contains(&parts.len())
        && parts
            .iter()
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let name = name.trim();
    (is_time && speakers::is_name(name)).then_some(name)
}

/// Whether a text is what Otter writes.
pub(super) fn is_otter(text: &str) -> bool {
    const LEAST: usize = 2;
    text.lines().filter_map(header).take(LEAST).count() == LEAST
}

/// Reads what Otter writes: a head, then speakers over what they said.
pub(super) fn otter(text: &str) -> Talk {
    let mut talk = Talk::default();
    let mut speaker: Option<&str> = None;
    for line in text.lines() {
        if let Some(name) = header(line) {
            speaker = Some(name);
        } else if let Some(name) = speaker {
            talk.turns.push((name.to_owned(), line.trim().to_owned()));
        } else if !line.trim().is_empty() && talk.head.len() < HEAD_LINES {
            talk.head.push(line.trim().to_owned());
        }
    }
    let is_title = |line: &&String| super::day::in_line(line).is_none();
    talk.title = talk
        .head
        .first()
        .filter(is_title)
        .cloned()
        .unwrap_or_default();
    // It says who wrote it at its end.
    talk.turns
        .retain(|(_, said)| !said.is_empty() && !said.contains("otter.ai"));
    talk
}

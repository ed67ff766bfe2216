//! Sentences of a mail's own text.

use crate::calendar::month;
use crate::reading::lines::Line;
use crate::words::folded;

/// A sentence as it stands in the body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Its text, wrapped lines joined, white space folded.
    pub text: String,
    /// Byte offset of its first character in the body.
    pub start: usize,
}

/// Lines at least this long are taken to be wrapped, bytes.
const WRAPPED: usize = 50;

/// Words that end with a point and no sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "etc", "inc", "ltd", "co", "corp",
    "approx", "ca", "e.g", "i.e", "a.m", "p.m", "jan", "feb", "mar", "apr", "aug", "sep", "sept",
    "oct", "nov", "dec", "fig", "ext", "tel", "bzw", "z.b", "usw", "d.h", "u.a", "evtl", "ggf",
    "inkl", "zzgl", "str", "hr", "fr", "dipl", "ing", "u.s", "p", "art", "abs", "attn", "max",
    "min", "resp", "sr", "jr", "mme", "m", "sra", "dott", "ing",
];

/// Sentences of lines, in their order. Lines that are wrapped are joined; items
/// of a list and short lines stand alone.
pub fn split(lines: &[Line<'_>]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut first = 0;
    for at in 0..=lines.len() {
        let joined = at > first && at < lines.len() && joins(&lines[at - 1], &lines[at]);
        if at > first && !joined {
            Paragraph::of(&lines[first..at]).split_into(&mut sentences);
            first = at;
        }
    }
    sentences
}

/// Whether `line` goes on with the sentence that `before` did not end.
fn joins(before: &Line<'_>, line: &Line<'_>) -> bool {
    if before.is_blank() || line.is_blank() || before.end != line.start || is_item(line.text) {
        return false;
    }
    let wrapped = before.text.len() >= WRAPPED;
    let goes_on = line.text.starts_with(char::is_lowercase);
    let ended = before.text.ends_with(['.', '!', '?', ':', ';']);
    (wrapped && !before.text.ends_with(':')) || (goes_on && !ended)
}

/// Whether a line begins an item of a list.
fn is_item(text: &str) -> bool {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = number.len() < text.len()
        && text.len() - number.len() <= 2
        && number.starts_with([')', '.'])
        && number[1..].starts_with([' ', '\t']);
    numbered
        || text.starts_with(['•', '·', '*', '‣', '▪', '–', '—', 'o'])
            && text.chars().nth(1).is_some_and(char::is_whitespace)
        || text.starts_with("- ")
        || text.starts_with("-\t")
}

/// Lines that belong together, as one text.
struct Paragraph {
    text: String,
    /// Where in `text` each line begins, and where in the body.
    places: Vec<(usize, usize)>,
}

impl Paragraph {
    fn of(lines: &[Line<'_>]) -> Paragraph {
        let mut text = String::new();
        let mut places = Vec::with_capacity(lines.len());
        for line in lines {
            if !text.is_empty() {
                text.push(' ');
            }
            places.push((text.len(), line.at));
            text.push_str(line.text);
        }
        Paragraph { text, places }
    }

    fn split_into(&self, sentences: &mut Vec<Sentence>) {
        let mut start = 0;
        let marks = self.text.bytes().zip(1..);
        let ends = marks.filter_map(|(b, end)| matches!(b, b'.' | b'!' | b'?').then_some(end));
        for end in ends.filter(|&end| self.ends_sentence(end)) {
            self.push(start, end, sentences);
            start = end;
        }
        self.push(start, self.text.len(), sentences);
    }

    /// Whether the mark just before `end` ends a sentence.
    fn ends_sentence(&self, end: usize) -> bool {
        let rest = self.text[end..].trim_start_matches(['"', '\'', ')', '”', '’', '*']);
        if !rest.starts_with([' ', '\t']) {
            return false;
        }
        let next = rest.trim_start().chars().next();
        let mark = self.text.as_bytes()[end - 1];
        if mark != b'.' {
            return next.is_some();
        }
        let word = self.text[..end - 1]
            .rsplit([' ', '\t', '('])
            .next()
            .unwrap_or_default();
        let letter = word.chars().count() == 1 && !word.starts_with(['I', 'a']);
        // `1. Send them.` counts; `since we run boiler 3. It` ends.
        let number = !word.is_empty()
            && word.len() <= 2
            && word.bytes().all(|b| b.is_ascii_digit())
            && before_word(&self.text[..end - 1 - word.len()]);
        let begins = next.is_some_and(|c| !c.is_lowercase());
        // `Am 13. November` goes on.
        let day = || {
            let mut words = rest.split(|c: char| !c.is_alphabetic());
            let mut words = words.by_ref().filter(|word| !word.is_empty());
            let (after, then) = (words.next(), words.next());
            // `We need 12. May I have them?`
            let asks = after == Some("May") && matches!(then, Some("I" | "we" | "you"));
            (1..=2).contains(&word.len())
                && word.bytes().all(|b| b.is_ascii_digit())
                && !asks
                && after.is_some_and(|word| month(&word.to_lowercase()).is_some())
        };
        begins
            && !letter
            && !number
            && !day()
            && !ABBREVIATIONS.contains(&word.to_lowercase().as_str())
    }

    fn push(&self, start: usize, end: usize, sentences: &mut Vec<Sentence>) {
        let raw = &self.text[start..end];
        let text =
            raw.trim_start_matches(['"', '\'', ')', '”', '’', '*', ' ', '\t', '-', '•', '·']);
        let begin = start + (raw.len() - text.len());
        let text = text.trim_end();
        if text.is_empty() {
            return;
        }
        let line = self
            .places
            .partition_point(|(at, _)| *at <= begin)
            .saturating_sub(1);
        let (at, body) = self.places[line];
        sentences.push(Sentence {
            text: folded(text),
            start: body + (begin - at),
        });
    }
}

/// Whether what stands before a number lets it count an item: nothing, or the
/// end of a sentence.
fn before_word(text: &str) -> bool {
    let text = text.trim_end();
    text.is_empty() || text.ends_with(['.', '!', '?', ':', ';', ')'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::lines;

    fn sentences(body: &str) -> Vec<String> {
        let found = split(&lines::split(body));
        for sentence in &found {
            let first = sentence.text.chars().next().expect("no sentence is empty");
            assert!(body[sentence.start..].starts_with(first), "{sentence:?}");
        }
        found.into_iter().map(|s| s.text).collect()
    }

    #[test]
    fn wrapped_lines_lists_and_abbreviations() {
        let body = "Hi Jane,\n\nThe pumps for plant no. 4 of Mr. Poe came at 9 a.m. on Monday, and two of\nthem leak.  What now?  We need:\n- 2 seals (e.g. type B. or C)\n- 1 shaft\n1. Send them. 2. Call us!\nBest";
        assert_eq!(
            sentences(body),
            [
                "Hi Jane,",
                "The pumps for plant no. 4 of Mr. Poe came at 9 a.m. on Monday, and two of them leak.",
                "What now?",
                "We need:",
                "2 seals (e.g. type B. or C)",
                "1 shaft",
                "1. Send them.",
                "2. Call us!",
                "Best",
            ]
        );
    }

    #[test]
    fn short_lines_are_not_run_together() {
        assert_eq!(sentences("Price list\nValves\n"), ["Price list", "Valves"]);
        assert_eq!(
            sentences("We would like to know\nwhether it fits."),
            ["We would like to know whether it fits."]
        );
        assert_eq!(
            sentences("Ist z.B. Größe 4 da? Ja."),
            ["Ist z.B. Größe 4 da?", "Ja."]
        );
        assert_eq!(
            sentences("Das Zeugnis kommt am 13. November. Die Kessel 1 bis 30. Danke!"),
            [
                "Das Zeugnis kommt am 13. November.",
                "Die Kessel 1 bis 30.",
                "Danke!",
            ]
        );
        assert_eq!(
            sentences("We need 12. May I have a quote?"),
            ["We need 12.", "May I have a quote?"]
        );
        assert!(sentences(" \n\n").is_empty());
    }
}

//! Pieces of a text that belong together: paragraphs, items, lines that stand alone.

use std::ops::Range;

/// Lines shorter than this are not wrapped: they end where their writer ended them.
const WRAPPED: usize = 40;

/// Byte ranges of the pieces of a text, in its order.
pub(super) fn parts(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    // The last line's length, and whether the next one may go on with it.
    let mut open: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let bare = line.trim();
        if bare.is_empty() {
            open = None;
            continue;
        }
        let from = start + line.find(bare).unwrap_or(0);
        let to = from + bare.len();
        let item = bare.starts_with(['-', '*', '•', '>', '|', '=', '_']);
        let field = bare
            .split_once(':')
            .is_some_and(|(name, _)| name.len() < 24 && !name.contains([',', '.']));
        let opens = bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let goes_on = open.is_some_and(|len| !item && !field && (len >= WRAPPED || !opens));
        match out.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = to,
            None => out.push(from..to),
        }
        open = Some(bare.len());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_are_one() {
        let text = "Hi Tom,\n\nWe have been making the pump housings for\nAcme since May.\nRegards\nAnn\n- one\n- two\n";
        let read: Vec<&str> = parts(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(
            read,
            [
                "Hi Tom,",
                "We have been making the pump housings for\nAcme since May.",
                "Regards",
                "Ann",
                "- one",
                "- two"
            ]
        );
    }
}

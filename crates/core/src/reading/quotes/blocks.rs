//! Who wrote which stretch of a body: for taking one person's words out of it.

use super::header_words::Field;
use super::{Part, cut, headers};
use crate::reading::ANSWERED_CHARS;
use crate::reading::lines::{self, Line};
use crate::words::folded;
use std::ops::Range;

/// The stretches of a body, as byte ranges in its order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Blocks {
    /// What the sender wrote, signature and disclaimer included.
    pub own: Vec<Range<usize>>,
    /// What is quoted, one block for each mail quoted.
    pub quoted: Vec<Quoted>,
}

/// One quoted mail.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Quoted {
    /// The part of the header over it that names who wrote it; empty where it
    /// has no header.
    pub author: Range<usize>,
    /// Its text. Answers between quoted lines leave it in pieces.
    pub text: Vec<Range<usize>>,
}

/// The stretches of a body.
pub fn blocks(body: &str) -> Blocks {
    let lines = lines::split(body);
    let parts = cut(&lines);
    let mut blocks = Blocks::default();
    for (at, (line, part)) in lines.iter().zip(&parts).enumerate() {
        match *part {
            Part::Header => {}
            Part::Own => extend(&mut blocks.own, line),
            Part::Quoted(number) => {
                if blocks.quoted.len() <= number {
                    blocks.quoted.resize(number + 1, Quoted::default());
                }
                let block = &mut blocks.quoted[number];
                if block.text.is_empty() {
                    block.author = author_above(&lines, &parts, at);
                }
                extend(&mut block.text, line);
            }
        }
    }
    blocks
}

/// Who is named over the first quoted block, white space folded.
pub(crate) fn nearest_author(body: &str, lines: &[Line<'_>], parts: &[Part]) -> String {
    let first = parts.iter().position(|part| *part == Part::Quoted(0));
    let Some(first) = first else {
        return String::new();
    };
    let named = folded(body[author_above(lines, parts, first)].trim());
    named.chars().take(ANSWERED_CHARS).collect()
}

fn extend(ranges: &mut Vec<Range<usize>>, line: &Line<'_>) {
    match ranges.last_mut() {
        Some(last) if last.end == line.start => last.end = line.end,
        _ => ranges.push(line.start..line.end),
    }
}

/// Who is named in the header that ends above a line: the value of its `From`
/// field, or else what stands before its first field. A rule such as
/// `Forwarded by …` names whoever passed it on, who need not have written it.
pub(in crate::reading) fn author_above(
    lines: &[Line<'_>],
    parts: &[Part],
    at: usize,
) -> Range<usize> {
    let header = parts[..at]
        .iter()
        .rposition(|part| *part != Part::Header)
        .map_or(0, |last| last + 1)..at;
    let named = |line: &Line<'_>| headers::field(line.text);
    let from = header
        .clone()
        .rev()
        .find(|&i| named(&lines[i]) == Some(Field::From));
    let first = from.unwrap_or_else(|| {
        let ruled = |i: &usize| lines[*i].text.starts_with(headers::is_rule);
        let mut own = header
            .clone()
            .skip_while(|i| ruled(i) || lines[*i].is_blank());
        own.next().unwrap_or(at)
    });
    let after = from.map_or(first, |from| from + 1);
    let end = (after..at)
        .find(|&i| named(&lines[i]).is_some())
        .unwrap_or(at);
    match lines.get(first) {
        Some(line) if first < end => line.at..lines[end - 1].end,
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Author and text of each quoted block.
    fn told(body: &str) -> Vec<(String, String)> {
        let text = |ranges: &[Range<usize>]| {
            let pieces: Vec<&str> = ranges.iter().map(|r| &body[r.clone()]).collect();
            pieces.concat()
        };
        let blocks = blocks(body);
        let each = blocks.quoted.iter();
        each.map(|block| {
            (
                body[block.author.clone()].trim().to_owned(),
                text(&block.text),
            )
        })
        .collect()
    }

    #[test]
    fn a_block_knows_who_is_named_over_it() {
        let of = |author: &str, text: &str| (author.to_owned(), text.to_owned());
        let attributed = "Yes.\n\nOn 5 March 2012 09:14, Jane Roe wrote:\n> Which size?\n\nForty.\n\n> And when?\n";
        assert_eq!(
            told(attributed),
            [of(
                "On 5 March 2012 09:14, Jane Roe wrote:",
                "> Which size?\n\n> And when?\n"
            )]
        );
        let outlook = "Yes.\n\n-----Original Message-----\nFrom: Jane Roe\nSent: Monday, March 5, 2012 9:14 AM\nTo: John Doe\nSubject: Pumps\n\nWhich size?\n";
        assert_eq!(told(outlook), [of("From: Jane Roe", "Which size?\n")]);
        let notes = "FYI\n\n---------------------- Forwarded by Ann Poe/BER/ROE on 03/05/2012 09:14 AM ---------------------------\n\nJane Roe\n03/05/2012 09:10 AM\nTo: John Doe/BER/ROE@ROE\ncc:  \nSubject: Pumps\n\nWhich size?\n";
        assert_eq!(
            told(notes),
            [of("Jane Roe\n03/05/2012 09:10 AM", "Which size?\n")]
        );
        assert_eq!(told("Hi\n> unnamed\n"), [of("", "> unnamed\n")]);
    }

    #[test]
    fn own_text_is_what_lies_between() {
        let body = "Yes.\n> Which?\nForty.\n";
        assert_eq!(blocks(body).own, [0..5, 14..21]);
    }
}

//! The lines that mail clients put over a quoted or forwarded mail.
//!
//! Three families: a rule with words in it (`-----Original Message-----`), a
//! block of header fields (`From: … Sent: … To: … Subject: …`, with the name and
//! date on bare lines in Lotus Notes, or in columns beside each other), and an
//! attribution (`On … wrote:`, or `>>> … >>>` in GroupWise). The words are those
//! of the clients' own translations.

use super::header_words::{ATTRIBUTION_OPENERS, ATTRIBUTION_VERBS, FIELDS, Field, HEADINGS, RULES};
use super::moments;
use crate::reading::lines::Line;

/// Most lines that one header may take: recipients can run to dozens of lines.
const LONGEST: usize = 60;

/// The index of the first line after the quote header that begins on line `at`;
/// `None` where none begins.
pub fn after(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let line = lines.get(at)?;
    let first = line.text.chars().next()?;
    let ruled = is_rule(first) || is_heading(line.text);
    ruled
        .then(|| after_rule(lines, at))
        .flatten()
        .or_else(|| after_fields(lines, at, false))
        .or_else(|| after_notes(lines, at))
        .or_else(|| after_columns(lines, at))
        .or_else(|| after_arrows(lines, at))
        .or_else(|| after_attribution(lines, at))
}

/// How deep a header stands: GroupWise marks its own with arrows that look like
/// quote marks.
pub(super) fn depth(lines: &[Line<'_>], at: usize) -> usize {
    let line = &lines[at];
    if after_arrows(lines, at).is_some() {
        line.depth - ARROWS.len()
    } else {
        line.depth
    }
}

/// What GroupWise puts around the name and date of whom it quotes.
const ARROWS: &str = ">>>";

/// `>>> Jane Roe <jane@roe.example> 03/05/12 09:14AM >>>`, wrapped once at most.
fn after_arrows(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let line = &lines[at];
    if line.depth < ARROWS.len() {
        return None;
    }
    let closes = |i: usize| lines.get(i).is_some_and(|l| l.text.ends_with(ARROWS));
    let end = (at..at + 2).find(|i| closes(*i))?;
    let digits = |line: &Line<'_>| line.text.bytes().filter(u8::is_ascii_digit).count();
    (lines[at..=end].iter().map(digits).sum::<usize>() >= 5).then_some(end + 1)
}

/// Lotus Notes in columns: the sender and the date run down the left, the fields
/// down the right, perhaps in a box drawn with `|` and `-`.
fn after_columns(lines: &[Line<'_>], at: usize) -> Option<usize> {
    /// The block is no longer than this, in lines.
    const MOST: usize = 24;
    let apart = |line: &Line<'_>| line.is_indented() || line.text.starts_with('|');
    let top = lines.get(at)?;
    let above = at.checked_sub(1).map(|i| &lines[i]);
    if !(apart(top) || is_border(top.text)) || above.is_some_and(|l| !l.is_blank() && apart(l)) {
        return None;
    }
    let mut seen = Vec::new();
    let mut beside = false;
    let mut end = at;
    for (i, line) in lines.iter().enumerate().skip(at).take(MOST) {
        let bare = line.text.trim_matches(['|', ' ', '-', '+', '>']);
        if bare.is_empty() {
            // One empty line may part the fields; the next ends the block.
            let done = seen.contains(&Field::Subject);
            if done && line.is_blank() || i > at && lines[i - 1].is_blank() && line.is_blank() {
                break;
            }
            end = if line.is_blank() { end } else { i + 1 };
            continue;
        }
        if !apart(line) && !is_border(line.text) {
            break;
        }
        for (column, cell) in cells(line.text).enumerate() {
            if let Some(found) = field(cell) {
                beside |= column > 0 || line.text.starts_with('|');
                seen.push(found);
            }
        }
        end = i + 1;
    }
    let has = |f| seen.contains(&f);
    (beside && has(Field::To) && has(Field::Subject)).then_some(end)
}

/// A line of a box: `|----+----|`, `>-----|`.
fn is_border(text: &str) -> bool {
    text.len() >= 10 && text.bytes().all(|b| matches!(b, b'|' | b'-' | b'+' | b'>'))
}

/// What stands in the columns of a line, apart by two blanks or a bar.
fn cells(text: &str) -> impl Iterator<Item = &str> {
    text.split('|')
        .flat_map(|cell| cell.split("  "))
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
}

/// Whether a rule is drawn with this character.
pub(super) fn is_rule(c: char) -> bool {
    matches!(c, '-' | '_' | '=' | '*' | '–' | '—' | '+')
}

fn is_heading(text: &str) -> bool {
    text.ends_with(':') && text.len() < 60 && {
        let text = text.to_lowercase();
        HEADINGS.iter().any(|h| text.starts_with(h))
    }
}

/// A rule with words in it, and the fields under it; or Outlook's bare line of
/// underscores, which counts only with fields under it.
fn after_rule(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let text = lines[at].text;
    let words = text.trim_matches(|c| is_rule(c) || c == ' ');
    if words.is_empty() {
        let bare = text.starts_with("____") || text.starts_with("----");
        let next = skip_blank(lines, at + 1, 2);
        return bare.then(|| after_fields(lines, next, false)).flatten();
    }
    let lower = words.to_lowercase();
    if words.len() > 200 || !RULES.iter().any(|rule| lower.starts_with(rule)) {
        return None;
    }
    let mut end = at + 1;
    // `Forwarded by … on …` is long: the rule often ends a line or two further down.
    if !text.ends_with(is_rule) {
        let closing = (end..lines.len().min(end + 2)).find(|&i| lines[i].text.ends_with("---"));
        end = closing.map_or(end, |i| i + 1);
    }
    let next = skip_blank(lines, end, 4);
    let fields = after_fields(lines, next, true).or_else(|| after_notes(lines, next));
    Some(fields.unwrap_or(end))
}

/// A block of header fields. Without a rule above (`led`), it must hold the
/// sender and two more fields, or the three that Lotus Notes always prints.
fn after_fields(lines: &[Line<'_>], at: usize, led: bool) -> Option<usize> {
    let first = field(lines.get(at)?.text)?;
    if !led && first == Field::Other {
        return None;
    }
    let depth = lines[at].depth;
    let mut seen = vec![first];
    let mut end = at + 1;
    let mut next = at + 1;
    while next < lines.len().min(at.saturating_add(LONGEST)) {
        let line = &lines[next];
        let last = seen[seen.len() - 1];
        if line.is_blank() {
            // Some clients set the fields apart by empty lines.
            let further = skip_blank(lines, next, 2);
            let more = lines.get(further).and_then(|l| field(l.text));
            let done = seen.contains(&Field::Subject) && seen.contains(&Field::From);
            if more.is_none_or(|f| f == Field::Other || seen.contains(&f)) || done {
                break;
            }
            next = further;
            continue;
        }
        if line.depth != depth {
            break;
        }
        if let Some(found) = field(line.text) {
            if found == Field::From && seen.contains(&Field::From) {
                break;
            }
            seen.push(found);
            end = next + 1;
        } else if continues(lines, next, last) {
            end = next + 1;
        } else {
            break;
        }
        next += 1;
    }
    let has = |f| usize::from(seen.contains(&f));
    let others = has(Field::Date) + has(Field::To) + has(Field::Subject);
    let enough = if led {
        seen.len() >= 2
    } else {
        // Lotus Notes may leave sender and date out altogether.
        (seen.contains(&Field::From) && others >= 2)
            || seen.starts_with(&[Field::To, Field::Cc, Field::Subject])
    };
    enough.then_some(end)
}

/// Whether a line that is no field carries on the field before it: recipients
/// run on, and a long subject is wrapped once.
fn continues(lines: &[Line<'_>], at: usize, last: Field) -> bool {
    match last {
        Field::To | Field::Cc => true,
        Field::From | Field::Date | Field::Other => {
            // A date or address that was wrapped: a field must follow.
            lines.get(at + 1).is_some_and(|l| field(l.text).is_some())
        }
        Field::Subject => {
            let long = lines[at - 1].text.len() > 60;
            let blank_after = lines.get(at + 1).is_none_or(Line::is_blank);
            long && blank_after && lines[at].text.len() < 60
        }
    }
}

/// Which header field a line is, in any of the known languages.
pub(super) fn field(text: &str) -> Option<Field> {
    let text = text.trim_start_matches(['*', '\t', ' ', '|']);
    let head = text
        .bytes()
        .take(26)
        .position(|b| matches!(b, b':' | 0xef))?;
    let colon = head + text[head..].find([':', '：']).filter(|at| *at < 4)?;
    if colon > 24 || colon == 0 {
        return None;
    }
    let name = text[..colon].trim_matches([' ', '*', '\u{a0}']);
    // A memo of one's own begins `FROM:`, a client never shouts.
    let shouts = name.len() > 2 && name.chars().all(|c| c.is_uppercase());
    if shouts || name.len() > 24 {
        return None;
    }
    let name = name.to_lowercase();
    FIELDS
        .iter()
        .find(|(_, names)| names.contains(&name.as_str()))
        .map(|(field, _)| *field)
}

/// Lotus Notes: name and date on one line or two, then `To:`, `cc:`, `Subject:`.
fn after_notes(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let dated = notes_date(lines, at)?;
    let mut next = skip_blank(lines, dated + 1, 4);
    if field(lines.get(next)?.text) == Some(Field::Other) {
        next = skip_blank(lines, next + 1, 4);
    }
    let to = field(lines.get(next)?.text)?;
    if !matches!(to, Field::To | Field::Cc | Field::Subject) {
        return None;
    }
    after_fields(lines, next, true)
}

/// The line of a Lotus Notes header that begins at `at` on which its date stands.
fn notes_date(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let line = lines.get(at)?;
    let date = |i: usize| {
        let same = lines
            .get(i)
            .filter(|l| l.depth == line.depth && l.text.len() <= 160)?;
        moments::ends_with(same.text)
    };
    if date(at).is_some() {
        return Some(at);
    }
    // The name, perhaps who sent it in their name, and the date by itself.
    let sent_by = lines.get(at + 1).and_then(|l| field(l.text)) == Some(Field::Other);
    let below = at + 1 + usize::from(sent_by);
    if date(below) == Some(0) {
        return Some(below);
    }
    // A letterhead over `From: name  date`, all of it indented.
    let from = skip_blank(lines, at + 1, 2);
    let under = lines.get(from)?;
    let letterhead = line.is_indented() && under.is_indented() && date(from).is_some();
    (letterhead && field(under.text) == Some(Field::From)).then_some(from)
}

/// `On … wrote:`, on one line or wrapped over up to four.
fn after_attribution(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let first = lines[at].text;
    let opener = first.split(' ').next().unwrap_or("");
    let opens = if opener.is_ascii() {
        ATTRIBUTION_OPENERS
            .iter()
            .any(|o| o.eq_ignore_ascii_case(opener))
    } else {
        ATTRIBUTION_OPENERS.contains(&opener.to_lowercase().as_str())
    };
    let most = if opens { 4 } else { 2 };
    if !opens && !first.contains('@') && !first.ends_with(':') {
        return None;
    }
    let mut joined = String::new();
    for (i, line) in lines.iter().enumerate().skip(at).take(most) {
        if line.is_blank() || line.depth != lines[at].depth || joined.len() > 300 {
            return None;
        }
        joined.push_str(line.text);
        joined.push(' ');
        if line.text.ends_with([':', '：']) {
            let quote_follows = lines
                .get(skip_blank(lines, i + 1, 3))
                .is_some_and(|l| l.depth > line.depth);
            return attributes(&joined, opens, quote_follows).then_some(i + 1);
        }
    }
    None
}

/// Whether a joined line names who wrote what follows.
fn attributes(joined: &str, opens: bool, quote_follows: bool) -> bool {
    let text = joined.trim_end().to_lowercase();
    let verb = text
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| ATTRIBUTION_VERBS.contains(&word));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let address = text.contains('@');
    // `2014-03-05 14:05 GMT+01:00 Jane Roe <jane@roe.example>:` has no verb.
    let dated_address = digits >= 8 && address && text.contains('<');
    (verb && ((opens && digits >= 3) || address || quote_follows)) || dated_address
}

/// The first line from `at` on that is not blank, looking past at most `most`.
fn skip_blank(lines: &[Line<'_>], at: usize, most: usize) -> usize {
    let mut next = at;
    while next < lines.len() && next < at + most && lines[next].is_blank() {
        next += 1;
    }
    next
}

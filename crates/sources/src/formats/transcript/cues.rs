//! Subtitles: WebVTT and SRT. A cue is a line of times and what was said then.

use super::{Talk, speakers};
use std::borrow::Cow;

/// What stands between the times of a cue.
const ARROW: &str = "-->";

/// Whether a text begins as WebVTT.
pub(super) fn is_vtt(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let rest = text.strip_prefix("WEBVTT");
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// Whether a text begins as SRT: a number, then times.
pub(super) fn is_srt(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_number = |line: &str| line.len() <= 6 && line.bytes().all(|b| b.is_ascii_digit());
    let is_times = |line: &str| {
        let begins = |part: &str| {
            let part = part.trim();
            part.starts_with(|c: char| c.is_ascii_digit()) && part.contains(':')
        };
        line.split_once(ARROW)
            .is_some_and(|(from, to)| begins(from) && begins(to))
    };
    // Some leave the numbers out.
    let first = lines.next();
    let times = first
        .filter(|line| is_number(line))
        .map_or(first, |_| lines.next());
    times.is_some_and(is_times)
}

/// A line of a cue: who speaks, where it says so, and what.
type Line = (Option<String>, String);

/// Reads the cues.
pub(super) fn read(text: &str) -> Talk {
    let mut talk = Talk::default();
    let mut said: Vec<Line> = Vec::new();
    let mut lines = text.lines().map(str::trim).peekable();
    let mut begun = false;
    while let Some(line) = lines.next() {
        if line.contains(ARROW) {
            begun = true;
            let mut payload = Vec::new();
            while let Some(line) = lines.next_if(|line| !line.is_empty() && !line.contains(ARROW)) {
                payload.push(line);
            }
            // Without a blank line between, the number of the next cue is no word.
            let runs_on = lines.peek().is_some_and(|line| line.contains(ARROW));
            let is_number = |line: &&str| line.bytes().all(|b| b.is_ascii_digit());
            if runs_on && payload.last().is_some_and(is_number) {
                payload.pop();
            }
            cue(&payload, &mut said);
        } else if line == "NOTE" || line.starts_with("NOTE ") {
            talk.head.push(line["NOTE".len()..].trim().to_owned());
            while let Some(line) = lines.next_if(|line| !line.is_empty()) {
                talk.head.push(line.to_owned());
            }
        } else if !begun {
            talk.head.push(line.trim_start_matches("WEBVTT").to_owned());
        }
    }
    talk.turns = turns(said);
    talk
}

/// Takes the lines of a cue apart.
fn cue(payload: &[&str], said: &mut Vec<Line>) {
    let whole = payload.join("\n");
    let mut speaker: Option<String> = None;
    let mut text = String::new();
    let mut rest = whole.as_str();
    let mut voiced = false;
    loop {
        let tag = rest.find('<').and_then(|at| {
            let length = rest[at..].find('>')?;
            Some((at, &rest[at + 1..at + length], &rest[at + length + 1..]))
        });
        let Some((at, tag, after)) = tag else { break };
        text.push_str(&rest[..at]);
        rest = after;
        let voice = tag
            .strip_prefix('v')
            .filter(|rest| rest.is_empty() || rest.starts_with(['.', ' ', '\t', '\n']));
        if let Some(voice) = voice {
            let name = voice
                .split_once(char::is_whitespace)
                .map_or("", |(_, name)| name);
            push(&mut speaker, &mut text, said);
            speaker = Some(plain(name).into_owned());
            voiced = true;
        } else if tag == "/v" {
            push(&mut speaker, &mut text, said);
        }
    }
    text.push_str(rest);
    if voiced {
        push(&mut speaker, &mut text, said);
        return;
    }
    said.extend(text.lines().map(|line| (None, plain(line).into_owned())));
}

fn push(speaker: &mut Option<String>, text: &mut String, said: &mut Vec<Line>) {
    let (speaker, text) = (speaker.take(), std::mem::take(text));
    if !text.trim().is_empty() {
        said.push((
            speaker.or_else(|| Some(String::new())),
            plain(&text).into_owned(),
        ));
    }
}

/// Text without the marks of HTML.
fn plain(text: &str) -> Cow<'_, str> {
    const MARKS: &[(&str, &str)] = &[
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", " "),
        ("&lrm;", ""),
        ("&rlm;", ""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let text = MARKS.iter().fold(text.to_owned(), |text, (mark, letter)| {
        text.replace(mark, letter)
    });
    Cow::Owned(text)
}

/// The turns of lines: one that names nobody goes on with who spoke last.
fn turns(said: Vec<Line>) -> Vec<(String, String)> {
    let mut turns: Vec<(String, String)> = Vec::with_capacity(said.len());
    for (speaker, line) in said {
        let last = || turns.last().map_or(String::new(), |(name, _)| name.clone());
        let turn = match (speaker, speakers::split(&line)) {
            (Some(speaker), _) => (speaker, line),
            // What looks like a name may be none: then its words are nobody's, not another's.
            (None, Some((name, said))) => (name.to_owned(), said.to_owned()),
            (None, None) => (last(), line),
        };
        turns.push(turn);
    }
    turns
}

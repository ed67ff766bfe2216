//! Mbox files (the `mboxrd` variant), and the smallest reader of them.

use super::{Post, headers, mime};
use crate::world::calendar::asctime;
use crate::world::cast::Cast;

/// Appends a mail.
pub(crate) fn append(out: &mut Vec<u8>, post: &Post, posts: &[Post], cast: &Cast) {
    let sender = &cast.person(post.from).address;
    out.extend(format!("From {sender} {}\n", asctime(post.at)).into_bytes());
    out.extend(headers::lines(post, posts, cast).into_bytes());
    let body = mime::body(post, posts, cast);
    for line in body
        .strip_suffix(b"\n")
        .unwrap_or(&body)
        .split(|b| *b == b'\n')
    {
        if is_from_line(line) {
            out.push(b'>');
        }
        out.extend(line);
        out.push(b'\n');
    }
    out.push(b'\n');
}

/// Whether the line would be taken for the beginning of a mail, or is such a
/// line already escaped.
fn is_from_line(line: &[u8]) -> bool {
    let quotes = line.iter().take_while(|b| **b == b'>').count();
    line[quotes..].starts_with(b"From ")
}

/// The mails of an mbox file as they lie there, each with its `From ` line.
pub fn split(bytes: &[u8]) -> Vec<&[u8]> {
    let mut mails = Vec::new();
    let (mut begun, mut line, mut after_blank) = (None, 0, true);
    while line < bytes.len() {
        let end = bytes[line..]
            .iter()
            .position(|b| *b == b'\n')
            .map_or(bytes.len(), |n| line + n + 1);
        if after_blank
            && bytes[line..].starts_with(b"From ")
            && let Some(from) = begun.replace(line)
        {
            mails.push(&bytes[from..line]);
        }
        after_blank = bytes[line..end] == *b"\n";
        line = end;
    }
    mails.extend(begun.map(|from| &bytes[from..]));
    mails
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_beginnings_split() {
        let file = b"From a x\nS: 1\n\n>From here on\n\nFrom b x\nS: 2\n\nFrom\n\n";
        let mails = split(file);
        assert_eq!(mails.len(), 2);
        assert!(mails[1].starts_with(b"From b"));
    }

    #[test]
    fn escaped_lines_are_escaped_again() {
        assert!(is_from_line(b"From x") && is_from_line(b">>From x"));
        assert!(!is_from_line(b"From: x") && !is_from_line(b"> From x"));
    }
}

//! A body as lines that know their place and how deep they are quoted.

/// One line of a body.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Byte offset of the line's first byte.
    pub start: usize,
    /// Byte offset just after the line, its line end included.
    pub end: usize,
    /// Number of `>` marks before the text.
    pub depth: usize,
    /// Byte offset of the text's first byte.
    pub at: usize,
    /// The text without quote marks, white space trimmed.
    pub text: &'a str,
}

impl Line<'_> {
    /// Whether white space stands before the text.
    pub fn is_indented(&self) -> bool {
        self.depth == 0 && self.at > self.start
    }

    /// Whether nothing stands on the line but quote marks.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// Cuts a body at its line ends (`\n`, `\r\n`, `\r`).
pub fn split(body: &str) -> Vec<Line<'_>> {
    let bytes = body.as_bytes();
    let mut lines = Vec::with_capacity(bytes.len() / 40 + 1);
    let mut start = 0;
    while start < bytes.len() {
        let stop = bytes[start..]
            .iter()
            .position(|b| matches!(b, b'\n' | b'\r'))
            .map_or(bytes.len(), |at| start + at);
        let end = match bytes.get(stop) {
            Some(b'\r') if bytes.get(stop + 1) == Some(&b'\n') => stop + 2,
            Some(_) => stop + 1,
            None => stop,
        };
        let (depth, text) = unquote(&body[start..stop]);
        lines.push(Line {
            start,
            end,
            depth,
            at: text.as_ptr() as usize - body.as_ptr() as usize,
            text,
        });
        start = end;
    }
    unescape_from(&mut lines, body);
    lines
}

/// Takes the quote marks off a line.
fn unquote(line: &str) -> (usize, &str) {
    let mut rest = line.trim();
    let mut depth = 0;
    while let Some(tail) = rest.strip_prefix('>') {
        depth += 1;
        rest = tail.trim_start();
    }
    (depth, rest)
}

/// Mail stores write `>From ` where a line of prose begins with `From `. Such
/// a line between unquoted ones is no quote.
fn unescape_from<'a>(lines: &mut [Line<'a>], body: &'a str) {
    for i in 0..lines.len() {
        let line = lines[i];
        let escaped = line.depth == 1 && body[line.start..].starts_with(">From ");
        let alone = |at: Option<&Line>| at.is_none_or(|l| l.depth == 0);
        if escaped && alone(i.checked_sub(1).and_then(|p| lines.get(p))) && alone(lines.get(i + 1))
        {
            lines[i].depth = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_cover_the_body_whatever_ends_them() {
        let body = "one\r\ntwo\rthree\n\n> > four";
        let lines = split(body);
        let texts: Vec<_> = lines.iter().map(|l| (l.depth, l.text)).collect();
        assert_eq!(
            texts,
            [(0, "one"), (0, "two"), (0, "three"), (0, ""), (2, "four")]
        );
        assert_eq!(lines.first().map(|l| l.start), Some(0));
        assert!(lines.windows(2).all(|w| w[0].end == w[1].start));
        assert_eq!(lines.last().map(|l| l.end), Some(body.len()));
    }

    #[test]
    fn an_escaped_from_is_prose() {
        let depths = |body| split(body).iter().map(|l| l.depth).collect::<Vec<_>>();
        assert_eq!(
            depths("Hello\n>From Monday on we close at five.\nBye"),
            [0, 0, 0]
        );
        assert_eq!(depths("> Hello\n>From Monday on\n> we close"), [1, 1, 1]);
    }
}

//! Small helpers for text.

/// White space folded, on one line.
pub(super) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|&c| c != '\0'));
    }
    out
}

/// Adds `text` below what is in `out`, with line ends as LF, without NUL (no
/// database keeps it) and without blank lines around it.
pub(super) fn append(out: &mut String, text: &str) {
    let text = text
        .trim_end()
        .trim_start_matches(['\r', '\n', '\0', '\u{feff}']);
    if text.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push_str("\n\n");
    }
    if memchr::memchr2(b'\r', b'\0', text.as_bytes()).is_none() {
        out.push_str(text);
        return;
    }
    out.reserve(text.len());
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let line = line.trim_end_matches('\r');
        // A lone CR ended lines on old Macs.
        out.extend(line.chars().filter(|&c| c != '\0').map(|c| match c {
            '\r' => '\n',
            c => c,
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_one_way() {
        let mut out = String::from("a");
        append(&mut out, "\r\n\r\nb\0c\r\nd\re\r\n \r\n");
        assert_eq!(out, "a\n\nbc\nd\ne");
        append(&mut out, " \n ");
        assert_eq!(out, "a\n\nbc\nd\ne");
        assert_eq!(one_line(" a\r\n b\0\tc "), "a b c");
    }
}

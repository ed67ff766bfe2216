//! Text with `format=flowed` (RFC 3676): lines that end in a space go on in the
//! next, and quote marks stand before each.

/// Joins the lines of paragraphs. With `delete_space` (`DelSp=yes`) the space
/// at the end of a line is part of the format, not of the text.
pub(super) fn join(text: &str, delete_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // Quote depth of the line that goes on, if one does.
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let depth = line.bytes().take_while(|&b| b == b'>').count();
        let content = &line[depth..];
        // A space was put before what would look like a quote or an envelope.
        let content = content.strip_prefix(' ').unwrap_or(content);
        let signature = content == "-- ";
        // By the letter a blank line would join too; nobody means that.
        let joins = open == Some(depth) && !signature && !content.is_empty();
        if !joins {
            if !out.is_empty() {
                out.push('\n');
            }
            out.extend(std::iter::repeat_n('>', depth));
            if depth > 0 {
                out.push(' ');
            }
        }
        let flows = content.ends_with(' ') && !signature;
        open = flows.then_some(depth);
        out.push_str(match content.strip_suffix(' ') {
            Some(shorter) if flows && delete_space => shorter,
            _ => content,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn paragraphs_are_joined() {
        let text =
            "One \ntwo.\nThree\n> quoted \n> more\n>> deeper \n> back\n From here\n-- \nAnn \nMill";
        let joined = "One two.\nThree\n> quoted more\n>> deeper \n> back\nFrom here\n-- \nAnn Mill";
        assert_eq!(join(text, false), joined);
        assert_eq!(join("hel \nlo", true), "hello");
        assert_eq!(join("", false), "");
    }
}

//! What a browser holds already: `If-None-Match`, as RFC 9110 §13.1.2 reads it.

use axum::http::{HeaderMap, header};

/// Whether one of the tags that were sent is that of what is there, or any will do. Tags are
/// compared weakly: `W/"a"` is `"a"`. What is no tag matches nothing, nor does what follows it.
pub fn names(headers: &HeaderMap, tag: &str) -> bool {
    let mut lines = headers.get_all(header::IF_NONE_MATCH).iter();
    lines.any(|line| line.to_str().is_ok_and(|line| is_named(line, tag)))
}

fn is_named(line: &str, tag: &str) -> bool {
    let mut rest = line.trim();
    if rest == "*" {
        return true;
    }
    loop {
        // Lists may have empty elements.
        rest = rest.trim_start_matches([' ', '\t', ',']);
        let opaque = rest.strip_prefix("W/").unwrap_or(rest);
        let Some((found, after)) = opaque
            .strip_prefix('"')
            .and_then(|opaque| opaque.split_once('"'))
        else {
            return false;
        };
        if found == tag {
            return true;
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_weak_tags_and_any() {
        for line in [
            r#""a-1""#,
            r#"W/"a-1""#,
            r#""b", "a-1""#,
            r#""b" ,W/"c, d",, W/"a-1" , "e""#,
            " * ",
        ] {
            assert!(is_named(line, "a-1"), "{line}");
        }
        for line in [
            "",
            "a-1",
            r#""a-1"#,
            r#""a-12""#,
            r#"w/"a-1""#,
            r#""b, a-1""#,
            r#"b, "a-1""#,
            r#""b", *"#,
        ] {
            assert!(!is_named(line, "a-1"), "{line}");
        }
    }
}

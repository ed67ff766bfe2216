//! A text with the words marked that were cited.

/// A stretch of text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they were cited.
    pub cited: bool,
    /// Whether they are the first that were.
    pub first: bool,
}

/// Text in runs, with what was cited marked. White space counts as one space; what was
/// cited in part, or is put in quotation marks in other words, is found by its longest
/// sentence.
pub fn mark(text: &str, cites: &[&str]) -> Vec<Run> {
    let (flat, places) = flattened(text);
    let mut cited = vec![false; text.len()];
    for cite in cites {
        for piece in pieces(cite) {
            let Some(at) = flat.find(&piece) else {
                continue;
            };
            let (from, to) = (places[at], places[at + piece.len() - 1]);
            let end = text[to..].chars().next().map_or(to, |c| to + c.len_utf8());
            cited[from..end].fill(true);
            break;
        }
    }
    let mut runs: Vec<Run> = Vec::new();
    for (at, letter) in text.char_indices() {
        match runs.last_mut() {
            Some(run) if run.cited == cited[at] => run.text.push(letter),
            _ => runs.push(Run {
                text: letter.to_string(),
                cited: cited[at],
                first: false,
            }),
        }
    }
    if let Some(run) = runs.iter_mut().find(|run| run.cited) {
        run.first = true;
    }
    runs
}

/// Text in small letters with every white space as one space, and for each of its bytes
/// the place in the text.
fn flattened(text: &str) -> (String, Vec<usize>) {
    let (mut flat, mut places) = (String::new(), Vec::new());
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() || letter == '>' {
            if !flat.ends_with(' ') && !flat.is_empty() {
                flat.push(' ');
                places.push(at);
            }
            continue;
        }
        for small in letter.to_lowercase() {
            flat.push(small);
            places.extend(std::iter::repeat_n(at, small.len_utf8()));
        }
    }
    (flat, places)
}

/// What to look for of a cited line, the most telling first.
fn pieces(cite: &str) -> Vec<String> {
    const LEAST_CHARS: usize = 12;
    /// What stands in quotation marks is the mail's own, however short.
    const LEAST_QUOTED: usize = 6;
    let trim = |text: &str| {
        let text = text.trim_matches(|c: char| c.is_whitespace() || "…\"“”„'.".contains(c));
        flattened(text).0.trim().to_owned()
    };
    let mut pieces = vec![trim(cite)];
    let quoted = cite.split(['"', '“', '”', '„']).skip(1).step_by(2);
    let mut parts: Vec<String> = quoted.map(trim).collect();
    parts.retain(|part| part.chars().count() >= LEAST_QUOTED);
    let others = cite.split(['…', ':', '?', '!', ';']).map(trim);
    parts.extend(others.filter(|part| part.chars().count() >= LEAST_CHARS));
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    pieces.extend(parts);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, cites: &[&str]) -> Vec<String> {
        let runs = mark(text, cites);
        let all: String = runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(all, text, "nothing is lost");
        let cited = runs.into_iter().filter(|run| run.cited);
        cited.map(|run| run.text).collect()
    }

    #[test]
    fn cited_words_are_found_across_lines() {
        let text = "Hello,\n> we are planning a second\n> wash line. Who knows?\n";
        assert_eq!(
            marked(text, &["We are planning a second wash line."]),
            ["we are planning a second\n> wash line"]
        );
        assert_eq!(marked(text, &["Ann asked: “who knows?”"]), ["Who knows?"]);
        assert!(marked(text, &["nothing of the kind", ""]).is_empty());
    }

    #[test]
    fn letters_of_any_width() {
        let text = "Schöne Grüße, wir bräuchten 40 Ventile für die İstanbul-Linie.";
        let cite = "wir bräuchten 40 Ventile";
        assert_eq!(marked(text, &[cite]), [cite]);
        assert_eq!(marked(text, &["für die İstanbul-Linie"]).len(), 1);
    }
}

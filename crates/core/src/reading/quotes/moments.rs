//! Dates with a time as mail clients print them in a quote header.

/// The byte offset at which a date with a time begins that ends the line
/// (`03/14/2001 09:26 AM`, `14.03.2001 09:26`, `2001-03-14 09:26:05 CET`).
pub fn ends_with(text: &str) -> Option<usize> {
    let digits = text
        .bytes()
        .rev()
        .take(24)
        .filter(u8::is_ascii_digit)
        .count();
    if digits < 6 {
        return None;
    }
    let mut rest = text;
    let mut word = pop_word(&mut rest)?;
    for _ in 0..2 {
        if is_zone(word) {
            word = pop_word(&mut rest)?;
        }
    }
    if !is_time(word) {
        return None;
    }
    let date = pop_word(&mut rest)?;
    is_date(date).then(|| offset(text, date))
}

/// Takes the last word off a text.
fn pop_word<'a>(text: &mut &'a str) -> Option<&'a str> {
    let trimmed = text.trim_end();
    let start = trimmed.rfind(char::is_whitespace).map_or(0, |at| {
        at + trimmed[at..].chars().next().map_or(1, char::len_utf8)
    });
    let word = &trimmed[start..];
    *text = &trimmed[..start];
    (!word.is_empty()).then_some(word)
}

fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

/// `AM`, `PM`, `CST`, `ZE2` …
fn is_zone(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', '.', ',']);
    (2..=5).contains(&word.len())
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.bytes().all(|b| {
            b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'm' | b'.' | b'a' | b'p')
        })
}

fn is_time(word: &str) -> bool {
    let word = word
        .trim_end_matches([',', ':'])
        .trim_end_matches(['A', 'P', 'M', 'a', 'p', 'm']);
    let parts: Vec<&str> = word.split(':').collect();
    (2..=3).contains(&parts.len())
        && parts
            .iter()
            .all(|p| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))
}

fn is_date(word: &str) -> bool {
    let word = word.trim_matches([',', '(']);
    ['/', '.', '-'].iter().any(|&mark| {
        let parts: Vec<&str> = word.split(mark).filter(|p| !p.is_empty()).collect();
        parts.len() == 3
            && parts
                .iter()
                .all(|p| p.len() <= 4 && p.bytes().all(|b| b.is_ascii_alphanumeric()))
            && parts
                .iter()
                .filter(|p| p.bytes().all(|b| b.is_ascii_digit()))
                .count()
                >= 2
    })
}

#[cfg(test)]
mod tests {
    use super::ends_with;

    #[test]
    fn moments_end_a_line() {
        assert_eq!(ends_with("03/14/2001 09:26 AM"), Some(0));
        assert_eq!(ends_with("Jane Roe   14.03.2001 09:26"), Some(11));
        assert_eq!(
            ends_with("jane@roe.example on 2001-03-14 09:26:05 CET"),
            Some(20)
        );
        assert_eq!(ends_with("We open at 09:26"), None);
        assert_eq!(ends_with("Version 1.2.3 of the list"), None);
    }
}

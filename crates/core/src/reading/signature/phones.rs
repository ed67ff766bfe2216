//! Phone numbers in a line of text.

use std::ops::Range;

/// Where the first phone number of a line stands, as written.
pub fn first(text: &str) -> Option<Range<usize>> {
    all(text).next()
}

/// Phone numbers of a line, from the left: seven to fifteen digits (with the
/// country's code) with the usual marks between, no date, amount or long code.
pub fn all(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while from < text.len() {
            let run = run(text, from)?;
            from = run.end;
            if is_phone(text, &run) {
                return Some(run);
            }
        }
        None
    })
}

/// The next run of digits and the marks of phone numbers.
fn run(text: &str, from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let opens = |b: u8| b.is_ascii_digit() || matches!(b, b'+' | b'(');
    let start = (from..bytes.len())
        .find(|&at| opens(bytes[at]) && (at == 0 || !bytes[at - 1].is_ascii_alphanumeric()))?;
    let mut end = start;
    let mut gap = 0;
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            b'0'..=b'9' => {
                end = at + 1;
                gap = 0;
            }
            b'+' if at == start => {}
            b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'*' if gap < 3 => gap += 1,
            _ => break,
        }
        // Two spaces set numbers apart.
        if gap >= 2 && text[end..=at].ends_with("  ") {
            break;
        }
    }
    Some(start..end.max(start + 1))
}

fn is_phone(text: &str, run: &Range<usize>) -> bool {
    let number = &text[run.clone()];
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let groups: Vec<usize> = number
        .split(|c: char| !c.is_ascii_digit())
        .filter(|g| !g.is_empty())
        .map(str::len)
        .collect();
    let international = number.starts_with('+') || number.starts_with("00");
    let follows = text[run.end..].chars().next();
    let date = groups.len() == 3
        && number.contains(['/', '.', '-'])
        && groups[0] <= 2
        && groups[1] <= 2
        && matches!(groups[2], 2 | 4);
    let iso_date = groups.len() >= 3 && groups[0] == 4 && groups[1] == 2 && groups[2] == 2;
    let unbroken =
        groups.len() == 1 && !international && !(digits == 10 || digits == 11 || digits == 7);
    (7..=15).contains(&digits)
        && !date
        && !iso_date
        && !unbroken
        && !text[..run.start].trim_end().ends_with(['$', '€', '#', '£'])
        && !follows
            .is_some_and(|c| c.is_alphabetic() && c != 'x' && c != 'e' || c == '%' || c == '@')
        && (groups.len() > 1 || international || digits >= 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_told_from_dates_and_amounts() {
        let found = |text| {
            all(text)
                .map(|r| text[r].to_owned())
                .collect::<Vec<String>>()
        };
        assert_eq!(
            found("Tel. +49 (0)89 555-0199, Fax 089/555 01 98"),
            ["+49 (0)89 555-0199", "089/555 01 98"]
        );
        assert_eq!(
            found("(212) 555-0187   212.555.0188 ext 4"),
            ["(212) 555-0187", "212.555.0188"]
        );
        assert_eq!(found("555-0187"), ["555-0187"]);
        assert_eq!(
            found("On 12/03/2012, 2012-03-12, $ 1.200.000 and 12,000 pieces at 9.5%"),
            Vec::<String>::new()
        );
        assert_eq!(found("Deal 4711000555 of 1999"), ["4711000555"]);
        assert_eq!(found(""), Vec::<String>::new());
    }
}

//! What a signature says of its owner: never more than its words do.

use super::phones;
use super::sender::Sender;
use crate::reading::SignatureFacts;
use crate::reading::phrases::Phrases;
use crate::reading::titles;
use crate::reading::words::Words;
use std::ops::Range;
use std::sync::LazyLock;

/// What a word says of the part of a line it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Hint {
    /// A company's legal form or what houses call themselves.
    Company,
    /// A department or team.
    Department,
    /// A fax follows.
    Fax,
    /// A number of one's own follows.
    Direct,
    /// A mobile phone follows.
    Mobile,
    /// Courtesy or address, neither name nor title nor house.
    Other,
}

static HINTS: LazyLock<Phrases<Hint>> = LazyLock::new(|| {
    Phrases::new([
        (
            "inc|llc|ltd|limited|corp|corporation|company|lp|llp|plc|gmbh|ag|kg|ohg|mbh|sarl|srl|spa|bv|nv|aps|pty|holding|holdings|industries|university|universität|institute|bank|sas|oy|ab|kgaa|cie",
            Hint::Company,
        ),
        (
            "department|dept|division|team|desk|abteilung|service|département|departamento|reparto|ufficio|afdeling|unit",
            Hint::Department,
        ),
        ("fax|facsimile|telefax|télécopie|f", Hint::Fax),
        (
            "direct|durchwahl|dw|dd|direkt|directe|doorkies",
            Hint::Direct,
        ),
        (
            "mobile|cell|cellular|mobil|handy|portable|móvil|cellulare|mobiel|m|c|gsm",
            Hint::Mobile,
        ),
        (
            "thanks|thank|regards|sincerely|cheers|best|sent|gruß|grüße|grüßen|danke|mfg|cordialement|saludos|saluti|groet|groeten|street|avenue|suite|floor|road|straße|rue|box|blvd|postfach",
            Hint::Other,
        ),
    ])
});

/// A phone number with how near it brings one to its owner, nearest first.
type Ranked = (u8, String);

/// Reads a signature's lines, from above.
pub fn read(lines: &[&str], sender: &Sender) -> SignatureFacts {
    let mut facts = SignatureFacts::default();
    let mut phones: Vec<Ranked> = Vec::new();
    let mut at_domain = String::new();
    for line in lines {
        read_phones(line, &mut phones);
        for part in parts(line) {
            read_part(part, sender, &mut facts, &mut at_domain);
        }
    }
    if facts.company.is_empty() {
        facts.company = at_domain;
    }
    phones.sort_by_key(|(rank, _)| *rank);
    for (_, phone) in phones {
        if !facts.phones.contains(&phone) {
            facts.phones.push(phone);
        }
    }
    facts
}

/// Parts of a line that say one thing each.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let marked = line.split(['|', '\t', '•', '·', '∙']);
    let spaced = marked.flat_map(|part| part.split("   "));
    let dashed = spaced.flat_map(|part| part.split(" - ").flat_map(|p| p.split(" – ")));
    dashed
        .map(|part| part.trim_matches([' ', ',', ';', '*', '-', '~']))
        .filter(|part| !part.is_empty())
}

fn read_part(part: &str, sender: &Sender, facts: &mut SignatureFacts, at_domain: &mut String) {
    let part = ["i. A. ", "i.A. ", "i. V. ", "i.V. ", "ppa. ", "gez. "]
        .iter()
        .find_map(|mark| part.strip_prefix(mark))
        .unwrap_or(part);
    let words = Words::of(part);
    let contact = part.contains(['@', '<', '/']) && !part.contains(" / ") || part.contains("www.");
    if contact || !(1..=9).contains(&words.len()) || part.ends_with(['!', '?', ':']) {
        return;
    }
    let hints = HINTS.find(&words);
    let has = |hint: Hint| hints.iter().any(|m| *m.meaning == hint);
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    if digits > 2 || has(Hint::Other) || has(Hint::Fax) {
        return;
    }
    // `Jane Roe, Purchasing Manager` says two things.
    if let Some((first, rest)) = part.split_once(", ")
        && is_name(first, sender)
    {
        read_part(first, sender, facts, at_domain);
        return read_part(rest, sender, facts, at_domain);
    }
    let title = titles::level(part).is_some();
    let function = titles::function(part).is_some();
    let field = if is_name(part, sender) {
        &mut facts.name
    } else if has(Hint::Company) {
        &mut facts.company
    } else if title && words.len() <= 8 && !part.ends_with('.') {
        &mut facts.title
    } else if (function || has(Hint::Department)) && words.len() <= 6 && starts_upper(part) {
        &mut facts.department
    } else if words.iter().any(|word| sender.is_at(word)) && starts_upper(part) && words.len() <= 6
    {
        at_domain
    } else {
        return;
    };
    if field.is_empty() {
        *field = part.trim_end_matches('.').trim().to_owned();
        // A legal form keeps its point.
        if has(Hint::Company) && part.ends_with('.') {
            field.push('.');
        }
    }
}

/// Whether a part is the sender's name, perhaps with initials and a degree.
fn is_name(part: &str, sender: &Sender) -> bool {
    let words = Words::of(part);
    let named = words.iter().filter(|word| sender.is_named(word)).count();
    let short = words
        .iter()
        .filter(|word| word.chars().count() <= 2)
        .count();
    (1..=5).contains(&words.len())
        && named > 0
        && named + short + 1 >= words.len()
        && starts_upper(part)
}

fn starts_upper(part: &str) -> bool {
    part.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(char::is_uppercase)
}

/// Phone numbers of a line, fax numbers left out, with their rank: direct,
/// plain, mobile.
fn read_phones(line: &str, phones: &mut Vec<Ranked>) {
    let found: Vec<Range<usize>> = phones::all(line).collect();
    for (at, range) in found.iter().enumerate() {
        let before = at.checked_sub(1).map_or(0, |i| found[i].end);
        let after = found.get(at + 1).map_or(line.len(), |next| next.start);
        // The word for it stands before the number, or behind it in brackets.
        let label = Words::of(&line[before..range.start]);
        let behind = line[range.end..after].trim_start();
        let behind = behind
            .strip_prefix('(')
            .and_then(|b| b.split(')').next())
            .unwrap_or_default();
        let label = if !label.is_empty() {
            label
        } else {
            Words::of(behind)
        };
        let hints = HINTS.find(&label);
        let last = hints.last().map(|m| *m.meaning);
        let rank = match last {
            Some(Hint::Fax) => continue,
            Some(Hint::Direct) => 0,
            Some(Hint::Mobile) => 2,
            _ => 1,
        };
        phones.push((rank, line[range.clone()].trim().to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(signature: &str, name: &str, address: &str) -> SignatureFacts {
        let lines: Vec<&str> = signature.lines().map(str::trim).collect();
        read(&lines, &Sender::of(name, address))
    }

    #[test]
    fn an_english_signature() {
        let facts = facts(
            "Best regards,\n\nJane A. Roe\nSenior Buyer, Rotating Equipment\nPurchasing Department\nNorthwind Pumps Inc.\n12 Harbour Road\nPhone: (212) 555-0187  Fax: (212) 555-0188\nCell 212-555-0189\nDirect: 212-555-0190\njane@northwind.example",
            "Roe, Jane",
            "jane@northwind.example",
        );
        assert_eq!(facts.name, "Jane A. Roe");
        assert_eq!(facts.title, "Senior Buyer, Rotating Equipment");
        assert_eq!(facts.department, "Purchasing Department");
        assert_eq!(facts.company, "Northwind Pumps Inc.");
        assert_eq!(
            facts.phones,
            ["212-555-0190", "(212) 555-0187", "212-555-0189"]
        );
    }

    #[test]
    fn a_german_signature() {
        let facts = facts(
            "Mit freundlichen Grüßen\ni. A. Jürgen Groß\nLeiter Einkauf\n\nWellental Armaturen GmbH\nHafenstraße 4 | D-20457 Hamburg\nTel. +49 40 555 01-12 | Fax +49 40 555 01-99",
            "Jürgen Groß",
            "j.gross@wellental.example",
        );
        assert_eq!(facts.name, "Jürgen Groß");
        assert_eq!(facts.title, "Leiter Einkauf");
        assert_eq!(facts.company, "Wellental Armaturen GmbH");
        assert_eq!(facts.phones, ["+49 40 555 01-12"]);
    }

    #[test]
    fn one_line_says_several_things_and_nothing_is_invented() {
        let full = facts(
            "Jane Roe, Plant Manager | Northwind | 212.555.0187",
            "",
            "jroe@northwind.example",
        );
        assert_eq!(
            (full.name.as_str(), full.title.as_str()),
            ("Jane Roe", "Plant Manager")
        );
        assert_eq!((full.company.as_str(), full.phones.len()), ("Northwind", 1));
        assert_eq!(
            facts("Cheers,\nBob", "Jane Roe", "jroe@northwind.example"),
            SignatureFacts::default()
        );
    }
}

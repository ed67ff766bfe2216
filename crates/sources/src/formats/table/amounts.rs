//! Numbers and amounts as people and programs write them: `1.234,50 €`, `$1,200`,
//! `1 200,50`, `(300)`, `1'200.50`, `£1,200.50 CR`.

/// An amount, with the currency where a sign or a code stands by it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Amount {
    /// A decimal with a point.
    pub number: String,
    /// ISO 4217.
    pub currency: Option<&'static str>,
}

/// Signs and codes that stand by amounts. `$` alone is a US dollar: where it is
/// another one, a column says so, and that comes first.
const CURRENCIES: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("R$", "BRL"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("$", "USD"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("₺", "TRY"),
    ("₽", "RUB"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("Fr.", "CHF"),
    ("SFr.", "CHF"),
];

const CODES: &[&str] = &[
    "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON",
    "BGN", "TRY", "CAD", "AUD", "NZD", "INR", "BRL", "MXN", "ZAR", "SGD", "HKD", "KRW", "ILS",
    "AED", "SAR", "RUB", "UAH", "ARS", "CLP", "COP", "THB", "MYR", "IDR", "PHP", "VND", "TWD",
    "EGP", "MAD", "NGN", "KES", "ISK", "PEN",
];

/// Whether a word is the code of a currency.
pub(super) fn is_code(word: &str) -> bool {
    CODES.contains(&word)
}

/// The currency a cell of a currency column names.
pub(super) fn currency(text: &str) -> Option<&'static str> {
    const WORDS: &[(&str, &str)] = &[
        ("euro", "EUR"),
        ("dollar", "USD"),
        ("pound", "GBP"),
        ("pfund", "GBP"),
        ("franken", "CHF"),
        ("franc suisse", "CHF"),
        ("swiss franc", "CHF"),
    ];
    let text = text.trim();
    let known = |word: &str| {
        let mut codes = CODES.iter();
        codes.find(|code| code.eq_ignore_ascii_case(word)).copied()
    };
    // `EUR`, `Euro (EUR)`, `5 Mio. EUR`.
    let code = text.split(|c: char| !c.is_alphabetic()).find_map(known);
    let sign = || CURRENCIES.iter().find(|(sign, _)| text.contains(sign));
    let lower = text.to_lowercase();
    let word = || WORDS.iter().find(|(word, _)| lower.contains(word));
    code.or_else(|| sign().map(|(_, code)| *code))
        .or_else(|| word().map(|(_, code)| *code))
}

/// How a column writes its decimals, where a number alone does not tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Decimals {
    /// `1.200` is one thousand two hundred.
    pub point_groups: bool,
    /// `1,200` is one and a fifth.
    pub comma_splits: bool,
}

impl Decimals {
    /// Looks at the cells of a column: one that can only be read in one way tells
    /// how the others are.
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Decimals {
        Decimals::told(cells).unwrap_or_default()
    }

    /// The same; `None` where no cell tells.
    pub(super) fn told<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Decimals> {
        let (mut comma, mut point) = (0, 0);
        for cell in cells {
            match (cell.rfind(','), cell.rfind('.')) {
                (Some(c), Some(p)) if c > p => comma += 1,
                (Some(_), Some(_)) => point += 1,
                (Some(c), None) if digits_after(cell, c) != 3 => comma += 1,
                (Some(c), None) if cell[..c].contains(',') => point += 1,
                (None, Some(p)) if digits_after(cell, p) != 3 => point += 1,
                (None, Some(p)) if cell[..p].contains('.') => comma += 1,
                _ => {}
            }
        }
        let is_comma = comma > point;
        (comma + point > 0).then_some(Decimals {
            point_groups: is_comma,
            comma_splits: is_comma,
        })
    }
}

fn digits_after(text: &str, at: usize) -> usize {
    text[at + 1..]
        .bytes()
        .take_while(u8::is_ascii_digit)
        .count()
}

/// Reads an amount. `None` where it is none.
pub(super) fn amount(text: &str, decimals: Decimals) -> Option<Amount> {
    // `200,-` is no negative amount.
    let text = text.trim();
    let text = text
        .strip_suffix(",-")
        .or_else(|| text.strip_suffix(".-"))
        .unwrap_or(text);
    let mut digits = String::new();
    let mut words = String::new();
    let mut negative = false;
    for c in text.chars() {
        match c {
            '0'..='9' | '.' | ',' => digits.push(c),
            // Groups are parted by any space, by ' or by ’.
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | '_' => {}
            '-' | '\u{2212}' | '(' => {
                // `5-10` is no amount.
                if digits.bytes().any(|b| b.is_ascii_digit()) && !text.ends_with(c) {
                    return None;
                }
                negative = true;
            }
            ')' | '+' => {}
            _ => words.push(c),
        }
    }
    // `Fr. 200` and `200,-` leave marks behind.
    let digits = digits.trim_matches(['.', ',']);
    let words = words.trim_matches(['.', ',', ' ', '%']);
    let is_written_out = digits.contains(['.', ',']) || !bare(words).1.is_empty();
    let (words, factor) = match side(words).filter(|_| is_written_out) {
        Some(side) => {
            negative |= side == Side::Credit;
            (bare(words).1, 0)
        }
        None => scaled(words)?,
    };
    let number = decimal(digits, decimals)?;
    let number = times(number, factor)?;
    Some(Amount {
        number: if negative && number != "0" {
            format!("-{number}")
        } else {
            number
        },
        currency: (!words.is_empty()).then(|| currency(text)).flatten(),
    })
}

/// On which side of an account an amount stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Side {
    /// `DR`: owed to us.
    Debit,
    /// `CR`: given back.
    Credit,
}

/// The side that words beside an amount name; in India `Cr` is a number, ten million.
fn side(words: &str) -> Option<Side> {
    let (rest, currency) = bare(words);
    let is_indian = currency.contains(['₹']) || currency.to_lowercase().contains("inr");
    match rest.trim_matches(['.', ' ']) {
        "cr" if !is_indian => Some(Side::Credit),
        "dr" => Some(Side::Debit),
        _ => None,
    }
}

/// What else stands in a cell may only be a currency and a scale: `1.2M`, `5 Mio €`.
fn scaled(words: &str) -> Option<(&str, usize)> {
    if words.is_empty() {
        return Some((words, 0));
    }
    const SCALES: &[(&str, usize)] = &[
        ("mio", 6),
        ("million", 6),
        ("millions", 6),
        ("m", 6),
        ("k", 3),
        ("tsd", 3),
        ("mrd", 9),
        ("bn", 9),
        ("b", 9),
    ];
    let (rest, _) = bare(words);
    let rest = rest.trim_matches(['.', ' ']);
    match SCALES.iter().find(|(scale, _)| *scale == rest) {
        Some((_, factor)) => Some((words, *factor)),
        None => rest.is_empty().then_some((words, 0)),
    }
}

/// Words in small letters without the currency among them, and the words where there is
/// one, else nothing.
fn bare(words: &str) -> (String, &str) {
    let lower = words.to_lowercase();
    let mut rest = lower.clone();
    for (sign, _) in CURRENCIES {
        rest = rest.replace(&sign.to_lowercase(), "");
    }
    for code in CODES {
        rest = rest.replace(&code.to_lowercase(), "");
    }
    let rest = rest.replace("euro", "");
    let named = if rest == lower { "" } else { words };
    (rest, named)
}

/// Digits with points and commas as a decimal with a point.
fn decimal(digits: &str, decimals: Decimals) -> Option<String> {
    if !digits.bytes().any(|b| b.is_ascii_digit()) || digits.len() > 40 {
        return None;
    }
    let (comma, point) = (digits.rfind(','), digits.rfind('.'));
    let splits = match (comma, point) {
        (Some(c), Some(p)) => Some(c.max(p)),
        (Some(at), None) => {
            let groups = digits_after(digits, at) == 3 && !decimals.comma_splits;
            (digits.matches(',').count() == 1 && !groups).then_some(at)
        }
        (None, Some(at)) => {
            let groups = digits_after(digits, at) == 3 && decimals.point_groups;
            (digits.matches('.').count() == 1 && !groups).then_some(at)
        }
        (None, None) => None,
    };
    let plain = |text: &str| text.replace(['.', ','], "");
    let (whole, part) = match splits {
        Some(at) => (plain(&digits[..at]), plain(&digits[at + 1..])),
        None => (plain(digits), String::new()),
    };
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(match part.trim_end_matches('0') {
        "" => whole.to_owned(),
        part => format!("{whole}.{part}"),
    })
}

/// Moves the point `factor` digits to the right.
fn times(number: String, factor: usize) -> Option<String> {
    if factor == 0 {
        return Some(number);
    }
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    let mut part = part.to_owned();
    while part.len() < factor {
        part.push('0');
    }
    let (more, rest) = part.split_at(factor);
    decimal(&format!("{whole}{more}.{rest}0"), Decimals::default())
}

/// Whether a spreadsheet has turned a number into powers of ten: `1.23E+09`.
pub(super) fn is_rounded(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let number = |text: &str| {
        text.bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
    };
    let exponent = exponent.strip_prefix('+').unwrap_or_default();
    !mantissa.is_empty()
        && number(mantissa)
        && (mantissa.contains(['.', ',']) || mantissa.len() == 1)
        && matches!(exponent.len(), 1..=3)
        && exponent.bytes().all(|b| b.is_ascii_digit())
}

/// Yes or no, in the languages of spreadsheets.
pub(super) fn is_yes(text: &str) -> Option<bool> {
    const YES: &[&str] = &[
        "true",
        "1",
        "yes",
        "y",
        "x",
        "ja",
        "j",
        "wahr",
        "vrai",
        "oui",
        "si",
        "sí",
        "verdadero",
        "vero",
    ];
    const NO: &[&str] = &[
        "false", "0", "no", "n", "nein", "falsch", "faux", "non", "falso", "nee",
    ];
    let lower = text.trim().to_lowercase();
    if YES.contains(&lower.as_str()) {
        return Some(true);
    }
    NO.contains(&lower.as_str()).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_however_they_are_written() {
        for (text, number, currency) in [
            ("1.234,50 €", "1234.5", Some("EUR")),
            ("$1,200", "1200", Some("USD")),
            ("1 200,50", "1200.5", None),
            ("1\u{202f}200,50\u{a0}€", "1200.5", Some("EUR")),
            ("(300)", "-300", None),
            ("(1,200.50)", "-1200.5", None),
            ("1.200,50-", "-1200.5", None),
            ("£1,200.50 CR", "-1200.5", Some("GBP")),
            ("1,200.50CR", "-1200.5", None),
            ("Cr. 85.30", "-85.3", None),
            ("(85.30) CR", "-85.3", None),
            ("£1,200 DR", "1200", Some("GBP")),
            ("1200.50 DR GBP", "1200.5", Some("GBP")),
            ("IDR 12,500", "12500", Some("IDR")),
            ("-300.00", "-300", None),
            ("CHF 1'200.50", "1200.5", Some("CHF")),
            ("1054.0", "1054", None),
            ("12,345,678", "12345678", None),
            ("12.345.678", "12345678", None),
            ("1,5", "1.5", None),
            ("0,05", "0.05", None),
            ("1.2M", "1200000", None),
            ("5 Mio. EUR", "5000000", Some("EUR")),
            ("10k", "10000", None),
            ("200,-", "200", None),
            ("40%", "40", None),
            ("00012", "12", None),
        ] {
            let read = amount(text, Decimals::default()).expect(text);
            assert_eq!(
                (read.number.as_str(), read.currency),
                (number, currency),
                "{text}"
            );
        }
        for text in [
            "",
            "n/a",
            "5-10",
            "soon",
            "€",
            "3 apples",
            "₹ 5.5 Cr",
            "6 CR",
        ] {
            assert_eq!(amount(text, Decimals::default()), None, "{text}");
        }
    }

    #[test]
    fn a_column_tells_how_it_writes_thousands() {
        let german = Decimals::of(["1.200", "950,50"].into_iter());
        assert_eq!(
            amount("1.200", german).map(|a| a.number).as_deref(),
            Some("1200")
        );
        let english = Decimals::of(["1,200", "950.50"].into_iter());
        assert_eq!(
            amount("1,200", english).map(|a| a.number).as_deref(),
            Some("1200")
        );
    }

    #[test]
    fn rounded_ids_and_answers() {
        assert!(is_rounded("1.23E+09") && is_rounded("1,2E+12"));
        assert!(!is_rounded("12E4") && !is_rounded("1.2") && !is_rounded("E+4"));
        assert_eq!(
            (is_yes("Wahr"), is_yes("0"), is_yes("maybe")),
            (Some(true), Some(false), None)
        );
    }
}

use super::{about_opportunity, recorded};
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use bellwether_core::ledger::Verb;

/// It's done, and this came of it
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The opportunity
    #[arg(value_name = "ID")]
    id: String,
    /// What came of it, in your words
    #[arg(long, value_name = "TEXT")]
    result: String,
    /// What it brought, such as "1200 EUR"
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: Option<String>,
}

/// Records the result of an opportunity.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let amount = args.amount.as_deref().map(read_amount).transpose()?;
    let mut words = vec![("result", args.result.as_str())];
    if let Some(amount) = &amount {
        words.push(("amount", amount));
    }
    let (decision, title) = about_opportunity(session, &args.id, Verb::Done, &words)?;
    let brought = amount.map(|amount| format!(" ({amount})"));
    let says = format!("Done: {title}{}", brought.unwrap_or_default());
    recorded(session, &decision, &says)
}

/// Brings an amount into one form: `1200.50 EUR`. Understands the ways people
/// write them: `1.200,50 €`, `$1,200`, `1'200 CHF`.
fn read_amount(text: &str) -> Result<String, Failure> {
    amount(text).ok_or_else(|| {
        Failure::asked(format!("\"{text}\" is not an amount"))
            .hint("write a number and a currency, such as \"1200 EUR\" or \"1200.50 EUR\"")
    })
}

fn amount(text: &str) -> Option<String> {
    let mut number = String::new();
    let mut code = String::new();
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match c {
            '0'..='9' | '.' | ',' | '\'' | '’' | '-' => number.push(c),
            '€' => code.push_str("EUR"),
            '$' => code.push_str("USD"),
            '£' => code.push_str("GBP"),
            c if c.is_ascii_alphabetic() => code.push(c.to_ascii_uppercase()),
            _ => return None,
        }
    }
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number.as_str()),
    };
    let number = plain_number(digits)?;
    (code.len() == 3).then(|| format!("{sign}{number} {code}"))
}

/// A number without marks between thousands, and a point before the minor units.
/// The last mark is the decimal one if at most two digits follow it and it stands
/// there once; money has no third decimal, so `1.200` is twelve hundred.
fn plain_number(digits: &str) -> Option<String> {
    const MOST_DIGITS: usize = 15;
    let last = digits.rfind(['.', ',']);
    let (whole, minor) = match last {
        Some(at) if digits.len() - at <= 3 => (&digits[..at], &digits[at + 1..]),
        _ => (digits, ""),
    };
    let decimal = last.and_then(|at| digits[at..].chars().next());
    if !minor.is_empty() && decimal.is_some_and(|mark| whole.contains(mark)) {
        return None;
    }
    let mut groups = whole.split(['.', ',', '\'', '’']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let marks: std::collections::BTreeSet<char> =
        whole.chars().filter(|c| !c.is_ascii_digit()).collect();
    let grouped = rest.iter().all(|group| group.len() == 3) && marks.len() <= 1;
    let short = rest.is_empty() || first.len() <= 3;
    let joined = [first, &rest.concat()].concat();
    let numeric = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let sound = !first.is_empty() && joined.len() <= MOST_DIGITS && numeric(&joined);
    // A mark with nothing behind it is a slip.
    let ended = minor.is_empty() == (whole.len() == digits.len());
    (grouped && short && sound && numeric(minor) && ended).then(|| match minor {
        "" => joined,
        minor => format!("{joined}.{minor}"),
    })
}

#[cfg(test)]
mod tests {
    use super::read_amount;

    #[test]
    fn amounts_are_a_number_and_a_currency() {
        let read = |text| read_amount(text).ok();
        assert_eq!(read("1200 EUR").as_deref(), Some("1200 EUR"));
        assert_eq!(read("usd 1200.50").as_deref(), Some("1200.50 USD"));
        assert_eq!(read("-3 CHF").as_deref(), Some("-3 CHF"));
        assert_eq!(read("1.200,50 €").as_deref(), Some("1200.50 EUR"));
        assert_eq!(read("$1,200").as_deref(), Some("1200 USD"));
        assert_eq!(read("1.200 EUR").as_deref(), Some("1200 EUR"));
        assert_eq!(read("1200,5 EUR").as_deref(), Some("1200.5 EUR"));
        assert_eq!(read("£1,234,567.89").as_deref(), Some("1234567.89 GBP"));
        assert_eq!(read("1'200 CHF").as_deref(), Some("1200 CHF"));
        for text in [
            "",
            "1200",
            "EUR",
            "1.2.3 EUR",
            "1,20,00 EUR",
            "1234.567 EUR",
            "1. EUR",
            ". EUR",
            "12 EUR USD",
            "12 EURO",
            "1-2 EUR",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

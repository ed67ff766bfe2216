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
    #[arg(long, value_name = "AMOUNT")]
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
    recorded(session, &decision, &format!("Done: {title}"))
}

/// Brings an amount into one form: `1200.50 EUR`.
fn read_amount(text: &str) -> Result<String, Failure> {
    let refuse = || {
        Failure::asked(format!("\"{text}\" is not an amount"))
            .hint("write a number and a currency, such as \"1200 EUR\" or \"1200.50 EUR\"")
    };
    let mut number = String::new();
    let mut code = String::new();
    for c in text.chars().filter(|c| !c.is_whitespace() && *c != '\'') {
        match c {
            '0'..='9' | '.' | '-' => number.push(c),
            c if c.is_ascii_alphabetic() => code.push(c.to_ascii_uppercase()),
            _ => return Err(refuse()),
        }
    }
    let digits = number.strip_prefix('-').unwrap_or(&number);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |digits: &str| {
        (1..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    if code.len() != 3 || !is_number(whole) || !is_number(part) {
        return Err(refuse());
    }
    Ok(format!("{number} {code}"))
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
        for text in [
            "",
            "1200",
            "EUR",
            "1,200 EUR",
            "1.2.3 EUR",
            "12 EURO",
            "1-2 EUR",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

//! Money: integer minor units and a currency, never a float.

/// The code of ISO 4217 for amounts without a currency.
pub const NO_CURRENCY: [u8; 3] = *b"XXX";

/// An amount in the minor unit of its currency (cents, pence, öre).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Money {
    /// Minor units; negative for what flows back.
    pub minor: i64,
    /// ISO 4217 code, three capital letters.
    pub currency: [u8; 3],
}

impl Money {
    /// Reads a decimal with a point and a currency code, as entries write them. `None`
    /// where the amount is none; a currency that is not said is [`NO_CURRENCY`].
    pub fn read(amount: &str, currency: &str) -> Option<Money> {
        let (whole, part) = amount.trim().split_once('.').unwrap_or((amount.trim(), ""));
        if whole.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let digits = Money::decimals(currency);
        let part: String = part.chars().chain("000".chars()).take(digits).collect();
        let minor = format!("{whole}{part}").parse().ok()?;
        let mut code = NO_CURRENCY;
        if let Ok(three) = <[u8; 3]>::try_from(currency.trim().as_bytes())
            && three.iter().all(u8::is_ascii_uppercase)
        {
            code = three;
        }
        Some(Money {
            minor,
            currency: code,
        })
    }

    /// Decimal places of a currency's minor unit, by ISO 4217.
    pub fn decimals(currency: &str) -> usize {
        const NONE: &[&str] = &[
            "CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF",
        ];
        const THREE: &[&str] = &["BHD", "IQD", "JOD", "KWD", "OMR", "TND"];
        match currency.trim() {
            code if NONE.contains(&code) => 0,
            code if THREE.contains(&code) => 3,
            _ => 2,
        }
    }

    /// The amount for people to read, without minor units where there are none:
    /// `40,000 EUR`.
    pub fn shown(&self) -> String {
        let digits = Money::decimals(self.code());
        let unit = 10_i64.pow(digits as u32);
        let (whole, part) = (self.minor / unit, (self.minor % unit).abs());
        let mut text = whole.abs().to_string();
        for at in (1..text.len())
            .rev()
            .filter(|at| (text.len() - at) % 3 == 0)
            .collect::<Vec<_>>()
        {
            text.insert(at, ',');
        }
        let sign = if self.minor < 0 { "-" } else { "" };
        let part = if part == 0 {
            String::new()
        } else {
            format!(".{part:0digits$}")
        };
        let code = self.unit().map_or(String::new(), |code| format!(" {code}"));
        format!("{sign}{text}{part}{code}")
    }

    /// The same without minor units where they do not matter, of a hundred on: an estimate
    /// or a year's sum is not read to the cent.
    pub fn in_round_terms(&self) -> String {
        let unit = 10_i64.pow(Money::decimals(self.code()) as u32);
        let whole = (self.minor as f64 / unit as f64).round() as i64;
        match whole.abs() {
            100.. => Money {
                minor: whole.saturating_mul(unit),
                ..*self
            }
            .shown(),
            _ => self.shown(),
        }
    }

    /// The currency code as text.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.currency).unwrap_or_default()
    }

    /// The code as it is shown: none where no currency is said.
    pub fn unit(&self) -> Option<&str> {
        Some(self.code()).filter(|_| self.currency != NO_CURRENCY)
    }
}

#[cfg(test)]
mod tests {
    use super::Money;

    #[test]
    fn great_amounts_are_told_without_cents() {
        let told = |amount, currency| Money::read(amount, currency).map(|m| m.in_round_terms());
        assert_eq!(told("13583.55", "EUR").as_deref(), Some("13,584 EUR"));
        assert_eq!(told("-13583.55", "EUR").as_deref(), Some("-13,584 EUR"));
        assert_eq!(told("12.40", "EUR").as_deref(), Some("12.40 EUR"));
        assert_eq!(told("1200", "JPY").as_deref(), Some("1,200 JPY"));
        assert_eq!(told("158.79", "XXX").as_deref(), Some("159"));
    }

    #[test]
    fn amounts_are_read_to_the_minor_unit() {
        let minor = |amount, currency| Money::read(amount, currency).map(|m| m.minor);
        assert_eq!(minor("1200.5", "EUR"), Some(120_050));
        assert_eq!(minor("-3", "USD"), Some(-300));
        assert_eq!(minor("1200.509", "JPY"), Some(1200));
        assert_eq!(minor("", "EUR"), None);
        assert_eq!(minor("soon", "EUR"), None);
        let shown = |amount, currency| Money::read(amount, currency).map(|m| m.shown());
        assert_eq!(shown("1234567", "EUR").as_deref(), Some("1,234,567 EUR"));
        assert_eq!(shown("-12.5", "").as_deref(), Some("-12.50"));
        assert_eq!(
            Money::read("1", "").map(|m| m.code().to_owned()),
            Some("XXX".to_owned())
        );
    }
}

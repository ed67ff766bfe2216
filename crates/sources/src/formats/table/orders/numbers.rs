//! Exact decimals of order lines: read fast where they are plain, and as any table's
//! amounts where they are not.

use super::super::amounts::{self, Decimals};
use std::str;

/// A decimal: `mantissa` × 10^−`scale`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Decimal {
    pub mantissa: i64,
    pub scale: u8,
}

/// Digits that surely fit.
const DIGITS_MAX: usize = 18;

impl Decimal {
    pub(super) const ONE: Decimal = Decimal {
        mantissa: 1,
        scale: 0,
    };

    /// With so many decimal places, halves away from zero; `None` where it does not fit.
    pub(super) fn rounded(self, places: u8) -> Option<i64> {
        rounded(i128::from(self.mantissa), u32::from(self.scale), places)
    }

    /// The product, with so many decimal places.
    pub(super) fn times(self, other: Decimal, places: u8) -> Option<i64> {
        let product = i128::from(self.mantissa) * i128::from(other.mantissa);
        rounded(
            product,
            u32::from(self.scale) + u32::from(other.scale),
            places,
        )
    }

    /// About as much.
    pub(super) fn about(self) -> f64 {
        self.mantissa as f64 / 10_f64.powi(i32::from(self.scale))
    }
}

fn rounded(mantissa: i128, scale: u32, places: u8) -> Option<i64> {
    let places = u32::from(places);
    let value = if scale <= places {
        mantissa.checked_mul(10_i128.checked_pow(places - scale)?)?
    } else {
        let unit = 10_i128.checked_pow(scale - places)?;
        let half = if mantissa < 0 { -unit / 2 } else { unit / 2 };
        mantissa.checked_add(half)? / unit
    };
    i64::try_from(value).ok()
}

/// Reads a number, with the currency where one stands by it.
pub(super) fn number(bytes: &[u8], decimals: Decimals) -> Option<(Decimal, Option<&'static str>)> {
    if let Some(plain) = plain(bytes, decimals) {
        return Some((plain, None));
    }
    let text = str::from_utf8(bytes).ok()?.trim();
    let read = amounts::amount(text, decimals).or_else(|| {
        if let Some(exponent) = scientific(text) {
            return Some(exponent);
        }
        // `6 pcs`, `12 Stk.`
        let at = text
            .find(|c: char| c.is_alphabetic())
            .filter(|at| *at > 0)?;
        let unit = text[at..].trim_end_matches('.');
        let is_unit = unit.chars().count() <= 6 && unit.chars().all(char::is_alphabetic);
        is_unit
            .then(|| amounts::amount(text[..at].trim_end(), decimals))
            .flatten()
    })?;
    let decimal = plain(read.number.as_bytes(), Decimals::default())?;
    Some((decimal, read.currency))
}

/// `1.5E-05`, as programs write small numbers.
fn scientific(text: &str) -> Option<amounts::Amount> {
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let is_number = |text: &str| {
        text.bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'))
    };
    let small = exponent.strip_prefix('-')?;
    let fits = is_number(mantissa) && !mantissa.is_empty() && small.parse::<u8>().ok()? < 40;
    let value: f64 = fits.then(|| text.parse().ok())??;
    let number = format!("{value:.9}");
    Some(amounts::Amount {
        number: number
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned(),
        currency: None,
    })
}

/// Digits with a sign before them and one mark within.
fn plain(bytes: &[u8], decimals: Decimals) -> Option<Decimal> {
    let (negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let mut mantissa = 0_i64;
    let mut mark = None;
    let mut count = 0;
    for (at, &b) in digits.iter().enumerate() {
        match b {
            b'0'..=b'9' => {
                count += usize::from(mantissa > 0);
                if count >= DIGITS_MAX {
                    return shorter(bytes, at + bytes.len() - digits.len(), mark.is_some());
                }
                mantissa = mantissa * 10 + i64::from(b - b'0');
            }
            b'.' | b',' if mark.is_none() && at > 0 => mark = Some((at, b)),
            _ => return None,
        }
    }
    let scale = match mark {
        None => 0,
        Some((at, mark)) => {
            let after = digits.len() - at - 1;
            let splits = match mark {
                // Three digits may be thousands: the column tells.
                b'.' => after != 3 || !decimals.point_groups,
                _ => after != 3 || decimals.comma_splits,
            };
            if !splits || after == 0 {
                return None;
            }
            after
        }
    };
    (!digits.is_empty()).then_some(Decimal {
        mantissa: if negative { -mantissa } else { mantissa },
        scale: u8::try_from(scale).ok()?,
    })
}

/// The same without the decimals that are too many: `0.30000000000000004`.
fn shorter(bytes: &[u8], at: usize, is_part: bool) -> Option<Decimal> {
    let rest_is_digits = bytes[at..].iter().all(u8::is_ascii_digit);
    (is_part && rest_is_digits)
        .then(|| plain(&bytes[..at], Decimals::default()))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match number(text.as_bytes(), Decimals::default()) {
            None => "none".to_owned(),
            Some((decimal, currency)) => format!(
                "{}e-{}{}",
                decimal.mantissa,
                decimal.scale,
                currency.unwrap_or_default()
            ),
        }
    }

    #[test]
    fn numbers_are_exact() {
        for (text, expected) in [
            ("6.0", "60e-1"),
            ("2.55", "255e-2"),
            ("-12", "-12e-0"),
            ("12.5-", "-125e-1"),
            ("(3.50)", "-35e-1"),
            ("1.200,50-", "-12005e-1"),
            ("£1,200.50 CR", "-12005e-1GBP"),
            ("6 CR", "6e-0"),
            ("1.234,50 €", "12345e-1EUR"),
            ("£ 4.95", "495e-2GBP"),
            ("1,234", "1234e-0"),
            ("6 pcs", "6e-0"),
            ("12 Stk.", "12e-0"),
            ("0.30000000000000004", "30000000000000004e-17"),
            ("1.5e-05", "15e-6"),
            ("1E+09", "none"),
            ("", "none"),
            (".", "none"),
            ("-", "none"),
            ("six", "none"),
            ("99999999999999999999999", "none"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        let decimal = |mantissa, scale| Decimal { mantissa, scale };
        assert_eq!(decimal(25, 1).rounded(0), Some(3));
        assert_eq!(decimal(-25, 1).rounded(0), Some(-3));
        assert_eq!(decimal(6, 0).rounded(3), Some(6000));
        assert_eq!(decimal(3, 0).times(decimal(1335, 3), 2), Some(401));
        assert_eq!(decimal(i64::MAX, 0).rounded(3), None);
    }
}

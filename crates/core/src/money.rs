//! Money: integer minor units and a currency, never a float.

/// An amount in the minor unit of its currency (cents, pence, öre).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Money {
    /// Minor units; negative for what flows back.
    pub minor: i64,
    /// ISO 4217 code, three capital letters.
    pub currency: [u8; 3],
}

impl Money {
    /// The currency code as text.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.currency).unwrap_or("XXX")
    }
}

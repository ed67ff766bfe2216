//! What may be asked: its name, what it is, and how it is held against that.

use crate::failure::Failure;
use serde_json::{Value, json};

/// One thing that may be asked or sent.
#[derive(Debug)]
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub says: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Whether it must be there.
    pub must: bool,
}

/// What a value is.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Words; not empty.
    Text,
    /// A number from 0 on.
    Number,
    /// Yes or no.
    Flag,
    /// A day such as 2026-03-31.
    Day,
    /// One of these.
    One(fn() -> Vec<&'static str>),
}

/// The most that a number may be: more is a slip.
const MOST: u64 = u32::MAX as u64;
/// The longest text, in characters.
const LONGEST: usize = 4 << 10;

/// A text.
pub const fn text(name: &'static str, says: &'static str) -> Param {
    Param::new(name, says, Kind::Text)
}

/// A number.
pub const fn number(name: &'static str, says: &'static str) -> Param {
    Param::new(name, says, Kind::Number)
}

/// Yes or no.
pub const fn flag(name: &'static str, says: &'static str) -> Param {
    Param::new(name, says, Kind::Flag)
}

/// A day.
pub const fn day(name: &'static str, says: &'static str) -> Param {
    Param::new(name, says, Kind::Day)
}

/// One of some words.
pub const fn one(
    name: &'static str,
    says: &'static str,
    words: fn() -> Vec<&'static str>,
) -> Param {
    Param::new(name, says, Kind::One(words))
}

impl Param {
    const fn new(name: &'static str, says: &'static str, kind: Kind) -> Param {
        Param {
            name,
            says,
            kind,
            must: false,
        }
    }

    /// The same, and it must be there.
    pub const fn must(self) -> Param {
        Param { must: true, ..self }
    }

    /// As JSON Schema.
    pub fn schema(&self) -> Value {
        let mut schema = match self.kind {
            Kind::Text => json!({
                "type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": "\\S",
            }),
            Kind::Number => json!({ "type": "integer", "minimum": 0, "maximum": MOST }),
            Kind::Flag => json!({ "type": "boolean" }),
            Kind::Day => json!({ "type": "string", "format": "date" }),
            Kind::One(words) => json!({ "type": "string", "enum": words() }),
        };
        schema["description"] = json!(self.says);
        schema
    }

    /// The value as text, where JSON has it as what it is.
    pub fn of_json(&self, value: &Value) -> Result<String, Failure> {
        let text = match (self.kind, value) {
            (Kind::Number, Value::Number(number)) => whole(number),
            (Kind::Flag, Value::Bool(yes)) => Some(yes.to_string()),
            (Kind::Text | Kind::Day | Kind::One(_), Value::String(text)) => Some(text.clone()),
            _ => None,
        };
        match text {
            Some(text) => self.checked(text),
            None => Err(self.refused(&value.to_string())),
        }
    }

    /// The value, if it is what it should be.
    pub fn checked(&self, text: String) -> Result<String, Failure> {
        let fits = match self.kind {
            Kind::Text => {
                let is_blank = text.chars().all(char::is_whitespace);
                !is_blank && text.chars().count() <= LONGEST
            }
            Kind::Number => {
                let digits = text.bytes().all(|byte| byte.is_ascii_digit());
                digits && text.parse().is_ok_and(|number: u64| number <= MOST)
            }
            Kind::Flag => matches!(text.as_str(), "true" | "false"),
            Kind::Day => crate::moment::parse_day(&text).is_some(),
            Kind::One(words) => words().contains(&text.as_str()),
        };
        match fits {
            true => Ok(text),
            false => Err(self.refused(&text)),
        }
    }

    fn refused(&self, text: &str) -> Failure {
        let shown: String = text.chars().take(80).collect();
        let failure = Failure::asked(format!("{} \"{shown}\" is {}", self.name, self.is_not()));
        match self.kind {
            Kind::One(words) => failure.hint(format!("it is one of: {}", words().join(", "))),
            _ => failure,
        }
    }

    fn is_not(&self) -> &'static str {
        match self.kind {
            Kind::Text => "no text of at most 4096 characters",
            Kind::Number => "no number from 0 on",
            Kind::Flag => "neither true nor false",
            Kind::Day => "not a day, such as 2026-03-31",
            Kind::One(_) => "none of those there are",
        }
    }
}

/// A whole number, whichever way it is written: JSON Schema takes 3.0 for 3.
fn whole(number: &serde_json::Number) -> Option<String> {
    let written = number.as_u64().or_else(|| {
        let value = number.as_f64()?;
        (value.fract() == 0.0 && (0.0..=MOST as f64).contains(&value)).then_some(value as u64)
    });
    written.map(|number| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_held_against_what_they_are() {
        let top = number("top", "how many");
        assert_eq!(top.of_json(&json!(3)).ok().as_deref(), Some("3"));
        assert_eq!(top.of_json(&json!(3.0)).ok().as_deref(), Some("3"));
        for wrong in [json!(-1), json!(1.5), json!("3"), json!(null), json!(1e30)] {
            assert!(top.of_json(&wrong).is_err(), "{wrong}");
        }
        assert!(top.checked("+3".to_owned()).is_err());
        let words = text("q", "words");
        assert!(words.of_json(&json!(" ")).is_err() && words.of_json(&json!(1)).is_err());
        let until = day("until", "the day");
        assert!(until.of_json(&json!("2026-03-31")).is_ok());
        assert!(until.of_json(&json!("soon")).is_err());
        let why = one("because", "why", || vec!["knew", "wrong"]);
        let failure = why.of_json(&json!("bored")).expect_err("no reason");
        assert!(failure.hints[0].contains("knew, wrong"));
    }
}

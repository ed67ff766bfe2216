//! Wordings with alternatives: `[Hi|Hello] {them}, the {many} [are|were] fine.`
//!
//! `[a|b|c]` takes one of the alternatives (they nest), `{slot}` is filled in,
//! `{Slot}` with a capital.

use super::rng::Rng;
use std::collections::BTreeMap;

/// What the slots of a wording stand for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slots(BTreeMap<&'static str, String>);

impl Slots {
    pub(crate) fn set(&mut self, slot: &'static str, value: impl Into<String>) {
        self.0.insert(slot, value.into());
    }

    /// The same slots with one more, for chaining.
    pub(crate) fn with(mut self, slot: &'static str, value: impl Into<String>) -> Slots {
        self.set(slot, value);
        self
    }

    pub(crate) fn get(&self, slot: &str) -> Option<&str> {
        self.0.get(slot).map(String::as_str)
    }
}

/// The wording with one choice taken everywhere and all slots filled. A slot
/// that nobody set stays visible, and a test of the world looks for such.
pub(crate) fn say(wording: &str, slots: &Slots, rng: &mut Rng) -> String {
    let mut out = String::with_capacity(wording.len());
    expand(wording, slots, rng, &mut out);
    out
}

fn expand(wording: &str, slots: &Slots, rng: &mut Rng, out: &mut String) {
    let mut rest = wording;
    while let Some(at) = rest.find(['[', '{']) {
        out.push_str(&rest[..at]);
        let opened = &rest[at..];
        let Some(end) = closing(opened) else { break };
        let inside = &opened[1..end];
        if opened.starts_with('[') {
            let choices = alternatives(inside);
            let choice = rng.pick(&choices);
            expand(choice, slots, rng, out);
        } else {
            push_slot(inside, slots, out);
        }
        rest = &opened[end + 1..];
    }
    out.push_str(rest);
}

fn push_slot(name: &str, slots: &Slots, out: &mut String) {
    if let Some(value) = slots.get(name) {
        out.push_str(value);
    } else if let Some(value) = slots.get(&name.to_lowercase()) {
        out.push_str(&capital(value));
    } else {
        out.push_str(&format!("{{{name}}}"));
    }
}

/// The text with its first letter in upper case.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// Where the bracket that opens `text` closes.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The parts between the bars that are not inside a further bracket.
fn alternatives(inside: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut from) = (0, 0);
    for (at, c) in inside.char_indices() {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            '|' if depth == 0 => {
                parts.push(&inside[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inside[from..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_nest_and_slots_fill() {
        let slots = Slots::default().with("them", "ana");
        let mut rng = Rng::new(3);
        for _ in 0..50 {
            let text = say("[Hi [there|you]|Hello], {Them} {x}", &slots, &mut rng);
            let known = ["Hi there, Ana {x}", "Hi you, Ana {x}", "Hello, Ana {x}"];
            assert!(known.contains(&text.as_str()), "{text}");
        }
    }
}

//! What they write: invented words with the frequencies of a language, and now
//! and then a sentence that readers look for.

use crate::dice::Dice;

const VOCABULARY: u64 = 60_000;

const SYLLABLES: [&str; 16] = [
    "ba", "der", "fi", "gon", "hal", "ka", "lum", "mo", "ner", "pi", "ras", "sol", "ta", "ver",
    "win", "zu",
];
const COMMON: [&str; 24] = [
    "the", "of", "and", "to", "we", "for", "in", "is", "with", "that", "you", "it", "on", "at",
    "will", "have", "this", "our", "be", "are", "from", "not", "your", "can",
];
const SENTENCES: [&str; 8] = [
    "Could you send me the drawing by Friday?",
    "I will send you the revised offer next week.",
    "Do you also supply these in stainless steel?",
    "We need a second source for this part by May.",
    "Thank you for the visit yesterday.",
    "Please let me know who looks after your plant in the north.",
    "I am copying my colleague, who takes over the project.",
    "The delivery arrived on time.",
];

/// One to five paragraphs, about half a kilobyte.
pub fn text(dice: &mut Dice) -> String {
    let mut text = String::from("Hello,\n\n");
    for _ in 0..1 + dice.skewed(5) {
        for _ in 0..1 + dice.below(5) {
            sentence(dice, &mut text);
        }
        if dice.below(3) == 0 {
            text.push_str(dice.pick(&SENTENCES));
        }
        text.push_str("\n\n");
    }
    text
}

/// Three words, from many.
pub fn subject(dice: &mut Dice) -> String {
    let words = [0; 3].map(|_| word(dice.skewed(VOCABULARY)));
    words.join(" ")
}

fn sentence(dice: &mut Dice, text: &mut String) {
    for place in 0..6 + dice.below(10) {
        if place > 0 {
            text.push(if place % 12 == 0 { '\n' } else { ' ' });
        }
        if dice.below(5) < 2 {
            text.push_str(dice.pick(&COMMON));
        } else {
            text.push_str(&word(dice.skewed(VOCABULARY)));
        }
    }
    text.push_str(". ");
}

/// A word of its own for each number.
pub fn word(number: u64) -> String {
    let mut word = String::new();
    let mut rest = number + 16;
    while rest > 0 {
        word.push_str(SYLLABLES[(rest % 16) as usize]);
        rest /= 16;
    }
    word
}

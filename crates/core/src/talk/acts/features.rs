//! What the model sees of a sentence: its words, their stems and ends, pairs of neighbours,
//! the classes of the thesaurus that its words belong to, and something of the sentences
//! before and after it.
//!
//! All is hashed into [`FEATURES`] numbers, so that the weights hold nobody's words. The words
//! of a sentence weigh as much together whatever its length; a class weighs by itself.

use super::thesaurus::{Class, THESAURUS};
use crate::reading::greetings::GREETINGS;
use crate::reading::hashing::{PRIME, hash};
use crate::reading::logistic::Feature;
use crate::reading::words::Words;

/// Bits of a hashed feature.
const BITS: u32 = 18;

/// Number of features.
pub const FEATURES: usize = 1 << BITS;

/// Most words of a sentence that are looked at.
const LONGEST: usize = 60;

/// How letters close.
const CLOSINGS: &[&str] = &[
    "regards",
    "best",
    "kind",
    "warm",
    "yours",
    "sincerely",
    "cheers",
    "thank",
    "rgds",
    "gruß",
    "grüße",
    "gruss",
    "grüsse",
    "beste",
    "viele",
    "mit",
    "herzliche",
    "schöne",
    "lg",
    "mfg",
    "vg",
];

/// Letters of a stem, and of an ending of a word longer than [`LONG`] letters. German builds
/// words from words: their ends say what they are.
const STEM: usize = 4;
const END: usize = 5;
const LONG: usize = 6;

/// What a class counts, a pair of classes in one sentence, two in a row, and a class in a
/// sentence beside; the words of a sentence count 1 together, those of one beside it [`BESIDE`].
/// Chosen on authors held back.
const CLASS: f32 = 0.15;
const BOTH: f32 = 0.03;
const ROW: f32 = 0.1;
const CLASS_BESIDE: f32 = 0.1;
const BESIDE: f32 = 0.3;

/// A sentence taken apart once, for its own features and those of its neighbours.
struct Sentence<'t> {
    text: &'t str,
    /// All numbers are alike.
    words: Vec<String>,
    /// Of each word.
    classes: Vec<Vec<Class>>,
}

impl<'t> Sentence<'t> {
    fn of(text: &'t str) -> Self {
        let fold = |word: &str| match word.starts_with(|c: char| c.is_ascii_digit()) {
            true => "0".to_owned(),
            false => word.to_owned(),
        };
        let words: Vec<String> = Words::of(text).iter().take(LONGEST).map(fold).collect();
        let classes = THESAURUS.classes(&words);
        Sentence {
            text,
            words,
            classes,
        }
    }

    /// Whether it only opens or closes a letter, `Hi Ann`, `Best regards`, and so tells nothing
    /// of the sentences beside it.
    fn is_frame(&self) -> bool {
        const LONGEST: usize = 4;
        let first = self.words.first().map_or("", String::as_str);
        let frames = GREETINGS.contains(&first) || CLOSINGS.contains(&first) || first == "sehr";
        self.words.len() <= LONGEST && frames
    }

    /// Each of its classes once.
    fn present(&self) -> Vec<Class> {
        let mut all: Vec<Class> = self.classes.iter().flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// Features of each sentence of a letter, read with the one before it and the one after.
pub fn features<S: AsRef<str>>(letter: &[S]) -> impl Iterator<Item = Vec<Feature>> {
    let letter = letter.iter().map(|text| Sentence::of(text.as_ref()));
    let letter: Vec<Sentence> = letter.collect();
    (0..letter.len()).map(move |nth| of_sentence(&letter, nth))
}

fn of_sentence(letter: &[Sentence], nth: usize) -> Vec<Feature> {
    let mut seen = Seen::default();
    of_words(&mut seen, &letter[nth]);
    seen.share(0, 1.0);
    of_classes(&mut seen, &letter[nth]);
    let says = |one: &&Sentence| !one.is_frame();
    let before = letter[..nth].iter().rfind(says);
    let after = letter[nth + 1..].iter().find(says);
    let beside = [(before, PRIOR, CLASS_PRIOR), (after, NEXT, CLASS_NEXT)];
    for (beside, kind, of_class) in beside {
        let Some(beside) = beside else { continue };
        let from = seen.features.len();
        let words = beside.words.iter();
        words.for_each(|word| seen.add(kind ^ hash(word), 1.0));
        seen.share(from, BESIDE);
        for class in beside.present() {
            seen.add(number(of_class, class), CLASS_BESIDE);
        }
    }
    seen.features
}

#[derive(Default)]
struct Seen {
    features: Vec<Feature>,
}

impl Seen {
    fn add(&mut self, hash: u64, value: f32) {
        self.features.push((index(hash), value));
    }

    /// Makes what was added since `from`, each once, weigh `weight` together.
    fn share(&mut self, from: usize, weight: f32) {
        let mut tail = self.features.split_off(from);
        tail.sort_unstable_by_key(|(at, _)| *at);
        tail.dedup_by_key(|(at, _)| *at);
        let share = weight / (tail.len().max(1) as f32).sqrt();
        self.features
            .extend(tail.into_iter().map(|(at, _)| (at, share)));
    }
}

fn of_words(seen: &mut Seen, Sentence { text, words, .. }: &Sentence) {
    let (mut before, mut before_that) = (START, None);
    for word in words {
        let one = hash(word);
        seen.add(ONE ^ one, 1.0);
        if let Some(stem) = start_of(word, STEM) {
            seen.add(STEMS ^ hash(stem), 1.0);
        }
        if let Some(end) = end_of(word) {
            seen.add(ENDS ^ hash(end), 1.0);
        }
        seen.add(pair(before, one, TWO), 1.0);
        if let Some(that) = before_that {
            seen.add(pair(that, one, APART), 1.0);
        }
        (before_that, before) = (Some(before), one);
    }
    seen.add(pair(before, START, TWO), 1.0);
    let asks = text.trim_end().ends_with('?');
    seen.add(LOOK ^ u64::from(asks).wrapping_mul(PRIME), 1.0);
    let length = u64::from((words.len() + 1).ilog2());
    seen.add(LOOK ^ (2 + length).wrapping_mul(PRIME), 1.0);
    for mark in ["€", "£", "$", "%", "!"] {
        if text.contains(mark) {
            seen.add(ONE ^ hash(mark), 1.0);
        }
    }
}

fn of_classes(seen: &mut Seen, sentence: &Sentence) {
    let present = sentence.present();
    for (at, class) in present.iter().enumerate() {
        seen.add(number(CLASSES, *class), CLASS);
        for other in &present[..at] {
            seen.add(pair(u64::from(*other), u64::from(*class), TOGETHER), BOTH);
        }
    }
    let mut rows: Vec<u64> = Vec::new();
    for two in sentence.classes.windows(2) {
        for first in &two[0] {
            let then = |next: &Class| pair(u64::from(*first), u64::from(*next), IN_A_ROW);
            rows.extend(two[1].iter().map(then));
        }
    }
    rows.sort_unstable();
    rows.dedup();
    rows.into_iter().for_each(|row| seen.add(row, ROW));
}

fn start_of(word: &str, letters: usize) -> Option<&str> {
    word.char_indices().nth(letters).map(|(at, _)| &word[..at])
}

fn end_of(word: &str) -> Option<&str> {
    let letters = word.chars().count();
    let from = word.char_indices().nth(letters.checked_sub(END)?)?.0;
    (letters > LONG).then(|| &word[from..])
}

/// Each kind of feature is hashed in its own way, so that two meet by chance only.
const ONE: u64 = 0x9e37_79b9_7f4a_7c15;
const TWO: u64 = 0xd1b5_4a32_d192_ed03;
const APART: u64 = 0x94d0_49bb_1331_11eb;
const STEMS: u64 = 0x8cb9_2ba7_2f3d_8dd7;
const ENDS: u64 = 0xc2b2_ae3d_27d4_eb4f;
const LOOK: u64 = 0xaef1_7502_108e_f2d9;
const START: u64 = 0xbf58_476d_1ce4_e5b9;
const PRIOR: u64 = 0x1656_67b1_9e37_79f9;
const CLASSES: u64 = 0x27d4_eb2f_1656_67c5;
const CLASS_PRIOR: u64 = 0xff51_afd7_ed55_8ccd;
const NEXT: u64 = 0x6c62_272e_07bb_0143;
const CLASS_NEXT: u64 = 0x9ae1_6a3b_2f90_404f;
const TOGETHER: u64 = 0xc4ce_b9fe_1a85_ec53;
const IN_A_ROW: u64 = 0x2545_f491_4f6c_dd1d;

fn number(kind: u64, class: Class) -> u64 {
    kind ^ (u64::from(class) + 1).wrapping_mul(PRIME)
}

fn pair(first: u64, second: u64, kind: u64) -> u64 {
    (first.wrapping_add(kind).wrapping_mul(kind) ^ second).wrapping_mul(kind)
}

/// The upper bits of a hash, stirred: FNV leaves its lower bits poor.
fn index(hash: u64) -> u32 {
    let hash = (hash ^ (hash >> 29)).wrapping_mul(ONE);
    (hash >> (64 - BITS)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greeting_tells_nothing_of_what_comes_after() {
        let of = |letter: &[&str]| features(letter).nth(letter.len() - 2);
        let said = "we are out of them";
        let bare = features(&[said]).next();
        assert_eq!(of(&["Hi Ann,", said, "Best regards"]), bare);
        assert_eq!(of(&["Dear Mr Wood", said, "Thanks, Tom"]), bare);
        assert_ne!(of(&["Thanks for the parcel of rings", said, ""]), bare);
    }

    fn weight(before: Option<&str>, sentence: &str) -> f32 {
        let letter: Vec<&str> = before.into_iter().chain([sentence]).collect();
        let all = features(&letter).last().unwrap_or_default();
        all.iter()
            .map(|(_, value)| value * value)
            .sum::<f32>()
            .sqrt()
    }

    #[test]
    fn the_words_of_a_sentence_weigh_as_much_whatever_its_length() {
        // Words that are in no class.
        let (short, long) = ("zzk qqv", "zzk qqv xxj kkw vvq jjx wwz");
        assert!((weight(None, short) - 1.0).abs() < 1e-4);
        assert!((weight(None, long) - 1.0).abs() < 1e-4);
        let beside = (1.0 + BESIDE * BESIDE).sqrt();
        assert!((weight(Some(short), long) - beside).abs() < 1e-4);
    }

    #[test]
    fn numbers_are_alike_and_sentences_are_not() {
        let of = |text: &str| features(&[text]).collect::<Vec<_>>();
        assert_eq!(of("we need 12 of them"), of("we need 7 of them"));
        assert_ne!(of("we need 12 of them"), of("we sell 12 of them"));
        assert_eq!(of(""), of(" "));
    }
}

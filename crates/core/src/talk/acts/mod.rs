//! What a sentence does to its reader: it asks, tells a need, holds a door open, says no. Said
//! in a thousand ways, it is learned, not listed: a model weighs all words of a sentence.
//!
//! `xtask/letters` holds what it learns from: letters that many authors made up for it, each
//! with its own trade and manner, and what each sentence does. How well that carries to an
//! author it has not seen stands at the head of `weights.tsv`.

pub mod features;
pub mod offered;
mod thesaurus;

use super::sentences;
use crate::reading::logistic::{Feature, probability};
use features::features;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a sentence does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Act {
    /// Wants something of the reader, and waits.
    Ask,
    /// Tells in passing of a want or a trouble that a seller would take up.
    Need,
    /// Holds a door open: an introduction, a trial, a look round, a good word.
    Door,
    /// Tells of somebody outside who may need what the reader sells.
    Other,
    /// Says that they get it from somebody else, or make it.
    Elsewhere,
    /// Turns an offer or a plan of the reader's down, or puts it off.
    No,
    /// Shows that what spoke against it has gone.
    Back,
    /// Puts a price or a proposal before the reader (a seller writes).
    Offer,
    /// Says that the reader will get something, or that it will be done (a seller writes).
    Promise,
    /// Passes on what somebody outside said (a colleague writes).
    Word,
}

/// How many there are.
pub const ACTS: usize = 10;

impl Act {
    /// All, in the order of the weights.
    pub const ALL: [Act; ACTS] = [
        Act::Ask,
        Act::Need,
        Act::Door,
        Act::Other,
        Act::Elsewhere,
        Act::No,
        Act::Back,
        Act::Offer,
        Act::Promise,
        Act::Word,
    ];
}

/// The shipped model; `xtask train acts` writes it.
static MODEL: LazyLock<Model> = LazyLock::new(|| Model::parse(include_str!("weights.tsv")));

/// A weight of each act for each feature that has one, in log-odds.
struct Model {
    bias: [f32; ACTS],
    weights: HashMap<u32, [f32; ACTS]>,
}

impl Model {
    /// Reads a model file. Lines beginning with `#` say how it was made; `scale` gives what a
    /// step is worth in log-odds; the name of an act, in the order of [`Act::ALL`], its bias in
    /// steps; the lines below it its weights, each as how far its feature is from the one
    /// before, and its steps. The file is part of the program and checked by its tests.
    fn parse(text: &str) -> Self {
        let mut model = Model {
            bias: [0.0; ACTS],
            weights: HashMap::new(),
        };
        let mut scale = 1.0;
        let (mut act, mut next, mut feature) = (0, 0, 0);
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, figure)) = line.split_once(' ')
                && name.starts_with(char::is_alphabetic)
            {
                let figure: f32 = figure.parse().unwrap_or_default();
                if name == "scale" {
                    scale = figure;
                } else if next < ACTS {
                    (act, next, feature) = (next, next + 1, 0);
                    model.bias[act] = scale * figure;
                }
                continue;
            }
            for (gap, steps) in line.split(' ').filter_map(|pair| pair.split_once(',')) {
                feature += gap.parse::<u32>().unwrap_or_default();
                let row = model.weights.entry(feature).or_insert([0.0; ACTS]);
                row[act] = scale * steps.parse::<f32>().unwrap_or_default();
            }
        }
        model
    }

    /// Probabilities of each act.
    fn weigh(&self, features: &[Feature]) -> [f32; ACTS] {
        let mut sum = self.bias;
        for (at, value) in features {
            if let Some(row) = self.weights.get(at) {
                sum.iter_mut()
                    .zip(row)
                    .for_each(|(sum, weight)| *sum += weight * value);
            }
        }
        sum.map(probability)
    }
}

/// What a sentence of a text does, as far as that is likely.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Does {
    /// Which sentence, counted from 0.
    pub nth: u16,
    /// What it does.
    pub act: Act,
    /// How likely, in hundredths, rounded down.
    pub(crate) hundredths: u8,
}

impl Does {
    /// How likely, among letters such as the model learned from: there one sentence in six
    /// does something.
    pub fn probability(&self) -> f32 {
        f32::from(self.hundredths) / 100.0
    }
}

/// A sentence that does something.
#[derive(Clone, PartialEq, Debug)]
pub struct Doing {
    /// Which of its letter, counted from 0.
    pub nth: u16,
    /// The sentence, white space folded.
    pub text: String,
    /// How likely it does.
    pub likely: f32,
}

/// So likely a sentence does something where what else is known speaks for it, too …
pub const MAYBE: f32 = 0.35;
/// … where nothing else is known …
pub const LIKELY: f32 = 0.5;
/// … where a mistake is dear …
pub const SURELY: f32 = 0.65;
/// … and where nothing but the sentence speaks for it.
pub const PLAINLY: f32 = 0.8;

/// What is less likely is left out of [`acts`].
const LEAST: f32 = 0.15;

/// What the sentences of a letter do, in their order; most do nothing.
pub fn acts(own: &str) -> Box<[Does]> {
    let all: Vec<String> = sentences(own).collect();
    let mut found = Vec::new();
    for (nth, features) in (0..u16::MAX).zip(features(&all)) {
        let weighed = MODEL.weigh(&features);
        let likely = Act::ALL
            .into_iter()
            .zip(weighed)
            .filter(|(_, p)| *p >= LEAST);
        found.extend(likely.map(|(act, p)| Does {
            nth,
            act,
            hundredths: (p * 100.0) as u8,
        }));
    }
    found.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_file_is_read() {
        let model = Model::parse("# made so\nscale 0.5\nask -2\n3,4 2,-6\nneed 1\n5,2\n");
        assert_eq!(model.bias[..2], [-1.0, 0.5]);
        assert_eq!(model.weights[&3][..2], [2.0, 0.0]);
        assert_eq!(model.weights[&5][..2], [-3.0, 1.0]);
    }

    #[test]
    fn the_shipped_model_knows_every_act() {
        assert!(
            MODEL.bias.iter().all(|bias| *bias < 0.0),
            "{:?}",
            MODEL.bias
        );
        for act in 0..ACTS {
            assert!(MODEL.weights.values().any(|row| row[act] != 0.0), "{act}");
        }
    }

    #[test]
    fn what_sentences_do() {
        for (letter, act) in [
            (
                "Thanks for the parcel. I still can't find the certificate in my inbox.",
                Act::Ask,
            ),
            (
                "If you like I can put you in touch with our works manager in Leeds.",
                Act::Door,
            ),
            (
                "We get those from a firm down the road now, they come with their own van.",
                Act::Elsewhere,
            ),
            (
                "Leave it with me, the samples go out on Monday.",
                Act::Promise,
            ),
            (
                "We could do the lot for four and a half thousand, delivered.",
                Act::Offer,
            ),
            (
                "Die Dichtungen beziehen wir jetzt von einem Händler im Nachbarort.",
                Act::Elsewhere,
            ),
            (
                "Wenn Sie mögen, stelle ich Sie gern unserem Werkleiter vor.",
                Act::Door,
            ),
        ] {
            let likely = |one: &Does| one.act == act && one.probability() >= MAYBE;
            assert!(
                acts(letter).iter().any(likely),
                "{letter}: {:?}",
                acts(letter)
            );
        }
        for letter in [
            "Thank you, all the best.",
            "Vielen Dank und schöne Grüße.",
            "",
        ] {
            let likely = |one: &Does| one.probability() >= LIKELY;
            assert!(
                !acts(letter).iter().any(likely),
                "{letter}: {:?}",
                acts(letter)
            );
        }
    }
}

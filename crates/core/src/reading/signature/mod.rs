//! Which lines at the foot of a mail are its signature.
//!
//! A logistic model looks at each line and two neighbours on either side. A
//! signature stands at the end, so it begins where the sum of its lines'
//! log-odds is greatest; where no sum is above zero, there is none. The marks
//! that programs set (`-- `, `Sent from my phone`) count without a model.

pub mod facts;
mod line_words;
pub mod notices;
mod phones;
pub mod sender;
pub mod tail;

use self::sender::Sender;
use self::tail::Tail;
use crate::reading::lines::Line;
use crate::reading::logistic::{Feature, Logistic};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// The shipped model; `xtask train signatures` writes it.
static MODEL: LazyLock<Logistic> =
    LazyLock::new(|| Logistic::parse(include_str!("../models/signature.tsv")));

/// What phones and programs put under a mail.
static DEVICE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let openers = [
        "sent from my|a|an|outlook|yahoo|samsung|mail|blackberry",
        "sent via|with|by blackberry|iphone|mobile|samsung|outlook|my",
        "sent wirelessly",
        "get outlook for",
        "gesendet|diese nachricht von|mit meinem|meiner|mobil|outlook|unterwegs",
        "von meinem|meiner iphone|ipad|handy|smartphone|samsung|mobiltelefon|android|telefon",
        "envoyé de|depuis mon|outlook|mobile",
        "enviado desde|do|de|a mi|meu|outlook|mobile|partir",
        "inviato da|dal iphone|ipad|mobile|mio|outlook|smartphone",
        "verzonden vanaf|met|van mijn|outlook",
        "skickat från min|outlook",
        "sendt fra min|outlook",
        "wysłane|wysłano z",
    ];
    Phrases::new(openers.map(|opener| (opener, ())))
});

/// Index of the first of `tail`'s lines that is signature; their number where
/// there is none.
pub fn find(tail: &Tail<'_>, sender: &Sender) -> usize {
    let marked = tail.lines().iter().position(|line| is_mark(line.text));
    let modelled = begins(&MODEL, &tail.features(sender));
    marked.map_or(modelled, |at| at.min(modelled))
}

/// Whether a line says that the signature begins.
fn is_mark(text: &str) -> bool {
    let dashes = text == "--" || text == "—";
    dashes || (text.len() <= 80 && DEVICE.find(&Words::of(text)).iter().any(|m| m.start == 0))
}

/// The first of a tail's lines that is signature by `model`, from the features
/// of all its lines; their number where none is.
pub fn begins(model: &Logistic, features: &[Vec<Feature>]) -> usize {
    let mut best = (0.0, features.len());
    let mut sum = 0.0;
    for (at, line) in features.iter().enumerate().rev() {
        sum += model.log_odds(line.iter().copied());
        if sum > best.0 {
            best = (sum, at);
        }
    }
    best.1
}

/// The end of a mail's own text as the model sees it: its lines and their
/// features.
pub fn features<'a>(
    lines: impl DoubleEndedIterator<Item = (usize, Line<'a>)>,
    sender: &Sender,
) -> (Tail<'a>, Vec<Vec<Feature>>) {
    let tail = Tail::of(lines);
    let features = tail.features(sender);
    (tail, features)
}

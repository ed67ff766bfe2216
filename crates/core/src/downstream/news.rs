//! What a text tells of how a company fares: growth, orders, sites opened and closed,
//! recalls, layoffs, new products, complaints.

use super::told::House;
use std::ops::Range;

/// What is told of a company.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum What {
    /// It sells, makes or orders more.
    Growth,
    /// It sells, makes or orders less.
    Decline,
    /// It expects more.
    BetterOutlook,
    /// It expects less.
    WorseOutlook,
    /// It won an order, a contract, a customer.
    OrderWon,
    /// It lost one.
    OrderLost,
    /// It opens or enlarges a site, a line, a market.
    Opening,
    /// It closes or shrinks one.
    Closure,
    /// It lets people go.
    Layoffs,
    /// It takes goods back, or stops making them.
    Recall,
    /// It brings out something new.
    NewProduct,
    /// It complains of what its supplier delivers.
    Complaint,
    /// It is short of something.
    Shortage,
}

impl What {
    /// In a few words.
    pub fn name(self) -> &'static str {
        match self {
            What::Growth => "grows",
            What::Decline => "shrinks",
            What::BetterOutlook => "expects more",
            What::WorseOutlook => "expects less",
            What::OrderWon => "won an order",
            What::OrderLost => "lost an order",
            What::Opening => "opens or enlarges a site",
            What::Closure => "closes or shrinks a site",
            What::Layoffs => "lets people go",
            What::Recall => "takes goods back",
            What::NewProduct => "brings out something new",
            What::Complaint => "complains",
            What::Shortage => "is short of something",
        }
    }

    /// Which way demand at its suppliers goes: 1 up, -1 down, 0 neither.
    pub fn direction(self) -> i8 {
        match self {
            What::Growth
            | What::BetterOutlook
            | What::OrderWon
            | What::Opening
            | What::NewProduct
            | What::Shortage => 1,
            What::Decline
            | What::WorseOutlook
            | What::OrderLost
            | What::Closure
            | What::Layoffs
            | What::Recall => -1,
            What::Complaint => 0,
        }
    }
}

/// Something told of a company.
#[derive(Clone, PartialEq, Debug)]
pub struct News {
    /// Of whom.
    pub of: House,
    /// What.
    pub what: What,
    /// By how much, in percent of what was before, where that is said.
    pub change: Option<f32>,
    /// Of which product, line or site, in the text's words; may be empty.
    pub product: String,
    /// Bytes of the sentence in the text.
    pub sentence: Range<usize>,
    /// How surely it was read, 0 to 1: our own grading of patterns.
    pub confidence: f32,
}

/// How companies fare, as a text tells.
pub fn news(_text: &str, _known: super::Known<'_>) -> Vec<News> {
    Vec::new()
}

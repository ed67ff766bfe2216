//! Prices in running text, with and without a currency: by the shape of the figure, by
//! what it is for (`each`, `the pair`, `per metre`), by a verb of costing or a word for a
//! price before it. Whose price it is, the sentence must not give to others.

use super::figures::{HUNDREDS, Shape, Told};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// For one of the goods: behind a figure, each makes a price of it.
const EACH: &[&str] = &[
    "each", "apiece", "ea", "netto", "net", "nett", "/pc", "p.p", "pp",
];
/// Words between a figure and what it is for.
const PER: &[&str] = &["per", "pro", "je", "/"];
/// `the pair`, `das Stück`.
const THE: &[&str] = &["a", "the", "das", "die", "der", "den", "per", "pro", "je"];
/// What goods are counted in.
const PIECES: &[&str] = &[
    "piece",
    "pair",
    "set",
    "lot",
    "pop",
    "unit",
    "kit",
    "metre",
    "meter",
    "foot",
    "head",
    "go",
    "throw",
    "item",
    "assembly",
    "whole",
    "job",
    "stück",
    "satz",
    "paar",
    "set",
    "einheit",
    "garnitur",
    "laufmeter",
    "position",
    "meter",
];
/// What is counted by time or in boxes is an amount of goods as often as a price.
const AMOUNTS: &[&str] = &[
    "day", "week", "month", "quarter", "hour", "minute", "second", "shift", "box", "pallet",
    "carton", "crate", "bag", "truck", "person", "tag", "woche", "monat", "quartal", "stunde",
    "schicht", "karton", "palette", "kiste", "beutel", "lkw", "cent", "annum",
];
/// Words of terms behind a sum.
const TERMS: &[&str] = &[
    "complete",
    "komplett",
    "delivered",
    "all-in",
    "firm",
    "plus",
    "zzgl",
    "excl",
    "exkl",
    "incl",
    "inkl",
    "including",
    "inklusive",
    "excluding",
    "fix",
    "pauschal",
    "total",
    "gesamt",
    "exw",
];
/// Words a price may go on with.
const GOES_ON: &[&str] = &[
    "for",
    "per",
    "each",
    "a",
    "the",
    "all",
    "ex",
    "with",
    "and",
    "or",
    "if",
    "but",
    "on",
    "to",
    "vs",
    "against",
    "instead",
    "as",
    "at",
    "für",
    "pro",
    "je",
    "das",
    "die",
    "der",
    "ab",
    "mit",
    "und",
    "oder",
    "wenn",
    "aber",
    "frei",
    "bei",
    "statt",
    "auf",
    "wären",
    "wäre",
    "kosten",
    "kostet",
    "up",
    "depending",
    "it",
    "from",
    "machen",
    "anbieten",
    "geben",
    "lassen",
    "überlassen",
    "in",
    "including",
];

/// Verbs of costing, whose figure stands behind them or, in German, before.
static COSTS: LazyLock<Phrases<Verb>> = LazyLock::new(|| {
    let costs = [
        "cost|costs",
        "set|sets you back",
        "kostet|kosten|koste",
        "let you have",
        "looking at",
    ];
    let comes = [
        "come|comes|came|coming to|at",
        "come|comes|came|coming|work|works|worked .. out|in at|to",
        "run|runs to|at|you",
        "down to",
        "do|offer|supply|make|get it|them|that|this|those|these|one|both for|at|to",
        "can|could|would do|offer|go|manage",
        "stand|stands at",
        "talking about",
        "das|dann|zusammen|alles macht|wären",
        "sind|wären das",
        "käme|kämen|komme|kommen|kommt|landen|lande .. auf|bei",
        "auf|bei .. komme|kommen|käme|lande",
        "liegt|liegen|läge|lägen|wären wir|sie .. bei",
        "liegt|liegen|läge|lägen bei",
        "beläuft|belaufen sich auf",
        "rechnen .. mit",
        "macht|machen|machte zusammen|unterm|insgesamt|dann",
    ];
    let rows = costs.map(|phrase| (phrase, Verb::Costs));
    Phrases::new(
        rows.into_iter()
            .chain(comes.map(|phrase| (phrase, Verb::Comes))),
    )
});

/// How surely a verb makes a price of a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// Of nothing else: `costs`.
    Costs,
    /// Of other figures, too: `comes to`.
    Comes,
}

/// Words for a price.
const NOUNS: &[&str] = &[
    "price",
    "prices",
    "cost",
    "ballpark",
    "estimate",
    "total",
    "sum",
    "quote",
    "quotation",
    "offer",
    "figure",
    "preis",
    "preise",
    "kosten",
    "summe",
    "richtwert",
    "hausnummer",
    "angebot",
    "gesamt",
    "budgetary",
];
/// German compounds end with them.
const HEADS: &[&str] = &["preis", "kosten", "summe", "betrag", "pauschale"];

/// Words by which a price is another's, is paid, or is no price of goods.
static OTHERS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "they|he|she|competitor|competitors|others|somebody|someone .. quoted|quote|offered|offer|charge|charged|want|wanted|ask|asked|asking|gave|paid|bid",
        "gave|made|quoted|offered|sent|charged|charge you|us|me",
        "you|your .. quoted|paid|offered|charged|asked|charge|charging|invoiced|spent|spend",
        "i|we saw|heard|read|paid|pay|owe|owed|spent|bought|buy|purchased|lost|invoiced|billed|received",
        "their|his|her|its offer|quote|quotation|price|prices|budget|estimate|bid|invoice|cost|costs|target",
        // `Your price` is what they pay, and may be what we ask.
        "your offer|quote|quotation|budget|estimate|bid|invoice|target",
        "cost|costs|costing us|me|them|him|her",
        "paid|payment|invoice|invoices|invoiced|billed|refund|refunded|credit|credited|owed|overdue|penalty|salary|toll|booked|transfer|tickets|hotel|flight",
        "last|previous year|time|month|quarter",
        "turnover|revenue|sales|market|shares|profit|budget of|of|is|was|for|were|by",
        "gutschrift|rechnung|bezahlt|überwiesen|überweisung|mahnung|umsatz|hotel|flug|strafe|zoll",
        "ihr|ihre|ihrem|ihres|euer|eure|dein|deine angebot|budget|rechnung|zielpreis",
        "ihnen|euch|dir|uns .. gemacht|angeboten|gegeben|berechnet|geboten|verlangt",
        "mitbewerber|wettbewerber|konkurrenz|andere|anderen .. bietet|bieten|verlangt|verlangen|kostet|nimmt|nehmen|angebot",
        "sie|er|die|haben|hat .. verlangt|geboten|berechnet|gezahlt",
        "kostete|kosteten|gekostet",
        "order|bestellung|auftrag confirmed|bestätigt|über",
        "bill|bills|balance|account for|of|from|over|is|shows",
        "lunch|dinner|party|rent|ticket",
        "ship|shipped|ships|sent|sending|deliver|geliefert|liefern|schicken|verschickt .. each|pro|je|per",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// How surely a sentence names a price.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Price {
    /// `The kit is 219`: of anything, where nothing else speaks of a sale.
    Bare,
    /// As a figure stands in a list: it is one where they had asked.
    Shaped,
    /// By what it is for, or what costs it.
    Said,
}

/// How a sentence names a price that its writer asks for something.
pub(super) fn price(sentence: &str) -> Option<Price> {
    /// Words between a word for a price and the figure.
    const NEAR: usize = 6;
    if !has_figures(sentence) || sentence.ends_with('?') {
        return None;
    }
    if !OTHERS.find(&Words::of(sentence)).is_empty() {
        return None;
    }
    let told = Told::of(sentence);
    let mut best = None;
    for (at, shape) in told.figures() {
        let behind = told.behind(at);
        let free = told.ends(behind - 1)
            || GOES_ON.contains(&told.word(behind))
            || is_for_one(&told, behind)
            || is_of_terms(&told, behind);
        let verb = verb_before(&told, at);
        let noun = (at.saturating_sub(NEAR)..at).any(|at| is_noun(told.word(at)));
        let opened = (at.saturating_sub(2)..at).any(|at| told.opens(at));
        let said = is_for_one(&told, behind) && shape >= Shape::Small
            || is_of_terms(&told, behind) && shape >= Shape::Plain
            || verb == Some(Verb::Costs) && free
            || verb == Some(Verb::Comes) && free && shape >= Shape::Plain
            || noun && free && shape >= Shape::Plain;
        let shaped = free && (shape >= Shape::Sum || shape >= Shape::Cents && opened)
            || is_the_pair(&told, behind) && shape >= Shape::Small;
        let by_time = PER.contains(&told.word(behind)) && AMOUNTS.contains(&told.word(behind + 1));
        let bare = is_stated(&told, at) && free && !by_time && shape >= Shape::Plain;
        let here = match (said, shaped, bare) {
            (true, _, _) => Some(Price::Said),
            (_, true, _) => Some(Price::Shaped),
            (_, _, true) => Some(Price::Bare),
            _ => None,
        };
        best = best.max(here);
    }
    best
}

fn has_figures(sentence: &str) -> bool {
    sentence.bytes().any(|b| b.is_ascii_digit())
        || HUNDREDS.iter().any(|word| sentence.contains(word))
}

/// Whether the words from a place on say that a figure is for one piece: `each`, `the
/// pair`, `netto das Stück`, `per pump`.
fn is_for_one(told: &Told, at: usize) -> bool {
    let next = told.word(at);
    let for_one = |at: usize| {
        let thing = told.word(at + 1);
        PER.contains(&told.word(at)) && !thing.is_empty() && !AMOUNTS.contains(&thing)
    };
    let net = EACH.contains(&next)
        || matches!(next, "ex" if matches!(told.word(at + 1), "works" | "stock"));
    net || for_one(at) || is_the_pair(told, at)
}

/// Whether a figure is said of what stands before it: `is 219`, `wären rund 480`.
fn is_stated(told: &Told, at: usize) -> bool {
    const IS: &[&str] = &[
        "is", "are", "be", "ist", "sind", "wäre", "wären", "at", "@", "à",
    ];
    const ABOUT: &[&str] = &[
        "about", "around", "roughly", "only", "just", "etwa", "rund", "circa",
    ];
    let before = |by: usize| at.checked_sub(by).map_or("", |at| told.word(at));
    IS.contains(&before(1)) || ABOUT.contains(&before(1)) && IS.contains(&before(2))
}

/// `a piece`, `the set`, `das Stück`.
fn is_the_pair(told: &Told, at: usize) -> bool {
    THE.contains(&told.word(at)) && PIECES.contains(&told.word(at + 1))
}

/// Whether the words from a place on are terms: `complete`, `ab Werk`, `plus VAT`.
fn is_of_terms(told: &Told, at: usize) -> bool {
    let pair = (told.word(at), told.word(at + 1));
    TERMS.contains(&pair.0)
        || matches!(
            pair,
            ("ab", "werk") | ("frei", "haus") | ("all", "in") | ("ex", "works")
        )
}

/// The verb of costing of a figure: shortly before it, or at the end of a German clause.
fn verb_before(told: &Told, at: usize) -> Option<Verb> {
    /// Words between a verb and its figure.
    const NEAR: usize = 4;
    if matches!(told.word(told.behind(at)), "kosten" | "kostet") {
        return Some(Verb::Costs);
    }
    let given = matches!(
        told.word(told.behind(at)),
        "anbieten" | "geben" | "machen" | "lassen" | "überlassen"
    );
    if given && at.checked_sub(1).is_some_and(|at| told.word(at) == "für") {
        return Some(Verb::Comes);
    }
    let from = at.saturating_sub(NEAR + 3);
    let before: Vec<&str> = (from..at).map(|at| told.word(at)).collect();
    let words = Words::of(&before.join(" "));
    let found = COSTS.find(&words);
    let near = found.iter().filter(|one| one.end + NEAR >= words.len());
    near.map(|one| *one.meaning)
        .min_by_key(|verb| *verb == Verb::Comes)
}

fn is_noun(word: &str) -> bool {
    NOUNS.contains(&word) || HEADS.iter().any(|head| word.ends_with(head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_to_cost() {
        for text in [
            "The 60 mm cartridge is 2,310 each, two in stock.",
            "For the long shaft I make it 96 apiece.",
            "That comes to 1,480 for the lot.",
            "With the bigger motor it works out at 12,600 complete.",
            "A spare membrane costs 84, a full kit 210.",
            "We could do those at 6.40 a piece.",
            "Budget price for two: 14 to 15k.",
            "The total is just under two thousand.",
            "It would be 380 per valve and visit.",
            "If you take fifty I can let you have them for 118.",
            "Die Welle kommt auf 412,80 netto.",
            "Ein Satz liegt bei 96 Euro.",
            "Eine Überholung würde 1.240 kosten.",
            "Für die zehn komme ich auf 3.950.",
            "Stückpreis 41,20, ab fünfzig 38,90.",
            "Richtwert für beide Pumpen: 18.500.",
            "I'd leave the gaskets off the bill, the rotor comes to EUR 2,640 ex works.",
            "Springs 14/pc from stock.",
            "Das macht 480 für alle vier.",
            "Die Welle könnte ich Ihnen für 390 anbieten.",
            "Die Laufräder machen wir Ihnen für 640 pro Stück.",
        ] {
            assert_eq!(price(text), Some(Price::Said), "{text}");
        }
    }

    #[test]
    fn what_stands_as_in_a_list() {
        for text in [
            "Sleeve in bronze 214.60, in steel 188.00.",
            "Here you are: 940 the pair.",
            "Repair kit: 1,260.",
            "6 m Schnur, 142,50.",
        ] {
            assert!(price(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_a_price_beside_terms() {
        for text in ["The small kit is 219.", "Der Satz wäre rund 480."] {
            assert_eq!(price(text), Some(Price::Bare), "{text}");
        }
    }

    #[test]
    fn what_names_no_price_of_ours() {
        for text in [
            "The shaft is 54 mm and runs at 1,450 rpm.",
            "We ship 200 per week to your site.",
            "They quoted 2,160 each for the same seal.",
            "I saw the offer of the builders, 48,000 for the roof.",
            "Your invoice of 12 March over 2,160.00 is open.",
            "It comes to 12 bar at the outlet.",
            "The meeting comes to 14 people.",
            "Does 2,160 each still hold?",
            "Die Pumpe liegt bei 80 Grad.",
            "Ihre Rechnung über 412,80 ist bezahlt.",
            "Die anderen verlangen 1.240 pro Stück.",
            "Ich komme am 12.05. um 10.30 Uhr.",
            "Order 45110 leaves on Thursday.",
            "Drawing rev 214 is attached.",
            "Please send 20 to each of both sites.",
        ] {
            assert_eq!(price(text), None, "{text}");
        }
    }
}

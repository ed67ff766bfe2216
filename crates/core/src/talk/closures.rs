//! Until when they say that they order nothing: closed for so long, orders on hold, nothing
//! needed before a day.

use super::appointed::last_day;
use super::sentences;
use crate::calendar;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::{Day, Timestamp};
use std::sync::LazyLock;

/// Words of a house that is closed, and of orders that wait.
static SHUT: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "closed|shut|closing|shutting from|for|until|till|through|between|due|because",
        "remain|remains|stay|stays|be|is|are|re closed|shut",
        "hold|pause|suspend|stop|postpone|freeze our|all|the|any|my orders|order|deliveries|delivery|shipments",
        "put|keep our|all|the|any|my orders|order|deliveries|delivery|shipments on hold",
        "orders|deliveries|shipments on hold",
        "need|order|require|take|buy|want|use anything|nothing|none",
        "no orders|deliveries|shipments|demand until|till|before",
        "not|t need|order|be ordering|require|take .. until|till|before",
        "geschlossen|dicht vom|von|bis|wegen",
        "bleibt|bleiben|ist|sind|haben .. geschlossen",
        "bis .. geschlossen",
        "nichts|keine|keinen|nicht .. brauchen|benötigen|bestellen|abnehmen",
        "brauchen|benötigen|bestellen|nehmen .. nichts|keine|keinen|nicht",
        "brauchen|benötigen|bestellen|nehmen bis|vor .. nichts|keine|keinen|nicht",
        "bestellen .. erst wieder|ab|nach|im|mitte|anfang|ende",
        "betriebsferien|betriebsurlaub|werksferien|winterpause|sommerpause|saisonpause",
        "nichts liefern|schicken|anliefern",
        "bestellungen|lieferungen|abrufe .. anhalten|stoppen|aussetzen|pausieren|ruhen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words before the day from which on it is otherwise.
const UNTIL: &[&str] = &[
    "until", "till", "til", "to", "through", "thru", "before", "bis", "vor", "erst",
];

/// What is closed and held beside houses and orders.
const OTHER: &[&str] = &[
    "contract",
    "contracts",
    "agreement",
    "deal",
    "price",
    "prices",
    "offer",
    "quote",
    "vertrag",
    "verträge",
    "rahmenvertrag",
    "vereinbarung",
    "preis",
    "preise",
    "angebot",
];

/// The day until which a text of the moment `at` says that nothing is ordered; nothing
/// where it names none that lies ahead.
pub fn until(text: &str, at: Timestamp) -> Option<Day> {
    let sentences: Vec<String> = sentences(text).collect();
    // `bis 20.11. Betriebsferien` is one sentence, whatever its points look like.
    let dated = |sentence: &str| {
        let day = sentence.strip_suffix('.');
        day.is_some_and(|day| day.ends_with(|last: char| last.is_ascii_digit()))
    };
    let joined = (sentences.windows(2))
        .filter(|pair| dated(&pair[0]))
        .map(|pair| pair.join(" "));
    let said = sentences.iter().cloned().chain(joined);
    said.filter_map(|sentence| in_sentence(&sentence, at)).max()
}

fn in_sentence(sentence: &str, at: Timestamp) -> Option<Day> {
    let words = Words::of(sentence);
    let has = |of: &[&str]| words.iter().any(|word| of.contains(&word));
    // `Wir haben bis Montag zu`; what is `zu liefern` is open.
    let shut =
        words.iter().last() == Some("zu") && has(&["bleibt", "bleiben", "ist", "sind", "haben"]);
    let shut = shut || !SHUT.find(&words).is_empty();
    if sentence.ends_with('?') || !has(UNTIL) || has(OTHER) || !shut {
        return None;
    }
    let words: Vec<&str> = words.iter().collect();
    in_month(&words, at).or_else(|| {
        let ahead = last_day(sentence, at).filter(|days| *days > 0);
        ahead.map(|days| at.plus_days(days).day())
    })
}

/// `Until July`, `bis Mitte Juli`: the day on which that begins, where a month is named
/// without a day.
fn in_month(words: &[&str], at: Timestamp) -> Option<Day> {
    /// Words between that one and the month.
    const PARTS: &[&str] = &[
        "the",
        "of",
        "in",
        "im",
        "beginning",
        "start",
        "early",
        "anfang",
        "mid",
        "middle",
        "mitte",
        "end",
        "late",
        "ende",
    ];
    let is_day = |word: Option<&&str>| {
        word.is_some_and(|word| {
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            (1..=2).contains(&digits)
        })
    };
    let named = words.iter().enumerate().rev().find_map(|(index, word)| {
        let month = calendar::month(word)?;
        let before = &words[..index];
        let from = before.iter().rposition(|word| !PARTS.contains(word))?;
        let is_until = UNTIL.contains(&before[from]);
        let dated = is_day(before.last()) || is_day(words.get(index + 1));
        (is_until && !dated).then_some((month, &before[from + 1..]))
    });
    let (month, part) = named?;
    let has = |of: &[&str]| part.iter().any(|word| of.contains(word));
    let today = at.day().date();
    let month = i8::try_from(month + 1).ok()?;
    let in_year = |year: i16| {
        let first = jiff::civil::Date::new(year, month, 1).ok()?;
        let day = match () {
            () if has(&["mid", "middle", "mitte"]) => 15,
            () if has(&["end", "late", "ende"]) => first.days_in_month(),
            () => 1,
        };
        Some(Day::of(jiff::civil::Date::new(year, month, day).ok()?))
    };
    let this = in_year(today.year()).filter(|day| *day > at.day());
    this.or_else(|| in_year(today.year() + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn until_when_they_order_nothing() {
        let at = Day::of(jiff::civil::date(2024, 5, 3)).start();
        let of = |text: &str| until(text, at).map(|day| day.to_string());
        for (text, day) in [
            (
                "We are closed for renovation from 6 May to 15 July. We will order again after that.",
                "2024-07-15",
            ),
            (
                "We are rebuilding the kitchen, so the café stays closed from May 6 until July 15.",
                "2024-07-15",
            ),
            ("The works is shut until 15 July.", "2024-07-15"),
            (
                "Please hold our orders until 15 July, we are renovating.",
                "2024-07-15",
            ),
            (
                "We do not need anything until the middle of July.",
                "2024-07-15",
            ),
            (
                "We don't order anything before the end of June.",
                "2024-06-30",
            ),
            ("We are closed until July.", "2024-07-01"),
            (
                "Vom 6. Mai bis 15. Juli bleibt das Café geschlossen.",
                "2024-07-15",
            ),
            (
                "Wegen Renovierung haben wir vom 6. Mai bis 15. Juli geschlossen.",
                "2024-07-15",
            ),
            ("Wir brauchen bis Mitte Juli nichts.", "2024-07-15"),
            ("Wir haben bis 15. Juli zu.", "2024-07-15"),
            ("Betriebsferien bis 15.07.", "2024-07-15"),
            (
                "Wir machen vom 1.7. bis 15.7. Betriebsferien (Ofenumbau), bitte nichts liefern.",
                "2024-07-15",
            ),
        ] {
            assert_eq!(of(text).as_deref(), Some(day), "{text}");
        }
        for text in [
            "We are closed on Sundays.",
            "We closed the contract on 6 May, it runs until 15 July.",
            "Der Vertrag wurde bis 15. Juli geschlossen.",
            "We need 40 more until 15 July.",
            "Do you need anything until 15 July?",
            "Can you hold the price until 15 July?",
            "Wir brauchen bis 15. Juli noch 40 Stück.",
            "The office was closed from 2 to 5 April.",
            "Ich bin bis 15. Juli im Urlaub.",
            "Die Ventile sind bis zum 15. Juli zu liefern.",
            "Es kommen bis zu 40 Besucher, und das bis 15. Juli.",
            "Wir bestellen wieder 40 Stück bis 15. Juli.",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}

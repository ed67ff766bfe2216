//! Whether a price was given where no mail shows it: told in a call, a visit or a message, or
//! by a deal or a quote that was made for the house since.

use crate::encounters::{Encounter, Sort, Voice, told};
use crate::evidence::field;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// How a seller notes that somebody was told a price.
static GIVES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "told|gave|given|quoted|named|offered|mentioned|passed .. price|prices|cost|costs|quote|figure|rate|rates",
        "price|prices|cost|costs|quote|figure|rate|rates .. told|given|quoted|named|mentioned|passed",
        "quoted him|her|them|it|verbally",
        "price|prices is|are fine|ok|okay|good|clear",
        "preis|preise|kosten|richtpreis .. genannt|durchgegeben|gesagt|mitgeteilt|gegeben|angeboten",
        "nannte|gab|sagte|genannt|durchgegeben .. preis|preise|richtpreis|kosten",
        "preis|preise passt|passen|klar",
        "donné|indiqué|annoncé .. prix|tarif",
        "prix|tarif donné|indiqué|annoncé",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words that say of no goods: of telling, of prices, of whom and how.
const IDLE: &str = "told gave given quoted named offered mentioned passed said price prices cost costs \
quote quotation figure rate rates him her them she he it they the a an of for to on by at with and i we \
about abt approx approximately around roughly rough ca circa over phone telephone call called visit \
met rang today yesterday verbally net gross each per piece pcs eur euro euros gbp usd chf pounds \
dollars franken vat is are was fine ok okay good clear our my new old as what \
preis preise kosten richtpreis genannt nannte gab sagte durchgegeben gesagt mitgeteilt gegeben \
angeboten ihr ihm ihnen sie er den der die das dem für von etwa rund ungefähr zirka telefonisch am \
im telefon habe hat wir netto brutto pro stück je passt passen klar neue neuen \
prix tarif donné indiqué annoncé le la les un une du des pour par téléphone environ";
/// Of whom a price is that was told to us, or that others ask.
const OTHERS: &[&str] = &[
    "me",
    "us",
    "mir",
    "uns",
    "their",
    "his",
    "rival",
    "competitor",
    "competitors",
    "wettbewerber",
];
/// Before a sum that is not exact.
const ABOUT: &[&str] = &[
    "about",
    "abt",
    "approx",
    "approximately",
    "around",
    "roughly",
    "ca",
    "circa",
    "etwa",
    "rund",
    "ungefähr",
    "zirka",
    "environ",
];
const MONEY: &[&str] = &[
    "eur", "euro", "euros", "gbp", "pounds", "usd", "dollars", "chf", "franken", "net", "netto",
    "each", "vat",
];

impl Knowledge<'_> {
    /// Whether a price was given to somebody of a house after a moment, for what `ask` asks:
    /// in a talk or a message, by a deal or a quote.
    pub fn priced_since(
        &self,
        (person, account): (PersonNo, AccountNo),
        from: Timestamp,
        ask: &str,
    ) -> bool {
        let made = (self.deals.iter())
            .filter(|deal| deal.account == Some(account))
            .filter_map(|deal| deal.seen.entry.moment(field::CREATED));
        let mut made = made.filter(|made| self.is_after(*made, from));
        let mut since = self.since_with(person, from);
        made.next().is_some() || since.any(|one| one.held && self.prices(one, ask))
    }

    /// Whether something was made after a moment. What tells its day only, and is of the same
    /// day, is taken for it: it most likely comes of that.
    fn is_after(&self, made: Timestamp, asked: Timestamp) -> bool {
        let is_day_only = || self.day(Timestamp(made.0 - 1)) < self.day(made);
        made > asked || self.day(made) == self.day(asked) && is_day_only()
    }

    /// Whether one of us noted or wrote that a price was told.
    fn prices(&self, one: &Encounter, ask: &str) -> bool {
        let theirs = matches!(one.voice, Voice::Theirs(_) | Voice::Among(_));
        // What stands in a calendar is to come.
        if theirs || matches!(one.sort, Sort::Attempt | Sort::Meeting) {
            return false;
        }
        let people = one.people.iter().chain(&one.named).chain(&one.ours);
        let names = people.flat_map(|who| {
            Words::of(&self.person(*who).name)
                .iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
        let names: BTreeSet<String> = names.collect();
        let said = [one.title, one.text].join("\n");
        told(&said).any(|clause| tells_price(clause, ask, &names))
    }
}

/// Whether a clause tells a price for what `ask` asks, or for nothing that it names.
fn tells_price(clause: &str, ask: &str, names: &BTreeSet<String>) -> bool {
    let words = Words::of(clause);
    let others = words.iter().any(|word| OTHERS.contains(&word));
    let sum = names_a_sum(clause, &words);
    if others || GIVES.find(&words).is_empty() && !sum {
        return false;
    }
    let asked = Words::of(ask);
    let is_goods = |word: &&str| {
        let figure = word.starts_with(|c: char| c.is_ascii_digit());
        let idle = IDLE.split(' ').any(|idle| idle == *word);
        word.chars().count() > 1 && !figure && !idle && !names.contains(*word)
    };
    let mut goods = words.iter().filter(is_goods).peekable();
    goods.peek().is_none() || goods.any(|word| asked.iter().any(|other| other == word))
}

/// Whether a clause names a sum of money: `approx 2100`, `at 84 pounds`, `84 €`.
fn names_a_sum(clause: &str, words: &Words) -> bool {
    const LEAST_FIGURES: usize = 3;
    let figures = |word: &str| {
        let figures = word.trim_end_matches('k');
        let all = !figures.is_empty() && figures.bytes().all(|b| b.is_ascii_digit());
        all.then_some(figures.len())
    };
    let is_sum = |at: usize| {
        let Some(length) = figures(words.get(at)) else {
            return false;
        };
        let before = at.checked_sub(1).map_or("", |at| words.get(at));
        let behind = words.get(at + 1);
        let is_year = length == 4 && words.get(at).starts_with("20") && before == "in";
        let exact = length >= LEAST_FIGURES && !is_year;
        MONEY.contains(&behind) || behind.is_empty() && (exact || ABOUT.contains(&before))
    };
    clause.contains(['€', '$', '£']) || (0..words.len()).any(is_sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_a_price_for_what_was_asked() {
        let names: BTreeSet<String> = ["ann".to_owned()].into();
        let ask = "CAD PC What would a new CAD PC cost roughly?";
        let tells = |text: &str| told(text).any(|clause| tells_price(clause, ask, &names));
        for text in [
            "told her the price of the CAD PC, about 2,100",
            "gave Ann a price for the cad pc",
            "CAD PC approx 2100, will think about it",
            "cad pc: told him ca 2.1k, he ll think abt it",
            "gave her a price over the phone",
            "approx 2100, will think about it",
            "Preis genannt",
            "Richtpreis telefonisch durchgegeben",
            "PC kostet rund 2100 Euro",
        ] {
            assert!(tells(text), "{text}");
        }
        for text in [
            "told her the price of the gaskets",
            "told her that prices go up in January",
            "must tell her the price of the CAD PC",
            "asked for the price of the CAD PC again",
            "Ann told me the price of the other CAD PC",
            "talked about the CAD PC",
            "broke 3 CAD PCs this month",
            "the CAD PC came in 2024",
            "Preis noch nicht genannt",
        ] {
            assert!(!tells(text), "{text}");
        }
    }
}

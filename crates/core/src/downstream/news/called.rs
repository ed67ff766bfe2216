//! Finds companies' names: runs of capitals that are nothing else.

use super::super::name_words::{LEGAL, OPENS_ONLY, never_a_name};
use super::super::tokens::{Kind, Token};
use super::super::told::{House, is_person, stands_for_nobody};
use super::acts::{Theme, act, common, theme};
use super::function::{
    AUXILIARY, DETERMINERS, ENGLISH_STOPS, GERMAN_STOPS, GERMAN_TAILS, GOODS, PLACES,
};
use super::houses::{Book, Line, Place, Spot, Who, before_place, is_kind, one_line};
use super::lookup::Among;
use super::{Lang, german};

/// A company's name from `i`; no spot where the capitals are something else.
pub fn name(line: &Line<'_, '_>, i: usize, book: &Book) -> Option<(Option<Spot>, usize)> {
    let token = line.get(i)?;
    if token.kind == Kind::Sign {
        return None;
    }
    let sought = book.sought(line.tokens, i, line.at.end);
    // "Russia says it will …": a country's news is no house's.
    let acts = |t: &Token<'_>| t.is_in(&AUXILIARY) || act(&t.low, line.lang).is_some();
    if sought.is_none()
        && !book.published
        && token.is_in(&PLACES)
        && before_place(line, i) == Place::Free
        && line.get(i + 1).is_some_and(acts)
    {
        let spot = Spot {
            who: Who::Nobody,
            place: Place::Free,
            at: i..i + 1,
        };
        return Some((Some(spot), i + 1));
    }
    if sought.is_none() && (!opens(line, i) || shouted(line, i) || is_code(token)) {
        return None;
    }
    let mut end = i + sought.unwrap_or(1);
    while let Some(next) = line.get(end) {
        let last = &line.tokens[end - 1];
        if last.low.ends_with("'s") {
            break;
        }
        let legal = |t: &Token<'_>| LEGAL.contains(&t.low.trim_end_matches('.'));
        let after = line.get(end + 1);
        let goes_on = next.capital() && (legal(next) || inside(line, end));
        let joined = next.among(&["&", "+"]) && after.is_some_and(Token::capital);
        let form = next.is(",") && after.is_some_and(|a| legal(a) && a.capital());
        if goes_on && next.kind == Kind::Word {
            end += 1;
        } else if joined || form {
            end += 2;
        } else {
            break;
        }
    }
    // "Retailer Mondo" at the head of a sentence is Mondo.
    let called = line.lang == Lang::English
        && i == line.at.start
        && end > i + 1
        && sought.is_none()
        && (token.one_of("retailer supplier manufacturer brewer distributor producer")
            || token.low.ends_with("maker"));
    if called {
        return name(line, i + 1, book);
    }
    let run = &line.tokens[i..end];
    let words = run.iter().filter(|t| t.kind == Kind::Word);
    let words = words.map(|t| t.low.trim_end_matches("'s"));
    if sought.is_none() && stands_for_nobody(words.clone()) {
        return Some((None, end));
    }
    // "Richard Kessel", not "Richard Cranes".
    let person = line.lang == Lang::English
        && sought.is_none()
        && is_person(words)
        && !line.tokens[end - 1]
            .low
            .trim_end_matches("'s")
            .ends_with('s');
    if person {
        let spot = Spot {
            who: Who::Nobody,
            place: before_place(line, i),
            at: i..end,
        };
        return Some((Some(spot), end));
    }
    let legal = run.len() > 1 && LEGAL.contains(&run[run.len() - 1].low.trim_end_matches('.'));
    let sure = sought.is_some() || legal;
    // A word that the text also writes small is no name.
    let small = run.len() == 1 && !sure && written_small(line.whole, &run[0].low);
    if small {
        return Some((None, end));
    }
    if line.lang == Lang::German {
        return german_name(line, i, end, sure);
    }
    let owned = possessive(line, i, end);
    let follows = line.get(end);
    let verb_like = line
        .get(end + 1)
        .is_some_and(|t| t.is("to") || t.is_in(&DETERMINERS) || t.kind == Kind::Number);
    let modifies = follows.is_some_and(|t| {
        !t.capital()
            && theme(&t.low, line.lang).is_some_and(|t| t != Theme::Other)
            && !(verb_like || t.among(&["works"]))
            || t.among(&["net", "organic", "total"])
    });
    let article = i > line.at.start && line.tokens[i - 1].among(&["the", "a", "an", "this"]);
    let titled = i > line.at.start && line.tokens[i - 1].one_of("mr mrs ms dr mr. mrs. ms. dr.");
    // "A top five Gas Trader is looking for": one of many.
    let verb = |t: &Token<'_>| t.is_in(&AUXILIARY) || t.kind == Kind::Sign;
    let one_of_many = i > line.at.start
        && line.tokens[i - 1].among(&["a", "an", "any", "every", "each"])
        && follows.is_none_or(verb);
    if (modifies && article || one_of_many) && owned.is_none() && !sure {
        return Some((None, end));
    }
    // A lone capital at the head of a sentence is a name where it does something.
    let heads = i == line.at.start && end == i + 1 && !sure && owned.is_none();
    let acts = follows.is_none_or(|t| {
        t.is_in(&AUXILIARY)
            || act(&t.low, line.lang).is_some()
            || t.kind == Kind::Sign
            || theme(&t.low, line.lang).is_some()
            || t.low.ends_with("ly")
            || before_verb(t)
            || t.low.ends_with("ed")
            || t.one_of(
                "fell beat went kept met wants struggles suffers faces calls goes gets changes \
                 found finds asks comes puts charges sends sent moans switches slips claims keeps keep threatens confirms remains stays wrote rang phoned fears \
                 sees finds",
            )
    });
    // "the FX team" is a part of a house.
    let part = follows.is_some_and(|t| {
        t.among(&[
            "team",
            "department",
            "desk",
            "committee",
            "trading",
            "administration",
            "government",
        ])
    });
    let segment = book.published
        && follows.is_some_and(|t| {
            t.one_of("segment franchise division business businesses portfolio products product")
        });
    if (part || segment) && !sure {
        return Some((None, end));
    }
    // "Implied demand".
    let adjective = token.is_in(&GOODS) || token.low.ends_with("ed");
    if heads && (!modifies && !acts || modifies && adjective) {
        return Some((None, end));
    }
    let (place, stop) = match owned {
        Some(stop) => (Place::Owner, stop),
        // "in Lund orders are piling up": a place owns no orders.
        None if modifies && !within(line, i) => (Place::Owner, end),
        None => (before_place(line, i), end),
    };
    let written = line.written(&(i..end));
    let written = written
        .strip_suffix("'s")
        .or_else(|| written.strip_suffix("’s"))
        .unwrap_or(written);
    // "Mac net sales" of a report are the publisher's.
    let own = modifies && owned.is_none() && book.published && !sure;
    let who = if titled {
        Who::Nobody
    } else if own {
        Who::House(House::Writer)
    } else {
        Who::House(House::Named(one_line(written)))
    };
    let at = i..end;
    // "Acme's supplier Veltro" is Veltro.
    if place == Place::Owner && line.get(stop).is_some_and(|t| is_kind(t, line.lang)) {
        return name(line, stop + 1, book).or(Some((None, stop + 1)));
    }
    Some((Some(Spot { who, place, at }), stop))
}

/// Whether a text has the word in small letters, too.
fn written_small(text: &str, low: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '\'' || c == '-';
    text.match_indices(low).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + low.len()..].chars().next();
        !before.is_some_and(word) && !behind.is_some_and(word)
    })
}

/// Words in capitals in a row that are a headline's, and no name's: our choice.
const SHOUTED: usize = 4;

/// Letters of a word in capitals that is no abbreviation: our choice.
const LONG: usize = 5;

/// Whether the word stands in a row of words in capitals, where they tell of no name.
fn shouted(line: &Line<'_, '_>, i: usize) -> bool {
    let loud = |n: &usize| {
        let letters = |c: char| c.is_alphabetic();
        let text = line.tokens[*n].text;
        text.chars().filter(|c| letters(*c)).count() > 1 && !text.chars().any(char::is_lowercase)
    };
    // "CLEARS HURDLE Oglethorpe Power": a headline runs into the text.
    let words = (line.at.start..i).rev();
    let last = words
        .into_iter()
        .find(|&n| line.tokens[n].kind == Kind::Word);
    let long = line.tokens[i].text.chars().count() >= LONG;
    if loud(&i) && long && last.is_some_and(|n| loud(&n)) {
        return true;
    }
    let goes_on = |n: &usize| loud(n) || line.tokens[*n].kind == Kind::Number;
    let before = (line.at.start..i).rev().take_while(goes_on).count();
    loud(&i) && before + (i..line.at.end).take_while(goes_on).count() >= SHOUTED
}

/// Whether the word is a number of something (`WHO34`) or a unit (`Mcf/day`) rather than a
/// name (`3M`).
fn is_code(token: &Token<'_>) -> bool {
    const SHORT: usize = 3;
    let unit = token.text.contains('/') || token.low.starts_with("non-");
    unit || token.text.chars().any(|c| c.is_ascii_digit()) && token.text.chars().count() > SHORT
}

/// Whether "in" stands before it.
fn within(line: &Line<'_, '_>, i: usize) -> bool {
    i > line.at.start && line.tokens[i - 1].is("in")
}

/// The token behind a possessive.
fn possessive(line: &Line<'_, '_>, i: usize, end: usize) -> Option<usize> {
    let last = &line.tokens[end - 1];
    if last.low.ends_with("'s") && end > i {
        return Some(end);
    }
    let sign = line.get(end).is_some_and(|t| t.among(&["'", "’"]));
    (sign && last.low.ends_with('s')).then_some(end + 1)
}

/// Small words between a name and its verb.
fn before_verb(token: &Token<'_>) -> bool {
    token.one_of("to also now still no not just never and in hit cannot can't")
}

/// Whether a name can begin here.
fn opens(line: &Line<'_, '_>, i: usize) -> bool {
    let token = &line.tokens[i];
    let bare = token.low.trim_end_matches("'s").trim_end_matches('.');
    if !token.capital() || bare.chars().count() < 2 || bare.contains("n't") {
        return false;
    }
    let first = i == line.at.start || line.tokens[i - 1].kind == Kind::Sign;
    let never = match line.lang {
        Lang::English => {
            never_a_name(bare) || OPENS_ONLY.contains(&bare) || ENGLISH_STOPS.get(bare).is_some()
        }
        Lang::German => !german_opens(bare) && !is_kind(token, line.lang),
    };
    if never {
        return false;
    }
    let verbal = line.headline
        && i > line.at.start
        && (bare.ends_with("ed")
            || bare.ends_with("ing")
            || bare.ends_with('s') && line.get(i + 1).is_some_and(|t| t.is("to")));
    let gerund = verbal
        || first
            && bare.ends_with("ing")
            && line.lang == Lang::English
            && (act(bare, line.lang).is_some()
                || line.get(i + 1).is_some_and(|t| {
                    t.is_in(&DETERMINERS) || t.one_of("in to with and or for existing new")
                }));
    if gerund {
        return false;
    }
    let plain = common(bare, line.lang) || token.is_in(&AUXILIARY) || bare.ends_with("ly");
    let next = line.get(i + 1);
    // "Recall Holdings": a common word with a capital behind it.
    let longer = !line.headline
        && next.is_some_and(|t| t.capital() && inside(line, i + 1) && t.kind == Kind::Word);
    !(plain && (first || line.headline) && !longer) && !(plain && line.lang == Lang::German)
}

/// Whether a name can go on with this word.
fn inside(line: &Line<'_, '_>, i: usize) -> bool {
    let token = &line.tokens[i];
    let bare = token.low.trim_end_matches("'s");
    match line.lang {
        Lang::English => {
            let does = |t: &Token<'_>| act(&t.low, line.lang).is_some();
            // "Lorne Breweries Cuts": the noun in front of the verb is the name's.
            let noun = theme(bare, line.lang).is_some() && !line.get(i + 1).is_some_and(does);
            let cut = line.headline
                && (act(bare, line.lang).is_some()
                    || noun
                    || token.is_in(&AUXILIARY)
                    || bare.ends_with('s') && line.get(i + 1).is_some_and(|t| t.is("to"))
                    || bare.ends_with("ing")
                    || bare.ends_with("ed"));
            let group = token.among(&["group", "international", "services", "products"]);
            !cut && (group || !never_a_name(bare)) && ENGLISH_STOPS.get(bare).is_none()
        }
        Lang::German => german_opens(bare) || is_kind(token, line.lang),
    }
}

fn german_opens(bare: &str) -> bool {
    GERMAN_STOPS.get(bare).is_none()
        && theme(bare, Lang::German).is_none()
        && !GERMAN_TAILS.iter().any(|t| bare.ends_with(t))
}

/// In German every noun has a capital: a name stands where a noun would need an
/// article, or has a legal form.
fn german_name(
    line: &Line<'_, '_>,
    i: usize,
    end: usize,
    sure: bool,
) -> Option<(Option<Spot>, usize)> {
    let mut from = i;
    let mut called = false;
    while from + 1 < end && is_kind(&line.tokens[from], line.lang) {
        from += 1;
        called = true;
    }
    if from + 1 == end && is_kind(&line.tokens[from], line.lang) {
        return Some((None, end));
    }
    let before = (from > line.at.start).then(|| &line.tokens[from - 1]);
    let next = line.get(end);
    let verb = |t: &Token<'_>| {
        t.is_in(&AUXILIARY)
            || act(&t.low, line.lang).is_some()
            || t.one_of(
                "braucht benötigt will möchte ärgert verlängert geht wechselt fertigt reklamiert schickt \
                 fordert verlangt ruft hält zahlt sucht kommt",
            )
            || german::words::PAIRS
                .iter()
                .any(|(forms, _, _)| forms.split(' ').any(|f| t.is(f)))
    };
    let bare = &line.tokens[end - 1];
    let plural = ["en", "er", "ungen"].iter().any(|t| bare.low.ends_with(t));
    let subject = match before {
        None => next.is_none_or(|t| verb(t) || t.is(",") || t.is("und") || t.is(":")),
        Some(t) => {
            verb(t)
                || is_kind(t, line.lang)
                || t.one_of("dass weil während wie und als nachdem da obwohl , hat bei aber")
                || (t.among(&["von", "mit"]) && !plural)
        }
    };
    // "die Marn Brauerei".
    let told = end > from + 1 && is_kind(bare, line.lang);
    if !(sure || called || told || subject) {
        return Some((None, end));
    }
    let written = line.written(&(from..end));
    let place = before_place(line, i);
    // "Veltros Umsatz" is seldom written; "von Veltro" is.
    let spot = Spot {
        who: Who::House(House::Named(one_line(written))),
        place,
        at: from..end,
    };
    Some((Some(spot), end))
}

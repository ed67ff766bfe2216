//! Who a sentence speaks of: names, lettered customers, customers without a name,
//! groups of them, nobody.

use super::lexicon::{CUSTOMER_NOUNS, NUMBER_WORDS};
use super::name_joins::{AND_IN_OFFICE, OF_PLACE, PLACE_IN_NAME, joins_of};
use super::name_words::{LEGAL, OPENS_ONLY, PART_OF_A_NAME, never_a_name};
use super::things::{BREAKS, names_a_thing};
use super::tokens::{Kind, Token};
use std::ops::Range;

/// What kind of party it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Party {
    /// A company by its name.
    Named,
    /// "Customer A": one company, whose name is kept back.
    Lettered,
    /// "our largest customer", "one distributor".
    Unnamed,
    /// "this customer", "this relationship": whoever was named before.
    Same,
    /// "our five largest customers".
    Group,
    /// "other customers": a group beside those named.
    Others,
    /// "no single customer".
    Nobody,
}

/// A party and where it is named.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// What kind of party.
    pub party: Party,
    /// Its tokens.
    pub at: Range<usize>,
}

/// The parties among `tokens[within]`, in their order. `known` says whether a run
/// of tokens is a name that the caller is looking for.
pub fn mentions(
    tokens: &[Token<'_>],
    within: Range<usize>,
    known: &dyn Fn(&[Token<'_>]) -> bool,
) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut i = within.start;
    while i < within.end {
        let found = lettered(tokens, i, &within)
            .or_else(|| government(tokens, i, &within))
            .or_else(|| sought(tokens, i, &within, known))
            .or_else(|| name(tokens, i, &within))
            .or_else(|| customer(tokens, i, &within));
        match found {
            Some(mention) => {
                i = mention.at.end;
                match out.last_mut() {
                    // "Dora's Sporting Goods", "Acme's Borealis": one name.
                    Some(last) if owns(tokens, last, &mention) => last.at.end = mention.at.end,
                    _ => out.push(mention),
                }
            }
            None => i += 1,
        }
    }
    // "Customer A (Acme)": the letter has a name.
    let shown: Vec<usize> = out
        .iter()
        .filter(|m| m.party == Party::Named)
        .filter_map(|m| lettered_before(tokens, m.at.start))
        .collect();
    out.retain(|m| m.party != Party::Lettered || !shown.contains(&m.at.start));
    out
}

/// Whether a name goes on behind its possessive.
fn owns(tokens: &[Token<'_>], last: &Mention, next: &Mention) -> bool {
    let named = last.party == Party::Named && next.party == Party::Named;
    named && last.at.end == next.at.start && tokens[last.at.end - 1].low.ends_with("'s")
}

/// Where the letter begins that stands for the name at `at`: "Customer A (Acme", "Customer
/// A, Acme".
pub fn lettered_before(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let from = at.checked_sub(3)?;
    let sign = tokens[at - 1].among(&["(", ","]);
    let letter = lettered(tokens, from, &(from..at))?;
    (sign && letter.at.end == at - 1).then_some(from)
}

/// `Customer A`, `Distributor 2`.
fn lettered(tokens: &[Token<'_>], i: usize, within: &Range<usize>) -> Option<Mention> {
    let next = tokens.get(i + 1).filter(|_| i + 1 < within.end)?;
    let noun = tokens[i].capital() && tokens[i].among(CUSTOMER_NOUNS);
    let bare = next.text.trim_end_matches('.');
    let roman = matches!(bare, "I" | "II" | "III" | "IV" | "V" | "VI");
    let letter = bare.len() == 1 && (next.capital() || next.kind == Kind::Number) || roman;
    let cell = tokens
        .get(i + 2)
        .is_some_and(|t| t.among(&["%", "percent"]));
    (noun && letter && !cell).then_some(Mention {
        party: Party::Lettered,
        at: i..i + 2,
    })
}

/// `the U.S. federal government`: a customer with a small letter.
fn government(tokens: &[Token<'_>], i: usize, within: &Range<usize>) -> Option<Mention> {
    if !tokens[i].among(&[
        "u.s.", "us", "united", "federal", "canadian", "israeli", "german",
    ]) {
        return None;
    }
    let end = (i + 1..within.end.min(i + 4)).find(|&at| tokens[at].is("government"))?;
    let between = tokens[i + 1..end].iter();
    let plain = between
        .clone()
        .all(|t| t.among(&["states", "federal", "u.s."]));
    plain.then_some(Mention {
        party: Party::Named,
        at: i..end + 1,
    })
}

/// The longest run from `i` that the caller knows as a name.
fn sought(
    tokens: &[Token<'_>],
    i: usize,
    within: &Range<usize>,
    known: &dyn Fn(&[Token<'_>]) -> bool,
) -> Option<Mention> {
    if tokens[i].kind == Kind::Sign || !(tokens[i].capital() || known(&tokens[i..i + 1])) {
        return None;
    }
    let most = within.end.min(i + 7);
    let whole = |end: usize| {
        let run = &tokens[i..end];
        let inner = run.iter().enumerate().all(|(n, t)| {
            let legal = |t: &Token<'_>| LEGAL.contains(&t.low.trim_end_matches('.'));
            t.capital()
                || (end == i + 1)
                || t.among(&["&", "of", "de", "+"])
                || t.is(",") && run.get(n + 1).is_some_and(legal)
        });
        inner && run[run.len() - 1].kind == Kind::Word && !run[run.len() - 1].among(&["of", "de"])
    };
    let end = (i + 1..=most)
        .rev()
        .find(|&end| whole(end) && known(&tokens[i..end]))?;
    let end = of_place(tokens, end, within);
    if names_a_thing(tokens, end, within) {
        return None;
    }
    // A longer name that begins the same is another firm's ("Delta Dental").
    let longer = name(tokens, i, within).filter(|m| m.at.end > end);
    Some(longer.unwrap_or(Mention {
        party: Party::Named,
        at: i..end,
    }))
}

/// Where a name ends that may go on with a place: "Acme Edison of New York".
fn of_place(tokens: &[Token<'_>], end: usize, within: &Range<usize>) -> usize {
    let of = end + 1 < within.end && tokens[end].is("of") && tokens[end + 1].among(OF_PLACE);
    let more = end + 2 < within.end && tokens[end + 1].is("new") && tokens[end + 2].capital();
    match (of, more) {
        (true, true) => end + 3,
        (true, false) => end + 2,
        _ => end,
    }
}

/// A run of capitals that can be a company.
fn name(tokens: &[Token<'_>], i: usize, within: &Range<usize>) -> Option<Mention> {
    let opens = |t: &Token<'_>| {
        let bare = t.low.trim_end_matches("'s");
        t.capital() && !never_a_name(bare) && t.text.len() > 1
    };
    let first = &tokens[i];
    let at = |n: usize| tokens.get(n).filter(|_| n < within.end);
    // "United Airlines", "General Motors": the first word alone is no name.
    let flexible = first.among(PART_OF_A_NAME)
        && first.capital()
        && at(i + 1).is_some_and(|t| opens(t) && !t.among(OPENS_ONLY));
    if !(opens(first) || flexible) || first.among(OPENS_ONLY) {
        return None;
    }
    let mut end = i + 1;
    while let Some(next) = at(end) {
        let after = at(end + 1);
        let legal = |t: &Token<'_>| LEGAL.contains(&t.low.trim_end_matches('.'));
        let inside = !never_a_name(&next.low) || legal(next) || next.among(PART_OF_A_NAME);
        let form = next.is(",") && after.is_some_and(|a| legal(a) && a.capital());
        let bank = next.is(",")
            && after.is_some_and(|a| a.text == "National")
            && at(end + 2).is_some_and(|a| a.text == "Association");
        // "Acme Trading (US) Company".
        let place = next.is("(")
            && after.is_some_and(|a| a.capital() && a.among(PLACE_IN_NAME))
            && at(end + 2).is_some_and(|a| a.is(")"))
            && at(end + 3).is_some_and(|a| a.capital() && (legal(a) || !never_a_name(&a.low)));
        let joined = next.among(&["&", "of", "de", "+"])
            && after.is_some_and(|t| opens(t) || (t.capital() && t.among(PART_OF_A_NAME)))
            && (next.text != "of"
                || joins_of(&tokens[end - 1])
                || after.is_some_and(|t| t.among(OF_PLACE)))
            || next.text == "and"
                && after.is_some_and(opens)
                && tokens[end - 1].among(AND_IN_OFFICE)
                && tokens[i..end].iter().any(joins_of);
        // "plc" is written in small letters.
        let small = next.text == "plc";
        if (next.capital() && inside || small) && !possessive(&tokens[end - 1]) {
            end += 1;
        } else if form || joined {
            end += 2;
        } else if bank {
            end += 3;
        } else if place {
            end += 4;
        } else if next.kind == Kind::Number
            && end == i + 1
            && next.at == tokens[end - 1].end() + 1
            && next.year().is_none()
            && next.text.len() <= 2
            && !at(end + 1).is_some_and(|t| t.among(&["%", "percent", ".", ","]))
            && first.among(&["channel", "area", "studio", "forever"])
        {
            end += 1;
        } else {
            break;
        }
    }
    // "Note 12", "Part II", "Item 7" are places in the report.
    let only_generic = tokens[i..end].iter().all(|t| {
        t.among(CUSTOMER_NOUNS)
            || t.among(PART_OF_A_NAME)
            || LEGAL.contains(&t.low.trim_end_matches('.'))
    });
    (!only_generic && !names_a_thing(tokens, end, within)).then_some(Mention {
        party: Party::Named,
        at: i..end,
    })
}

fn possessive(token: &Token<'_>) -> bool {
    token.low.ends_with("'s") && !token.low.ends_with("lowe's")
}

/// A customer without a name, a group, or nobody.
fn customer(tokens: &[Token<'_>], i: usize, within: &Range<usize>) -> Option<Mention> {
    let noun = &tokens[i];
    let low = noun.low.trim_end_matches("'s").trim_end_matches('\'');
    if !CUSTOMER_NOUNS.contains(&low) && !matches!(low, "relationship" | "relationships") {
        return None;
    }
    // "It did not account for 10%": a verb.
    if low == "account" && tokens.get(i + 1).is_some_and(|t| t.is("for")) {
        return None;
    }
    let mut from = i;
    while from > within.start && i - from < 9 {
        let before = &tokens[from - 1];
        let part = before.kind == Kind::Word && !before.among(BREAKS) && !before.is("percent")
            || before.kind == Kind::Number && before.year().is_none()
            || before.among(&["-"]);
        if !part || (before.capital() && !never_a_name(&before.low)) {
            break;
        }
        from -= 1;
        if before.among(&[
            "our", "the", "a", "an", "no", "this", "that", "these", "each", "its",
        ]) {
            break;
        }
    }
    let words = &tokens[from..i];
    let has = |list: &[&str]| words.iter().any(|t| t.among(list));
    let plural = low.ends_with('s') && !low.ends_with("ss");
    // "customers outside the United States" are a region.
    let region = plural
        && tokens.get(i + 1).is_some_and(|t| {
            t.among(&[
                "outside",
                "in",
                "located",
                "based",
                "within",
                "headquartered",
                "across",
                "throughout",
            ])
        })
        && tokens
            .get(i + 2)
            .is_some_and(|t| t.among(&["of", "the", "in"]) || t.capital())
        && tokens
            .get(i + 2)
            .is_none_or(|t| t.year().is_none() && !t.among(&["aggregate", "fiscal", "total"]))
        && !tokens
            .get(i + 3)
            .is_some_and(|t| t.among(&["aggregate", "years", "year", "fiscal"]));
    if region {
        return None;
    }
    let party = if has(&["no", "none", "neither"]) {
        Party::Nobody
    } else if has(&["this", "that", "such", "same"]) && !plural {
        Party::Same
    } else if matches!(low, "relationship" | "relationships") {
        return None;
    } else if has(&["other", "another", "additional", "remaining", "next"])
        && (plural || !has(&["each"]))
    {
        Party::Others
    } else if plural {
        Party::Group
    } else {
        Party::Unnamed
    };
    Some(Mention {
        party,
        at: from..i + 1,
    })
}

/// How many parties a group says it has ("our three largest customers").
pub fn count(tokens: &[Token<'_>], mention: &Mention) -> Option<usize> {
    let words = &tokens[mention.at.clone()];
    words.iter().find_map(|t| {
        let spelled = NUMBER_WORDS.iter().position(|w| t.is(w)).map(|at| at + 1);
        spelled.or_else(|| {
            t.number()
                .filter(|n| *n >= 1.0 && *n < 100.0)
                .map(|n| n as usize)
        })
    })
}

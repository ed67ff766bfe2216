//! Of whom a sentence speaks: names, "we", "you", and words that stand for whoever
//! was named before.

use super::super::known::Known;
use super::super::name_words::{LEGAL, NEVER_A_NAME, OPENS_ONLY};
use super::super::names::core;
use super::super::told::House;
use super::super::tokens::{Kind, Token};
use super::acts::{Act, Theme, act, common, theme};
use super::function::{AUXILIARY, DETERMINERS, ENGLISH_STOPS, GERMAN_STOPS, GERMAN_TAILS, KINDS};
use super::{Lang, german};
use std::collections::BTreeMap;
use std::ops::Range;

/// Who is meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Who {
    /// This house.
    House(House),
    /// Whoever was spoken of before.
    Same,
    /// Somebody who is no house: nobody's news.
    Nobody,
}

/// How it stands in the sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Free: it can be the subject.
    Free,
    /// It owns what follows ("Acme's orders", "our plant").
    Owner,
    /// Behind `at`, `of`, `by`: it can be the owner of what stands before.
    Within,
    /// Behind another preposition.
    Aside,
}

/// A house where the sentence speaks of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spot {
    /// Who.
    pub who: Who,
    /// How.
    pub place: Place,
    /// Its tokens.
    pub at: Range<usize>,
}

/// The names that the caller looks for, by their first word.
pub struct Book {
    names: BTreeMap<String, Vec<Vec<String>>>,
    /// Whether the text is a report or a release of a house.
    pub published: bool,
}

impl Book {
    /// Of what is known beforehand.
    pub fn new(known: Known<'_>) -> Book {
        let mut names: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        let filer = Some(known.filer).filter(|f| !f.is_empty());
        for name in known.names.iter().copied().chain(filer) {
            let words = core(name);
            if let Some(first) = words.first() {
                names.entry(first.clone()).or_default().push(words);
            }
        }
        Book {
            names,
            published: !known.filer.is_empty(),
        }
    }

    /// How many tokens from `i` are a name that the caller looks for.
    fn sought(&self, tokens: &[Token<'_>], i: usize, end: usize) -> Option<usize> {
        let bare = |t: &Token<'_>| t.low.trim_end_matches("'s").trim_end_matches('.').to_owned();
        let all = self.names.get(&bare(&tokens[i]))?;
        all.iter()
            .filter(|words| {
                i + words.len() <= end
                    && words.iter().zip(&tokens[i..]).all(|(w, t)| bare(t) == *w)
                    && tokens[i..i + words.len()].iter().any(Token::capital)
            })
            .map(Vec::len)
            .max()
    }
}

/// What a sentence is read with.
pub struct Line<'a, 't> {
    /// The text.
    pub text: &'a str,
    /// The tokens of its paragraph.
    pub tokens: &'a [Token<'t>],
    /// The sentence.
    pub at: Range<usize>,
    /// Its language.
    pub lang: Lang,
    /// Whether every longer word has a capital.
    pub headline: bool,
}

impl Line<'_, '_> {
    fn get(&self, i: usize) -> Option<&Token<'_>> {
        self.tokens.get(i).filter(|_| i < self.at.end)
    }

    /// The text of these tokens.
    pub fn written(&self, at: &Range<usize>) -> &str {
        match (self.tokens.get(at.start), self.tokens.get(at.end - 1)) {
            (Some(first), Some(last)) => &self.text[first.at..last.end()],
            _ => "",
        }
    }
}

/// Everybody of whom the sentence speaks, in their order.
pub fn spots(line: &Line<'_, '_>, book: &Book) -> Vec<Spot> {
    let mut out = Vec::new();
    let mut i = line.at.start;
    while i < line.at.end {
        let found = pronoun(line, i, book).or_else(|| name(line, i, book));
        match found {
            Some((spot, end)) => {
                out.extend(spot);
                i = end;
            }
            None => i += 1,
        }
    }
    out
}

/// `we`, `your`, `the company`.
fn pronoun(line: &Line<'_, '_>, i: usize, book: &Book) -> Option<(Option<Spot>, usize)> {
    let token = &line.tokens[i];
    let next = line.get(i + 1);
    let writer = Who::House(House::Writer);
    let reader = Who::House(House::Reader);
    let before = (i > line.at.start).then(|| line.tokens[i - 1].low.as_str());
    let (who, mut place) = match line.lang {
        Lang::English => match token.low.as_str() {
            "we" | "we're" | "we've" | "we'll" => (writer, Place::Free),
            "us" if before.is_some_and(|b| matches!(b, "at" | "with")) && token.text == "us" => {
                (writer, Place::Within)
            }
            "our" => (writer, Place::Owner),
            "you" | "you're" | "you've" | "you'll" => (reader, Place::Free),
            "your" => (reader, Place::Owner),
            "it" | "they" | "they're" | "they've" | "they'll" | "it's" => (Who::Same, Place::Free),
            "its" | "their" => (Who::Same, Place::Owner),
            "i" | "i'm" | "i've" | "i'll" | "he" | "she" | "my" | "his" | "her" | "nobody"
            | "anybody" | "somebody" => (Who::Nobody, Place::Free),
            _ => return kind(line, i, book),
        },
        Lang::German => match token.low.as_str() {
            "wir" => (writer, Place::Free),
            "uns" if before == Some("bei") => (writer, Place::Within),
            low if low.starts_with("unser") => (writer, Place::Owner),
            "euer" | "eure" | "eurem" | "euren" | "eurer" | "eures" => (reader, Place::Owner),
            "ihr"
                if next
                    .is_some_and(|t| t.among(&["habt", "seid", "wollt", "plant", "könnt"])) =>
            {
                (reader, Place::Free)
            }
            "ihr" | "ihre" | "ihrem" | "ihren" | "ihrer" | "ihres" => {
                let who = if token.capital() { reader } else { Who::Same };
                (who, Place::Owner)
            }
            low if low.starts_with("sein") && low.len() <= 6 && !token.is("sein") => {
                (Who::Same, Place::Owner)
            }
            "sie" if token.capital() && i > line.at.start => (reader, Place::Free),
            "sie" | "es" => (Who::Same, Place::Free),
            "ich" | "er" | "man" | "du" | "niemand" => (Who::Nobody, Place::Free),
            _ => return kind(line, i, book),
        },
    };
    let mut end = i + 1;
    // "our customer Borealis" is Borealis; "our customers" are nobody's news.
    if place == Place::Owner {
        let most = (i + 4).min(line.at.end);
        let houses = (i + 1..most).find(|&n| is_kind(&line.tokens[n], line.lang));
        if let Some(noun) = houses {
            let plain = (i + 1..noun).all(|n| line.tokens[n].kind == Kind::Word);
            if let Some((spot, after)) = name(line, noun + 1, book).filter(|_| plain) {
                return Some((spot, after));
            }
            if plain && !line.get(noun + 1).is_some_and(|t| theme(&t.low, line.lang).is_some()) {
                end = noun + 1;
                place = before_place(line, i);
                return Some((
                    Some(Spot {
                        who: Who::Nobody,
                        place,
                        at: i..end,
                    }),
                    end,
                ));
            }
        }
    } else if place == Place::Free {
        place = match before_place(line, i) {
            // "I hear from you": a pronoun behind a preposition does nothing.
            Place::Free => Place::Free,
            other => other,
        };
    }
    let spot = Spot {
        who,
        place,
        at: i..end,
    };
    Some((Some(spot), end))
}

/// `the company`, `the group`: whoever was named; in a report, who publishes it.
fn kind(line: &Line<'_, '_>, i: usize, book: &Book) -> Option<(Option<Spot>, usize)> {
    let token = &line.tokens[i];
    let the = match line.lang {
        Lang::English => token.is("the"),
        Lang::German => token.among(&["der", "die", "das", "dem", "den"]),
    };
    let noun = line.get(i + 1)?;
    let german = line.lang == Lang::German && noun.capital();
    let owned = noun.low.strip_suffix("'s");
    let low = owned.unwrap_or(&noun.low);
    let house = if german {
        german::KINDS.iter().any(|k| low.ends_with(k))
    } else {
        matches!(
            low,
            "company" | "group" | "firm" | "manufacturer" | "maker" | "retailer" | "carmaker"
                | "supplier" | "chain" | "brewer" | "producer" | "airline" | "start-up"
        )
    };
    if !the || !house || name(line, i + 2, book).is_some() {
        return None;
    }
    let published = book.published && low == "company" && noun.capital();
    let who = if published {
        Who::House(House::Writer)
    } else {
        Who::Same
    };
    let place = match owned {
        Some(_) => Place::Owner,
        None => before_place(line, i),
    };
    let at = i..i + 2;
    Some((Some(Spot { who, place, at }), i + 2))
}

fn is_kind(token: &Token<'_>, lang: Lang) -> bool {
    match lang {
        Lang::English => token.among(KINDS) || token.low.ends_with("maker"),
        Lang::German => token.capital() && german::KINDS.iter().any(|k| token.low.ends_with(k)),
    }
}

/// Whether what begins at `i` stands free or behind a preposition.
fn before_place(line: &Line<'_, '_>, i: usize) -> Place {
    let mut at = i;
    while at > line.at.start && i - at < 4 {
        let token = &line.tokens[at - 1];
        let skip = token.among(DETERMINERS) || is_kind(token, line.lang);
        if !skip {
            break;
        }
        at -= 1;
    }
    if at == line.at.start {
        return Place::Free;
    }
    let token = &line.tokens[at - 1];
    let genitive = line.lang == Lang::German
        && at < i
        && line.tokens[at].among(&["der", "des"])
        && theme(&token.low, line.lang).is_some();
    if genitive || token.among(&["at", "of", "by", "from", "for", "bei", "von", "beim"]) {
        Place::Within
    } else if token.among(&[
        "in", "to", "with", "on", "under", "against", "per", "into", "near", "than", "like", "as",
        "between", "to", "about", "outside", "around", "across", "mit", "für", "an", "auf", "aus",
        "nach", "zu", "im", "am", "um", "gegen", "unter", "über", "durch", "ab", "seit", "als",
        "vor", "via", "ins", "towards", "through", "within", "among", "throughout", "during", "including",
        "beyond", "excluding", "versus", "regarding", "until", "despite", "except", "over",
    ]) {
        Place::Aside
    } else {
        Place::Free
    }
}

/// A company's name from `i`; no spot where the capitals are something else.
fn name(line: &Line<'_, '_>, i: usize, book: &Book) -> Option<(Option<Spot>, usize)> {
    let token = line.get(i)?;
    if token.kind == Kind::Sign {
        return None;
    }
    let sought = book.sought(line.tokens, i, line.at.end);
    if sought.is_none() && !opens(line, i) {
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
    let run = &line.tokens[i..end];
    let legal = run.len() > 1 && LEGAL.contains(&run[run.len() - 1].low.trim_end_matches('.'));
    let sure = sought.is_some() || legal;
    // A word that the text also writes small is no name.
    let small = run.len() == 1
        && !sure
        && (line.tokens.iter()).any(|t| t.low == run[0].low && !t.capital());
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
        .is_some_and(|t| t.is("to") || t.among(DETERMINERS) || t.kind == Kind::Number);
    let modifies = follows.is_some_and(|t| {
        !t.capital() && theme(&t.low, line.lang).is_some_and(|t| t != Theme::Other)
            && !(verb_like || t.among(&["works"]))
            || t.among(&["net", "organic", "total"])
    });
    let article = i > line.at.start && line.tokens[i - 1].among(&["the", "a", "an", "this"]);
    let titled = i > line.at.start
        && line.tokens[i - 1].among(&["mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr."]);
    if modifies && article && owned.is_none() && !sure {
        return Some((None, end));
    }
    // A lone capital at the head of a sentence is a name where it does something.
    let heads = i == line.at.start && end == i + 1 && !sure && owned.is_none();
    let acts = follows.is_none_or(|t| {
        t.among(AUXILIARY)
            || act(&t.low, line.lang).is_some()
            || t.kind == Kind::Sign
            || t.low.ends_with("ly")
            || before_verb(t)
            || t.low.ends_with("ed")
            || t.among(&["fell", "beat", "went", "kept", "met", "wants", "struggles", "suffers", "faces"])
    });
    // "the FX team" is a part of a house.
    let part = follows.is_some_and(|t| t.among(&["team", "department", "desk", "committee", "trading"]));
    let segment = book.published
        && follows.is_some_and(|t| {
            t.among(&["segment", "franchise", "division", "business", "businesses", "portfolio", "products", "product"])
        });
    if (part || segment) && !sure {
        return Some((None, end));
    }
    if heads && !modifies && !acts {
        return Some((None, end));
    }
    let (place, stop) = match owned {
        Some(stop) => (Place::Owner, stop),
        None if modifies => (Place::Owner, end),
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
        Who::House(House::Named(written.to_owned()))
    };
    let at = i..end;
    // "Acme's supplier Veltro" is Veltro.
    if place == Place::Owner
        && line.get(stop).is_some_and(|t| is_kind(t, line.lang))
    {
        return name(line, stop + 1, book).or(Some((None, stop + 1)));
    }
    Some((Some(Spot { who, place, at }), stop))
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
    token.among(&["to", "also", "now", "still", "no", "not", "just", "never", "and", "in", "hit", "cannot", "can't"])
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
            NEVER_A_NAME.contains(&bare) || OPENS_ONLY.contains(&bare) || ENGLISH_STOPS.contains(&bare)
        }
        Lang::German => !german_opens(bare),
    };
    if never {
        return false;
    }
    let gerund = first
            && bare.ends_with("ing")
            && line.lang == Lang::English
            && line.get(i + 1).is_some_and(|t| t.capital() || t.among(DETERMINERS) || t.among(&["in", "to", "with"]));
    if gerund {
        return false;
    }
    let plain =
        common(bare, line.lang) || token.among(AUXILIARY) || bare.ends_with("ly");
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
            let cut = line.headline
                && (common(bare, line.lang)
                    || token.among(AUXILIARY)
                    || bare.ends_with('s') && line.get(i + 1).is_some_and(|t| t.is("to"))
                    || bare.ends_with("ing")
                    || bare.ends_with("ed"));
            let group = token.among(&["group", "international", "services", "products"]);
            !cut && (group || !NEVER_A_NAME.contains(&bare)) && !ENGLISH_STOPS.contains(&bare)
        }
        Lang::German => german_opens(bare) && theme(bare, line.lang).is_none(),
    }
}

fn german_opens(bare: &str) -> bool {
    !GERMAN_STOPS.contains(&bare)
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
        t.among(AUXILIARY)
            || act(&t.low, line.lang).is_some()
            || german::PAIRS
                .iter()
                .any(|(forms, _, _)| forms.split(' ').any(|f| t.is(f)))
    };
    let bare = &line.tokens[end - 1];
    let plural = ["en", "er", "ungen"].iter().any(|t| bare.low.ends_with(t));
    let subject = match before {
        None => next.is_none_or(|t| verb(t) || t.is(",") || t.is("und") || t.is(":")),
        Some(t) => {
            verb(t)
                || t.among(&[
                    "dass", "weil", "während", "wie", "und", "als", "nachdem", "da", "obwohl", ",",
                    "hat", "bei", "aber",
                ])
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
        who: Who::House(House::Named(written.to_owned())),
        place,
        at: from..end,
    };
    Some((Some(spot), end))
}

/// Whether the token says that somebody says something.
pub fn says(token: &Token<'_>, lang: Lang) -> bool {
    act(&token.low, lang) == Some(Act::Say)
}

//! What a text tells of how a company fares: growth, orders, sites opened and closed,
//! recalls, layoffs, new products, complaints.
//!
//! A sentence is cut into clauses. In each, a verb and what it acts on (or a fixed
//! phrase) say what happens; who does it is the name, "we" or "you" beside it, or
//! whoever was named before. What is asked, feared, denied or only possible is left
//! out, and so is what is no matter of demand: costs, margins, shares.

mod acts;
mod amounts;
mod clauses;
mod deutsch;
mod english;
mod fixed;
mod function;
mod german;
mod guards;
mod houses;
mod language;
mod scene;
#[cfg(test)]
mod tests;

use self::amounts::amounts;
use self::clauses::{Lead, clauses};
use self::houses::{Book, Line, Place, Who, says, spots};
use self::scene::{Memory, Scene};
use super::known::Known;
use super::told::House;
use super::tokens::{Kind, Token, sentences, tokens};
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
    /// By how much, in percent of what was before, where that is said. Never negative:
    /// `what` says which way.
    pub change: Option<f32>,
    /// Of which product, line or site, in the text's words; may be empty.
    pub product: String,
    /// The year it is told for, where one is said.
    pub year: Option<i16>,
    /// Bytes of the sentence in the text.
    pub sentence: Range<usize>,
    /// How surely it was read, 0 to 1: our own grading of patterns.
    pub confidence: f32,
}

/// A language that is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lang {
    /// English.
    English,
    /// German.
    German,
}

/// Everything that `text` tells of how companies fare, in its order. A text in
/// another language than English or German tells nothing.
pub fn news(text: &str, known: Known<'_>) -> Vec<News> {
    let book = Book::new(known);
    let mut out = Vec::new();
    for paragraph in paragraphs(text) {
        let part = &text[paragraph.clone()];
        let tokens = tokens(part);
        let Some(lang) = language::of(&tokens) else {
            continue;
        };
        let mut told = read(part, &tokens, lang, &book);
        for (one, _) in &mut told {
            one.sentence = one.sentence.start + paragraph.start..one.sentence.end + paragraph.start;
        }
        out.append(&mut told);
    }
    // What an older year brought is background where a newer one is told.
    let alike = |a: &News, b: &News| {
        let moves = |n: &News| matches!(n.what, What::Growth | What::Decline);
        a.of == b.of && (a.what == b.what || moves(a) && moves(b))
    };
    let newer = |a: &(News, bool)| {
        out.iter().any(|b| {
            alike(&a.0, &b.0) && (a.0.year < b.0.year && a.0.year.is_some() || a.1 && !b.1)
        })
    };
    let stays: Vec<bool> = out.iter().map(|one| !newer(one)).collect();
    let kept = out.into_iter().zip(stays).filter(|(_, stays)| *stays);
    kept.map(|((news, _), _)| news).collect()
}

/// Letters of a line that is too short to have been wrapped: our choice.
const SHORT_LINE: usize = 45;

/// The bytes of each paragraph: what stands between empty lines.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut from, mut at) = (0, 0);
    let mut short = false;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        // A short line ends what it stands in, and a dot or star opens something new.
        let opens = bare.starts_with(['*', '•', '·', '>', '|'])
            || bare.starts_with("- ")
            || short && bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if opens && !bare.is_empty() && from < at {
            out.push(from..at);
            from = at;
        }
        short = bare.chars().count() < SHORT_LINE;
        if bare.is_empty() {
            out.push(from..at);
            from = at + line.len();
        }
        at += line.len();
    }
    out.push(from..text.len());
    out.retain(|r| r.start < r.end);
    out
}

/// What one paragraph tells.
fn read(text: &str, tokens: &[Token<'_>], lang: Lang, book: &Book) -> Vec<(News, bool)> {
    let mut memory = Memory::default();
    let mut out = Vec::new();
    for sentence in sentences(tokens) {
        let line = Line {
            text,
            tokens,
            at: sentence.clone(),
            lang,
            headline: headline(&tokens[sentence.clone()]),
        };
        let silent = silent(&line, book.published);
        // In a report nobody is remembered but who publishes it.
        if silent && book.published {
            continue;
        }
        let spots = spots(&line, book);
        out.extend(sentence_news(&line, &spots, silent, book, &mut memory));
    }
    out
}

/// Whether nearly every longer word has a capital.
fn headline(tokens: &[Token<'_>]) -> bool {
    let long = |t: &&Token<'_>| t.kind == Kind::Word && t.text.chars().count() > 3;
    let all = tokens.iter().filter(long).count();
    let capital = tokens.iter().filter(long).filter(|t| t.capital()).count();
    all >= 3 && capital * 10 >= all * 8
}

/// Whether the sentence can tell nothing.
fn silent(line: &Line<'_, '_>, published: bool) -> bool {
    let plain = |t: &Token<'_>| {
        let tells = |act| !matches!(act, acts::Act::Say | acts::Act::Report | acts::Act::Deny | acts::Act::Slow);
        acts::act(&t.low, line.lang).is_some_and(tells)
            || fixed::opens(&t.low, line.lang)
            || t.among(&["up", "down", "growth", "downturn", "upturn", "reduction", "closure", "shutdown", "construction", "inauguration"])
            || t.low.starts_with("congrat")
            || line.lang == Lang::German
    };
    !line.tokens[line.at.clone()].iter().any(plain) || guards::no_news(line, published)
}

fn sentence_news(
    line: &Line<'_, '_>,
    spots: &[houses::Spot],
    silent: bool,
    book: &Book,
    memory: &mut Memory,
) -> Vec<(News, bool)> {
    let amounts = amounts(line);
    let before = memory.clone();
    let mut scene = Scene {
        line,
        spots,
        amounts: &amounts,
        published: book.published,
        memory: &before,
        current: None,
        doer: None,
        carried: None,
    };
    let mut found: Vec<(News, Lead, bool)> = Vec::new();
    let (mut said, mut denied) = (false, false);
    if silent {
        let first = spots.iter().find(|s| s.place == Place::Free);
        scene.current = first.and_then(|s| scene.resolve(s)).map(|(house, _)| house);
        remember(&scene, memory);
        return Vec::new();
    }
    for clause in clauses(line, spots) {
        let wrong = denied || guards::not_so(line, &clause, said);
        let phrase = fixed::phrase(line.tokens, &clause.at, line.lang).filter(|p| p.negated);
        let events = if denied || (wrong && phrase.is_none()) {
            Vec::new()
        } else {
            let wished = scene.wished(&clause);
            let all = match line.lang {
                _ if wished.is_some() => wished.into_iter().collect(),
                Lang::English => english::read(&scene, &clause),
                Lang::German => deutsch::read(&scene, &clause),
            };
            let fits = |e: &scene::Event| !wrong || phrase.as_ref().is_some_and(|p| p.what == e.what);
            all.into_iter().filter(fits).collect()
        };
        let subject = scene.leading(&clause);
        // "…, by 3 %": the amount of what was told before.
        let alone = events.is_empty()
            && clause.at.len() < 6
            && line.tokens[clause.at.start].among(&["by", "up", "down", "um"]);
        if let (true, Some((last, _, _))) = (alone, found.last_mut()) {
            last.change = last.change.or(scene.change(&clause, clause.at.start));
        }
        for event in events {
            let change = event
                .change
                .or_else(|| scene.change(&clause, event.trigger))
                .filter(|_| measured(event.what));
            let one = News {
                of: event.of.0.clone(),
                what: event.what,
                change,
                product: tidy(line, &event.product),
                year: year(line, &clause.at),
                sentence: bytes(line),
                confidence: event.weight * event.of.1 * certainty(line, &clause.at),
            };
            if scene.current.is_none() {
                scene.current = Some(event.of.0);
            }
            match found
                .iter_mut()
                .find(|(n, _, _)| n.what == one.what && n.of == one.of)
            {
                Some((same, _, _)) => {
                    same.change = same.change.or(one.change);
                    same.year = same.year.or(one.year);
                }
                None => found.push((one, clause.lead, year_before(line, &clause.at))),
            }
        }
        if let Some((subject, free)) = subject {
            scene.doer = subject.clone().filter(|_| free);
            scene.current = subject;
        }
        else if scene.other(&clause) {
            scene.doer = None;
        }
        scene.carried = carried(line, &clause.at, spots).or(scene.carried);
        said = said || line.tokens[clause.at.clone()].iter().any(|t| says(t, line.lang));
        denied = denied || guards::denies(line, &clause, wrong);
    }
    remember(&scene, memory);
    let main = found.iter().any(|(_, lead, _)| *lead == Lead::Plain);
    found
        .into_iter()
        .filter(|(_, lead, _)| *lead == Lead::Plain || !main)
        .map(|(news, _, old)| (news, old))
        .collect()
}

/// The year that a clause is told for: not the one that it is compared with.
fn year(line: &Line<'_, '_>, at: &Range<usize>) -> Option<i16> {
    let compares = |t: &Token<'_>| t.among(&["compared", "versus", "vs", "relative", "verglichen"]);
    let told = |at: Range<usize>| {
        let stop = at.clone().find(|&i| compares(&line.tokens[i])).unwrap_or(at.end);
        (at.start..stop)
        .filter(|&i| {
            let before = &line.tokens[i.saturating_sub(4).max(line.at.start)..i];
            !before.iter().any(|t| {
                t.among(&[
                    "from", "to", "with", "than", "over", "versus", "against", "on", "since",
                    "von", "gegenüber", "als", "seit", "by", "until", "bis",
                ])
            })
        })
        .find_map(|i| line.tokens[i].year())
    };
    told(at.clone()).or_else(|| told(line.at.start..at.start))
}

/// Whether the clause tells of the year before, and does not only compare with it.
fn year_before(line: &Line<'_, '_>, at: &Range<usize>) -> bool {
    let tokens = &line.tokens[at.clone()];
    (0..tokens.len()).any(|i| {
        let next = tokens.get(i + 1);
        let marked = tokens[i].among(&["vorjahr", "vorjahreszeitraum"])
            || tokens[i].among(&["last", "previous", "prior", "preceding", "letztes", "letzten", "vergangenen"])
                && next.is_some_and(|t| t.among(&["year", "jahr", "jahres"]))
            || tokens[i].is("year") && next.is_some_and(|t| t.among(&["earlier", "before", "ago"]));
        let before = &tokens[i.saturating_sub(3)..i];
        marked
            && !before.iter().any(|t| {
                t.among(&[
                    "on", "than", "to", "over", "with", "from", "against", "versus", "since", "gegenüber",
                    "als", "zum", "seit", "mit", "late",
                ])
            })
    })
}

/// Whether a percentage says how large it is.
fn measured(what: What) -> bool {
    !matches!(
        what,
        What::Complaint | What::Shortage | What::NewProduct | What::Recall
    )
}

/// What the clause speaks of, for a clause behind it that says no more than "up 9 %".
fn carried(line: &Line<'_, '_>, at: &Range<usize>, spots: &[houses::Spot]) -> Option<acts::Theme> {
    at.clone()
        .filter(|i| !spots.iter().any(|s| s.at.contains(i)))
        .filter_map(|i| acts::theme(&line.tokens[i].low, line.lang))
        .find(|t| !matches!(t, acts::Theme::Site | acts::Theme::Market))
}

/// How sure the words around make it.
fn certainty(line: &Line<'_, '_>, at: &Range<usize>) -> f32 {
    let words = &line.tokens[at.clone()];
    if words.iter().any(|t| t.among(&["need", "needs"])) && !words.iter().any(|t| t.is("we")) {
        0.6
    } else if words.iter().any(|t| {
        t.among(&[
            "plans", "wants", "want", "intends", "aims", "would", "reportedly", "apparently",
            "will", "soll", "sollen", "plant",
        ])
    }) {
        0.9
    } else {
        1.0
    }
}

/// Keeps who was spoken of.
fn remember(scene: &Scene<'_, '_>, memory: &mut Memory) {
    for spot in scene.spots {
        if let (Who::House(house @ House::Named(_)), true) =
            (&spot.who, spot.place != Place::Aside || memory.seen.is_none())
        {
            memory.seen = Some(house.clone());
        }
    }
    if let Some(house) = scene.current.clone() {
        memory.last = Some(house);
    }
}

fn bytes(line: &Line<'_, '_>) -> Range<usize> {
    let first = line.tokens.get(line.at.start).map_or(0, |t| t.at);
    let last = line.tokens.get(line.at.end.saturating_sub(1));
    first..last.map_or(first, Token::end)
}

/// The words of a product, without articles before them.
fn tidy(line: &Line<'_, '_>, at: &Range<usize>) -> String {
    let mut at = at.clone();
    while at.start < at.end
        && (line.tokens[at.start].among(function::DETERMINERS)
            || line.tokens[at.start].kind != Kind::Word)
    {
        at.start += 1;
    }
    if at.start >= at.end {
        return String::new();
    }
    line.written(&at).to_owned()
}

//! Reads one sentence, clause by clause.

use super::super::tokens::{Kind, Token};
use super::super::told::House;
use super::amounts::amounts;
use super::clauses::{Lead, clauses};
use super::houses::{self, Book, Line, Place, Who, one_line, says};
use super::lookup::Among;
use super::scene::{self, Memory, Scene};
use super::times::{year, year_before};
use super::{
    Lang, News, What, acts, complaints, demands, english, fixed, function, german, guards,
    no_matter, planned,
};
use std::ops::Range;

/// Whether the sentence can tell nothing.
pub fn silent(line: &Line<'_, '_>, published: bool) -> bool {
    let plain = |t: &Token<'_>| {
        let tells = |act| {
            !matches!(
                act,
                acts::Act::Say | acts::Act::Report | acts::Act::Deny | acts::Act::Slow
            )
        };
        acts::act(&t.low, line.lang).is_some_and(tells)
            || fixed::opens(&t.low, line.lang)
            || t.one_of(
                "up down growth downturn upturn reduction closure shutdown construction \
                    inauguration",
            )
            || t.low.starts_with("congrat")
            || planned::may(t)
            || complaints::may(t)
            || demands::may(t)
            || line.lang == Lang::German
    };
    !line.tokens[line.at.clone()].iter().any(plain) || guards::no_news(line, published)
}

/// What the sentence tells, and whether it is told of the year before.
pub fn sentence_news(
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
                Lang::German => german::read(&scene, &clause),
            };
            let fits =
                |e: &scene::Event| !wrong || phrase.as_ref().is_some_and(|p| p.what == e.what);
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
            let Some(of) = quoted(&scene, &event.of.0) else {
                continue;
            };
            let one = News {
                of,
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
        } else if scene.other(&clause) {
            scene.doer = None;
        }
        scene.carried = carried(line, &clause.at, spots).or(scene.carried);
        said = said
            || line.tokens[clause.at.clone()]
                .iter()
                .any(|t| says(t, line.lang));
        denied = denied || guards::denies(line, &clause, wrong);
        // "… 30 % more pumps; the company denies it": what was said before is not so.
        if line.lang == Lang::English && guards::takes_back(&line.tokens[clause.at.clone()]) {
            found.clear();
        }
    }
    if found.is_empty() && !denied {
        let event = planned::read(&scene)
            .or_else(|| complaints::read(&scene))
            .or_else(|| demands::read(&scene));
        let event = event.and_then(|event| Some((quoted(&scene, &event.of.0)?, event)));
        found.extend(event.map(|(of, event)| {
            let one = News {
                of,
                what: event.what,
                change: event.change.filter(|_| measured(event.what)),
                product: String::new(),
                year: year(line, &line.at),
                sentence: bytes(line),
                confidence: event.weight * event.of.1 * certainty(line, &line.at),
            };
            if scene.current.is_none() {
                scene.current = Some(one.of.clone());
            }
            (one, Lead::Plain, year_before(line, &line.at))
        }));
    }
    remember(&scene, memory);
    if found.iter().any(|(one, ..)| one.what == What::Complaint)
        && no_matter(line.written(&line.at))
    {
        found.retain(|(one, ..)| one.what != What::Complaint);
    }
    let main = found.iter().any(|(_, lead, _)| *lead == Lead::Plain);
    found
        .into_iter()
        .filter(|(_, lead, _)| *lead == Lead::Plain || !main)
        .map(|(news, _, old)| (news, old))
        .collect()
}

/// Whose "we" it is: in a sentence that is quoted, that of the house whose speaker says it;
/// nobody's where the speaker is no more than "he".
fn quoted(scene: &Scene<'_, '_>, of: &House) -> Option<House> {
    let line = scene.line;
    let marks = ["\"", "“", "„", "”", "«", "»"];
    let opens = line.tokens[line.at.start].among(&marks);
    let said = line
        .at
        .clone()
        .rev()
        .find(|&n| says(&line.tokens[n], line.lang) && !scene.named(n));
    let (House::Writer, true, Some(said)) = (of, opens, said) else {
        return Some(of.clone());
    };
    let speaker = scene.spots.iter().rfind(|s| {
        let named = matches!(&s.who, Who::House(House::Named(_)));
        named && s.at.start > said
    });
    match speaker.map(|s| &s.who) {
        Some(Who::House(house)) => Some(house.clone()),
        _ => scene.published.then(|| of.clone()),
    }
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
    // "They need to expand" is what somebody finds they should.
    let should = words
        .windows(2)
        .any(|w| w[0].one_of("need needs") && w[1].is("to"));
    if should && !words.iter().any(|t| t.is("we")) {
        0.5
    } else if words.iter().enumerate().any(|(i, t)| {
        // "Our need of pumps" is a figure, no finding.
        let noun = i > 0 && words[i - 1].one_of("our their its your the a");
        // "They need 16 % more" is one as well.
        let counts = words.get(i + 1).is_some_and(|n| n.kind == Kind::Number);
        t.among(&["need", "needs"]) && !noun && !counts
    }) && !words.iter().any(|t| t.is("we"))
    {
        0.6
    } else if words.iter().any(|t| {
        t.one_of("plans wants want intends aims would reportedly apparently will soll sollen plant")
    }) {
        0.9
    } else {
        1.0
    }
}

/// Keeps who was spoken of.
fn remember(scene: &Scene<'_, '_>, memory: &mut Memory) {
    for spot in scene.spots {
        if let (Who::House(house @ House::Named(_)), true) = (
            &spot.who,
            spot.place != Place::Aside || memory.seen.is_none(),
        ) {
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

/// Words of a product that are kept: our choice.
const PRODUCT_WORDS: usize = 8;

/// The words of a product, without articles before them.
fn tidy(line: &Line<'_, '_>, at: &Range<usize>) -> String {
    let mut at = at.clone();
    while at.start < at.end
        && (line.tokens[at.start].is_in(&function::DETERMINERS)
            || line.tokens[at.start].kind != Kind::Word)
    {
        at.start += 1;
    }
    if at.start >= at.end {
        return String::new();
    }
    at.end = at.end.min(at.start + PRODUCT_WORDS);
    one_line(line.written(&at))
}

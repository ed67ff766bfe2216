//! What is no news: questions, conditions, denials, wishes, fears.

use super::super::tokens::{Kind, Token};
use super::Lang;
use super::acts::{Act, act};
use super::clauses::Clause;
use super::houses::Line;
use super::lookup::{Among, Words};
use std::ops::Range;
use std::sync::LazyLock;

/// Words that make a whole sentence a condition, a fear or fine print.
static SENTENCE: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "if unless whether whenever typically usually generally assurance forward-looking adversely hypothetical wenn falls \
         sofern ob uncertainties assuming provided",
    )
});

/// Words that make a clause a guess.
static GUESS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "could may might should can cannot can't couldn't considering considers weighing \
         mulling exploring hopes hope hoping threatens threatened potential potentially \
         possible possibly possibility perhaps maybe risk risks unclear likely unlikely \
         any help helps könnte könnten kann können dürfte dürften würde würden müsste \
         möglicherweise vielleicht eventuell prüft prüfen erwägt hofft hoffen droht \
         sollte sollten rumours rumors reports asked ask asks fear fears feared worry worries encouraged invited reminded speculation prevent prevents prevented urged urges allow allows \
         enable enables wishful unfounded baseless invented erfunden gegenstandslos",
    )
});

/// Words that turn a clause round.
static NO: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "not no never neither nor none without hardly barely fail fails failed instead \
         rather ruled rules ruling nobody anybody far nicht kein keine keinen keiner \
         keinem nie niemals niemanden ohne weder kaum statt",
    )
});

/// Whether a word says that something may be.
pub fn modal(token: &Token<'_>) -> bool {
    token.one_of("could may might should can cannot would könnte kann würde")
        && !(token.is("may") && token.capital())
}

/// Whether nothing in the sentence is told as a fact.
pub fn no_news(line: &Line<'_, '_>, published: bool) -> bool {
    let tokens = &line.tokens[line.at.clone()];
    // Reports are full of what may happen: one such word spoils their sentence.
    let fear =
        |t: &Token<'_>| modal(t) || t.one_of("must when potential failure ability subject can");
    if published && tokens.iter().any(fear) {
        return true;
    }
    let first = tokens.first();
    let opens = first
        .is_some_and(|t| t.one_of("should had without when sollte sollten ohne could do does"));
    let asks = tokens.iter().rev().take(3).any(|t| t.is("?"));
    // "Please note the update of our demand: …" tells of it all the same.
    let ours = tokens
        .iter()
        .any(|t| t.is("our") || t.low.starts_with("unser"))
        && tokens.iter().any(|t| super::planned::plans(t));
    let verb_first = line.lang == Lang::German && first.is_some_and(|t| t.among(&["bitte"]))
        || first.is_some_and(|t| t.is("please"));
    opens
        || asks
        || verb_first && !ours
        || tokens.iter().any(|t| t.is_in(&SENTENCE)) && !asks_us(tokens)
        || pair(tokens, &["event"], &["of", "that"])
        || pair(tokens, &["subject"], &["to"])
        || pair(tokens, &["should"], &["you", "we", "they", "the"])
}

/// `whether we could make 800`, `if you can deliver`, `ob wir 800 schaffen`: a question to
/// whoever delivers.
pub fn asks_us(tokens: &[Token<'_>]) -> bool {
    tokens.windows(3).any(|w| {
        let asked = w[0].one_of("ask asks asked asking begs begged");
        asked && w[1].one_of("us me") && w[2].is("to")
            || w[0].one_of("whether if ob") && w[1].one_of("we you wir") && {
                w[2].one_of("can could are were") || w[0].is("ob")
            }
    })
}

fn pair(tokens: &[Token<'_>], first: &[&str], second: &[&str]) -> bool {
    tokens
        .windows(2)
        .any(|w| w[0].among(first) && w[1].among(second))
}

/// Whether three words say for how many hours: a line that stood so long is no news.
fn is_short(words: &[Token<'_>]) -> bool {
    let [before, number, unit] = words else {
        return false;
    };
    let counts = number.low.bytes().all(|b| b.is_ascii_digit())
        || number.one_of(
            "an one two three four five six several few couple half eine einer zwei drei vier \
             fünf sechs einige mehrere paar",
        );
    counts
        && before.one_of("for a about nearly some only just für")
        && unit.one_of("hour hours minute minutes stunde stunden minuten")
}

/// Whether the clause guesses, or says that something is not so. `said` is whether a
/// clause before says who tells it.
pub fn not_so(line: &Line<'_, '_>, clause: &Clause, said: bool) -> bool {
    let tokens = &line.tokens[clause.at.clone()];
    tokens.iter().enumerate().any(|(i, t)| {
        let next = tokens.get(i + 1);
        let only = next.is_some_and(|n| n.among(&["only", "nur", "just", "least"]));
        let than = t.is("rather") && !next.is_some_and(|n| n.is("than"));
        let far = t.is("far") && !next.is_some_and(|n| n.is("from"));
        let ruled = t.among(&["ruled", "rules", "ruling"]) && !next.is_some_and(|n| n.is("out"));
        let month = t.is("may") && t.capital();
        (t.is_in(&GUESS) && !month)
            || (t.is_in(&NO) && !only && !than && !far && !ruled)
            || t.low.ends_with("n't")
            || (t.is("would") && !said)
            || t.one_of("turned voted") && next.is_some_and(|n| n.is("down"))
            || i > 1 && is_short(&tokens[i - 2..=i])
            || long_ago(tokens, i)
            || act(&t.low, line.lang) == Some(Act::Deny)
            || (t.among(&["schließt", "schließen"])
                && tokens.iter().any(|t| t.is("aus"))
                && line.lang == Lang::German
                && excludes(tokens))
    })
}

/// "The year before last", "three years ago": a time that is no news.
fn long_ago(tokens: &[Token<'_>], i: usize) -> bool {
    let before = &tokens[i.saturating_sub(3)..i];
    let compared = before
        .iter()
        .any(|t| t.one_of("than from against with over versus as to"));
    let next = |n: usize, words: &str| tokens.get(i + n).is_some_and(|t| t.one_of(words));
    !compared
        && (tokens[i].is("year") && next(1, "before") && next(2, "last")
            || tokens[i].is("years") && next(1, "ago"))
}

/// "schließt einen Stellenabbau aus".
fn excludes(tokens: &[Token<'_>]) -> bool {
    tokens
        .iter()
        .rev()
        .find(|t| !t.is("."))
        .is_some_and(|t| t.is("aus"))
}

/// Whether the clause denies what the next one says.
pub fn denies(line: &Line<'_, '_>, clause: &Clause, wrong: bool) -> bool {
    let tokens = &line.tokens[clause.at.clone()];
    let doubts = wrong
        && tokens.iter().any(|t| {
            t.one_of(
            "certain sure believe think expect predict guarantee say confirm sicher glaube glauben \
                    bestätigen sagen pläne absicht anlass plans intention",
        )
        });
    doubts
        || tokens.iter().any(|t| {
            act(&t.low, line.lang) == Some(Act::Deny)
                || t.one_of(
                    "unclear rumours rumors offen untrue false doubt hope hopes hoping hopefully \
                     wish wishes hoffe hoffen hofft wünschen",
                )
        })
}

/// Whether a clause says no more than that somebody denies what was said: "which Acme
/// denies", "the company contradicts".
pub fn takes_back(tokens: &[Token<'_>]) -> bool {
    const WORDS: usize = 6;
    let words = tokens.iter().filter(|t| t.kind == Kind::Word).count();
    let verb = tokens.iter().position(|t| {
        t.one_of(
            "denies denied contradicts contradicted refutes refuted rebuts rebutted dismisses \
             dismissed disputes disputed",
        )
    });
    let behind = |at: usize| tokens[at + 1..].iter().filter(|t| t.kind == Kind::Word);
    words <= WORDS
        && verb.is_some_and(|at| {
            at > 0 && behind(at).all(|t| t.one_of("it this that them so the report reports claim"))
        })
}

/// Words of those of whom no supplier asks.
static CROWD: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "market markets industry sector economy consumers analysts competitors suppliers \
         government unemployment inflation exports registrations households investors \
         shareholders banks branche markt verbraucher analysten wettbewerber exporte \
         cartel cartels opec world global nationwide industry's market's peers",
    )
});

/// Whether a subject is a crowd and no company.
pub fn crowd(line: &Line<'_, '_>, at: &Range<usize>) -> bool {
    line.tokens[at.clone()].iter().any(|t| t.is_in(&CROWD))
}

/// "Demand for steel": everybody's, where nobody is named.
pub fn of_the_market(line: &Line<'_, '_>, head: usize) -> bool {
    let word = |n: usize, words: &str| line.get(n).is_some_and(|t| t.one_of(words));
    word(head, "demand") && word(head + 1, "for") && !word(head + 2, "our its their your")
}

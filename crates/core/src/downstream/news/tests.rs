//! Sentences of press, mail and reports, written for these tests.

use super::*;

/// What a line expects: of whom, what, by how much.
type Fact = (String, What, Option<f32>);

fn what(word: &str) -> What {
    match word {
        "growth" => What::Growth,
        "decline" => What::Decline,
        "better" => What::BetterOutlook,
        "worse" => What::WorseOutlook,
        "won" => What::OrderWon,
        "lost" => What::OrderLost,
        "opening" => What::Opening,
        "closure" => What::Closure,
        "layoffs" => What::Layoffs,
        "recall" => What::Recall,
        "new" => What::NewProduct,
        "complaint" => What::Complaint,
        "shortage" => What::Shortage,
        other => panic!("unknown word {other}"),
    }
}

fn expected(line: &str) -> Vec<Fact> {
    line.split('|')
        .map(str::trim)
        .filter(|f| !f.is_empty())
        .map(|fact| {
            let (rest, change) = match fact.rsplit_once(' ') {
                Some((rest, last)) => match last.parse::<f32>() {
                    Ok(change) => (rest, Some(change)),
                    Err(_) => (fact, None),
                },
                None => (fact, None),
            };
            let (of, word) = rest.rsplit_once(' ').expect("whom and what");
            (of.to_owned(), what(word), change)
        })
        .collect()
}

fn got(text: &str) -> Vec<Fact> {
    let (filer, text) = match text.strip_prefix('[').and_then(|t| t.split_once("] ")) {
        Some((filer, text)) => (filer, text),
        None => ("", text),
    };
    let known = Known { filer, names: &[] };
    news(text, known)
        .into_iter()
        .map(|n| {
            let of = match n.of {
                House::Named(name) => name,
                House::Writer => "we".to_owned(),
                House::Reader => "you".to_owned(),
            };
            (of, n.what, n.change)
        })
        .collect()
}

/// Lines of one half of a table: those with an even or an odd number.
fn half(table: &str, odd: bool) -> impl Iterator<Item = &str> {
    table
        .lines()
        .enumerate()
        .filter(move |(i, line)| (i % 2 == 1) == odd && !line.trim().is_empty())
        .map(|(_, line)| line)
}

const POSITIVE: &[&str] = &[
    include_str!("tables/press.txt"),
    include_str!("tables/german.txt"),
    include_str!("tables/mail.txt"),
];

/// How many of a half are read wholly right, and the misses.
fn measure(odd: bool) -> (usize, usize, Vec<String>) {
    let (mut right, mut all, mut missed) = (0, 0, Vec::new());
    for table in POSITIVE {
        for line in half(table, odd) {
            let (text, facts) = line.split_once(" =>").expect("an arrow");
            let (want, got) = (expected(facts), got(text));
            all += 1;
            if want == got {
                right += 1;
            } else {
                missed.push(format!("{text}\n   want {want:?}\n   got  {got:?}"));
            }
        }
    }
    (right, all, missed)
}

/// Of how many sentences without news something is read.
fn invented(odd: bool) -> (usize, Vec<String>) {
    let mut wrong = Vec::new();
    let mut all = 0;
    for line in half(include_str!("tables/never.txt"), odd) {
        all += 1;
        let got = got(line);
        if !got.is_empty() {
            wrong.push(format!("{line}\n   got  {got:?}"));
        }
    }
    (all, wrong)
}

#[test]
fn the_half_it_was_built_on() {
    let (right, all, missed) = measure(false);
    let (never, wrong) = invented(false);
    let told = format!(
        "{right} of {all}; {} of {never} invented\n{}\n--\n{}",
        wrong.len(),
        missed.join("\n"),
        wrong.join("\n")
    );
    assert!(missed.is_empty() && wrong.is_empty(), "{told}");
}

#[test]
fn dbg() {
    for line in include_str!("/root/t/news-scratch/dbg.txt").lines() {
        let t = tokens(line);
        let lang = super::language::of(&t);
        eprintln!("{line}\n  {lang:?} {:?}", got(line));
        for s in sentences(&t) {
            let l = Line {
                text: line,
                tokens: &t,
                at: s,
                lang: lang.unwrap_or(Lang::English),
                headline: false,
            };
            let sp = spots(&l, &Book::new(Known::default()));
            eprintln!("  {:?}", sp);
            for c in clauses::clauses(&l, &sp) {
                eprintln!("   [{}] {:?}", l.written(&c.at), c.lead);
            }
        }
    }
}
#[test]
fn held() {
    let (right, all, m) = measure(true);
    let (never, wrong) = invented(true);
    eprintln!("HELD {right} of {all}; {} of {never} invented", wrong.len());
    if std::env::var("SHOW").is_ok() {
        eprintln!("{}\n--\n{}", m.join("\n"), wrong.join("\n"));
    }
}
#[test]
fn third() {
    let mut right = 0;
    let mut all = 0;
    for line in include_str!("/root/t/news-scratch/third.txt").lines() {
        let (text, facts) = line.split_once(" =>").expect("an arrow");
        let (w, g) = (expected(facts), got(text));
        all += 1;
        if w == g {
            right += 1;
        } else {
            eprintln!("3 {text}\n3    want {w:?}\n3    got  {g:?}");
        }
    }
    eprintln!("3RD {right} of {all}");
}

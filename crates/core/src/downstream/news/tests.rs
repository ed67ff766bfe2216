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
        "insolvency" => What::Insolvency,
        "layoffs" => What::Layoffs,
        "recall" => What::Recall,
        "new" => What::NewProduct,
        "complaint" => What::Complaint,
        "demand" => What::Demand,
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
    include_str!("tables/later.txt"),
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

fn check(odd: bool) {
    let (right, all, missed) = measure(odd);
    let (never, wrong) = invented(odd);
    let told = format!(
        "{right} of {all}; {} of {never} invented\n{}\n--\n{}",
        wrong.len(),
        missed.join("\n"),
        wrong.join("\n")
    );
    assert!(missed.is_empty() && wrong.is_empty(), "{told}");
}

#[test]
fn the_half_it_was_built_on() {
    check(false);
}

/// When it was first run over this half, 106 of 114 were read right and news was
/// invented in 2 of 105 sentences.
#[test]
fn the_half_that_was_kept_back() {
    check(true);
}

/// How people put it in mails, notes and papers: numbers set against each other, figures
/// of speech, a customer's complaint in its supplier's words.
#[test]
fn talk() {
    let read = |line: &&str| {
        let (text, facts) = line.split_once(" =>").expect("an arrow");
        let got = got(text);
        (expected(facts) != got).then(|| format!("{text}\n   got {got:?}"))
    };
    let lines = include_str!("tables/talk.txt").lines().collect::<Vec<_>>();
    let missed: Vec<String> = lines.iter().filter_map(read).collect();
    let idle = include_str!("tables/no_talk.txt").lines();
    let invented: Vec<String> = idle
        .filter(|line| !got(line).is_empty())
        .map(|line| format!("{line} {:?}", got(line)))
        .collect();
    assert!(
        missed.is_empty() && invented.is_empty(),
        "{}\n--\n{}",
        missed.join("\n"),
        invented.join("\n")
    );
}

/// Which way a sentence points for whom, as [`super::super::signals`] would take it.
fn points(text: &str) -> Vec<String> {
    let named = |house: &House| match house {
        House::Named(name) => name.clone(),
        House::Writer => "we".to_owned(),
        House::Reader => "you".to_owned(),
    };
    let mut out: Vec<String> = news(text, Known::default())
        .iter()
        .map(|one| {
            let way = match one.what.direction() {
                1 => "up",
                -1 => "down",
                _ => "complaint",
            };
            format!("{} {way}", named(&one.of))
        })
        .collect();
    if !no_matter(text) {
        let told = super::super::told::told(text, Known::default()).into_iter();
        let grumbles = told.filter(|one| one.way == super::super::told::COMPLAINS);
        out.extend(grumbles.map(|one| format!("{} complaint", named(&one.customer))));
    }
    out.sort();
    out.dedup();
    out
}

/// Sentences as journalists, buyers and reports write them, and look-alikes, put down
/// before the reader was changed: 84 of 164 were read right then, and news was invented in
/// seven. One of those is of an older year, which is left out where signals are gathered,
/// and tested there. Those that remain are no held-out measure any more.
#[test]
fn which_way_it_points() {
    let tables = [
        include_str!("tables/rising.txt"),
        include_str!("tables/falling.txt"),
        include_str!("tables/complaints.txt"),
        include_str!("tables/openings.txt"),
    ];
    const STILL_MISSED: usize = 7;
    let (mut missed, mut wrong) = (Vec::new(), Vec::new());
    for line in tables.iter().flat_map(|table| table.lines()) {
        let (text, facts) = line.split_once(" =>").expect("an arrow");
        let want: Vec<&str> = Some(facts.trim())
            .filter(|f| !f.is_empty())
            .into_iter()
            .collect();
        let got = points(text);
        match got.is_empty() && !want.is_empty() {
            true => missed.push(text),
            false if got != want => wrong.push(format!("{text}\n   got {got:?}")),
            false => {}
        }
    }
    let told = format!(
        "missed:\n{}\nwrong:\n{}",
        missed.join("\n"),
        wrong.join("\n")
    );
    assert!(missed.len() <= STILL_MISSED && wrong.is_empty(), "{told}");
}

/// As people hear it and pass it on, and look-alikes of sport, shares and private life, put
/// down before the reader of complaints was made one rule: 24 of 40 were read right then.
#[test]
fn heard() {
    const RIGHT: usize = 38;
    let mut wrong = Vec::new();
    let mut all = 0;
    for line in include_str!("tables/heard.txt").lines() {
        let (text, facts) = line.split_once(" =>").expect("an arrow");
        let want: Vec<&str> = Some(facts.trim())
            .filter(|f| !f.is_empty())
            .into_iter()
            .collect();
        let got = points(text);
        all += 1;
        if got != want {
            wrong.push(format!("{text}\n   got {got:?}"));
        }
    }
    let right = all - wrong.len();
    assert!(right >= RIGHT, "{right} of {all}\n{}", wrong.join("\n"));
}

#[test]
fn a_delivery_schedule_is_its_writers() {
    let text =
        "New delivery schedule for frames:\nuntil now 400 per quarter\nfrom May 600 per quarter";
    assert_eq!(got(text), [("we".to_owned(), What::Growth, Some(50.0))]);
}

/// A third house's letter: what it needs is its own.
#[test]
fn a_need_that_moves_and_deliveries_that_come_more_seldom() {
    let need = |text: &str| {
        let all = news(text, Known::default());
        let one = all.first().expect(text);
        (one.what.direction(), one.confidence > 0.45)
    };
    for (text, way) in [
        (
            "Our need of frames goes up to 2470 per quarter (1300 today).",
            1,
        ),
        (
            "Our need of frames goes down to 500 per quarter (900 today).",
            -1,
        ),
        (
            "We ask for monthly instead of weekly deliveries of frames.",
            -1,
        ),
        (
            "We ask for weekly instead of monthly deliveries of frames.",
            1,
        ),
    ] {
        assert_eq!(need(text), (way, true), "{text}");
    }
    assert_eq!(got("We ask for monthly instead of weekly reports."), []);
}

#[test]
fn sites_products_and_years() {
    for (text, product, year) in [
        (
            "Borealis will double its production of oat drinks in Tarnwick.",
            "oat drinks",
            None,
        ),
        (
            "Kestrel sold well: van sales at Kestrel rose 4 % in 2025.",
            "van",
            Some(2025),
        ),
        (
            "Veltro opened a second factory in Lund in 2026.",
            "second factory",
            Some(2026),
        ),
        ("Hollin Foods recalls 40,000 jars of pesto.", "jars", None),
        (
            "Acme's sales of valves rose to 31 million from 28 million in 2024.",
            "valves",
            None,
        ),
    ] {
        let all = news(text, Known::default());
        let one = all.first().expect(text);
        assert_eq!((one.product.as_str(), one.year), (product, year), "{text}");
        assert!(one.sentence.end <= text.len());
    }
}

#[test]
fn the_year_before_is_background() {
    let read = |text: &str| got(text).len();
    let newer = "Borealis grew 12 % in the first half.";
    assert_eq!(read(newer), 1);
    assert_eq!(
        read(&format!("{newer} Last year its sales had fallen 3 %.")),
        1
    );
    assert_eq!(
        read(&format!(
            "{newer} In 2019 its sales fell 3 %. In 2025 its sales fell 4 %."
        )),
        2
    );
    assert_eq!(read("Last year sales at Borealis fell 3 %."), 1);
    assert_eq!(
        read("Sales at Borealis rose 4 % in 2025 and 3 % in 2024."),
        1
    );
}

#[test]
fn a_pronoun_reaches_no_further_than_its_paragraph() {
    let told = "Veltro opened a plant. It plans a third shift and will hire 20 people.";
    assert!(got(told).iter().all(|(of, _, _)| of == "Veltro"));
    assert_eq!(got("Veltro makes pumps.\n\nIt will close a plant."), []);
    let near = news("Veltro will close a plant.", Known::default());
    let far = news(
        "Veltro makes pumps. It will close a plant.",
        Known::default(),
    );
    assert!(far[0].confidence < near[0].confidence);
}

#[test]
fn a_line_that_stood_for_hours_is_no_closure() {
    assert!(got("We had to stop the line for two hours, so please send a replacement.").is_empty());
    assert!(got("Acme stopped its line in Leeds for 20 minutes.").is_empty());
    assert!(!got("Acme has stopped production in Leeds for good.").is_empty());
    assert!(!got("Acme cuts production in Leeds from 24 hours to 16 hours a day.").is_empty());
}

#[test]
fn who_stands_in_for_somebody_has_won_no_orders() {
    for text in [
        "Torvald takes over orders while Ann is on leave.",
        "Torvald took over the contract of our cleaning firm.",
        "From Monday Ann has taken over all orders of Torvald.",
        "We get weekly instead of monthly shipments of coffee.",
    ] {
        assert_eq!(got(text), [], "{text}");
    }
    let won = got("Acme has taken over the orders of a rival.");
    assert!(won.iter().any(|(_, what, _)| *what == What::OrderWon));
}

#[test]
fn other_languages_tell_nothing() {
    assert_eq!(
        got("Acme a lancé une nouvelle gamme et augmente la production de 12 %."),
        []
    );
}

#[test]
fn any_text_is_read() {
    for text in [
        "",
        ".",
        "%",
        "12 %",
        "Ümläut – ½ % …",
        "up",
        "its",
        "Acme's",
        "by a",
        "\n\n-\n*",
    ] {
        news(
            text,
            Known {
                filer: "Acme",
                names: &["", "Ümläut"],
            },
        );
    }
}

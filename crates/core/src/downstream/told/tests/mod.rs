//! Sentences with what they tell, as many ways as people have.

mod bought;
mod dealings;
mod english;
mod everyday;
mod felt;
mod further;
mod german;
mod longer;
mod nothing;
mod standing;
mod terms;
mod wider;

use super::super::percents::Share;
use super::*;

/// `W>Acme=30!` as in the tables; the order does not count.
fn write(told: &[Told]) -> Vec<String> {
    let house = |house: &House| match house {
        House::Writer => "W".to_owned(),
        House::Reader => "R".to_owned(),
        House::Named(name) => name.clone(),
    };
    let mut out: Vec<String> = told
        .iter()
        .map(|t| {
            let share = match t.share {
                Some(Share::Value(v)) => format!("={v}"),
                Some(Share::Floor(v)) => format!(">={v}"),
                Some(other) => format!("={other:?}"),
                None => String::new(),
            };
            let over = if t.over { "!" } else { "" };
            format!("{}>{}{share}{over}", house(&t.supplier), house(&t.customer))
        })
        .collect();
    out.sort();
    out
}

/// The tables' words for one sentence: names may have blanks.
fn expected(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let opens = word.contains('>');
        match out.last_mut().filter(|_| !opens) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => out.push(word.to_owned()),
        }
    }
    // "Acme Corp.>Bolt Inc.": the supplier's first word stands alone before it.
    let mut joined: Vec<String> = Vec::new();
    for word in out {
        match joined.last_mut().filter(|last| !last.contains('>')) {
            Some(last) => {
                last.push(' ');
                last.push_str(&word);
            }
            None => joined.push(word),
        }
    }
    joined.sort();
    joined
}

fn failures(table: &[(&str, &str)]) -> Vec<String> {
    failures_of(table, |text| told(text, Known::default()))
}

fn failures_of(table: &[(&str, &str)], read: impl Fn(&str) -> Vec<Told>) -> Vec<String> {
    let mut out = Vec::new();
    for (text, tells) in table {
        let told = read(text);
        let (got, want) = (write(&told), expected(tells));
        if got != want {
            let ways: Vec<&str> = told.iter().map(|t| t.way).collect();
            out.push(format!("{text}\n    {got:?} {ways:?}\n    {want:?}"));
        }
    }
    out
}

#[test]
fn english_is_read() {
    let failed = failures(english::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn german_is_read() {
    let failed = failures(german::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn longer_ones_are_read() {
    let failed = failures(longer::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn classes_of_wording_are_read() {
    let failed = failures(wider::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn further_classes_are_read() {
    let failed = failures(further::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn dealings_are_read() {
    let failed = failures(dealings::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn what_is_felt_is_read() {
    let failed = failures(felt::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn what_is_told_in_passing_is_read() {
    let failed = failures(everyday::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn two_other_houses_are_read() {
    let failed = failures(terms::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn standing_services_forms_and_tables_are_read() {
    let failed = failures(standing::TELL);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
    let failed = failures_of(standing::BOUGHT, |text| bought(text, Known::default()));
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn who_supplies_the_writers_house_is_read_apart() {
    let silent = bought::TELL_NOTHING.iter().map(|text| (*text, ""));
    let all: Vec<(&str, &str)> = bought::TELL.iter().copied().chain(silent).collect();
    let failed = failures_of(&all, |text| super::bought(text, Known::default()));
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
    // What accounts sell is told without it.
    assert!(told("We bought 1,800 tonnes from Corvex.", Known::default()).is_empty());
}

#[test]
fn a_contract_of_two_others_says_not_who_sells() {
    let sure = |text: &str| {
        let told = told(text, Known::default());
        told.iter().map(|one| one.confidence).fold(0.0, f32::max)
    };
    assert!(sure("Halvorsen's contract with Corvex ends in May.") < 0.44);
    assert!(sure("Halvorsen's storage contract with Corvex ends in May.") > 0.5);
}

#[test]
fn pronouns_stand_for_the_one_firm_before_them() {
    for (text, expected) in [
        (
            "Borealis was here. They buy the trays from us.",
            "W>Borealis",
        ),
        (
            "We have signed with Borealis. Acme makes the trays for them.",
            "Acme>Borealis W>Borealis",
        ),
        // Of two nobody knows who is meant.
        (
            "Borealis and Contoso were here. They buy the trays from us.",
            "",
        ),
    ] {
        let told = told(text, Known::default());
        let told = write(&told);
        assert!(
            told.iter().all(|one| expected.contains(one.as_str())),
            "{text}: {told:?}"
        );
        assert_eq!(told.is_empty(), expected.is_empty(), "{text}");
    }
}

#[test]
fn nothing_is_made_up() {
    let silent: Vec<(&str, &str)> = (nothing::TELL_NOTHING.iter())
        .chain(german::TELL_NOTHING)
        .chain(wider::TELL_NOTHING)
        .chain(dealings::TELL_NOTHING)
        .chain(further::TELL_NOTHING)
        .chain(terms::TELL_NOTHING)
        .chain(felt::TELL_NOTHING)
        .chain(everyday::TELL_NOTHING)
        .chain(standing::TELL_NOTHING)
        .map(|text| (*text, ""))
        .collect();
    let failed = failures(&silent);
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn what_is_said_of_one_day_ends_nothing() {
    for text in [
        "After the last delivery to Acme we cleaned the truck.",
        "Since the last order for Acme we have been busy.",
        "Until the last pallets for Acme are packed nobody goes home.",
        "It is Acme that takes over the meeting here and not Bolt.",
        "The flowers are for Bolt, not for Acme.",
        "This week our trucks don't go to Acme but to Bolt.",
        "Bei Acme sind wir morgen raus um 8 Uhr.",
        "Bei Acme sind wir draußen vor der Tür gestanden.",
    ] {
        let told = told(text, Known::default());
        assert!(told.iter().all(|one| !one.over), "{text}: {told:?}");
    }
}

#[test]
fn an_answer_to_a_question_that_is_not_of_goods_is_none() {
    for text in [
        "To whom do I send the complaint? Acme, please.",
        "Who do we write to? Acme.",
        "For whom is the ticket? Acme.",
        "Who uses this portal? Acme.",
        "Who bought the company? Acme.",
        "Who needs to sign? Acme.",
        "Who makes the noise at Acme? Bolt does.",
        "Who made the booking at Acme? Bolt does that.",
    ] {
        assert_eq!(write(&told(text, Known::default())), [""; 0], "{text}");
    }
    let sure = |text: &str| told(text, Known::default())[0].confidence;
    assert!(sure("For whom are the hinges? Northwind, says Ann.") > 0.5);
    assert!(sure("For whom is all this? Northwind, says Ann.") < 0.5);
}

#[test]
fn known_names_are_read_in_small_letters() {
    let known = Known {
        filer: "Crane Pumps Ltd",
        names: &["Acme Corp", "Blue Sky Foods GmbH"],
    };
    let read = |text: &str| write(&told(text, known)).join(" ");
    assert_eq!(read("we supply acme with seals"), "W>acme");
    assert_eq!(
        read("our customer blue sky foods is moving"),
        "W>blue sky foods"
    );
    assert_eq!(read("we supply bolt with seals"), "");
    // The writer's own house is not its customer.
    assert_eq!(read("Our customer Crane Pumps called."), "");
}

#[test]
fn what_is_supplied_and_where_it_stands() {
    let text = "Hi Tom,\n\nAll well here. We have been making the pump housings for\nAcme Corp since May.\n\nRegards\nAnn";
    let told = told(text, Known::default());
    assert_eq!(told.len(), 1);
    assert_eq!(
        (told[0].product.as_str(), told[0].way),
        ("pump housings", "we-make")
    );
    assert!(text[told[0].sentence.clone()].starts_with("We have been making"));
    assert!((0.5..0.9).contains(&told[0].confidence));
}

#[test]
fn who_speaks_of_himself() {
    assert!(says_we("We sell to Acme."));
    assert!(says_we("Das ist unser Kunde."));
    assert!(!says_we("End customer: Acme, US."));
    assert!(!says_we("The hinges end up at Acme."));
}

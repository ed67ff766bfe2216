//! Decisions: each is evidence, and the last one can be taken back.

use crate::desk::{AS_OF, Desk, Letter, items, mailbox, mbox, one, path};
use serde_json::Value;

/// The id of an opportunity in the fixture mailbox.
fn first_opportunity(desk: &Desk) -> String {
    let all = desk.ask(&["opportunities", "--all"]);
    let first = items(&all).first().expect("an opportunity in the fixture");
    first["id"].as_str().expect("an id").to_owned()
}

fn status(desk: &Desk, id: &str) -> Value {
    one(&desk.ask(&["opportunities", "--all"]), "id", id)["status"].clone()
}

#[test]
fn opportunities_have_the_fields_of_the_contract() {
    let desk = Desk::with_mail();
    let all = desk.ask(&["opportunities", "--all"]);
    let first = items(&all).first().expect("an opportunity in the fixture");
    let object = first.as_object().expect("an object");
    for field in [
        "id",
        "kind",
        "stance",
        "serves",
        "title",
        "account",
        "person",
        "product",
        "why",
        "if_you_act",
        "if_you_wait",
        "cases",
        "value",
        "worth_to_customer",
        "who_else_knows",
        "score",
        "parts",
        "status",
        "seen",
        "untried",
        "evidence",
        "against",
        "ask",
        "draft",
        "path",
    ] {
        assert!(object.contains_key(field), "{field} in {first:#}");
    }
    for proof in first["evidence"].as_array().expect("proof") {
        desk.ask(&["show", proof.as_str().expect("an id")]);
    }
    let kind = first["kind"].as_str().expect("a kind");
    let same_kind = desk.ask(&["opportunities", "--all", "--kind", kind]);
    assert!(items(&same_kind).iter().all(|o| o["kind"] == kind));
}

#[test]
fn an_opportunity_lives() {
    let desk = Desk::with_mail();
    let id = first_opportunity(&desk);
    assert_eq!(status(&desk, &id), "new");
    let decide = |args: &[&str]| desk.ask(args)["recorded"].clone();

    let taken = decide(&["take", &id[..8]]);
    assert_eq!(taken["kind"], "take");
    assert_eq!(taken["words"]["opportunity"], id);
    assert!(!taken["anchors"].as_array().expect("anchors").is_empty());
    assert_eq!(status(&desk, &id), "taken");

    let shown = desk.ask(&["show", taken["id"].as_str().expect("an id")]);
    assert_eq!(
        (&shown["kind"], &shown["verb"]),
        (&"decision".into(), &"take".into())
    );

    decide(&["snooze", &id, "--until", "2024-04-01"]);
    assert_eq!(status(&desk, &id), "snoozed");
    decide(&["dismiss", &id, "--because", "knew"]);
    assert_eq!(status(&desk, &id), "dismissed");
    let done = decide(&[
        "done",
        &id,
        "--result",
        "sent the list",
        "--amount",
        "1200 eur",
    ]);
    assert_eq!(done["words"]["amount"], "1200 EUR");
    assert_eq!(status(&desk, &id), "done");

    // What is done is not on today's page.
    let brief = desk.ask(&["brief"]);
    let brief = brief["opportunities"].as_array().expect("a list");
    assert!(brief.iter().all(|o| o["id"] != id));

    // One undo takes back one decision.
    assert_eq!(decide(&["undo"])["kind"], "undo");
    assert_eq!(status(&desk, &id), "dismissed");
    decide(&["undo"]);
    assert_eq!(status(&desk, &id), "snoozed");
}

#[test]
fn an_opportunity_is_shown_in_full() {
    let desk = Desk::with_mail();
    let id = first_opportunity(&desk);
    let list = desk.ask(&["opportunities"]);
    assert_eq!(&desk.ask(&["show", &id[..8]]), one(&list, "id", &id));
    let shown = desk.run(&["show", &id[..8], "--as-of", AS_OF]);
    let card = shown.expect(0).stdout;
    for part in ["if you act", "if you wait", "who else", "proof", "ask"] {
        assert!(card.contains(part), "{part}: {card}");
    }
}

#[test]
fn a_draft_is_written_and_nothing_sent() {
    let desk = Desk::with_mail();
    let all = desk.ask(&["opportunities", "--all"]);
    let with_draft = items(&all).iter().find(|o| !o["draft"].is_null());
    let opportunity = with_draft.expect("something to write about");
    let id = opportunity["id"].as_str().expect("an id");
    assert_eq!(desk.ask(&["draft", id]), opportunity["draft"]);
    let ran = desk.run(&["draft", id, "--as-of", AS_OF]).expect(0);
    assert!(ran.stdout.starts_with("To: "), "{}", ran.stdout);
    assert!(ran.stderr.contains("Nothing was sent"), "{}", ran.stderr);
}

#[test]
fn an_id_that_is_nearly_right_gets_help() {
    let desk = Desk::with_mail();
    let id = first_opportunity(&desk);
    let last = if id.ends_with('0') { '1' } else { '0' };
    let nearly = format!("{}{last}", &id[..31]);
    let ran = desk.run(&["take", &nearly, "--as-of", AS_OF]).expect(2);
    assert!(ran.stderr.contains(&id[..8]), "{}", ran.stderr);
}

#[test]
fn me_can_be_said() {
    let desk = Desk::with_mail();
    let said = desk.ask(&[
        "me",
        "ines@calder-valvery.com",
        "--company",
        "Calder Valves",
    ]);
    assert_eq!(said["recorded"]["kind"], "me");
    let me = desk.ask(&["me"]);
    assert_eq!(me["inferred"], false);
    assert_eq!(me["company"], "Calder Valves");
    assert_eq!(me["people"][0]["name"], "Ines Calder");
    assert_eq!(me["domains"][0], "calder-valvery.com");
    desk.run(&["undo"]).expect(0);
    assert_eq!(desk.ask(&["me"])["inferred"], true);
}

#[test]
fn people_are_merged_and_split() {
    let desk = Desk::with_mail();
    let before = items(&desk.ask(&["people"])).len();
    let merged = desk.ask(&["merge", "yara", "tomas"]);
    assert_eq!(
        merged["recorded"]["anchors"].as_array().map(Vec::len),
        Some(2)
    );
    assert_eq!(items(&desk.ask(&["people"])).len(), before - 1);
    // Both old names still lead to the one person.
    let person = desk.ask(&["person", "yara@seastead-aqua.com"]);
    assert_eq!(person["addresses"].as_array().map(Vec::len), Some(2));
    desk.ask(&["split", "yara@seastead-aqua.com"]);
    assert_eq!(items(&desk.ask(&["people"])).len(), before);
}

/// Somebody who moved to another firm: an opportunity that hangs on a person.
fn with_a_mover() -> Desk {
    const SAM: &str = "Sam Seller <sam@northseal.com>";
    let weekly = |who: &'static str, days: &[&'static str]| -> Vec<Letter> {
        let pair = |day: &&'static str| {
            let letter = |from, to| Letter {
                from,
                to,
                day,
                subject: "Weekly order",
                body: "The order for this week is attached.",
            };
            [letter(who, SAM), letter(SAM, who)]
        };
        days.iter().flat_map(pair).collect()
    };
    let alva = "Alva Dorn <alva@zedpumps.com>";
    let ann = "Ann Kowalczyk <ann.kowalczyk@acmevalves.com>";
    let bo = "Bo Berg <bo@bergpumps.com>";
    let mut letters = weekly(alva, &["01-01", "01-05", "01-09", "01-13", "01-17"]);
    letters.extend(weekly(ann, &["01-02", "01-06", "01-10", "01-14", "01-18"]));
    letters.extend(weekly(bo, &["01-03", "01-15", "02-01", "02-15", "03-01"]));
    letters.push(Letter {
        from: "Ann Kowalczyk <ann.kowalczyk@bergpumps.com>",
        to: SAM,
        day: "03-05",
        subject: "New line",
        body: "Hello Sam,\n\nI have joined Berg Pumps and run the new line from May.\n\nAnn Kowalczyk",
    });
    let desk = Desk::new();
    let file = desk.file("movers.mbox", &mbox(&letters));
    desk.run(&["add", path(&file)]).expect(0);
    desk
}

#[test]
fn an_id_from_before_a_merge_still_leads_to_the_opportunity() {
    let desk = with_a_mover();
    let moved = |desk: &Desk| {
        let list = desk.ask(&["opportunities", "--all", "--kind", "moved-contact"]);
        let id = items(&list)[0]["id"].as_str().map(str::to_owned);
        id.expect("an id")
    };
    let before = moved(&desk);
    desk.ask(&["merge", "alva@zedpumps.com", "ann.kowalczyk@acmevalves.com"]);
    let after = moved(&desk);
    assert_ne!(before, after, "the oldest address is another one now");
    let taken = desk.ask(&["take", &before[..8]]);
    assert_eq!(taken["recorded"]["words"]["opportunity"], after);
    assert_eq!(status(&desk, &after), "taken");
    assert_eq!(desk.ask(&["show", &before])["id"], after);
    desk.ask(&["draft", &before]);
    desk.ask(&["snooze", &before, "--until", "2024-04-01"]);
    desk.ask(&["dismiss", &before, "--because", "knew"]);
    desk.ask(&["done", &before, "--result", "called"]);
    assert_eq!(status(&desk, &after), "done");
}

#[test]
fn what_was_said_before_the_first_import_holds_after_it() {
    let desk = Desk::new();
    desk.run(&["me", "ines@calder-valvery.com", "--company", "Calder"])
        .expect(0);
    desk.run(&["ignore", "seastead-aqua.com"]).expect(0);
    let mailbox = desk.file("all.mbox", &mailbox());
    let add = ["add", path(&mailbox), "--owner", "ines@calder-valvery.com"];
    desk.run(&add).expect(0);
    let me = desk.ask(&["me"]);
    assert_eq!(
        (&me["inferred"], &me["company"]),
        (&false.into(), &"Calder".into())
    );
    assert_eq!(items(&desk.ask(&["ignore"])).len(), 1);
    let people = desk.ask(&["people"]);
    assert!(items(&people).iter().all(|p| p["name"] != "Yara Okafor"));
    // Taking it back reaches what was said before there was a mailbox.
    desk.run(&["undo"]).expect(0);
    assert_eq!(items(&desk.ask(&["ignore"])).len(), 0);
    let again = desk.run(&add).expect(0);
    assert!(again.stdout.contains("2 new"), "{}", again.stdout);
}

#[test]
fn nothing_is_snoozed_until_a_day_that_has_begun() {
    let desk = Desk::with_mail();
    let id = first_opportunity(&desk);
    for day in [AS_OF, "2020-01-01"] {
        let args = ["snooze", &id, "--until", day, "--as-of", AS_OF];
        let ran = desk.run(&args).expect(2);
        assert!(ran.stderr.contains("has begun"), "{}", ran.stderr);
    }
    assert_eq!(status(&desk, &id), "new");
}

#[test]
fn undo_says_truly_what_the_next_undo_does() {
    let desk = Desk::with_mail();
    let id = first_opportunity(&desk);
    desk.run(&["take", &id, "--as-of", AS_OF]).expect(0);
    let ran = desk.run(&["undo"]).expect(0);
    assert!(ran.stdout.contains("the one before it"), "{}", ran.stdout);
    desk.run(&["undo"]).expect(2);
}

#[test]
fn an_amount_is_read_back_as_it_was_understood() {
    let desk = Desk::with_mail();
    let id = first_opportunity(&desk);
    let args = [
        "done", &id, "--result", "sold", "--as-of", AS_OF, "--amount",
    ];
    let ran = desk.run(&[&args[..], &["1.200,50 €"]].concat()).expect(0);
    assert!(ran.stdout.contains("(1200.50 EUR)"), "{}", ran.stdout);
    let ran = desk.run(&[&args[..], &["-5 EUR"]].concat()).expect(0);
    assert!(ran.stdout.contains("(-5 EUR)"), "{}", ran.stdout);
}

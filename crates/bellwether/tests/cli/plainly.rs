//! Said as people say it: days, whom a note is about, and what is won.

use crate::desk::{Desk, path};

const DEALS: &str = "Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Company\n\
    7003,Parts frame,Closed won,54000,EUR,2024-01-31,2023-12-02,Acme Valves\n\
    7004,Conveyor,Quote sent,1800,EUR,2024-04-30,2024-01-09,Acme Valves\n";

/// A workspace with deals as of the end of February 2024.
fn desk() -> Desk {
    let desk = Desk::new();
    let file = desk.file("deals.csv", DEALS.as_bytes());
    desk.run(&["add", "--known", "29.2.2024", path(&file)])
        .expect(0);
    desk.run(&["me", "sam@northseal.com"]).expect(0);
    desk
}

#[test]
fn a_day_is_read_alike_wherever_it_is_said() {
    let desk = desk();
    let names = |as_of: &str| {
        let ran = desk.run(&["--as-of", as_of, "accounts"]).expect(0);
        ran.stdout.contains("Acme Valves")
    };
    assert!(names("2024-03-15") && names("15.3.2024") && names("15 March 2024"));
    assert!(!names("28.2.2024"));
    let ran = desk.run(&["--as-of", "31.13.2024", "accounts"]).expect(2);
    assert!(ran.stderr.contains("is not a moment"), "{}", ran.stderr);
}

#[test]
fn words_behind_a_colon_are_the_note() {
    let desk = desk();
    desk.run(&["note", "Acme Valves: opens a branch in May"])
        .expect(0);
    let page = desk.run(&["account", "Acme"]).expect(0).stdout;
    assert!(page.contains("opens a branch in May"), "{page}");
    let ran = desk.run(&["note", "Acme Valves:"]).expect(2);
    assert!(ran.stderr.contains("nothing to note"), "{}", ran.stderr);
}

#[test]
fn what_is_won_is_no_worth_to_come_and_has_closed() {
    let desk = desk();
    let page = |command: &str| {
        let ran = desk
            .run(&["--as-of", "2024-03-15", command, "Acme"])
            .expect(0);
        ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let account = page("account");
    assert!(account.contains("worth 1,800 EUR"), "{account}");
    for page in [account, page("prepare")] {
        assert!(!page.contains("to close on 31 January 2024"), "{page}");
        assert!(!page.contains("to close on 31 Jan 2024"), "{page}");
    }
}

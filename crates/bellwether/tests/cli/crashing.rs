//! An import that is killed at any moment, without a chance to clean up, is
//! finished by repeating it: the same evidence, and the same bytes derived.

use crate::desk::{Desk, path};
use std::fmt::Write;
use std::process::Stdio;
use std::time::{Duration, Instant};

const MAILS: u32 = 3_000;
const KILLS: u32 = 20;
/// Kills in one workspace before another is begun: some early, some late.
const KILLS_EACH: u32 = 4;
/// Rounds after which too few kills hit.
const MOST_ROUNDS: u32 = 25;

#[test]
fn killed_at_any_moment_and_repeated_is_as_if_undisturbed() {
    let undisturbed = Desk::new();
    let began = Instant::now();
    let file = undisturbed.file("box.mbox", mailbox().as_bytes());
    undisturbed
        .run(&["add", path(&file), "--owner", "ines@calder-valvery.com"])
        .expect(0);
    let whole = began.elapsed();
    let expected = state(&undisturbed);

    let mut killed = 0;
    let mut dice: u64 = 20;
    // Some come after the end, because less was left to do each time, or the machine was
    // busier when the whole was timed: then there are more rounds.
    for round in 0..MOST_ROUNDS {
        if round >= KILLS / KILLS_EACH && killed >= KILLS / 4 {
            break;
        }
        let desk = Desk::new();
        let add = ["add", path(&file), "--owner", "ines@calder-valvery.com"];
        for _ in 0..KILLS_EACH {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let share = (dice >> 33) as f64 / f64::from(1_u32 << 31);
            killed += u32::from(kill_after(&desk, &add, whole.mul_f64(share * 0.8)));
        }
        desk.run(&add).expect(0);
        assert_eq!(state(&desk), expected);
    }
    assert!(killed >= KILLS / 4, "only {killed} of {KILLS} hit");
}

/// Kills the command after a while (SIGKILL where there are signals); whether
/// it was still running.
fn kill_after(desk: &Desk, args: &[&str], after: Duration) -> bool {
    let mut command = desk.command(args);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    std::thread::sleep(after);
    child.kill().expect("killed");
    !child.wait().expect("ended").success()
}

/// The digest of what is derived, the counts, and the ids of all evidence: the
/// digest alone would not see evidence from which nothing is derived.
fn state(desk: &Desk) -> (serde_json::Value, Vec<String>) {
    let rebuilt = desk.run(&["rebuild", "--json"]).expect(0).json();
    let found = desk
        .run(&["search", "valve", "--json", "--top", "100000"])
        .expect(0);
    let mut ids: Vec<String> = (found.json()["items"].as_array().expect("items").iter())
        .map(|item| item["id"].as_str().expect("an id").to_owned())
        .collect();
    ids.sort();
    assert_eq!(ids.len(), MAILS as usize, "every mail speaks of a valve");
    (rebuilt, ids)
}

/// Many letters between the seller and people of many firms, each answering the
/// one before last.
fn mailbox() -> String {
    let mut text = String::new();
    for n in 0..MAILS {
        let (day, hour, minute) = (1 + n / 100 % 28, n / 60 % 24, n % 60);
        let month = ["Jan", "Feb"][(n / 2_000) as usize % 2];
        let other = format!("Person {} <p{}@firm{}.com>", n % 90, n % 90, n % 40);
        let seller = "Ines Calder <ines@calder-valvery.com>".to_owned();
        let (from, to) = if n % 3 == 0 {
            (seller, other)
        } else {
            (other, seller)
        };
        let _ = write!(
            text,
            "From - Mon {month} {day} 09:00:00 2024\nFrom: {from}\nTo: {to}\n\
             Date: {day} {month} 2024 {hour:02}:{minute:02}:00 +0000\nSubject: Valve {}\n\
             Message-ID: <{n}@post.example>\nIn-Reply-To: <{}@post.example>\n\n\
             Hello,\n\nplease send me the drawing of valve {n} by Friday.\n\nBest regards\n\
             Somebody\nPlant Manager\n\n> Could you send the offer for valve {}?\n\n",
            n / 7,
            n.saturating_sub(2),
            n.saturating_sub(2),
        );
    }
    text
}

#[test]
fn an_order_file_killed_and_repeated_is_as_if_undisturbed() {
    let mut text = String::from("Invoice;Date;Customer;Item;Quantity;Amount (EUR)\n");
    for line in 0..60_000_u32 {
        let (customer, item) = (line % 211, line * 7 % 97);
        let (month, day) = (line % 12 + 1, line % 27 + 1);
        let invoice = line / 5;
        let quantity = line % 9 + 1;
        let row = format!(
            "{invoice};2023-{month:02}-{day:02};C{customer};I{item};{quantity};{quantity}5,00"
        );
        writeln!(text, "{row}").expect("text");
    }
    let undisturbed = Desk::new();
    let file = undisturbed.file("orders.csv", text.as_bytes());
    let add = ["add", path(&file), "--owner", "ines@calder-valvery.com"];
    let began = Instant::now();
    undisturbed.run(&add).expect(0);
    let whole = began.elapsed();
    let bought = |desk: &Desk| {
        let rebuilt = desk.run(&["rebuild", "--json"]).expect(0).json();
        let orders = desk.run(&["orders", "--json"]).expect(0).json();
        (rebuilt["digest"].clone(), orders["items"].clone())
    };
    let expected = bought(&undisturbed);
    let mut killed = 0;
    for share in [0.1, 0.3, 0.5, 0.6, 0.7, 0.8] {
        let desk = Desk::new();
        killed += u32::from(kill_after(&desk, &add, whole.mul_f64(share)));
        desk.run(&add).expect(0);
        assert_eq!(bought(&desk), expected, "killed after {share} of the time");
    }
    assert!(killed > 0, "every kill came after the end");
}

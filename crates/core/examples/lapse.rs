//! How well it is told who places no order in the days ahead, for `benches/lapse.sh`.
//!
//!   lapse FILE [AHEAD]    lines of `account,day,amount` (no heading, sorted by account
//!                         and day), a line for each day with an order
//!
//! At cutoffs 28 days apart, each from what lies before it alone: the account's own past
//! rate, MBG/NBD, the account's own rhythm where it has one, and what was learned from
//! earlier windows. AUC and Brier score, over all accounts and over those with three
//! orders or more.

#![allow(clippy::print_stdout, reason = "it is a program")]

use bellwether_core::orders::buying::lapse::{Bought, Lapse, by_model};
use bellwether_core::orders::buying::regularity::{Gaps, Regularity, recent_gaps};
use bellwether_core::orders::buying::rhythm::Rhythm;
use bellwether_core::orders::buying::{DropOut, Geometric, Grouped, Summary};
use bellwether_core::time::Day;
use std::error::Error;

/// Days between cutoffs, and before the first and after the last.
const STEP_DAYS: i32 = 28;
const FIRST_DAYS: i32 = 168;

const WAYS: [&str; 4] = ["own past rate", "MBG/NBD", "own rhythm", "learned"];

/// What is said of an account at a cutoff, and what came.
struct Case {
    orders: usize,
    said: [f64; 4],
    none: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (file, ahead) = match args.as_slice() {
        [file] => (file, 28),
        [file, ahead] => (file, ahead.parse()?),
        _ => return Err("usage: lapse FILE [AHEAD]".into()),
    };
    let accounts = read(file)?;
    let days = || accounts.iter().flatten().map(|(day, _)| day.0);
    let (first, last) = days().min().zip(days().max()).ok_or("no orders")?;
    let groups: [(&str, usize); 2] = [("all", 1), ("three orders or more", 3)];
    let mut sums = [[[0.0; 2]; 4]; 2];
    let cutoffs: Vec<i32> = (first + FIRST_DAYS..=last - ahead)
        .step_by(STEP_DAYS as usize)
        .collect();
    for today in &cutoffs {
        let cases = cases(&accounts, Day(*today), ahead)?;
        for ((name, least), sums) in groups.iter().zip(&mut sums) {
            let cases: Vec<&Case> = (cases.iter())
                .filter(|case| case.orders >= *least)
                .collect();
            let none = cases.iter().filter(|case| case.none).count();
            print!(
                "day {today}, {name}: {} accounts, {:.3} without an order in {ahead} days;",
                cases.len(),
                none as f64 / cases.len() as f64
            );
            for (way, (label, sums)) in WAYS.iter().zip(sums.iter_mut()).enumerate() {
                let (auc, brier) = judged(&cases, way);
                print!(" {label} {auc:.4} {brier:.4}");
                (sums[0], sums[1]) = (sums[0] + auc, sums[1] + brier);
            }
            println!();
        }
    }
    let count = cutoffs.len() as f64;
    println!("mean of {count} cutoffs            AUC     Brier");
    for ((name, _), sums) in groups.iter().zip(sums) {
        for (label, [auc, brier]) in WAYS.iter().zip(sums) {
            println!(
                "{name:20} {label:14} {:.4}  {:.4}",
                auc / count,
                brier / count
            );
        }
    }
    Ok(())
}

fn read(file: &str) -> Result<Vec<Bought>, Box<dyn Error>> {
    let (mut accounts, mut last): (Vec<Bought>, String) = (Vec::new(), String::new());
    for line in std::fs::read_to_string(file)?.lines() {
        let fields: Vec<&str> = line.split(',').collect();
        let [account, day, amount] = fields[..] else {
            return Err(format!("not three fields: {line}").into());
        };
        if account != last {
            account.clone_into(&mut last);
            accounts.push(Vec::new());
        }
        let own = accounts.last_mut().ok_or("no account")?;
        own.push((Day(day.parse()?), amount.parse()?));
    }
    Ok(accounts)
}

fn cases(accounts: &[Bought], today: Day, ahead: i32) -> Result<Vec<Case>, Box<dyn Error>> {
    let known = |bought: &Bought| bought.partition_point(|(day, _)| *day <= today);
    let days =
        |bought: &Bought| -> Vec<Day> { bought[..known(bought)].iter().map(|one| one.0).collect() };
    let all: Vec<Vec<Day>> = accounts.iter().map(days).collect();
    let seen: Grouped = (all.iter())
        .filter_map(|days| Summary::of(days, today))
        .collect();
    let model = Geometric::fit(&seen, DropOut::AfterAny)?;
    let gaps = |days: &Vec<Day>| Gaps::of(recent_gaps(days));
    let usual = Regularity::fit(&all.iter().filter_map(gaps).collect::<Vec<_>>());
    let learned = Lapse::fit(accounts, &model, today, ahead);
    let case = |(bought, days): (&Bought, &Vec<Day>)| {
        let summary = Summary::of(days, today)?;
        let rate = days.len() as f64 / summary.age.max(1.0);
        let by_all = by_model(&model, &summary, f64::from(ahead));
        let rhythm = Rhythm::of(days, &usual, today).ok();
        let odds = model.odds_after_purchase(summary.repeats);
        let by_own = rhythm
            .zip(odds)
            .map(|(rhythm, odds)| 1.0 - rhythm.alive(odds) * rhythm.soon(f64::from(ahead)));
        let learned = learned
            .as_ref()
            .and_then(|l| l.chance(&bought[..days.len()], today));
        let by_own = by_own.unwrap_or(by_all);
        let next = bought.get(days.len());
        Some(Case {
            orders: days.len(),
            said: [
                (-rate * f64::from(ahead)).exp(),
                by_all,
                by_own,
                learned.unwrap_or(by_own),
            ],
            none: next.is_none_or(|next| next.0.0 > today.0 + ahead),
        })
    };
    Ok(accounts.iter().zip(&all).filter_map(case).collect())
}

/// AUC (ties count half) and Brier score of one way to tell.
fn judged(cases: &[&Case], way: usize) -> (f64, f64) {
    let error = |case: &&&Case| (case.said[way] - f64::from(u8::from(case.none))).powi(2);
    let brier = cases.iter().map(|case| error(&case)).sum::<f64>() / cases.len() as f64;
    let mut sorted: Vec<(f64, bool)> = cases.iter().map(|c| (c.said[way], c.none)).collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut above, mut without) = (0.0, 0.0);
    for tied in sorted.chunk_by(|a, b| a.0 == b.0) {
        let hits = tied.iter().filter(|one| one.1).count() as f64;
        let misses = tied.len() as f64 - hits;
        above += hits * (without + misses / 2.0);
        without += misses;
    }
    let hits = cases.len() as f64 - without;
    (above / (hits * without).max(1.0), brier)
}

//! Ranks what accounts have never bought, for `benches/whitespace.sh`.
//!
//!   whitespace FILE CUT [KEPT]    lines of `account,product,day,quantity,amount` (no
//!                                 heading, sorted by account, product and day), days
//!                                 from CUT on left out; prints the ten best products
//!                                 of each account, then what it took
//!   whitespace made-up PRODUCTS ACCOUNTS    how long a made-up order book takes

#![allow(clippy::print_stdout, reason = "it is a program")]

use bellwether_core::orders::whitespace::{Model, Owned, Settings, Tuned};
use std::error::Error;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["made-up", products, accounts] => made_up(products.parse()?, accounts.parse()?),
        [file, cut] => ranks(file, cut.parse()?, Settings::default().kept)?,
        [file, cut, kept] => ranks(file, cut.parse()?, kept.parse()?)?,
        _ => return Err("usage: whitespace FILE CUT [KEPT] | made-up PRODUCTS ACCOUNTS".into()),
    }
    Ok(())
}

fn settings() -> Settings {
    Settings {
        threads: std::thread::available_parallelism().map_or(1, usize::from),
        ..Settings::default()
    }
}

fn ranks(file: &str, cut: i32, kept: usize) -> Result<(), Box<dyn Error>> {
    let begun = Instant::now();
    let mut names: Vec<String> = Vec::new();
    let mut accounts: Vec<Vec<Owned>> = Vec::new();
    let mut products = 0;
    for line in std::fs::read_to_string(file)?.lines() {
        let fields: Vec<&str> = line.split(',').collect();
        let [account, product, day, quantity, amount] = fields[..] else {
            return Err(format!("not five fields: {line}").into());
        };
        let (product, day): (u32, i32) = (product.parse()?, day.parse()?);
        if day >= cut {
            continue;
        }
        products = products.max(product as usize + 1);
        if names.last().is_none_or(|last| last != account) {
            names.push(account.to_owned());
            accounts.push(Vec::new());
        }
        let row = accounts.last_mut().ok_or("no account")?;
        let (quantity, amount): (f64, f64) = (quantity.parse()?, amount.parse()?);
        match row.last_mut().filter(|owned| owned.product == product) {
            Some(owned) => {
                owned.last_day = day;
                owned.days += 1;
                owned.quantity += quantity;
                owned.amount += amount;
            }
            None => row.push(Owned {
                product,
                first_day: day,
                last_day: day,
                days: 1,
                quantity,
                amount,
            }),
        }
    }
    let read = begun.elapsed();
    let settings = Settings { kept, ..settings() };
    let model = Model::fit(&accounts, products, &[], cut, &settings);
    let fitted = begun.elapsed();
    let mut out = String::new();
    for (name, row) in names.iter().zip(&accounts) {
        let ten = model.recommend(row, 10);
        let ten: Vec<String> = (ten.iter().map(|scored| scored.product.to_string())).collect();
        out += &format!("{name},{}\n", ten.join(","));
    }
    let all = begun.elapsed();
    print!("{out}");
    println!(
        "# read {:.3} s, fitted {:.3} s, ranked {:.3} s, {:?} {:?}",
        read.as_secs_f64(),
        (fitted - read).as_secs_f64(),
        (all - fitted).as_secs_f64(),
        model.method(),
        model.tuned(),
    );
    Ok(())
}

/// Accounts that buy some 60 products each, the popular ones mostly.
fn made_up(products: usize, accounts: usize) {
    let mut state = 1_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let accounts: Vec<Vec<Owned>> = (0..accounts)
        .map(|_| {
            let mut bought: Vec<u32> = (0..60)
                .map(|_| (next().powi(2) * products as f64) as u32)
                .collect();
            bought.sort_unstable();
            bought.dedup();
            let owned = |product| {
                let first_day = (next() * 720.0) as i32;
                Owned {
                    product,
                    first_day,
                    last_day: first_day,
                    days: 1,
                    quantity: 1.0,
                    amount: 1.0,
                }
            };
            bought.into_iter().map(owned).collect()
        })
        .collect();
    for (name, tuned) in [("λ given", Some(Tuned::default())), ("tuned", None)] {
        let begun = Instant::now();
        let settings = Settings {
            tuned,
            ..settings()
        };
        let model = Model::fit(&accounts, products, &[], 720, &settings);
        let seconds = begun.elapsed().as_secs_f64();
        println!(
            "{products} products, {name}: {seconds:.2} s, {:?}",
            model.method()
        );
    }
}

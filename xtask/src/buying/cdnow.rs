//! CDNOW: what 2,357 new customers of a music shop bought in 78 weeks of 1997 and 1998,
//! on which the models of repeat buying were published. It comes with the Python
//! package `lifetimes`; `benches/repeat_buying.sh` fetches it.

use anyhow::{Context, Result};
use bellwether_core::orders::buying::{Spent, Summary};
use bellwether_core::time::Day;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The file with a line per purchase of the published sample.
const FILE: &str = "CDNOW_sample.txt";

/// Weeks that are held out, after 1997-09-30.
pub const WEEKS_HELD_OUT: f64 = 39.0;

/// A customer at the end of the weeks that models see.
pub struct Customer {
    /// What models see, in weeks.
    pub summary: Summary,
    /// What was spent on repeat purchases.
    pub spent: Option<Spent>,
    /// Days of purchase in the weeks that were held out.
    pub came: f64,
}

/// Where the file lies: the folder that `CDNOW` names, or where the script put it.
pub fn folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CDNOW") {
        return Some(PathBuf::from(named)).filter(|folder| folder.join(FILE).is_file());
    }
    let home = PathBuf::from(std::env::var_os("HOME")?);
    let lib = home.join(".cache/bellwether/peers/lifetimes/lib");
    let pythons = std::fs::read_dir(lib).ok()?.flatten();
    pythons
        .map(|python| python.path().join("site-packages/lifetimes/datasets"))
        .find(|folder| folder.join(FILE).is_file())
}

/// Reads the customers.
pub fn customers(folder: &Path) -> Result<Vec<Customer>> {
    let path = folder.join(FILE);
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let mut days: BTreeMap<&str, BTreeMap<Day, f64>> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [_, customer, date, _, amount] = fields.as_slice() else {
            anyhow::bail!("a line of {} reads {line:?}", path.display());
        };
        let date: i32 = date.parse()?;
        let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);
        let date = civil(year, month, day)?;
        *days.entry(customer).or_default().entry(date).or_default() += amount.parse::<f64>()?;
    }
    let end = civil(1997, 9, 30)?;
    let customer = |bought: &BTreeMap<Day, f64>| {
        let all: Vec<Day> = bought.keys().copied().collect();
        let in_days = Summary::of(&all, end)?;
        let again: Vec<f64> = (bought.range(..=end).skip(1))
            .map(|(_, amount)| *amount)
            .collect();
        let spent = Spent {
            purchases: in_days.repeats,
            mean: again.iter().sum::<f64>() / again.len().max(1) as f64,
            // As published.
            ln_shares: None,
        };
        Some(Customer {
            summary: Summary {
                recency: in_days.recency / 7.0,
                age: in_days.age / 7.0,
                ..in_days
            },
            spent: (spent.purchases > 0).then_some(spent),
            came: bought.keys().filter(|day| **day > end).count() as f64,
        })
    };
    Ok(days.values().filter_map(customer).collect())
}

/// A day of the proleptic Gregorian calendar (days from civil, Hinnant).
fn civil(year: i32, month: i32, day: i32) -> Result<Day> {
    anyhow::ensure!((1..=12).contains(&month) && (1..=31).contains(&day));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    Ok(Day(era * 146_097 + days - 719_468))
}

//! A series of monthly figures that the seller keeps of somebody.

use super::super::Said;
use super::super::teller::Teller;
use super::super::truths::Way;
use crate::world::cast::person::FirmNo;
use crate::world::desk::csv::{Quotes, Table};
use bellwether_core::time::Day;
use jiff::civil::date;

/// How the last months differ from those before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Turn {
    Up,
    Down,
    Flat,
}

/// Two years of months, saved some days before the end.
pub(in super::super) fn publish(
    teller: &mut Teller,
    firm: FirmNo,
    turn: Turn,
    days_ago: i64,
) -> Said {
    let saved = teller.shelf.stage.workday_ago(days_ago);
    let (name, products) = (teller.name(firm), teller.tale.trades.taker(firm).products);
    let base = teller.within(90, 900) as f64;
    let layout = teller.rng().index(4);
    let unit = format!("{} built", crate::world::phrase::capital(products));
    let header: [&str; 3] = match layout {
        0 => ["Company", "Month", &unit],
        1 => ["company", "date", "units"],
        2 => ["Firma", "Monat", "Stückzahl"],
        _ => ["Name", "Period", "Production (units)"],
    };
    let separator = if layout == 2 { ';' } else { ',' };
    let mut table = Table::separated(separator, Quotes::Needed, &header);
    let mut month = date(saved.date().year(), saved.date().month(), 1);
    let mut months = Vec::new();
    for _ in 0..24 {
        month = (month.yesterday().unwrap_or(month)).first_of_month();
        months.push(month);
    }
    months.reverse();
    for (n, month) in months.iter().enumerate() {
        let since = (n as f64 - 18.0).max(0.0);
        let part = match turn {
            Turn::Up => 1.0 + 0.10 * since,
            Turn::Down => 1.0 - 0.085 * since,
            Turn::Flat => 1.0,
        };
        let noise = 0.95 + 0.1 * teller.rng().unit();
        let units = (base * part * noise) as i64;
        let (y, m) = (month.year(), month.month());
        let last = month.last_of_month();
        let when = match layout {
            0 => format!("{y:04}-{m:02}"),
            1 => Day::of(last).date().to_string(),
            2 => format!("{m:02}.{y}"),
            _ => format!("{y:04}-{m:02}-01"),
        };
        table.row(&[name.clone(), when, units.to_string()]);
    }
    let path = format!(
        "series/{}-{}.csv",
        super::slug(&name),
        super::slug(products)
    );
    let bytes = table.bytes(false);
    teller.publish(path, bytes, saved, Way::Series)
}

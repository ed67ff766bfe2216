//! The customers and whom the seller knows there.

use crate::world::calendar;
use crate::world::cast::Part;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::cast::titles::{Function, Level};
use crate::world::stage::Stage;
use bellwether_core::time::Day;

/// Customers with contacts in several functions. The accounts kept for single
/// plots come on top.
const CUSTOMERS: usize = 27;

/// Hires the customers and their people.
pub(crate) fn hire_customers(stage: &mut Stage) {
    for _ in 0..CUSTOMERS {
        let firm = stage.cast.found(Part::Customer, &mut stage.rng);
        let pace = stage.rng.pick(&[0.9, 1.0, 1.2, 1.4]);
        for (function, level, low, high) in roster(stage) {
            let gap = stage.rng.within(low, high) as f64 * pace;
            let person = contact(stage, firm, function, level, gap);
            // Some joined later; everybody has been around for a year.
            if stage.rng.chance(0.2) {
                let joined = stage.cast.last_day.0 - stage.rng.within(365, 600) as i32;
                stage.cast.people[person.0].days.first = Day(joined);
            }
        }
    }
}

/// Functions, levels, and the range of the gap in days. Every account is known
/// on the commercial side, on the technical side, and above.
fn roster(stage: &mut Stage) -> Vec<(Function, Level, i64, i64)> {
    use Function::*;
    let rng = &mut stage.rng;
    let buyer = rng.pick(&[Level::Staff, Level::Staff, Level::Head]);
    let technical = rng.pick(&[Maintenance, Engineering]);
    let above = rng.pick(&[
        (Production, Level::Head),
        (Production, Level::Director),
        (Management, Level::Director),
        (Engineering, Level::Director),
    ]);
    let mut roster = vec![
        (Purchasing, buyer, 54, 88),
        (technical, Level::Head, 76, 112),
        (above.0, above.1, 100, 140),
    ];
    let mut extras = [
        (Quality, Level::Staff),
        (Logistics, Level::Staff),
        (Assistance, Level::Staff),
        (Engineering, Level::Staff),
        (Maintenance, Level::Staff),
        (Production, Level::Staff),
        (Finance, Level::Staff),
    ];
    rng.shuffle(&mut extras);
    let count = rng.within(1, 2) as usize;
    roster.extend(extras[..count].iter().map(|(f, l)| (*f, *l, 100, 160)));
    roster
}

/// Hires somebody with whom the seller is in regular touch.
pub(crate) fn contact(
    stage: &mut Stage,
    firm: FirmNo,
    function: Function,
    level: Level,
    gap: f64,
) -> PersonNo {
    let person = stage.cast.hire(firm, function, level, &mut stage.rng);
    stage.cast.people[person.0].days.gap = gap;
    person
}

/// The days on which conversations with somebody begin, drawn backwards from
/// the last one so that it is never long ago for their rhythm.
pub(crate) fn rhythm(stage: &mut Stage, person: PersonNo) -> Vec<Day> {
    let days = stage.cast.person(person).days;
    let mut dates = Vec::new();
    if days.gap <= 0.0 {
        return dates;
    }
    let rng = &mut stage.rng;
    let mut at = f64::from(days.last.0) - 2.0 - rng.unit() * 0.8 * days.gap.min(60.0);
    while at > f64::from(days.first.0) {
        let day = calendar::workday_before(Day(at as i32));
        dates.push(day);
        at = f64::from(day.0) - days.gap * (0.55 + 0.9 * rng.unit());
    }
    dates.reverse();
    dates
}

//! Which number of `3/4/2024` is the day, where nothing in a table tells: that hangs on who
//! wrote it. English is written with the month first in North America and nowhere else, so
//! it is where the seller lives, or what the amounts are in; where these say nothing, how
//! dates are written: who puts the day first fills the month up to two digits.

use super::dates::Order;
use bellwether_core::time::Zone;

/// How those who wrote a table write days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Usage {
    /// The day first.
    DayFirst,
    /// The month first where they reckon in dollars of North America, or write as is usual
    /// there.
    ByMoney,
    /// The month first.
    MonthFirst,
}

impl Usage {
    /// By whether its headings are English, and where the seller lives.
    pub(super) fn of(is_english: bool, zone: &Zone) -> Usage {
        match (is_english, is_of_north_america(zone)) {
            (false, _) => Usage::DayFirst,
            (true, false) => Usage::ByMoney,
            (true, true) => Usage::MonthFirst,
        }
    }

    /// Which number comes first in a table of these currencies and dates.
    pub(super) fn order<'a>(
        self,
        currencies: impl Iterator<Item = &'a str>,
        mut dates: impl Iterator<Item = &'a str>,
    ) -> Order {
        let mut currencies = currencies.peekable();
        let is_american = match currencies.peek().is_some() {
            true => currencies.all(|code| matches!(code, "USD" | "CAD")),
            false => dates.any(is_bare),
        };
        match self {
            Usage::MonthFirst => Order::MonthFirst,
            Usage::ByMoney if is_american => Order::MonthFirst,
            Usage::ByMoney | Usage::DayFirst => Order::DayFirst,
        }
    }
}

/// `3/4/2024`: neither number has two digits.
fn is_bare(date: &str) -> bool {
    let mut numbers = date.split('/');
    let mut single = || {
        numbers
            .next()
            .is_some_and(|part| matches!(part.as_bytes(), [b'1'..=b'9']))
    };
    single() && single()
}

/// Whether a time zone is one of the United States or Canada: the others of America write
/// the day first.
fn is_of_north_america(zone: &Zone) -> bool {
    const PLACES: &[&str] = &[
        "Adak",
        "Anchorage",
        "Boise",
        "Chicago",
        "Denver",
        "Detroit",
        "Edmonton",
        "Halifax",
        "Juneau",
        "Los_Angeles",
        "Menominee",
        "Moncton",
        "New_York",
        "Nome",
        "Phoenix",
        "Regina",
        "Sitka",
        "St_Johns",
        "Toronto",
        "Vancouver",
        "Whitehorse",
        "Winnipeg",
        "Yakutat",
    ];
    const FOLDERS: &[&str] = &["US/", "Canada/"];
    const STATES: &[&str] = &["Indiana/", "Kentucky/", "North_Dakota/"];
    let name = zone.0.iana_name().unwrap_or_default();
    let american = name.strip_prefix("America/").is_some_and(|place| {
        PLACES.contains(&place) || STATES.iter().any(|state| place.starts_with(state))
    });
    american || name == "Pacific/Honolulu" || FOLDERS.iter().any(|one| name.starts_with(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(is_english: bool, zone: &str, currencies: &[&str]) -> Order {
        of_date(is_english, zone, currencies, "03/04/2024")
    }

    fn of_date(is_english: bool, zone: &str, currencies: &[&str], date: &str) -> Order {
        let zone = Zone(jiff::tz::TimeZone::get(zone).expect("a time zone"));
        Usage::of(is_english, &zone).order(currencies.iter().copied(), [date].into_iter())
    }

    #[test]
    fn the_month_comes_first_in_north_america_only() {
        let (london, chicago) = ("Europe/London", "America/Chicago");
        for (is_english, zone, currencies, expected) in [
            (true, london, &["GBP", "EUR"][..], Order::DayFirst),
            (true, london, &[], Order::DayFirst),
            (true, london, &["USD"], Order::MonthFirst),
            (true, london, &["USD", "CAD"], Order::MonthFirst),
            (true, london, &["USD", "EUR"], Order::DayFirst),
            (true, chicago, &[], Order::MonthFirst),
            (true, chicago, &["EUR"], Order::MonthFirst),
            (true, "America/Sao_Paulo", &["BRL"], Order::DayFirst),
            (false, chicago, &["USD"], Order::DayFirst),
        ] {
            let read = order(is_english, zone, currencies);
            assert_eq!(read, expected, "{is_english} {zone} {currencies:?}");
        }
        for (currencies, date, expected) in [
            (&[][..], "3/4/2024 9:00 AM", Order::MonthFirst),
            (&[], "3/04/2024", Order::DayFirst),
            (&["GBP"], "3/4/2024", Order::DayFirst),
        ] {
            assert_eq!(of_date(true, london, currencies, date), expected, "{date}");
        }
    }
}

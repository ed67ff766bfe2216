//! Series: figures of companies, each for a day or a period.
//!
//! The table may be long (company, date, name of the figure, value), have a column for
//! each figure, for each company or for each period. Only the first is told by its
//! headings, and the shortest of the second: a company, a period and what it made or sold
//! in it, counted. The others `--as series` insists on. A figure of a period is of its
//! last day; what is called by nothing is called as the file.

use super::headings::{Of, plain, sense};
use super::keys::Keys;
use super::plan::{Plan, Target};
use super::rows::Read;
use super::told::Told;
use super::values::{self, Column, Odd};
use super::{amounts, dates};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field::{self, COMPANY, NAME, VALUE, WHEN};
use bellwether_core::time::{Timestamp, Zone};
use jiff::civil::Date;

/// The system that figures are of.
const SYSTEM: &str = "series";

/// Headings of the day or period, as [`plain`] has them.
const DAYS: &str = "date|day|month|quarter|year|period|week|as of|as of date|date of value|period end|week ending|reporting date|observation date\
    |datum|tag|monat|quartal|jahr|periode|zeitraum|stichtag|woche|kw|berichtsmonat|berichtsjahr|geschaftsjahr|fiscal year";

/// Headings of the name of a figure.
const NAMES: &str = "series|series name|metric|metric name|indicator|kpi|figure|measure|variable|name of figure|data series\
    |kennzahl|indikator|zeitreihe|reihe|messgrosse|messgroße|kenngrosse|kenngroße|merkmal|datenreihe|position|bezeichnung|name";

/// The same, where they can be nothing else.
const SURE_NAMES: &str = "series|series name|metric|metric name|indicator|kpi|measure|data series\
    |kennzahl|indikator|zeitreihe|messgrosse|messgroße|kenngrosse|kenngroße|datenreihe";

/// Headings of the value.
const VALUES: &str = "value|figure value|reading|observation|obs value|level|actual|number|amount\
    |wert|zahl|messwert|istwert|ist|stand|betrag";

/// Headings of what goes with a figure and is none.
const BESIDE: &str = "unit|units|currency|source|note|notes|comment|country|region|id|isin|lei|ticker|domain|type|frequency\
    |einheit|wahrung|quelle|bemerkung|kommentar|land|frequenz|typ";

/// Words of headings that count what a company makes, sells or gets: money is left out,
/// since sums by company and month may be what we ourselves sold them.
const COUNTS: &str = "units|unit|pieces|pcs|built|made|produced|sold|shipped|delivered|registered|brewed|assembled|installed\
    |production|output|shipments|deliveries|registrations|volume|volumes|tonnes|tons|throughput|index|headcount|intake\
    |stuck|stück|stuckzahl|stückzahl|stuckzahlen|stückzahlen|produktion|absatz|ausstoss|ausstoß|auslieferungen|zulassungen|auftragseingang|menge|mengen";

/// Words of headings under which our own customers stand.
const CUSTOMERS: &str =
    "customer|customers|client|account|buyer|debtor|kunde|kunden|debitor|auftraggeber";

/// Whether a heading has one of the words.
fn says(heading: &str, words: &str) -> bool {
    let heading = plain(heading);
    let mut said = heading.split(|c: char| !c.is_alphanumeric());
    said.any(|word| words.split('|').any(|one| one == word))
}

/// The columns of a table that has a company, a period and one count, and nothing else.
fn of_counts(headings: &[String], targets: &[Target]) -> Option<Vec<Target>> {
    let alone = |test: &dyn Fn(usize) -> bool| {
        let mut fitting = (0..headings.len()).filter(|at| test(*at));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first)
    };
    let is = |name: &'static str| move |at: usize| targets[at] == Target::Own(name);
    let firm = alone(&is(COMPANY)).or_else(|| {
        // "Name" is a company's where nothing else is.
        let named = !targets.contains(&Target::Own(COMPANY));
        alone(&|at| plain(&headings[at]) == "name").filter(|_| named)
    })?;
    let when = alone(&is(WHEN))?;
    let count = alone(&|at| at != firm && at != when && says(&headings[at], COUNTS))?;
    let rest = (0..headings.len()).filter(|at| ![firm, when, count].contains(at));
    let bare = rest.into_iter().all(|at| is_one_of(&headings[at], BESIDE));
    (bare && !says(&headings[firm], CUSTOMERS)).then(|| {
        let mut counted = vec![Target::Kept; headings.len()];
        counted[firm] = Target::Own(COMPANY);
        counted[when] = Target::Own(WHEN);
        counted[count] = Target::Own(VALUE);
        counted
    })
}

fn is_one_of(heading: &str, names: &str) -> bool {
    let heading = plain(heading);
    names.split('|').any(|name| plain(name) == heading)
}

/// How a table of figures is read; `None` where it is none. Without the user's word only
/// one that can be nothing else is.
pub(super) fn plan(
    headings: &[String],
    mapped: &[Option<&'static str>],
    told: Told<'_>,
) -> Option<Plan> {
    let insisted = told.kind == Some(EntryKind::Figure);
    let mut targets: Vec<Target> = headings
        .iter()
        .zip(mapped)
        .map(|(heading, mapped)| match mapped {
            Some(field) => Target::Own(field),
            None => meant(heading, insisted),
        })
        .collect();
    let there = |targets: &[Target], name: &'static str| targets.contains(&Target::Own(name));
    let has = |name: &'static str| there(&targets, name);
    if !insisted {
        let all = has(COMPANY) && has(WHEN) && has(VALUE) && has(NAME);
        let is_known = |(heading, target): (&String, &Target)| {
            *target != Target::Kept || is_one_of(heading, BESIDE)
        };
        let only = headings.iter().zip(&targets).all(is_known);
        let once = |name| {
            targets
                .iter()
                .filter(|target| **target == Target::Own(name))
                .count()
                == 1
        };
        if !all || !only || ![COMPANY, WHEN, VALUE, NAME].into_iter().all(once) {
            targets = of_counts(headings, &targets)?;
        }
    } else if !has(VALUE) {
        let (firm, when) = (has(COMPANY), has(WHEN));
        for (heading, target) in headings.iter().zip(&mut targets) {
            let is_figure = match (firm, when) {
                (true, false) => is_period(heading),
                (false, false) => false,
                _ => !heading.is_empty() && !is_one_of(heading, BESIDE),
            };
            if *target == Target::Kept && is_figure {
                *target = Target::Own(VALUE);
            }
        }
    }
    let has = |name: &'static str| there(&targets, name);
    let is_series = has(VALUE) && (has(COMPANY) || has(WHEN));
    is_series.then(|| Plan {
        kind: EntryKind::Figure,
        system: SYSTEM,
        what: super::kinds::what(SYSTEM, EntryKind::Figure),
        headings: headings.to_vec(),
        targets,
        currency: String::new(),
    })
}

fn meant(heading: &str, insisted: bool) -> Target {
    let names_firm =
        sense(heading).is_some_and(|sense| (sense.of, sense.field) == (Of::Company, field::NAME));
    let names = if insisted { NAMES } else { SURE_NAMES };
    if names_firm || is_one_of(heading, "issuer|gesellschaft|emittent|konzern") {
        Target::Own(COMPANY)
    } else if is_one_of(heading, DAYS) {
        Target::Own(WHEN)
    } else if is_one_of(heading, names) {
        Target::Own(NAME)
    } else if is_one_of(heading, VALUES) {
        Target::Own(VALUE)
    } else {
        Target::Kept
    }
}

/// Reads a row: a figure for each value in it. `file` is what to call one that has no
/// name.
pub(super) fn read(
    plan: &Plan,
    columns: &[Column],
    cells: &[&str],
    (keys, row): (&mut Keys, usize),
    (zone, file): (&Zone, &str),
) -> Read {
    let mut read = Read::default();
    let own = |name: &'static str| {
        let mut at = plan.targets.iter();
        let at = at.position(|target| *target == Target::Own(name))?;
        Some((at, cells.get(at).copied().unwrap_or_default().trim()))
    };
    let (firm, when, called) = (own(COMPANY), own(WHEN), own(NAME));
    let values = plan
        .targets
        .iter()
        .filter(|target| **target == Target::Own(VALUE))
        .count();
    for (at, column) in columns.iter().enumerate() {
        let text = cells.get(at).copied().unwrap_or_default().trim();
        if plan.targets.get(at) != Some(&Target::Own(VALUE)) || values::is_nothing(text) {
            continue;
        }
        let heading = column.heading.as_str();
        let (day, day_heading) = match when {
            Some((at, text)) => (
                moment(text, &columns[at], zone),
                (text, plan.headings[at].as_str()),
            ),
            None => (moment(heading, column, zone), (heading, heading)),
        };
        let amount = amounts::amount(text, column.decimals);
        let (Some(day), Some(amount)) = (day, &amount) else {
            let odd = if day.is_none() {
                Odd::NoDate
            } else {
                Odd::NoAmount
            };
            let (text, heading) = if day.is_none() {
                day_heading
            } else {
                (text, heading)
            };
            read.troubles
                .push((format!("{odd:?} {heading}"), odd.words(text, heading)));
            continue;
        };
        let company = firm.map_or(heading, |(_, text)| text);
        // A column for each figure: its heading is the figure's name.
        let is_plain = is_one_of(heading, VALUES);
        let name = match called {
            Some((_, text)) if !text.is_empty() => text,
            _ if firm.is_some() && when.is_some() && (values > 1 || !is_plain) => heading,
            _ => file,
        };
        let mut entry = Entry::new(EntryKind::Figure, plan.system, "");
        entry.put(COMPANY, company);
        entry.put(NAME, name);
        entry.put_moment(WHEN, day);
        entry.happened = Some(day);
        entry.put(VALUE, &amount.number);
        if let Some(currency) = amount.currency {
            entry.put(field::CURRENCY, currency);
        }
        for (at, column) in columns.iter().enumerate() {
            if plan.targets.get(at) == Some(&Target::Kept) {
                let text = cells.get(at).copied().unwrap_or_default();
                entry.put_raw(&column.heading, text);
            }
        }
        if keys.name(&mut entry, "", row, &mut read) {
            read.entries.push(entry);
        }
    }
    read.nameless = read.entries.is_empty() && read.troubles.is_empty();
    read
}

/// The day a figure is of: that named, or the last of a period.
fn moment(text: &str, column: &Column, zone: &Zone) -> Option<Timestamp> {
    let day = match period(text) {
        Some(day) => day,
        None => dates::parse(text, column.order)?.day(zone),
    };
    let zoned = day.to_zoned(zone.0.clone()).ok()?;
    Some(Timestamp(zoned.timestamp().as_second()))
}

/// Whether a heading is a period or a day.
pub(super) fn is_period(heading: &str) -> bool {
    period(heading).is_some()
        || heading.bytes().any(|b| b.is_ascii_digit())
            && dates::parse(heading, dates::Order::DayFirst).is_some()
}

/// The last day of a year, half, quarter or month: `2025`, `FY2025`, `Q1 2025`,
/// `2025-Q1`, `1. Quartal 2025`, `H1/2025`, `2025-03`, `03/2025`, `March 2025`.
fn period(text: &str) -> Option<Date> {
    const LONGEST: usize = 24;
    if text.len() > LONGEST {
        return None;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let year = |word: &str| {
        let digits = word.trim_start_matches("fy").trim_start_matches("gj");
        let year: i16 = digits.parse().ok().filter(|_| digits.len() == 4)?;
        (1900..2200).contains(&year).then_some(year)
    };
    let last = |year: i16, month: i8| Some(Date::new(year, month, 1).ok()?.last_of_month());
    if let [word] = words[..] {
        // `2025q1`
        return match word.split_once('q') {
            Some((begin, end)) => quarter(end).and_then(|month| last(year(begin)?, month)),
            None => last(year(word)?, 12),
        };
    }
    let at = words.iter().position(|word| year(word).is_some())?;
    let year = year(words[at])?;
    let others: Vec<&str> = (0..words.len())
        .filter(|i| *i != at)
        .map(|i| words[i])
        .collect();
    match others[..] {
        ["fy" | "gj" | "jahr" | "year"] => last(year, 12),
        [word] if word.len() == 2 && word.starts_with('q') => last(year, quarter(&word[1..])?),
        [word] if word.len() == 2 && word.starts_with('h') => match &word[1..] {
            "1" => last(year, 6),
            "2" => last(year, 12),
            _ => None,
        },
        [number, "quartal" | "quarter"] | ["quartal" | "quarter", number] => {
            last(year, quarter(number)?)
        }
        [word] => match word.parse::<i8>() {
            Ok(month) if word.len() <= 2 => last(year, month),
            _ => last(year, month_called(word)?),
        },
        _ => None,
    }
}

/// The last month of a quarter.
fn quarter(number: &str) -> Option<i8> {
    let quarter: i8 = number
        .trim_end_matches(['s', 't', 'n', 'd', 'r', 'h'])
        .parse()
        .ok()?;
    (1..=4).contains(&quarter).then_some(quarter * 3)
}

fn month_called(word: &str) -> Option<i8> {
    // The last day of `March 2025` by way of the first.
    let text = format!("1 {word} 2024");
    match dates::parse(&text, dates::Order::DayFirst)? {
        dates::When::Day(day) => Some(day.month()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_a_period_and_a_count_are_a_series() {
        let read = |headings: &[&str]| {
            let headings: Vec<String> = headings.iter().map(|one| (*one).to_owned()).collect();
            plan(&headings, &vec![None; headings.len()], Told::default()).is_some()
        };
        assert!(read(&["Company", "Quarter", "Trams built"]));
        assert!(read(&["Firma", "Monat", "Stückzahl"]));
        assert!(read(&["Name", "Period", "Output (tonnes)", "Source"]));
        // Sums may be our own sales, customers are ours, a third column makes another table.
        assert!(!read(&["Company", "Month", "Revenue"]));
        assert!(!read(&["Customer", "Month", "Units sold"]));
        assert!(!read(&["Company", "Date", "Article", "Units"]));
        assert!(!read(&["Company", "Month", "Contact", "Units built"]));
    }

    #[test]
    fn a_period_is_its_last_day() {
        for (text, day) in [
            ("2025", "2025-12-31"),
            ("FY2025", "2025-12-31"),
            ("GJ 2025", "2025-12-31"),
            ("Q1 2025", "2025-03-31"),
            ("2025-Q2", "2025-06-30"),
            ("2025Q3", "2025-09-30"),
            ("1. Quartal 2025", "2025-03-31"),
            ("H1/2025", "2025-06-30"),
            ("2024-02", "2024-02-29"),
            ("03/2025", "2025-03-31"),
            ("März 2025", "2025-03-31"),
            ("Dec 2025", "2025-12-31"),
        ] {
            assert_eq!(
                period(text).map(|day| day.to_string()).as_deref(),
                Some(day),
                "{text}"
            );
        }
        for text in [
            "",
            "2025-03-04",
            "Acme 2025",
            "Q5 2025",
            "13/2025",
            "12",
            "4.3.2025",
        ] {
            assert_eq!(period(text), None, "{text}");
        }
    }
}

//! From rows to entries.

use super::amounts::{self, Decimals};
use super::dates::{self, Order};
use super::doings;
use super::headings::{self, Of};
use super::keys::Keys;
use super::plan::{Plan, Target};
use super::quotes::TOTAL;
use super::salesforce;
use super::series;
use super::shapes::part;
use super::special;
use super::stages;
use super::things::{CLOSED, OLD_STAGE, WON};
use super::usage::Usage;
use super::values::{self, Column, Odd};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field::*;
use bellwether_core::time::Zone;

/// A row that was read: its entry, those of whom it speaks as well, and what was
/// odd about it.
#[derive(Default)]
pub(super) struct Read {
    pub entries: Vec<Entry>,
    /// A kind of trouble, and the words for it.
    pub troubles: Vec<(String, String)>,
    /// Nothing by which to know what the row is about.
    pub nameless: bool,
}

/// What turns rows into entries.
pub(super) struct Reader<'a> {
    pub plan: &'a Plan,
    columns: Vec<Column>,
    zone: &'a Zone,
    keys: Keys,
    /// What in the headings no date tells.
    pub guessed_order: Option<Order>,
    /// What the file is called.
    pub file: String,
}

impl<'a> Reader<'a> {
    /// Looks at some rows to see how the columns write dates and amounts.
    pub(super) fn new(
        plan: &'a Plan,
        zone: &'a Zone,
        sample: &[Vec<String>],
        usage: Usage,
    ) -> Reader<'a> {
        let cells = |column: usize| {
            let cells = sample.iter().filter_map(move |row| row.get(column));
            cells
                .map(|cell| cell.trim())
                .filter(|cell| !cell.is_empty())
        };
        let is_date = |name: &str| {
            matches!(
                name,
                CREATED | CHANGED | LAST_ACTIVITY | WHEN | CLOSES | part::START_DAY | part::END_DAY
            )
        };
        let is_number = |name: &str| {
            matches!(
                name,
                AMOUNT
                    | PRICE
                    | COST
                    | LIST_PRICE
                    | REVENUE
                    | PROBABILITY
                    | QUANTITY
                    | EMPLOYEES
                    | TOTAL
                    | VALUE
            )
        };
        let name = |target: &Target| match target {
            Target::Own(name) | Target::Other(_, name) => *name,
            Target::Kept => "",
        };
        let orders: Vec<Option<Order>> = plan
            .targets
            .iter()
            .enumerate()
            .map(|(at, target)| {
                is_date(name(target))
                    .then(|| dates::order(cells(at)))
                    .flatten()
            })
            .collect();
        // A column that does not tell is as the others of the table.
        let told = orders.iter().flatten().next().copied();
        let slashed = |(at, target): (usize, &Target)| {
            is_date(name(target)) && cells(at).any(|cell| cell.contains('/'))
        };
        let is_guessed = told.is_none() && plan.targets.iter().enumerate().any(slashed);
        let currencies = plan.targets.iter().enumerate().flat_map(|(at, target)| {
            let name = name(target);
            cells(at).filter_map(move |cell| match name {
                CURRENCY => amounts::currency(cell),
                _ if is_number(name) => amounts::amount(cell, Decimals::default())?.currency,
                _ => None,
            })
        });
        let dates = plan.targets.iter().enumerate();
        let dates = dates.filter(|(_, target)| is_date(name(target)));
        let dates = dates.flat_map(|(at, _)| cells(at));
        let order = told.unwrap_or_else(|| usage.order(currencies, dates));
        let columns = plan.targets.iter().enumerate().map(|(at, target)| {
            let name = name(target);
            let share = |cell: &str| {
                amounts::amount(cell, Decimals::default())
                    .and_then(|read| read.number.parse::<f64>().ok())
            };
            Column {
                heading: match plan.headings[at].as_str() {
                    "" => format!("column {}", at + 1),
                    heading => heading.to_owned(),
                },
                name,
                order: orders[at].unwrap_or(order),
                decimals: if is_number(name) {
                    Decimals::of(cells(at))
                } else {
                    Decimals::default()
                },
                of_one: name == PROBABILITY
                    && cells(at)
                        .any(|cell| share(cell).is_some_and(|share| share > 0.0 && share < 1.0))
                    && cells(at).all(|cell| {
                        !cell.contains('%') && share(cell).is_none_or(|share| share <= 1.0)
                    }),
                is_salesforce: plan.system == "salesforce",
                zone: headings::zone_of(&plan.headings[at]),
            }
        });
        Reader {
            columns: columns.collect(),
            plan,
            zone,
            keys: Keys::default(),
            guessed_order: is_guessed.then_some(order),
            file: String::new(),
        }
    }

    /// Reads a row. `number` is what to call it.
    pub(super) fn read(&mut self, cells: &[&str], number: usize) -> Read {
        if self.plan.kind == EntryKind::Figure {
            let way = (self.zone, self.file.as_str());
            let keys = (&mut self.keys, number);
            return series::read(self.plan, &self.columns, cells, keys, way);
        }
        let mut read = Read::default();
        let mut entry = Entry::new(self.plan.kind, self.plan.system, "");
        let mut company = Entry::new(EntryKind::Company, self.plan.system, "");
        let mut contact = Entry::new(EntryKind::Contact, self.plan.system, "");
        let mut id = "";
        let mut special = special::Parts::default();
        let closing = self.closing(cells);
        let columns = self.columns.iter().zip(&self.plan.targets);
        for (at, (column, target)) in columns.enumerate() {
            let text = cells.get(at).copied().unwrap_or_default().trim();
            if text.is_empty() {
                continue;
            }
            let done = match target {
                Target::Kept => {
                    entry.put_raw(&column.heading, text);
                    Ok(())
                }
                Target::Own(ID) => {
                    id = values::id_of(text, column);
                    // That it is the number of the order book's customer, only its
                    // heading says.
                    if entry.kind == EntryKind::Company && counts_customers(&column.heading) {
                        entry.put_raw(&column.heading, text);
                    }
                    if amounts::is_rounded(text) {
                        Err(Odd::Rounded)
                    } else {
                        Ok(())
                    }
                }
                Target::Own(name @ (CLOSED | WON)) => {
                    let yes = amounts::is_yes(text);
                    special.flag(name, yes);
                    if yes.is_none() {
                        entry.put_raw(&column.heading, text);
                    }
                    Ok(())
                }
                Target::Own(OLD_STAGE) => {
                    entry.put_raw(&column.heading, text);
                    Ok(())
                }
                Target::Own(CLOSES) if at != closing => {
                    entry.put_raw(&column.heading, text);
                    Ok(())
                }
                Target::Own(name) if special.takes(self.plan, name, text, column) => Ok(()),
                Target::Own(_) => values::put(&mut entry, column, text, self.zone),
                Target::Other(Of::Company, _) => values::put(&mut company, column, text, self.zone),
                Target::Other(_, _) => values::put(&mut contact, column, text, self.zone),
            };
            if let Err(odd) = done {
                let kind = format!("{odd:?} {}", column.heading);
                read.troubles.push((kind, odd.words(text, &column.heading)));
            }
        }
        for (at, extra) in cells.iter().enumerate().skip(self.columns.len()) {
            if !extra.trim().is_empty() {
                entry.put_raw(&format!("column {}", at + 1), extra);
            }
        }
        if let Err(words) = special.finish(&mut entry, self.plan, self.zone) {
            read.troubles.push(("special".to_owned(), words.to_owned()));
        }
        self.conclude(&mut entry, &special);
        if id.is_empty() && is_no_deal(&entry) && !self.plan.is_of_quotes() {
            // What is left tells of a company.
            company.put(NAME, entry.text(COMPANY));
            self.others(&mut entry, company, contact, &mut read.entries);
            read.nameless = read.entries.is_empty();
            return read;
        }
        if self.plan.is_of_quotes() {
            // Several rows are one quote, and the number may stand in the first only.
            id.clone_into(&mut entry.key);
        } else if !self.keys.name(&mut entry, id, number, &mut read) {
            read.nameless = true;
        }
        self.others(&mut entry, company, contact, &mut read.entries);
        read.entries.insert(0, entry);
        read
    }

    /// The column that says when a deal closes: of several that are filled, the one of when
    /// it did comes before what was expected.
    fn closing(&self, cells: &[&str]) -> usize {
        let filled = |at: &usize| cells.get(*at).is_some_and(|cell| !cell.trim().is_empty());
        let own = |at: &usize| self.plan.targets[*at] == Target::Own(CLOSES);
        let mut closing: Vec<usize> = (0..self.columns.len()).filter(own).filter(filled).collect();
        closing.sort_by_key(|at| headings::is_expected(&self.columns[*at].heading));
        closing.first().copied().unwrap_or_default()
    }

    /// What follows from several columns.
    fn conclude(&self, entry: &mut Entry, special: &special::Parts) {
        if self.plan.what == salesforce::USERS {
            entry.put(TYPE, "user");
        }
        let is_contract = self.plan.what == super::kinds::CONTRACTS;
        if is_contract {
            entry.put(TYPE, bellwether_core::evidence::entry::CONTRACT);
            if entry.get(STATUS).is_none() {
                entry.put(STATUS, "open");
            }
        }
        let has = |name| entry.get(name).is_some();
        let is_priced = match entry.kind {
            EntryKind::Deal => has(AMOUNT),
            EntryKind::Product => has(PRICE),
            _ => false,
        };
        if is_priced && !has(CURRENCY) {
            entry.put(CURRENCY, &self.plan.currency);
        }
        let said = entry.text(STATUS).to_owned();
        let status = match entry.kind {
            EntryKind::Deal if self.plan.is_of_quotes() => None,
            EntryKind::Deal | EntryKind::Stage => {
                stages::of_deal(special.closed, special.won, &said, entry.text(STAGE))
            }
            EntryKind::Activity if is_contract => None,
            EntryKind::Activity => doings::of_activity(special.closed, &said),
            EntryKind::Meeting => doings::of_meeting(entry.text(NAME)),
            _ => None,
        };
        if let Some(status) = status
            && said != status
        {
            let mut told = Entry::new(entry.kind, &entry.system, &entry.key);
            (told.happened, told.known, told.known_from) =
                (entry.happened, entry.known, entry.known_from);
            for (name, value) in entry.fields().filter(|(name, _)| *name != STATUS) {
                told.put(name, value);
            }
            told.put(STATUS, status);
            if !said.is_empty() {
                told.put_raw("Status", &said);
            }
            *entry = told;
        }
        // A row of a history was written when the stage changed, and not again.
        if entry.kind == EntryKind::Stage
            && entry.get(WHEN).is_none()
            && let Some(moment) = entry.moment(CHANGED).or_else(|| entry.moment(CREATED))
        {
            entry.put_moment(WHEN, moment);
        }
        if matches!(
            entry.kind,
            EntryKind::Activity | EntryKind::Stage | EntryKind::Note
        ) && entry.happened.is_none()
        {
            entry.happened = entry.moment(WHEN).or_else(|| entry.moment(CREATED));
        }
    }

    /// The company and the contact that a row speaks of as well, where it says more
    /// of them than their names. They have keys of their own: an export of theirs
    /// says who they really are, and names link them to it.
    fn others(
        &mut self,
        entry: &mut Entry,
        mut company: Entry,
        mut contact: Entry,
        others: &mut Vec<Entry>,
    ) {
        if !company.is_empty() {
            let name = entry.text(COMPANY).to_owned();
            let known_as = if name.is_empty() {
                company.text(DOMAIN).to_owned()
            } else {
                name.clone()
            };
            if known_as.is_empty() {
                kept(entry, &company, "Company");
            } else {
                company.put(NAME, &name);
                company.key = format!("named in {}: {known_as}", self.plan.kind.name());
                others.push(company);
            }
        }
        if !contact.is_empty() {
            contact.put(NAME, entry.text(CONTACT));
            let name = contact.person_name();
            let known_as = contact
                .get(EMAIL)
                .map_or_else(|| name.clone(), str::to_owned);
            if known_as.is_empty() {
                kept(entry, &contact, "Contact");
            } else {
                if entry.get(CONTACT).is_none() {
                    entry.put(CONTACT, if name.is_empty() { &known_as } else { &name });
                }
                contact.put(COMPANY, entry.text(COMPANY));
                for id in entry.all(COMPANY_ID).map(str::to_owned).collect::<Vec<_>>() {
                    contact.put(COMPANY_ID, &id);
                }
                contact.key = format!("named in {}: {known_as}", self.plan.kind.name());
                others.push(contact);
            }
        }
        others.retain(|other| self.keys.is_new(other));
    }
}

fn kept(entry: &mut Entry, other: &Entry, what: &str) {
    for (name, value) in other.fields() {
        entry.put_raw(&format!("{what} {name}"), value);
    }
}

/// Whether a row of deals holds none: a list of customers may have columns for the deal that
/// some of them have.
fn is_no_deal(entry: &Entry) -> bool {
    const OF_DEALS: &[&str] = &[NAME, STAGE, AMOUNT, CLOSES];
    let mut said = OF_DEALS.iter().map(|name| entry.text(name));
    entry.kind == EntryKind::Deal && said.all(str::is_empty)
}

/// Whether the numbers under a heading are those of customers, rather than of rows.
fn counts_customers(heading: &str) -> bool {
    const WORDS: &[&str] = &["customer", "kunde", "kd ", "debitor", "client", "klant"];
    let heading = headings::plain(heading);
    WORDS.iter().any(|word| heading.contains(word))
}

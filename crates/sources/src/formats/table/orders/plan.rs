//! How an order table is read: what each column is, and how it writes what it says.

use super::super::amounts::Decimals;
use super::super::dates::{self, Order};
use super::super::headings::plain;
use super::super::usage::Usage;
use super::currency::{currencies, currency};
use super::days;
use super::guess;
use super::headings::{Role, role};
use super::money::{self, Candidate, Money};
use super::returns::{Kinds, Letters};
use super::sample::Sample;
use crate::Mapping;
use bellwether_core::money::NO_CURRENCY;
use std::collections::BTreeMap;

/// The rank of a column that the user names.
const TOLD: u8 = 0;
/// So many cells of a column hold what they should, where one is bad now and then …
const MOSTLY: f64 = 0.7;
/// … and so many where the heading speaks for it, and nothing else is there.
const IN_PART: f64 = 0.3;

/// What the user says of columns, and what a whole table is by default.
#[derive(Clone, Copy)]
pub(super) struct Hints<'a> {
    /// Field and heading; a heading that begins with `=` is a value for all rows.
    pub map: &'a [(String, String)],
    /// Which number of a date comes first where nothing tells.
    pub usage: Usage,
    /// Columns may be taken by what stands in them alone.
    pub by_content: bool,
    /// Nothing but the content speaks for order lines: it has to speak clearly.
    pub strict: bool,
}

/// How an order table is read.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub headings: Vec<String>,
    pub roles: Vec<Option<Role>>,
    pub money: Money,
    pub quantity_decimals: Decimals,
    pub price_decimals: Decimals,
    pub amount_decimals: Decimals,
    pub order: Order,
    /// Nothing in the sample told which number of a date is the day.
    pub order_is_open: bool,
    /// ISO code of rows that name none.
    pub currency: [u8; 3],
    /// The user said the currency.
    pub currency_is_told: bool,
    /// Columns that are kept with the line; with what all of the sample says there.
    pub rest: Vec<(usize, Option<String>)>,
    pub kinds: Kinds,
    pub letters: Letters,
    /// Goods that leave are written with a minus, as in the books of a warehouse.
    pub leaves_negative: bool,
    /// Columns that are filled on the first line of an invoice only.
    pub carried: Vec<usize>,
}

/// What a table lacks to be lines of orders.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Lacks {
    Product,
    When,
    Measure,
}

impl Lacks {
    pub(super) fn words(self) -> &'static str {
        match self {
            Lacks::Product => {
                "no column says what was bought: name it with `--map sku=COLUMN` (its code) or `--map product=COLUMN` (its name)"
            }
            Lacks::When => "no column says when it was bought: name it with `--map when=COLUMN`",
            Lacks::Measure => {
                "no column says how many or for how much: name it with `--map quantity=COLUMN`, `--map price=COLUMN` (of one) or `--map amount=COLUMN` (of the line)"
            }
        }
    }
}

/// The roles that headings and the user give, best first for each.
pub(super) struct Roles {
    candidates: BTreeMap<Role, Vec<Candidate>>,
}

impl Roles {
    pub(super) fn of(headings: &[String], map: &[(String, String)]) -> Roles {
        let plains: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
        let has = |name: &str| plains.iter().any(|plain| plain == name);
        let is_shop = has("lineitem name");
        let is_market = has("item price") && (has("item tax") || has("asin"));
        let mut candidates: BTreeMap<Role, Vec<Candidate>> = BTreeMap::new();
        for (at, heading) in headings.iter().enumerate() {
            let told = map.iter().find(|(_, column)| {
                column.trim() == heading.as_str() || plain(column) == plains[at]
            });
            let found = match told {
                Some((name, _)) => Role::of_field(name).map(|role| (role, TOLD)),
                None => match plains[at].as_str() {
                    "name" if is_shop => Some((Role::Invoice, 1)),
                    "email" if is_shop => Some((Role::Email, 1)),
                    "item price" if is_market => Some((Role::Amount, 1)),
                    _ => role(heading).map(|(role, rank)| (role, rank + 1)),
                },
            };
            if let Some((role, rank)) = found {
                candidates.entry(role).or_default().push((at, rank));
            }
        }
        for list in candidates.values_mut() {
            list.sort_by_key(|(at, rank)| (*rank, *at));
        }
        // `Product` beside `Product name` is its code, as `Customer` beside its name.
        for (name, code) in [
            (Role::Product, Role::Sku),
            (Role::CustomerName, Role::CustomerId),
        ] {
            let list = candidates.get(&name).cloned().unwrap_or_default();
            let alone = list.iter().find(|one| one.1 == 2).copied();
            if let Some(alone) = alone
                && list
                    .iter()
                    .any(|one| one.1 <= 1 || name == Role::Product && one.1 == 5)
                && !candidates.contains_key(&code)
            {
                candidates.insert(code, vec![alone]);
                candidates
                    .entry(name)
                    .or_default()
                    .retain(|one| one.0 != alone.0);
            }
        }
        Roles { candidates }
    }

    fn list(&self, role: Role) -> &[Candidate] {
        self.candidates.get(&role).map_or(&[], Vec::as_slice)
    }

    /// How well the best column for a role fits.
    pub(super) fn rank(&self, role: Role) -> Option<u8> {
        self.list(role).first().map(|first| first.1)
    }

    /// How many columns mean something.
    pub(super) fn understood(&self) -> usize {
        // For whom lines are, rows of deals say as well.
        self.candidates
            .iter()
            .filter(|(role, list)| !list.is_empty() && role.onward().is_none())
            .count()
    }
}

impl Plan {
    /// Understands a table by its headings and some of its rows.
    pub(super) fn new(
        headings: Vec<String>,
        sample: Sample<'_>,
        hints: Hints<'_>,
    ) -> Result<Plan, Lacks> {
        let found = Roles::of(&headings, hints.map);
        let share = |role: Role, at: usize| match role {
            Role::When => sample.dates(at),
            Role::Quantity | Role::Price | Role::Amount | Role::ListPrice => {
                sample.share_of_numbers(at)
            }
            _ => 1.0,
        };
        // Columns that hold what they should, else those that do in part: in a short file
        // one bad row is a good share of all. What the user names is taken.
        let candidates = |role: Role| {
            let fitting = |least: f64| -> Vec<Candidate> {
                let list = found.list(role).iter().copied();
                list.filter(|(at, rank)| *rank == TOLD || share(role, *at) >= least)
                    .collect()
            };
            let mut list = fitting(MOSTLY);
            if list.is_empty() {
                list = fitting(IN_PART);
            }
            // Those mostly empty last, then the better filled.
            list.sort_by_key(|one| {
                let filled = sample.filled(one.0);
                (filled * 2 < sample.rows(), one.1, sample.rows() - filled)
            });
            list
        };
        let mut roles: Vec<Option<Role>> = vec![None; headings.len()];
        for role in found.candidates.keys().copied() {
            let is_money = matches!(role, Role::Quantity | Role::Price | Role::Amount);
            if is_money || role == Role::Kind {
                continue;
            }
            if let Some((at, _)) = candidates(role).first() {
                roles[*at] = Some(role);
            }
        }
        let of = |roles: &[Option<Role>], role: Role| roles.iter().position(|r| *r == Some(role));
        let product = of(&roles, Role::Sku).or_else(|| of(&roles, Role::Product));
        let line = (of(&roles, Role::Invoice), product);
        let mut money = money::settle(sample, candidates, line);
        for (at, role) in [
            (money.quantity, Role::Quantity),
            (money.price, Role::Price),
            (money.amount, Role::Amount),
        ] {
            if let Some(at) = at {
                roles[at] = Some(role);
            }
        }
        let kinds: Vec<usize> = found.list(Role::Kind).iter().map(|one| one.0).collect();
        for &at in &kinds {
            roles[at].get_or_insert(Role::Kind);
        }
        if hints.by_content {
            guess::fill(sample, &mut roles);
            money = Money {
                quantity: of(&roles, Role::Quantity),
                price: of(&roles, Role::Price),
                amount: of(&roles, Role::Amount),
            };
        }
        // The only customer that a table names is its customer.
        if !roles.iter().flatten().any(|role| role.is_customer()) {
            let named = of(&roles, Role::ShipTo).or_else(|| of(&roles, Role::EndCustomer));
            if let Some(at) = named {
                roles[at] = Some(Role::CustomerName);
            }
        }
        if of(&roles, Role::Sku).is_none() && of(&roles, Role::Product).is_none() {
            return Err(Lacks::Product);
        }
        let when = of(&roles, Role::When).ok_or(Lacks::When)?;
        let is_clear = money.quantity.and(money.price).and(money.amount).is_some()
            && of(&roles, Role::Invoice).is_some();
        if money == Money::default() || hints.strict && !is_clear {
            return Err(Lacks::Measure);
        }
        let numbers = [money.price, money.amount].into_iter().flatten();
        let table = Decimals::told(numbers.flat_map(|at| sample.cells(at)))
            .or_else(|| Decimals::told(money.quantity.into_iter().flat_map(|at| sample.cells(at))))
            .unwrap_or_default();
        let decimals =
            |at: Option<usize>| at.map_or(table, |at| money::of_column(sample, at, table));
        let told = dates::order(sample.cells(when));
        let is_open = |cell: &str| {
            let read = |order| days::moment(cell, order);
            read(Order::DayFirst) != read(Order::MonthFirst)
        };
        let order_is_open = told.is_none() && sample.cells(when).any(is_open);
        let (currency, currency_is_told) = currency(&headings, &roles, sample, hints.map, money);
        let named = currencies(currency, &roles, sample);
        let is_kept = |at: &usize| match roles[*at] {
            None | Some(Role::Kind | Role::EndCustomer | Role::ShipTo) => true,
            Some(role) => of(&roles, role) != Some(*at),
        };
        let rest = (0..headings.len()).filter(is_kept);
        let is_onward = |at: usize| roles[at].is_some_and(|role| role.onward().is_some());
        let usual = |at: usize| constant(sample, at).filter(|_| !is_onward(at));
        let rest = rest.map(|at| (at, usual(at))).collect();
        let carried = carried(sample, &roles, line.0);
        // Whose money is known writes as is usual there: orders may well be a month apart.
        let guessed = days::forward(sample.cells(when)).or_else(|| {
            let is_open = named.is_empty();
            is_open
                .then(|| days::likelier(sample.cells(when)))
                .flatten()
        });
        Ok(Plan {
            quantity_decimals: money::of_quantity(sample, money, table),
            price_decimals: decimals(money.price),
            amount_decimals: decimals(money.amount),
            order: told
                .or(guessed)
                .unwrap_or_else(|| match table.comma_splits {
                    true => Order::DayFirst,
                    false => hints
                        .usage
                        .order(named.iter().map(String::as_str), sample.cells(when)),
                }),
            leaves_negative: money::leaves_negative(sample, money, table),
            order_is_open,
            currency,
            currency_is_told,
            rest,
            kinds: Kinds::new(sample, kinds, line),
            letters: Letters::new(sample, line.0, money),
            carried,
            headings,
            roles,
            money,
        })
    }

    /// What a column is called where it is kept with a line; empty where it has no name.
    pub(super) fn said(&self, at: usize) -> &str {
        let role = self.roles.get(at).copied().flatten();
        match role.and_then(Role::onward) {
            Some(way) => way.heading(),
            None => self.headings.get(at).map_or("", String::as_str),
        }
    }

    /// The column of a role.
    pub(super) fn column(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|known| *known == Some(role))
    }

    /// How the columns are understood, for people.
    pub(super) fn mapping(&self, whence: &str) -> Mapping {
        let mut remarks = Vec::new();
        if self.order_is_open {
            remarks.push(match self.order {
                Order::DayFirst => "its dates are read day first: nothing in them tells",
                Order::MonthFirst => "its dates are read month first: nothing in them tells",
            });
        }
        match self.money {
            Money {
                amount: None,
                price: None,
                ..
            } => {
                remarks.push("no column of money: quantities only");
            }
            Money {
                amount: None,
                quantity: Some(_),
                ..
            } => {
                remarks.push("a line comes to quantity × price");
            }
            Money { quantity: None, .. } => {
                remarks.push("no column of quantities: a line counts as one")
            }
            _ => {}
        }
        let is_money = self.money.price.is_some() || self.money.amount.is_some();
        if is_money && self.currency == NO_CURRENCY && self.column(Role::Currency).is_none() {
            remarks.push("it names no currency: its amounts are in that of your other files; else `--map currency==EUR`");
        }
        let shown = self.roles.iter().map(|role| role.and_then(Role::field));
        let remarks = match remarks.is_empty() {
            true => String::new(),
            false => format!(" ({})", remarks.join("; ")),
        };
        Mapping {
            what: format!("orders{whence}{remarks}"),
            things: "order lines",
            columns: self.headings.iter().cloned().zip(shown).collect(),
        }
    }
}

/// What every filled cell of a column says, where all say the same and none is empty;
/// the empty text where none is filled.
fn constant(sample: Sample<'_>, column: usize) -> Option<String> {
    let first = sample.cell(0, column);
    let alike = |row| sample.cell(row, column) == first;
    (sample.rows() > 1 && (0..sample.rows()).all(alike)).then(|| first.to_owned())
}

/// Columns that stand on the first line of an invoice only: they are carried to those
/// below it.
fn carried(sample: Sample<'_>, roles: &[Option<Role>], invoice: Option<usize>) -> Vec<usize> {
    let Some(invoice) = invoice else {
        return Vec::new();
    };
    let is_first = |row: usize| {
        let number = sample.cell(row, invoice);
        !number.is_empty() && (row == 0 || number != sample.cell(row - 1, invoice))
    };
    let firsts: Vec<usize> = (0..sample.rows()).filter(|&row| is_first(row)).collect();
    let others: Vec<usize> = (0..sample.rows()).filter(|&row| !is_first(row)).collect();
    let stands = |rows: &[usize], at: usize| {
        rows.iter()
            .filter(|&&row| !sample.cell(row, at).is_empty())
            .count()
    };
    let is_carried = |at: &usize| {
        let of_invoice = match roles[*at] {
            Some(Role::When | Role::Currency | Role::Invoice | Role::Kind) => true,
            Some(role) => role.is_of_customer() || role.onward().is_some(),
            None => false,
        };
        of_invoice
            && !others.is_empty()
            && stands(&others, *at) * 10 <= others.len()
            && stands(&firsts, *at) * 10 >= firsts.len() * 9
    };
    (0..roles.len()).filter(is_carried).collect()
}

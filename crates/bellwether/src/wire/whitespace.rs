//! What accounts do not buy yet.

use super::{Amount, Hex, Listing, Named, rounded};
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::opportunities::calibration::Calibration;
use bellwether_core::opportunities::detectors::order_gap;
use bellwether_core::orders::book::ProductNo;
use bellwether_core::orders::gaps;
use bellwether_core::orders::grid::{self, Standing};
use bellwether_core::orders::picture::Buyer;
use bellwether_core::orders::whitespace::Method;
use schemars::JsonSchema;
use serde::Serialize;

/// A product that an account has never bought.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Gap {
    pub account: Named,
    /// The account's numbers in order files.
    pub customers: Vec<String>,
    /// The product's key in order files.
    pub product: String,
    pub product_name: String,
    /// How strongly the account's like speak for it, 0 to 1.
    pub score: f64,
    /// How likely it buys it by itself within 84 days, by the record of the kind
    /// `order-gap`; null where that would not show it.
    pub probability: Option<f64>,
    /// What such an account spends on it in a year.
    pub expected: Option<Amount>,
    /// Keys of owned products that speak for it, strongest first.
    pub because: Vec<String>,
    pub because_names: Vec<String>,
    /// Accounts that buy it.
    pub buyers: u32,
}

impl Gap {
    /// A gap of a buyer, with its chance where there is a record.
    pub fn of(k: &Knowledge, buyer: &Buyer, gap: &gaps::Gap, chances: Option<&Calibration>) -> Gap {
        let catalogue = &k.orders().catalogue;
        let product = catalogue.product(gap.product);
        let because = || {
            gap.because
                .iter()
                .map(|product| catalogue.product(*product))
        };
        let outlook = k.outlook(buyer.account);
        let strength = outlook.and_then(|one| order_gap::strength(k, one, gap));
        Gap {
            account: Named::account(k.account(buyer.account)),
            customers: buyer.keys.clone(),
            product: product.key.clone(),
            product_name: product.name.clone(),
            score: rounded(gap.score),
            probability: (chances.zip(strength))
                .map(|(chances, strength)| rounded(chances.chance(strength))),
            expected: gap
                .expected
                .map(|minor| Amount::of(&k.orders().money(minor))),
            because: because().map(|product| product.key.clone()).collect(),
            because_names: because().map(|product| product.name.clone()).collect(),
            buyers: gap.buyers,
        }
    }
}

/// Accounts by products.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Grid {
    /// The columns, the most bought first.
    pub products: Vec<Column>,
    #[serde(flatten)]
    pub rows: Listing<Row>,
}

/// A product of a grid.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Column {
    /// Its key in order files.
    pub product: String,
    pub name: String,
    pub family: Option<String>,
}

/// An account of a grid, with a cell for each product.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Row {
    pub account: Named,
    pub cells: Vec<Cell>,
}

/// How a product stands at an account.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Cell {
    pub state: State,
    /// Owned: what it was bought for in the last year, null where not then. Gap: what such an account spends on it in a year.
    pub amount: Option<Amount>,
    /// The deal or quote it stands in.
    pub evidence: Option<Hex>,
}

#[derive(JsonSchema, Serialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Owned,
    Pipeline,
    Gap,
    NotEligible,
}

impl Grid {
    /// One account's or all rows, from `skip` on, at most so many.
    pub fn of(
        k: &Knowledge,
        grid: &grid::Grid,
        only: Option<AccountNo>,
        skip: usize,
        most: usize,
    ) -> Grid {
        let catalogue = &k.orders().catalogue;
        let column = |number: &ProductNo| {
            let product = catalogue.product(*number);
            let family = product
                .family
                .map(|at| catalogue.families[at as usize].clone());
            Column {
                product: product.key.clone(),
                name: product.name.clone(),
                family,
            }
        };
        let account = |at: usize| k.orders().buyers[at].account;
        let rows = grid.rows.iter().copied();
        let rows = rows.filter(|at| only.is_none_or(|only| only == account(*at)));
        let listed = Listing::of(k.as_of, rows.collect(), skip, Some(most));
        let row = |at: usize| Row {
            account: Named::account(k.account(account(at))),
            cells: (grid.cells(k, at).into_iter())
                .map(|one| Cell::of(k, one))
                .collect(),
        };
        Grid {
            products: grid.products.iter().map(column).collect(),
            rows: Listing {
                as_of: listed.as_of,
                items: listed.items.into_iter().map(row).collect(),
                next: listed.next,
            },
        }
    }
}

impl Cell {
    fn of(k: &Knowledge, standing: Standing) -> Cell {
        let money = |minor| Some(Amount::of(&k.orders().money(minor)));
        let (state, amount, evidence) = match standing {
            Standing::Owned(minor) => (State::Owned, minor.and_then(money), None),
            Standing::Pipeline(id) => (State::Pipeline, None, Some(Hex(id))),
            Standing::Gap(minor) => (State::Gap, minor.and_then(money), None),
            Standing::NotEligible => (State::NotEligible, None, None),
        };
        Cell {
            state,
            amount,
            evidence,
        }
    }
}

/// How the list came about, in a sentence.
pub fn method(k: &Knowledge) -> String {
    match k.gaps().method() {
        Method::Popularity => "There are too few accounts to compare what goes with what: this is \
                               what many buy, and what belongs to the families they buy."
            .to_owned(),
        Method::Regression => {
            "Learnt from what all accounts buy together, up to this moment.".to_owned()
        }
        Method::RegressionAndNeighbours { dense, rest } => format!(
            "Learnt from what accounts buy together: the {dense} products bought most in one \
             model, the {rest} others by their nearest neighbours, since there are so many."
        ),
    }
}

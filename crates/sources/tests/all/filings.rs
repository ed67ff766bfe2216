//! Concentration statements of the annual reports beside the project: the list was
//! made by reading what the reports say of customers.

use crate::shared;
use bellwether_core::downstream::{Party, Share, Statement, Why};
use bellwether_sources::filing;

/// What a statement says: party, year, and a share or why there is none.
type Fact = (&'static str, i16, Result<f64, &'static str>);

/// By file: every statement about how much hangs on customers.
const TRUTH: &[(&str, &[Fact])] = &[
    (
        "pg-10-k-2025-08-04.html",
        &[
            ("Walmart", 2025, Ok(16.0)),
            ("Walmart", 2024, Ok(16.0)),
            ("Walmart", 2023, Ok(15.0)),
            ("nobody", 0, Err("below")),
            ("top ten customers", 2025, Err("joint")),
            ("top ten customers", 2024, Err("joint")),
            ("top ten customers", 2023, Err("joint")),
        ],
    ),
    (
        "jnj-10-k-2025-02-13.html",
        &[
            ("three wholesalers", 2024, Ok(20.5)),
            ("three wholesalers", 2024, Ok(15.6)),
            ("three wholesalers", 2024, Ok(12.3)),
            ("three wholesalers", 2023, Ok(18.2)),
            ("three wholesalers", 2023, Ok(15.1)),
            ("three wholesalers", 2023, Ok(14.2)),
            ("three wholesalers", 2022, Ok(18.9)),
            ("three wholesalers", 2022, Ok(15.0)),
            ("three wholesalers", 2022, Ok(13.8)),
        ],
    ),
    (
        "Nvidia.10-K.html",
        &[
            ("nobody", 2023, Err("below")),
            ("nobody", 2022, Err("below")),
            ("nobody", 2021, Err("below")),
            ("two customers", 2023, Err("receivable")),
            ("two customers", 2022, Err("receivable")),
        ],
    ),
    (
        "Apple.10-K.html",
        &[
            ("cellular network carriers", 2024, Err("receivables")),
            ("cellular network carriers", 2023, Err("receivables")),
        ],
    ),
];

#[test]
fn every_statement_is_found_and_none_invented() {
    for (file, truth) in TRUTH {
        let Some(path) = shared("filings").map(|folder| folder.join(file)) else {
            return;
        };
        let bytes = std::fs::read(path).expect("a filing");
        let filing = filing::read(&String::from_utf8_lossy(&bytes));
        assert_eq!(filing.form, "10-K");
        let found: Vec<(String, i16, Result<f64, String>)> =
            filing.statements().iter().flat_map(facts).collect();
        for (party, year, share) in *truth {
            let share = share.map_err(str::to_owned);
            let hit = found
                .iter()
                .any(|(p, y, s)| p.contains(party) && y == year && *s == share);
            assert!(hit, "{file}: {party} {year} {share:?} is missing");
        }
        for (party, year, share) in &found {
            let is = truth.iter().any(|(p, y, s)| {
                party.contains(p) && y == year && *share == s.map_err(str::to_owned)
            });
            assert!(is, "{file}: {party} {year} {share:?} is invented");
        }
    }
}

/// A statement by year.
fn facts(statement: &Statement) -> Vec<(String, i16, Result<f64, String>)> {
    let said = &statement.said;
    let party = match said.party {
        Party::Nobody => "nobody".to_owned(),
        Party::Named => said.customer.clone(),
        _ => said.customer.to_lowercase(),
    };
    let share = match &said.share {
        Ok(Share::Value(value)) => Ok(*value),
        Ok(other) => Err(format!("{other:?}")),
        Err(Why::Joint) => Err("joint".to_owned()),
        Err(Why::Below) => Err("below".to_owned()),
        Err(Why::NotRevenue(word)) => Err(word.clone()),
        Err(other) => Err(format!("{other:?}")),
    };
    let years = if said.years.is_empty() {
        vec![0]
    } else {
        said.years.clone()
    };
    years
        .into_iter()
        .map(|year| (party.clone(), year, share.clone()))
        .collect()
}

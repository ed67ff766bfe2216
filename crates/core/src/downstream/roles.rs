//! How a party stands in its sentence, by the words in front of it.

use super::tokens::Token;

/// How a party stands in its sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// As subject, or as the one sold to.
    Customer,
    /// Named only to be left out ("other than A").
    Excepted,
    /// Named as part of a group ("customers including A").
    Included,
    /// A product, a brand, what is sold.
    Product,
    /// Somebody bought from.
    Supplier,
    /// Beside the matter.
    Aside,
}

/// How a name at `at` stands, by the words in front of it.
pub fn role(tokens: &[Token<'_>], from: usize, at: usize) -> Role {
    let mut i = at;
    // Over what belongs to the name's own phrase.
    while i > from {
        let before = &tokens[i - 1];
        let own = before.among(&[
            "the",
            "our",
            "“",
            "\"",
            "a",
            "an",
            "new",
            "used",
            "its",
            "customer",
            "customers",
            "both",
            "largest",
            ",",
            "client",
            "distributor",
            "distributors",
            "wholesaler",
            "wholesalers",
            "two",
            "three",
            "four",
            "large",
            "principal",
            "major",
            "top",
            "primary",
            "significant",
            ":",
            "each",
            "single",
            "clients",
            "five",
            "namely",
        ]);
        if !own {
            break;
        }
        i -= 1;
    }
    let back = |n: usize| {
        i.checked_sub(n)
            .filter(|j| *j >= from)
            .map_or("", |j| tokens[j].low.as_str())
    };
    let near = |words: &[&str], reach: usize| {
        tokens[i.saturating_sub(reach).max(from)..i]
            .iter()
            .any(|t| t.among(words))
    };
    let excepted =
        matches!(
            (back(2), back(1)),
            ("other", "than")
                | ("except", "for")
                | ("addition", "to")
                | ("apart" | "aside", "from")
                | ("exception", "of")
                | ("except", "to")
        ) || matches!(
            back(1),
            "excluding" | "besides" | "except" | "unlike" | "beyond"
        ) || near(&["other"], 4) && near(&["than"], 3) && matches!(back(1), "to" | "from")
            || near(&["excluding", "except"], 4) && matches!(back(1), "to" | "from");
    if excepted {
        return Role::Excepted;
    }
    match back(1) {
        "including" | "includes" | "include" => Role::Included,
        "as" if back(2) == "such" => Role::Included,
        "of" => match back(2) {
            "sales" | "sale" | "revenue" | "revenues" | "shipments" | "products" | "purchase"
            | "distribution" | "resale" | "sold" => Role::Product,
            "affiliates" | "affiliate" | "subsidiaries" | "subsidiary" | "divisions"
            | "consisting" | "members" => Role::Customer,
            "purchases" => Role::Supplier,
            _ => Role::Aside,
        },
        "from" => {
            if near(
                &[
                    "purchases",
                    "purchased",
                    "purchase",
                    "bought",
                    "buy",
                    "sourced",
                    "source",
                    "procured",
                    "acquired",
                    "supplied",
                    "obtained",
                    "obtain",
                    "licensed",
                    "in-licensed",
                ],
                8,
            ) || matches!(
                back(2),
                "products" | "goods" | "brands" | "merchandise" | "items"
            ) {
                Role::Supplier
            } else {
                Role::Customer
            }
        }
        "supplier" | "suppliers" | "vendor" | "vendors" => Role::Supplier,
        "for" if near(&["distribute", "distributed", "resell"], 2) => Role::Supplier,
        "with" if matches!(back(2), "compete" | "competes" | "competed") => Role::Supplier,
        "which" | "whose" => Role::Aside,
        "by" => {
            if matches!(back(2), "supplied" | "manufactured" | "produced") {
                Role::Supplier
            } else if matches!(
                back(2),
                "generated"
                    | "purchases"
                    | "made"
                    | "for"
                    | "represented"
                    | "contributed"
                    | "purchased"
            ) || near(&["led"], 3)
            {
                Role::Customer
            } else {
                Role::Aside
            }
        }
        "with" => {
            if matches!(
                back(2),
                "contract"
                    | "contracts"
                    | "agreement"
                    | "agreements"
                    | "arrangement"
                    | "arrangements"
                    | "relationship"
                    | "sales"
                    | "business"
                    | "transactions"
                    | "revenue"
                    | "revenues"
                    | "customers"
                    | "customer"
            ) {
                Role::Customer
            } else {
                Role::Aside
            }
        }
        "through"
            if matches!(
                back(2),
                "sales" | "revenue" | "revenues" | "products" | "sold"
            ) =>
        {
            Role::Customer
        }
        "in" | "through" | "under" | "within" | "at" | "against" | "than" | "via" | "into"
        | "on" | "between" | "upon" => Role::Aside,
        _ => Role::Customer,
    }
}

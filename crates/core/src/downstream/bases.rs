//! What a percentage is a part of: revenue, all of it or some, or something else.

use super::tokens::{Kind, Token};

/// What a percentage is a part of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Base {
    /// All revenue.
    Revenue,
    /// Revenue of one segment, product or region, as it is written.
    Part(String),
    /// Something else, by its word: receivables, cost, purchases, shares, staff.
    Other(String),
}

impl Base {
    /// Whether it is revenue, all or in part.
    pub fn is_revenue(&self) -> bool {
        !matches!(self, Base::Other(_))
    }
}

const REVENUE: &[&str] = &[
    "revenue",
    "revenues",
    "sales",
    "turnover",
    "billings",
    "royalties",
    "premiums",
    "fees",
    "royalty",
    "rent",
    "rents",
    "deliveries",
    "shipments",
    "income",
    "business",
];

/// Nouns that turn a phrase away from revenue wherever they stand in it.
const OTHER: &[&str] = &[
    "receivable",
    "receivables",
    "cost",
    "costs",
    "purchases",
    "purchase",
    "expense",
    "expenses",
    "inventory",
    "inventories",
    "assets",
    "shares",
    "stock",
    "employees",
    "workforce",
    "headcount",
    "personnel",
    "debt",
    "equity",
    "interest",
    "ownership",
    "backlog",
    "profit",
    "earnings",
    "margin",
    "production",
    "capacity",
    "volume",
    "supply",
    "materials",
    "material",
    "components",
    "capital",
    "payables",
    "payable",
    "loans",
    "loan",
    "deposits",
    "votes",
    "voting",
    "outstanding",
    "units",
    "portfolio",
    "exposure",
    "obligations",
    "liabilities",
    "cash",
    "hours",
    "spend",
    "spending",
    "procurement",
    "requirements",
    "price",
    "tax",
    "taxes",
    "market",
    "fleet",
    "footage",
    "growth",
    "acquisitions",
    "bookings",
    "orders",
    "patients",
    "stores",
    "votes",
    "membership",
    "members",
    "raw",
    "supplies",
    "aum",
    "receipts",
    "contracts",
    "accounts",
    "balance",
    "reserves",
    "ebitda",
    "wages",
    "compensation",
    "salary",
    "flights",
    "passengers",
    "deferred",
    "unbilled",
    "unearned",
    "increase",
    "increases",
    "decrease",
    "decreases",
    "decline",
    "change",
    "feet",
];

/// Words that end the phrase.
const ENDS: &[&str] = &[
    "was",
    "were",
    "is",
    "are",
    "in",
    "for",
    "during",
    "from",
    "as",
    "at",
    "by",
    "with",
    "which",
    "who",
    "that",
    "respectively",
    "derived",
    "came",
    "attributable",
    "generated",
    "made",
    "through",
    "while",
    "but",
    "on",
    "or",
    "made",
    "come",
    "comes",
    "related",
    "over",
    "has",
    "had",
    "have",
    "under",
    "when",
    "where",
    "being",
    "accounted",
    "represented",
    "consisted",
    "included",
    "earned",
    "recorded",
    "recognized",
    "reported",
];

/// A phrase after `of`: what it names, and how many tokens it takes.
pub fn phrase(tokens: &[Token<'_>]) -> Vec<(Base, usize)> {
    let mut out = Vec::new();
    let mut from = 0;
    for at in 0..=tokens.len().min(24) {
        let token = tokens.get(at);
        let ends = token.is_none_or(|t| {
            (t.kind == Kind::Sign && !t.among(&["&", "’", "'", "/", "-", "“", "”"]))
                || (t.among(ENDS) && !(t.is("that") && at == from))
                || t.among(&["and", "to", "from"])
                || (t.number().is_some() && t.year().is_none())
        });
        if !ends {
            continue;
        }
        if at > from {
            match classify(&tokens[from..at]) {
                Some(base) => out.push((base, at)),
                // "of our product and service revenue": the noun is still to come.
                None if token.is_some_and(|t| t.is("and")) => continue,
                // "of our total oil, gas and steam revenues".
                None if token.is_some_and(|t| t.is(",")) && comes(&tokens[at + 1..]) => continue,
                None => {}
            }
        }
        // "of revenue and accounts receivable": two phrases.
        let more = token.is_some_and(|t| t.is("and"))
            && tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Word)
            && classify(&tokens[at + 1..(at + 6).min(tokens.len())]).is_some();
        let comma = token.is_some_and(|t| t.is(",")) && !out.is_empty() && {
            let next = &tokens[at + 1..(at + 5).min(tokens.len())];
            let stop = next
                .iter()
                .position(|t| t.kind == Kind::Sign || t.is("and"));
            stop.is_some_and(|stop| {
                stop > 0 && classify(&next[..stop]).is_some_and(|b| !b.is_revenue())
            })
        };
        if !(more || comma) {
            break;
        }
        from = at + 1;
    }
    out
}

/// Whether the noun of an enumeration is still to come.
fn comes(tokens: &[Token<'_>]) -> bool {
    const LIST: usize = 7;
    let list = tokens.iter().take(LIST).take_while(|t| {
        (t.kind == Kind::Word && !t.among(ENDS) && !t.among(&["to", "of"])) || t.is(",")
    });
    list.into_iter().any(|t| t.among(REVENUE))
}

/// What a phrase names, if it names something to be a part of.
pub fn classify(words: &[Token<'_>]) -> Option<Base> {
    let words: Vec<Token<'_>> = words
        .iter()
        .filter(|t| !t.among(&["’", "'", "s"]))
        .cloned()
        .collect();
    let words = words.as_slice();
    // The head stands before the first `of`, `to` or `from`.
    let head = words.iter().position(|t| t.is("of")).unwrap_or(words.len());
    let (words_head, rest) = words.split_at(head);
    let other = words_head
        .iter()
        .find(|t| t.among(&["receivable", "receivables"]))
        .or_else(|| words_head.iter().rfind(|t| t.among(OTHER)));
    let at = words_head.iter().rposition(|t| t.among(REVENUE));
    let generic = words_head
        .iter()
        .any(|t| t.among(&["total", "amount", "balance", "aggregate", "portion"]));
    let Some(at) = at else {
        if let Some(other) = other {
            return Some(Base::Other(other.low.clone()));
        }
        // "of the total of our net sales"
        return (generic && rest.len() > 1)
            .then(|| classify(&rest[1..]))
            .flatten();
    };
    let income = words_head[at].among(&["income", "fees", "business"]);
    let plain_income = income
        && !words_head.iter().any(|t| {
            t.among(&[
                "rental",
                "fee",
                "royalty",
                "management",
                "service",
                "our",
                "total",
                "lease",
            ])
        });
    let net_income = income
        && words_head
            .iter()
            .any(|t| t.among(&["net", "operating", "interest"]));
    if let Some(other) = other
        && !other.among(&[
            "market",
            "stores",
            "contracts",
            "units",
            "supplies",
            "members",
            "raw",
            "volume",
            "capital",
            "hours",
            "stock",
            "accounts",
            "supply",
            "material",
            "materials",
            "components",
            "equity",
            "procurement",
            "production",
            "orders",
        ])
    {
        return Some(Base::Other(other.low.clone()));
    }
    if net_income || plain_income {
        return Some(Base::Other(words_head[at].low.clone()));
    }
    let text = |words: &[Token<'_>]| words.iter().map(|t| t.text).collect::<Vec<_>>().join(" ");
    let partial = words_head[..at]
        .iter()
        .any(|t| !t.among(PLAIN) && t.year().is_none())
        || words_head[at + 1..]
            .iter()
            .any(|t| t.among(&["segment", "segments"]))
        || rest.iter().any(|t| {
            t.among(&[
                "segment",
                "segments",
                "division",
                "products",
                "product",
                "business",
                "unit",
                "subsidiary",
            ]) || (t.capital()
                && !t.among(&[
                    "company",
                    "company's",
                    "group",
                    "the",
                    "partnership",
                    "registrant",
                ]))
        });
    Some(if partial {
        Base::Part(text(words))
    } else {
        Base::Revenue
    })
}

/// Words that leave revenue whole.
const PLAIN: &[&str] = &[
    "our",
    "the",
    "total",
    "consolidated",
    "net",
    "gross",
    "company's",
    "company’s",
    "annual",
    "fiscal",
    "its",
    "worldwide",
    "overall",
    "all",
    "aggregate",
    "group's",
    "their",
    "reported",
    "combined",
    "operating",
    "year",
    "company",
    "global",
    "full",
    "partnership's",
    "registrant's",
    "entire",
    "year's",
    "of",
    "such",
    "related",
    "sales",
    "revenue",
    "revenues",
    "trust's",
    "fund's",
    "firm's",
    "quarterly",
    "corporation's",
];

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    #[test]
    fn revenue_is_told_from_the_rest() {
        let read = |text: &str| {
            let tokens = tokens(text);
            phrase(&tokens)
                .into_iter()
                .map(|(b, _)| b)
                .collect::<Vec<_>>()
        };
        let other = |word: &str| Base::Other(word.into());
        assert_eq!(read("our total net sales in 2025"), [Base::Revenue]);
        assert_eq!(
            read("the Company’s consolidated revenues for"),
            [Base::Revenue]
        );
        assert_eq!(read("our cost of sales"), [other("cost")]);
        assert_eq!(read("accounts receivable as of"), [other("receivable")]);
        assert_eq!(read("the outstanding common stock"), [other("stock")]);
        assert_eq!(
            read("revenue and accounts receivable, respectively"),
            [Base::Revenue, other("receivable")]
        );
        assert!(matches!(
            read("net sales of our North America Retail segment")[0],
            Base::Part(_)
        ));
        assert!(matches!(
            read("our modules business net sales")[0],
            Base::Part(_)
        ));
    }
}

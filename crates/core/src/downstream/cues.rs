//! Words around a list of percentages that change what it says.

use super::assign::Cues;
use super::lexicon::{CHANGE, CONDITION, EACH, TOGETHER};
use super::runs::Run;
use super::subjects::Parties;
use super::tokens::Token;
use std::ops::Range;

/// What the words from `from` to `to`, around `run`, say of its parties.
pub fn cues_of(tokens: &[Token<'_>], from: usize, run: &Run, to: usize, group: &Parties) -> Cues {
    let before = &tokens[from..run.at.start];
    let after = &tokens[run.at.end..to.min(run.said_to + 6).max(run.at.end)];
    let near = |words: &[&str]| before.iter().chain(after).any(|t| t.among(words));
    let total = before
        .windows(2)
        .any(|w| w[0].is("total") && w[1].is("of") || w[0].is("in") && w[1].is("total"));
    // "in both 2025 and 2024" speaks of years.
    let both_years = |i: usize, list: &[Token<'_>]| {
        list[i].is("both")
            && list
                .get(i + 1)
                .is_some_and(|n| n.year().is_some() || n.among(&["fiscal", "years"]))
    };
    let each = |list: &[Token<'_>]| {
        (0..list.len()).any(|i| {
            let of = list.get(i + 1).is_some_and(|n| n.is("of"));
            let years = list.get(i + 2).is_some_and(|n| {
                n.among(&["the", "those", "these", "fiscal", "last"]) || n.year().is_some()
            });
            list[i].among(EACH)
                && !both_years(i, list)
                && (!of || !years)
                && !list
                    .get(i + 1)
                    .is_some_and(|n| n.among(&["year", "period", "fiscal"]))
        })
    };
    Cues {
        each: each(before) || each(after),
        together: near(TOGETHER) || total,
        others: group.others,
        part_of_group: false,
    }
}

/// Whether what stands between a word of condition and the percentage has happened
/// to nobody yet.
pub fn condition(tokens: &[Token<'_>], from: usize, run: usize) -> bool {
    let Some(at) = tokens[from..run].iter().rposition(|t| t.among(CONDITION)) else {
        return false;
    };
    let since = &tokens[from + at + 1..run];
    !since.iter().any(|t| {
        t.among(&[
            "accounted",
            "represented",
            "comprised",
            "constituted",
            "contributed",
            "generated",
            "were",
            "was",
            "derived",
            "accounts",
            "represents",
            "comprises",
        ])
    }) || since.first().is_some_and(|t| t.is("be"))
}

/// Whether the list says by how much something changed.
pub fn changes(tokens: &[Token<'_>], run: &Run) -> bool {
    let back = |n: usize| run.at.start.checked_sub(n).and_then(|i| tokens.get(i));
    let is = |token: Option<&Token<'_>>, words: &[&str]| token.is_some_and(|t| t.among(words));
    let skip = usize::from(is(
        back(1),
        &["approximately", "about", "by", "of", "nearly", "roughly"],
    ));
    let second = skip + usize::from(skip == 1 && is(back(2), &["by", "of"]));
    let made_up =
        is(back(second + 1), &["up"]) && is(back(second + 2), &["made", "make", "makes", "making"]);
    let before = is(back(second + 1), CHANGE) && !made_up;
    let ahead = |n: usize| tokens.get(run.at.end + n);
    let after = is(
        ahead(0),
        &[
            "increase",
            "decrease",
            "growth",
            "decline",
            "higher",
            "lower",
            "discount",
            "reduction",
            "points",
            "drop",
            "rise",
            "interest",
            "stake",
            "owned",
            "ownership",
        ],
    );
    before || after
}

/// Whether the list is only what it was before ("increased to 12% from 10%").
pub fn past(tokens: &[Token<'_>], run: &Run) -> bool {
    let back = |n: usize| {
        run.at
            .start
            .checked_sub(n)
            .map_or("", |i| tokens[i].low.as_str())
    };
    let direct = matches!(
        (back(2), back(1)),
        ("compared" | "relative", "to" | "with") | ("up" | "down", "from")
    );
    let from = back(1) == "from" && {
        let near = &tokens[run.at.start.saturating_sub(14)..run.at.start];
        near.iter().any(|t| t.among(CHANGE))
    };
    direct || from || only(tokens, run)
}

/// "in 2019 only".
fn only(tokens: &[Token<'_>], run: &Run) -> bool {
    const REACH: usize = 12;
    let behind = &tokens[run.at.end..(run.at.end + REACH).min(tokens.len())];
    let clause = behind.iter().position(|t| t.among(&[",", ";", "."]));
    let clause = &behind[..clause.unwrap_or(behind.len())];
    clause
        .windows(2)
        .any(|w| w[0].year().is_some() && w[1].is("only"))
}

/// Whether the customer at `name` is said to be one no more, right before or beside its name:
/// "Acme, a former customer"; the one of another clause is another.
pub fn former(tokens: &[Token<'_>], from: usize, name: &Range<usize>, run: &Run) -> bool {
    const NEAR: usize = 5;
    let says = |words: &[Token<'_>]| {
        words.windows(2).any(|w| {
            w[0].is("former") && w[1].is("customer") || w[0].is("formerly") && w[1].is("our")
        })
    };
    let sign = |t: &Token<'_>| t.among(&[",", ";", ":", "(", ")", "."]);
    // A name that was carried over stands before the sentence.
    let before = tokens.get(from..name.start).unwrap_or_default();
    let before = match before {
        [words @ .., comma] if comma.is(",") => words,
        words => words,
    };
    let near = &before[before.len().saturating_sub(NEAR)..];
    let near = &near[near.iter().rposition(sign).map_or(0, |at| at + 1)..];
    let behind = tokens.get(name.end..run.at.start).unwrap_or_default();
    let beside = match behind {
        [opens, words @ ..] if opens.among(&[",", "("]) => words,
        _ => &[],
    };
    let beside = &beside[..beside.iter().position(sign).unwrap_or(beside.len())];
    says(near) || says(beside)
}

/// Whether the list is of what is sold, not of who buys: "net sales by brand: Acme 12%".
/// Who something is sold to, at `name`, buys, however their sales are told behind it.
pub fn by_goods(tokens: &[Token<'_>], sentence: &Range<usize>, name: usize) -> bool {
    const GOODS: &[&str] = &[
        "brand",
        "vendor",
        "supplier",
        "manufacturer",
        "make",
        "licensor",
    ];
    let before = &tokens[sentence.start..name.max(sentence.start)];
    let buys = before.last().is_some_and(|t| t.is("to"));
    let words = match buys {
        true => before,
        false => &tokens[sentence.clone()],
    };
    words.windows(2).any(|w| w[0].is("by") && w[1].among(GOODS))
}

/// Whether the words between the last list and this one make it one of all together:
/// "and, collectively, for more than 85%".
pub fn jointly(tokens: &[Token<'_>], from: usize, run: &Run) -> bool {
    tokens
        .get(from..run.at.start)
        .is_some_and(|words| words.iter().any(|t| t.among(TOGETHER)))
}

/// What else than sales the subject in front of a name is: "rebates paid to A were 2%".
pub fn no_sale(tokens: &[Token<'_>], from: usize, name: usize) -> Option<String> {
    const NO_SALE: &[&str] = &[
        "margin",
        "margins",
        "rebate",
        "rebates",
        "reduction",
        "reductions",
        "expense",
        "expenses",
        "payable",
        "owed",
        "commission",
        "commissions",
        "discounts",
        "chargebacks",
        "allowances",
        "incentives",
        "payments",
        "costs",
        "cost",
        "receivable",
        "receivables",
        "penalties",
        "refunds",
        "returns",
        "warranty",
        "losses",
    ];
    const SALES: &[&str] = &["sales", "revenue", "revenues", "turnover"];
    const JOINS: &[&str] = &["on", "in", "to", "from", "for", "with", "against", "and"];
    let words = tokens.get(from..name)?;
    let clause = words
        .iter()
        .rposition(|t| t.among(&[",", ";", ":", "("]))
        .map_or(words, |at| &words[at + 1..]);
    let of = clause.iter().rposition(|t| t.is("of"));
    // "Sales of warranties", "sales net of discounts": these are sales.
    if let Some([before @ .., last]) = of.map(|of| &clause[..of])
        && (last.among(SALES) || last.is("net") && before.iter().any(|t| t.among(SALES)))
    {
        return None;
    }
    let words = &clause[of.map_or(0, |at| at + 1)..];
    let paid = words.windows(2).any(|w| w[0].is("paid") && w[1].is("to"));
    // "Warranty sales" are sales; "rebates on sales" are none.
    let is_sale = |at: usize| {
        let mut named = words[at + 1..].iter().take_while(|t| !t.among(JOINS));
        named.any(|t| t.among(SALES))
    };
    let found = (0..words.len()).find(|at| words[*at].among(NO_SALE) && !is_sale(*at));
    found
        .map(|at| words[at].low.clone())
        .or_else(|| paid.then(|| "paid".to_owned()))
}

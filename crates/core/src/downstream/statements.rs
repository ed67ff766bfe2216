//! Concentration statements of a whole report: which of its sentences say how much
//! of its revenue hangs on whom, or on nobody.

use super::known::Known;
use super::lexicon::CUSTOMER_NOUNS;
use super::mentions::Party;
use super::name_words::LEGAL;
use super::said::{Said, Why};
use super::shares::shares;
use super::tokens::{Kind, Token, tokens};

/// A statement and where it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Statement {
    /// The number of the block it stands in.
    pub block: usize,
    /// What it says.
    pub said: Said,
    /// Its sentence.
    pub sentence: String,
}

/// A block of a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// Its text, cells of a table apart by a space.
    pub text: String,
    /// Whether it is a table.
    pub table: bool,
}

/// Tables of more bytes are no lists of customers.
const TABLE_BYTES: usize = 3_000;

/// Blocks of more bytes are not read at all.
const BLOCK_BYTES: usize = 60_000;

/// The statements of a report's blocks, in their order. Regions, products and
/// segments with a share of sales are not among them, nor what a sentence says of
/// shares of anything but revenue and receivables.
pub fn statements(blocks: &[Block], known: Known<'_>) -> Vec<Statement> {
    let mut out = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        if block.text.len() > BLOCK_BYTES || !percentage(&block.text) {
            continue;
        }
        let mut text = String::new();
        if block.table {
            let before = number.checked_sub(1).and_then(|at| blocks.get(at));
            let leads = before.filter(|b| !b.table && customer_words(&b.text));
            let Some(leads) = leads.filter(|_| block.text.len() <= TABLE_BYTES) else {
                continue;
            };
            // The last sentence before a table says what it lists.
            let from = leads
                .text
                .trim_end()
                .trim_end_matches(['.', ':'])
                .rfind(". ");
            text.push_str(&leads.text[from.map_or(0, |at| at + 2)..]);
            text = text.trim_end().trim_end_matches('.').to_owned();
            text.push(' ');
        }
        text.push_str(&block.text);
        if !customer_words(&text) && !firm_words(&text) {
            continue;
        }
        for said in shares(&text, known) {
            let sentence = &text[said.sentence.clone()];
            let next = text[said.sentence.end..].trim_start();
            if stated(&said, sentence, no_other(next)) {
                let sentence = sentence.to_owned();
                out.push(Statement {
                    block: number,
                    said,
                    sentence,
                });
            }
        }
    }
    out
}

/// Whether a percentage can be in the text.
fn percentage(text: &str) -> bool {
    text.contains('%')
        || text.contains("percent")
        || text.contains("per cent")
        || text.contains("third of")
        || text.contains("half of")
}

/// Whether the text speaks of customers at all.
fn customer_words(text: &str) -> bool {
    let low = text.to_lowercase();
    [
        "customer",
        "client",
        "distributor",
        "wholesaler",
        "reseller",
        "retailer",
        "payor",
        "tenant",
        "licensee",
        "carrier",
        "sales to ",
        "revenue from ",
        "revenues from ",
        "oem",
    ]
    .iter()
    .any(|word| low.contains(word))
}

/// Whether the text may state a firm's part of sales though it calls nobody a customer:
/// "Acme plc accounted for 14 % of our net sales."
fn firm_words(text: &str) -> bool {
    let low = text.to_lowercase();
    let sales = ["net sales", "revenue", "turnover"];
    let said = [
        "accounted for",
        "exceeded",
        "represented",
        "were to ",
        "was to ",
    ];
    let any = |words: &[&str]| words.iter().any(|word| low.contains(word));
    text.len() <= SENTENCE_BYTES && any(&sales) && any(&said)
}

/// Longer paragraphs that call nobody a customer are of other things.
const SENTENCE_BYTES: usize = 1_200;

/// Whether a sentence calls whoever was named before it a customer: "No other customer
/// accounted for 10%."
fn no_other(sentence: &str) -> bool {
    const NEAR: usize = 5;
    let mut words = sentence.split_whitespace();
    let opens = words.next() == Some("No") && words.next() == Some("other");
    opens && words.take(NEAR).any(|word| CUSTOMER_NOUNS.contains(&word))
}

/// Whether what is said belongs among the statements; `customer` where the sentence behind
/// it calls its party one.
fn stated(said: &Said, sentence: &str, customer: bool) -> bool {
    let words = tokens(sentence);
    // "sales to customers" is a caption, no customer.
    let noun = |i: usize| {
        words[i].among(CUSTOMER_NOUNS) && !(i > 0 && words[i - 1].among(&["to", "from", "with"]))
    };
    let named = matches!(said.party, Party::Named);
    let called = customer && named && accounts(&words, said);
    let speaks = called || (0..words.len()).any(noun) || to_or_from(&words, said);
    // A firm that accounts for a part of sales buys them; a product or a region has no
    // legal form, and what was bought of a firm is none.
    let bought = words.iter().any(|t| {
        t.among(&[
            "acquired",
            "acquisition",
            "subsidiary",
            "subsidiaries",
            "segment",
            "segments",
            "division",
            "purchases",
            "merger",
            "supplier",
            "suppliers",
        ])
    });
    let speaks = speaks || named && !bought && has_form(&said.customer) && accounts(&words, said);
    if !speaks || (named && is_place(&said.customer)) {
        return false;
    }
    match &said.share {
        Ok(_) => !matches!(said.party, Party::Nobody | Party::Same),
        Err(Why::Joint) => true,
        Err(Why::Below) => true,
        Err(Why::NotRevenue(word)) => word.starts_with("receivable"),
        Err(_) => false,
    }
}

/// Whether a firm is what accounts for it: not what is paid to it, nor of a trade as a whole.
fn accounts(words: &[Token<'_>], said: &Said) -> bool {
    const VERBS: &[&str] = &[
        "accounted",
        "accounts",
        "exceeded",
        "exceeds",
        "represented",
        "represents",
        "contributed",
        "comprised",
        "constituted",
        "generated",
        "made",
        "was",
        "were",
        "is",
        "had",
    ];
    const OTHER: &[&str] = &[
        "rent",
        "loan",
        "loans",
        "lender",
        "fee",
        "fees",
        "royalty",
        "royalties",
        "license",
        "licenses",
        "licence",
        "licensing",
        "interest",
        "paid",
        "expense",
        "expenses",
        "payable",
        "competitor",
        "competitors",
        "market",
        "industry",
    ];
    let name = tokens(&said.customer);
    let Some(first) = name.first() else {
        return false;
    };
    let Some(at) = words.iter().position(|t| t.low == first.low) else {
        return false;
    };
    let formal = |t: &Token<'_>| LEGAL.contains(&t.low.trim_end_matches('.'));
    let beside = |t: &Token<'_>| {
        let joins = [
            "and",
            "&",
            "plus",
            "the",
            "than",
            "in",
            "fiscal",
            "each",
            "both",
            "also",
            "together",
            "combined",
            "taken",
            "respectively",
        ];
        t.capital() || t.kind == Kind::Number || formal(t) || t.among(&joins)
    };
    let ends = |t: &&Token<'_>| !t.among(&[",", ";", ":", "("]);
    let mut before = words[..at].iter().rev().take_while(ends);
    let mut behind = words[(at + name.len()).min(words.len())..].iter();
    let verb = behind.find(|t| t.kind != Kind::Sign && !beside(t));
    let more_than_us = words.iter().any(|t| t.is("exceeded"))
        && words
            .windows(2)
            .any(|w| w[0].is("by") && w[1].kind == Kind::Number);
    before.all(beside)
        && verb.is_some_and(|t| t.among(VERBS))
        && !words.iter().any(|t| t.among(OTHER))
        && !more_than_us
}

/// `sales to A`, `revenue from A`.
fn to_or_from(words: &[Token<'_>], said: &Said) -> bool {
    let Some(first) = tokens(&said.customer).first().map(|t| t.low.clone()) else {
        return false;
    };
    let Some(mut at) = words.iter().position(|t| t.low == first) else {
        return false;
    };
    // The others of a list are beside it: "sales to A, B and C".
    let listed = |t: &Token<'_>| t.capital() || t.among(&["and", ",", "&", "plus"]);
    while at > 0 && listed(&words[at - 1]) {
        at -= 1;
    }
    let [.., before, to] = &words[..at] else {
        return false;
    };
    let part = before.among(&["were", "was"])
        && to.is("to")
        && words[..at]
            .iter()
            .any(|t| t.among(&["sales", "revenue", "revenues", "turnover"]));
    let moved = before.among(&[
        "sales",
        "revenue",
        "revenues",
        "sold",
        "derived",
        "generated",
    ]);
    part || moved && to.among(&["to", "from", "by"])
}

/// Whether a name ends in a legal form.
fn has_form(name: &str) -> bool {
    let words = tokens(name);
    let last = words.iter().rev().find(|t| t.kind == Kind::Word);
    words.len() > 1 && last.is_some_and(|t| LEGAL.contains(&t.low.trim_end_matches('.')))
}

/// Countries and regions that sales go to.
fn is_place(name: &str) -> bool {
    let low = name.to_lowercase();
    let low = low.strip_prefix("the ").unwrap_or(&low);
    PLACES.contains(&low)
}

const PLACES: &[&str] = &[
    "united states",
    "u.s.",
    "us",
    "u.s",
    "usa",
    "canada",
    "mexico",
    "brazil",
    "europe",
    "asia",
    "china",
    "greater china",
    "taiwan",
    "singapore",
    "japan",
    "korea",
    "south korea",
    "india",
    "germany",
    "france",
    "italy",
    "spain",
    "united kingdom",
    "uk",
    "ireland",
    "switzerland",
    "netherlands",
    "israel",
    "hong kong",
    "australia",
    "africa",
    "middle east",
    "americas",
    "north america",
    "latin america",
    "south america",
    "asia pacific",
    "asia-pacific",
    "emea",
    "apac",
    "rest of world",
    "international",
    "california",
    "texas",
    "new york",
    "florida",
    "russia",
    "puerto rico",
    "saudi arabia",
    "vietnam",
    "malaysia",
    "thailand",
    "western hemisphere",
    "eurasia",
    "european union",
];

//! What looks like a sale and is none: a house or a stake that changes hands, goods that
//! are carried, points where they are handed over, prices that are called by a name.

use super::super::tokens::{Kind, Token};
use super::lists::{ASSETS, ROLES};
use super::names::Grade;
use super::pattern::{Found, Pattern, Words};
use super::reader::Sentence;
use std::ops::Range;

/// What a house contracts for with those who do it for others.
const STANDING: &[&str] = &[
    "storage",
    "transport",
    "transportation",
    "processing",
    "warehousing",
    "haulage",
    "purchase",
];

/// Verbs of goods that move; who moves them need not have sold them.
const MOVES: &[&str] = &[
    "deliver",
    "delivers",
    "delivered",
    "delivering",
    "ship",
    "ships",
    "shipped",
    "shipping",
    "delivery",
    "deliveries",
    "shipment",
    "shipments",
];

/// What a house has where goods are handed over rather than used: whose place it is need not
/// buy them.
const POINTS: &[&str] = &[
    "gate",
    "gates",
    "citygate",
    "interconnect",
    "interconnects",
    "interconnection",
    "pipeline",
    "pipelines",
    "pipe",
    "system",
    "systems",
    "tap",
    "border",
    "point",
    "points",
    "hub",
    "meter",
    "header",
    "flange",
    "junction",
    "terminal",
    "port",
];

/// Where lines of carriers meet.
const JUNCTIONS: &[&str] = &["junction", "hub", "header", "flange"];

/// What is paid for a sale.
const MONEY: &[&str] = &[
    "money", "proceeds", "payment", "payments", "cash", "revenue", "revenues",
];

/// What a house has that is no place of its own: others, words, how it likes something.
const NO_PLACES: &[&str] = &[
    "competitor",
    "competitors",
    "rival",
    "rivals",
    "customer",
    "customers",
    "client",
    "clients",
    "supplier",
    "suppliers",
    "vendor",
    "vendors",
    "dealer",
    "dealers",
    "distributor",
    "distributors",
    "agent",
    "agents",
    "parent",
    "owner",
    "owners",
    "carrier",
    "forwarder",
    "bank",
    "lawyer",
    "lawyers",
    "attention",
    "satisfaction",
    "surprise",
    "request",
    "account",
    "expense",
    "benefit",
    "specification",
    "specifications",
    "standards",
    "drawing",
    "drawings",
    "portal",
    "website",
    "inbox",
];

/// Words before "at" that make a name a price.
const PRICED: &[&str] = &[
    "priced", "price", "prices", "index", "indexed", "quoted", "settled", "based",
];

/// Ways on which something lies, and room on them, which are no goods.
const ROUTES: &[&str] = &[
    "path", "route", "line", "road", "track", "capacity", "space",
];

/// What one has from another house and has not bought: people, money, words.
pub(super) const NO_GOODS: &[&str] = &[
    "project",
    "projects",
    "orders",
    "loan",
    "loans",
    "funds",
    "funding",
    "financing",
    "capital",
    "manager",
    "managers",
    "president",
    "staff",
    "people",
    "employees",
    "lawyers",
    "instructions",
    "advice",
    "news",
    "idea",
    "ideas",
    "cue",
    "cues",
    "lead",
    "independence",
    "income",
    "revenue",
    "revenues",
];

/// What is used of a house without being bought from it.
pub(super) const FIGURES: &[&str] = &[
    "volume",
    "volumes",
    "number",
    "numbers",
    "figure",
    "figures",
    "data",
    "price",
    "prices",
    "rate",
    "rates",
    "tariff",
    "name",
    "form",
    "forms",
    "estimate",
    "estimates",
];

/// How much of what is delivered in passing is a sale: our own estimate.
const MOVED: f32 = 0.92;
/// The same where only a number is delivered: to a place, as often as to a house.
const COUNTED: f32 = 0.6;
/// How often a word with a capital before a sale is who sells.
const CALLED: f32 = 0.55;

impl Sentence<'_> {
    /// How far what a way found of two other houses may be a sale, 0 to 1.
    pub(super) fn sale(&self, pattern: &Pattern, found: &Found) -> f32 {
        if self.is_no_sale(pattern.row.way, found) {
            return 0.0;
        }
        if pattern.who != 's' {
            return 1.0;
        }
        let way = pattern.row.way;
        let moved = found.at.clone().any(|i| self.tokens[i].among(MOVES));
        let first = found
            .customers
            .first()
            .map_or(found.at.start, |at| at.start);
        let before =
            |at: usize, words: &[&str]| at > self.within.start && self.tokens[at - 1].among(words);
        let behalf = self.tokens[found.at.start..self.within.end.min(found.at.end + 4)]
            .iter()
            .any(|t| t.is("behalf"));
        let counted = found.product.as_ref().is_some_and(|at| self.is_count(at));
        let bare = found.product.is_none() || counted;
        let place = bare && found.suppliers.iter().any(|at| before(at.start, &["at"]));
        let kind = way == "order-with"
            && (before(first, &["a", "an"]) || first > 0 && before(first - 1, &["a", "an"]));
        let behind = &self.tokens[found.at.end.min(self.within.end)..self.within.end];
        let acts = matches!(behind, [on, role, ..] if on.is("as") && ROLES.has(role));
        let piped = way == "for-their-project" && {
            let the = usize::from(before(first, &["the"]));
            before(first - the, &["from", "off", "into", "onto", "via"])
        };
        let product = |words: &[&str]| {
            let mut at = found.product.clone().unwrap_or_default();
            at.any(|i| self.tokens[i].among(words))
        };
        let all = |words: [&[&str]; 2]| {
            let mut pairs = self.tokens[found.at.clone()].windows(2);
            pairs.any(|pair| pair[0].among(words[0]) && pair[1].among(words[1]))
        };
        // "These are the purchases from Acme", "has to sign a contract with Acme".
        let listed = all([
            &["are", "is", "all", "were", "the"],
            &["purchases", "orders"],
        ]);
        let to_do = all([&["have", "has", "had"], &["to"]]);
        let none = moved && (before(first, &["for"]) || behalf || self.is_handed_over(found))
            || way == "sale-to" && self.is_money_from(found)
            || way == "buys-from" && place
            || way == "travels" && product(ROUTES)
            || way == "uses" && product(FIGURES)
            || way == "buys-from" && (listed || product(NO_GOODS))
            || way == "contract-with" && to_do
            || kind
            || acts
            || piped;
        match (none, moved) {
            (true, _) => 0.0,
            (_, true) if counted => COUNTED,
            (_, true) => MOVED,
            _ if way == "sale-to" && self.is_called(found) => CALLED,
            _ => 1.0,
        }
    }

    /// Whether it is none whoever tells it.
    pub(super) fn is_no_sale(&self, way: &str, found: &Found) -> bool {
        // Who has a storage contract with a house is its customer.
        let standing = |at: usize| {
            at > self.within.start
                && self.tokens[at].among(&["contract", "contracts", "agreement", "agreements"])
                && self.tokens[at - 1].among(STANDING)
        };
        let mut firms = found.suppliers.iter().chain(&found.customers);
        firms.any(|at| self.is_number_of(at) || self.is_price(at))
            || found.customers.iter().any(|at| self.is_point_of(at))
            || way == "sold" && !self.is_ware(found)
            || way == "provides" && self.is_no_ware(way, found)
            || way == "is-our-customer" && self.is_on_account(found)
            || way == "corrected" && self.is_of_today()
            || matches!(way, "order-from" | "lost") && found.at.clone().any(standing)
    }

    /// "Sorting is on your account": at its cost.
    fn is_on_account(&self, found: &Found) -> bool {
        let words = &self.tokens[found.at.clone()];
        words
            .windows(2)
            .any(|w| w[0].is("on") && w[1].among(&["our", "your", "my"]))
    }

    /// Whether it is said of today, or of one time: then it ends nothing.
    fn is_of_today(&self) -> bool {
        let words = &self.tokens[self.within.clone()];
        let time = |t: &Token<'_>| t.among(&["week", "time", "month", "once", "woche", "mal"]);
        let once =
            |pair: &[Token<'_>]| pair[0].among(&["this", "diese", "diesmal"]) && time(&pair[1]);
        words.windows(2).any(once)
            || words
                .iter()
                .any(|t| t.among(&["today", "tomorrow", "heute"]))
    }

    /// Whether a word with a capital may say what kind of sale it is: "The Spring sale to Acme".
    fn is_called(&self, found: &Found) -> bool {
        found.suppliers.iter().any(|at| {
            let behind = self.tokens[..found.at.end].get(at.end);
            let plain = self.names[at.start].is_some_and(|n| n.grade == Grade::Plain && !n.owns);
            let word = self.tokens[at.start].text.chars().skip(1);
            plain
                && behind.is_some_and(|t| t.among(&["sale", "sales"]))
                && word.into_iter().any(char::is_lowercase)
        })
    }

    /// Whether what changes hands is a house, a stake, a firm: no supply.
    pub(super) fn is_asset(&self, found: &Found) -> bool {
        let Some(product) = &found.product else {
            return false;
        };
        let asset = product.clone().any(|i| ASSETS.has(&self.tokens[i]));
        // Money is paid, lent and given.
        let money = self.tokens[product.start].among(&["$", "€", "£"])
            && self.tokens[product.clone()].iter().all(|t| {
                t.kind != Kind::Word || t.among(&["million", "billion", "bn", "m", "usd", "eur"])
            });
        let asset = asset || money;
        let firm = self.names.get(product.start).copied().flatten();
        let only = firm.is_some_and(|n| n.end == product.end && n.grade != Grade::Plain)
            || firm.is_some_and(|n| n.end == product.end) && !self.german;
        // "The sale of Acme Gas Co."
        let house = (product.start..product.end.min(product.start + 2)).any(|i| {
            self.names[i].is_some_and(|n| n.end == product.end && n.grade >= Grade::Formal)
        });
        asset
            || house && found.customers.iter().all(|c| c.end != product.start)
            || only && found.at.start < product.start && product.end < found.at.end
    }

    /// Whether a number stands behind the name: that of a lot, a dock, an account.
    fn is_number_of(&self, at: &Range<usize>) -> bool {
        /// What is no longer than this has a number as a part of its own name.
        const BYTES: usize = 2;
        let next = self.tokens[..self.within.end].get(at.end);
        let short = self.tokens[at.start].text.len() <= BYTES && at.len() == 1;
        next.is_some_and(|t| t.is("#") || short && t.kind == Kind::Number)
    }

    /// Whether the name is that of a price: "priced at PX", "at PX plus 5".
    fn is_price(&self, at: &Range<usize>) -> bool {
        let words = &self.tokens[self.within.start..at.start];
        let next = self.tokens[..self.within.end].get(at.end);
        match words {
            [.., price, on] if on.among(&["at", "on"]) && price.among(PRICED) => true,
            [.., on] if on.is("at") => {
                next.is_some_and(|t| t.among(&["+", "-", "plus", "minus", "less", "flat"]))
            }
            _ => false,
        }
    }

    /// Whether goods are brought to what the name owns, where that is a point where they are
    /// handed over, or no place at all. To its brewery or its new line they are sold.
    fn is_point_of(&self, at: &Range<usize>) -> bool {
        /// Behind "Acme's", up to the noun.
        const WORDS: usize = 3;
        let owns = self.names[at.start].is_some_and(|name| name.owns);
        let to = at.start > self.within.start
            && self.tokens[at.start - 1].among(&["to", "at", "from", "via"]);
        let behind = &self.tokens[at.end.min(self.within.end)..self.within.end];
        let words = |t: &&Token<'_>| {
            t.kind == Kind::Word && !t.among(&["in", "at", "on", "near", "for", "and"])
        };
        let mut noun = behind.iter().take(WORDS).take_while(words);
        owns && to && noun.any(|t| t.among(POINTS) || t.among(NO_PLACES))
    }

    /// Whether goods change hands where lines meet: "delivers to Acme at the Fell junction".
    fn is_handed_over(&self, found: &Found) -> bool {
        /// Behind "at", up to the noun.
        const WORDS: usize = 4;
        let behind = &self.tokens[found.at.end.min(self.within.end)..self.within.end];
        let at = behind.first().is_some_and(|t| t.among(&["at", "an"]));
        let words = |t: &&Token<'_>| t.kind == Kind::Word;
        let mut noun = behind.iter().skip(1).take(WORDS).take_while(words);
        at && noun.any(|t| t.among(JUNCTIONS))
    }

    /// Whether it is money that goes where it seems that goods do: "the money from the Brill
    /// sale to Acme" is of a sale to Brill.
    fn is_money_from(&self, found: &Found) -> bool {
        let before = &self.tokens[self.within.start..found.at.start];
        let before = match before {
            [rest @ .., the] if the.among(&["the", "that", "this"]) => rest,
            all => all,
        };
        matches!(before, [.., money, from] if from.among(&["from", "of"]) && money.among(MONEY))
    }

    /// Whether it is a number, with nothing but signs and units.
    fn is_count(&self, at: &Range<usize>) -> bool {
        let number = |t: &Token<'_>| t.text.starts_with(|c: char| c.is_ascii_digit());
        let word = |t: &Token<'_>| t.text.len() > 2 && !number(t) && !t.is("day");
        let mut all = self.tokens[at.clone()].iter();
        all.clone().any(number) && !all.any(word)
    }

    /// Whether what is sold behind a house's name can be goods: neither is the house sold
    /// ("sold Acme to …") nor is it sold short or out.
    fn is_ware(&self, found: &Found) -> bool {
        let direct = found
            .product
            .as_ref()
            .filter(|at| found.customers.iter().any(|c| c.end == at.start));
        // "We sold Acme valves to Borealis": what follows is who bought.
        let next = found.at.end;
        let further = next + 1 < self.within.end
            && self.tokens[next].is("to")
            && !self.tokens[next - 1].among(MOVES)
            && self.firm(next + 1).is_some();
        direct.is_none_or(|at| {
            let first = &self.tokens[at.start];
            !further
                && !first.among(&[
                    "out",
                    "off",
                    "down",
                    "short",
                    "on",
                    "back",
                    "again",
                    "at",
                    "for",
                    "in",
                    "and",
                    "or",
                    "from",
                    "under",
                    "last",
                    "this",
                    "yesterday",
                    "today",
                    "as",
                    "with",
                ])
        })
    }
}

/// Whether two names are of desks or sites of one house: `ACME-North` and `ACME-South`.
pub(super) fn are_kin(one: &str, other: &str) -> bool {
    let head = |name: &str| {
        name.split(['-', '/', ' '])
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let joined = |name: &str| name.contains(['-', '/']);
    (joined(one) || joined(other)) && head(one) == head(other)
}

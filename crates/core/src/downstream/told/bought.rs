//! Ways of saying who supplies the house of whoever writes: "we buy our castings from
//! Acme". Written as in [`super::english`], `S` being the supplier.

use super::super::tokens::Token;
use super::guards::{Verdict, judge};
use super::no_sale::{FIGURES, NO_GOODS};
use super::pattern::{Found, Pattern, Piece, Row, row};
use super::reader::Sentence;
use super::{House, Told};
use std::ops::Range;

/// A way for who supplies the writer's house.
pub(super) const fn us(way: &'static str, text: &'static str, confidence: f32) -> Row {
    row(way, text, confidence, "o")
}

/// The ways.
pub(super) const ROWS: &[Row] = &[
    // We buy.
    us(
        "we-buy",
        "we|we've|we're @aux* @buy|bought|purchased P? from S $",
        0.78,
    ),
    // One alone may buy for themselves.
    us(
        "we-buy",
        "i|i've|i'm @aux* @buy|bought|purchased P from S $",
        0.56,
    ),
    us(
        "we-buy",
        "the|these|those P we|we've @aux* @buy|bought|purchased from S $",
        0.7,
    )
    .noun(),
    us("we-buy", "our|my ~2? purchase|purchases ~2? from S $", 0.72).noun(),
    us(
        "we-buy",
        "the|this|that|these|those ~1? purchase|purchases from S $",
        0.6,
    )
    .noun(),
    us(
        "we-buy",
        "the|this|that|our|my ~1? purchase|purchases at|on|off|in|behind ~3 from S $",
        0.6,
    )
    .noun(),
    us("we-buy", "is|was|as a|an ~1? purchase from S $", 0.6).noun(),
    us("we-buy", "purch from S $", 0.62).noun(),
    us("we-buy", "^ ~2? purchase|purchases from S $", 0.6).noun(),
    us(
        "we-buy",
        "we|we've @aux* rely|relied|depend|depended|lean|leaned on S for|to P",
        0.74,
    ),
    us(
        "we-buy",
        "we|we've @aux* placed|place ~4? order|orders with|at S $",
        0.72,
    ),
    us("we-buy", "our|my order|orders with|to S $", 0.6).noun(),
    us(
        "we-buy",
        "we|we've @aux* get|got|take|receive our|all|most|half ~1? P from S $",
        0.68,
    ),
    us("we-buy", "our P @aux* come|comes|came ~1? from S $", 0.72),
    us(
        "we-buy",
        "our P @be ~1? supplied|made|built|produced|bought|purchased by|from S $",
        0.74,
    ),
    us(
        "we-buy",
        "we|we've @aux* rent|rented|lease|leased|hire|hired P from S $",
        0.66,
    ),
    us(
        "we-buy",
        "we|we've @aux* store|stored|storing P with S $",
        0.64,
    ),
    us("we-buy", "we|we've @aux* subscribe|subscribed to S", 0.68),
    us(
        "we-buy",
        "we|we're @be ~2? subscriber|subscribers to|of S",
        0.7,
    ),
    us(
        "we-buy",
        "we @be a|an? @big* customer|customers of|at S $",
        0.8,
    ),
    us(
        "we-buy",
        "we're a|an? @big* customer|customers of|at S $",
        0.8,
    ),
    us(
        "we-buy",
        "we|we've @aux* have|hold|signed|renewed|extended ~3? purchase agreement|contract|contracts with S $",
        0.74,
    ),
    us(
        "we-buy",
        "our ~2? purchase agreement|contract with S $",
        0.7,
    )
    .noun(),
    // Our supplier.
    us("our-supplier", "our @big* ~1? @supplier @sep? S", 0.84).noun(),
    us(
        "our-supplier",
        "our @big* ~1? suppliers|vendors @sep? @such S",
        0.82,
    )
    .noun(),
    us(
        "our-supplier",
        "our @big* ~1? @supplier for|of P @be S",
        0.84,
    ),
    us("our-supplier", "our @big* ~1? @supplier @be S", 0.82),
    us("our-supplier", "S @sep our|my @big* ~1? @supplier $", 0.82).noun(),
    us("our-supplier", "S @be ~2? our|my @big* ~1? @supplier", 0.84),
    us(
        "our-supplier",
        "S @be ~2? one_of our @big* ~1? @supplier",
        0.86,
    ),
    us(
        "our-supplier",
        "S @be a|an|the ~2? @supplier of|to ours|us $",
        0.8,
    ),
    // They sell to us.
    us(
        "supplies-us",
        "S ,? who|which|that? @aux* @supply us with P",
        0.82,
    ),
    us(
        "supplies-us",
        "S ,? who|which|that? @aux* @supply us $",
        0.78,
    ),
    us(
        "supplies-us",
        "S ,? who|which|that? @aux* @supply|sell|sells|sold|selling P? to us $",
        0.78,
    ),
    us("supplies-us", "S @aux* sell|sells|sold|selling us P", 0.76),
    // Bills and money.
    us(
        "bills-us",
        "S @aux* bill|bills|billed|billing|invoice|invoices|invoiced|invoicing us ~2? for P",
        0.74,
    ),
    us("bills-us", "S @aux* bill|bills|billed|invoiced us $", 0.62),
    us(
        "bills-us",
        "S @aux* send|sends|sent|sending|mailed|issued us a|an|the|its|their|another ~2? invoice|invoices|bill|bills",
        0.74,
    ),
    us(
        "bills-us",
        "we|we've|i|i've @aux* got|received|have ~3? invoice|invoices|bill|bills from S",
        0.7,
    ),
    us("bills-us", "invoice|invoices|bill|bills from S for P", 0.62).noun(),
    us(
        "we-pay",
        "we|we've @aux* owe|owed|pay|paid|paying|prepay|prepaid S ~5? for P",
        0.72,
    ),
    us(
        "we-pay",
        "i|i've @aux* owe|owed|pay|paid|paying|prepay|prepaid S ~5? for P",
        0.56,
    ),
    us(
        "we-pay",
        "we|we've @aux* pay|paid|paying|settled the|their|all? S invoice|invoices|bill|bills",
        0.74,
    ),
    us(
        "we-pay",
        "prepay|prepays|prepayment|prepayments|advance|advances to S for P",
        0.62,
    )
    .noun(),
    us(
        "bills-us",
        "we|we're|we've @be ~1? invoiced|billed by S",
        0.74,
    ),
    us("we-pay", "S @be ~1? paid by us", 0.58),
    us(
        "our-bank",
        "our ~1? bank|insurer|carrier|haulier|forwarder @sep? S",
        0.7,
    )
    .noun(),
    us(
        "we-pay",
        "our payment|payments|prepayment|prepayments to S for P",
        0.68,
    )
    .noun(),
    // German.
    us(
        "we-buy",
        "wir @hilf* kaufen|beziehen|bestellen|ordern ~1? P? von|bei|beim S",
        0.78,
    ),
    us(
        "we-buy",
        "wir haben|hatten ~2? von|bei S ~6? gekauft|bezogen|bestellt|geordert",
        0.76,
    ),
    us(
        "we-buy",
        "wir haben|hatten P von|bei S gekauft|bezogen|bestellt|geordert",
        0.76,
    ),
    us(
        "we-buy",
        "von|bei S kaufen|beziehen|bestellen|ordern wir P",
        0.76,
    ),
    us(
        "we-buy",
        "unser|unsere P kommen|kommt|stammen|stammt ~1? von S $",
        0.72,
    ),
    us("we-buy", "wir sind ~2? kunde|kunden bei|von S", 0.8),
    us(
        "our-supplier",
        "unser|unsere|unserem|unseren|unserer @groß* ~1? @lieferant @sep? S",
        0.84,
    )
    .noun(),
    us(
        "our-supplier",
        "S @sep unser|unsere|unserem|unseren @groß* ~1? @lieferant",
        0.82,
    )
    .noun(),
    us(
        "our-supplier",
        "S @ist ~2? unser|unsere @groß* ~1? @lieferant",
        0.84,
    ),
    us(
        "supplies-us",
        "S beliefert|beliefern|belieferte ~1? uns mit P",
        0.82,
    ),
    us(
        "supplies-us",
        "S beliefert|beliefern|belieferte uns $",
        0.78,
    ),
    us(
        "supplies-us",
        "S liefert|liefern|verkauft|verkaufen uns P",
        0.7,
    ),
    us("bills-us", "rechnung|rechnungen von S für|über P", 0.62).noun(),
];

/// Whose supplier it is, where it is not ours.
const OTHERS: &[&str] = &[
    "customer's",
    "customers'",
    "client's",
    "clients'",
    "supplier's",
    "competitor's",
    "kunden",
    // Nor does whoever taxes us.
    "tax",
];

/// What one gets, pays for or is sold, and has not bought: words, people, what makes good
/// for something.
const NO_WARE: &[&str] = &[
    "assistance",
    "draft",
    "evidence",
    "explanation",
    "help",
    "input",
    "link",
    "list",
    "offer",
    "offers",
    "opportunity",
    "overview",
    "proof",
    "proposal",
    "quotation",
    "quote",
    "quotes",
    "report",
    "reports",
    "schedule",
    "timeline",
    "back",
    "business",
    "call",
    "calls",
    "claim",
    "claims",
    "colleagues",
    "compensation",
    "complaint",
    "complaints",
    "customers",
    "damage",
    "damages",
    "daten",
    "delay",
    "delays",
    "details",
    "down",
    "drawing",
    "drawings",
    "enquiries",
    "feeling",
    "forecast",
    "forecasts",
    "hint",
    "impression",
    "informationen",
    "inquiries",
    "loss",
    "losses",
    "off",
    "out",
    "penalties",
    "penalty",
    "rebate",
    "rebates",
    "refund",
    "refunds",
    "requests",
    "returns",
    "sales",
    "schaden",
    "short",
    "specification",
    "specifications",
    "tickets",
    "visitors",
    "zahlen",
];

impl Sentence<'_> {
    /// Who supplies the writer's house, by a way that was found.
    pub(super) fn supplies_us(&self, pattern: &Pattern, found: &Found) -> Vec<Told> {
        let row = pattern.row;
        let opens = matches!(pattern.pieces.first(), Some(Piece::Supplier(_)));
        let none = self.headline
            || opens && !row.noun && self.led(found.at.start)
            || self.is_asset(found)
            || self.is_no_sale(row.way, found)
            || self.is_no_ware(row.way, found);
        let own = |i: usize| self.names[i].is_some();
        let verdict = judge(self.tokens, &self.within, &found.at, row.noun, &own);
        if none || verdict == Verdict::No {
            return Vec::new();
        }
        let time = match verdict {
            Verdict::Soon => 0.7,
            _ => 1.0,
        };
        let product = found
            .product
            .clone()
            .map_or(String::new(), |at| self.said(at));
        let suppliers = found.suppliers.iter();
        let told = suppliers.map(|at| Told {
            supplier: House::Named(self.write(at)),
            customer: House::Writer,
            share: None,
            product: product.clone(),
            over: verdict == Verdict::Over,
            way: row.way,
            sentence: 0..0,
            confidence: row.confidence * self.trust(at) * time,
        });
        told.filter(|one| one.supplier != House::Named(String::new()))
            .collect()
    }

    /// Whether it is somebody else's supplier, or no goods are had from it.
    pub(super) fn is_no_ware(&self, way: &str, found: &Found) -> bool {
        let any = |at: Range<usize>, words: &[&str]| self.tokens[at].iter().any(|t| t.among(words));
        let product = found.product.clone().unwrap_or_default();
        // "The invoice from Acme for Bolt": theirs. German nouns have capitals.
        let article = |t: &Token<'_>| t.among(&["the", "a", "an", "our", "their", "its"]);
        let first = product.clone().find(|i| !article(&self.tokens[*i]));
        let named = !self.german && first.is_some_and(|i| self.names[i].is_some());
        let theirs = matches!(way, "bills-us" | "we-pay") && named;
        // "They supply us with drawings": with what, another way says.
        let next = self.tokens[..self.within.end].get(found.at.end);
        let with = next.is_some_and(|t| t.among(&["with", "mit"]));
        // "My contract on the board": a system, or a place.
        let article = found.suppliers.iter().any(|at| {
            let before = at.start.checked_sub(1).map(|i| &self.tokens[i]);
            before.is_some_and(|t| t.among(&["the", "a", "an", "der", "dem", "den"]))
        });
        any(found.at.clone(), OTHERS)
            || way == "capacity-on" && article
            || way == "supplies-us" && found.product.is_none() && with
            || [NO_WARE, NO_GOODS]
                .into_iter()
                .any(|words| any(product.clone(), words))
            // "They supply us with prices"; bought, the word is for goods.
            || matches!(way, "supplies-us" | "provides") && any(product, FIGURES)
            || theirs
    }
}

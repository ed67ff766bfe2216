//! Ways in which people at work tell of two other houses: who stands on which side of a
//! contract, who bills and owes whom, what was sold, who let go of capacity, who serves
//! whom. Written as in [`super::english`].

use super::super::tokens::Token;
use super::names::{Grade, Name, owns};
use super::pattern::Row;
use super::pattern::{all, mine, named};

/// The ways.
pub(super) const ROWS: &[Row] = &[
    // Sides of a contract.
    named("sides", "S as|is|was|being the|a|an? @seller ~4? and|,|while C as|is|was|being? the|a|an? @purchaser", 0.86).noun(),
    named("sides", "C as|is|was|being the|a|an? @purchaser ~4? and|,|while S as|is|was|being? the|a|an? @seller", 0.86).noun(),
    named("sides", "S as|is|was|being the|a|an? @seller of P and|, C as|is|was|being? the|a|an? @purchaser", 0.86).noun(),
    named("sides", "S ( the|as? @seller ) and|,|to C ( the|as? @purchaser )", 0.84).noun(),
    named("sides", "C ( the|as? @purchaser ) and|, S ( the|as? @seller )", 0.84).noun(),
    named("contract-with", "C @aux* has|have|had|holds|hold|signed|signs|renewed|renews|extended|extends ~3? @standing @pact with|on S", 0.72),
    // "Acme's Keg Purchase Agreement with Bolt": named by its goods.
    named("contract-with", "CS ~3? @standing @pact with|on S", 0.72).noun(),
    named("contract-with", "C @aux* @buy|takes|take|uses|has|gets ~2? under its|their|a|an|the ~3? @standing @pact with S", 0.72),
    // Who of the two sells is not said: for the user to settle.
    named("contract-of", "OUR ~2? contract|agreement|deal with C for|on|about P", 0.48).noun(),
    named("contract-with", "@standing @pact that|which|, C @aux* has|have|had|holds|hold|signed ~1? with|on S", 0.76).noun(),
    named("contract-with", "C @kept* @standing @pact with|on S", 0.7).noun(),
    named("contract-with", "C @aux* cancelled|canceled|terminated|ended|cancels|terminates|ends ~3? @standing @pact with|on S", 0.7).over(),
    named("stores", "C @aux* store|stores|stored|storing P with S $", 0.66),
    named("stores", "C @aux* has|have|had P stored with|by S $", 0.68),
    named("subscribes", "C @aux* subscribe|subscribes|subscribed to S", 0.7),
    named("subscribes", "C @be ~2? subscriber|subscribers to|of S", 0.72),
    // Money.
    named("owes", "C @aux* owe|owes|owed|owing S ~5? for P", 0.72),
    named("pays", "C @aux* pay|pays|paid|paying|prepay|prepays|prepaid S ~5? for P", 0.72),
    named("pays", "payment|payments|prepayment|prepayments from|by C to S", 0.68).noun(),
    named("pays", "C payment|payments|prepayment|prepayments to S for P", 0.68).noun(),
    named("unpaid", "C @has-not ~1? pay|paid S ~4? for P", 0.74).noun(),
    named("unpaid", "S @aux* @has-not* been|was|were|is|are? @has-not* paid by C for P", 0.74).noun(),
    named("bills", "S @aux* bill|bills|billed|billing|invoice|invoices|invoiced|invoicing C ~2? for P", 0.74),
    named("bills", "S @aux* bill|bills|billed|invoiced C $", 0.6),
    named("bills", "S @aux* request|requests|requested|requesting|demand|demands|demanded|demanding payment|prepayment from|of|by C for P", 0.76),
    named("bills", "S @aux* send|sends|sent|sending|mailed|faxed|issued C a|an|the|its|their ~1? invoice|invoices|bill|bills", 0.7),
    named("bills", "S @aux* send|sends|sent|sending|mailed|faxed|issued a|an|the|its|their ~1? invoice|invoices|bill|bills to C $", 0.7),
    named("bills", "C @aux* got|gets|received|receives|receive ~3? invoice|invoices|bill|bills from S", 0.66),
    mine("bills", "we|we've|i|i've @aux* bill|billed|billing|invoice|invoiced|invoicing CC ~2? for P", 0.66),
    mine("unpaid", "WE @aux* @has-not* been|was|were @has-not* paid by C for P", 0.68).noun(),
    // What was sold.
    all("sold", "WE @aux* @sell C P", 0.76),
    mine("sold", "i|i've|i'm @aux* @sell P to CC $", 0.64),
    mine("sold", "i|i've|i'm @aux* @sell C P", 0.64),
    mine("sale-to", "my|our|these|those sale|sales to CC $", 0.58).noun(),
    mine("sale-to", "the|this|that|a actual|valid|current|existing|last|first sale to CC $", 0.56).noun(),
    named("sold", "sold|supplied ~3? by S to CC $", 0.76),
    named("sale-to", "S sale|sales to C $", 0.7).noun(),
    named("sale-to", "S sale|sales|supply|supplies to the? C @site", 0.72).noun(),
    named("sale-to", "S sale|sales of P to C $", 0.72).noun(),
    named("buys-from", "C purchase|purchases of P from S $", 0.7).noun(),
    named("buys-from", "C purchase|purchases from S $", 0.66).noun(),
    named("buys-from", "purchase|purchases by C from S $", 0.7).noun(),
    named("buys-from", "purchased|bought ~3? from S by C $", 0.74),
    named("buys-from", "C @aux* takes|take|took|taking|gets|get|got|receives|receive|received|obtains|draws its|their|all|most|half|some ~1? P from S $", 0.72),
    named("buys-from", "C @aux* @buy ~1? from S its|their|all|most|half|some P", 0.72),
    named("buys-from", "C @be obliged|obligated|committed|bound to @buy P? from S", 0.76),
    named("takes", "C @aux* @raised ~1? its|their takes|take|offtake|off-take|purchases ~4? from S", 0.74),
    // Capacity is let go of.
    named("released", "S @aux* release|releases|released|releasing ~3? @room ~4? to C $", 0.74),
    mine("released", "we|we've|i|i've @aux* release|released|releasing ~3? @room ~4? to C $", 0.66),
    named("released", "S @aux* has|have|had a|an|the ~2? @room release ~2? to C", 0.72),
    named("released", "S @room? release|releases to C", 0.68).noun(),
    named("released", "@room ~4? released to C by S", 0.74),
    named("released", "@room ~4? released by S to C", 0.74),
    named("released", "C @aux* received|receives|receive|took|takes ~3? capacity ~2? from S", 0.68),
    // Who serves whom.
    all("serves", "WE @aux* serve|serves|served|serving CC $", 0.74),
    named("serves", "S @aux* @handles ~2? @logistics for C $", 0.7),
    named("obliged", "S @aux* has|have|had ~3? @duty to supply|serve CC $", 0.76),
    named("obliged", "S @aux* has|have|had ~3? @duty to @to-do P? to CC", 0.76),
    named("obliged", "S @be obliged|obligated|committed|bound to supply|serve CC $", 0.76),
    named("obliged", "S @be obliged|obligated|committed|bound to @to-do P? to CC", 0.76),
];

/// Words of the title of an agreement: `Keg Purchase Agreement`, in capitals.
pub(super) fn titles(tokens: &[Token<'_>]) -> Vec<usize> {
    const KINDS: &[&str] = &[
        "purchase",
        "supply",
        "storage",
        "transport",
        "transportation",
        "processing",
        "service",
        "warehousing",
        "haulage",
    ];
    const PACTS: &[&str] = &["agreement", "agreements", "contract", "contracts"];
    let is_title = |at: &usize| {
        let capital = tokens[*at].capital() && tokens[at + 1].capital();
        capital && tokens[*at].among(KINDS) && tokens[at + 1].among(PACTS)
    };
    let kinds = (0..tokens.len().saturating_sub(1)).filter(is_title);
    kinds.flat_map(|at| [at, at + 1]).collect()
}

/// Takes the goods of such a title from the names: the keg of "its Keg Purchase Agreement"
/// is no house.
pub(super) fn goods_of_titles(tokens: &[Token<'_>], title: &[usize], names: &mut [Option<Name>]) {
    let led = |at: usize| {
        let before = at.checked_sub(1).map(|i| &tokens[i]);
        before.is_some_and(|t| owns(t) || t.among(&["a", "an", "the", "its", "their", "this"]))
    };
    for (at, name) in names.iter_mut().enumerate() {
        let plain = name.filter(|name| name.grade == Grade::Plain && !name.owns);
        if plain.is_some_and(|name| title.contains(&name.end)) && led(at) {
            *name = None;
        }
    }
}

/// Sets of their words.
pub(super) const SETS: &[(&str, &str)] = &[
    ("seller", "seller supplier vendor provider"),
    ("purchaser", "buyer purchaser customer"),
    (
        "standing",
        "storage transport transportation processing warehousing haulage \
         service purchase supply",
    ),
    ("pact", "agreement agreements contract contracts"),
    ("kept", "firm new old current annual long-term existing"),
    (
        "has-not",
        "has_not have_not had_not did_not hasn't haven't hadn't didn't never not_yet not",
    ),
    ("sell", "sell sells sold selling"),
    (
        "site",
        "plant plants site sites factory works mill refinery facility",
    ),
    ("room", "capacity space storage transport"),
    (
        "handles",
        "handle handles handled handling run runs manage manages managed does do",
    ),
    (
        "logistics",
        "storage transport transportation warehousing logistics haulage distribution scheduling \
         packing",
    ),
    ("duty", "obligation commitment contract duty agreement"),
];

//! Ways in which mails tell of standing services and of sides: whose capacity, storage or
//! contract is on whom, who relies on whom, who resells, who sells to one for another.
//! Written as in [`super::english`].

use super::bought::us;
use super::pattern::Row;
use super::pattern::{all, mine, named};

/// The ways.
pub(super) const ROWS: &[Row] = &[
    // What is had on another is had of it.
    named("capacity-on", "C @aux* has|have|had|holds|hold|held|rents|leases ~5? capacity|space|storage on|with S $", 0.66),
    named("capacity-on", "C @aux* has|have|had|holds|hold|held|rents|leases ~4? of|in S capacity|space|storage", 0.68),
    named("capacity-on", "C @aux* has|have|had|holds|hold|held ~3? capacity|space from ~1 to ~1 on S $", 0.68),
    named("capacity-on", "CS S ~1? @serving @pact", 0.64).noun(),
    named("capacity-on", "@pact|capacity|space on S that|which ~2? held|bought|purchased|acquired|assumed|used by C $", 0.6).noun(),
    named("shipper-on", "C @be ~2? shipper|shippers|tenant|tenants on|of|at S $", 0.74),
    // Who relies on whom.
    all("relies-on", "C @aux* relies|rely|relied|leans|leaned|depends|depend|depended on US to @to-do", 0.76),
    named("its-suppliers", "CS @big* ~1? suppliers|vendors @sep|@be S", 0.74).noun(),
    named("its-suppliers", "suppliers|vendors of|for|to C @sep|@be S", 0.72).noun(),
    // What is sold on, or to one for another.
    named("resells", "S @be|@aux* resell|resells|reselling|resold it|them|this|that|P? to CC $", 0.76),
    named("sale-for", "sale|sales to S for C $", 0.68).noun(),
    named("committed", "with|of|at? S @aux* has|have P committed|dedicated|pledged ~6? to|into C $", 0.66),
    named("bills", "invoice|invoices|bill|bills that? S ~1? sent|mailed|issued|wrote to C $", 0.66).noun(),
    // Who acts for whom.
    named("acts-for", "with S @aux* represent|represents|representing C", 0.6),
    named("acts-for", "S ( the|an|as? agent|agents|counsel for|of|to C", 0.6).noun(),
    // What we sell.
    mine("sale-to", "the|this|that|our|my|a ~1? sale|sales at|on|off|in|behind ~3 to CC $", 0.58).noun(),
    mine("sale-to", "our ~1? deal|contract|agreement|obligation to sell|supply|deliver P? to CC", 0.66).noun(),
    mine("serves", "to|will|can serve the C deal|account|market|load|plant|contract", 0.6),
    // German.
    named("capacity-on", "C hat|haben|hatte|mietet ~3? kapazität|kapazitäten|lagerfläche|lagerplatz|lagervertrag|transportvertrag bei|mit|auf S $", 0.72),
    named("its-suppliers", "lieferanten von C @sep|sind S", 0.72).noun(),
    named("acts-for", "S ( der|die|als? vertreter|vertretung|handelsvertreter|agent für|von C", 0.6).noun(),
];

/// The same of who supplies the writer's house.
pub(super) const US: &[Row] = &[
    // What we have on another is had of it.
    us(
        "capacity-on",
        "our|my ~1? S ~1? @serving @pact|capacity|space",
        0.66,
    )
    .noun(),
    us("capacity-on", "our|my S capacity|space|storage", 0.62).noun(),
    us(
        "capacity-on",
        "our|my ~2? capacity|space|storage|@pact on S $",
        0.64,
    )
    .noun(),
    us(
        "capacity-on",
        "we|we've|i|i've @aux* have|had|hold|held|rent ~5? capacity|space|storage|@pact on S $",
        0.66,
    ),
    us(
        "stores",
        "we|we've|i|i've @aux* have|had|left|keep|kept P parked|stored with|at S $",
        0.64,
    ),
    us(
        "stores",
        "we|we've|i|i've @aux* borrow|borrowed|parked P from|with S $",
        0.6,
    ),
    us(
        "released-to-us",
        "S @aux* release|releases|released|releasing ~3? @room ~3? to us $",
        0.72,
    ),
    // German.
    us("supplies-us", "wir werden ~2? von S beliefert", 0.86),
    us(
        "capacity-on",
        "unser|unsere|unserem|unseren|unserer ~1? lagervertrag|transportvertrag|mietvertrag|lagerfläche|lagerplatz|kapazität bei|mit|auf S",
        0.68,
    )
    .noun(),
    us(
        "capacity-on",
        "wir haben|hatten|mieten ~4? kapazität|lagerfläche|lagerplatz bei|auf S $",
        0.66,
    ),
    us(
        "we-pay",
        "vorauszahlung|anzahlung|vorkasse an S für P",
        0.62,
    )
    .noun(),
    us(
        "our-bank",
        "unser|unsere ~1? hausbank|bank|spedition|spediteur|versicherer @sep? S",
        0.7,
    )
    .noun(),
];

/// Sets of their words.
pub(super) const SETS: &[(&str, &str)] = &[(
    "serving",
    "storage transport transportation warehouse warehousing haulage pooling parking freight \
     capacity",
)];

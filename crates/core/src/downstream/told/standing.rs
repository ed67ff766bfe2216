//! Ways in which mails tell of standing services and of sides: whose capacity, storage or
//! contract is on whom, who relies on whom, who resells, who sells to one for another.
//! Written as in [`super::english`].

use super::pattern::Row;
use super::pattern::{all, mine, named};

/// The ways.
pub(super) const ROWS: &[Row] = &[
    // What is had on another is had of it.
    named("capacity-on", "C @aux* has|have|had|holds|hold|held|rents|leases ~5? capacity|space|storage on|with S $", 0.66),
    named("capacity-on", "C @aux* has|have|had|holds|hold|held|rents|leases ~4? of|in S capacity|space|storage", 0.68),
    named("capacity-on", "C @aux* has|have|had|holds|hold|held ~3? capacity|space from ~1 to ~1 on S $", 0.68),
    named("capacity-on", "CS S capacity|space|storage", 0.48).noun(),
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
    mine("sale-to", "our|an|the ~1? deal|contract|agreement|obligation to sell|supply|deliver P? to CC", 0.66).noun(),
    mine("serves", "to|will|can serve the C deal|account|market|load|plant|contract", 0.6),
    // German.
    named("capacity-on", "C hat|haben|hatte|mietet ~3? kapazität|kapazitäten|lagerfläche|lagerplatz|lagervertrag|transportvertrag bei|mit|auf S $", 0.72),
    named("its-suppliers", "lieferanten von C @sep|sind S", 0.72).noun(),
    named("acts-for", "S ( der|die|als? vertreter|vertretung|handelsvertreter|agent für|von C", 0.6).noun(),
];

/// Sets of their words.
pub(super) const SETS: &[(&str, &str)] = &[(
    "serving",
    "storage transport transportation warehouse warehousing haulage pooling parking freight \
     capacity",
)];

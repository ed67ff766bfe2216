//! Ways in which a house is called another's supplier, or what else it is to it: who provides
//! it with goods, resells to it, acts for it. Written as in [`super::english`].

use super::pattern::Row;
use super::pattern::{all, named};

/// The ways.
pub(super) const ROWS: &[Row] = &[
    all(
        "provides",
        "WE @aux* provide|provides|provided|providing CC with P",
        0.76,
    ),
    all("supplied-by", "CC @be ~1? served by US $", 0.74),
    named("their-supplier", "S @be CS @big* ~1? @supplier $", 0.82),
    named("their-supplier", "CS @big* ~1? @supplier @be S $", 0.82),
    named(
        "resells",
        "S , who|which resell|resells|resold|reselling P? to CC $",
        0.74,
    )
    .noun(),
    named("buys-goods", "C @aux* buy|buys|buying OUR P", 0.78),
    // Who acts for another is paid for it.
    named(
        "acts-for",
        "S @aux* act|acts|acting|acted as ~1? agent|agents for|of CC $",
        0.62,
    ),
    named(
        "acts-for",
        "S @be the|a|an? law_firm|lawyers|counsel|bank|auditor|auditors of|for|to CC $",
        0.7,
    ),
    named(
        "acts-for",
        "S @aux* represent|represents|representing C in|before|against",
        0.6,
    ),
    named("acts-for", "S vertritt|vertreten C in|vor|gegen|bei", 0.6),
];

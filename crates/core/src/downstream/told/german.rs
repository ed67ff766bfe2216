//! Ways of saying in German who supplies whom, written as in [`super::english`]: `WIR`,
//! `UNSER`, `UNS` stand for the supplier.

use super::pattern::Row;
use super::pattern::{all, mine, named, ours};

/// The ways.
pub(super) const ROWS: &[Row] = &[
    ours("our-customer", "UNSER @groß* ~1? @kunde @sep? C", 0.85).noun(),
    ours("our-customers", "UNSER @groß* ~1? kunden wie CC", 0.8).noun(),
    ours("our-customers", "UNSER @groß* ~1? kunden @sep? CC2", 0.75).noun(),
    ours(
        "our-customers",
        "C @sep einer|eine|einem|eines UNSER @groß* ~1? kunden",
        0.85,
    )
    .noun(),
    ours("our-customers", "C @sep UNSER @groß* ~1? @kunde", 0.85).noun(),
    mine(
        "end-customer",
        "endkunde|endkunden|auftraggeber ist|wäre|: C",
        0.6,
    ),
    mine("end-customer", "@der endkunde|endkunden C", 0.6).noun(),
    ours(
        "is-our-customer",
        "UNSER @groß* ~1? @kunde @ist weiterhin? C",
        0.85,
    ),
    ours(
        "is-our-customer",
        "C @ist ~4? mit_abstand? UNSER @groß* ~1? @kunde",
        0.85,
    ),
    ours(
        "is-our-customer",
        "C @ist ~3? einer|eine UNSER @groß* ~1? kunden",
        0.88,
    ),
    all(
        "is-our-customer",
        "C @ist ~4? @kunde mehr? von|bei UNS",
        0.82,
    ),
    ours(
        "among-customers",
        "zu UNSER @groß* ~1? kunden @zählt ~1? CC",
        0.88,
    ),
    ours(
        "among-customers",
        "CC @zählt ~2? zu UNSER @groß* ~1? kunden",
        0.88,
    ),
    named(
        "among-customers",
        "zu den @groß* kunden von|der S @zählt ~1? CC",
        0.85,
    ),
    named(
        "among-customers",
        "CC @zählt ~2? zu den @groß* kunden von|der S",
        0.85,
    ),
    ours(
        "as-customer",
        "WIR haben ~2? CC als ~2? kunden gewonnen|verloren",
        0.85,
    ),
    all("we-supply", "WIR @hilf* @beliefert @hilf* CC mit P", 0.9),
    all("we-supply", "WIR @hilf* @beliefert @hilf* CC $", 0.85),
    ours("we-supply", "@beliefert WIR @hilf* CC $", 0.82),
    ours(
        "we-supply",
        "haben|hatten WIR @hilf* CC ~3? beliefert",
        0.82,
    ),
    ours(
        "we-supply",
        "WIR haben|hatten @hilf* CC ~3? beliefert",
        0.82,
    ),
    all("we-deliver", "WIR @hilf* @liefert P? an CC $", 0.75),
    ours("we-deliver", "@liefert WIR @hilf* P? an CC $", 0.72),
    ours("we-deliver", "WIR haben P? an CC ~2? @geliefert", 0.75),
    ours("we-deliver", "an CC @liefert WIR", 0.75),
    ours("we-make", "für CC @baut|@liefert WIR P", 0.7),
    all("we-make", "WIR @hilf* @baut P für CC $", 0.68),
    ours("we-make", "WIR stellen P für CC ~2? her", 0.7),
    mine(
        "goes-to",
        "die|diese|dieses P gehen|geht|ging|gingen an CC $",
        0.5,
    ),
    mine("goes-to", "@ware ist|sind|war|waren für CC $", 0.5),
    ours(
        "buys-from",
        "C hat|haben ~5? bei|von UNS ~6? @bestellt-hat",
        0.82,
    ),
    named("buys-from", "C hat|haben ~5? bei S ~6? @bestellt-hat", 0.8),
    ours(
        "buys-from",
        "CC @bestellt nicht_mehr? ~5? bei|von UNS",
        0.82,
    ),
    named("buys-from", "CC @bestellt P? bei|von S", 0.78),
    ours(
        "order-from",
        "WIR haben ~4? @auftrag ~1? von CC ~2? @bekommen",
        0.78,
    ),
    ours("order-from", "von C haben WIR ~4? @auftrag @bekommen", 0.78),
    ours(
        "orders",
        "C hat|haben UNS ~4? @auftrag erteilt|gegeben",
        0.82,
    ),
    ours("orders", "C hat|haben UNS ~3? beauftragt", 0.8),
    named("orders", "C beauftragt|beauftragte S mit", 0.82),
    named("orders", "C vergibt|vergab ~3? @auftrag an S", 0.8),
    named(
        "order-from",
        "S @erhält ~4? @auftrag ~4? von|der|des C",
        0.8,
    ),
    ours(
        "share",
        "C @ist|macht|machen|steht_für @etwa? # UNSER @umsatz",
        0.9,
    ),
    ours(
        "share",
        "@etwa? # UNSER @umsatz geht|gehen|entfällt|entfallen|kommt|stammt ~1? an|auf|von C",
        0.88,
    ),
    ours(
        "share",
        "mit C machen|erzielen WIR @etwa? # UNSER @umsatz",
        0.88,
    ),
    ours(
        "share",
        "WIR machen|erzielen @etwa? # UNSER @umsatz mit C",
        0.88,
    ),
    mine("line", "^ kunde|endkunde|endabnehmer : C", 0.55),
    ours(
        "supplier-to",
        "WIR sind ~3? @lieferant von|für|der|des CC",
        0.8,
    ),
    ours(
        "supplier-to",
        "als ~1? @lieferant von|für|der CC ~3? WIR",
        0.75,
    ),
    mine("end-customer", "@der kunde|kunden C", 0.5).noun(),
    ours(
        "our-customer",
        "UNSER @groß* ~1? @kunde in|aus ~2? , C",
        0.75,
    )
    .noun(),
    ours(
        "our-delivery",
        "UNSER ~1? lieferung|lieferungen|sendung|verkäufe|umsatz|umsätze an|mit CC",
        0.75,
    )
    .noun(),
    ours("we-deliver", "WIR haben|hatten CC ~5? geliefert", 0.62),
    mine(
        "order-from",
        "@auftrag von|der C @ist ~4? eingegangen|gekommen|da",
        0.6,
    ),
    ours(
        "as-customer",
        "WIR haben mit|in CC ~3? @kunde verloren|gewonnen",
        0.8,
    ),
    named(
        "as-customer",
        "S gewinnt|gewann|verliert|verlor CC als ~1? kunden",
        0.85,
    ),
    named(
        "as-customer",
        "S hat ~2? CC als ~1? kunden gewonnen|verloren",
        0.85,
    ),
    named(
        "order-from",
        "S hat von|vom C ~5? @auftrag ~6? @bekommen",
        0.8,
    ),
    ours(
        "chose",
        "C hat UNS ~5? nominiert|ausgewählt|beauftragt",
        0.78,
    ),
    mine(
        "for-their-project",
        "für einen|den|das|unseren|ein auftrag|projekt|großauftrag der|von|vom|bei|für C",
        0.6,
    ),
    ours(
        "share",
        "@etwa? # vom|des umsatz|umsatzes machen|erzielen WIR mit C",
        0.88,
    ),
    ours(
        "contract-with",
        "C hat ~2? vertrag ~1? mit UNS ~1? verlängert|erneuert",
        0.65,
    ),
    ours(
        "contract-with",
        "C hat ~2? vertrag ~1? mit UNS ~1? gekündigt|beendet",
        0.65,
    )
    .over(),
    ours(
        "lost",
        "C ist UNS als kunde|kunden ~2? abgesprungen|weggebrochen|verlorengegangen",
        0.8,
    )
    .over(),
    ours(
        "as-customer",
        "mit CC haben WIR ~4? @kunde verloren|gewonnen",
        0.8,
    ),
    ours(
        "we-make",
        "WIR haben ~1? für CC P gefertigt|gebaut|produziert|hergestellt|geliefert|montiert",
        0.7,
    ),
    ours(
        "we-make",
        "für CC haben WIR P gefertigt|gebaut|produziert|hergestellt|geliefert|montiert",
        0.7,
    ),
    ours("uses", "C verwendet|nutzt|verbaut UNSER P", 0.6),
    ours(
        "complains",
        "C hat ~2? UNSER ~2? @ware reklamiert|beanstandet|zurückgewiesen",
        0.68,
    ),
    ours("whom-we-supply", "C , @der WIR ~3? @beliefert", 0.82),
    ours(
        "whom-we-supply",
        "C , für|an @der WIR ~4? @baut|@liefert",
        0.8,
    ),
    ours("share", "C nimmt|kauft @etwa? # UNSER @umsatz", 0.88),
    ours(
        "share",
        "der_großteil|das_meiste UNSER @umsatz geht|gehen|kommt an|von C",
        0.75,
    ),
    ours("we-make", "WIR @hilf* @baut für CC P", 0.68),
    ours(
        "works-for",
        "WIR ~1? arbeiten ~2? nur|ausschließlich|hauptsächlich|überwiegend für C",
        0.7,
    ),
    named("order-from", "S :|– ~1? @auftrag von|der C", 0.72),
    named("buys-from", "C setzt auf P von|der S", 0.6),
    ours(
        "share",
        "C ist mit @etwa? # ~2? UNSER @groß* ~1? @kunde",
        0.9,
    ),
    mine(
        "goes-to",
        "unsere|die|diese P werden|wird bei|von C eingebaut|verbaut|eingesetzt|verwendet",
        0.5,
    ),
    mine(
        "line",
        "^ lieferadresse|lieferanschrift|warenempfänger|versandadresse|lieferung_an : C",
        0.5,
    ),
];

//! German ones.

use super::{Phrase, denies, says};
use crate::downstream::news::What;

/// Asked in this order.
pub const PHRASES: &[Phrase] = &[
    says(
        "zieht|ziehen * stark|kräftig|deutlich|wieder|spürbar an",
        What::Growth,
        0.6,
    ),
    says(
        "rechnet|rechnen|erwartet|erwarten * guten|gutes|starken|starkes|besseren|besseres halbjahr|jahr|quartal|geschäft",
        What::BetterOutlook,
        0.7,
    ),
    says(
        "rechnet|rechnen|erwartet|erwarten|befürchtet * schwachen|schwaches|schwieriges|schwierigen|schlechten|schlechtes halbjahr|jahr|quartal|geschäft",
        What::WorseOutlook,
        0.7,
    ),
    says("nur noch eine schicht", What::Decline, 0.65),
    says(
        "ins|auf neue|nächste jahr|quartal verschoben",
        What::Decline,
        0.6,
    ),
    says(
        "fehlen|fehlt|fehlten * aufträge|bestellungen|abrufe|anfragen",
        What::Decline,
        0.65,
    ),
    says(
        "beantragt|beantragen|beantragte insolvenz",
        What::Insolvency,
        0.9,
    ),
    says(
        "nimmt|nehmen|nahm * aus dem sortiment|programm",
        What::Recall,
        0.75,
    ),
    says("nachbestellt|nachbestellen", What::Growth, 0.55),
    says("auftragsbücher * voll", What::Growth, 0.6),
    says(
        "insolvenz * an|angemeldet|anmelden|beantragt",
        What::Insolvency,
        0.9,
    ),
    says("ist|sind insolvent|pleite", What::Insolvency, 0.85),
    says("insolvenzantrag", What::Insolvency, 0.85),
    says("kurzarbeit", What::Decline, 0.75),
    says("lagerabbau", What::Decline, 0.6),
    says("gewinnwarnung", What::WorseOutlook, 0.85),
    says(
        "mangel|engpass|engpässe|engpässen an|bei",
        What::Shortage,
        0.75,
    ),
    says("fehlen|fehlt|fehlten", What::Shortage, 0.6),
    denies("nicht genug|genügend", What::Shortage, 0.7),
    says("nimmt|nehmen|nahm * * in betrieb", What::Opening, 0.75),
    says(
        "gläubigerschutz|schutzschirmverfahren|insolvenzverfahren|insolvenzverwalter",
        What::Insolvency,
        0.85,
    ),
    denies("so viele|viel * wie nie|noch", What::Growth, 0.65),
    says("in betrieb genommen|nehmen", What::Opening, 0.75),
    says("unzufrieden", What::Complaint, 0.65),
    says(
        "rekordumsatz|rekordabsatz|rekordbestellungen|rekordumsätze",
        What::Growth,
        0.7,
    ),
    denies("kaum|nicht|gerade|mehr hinterher", What::Growth, 0.6),
    says(
        "bringt|bringen|brachte|gebracht * auf den markt",
        What::NewProduct,
        0.75,
    ),
    says("auf den markt gebracht|bringen", What::NewProduct, 0.75),
    says("nimmt|nehmen|nahm * vom markt", What::Recall, 0.8),
    says("vom markt genommen|nehmen", What::Recall, 0.8),
    says(
        "drei-schicht-betrieb|zwei-schicht-betrieb|dreischichtbetrieb|dreischichtig|zweischichtig",
        What::Growth,
        0.65,
    ),
    denies("undicht|mangelhaft|fehlerhaft|defekt", What::Complaint, 0.5),
    says(
        "wurde|wurden|ist|sind|worden mit * * beauftragt|betraut",
        What::OrderWon,
        0.7,
    ),
    says(
        "nachfrage * * ist|bleibt|bleiben ungebrochen|hoch|stark|rege|riesig|lebhaft",
        What::Growth,
        0.65,
    ),
    says(
        "nachfrage * * ist|bleibt|bleiben schwach|gering|verhalten|mau|flau",
        What::Decline,
        0.65,
    ),
    says("rund um die uhr", What::Growth, 0.55),
    says(
        "anmelden|anzumelden|beantragen insolvenz",
        What::Insolvency,
        0.85,
    ),
];

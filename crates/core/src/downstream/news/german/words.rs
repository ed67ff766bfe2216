//! The German half of the words.

use super::super::acts::{Act, Theme};
use super::super::lookup::Words;
use std::sync::LazyLock;

/// Verbs in one piece, as they stand in sentences.
pub const ACTS: &[(Act, &str)] = &[
    (
        Act::Up,
        "steigt steigen stieg stiegen gestiegen klettert kletterte geklettert zugelegt zulegen \
         angezogen höher",
    ),
    (
        Act::Grow,
        "wächst wachsen wuchs wuchsen gewachsen verdoppelt verdoppeln verdoppelte verdoppelten \
         verdreifacht verdreifachen verdreifachte vervierfacht",
    ),
    (
        Act::Down,
        "sinkt sinken sank sanken gesunken fällt fallen fiel fielen gefallen zurückgegangen \
         zurückgehen zurückgingen zurückging eingebrochen einbrechen abgenommen niedriger",
    ),
    (
        Act::Shrink,
        "schrumpft schrumpfen schrumpfte schrumpften geschrumpft halbiert halbieren halbierte \
         halbierten",
    ),
    (
        Act::Raise,
        "steigern steigert steigerte steigerten gesteigert erhöht erhöhen erhöhte erhöhten anheben \
         angehoben hochgesetzt heraufgesetzt aufgestockt hochfahren hochgefahren",
    ),
    (
        Act::Lower,
        "senkt senken senkte senkten gesenkt reduziert reduzieren reduzierte reduzierten \
         verringert verringern verringerte kürzt kürzen kürzte gekürzt drosselt drosseln drosselte \
         gedrosselt herabgesetzt heruntergesetzt zusammengestrichen herunterfahren heruntergefahren zurückfahren zurückgefahren",
    ),
    (
        Act::Expand,
        "erweitert erweitern erweiterte ausbauen ausgebaut vergrößert vergrößern",
    ),
    (
        Act::Open,
        "eröffnet eröffnen eröffnete eröffneten baut bauen baute bauten gebaut errichtet errichten \
         errichtete investiert investieren investierte plant planen plante",
    ),
    (Act::Add, "hinzufügen"),
    (
        Act::Close,
        "schließt schließen schloss schlossen geschlossen stilllegen stillgelegt dichtmachen \
         zumachen zugemacht",
    ),
    (Act::Halt, "stoppt stoppen stoppte gestoppt"),
    (Act::Hire, "schafft schaffen"),
    (
        Act::LayOff,
        "abbauen abgebaut streicht streichen strich gestrichen entlässt entlassen entließ",
    ),
    (Act::Recall, "zurückrufen zurückgerufen zurückzurufen"),
    (
        Act::Launch,
        "einführen eingeführt herausbringen herausgebracht launcht",
    ),
    (
        Act::Win,
        "gewinnt gewinnen gewann gewannen gewonnen erhält erhalten erhielt bekommt bekommen bekam \
         sichert sicherte gesichert",
    ),
    (Act::Lose, "verliert verlieren verlor verloren"),
    (Act::Place, "erteilt erteilen erteilte"),
    (Act::Cancel, "storniert stornieren stornierte"),
    (Act::Delay, "verschiebt verschieben verschob verschoben"),
    (Act::Hasten, "vorziehen vorgezogen vorzuziehen"),
    (
        Act::Complain,
        "klagt klagen reklamiert reklamieren reklamierte beschwert beschweren bemängelt bemängeln bemängelte \
         beanstandet beanstanden",
    ),
    (
        Act::Expect,
        "erwartet erwarten erwartete rechnet rechnen rechnete prognostiziert",
    ),
    (
        Act::Report,
        "meldet melden meldete gemeldet verbuchte verbucht beendet beenden beendete beantragt beantragte beantragen leidet leiden verzeichnet verzeichnete erzielte \
         erzielt erzielten",
    ),
    (
        Act::Say,
        "sagt sagte teilt teilte mitteilt mitteilte bestätigt bestätigte gesprochen berichtet \
         berichtete",
    ),
    (
        Act::Deny,
        "dementiert dementieren dementierte vermeidet weist bestreitet",
    ),
    (Act::Slow, "verlangsamt verlangsamte abgeschwächt"),
    (
        Act::Sell,
        "verkauft verkaufte verkaufen bestellt bestellte produziert produzierte liefert lieferte",
    ),
    (Act::Run, "fährt fahren"),
];

/// Verbs in two pieces: the verb's forms, its far piece, and what both do.
pub const PAIRS: &[(&str, &str, Act)] = &[
    ("geht gehen ging gingen", "zurück", Act::Down),
    ("geht gehen ging gingen", "hoch", Act::Up),
    ("geht gehen ging gingen", "runter", Act::Down),
    ("bricht brechen brach brachen", "ein", Act::Down),
    ("nimmt nehmen nahm nahmen", "ab", Act::Down),
    ("nimmt nehmen nahm nahmen", "zu", Act::Up),
    ("legt legen legte legten", "zu", Act::Up),
    ("zieht ziehen zog zogen", "an", Act::Up),
    ("hebt heben hob hoben", "an", Act::Raise),
    ("fährt fahren fuhr", "hoch", Act::Raise),
    ("fährt fahren fuhr", "herunter", Act::Lower),
    ("fährt fahren fuhr fahre", "zurück", Act::Lower),
    ("baut bauen baute bauten", "aus", Act::Expand),
    ("baut bauen baute bauten", "ab", Act::LayOff),
    ("legt legen legte legten", "still", Act::Close),
    ("macht machen machte machten", "zu", Act::Close),
    ("macht machen machte machten", "dicht", Act::Close),
    ("stellt stellen stellte stellten", "ein", Act::Halt),
    ("ruft rufen rief riefen", "zurück", Act::Recall),
    ("führt führen führte führten", "ein", Act::Launch),
    ("bringt bringen brachte", "heraus", Act::Launch),
    ("zieht ziehen zog", "zurück", Act::Leave),
    ("zieht ziehen zog", "vor", Act::Hasten),
];

use Theme::{
    Capacity, Deal, Demand, Jobs, Making, Market, Order, Orders, Other, Outlook, Plans, Shift,
    Site, Start, Stock,
};

/// Endings of nouns: German joins words, and the last says what it is.
const ENDINGS: &[(Theme, &str)] = &[
    (
        Other,
        "kosten preis preise preisen marge margen gewinn gewinne verlust verluste dividende schulden zinsen \
         steuer steuern aktie aktien kurs kurse ausgaben vermögen ergebnis rabatt",
    ),
    (
        Outlook,
        "prognose prognosen forecast ausblick erwartung erwartungen planzahlen",
    ),
    (
        Orders,
        "bestellungen aufträge aufträgen auftragseingang auftragseingänge abrufe abrufen abruf \
         lieferabruf",
    ),
    (Order, "bestellung auftrag folgeauftrag großauftrag"),
    (
        Deal,
        "vertrag verträge rahmenvertrag zuschlag ausschreibung listung kunden kunde kundin",
    ),
    (
        Demand,
        "umsatz umsätze umsätzen umsatzes absatz absatzes nachfrage auslieferungen auftragsbestand \
         verkäufe mengen absatzmenge volumen auslastung stückzahl stückzahlen bedarf",
    ),
    (Making, "produktion fertigung ausstoß herstellung"),
    (
        Site,
        "werk werke werks werkes fabrik fabriken standort standorte filiale filialen linie linien \
         halle hallen anlage anlagen lagerhalle niederlassung niederlassungen laden läden \
         bäckerei bäckereien gießerei brauerei brauereien abfüllung zentrum betrieb betriebe produktionslinie hotel \
         hotels häuser häusern klinik kliniken krankenhaus krankenhäuser restaurants kantinen märkte",
    ),
    (Capacity, "kapazität kapazitäten"),
    (Shift, "schicht schichten schichtbetrieb"),
    (
        Jobs,
        "stellen arbeitsplätze arbeitsplätzen mitarbeiter mitarbeitern beschäftigte beschäftigten \
         leute stellenabbau personal",
    ),
    (
        Start,
        "markteinführung start anlauf produktionsstart hochlauf markteintritt eröffnung launch",
    ),
    (Plans, "pläne"),
    (Stock, "lagerbestände lagerbestand lager bestände vorräte"),
    (Market, "markt märkte"),
];

fn last(word: &str) -> u8 {
    word.bytes().next_back().unwrap_or_default()
}

static BY_END: LazyLock<Words<Theme>> = LazyLock::new(|| Words::new(ENDINGS, last));

/// What the noun speaks of, by how it ends.
pub fn theme(low: &str) -> Option<Theme> {
    let low = low.rsplit('-').next().unwrap_or(low);
    let mut best: Option<(usize, Theme)> = None;
    for (word, theme) in BY_END.like(last(low)) {
        let whole = low == *word;
        let joined = word.len() >= 5 && low.len() > word.len() + 2 && low.ends_with(word);
        if (whole || joined) && best.is_none_or(|(len, _)| word.len() > len) {
            best = Some((word.len(), *theme));
        }
    }
    best.map(|(_, theme)| theme)
}

/// Nouns that say by themselves that something grows.
pub const MORE: &[&str] = &["plus", "wachstum", "anstieg", "zuwachs", "steigerung"];

/// Nouns that say by themselves that something becomes less.
pub const FEWER: &[&str] = &["rückgang", "minus", "einbruch", "rückgangs"];

/// What a house is, in front of its name.
pub const KINDS: &[&str] = &[
    "unternehmen",
    "firma",
    "konzern",
    "hersteller",
    "kunde",
    "lieferant",
    "bauer",
    "händler",
    "anbieter",
    "molkerei",
    "brauerei",
    "bäckerei",
    "gruppe",
    "kette",
    "zulieferer",
    "marke",
    "mutter",
    "tochter",
    "betreiber",
    "produzent",
    "wettbewerber",
    "konkurrent",
    "spezialist",
];

//! How people put it that somebody is busy or idle, without a word of sales: `orders
//! are piling up`, `customers wait ten months`, `they postpone everything`.
//!
//! A figure of speech is a thing and what it does: both from a set of words, close to
//! each other, in any order.

use super::super::tokens::Token;
use super::houses::Line;
use super::lookup::{Among, Words};
use super::{Lang, What};
use std::sync::LazyLock;

/// A figure: the words of one kind, the words of the other, how far apart they may
/// stand, what it tells, how surely.
struct Figure {
    things: Words<()>,
    does: Words<()>,
    apart: usize,
    /// Whether the thing stands first, right before what it does.
    ordered: bool,
    what: What,
    weight: f32,
}

/// Things and what they do, each word of one close to one of the other; how far apart
/// they may stand, and nothing where the thing stands right before; what that tells.
type Row = (&'static str, &'static str, usize, What, f32);

/// Things, what they do, and what that tells.
const ENGLISH: &[Row] = &[
    (
        "orders order enquiries requests call-offs bookings backlog",
        "piling stacking pouring flooding flowing streaming overflowing queueing queuing bursting \
         boom booming overrun swamped mounting",
        7,
        What::Growth,
        0.7,
    ),
    (
        "orders order call-offs enquiries bookings",
        "lacking missing drying dried lack absence thin thinner evaporated evaporating scarce dearth \
         fewer slack patchy empty trickle trickling",
        4,
        What::Decline,
        0.7,
    ),
    (
        "backlog",
        "more above higher longest largest biggest record",
        8,
        What::Growth,
        0.65,
    ),
    (
        "customers buyers dealers",
        "wait waiting queue queueing queuing",
        3,
        What::Growth,
        0.6,
    ),
    (
        "build make produce deliver assemble supply",
        "fast quickly",
        4,
        What::Growth,
        0.6,
    ),
    (
        "postpone postpones postponed postponing defer defers deferred delay delays delayed pushes \
         pushed freezes froze frozen stops stopped cancels cancelled",
        "everything all schedules schedule projects call-offs",
        3,
        What::Decline,
        0.7,
    ),
    (
        "difficult hard tough rough lean weak poor dreadful terrible",
        "time times year quarter patch phase season",
        0,
        What::Decline,
        0.6,
    ),
    (
        "sell selling sells sold move moves moving",
        "slowly badly poorly slow sluggishly hardly",
        2,
        What::Decline,
        0.6,
    ),
    ("gear gears notch", "down", 3, What::Decline, 0.6),
    (
        "summer christmas winter holiday holidays",
        "extended extends longer prolonged prolongs lengthens early lengthened",
        4,
        What::Decline,
        0.5,
    ),
    (
        "fire flood strike blaze explosion cyberattack ransomware storm earthquake hackers",
        "stops stopped halts halted destroyed destroys paralyses paralysed gutted damaged knocks \
         shuts shut cripples crippled idles idled burned",
        5,
        What::Closure,
        0.7,
    ),
    (
        "line plant works furnace mill hall factory production",
        "reopens reopen reopened restarts restarted restart revived revives reactivates reactivated \
         recommissioned life",
        6,
        What::Opening,
        0.75,
    ),
    (
        "line plant works furnace mill hall factory production assembly",
        "standstill idle silent dark stands stood",
        6,
        What::Decline,
        0.6,
    ),
    (
        "stock stocks inventory inventories warehouse warehouses",
        "high full overfull overflowing bulging",
        3,
        What::Decline,
        0.5,
    ),
    ("speeds speeding speeded sped", "up", 1, What::Growth, 0.55),
    ("full", "tilt stretch", 0, What::Growth, 0.6),
    (
        "hold holds held halt halts halted suspend suspends suspended",
        "shipments deliveries call-offs",
        3,
        What::Decline,
        0.6,
    ),
    (
        "stretch stretches stretched stretching spread spreads",
        "deliveries call-offs orders schedule quantities",
        4,
        What::Decline,
        0.6,
    ),
    (
        "foundry plant works factory hall line mill warehouse workshop bakery brewery dairy",
        "construction groundbreaking ribbon foundation foundations cornerstone permission approved \
         approves green-lighted topping-out",
        8,
        What::Opening,
        0.65,
    ),
    (
        "saturdays sundays weekends overtime",
        "working works worked runs running",
        1,
        What::Growth,
        0.55,
    ),
];

const GERMAN: &[Row] = &[
    (
        "aufträge bestellungen anfragen abrufe auftragsbuch auftragsbücher auftragsbestand",
        "stapeln türmen überschlagen voll volle reichen fluten rekord",
        5,
        What::Growth,
        0.65,
    ),
    (
        "großauftrag folgeauftrag rahmenauftrag auftrag aufträge",
        "eingegangen hereingekommen reingekommen gekommen gelandet geholt",
        5,
        What::OrderWon,
        0.7,
    ),
    (
        "aufträge bestellungen anfragen abrufe auftragsbuch auftragsbücher",
        "fehlen fehlt aus ausgeblieben ausbleiben weggebrochen leer dünn mau spärlich dünner",
        5,
        What::Decline,
        0.65,
    ),
    (
        "kunden käufer lieferzeit lieferzeiten wartezeit wartezeiten",
        "warten länger wachsen steigen monate",
        5,
        What::Growth,
        0.55,
    ),
    (
        "verschiebt verschieben verschoben stoppt storniert vertagt",
        "alles abrufe projekte termine",
        4,
        What::Decline,
        0.7,
    ),
    (
        "schwierige schlechte harte schwere flaue magere schwieriges schlechtes schweres",
        "zeit zeiten phase jahr quartal",
        0,
        What::Decline,
        0.6,
    ),
    (
        "feuer brand streik hochwasser explosion cyberangriff",
        "stoppt legt lahm zerstört zerstörte lahmgelegt steht",
        5,
        What::Closure,
        0.7,
    ),
    (
        "betriebsferien werksferien sommerpause betriebsruhe weihnachtspause",
        "verlängert länger verlängern vorgezogen",
        5,
        What::Decline,
        0.65,
    ),
    (
        "linie werk halle band bänder produktion fertigung",
        "steht stehen still stillstand",
        5,
        What::Decline,
        0.6,
    ),
    (
        "samstags sonderschichten wochenendschichten samstagsschichten überstunden zusatzschichten",
        "fährt fahren arbeitet arbeiten machen schieben gefahren laufen",
        5,
        What::Growth,
        0.65,
    ),
    (
        "halle hallen werk werks linie anlage gießerei lackieranlage fabrik montagelinie \
         produktionslinie fertigungslinie standort standorts produktionshalle logistikzentrum",
        "grundstein spatenstich richtfest aufgebaut baugenehmigung ausbau erweiterungsbau neubau \
         entsteht errichtet",
        7,
        What::Opening,
        0.65,
    ),
    (
        "lager bestände läger",
        "voll hoch überfüllt übervoll",
        4,
        What::Decline,
        0.5,
    ),
    (
        "voll komplett restlos",
        "ausgelastet ausgebucht ausverkauft",
        2,
        What::Growth,
        0.65,
    ),
];

static ENGLISH_FIGURES: LazyLock<Vec<Figure>> = LazyLock::new(|| figures(ENGLISH));
static GERMAN_FIGURES: LazyLock<Vec<Figure>> = LazyLock::new(|| figures(GERMAN));
static OPENS: LazyLock<Words<()>> = LazyLock::new(|| {
    let things = |list: &'static [Row]| list.iter().map(|f| f.1);
    Words::all(things(ENGLISH).chain(things(GERMAN)))
});

fn figures(list: &'static [Row]) -> Vec<Figure> {
    let one = |&(things, does, apart, what, weight): &Row| Figure {
        things: Words::set(things),
        does: Words::set(does),
        apart: apart.max(1),
        ordered: apart == 0,
        what,
        weight,
    };
    list.iter().map(one).collect()
}

/// Whether a figure can have this word.
pub fn may(token: &Token<'_>) -> bool {
    token.is_in(&OPENS)
}

/// What a figure in the sentence tells, how surely, and by which word.
pub fn read(line: &Line<'_, '_>) -> Option<(What, f32, usize, Option<f32>)> {
    let list = match line.lang {
        Lang::English => &*ENGLISH_FIGURES,
        Lang::German => &*GERMAN_FIGURES,
    };
    let any = |words: &str| line.tokens[line.at.clone()].iter().any(|t| t.one_of(words));
    // "Too high", "cannot make them fast enough", "having a hard time".
    let needs = |figure: &Figure| {
        figure.things.get("stock").is_none() && figure.things.get("lager").is_none()
            || any("too zu overfull overflowing bulging überfüllt übervoll")
    };
    let fast = |figure: &Figure| figure.does.get("quickly").is_none() || any("cannot can't enough");
    let times = |figure: &Figure, n: usize| {
        let idle = line.get(n + 1).is_some_and(|t| t.low.ends_with("ing"));
        figure.things.get("tough").is_none() && figure.things.get("flaue").is_none()
            || !idle
                && (any(
                    "having facing faces faced sees seeing enters through hat haben macht machen \
                     durchlebt erlebt steckt at bei",
                ) || line.headline
                    || line.get(n + 1).is_none())
    };
    // Something is built that was not there before.
    let more = |figure: &Figure| {
        figure.does.get("ribbon").is_none()
            || any(
                "new second third fourth another additional extension further bigger larger own \
                    permission approved approves ribbon groundbreaking cornerstone",
            )
    };
    let fits = |figure: &&Figure| needs(figure) && fast(figure) && more(figure);
    list.iter().filter(fits).find_map(|figure| {
        let at = line.at.clone();
        let does = at.clone().filter(|&n| line.tokens[n].is_in(&figure.does));
        does.into_iter()
            .filter(|&n| times(figure, n))
            .find_map(|n| {
                let from = n.saturating_sub(figure.apart).max(at.start);
                let most = if figure.ordered {
                    n
                } else {
                    at.end.min(n + figure.apart + 1)
                };
                let cut = |a: usize, b: usize| {
                    (a.min(b)..a.max(b)).any(|m| line.tokens[m].one_of(", ; . ( )"))
                };
                (from..most)
                    .find(|&m| m != n && line.tokens[m].is_in(&figure.things) && !cut(m, n))
                    .map(|_| (figure.what, figure.weight, n, None))
            })
    })
}

/// Whether a negation is a part of what is said: "cannot build fast enough", "do not
/// send any before May".
pub fn negated(what: What, line: &Line<'_, '_>) -> bool {
    let tokens = &line.tokens[line.at.clone()];
    let any = |words: &str| tokens.iter().any(|t| t.one_of(words));
    match what {
        What::Growth => {
            any("cannot can't nicht kaum hardly barely")
                && any("fast quickly enough schnell genug hinterher")
        }
        _ => false,
    }
}

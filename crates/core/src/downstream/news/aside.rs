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
    what: What,
    weight: f32,
}

/// Things, what they do, and what that tells.
const ENGLISH: &[(&str, &str, usize, What, f32)] = &[
    (
        "orders order enquiries requests call-offs bookings backlog",
        "piling stacking pouring flooding flowing streaming overflowing queueing queuing bursting \
         boom booming overrun swamped mounting",
        4,
        What::Growth,
        0.7,
    ),
    (
        "orders order call-offs enquiries bookings pipeline",
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
        "orders-in-hand backlog orders",
        "below under thinner smaller shortest",
        6,
        What::Decline,
        0.55,
    ),
    (
        "customers buyers dealers",
        "wait waiting queue queueing queuing",
        3,
        What::Growth,
        0.6,
    ),
    ("waiting", "list lists", 1, What::Growth, 0.6),
    (
        "build make produce deliver assemble supply",
        "fast quickly",
        4,
        What::Growth,
        0.6,
    ),
    ("sold booked", "out", 2, What::Growth, 0.55),
    (
        "postpone postpones postponed postponing defer defers deferred delay delays delayed pushes \
         pushed freezes froze frozen stops stopped cancels cancelled",
        "everything all schedules schedule projects call-offs",
        3,
        What::Decline,
        0.7,
    ),
    (
        "difficult hard tough rough bad lean thin quiet slow weak poor dreadful terrible",
        "time times year months quarter patch phase season business",
        2,
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
    (
        "gear gears notch",
        "down",
        3,
        What::Decline,
        0.6,
    ),
    ("gear gears notch pace", "up", 3, What::Growth, 0.55),
    (
        "summer christmas winter easter holiday company works",
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
        "us suppliers them",
        "busy",
        3,
        What::Growth,
        0.55,
    ),
    (
        "stock stocks inventory inventories warehouse warehouses yard",
        "overfull overflowing bulging",
        4,
        What::Decline,
        0.55,
    ),
    (
        "stock stocks inventory inventories shelves",
        "high full large",
        3,
        What::Decline,
        0.5,
    ),
    (
        "weekend saturday saturdays sunday overtime nights extra",
        "shifts working works worked working-hours",
        3,
        What::Growth,
        0.55,
    ),
    (
        "speeds speed speeding speeded sped",
        "up",
        1,
        What::Growth,
        0.55,
    ),
];

const GERMAN: &[(&str, &str, usize, What, f32)] = &[
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
        "schwierige schlechte harte schwere flaue ruhige magere schwieriges schlechtes schweres",
        "zeit zeiten phase monate jahr quartal lage",
        2,
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
    let things = |list: &'static [(&str, &str, usize, What, f32)]| list.iter().map(|f| f.1);
    Words::all(things(ENGLISH).chain(things(GERMAN)))
});

fn figures(list: &'static [(&str, &str, usize, What, f32)]) -> Vec<Figure> {
    let one = |&(things, does, apart, what, weight)| Figure {
        things: Words::set(things),
        does: Words::set(does),
        apart,
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
    list.iter().find_map(|figure| {
        let at = line.at.clone();
        let does = at.clone().filter(|&n| line.tokens[n].is_in(&figure.does));
        does.into_iter().find_map(|n| {
            let from = n.saturating_sub(figure.apart).max(at.start);
            let most = at.end.min(n + figure.apart + 1);
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

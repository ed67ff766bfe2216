//! What a sentence tells by numbers that are set against each other, and by what a
//! house adds or takes away: `20 % more pumps`, `on two lines instead of one`, `twice
//! as many`, `a third shift`. It is asked where no verb told anything.

use super::super::tokens::{Kind, Token};
use super::super::told::House;
use super::acts::{Theme, theme};
use super::clauses::Clause;
use super::guards;
use super::houses::{Place, Who};
use super::lookup::{Among, Words};
use super::scene::{Event, Scene};
use super::wanted::fraction;
use super::weighed::number;
use super::{What, aside, wanted, weighed};
use std::ops::Range;
use std::sync::LazyLock;

/// Words without which nothing here is told.
static HINTS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "more fewer less mehr weniger instead statt anstatt anstelle from von twice double doppelt \
         doppelte half halb halbe second third fourth fifth another additional extra zweite zweiten \
         dritte dritten vierte vierten weitere weiteren zusätzliche zusätzlichen plus minus + - – \
         rather until bisher previously today now currently heute derzeit against after nach gegenüber versus above below short over ahead under über unter moves moved goes changes switches far",
    )
});

/// Whether the sentence may tell something by numbers.
pub fn may(token: &Token<'_>) -> bool {
    token.is_in(&HINTS) || aside::may(token)
}

/// Words that say that goods are planned, wanted, made or moved.
pub static MOVES: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "plan plans planned planning need needs needed require requires want wants order orders \
         ordered ordering take takes taking took buy buys buying book booked call calls called sign \
         signed ask asks asked request requests requested make makes making build builds building \
         built produce produces producing produced ship ships shipping shipped send sending sends \
         deliver delivers delivering delivered prepare schedule schedules scheduled turn turns \
         assemble assembles expect expects reserve reserved increase increased raise raised reduce \
         reduced cut forecast forecasts forecasting demand demands call-off call-offs rate output \
         quantity quantities volume volumes busy planen plant geplant braucht brauchen benötigt \
         benötigen will wollen bestellt bestellen ordert ordern nimmt nehmen abnehmen baut bauen \
         fertigt fertigen produziert produzieren liefert liefern schickt schicken rechnet rechnen \
         erwartet bedarf abruf abrufe vorschau planung erhöht gesenkt reduziert einplanen \
         unterschrieben rufen ruft möchte möchten fordert verlangt verlangen angefragt",
    )
});

/// Verbs of who asks for goods.
static WANTS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "want wants need needs order orders ordered will braucht brauchen benötigt benötigen \
         bestellt bestellen ordert ordern möchte möchten verlangt verlangen",
    )
});

/// What is planned where no verb is needed.
static PLANS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "demand forecast forecasts schedule schedules call-off call-offs quantities requirements \
         planning orders bedarf abruf abrufe vorschau planung forecasts planzahlen stückzahlen \
         mengen bedarfsvorschau lieferplan lieferabruf",
    )
});

/// Words behind a comparison that make it one of something else.
pub static ELSE: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "than expensive costly likely efficient often money time energy power effort pay people \
         staff workers fuel space days weeks hours months years teuer teurer als zeit geld energie \
         strom tage wochen stunden monate jahre leute mitarbeiter bonus salary rent heat water \
         light precise and or to from in on of for with at und oder emissions waste scrap co2 \
         sickness complaints noise weight votes visitors guests points",
    )
});

/// Verbs by which a house comes to something more.
static GETS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "get gets getting got set sets setting order orders ordered install installs installed \
         installing start starts started starting begin begins began begun take takes taking took \
         prepare prepares prepared preparing add adds adding put puts putting bring brings bringing \
         introduce introduces introduced need needs run runs running plan plans planning commission \
         launch launches ramp-up go goes going went move moves moving switch switches switching buy \
         buys bought ask asked asks receive receives hire work works working bekommt bekommen \
         erhält startet starten beginnt nimmt fährt fahren führt plant braucht installiert \
         bestellt richtet stellt geht baut holt kauft gekauft hinzu",
    )
});

/// Words that undo it.
static UNDOES: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "close closes closed closing idle idled idles stop stops stopped stopping cancel cancels \
         cancelled cancelled postpone postpones postponed delay delays delayed drop drops dropped \
         end ends ended scrap scraps scrapped mothball mothballs shelve shelves shelved cut cuts \
         cutting suspend suspends suspended schließt stoppt streicht gestrichen verschiebt \
         verschoben gestoppt geschlossen stillgelegt abgesagt beendet until",
    )
});

/// Whether the word is of what is planned.
pub fn plans(token: &Token<'_>) -> bool {
    token.is_in(&PLANS)
}

/// What the sentence tells.
pub fn read(scene: &Scene<'_, '_>) -> Option<Event> {
    let at = scene.line.at.clone();
    let (what, weight, trigger, change) = at
        .clone()
        .find_map(|i| {
            percent_more(scene, i)
                .or_else(|| wanted::off_last(scene, i))
                .or_else(|| signed(scene, i))
                .or_else(|| weighed::set_against(scene, i))
                .or_else(|| weighed::moves_to(scene, i))
                .or_else(|| twice(scene, i))
                .or_else(|| one_more(scene, i))
                .or_else(|| wanted::so_many_more(scene, i))
        })
        .or_else(|| aside::read(scene.line))?;
    let whole = Clause {
        at: around(scene, trigger),
        lead: super::clauses::Lead::Plain,
    };
    // "They asked for a second set": who asks for goods wants them.
    let asks = at.clone().any(|n| {
        scene.line.tokens[n].one_of("ask asks asked")
            && scene.line.get(n + 1).is_some_and(|t| t.is("for"))
    });
    let wrong = guards::not_so(scene.line, &whole, true);
    // Whether we can make more is asked by who wants more.
    let extra = scene.line.tokens[trigger].one_of("another additional further extra");
    let asks = asks || extra || guards::asks_us(&scene.line.tokens[at.clone()]);
    // What it is "instead of" is no denial.
    let asks = asks || scene.line.tokens[trigger].one_of("instead rather statt anstatt anstelle");
    if wrong && !asks && !aside::negated(what, scene.line) {
        return None;
    }
    let of = whom(scene, trigger)?;
    Some(Event {
        what,
        weight,
        of,
        trigger,
        change,
        product: trigger..trigger,
    })
}

/// The part of the sentence between commas in which `i` stands.
fn around(scene: &Scene<'_, '_>, i: usize) -> Range<usize> {
    let tokens = scene.line.tokens;
    let at = &scene.line.at;
    let cuts = |n: &usize| tokens[*n].one_of(", ; :");
    let start = (at.start..i).rev().find(cuts).map_or(at.start, |n| n + 1);
    let end = (i..at.end).find(cuts).unwrap_or(at.end);
    start..end
}

/// What, how surely, by which word, by how much.
pub type Read = (What, f32, usize, Option<f32>);

/// More or less of it.
pub fn grows(up: bool) -> What {
    if up { What::Growth } else { What::Decline }
}

/// Whether the sentence has one of the words.
pub fn has(scene: &Scene<'_, '_>, words: &Words<()>) -> bool {
    let at = scene.line.at.clone();
    at.into_iter()
        .any(|n| scene.line.tokens[n].is_in(words) && !scene.named(n))
}

/// Whether the sentence speaks of money, of which no supplier asks.
pub fn money(scene: &Scene<'_, '_>) -> bool {
    let at = scene.line.at.clone();
    at.into_iter().any(|n| {
        let token = &scene.line.tokens[n];
        let rate = token.one_of("rate rates");
        !rate && !scene.named(n) && theme(&token.low, scene.line.lang) == Some(Theme::Other)
    })
}

/// `20 % more pumps`, `18 Prozent weniger Gehäuse`.
fn percent_more(scene: &Scene<'_, '_>, i: usize) -> Option<Read> {
    let tokens = scene.line.tokens;
    let up = tokens[i].among(&["more", "mehr"]);
    if !(up || tokens[i].among(&["fewer", "less", "weniger"])) {
        return None;
    }
    let goods = scene.line.get(i + 1)?;
    // "17 % more than a year ago", where it is orders that are counted.
    let older = goods.among(&["than", "als"])
        && (i + 2..scene.line.at.end.min(i + 6)).any(|n| {
            scene.line.tokens[n].one_of("year year's ago last vorjahr jahr planned before")
        })
        && scene.line.at.clone().any(|n| {
            let found = theme(&scene.line.tokens[n].low, scene.line.lang);
            matches!(found, Some(Theme::Demand | Theme::Orders | Theme::Making)) && !scene.named(n)
        });
    // "A quarter less from July": goods that both know.
    let timed = goods.one_of("from as until next this in ab bis im per")
        && scene
            .line
            .get(i + 2)
            .is_some_and(|t| t.one_of(TIMES) || t.year().is_some() || t.is("of") || t.is("the"))
        && (fraction(scene, i).is_some() || scene.amounts.iter().any(|a| a.at.end == i))
        && has(scene, &MOVES);
    // "Solmira will 30 % mehr." says it all.
    let alone = goods.kind == Kind::Sign
        && (fraction(scene, i).is_some() || scene.amounts.iter().any(|a| a.at.end == i))
        && has(scene, &WANTS);
    let counted = older
        || timed
        || alone
        || goods.kind == Kind::Word && !goods.is_in(&ELSE) && !goods.low.ends_with("ly");
    let amount = scene.amounts.iter().find(|a| a.at.end == i);
    // "More pumps from May, about 16 %."
    let amount = amount.or_else(|| {
        let behind = |a: &&super::amounts::Amount| {
            a.at.start > i + 2 && tokens[a.at.start - 1].one_of("about around by roughly some")
        };
        let comma = (i..scene.line.at.end).any(|n| tokens[n].is(","));
        scene.amounts.iter().find(behind).filter(|_| comma)
    });
    if !counted || money(scene) || !guards_people(scene, i) {
        return None;
    }
    let part = fraction(scene, i);
    let plain = amount.is_none() && part.is_none();
    // "We are sending them fewer units": without a number a verb must say it.
    let much = i > scene.line.at.start
        && tokens[i - 1].one_of(
            "deutlich viel wesentlich erheblich spürbar much far many significantly considerably \
             noticeably markedly",
        )
        && has(scene, &MOVES);
    let sent = has(scene, &SENDS) && sold(scene, i);
    if plain && (scene.published || !sent && !much) {
        return None;
    }
    if scene.published && !has(scene, &MOVES) {
        return None;
    }
    let sure = if has(scene, &MOVES) { 0.75 } else { 0.6 };
    let sure = if plain { 0.5 } else { sure };
    Some((grows(up), sure, i, amount.map(|a| a.percent).or(part)))
}

/// Words of a time.
const TIMES: &str = "january february march april may june july august september october november \
                     december spring summer autumn winter fall easter christmas week month quarter \
                     half year januar februar märz mai juni juli oktober dezember herbst frühjahr \
                     sommer jahr quartal monat woche halbjahr";

/// Verbs of those who deliver to them.
static SENDS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "sending ship shipping deliver delivering ordering ordered liefern schicken bestellt \
         bestellen",
    )
});

/// Whether a named house stands beside it, and what is counted is goods.
fn sold(scene: &Scene<'_, '_>, i: usize) -> bool {
    let goods = (i + 1..scene.line.at.end.min(i + 4)).any(|n| {
        let low = &scene.line.tokens[n].low;
        low.ends_with('s') && !low.ends_with("ss") && low.len() > 4
    });
    let near = (i.saturating_sub(4).max(scene.line.at.start)..i)
        .any(|n| scene.line.tokens[n].is_in(&SENDS));
    let named = |s: &super::houses::Spot| matches!(&s.who, Who::House(House::Named(_)));
    goods && near && scene.spots.iter().any(named)
}

/// No people, no part of a body of people.
fn guards_people(scene: &Scene<'_, '_>, i: usize) -> bool {
    !(i + 1..scene.line.at.end.min(i + 3))
        .any(|n| theme(&scene.line.tokens[n].low, scene.line.lang) == Some(Theme::Jobs))
}

/// `housings -12 %`, `minus 8 % against the forecast`.
fn signed(scene: &Scene<'_, '_>, i: usize) -> Option<Read> {
    let token = &scene.line.tokens[i];
    let up = token.among(&["+", "plus"]);
    if !(up || token.among(&["-", "–", "minus"])) {
        return None;
    }
    let amount = scene.amounts.iter().find(|a| a.at.start == i + 1)?;
    // "10 - 15 %" is a range.
    let range = i > scene.line.at.start && number(&scene.line.tokens[i - 1]).is_some();
    if range || scene.published || money(scene) || !has(scene, &PLANS) {
        return None;
    }
    Some((grows(up), 0.6, i, Some(amount.percent)))
}

/// `twice as many`, `double the present volume`, `doppelt so viele`.
fn twice(scene: &Scene<'_, '_>, i: usize) -> Option<Read> {
    let token = &scene.line.tokens[i];
    let next = scene.line.get(i + 1)?;
    let after = scene.line.get(i + 2);
    let as_many =
        next.among(&["as", "so"]) && after.is_some_and(|t| t.one_of("many much viele viel vielen"));
    let level = (i + 1..scene.line.at.end.min(i + 5)).any(|n| {
        scene.line.tokens[n].one_of(
            "today's present current previous last volume volumes output number quantity \
             year's now heutige heutigen bisherige bisherigen menge mengen stückzahl",
        )
    });
    let up = token.one_of("twice double doppelt doppelte");
    let down = token.one_of("half halb halbe");
    let told = up && (as_many || level && token.one_of("twice double doppelte")) || down && as_many;
    if !told || money(scene) || !has(scene, &MOVES) {
        return None;
    }
    let change = if up { 100.0 } else { 50.0 };
    Some((grows(up), 0.75, i, Some(change)))
}

/// `a second line`, `the third shift`, `eine weitere Halle`.
fn one_more(scene: &Scene<'_, '_>, i: usize) -> Option<Read> {
    let tokens = scene.line.tokens;
    let ordinal = tokens[i].one_of(
        "second third fourth fifth another additional extra zweite zweiten dritte dritten vierte \
         vierten weitere weiteren zusätzliche zusätzlichen",
    );
    if !ordinal {
        return None;
    }
    let n = (i + 1..scene.line.at.end.min(i + 5)).find(|&n| {
        let token = &tokens[n];
        token.one_of(
            "line lines shift hall plant factory works oven furnace kiln press paintshop cell \
             linie schicht halle",
        ) || token.one_of("set sets")
            && scene
                .line
                .get(n + 2)
                .is_some_and(|t| t.one_of("tools tooling moulds molds"))
            || scene.line.lang == super::Lang::German
                && ["linie", "schicht", "halle", "straße"]
                    .iter()
                    .any(|t| token.low.ends_with(t))
    })?;
    let gap = (i + 1..n).all(|m| {
        tokens[m].kind == Kind::Word
            && !tokens[m].one_of("of the a in for and to quarter half year")
    });
    let next = scene.line.get(n + 1);
    // "the second line of the table", "a second line manager", "line 4".
    let other = next.is_some_and(|t| {
        t.is("of") && !tokens[n].one_of("shift set sets")
            || t.one_of("manager managers item items support worker workers supervisor call")
            || number(t).is_some()
    });
    if !gap || other || has(scene, &UNDOES) || !has(scene, &GETS) || money(scene) {
        return None;
    }
    let shift = tokens[n].is("shift") || tokens[n].low.ends_with("schicht");
    let what = if shift { What::Growth } else { What::Opening };
    let made = tokens[n].one_of("line linie") || tokens[n].low.ends_with("linie");
    Some((what, if shift || made { 0.7 } else { 0.6 }, n, None))
}

/// Of whom: the one house that is named, or whoever was named before.
fn whom(scene: &Scene<'_, '_>, trigger: usize) -> Option<(House, f32)> {
    let named = |s: &super::houses::Spot| matches!(&s.who, Who::House(House::Named(_)));
    let counted = |s: &super::houses::Spot| {
        // "250 Mcf", "their MDQ": a measure and no house.
        s.at.start > scene.line.at.start && {
            let before = &scene.line.tokens[s.at.start - 1];
            before.kind == Kind::Number || before.one_of("their its our your ihre seine")
        }
    };
    let told = |s: &&super::houses::Spot| {
        (named(s) && scene.spoken_of(s) || pointed(scene, s)) && !counted(s)
    };
    let all: Vec<_> = scene.spots.iter().filter(told).collect();
    let house = |s: &super::houses::Spot| match &s.who {
        Who::House(house) => Some(house.clone()),
        _ => None,
    };
    let first = all.first().and_then(|s| house(s));
    if let Some(first) = first {
        let one = all.iter().all(|s| house(s).as_ref() == Some(&first));
        if one {
            return Some((first, 0.95));
        }
        let free = all
            .iter()
            .rfind(|s| s.place == Place::Free && s.at.start < trigger)?;
        return house(free).map(|house| (house, 0.8));
    }
    let here = scene.spots.iter().find(|s| s.place != Place::Aside);
    match here.map(|s| &s.who) {
        Some(Who::House(House::Writer)) => {
            // "We send fewer units" behind a name is of whoever was named.
            let seen = scene.memory.seen.clone().filter(|_| !scene.published);
            let sends = has(scene, &SENDS)
                && scene.line.tokens[scene.line.at.clone()].iter().any(|t| {
                    t.one_of("send sending ship shipping deliver delivering liefern schicken")
                });
            Some(match seen.filter(|_| sends) {
                Some(seen) => (seen, 0.75),
                None => (House::Writer, 0.9),
            })
        }
        Some(Who::House(House::Reader) | Who::Nobody) => None,
        Some(Who::Same) | None if guards::crowd(scene.line, &scene.line.at) => None,
        None if (scene.line.at.clone()).any(|n| guards::of_the_market(scene.line, n)) => None,
        Some(Who::Same) | None => {
            // "Our plant goes to three shifts. Please prepare for …"
            let ours = scene.memory.last == Some(House::Writer) && asks(scene);
            let writer = (House::Writer, 0.75);
            let seen = scene.memory.seen.clone().map(|house| (house, 0.75));
            let own = (scene.published || asks(scene)).then(|| writer.clone());
            ours.then(|| writer.clone()).or(seen).or(own)
        }
        Some(Who::House(House::Named(_))) => None,
    }
}

/// Whether the name stands behind a word by which goods go to somebody.
fn pointed(scene: &Scene<'_, '_>, spot: &super::houses::Spot) -> bool {
    matches!(&spot.who, Who::House(House::Named(_)))
        && spot.at.start > scene.line.at.start
        && scene.line.tokens[spot.at.start - 1].among(&["for", "für", "an"])
}

/// Whether the sentence asks the reader to plan with it: then it is the writer's need.
fn asks(scene: &Scene<'_, '_>) -> bool {
    let at = scene.line.at.clone();
    scene.line.tokens[at]
        .iter()
        .any(|t| t.one_of("please kindly bitte confirm prepare schedule lieferplan our unsere unser unserer unseren"))
}

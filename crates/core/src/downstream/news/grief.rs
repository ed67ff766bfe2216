//! A customer's complaint as its supplier passes it on in words of his own: who grumbles,
//! sends back, blames; or whose goods leak, jam and rust.

use super::super::told::House;
use super::What;
use super::houses::{Place, Spot, Who};
use super::lookup::{Among, Words};
use super::scene::{Event, Scene};
use std::ops::Range;
use std::sync::LazyLock;

/// A complaint by its name.
static NAMES: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "complaint reclamation grievance non-conformance non-conformity ncr \
         reklamation beanstandung mängelrüge \
         kundenreklamation fehlermeldung abweichungsbericht",
    )
});

/// What those do and feel who complain.
static FEELS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "moan moans moaning moaned grumble grumbles grumbling grumbled grouse protest protests \
         protested annoyed furious fuming angry dissatisfied unhappy displeased unimpressed \
         rejected rejects nagging whining whinging verärgert sauer wütend ungehalten unzufrieden \
         schimpft schimpfen ärgert ärgern meckert meckern reklamiert beanstandet bemängelt zurückgewiesen \
         zurückgeschickt retourniert",
    )
});

/// What goods do that are no good.
static FAILS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "leak leaks leaking leaked drip drips dripping jam jams jammed jamming corrode corrodes \
         corroded corroding corrosion rust rusts rusting rusted seize seizes seized clog clogs \
         clogged crack cracks cracked cracking scratched chips burst bursts rattle rattles rattling \
         squeak squeaks wobble freeze freezes froze overheat overheats fails wears warp warped \
         undicht undichte tropft tropfen klemmt klemmen rostet rosten rost korrodiert gerissen \
         reißt reißen verkratzt bricht gebrochen leckt lecken späne fallen verschleißt",
    )
});

/// Whether the sentence may pass on a complaint.
pub fn may(token: &super::super::tokens::Token<'_>) -> bool {
    token.is_in(&NAMES) || token.is_in(&FEELS) || token.is_in(&FAILS) || token.is_in(&TURNS)
}

/// Words of which two together tell of a complaint.
static TURNS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "back money credit yellow red trouble charges charge charged amused blames blame claim \
         claims warranty ärger geld zurück gelb rot gutschrift belastet reklamation",
    )
});

/// The complaint that the sentence tells.
pub fn read(scene: &Scene<'_, '_>) -> Option<Event> {
    if scene.published {
        return None;
    }
    let tokens = scene.line.tokens;
    let at = scene.line.at.clone();
    let any = |words: &str| tokens[at.clone()].iter().any(|t| t.one_of(words));
    let find = |set: &Words<()>| {
        at.clone()
            .find(|&n| tokens[n].is_in(set) && !scene.named(n))
    };
    // Goods of the writer or the reader.
    let ours = at.clone().any(|n| {
        let token = &tokens[n];
        let whose = token.one_of("our your eure euren unser")
            || token.low.starts_with("unsere")
            || token.capital() && token.one_of("ihre ihren ihrer ihr");
        let next = scene.line.get(n + 1);
        whose && next.is_some_and(|t| !t.one_of("customer client kunde kunden money account staff"))
    });
    let near = |n: usize, words: &str, most: usize| {
        let to = at.end.min(n + most + 1);
        (n.saturating_sub(most).max(at.start)..to).any(|m| tokens[m].one_of(words))
    };
    let short = || {
        let n = find(&FEELS).or_else(|| at.clone().find(|&n| tokens[n].is("amused")))?;
        let seen = scene.memory.seen.clone().filter(|_| n < at.start + 2)?;
        Some((seen, at.start..at.start, true))
    };
    let of = customer(scene).or_else(short)?;
    let beside = |n: usize, most: usize| {
        of.1.start > n && of.1.start - n <= most && near(n, "of from by with von bei at", 2)
            || of.1.end <= n && n - of.1.end <= 4 && of.2
    };
    let named = || find(&NAMES).filter(|n| beside(*n, 6)).map(|n| (n, 0.75));
    let feels = || {
        let n = find(&FEELS)?;
        let about =
            ours || (n + 1..at.end.min(n + 3)).any(|m| tokens[m].one_of("about with over über"));
        (of.1.end <= n && n - of.1.end <= 4 && of.2 && about
            || ours && any("they sie") && of.1.end <= n)
            .then_some((n, 0.7))
    };
    let fails = || {
        let n = at.clone().find(|&n| {
            tokens[n].is_in(&FAILS)
                && !scene.named(n)
                && !tokens[n - usize::from(n > at.start)].one_of("will would to")
                && (!tokens[n].is("chips") || near(n, "find finds found sees see", 2))
        })?;
        let found = of.2 && near(n, "find finds found reports reported shows", 3);
        (ours || found || of_goods(scene, n, &of.1)).then_some((n, 0.6))
    };
    let turns = || {
        let n = at.clone().find(|&n| {
            let token = &tokens[n];
            token.one_of("money geld credit")
                && near(n, "back zurück", 2)
                && any("wants want demands demand asks will fordert verlangt")
                || token.one_of("back zurück")
                    && near(n, "our your unsere unseren", 4)
                    && near(n, "sent sends returned schickt schickte schicken", 8)
                || token.one_of("yellow red gelb rot") && near(n, "on to auf", 1)
                || token.one_of("trouble ärger")
                    && near(n, "with mit", 5)
                    && (ours
                        || any("customer client kunde kunden")
                        || of.1.start > n && of.1.start - n < 3)
                || token.is("amused") && any("not")
                || token.one_of("claim claims") && beside(n, 4) && find(&FAILS).is_some()
                || token.one_of("charge charges charged charging")
                    && any("stop stops downtime standstill sorting rework scrap")
                || token.one_of("belastet berechnet")
                    && any("stillstand bandstillstand sortierkosten")
        })?;
        Some((n, 0.6))
    };
    let (trigger, sure) = named().or_else(feels).or_else(fails).or_else(turns)?;
    Some(Event {
        what: What::Complaint,
        weight: sure,
        of: (of.0, 0.95),
        trigger,
        change: None,
        product: trigger..trigger,
    })
}

/// "The housings for Veltro leak": goods, the house, what they do.
fn of_goods(scene: &Scene<'_, '_>, n: usize, house: &Range<usize>) -> bool {
    let tokens = scene.line.tokens;
    let before = house.start.checked_sub(1).map(|m| &tokens[m]);
    let the = (scene.line.at.start..house.start).any(|m| tokens[m].one_of("the die these diese"));
    the && house.end <= n
        && n - house.end <= 2
        && before.is_some_and(|t| t.one_of("for at of to für bei von an"))
}

/// The house that complains: called a customer, or the only one, or the subject.
pub fn customer(scene: &Scene<'_, '_>) -> Option<(House, Range<usize>, bool)> {
    let tokens = scene.line.tokens;
    let house = |s: &Spot| match &s.who {
        Who::House(house @ House::Named(_)) => {
            Some((house.clone(), s.at.clone(), s.place == Place::Free))
        }
        _ => None,
    };
    let called = |s: &&Spot| {
        let from = s.at.start.saturating_sub(2).max(scene.line.at.start);
        tokens[from..s.at.start]
            .iter()
            .filter(|_| !tokens[s.at.start.saturating_sub(1)].one_of("of von"))
            .any(|t| t.one_of("customer client kunde kunden kundin endkunde endkunden"))
            || s.at
                .clone()
                .any(|n| n > s.at.start && tokens[n - 1].one_of("customer client"))
    };
    let all: Vec<&Spot> = scene.spots.iter().filter(|s| house(s).is_some()).collect();
    let told = |s: &&&Spot| {
        scene.spoken_of(s)
            || s.at.start > scene.line.at.start && tokens[s.at.start - 1].one_of("for to für an")
    };
    // "Complaint of Acme (customer of Veltro)".
    let complains = |s: &&&Spot| {
        let from = s.at.start.saturating_sub(2).max(scene.line.at.start);
        s.at.start >= from + 2
            && tokens[from].is_in(&NAMES)
            && tokens[from + 1].one_of("of from by von der")
    };
    if let Some(spot) = all.iter().find(complains) {
        return house(spot);
    }
    if let Some(spot) = all.iter().find(|s| called(s)) {
        return house(spot);
    }
    let fit: Vec<&&Spot> = all.iter().filter(told).collect();
    match fit.as_slice() {
        [] => None,
        [one] => house(one),
        many => many
            .iter()
            .find(|s| s.place == Place::Free)
            .and_then(|s| house(s)),
    }
}

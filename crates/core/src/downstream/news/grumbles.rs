//! A customer's complaint without a word of complaint: what it does about the goods
//! (blocks, returns, will not take them), what it wants for them (a report, a credit), how
//! it feels, and where a fault is said to be a matter. Asked where [`super::grief`] is
//! silent.

use super::What;
use super::grief;
use super::lookup::{Among, Words};
use super::scene::{Event, Scene};
use std::ops::Range;
use std::sync::LazyLock;

/// What is wrong with goods.
static FAULTS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "leak leaks leaking drip drips dripping jam jams jamming corrosion rust rusts rusting crack \
         cracks cracked cracking burr burrs scratch scratches scratched dent dents dented bent warped \
         deformed loose noise noisy vibration vibrations vibrates rattle rattles squeak squeaks wobble \
         porosity porous blisters flaking peel peels peeling sticks sticking stuck brittle failure \
         failures fails failing failed fault faults faulty defect defects defective damaged dead \
         misaligned oversized undersized overheats overheating bursts bursting wear tolerance spec \
         delays wrong smell smells stinks burnt burned \
         rost rostet lärm geräusch geräusche vibration vibrationen undicht undichtigkeit \
         undichtigkeiten leckage leckagen tropft klemmt verbogen gebrochen gebrochenen gebrochene \
         riss risse rissen lunker grat grate verkratzt defekt defekte ausfall ausfälle ausgefallen \
         porös poren",
    )
});

/// What is done with goods that are no good.
static REJECTS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "blocked blocks blocking rejected rejects rejecting refused refuses returned returns \
         returning quarantined scrapped accept refuse refusing stopped stops \
         abgelehnt gesperrt zurückgewiesen zurückgeschickt zurückgegeben retourniert lehnt sperrt \
         angenommen",
    )
});

/// Goods as they arrive.
const GOODS: &str = "batch lot delivery deliveries shipment consignment parts goods pallet pallets charge \
                     lieferung sendung teile ware";

/// What is returned or refused as well, and is no goods.
const WORDS: &str = "call calls mail mails email emails letter message messages visit offer offers quote \
                     quotation contract form papers favour favor compliment invitation";

/// How somebody finds a fault.
static FINDS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "find finds found see sees saw measured measures noticed notices discovered detected reports \
         reported asks asking called calls rang phoned wrote mailed counted sieht fand findet meldet \
         gemeldet gefunden entdeckt",
    )
});

/// Whether the sentence may pass on a complaint.
pub fn may(token: &super::super::tokens::Token<'_>) -> bool {
    token.is_in(&FAULTS)
        || token.is_in(&REJECTS)
        || token.low.starts_with("8d")
        || token.one_of("fed happy pleased satisfied zufrieden back gives gave furious angry losing quality withholding invoice bill")
}

/// The complaint that the sentence tells.
pub fn read(scene: &Scene<'_, '_>) -> Option<Event> {
    if scene.published {
        return None;
    }
    let (house, whom, free) = grief::customer(scene)?;
    let (trigger, sure) = told(scene, &whom, free)?;
    Some(Event {
        what: What::Complaint,
        weight: sure,
        of: (house, 0.95),
        trigger,
        change: None,
        product: trigger..trigger,
    })
}

/// By which word, and how surely.
fn told(scene: &Scene<'_, '_>, whom: &Range<usize>, free: bool) -> Option<(usize, f32)> {
    let tokens = scene.line.tokens;
    let at = scene.line.at.clone();
    let any = |words: &str| tokens[at.clone()].iter().any(|t| t.one_of(words));
    let fault = at
        .clone()
        .find(|&n| (tokens[n].is_in(&FAULTS) || gives_up(scene, n)) && !scene.named(n));
    let ours = ours(scene);
    // Behind the house, as what it does stands.
    let does = |n: &usize, most: usize| free && *n >= whom.end && *n - whom.end <= most;
    let find = |words: &str| {
        at.clone()
            .find(|&n| tokens[n].one_of(words) && !scene.named(n))
    };
    let place =
        whom.start > at.start && tokens[whom.start - 1].one_of("at for with bei von to from of");

    // "An issue at Veltro".
    let matter = find("topic issue problem concern thema trouble")
        .filter(|n| fault.is_some() && place && whom.start > *n && whom.start - n <= 4);
    if let Some(n) = matter {
        return Some((n, 0.6));
    }
    // "Blocked the last batch", "returned 120 frames, the holes are out of tolerance".
    let rejected = at.clone().find(|&n| {
        let accept = tokens[n].one_of("accept angenommen");
        let not = (at.start..n).any(|m| tokens[m].one_of("not nicht doesn't don't"));
        let goods = (at.start..at.end).any(|m| tokens[m].one_of(GOODS));
        // "Returned our call", "rejected our offer", "stopped taking our calls".
        let words = (n + 1..at.end.min(n + 5)).any(|m| tokens[m].one_of(WORDS));
        let stops = tokens[n].one_of("stopped stops") && fault.is_none();
        !words
            && !stops
            && tokens[n].is_in(&REJECTS)
            && (!accept || not)
            && (does(&n, 5) || free && scene.line.lang == super::Lang::German && n > whom.end)
            && (fault.is_some() || ours || goods)
    });
    if let Some(n) = rejected {
        return Some((n, 0.62));
    }
    // "Wants an 8D report", "demands a credit for the cracked brackets".
    let report = at.clone().find(|&n| tokens[n].low.starts_with("8d"));
    let wants = any(
        "wants want demands demand asks requests expects requires verlangt fordert will möchte braucht needs",
    );
    let asked = report.or_else(|| {
        find("report analysis explanation replacement replacements credit stellungnahme ersatz gutschrift")
            .filter(|_| fault.is_some())
    });
    if let Some(n) = asked.filter(|n| wants && free && *n > whom.end) {
        return Some((n, 0.65));
    }
    if let Some(n) = mood(scene, whom).filter(|_| {
        fault.is_some()
            || ours
            || any("quality surface paint coating finish delays oberfläche qualität")
    }) {
        return Some((n, 0.58));
    }
    // "Furious about the scratched covers", "losing faith".
    let angry = at.clone().find(|&n| {
        let next = scene.line.get(n + 1);
        let cross = tokens[n].one_of("furious angry upset annoyed unhappy cross livid");
        let loses = tokens[n].one_of("losing lost loses");
        cross && next.is_some_and(|t| t.one_of("about over with at"))
            || loses && next.is_some_and(|t| t.one_of("faith patience confidence trust"))
    });
    if let Some(n) = angry.filter(|n| fault.is_some() && *n >= whom.end) {
        return Some((n, 0.58));
    }
    // "Asked for a meeting about the quality of the last lots".
    let meeting = find("meeting call visit talk discussion").filter(|n| {
        let about = (n + 1..at.end.min(n + 3)).any(|m| tokens[m].one_of("about on regarding over"));
        about && (fault.is_some() || any("quality")) && any("asked asks wants demands requests")
    });
    if let Some(n) = meeting.filter(|_| free) {
        return Some((n, 0.55));
    }
    // "An open quality case with Veltro".
    let case = at.clone().find(|&n| {
        tokens[n].one_of("quality warranty")
            && scene.line.get(n + 1).is_some_and(|t| {
                t.one_of("case cases issue issues claim claims problem problems incident alert")
            })
    });
    let raised = find("non-conformity non-conformance ncr")
        .filter(|_| any("raised raises opened issued filed wrote"));
    if let Some(n) = case.or(raised).filter(|_| place || free) {
        return Some((n, 0.6));
    }
    // "Holding back our invoice until the leaking lids are sorted out".
    let withheld = find("invoice bill payment rechnung").filter(|_| {
        any("holding holds held withholding withholds hält")
            && (fault.is_some() || any("until because"))
    });
    if let Some(n) = withheld.filter(|_| free) {
        return Some((n, 0.6));
    }
    let fault = fault?;
    // "Found porosity in six of the housings", "keeps asking why the valve drips".
    let finds = at.clone().find(|&n| {
        let why = !tokens[n].one_of("asks asking")
            || tokens[n..at.end].iter().any(|t| t.one_of("why about"));
        let called = !tokens[n].one_of("called calls rang phoned wrote mailed");
        tokens[n].is_in(&FINDS)
            && does(&n, 3)
            && n < fault
            && why
            && (called && fault - n <= 7 || ours)
    });
    if let Some(n) = finds {
        return Some((n, 0.58));
    }
    // "Had to replace two of our pumps".
    let replaced =
        ours && free && any("replace replaced exchange exchanged repair repaired swap swapped");
    if replaced {
        return Some((fault, 0.55));
    }
    // "Field failures at Veltro: …", "bei Veltro sind schon wieder zwei Motoren ausgefallen".
    let there = place && tokens[whom.start - 1].one_of("at bei");
    let named = there
        && tokens[fault].one_of("failure failures leaks cracks ausfall ausfälle ausgefallen")
        && (fault.abs_diff(whom.start) <= 3 && scene.line.get(whom.end).is_some_and(|t| t.is(":"))
            || any("again wieder"));
    // "Bei Veltro tropft das Ventil".
    let first = there && whom.start == at.start + 1 && fault >= whom.end && fault - whom.end <= 1;

    (named || first).then_some((fault, 0.55))
}

/// `gives up`, `gave out`.
fn gives_up(scene: &Scene<'_, '_>, n: usize) -> bool {
    let next = scene.line.get(n + 1);
    scene.line.tokens[n].one_of("gives gave give") && next.is_some_and(|t| t.one_of("up out"))
}

/// Whether goods of the writer or the reader are spoken of.
fn ours(scene: &Scene<'_, '_>) -> bool {
    let tokens = scene.line.tokens;
    scene.line.at.clone().any(|n| {
        let token = &tokens[n];
        let whose = token.one_of("our your unser eure euren") || token.low.starts_with("unsere");
        let next = scene.line.get(n + 1);
        let goods = next.is_some_and(|t| {
            !t.one_of("customer client kunde kunden money account staff invoice back man team")
        });
        let sent = token.one_of("you we")
            && next
                .is_some_and(|t| t.one_of("supplied delivered shipped sent made supply deliver"));
        whose && goods || sent
    })
}

/// How it feels: `is not happy`, `are fed up`, `anything but pleased`, `on our back`.
fn mood(scene: &Scene<'_, '_>, whom: &Range<usize>) -> Option<usize> {
    let tokens = scene.line.tokens;
    let at = scene.line.at.clone();
    (whom.end..at.end.min(whom.end + 8)).find(|&n| {
        let before = &tokens[n.saturating_sub(3).max(at.start)..n];
        let not = before
            .iter()
            .any(|t| t.one_of("not nicht isn't aren't but less"));
        let low = tokens[n].one_of("happy pleased satisfied content amused zufrieden glücklich");
        low && not && !before.iter().any(|t| t.one_of("only nur"))
            || tokens[n].is("fed") && scene.line.get(n + 1).is_some_and(|t| t.is("up"))
            || tokens[n].is("back")
                && before.iter().any(|t| t.is("our"))
                && before.iter().any(|t| t.is("on"))
    })
}

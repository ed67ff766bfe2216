//! What a seller notes of trouble with us: `complains that our seals leak`, `very unhappy`,
//! `says two of the three pumps leak, wants them replaced`.
//!
//! Displeasure counts where it stands alone or is about what we sell and do; a fault where it
//! is called ours and they say so, or they want it put right. What somebody feels about
//! anything else, and what others sold them, is no complaint to us.

use super::cues::{CUES, Cue};
use super::{Subject, THEIRS, clauses, subject};
use crate::encounters::is_denied;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::displeased::is_leaving;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What a phrase of a complaint says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// How they feel about it.
    Displeased,
    /// What is wrong with goods.
    Fault,
    /// They say so: what we note of our own demonstration machine is no complaint.
    Tells,
    /// They want it put right.
    Remedy,
    /// What we sell and do.
    Ours,
    /// Others who sell to them.
    Others,
    /// Nothing is told: it is asked or supposed.
    Supposed,
    /// It is over.
    Settled,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 8] = [
        (
            Sign::Displeased,
            &[
                "unhappy|dissatisfied|displeased|annoyed|angry|furious|upset|disappointed",
                "not|t happy|satisfied|pleased",
                "fed up",
                "sick|tired of",
                "complains|complained|complaining",
                "unzufrieden|verärgert|sauer|enttäuscht|empört",
                "nicht zufrieden",
                "beschwert|beschwerte|reklamiert|reklamierte",
                "mécontent|mécontente",
            ],
        ),
        (
            Sign::Fault,
            &[
                "leak|leaks|leaked|leaking|broke|broken|breaks|failed|fails|failing|cracked|torn",
                "defective|faulty|damaged|rusty",
                "short by",
                "was|were short|late",
                "is|are|was|were wrong",
                "undicht|defekt|kaputt|beschädigt|gebrochen|gerissen|verspätet",
            ],
        ),
        (
            Sign::Tells,
            &[
                "says|said|reports|reported|mentions|mentioned|claims|claimed",
                "tells|told me|us",
                "sagt|sagte|meldet|meldete|berichtet|berichtete|bemängelt|moniert|beanstandet",
            ],
        ),
        (
            Sign::Remedy,
            &[
                "wants|want|wanted|demands .. replaced|repaired|exchanged|refunded|fixed|sorted",
                "wants|want|wanted|demands .. money back",
                "wants|want|wanted|demands .. replacement|refund|credit",
                "will|möchte|verlangt .. ersetzt|repariert|ersatz|umtausch|gutschrift",
                "will|möchte|verlangt .. geld zurück",
            ],
        ),
        (
            Sign::Ours,
            &[
                "our|ours|us|we|unser|unsere|unserer|unseren|unserem|uns|wir",
                "delivery|deliveries|shipment|invoice|invoices|service|quality",
                "lieferung|lieferungen|sendung|rechnung|qualität|livraison|facture",
            ],
        ),
        (
            Sign::Others,
            &["competitor*|competition|supplier|suppliers|wettbewerb*|konkurren*|lieferant*"],
        ),
        (Sign::Supposed, &["whether|if|ob|wenn|falls", "in case"]),
        (
            Sign::Settled,
            &[
                "settled|sorted|solved|resolved|fixed|closed|withdrawn",
                "no longer",
                "erledigt|geklärt|gelöst|behoben|réglé|résolu",
            ],
        ),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

/// What a note of a complaint is headed with, before a colon.
const LABELS: &[&str] = &[
    "complaint",
    "complaints",
    "reklamation",
    "beschwerde",
    "beanstandung",
    "réclamation",
];
/// Fewer words than this behind such a heading say nothing: `Complaint: none`.
const TELLING: usize = 2;
/// What behind such a heading says that there is none.
const NONE: &[&str] = &[
    "none", "no", "nothing", "nil", "keine", "keiner", "nichts", "aucune", "aucun", "rien",
];

/// Who complains to us by a sentence, as it names them: empty where it names nobody. `None`
/// where nobody does.
pub(super) fn complains(sentence: &str, names: &BTreeSet<String>) -> Option<String> {
    let whole = Words::of(sentence);
    let signs = SIGNS.find(&whole);
    let has = |sign: Sign| signs.iter().any(|one| *one.meaning == sign);
    // `They are looking at other suppliers`, as against what others sold them.
    if is_leaving(sentence) {
        return Some(String::new());
    }
    let over = has(Sign::Settled) && !has(Sign::Remedy);
    if over || has(Sign::Others) || has(Sign::Supposed) || sentence.trim_end().ends_with('?') {
        return None;
    }
    let behind = sentence.split_once(':').map(|(_, rest)| Words::of(rest));
    let headed =
        LABELS.contains(&whole.get(0)) && behind.is_some_and(|rest| !NONE.contains(&rest.get(0)));
    if headed && whole.len() > TELLING {
        return Some(String::new());
    }
    let wants = || {
        let cues = CUES.find(&whole);
        (cues.iter()).any(|one| matches!(one.meaning, Cue::Wants | Cue::Asked))
    };
    clauses(sentence).find_map(|(clause, _)| {
        let words = Words::of(clause);
        let found = SIGNS.find(&words);
        let here = |sign: Sign| found.iter().any(|one| *one.meaning == sign);
        // `She is annoyed, the traffic was terrible` tells of the traffic.
        let alone = |end: usize| {
            let is_all = words.len() == whole.len();
            end == words.len() && (is_all || wants() || has(Sign::Ours) || has(Sign::Fault))
        };
        let is_theirs = |start: usize| (0..start).any(|at| THEIRS.contains(&words.get(at)));
        let mut told = found.iter().filter(|one| !is_denied(&words, one.start));
        let one = told.find(|one| match one.meaning {
            Sign::Displeased => here(Sign::Ours) || here(Sign::Fault) || alone(one.end),
            // `Their old pump failed, wants it replaced` is a wish to buy.
            Sign::Fault => match here(Sign::Ours) {
                true => has(Sign::Tells) || has(Sign::Remedy),
                false => has(Sign::Remedy) && !is_theirs(one.start),
            },
            _ => false,
        })?;
        match subject(&words, one.start, names) {
            Subject::We => None,
            Subject::They(who) => Some(who),
            Subject::Left => Some(String::new()),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::complains;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_a_complaint_to_us() {
        let names: BTreeSet<String> = ["ann", "smith"].map(str::to_owned).into();
        for text in [
            "she complains that our seals leak, very unhappy",
            "says two of the three pumps leak, wants them replaced",
            "very unhappy, wants the area manager to call her",
            "Ann is not happy with our service",
            "complaint: last delivery was short by six boxes",
            "says the delivery was damaged",
            "very unhappy",
            "Sehr verärgert über unsere Lieferung",
            "Reklamation: drei Pumpen undicht",
            "our pump in her hall broke, wants it replaced",
            "one of the pumps broke, wants the money back",
            "sagt, zwei Pumpen sind undicht, will sie ersetzt haben",
            "they r looking at other suppliers",
            "annoyed, thinking of switching to another provider",
            "fed up with our invoices",
        ] {
            assert!(complains(text, &names).is_some(), "{text}");
        }
        for text in [
            "no complaints",
            "not unhappy",
            "unhappy with the weather, nice lunch",
            "she is annoyed, the traffic was terrible",
            "unhappy with the quality of their supplier",
            "says the roof of their hall leaks",
            "asked whether our seals leak",
            "told her that our seals do not leak",
            "our own machine broke at the fair",
            "I am unhappy with our forecast",
            "Complaint: settled by phone",
            "Complaints: none this month",
            "Reklamation: keine in diesem Monat",
            "their old pump failed, wants it replaced with a BR 45",
            "her car broke down, wants the meeting moved back to May",
            "the train failed, wants to come back in May",
            "complained about our delivery, it is sorted",
            "Mit dem Wettbewerber unzufrieden",
            "asked whether we are looking at other options?",
            "fed up with the weather",
        ] {
            assert_eq!(complains(text, &names), None, "{text}");
        }
    }
}

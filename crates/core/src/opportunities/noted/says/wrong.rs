//! What a seller notes of trouble with us: `complains that our seals leak`, `very unhappy`,
//! `says two of the three pumps leak, wants them replaced`.
//!
//! Displeasure counts where it stands alone or is about what we sell and do, and that is all
//! that is not told by its words to be their own: their house, their people, the weather. A
//! fault counts where it is called ours and they say so, or they want it put right; to look for
//! somebody else, always. What others sold them is no complaint to us.

use super::cues::{CUES, Cue};
use super::{Subject, THEIRS, clauses, subject};
use crate::encounters::is_denied;
use crate::reading::phrases::{Match, Phrases};
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
    /// What is wrong with them or with us where somebody is displeased.
    Poor,
    /// They think of going to somebody else.
    Leaving,
    /// They say so: what we note of our own demonstration machine is no complaint.
    Tells,
    /// They want it put right.
    Remedy,
    /// What we sell and do.
    Ours,
    /// Others who sell to them.
    Others,
    /// What nobody has of a seller.
    Besides,
    /// Nothing is told: it is asked or supposed.
    Supposed,
    /// It is over.
    Settled,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 11] = [
        (
            Sign::Displeased,
            &[
                "unhappy|dissatisfied|displeased|annoyed|angry|furious|upset|disappointed",
                "not|t happy|satisfied|pleased",
                "fed up",
                "sick|tired of",
                "complains|complained|complaining|moans|moaned|moaning|grumbles|grumbled",
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
            Sign::Poor,
            &[
                "slow|late|overdue|unreliable|noisy",
                "take|takes|took|taking ages|forever|too|so",
                "second|third|fourth|2nd|3rd|4th time|visit|failure|breakdown",
                "down|out again",
                "langsam|langsame|langsamen|unzuverlässig|spät",
                "dauert|dauern .. lange|ewig",
                "zum .. mal",
            ],
        ),
        (
            Sign::Leaving,
            &[
                "thinks|think|may|might|wants|plans|could .. switch|switching|change|changing .. supplier|suppliers|provider|providers|vendor|vendors",
                "wants|may|might|threatens|threatened to leave us",
                "threatens|threatened to switch|leave|cancel",
                "look|looks|looking elsewhere",
                "shops|shopping around",
                "look|looks|looking at|for .. other|another|different|alternative supplier|suppliers|provider|providers|vendor|vendors",
                "gets|getting|asks|asking|has|have .. other|competing quotes|offers|bids",
                "überlegt|überlegen|erwägt|erwägen zu wechseln",
                "überlegt|überlegen|will|wollen|möchte|erwägt .. anbieter|lieferant|lieferanten|dienstleister .. wechseln",
                "überlegt|überlegen|denkt|denken|erwägt .. anbieterwechsel|lieferantenwechsel|wechsel",
                "will|wollen|droht|drohen wechseln|kündigen",
                "droht|drohen .. wechseln|kündigen",
                "schaut|schauen|sieht|sehen sich .. anderweitig|woanders|anbietern|lieferanten um",
                "sucht|suchen .. anderen|andere|neuen|neue lieferant|lieferanten|anbieter|dienstleister",
                "holt|holen .. vergleichsangebot|vergleichsangebote|gegenangebot|gegenangebote",
                "holt|holen .. andere|weitere angebote",
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
        (
            Sign::Besides,
            &[
                "weather|traffic|train|flight|parking|hotel|lunch|food|coffee|canteen|football|match|game|team",
                "boss|colleague*|management|head|owner*|parent|union|job|role|salary|pay|pension|staff|personnel|hiring|office",
                "government|politics|economy|market*|sales|season|turnover|result|results|year|budget|forecast|margin*",
                "tax|taxes|tariff*|customs|law|regulation*|authorities|bank|landlord|neighbour*|election*",
                "energy|electricity|gas|strike|merger|takeover|reorganisation|reorganization|restructuring",
                "accident|illness|health|knee|school|kids|death|news|fair|exhibition",
                "people|travel|travelling|traveling|meetings|paperwork|bureaucracy|leute|reisen|messe|papierkram|bürokratie|sitzungen",
                "wetter|verkehr|stau|zug|bahn|flug|essen|kantine|kaffee|fußball|fussball|spiel|mannschaft",
                "chef|chefin|kolleg*|inhaber*|geschäftsführ*|zentrale|stelle|gehalt|rente|personal|mitarbeiter*|büro",
                "politik|regierung|wirtschaft|markt|umsatz|saison|ergebnis*|jahr|budget|steuer*|zoll|zölle|gesetz*|behörde*|bank|vermieter|nachbar*",
                "energie*|strom*|gas|streik|fusion|umbau|umstrukturierung|unfall|krankheit|schule|kinder",
            ],
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

/// Words before what somebody is displeased with.
const OF: &[&str] = &[
    "with", "w", "about", "abt", "at", "by", "over", "of", "mit", "über", "wegen", "von",
];

/// Who complains to us by a sentence, as it names them: empty where it names nobody. `None`
/// where nobody does.
pub(super) fn complains(sentence: &str, names: &BTreeSet<String>) -> Option<String> {
    let whole = Words::of(sentence);
    let signs = SIGNS.find(&whole);
    let has = |sign: Sign| signs.iter().any(|one| *one.meaning == sign);
    let asked = has(Sign::Supposed) || sentence.trim_end().ends_with('?');
    // `They are looking at other suppliers`, as against what others sold them.
    let mut leaving = signs.iter().filter(|one| *one.meaning == Sign::Leaving);
    let mut leaves = || {
        leaving.any(|one| {
            let we = subject(&whole, one.start, names) == Subject::We;
            !we && !is_besides(&signs, one.start) && !is_denied(&whole, one.start)
        })
    };
    if is_leaving(sentence) || !asked && leaves() {
        return Some(String::new());
    }
    let over = has(Sign::Settled) && !has(Sign::Remedy);
    if over || has(Sign::Others) || asked {
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
            let told = has(Sign::Ours) || has(Sign::Fault) || has(Sign::Poor);
            let besides = has(Sign::Besides) && !here(Sign::Besides);
            end == words.len() && (is_all || wants() || told) && !besides
        };
        // `Fed up w/ wifi`: nobody notes of a customer what they have of others.
        let of_something = |end: usize| {
            let mut of = [end, end.saturating_sub(1)].into_iter();
            let of = of.find(|at| OF.contains(&words.get(*at)));
            of.is_some_and(|of| of + 1 < words.len())
        };
        let of_theirs = |end: usize| (end..words.len()).any(|at| THEIRS.contains(&words.get(at)));
        let is_theirs = |start: usize| (0..start).any(|at| THEIRS.contains(&words.get(at)));
        let mut told = found.iter().filter(|one| !is_denied(&words, one.start));
        let one = told.find(|one| match one.meaning {
            Sign::Displeased => {
                let of = here(Sign::Poor) || of_something(one.end);
                let wrong = here(Sign::Fault) || of && !of_theirs(one.end);
                here(Sign::Ours) || wrong && !is_besides(&found, one.end) || alone(one.end)
            }
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

/// Whether what nobody has of a seller is named from a word on.
fn is_besides(signs: &[Match<Sign>], from: usize) -> bool {
    let mut named = signs.iter();
    named.any(|one| *one.meaning == Sign::Besides && one.start >= from)
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
            "very unhappy with the slow PCs, third visit",
            "unhappy w slow pcs",
            "fed up w/ wifi",
            "annoyed, tickets take ages",
            "her boss is annoyed with the slow PCs",
            "she moans abt the late trays",
            "Ann may switch to another supplier",
            "sauer wegen Lieferzeit",
            "unzufrieden mit den langsamen PCs",
            "überlegt zu wechseln",
            "will den Lieferanten wechseln",
            "sie schauen sich woanders um",
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
            "annoyed, the train was late",
            "annoyed with her boss",
            "unhappy with the new management",
            "sick of his slow car",
            "sauer wegen der Steuern",
            "will die Dichtungen selbst wechseln",
            "überlegt, den Job zu wechseln",
            "we may switch to another supplier for the boxes",
            "asked whether they may switch to another supplier",
            "does not want to switch",
            "schaut sich die neue Linie an",
        ] {
            assert_eq!(complains(text, &names), None, "{text}");
        }
    }
}

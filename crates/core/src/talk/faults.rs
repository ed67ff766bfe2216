//! What went wrong on our side, told without a word of complaint: what we delivered fails,
//! our people did not come, the bill does not fit. `Seven of the forty seals you sent have
//! failed`, `your cleaner did not turn up`, `you charged us for 12 and we got 10`.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// It came from us.
    Sent,
    /// Something failed.
    Fails,
    /// Our people or goods failed, in one phrase.
    Ours,
    /// Nobody came, or answered.
    Nobody,
    /// Somebody was to: it was agreed, or there is a line for it.
    Due,
    /// It is not so, or not yet, or of others.
    Not,
}

const SENT: &[&str] = &[
    "you|ihr .. sent|delivered|supplied|installed|fitted|shipped|sold|repaired|serviced|replaced|brought",
    "from|by you",
    "you .. last|just|recently delivered|sent|installed|fitted|repaired|serviced",
    "sie .. .. geliefert|geschickt|eingebaut|montiert|installiert|verkauft|repariert|gewartet|gebracht",
    "gelieferte|gelieferten|gelieferter|geliefertes|eingebauten|montierten",
    "von ihnen|euch",
];

const FAILS: &[&str] = &[
    "failed|fails|failing|broke|cracked|burst|leak|leaks|leaked|leaking|jammed|rusted|peeling|peels|dripping|drips|overheats|trips",
    "is|are|was|were|have|has|arrived|came .. broken|damaged|defective|faulty|missing|bent|rusty|wrong|unusable|scratched|loose",
    "stopped working|running",
    "does|doesn|do|don|did|didn not|t work|fit|run|start|close|hold|match|switch",
    "fell|fallen|coming|came|come off|apart|loose",
    "hours|days|weeks late",
    "undicht|defekt|kaputt|gebrochen|gerissen|ausgefallen|versagt|beschädigt|fehlerhaft|verrostet|verbogen|unbrauchbar|tropft|tropfen|leckt|lecken|klemmt|klemmen",
    "passt|passen|funktioniert|funktionieren|läuft|laufen|hält|halten|schließt .. nicht",
    "fehlt|fehlen",
];

const OURS: &[&str] = &[
    "your .. .. did|didn|has|hasn|have|haven|does|doesn|do|don not|t|never .. turn|turned|show|showed|shown|come|came|appear|appeared|collect|collected|deliver|delivered|finish|finished|clean|cleaned|answer|answered|call|called",
    "your .. .. never turned|showed|came|appeared|called|finished|answered|delivered",
    "your .. leak|leaks|fails|failed|broke|cracked|burst|jams|jammed|drips",
    "your .. has|have|is|are|keeps|keep .. failed|broken|leaking|cracked|burst|failing|breaking|jamming",
    "your .. was|were|is|are|came|arrived .. hours|days|weeks late",
    "invoice|invoices|bill|bills is|are|was|were .. wrong|incorrect",
    "charged|billed|invoiced us|me .. .. and|but we|i .. got|received|ordered|had|took|only",
    "charged|billed|invoiced us|me .. .. too much|many",
    "charged|billed|invoiced us|me .. .. instead of",
    "^ that|this|it is|s|was not|hardly|simply|really|just acceptable",
    "^ that|this|it is|s|was simply|really|just not acceptable",
    "^ that|this|it is|s|was .. unacceptable",
    "ihr|ihre|euer|eure .. .. nicht|nie gekommen|erschienen|aufgetaucht",
    "ihr|ihre|euer|eure .. leckt|lecken|tropft|tropfen|versagt|versagen|klemmt|klemmen",
    "ihr|ihre|euer|eure .. ist|sind .. undicht|defekt|kaputt|gebrochen|gerissen|ausgefallen",
    "rechnung|rechnungen ist|sind|war .. falsch|fehlerhaft",
    "berechnet|abgerechnet .. aber|doch .. .. bekommen|erhalten|geliefert|bestellt",
    "^ das|dies ist|war .. nicht akzeptabel|hinnehmbar|tragbar|zumutbar",
    "^ das|dies ist|war .. inakzeptabel|unzumutbar|untragbar",
];

const NOBODY: &[&str] = &[
    "nobody|noone .. came|come|showed|turned|appeared|arrived|answered|answers|picked|called|rang|collected",
    "no one .. came|come|showed|turned|appeared|arrived|answered|answers|picked|called|rang|collected",
    "niemand|keiner .. .. gekommen|erschienen|aufgetaucht|gemeldet|erreichbar|erreicht|kam|abgehoben|rangegangen",
    "kam|kamen|war .. niemand|keiner",
];

const DUE: &[&str] = &[
    "although|though|despite|agreed|arranged|promised|booked|appointment|ordered|hotline|helpline",
    "emergency|service line|number",
    "obwohl|trotz|vereinbart|abgesprochen|zugesagt|versprochen|gebucht|termin|hotline|notdienst|servicenummer",
];

const NOT: &[&str] = &[
    "has|have|had|hasn|haven|is|are|did|didn|does|doesn|do|don not|t|never|yet fail|failed|leak|leaked|leaking|break|broken|crack|cracked|burst",
    "never .. fail|failed|fails|leak|leaks|leaked|break|broke",
    "no longer .. fail|fails|leak|leaks|break",
    "not|t need|needs|have|has to",
    "need|needs|needn not|t",
    "no need",
    "none|nothing .. .. fail|failed|fails|leak|leaks|leaked|broke|broken|missing",
    "no .. missing|damage|damaged|leaks|leak",
    "nicht|nie|keine|kein .. undicht|defekt|kaputt|ausgefallen|beschädigt",
    "old|older|former|previous|other|others|alten|alte|andere|anderen",
    "if|unless",
    "^ when|whenever|once|should",
    "in case",
    "wenn|falls|sobald|sollte|sollten",
    "would|could|might .. fail|leak|break|be",
    "has|have|was|were been|now|since replaced|repaired|fixed|solved|corrected",
];

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 6] = [
        (Sign::Sent, SENT),
        (Sign::Fails, FAILS),
        (Sign::Ours, OURS),
        (Sign::Nobody, NOBODY),
        (Sign::Due, DUE),
        (Sign::Not, NOT),
    ];
    let each = |(sign, phrases): (Sign, &'static [&'static str])| {
        phrases.iter().map(move |phrase| (*phrase, sign))
    };
    Phrases::new(rows.into_iter().flat_map(each))
});

/// Whom a sentence speaks of where it speaks of its writer.
const WRITER: &[&str] = &["i", "we", "ich", "wir"];

/// Whether a sentence tells of something that went wrong on our side. What failed stands
/// behind what came from us: `the old ones failed, those you sent run well` tells of nothing,
/// nor does what the writer does not do: `the calendar you sent, we do not close`.
pub(super) fn is_fault(sentence: &str) -> bool {
    if sentence.trim_end().ends_with('?') {
        return false;
    }
    let words = Words::of(sentence);
    let found = SIGNS.find(&words);
    let of = |sign: Sign| found.iter().filter(move |one| *one.meaning == sign);
    let has = |sign: Sign| of(sign).next().is_some();
    let sent = of(Sign::Sent).map(|one| one.start).min();
    let is_writer = |at: usize| WRITER.contains(&words.get(at));
    // `We have two missing` tells of what came.
    let by_writer = |start: usize| start > 0 && is_writer(start - 1) && words.get(start) != "have";
    let failed = of(Sign::Fails)
        .any(|one| sent.is_some_and(|sent| one.start > sent) && !by_writer(one.start));
    // `Your offer is fine, we did not come to it` tells of nobody of ours.
    let is_yours = |at: usize| matches!(words.get(at), "your" | "ihr" | "ihre" | "euer" | "eure");
    let ours =
        of(Sign::Ours).any(|one| !is_yours(one.start) || !(one.start..one.end).any(is_writer));
    !has(Sign::Not) && (failed || ours || has(Sign::Nobody) && has(Sign::Due))
}

#[cfg(test)]
mod tests {
    use super::is_fault;

    #[test]
    fn what_went_wrong_on_our_side() {
        for sentence in [
            "Seven of the forty seals you sent have failed within three weeks.",
            "That is not acceptable.",
            "Your cleaner did not turn up on Saturday.",
            "Your driver didn't show up.",
            "Nobody came on Saturday although it was agreed.",
            "Two of the three machines broke down again on Friday and nobody answered the hotline.",
            "The invoice is wrong, you charged us for 12 boxes and we got 10.",
            "The pumps you delivered in May leak.",
            "Three of the lamps from you arrived broken.",
            "Of the boxes you sent we have two missing.",
            "We fitted the seals you sent, and they do not fit.",
            "Your seals leak again.",
            "Sieben der Dichtungen, die Sie geliefert haben, sind undicht.",
            "Ihr Techniker ist am Samstag nicht erschienen.",
            "Am Samstag ist niemand gekommen, obwohl es vereinbart war.",
            "Die Rechnung ist falsch.",
            "Das ist nicht akzeptabel.",
        ] {
            assert!(is_fault(sentence), "{sentence}");
        }
        for sentence in [
            "The seals you sent arrived safely.",
            "Our old pumps failed, the ones you sent run well.",
            "None of the seals you sent has failed.",
            "Thanks for the seals you sent, the old ones were broken.",
            "Your cleaner did a good job on Saturday.",
            "Nobody came to the open day on Saturday.",
            "If the pumps you sent fail, we shall ring you.",
            "Did your cleaner not turn up on Saturday?",
            "You charged us for 12 boxes, thank you.",
            "Is that not acceptable?",
            "Your driver does not need to come on Friday.",
            "Your technician does not have to come tomorrow, the line runs again.",
            "Thank you for the calendar you sent, we do not close over Christmas.",
            "Thank you for the brochure you sent, we do not run such machines.",
            "Your offer is fine, we did not come to it yet.",
            "Danke für den Kalender, den Sie geschickt haben, wir laufen am Samstag nicht mit.",
            "Die gelieferten Dichtungen halten gut.",
            "Ihr Techniker ist am Samstag gekommen.",
        ] {
            assert!(!is_fault(sentence), "{sentence}");
        }
    }
}

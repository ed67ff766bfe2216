//! Words of a loss: what settles it for good, what shows that a reason has gone.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What settles a loss for good.
pub(super) static FOR_GOOD: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "closed|closing|shut|shutting|sold .. plant|site|works|line|business|production|down",
        "plant|site|works|line .. closed|closing|shut|sold",
        "in house|inhouse|themselves|ourselves",
        "insolvent|insolvency|bankrupt|bankruptcy|liquidation|went under",
        "do|did|does not|t contact|call|write|want|wish .. us|again|any more|anymore",
        "not to be contacted|called|approached",
        "leave|left us|them alone",
        "blacklisted|banned|lawsuit|dispute",
        "no|not .. need|needed any more|longer|anymore",
        "no longer needed|required|make|makes|produce",
        "cancelled|canceled|scrapped .. project|for good",
        "for good",
        "not|nothing|t before|yet|until|till|there",
        "still .. above|higher|dearer|expensive|too",
        "duplicate|dublette|test",
        "werk geschlossen|schließt",
        "insolvenz|konkurs|eigenfertigung",
        "nicht mehr .. kontaktieren|anrufen|melden",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What shows that a reason has gone, or that they look around again.
pub(super) static SIGNS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        // The one chosen instead is in trouble.
        "late|later|delay|delays|delayed|overdue|slipped|waiting",
        "trouble|troubles|problem|problems|issue|issues|complaint|complaints|unhappy|dissatisfied|disappointed|regret",
        "let us|them down",
        "fails|failed|failing|failure|failures|broke|breaks|broken|leaks|leaking|stops|stopped|downtime",
        "price|prices increase|increases|rise|rises|up|went|has|have",
        "put|puts|putting .. prices|price up",
        "raise|raised|raises|raising .. prices|price",
        "more expensive|dearer",
        "not|t .. deliver|keep|hold|manage|cope",
        // A thing we could not do is there.
        "now have|got|hold|offer .. certificate|certified|approval|approved|licence|atex|iso|fda",
        "certificate|certification|approval|accreditation .. now|arrived|granted|through|here|received|passed",
        "now available|possible|certified|approved|local",
        "now in stock",
        // Money and people.
        "new budget|year|owner|manager|management|head|buyer|director",
        "budget .. approved|released|available|again|new|next|granted|free",
        "has|have left|gone|retired|moved",
        "retired|resigned|replaced",
        "taken|takes over",
        // They look again.
        "reopen|reconsider|revisit|rethink|again",
        "look|looking|start|starting .. again|alternative|alternatives|around",
        "second source",
        "second|another|alternative source|supplier|offer|quote",
        "contract|agreement .. ends|expires|expiring|runs|ending|up",
        "verspätet|verspätung|ärger|probleme|reklamation|teurer|preiserhöhung|alternative|nochmals",
        "zweite quelle",
        "budget .. freigegeben|genehmigt",
        "zertifikat|zulassung .. erhalten|liegt|da",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Reasons for a loss, each with what shows that it has gone.
const REASONS: &[(&[&str], &[&str])] = &[
    (
        &["price|prices|pricing|cost|costs|dear|expensive|cheaper|preis|kosten|teuer"],
        &[
            "price|prices increase|increases|rise|rises|up|went|raised",
            "raised|raises|raise|put .. prices|price",
            "dearer|teurer|preiserhöhung",
            "pay|paying more",
        ],
    ),
    (
        &["budget|money|funds|funding|capex|postponed|timing|year|frozen"],
        &[
            "budget|money|funds|capex .. through|approved|released|granted|free|available|there|new|again|back",
            "new|next budget|year",
            "budget .. freigegeben|genehmigt",
        ],
    ),
    (
        &[
            "certificate|certification|approval|approved|atex|fda|iso|norm|standard|licence|missing",
            "feature|capability|function|option",
            "zertifikat|zulassung",
        ],
        &[
            "congratulations|congrats|news .. approval|certificate|certification|licence|audit",
            "approval|certificate|certification|licence .. for|now|here|there|through|granted|received|got|have",
            "now|got|have|has|received|passed .. approval|certificate|certified|approved|certification",
            "zertifikat|zulassung",
        ],
    ),
    (
        &[
            "decision|decider|maker|boss|manager|director|buyer|management|prefers|relationship|champion|contact|person",
        ],
        &[
            "new .. boss|manager|head|director|buyer|chief|management|owner|one",
            "boss|manager|head|director|buyer|chief .. left|gone|retired|retires|leaves|leaving|moved|replaced",
            "has|have left|retired|gone",
            "successor|takes over|took over",
            "neuer|neue chef|leiter|leiterin|einkäufer",
        ],
    ),
    (
        &["delivery|deliver|lead|time|competitor|competition|rival|went|wettbewerber|lieferzeit"],
        &[
            "moved|postponed|delayed|put off|shifted .. delivery|date|shipment|start",
            "delivery|deliveries|shipment|parts .. late|later|moved|delayed|overdue|slipped|time",
            "late|delay|delays|delayed|overdue|waiting",
            "let us down",
            "trouble|problems|issues|regret|learns|learned|lesson",
            "lieferverzug|verspätet",
        ],
    ),
];

/// The same, read: by the place in the list.
pub(super) static GIVEN: LazyLock<Phrases<usize>> = LazyLock::new(|| flat(|row| row.0));
pub(super) static GONE_NOW: LazyLock<Phrases<usize>> = LazyLock::new(|| flat(|row| row.1));

type Row = (&'static [&'static str], &'static [&'static str]);

fn flat(side: fn(&Row) -> &'static [&'static str]) -> Phrases<usize> {
    let rows = REASONS.iter().enumerate();
    Phrases::new(rows.flat_map(|(at, row)| side(row).iter().map(move |words| (*words, at))))
}

/// Which reasons a text speaks of.
pub(super) fn of_reasons(phrases: &Phrases<usize>, text: &str) -> BTreeSet<usize> {
    phrases
        .find(&Words::of(text))
        .iter()
        .map(|found| *found.meaning)
        .collect()
}

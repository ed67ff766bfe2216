//! Fixed ways of saying something: phrases, in which `|` parts words that may stand
//! in one place and `*` leaves room for up to four words.

use super::super::tokens::Token;
use super::lookup::Among;
use super::{Lang, What};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A phrase, what it tells, how surely, and whether it may hold a negation.
type Phrase = (&'static str, What, f32, bool);

const ENGLISH: &[Phrase] = &[
    (
        "reduced|reduces|reducing|cut|cuts|cutting working hours",
        What::Decline,
        0.65,
        false,
    ),
    (
        "struggling|struggle|struggles|hard to get|find|buy enough",
        What::Shortage,
        0.7,
        false,
    ),
    (
        "last|latest|your|this delivery|batch|shipment * leak|leaks|leaked|cracked|broke|tear|tears",
        What::Complaint,
        0.65,
        true,
    ),
    (
        "called|calls|calling in administrators|receivers",
        What::Closure,
        0.85,
        false,
    ),
    (
        "missed|misses|missing|lost|loses out on|to|of * contract|order|tender|deal|listing",
        What::OrderLost,
        0.75,
        false,
    ),
    (
        "placed|put in|into administration|insolvency|liquidation|receivership",
        What::Closure,
        0.85,
        false,
    ),
    (
        "put|puts|putting * order|orders|project|projects on hold|ice",
        What::Decline,
        0.65,
        false,
    ),
    ("not|isn't|aren't happy", What::Complaint, 0.5, true),
    (
        "order|orders book|books is|are full",
        What::Growth,
        0.6,
        false,
    ),
    (
        "file|files|filed|filing for insolvency|bankruptcy|administration|chapter|creditor|protection",
        What::Closure,
        0.9,
        false,
    ),
    (
        "go|goes|went|going|gone|entered|enters into|administration|insolvency|liquidation|receivership|bankrupt|bust * administration|insolvency|liquidation|receivership",
        What::Closure,
        0.85,
        false,
    ),
    (
        "go|goes|went|going|gone bankrupt|bust",
        What::Closure,
        0.85,
        false,
    ),
    (
        "is|are|was|declared insolvent|bankrupt",
        What::Closure,
        0.85,
        false,
    ),
    (
        "put|puts|putting * line|plant|production|factory|site|mill * on hold|ice",
        What::Closure,
        0.8,
        false,
    ),
    (
        "line|plant|production|factory|site|mill * been|was|is|are|were put on hold|ice",
        What::Closure,
        0.8,
        false,
    ),
    (
        "short-time|short work|working|time",
        What::Decline,
        0.75,
        false,
    ),
    ("profit warning", What::WorseOutlook, 0.85, false),
    (
        "moving|moved|moves|going|gone|switched|switching to|into two|three|double|a * shifts|shift",
        What::Growth,
        0.65,
        false,
    ),
    ("back|down to one|a * shift", What::Decline, 0.65, false),
    ("destocking", What::Decline, 0.65, false),
    (
        "running|runs|run|ran down|off * stocks|stock|inventories|inventory",
        What::Decline,
        0.6,
        false,
    ),
    ("stocking up", What::Growth, 0.55, false),
    (
        "build|builds|building up * stocks|stock|inventories|inventory",
        What::Growth,
        0.55,
        false,
    ),
    (
        "return|returns|returned|returning to growth",
        What::Growth,
        0.75,
        false,
    ),
    (
        "cannot|can't|hardly|barely|struggling|struggles|struggle * keep|keeping up with * demand|orders",
        What::Growth,
        0.65,
        true,
    ),
    ("are|is completely|fully sold out", What::Growth, 0.6, false),
    (
        "is|are|run|running|runs|they're|we're|you're short of",
        What::Shortage,
        0.8,
        false,
    ),
    (
        "shortage|shortages|bottleneck|bottlenecks of|in",
        What::Shortage,
        0.75,
        false,
    ),
    (
        "run|running|runs|ran|running out of",
        What::Shortage,
        0.75,
        false,
    ),
    (
        "cannot|can't|not get|find|buy enough",
        What::Shortage,
        0.7,
        true,
    ),
    (
        "unhappy|dissatisfied|disappointed with * quality|seals|delivery|batch|parts|material|lids|caps|goods|shipment|product|service",
        What::Complaint,
        0.7,
        false,
    ),
    (
        "batch|delivery|shipment|parts|consignment was|were|is|are faulty|defective|damaged|leaking",
        What::Complaint,
        0.7,
        true,
    ),
    (
        "taken|take|takes|taking|pulled|pulls|pulling * off|from * market|shelves|sale",
        What::Recall,
        0.7,
        false,
    ),
    (
        "was|were|been|is delisted|dropped by",
        What::OrderLost,
        0.7,
        false,
    ),
    (
        "record order|net|quarterly|sales|revenue|revenues|orders|deliveries|demand|backlog|year",
        What::Growth,
        0.65,
        false,
    ),
    ("job cuts|losses", What::Layoffs, 0.75, false),
    ("made|makes|making * redundant", What::Layoffs, 0.75, false),
    (
        "let|letting|lets * people|employees|workers|staff go",
        What::Layoffs,
        0.7,
        false,
    ),
    (
        "weak|sluggish|poor|soft|softer|weaker|falling|declining demand|orders|sales",
        What::Decline,
        0.5,
        false,
    ),
    (
        "strong|brisk|robust|stronger|rising|growing|booming demand|orders|sales",
        What::Growth,
        0.5,
        false,
    ),
    (
        "ordering|buying like mad|crazy|never",
        What::Growth,
        0.65,
        false,
    ),
    (
        "order|orders book|books * fuller|fullest|full|overflowing|bursting|longer",
        What::Growth,
        0.65,
        false,
    ),
    (
        "order|orders book|books * thin|thinner|empty|emptier|shrinking|shorter",
        What::Decline,
        0.65,
        false,
    ),
    (
        "business|trade|demand * been|is|are|was|remains slow|slack|quiet|weak|thin|dead|sluggish",
        What::Decline,
        0.6,
        false,
    ),
    (
        "business|trade|demand * been|is|are|was|remains brisk|booming|strong|lively|hot",
        What::Growth,
        0.6,
        false,
    ),
    (
        "expect|expects|expecting|expected|sees|forecasts|fears * weak|weaker|poor|difficult|tough|slow|bad|hard half|quarter|year|months|season|winter|summer|autumn|spring",
        What::WorseOutlook,
        0.7,
        false,
    ),
    (
        "expect|expects|expecting|expected|sees|forecasts * strong|stronger|good|better|record half|quarter|year|months|season|winter|summer|autumn|spring",
        What::BetterOutlook,
        0.7,
        false,
    ),
    (
        "went|goes|going|go on-stream|onstream",
        What::Opening,
        0.7,
        false,
    ),
    (
        "go|goes|going|went on stream|line",
        What::Opening,
        0.7,
        false,
    ),
    (
        "calls|call|called|calling off only half|part",
        What::Decline,
        0.65,
        false,
    ),
    (
        "angry|furious|annoyed|unpleasant|bad call|mail|letter|email|visit|meeting from|with|of|at",
        What::Complaint,
        0.65,
        false,
    ),
];

const GERMAN: &[Phrase] = &[
    (
        "zieht|ziehen * stark|kräftig|deutlich|wieder|spürbar an",
        What::Growth,
        0.6,
        false,
    ),
    (
        "rechnet|rechnen|erwartet|erwarten * guten|gutes|starken|starkes|besseren|besseres halbjahr|jahr|quartal|geschäft",
        What::BetterOutlook,
        0.7,
        false,
    ),
    (
        "rechnet|rechnen|erwartet|erwarten|befürchtet * schwachen|schwaches|schwieriges|schwierigen|schlechten|schlechtes halbjahr|jahr|quartal|geschäft",
        What::WorseOutlook,
        0.7,
        false,
    ),
    (
        "fehlen|fehlt|fehlten * aufträge|bestellungen|abrufe|anfragen",
        What::Decline,
        0.65,
        false,
    ),
    (
        "beantragt|beantragen|beantragte insolvenz",
        What::Closure,
        0.9,
        false,
    ),
    (
        "nimmt|nehmen|nahm * aus dem sortiment|programm",
        What::Recall,
        0.75,
        false,
    ),
    ("nachbestellt|nachbestellen", What::Growth, 0.55, false),
    ("auftragsbücher * voll", What::Growth, 0.6, false),
    (
        "insolvenz * an|angemeldet|anmelden|beantragt",
        What::Closure,
        0.9,
        false,
    ),
    ("ist|sind insolvent|pleite", What::Closure, 0.85, false),
    ("insolvenzantrag", What::Closure, 0.85, false),
    ("kurzarbeit", What::Decline, 0.75, false),
    ("lagerabbau", What::Decline, 0.6, false),
    ("gewinnwarnung", What::WorseOutlook, 0.85, false),
    (
        "mangel|engpass|engpässe|engpässen an|bei",
        What::Shortage,
        0.75,
        false,
    ),
    ("fehlen|fehlt|fehlten", What::Shortage, 0.6, false),
    ("nicht genug|genügend", What::Shortage, 0.7, true),
    ("nimmt|nehmen|nahm * in betrieb", What::Opening, 0.75, false),
    ("in betrieb genommen|nehmen", What::Opening, 0.75, false),
    ("unzufrieden", What::Complaint, 0.65, false),
    (
        "rekordumsatz|rekordabsatz|rekordbestellungen|rekordumsätze",
        What::Growth,
        0.7,
        false,
    ),
    ("kaum|nicht|gerade|mehr hinterher", What::Growth, 0.6, true),
    (
        "bringt|bringen|brachte|gebracht * auf den markt",
        What::NewProduct,
        0.75,
        false,
    ),
    (
        "auf den markt gebracht|bringen",
        What::NewProduct,
        0.75,
        false,
    ),
    ("nimmt|nehmen|nahm * vom markt", What::Recall, 0.8, false),
    ("vom markt genommen|nehmen", What::Recall, 0.8, false),
    (
        "drei-schicht-betrieb|zwei-schicht-betrieb|dreischichtbetrieb|dreischichtig|zweischichtig",
        What::Growth,
        0.65,
        false,
    ),
    (
        "undicht|mangelhaft|fehlerhaft|defekt",
        What::Complaint,
        0.5,
        true,
    ),
];

/// A phrase that was found.
pub struct Found {
    /// What it tells.
    pub what: What,
    /// How surely.
    pub weight: f32,
    /// Whether a negation in the clause is a part of it.
    pub negated: bool,
    /// Its tokens.
    pub at: Range<usize>,
}

/// One place in a phrase: the words that may stand there, or room for others.
enum Slot {
    Words(Vec<&'static str>),
    Room,
}

/// A phrase cut into its places, and which of all it is.
struct Cut {
    rest: Vec<Slot>,
    what: What,
    weight: f32,
    negated: bool,
}

/// Phrases by the words that can open them.
struct Index {
    cuts: Vec<Cut>,
    opens: BTreeMap<&'static str, Vec<usize>>,
}

impl Index {
    fn new(list: &'static [Phrase]) -> Index {
        let mut index = Index {
            cuts: Vec::new(),
            opens: BTreeMap::new(),
        };
        for (n, (phrase, what, weight, negated)) in list.iter().enumerate() {
            let mut slots = phrase.split(' ');
            for word in slots.next().unwrap_or_default().split('|') {
                index.opens.entry(word).or_default().push(n);
            }
            let rest = slots.map(|slot| match slot {
                "*" => Slot::Room,
                words => Slot::Words(words.split('|').collect()),
            });
            index.cuts.push(Cut {
                rest: rest.collect(),
                what: *what,
                weight: *weight,
                negated: *negated,
            });
        }
        index
    }
}

static ENGLISH_INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(ENGLISH));
static GERMAN_INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(GERMAN));

impl Found {
    /// The same where the words around it say that it is over: what was bad is so no
    /// more.
    pub fn unless_over(self, tokens: &[Token<'_>], clause: &Range<usize>) -> Option<Found> {
        let over = tokens[clause.clone()].iter().any(|t| {
            t.one_of(
                "end ends ended ending lift lifts lifted reverse reverses reversed avert averted \
                 cancel cancels cancelled eased eases emerged emerges exits exited beendet beenden \
                 beendete endet aufgehoben abgewendet behoben",
            )
        });
        if !over {
            return Some(self);
        }
        let short = tokens[self.at.clone()]
            .iter()
            .any(|t| t.among(&["short-time", "kurzarbeit"]));
        match self.what {
            What::Decline if short => Some(Found {
                what: What::Growth,
                weight: 0.55,
                ..self
            }),
            what if what.direction() < 0 || what == What::Shortage => None,
            _ => Some(self),
        }
    }
}

/// Whether a phrase can begin with this word.
pub fn opens(low: &str, lang: Lang) -> bool {
    match lang {
        Lang::English => ENGLISH_INDEX.opens.contains_key(low),
        Lang::German => GERMAN_INDEX.opens.contains_key(low),
    }
}

/// The phrase among the tokens that stands first in the list.
pub fn phrase(tokens: &[Token<'_>], at: &Range<usize>, lang: Lang) -> Option<Found> {
    let index = match lang {
        Lang::English => &*ENGLISH_INDEX,
        Lang::German => &*GERMAN_INDEX,
    };
    let mut best: Option<(usize, Range<usize>)> = None;
    for i in at.clone() {
        let Some(all) = index.opens.get(tokens[i].low.as_str()) else {
            continue;
        };
        for &n in all
            .iter()
            .filter(|n| best.as_ref().is_none_or(|(b, _)| *n < b))
        {
            if let Some(end) = goes_on(tokens, i + 1, at.end, &index.cuts[n].rest) {
                best = Some((n, i..end));
                break;
            }
        }
    }
    let (n, at) = best?;
    let cut = &index.cuts[n];
    Some(Found {
        what: cut.what,
        weight: cut.weight,
        negated: cut.negated,
        at,
    })
}

/// Where the phrase ends, if its rest stands at `i`.
fn goes_on(tokens: &[Token<'_>], i: usize, end: usize, rest: &[Slot]) -> Option<usize> {
    match rest.split_first() {
        None => Some(i),
        Some((Slot::Room, rest)) => (i..end.min(i + 5)).find_map(|n| goes_on(tokens, n, end, rest)),
        Some((Slot::Words(words), rest)) => (i < end && tokens[i].among(words))
            .then(|| goes_on(tokens, i + 1, end, rest))
            .flatten(),
    }
}

//! What explains how an account orders: why nothing comes, why it pays what it pays, why it
//! does not buy what its like do.

use super::on_hold::is_on_hold;
use super::sentences;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::words::content_words;
use std::sync::LazyLock;

/// Words that say that orders pause.
static PAUSED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "factory|plant|works|company|annual|summer|winter shutdown|holiday|holidays|closure|break",
        "shut|shuts|shutting|closed|close|closes|closing down|for|until|till|over",
        "short|reduced time|hours|working",
        "enough stock|on stock|in stock|for the year|until",
        "stock|stocked up",
        "overstocked",
        "stand|stands|standing|stood still|idle",
        "shut|closed|close|closing the|our|that factory|plant|works|site|line|mill .. for|until|till",
        "order|orders|ordering|deliveries|purchases pause|pauses|paused|stop|rest|on|are|is hold|paused|stopped|suspended|until",
        "order|orders|deliveries|purchases pause|pauses|paused|suspended|rest",
        "no orders|deliveries .. time|until|till|while|during|before",
        "steht|stehen|stillstand .. still",
        "bestellungen|lieferungen|abrufe .. ruhen|pausieren|ausgesetzt",
        "betriebsferien|betriebsurlaub|werksferien|kurzarbeit",
        // What is held once a year, and not this year.
        "fällt|fallen dieses|heuer .. aus",
        "fällt|fallen in diesem .. aus",
        "findet|finden dieses|heuer|in .. nicht statt",
        "will|does|do|is not take place|be held|happen .. this year|season|time",
        "is|are|been|was cancelled|canceled|called off .. this year|season|summer|winter",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words that say why orders end.
static ENDED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "sold|scrapped|dismantled|decommissioned|retired|mothballed the|our|that machine|line|press|plant|site|unit|mill|furnace",
        "machine|line|press|plant|site|unit|mill|furnace .. sold|scrapped|dismantled|decommissioned|retired|closed|mothballed|gone",
        "has|have been sold|scrapped|dismantled|mothballed|decommissioned",
        "shut|closed|close|closing down",
        "out of service|operation",
        "stopped|stop|ended|end|discontinued|ceased production|producing|making|operations|business",
        "no more orders|deliveries|demand|need",
        "one|single off",
        "one-off|one-time",
        "project is|was|has been|now completed|complete|finished|over|done|ended|closed",
        "merged|merging with|into",
        "taken|took over by",
        "insolvent|insolvency|administration|bankrupt|liquidation",
        "insolvenz|stillgelegt|stilllegung|verkauft|verschrottet",
        "projekt ist|war|wurde abgeschlossen|beendet|fertig",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Houses of which an end is told that is not the writer's own.
static OTHERS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let others = "competitor*|supplier|suppliers|vendor|vendors|neighbour*|neighbor*|haulier|carrier|wettbewerber*|konkurren*|lieferant|lieferanten|nachbar*|spedition";
    Phrases::new([(others, ())])
});

/// Words that say that goods are needed no more.
static NO_USE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "no|any|further|more need|use|demand|requirement .. more|longer|for|of",
        "no longer|more need|needs|needed|use|uses|used|want|wants|wanted|require|required|run|runs",
        "wanted|needed|used|required any longer|more",
        "do|does|will|shall not|no .. need|use|want|require .. any|more|longer",
        "kein|keinen|keine|nicht bedarf|verwendung|mehr|länger",
        "brauchen|brauchen|benötigen|verwenden .. nicht|keine|keinen .. mehr",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words that say that somebody is held to what they have.
static BOUND: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "bound|tied|held|committed to",
        "may|can|must|allowed|cannot|permitted not .. change|switch|replace|swap",
        "approval|approved|validated|validation|qualified|qualification|certified|certification|registered .. old|only",
        "before|until|after the next|new audit|approval|validation|inspection",
        "change|changeover|switch is|are not possible|allowed|permitted",
        "not possible|allowed|permitted .. before|until",
        "zulassung|zugelassen|freigabe|freigegeben|validiert|validierung|zertifiziert .. alte|alten|nur|noch",
        "darf|dürfen|kann|können .. nicht wechseln|umstellen|tauschen|ersetzen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words that say that prices are agreed for a while.
static AGREED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "price|prices|pricing|rates|conditions .. fixed|firm|frozen|locked|guaranteed|held|unchanged",
        "price|prices|pricing|rates|conditions stay|stays|remain|remains|hold|holds|valid .. until|till|through|for",
        "fixed|firm|frozen|locked|guaranteed|agreed|contract price|prices|pricing|rates",
        "price|prices guarantee|freeze|lock|hold|agreement",
        "no price increase|increases|rise|rises|change|changes .. until|till|before",
        "preise|preis|konditionen .. fest|fix|festgeschrieben|unverändert|gebunden|garantiert|bleiben|gelten|stabil",
        "preisbindung|festpreis|festpreise|festpreisen|preisgarantie|preisvereinbarung",
        "frame|framework|annual contract|agreement .. price|prices",
        "rahmenvertrag|rahmenvereinbarung .. preis|preise|preisen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Ways to make something, and words that say by whom.
const MAKES: &[&str] = &[
    "make",
    "makes",
    "making",
    "made",
    "turn",
    "turns",
    "turned",
    "produce",
    "produces",
    "produced",
    "build",
    "builds",
    "built",
    "manufacture",
    "manufactures",
    "manufactured",
    "machine",
    "machines",
    "machined",
    "cut",
    "cuts",
    "print",
    "prints",
    "printed",
    "weld",
    "welds",
    "mix",
    "mixes",
    "sew",
    "herstellen",
    "hergestellt",
    "stellen",
    "stellt",
    "fertigen",
    "fertigt",
    "gefertigt",
    "machen",
    "macht",
    "drehen",
    "dreht",
    "bauen",
    "baut",
    "produzieren",
    "produziert",
    "fräsen",
    "mischen",
    "drucken",
    "schweißen",
];
const THEMSELVES: &[&str] = &[
    "themselves",
    "ourselves",
    "himself",
    "herself",
    "itself",
    "in-house",
    "inhouse",
    "selbst",
    "selber",
    "hausintern",
];
/// The same in more words, or in one.
static SELF_MADE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "in house",
        "own workshop|lathe|shop|production|machines|printer|foundry|tailor|kitchen",
        "home-made|homemade|self-made|selfmade",
        "eigenen|eigener|eigene werkstatt|fertigung|produktion|schlosserei",
        "eigenfertigung|eigenproduktion|eigenbau|hausgemacht",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words that say that what they buy is used by somebody else.
static FOR_OTHERS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "sell|sells|selling|sold|pass|passes|passed|supply|supplies .. on to|for|with|as",
        "sell|sells|selling|sold .. on",
        "resell|resells|reseller|oem|integrator|contractor",
        "for|to its|their|his|our own customers|clients",
        "end user|users|customer|customers|client|clients .. buy|buys|order|orders|need|needs",
        "whoever|who runs|operates|uses .. buy|buys|order|orders|need|needs",
        "bought|ordered|replaced by whoever|the operator|operators|end",
        "weiterverkauf|weiterverkaufen|wiederverkäufer|anlagenbauer|systemintegrator",
        "verkauft|verkaufen|liefert .. weiter",
        "für ihre|seine|unsere|eigene|eigenen kunden",
        "betreiber .. kauft|kaufen|bestellt|bestellen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words that say that somebody else settled what they sell.
static OWN_BRAND: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "brand|label|make of its|their|our|his own",
        "own|private|house brand|brands|label|make",
        "group|headquarters|head|central office|purchasing .. decided|decides|told|ordered|prescribes|prescribed|listed|delisted",
        "delisted|exclusive|exclusively|exclusivity",
        "eigenmarke|eigenmarken|hausmarke|handelsmarke|ausgelistet|exklusiv",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

fn says(table: &Phrases<()>, text: &str) -> bool {
    !table.find(&Words::of(text)).is_empty()
}

/// Whether a text says that orders pause: that explains silence for a while.
pub fn pauses(text: &str) -> bool {
    is_on_hold(text) || says(&PAUSED, text)
}

/// The first and the last calendar week that a text names, counted from the present one,
/// each the nearest of its number: -3 is over for three weeks.
pub fn weeks_named(text: &str, present: i8) -> Option<(i32, i32)> {
    const WEEKS: &[&str] = &["week", "weeks", "kw", "woche", "wochen"];
    const YEAR: i32 = 52;
    let words: Vec<String> = (text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let is_week = |word: &String| WEEKS.contains(&word.as_str());
    let named = words.windows(2).filter(|pair| is_week(&pair[0]));
    let number = |pair: &[String]| pair[1].parse::<i32>().ok().filter(|n| (1..=53).contains(n));
    let weeks: Vec<i32> = named
        .filter_map(number)
        .map(|week| (week - i32::from(present) + YEAR / 2).rem_euclid(YEAR) - YEAR / 2)
        .collect();
    let and_after = words
        .windows(2)
        .any(|pair| is_week(&pair[0]) && matches!(pair[1].as_str(), "after" | "danach" | "darauf"));
    let last = *weeks.last()?;
    Some((*weeks.first()?, last + i32::from(and_after)))
}

/// Whether a text says why orders end: of its own house, not that a competitor closed down.
pub fn ends_orders(text: &str) -> bool {
    sentences(text).any(|sentence| says(&ENDED, &sentence) && !says(&OTHERS, &sentence))
}

/// Whether a text says why goods of that name are ordered no more.
pub fn ends_use(text: &str, goods: &str) -> bool {
    names(text, goods) && (ends_orders(text) || says(&NO_USE, text))
}

/// Whether a text gives a reason why no orders come.
pub fn stops_orders(text: &str) -> bool {
    pauses(text) || ends_orders(text)
}

/// Whether a text says that somebody may not change what they use.
pub fn is_bound(text: &str) -> bool {
    says(&BOUND, text)
}

/// Whether a text says that prices are agreed, and the year it names is not over.
pub fn agrees_prices(text: &str, year: i16) -> bool {
    sentences(text).any(|sentence| {
        let years = sentence
            .split(|c: char| !c.is_ascii_digit())
            .filter(|digits| digits.len() == 4 && digits.starts_with("20"))
            .filter_map(|digits| digits.parse::<i16>().ok());
        let over = years.max().is_some_and(|last| last < year);
        !over && says(&AGREED, &sentence)
    })
}

/// Whether a text says that they make goods of that name themselves.
pub fn makes_itself(text: &str, goods: &str) -> bool {
    names(text, goods) && sentences(text).any(|sentence| is_self_made(&sentence))
}

fn is_self_made(sentence: &str) -> bool {
    let words = sentence.split(|c: char| !c.is_alphanumeric() && c != '-');
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let any = |of: &[&str]| words.iter().any(|word| of.contains(&word.as_str()));
    any(MAKES) && (any(THEMSELVES) || says(&SELF_MADE, sentence))
}

/// Whether a text says that what they buy is used by somebody else.
pub fn is_for_others(text: &str) -> bool {
    says(&FOR_OTHERS, text)
}

/// Whether a text says that what they sell of goods of that name is settled elsewhere.
pub fn is_settled_elsewhere(text: &str, goods: &str) -> bool {
    makes_itself(text, goods) || names(text, goods) && says(&OWN_BRAND, text)
}

/// The margin that a text says they make: a share of their price, above 0 and below 1.
pub fn margin_of(text: &str) -> Option<f64> {
    const NAMES: &[&str] = &[
        "margin",
        "margins",
        "marge",
        "handelsspanne",
        "spanne",
        "rohertrag",
    ];
    sentences(text).find_map(|sentence| {
        let sentence = sentence.replace('%', " % ");
        let words: Vec<String> = (sentence.split_whitespace())
            .map(|word| {
                word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%')
                    .to_lowercase()
            })
            .collect();
        if !words.iter().any(|word| NAMES.contains(&word.as_str())) {
            return None;
        }
        words.windows(2).find_map(|pair| {
            let share: f64 = pair[0].replace(',', ".").parse().ok()?;
            let percent = matches!(pair[1].as_str(), "%" | "percent" | "per" | "prozent");
            (percent && (1.0..=90.0).contains(&share)).then_some(share / 100.0)
        })
    })
}

/// Whether a text has a word of what goods are called.
fn names(text: &str, goods: &str) -> bool {
    let words = content_words(text);
    let mut own = content_words(goods).into_iter();
    own.any(|word| !word.chars().any(|c| c.is_ascii_digit()) && words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_explains_how_they_order() {
        assert!(agrees_prices(
            "The prices are fixed by contract until the end of 2025.",
            2025
        ));
        assert!(!agrees_prices(
            "The prices were fixed until the end of 2023.",
            2025
        ));
        assert!(agrees_prices(
            "Die Preise bleiben bis Ende 2026 unverändert.",
            2025
        ));
        assert!(!agrees_prices("What is the price of the pump?", 2025));
        assert!(makes_itself(
            "They turn the gaskets for the large pumps themselves.",
            "Gasket DN 50"
        ));
        assert!(!makes_itself(
            "They make the flanges in-house.",
            "Gasket DN 50"
        ));
        assert!(ends_use(
            "There is no more use for the gaskets.",
            "Gasket DN 50"
        ));
        assert!(!ends_use(
            "There is no more use for the flanges.",
            "Gasket DN 50"
        ));
        let shut = "We are shut from week 46 to week 48.";
        assert_eq!(weeks_named(shut, 43), Some((3, 5)));
        assert_eq!(weeks_named(shut, 50), Some((-4, -2)));
        assert_eq!(weeks_named(shut, 2), Some((-8, -6)));
        let two = "Our stop is fixed now: week 27 and the week after.";
        assert_eq!(weeks_named(two, 27), Some((0, 1)));
        assert_eq!(weeks_named("See you next week.", 27), None);
        for text in [
            "Orders pause until the hall is done.",
            "The plant stands still for three months.",
            "We have shut the site for a month.",
        ] {
            assert!(pauses(text), "{text}");
        }
        assert!(!pauses("Thank you, all as agreed."));
        assert!(ends_orders("We are insolvent since May."));
        assert!(!ends_orders("Our other supplier is insolvent since May."));
        assert!(is_bound(
            "They are approved with the old type only, and may not change it."
        ));
        assert!(is_for_others(
            "They build our pumps into skids for their own customers."
        ));
        assert!(!is_for_others("They build a new hall for the pumps."));
        assert_eq!(margin_of("We need a margin of 30% on seals."), Some(0.3));
        assert_eq!(margin_of("We need 30 % of the seals by May."), None);
        assert!(is_settled_elsewhere(
            "They have a private label for seals.",
            "Seal kit"
        ));
    }
}

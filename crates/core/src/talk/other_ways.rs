//! Other ways to say that something comes from somebody else, or is made at home, than by
//! `from`: who brings it, where it is clicked together, who cuts it himself.
//!
//! Each says little alone; beside the name of what we sell it says where that comes from.

use super::other_source::{is_nobody, names_somebody};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Cue {
    /// Somebody makes it …
    Makes,
    /// … with his own hands.
    Self_,
    /// Work that is done on goods of others, by one's own hands, too.
    Fits,
    /// A shop that nobody sees.
    Shop,
    /// How one gets things.
    Gets,
    /// Somebody who sells, by what he is.
    Seller,
    /// What such a one does.
    Brings,
    /// It says so in itself.
    Says,
    /// We are to bring it no more …
    Leaves,
    /// … since somebody has an agreement.
    Agreed,
    /// It was so, or may be so, or is so at others.
    Not,
}

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let rows: &[(Cue, &[&str])] = &[
        (
            Cue::Makes,
            &[
                "make|makes|making|made|cut|cuts|cutting|turn|turns|turning|turned|print|prints|printing|printed|machine|machines|machining|machined|punch|punches|punching|stamp|stamps|stamping|mould|moulds|moulding|cast|casts|casting|produce|produces|producing|build|builds|building|weld|welds|vulcanise*|glue|glues",
                "dreht|drehen|gedreht|fertigt|fertigen|gefertigt|stanzt|stanzen|gestanzt|schneidet|schneiden|geschnitten|fräst|fräsen|gefräst|druckt|drucken|gedruckt|macht|machen|gemacht|gießt|gießen|gegossen|klebt|kleben|näht|nähen|baut|bauen|gebaut|produziert|produzieren|hergestellt|stellt|stellen",
            ],
        ),
        (
            Cue::Self_,
            &[
                "himself|herself|themselves|ourselves|inhouse|selbst|selber",
                "in house",
                "our|their|his own workshop|shop|lathe|bench|printer|cutter|machine|tool|toolroom",
                "eigenen|eigener werkstatt|drehbank|maschine|fertigung",
                "eigenfertigung",
            ],
        ),
        (
            Cue::Fits,
            &[
                "make|makes|made sure",
                "fitting|installing|changing|replacing|einbau|einbauen|wechsel|wechseln|tauschen|prüfen|messen",
                "turn|turns|turned|make|makes|made up|out|off|on|down",
            ],
        ),
        (
            Cue::Shop,
            &[
                "online|internet|netz|webshop|webshops|onlineshop|onlinehandel|amazon|ebay",
                "web|internet shop|shops|store|stores",
                "next day|morning site|sites|shop|shops",
                "one|some of those sites|websites|portals",
            ],
        ),
        (
            Cue::Gets,
            &[
                "click|clicks|clicked|buy|buys|bought|buying|get|gets|got|getting|order|orders|ordered|ordering|pick|picks|picked|come|comes|arrive|arrives",
                "klick*|holt|holen|geholt|bestellt|bestellen|kauft|kaufen|gekauft|zieht|ziehen|gezogen|bezieht|beziehen|nimmt|nehmen|kommt|kommen",
            ],
        ),
        (
            Cue::Seller,
            &[
                "maker|makers|oem|manufacturer|manufacturers|contractor|contractors|dealer|dealers|merchant|wholesaler|distributor|stockist|importer|competitor|fabricator",
                "machine|line|equipment builder|builders|supplier|suppliers",
                "sister|other plant|works|site|company",
                "the group",
                "head office|quarters",
                "konzern|zentrale|hersteller|herstellers|maschinenbauer|maschinenbauers|händler|händlers|großhändler|fachhandel|großhandel|lohnfertiger|mitbewerber|wettbewerber|konkurrenz|dienstleister|fremdfirma|schwesterwerk|schwesterfirma|mutterhaus",
            ],
        ),
        (
            Cue::Brings,
            &[
                "bring|brings|bringing|brought|supply|supplies|supplied|supplying|deliver|delivers|delivered|throw|throws|threw|flew|flown|provide|provides|provided|provides|stocks|included",
                "own make|brand|stock|range|material|materials",
                "buys|orders|sources|purchases centrally|for all|everybody|everyone",
                "bringt|bringen|gebracht|mitgebracht|mitbringen|mitbringt|liefert|liefern|geliefert|mitgeliefert|mitliefert|mitliefern|zieht|gezogen|kauft|beschafft|besorgt|stellt",
            ],
        ),
        (
            Cue::Says,
            &[
                "come|comes|coming|supplied|included|part with|in|of .. service|maintenance contract|visit|package|agreement",
                "come|comes with the machine|machines|line|service|filler|new",
                "wartungsvertrag|servicevertrag|vollwartung",
                "have|get|having|getting|had|got .. made|cut|turned|printed|machined at|by|in|round|down|locally|for",
                "lassen wir|sie .. machen|fertigen|schneiden|drehen|drucken|anfertigen|nachbauen",
                "um die ecke",
                "somebody|someone|anyone|anybody else has|does|supplies|brings|makes",
                "got|get|getting|buy|buying|bought|take|taking|have|having|order|ordering .. somebody|someone else",
                "jemand|jemandem anders|anderem|anderen",
            ],
        ),
        (
            Cue::Leaves,
            &[
                "drop|drops|dropped|fall|falls|fallen|disappear*|come|comes off|from your|the|our|my sheet|list|order|orders|books",
                "isn|not|aren|won t|be|on .. on|the|your list|sheet|order",
                "not going|running|coming through|via me|us|you|my|our",
                "no need|longer to|need .. quote|keep|send|put|stock|reserve",
                "needn|need t|not .. quote|keep|send|put|stock|reserve",
                "out of the game|running|picture",
                "nicht mehr .. hinzulegen|anzubieten|vorzuhalten|liefern|zu|anbieten|bereitzulegen|mitzuschicken",
                "raus aus",
                "brauchen sie uns .. nicht|keine",
            ],
        ),
        (
            Cue::Agreed,
            &[
                "call off|offs",
                "frame|framework|blanket|group|central|supply contract|agreement|order|deal|supplier",
                "contract|agreement|deal with",
                "rahmenvertrag|rahmenvertrags|konzernvertrag|rahmenabkommen|abrufauftrag",
                "zentral|centrally",
            ],
        ),
        (
            Cue::Not,
            &[
                "year|years ago|back",
                "once|formerly|previously",
                "used to|at",
                "back then|in",
                "before|until you|that|then",
                "davor|damals|früher|ehemals|seinerzeit|einst",
                "rumour|rumor|gerücht|might|could|would|wouldn|should|thinking|idea|considering|whether|maybe|perhaps|never|vielleicht|könnte|könnten|würde|würden|möchte|möchten|überlegen|überlegt|ob|nie",
                "want|wants|wanted|like to",
                "no|kein|keine|keinem|keinen maker|manufacturer|dealer|distributor|hersteller|händler",
                "across|over|down|up the road|street|fence",
                "next door",
                "neighbour|neighbours|neighbor|neighbors|gegenüber|nebenan|nachbar*|the opposite",
                "its|their|deren pump|pumps|seals|gaskets|own pumps",
                "drawing|drawings|datasheet|manual|certificate|certificates|zeichnung|zeichnungen|datenblatt|zeugnis|zertifikat",
            ],
        ),
    ];
    let phrases = rows.iter();
    Phrases::new(phrases.flat_map(|(cue, all)| all.iter().map(move |phrase| (*phrase, *cue))))
});

/// How it is got otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// They make it themselves.
    Made,
    /// Somebody else brings it.
    Brought,
}

/// Ours, or by a way of ours: `your seals`, `Ihren Webshop`.
const YOURS: &[&str] = &[
    "your", "yours", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihr", "eure", "euren", "eurem", "eurer",
];
/// Where our own goods, or our own shop, stand behind a word for ours, in words.
const BEHIND: usize = 3;

/// Whether a sentence that names some goods says that they come from another than us; with
/// the sentence behind it, where that says who has the order. `goods` tells whether a word
/// names the goods.
pub fn way(sentence: &str, next: Option<&str>, goods: &dyn Fn(&str) -> bool) -> Option<Way> {
    let words: Vec<&str> = plain(sentence);
    let cues = cues(sentence);
    let has = |cue: Cue| cues.contains(&cue);
    if is_other(sentence, &words, &cues, goods) {
        return None;
    }
    if has(Cue::Makes) && has(Cue::Self_) && !has(Cue::Fits) {
        return Some(Way::Made);
    }
    let behind = || {
        next.is_some_and(|next| {
            let words = Words::of(next);
            let found = CUES.find(&words);
            let has = |cue: Cue| found.iter().any(|one| *one.meaning == cue);
            !next.trim_end().ends_with('?')
                && !has(Cue::Not)
                && (has(Cue::Agreed) || has(Cue::Seller) && has(Cue::Brings))
        })
    };
    let brought = has(Cue::Says)
        || has(Cue::Shop) && has(Cue::Gets)
        || has(Cue::Seller) && (has(Cue::Brings) || has(Cue::Agreed))
        || somebodys_man(&words)
        || somebody_throws_it_in(&words)
        || one_from_somebody(&words)
        || has(Cue::Leaves) && (has(Cue::Agreed) || behind());
    brought.then_some(Way::Brought)
}

/// The way that a sentence means which says in words of its own that the goods come from
/// another than us; nothing where it says what is no such way.
pub fn way_in_other_words(sentence: &str, goods: &dyn Fn(&str) -> bool) -> Option<Way> {
    let cues = cues(sentence);
    let has = |cue: Cue| cues.contains(&cue);
    let way = match has(Cue::Makes) && !has(Cue::Seller) && !has(Cue::Brings) {
        true => Way::Made,
        false => Way::Brought,
    };
    let other = is_other(sentence, &plain(sentence), &cues, goods) || has(Cue::Fits);
    (!other).then_some(way)
}

fn cues(sentence: &str) -> Vec<Cue> {
    let found = CUES.find(&Words::of(sentence)).into_iter();
    found.map(|one| *one.meaning).collect()
}

/// Whether a sentence asks, speaks of our own goods or our own shop, or says that it was so
/// once, may be so, or is so at others.
fn is_other(sentence: &str, words: &[&str], cues: &[Cue], goods: &dyn Fn(&str) -> bool) -> bool {
    let ours = words.iter().enumerate().any(|(at, word)| {
        let near = words[at + 1..].iter().take(BEHIND);
        YOURS.contains(word) && near.clone().any(|next| goods(next) || is_shop(next))
    });
    sentence.trim_end().ends_with('?') || ours || cues.contains(&Cue::Not)
}

fn plain(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '&')
        .filter(|word| !word.is_empty())
        .collect()
}

fn is_shop(word: &str) -> bool {
    let word = word.to_lowercase();
    [
        "shop",
        "webshop",
        "onlineshop",
        "store",
        "portal",
        "site",
        "website",
    ]
    .contains(&word.as_str())
}

fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().count() > 2
        && !is_nobody(word)
        && !NO_NAMES.contains(&word.to_lowercase().as_str())
}

/// Words with a capital at the head of a sentence.
const NO_NAMES: &[&str] = &[
    "the",
    "our",
    "their",
    "his",
    "her",
    "this",
    "that",
    "these",
    "they",
    "she",
    "all",
    "some",
    "every",
    "production",
    "purchasing",
    "stores",
    "maintenance",
    "die",
    "der",
    "das",
    "unser",
    "unsere",
    "wir",
    "sie",
    "den",
    "dem",
    "ein",
    "eine",
];

/// `Hexal's van takes them along`, `the Hexal rep started up the pumps`.
fn somebodys_man(words: &[&str]) -> bool {
    const MAN: &[&str] = &[
        "van", "rep", "man", "lorry", "driver", "engineer", "fitter", "salesman", "people", "lads",
        "guy", "guys", "truck",
    ];
    const DOES: &[&str] = &[
        "take",
        "takes",
        "took",
        "buy",
        "buys",
        "brings",
        "bring",
        "brought",
        "drops",
        "fills",
        "commission",
        "commissioned",
        "commissioning",
        "starts",
        "fits",
        "fitted",
        "fit",
        "installed",
        "install",
        "supplies",
        "delivers",
        "delivered",
    ];
    let does = words.iter().any(|word| DOES.contains(word));
    does && words.windows(3).any(|three| {
        let man = MAN.contains(&three[2]);
        let of = three[1] == "s" && is_name(three[0]);
        let the = matches!(three[0], "the" | "The") && is_name(three[1]);
        man && (of || the)
    })
}

/// `Hexal throw them in with the bearings`.
fn somebody_throws_it_in(words: &[&str]) -> bool {
    const THROWS: &[&str] = &[
        "throw",
        "throws",
        "threw",
        "supply",
        "supplied",
        "deliver",
        "delivered",
        "flew",
        "dropped",
        "stock",
        "stocks",
    ];
    const IT: &[&str] = &["it", "them", "one", "ones", "these", "those", "us", "in"];
    words
        .windows(3)
        .any(|three| is_name(three[0]) && THROWS.contains(&three[1]) && IT.contains(&three[2]))
}

/// `We have one from Hexal`, `eine von Hexal`.
fn one_from_somebody(words: &[&str]) -> bool {
    const ONE: &[&str] = &[
        "one", "ones", "some", "two", "three", "four", "eine", "einen", "eins", "welche", "zwei",
        "drei", "vier",
    ];
    const HAVE: &[&str] = &[
        "have", "has", "had", "got", "bought", "ve", "ordered", "haben", "hat", "steht", "stehen",
        "läuft", "bestellt", "gekauft",
    ];
    let has = words.iter().any(|word| HAVE.contains(word));
    has && words.windows(3).any(|three| {
        ONE.contains(&three[0])
            && matches!(three[1], "from" | "by" | "von" | "vom")
            && names_somebody(&three[1..].join(" "))
    })
}

#[cfg(test)]
mod tests {
    use super::{Way, way};

    fn goods(word: &str) -> bool {
        let word = word.to_lowercase();
        ["seal", "gasket", "pump", "dichtung", "ringe"]
            .iter()
            .any(|stem| word.contains(stem))
    }

    fn of(sentence: &str) -> Option<Way> {
        way(sentence, None, &goods)
    }

    #[test]
    fn made_at_home() {
        for sentence in [
            "The tool shop turns the gland seals themselves since May.",
            "Our fitters punch gaskets in house now.",
            "Die Dichtungen stanzt die Werkstatt inzwischen selber.",
            "Gaskets we print on our own printer.",
        ] {
            assert_eq!(of(sentence), Some(Way::Made), "{sentence}");
        }
        for sentence in [
            "We made sure ourselves that the pumps run.",
            "Years ago we cut the gaskets ourselves.",
            "The lads might cut the gaskets themselves.",
            "Den Einbau der Dichtungen machen wir selbst.",
        ] {
            assert_eq!(of(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn brought_by_another() {
        for sentence in [
            "The small gaskets our apprentice orders online.",
            "Die Dichtungen klickt sich die Schicht im Internet zusammen.",
            "The pump maker brought a seal of his own along.",
            "The seals come with the service contract now.",
            "Seals: Hexal's man drops them at the gate every week.",
            "Hexal throw the seals in, they supply us anyway, Hexal supply them by the dozen.",
            "Was die Pumpe angeht, da haben wir eine von Hexal.",
            "Die Dichtungen liefert der Maschinenbauer gleich mit.",
            "For pumps there is a frame contract of the group.",
        ] {
            assert_eq!(of(sentence), Some(Way::Brought), "{sentence}");
        }
        for sentence in [
            "The O-ring seals I ordered online in your own shop.",
            "The contractor brings your seals back on Monday.",
            "The people next door get the pumps online.",
            "There is a rumour that stores order gaskets online.",
            "Früher hat die Dichtungen ein Händler gebracht.",
            "Does the pump maker supply the seals?",
            "The manufacturer brought the drawing of the pump.",
            "Please send two pumps on Monday.",
        ] {
            assert_eq!(of(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn what_leaves_us_is_said_with_the_next_sentence() {
        let next = Some("York have a call-off with somebody.");
        let leaves = "The new pumps are not going through us.";
        assert_eq!(way(leaves, next, &goods), Some(Way::Brought));
        assert_eq!(way(leaves, None, &goods), None);
        assert_eq!(way("The pumps run well.", next, &goods), None);
    }
}

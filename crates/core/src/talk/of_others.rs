//! What a customer tells in passing of somebody else who may need the reader: the dairy they
//! deliver to has lost its supplier, a colleague at another works changes the same part every
//! eight weeks, a friend's house builds anew and asked who could do it.

use super::sentences;
use crate::identity::names::fold;
use crate::reading::phrases::{Match, Phrases};
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Cue {
    /// They have nobody who supplies it, or ask for somebody.
    Needs,
    /// It breaks at theirs, over and over.
    Suffers,
    /// They build or buy something new.
    Opens,
    /// Somebody else, by no name.
    Other,
    /// Somebody has such a place now …
    Now,
    /// … and left the one here.
    Left,
    /// It is settled, or was long ago.
    Settled,
    /// Leisure and family.
    Idle,
}

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let rows: &[(Cue, &[&str])] = &[
        (
            Cue::Needs,
            &[
                "nobody|noone will|would|can|wants .. sell|supply|deliver|quote|help|mend|repair",
                "no one will|would|can|wants .. sell|supply|deliver|quote|help|mend|repair",
                "asked|asks|asking|wondered|wonders .. who|whom .. does|do|makes|make|sells|supplies|could|can|would|we",
                "if|whether .. knew|know|knows .. anybody|anyone|somebody|someone",
                "look|looks|looking|search|searching|hunting .. supplier|vendor|source|anybody|anyone|somebody|someone|replacement|alternative",
                "need|needs|could use .. supplier",
                "somebody|someone|anybody who|that makes|does|sells|supplies|knows",
                "without|lost|losing|no .. supplier|vendor|source",
                "supplier|vendor|man|dealer|manufacturer|house has|have|had|is|are|was|went|gave|closed|shut|folded|retired .. bust|bankrupt|insolvent|shop|business|closed|retired|up|under|liquidation",
                "fed up with|of .. supplier|vendor|make|dealer|manufacturer",
                "unhappy|dissatisfied|cross|furious with .. supplier|vendor|make|dealer",
                "drop|ditch|dump|replace|change|switch .. make|supplier|brand|dealer|source",
                "go|goes|going|are|is out for|to .. tender|quotes|bids|spares|pumps|all|everything",
                "tender|tenders|tendering|retender .. for|out|all|in|next|after",
                "t|not|nobody|no idea know|knows|decided|who|which .. who|whom|which|where|make|supplier",
                "ohne .. *lieferant|lieferanten|hersteller",
                "lieferant*|*lieferant|hersteller|deren|ihrer|ihre ist|nicht|pleite|insolvent|weg .. insolvent|pleite|erreichbar|weg|zu|zugemacht|aufgehört",
                "sucht|suchen|gesucht .. jemanden|jemand|wen|lieferant*|ersatz|anbieter|einen|händeringend|dringend",
                "wer|wen .. macht|liefert|baut|verkauft",
                "gefragt|fragt|fragte|fragen .. ob|wer|wen|woher .. kennen|kenne|macht|liefert|wüssten",
                "ob|wen wir|ich .. kenne|kennen|wüsste|wüssten|wissen",
                "schreibt|schreiben .. aus|neu",
                "ausschreibung",
                "unzufrieden mit",
            ],
        ),
        (
            Cue::Suffers,
            &[
                "every|each one|two|three|four|five|six|seven|eight|nine|ten|other|few|second|third|single|couple|2|3|4|5|6|7|8|9|10 .. day|days|week|weeks|month|months|hours",
                "every|each day|week|month|shift",
                "same trouble|problem|problems|leak|leaks|mess|headache|headaches|inside|spot|story|misery|failure|pump|pumps|seal|seals",
                "stood|stand|stands|standing still|idle",
                "down for|since|again",
                "sick|tired|fed of|up",
                "hired|rented|borrowed pump|unit|machine|set",
                "leak|leaks|leaking|leaked|moan|moans|moaning|swear|swears|swearing|curse|curses|cursing|struggl*|suffers|suffering",
                "keeps|keep failing|breaking|leaking|stopping|tripping",
                "alle|jede|jeden zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|paar|woche|wochen|monat|tage|2|3|4|5|6|7|8|9|10",
                "flucht|fluchen|schimpft|schimpfen|undicht|tropft|leckt|kämpft|kämpfen",
                "gestanden|steht|stehen|stand|standen .. still|tage|wochen|stunden",
                "tage|wochen gestanden",
                "gleiche|gleichen|selbe|selben|dasselbe|denselben ärger|problem|problemen|pumpe|theater|spiel|thema",
            ],
        ),
        (
            Cue::Opens,
            &[
                "start|starts|starting|started from nothing|scratch|zero",
                "fängt|fangen .. null",
                "put|puts|putting|build|builds|building|get|gets|getting|install|installs|installing|plan|plans|planning|add|adds|adding .. new|second|third|fourth|another|extra",
                "took|taken|bought|acquired over|up|a|the|another .. works|plant|site|company|dairy|brewery|mill|factory|firm",
                "stellt|stellen|baut|bauen|plant|planen|kriegt|kriegen|bekommt|bekommen|erweitert|erweitern .. neue|neuen|neues|zweite|zweiten|dritte|weitere",
                "gehört|gehören .. zu uns",
                "neue|neuen|neues|zweite linie|werk|anlage|halle",
            ],
        ),
        (
            Cue::Other,
            &[
                "gehört|gehören .. zu uns",
                "next door",
                "neighbour|neighbours|neighbor|neighbors|across|opposite",
                "brother|sister|father|cousin|uncle in law",
                "brother|cousin|uncle|nephew|husband|wife|friend|mate|pal|customer|client|builder|colleague|colleagues|counterpart",
                "sister plant|works|site|company",
                "nachbar*|gegenüber|nebenan|drüben|schwager|bruder|vetter|freund|bekannter|kumpel|kollege|kollegen|kollegin|kunde|kunden|stammtisch|schwesterwerk|schwesterfirma",
                "der|denen wir .. liefern|beliefern",
            ],
        ),
        (
            Cue::Now,
            &[
                "is|s|ist|wurde|became .. boss|manager|head|chief|director|buyer|foreman|superintendent|leiter|chef|*leiter|einkäufer|meister at|with|for|of|bei|von",
            ],
        ),
        (
            Cue::Left,
            &["left|gone|quit|moved|leaves|verlassen|gewechselt|weg"],
        ),
        (
            Cue::Settled,
            &[
                "signed|settled|sorted|solved|fixed|mended|unterschrieben|erledigt|gelöst|behoben|versorgt|zufrieden|happy|content|history|geschichte",
                "closed|shut its",
                "sold off",
                "shut|closed|closing its|the|their|for gates|doors|good",
                "year|years deal|contract|agreement",
                "group contract",
                "jahre fest",
                "nothing in it|needed|for|to",
                "not for you",
                "you fitted|supplied|delivered|built|did",
                "stillgelegt|geschlossen|verkauft",
                "don|no t|use|point|need bother",
            ],
        ),
        (
            Cue::Idle,
            &[
                "lost|won|beat|drew 0|1|2|3|4|5|6|nil",
                "football|soccer|rugby|cricket|match|league|goal|goals|striker|goalkeeper|defence|fußball|verein",
                "bedroom|bedrooms|bathroom|garden|kitchen|holiday|holidays|wedding|boat|dentist|driver|kids|garage|urlaub|hochzeit|garten|schnauzer|fahrer|kindergarten",
                "new house|car|job|baby",
                "crane|forklift driver",
            ],
        ),
    ];
    let phrases = rows.iter();
    Phrases::new(phrases.flat_map(|(cue, all)| all.iter().map(move |phrase| (*phrase, *cue))))
});

/// Whoever speaks: what `we` need is an ask, and no word of others.
const US: &[&str] = &["i", "we", "me", "us", "wir", "ich", "uns", "mir"];
/// So many words before a cue is who needs it.
const BEFORE: usize = 4;
/// The sentences about one that may tell the rest of it.
const NEAR: usize = 1;

/// What is told of somebody else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfOther {
    /// The sentences that tell it, at most three.
    pub told: String,
    /// They have nobody, rather than only trouble or plans.
    pub needs: bool,
}

/// What a text tells of somebody else who may need the reader. `goods` tells whether a word
/// names what the reader sells; `name` whether a word with a capital names somebody who is
/// neither the writer nor the reader.
pub fn of_others(
    text: &str,
    goods: &dyn Fn(&str) -> bool,
    name: &dyn Fn(&str) -> bool,
) -> Option<OfOther> {
    let sentences: Vec<String> = sentences(text).collect();
    let cues: Vec<Vec<Cue>> = sentences.iter().map(|one| theirs(one)).collect();
    let has = |at: usize, cue: Cue| cues[at].contains(&cue);
    let mut best: Option<OfOther> = None;
    for at in 0..sentences.len() {
        let from = at.saturating_sub(NEAR);
        let end = (at + NEAR + 1).min(sentences.len());
        let around = || from..end;
        let wide = || at.saturating_sub(NEAR + 1)..end;
        let needs = has(at, Cue::Needs);
        let other = wide().any(|one| has(one, Cue::Other) || names(&sentences[one], name));
        let void = wide().any(|one| has(one, Cue::Settled) || has(one, Cue::Idle));
        if void || !other || sentences[at].trim_end().ends_with('?') {
            continue;
        }
        let of_goods = || around().any(|one| plain(&sentences[one]).any(goods));
        let suffers = (has(at, Cue::Suffers) || has(at, Cue::Opens)) && of_goods();
        let of_us = Words::of(&sentences[at])
            .iter()
            .any(|word| US.contains(&word));
        // Trouble and plans in a sentence of one's own may be one's own.
        let suffers =
            suffers && (!of_us || has(at, Cue::Other)) && distinct(&cues[at], from, end, &cues);
        let went = has(at, Cue::Now)
            && around().any(|one| has(one, Cue::Left))
            && names(&sentences[at], name);
        if !needs && !suffers && !went {
            continue;
        }
        if best.as_ref().is_none_or(|best| needs && !best.needs) {
            // Who it is may stand before it, what it is about behind it.
            let first = match has(at, Cue::Other) || names(&sentences[at], name) {
                true => at,
                false if names(&sentences[from], name) || has(from, Cue::Other) => from,
                false => at.saturating_sub(NEAR + 1),
            };
            let told = sentences[first..=at].join(" ");
            best = Some(OfOther { told, needs });
        }
    }
    best
}

/// Trouble or plans alone are much said: two of need, trouble, plans and another by no name
/// are not.
fn distinct(here: &[Cue], from: usize, end: usize, all: &[Vec<Cue>]) -> bool {
    let mut cues: Vec<Cue> = all[from..end].iter().flatten().copied().collect();
    cues.extend(here);
    cues.sort_unstable();
    cues.dedup();
    cues.retain(|cue| matches!(cue, Cue::Needs | Cue::Suffers | Cue::Opens | Cue::Other));
    cues.len() > 1
}

/// The cues of a sentence that are not said of the writer.
fn theirs(sentence: &str) -> Vec<Cue> {
    let words = Words::of(sentence);
    let ours = |start: usize| {
        let from = start.saturating_sub(BEFORE);
        (from..start).any(|at| US.contains(&words.get(at)))
    };
    let first_is_ours = |start: usize| US.contains(&words.get(start));
    let found = CUES.find(&words);
    // `We hold a safety day and are looking for somebody`: who begins it does all of it.
    let subject_is_ours = |start: usize| {
        let others = |one: &&Match<'_, Cue>| *one.meaning == Cue::Other && one.start < start;
        US.contains(&words.get(0)) && !found.iter().any(|one| others(&one))
    };
    let kept = found.iter().filter(|one| match one.meaning {
        Cue::Needs | Cue::Suffers | Cue::Opens => {
            !ours(one.start) && !first_is_ours(one.start) && !subject_is_ours(one.start)
        }
        _ => true,
    });
    kept.map(|one| *one.meaning).collect()
}

fn plain(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
}

/// Words that tell that a sentence is German, where every noun has a capital …
const GERMAN: &[&str] = &[
    "der", "die", "das", "und", "ist", "nicht", "wir", "sie", "ich", "den", "dem", "ein", "eine",
    "bei",
];
/// … and the words before one that is a name.
const BEFORE_A_NAME: &[&str] = &[
    "bei",
    "in",
    "aus",
    "nach",
    "firma",
    "molkerei",
    "brauerei",
    "käserei",
    "papierfabrik",
    "werk",
    "herr",
    "herrn",
    "frau",
];
/// What the name at the head of a sentence does.
const DOES: &[&str] = &[
    "is", "are", "has", "have", "had", "was", "were", "look", "looks", "needs", "need", "wants",
    "want", "go", "goes", "swear", "swears",
];
/// Words at the head of a sentence that name nobody.
const HEADS: &[&str] = &[
    "the",
    "they",
    "this",
    "that",
    "these",
    "those",
    "there",
    "she",
    "you",
    "who",
    "what",
    "which",
    "all",
    "some",
    "both",
    "everything",
    "everybody",
    "everyone",
    "nothing",
    "nobody",
    "somebody",
    "someone",
    "production",
    "maintenance",
    "purchasing",
    "stores",
    "management",
    "one",
    "our",
    "his",
    "her",
    "their",
    "its",
    "here",
    "yours",
    "mine",
    "ours",
    "only",
    "none",
];

/// Whether a sentence names somebody.
fn names(sentence: &str, name: &dyn Fn(&str) -> bool) -> bool {
    let words: Vec<&str> = plain(sentence).collect();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().count() > 2;
    let is_name = |word: &str| is_capital(word) && name(&fold(word));
    let german = words.iter().any(|word| GERMAN.contains(word));
    let first = words.windows(2).take(1).any(|two| {
        let head = two[0].to_lowercase();
        !german && DOES.contains(&two[1]) && !HEADS.contains(&head.as_str()) && is_name(two[0])
    });
    first
        || words.windows(2).any(|two| {
            let led = BEFORE_A_NAME.contains(&two[0].to_lowercase().as_str());
            (!german || led) && is_name(two[1])
        })
}

#[cfg(test)]
mod tests {
    use super::of_others;

    fn told(text: &str) -> bool {
        let goods = |word: &str| {
            let word = word.to_lowercase();
            ["seal", "pump", "gasket", "dichtung", "packung"]
                .iter()
                .any(|stem| word.contains(stem))
        };
        let name = |word: &str| matches!(word, "dornby" | "york" | "petersen");
        of_others(text, &goods, &name).is_some()
    }

    #[test]
    fn somebody_else_may_need_the_reader() {
        for text in [
            "The people at Dornby are looking for a new supplier.",
            "My cousin runs a dairy. He asked me who makes decent seals.",
            "The mill next door cannot run, nobody will sell them a shaft.",
            "Rang Petersen in York. Their dealer has gone bust.",
            "Our counterpart over in York swears at his pumps every week.",
            "A friend of mine is putting in a second line and needs somebody who does pumps.",
            "Der Nachbar steht ohne Lieferant da.",
            "Drüben bei Petersen tropft die Dichtung alle drei Wochen.",
            "Mein Schwager baut eine neue Linie. Er hat gefragt, wer Pumpen macht.",
        ] {
            assert!(told(text), "{text}");
        }
    }

    #[test]
    fn what_is_said_and_means_nothing() {
        for text in [
            "We are looking for a new supplier.",
            "I asked Petersen who makes the drawing.",
            "Dornby were looking for somebody, but have signed with a Swiss house.",
            "My cousin is building a new house with a second bathroom.",
            "York lost 3-0, their defence leaks every week.",
            "The order for York is attached.",
            "Petersen changes his car every two years.",
            "Drüben bei Petersen haben sie gut gefeiert.",
            "Wir suchen jemanden für die Pumpen.",
            "Der Kollege in York ist versorgt, er hat die Dichtung alle drei Wochen gewechselt.",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}

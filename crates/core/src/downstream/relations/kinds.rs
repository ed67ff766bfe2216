//! Kinds of words: one name for the many ways of saying that something is sold, made,
//! used, owned or shown.

use super::sentence::cut;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Kinds with their words; a word of several belongs to the first.
const KINDS: &[(&str, &str)] = &[
    (
        "SELL",
        "sell shipped shipping equipped sold provide supply deliver offer serve ship \
         distribute export lease rent equip furnish cater sale delivery provision supplying",
    ),
    (
        "MAKE",
        "make made produce manufacture build built fabricate construct assemble",
    ),
    (
        "CREATE",
        "develop create design write wrote written direct compose animate publish release \
         launch introduce unveil debut production development",
    ),
    (
        "CLIENT",
        "client customer user buyer subscriber patron clientele account roster portfolio",
    ),
    (
        "SUPPLIER",
        "supplier vendor provider contractor subcontractor agency distributor reseller dealer \
         importer wholesaler",
    ),
    (
        "HIRE",
        "hire commission contract award select choose chose chosen appoint retain engage \
         outsource subcontract assign tender order behalf",
    ),
    (
        "BUY",
        "buy bought purchase procure acquisition acquire takeover",
    ),
    (
        "USE",
        "use used using adopt deploy implement install utilize utilise employ equip wear worn \
         feature power integrate support",
    ),
    (
        "OPERATE",
        "operate manage maintain handle run ran running administer",
    ),
    ("WIN", "win won winning secure receive obtain land"),
    (
        "CARRY",
        "carry carries carried array assortment merchandise concession",
    ),
    (
        "SPIN",
        "spin spun spin-off spinoff split demerge rename successor predecessor",
    ),
    ("PLACE", "headquarter based locate headquarters base"),
    ("WORK", "work collaborate cooperate team ally join"),
    (
        "PARTNER",
        "partner partnership alliance agreement deal collaboration venture sponsor \
         cooperation joint",
    ),
    (
        "OWN",
        "own owner parent subsidiary division unit arm part belong affiliate ownership wholly \
         wholly-owned majority",
    ),
    (
        "INVEST",
        "invest investor investment fund funding raise back stake share capital round \
         financing shareholder equity venture finance",
    ),
    (
        "LIST",
        "list trade exchange stock ipo symbol ticker float public delist",
    ),
    ("MERGE", "merge merger amalgamate consolidate combine"),
    (
        "COMPETE",
        "compete competitor rival competition competitive similar alternative",
    ),
    (
        "REGULATE",
        "regulate regulator license licence authorise authorize regulatory commission approve \
         fine accredit",
    ),
    (
        "FILM",
        "film movie series television tv show episode programme program sitcom documentary \
         drama season cartoon animation song album single track video videogame game anime \
         comic novel book magazine soundtrack trailer theatrical",
    ),
    (
        "CHANNEL",
        "network channel broadcaster station studio label publisher newspaper broadcast air \
         radio streaming",
    ),
    (
        "RETAIL",
        "retailer store chain supermarket shop outlet restaurant retail mall hotel airport",
    ),
    (
        "PLATFORM",
        "platform device console smartphone browser operating mobile software app \
         application desktop server",
    ),
    ("BRAND", "brand trademark label line marque"),
    (
        "MODEL",
        "model aircraft car engine vehicle truck locomotive bus helicopter missile ship gun \
         rifle motorcycle bike phone drug toy product",
    ),
    (
        "AD",
        "advertising campaign commercial ad marketing advertisement branding",
    ),
    (
        "WORKS",
        "project contract service solution technology system equipment consulting",
    ),
    (
        "FOUND",
        "found founder establish co-found cofound ceo president director chairman executive \
         former formerly board",
    ),
    (
        "AWARD",
        "prize award-winning recognize nominate honor ranking rank",
    ),
    (
        "NEWS",
        "report article magazine interview review cite profile according",
    ),
    (
        "UNI",
        "university college school institute student alumni graduate",
    ),
    (
        "BODY",
        "government ministry army navy force police department authority agency military \
         municipal city council",
    ),
    (
        "COMPANY",
        "company firm corporation manufacturer maker giant conglomerate airline bank operator \
         organization organisation",
    ),
    (
        "INCL",
        "include such like among namely especially particularly example",
    ),
    (
        "NOTABLE",
        "notable best-known known famous credit work recent popular major top leading large",
    ),
];

/// Kinds of which somebody does something to something.
const ACTS: &[&str] = &[
    "SELL", "MAKE", "CREATE", "HIRE", "BUY", "USE", "OWN", "INVEST", "FOUND", "MERGE",
];

/// Kinds that may be what a sentence says of its first name.
const SAID: &[&str] = &["WORK", "LIST", "COMPETE"];

static BY_STEM: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let mut out = BTreeMap::new();
    for (kind, words) in KINDS {
        for word in words.split_whitespace() {
            out.entry(stem(word)).or_insert(*kind);
        }
    }
    out
});

/// `supplied` is not `supply`: making them one gave nothing in cross-validation.
fn stem(word: &str) -> &str {
    cut(word, 3)
}

/// The kind of a word, if it has one.
pub(super) fn kind(word: &str) -> Option<&'static str> {
    BY_STEM.get(stem(&word.to_lowercase())).copied()
}

/// Whether it is done to something.
pub(super) fn is_act(kind: &str) -> bool {
    ACTS.contains(&kind)
}

/// Whether it may be a sentence's verb.
pub(super) fn is_verb(kind: &str) -> bool {
    is_act(kind) || SAID.contains(&kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_of_its_kind() {
        for word in ["Delivers", "delivered", "delivering", "sold", "shipped"] {
            assert_eq!(kind(word), Some("SELL"), "{word}");
        }
        assert_eq!(kind("used"), kind("use"));
        assert_eq!(kind("lake"), None);
    }
}

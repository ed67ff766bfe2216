//! Words by which people speak of the sites of their house.

/// Buildings: what a company has in other places, and where its people are.
const BUILDINGS: &[&str] = &[
    "plant",
    "site",
    "factory",
    "facility",
    "works",
    "mill",
    "warehouse",
    "branch",
];
/// What a company has in other places, besides buildings.
const SITES: &[&str] = &[
    "office",
    "subsidiary",
    "division",
    "location",
    "terminal",
    "refinery",
    "depot",
    "unit",
    "operation",
    "operations",
    "colleagues",
    "team",
    "company",
    "werk",
    "standort",
    "niederlassung",
    "tochter",
];
/// Who or what of the writer's house may be elsewhere, besides sites.
const THERE: &[&str] = &[
    "hall",
    "colleague",
    "colleagues",
    "counterpart",
    "counterparts",
    "sister",
    "opposite",
    "headquarters",
    "fitters",
    "standort",
    "werk",
];
/// Whether a word names what a company has in other places.
pub(super) fn is_site(word: &str) -> bool {
    BUILDINGS.contains(&word) || SITES.contains(&word)
}
/// Whether a word names who or what of a house may be elsewhere.
pub(super) fn is_there(word: &str) -> bool {
    BUILDINGS.contains(&word) || THERE.contains(&word)
}
/// As what [`is_there`], but common enough to need a word of `we` beside them.
pub(super) const THERE_OF_US: &[&str] = &[
    "line",
    "people",
    "number",
    "team",
    "group",
    "unit",
    "centre",
    "center",
    "maintenance",
    "copied",
    "same",
    "too",
    "also",
    "stock",
    "built",
    "building",
    "bolt",
    "belong",
    "belongs",
    "visited",
];
/// The writer's own side.
pub(super) const US: &[&str] = &[
    "we", "us", "our", "ours", "here", "wir", "uns", "unser", "unsere",
];
/// What sets another place against the writer's own.
pub(super) const CONTRASTS: &[&str] = &[
    "here in ",
    "our size",
    "as we do",
    "than we ",
    "than us",
    "than ours",
    "only buy for",
    "only order for",
    "covers only",
    "only cover",
    "only responsible for",
    "only look after",
    " only.",
    "under one head",
    "und wir hier",
];
/// What a place does that runs by itself.
pub(super) const DOES: &[&str] = &[
    "is", "are", "has", "have", "gets", "needs", "wants", "runs", "uses", "buys", "orders",
    "reports", "takes", "makes", "does", "still",
];
/// Words before `a plant` that make it somebody's.
pub(super) const HAVE: &[&str] = &[
    "have", "has", "got", "run", "own", "build", "building", "opened", "opening", "with",
];
/// Where neighbours are.
pub(super) const NEXT_DOOR: &[&str] = &[
    "in the next building",
    "next door",
    "streets away",
    "street away",
    "across the road",
    "across the street",
    "across the yard",
    "across the river",
    "down the road",
    "on the other side of the",
    "one floor up",
    "one floor down",
];
/// Centres that are sites: `the logistics centre at Gdansk`; a convention centre is none.
pub(super) const CENTRES: &[&str] = &[
    "logistics",
    "distribution",
    "service",
    "repair",
    "production",
    "engineering",
    "research",
    "development",
    "data",
    "shared",
];
/// How a house comes to have a further site.
pub(super) const BOUGHT: &[&str] = &[
    "we have bought",
    "we've bought",
    "we bought",
    "we have acquired",
    "we acquired",
    "we have taken over",
    "we took over",
    "we are taking over",
    "has joined our group",
    "now belongs to us",
    "now belong to us",
    "wir haben übernommen",
];
/// A site that is no more, or that we are told we know.
pub(super) const NOT_NEW: &[&str] = &[
    "closed",
    "closing",
    "closes",
    "shut",
    "sold",
    "demolished",
    "as you know",
    "you know them",
    "you already",
    "competitor",
    "competitors",
    "competition",
    "rival",
    "rivals",
    "shutting",
    "shuttered",
    "discontinued",
    "mothballed",
    "abandoned",
    "demolish",
    "pulled down",
    "torn down",
    "wound up",
    "wound down",
    "given up",
    "gave up",
    "laid off",
    "bankrupt",
    "looped in",
    "wettbewerb",
    "wettbewerber",
    "wettbewerbers",
    "konkurrenz",
    "stillgelegt",
    "abgerissen",
    "aufgegeben",
    "you supply",
    "you deliver",
    "geschlossen",
    "verkauft",
];
/// What is done to a thing somewhere: `were built in Gdansk`.
pub(super) const MADE: &[&str] = &[
    "built",
    "made",
    "produced",
    "manufactured",
    "printed",
    "repaired",
    "bought",
    "ordered",
    "machined",
    "welded",
    "painted",
    "assembled",
    "tested",
    "held",
];
/// Words before a place.
pub(super) const IN: &[&str] = &[
    "in", "at", "near", "outside", "from", "over", "up", "down", "bei",
];
/// Words before a site of the writer's own.
pub(super) const OUR: &[&str] = &["our", "unser", "unsere", "unserem", "unserer", "the"];
/// Words with a capital that are no places, besides months and days.
pub(super) const NOT_PLACES: &[&str] = &["I", "Q1", "Q2", "Q3", "Q4", "Christmas", "Easter"];

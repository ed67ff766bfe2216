//! The words of concentration notes: what reports of any filer call things.

/// What a buyer is called.
pub const CUSTOMER_NOUNS: &[&str] = &[
    "customer", "customers", "client", "clients", "distributor", "distributors", "wholesaler",
    "wholesalers", "reseller", "resellers", "retailer", "retailers", "partner", "partners", "payor",
    "payors", "payer", "payers", "tenant", "tenants", "licensee", "licensees", "purchaser",
    "purchasers", "buyer", "buyers", "oem", "oems", "account", "dealer", "dealers", "operator",
    "operators", "carrier", "carriers", "agency", "agencies", "collaborator", "lessee", "lessees",
    "counterparty", "counterparties", "group", "entity", "entities", "companies", "manufacturer",
    "manufacturers", "subscriber", "advertiser", "advertisers", "sponsor", "merchant", "merchants",
];

/// Legal forms, without their full stop.
pub const LEGAL: &[&str] = &[
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "lp",
    "l.p", "llp", "plc", "ag", "se", "sa", "s.a", "nv", "n.v", "gmbh", "kg", "ab", "asa", "oyj", "spa",
    "s.p.a", "bv", "b.v", "kk", "pte", "pty", "sarl", "a/s", "oy", "s.a.b",
];

/// Capitalised words that are no company by themselves.
pub const NEVER_A_NAME: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "fiscal", "company", "corporation", "registrant", "customer",
    "customers", "sales", "revenue", "revenues", "net", "total", "segment", "segments", "note",
    "notes", "item", "part", "table", "contents", "year", "years", "ended", "quarter", "months",
    "consolidated", "financial", "statements", "concentration", "concentrations", "credit", "risk",
    "risks", "significant", "major", "product", "products", "services", "other", "others", "our", "we",
    "us", "the", "a", "an", "no", "and", "or", "of", "in", "for", "as", "at", "to", "by", "from", "on",
    "with", "it", "its", "this", "these", "that", "those", "each", "both", "one", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "there", "during", "approximately",
    "accounts", "receivable", "percent", "percentage", "n/a", "na", "u.s.", "us", "united", "north",
    "south", "america", "europe", "asia", "china", "japan", "germany", "canada", "mexico", "states",
    "international", "domestic", "region", "division", "group", "i", "ii", "iii", "iv", "distributor",
    "distributors", "wholesaler", "gaap", "sec", "form", "10-k", "20-f", "asc", "fy", "q1", "q2", "q3",
    "q4", "first", "second", "third", "fourth", "respectively", "more", "less", "greater", "than",
    "operating", "gross", "annual", "report", "business", "government", "while", "if", "when",
    "because", "although", "however", "such", "most", "some", "all", "any", "many", "historically",
    "currently", "additionally", "also", "further", "furthermore", "moreover", "our", "ebitda",
];

/// Of those, the ones that a name may hold beside others ("United Airlines").
pub const PART_OF_A_NAME: &[&str] = &[
    "group", "international", "services", "products", "north", "south", "america", "united", "states",
    "china", "japan", "europe", "canada", "mexico", "germany", "first", "business", "financial",
    "credit", "asia", "product", "distributors", "wholesaler", "government", "partners", "u.s.", "one",
];

/// Words that open a sentence and no name.
pub const OPENS_ONLY: &[&str] = &[
    "addition", "aggregate", "together", "collectively", "combined", "individually", "excluding",
    "including", "except", "besides", "apart", "like", "only", "since", "within", "under", "over",
    "through", "after", "before", "based", "given", "due", "despite", "substantially", "nearly",
    "about", "almost", "half", "approximately", "roughly", "he", "she", "they", "their", "his", "her",
    "you", "your", "what", "how", "where", "who", "which", "largest", "top", "direct", "indirect",
    "purchases", "shipments", "royalties", "rental", "rent", "income", "end", "management",
    "included", "represents", "historical", "example", "neither", "none", "prior", "subsequent",
    "substantial", "specifically", "similarly", "furthermore", "accordingly", "amounts", "includes",
    "*", "contract", "contracts", "foreign", "military", "commercial", "reportable", "sale",
    "generally", "namely", "overall", "another", "certain", "several", "either", "billings", "fees",
    "medicare", "medicaid", "retail", "wholesale", "licensing", "premiums", "orders", "business",
    "outside", "unless", "until", "not", "represented", "accounted", "concentrated", "exhibit",
];

/// Nouns that make a capitalised word before them a segment, a product or a paper.
pub const AFTER_NAME_NO_CUSTOMER: &[&str] = &[
    "segment", "segments", "division", "business", "product", "products", "brand", "brands",
    "branded", "boats", "boat", "vehicles", "vehicle", "devices", "drug", "drugs", "equipment",
    "engines", "aircraft", "platform", "platforms", "agreement", "agreements", "act", "region",
    "market", "program", "programs", "plan", "exchange", "rule", "standard", "model", "models",
    "systems", "software", "trucks", "cars", "appliances", "motorcycles", "machines", "tablets",
    "injection", "capsules", "franchise", "operations", "basin", "facility", "plant", "acquisition",
    "merger", "transaction", "units", "unit", "reporting", "line", "lines", "family", "series",
    "inventory", "parts",
];

/// Numbers in words, from one.
pub const NUMBER_WORDS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// Verbs that join a customer to its share, as they end a subject.
pub const VERBS: &[&str] = &[
    "accounted", "accounts", "account", "accounting", "represented", "represents", "represent",
    "representing", "comprised", "comprises", "comprise", "comprising", "constituted",
    "constitutes", "constitute", "constituting", "generated", "generates", "generating", "generate",
    "contributed", "contributes", "contributing", "provided", "provides", "providing", "made",
    "makes", "making", "was", "were", "is", "are", "been", "being", "be", "totaled", "totalled",
    "totaling", "totals", "equaled", "equal", "amounted", "amounts", "amounting", "exceeded",
    "exceed", "exceeds", "exceeding", "reached", "had", "has", "have", "formed", "forms", "purchased", "bought",
    "increased", "decreased", "declined", "grew", "rose", "fell", "composed", "aggregated", "averaged", "remained",
    "contribute", "owns", "owned", "own", "holds", "held", "employs", "delivered", "approximated", "approximate", "drove", "yielded", "concentrated",
];

/// What says that several make a share only together.
pub const TOGETHER: &[&str] = &[
    "together", "combined", "collectively", "aggregate", "jointly", "cumulatively", "aggregated",
    "aggregating", "collective", "totaling", "totalling",
];

/// What says that every one has it by itself.
pub const EACH: &[&str] = &["each", "individually", "every", "either", "both", "apiece", "separately"];

/// Words of condition: nothing happened yet.
pub const CONDITION: &[&str] = &["if", "unless", "until", "whenever", "should", "would", "could"];

/// Words for change rather than share.
pub const CHANGE: &[&str] = &[
    "increase", "increased", "increases", "increasing", "decrease", "decreased", "decreases",
    "decline", "declined", "declines", "grew", "growth", "grow", "rose", "rise", "fell", "up", "down",
    "higher", "lower", "reduction", "reduced", "discount", "change", "drop", "dropped", "improved",
    "margin", "rate", "yield",
];

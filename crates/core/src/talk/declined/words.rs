//! Words of a no to an offer, and of its reasons.

use super::{HALF, LACKING, Reason, Says};

/// What is said, each with the phrases that say it.
pub(super) const ROWS: &[(Says, &[&str])] = &[
    (Says::No(1.0), PLAIN),
    (Says::No(1.01), WENT),
    (Says::No(HALF), CANNOT),
    (Says::No(LACKING), LACKS),
    (Says::No(0.52), REGRETS),
    (Says::Why(Reason::Money), MONEY),
    (Says::Why(Reason::Rival), RIVAL),
    (Says::Why(Reason::Project), PROJECT),
    (Says::Why(Reason::Person), PERSON),
    (Says::Why(Reason::Rule), RULE),
    (Says::Why(Reason::Hands), HANDS),
    (Says::Why(Reason::Bound), BOUND),
    (Says::Why(Reason::Volume), VOLUME),
    (Says::Other, OTHER),
];

/// Is a no by itself.
const PLAIN: &[&str] = &[
    "a no|pass",
    "no from us|me|here|him|her|them",
    "no thanks|thank",
    "thanks|thank|you but no",
    "not this time|year|round",
    "decline|declined|declining",
    "i|we pass",
    "i|we ll|will|must|shall|have pass",
    "says|said|say no",
    "can|could t|not afford",
    "so|to|have|therefore pass",
    "turn|turned|turning .. down",
    "no order|deal|go|sale",
    "can|could|t|cannot|won|not order|buy|proceed",
    "won t be ordering|buying|going|taking|needing|proceeding",
    "not going to order|buy|happen|proceed|go",
    "^ dead",
    "is|s|it dead|off",
    "called off",
    "leave it|that .. then|now|there|be",
    "ll|will|to leave it",
    "off your forecast|list|books",
    "quote|offer|file .. closed",
    "not interested",
    "no interest",
    "give|giving it|this a miss",
    "decided|decide against|not",
    "won t be anything",
    "absage|abgesagt|absagen|abgelehnt|ablehnen|ablehnung",
    "leider|also|daher|deshalb nein",
    "nein danke|leider",
    "sagt|sagen|sage nein|ab",
    "wird|wurde|werden .. nichts",
    "wird|wurde .. nichts .. draus|daraus",
    "ad acta",
    "nehmen|nehme .. nichts|nicht",
    "kein|keinen auftrag|bestellung",
    "nicht bestellen|kaufen|nehmen|beauftragen",
    "verzichten|verzichte",
    "lassen|lasse wir|ich|es|das .. bleiben|sein",
    "angebot .. zurückgeben|ausschlagen|nicht",
    "kommt nicht|nie",
    "absag*|abgsagt",
    "angebot|sache|thema .. tot|gestorben|tisch",
    "aber nein",
    "is|s .. off including",
    "brauchts|braucht|brauchen .. nicht mehr",
    "brauchts nicht|nimmer",
    "gegen .. entschieden",
    "nicht zum zug|zuge",
];

/// It went to somebody else.
const WENT: &[&str] = &[
    "gone|went|going with|elsewhere",
    "order|job|business|it has|is|s|went gone|went|going|to",
    "bought|ordered|got|taken .. from|elsewhere",
    "placed .. with|elsewhere",
    "said|say yes to",
    "they|he|she|others|firm ve|have|has|s got|had it",
    "s|has|hat had|den|des|s it|zuschlag|gekriegt|bekommen",
    "signed|signing with",
    "stay|staying|stick|sticking|stayed|stuck with",
    "chose|chosen|picked|prefer|preferred .. other|others|another|them|their|competitor|rival",
    "für .. entschieden",
    "bei|beim|von|vom .. gekauft|bestellt|geblieben|genommen|bleiben",
    "auftrag .. vergeben|ging|geht|gegeben",
    "woanders|anderweitig|anderswo",
    "zuschlag .. bekommen|erhalten|ging|geht",
];

/// Half a no: it cannot be.
const CANNOT: &[&str] = &[
    "we|i can not|t",
    "we|i cannot|couldn",
    "t|not|nicht|cannot .. stand|accept|annehmen|take",
    "no way|use|point|chance|good",
    "not possible|viable|needed|wanted|required|necessary",
    "kills|killed it|us|that",
    "will|ll do",
    "tied|bound|committed|locked to|by|in",
    "too dear|expensive|much|long|late|high|slow|steep",
    "won t have|hear|want|allow|sign|let|happen",
    "says|said|say never",
    "geht|ging .. nicht",
    "können|kann|darf|dürfen .. nicht",
    "nicht gebraucht|nötig|möglich|notwendig|drin",
    "zu teuer|lang|lange|viel|spät|hoch|langsam",
    "will|wollen|mag .. nicht|bleiben",
];

/// Half a no: what is missing.
const LACKS: &[&str] = &[
    "no money|budget|funds|cash|capex|need|capacity|time|staff|use|room|new",
    "nobody|no|noone one|here|left",
    "empty|bare purse|pot|kitty|cupboard",
    "purse|pot|kitty|budget .. empty|gone|spent|clean|dry|cut|used|exhausted",
    "frozen|freeze|shelved|postponed",
    "on ice|hold",
    "put|pushed off|back|out",
    "kein|keine|keinen .. geld|budget|mittel|bedarf|zeit|leute|lieferanten|luft",
    "topf|kasse|budget|etat .. leer|weg|aufgebraucht|gestrichen|ausgeschöpft",
    "*stopp|*stop|*sperre|gestrichen|eingefroren|sparprogramm",
    "auf eis",
    "verschoben|vertagt|zurückgestellt|aufgeschoben",
    "cheaper|günstiger|billiger",
    "refused|rejected|vetoed|forbidden|verboten",
];

/// Half a no: regret.
const REGRETS: &[&str] = &[
    "sorry|afraid|pity|regret|unfortunately|sadly|alas|shame",
    "bad news",
    "no hard feelings",
    "thanks|thank .. anyway|all the same|trying|work|effort|trouble",
    "leider|schade|bedaure|bedauern|bedauerlich",
    "tut mir|uns leid",
    "nichts für ungut",
    "danke trotzdem|dennoch",
    "trotzdem|dennoch danke",
];

const MONEY: &[&str] = &[
    "gestrichen|kürzung|kürzungen|kämmerer|haushalt*|*haushalt",
    "money|budget|budgets|capex|funds|funding|cash|purse|kitty|afford|loan|grant|subsidy",
    "capital spending|expenditure|budget|investment",
    "freeze|frozen",
    "pot .. empty|dry|clean|spent|year",
    "bank|banks .. no|refused|t|not|said|without",
    "kein|keine geld|mittel",
    "budget*|etat*|topf|kasse|sparprogramm|sparen|gespart|kredit*|darlehen*|bank|fördermittel|förderung",
    "invest*",
    "haushaltssperre|ausgabenstopp|ausgabestopp|ausgabensperre",
];

const RIVAL: &[&str] = &[
    "gone|went|going with",
    "gone|went to them|him|her|another|somebody|someone",
    "from|with another|others|someone|somebody|them",
    "bought|ordered|elsewhere",
    "cheaper|competitor|competition",
    "others|they say|says|said|do|quote|quoted|promise|offer|offered|are|were",
    "firm|company|supplier|people|lot .. says|say|quoted|offers",
    "said yes to",
    "stay|staying|stick|sticking with",
    "entschieden für",
    "für .. entschieden",
    "bei|beim|von|vom .. gekauft|bestellt|genommen",
    "auftrag .. vergeben|ging|geht|gegeben",
    "anbieter|wettbewerber|mitbewerber|konkurrenz|günstiger|billiger|woanders",
];

const PROJECT: &[&str] = &[
    "sold|selling|scrap|scrapped|scrapping|dismantled|closing|closed|shut",
    "verkauft|verschrottet|stillgelegt|abgebaut|geschlossen|eingestellt",
    "on ice|hold",
    "put|pushed off|back|out",
    "postponed|shelved|deferred|parked|cancelled|canceled|stopped",
    "planning|building permission|permit|consent",
    "permit|permission|consent|council|landlord|investor|board|court|neighbour|neighbours|authority|planners",
    "is|s|was|isn|won|not .. happening|off|going|coming|built",
    "auf eis",
    "verschoben|vertagt|zurückgestellt|aufgeschoben|gestoppt|abgeblasen",
    "genehmigung|baugenehmigung|bauherr|gemeinde|behörde|vermieter|landratsamt|gericht|investor|bauamt",
    "kommt|wird .. nicht",
];

const PERSON: &[&str] = &[
    "won t|not have|hear|allow|sign|let|want|touch|buy",
    "says|said no|never|he|she",
    "doesn|didn t want|like|believe|see",
    "his|her signature|way|decision|word|call|budget",
    "as|so long as",
    "while .. charge|here|boss|around",
    "boss|manager|director|chief|owner|chairman|head",
    "sagt|sagte nein",
    "will|wollte .. nicht|bleiben|nichts|keine|keinen",
    "das sagen",
    "chef|chefin|leiter|leiterin|geschäftsführer|geschäftsführung|seniorchef|inhaber",
];

const RULE: &[&str] = &[
    "standard|standards|spec|specification|norm|approval|approved|certificate|certificates|certified|certification|fda|atex|validated|validation|listing|listed|compliant|insurer|insurance|audit|auditor|regulation|regulations|quality",
    "not|t .. needed|required|necessary|asked",
    "nice to have",
    "will|ll do",
    "wants|want everything|all|only",
    "zulassung|zugelassen|freigabe|freigegeben|zeugnis|*zeugnis|zertifikat*|norm|werksnorm|vorschrift|vorgabe|konzernvorgabe|prüfung|prüfer|qs|behörde",
    "nicht nötig|notwendig|vorgeschrieben|verlangt|gefordert|gebraucht",
    "reicht|genügt|besteht|bestehen",
];

const HANDS: &[&str] = &[
    "nobody|noone|one|who|anybody .. read|look|do|fit|install|run|operate|time|here|watch|train|learn|use",
    "staff|short-handed|shorthanded|understaffed|manpower|workload|busy|stretched",
    "two|three|one|people|men|man down|short",
    "no time|capacity|hands|people|staff|one|resources",
    "hands full",
    "niemand|keiner|keinen|keine .. zeit|personal|leute|mann|einbaut|betreut|kümmert|kapazität|bedienen",
    "personal*|krankenstand|überlastet|ausgelastet|unterbesetzt",
];

const BOUND: &[&str] = &[
    "tied|bound|committed|contract|locked",
    "signed with|for|up",
    "frame|framework|annual agreement|deal|contract",
    "no|any new suppliers|supplier|vendors|vendor|sources",
    "supplier|vendor|approved list",
    "may|allowed|can only buy|order|use",
    "headquarters|group|corporate|central|purchasing .. signed|decides|decided|says|only|wants",
    "neuen|neue|weiteren|zusätzlichen lieferanten|kreditoren",
    "lieferantenliste|gelistet|listung|rahmenvertrag|gebunden|vertrag|zentrale|konzern",
];

const VOLUME: &[&str] = &[
    "minimum|moq",
    "too many|few|big|large|small",
    "would last us|me|for",
    "only|just use|need|take",
    "we use|need .. year|month",
    "volume|volumes|quantity|quantities",
    "mindestmenge|mindestabnahme|stückzahl|stückzahlen|losgröße",
    "zu viel|viele|wenig|wenige|groß|klein",
    "brauchen|brauche nur|höchstens|kaum",
];

const OTHER: &[&str] = &[
    "pass|passed|passing it|this|them|that on|along|to|over",
    "go|going|went|gone .. with you|your|yours",
    "order|po|purchase .. attached|follows|enclosed|below",
    "insolvent|insolvency|bankrupt|liquidation",
    "in house|ourselves",
    "bestellung|auftrag anbei|folgt|erteilen",
    "insolvenz",
];

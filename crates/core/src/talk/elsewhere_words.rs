//! What people say of other places of their house: words beside a place. A phrase is
//! written as in `reading::phrases`.

/// It is as here, or not as here.
pub(super) const COMPARED: &[&str] = &[
    "like|unlike ours|us|here|mine",
    "as|than us|ours|we|here|mine",
    "as|than with|at us",
    "same|similar|identical .. as|like|to us|ours|we|here|mine|you",
    "same|similar problem|problems|trouble|troubles|issue|issues|type|model|kind|make|line|lines|recipe|process|product|machine|machines|equipment|setup|requirement|need|needs|stuff|junk|complaint|question|story|mess|size|duty|medium|conditions",
    "twice|half|double|triple|times our|ours|what we|as we|the size|number|volume",
    "of our size",
    "not affected|touched|concerned",
    "never|not|t heard|hear of you",
    "none .. yours",
    "not|nothing from|of you|yours",
    "we stay|stays put|here|behind|small",
    "benchmark*|comparison|compare|compares|comparing|compared",
    "wie bei uns|hier",
    "wie wir|hier|unsere",
    "als wir|hier|unsere",
    "als bei uns",
    "gleiche|gleichen|dasselbe|dieselbe|dieselben|derselbe|ähnliche* problem*|anlage*|linie*|typ|type*|sorgen|thema|maschine*|bedarf|pumpe*|rezept*",
];

/// The house builds, buys or moves something there.
pub(super) const GROWS: &[&str] = &[
    "expand|expands|expanding|expanded|expansion|extend|extends|extending|extended|extension|enlarge*|enlarging",
    "invest|invests|investing|invested|investment|relocat*|consolidat*|concentrating|concentrated|merging|merged|erect*|construct*",
    "build|builds|building|built|rebuild*|rebuilding|rebuilt|modernis*|moderniz*|revamp*|refurbish*|commissioning|ramping|doubling|greenfield",
    "opening|opens|opened|moving|moves|moved|move|shifting|shifted|transferring|transferred",
    "starting|starts|start|started up",
    "setting|sets|set up",
    "putting|puts|put up",
    "new|second|third|another line|hall|plant|factory|building|warehouse|unit|workshop|site|lab|kiln|furnace|mill|reactor",
    "bought|buys|buying|acquir*|acquisition",
    "taken|taking|took|takes over",
    "baut|bauen|gebaut|neubau|ausbau*|erweiter*|verlager*|verlegt|verlegen|eröffn*|zieht|ziehen|investier*",
    "we|also|group have|has|operate|operates|run|runs|own|owns .. plants|units|sites|factories|mills|works|lines|locations|offices|branches|warehouses",
    "wir|auch|konzern haben|hat|betreiben|betreibt .. werke|standorte|linien|niederlassungen",
    "gekauft|übernommen|übernimmt|zusammengelegt",
];

/// It buys and decides for itself.
pub(super) const ALONE: &[&str] = &[
    "for|by itself|themselves|himself|herself",
    "on its|their|his|her own",
    "its|their|his|her own budget|buyer|buyers|purchasing|procurement|money|rules|ideas|contract|contracts|supplier|suppliers|boss|stores|stock|maintenance|engineers|way|decisions",
    "own|bigger|larger|biggest|largest budget|buyer|buyers|purchasing|procurement|contracts|suppliers|volume|consumer|user",
    "different|other|another|separate budget|boss|buyer|buyers|cost|purchasing|procurement|supplier|suppliers|contract|contracts|entity|accounts",
    "separate|separately|independent|independently|autonomous",
    "not|t|never .. my|our|this desk|table|job|business|remit|responsibility|area|patch|department|hands|budget|books",
    "not mine|ours",
    "nothing to do with",
    "no say",
    "only buy|order|look|cover|purchase|plan|responsible|speak|answer",
    "orders|buys|purchases|procures|sources|decides|tenders itself|themselves|alone|directly|direct|elsewhere|locally",
    "about|planning|plan|plans|going|want|wants|need|needs|fixing|looking|hoping|supposed to .. replace|rebuild|retrofit|upgrade|change|switch|swap|modernise|modernize|renew|order|buy|expand|extend|overhaul|double",
    "spend|spends|spending .. more|twice|double|triple|times|fortune|lot|much",
    "selbst|selber|eigenen|eigenes|eigener|eigene .. einkauf|budget|topf|chef|lieferanten",
    "kauft|kaufen|bestellt|bestellen|entscheidet|entscheiden .. selbst|selber|allein|separat",
    "nicht über meinen|unseren",
    "nicht mein|meine|unser|unsere",
];

/// Parts of a house, and its people.
pub(super) const HOUSE: &[&str] = &[
    "plant|plants|site|sites|factory|factories|facility|mill|mills|warehouse|branch|subsidiary|division|sister|affiliate",
    "the|our|their|its|whose|sister|finishing works",
    "hq|headquarters|group|corporate|holding",
    "lab|labs|laboratory|laboratories|workshop|maintenance|production|procurement|purchasing|packing|packaging|filling|assembly|bottling|manufacturing|logistics|operations",
    "line|lines|hall|halls|unit|units|crew|folks|guys|lads|fellows|boys|colleague|colleagues|counterpart|counterparts|cousins|people|staff|engineers|operators|fitters|technicians|buyers",
    "foundry|brewery|dairy|bakery|smelter|quarry|mine|refinery|terminal|depot|kiln|furnace|reactor|boilerhouse",
    "tank farm",
    "power station",
    "boiler house",
    "werk|werke|standort|standorte|halle|linie|linien|labor|werkstatt|produktion|fertigung|montage|einkauf|instandhaltung|kolleg*|zentrale|konzern|schwester*|tochter*|niederlassung",
];

/// Many who are not here.
pub(super) const THEY: &[&str] = &[
    "they|their|them|theirs|there",
    "nobody|noone|everyone|everybody there",
    "dort|drüben|deren|denen",
];

/// The writer's own place.
pub(super) const HERE: &[&str] = &[
    "here we|with|they|only|in|it|us|nothing|one",
    "here|hier",
    "unlike|with us",
    "bei uns",
];

/// What the reader sells.
pub(super) const YOURS: &[&str] = &["you|your|yours|ihr|ihre|ihren|euch|eure|euren|eurem"];

/// Troubles.
pub(super) const TROUBLE: &[&str] = &[
    "leak*|crack*|fail|fails|failing|failed|failure*|worn|breaks|breaking|broke|breakdown*|clog*|struggl*|fight|fights|fighting|suffer*|curse|curses|cursing|complain*|moan*|swear",
    "trouble|troubles|problem|problems|headache*|nightmare|bloodbath|disaster|mess|stops|stoppages|downtime|outage*|ancient|museum|obsolete|shortage|scrap|rust*|vibrat*|overheat*",
    "no spares|spare|stock|idea",
    "from the fifties|sixties|seventies|eighties|nineties",
    "every|each day|week|month|year|shift",
    "still on|with|using|use|run|runs|running|have|has|fit|fitting",
    "string|tape|prayer alive|together",
    "alive with",
    "jede|jeden|jedes woche|monat|tag|jahr|schicht",
    "ständig|dauernd|kaputt|undicht|verschleiß*|ausfall*|ausfälle|probleme|ärger|stillstand*",
];

/// They spoke with each other.
pub(super) const SPOKE: &[&str] = &[
    "on the phone|line|horn",
    "on phone|call",
    "spoke|spoken|speaking|talked|talking|chatted",
    "call|called|rang|rung|phoned|emailed|mailed|wrote",
    "heard|hear from",
    "says|said|tells|told|asks|asked|reports|showed|mentioned|admit*",
    "telefon|telefoniert|gesprochen|angerufen|gehört|erzählt",
];

/// The writer was there.
pub(super) const WENT: &[&str] = &[
    "visit|visited|visiting",
    "sent|despatched|dispatched|seconded|posted|lent|loaned|delegated|deputed",
    "went|flew|drove|travelled|traveled",
    "back from",
    "week|weeks|day|days|fortnight|month|months in|at|up|down|over|with",
    "in|at .. for a week|fortnight|month|day",
    "was|been|were in|at|up|down|over",
    "helping|helped out",
    "besuch*|war|waren|gefahren",
];

/// Leisure, travel, fairs, suppliers.
pub(super) const NOTHING: &[&str] = &[
    "holiday|holidays|vacation|weekend|kids|children|wife|husband|missus|girlfriend|boyfriend|anniversary|wedding|birthday|honeymoon|beach|beaches|lovely|sightseeing|camping|hiking|skiing|sailing|fishing",
    "concert|match|football|soccer|festival|carnival|marathon|cup|league|fans|opera|theatre|cathedral|castle|pub|beer|wine",
    "old town",
    "weather|snow|snowed|snowing|rain|rained|raining|sunshine|heatwave|hotter|colder",
    "my|whole|entire|with the family",
    "fair|exhibition|expo|congress|seminar|training|course|webinar|university|college|symposium|convention|trade show",
    "born|hometown|parents|mother|father|grandparents|aunt|uncle|retire*",
    "home town",
    "flight|flights|airport|plane|hotel|traffic|motorway|highway|border|customs|harbour|harbor|lorry|lorries|truck|trucks|driver|container|containers|courier|carrier|forwarder|shipment|transit|parcel|pallet|pallets|consignment",
    "competition|competitor|competitors|rival|rivals|supplier|suppliers|vendor|vendors|subcontractor*|contractor|contractors|consultant|consultants|distributor|wholesaler",
    "your|ihr|ihre|euer|eure plant|works|office|factory|warehouse|branch|team|colleague|colleagues|people|lab|workshop|service|man|men|site|werk|kollegen|büro",
    "we|i|wir .. buy|buying|bought|order|ordered|ordering|source|sourced|purchase|purchased|kaufen|kauften|beziehen|bestellen .. from|at|bei|von",
    "shelves|shelf|furniture|desks|caterer|canteen|restaurant|car|cars|kitchen|uniforms|calendar*|toner|printer*",
    "paper|newspaper|news|tv|radio",
    "one reads",
    "was|were|is|are|been made|built|printed|produced|manufactured|repaired in|at|near",
    "you|ihr|sie supply|supplied|deliver|delivered|know|met|beliefert|kennt|kennen",
    "as you|are know|aware",
    "says|say|sends|send hello|hi|regards|greetings",
    "urlaub|ferien|wochenende|messe|konferenz|schulung|lehrgang|hochzeit|wettbewerb*|konkurrenz|lieferant*|spedition|fahrer|lkw|stau|flughafen|bahnhof|zoll",
];

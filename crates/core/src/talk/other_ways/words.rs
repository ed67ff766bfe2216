//! How goods come otherwise than from the reader: phrases, as in `reading::phrases`.

/// By their own hands.
pub(super) const OWN: &[&str] = &[
    "toolmaker|machinist|turner",
    "own|taken on a|toolmaker|machinist",
    "im haus|hause|keller",
    "we|they now|all print|cut|punch|turn|make|cast|machine",
    "3d|home made|grown",
    "himself|herself|themselves|ourselves|inhouse|selbst|selber",
    "in house",
    "our|their|his|her own workshop|shop|lathe|bench|printer|cutter|machine|tool|toolroom|plotter|lads|fitters",
    "lathe|plotter|toolroom|knife|waterjet|guillotine|bandsaw|printer",
    "cutting table|machine",
    "our .. lads|fitters|apprentice|apprentices|workshop|boys|toolmaker make|makes|cut|cuts|turn|turns|print|prints|punch|punches",
    "eigenen|eigener|eigene werkstatt|drehbank|maschine|fertigung|schlosserei",
    "unsere|unser|die|der schlosser|werkstatt|lehrlinge|lehrling|azubi|azubis|schlosserei .. macht|machen|schneidet|schneiden|dreht|drehen|stanzt|stanzen|druckt|drucken",
    "machen|macht|schneiden|schneidet|drehen|dreht|stanzen|stanzt|drucken|druckt .. unsere|unser|die|der schlosser|werkstatt|lehrlinge|lehrling|azubi|azubis|schlosserei",
    "eigenfertigung|drehbank|plotter|wasserstrahler|wasserstrahl|3d",
];

/// A shop that nobody sees.
pub(super) const SHOP: &[&str] = &[
    "online|internet|netz|webshop|webshops|onlineshop|onlinehandel|amazon|ebay|app|website|portal",
    "web|internet shop|shops|store|stores|place|lot",
    "next day|morning site|sites|shop|shops",
    "one|some of those sites|websites|portals",
];

/// Somebody who sells, by what he is.
pub(super) const SELLER: &[&str] = &[
    "schwager|schwester|bruder vom|von|des|der",
    "seiler|dreher|schlosser|sattler am|in|von|um",
    "looked after by",
    "s brother|cousin|uncle|father|son|wife|lad|husband",
    "machine|automat|automaten|vending .. in|corridor|fill|fills|füllt|aufstellen|badge",
    "catalogue|katalog|vending",
    "builder|builders|servicemann|monteur|anbieter|junior|wirt",
    "and sons|son|co|brothers|partners",
    "owners|parent|headquarters|group .. send|sends|over|ship|ships",
    "from|aus|in taiwan|china|india|denmark|germany|italy|poland|turkey|dänemark|italien|polen|tschechien|indien|holland",
    "korean|italian|danish|german|dutch|polish|chinese|czech|swiss|french|spanish|turkish|indian|american|japanese|swedish|austrian|belgian|italienische|italienischen|chinesische|chinesischen|tschechische|tschechischen|polnische|polnischen",
    "somebody|someone|people|man|lad|chap|shop|place|firm|house|workshop|dealer|merchants|merchant in|on|from|at|down|near|over",
    "builders|agricultural|timber|plumbers merchant|merchants|dealer|counter",
    "jemand|jemanden|wen|einer|einen in|aus|bei|drüben",
    "*händler|*handel|*markt|*lieferant|*firma",
    "one .. house|supplier|source|firm|maker",
    "maker|makers|oem|manufacturer|manufacturers|contractor|contractors|dealer|dealers|merchant|wholesaler|distributor|stockist|importer|competitor|fabricator|franchise",
    "machine|line|equipment|skid|filler builder|builders|supplier|suppliers|maker|makers|people",
    "the|those .. people|lot|outfit|italians|germans|danes|dutch|swiss|swedes|french|chinese|japanese|owner|owners",
    "sister|other|mother|parent plant|works|site|company|house|ship",
    "the group|others",
    "head office|quarters",
    "facility|facilities|service|maintenance company|people|contractor|firm|provider|lot",
    "a|an|some|this|one|the|another chap|bloke|fellow|gentleman|gent|lad|lady|outfit|firm|man|rep|salesman|supplier|house|place|people|lot",
    "cousin|nephew|mate|pal|friend",
    "two|three|couple brothers|lads|chaps|fellows",
    "round|around the corner",
    "down|over|up at|in|on|by the harbour|village|town|market|docks|road|trading|estate",
    "konzern|zentrale|hersteller|herstellers|maschinenbauer|maschinenbauers|händler|händlers|großhändler|fachhandel|großhandel|lohnfertiger|mitbewerber|wettbewerber|konkurrenz|dienstleister|fremdfirma|schwesterwerk|schwesterfirma|mutterhaus|mutter|baumarkt|landhandel",
    "um die ecke",
    "von gegenüber|nebenan|drüben",
    "fa|firma",
    "vetter|neffe|kumpel",
];

/// Somebody has an agreement, for all of them.
pub(super) const AGREED: &[&str] = &[
    "on the .. account|bill|contract",
    "abo|abonnement|subscription",
    "in the .. price|package|rate|deal",
    "free delivery|of charge",
    "tied|bound|committed|signed|locked .. to|with|into|up",
    "all|alle plants|sites|works|werke|häuser|standorte",
    "to tender",
    "has|have|got it|them|all .. on|in|under .. platform|portal|contract|deal",
    "besteht|bestehen auf",
    "call off|offs",
    "frame|framework|blanket|group|central|supply|service|maintenance contract|agreement|order|deal|supplier|package",
    "contract|agreement|deal with",
    "flat|all rate|in|inclusive",
    "for all|everybody|everyone .. of|the|our|sites|plants|works|houses",
    "all of the|our sites|plants|works",
    "group|groups|head office|central s|price|prices|buying|purchasing",
    "centrally|zentral|incl|included|inklusive",
    "rahmenvertrag|rahmenvertrags|konzernvertrag|rahmenabkommen|abrufauftrag|rahmen|verbund|einkaufsverbund|einkaufsgemeinschaft|konzernpreis|konzerneinkauf|wartungspaket|servicepaket|pauschale",
    "für alle|jedes .. mit|häuser|werke|standorte",
    "alle häuser|werke|standorte",
];

/// It says so in itself.
pub(super) const SAYS: &[&str] = &[
    "macht|machen|macht jetzt|nun .. anderer|andere|jemand|wer",
    "ein anderer|andere macht|liefert|bringt",
    "come|comes|coming|supplied|included|part with|in|of .. service|maintenance contract|visit|package|agreement",
    "come|comes with the machine|machines|line|service|filler|new",
    "wartungsvertrag|servicevertrag|vollwartung",
    "have|get|having|getting|had|got .. made|cut|turned|printed|machined at|by|in|round|down|locally|for",
    "lassen wir|sie .. machen|fertigen|schneiden|drehen|drucken|anfertigen|nachbauen",
    "somebody|someone|anyone|anybody else has|does|supplies|brings|makes",
    "got|get|getting|buy|buying|bought|take|taking|have|having|order|ordering .. somebody|someone else",
    "instead|rather of|than you|yours|yourselves",
    "statt|anstatt|anstelle von|bei|zu ihnen|euch",
    "jemand|jemandem anders|anderem|anderen",
];

/// They make it.
pub(super) const MAKES: &[&str] = &[
    "make|makes|making|made|cut|cuts|cutting|turn|turns|turning|turned|print|prints|printing|printed|machine|machines|machining|machined|punch|punches|punching|stamp|stamps|stamping|mould|moulds|moulding|cast|casts|casting|produce|produces|producing|build|builds|building|weld|welds|vulcanise*|glue|glues|knock|knocks",
    "dreht|drehen|gedreht|fertigt|fertigen|gefertigt|stanzt|stanzen|gestanzt|schneidet|schneiden|geschnitten|fräst|fräsen|gefräst|druckt|drucken|gedruckt|macht|machen|gemacht|gießt|gießen|gegossen|klebt|kleben|näht|nähen|baut|bauen|gebaut|produziert|produzieren|hergestellt|stellt|stellen",
];

/// It is brought.
pub(super) const BRINGS_IT: &[&str] = &[
    "looked|looks after by",
    "macht|machen uns",
    "besorgt|beschafft",
    "send|sends|sent|ship|ships|shipped .. over|with|along|us|it|them",
    "bringt|bringen|liefert .. gleich|mit|selber|selbst",
    "fill|fills|filling|stocks|drop|drops .. up|it|them|shelf|cabinet|themselves|load|rack|drawer|off",
    "füllt|füllen|bestückt .. auf|regal|schrank|lager|selbst",
    "bring|brings|bringing|brought|supply|supplies|supplied|supplying|deliver|delivers|delivered|throw|throws|threw|flew|flown|provide|provides|provided",
    "buys|orders|sources|purchases centrally|for all|everybody|everyone",
    "bringt|bringen|gebracht|mitgebracht|mitbringen|mitbringt|liefert|liefern|geliefert|mitgeliefert|mitliefert|mitliefern|beschafft|besorgt|stellt",
];

/// It is got, fitted, paid.
pub(super) const GETS: &[&str] = &[
    "discovered|share|shares|shared|rebuilt|rebuild|overhauled|held|landed|gelandet|gibt|gibts|kept",
    "swap|swapped|lease|leased|leasing|rent|rented|tied|won|found|find|finds|put|puts|fills|lies|lie|arrive|went|goes|gone",
    "gefunden|findet|wartet|warten|liegt|liegen|besteht|getauscht|gemietet|gewechselt|umgestellt|vergeben|gewonnen",
    "click|clicks|clicked|buy|buys|bought|buying|get|gets|got|getting|order|orders|ordered|ordering|pick|picks|picked|collect|collects|fetch|fetches|come|comes|coming|came|arrive|arrives|have|has|had|having|take|takes|took|taking|scan|scans",
    "stock|stocks|included|drop|drops|dropped|leave|leaves|fill|fills|fit|fits|fitted|change|changes|changing|install|installs|do|does|did|done|look|looks|see|sees|cover|covers|handle|handles|keep|keeps|sell|sells|paid|pay",
    "own make|brand|stock|range|material|materials",
    "parcel|parcels|package|packages|delivery|deliveries|box|boxes|load|consignment .. of|from",
    "klick*|holt|holen|geholt|bestellt|bestellen|kauft|kaufen|gekauft|zieht|ziehen|gezogen|bezieht|beziehen|bezogen|nimmt|nehmen|mitnimmt|mitgenommen|kommt|kommen|kriegt|kriegen|bekommt|bekommen|läuft|laufen|hat|haben|kost|kostet",
    "füllt|auffüllt|bestückt|wechselt|tauscht|einbaut|montiert|macht|machen|verkauft",
];

/// It is for the writer's house.
pub(super) const OF_US: &[&str] = &[
    "us|our|ours|we|here|me|my|lads|stores|fitters|shift|maintenance|production|apprentice|boss|foreman",
    "uns|unser|unsere|unseren|unserem|unserer|wir|ma|azubi|lehrling|instandhaltung|schicht|werkstatt|lager|meister|chef",
];

/// So it is now, and again and again.
pub(super) const REGULAR: &[&str] = &[
    "this|since year|april|may|spring|summer|autumn|winter",
    "neuestem|kurzem|lange|heuer|gleich",
    "now|nowadays|lately|anyway|already|meanwhile|since|ever",
    "these days",
    "every|each|once|twice .. day|week|month|monday|tuesday|wednesday|thursday|friday|second|other|quarter|year|a",
    "from now|october|january|february|march|april|may|june|july|august|september|november|december|next|the",
    "by the load|dozen|box|crate|pallet|bag",
    "jetzt|neuerdings|inzwischen|mittlerweile|seit|seitdem|künftig|zukünftig|nun|ab",
    "jede|jeden|jedes|alle woche|monat|montag|dienstag|mittwoch|donnerstag|freitag|zwei|vier|paar|quartal",
];

/// We are to bring, send or expect it no more.
pub(super) const LEAVES: &[&str] = &[
    "not|won|no|ll|t see|get|expect .. orders|order|much|anything",
    "so that s that",
    "i d|would have asked|rung|ordered|come",
    "don|not|no t|need .. stock|bother|keep|hold|reserve|quote|put",
    "nothing i|we can do",
    "brauchen|brauchst|braucht sie|ihr|du .. vorzuhalten|mehr|nicht",
    "drop|drops|dropped|fall|falls|fallen|disappear*|come|comes|take .. off|from your|the|our|my sheet|list|order|orders|books|reminder|rota",
    "take|leave|strike|cross|scratch|drop us|me|it|them|those|that|the .. off|out|from",
    "isn|not|aren|won t|be|on .. on|the|your list|sheet|order|it|there",
    "not going|running|coming through|via|by me|us|you|my|our",
    "no need|longer|more|hurry to|need|with .. quote|keep|send|put|stock|reserve|it",
    "needn|need t|not .. quote|keep|send|put|stock|reserve|bring|bother",
    "out of the game|running|picture",
    "no slight|offence|offense|reflection|criticism|complaint",
    "nothing against|to do with you|your",
    "don|not t|be .. surprised|wonder|look|expect|hold",
    "surprised|wonder if|that|why .. fewer|smaller|less|no|drop|quiet|missing",
    "smaller|quieter|thinner|shorter|less|fewer than usual|before|ever",
    "off|one less my desk|plate|thing|hands|list",
    "past|around|over|behind me",
    "nicht mehr .. hinzulegen|anzubieten|vorzuhalten|liefern|zu|anbieten|bereitzulegen|mitzuschicken|schicken|bestellen",
    "keine|keinen|nichts mehr",
    "raus aus",
    "brauchen|brauch|brauche|bräuchten sie|ma|wir|uns|ihr .. nicht|keine|mehr",
    "nicht umsonst|vergeblich|extra",
    "löschen|streichen|rausnehmen|herausnehmen|ruht|ruhen|fällt|fallen|entfällt",
    "an mir|uns vorbei",
    "nicht wundern|nix|nichts gegen",
];

/// What it costs there.
pub(super) const CHEAP: &[&str] = &[
    "price|prices was|were|is|are better|lower|right|good",
    "for a song",
    "straight from",
    "price|prices nobody|no|you|we",
    "per|forty|thirty|twenty|ten|fifty cent|percent|less|under|off",
    "schneller|näher|gleich um|nebenan",
    "streets away",
    "while you wait",
    "half|third|quarter|fraction .. price|money|cost",
    "a third|quarter",
    "cheap|cheaper|cheapest|cash|haggling|percent|peanuts|pennies|handy|handier|quicker|faster|convenient",
    "per cent",
    "drittel|hälfte|billiger|günstiger|preiswerter|spottbillig|bar|prozent|kreditkarte|leberkäs|bier",
    "credit|company card",
];

/// It was so, or may be so, or is so at others.
pub(super) const NOT: &[&str] = &[
    "wir|ich .. liefern|liefere|beliefern|beliefere",
    "we|i supply|deliver|sell",
    "is|are|was|were|all|remain|stay yours",
    "year|years ago|back",
    "once|formerly|previously",
    "used to|at",
    "back then|in",
    "before|until you|that|then|him|her|them",
    "for .. years|while never|again",
    "never again",
    "davor|damals|früher|ehemals|seinerzeit|einst",
    "bis letztes|vor",
    "rumour|rumor|gerücht|might|could|would|wouldn|should|thinking|idea|considering|whether|maybe|perhaps|never|vielleicht|könnte|könnten|würde|würden|möchte|möchten|überlegen|überlegt|ob|nie",
    "want|wants|wanted|like to",
    "no|kein|keine|keinem|keinen maker|manufacturer|dealer|distributor|hersteller|händler",
    "across|over|down|up the road|street|fence",
    "next door",
    "neighbour|neighbours|neighbor|neighbors|gegenüber|nebenan|nachbar*|the opposite",
    "its|their|deren pump|pumps|seals|gaskets|own pumps",
    "brother|sister|father in law",
    "told|erzählt .. that|dass|er|his",
    "seinem|ihrem|deren betrieb|laden|werk",
    "drawing|drawings|datasheet|manual|certificate|certificates|zeichnung|zeichnungen|datenblatt|zeugnis|zertifikat",
    "stay|stays|staying|remain|remains|back with|to you",
    "all|everything|whole|lot from|is|by|comes .. you",
    "come|go|went|switched|back back|to|with you",
    "hundred|100",
    "if|unless|wenn|falls you|we|they|he|she|it|sie|wir|er|ihr",
    "saw|seen|looked|looking .. shop|site|page",
    "you fitted|supplied|did|delivered",
    "sat|sitting|stood|saß|sitze next|between|beside|neben",
    "make|makes|made sure",
    "einbau|einbauen|wechsel|wechseln|tauschen|prüfen|messen .. selbst|selber",
    "einbau|einbauen .. machen|wir",
    "fitting|installing|changing|replacing .. ourselves|themselves|himself",
    "turn|turns|turned up|on|off|down",
    "stellt|stellen|baut|bauen sich",
];

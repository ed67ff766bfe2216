//! Words that stand in for each other in the ways of saying it.

/// Sets by name, alternatives parted by blanks; `_` joins words of one alternative.
pub(super) const SETS: &[(&str, &str)] = &[
    // English: what may stand between subject and verb.
    (
        "aux",
        "have has had been being is are r was were be am do does did will currently also now \
         already always still mainly mostly just only regularly directly recently today again \
         both successfully exclusively no_longer used_to stopped ceased quit continue_to \
         continues_to continued_to agreed_to has_agreed_to began begun started start don't \
         doesn't not normally usually typically long primarily all to_date proudly",
    ),
    ("supply", "supply supplies supplied supplying"),
    (
        "deliver",
        "supply supplies supplied supplying deliver delivers delivered delivering ship ships \
         shipped shipping sell sells sold selling provide provides provided providing export \
         exports exported exporting resell resells",
    ),
    (
        "make",
        "make makes made making manufacture manufactures manufactured manufacturing build builds \
         built building produce produces produced producing machine machines machined machining \
         cast casts casting mould moulds moulding mold molds molding assemble assembles assembled \
         assembling fabricate fabricates fabricated packing packaging",
    ),
    (
        "to-do",
        "supply deliver build provide make manufacture produce ship design develop install \
         construct refurbish maintain",
    ),
    (
        "buy",
        "buy buys buying purchase purchases purchasing source sources sourced sourcing order \
         orders ordered ordering procure procures procured reorder reordered",
    ),
    ("bought", "bought purchased gets get getting takes"),
    (
        "choose",
        "chose chosen choose chooses select selects selected pick picks picked tap taps tapped \
         appoint appoints appointed name names named hire hires hired commission commissions \
         commissioned contracted contracts",
    ),
    (
        "win",
        "got get gets received receive receives won win wins winning secured secures secure \
         landed lands booked books bagged bags obtained obtains has_been_awarded was_awarded \
         were_awarded is_awarded awarded",
    ),
    (
        "order",
        "order orders contract contracts po pos job purchase_order purchase_orders call-off",
    ),
    (
        "supplier",
        "supplier suppliers vendor subcontractor sub-supplier manufacturer maker",
    ),
    (
        "role",
        "supplier vendor contractor provider manufacturer builder subcontractor",
    ),
    (
        "customer",
        "customer client buyer end-customer end-user enduser end_user bread_and_butter",
    ),
    (
        "customers",
        "customers clients accounts buyers end-customers",
    ),
    (
        "big",
        "big biggest bigger large larger largest main major key important most best top new \
         newest oldest old long-standing longstanding longtime long-time long-term good valued \
         existing current single sole only first second third second-largest second-biggest loyal \
         favorite favourite final end direct very by_far the of two three four five many own \
         number_one no_1 dear esteemed common mutual joint strategic former ex previous potential prospective \
         possible future former_long-time",
    ),
    (
        "be",
        "is are r was were has_been have_been became become remains remain is_still is_also \
         is_now used_to_be is_no_longer are_no_longer was_once 's",
    ),
    (
        "such",
        "such_as like including include includes included are is e.g. i.e. for_example for_instance namely \
         notably among_them",
    ),
    ("sep", ", ( - – — : = \" “"),
    (
        "about",
        "about around roughly approximately nearly almost some at_least over more_than ca.",
    ),
    (
        "base",
        "sales revenue revenues turnover business output production volume shipments orders \
         order_book total_sales total_revenue annual_sales annual_revenue annual_turnover \
         total_business income volumes products capacity overall_sales yearly_turnover net_sales \
         work rev net_revenue net_revenues total_net_sales total_revenues invoices invoicing \
         earnings takings takings billings net_turnover business_volume",
    ),
    (
        "weighs",
        "contributed contribute amounted_to comprised comprises is are was makes_up make_up made_up accounts_for account_for accounted_for represents \
         represent represented takes take buys buy stands_for contributes generates is_about \
         brings",
    ),
    (
        "goes",
        "goes go went comes come came is are was were is_sold are_sold is_shipped are_shipped \
         going coming is_done is_made",
    ),
    // German.
    (
        "hilf",
        "haben hat hatten auch jetzt schon seit jahren seit_jahren derzeit aktuell zurzeit heute \
         immer regelmäßig noch nur ja doch direkt bereits nicht nicht_mehr momentan selbst \
         hauptsächlich früher bisher inzwischen langem seit_langem wöchentlich monatlich",
    ),
    (
        "beliefert",
        "beliefern beliefert belieferte belieferten beliefere",
    ),
    (
        "liefert",
        "liefern liefert lieferte lieferten verkaufen verkauft verkaufte exportieren exportiert \
         versenden schicken",
    ),
    (
        "baut",
        "fertigen fertigt fertigte fertigten bauen baut baute bauten produzieren produziert \
         produzierte machen macht drehen fräsen gießen montieren montiert",
    ),
    ("geliefert", "geliefert verkauft exportiert versandt"),
    (
        "bestellt",
        "bestellt bestellen bestellte bestellten kauft kaufen kaufte bezieht beziehen bezog ordert \
         orderte ordern",
    ),
    (
        "bestellt-hat",
        "bestellt gekauft bezogen geordert beauftragt nachbestellt reklamiert gekürzt erhöht verdoppelt storniert verschoben halbiert abgerufen",
    ),
    (
        "auftrag",
        "auftrag aufträge großauftrag bestellung bestellungen reklamation abruf folgeauftrag \
         rahmenvertrag liefervertrag",
    ),
    ("bekommen", "bekommen erhalten gewonnen"),
    (
        "erhält",
        "erhält erhielt gewinnt gewann bekommt bekam sichert_sich holt holt_sich ergattert",
    ),
    (
        "kunde",
        "kunde kunden endkunde endkunden großkunde großkunden hauptkunde hauptkunden stammkunde \
         stammkunden auftraggeber abnehmer hauptabnehmer endabnehmer großabnehmer hauptauftraggeber kundin mandant mandanten",
    ),
    (
        "groß",
        "größter größte größten größtem größtes großer großen großem wichtigster wichtigste \
         wichtigsten bester beste besten langjähriger langjährige langjährigen neuer neue neuen \
         alter alte alten ältester guter gute guten einziger zweitgrößter zweitgrößten \
         ehemaliger ehemalige ehemaligen früherer frühere früheren möglicher möglichen potenzieller \
         potentieller potenziellen künftiger gemeinsamer gemeinsamen mit_abstand weiterer",
    ),
    (
        "lieferant",
        "lieferant lieferanten zulieferer hauptlieferant alleinlieferant systemlieferant",
    ),
    ("ist", "ist sind war waren bleibt wurde ist_nach_wie_vor"),
    ("zählt", "zählen zählt gehören gehört zählten gehörten sind"),
    (
        "umsatz",
        "umsatzes umsatz umsätze produktion absatzes geschäfts geschäftes jahresumsatzes",
    ),
    (
        "etwa",
        "etwa rund circa ca. fast knapp gut über mehr_als ungefähr mindestens",
    ),
    (
        "ware",
        "ware lieferung bestellung teile sendung charge palette pumpen anlage stücke",
    ),
    ("der", "der die den dem des das"),
    // Shares and customers: how much, by whom, with what.
    (
        "moves",
        "grown grew grows risen rose rises climbed climbs increased increases fallen fell falls \
         dropped drops slipped slips shrunk shrank declined declines down up gone went goes come \
         came comes reached reaches hit hits passed crossed sunk sank become became becomes \
         jumped moved",
    ),
    (
        "nowadays",
        "by_now now currently already still today meanwhile again at_present at_the_moment \
         these_days only just about presently nowadays good_for",
    ),
    (
        "stays",
        "stays stay stayed remains remain keeps keep kept sits sit stands stand stood hovers \
         lies lie lay is are ranks rests hovering comes_in came_in",
    ),
    (
        "sells",
        "sell sells sold make makes made do does did produce produces produced ship ships \
         shipped invoice invoices invoiced bill bills billed earn earns earned deliver delivers \
         delivered turn_over",
    ),
    (
        "hangs",
        "hangs hang hung depends depend depending depended rests rest relies rely turns rides",
    ),
    (
        "together",
        "together combined jointly between_them in_total in_all in_sum summed_up added_up \
         taken_together collectively in_aggregate in_the_aggregate all_in_all as_a_group \
         added_together on_a_combined_basis",
    ),
    (
        "fit",
        "build builds built building fit fits fitted fitting mount mounts mounted mounting \
         install installs installed installing use uses used using put puts putting assemble \
         assembles assembled assembling weld welds integrate integrates integrated screw insert \
         inserts incorporate incorporates",
    ),
    (
        "takes",
        "buy buys bought buying purchase purchases purchased purchasing source sources sourced \
         take takes took taking have has get gets got getting receive receives received \
         receiving obtain obtains order orders ordered fetch fetches collect collects procure \
         procures",
    ),
    (
        "only",
        "sole only single exclusive one main preferred primary first second approved",
    ),
    (
        "calls",
        "call-offs call-off calloffs calloff releases release forecast forecasts schedule \
         schedules order orders volumes volume quantities demand planning requirements numbers \
         plan offtake",
    ),
    (
        "went",
        "went goes go gone rose risen rises fell fallen falls dropped drops doubled increased \
         increases decreased grew grow grows climbed jumped shrank came come",
    ),
    (
        "raised",
        "raised raise raises increased increase increases doubled double upped up'd lifted cut \
         cuts reduced reduce reduces halved lowered lower stopped postponed cancelled tripled \
         changed moved pushed",
    ),
    (
        "complains",
        "complained complains complaining complain moaned moans moaning moan grumbled grumbles \
         grumbling unhappy angry cross furious annoyed upset dissatisfied disappointed \
     criticised criticises mad",
    ),
    (
        "claim",
        "claim claims complaint complaints reclamation reclamations trouble problem problems \
         returns return ncr 8d",
    ),
    (
        "contract",
        "contract contracts agreement agreements deal deals supply_contract supply_agreement \
         framework_agreement frame_contract order orders partnership supply_deal \
         framework_contract long-term_agreement",
    ),
    (
        "prized",
        "named honoured honored awarded recognised recognized appointed selected chosen picked \
         voted nominated approved certified",
    ),
    ("suppliers", "suppliers vendors partners"),
    (
        "vom-umsatz",
        "umsatz umsatzanteil umsatzes jahresumsatz jahresumsatzes anteil vom_umsatz \
         vom_geschäft am_umsatz des_umsatzes des_geschäfts vom_jahresumsatz \
         vom_gesamtumsatz des_gesamtumsatzes geschäfts geschäftes vom_kuchen umsätze \
         der_umsätze unserer_umsätze vom_absatz produktion der_produktion erlöse erlösen \
         einnahmen verkäufe absatzes",
    ),
    (
        "kind",
        "demanding difficult good hard tough loyal picky fussy fair pleasant reliable regular \
         important strategic steady big large major growing happy unhappy exacting critical",
    ),
    (
        "money",
        "sales revenue revenues turnover net_sales net_revenue total_sales total_revenue \
         annual_sales annual_revenue annual_turnover income rev yearly_turnover business",
    ),
    (
        "signed",
        "signed closed agreed concluded sealed renewed extended prolonged",
    ),
    ("quantity", "all most some many much half"),
    (
        "directly",
        "straight directly 1_:_1 one_to_one one-to-one all",
    ),
    ("geht", "gehen geht ging gingen wandern wandert"),
];

/// What the words for the two houses are: of the writer's, of the reader's.
pub(super) const PERSONS: &[(&str, &str, &str)] = &[
    (
        "WE",
        "we we've we're we'll our_company my_company",
        "you u you've you're you'll your_company",
    ),
    ("OUR", "our my", "your ur"),
    ("US", "us", "you u"),
    ("OURS", "ours mine us", "yours you"),
    ("WIR", "wir", "sie ihr"),
    (
        "UNSER",
        "unser unsere unserem unseren unserer unseres",
        "ihr ihre ihrem ihren ihrer ihres euer eure eurem euren eurer eures",
    ),
    ("UNS", "uns", "ihnen euch"),
];

/// German words of address that mean others when they are in small letters.
pub(super) const CAPITAL_ONLY: &[&str] = &[
    "sie", "ihnen", "ihre", "ihrem", "ihren", "ihrer", "ihres", "ihr",
];

/// Words that every text has: they are no cue.
pub(super) const COMMON: &[&str] = &[
    "a", "an", "the", "to", "of", "for", "from", "with", "by", "in", "at", "on", "as", "and", "or",
    "is", "are", "was", "were", "be", "has", "have", "had", "that", "which", "who", "it", "they",
    "we", "you", "your", "yours", ",", ":", "(", "-", "one", "two", "some", "all", "will", "its",
    "their", "this", "these", "wir", "uns", "unser", "unsere", "unserem", "unseren", "unserer",
    "unseres", "sie", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "ihnen", "euch", "euer",
    "eure", "eurem", "euren", "eurer", "eures", "der", "die", "das", "den", "dem", "des", "ist",
    "sind", "war", "waren", "hat", "haben", "hatten", "von", "bei", "für", "an", "mit", "zu",
    "als", "aus", "end", "ein", "auf", "in", "einer", "eine", "einem",
];

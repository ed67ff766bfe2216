//! Words that stand in for each other in the ways of saying it.

/// Sets by name, alternatives parted by blanks; `_` joins words of one alternative.
pub(super) const SETS: &[(&str, &str)] = &[
    // English: what may stand between subject and verb.
    (
        "aux",
        "have has had been being is are was were be am do does did will currently also now \
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
        "is are was were has_been have_been became become remains remain is_still is_also \
         is_now used_to_be is_no_longer are_no_longer was_once 's",
    ),
    (
        "such",
        "such_as like including include includes included are is e.g. i.e. for_example namely \
         notably among_them",
    ),
    ("sep", ", ( - – — : \" “"),
    (
        "about",
        "about around roughly approximately nearly almost some at_least over more_than ca.",
    ),
    (
        "base",
        "sales revenue revenues turnover business output production volume shipments orders \
         order_book total_sales total_revenue annual_sales annual_revenue annual_turnover \
         total_business income volumes products capacity overall_sales yearly_turnover net_sales \
         work",
    ),
    (
        "weighs",
        "is are was makes_up make_up made_up accounts_for account_for accounted_for represents \
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
];

/// What the words for the two houses are: of the writer's, of the reader's.
pub(super) const PERSONS: &[(&str, &str, &str)] = &[
    (
        "WE",
        "we we've we're we'll our_company my_company",
        "you you've you're you'll your_company",
    ),
    ("OUR", "our my", "your"),
    ("US", "us", "you"),
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

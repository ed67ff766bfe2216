//! Capitalised words that are no company: calendar, places, people, programs, papers,
//! departments, common nouns.

use crate::calendar::{day, is_calendar, month};
use std::collections::HashSet;
use std::sync::LazyLock;

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

/// Words of sentences, departments, papers and programs.
const WORDS: &str = "\
daily weekly monthly yearly hourly spot non adjusted delivered swedish danish norwegian finnish belgian portuguese greek brazilian australian input enter insert create delete reverse \
frame framework concerning regarding according depending following frankly honestly leider gerade inzwischen mittlerweile übrigens figure ship-to sold-to bill-to split \
claim claims complaint complaints reclamation trouble audit visit combined jointly altogether overall besides apart collectively taken total i a an the and or but so if when while because since as at by for from in into of off on onto out over per than to up via \
with without within under until unless about above after all also although always am another any anybody anyone are around \
be been before being below best better between both can cannot could did do does doing done down during each either else \
even ever every everybody everyone few first second third fourth last next had has have having he her here hers him his how \
however it its just least less let like many may maybe me might mine more most much must my neither never no nobody none \
nor not nothing now often once one two three four five six seven eight nine ten only other others our ours please pls plz \
rather same see several shall she should some somebody someone something soon still such sure that their theirs them then \
there these they this those though through thus today together tomorrow tonight too toward us very was we were what \
whatever where whether which who whoever whom whose why will would yes yesterday yet you your yours hi hello hey dear \
thanks thank regards sincerely cheers ok okay fyi asap btw ps re fw fwd cc bcc attn best kind kindly sorry well \
great good fine new old big small major key early late later recently currently additionally furthermore moreover \
service services support care relations satisfaction success experience portal id no. nr number name names address \
information info data base database list lists file files file's report reports sheet page pages form forms note notes \
invoice invoices order orders po purchase purchases purchasing sales sale marketing accounting finance legal hr it qa qc \
engineering production logistics shipping delivery deliveries warehouse quality procurement operations management manager managers \
executive executives director president vice ceo cfo coo cto vp chairman head team teams group groups department dept \
division unit office offices branch headquarters hq company companies corporation firm business customer customers client \
clients account accounts supplier suppliers vendor vendors partner partners distributor distributors dealer dealers \
reseller resellers retailer retailers wholesaler oem oems contractor contractors consumer consumers user users buyer buyers seller \
people men women children kids students patients employees staff workers members friends family families everyone public \
market markets industry government state states federal city county country countries world region regions area areas \
north south east west northern southern eastern western central northeast northwest southeast southwest usa u.s u.s. us uk \
u.k u.k. eu emea apac dach latam nafta na overseas export import domestic abroad home site sites plant plants factory \
internet web website online email e-mail mail phone fax tel mobile cell attachment attached agreement agreements contract contracts \
policy policies terms term conditions privacy program programs project projects product products item items part parts \
model type version subject date time week month year quarter q1 q2 q3 q4 fy h1 h2 monday's morning afternoon evening \
christmas easter thanksgiving holiday holidays summer winter spring autumn fall god lord mr mrs ms miss dr sir madam \
gas oil power electricity energy water coal steel crude fuel lng btu mw mwh kwh usd eur gbp dollar dollars euro euros \
per percent pcs kg tons tbd tba n/a na etc eta etd fob cif exw ddp dap rfq rfp rfi nda sla kpi roi iso din en ce ul \
word excel outlook powerpoint access windows office microsoft's linux unix java sql html pdf xml csv sap erp crm salesforce sharepoint \
onedrive teams zoom skype slack jira confluence android ios iphone ipad chrome firefox acrobat autocad solidworks catia cad \
photoshop netweaver hana navision citrix vpn lotus internet explorer http https www com org net dhl ups fedex usps tnt gls dpd \
court commission committee board council congress senate judge attorney sec ftc epa irs fda iso \
ebay linkedin facebook twitter youtube whatsapp wikipedia google's \
settlement settlements trading trader traders credit risk deal deals desk swap swaps option options index basis pool pools hub gate zone \
point points meter meters pipe pipeline pipelines storage transport transportation capacity schedule schedulers scheduling \
english german french american british italian spanish chinese japanese european asian canadian mexican indian russian \
austrian swiss dutch polish turkish korean irish scottish \
bill rate tariff rule section article exhibit appendix figure table chapter volume level line case issue question questions answer \
request requests update updates draft final copy original approval confirmation \
\
der die das den dem des ein eine einen einem einer eines und oder aber wenn falls weil dass daß als auch auf aus bei bis \
durch für gegen im ins ich du er sie es wir ihr ihnen ihre ihren ihrem ihrer uns unser unsere euch euer eure mich mir dir dich \
sich man mein meine dein seine ist sind war waren wird werden wurde hat haben hatte kann können soll sollen muss müssen will \
nicht kein keine nur noch schon sehr so wie was wer wo wann warum dann da dort hier heute morgen gestern jetzt bitte danke \
hallo liebe lieber guten sehr geehrte geehrter geehrten mit freundlichen grüßen gruß grüße viele beste zum zur von vom zu nach \
über unter vor seit ohne um pro je circa etwa rund alle alles anbei anlage anlagen anhang angebot angebote anfrage anfragen \
auftrag aufträge bestellung bestellungen rechnung rechnungen lieferung lieferungen liefertermin termin termine preis preise \
ware waren teil teile stück menge mengen qualität kunde kunden kundin endkunde endkunden großkunde hauptkunde stammkunde neukunde hauptabnehmer abnehmer endabnehmer großkunden privatkunden stammkunden neukunden \
geschäftskunden kundendienst kundennummer kundenservice händler großhandel handel einzelhandel fachhandel industrie \
automobilindustrie industriekunden handwerk handwerker hersteller zulieferer autobauer konzern anbieter lieferant lieferanten partner firma firmen kette ketten handelskette marke marken \
unternehmen betrieb betriebe werk werke lager halle büro abteilung einkauf verkauf vertrieb versand spedition export import produktion \
fertigung entwicklung montage herr herrn fa fa. frau herren damen kollege kollegen kollegin kolleginnen mitarbeiter leute menschen kinder \
freunde familie woche wochen tag tage monat monate jahr jahre quartal anfang mitte ende januar kw uhr zeit frist ausland \
inland europa welt markt märkte land länder norden süden osten westen deutschland österreich schweiz ziel grund fall beispiel thema \
projekt projekte maschine maschinen produkt produkte artikel muster proben werkzeug werkzeuge zeichnung zeichnungen daten liste \
datei seite nummer umsatz kosten geld euro prozent hälfte drittel viertel großteil probleme problem hilfe rückmeldung info infos \
information informationen freigabe abnahme abholung baustelle baustellen verfügung wunsch bedarf verbraucher anwender ehrlich";

/// Countries, states, regions, cities.
const PLACES: &str = "\
germany france italy spain portugal austria switzerland belgium netherlands holland luxembourg denmark sweden norway finland \
iceland ireland england scotland wales britain poland czechia slovakia hungary romania bulgaria greece turkey serbia croatia \
slovenia bosnia albania ukraine russia belarus estonia latvia lithuania china japan korea taiwan india pakistan bangladesh \
vietnam thailand malaysia singapore indonesia philippines australia zealand israel egypt morocco algeria tunisia nigeria kenya \
africa america asia europe canada mexico brazil argentina chile peru colombia venezuela bolivia ecuador panama cuba arabia \
emirates dubai qatar kuwait iraq iran oman bahrain saudi \
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa \
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire \
jersey carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming \
ontario quebec alberta manitoba saskatchewan columbia scotia york london paris berlin munich hamburg cologne frankfurt stuttgart \
vienna zurich geneva basel bern milan rome turin naples madrid barcelona lisbon brussels amsterdam rotterdam antwerp copenhagen \
stockholm oslo helsinki warsaw prague budapest bucharest sofia athens istanbul moscow kiev dublin edinburgh glasgow manchester \
birmingham leeds liverpool bristol lyon marseille toulouse lille chicago houston dallas austin boston atlanta miami denver \
phoenix seattle portland detroit cleveland pittsburgh philadelphia baltimore minneapolis memphis nashville orlando tampa charlotte \
angeles francisco diego antonio vegas orleans toronto montreal vancouver calgary tokyo osaka seoul beijing shanghai shenzhen \
guangzhou hong kong taipei mumbai delhi bangalore chennai sydney melbourne perth brisbane auckland cairo johannesburg lagos \
nairobi sao paulo rio bogota lima santiago midwest northeast southwest southeast gulf atlantic pacific baltic balkan \
deutschland frankreich italien spanien österreich schweiz belgien niederlande dänemark schweden norwegen finnland polen tschechien \
slowakei ungarn rumänien bulgarien griechenland türkei russland kroatien slowenien serbien indien brasilien mexiko kanada amerika \
afrika asien europa bayern hessen sachsen thüringen brandenburg niedersachsen westfalen württemberg baden saarland rheinland pfalz \
münchen köln düsseldorf dortmund essen leipzig dresden hannover nürnberg bremen mannheim karlsruhe augsburg wien zürich graz linz \
salzburg innsbruck mailand rom paris prag warschau brüssel new calif calif. tex tex. fla fla. mich mich. mass mass. penn penn. ill ill. ont ont. san los las st. dominican santa united kingdom states republic";

/// Given names that are common where business mail is in English or German.
const GIVEN: &str = "\
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven \
paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan \
stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose \
henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur \
austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene \
randy vincent russell louis philip bobby johnny bradley mary patricia jennifer linda elizabeth barbara susan jessica sarah \
karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca \
laura helen sharon cynthia kathleen amy angela shirley anna ruth brenda pamela nicole katherine virginia catherine christine \
samantha debra janet rachel carolyn emma maria heather diane julie joyce victoria kelly christina joan evelyn lauren judith \
olivia martha cheryl megan andrea ann anne alice jean doris jacqueline kathryn hannah julia gloria teresa sara janice phillip \
tom bob bill jim mike dave dan steve chris matt greg jeff ken ron tim rick rich rob ben sam ed ted fred pete nick andy tony \
joey charlie kate katie liz beth sue jen jenny kim jill tina tracy stacey stacy vince phil doug stan don marty barry craig \
glenn neil curtis todd dean darren darrell dale leslie lynn melanie monique tammy wendy robin shelley suzanne sally sandy judy jane \
rosie harry hugh ian graham nigel simon stuart trevor fiona claire emma lucy sophie charlotte \
hans peter klaus wolfgang jürgen dieter manfred uwe günter bernd werner helmut horst heinz gerhard stefan stephan andreas \
matthias markus martin michael thomas frank ralf rolf jörg jochen joachim holger torsten thorsten dirk olaf sven jens kai \
lars björn florian sebastian tobias christoph philipp felix lukas jonas moritz johannes jakob anja petra sabine monika ursula \
renate ingrid helga karin brigitte gisela susanne claudia martina birgit heike kerstin silke ulrike katrin kathrin katja \
sandra nadine tanja stefanie julia anne lena lea johanna katharina christina heidi gabi elke erika jutta ute ulrich volker \
reinhard rainer norbert hubert karl otto friedrich wilhelm georg anton franz josef luigi giovanni marco paolo luca pierre \
jacques jean michel philippe luc carlos pedro miguel javier jorge antonio juan ahmed mohamed ali wei li";

const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "professor",
    "sir",
    "herr",
    "herrn",
    "frau",
    "madam",
    "judge",
    "senator",
    "governor",
    "president",
];

/// Words that make a run of capitals a firm's name.
const FIRMS: &str = "\
group holding holdings industries international technologies technology systems solutions foods motors motor airlines airways \
bank energy electric pharma pharmaceuticals chemicals chemical steel works werke packaging plastics logistics partners \
associates laboratories labs enterprises company corporation university hospital hospitals stores supermarkets brands \
resources petroleum oil power gas railways aerospace automotive electronics engineering manufacturing construction materials \
semiconductor communications telecom networks media studios pumpen maschinenbau anlagenbau technik dichtungen gruppe stadtwerke \
brewery dairy mills farms cement paper tools instruments controls research refining pipeline utilities utility edison light \
marketing trading services products water marine rail glass foundry foundries bakeries dairies chemie molkerei \
textiles tractors elevators shipyards wagons ceramics";

static NOBODY: LazyLock<HashSet<&str>> = LazyLock::new(|| set(WORDS));
static PLACE: LazyLock<HashSet<&str>> = LazyLock::new(|| set(PLACES));
static GIVEN_NAME: LazyLock<HashSet<&str>> = LazyLock::new(|| set(GIVEN));
static FIRM: LazyLock<HashSet<&str>> = LazyLock::new(|| set(FIRMS));

/// Endings of German nouns for whole groups and deeds.
const ENDINGS: &[&str] = &[
    "ungen",
    "ung",
    "heit",
    "keit",
    "schaft",
    "tät",
    "händler",
    "kunden",
    "firmen",
    "betriebe",
    "unternehmen",
    "hersteller",
    "lieferanten",
    "industrie",
    "partnern",
    "stellen",
    "leute",
    "nummer",
    "dienst",
    "liste",
    "branche",
    "bereich",
];

/// Whether a word in small letters is no company, whatever its capital.
pub(super) fn is_nobody(word: &str) -> bool {
    let head = word.split('-').next().unwrap_or(word);
    NOBODY.contains(word)
        || NOBODY.contains(head)
        || is_calendar(word)
        || month(word).is_some()
        || day(word).is_some()
        || word.len() > 6 && ENDINGS.iter().any(|end| word.ends_with(end))
}

/// Whether a run of capitalised words (in small letters) is no company's name: a place, a
/// trade, or words that are capitalised for some other reason.
pub(in crate::downstream) fn stands_for_nobody<'w>(
    run: impl Iterator<Item = &'w str> + Clone,
) -> bool {
    let plain = |word| is_nobody(word) || is_generic(word) || is_place(word) || is_title(word);
    let firm = run.clone().count() > 1 && run.clone().any(names_a_firm);
    !firm && run.clone().all(plain)
}

/// Whether two words (in small letters) are a person's names, as the first is a given one or a title.
pub(in crate::downstream) fn is_person<'w>(mut run: impl Iterator<Item = &'w str>) -> bool {
    match (run.next(), run.next(), run.next()) {
        (Some(given), Some(name), None) => {
            (is_given(given) || is_title(given)) && !names_a_firm(name)
        }
        _ => false,
    }
}

/// Whether a word is a trade's rather than a firm's: no name is made of such words alone.
pub(super) fn is_generic(word: &str) -> bool {
    FIRM.contains(word) || GENERIC.contains(&word)
}

/// Adjectives and nouns of trades.
const GENERIC: &[&str] = &[
    "natural",
    "clean",
    "green",
    "wind",
    "solar",
    "nuclear",
    "global",
    "retail",
    "wholesale",
    "industrial",
    "residential",
    "commercial",
    "higher",
    "crude",
    "heating",
    "renewable",
    "public",
    "independent",
    "municipal",
    "rural",
    "hydro",
    "supply",
    "supplies",
    "transmission",
    "generation",
    "utility",
    "utilities",
    "power",
    "based",
    "information",
    "real",
    "estate",
    "private",
    "sector",
    "system",
    "operator",
    "operators",
    "association",
    "advanced",
    "digital",
];

/// Whether a word is a place's, or a part of one.
pub(super) fn is_place(word: &str) -> bool {
    PLACE.contains(word)
}

/// Whether it is a given name.
pub(super) fn is_given(word: &str) -> bool {
    GIVEN_NAME.contains(word)
}

/// Whether a person is named behind it.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&word)
}

/// Whether it makes the words before it a firm's.
pub(in crate::downstream) fn names_a_firm(word: &str) -> bool {
    FIRM.contains(word.trim_end_matches("'s"))
}

/// Whether it joins the words of one name.
pub(super) fn joins(word: &str) -> bool {
    matches!(word, "&" | "+" | "of")
}

/// Nouns in small letters that make the name before them a program, a team, a paper.
const AFTER: &[&str] = &[
    "team",
    "teams",
    "system",
    "systems",
    "portal",
    "software",
    "server",
    "license",
    "licenses",
    "licence",
    "licences",
    "number",
    "numbers",
    "service",
    "services",
    "department",
    "list",
    "file",
    "files",
    "form",
    "stock",
    "shares",
    "share",
    "version",
    "format",
    "code",
    "database",
    "employee",
    "employees",
    "manager",
    "courses",
    "website",
    "desk",
    "deal",
    "deals",
    "book",
    "meeting",
    "conference",
    "call",
    "area",
    "region",
    "office",
    "day",
    "week",
    "time",
    "side",
    "end",
    "price",
    "prices",
    "point",
    "hub",
];

/// Whom or what a house has that is not the house itself.
const OWNED: &[&str] = &[
    "competitor",
    "competitors",
    "customer",
    "customers",
    "client",
    "clients",
    "agent",
    "supplier",
    "suppliers",
    "president",
    "wife",
    "shareholders",
    "employees",
    "partner",
    "subsidiary",
];

/// Whether the word behind a possessive is somebody else than the owner.
pub(super) fn is_somebody_else(word: &str) -> bool {
    OWNED.contains(&word)
}

/// Whether the word behind a name takes the firm away from it.
pub(super) fn takes_away(word: &str) -> bool {
    AFTER.contains(&word)
}

//! How people say that no more mail will come from somebody: they leave, retire,
//! are away for long, hand their work on, are done with it, or it goes another way
//! from now on. Phrases of the language, English and German.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase says of the sentence it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    /// Somebody will be silent, or something came to its end.
    Ends,
    /// As [`Sign::Ends`], where it is said of the one who falls silent: `moved to
    /// another job` may be said of anybody.
    Goes,
    /// The writer speaks of themselves.
    Mine,
    /// Something holds from now on.
    Onward,
    /// Another way, or somebody else, for what came by mail.
    Way,
    /// Somebody is away, or comes back: long, if a month far ahead is named.
    Away,
    /// In what a machine answers: nobody reads here any more.
    Dead,
    /// In what we answered: we took leave of them.
    Wished,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 9] = [
        (Sign::Ends, ENDS),
        (Sign::Ends, ENDS_GERMAN),
        (Sign::Goes, GOES),
        (Sign::Mine, MINE),
        (Sign::Onward, ONWARD),
        (Sign::Way, WAY),
        (Sign::Away, AWAY),
        (Sign::Dead, DEAD),
        (Sign::Wished, WISHED),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

static SUBJECTS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(SUBJECT.iter().map(|phrase| (*phrase, ()))));

const ENDS: &[&str] = &[
    // They leave.
    "my last|final day|days|week|month|friday|shift|working",
    "is|be|was|s my last|final mail|email|message|letter|report|order",
    "last|final working day|week",
    "last day .. here|company|firm|work|office|plant|desk|job|us",
    "hand|handing|handed|gave|given|giving in|my .. badge|keys|notice|resignation",
    "hang|hanging up my|the .. boots|helmet|hat|overalls|coat",
    "put|putting .. out to grass|pasture",
    "my|early|his|her|into|in|deserved retirement",
    "my new job|role|position|post|employer|duties|responsibilities|department",
    "going|go|goes into|on|in retirement|pension",
    "left|leaves|leaving .. the|our company|firm|business|group|organisation|organization",
    "no longer with|at .. company|firm|us",
    "no longer employed",
    "not employed .. any|anymore",
    "parting|farewell gift|words|drinks|party",
    "say|saying|bid|bidding .. goodbye|farewell|adieu",
    "goodbye|farewell|adieu",
    "was|were|been .. pleasure|nice|good|fun|great|joy|honour|honor|privilege .. working|work|typing|cooperating|collaborating .. with|together",
    "thank|thanks .. for .. good|great|many|nice|fine|pleasant|long .. years|months|cooperation|collaboration|partnership",
    "thank|thanks .. for .. years of|with|together",
    "passed away",
    // They are away for long.
    "parental|maternity|paternity|medical|unpaid|educational|study|gardening|garden|extended|long|longer|military leave|absence",
    "leave of absence",
    "sabbatical*",
    "sick|ill|absent|leave|away|off|out for .. months|long|longer|while",
    "long term sick|ill|illness|absence|leave|sickness",
    "rehab|rehabilitation|convalesce*|recuperat*|chemotherapy",
    // Their work is with somebody else.
    "my|his|her successor",
    "successor is|will|in|as",
    "my|his|her replacement|substitute|deputy .. is|will|in|cc|copy|takes|starts",
    "take|takes|taking|taken over from|my|his|her|everything|all|responsibility|as",
    "will|ll take|be taking over",
    "i|am|m handing .. over to",
    "is|are|was|were|been|be handed over",
    "pass|passes|passing|passed|hand|hands|handing on|over .. duties|tasks|desk|work|responsibilities|portfolio|account|reins|baton",
    "has|have|gets|inherits|inherit|takes|minds my|the|our|his|her desk|chair|job|portfolio",
    "sits|sit|sitting at|in|on my|the|his|her desk|chair|place",
    "will|ll look after",
    "look|looks after you|everything",
    "keep|keeps an eye on everything|things|matters|my",
    "step|steps|stepping|stepped|slip|slips into my|his|her",
    "my|your|our new contact|counterpart|partner|buyer",
    "new colleague .. will|takes|handles|looks|does",
    "your contact|counterpart|partner|buyer .. from|now|until|will|henceforth",
    "new point|person of contact",
    "everything .. goes|go|passes|moves .. to",
    "in my|his|her place|stead|shoes|footsteps",
    // It comes to an end.
    "project|projects|commissioning|assignment|contract|campaign|turnaround|revamp|phase|mission .. over|finished|closed|complete|completed|done|ended|ends|concluded|terminated|expired|expires|dissolved",
    "end of the|this|our|my .. project|contract|assignment|campaign|season",
    "last|final delivery|invoice|shipment of|for the|this project",
    "handing over",
    "handover|acceptance .. signed|done|complete|completed|happened|behind|yesterday|today",
    "is|are|was|were|been|be|gets|get dissolved|disbanded|demobilised|demobilized|mothballed|liquidated|insolvent|bankrupt",
    "wrapped|wrapping up",
    "i m|am .. done|finished|through here|there",
    "my|our part|job|task|mission|assignment|contract|role|time|duty|chapter .. over|ends|done|finished|complete|completed|ended|expires",
    "my|the next job|project|assignment|posting|station|challenge|adventure|chapter .. is|will|takes|starts|waits|awaits|calls|begins",
    "^ next job|project|assignment|posting|station|stop is|will|takes|starts|waits",
    "not|t need|order|buy .. good|long while|time",
    "not|t need|order|buy .. this|next year|season",
    "season|harvest|campaign .. over|ended|ends|finished|done",
    "close*|closing|shut|shuts|shutting|stop|stops|stopped|gone .. for good|ever",
    "close*|closing|shut|shuts|shutting|stop|stops|stopped|cease* .. permanently",
    "shut|shutting|close|closing|closed down until",
    "next season",
    "until|till|before next|the|early|late|mid .. autumn|spring|summer|winter|year",
    "until|till autumn|spring|summer|winter",
    "seasonal",
    "once a year",
    "as every year",
    "every spring|autumn",
    "see you next|in year|season|spring|autumn",
    // No more mails.
    "not|t|never|nothing|less .. hear|hearing .. from me|us",
    "no more|further mail|mails|email|emails|message|messages|letter|letters|report|reports .. from|by",
    "nothing more|further from me|us",
    "last|final mail|email|message|letter|report from|by me|us|my",
    "mail|mails|email|emails|reports|lists .. discontinued|stopped|abolished|cease|obsolete|superfluous",
    "without a|any|my|further mail|mails|email",
    "instead of .. mail|mails|email|emails|me|myself",
    "no need .. write|mail|mails|email|emails .. any|from|now",
    "order|orders|offs .. by|of themselves|itself|alone",
    "switch|switched|switching|move|moved|moving|change|changed|changing|migrate|migrated|migrating .. to|over .. edi|portal|ariba|coupa|vmi|kanban|consignment|webshop|eprocurement",
    "everything|orders|order|offs|purchasing|buying|requests .. through|via|by|over|in .. portal|edi|ariba|coupa|webshop|platform|eprocurement|marketplace|vmi|kanban",
    "portal|edi|ariba|coupa|webshop|platform .. live|active|mandatory|online",
    "centralised|centralized|outsourced|bundled .. purchasing|procurement|buying|orders",
    "purchasing|procurement|buying|orders .. centralised|centralized|outsourced|bundled",
];

const ENDS_GERMAN: &[&str] = &[
    "mein|meine|meinem|meinen letzter|letzte|letzten|letztem tag|arbeitstag|woche|mail",
    "ruhestand|rente|vorruhestand|altersteilzeit|pensioniert|verrentet",
    "elternzeit|mutterschutz|babypause|sabbatjahr|auszeit",
    "nachfolger*|nachfolge",
    "übernimmt|übernehmen meine|meinen|mein|künftig|ab|die|das|den|alles|für",
    "neuer|neue|neuen|ihr|ihre|dein|deine ansprechpartner*",
    "verlasse|verlässt .. unternehmen|firma|haus|betrieb|werk|abteilung",
    "nicht mehr bei|im|in .. uns|haus|unternehmen|firma|dienst",
    "nicht mehr tätig|beschäftigt|zuständig|verantwortlich",
    "wechsle|wechselt .. abteilung|stelle|firma|werk|standort|zentrale|aufgabe|position",
    "projekt|inbetriebnahme|auftrag|baustelle .. abgeschlossen|beendet|vorbei|abgenommen|übergeben|fertig",
    "team|mannschaft|abteilung .. aufgelöst",
    "abschied|lebewohl|tschüss|verabschiede*",
    "für .. gute|gute|jahrelange|langjährige|angenehme zusammenarbeit",
    "lange krank|ausfallen",
    "langzeitkrank|verstorben",
    "hört|hören .. nichts|nicht mehr von mir|uns",
    "keine mails|bestellungen mehr",
    "saison .. vorbei|beendet|zu",
    "bis .. nächstes|nächsten|kommendes jahr|saison|frühjahr|herbst",
];

const GOES: &[&str] = &[
    "leaving|leave|left|leaves|quit|quits|quitting .. company|firm|job|post|position|department|role|team|plant|site",
    "leaves|left|leaving us|soon",
    "retire*|retiring|retirement|pension|pensioner|pensioned|redundan*|resign*|resignation",
    "has|have died",
    "seriously|gravely|badly ill|sick",
    "posted|seconded|delegated|reassigned|transferred|assigned|promoted|relocated|redeployed .. to|as",
    "move|moving|moves|moved|change|changing|changes|switch|switching|transfer|transferring .. to|into .. head|central|design|main|other|another|different|new|our .. office|department|plant|site|job|desk|role|unit|team|headquarters|project|division|country|company|works",
    "go|goes|going|return|returning back|to .. office|department|desk|plant|headquarters|university|school",
    "changing|change|changed|changes|switching|switched|swap|swapped|swapping job|jobs|employer|employers|department|departments|company|companies|sides|desks|position|roles|trade|career",
    "moving|move|moved|moves on|abroad|overseas|elsewhere",
    "new job|role|position|post|assignment|employer|duties|responsibilities|challenge|challenges|chapter|adventure|horizons|pastures",
    "pastures new",
    "after .. years .. need|want|time|new|enough|change",
    "call it a day|career",
    "time to go|leave|stop",
    "no longer responsible|involved|buy|buying|work|working|handle|handling|deal|dealing",
    "not|t .. responsible|involved|handle|buying .. any|anymore|longer",
    "nothing to do with",
    "other|different duties|tasks|responsibilities|work",
    "gehe|geht .. auf|in .. rente|pension|ruhestand",
    "versetzt|entsandt|abgeordnet|befördert",
    "neue|neuen|neuer stelle|aufgabe|aufgaben|position|herausforderung",
];

const MINE: &[&str] = &["i|me|m|myself|ich|mich|mir"];

const ONWARD: &[&str] = &[
    "from now|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|next|january|february|march|april|may|june|july|august|september|october|november|december",
    "as of|from",
    "with immediate|effect",
    "w e f",
    "effective",
    "in future",
    "in|for the future",
    "henceforth|henceforward|hereafter|onward|onwards",
    "going forward",
    "any more|longer",
    "no longer|more",
    "anymore",
    "starting from|today|tomorrow|monday|next",
    "ab sofort|heute|morgen|montag|dem|nächster|nächsten|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
    "künftig|zukünftig|stattdessen",
    "in zukunft",
    "nicht mehr",
];

const WAY: &[&str] = &[
    "portal|portals|edi|edifact|ariba|coupa|jaggaer|eprocurement|webshop|marketplace|platform|punchout|kanban|vmi|consignment|interface|app|whatsapp",
    "web|online shop|store",
    "e procurement|ordering|purchasing",
    "automatic|automatically|electronic|electronically|digitally",
    "by themselves|itself",
    "central|centralised|centralized|group|corporate|global|regional|strategic|lead purchasing|procurement|buyer|buyers|buying|sourcing|department|team",
    "shared service|services",
    "head office|quarters",
    "headquarters",
    "purchasing agent|company|office|service|alliance",
    "through|via|over sap|distributor|dealer|agent|contractor|integrator|head|group|colleague|colleagues|purchasing|wholesaler",
    "contact|write|turn|ask|call|ring|speak|talk|address|direct|refer|deal .. to|with|colleague|mr|ms|mrs|instead",
    "your|our|main contact|counterpart|partner",
    "colleague|colleagues|assistant|deputy .. handle|handles|does|do|deal|deals|care|charge|responsible|order|orders|buy|buys",
    "responsible|charge|care of|for",
    "bestellungen|abrufe|bestellung .. über|per|via",
    "zentrale|zentraleinkauf|konzerneinkauf|automatisch|elektronisch|kollege|kollegin|kollegen",
    "wenden|schreiben|melden sie|sich",
];

const AWAY: &[&str] = &[
    "i|m|am|ll|will|me|my|he|she|shall .. back|return|returning|again",
    "^ back|return|returning",
    "away|off|absent|gone|unavailable|leave|abroad .. until|till|through",
    "bin|wieder .. zurück|da",
    "abwesend .. bis",
];

const DEAD: &[&str] = &[
    "no longer|more",
    "not|t|nobody|never .. any more|longer",
    "not|t|never .. anymore",
    "has|have|had left|retired|moved|departed",
    "is|are|was|were not read|monitored|forwarded|checked|used|active|valid|answered|delivered|employed",
    "mailbox|account|address|inbox|mails|emails|mail|email .. closed|deactivated|disabled|discontinued|deleted|expired|inactive|unattended|obsolete|unread|unmonitored",
    "nicht mehr",
    "wird|werden nicht gelesen|weitergeleitet|bearbeitet",
    "ausgeschieden|verlassen|deaktiviert",
];

const WISHED: &[&str] = &[
    "all|best|much|every|good|lots .. best|wishes|success|luck .. future|retirement|leave|baby|life|garden",
    "all|best|much|every|good|lots .. best|wishes|success|luck .. new|next job|role|position|post|challenge|chapter|task|tasks|place|desk|company|employer|adventure|life",
    "good luck .. everything|future|new|abroad",
    "enjoy|happy .. retirement|pension|sabbatical|freedom|parenthood",
    "enjoy .. parental|maternity|family leave|time|break",
    "will|ll|shall miss you",
    "sorry|sad|pity .. see|hear .. go|leaving|leave",
    "sorry|sad to lose you",
    "congratulations .. baby|birth|retirement|promotion",
    "congratulations .. new job|role|position|post",
    "thank|thanks .. for everything",
    "thank|thanks .. all these|the years",
    "alles|viel gute|erfolg|glück .. zukunft|ruhestand|weiteren|aufgabe*|elternzeit|stelle",
    "schade .. gehen|gehst|verlassen|verlässt",
];

const SUBJECT: &[&str] = &[
    "farewell|goodbye|bye|adieu|abschied|ruhestand|elternzeit|nachfolge*|retirement|sabbatical",
    "good|bye bye",
    "so long",
    "last|letzter day|tag|arbeitstag",
    "change|changes of|in contact|contacts|responsibility|responsibilities|buyer|staff|personnel|position|job|ownership|department",
    "new contact|buyer|counterpart|ansprechpartner*|responsibilities|responsible",
    "neuer|neue ansprechpartner*",
    "change|changes at|in|here",
    "contact change|changes",
    "handing|passing over|on",
    "moving|move on",
    "i m|am leaving|off|moving|retiring",
    "my successor|replacement|leave|departure",
    "parental|maternity leave",
];

/// What a sentence says of a silence to come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Said {
    /// Somebody will be silent, or what they wrote about is over.
    pub(super) ends: bool,
    /// The same, where it is said of the one who is silent.
    pub(super) goes: bool,
    /// The writer speaks of themselves.
    pub(super) mine: bool,
    /// Somebody is away, or comes back.
    pub(super) away: bool,
    /// A machine says that nobody reads here any more.
    pub(super) dead: bool,
    /// Takes leave of the reader.
    pub(super) wished: bool,
}

/// Hears a sentence.
pub(super) fn hear(sentence: &str) -> Said {
    let mut said = Said::default();
    let (mut onward, mut way) = (false, false);
    for found in SIGNS.find(&Words::of(sentence)) {
        match found.meaning {
            Sign::Ends => said.ends = true,
            Sign::Goes => said.goes = true,
            Sign::Mine => said.mine = true,
            Sign::Onward => onward = true,
            Sign::Way => way = true,
            Sign::Away => said.away = true,
            Sign::Dead => said.dead = true,
            Sign::Wished => said.wished = true,
        }
    }
    // What is asked changes nothing.
    let asks = sentence.trim_end().ends_with('?');
    said.ends = (said.ends || onward && way) && !asks;
    said.goes = said.goes && !asks;
    said
}

/// Whether a subject takes leave.
pub(super) fn takes_leave(subject: &str) -> bool {
    !SUBJECTS.find(&Words::of(subject)).is_empty()
}

//! How people say that somebody leaves, where they go, and who comes in their place.
//! Phrases of the language, English, German and some French.

use crate::calendar;
use crate::reading::phrases::Phrases;
use std::sync::LazyLock;

/// What a phrase says of the name before it, or of what follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Cue {
    /// They leave; the house may follow.
    Leaves,
    /// They leave, where a house follows.
    LeavesHouse,
    /// They go to the house that follows.
    Joins,
    /// They go to what follows: a house, a place or a meeting.
    Moves,
    /// An address of theirs follows.
    Reached,
    /// The name before it does their work from now on.
    TakesOver,
    /// The name that follows does.
    Heir,
    /// The writer does.
    WriterFollows,
    /// What the name that follows did has been taken over.
    TakenFrom,
    /// They are away for months, and come back.
    Away,
    /// Away for a while, or news of strangers: none of this.
    Nothing,
}

pub(super) static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let rows: [(Cue, &'static [&'static str]); 11] = [
        (Cue::Leaves, LEAVES),
        (Cue::LeavesHouse, LEAVES_HOUSE),
        (Cue::Joins, JOINS),
        (Cue::Moves, MOVES),
        (Cue::Reached, REACHED),
        (Cue::TakesOver, TAKES_OVER),
        (Cue::Heir, HEIR),
        (Cue::WriterFollows, WRITER_FOLLOWS),
        (Cue::TakenFrom, TAKEN_FROM),
        (Cue::Away, AWAY),
        (Cue::Nothing, NOTHING),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(cue, phrases)| phrases.iter().map(move |phrase| (*phrase, cue))),
    )
});

const LEAVES: &[&str] = &[
    "no longer with|at|employed|here",
    "no longer works|working|work .. for|at|with|here",
    "no longer an|a employee",
    "not with us|them any",
    "left|leaves|leaving the|our company|firm|business|organisation|organization|bank|practice",
    "left|leaves|leaving us",
    "decided to leave",
    "parted|parting company|ways",
    "resigned|resigns|resigning",
    "announced|submitted|tendered|gave|given|gives|handed|turned .. resignation|notice",
    "resignation|departure is|was|becomes effective",
    "quit|quits his|her|my|the job|position",
    "last|final day|working|week .. with|at",
    "last|final day .. is|was|will|here",
    "last|final working day",
    "my|his|her last|final day|days|week",
    "ends|end|ended|ending .. employment with|at",
    "retire at|in|on|from|next|this|by|soon|end|after|effective",
    "leaving|leave|leaves at|by|with the end of",
    "leaving|leave|leaves at|by end of",
    "leaving|leaves in january|february|march|april|may|june|july|august|september|october|november|december",
    "retired|retires|retiring from|at|effective|next|this|after|on|in",
    "was|were|been|got laid off",
    "was|were|been|got let go",
    "nicht mehr bei|im|in|für",
    "nicht mehr unternehmen|haus|firma",
    "verlässt|verlasse|verlassen uns|das|die|unser|unsere",
    "verlasse ich das|die|unser|unsere|euer|eure unternehmen|haus|firma|betrieb|gesellschaft",
    "ich .. das|die|unser|unsere unternehmen|haus|firma|betrieb verlassen",
    "hat|haben uns|unser|das|die verlassen",
    "hat|haben unser|das|die unternehmen|haus|firma|betrieb verlassen",
    "ausgeschieden",
    "gekündigt",
    "letzter|letzten arbeitstag|tag",
    "in|geht in den|die ruhestand|rente",
    "gehe|gehen|geht .. in rente|pension|ruhestand|altersteilzeit",
    "gehe|gehen|geht .. in den|die|meinen ruhestand|rente",
    "höre|hören|hört ende|zum|am .. januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|monatsende|jahresende|quartalsende .. auf",
    "höre|hören|hört .. bei|in der|dem|unserer|unserem|meiner|meinem firma|unternehmen|betrieb .. auf",
    "scheide|scheiden|scheidet .. aus",
    "quitte|quitter|quitterai|quittera|quittons l|la|le|notre|mes|mon|ses|son entreprise|société|groupe|fonctions|poste",
    "quitte|quitter|quitterai|quittera|quittons notre maison",
    "pars|part|partir|partirai|partira .. retraite",
    "prends|prend|prendrai|prendra .. retraite",
    "mon|son dernier jour",
    "ne .. plus partie de",
];

const LEAVES_HOUSE: &[&str] = &[
    "left|leaving|leaves|quit",
    "verlässt|verlasse",
    "verlasse ich",
];

const JOINS: &[&str] = &[
    "accepted|accepting|taken|taking|took|got|landed .. position|job|offer|role|post|assignment with|at",
    "going|gone|went|goes|off to work for|at|with",
    "going|gone|went|goes|go over|back to work for|at|with",
    "now works|working|employed for|at|with|by",
    "now an employee of",
    "hired|recruited by",
    "new job|position|role with|at",
    "wechselt|wechsle|gewechselt zu|zur",
    "angefangen bei",
];

const MOVES: &[&str] = &[
    "will be working|work for|at",
    "works for|at",
    "is|am|are|m|now working for|at",
    "now with|at",
    "joined|joining|joins",
    "will join|be joining",
    "start|started|starting|starts .. with|at",
    "jetzt|nun|künftig bei",
    "geht|gehe zu|zur",
    "fängt|fange .. bei",
    "coming|comes|came .. to",
    "going|goes|gone|went .. to",
    "moving|moved|moves .. to",
    "heading|headed .. to",
];

const REACHED: &[&str] = &[
    "e mail address .. is",
    "email address .. is",
    "mail address .. is",
    "email|mail is",
    "new e mail|email|address|mail",
    "address|email|mail has changed",
    "e mail|email|address has changed",
    "reached|reachable|available .. at",
    "reach me|him|her .. at",
    "neue|neuen e mail|mail|email|adresse|mailadresse",
    "mailadresse ist|lautet",
    "erreichbar unter|über",
];

const TAKES_OVER: &[&str] = &[
    "working .. this|issue|these|on",
    "take|takes|taking|took|taken over",
    "replace|replaces|replacing|replaced .. him|her|me|as|in",
    "handle|handles|handling|handled",
    "look|looks|looking after",
    "assume|assumes|assuming|assumed",
    "is|be|becomes responsible|accountable for",
    "is|be in charge of",
    "is|be your point|person .. contact",
    "für .. zuständig|verantwortlich",
    "kümmert|kümmern sich um",
    "führt|führen .. weiter|fort",
    "stepping|steps|step into|in",
    "be|is|as|becomes your|the|our|my new|main|primary contact|buyer|counterpart|manager|representative|rep|person",
    "be|is|as|becomes your|the|our contact|buyer|counterpart|representative|rep",
    "be|is my|his|her|the replacement|successor|deputy",
    "stand|stands|standing in for",
    "cover|covers|covering for|my|his|her",
    "vertritt|vertreten mich|sie|ihn",
    "übernimmt|übernehmen|betreut|betreuen",
    "me|le|la|lui succède|succédera|remplace|remplacera",
    "reprend|reprendra|prend|prendra .. suite|relève|succession|relais|dossiers|poste",
    "ihr|ihre|dein neuer|neue ansprechpartner|ansprechpartnerin",
];

const HEIR: &[&str] = &[
    "please contact|call|email|reach|see|ask|mail|forward|direct|send|address .. to",
    "please|can|should contact|call|email|ask|see",
    "contact|call|email|ask",
    "get|got in touch with",
    "questions to",
    "replacement|successor is|will",
    "replacement|successor s name is",
    "successeur|successeure|remplaçant|remplaçante est|sera",
    "replaced|succeeded by",
    "taken|took over by",
    "direct .. to",
    "copy|refer .. to",
    "an|bitte an",
    "nachfolger|nachfolgerin ist|wird|heißt",
    "nachfolge|aufgaben|betreuung|vertretung|themen|kunden übernimmt|übernehmen|tritt",
    "vertretung|vertreter|vertreterin ist|macht|hat|wird",
    "vertritt mich|sie|ihn",
    "aufgaben|themen|kunden|betreuung|vertretung|nachfolge|arbeit|bereich|stelle wird|werden|wurde|wurden .. von",
    "cover|deputy|stand in is|will",
    "deputy is|will",
    "covered by",
    "ansprechpartner|ansprechpartnerin .. ist|wird",
    "wenden|wende sich|dich .. an",
    "your|the|our contact|buyer|counterpart .. is|will",
    "new|next|main contact|buyer|counterpart .. is|will",
    "new|next|main contact person .. is|will",
    "hand|handed|handing|pass|passed|passing .. over|on to",
    "handover to",
    "vertreten durch",
];

const WRITER_FOLLOWS: &[&str] = &[
    "i am|m|ll|will .. your|the new|main|only|primary|next contact|buyer|counterpart",
    "i am|m|ll|will .. your contact|buyer|counterpart|person",
    "i|ve .. take|taking|taken over",
    "please write|send .. to me from",
    "ich .. ihr|ihre|dein|deine|euer|eure .. ansprechpartner|ansprechpartnerin|einkäufer|einkäuferin",
    "bin ich .. ihr|ihre|dein|deine|euer|eure .. ansprechpartner|ansprechpartnerin",
    "ich .. übernehme|übernommen",
    "übernehme ich",
];

/// Only a task is taken over so: `took over the forklift from Bo` says nothing of his work.
const TAKEN_FROM: &[&str] = &[
    "take|takes|taking|taken|took over from",
    "take|takes|taking|taken|took over .. purchasing|buying|procurement|sourcing|role|position|desk|account|accounts|work|job|post|duties|tasks|responsibilities from",
    "einkauf|*einkauf|beschaffung|aufgabe|aufgaben|*aufgaben|betreuung|stelle|position|nachfolge|arbeit|bereich|themen von .. übernommen|übernehme",
    "von .. einkauf|*einkauf|beschaffung|aufgabe|aufgaben|*aufgaben|betreuung|stelle|position|nachfolge|arbeit|bereich|themen übernommen|übernehme",
];

const AWAY: &[&str] = &[
    "maternity|paternity|parental leave",
    "elternzeit|mutterschutz|babypause",
    "congé .. maternité|parental|paternité",
];

const NOTHING: &[&str] = &[
    "on vacation|holiday|leave",
    "left|leave|leaving .. message|voicemail|voice|word|note|early|office|work|town|home|room",
    "left|leave|leaving .. for the day|weekend|week|evening",
    "end|close of the|this|today|business day|week|shift|meeting|call|day|afternoon|trading",
    "end|close of day|week|shift|business",
    "retire bonds|debt|notes|loan|loans|units|wells",
    "last day before|of the",
    "last|final day|days to|for .. register|enrol|enroll|sign|submit|pay|order|apply|send",
    "board of|and directors",
    "chief executive",
    "chairman|ceo|senator|minister|commissioner|commission|governor|regulator*|analyst|analysts",
    "if i|you|we|he|she|they",
    "im urlaub",
];

/// Small words between somebody and what is said of them.
pub(super) const BETWEEN: &str = "has have had is was will be been just already now also recently s today ll ve m am are \
    soon then unfortunately sadly officially since who formally finally hat ist wird jetzt \
    nun leider heute bereits and but new old d would getting";

/// Small words before a day between somebody and what is said of them: `Ann ist zum 31.
/// Oktober ausgeschieden`.
pub(super) const BEFORE_DAY: &str =
    "ab zum am im ende mitte anfang seit per from on in since as of";

/// Small words between the words of an heir and their name.
pub(super) const BEFORE_HEIR: &str = "be monsieur madame mme notre nouveau nouvelle my our the new colleague mr ms mrs dr frau herr herrn mein meine meinem meiner \
    unser unsere kollege kollegin kollegen dann künftig now";

/// Small words that stand before a department as well, `our Purchasing`, and those behind
/// which a person follows all the same.
pub(super) const ARTICLES: &str = "our the unser unsere";
pub(super) const OF_PERSON: &str =
    "colleague mr ms mrs dr frau herr herrn kollege kollegin kollegen";

/// Whom one may be sent to that is nobody by name.
pub(super) const DEPARTMENTS: &str = "service support sales purchasing procurement accounts \
    accounting finance billing customer helpdesk reception marketing logistics hotline \
    vertrieb einkauf zentrale kundenservice kundendienst kundenbetreuung buchhaltung \
    innendienst außendienst abteilung technik empfang";

/// Verbs that may come before who does it.
pub(super) const TURNED: &str = "übernimmt übernehmen betreut betreuen";

/// What stands before the post that the writer says is theirs, where nothing else is said
/// of it: `from Monday I will be your contact`, not `I will ask who your contact is`.
pub(super) const BEFORE_POST: &str = "i am m ll ve will shall have has be been now just also \
    then today again already recently since from on of as and ich bin werde habe ab jetzt nun \
    sofort heute gestern dann künftig zukünftig auch seit";

/// Words by which that post begins, or that it is taken.
pub(super) const POST: &str = "your the ihr ihre dein deine euer eure take taking taken";

/// Words by which what is taken over is taken over by whom `von` names.
pub(super) const PASSIVE: &str = "wird werden wurde wurden worden";

/// Words by which `I … taken over` is not of the writer.
pub(super) const NOT_OWN: &str = "wird werden wurde wurden worden hat dass ob wer nicht";

/// Words between a leave and what goes before it, and those by which it is over.
pub(super) const OF_LEAVE: &str = "my your his her their the a der dem meiner meinem seiner \
    seinem ihrer ihrem mon son sa";
pub(super) const OVER: &str = "from after since aus nach seit de";
pub(super) const BACK: &str = "back returned zurück retour";

/// Words of a sentence that tells who stands in while somebody is away.
pub(super) const STANDS_IN: &str = "until till while during meanwhile absence then bis \
    währenddessen abwesenheit inzwischen solange vertretung vertreter vertreterin vertritt \
    vertreten cover covers covered deputy stand replacement stellvertreter stellvertreterin \
    durant pendant question questions fragen urgent dringend dringenden";

/// Words with a capital that are no names.
const NO_NAMES: &str = "The This That It We You They There If When As Since And But Please So Who What \
    Everybody Everyone Nobody Somebody Today Yesterday Tomorrow Also Yes No Not Just \
    Company Group Team Office Department Contract Email Phone Fax Mail Re Fw Fwd Der Die \
    Das Wir Ihr Mein Unser Our My Your His Her Their In At For On After Before Because \
    Effective Attached Subject Meine Unsere Ihre Seine Nachfolge Nachfolger Nachfolgerin \
    Aufgaben Betreuung Vertretung Themen Kunden Ansprechpartner Ansprechpartnerin Kollege \
    Kollegin Sohn Tochter";

/// Whether a word has a capital and is no name.
pub(super) fn is_no_name(word: &str) -> bool {
    has(NO_NAMES, word) || calendar::day(word).is_some() || calendar::month(word).is_some()
}

/// Whether a word stands in such a list.
pub(super) fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

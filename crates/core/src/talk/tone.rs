//! How a mail is meant: a matter that is settled, a private word, a pitch. Plain
//! lists of phrases of the language; each caller says what it does with them.

use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase says of the mail it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Tone {
    /// Nothing more is wanted, or it has come.
    Settled,
    /// They thank for something: what was sent, or only promised.
    Thanks,
    /// They spoke to each other otherwise.
    Spoke,
    /// The writer takes up what the reader asked or was promised.
    ComesBack,
    /// Courtesy or a standing notice: nothing is asked.
    Void,
    /// Something that lasts: trade, a change, next year; it does not pass with the day.
    Lasting,
    /// A worry or a trouble.
    Concern,
    /// Family, leisure, an own job or house.
    Private,
    /// The writer sells to the reader.
    Pitch,
}

static TONES: LazyLock<Phrases<Tone>> = LazyLock::new(|| {
    let rows: [(Tone, &'static [&'static str]); 9] = [
        (Tone::Settled, SETTLED),
        (Tone::Thanks, THANKS),
        (Tone::Spoke, SPOKE),
        (Tone::ComesBack, COMES_BACK),
        (Tone::Void, VOID),
        (Tone::Lasting, LASTING),
        (Tone::Concern, CONCERN),
        (Tone::Private, PRIVATE),
        (Tone::Pitch, PITCH),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(tone, phrases)| phrases.iter().map(move |phrase| (*phrase, tone))),
    )
});

const SETTLED: &[&str] = &[
    "got it|them",
    "received it|them|your|the|everything",
    "has|have arrived|come|reached",
    "is|are all clear|done|settled|solved|fixed|clear|sorted|closed",
    "that s|is settled|solved|done|sorted|all",
    "all clear|settled|sorted",
    "has|have been solved|settled|sorted|cancelled|canceled|decided|answered|resolved|fixed",
    "no longer need|needed|necessary|relevant|required|interested",
    "not need .. any more|longer",
    "t|not need .. any more|longer|anymore",
    "not needed|necessary",
    "no need to|for|any",
    "no answer|reply|action needed|necessary|required",
    "need|needs no answer|reply|longer",
    "never mind",
    "nevermind",
    "forget about|my|it|that|the|what",
    "please disregard|ignore",
    "disregard|ignore my|the|that|this",
    "found it|them|out|the",
    "off the hook",
    "stand down",
    "no more|further questions|need|answer|reply",
    "gone|going|went another|elsewhere|otherwise|a way|different",
    "scrap|skip|drop the|that|it|this",
    "not|n|t .. bother|trouble with|about|any|yourself",
    "i|we .. managed|sorted|solved|helped ourselves|it|without|already|now",
    "spend|waste .. time on",
    "just curious",
    "no .. hurry|matter any|now|more",
    "you|your colleague|man|driver left|dropped|brought|handed .. with|at|here|over|off|yesterday|in",
    "for|of coming|dropping|calling by|round|in|over",
    "i|we have|ve it|them now|already",
    "had it all along",
    "that is|s all i|we need|needed|wanted",
    "off the table",
    "i|we am|are|m|re covered",
    "change of plan|plans",
    "decided otherwise|against|not",
    "has been|was handed over|over",
    "you handed|gave|brought .. yesterday|over|visit|here|in person",
    "you left|brought .. with|for|at|along",
    "for bringing|dropping|handing",
    "came|come|coming|dropped|dropping|stopped|stopping by|over|in .. with",
    "let|letting you off",
    "in the meantime|meanwhile .. found|solved|got|have",
    "hat sich erledigt",
    "erledigt",
    "nicht mehr nötig|gebraucht|notwendig",
    "angekommen|eingetroffen|erhalten",
];

const THANKS: &[&str] = &[
    "thanks|thank|thx .. for",
    "many|much thanks",
    "thanks again|a lot|so much",
    "much appreciated",
    "danke|dank .. für",
];

const SPOKE: &[&str] = &[
    "per|after|following|from|in our|your|the .. conversation|call|discussion|talk|chat|visit|meeting",
    "as discussed",
    "as we discussed|talked|spoke|agreed",
    "we just spoke|talked|discussed",
    "we spoke|talked|discussed",
    "spoke|talked|speaking|talking with|to you",
    "good|nice|great to talk|talking|speaking|speak to|with you",
    "tks|thx|ta for .. call|calling|ringing",
    "thanks|thank you for .. call|calling|ringing|visit|visiting|coming|stopping|conversation|talk|phone",
    "calling|ringing|called|rang back",
    "on|over the phone",
    "your|the call|visit this|yesterday|today|just|last|earlier",
    "wie besprochen|telefonisch",
    "unser|unserem telefonat|gespräch",
    "dank|danke für .. besuch|anruf|gespräch|termin",
];

const COMES_BACK: &[&str] = &[
    "you|had|have asked|wanted|requested|wondered",
    "your question|questions|request|enquiry|inquiry|mail|e|note",
    "owe|owed you",
    "coming|come|came back|to you|your",
    "following|follow up",
    "as promised|announced|requested|discussed",
    "sorry|apologies .. late|delay|wait|silence|so long|slow|waiting",
    "your|the point|points|list|matter on|about|regarding",
    "open|outstanding|owing point|points|from|on my|our|here",
    "passed|handed|gave|forwarded .. me|us|on",
    "ihre|deine frage|anfrage",
    "wie versprochen|gewünscht|angekündigt",
];

const PRIVATE: &[&str] = &[
    "mom|dad|mother|father|sister|brother|daughter|son|wife|husband|kids|kid|baby|grandma|grandpa|cousin|uncle|aunt|niece|nephew|girlfriend|boyfriend|fiance|fiancee|hubby|parents",
    "in laws",
    "girls|guys|gals night|weekend|trip",
    "wedding|birthday|graduation|honeymoon|pregnant|divorce|funeral|babysitter",
    "homeowners|neighbor|neighbors|neighbour|neighbours",
    "get into|in town",
    "church|bible|prayer|pray|praying",
    "the|a|my|your|her|his|christmas|birthday party",
    "dinner|drinks|beers|margarita*|brunch|barbecue|bbq",
    "happy hour",
    "lunch sometime",
    "golf|tennis|softball|baseball|football|basketball|soccer|fishing|hunting|hiking|skiing|ski|gym|yoga|marathon|playoff*",
    "game tickets",
    "extra|few|some|spare|free|two|four ticket|tickets",
    "ticket|tickets .. game|games|match|concert|show",
    "tee time",
    "movie|movies|concert|cruise|vacation|beach|camping|flight|airfare|airline",
    "lake house",
    "road trip",
    "expense account|report|reports|claim|claims",
    "spesen|spesenabrechnung|reisekosten|reisekostenabrechnung",
    "hotel room",
    "dating|girl|boyfriend|sexy|drunk|hangover",
    "my|your|his|her|a|the resume",
    "résumé|interview|severance|unemployment|401k",
    "job offer",
    "resume|cv on file",
    "good fit right|for|at",
    "cover letter",
    "financial aid",
    "academic year",
    "tuition|scholarship|scholarships|semester",
    "letter|letters of recommendation",
    "job|career search|hunt|hunting|opening|openings|interview|application|applications|fair",
    "looking|look for .. job|position",
    "like|love|want to come back",
    "still need|needs|hiring .. admin|assistant|secretary",
    "forget about me",
    "laid off",
    "apartment|mortgage|realtor|roommate|dog|dogs|puppy",
    "lease on my",
    "my house",
    "your house",
    "closing cost",
    "rent check",
    "my car",
    "truck payment",
    "cookies|diet|doctor|surgery|hospital|dentist|chemo|cancer",
    "fantasy league|team|draft",
    "free agent|agents",
    "waiver ranking|wire|system|list",
    "love you|ya|always",
    "miss you|ya",
    "how have you been",
    "hung|hang|hanging out",
    "going|go out .. much|tonight|lately",
    "catch up with you|soon|over",
    "married",
    "are you dating",
    "still single",
    "hugs|xoxo|xo",
    "lol|haha*|hee|girlfriend|dude|sweetie|babe|honey",
    "hey girl",
    "my|your|his|her passport|passports|itinerary",
    "passport numbers|number",
    "your credit card|cards",
    "home address",
    "social committee",
    "homeowners|residents association|board",
    "at|to her|his|my house",
];

const PITCH: &[&str] = &[
    "let me|us know if|id you have|had|are .. interest|interested",
    "would you be interested",
    "are you still interested",
    "are you interested",
    "shall|should|may i|we put|make|prepare|send|draw .. offer|quote|proposal",
    "if you are|re interested",
    "if you would be interested",
    "if interested",
    "interest|interested in seeing|looking at it|viewing",
    "our|of our services|newsletter|website|seminar|conference|workshop|webinar|catalogue|software|subscribers|product line|candidates",
    "introduce myself|you to|ourselves|our",
    "thirty|15|20|30|fifteen|twenty minutes|min next|this|of your",
    "do you have|ten|thirty|15|20|30|fifteen|twenty .. minutes",
    "my client",
    "candidate|candidates",
    "thanks|thank .. signing|subscribing|registering|choosing|inquiring|enquiring",
    "thanks|thank .. your interest|inquiry|enquiry",
    "application|information package|packet|materials",
    "thought you would|might|may|d .. interested|interest",
    "plan|planning|able|like on|to|in attending|attend|join|register",
    "free trial|demo|consultation|estimate|sample copy",
    "special offer|rate|rates|price for you",
    "listing|listings|listed at",
    "open house",
    "sq|square ft|feet|footage",
    "bedroom|bedrooms|bath|baths|townhome|condo",
    "take a tour",
    "save|saves|saving you .. money|time|percent|up to",
    "register|registration now|today|form|fee|deadline|by",
    "career|position available|open|opening|opportunity",
    "looking for someone exactly|just like",
    "leasing offer|rates|solution|solutions",
    "reporter|journalist|interview you|our readers",
    "new|spring|summer|autumn|fall|winter|holiday collection|fashion|styles|arrivals",
    "new season",
    "this season is",
    "for more about|on|information our|the new|latest",
];

const VOID: &[&str] = &[
    "if you have|had any|further|additional .. questions|question|concerns|comments|problems|problem|issues|doubts|queries",
    "with|any questions|question or|regarding|comments|concerns",
    "with any questions|concerns|comments",
    "not|t spend|waste .. time",
    "in my|his|her absence",
    "should you be able|need|require|wish",
    "while i am|m out|away",
    "let me know what you think|decide|find|hear",
    "please respond to",
    "what|anything else you need",
    "do you agree|remember",
    "not|t answer|reply|respond to|this",
    "how was|were your|the",
    "fax number",
    "shirt size|sizes",
    "let me|us know if you need|want|require anything|something|any",
    "let me|us know if there is anything|something",
    "let me|us know if i|we can help|assist|be of",
    "like|love|want a .. shirt|cap|mug|hat|jersey",
    "does that|this work|make sense|help",
    "is that|this ok|okay|right|correct",
    "how is|s|are everything|it|things|life|you going|doing",
];

const LASTING: &[&str] = &[
    "price|prices|pricing|cost|costs|quote|quotes|quotation|offer|discount|terms|rebate|tender|proposal|bid",
    "contract|contracts|agreement|amendment|budget|supplier|vendor|vendors|source|consignment|portal|catalogue|catalog",
    "replace|replacement|retrofit*|upgrade|trial|test|tests|sample|samples|certificate*|standard|specification*|training|trainings|maintenance|warranty|spare|spares|survey",
    "safety|emergency|audit|auditors|insurer|regulation*|approval|papers|declaration*|energy|emission*|carbon|noise",
    "next year|quarter|season|spring|summer|autumn|winter",
    "second|third|another|additional|further line|plant|unit|hall|shift",
    "packaging|pallet*|crate*|returnable|recycl*|landfill|waste|disposal",
    "project|extension|expansion|plan to|budget|capacity|new line|plant|unit|well|site",
    "way|solution|alternative|alternatives|instead|better|harder|special|custom",
    "other|others makes|plants|customers|do|handle|manage|solve",
    "would|d|might be worth|pay|buy|order|move|switch",
    "angebot|preis|preise|rahmenvertrag|muster|schulung|wartung|ersatz|zertifikat*|umbau|lieferant*",
];

const CONCERN: &[&str] = &[
    "problem|problems|trouble|worry|worried|worries|concern|concerned|headache|struggl*|afraid|fear",
    "keeps|keep us|me awake|up",
    "cannot|unable|t get|find|explain|buy|deliver|source|say|meet",
    "not to be had",
    "no|nobody|noone substitute|idea|solution|answer|knows|has",
    "nobody|none .. explain|explains|knows|says",
    "not even know",
    "has|have hit|caught us",
    "shortage|outlaw*|ban|banned|fine|penalty|rejected",
    "crack*|corrod*|corrosion|leak|leaks|leaked|leaking|failed|fails|failing|clog*|block|blocks|blocking|blocked|swell*|rust*|grow|grows|foul*|wear|wears",
    "for the second|third|fourth time",
    "after each|every",
    "want|wants|demand|demands|insist|insists|require|requires",
    "complain*",
    "too expensive|late|slow|long|hot|loud",
    "attack*",
    "died|dies|dying|dead|broke|breaks|broken|burst*|damage*",
    "refuse|refuses|refused|blame|blames|blamed|suspect*|drown*",
    "how .. others|other",
    "losing|lost|lose",
    "any more|longer they|we|and",
    "months|weeks they say",
    "problem*|ärger|sorge|sorgen|engpass*|undicht|ausfall*|reklamation*",
];

/// How a text is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Heard {
    /// Nothing more is wanted, or it has come.
    pub settled: bool,
    /// They thank for something.
    pub thanks: bool,
    /// The two spoke to each other otherwise.
    pub spoke: bool,
    /// The writer takes up what was asked or promised.
    pub comes_back: bool,
    /// Courtesy or a standing notice.
    pub void: bool,
    /// Speaks of something that does not pass with the day.
    pub lasting: bool,
    /// Names a worry.
    pub concern: bool,
    /// How many private things it names.
    pub private: usize,
    /// How many words of somebody who sells to the reader it has.
    pub pitch: usize,
}

/// Hears how a text is meant.
pub fn hear(text: &str) -> Heard {
    let mut heard = Heard::default();
    for found in TONES.find(&Words::of(text)) {
        match found.meaning {
            Tone::Settled => heard.settled = true,
            Tone::Thanks => heard.thanks = true,
            Tone::Spoke => heard.spoke = true,
            Tone::ComesBack => heard.comes_back = true,
            Tone::Void => heard.void = true,
            Tone::Lasting => heard.lasting = true,
            Tone::Concern => heard.concern = true,
            Tone::Private => heard.private += 1,
            Tone::Pitch => heard.pitch += 1,
        }
    }
    heard
}

/// A letter of so many sentences may have one private word in passing.
const ASIDE: usize = 3;

/// Whether a letter is private talk or a pitch: by its subject, by what most of
/// it is about, or by more than one such word. One friendly word in a letter about
/// trade is none.
pub fn is_private(message: &Message, heard: &Heard) -> bool {
    let sentences = super::sentences(&message.own)
        .filter(|sentence| sentence.split(' ').count() > 3)
        .count();
    heard.pitch > 0 || heard.private > 1 || heard.private == 1 && sentences < ASIDE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_mail_is_meant() {
        assert!(hear("Please forget my last mail.").settled);
        assert!(hear("We do not need the drawing any more.").settled);
        assert!(!hear("Could you send the drawing?").settled);
        assert!(hear("As we discussed, the price stays.").spoke);
        assert!(hear("Coming back to your question about the lid.").comes_back);
        assert!(hear("Are you bringing the kids to dinner?").private >= 2);
        assert_eq!(hear("Could you quote 40 pumps for the plant?").private, 0);
        assert!(hear("Let me know if you have an interest.").pitch > 0);
        assert_eq!(hear("Please let me know what the pumps cost.").pitch, 0);
    }
}

//! English phrases of people who write in haste, by the book, or in a language they
//! learnt: half sentences, formal turns, lacks that are stated and left at that. See
//! `phrases` for how they are written.

use super::Row;
use super::Sign::{Cap, Courtesy, For, Others};
use crate::reading::Speech::{Closing, Fulfilled, Need, Promise, Question, Request};

/// Asking, lacking and promising in few words, or in stiff ones.
pub const TABLE: &[Row] = &[
    (
        Others,
        &[
            "they|them|their|theirs|he|him|his|she|her|people|everybody|everyone|market|state|government|industry|competitor|competitors|prices|weather|traffic|congress|company",
        ],
    ),
    (
        For(Request, 0.8),
        &[
            // By the book.
            "please|pls|plz|kindly revert|rectify|expedite|share|intimate|acknowledge|furnish|release|issue|clarify|suggest|propose|recommend|state|specify|indicate|inform|support|assist|process|amend|revise|cancel|hold|stop|collect|extend|reserve|book|block|stick|keep|hand|pass|drop|mail|order|supply|look|see|help|explain|test|verify|use|return|replace|repair|treat|put|take|do",
            "please|pls|plz|kindly also|again|urgently|once|quickly|just send|quote|confirm|check|advise|provide|forward|give|tell|let",
            "do the needful",
            "revert with|on|to|back|at|asap|soon|by|urgently",
            "your best|most|earliest|lowest|sharpest|final price|prices|offer|quote|quotation|delivery|date|rate|competitive",
            "be so kind|good",
            "i|we request|beg you|your|for|to|a|the",
            "you are|re requested|asked|kindly to",
            "would|ll|will appreciate receiving|getting|having|hearing|if|your|to|a|the",
            "would|d welcome|value|like a|an|your|some|to",
            "grateful|obliged|thankful for|if|to",
            "needful at|from your",
            // In haste.
            "^ need|needs|needed|require|required|requires|want|wanted|looking|missing|wanting",
            "^ price|prices|pricing|quote|quotation|offer|availability|stock|lead|leadtime|eta|status|drawing|drawings|datasheet|certificate|certificates|dimensions|weight|part|validity|delivery|copy|spec|specs|manual|photo|photos on|of|for|no|number|time|date|please|pls|asap|and|still|missing|due|by",
            "needed|wanted|required .. asap|urgently|urgent|soon",
            "^ drop|shoot|ping|mail|ring me|us|him|her|them",
            "get|come back to me|us",
            "get|put|have somebody|someone|anybody|anyone to|on|call|look|ring|come|check",
            "somebody|someone|anybody|anyone|one of you|yours|your|ours .. can|could|should|must|has|needs|might|to|look|come|call|check",
            "somebody|someone|anybody has|needs|ought|must|should|would to|have|be|look|check|register|come|call|tell|explain|do",
            "you|u must|should|need|ought to|check|send|correct|tell",
            "your side|people|team|colleagues|office must|should|need|needs|has|have|ought to",
            "your|you side|end|part|table|desk .. missing|open|outstanding|late|overdue",
            "can|could|would|will someone|somebody|anyone|anybody|one of you",
            "have|has|had to reach|be|come .. me|us|here|in|with",
            "have|having|get it|them|this|that .. by|before|until",
        ],
    ),
    (
        For(Question, 0.65),
        &[
            "^ can|could|would|will|does|do|is|are|should|may|shall|did|was|has|have it|the|they|this|that|these|those|your|our|one|there|anyone|anybody|somebody|someone|any|you|we|i|a",
            "^ and|so|but|also how|what|when|where|which|who|why|can|could|is|are|do|does|will",
            "^ any|anything chance|news|idea|movement|objection|option|update|word|date|progress|thoughts|luck|on|from|about|new|yet",
            "or not",
            "right|wrong|correct|true which|who|what",
            "which|what one is|do|should|of",
            "do|does|did|can|could you|u|anyone|anybody|somebody|someone|your|the|it",
            "yes|true or no|not|false",
            "still ok|okay|fine|good|valid|on|possible|coming|planned|available|running|for|with",
            "not clear|sure|certain|known .. whether|if|which|what|how|who|when|why",
            "unclear|unknown|open|uncertain .. whether|if|which|what|how|who|when|why|to|us",
        ],
    ),
    (
        For(Need, 0.65),
        &[
            // What lacks.
            "came|arrived|delivered|shipped|sent|come|supplied without",
            "is|are|was|were|still|one|some|two|three|parts|pieces missing|lacking|absent|outstanding|overdue",
            "missing from|in|on|again|is|are",
            "i|we|us|they .. lack|lacks|miss|lacking|missing",
            "to date|still|yet .. no|not|nothing|none",
            "not|t yet|been received|arrived|come|here|got|shown|turned|seen|heard|sent|delivered",
            "never|not|nothing came|come|arrived|reached|seen|received|heard|got",
            "await|awaiting|awaits",
            "still|are|am|re|m|is waiting|wait|waiting for|on",
            "we|i wait|waited|waits for|since|on|the",
            "mislaid|misplaced|lost|deleted|cannot find|lost our|the|my|your",
            "lapse|lapses|lapsed|expire|expires|expired|outdated|obsolete|discontinued",
            // What does not fit.
            "wrong|incorrect|mixed size|part|parts|one|ones|type|item|items|version|colour|color|address|quantity|label|up|article|length",
            "differ|differs|disagree|disagrees|contradict|contradicts|mismatch|discrepancy|deviates",
            "percent|eur|euro|cent|days|weeks|pieces|mm apart|off|short|out",
            "instead of|the",
            "does|do|did not|t match|fit|agree|correspond|add|tally|work|hold|open|start|help|close|seal|suffice|comply|exist|appear",
            "one of us|them|the two is|must|has|are",
            "link|login|password|page|portal|download|file|attachment .. dead|broken|empty|not|fails|expired|damaged|blank",
            "is|are|was|were|came|link|links|page|file dead|unreadable|illegible|cracked|worn|bent|scratched|rusty|torn|leaking|corrupt",
            // What must be, or would be welcome.
            "to be required|enclosed|submitted|provided|supplied|attached|furnished|presented|signed|corrected|replaced|returned|registered|renewed",
            "to reach me|us|here",
            "should|would|could not|n|t mind|object|say no",
            "would|d|could|might|should do|use|take|need|want|appreciate|prefer|welcome|suit|save .. a|an|it|one|some|two|your|something|someone|somebody|another|at|any",
            "i|we .. like|love|want|wish|prefer to be|know|have|get|try|learn|understand|find",
            "wants|want|wishes|demands|asks|needs|requires|expects|likes .. to see|know|have|hear|names|proof|figures|a|an|three|two|the|our|from|us",
            "management|boss|auditor|auditors|insurer|surveyor|insurance|customs|bank|board|controller|customer|authority|inspector|headquarters|hq .. wants|want|needs|need|asks|ask|requires|require|insists|insist|demands|expects",
            "question of|is|remains .. whether|how|who|if|when|what|which|open",
            "no idea|clue|answer|solution|spare|spares|replacement|alternative|supplier|source|data|record|records|papers|drawing|manual|login|access|contact|reply|feedback|reaction",
            "unknown to|not known|known to|by us|me|here",
            "noise|noises|vibration|vibrations|leak|leaking|smoke|smell .. again|like|from|in|at|since",
            "again the same|noise|problem|error|leak",
            "error|fault .. again|code|message",
        ],
    ),
    (
        For(Promise, 0.75),
        &[
            // Half sentences without `I`.
            "^ will|shall|ll get|fish|find|dig|put|mail|come|make|ask|chase|ring|look|see|sort|have|raise|add|set|pull|bring|try|pass|take|talk|speak|write|order|update|revise|correct|fix|amend|copy|scan|share|book|arrange|organise|organize|request|confirm|clarify|supply|post|drop|hand|report|revert|reply|answer|return|issue|reissue|re|send|forward|check|follow|be",
            "^ getting|sorting|chasing|checking|digging|asking|preparing|looking|working|making|sending|putting|pulling|drawing|having|arranging|finding|collecting|writing",
            "^ owe|owing|owed you",
            "owe|owes you|them|him|her|us",
            "^ on it|my",
            "i|we m|am|re|are|is on it|to it",
            "is|s|it|that|are on my list|desk|plate|pile|bench|to",
            "in hand|progress|work|the making",
            "consider it|that done|sorted|settled",
            "give me|us a|an|one|two|three|some|till|until|the|couple|few .. day|days|week|weeks|hour|hours|monday|tuesday|wednesday|thursday|friday|tomorrow|weekend|moment|time",
            // What comes to them.
            "you|u get|receive|hear .. today|tonight|tomorrow|tmrw|monday|tuesday|wednesday|thursday|friday|this|next|by|within|shortly|soon|before",
            "you|u have it|them|this|that|the|a .. today|tonight|tomorrow|tmrw|monday|tuesday|wednesday|thursday|friday|by",
            "you|u ll|will|shall have|get|receive|hear .. by|before|on|within|today|tomorrow|this|next|from|it|them|the|that",
            "to|will|shall|ll follow|follows|come",
            "follows|comes|goes|leaves .. today|tonight|tomorrow|tmrw|monday|tuesday|wednesday|thursday|friday|week|shortly|soon|separately|to you",
            "go|goes|going|gets|get out|off|over|across|back .. to you|today|tomorrow|this|next|on|by|monday|tuesday|wednesday|thursday|friday",
            "gets|get|be|being|are|is re|issued|reissued|corrected|amended|revised|redone|changed|updated|fixed|made|drawn|printed|copied .. and|today|tomorrow|this|by|for|now",
            "ready|done|finished|there|yours|with you|on|in by|on|before|for .. monday|tuesday|wednesday|thursday|friday|tomorrow|you|week|end|month|noon|weekend",
            "both|all|first|one|everything .. by|before monday|tuesday|wednesday|thursday|friday|tomorrow|tonight|end|next",
            "corrects|sends|mails|checks|calls|rings|writes|prepares|finds|brings|digs .. it|you|them|over|out|today|tomorrow|tmrw",
            "i|we ring|call|check|ask|look|send|mail|write|make|find|chase|prepare|put|get|bring|correct|pull|sort|tell|do|print|scan|copy|forward|speak|talk .. today|tonight|tomorrow|tmrw|monday|tuesday|wednesday|thursday|friday",
            "i|we ll|will|shall fish|dig|chase|sort|track|hunt|pull|raise|push|press|put|get|find|print|scan|copy|ring|speak|talk|bring|mark|keep|pass|amend|correct|supply|clarify|report|revert|reissue|re|book|reserve|organise|organize|collect|measure|compare|calculate|work|see|make|have|do|be",
            "noted|ok|okay|fair|sure|right|yes|understood|agreed|absolutely|course .. will|ll|get|gets|getting|goes|comes|on|sending|you",
        ],
    ),
    (
        Cap(Promise, 0.3),
        &[
            // It says how things are, or what the day brings.
            "will|ll be out|away|back|off|there|glad|happy|fine|late|open|closed|available|sure|a|the|nice|great|good|interesting",
            "will|ll see|do fine|well|without|our|my|best",
            "will|ll have to|fun|a",
            "you ll|will have|see|find|need to|out|problems|trouble",
            "should they|he|she|it|that|the",
            "in case|the event",
            "hope|hoping|hopefully",
        ],
    ),
    (
        Cap(Need, 0.2),
        &[
            "no|without remarks|findings|objections|comments|news|change|changes|delays|injuries|damage|hurry|rush|need|charge",
            "no news is",
            "not|t miss|missed|need|want .. a beat|any|it|them",
            "in order|good|perfect|sound condition|order|shape",
            "has|have|was|were|been found|received|arrived|released|approved|accepted|paid|fitted|completed|confirmed|effected|filed|booked|registered",
            "wish|wishes you|we|to you|them|your|all",
            "wish|inform to inform|you",
            "weather|canteen|coffee|parking|car park|holiday|holidays|weekend|football|rain|snow|train",
        ],
    ),
    (
        Cap(Request, 0.25),
        &[
            "please|kindly|pls find|note|bear|be|accept|understand|excuse|update your|our|the|with|that",
            "please|kindly keep|bear in|with mind|the|us|me",
            "please|kindly ignore|disregard",
            "please|kindly do not|t",
            "need|needs|needed no|not|nothing|none",
            "no longer|not|nothing|none needed|required|urgent",
            "not|nothing|no urgent|hurry|rush",
            "^ missing you|my",
            "^ looking forward|good|great|fine",
            "at your|my|our disposal|service|leisure",
            "i|we send|mail|give|call|ring|get you|him|her|them|it",
        ],
    ),
    (
        Courtesy,
        &[
            "i|we remain|stay|am|are at|always|of your|yours|disposal|service",
            "at your disposal",
            "for|any queries|query|clarification",
            "holler|shout|yell|ring|ping if|me if",
            "^ if anything|something|anybody|someone",
            "what|where would we|i do|be without",
            "wishing|wish you",
            "how|how s things|life|business|tricks",
        ],
    ),
    (
        For(Closing, 0.7),
        &["^ noted|received|recd|rcvd|filed|ok|okay|fine|agreed with|thanks|tks|thx|thank|in"],
    ),
    (
        For(Fulfilled, 0.75),
        &[
            "^ attached|enclosed|herewith|sent|done|shipped|posted|mailed|corrected",
            "herewith|hereby send|sending|enclose|attach|the|our|a|find",
            "find|see .. herewith|attached|enclosed|below",
        ],
    ),
];

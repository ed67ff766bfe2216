//! English phrases that tell what a sentence does; see [`super::phrases`] for
//! how they are written. An apostrophe parts words: `I'll` is `i ll`.

use super::Speech::{Change, Closing, Fulfilled, Move, Need, Promise, Question, Request};
use super::speech::Row;
use super::speech::Sign::{Cap, Courtesy, For};

/// The table.
pub const TABLE: &[Row] = &[
    // Requests.
    (
        For(Request, 0.8),
        &[
            "can|could|would|will you|u please|pls|kindly, please|pls|kindly send|quote|call|confirm|advise|provide|forward|reply|respond|email|fax|prepare|arrange|check|review|update|schedule|include|add|resend|ship|sign|return|complete|submit|contact|give|get",
            "send|forward|email|fax|give|get|tell|call me|us, request for|a quote|quotation|proposal|pricing, please let me|us know what|when|which|how|where|whether|who, let me|us know what|when|which|how|where|whether|who",
            "could|can|would you send|give|provide|forward|get|check|let|help|tell|call|ask|look|arrange|quote|confirm|find|make|share|add|set, would you mind|be able|be willing, would|d appreciate|like .. quote|quotation|price|proposal|it if you, i|we need you to, need .. from you, give me|us a call|quote|price",
            "i|we would|d like you to, would|d like .. your|you to, any chance you|we|of, is it|would it be possible to",
        ],
    ),
    (
        For(Question, 0.7),
        &[
            "^ do|does|did you|we|they|anyone|it|this, ^ are|is|was|were you|there|we|it|this|that|they, ^ have|has|had you|we|they|anyone, ^ can|could|will|would|should we|i|it|they|this|that, ^ what|when|where|which|who|why|how is|are|s|do|does|did|can|could|will|would|should|about|many|much|long|soon, do you know, any news|update|updates|word|idea|luck on|about|yet|regarding",
        ],
    ),
    (
        For(Request, 0.6),
        &[
            "let me|us know if|by|your, please|pls advise|respond|reply|call|confirm, looking for .. quote|price|proposal|someone",
        ],
    ),
    (
        Courtesy,
        &[
            "let me|us know if|should|of you have any, let me|us know if .. questions|question|concerns|problems|comments, let me|us know if you need, let me|us know if .. can help, let me|us know if .. be of, let me|us know if .. can do, let me|us know if .. further|additional|assistance",
            "if you have|need|require any|anything|further|additional|questions|more, if there are|is any|anything, any|with questions|question|problems|concerns|comments call|please|contact|feel|just|give, should you have|need|require, questions|question .. please|call|contact|let|give",
            "not hesitate, t hesitate, feel free, please find|see attached|enclosed|below|the, please find .. attached|enclosed|below, see attached, find attached, how are you|things|ya, how have you, how was|is|s your|the weekend|vacation|trip|holiday|day|family|life|everything|it, how s it, are you doing well",
            "hope|hoping you|all|this|everything|that|your, unsubscribe, click here|below|on|the, opt out, please disregard|ignore|excuse|forgive|accept|note|remember|consider|be, have a great|nice|good|wonderful|safe|happy, thank|thanks you|for|again|so, thank you, looking forward, look forward, happy to help|answer|assist|discuss, glad to help|answer|assist",
            "call|contact|email|reach|see me|us|him|her with any|questions, call|contact|email me|us|him|her if|should you|there, guess what, who knows, who cares, why not, can you believe|imagine, you know what, isn t|wasn t it|that, aren t|don t you, what s up|new, to be removed|taken, visit|log on|onto our|the|www, for more|further information, if not already, if you would like|wish|d like to be, talk to you, see you, keep in touch, stay in touch, keep up the, take care, click|download the|now",
        ],
    ),
    (
        Cap(Request, 0.25),
        &[
            "^ thanks for, ^ thank you for, as you requested|asked, you asked|requested, asked me to, asked you to, told him|her|them to, i ll|will let you, please be aware|advised, please enjoy|join, you may|can now|also, you will|ll need|be|have|find|get|receive, in order to receive, this message|email|mail was|is|has, free of charge, do not reply|respond, register now|today|at|online, special offer, copyright, all rights reserved, to order|subscribe|register",
        ],
    ),
    (
        Cap(Question, 0.25),
        &[
            "how are you|things, are you tired|ready to, want to lose|earn|make|save, looking for love|work|ways, did you know",
        ],
    ),
    // Promises.
    (
        For(Promise, 0.85),
        &[
            "i|we ll|will|shall send|forward|provide|prepare|email|mail|fax|ship|deliver|resend|quote|circulate|share|draft|submit|revise|confirm|check|investigate|arrange|schedule|follow|verify|contact|call|respond|reply|notify|update|ask|find|look|review|correct|fix|replace|credit|refund|expedite|order|issue|pass|finish|complete",
            "i|we ll|will|shall .. get back to, i|we ll|will|shall .. let you|him|her|them know, i|we ll|will|shall .. look into, i|we ll|will|shall .. follow up, i|we ll|will|shall .. give you|him|her|them a, i|we ll|will|shall .. keep you, i|we ll|will|shall .. take care of, i|we ll|will|shall .. make sure",
            "i|we ll|will|shall .. get .. to you, i|we ll|will|shall get you, i|we ll|will|shall .. see to it, i|we ll|will|shall .. put together|you, i|we ll|will|shall .. set up|it, i|we ll|will|shall .. have .. for|to you, i|we ll|will|shall bring|drop|come|visit|stop|work|talk|speak|write|do|add|include|change|enter|handle|have|try, get back to you",
        ],
    ),
    (
        For(Promise, 0.75),
        &[
            "i|we ll|will|shall .. send|forward|provide|prepare|email|fax|ship|deliver|resend|quote|circulate|share|draft|submit|check|investigate|arrange|schedule|confirm|find|review|fix|replace, i|we m|am|are|re going to send|forward|provide|prepare|email|fax|ship|call|check|get|look|find|follow|arrange|set, let me check|look|see|find|ask|confirm|verify|dig|run|talk|double, ^ will send|forward|provide|email|fax|check|call|get|follow|let|look|advise|revert|keep|prepare|have",
            "i|we promise|commit|undertake to, you will|ll have|receive|get .. by|tomorrow|today|this|next|monday|tuesday|wednesday|thursday|friday, you can|may count on, count on me|us, will get back to, will let you know, will follow up, i|we plan|intend to send|get|ship|deliver|call|have",
        ],
    ),
    (
        For(Promise, 0.5),
        &[
            "i|we m|am|are|re|will be happy|glad to send|provide|arrange|share|prepare|quote|come|forward, i|we ll|will|shall be able to, i|we ll|will see if|what|whether, i|we ll|will be sending|calling|forwarding|preparing|working|contacting, i|we m|am|re|are working on, i|we hope|expect|should have|send|ship|be able|get",
        ],
    ),
    (For(Promise, 0.25), &["^ will do"]),
    (
        Cap(Promise, 0.15),
        &[
            "will|ll|shall not|never|always|probably|most, won t, will|ll have to, will|ll see you|ya|y, will|ll miss|talk soon|need|love|call it|be out|try again|do anything|be there, i|we ll|will have a|fun|the pleasure|no|been|some, will|ll ask again, talk to you|ya later|soon|then|tomorrow|monday, speak to|with you soon|later|then|tomorrow, when|once|until|unless|after i|we, i|we will|ll find|have|do it|out soon|enough|some|that|a, said|says|told|thought|think|that i|we will, will|ll check it|you out, i wish, god, will|ll pass|bring on|it to|the house|party|beer|home",
        ],
    ),
    (
        Cap(Promise, 0.5),
        &["^ if, unless, maybe, perhaps, i guess, might, depending"],
    ),
    // Needs.
    (
        For(Need, 0.85),
        &[
            "we|i re|are|m|am|am currently|also looking for|to buy|replace|expand|find|source|purchase|rent|lease, in need of, is there anyone|anybody|someone, do you know anyone|anybody|someone, does anyone|anybody know, struggling with|to, we|i struggle with|to, having|have|had|has|ve|experiencing|experienced .. trouble|problems|problem|difficulty|difficulties|issues with|getting|finding|in|on|reading|making, running|run|ran low|out|short on|of, not happy|satisfied|pleased|impressed with, unhappy|dissatisfied|disappointed|frustrated|unimpressed with|by|about|that, fed up with",
            "supplier|vendor|provider|carrier .. let us|late|can|cannot|failed|raised|stopped|discontinued|keeps|unable, keeps|keep breaking|failing|leaking|crashing|slipping|tripping, out of spec|stock, second time this|that|in, looking for a|an|some|another|alternative|new|someone supplier|vendor|source|solution|provider|way|partner|replacement|alternative, need|needs a|an|new|another|second|better|alternative|different supplier|source|vendor|solution|way",
        ],
    ),
    (
        For(Need, 0.65),
        &[
            "we|i need|require|lack a|an|some|more|additional|new|your|another|help|better|at|about|to find|to replace|to get|to buy|to increase|to reduce|to improve, we|i could use, shortage|shortages|shortfall of|in|on, we|i re|are|m|am short of|on, lack|lacking of, behind schedule, too expensive|slow|heavy|unreliable, price|prices|costs|cost .. too high, concerned|worried about|that|with, complaint|complaints|complain|complained|unacceptable, defective|faulty|damaged|broken|leaking|corroded, late again|delivery|deliveries, delayed again|delivery|shipment, not|t working|work properly, bottleneck|backlog|downtime|outage|outages, can t|cannot|couldn t|unable|not able .. get|find|deliver|meet|supply|source|keep|handle enough|the|up|any|a|it, failed|failing|failure",
            "we|i wish|want|hope .. could|would|to have|to get|to find|to reduce|to improve|to replace|to increase, we|i would|d like|love to see|have|find|get|improve|reduce|increase|replace|buy|purchase, would be nice|great|helpful if|to, still waiting for|on, haven t|not received|heard|seen|gotten, never received|arrived|got|showed, is|are missing|overdue|late",
        ],
    ),
    (
        Cap(Need, 0.15),
        &[
            "you need|require|have|want any|anything|help|to|further|additional|more, if you|i|we|they need|have, no need|problem|problems|issues|trouble, not need|have any problem|problems, don|doesn|didn t need|have, any problems|questions|issues|concerns, do you need, hope|hoping you|all, i need a|to break|go|run|vacation|drink|nap, looking for work|love, i m out of the office, out of town, i need|want to thank",
        ],
    ),
    // Changes.
    (
        For(Change, 0.8),
        &[
            "we|they|i|company|management re|are|will|have|ve|is|has|ll .. opening|building|expanding|launching|merging|acquiring|acquired|hiring|restructuring|reorganizing|reorganising|switching|implementing|installing|relocating|closing|constructing|commissioning|outsourcing|consolidating|divesting|bidding, has|have been acquired|promoted|appointed|awarded|bought|named|selected, was|were acquired|awarded|appointed|promoted|named by|as|to|the|a, merger|merging|merge with|of|between, acquisition of, reorganization|reorganisation|restructuring|reorg, joining us|our|the team|company|group|department|as, is|has joined|joining us|our|the, new hire|hires, taking|taken|take over as|from|the|for|responsibility, layoffs, lay off, laid off, plant closure|expansion|shutdown|closing",
            "won the|a contract|bid|tender|order|project|award, awarded the|a|us contract|project|bid, budget .. approved|cut|frozen|increased|reduced|released, go|going|went live, roll|rolling|rolled out|rollout, second|third|additional|extra shift, moving to a|our|new|the|larger|bigger office|building|facility|location|site|warehouse|system|plant, switch|switched|switching|changing|changed|change suppliers|vendors|systems|supplier|vendor|carriers|from, breaking|broke ground, starting|start up|production",
        ],
    ),
    (
        For(Change, 0.55),
        &[
            "new plant|site|factory|facility|office|warehouse|line|location|branch|terminal|system|software|project|supplier|vendor|ceo|cfo|manager|director|owner|owners|organization|organisation|management|headquarters|customer|platform|boss|contract|machine|production|unit|store|division|department|policy|process|team|market, expansion|expanding|expand of|our|the|into|project|capacity, our|the new budget|structure, capacity expansion|increase, will be responsible for, reporting|report to me|him|her|us, effective immediately|january|february|march|april|may|june|july|august|september|october|november|december, we plan|intend to open|build|expand|launch|hire|replace|invest|buy|move|close|switch|install, invest|investing|investment in, phasing|phase out, discontinue|discontinuing|discontinued",
        ],
    ),
    (
        Cap(Change, 0.2),
        &[
            "happy new year, new year, what s new, new york|orleans|mexico|jersey|england|zealand, new message|mail|email|password|user|window, start|click|try, brand new car|house|baby",
        ],
    ),
    // Moves.
    (
        For(Move, 0.9),
        &[
            "my last day, last day with|at|here|in the|our|will|is, i|ve|have|just|recently|i m|am joined|joining, no longer with|works|working|employed|at|here|part, has|have|had left the|our|us company|firm|bank|business|organization|organisation|group, has|have|had left|departed from|enron|us, left the company|firm|business|organization|organisation, i|ve|have accepted|taken a|an|the|another|new .. position|job|role|offer, in my new role|job|position|capacity, new job|role|position|employer at|with|as, i now work, i m|am now with|at|working, my new email|e|mail|employer|company|job|role|position|title|boss, has|have retired|resigned|departed, will be leaving|retiring|departing|joining the|us|our|to|at|on, moved on to|from, leaving the|our company|firm|business|organization|organisation, i|we ve|have moved to|from|over",
        ],
    ),
    (
        For(Move, 0.65),
        &[
            "he|she|who has|have|s left, i|ve|have left, i m|am leaving|retiring|resigning|moving, retiring|resigning|resigned|resignation, successor is|will, has|have|will taken|take over from|for|as|his|her|my, transferred|transferring|transfer to|from the|another|our, his|her|their|my|s replacement|successor, replaced|replacing|succeeds|succeeded by|him|her|me, i have|ve changed jobs|companies|positions, new contact|address|phone|number information|details|is|number, decided to leave|move|retire|resign, pursue other|new opportunities|interests, wish .. well|best|luck|success in .. new, change of job|address|employer, farewell|going away lunch|party",
        ],
    ),
    (
        Cap(Move, 0.15),
        &[
            "last day to|for|of, left a|you|him|her|them|me|us|it|message|voice|voicemail|early|off|over|at|word|for, leaving for|early|at|now|work|in|on|tomorrow|today|town|a|me|you, money|funds|gas|volumes|meeting|deal|deals|file|files .. transferred|moved, transferred|transfer to the|your account, i have left you, joined the|our call|meeting|conference|list, no longer need|needed|available|able|have, people|i|we moved it|this|the|that|deal",
        ],
    ),
    // Fulfilled.
    (
        For(Fulfilled, 0.85),
        &[
            "attached is|are|you|please|for|find|s|below|to, ^ attached, ^ enclosed, please|pls find|see .. attached|enclosed, see|find attached|enclosed, is|are attached|enclosed, i|we ve|have .. sent|forwarded|mailed|faxed|emailed|shipped|attached|updated|added|corrected|fixed|made|entered|scheduled|completed|changed|included|placed|ordered|submitted|signed|processed|resolved, i|we just|already|also sent|forwarded|mailed|faxed|emailed|shipped|attached|updated|entered|fixed|changed|spoke, i|we sent|mailed|faxed|forwarded|shipped|emailed|attached|corrected|fixed|entered, as requested|promised|agreed, per your|our request|conversation|discussion, as you requested|asked",
        ],
    ),
    (
        For(Fulfilled, 0.7),
        &[
            "^ here is|are|s, here is|are|s the|your|a|my|our, it s|this|that|is|has|have been|is done|fixed|completed|resolved|sent|corrected|updated, has|have been|was|were sent|shipped|delivered|fixed|updated|corrected|resolved|completed|entered|added|mailed|faxed|paid|processed|approved|changed|taken, ^ done|fixed|completed|sent|resolved, all set|done|taken care, taken care of, just sent, below is|are the|a|my|our",
        ],
    ),
    (
        Cap(Fulfilled, 0.2),
        &[
            "once|when|until|after|if .. done|sent|completed|fixed|signed|attached, not|t been, you sent|send|forwarded|faxed, can|could|please|pls|to be send|sent|forward|get, sent me|us, has|have not, has|have it|this|that been, should|must|needs|need|will|to be|have .. completed|sent|done|fixed|updated",
        ],
    ),
    // Closings.
    (
        For(Closing, 0.85),
        &[
            "^ thanks|thank|thx|tks|perfect|excellent|great|ok|okay|understood|noted|received|wonderful|awesome|super|cool, ^ got it, sounds good|great, much appreciated, appreciate it|your|the, you re welcome, no problem, ^ will do, ^ that works, ^ works for me, many thanks, ^ agreed, ^ yes thanks",
        ],
    ),
    (
        For(Closing, 0.6),
        &[
            "have a great|nice|good|wonderful|safe, talk to you, see you, take care, look|looking forward to",
        ],
    ),
    (
        Cap(Closing, 0.2),
        &["but, however, can|could|would|will you, please, not|don t, what|when|where|how|why"],
    ),
];

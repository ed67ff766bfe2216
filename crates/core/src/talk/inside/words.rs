//! Words by which people of one house tell each other of somebody outside.

/// They got in touch with one of us.
pub(super) const CONTACT: &[&str] = &[
    "received|got|had|get|getting|receiving|receive|left|take|took .. call|calls|message|messages|voicemail|voicemails|email|emails|mail|mails|note|letter|fax|request|requests|inquiry|inquiries|enquiry|enquiries|complaint|complaints .. from|of|by",
    "a|another|the|this|their|his|her|our|phone call|message|voicemail|email|request|inquiry|enquiry|complaint from",
    "was|been|were|am|being contacted|called|approached|asked|rung|phoned by",
    "i|we|he|she .. spoke|talked|met|visited|speaking|talking with|to",
    "spoke|talked with|to",
    "called|phoned|rang|contacted|approached|emailed|informed|notified|told|advised|asked me|us|again|twice|today|yesterday|back|regarding|about|asking|wanting|looking|to",
    "keeps|keep|kept|been calling|asking|chasing|emailing|ringing|pressing",
    "has|have|had .. called|phoned|rung|chased|emailed",
    "heard from",
    "per|at their|his|her|customer|customers .. request",
    "pointed out",
    "anruf|nachricht|mail|anfrage|beschwerde|reklamation von|vom",
    "hat|haben|hatte .. angerufen|gemeldet|angefragt|nachgefragt|reklamiert|geschrieben|beschwert",
    "rief|ruft|meldete|meldet .. an|sich",
];

/// They say or show something.
pub(super) const SAYS: &[&str] = &[
    "says|said|claims|claimed|thinks|believes|insists|maintains|argues|mentioned|indicated|states|stated|feels|complains|complained|inquired|responded|replied",
    "is|are|was|were|keeps|still saying|showing|billing|claiming|inquiring|telling|invoicing|charging|stating",
    "shows|show|bills|billed|invoiced|charged .. us|that|a|an|different|no|an|additional",
    "does|did|doesn|didn|has|hasn not|t .. show|have|agree|see|accept|recognise|recognize|received|receive|seen|got|confirmed",
    "they|customer|people .. do|don|have|haven not|t .. show|have|agree|see|accept|recognise|recognize|received|receive|seen|got|confirmed",
    "sagt|sagen|meint|behauptet|schreibt|berichtet|teilt",
];

/// They want something.
pub(super) const WANTS: &[&str] = &[
    "wants|wanted|requests|requested|requires|asks|asked|wishes|desires|prefers",
    "would|d like|love|prefer",
    "they|he|she|customer|customers|client|counterparty .. want|need|ask|request|require|prefer",
    "is|are|was|were|s|still asking|requesting|looking|wanting|seeking|needing|interested|trying|planning|considering|hoping|anxious|eager|shopping",
    "expressed .. interest",
    "needs .. by|to|a|an|the|us|it|more|from|price|quote|some",
    "people|folks|guys want|need",
    "looking for|to",
    "interested in",
    "opportunity|opportunities .. to|for|with",
    "plans|proposal for|to",
    "möchte|möchten|wollen|braucht|brauchen|benötigt|benötigen|sucht|suchen|interessiert|wünscht|bittet|bitten",
];

/// Something is wrong, or not paid.
pub(super) const TROUBLE: &[&str] = &[
    "dispute|disputes|disputed|disputing|discrepancy|discrepancies|complaint|complaints|complaining|complains|unpaid|overdue|delinquent|delinquency|default|defaults|defaulted|upset|unhappy|frustrated|angry|annoyed|refuse|refuses|refused|refusing|withhold|withholding",
    "past due",
    "short|under|over paid|paying|payment|pay",
    "shortpaid|underpaid|overpaid|shortpay|overbilled|overcharged",
    "not|never|t .. paid|pay",
    "not|never|t received .. payment",
    "can|could|will|would|won|cannot not|t|never .. pay|accept|sign|take",
    "cannot|unable .. pay|accept|sign|take",
    "missing|incorrect|wrong|error|mistake|mismatch",
    "price|pricing|billing|payment|volume|quality|delivery|invoice issue|issues|problem|problems|difference|differences|question|questions",
    "outstanding|open invoice|invoices|balance|balances|issue|issues|receivable|receivables|payment",
    "owe|owes|owed us|them|it|money|him|her",
    "leak|leaks|leaking|broken|defective|damaged|failed|failure",
    "late again",
    "noise|vibration|shortage",
    "reklam*|beschwer*|mangel|mängel|unbezahlt|überfällig|offen|mahnung|fehler|falsch|defekt|undicht|verärgert|unzufrieden|streit",
];

/// Something of theirs ends.
pub(super) const ENDS: &[&str] = &[
    "terminat*|cancel*|expire|expires|expiring|expired|expiration|bankruptcy|bankrupt|insolven*|switching|switched|lapses|lapsing",
    "contract|contracts|deal|deals|agreement|term|lease .. ends|ending",
    "contract|deal|agreement|term|lease is|are|comes|runs up|out",
    "not|t|no .. renew|renewing|extend",
    "no longer use|buy|need|take|using|buying|needing|taking",
    "is|are leaving|resigning|retiring",
    "last|final deal|order|delivery",
    "going to|with another|other|a|someone|else|competitor",
    "kündig*|läuft|laufen .. aus",
    "gekündigt|storniert|wechselt|insolvenz|letzter",
];

/// Something opens: they will buy, build or choose.
pub(super) const OPENS: &[&str] = &[
    "rfp|rfps|rfq|rfqs|rfi|tender|tenders|bid|bids|ausschreibung",
    "deadline",
    "new plant|site|project|line|facility|customer|counterparty|account|well|wells|building|factory|office|location|locations",
    "expand|expands|expanding|expansion|build|builds|building a|an|their|its|the|another|new|to|into|in",
    "erweitert|erweiterung|baut|neubau|neues|neue werk|halle|linie|anlage|projekt",
];

/// They wait for us, or we for them.
pub(super) const WAITS: &[&str] = &[
    "is|are|was|still|been|s waiting|awaiting .. on|for|our|the|a|payment",
    "waiting|waits on|for",
    "pending credit|approval|signature|your|our",
    "checking|check .. status",
    "slip|fall .. cracks",
    "as soon|quickly as possible",
    "asap|urgent|urgently",
    "wartet|warten .. auf",
    "dringend",
];

/// Somebody of us is to get in touch with them, or to work for them.
pub(super) const REACH: &[&str] = &[
    "call|calls|contact|phone|ring|ask|tell|email|approach|visit|inform|remind|answer|advise him|her|them|back|with",
    "call|contact|talk|speak|get|ask|check|meet|follow|touch|reach|respond|reply|quote|offer|send|tell|confirm .. to|with|up|base|out|your|the|customer|counterparty|counterpart|trader",
    "give|return .. him|her|them|call|ring|shout|buzz",
    "your|our counterpart|counterparty|contact|trader|guy|customer",
    "get back to|with",
    "get in touch|contact",
    "price|bid|offer|quote|proposal for|to",
    "forward|pass .. appropriate|right|correct|person|group|someone|somebody|on",
    "anrufen|kontaktieren|zurückrufen|melden|anbieten|anbiete|kümmern|antworten|rufst|rufen",
];

/// Nobody need do anything: it is done, or for information.
pub(super) const DONE: &[&str] = &[
    "no|nothing .. required|needed|necessary",
    "taken care of",
    "has|have|was|been|is|are|all resolved|settled|fixed|corrected|cleared|done|solved|completed",
    "i|we have|ve already .. sent|called|told|answered|replied|responded|spoken|talked|fixed|paid",
    "fixed|solved|resolved|settled|corrected it|this|that|the|for",
    "don|do|does|doesn|not|t|no need .. for|from|you|your|anything|help",
    "no need",
    "thanks anyway",
    "no longer needed|necessary|interested|open",
    "never mind",
    "disregard|ignore",
    "erledigt|geklärt|gelöst|hinfällig",
];

/// One of us is on it, or says that they will be.
pub(super) const IN_HAND: &[&str] = &[
    "i|we will|ll handle|call|contact|follow|respond|reply|send|forward|pass",
    "will|ll take care",
    "i|we would|will|d|ll|am|are|m .. happy|glad|willing to speak|talk|call|meet|take|handle|help",
    "kümmere|kümmern mich|uns",
];

/// What is only supposed, or stands in the papers.
pub(super) const HEARSAY: &[&str] = &[
    "do|does|did you|anybody|anyone think|believe|guess|suppose",
    "heard|hear|read|saw|seen on|in|at|over .. radio|tv|television|news|paper|papers|newspaper|press|article|internet|web",
    "i wonder|wondering if|whether|what|how",
    "rumour|rumours|rumor|rumors|gossip",
    "glaubst|glauben|meinst|meinen du|sie",
];

/// It is not done, whatever stands beside it.
pub(super) const UNDONE: &[&str] = &[
    "not|never|t|yet|still .. resolved|settled|fixed|corrected|cleared|done|solved|completed|sent|called|told|answered|replied|responded|spoken|talked|paid",
    "still|yet to be",
    "nicht|noch .. erledigt|geklärt|gelöst",
];

/// An unnamed party outside.
pub(super) const PARTY: &[&str] = &[
    "customer|customers|client|clients|counterparty|counterparties|cp|buyer|supplier|kunde|kunden|kundin",
    "their|his|her trader|accountant|buyer|scheduler|engineer|people|side|lawyer|attorney|boss|manager|contract|plant|facility|group|office|price|invoice|system",
];

//! Words beside the names of houses. Each list is one text, its words parted by spaces.

/// Whether a list has a word.
pub(super) fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|one| one == word)
}

/// Words that many names begin with, or that have a capital for other reasons.
pub(super) const COMMON: &str = "\
    the a an this that these those there they we you he she it i our your my his her their \
    its what which who when where why how if as at in on for from with by to and or but so \
    also please thanks thank hi hello hey dear re fw fwd per yes no not ok okay all any some \
    both each every here now then today tomorrow yesterday just let can could would will \
    should do does did is are was were has have had be been may after before since once \
    until while due regarding attached below see note new one two first last next more most \
    other another same such only customer customers client clients counterparty \
    counterparties buyer supplier company companies contract contracts deal deals price \
    prices pricing invoice invoices payment order orders quote offer request meeting call \
    team group desk sales marketing accounting finance legal credit operations logistics \
    engineering purchasing management service services support project plan report list \
    question questions issue issues problem update status mr mrs ms dr am pm fyi asap cc \
    email mail phone fax internet web north south east west united national general american \
    international global city county state university bank street avenue road suite room \
    floor inc llc corp co ltd of der die das wir sie er es ich und oder bitte danke hallo \
    herr frau kunde kunden firma anfrage angebot rechnung vertrag auftrag english german \
    excel word outlook gas power energy oil water air steel food foods paper plastics chemicals \
    motors machines tools systems software trading capital";

/// Before a house where it is.
pub(super) const PLACES: &str = "\
    with w at of from to by for bei von mit an";

/// What stands before parts of a house, not before houses.
pub(super) const ARTICLES: &str = "the our der die das unser unsere";

/// Parts of a house.
pub(super) const UNITS: &str = "\
    group team desk department dept division unit office section committee \
    gruppe team abteilung bereich";

/// What one of us does to a house.
pub(super) const REACHED: &str = "\
    contacted contact called call calling phoned asked ask told tell give gave notify \
    notified inform informed billed bill paid pay owe owes sold visit visited approach \
    approached pressure ring rang";

/// What stands behind a house that is theirs.
pub(super) const NOUNS: &str = "\
    deal deals contract contracts account invoice invoices order orders agreement trade \
    trades sale sales confirms confirmations issue issues dispute payment rfp project offer \
    request situation vertrag auftrag";

/// Who may be `from Acme`, and what may come from there.
pub(super) const PEOPLE: &str = "\
    call calls message messages voicemail email mail note letter fax request requests \
    inquiry enquiry complaint someone somebody guy guys people folks broker brokers \
    accountant accountants trader traders buyer buyers contact contacts counterpart rep \
    representative scheduler schedulers manager engineer customer client word response \
    answer talked talk talking spoke spoken speak speaking met meet meeting deal contract \
    agreement sell sold offer offered offers sale back heard hear waiting payment papers \
    letters services work working anruf anfrage jemand einkäufer kollege ansprechpartner";

/// What a house does.
pub(super) const DOES: &str = "\
    is are was has have had says said wants wanted would needs asked asks claims claimed \
    thinks believes disputes disputed refuses refused called requested requests shows will \
    does did doesn't didn't can cannot may plans expects indicated informed notified told \
    pointed offered proposed mentioned wrote hat haben möchte braucht sucht sagt fragt";

/// Words of trade that stand behind a name in a house's.
pub(super) const TRADE: &str = "\
    gas power energy oil water air steel food trading capital group company services service \
    marketing engineering bank international operations logistics";

/// Between somebody and their house.
pub(super) const PERSON_AT: &str = "with w of at from bei von";

//! What a seller notes beside mail of what is open with somebody: `wants a price`, `promised
//! her the samples by Tuesday`, `follow up on 26 November`, `she will call me on Friday`.

use crate::opportunities::talk::appointed::last_day;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What a note says is open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Says {
    /// They want something, or something is wrong.
    Wants,
    /// We said that they would have something.
    Promised,
    /// We are to get in touch with them on a day.
    Meant,
    /// They said that they would come back to us by a day.
    Announced,
}

/// What a phrase of a note says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// Somebody wants something: they, unless the words before it say that we do.
    Wants,
    /// The same, but who leaves out the subject speaks of themselves: `Asked her for it`.
    Asked,
    /// Something is wrong: with us, whoever is named.
    Trouble,
    /// Somebody gave their word: we, unless the words before it say that they did.
    Word,
    /// Somebody is to hand something over.
    Will,
    /// Somebody is to get in touch.
    Reach,
    /// They are to get in touch with us.
    Comes,
    /// Nobody wants anything.
    Not,
}

/// How a seller notes it, in English, German and French.
static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let rows: [(Cue, &'static [&'static str]); 8] = [
        (
            Cue::Wants,
            &[
                "wants|wanted|needs|asks|requests|expects|awaits|wishes",
                "would like",
                "waits for",
                "möchte|möchten|braucht|benötigt|wünscht|erwartet|bittet",
                "will|wollen .. haben",
                "will eine|einen|ein",
                "wartet auf",
                "veut|voudrait|demande|souhaite",
                "attend l|le|la|les|un|une|notre|votre|nos|vos",
            ],
        ),
        (
            Cue::Asked,
            &["want|asked|requested", "waiting for", "bat um"],
        ),
        (
            Cue::Trouble,
            &[
                "unhappy|dissatisfied|annoyed|angry|upset with|about|that|because|over",
                "not happy|satisfied with|about",
                "complains|complained|complaint about|of|that|over",
                "unzufrieden|verärgert mit|über|wegen|weil",
                "nicht zufrieden mit",
                "beschwert|beschwerte|reklamiert|reklamierte",
                "mécontent|mécontente de|du|que",
            ],
        ),
        (
            Cue::Word,
            &[
                "promised|versprochen|zugesagt|promis",
                "agreed to send|bring|quote",
            ],
        ),
        (
            Cue::Will,
            &[
                "will|ll|shall|must|should|am|to send|bring|quote|forward|email|mail|post|deliver|get|give|prepare",
                "am|m to send|bring|quote|forward|prepare",
                "i|we owe",
                "muss|soll|sollen|werde|werden .. schicken|senden|bringen|liefern|mitbringen|nachreichen|zusenden",
                "schicke|sende|bringe|liefere ihm|ihr|ihnen|bis|am",
                "bis .. schicken|senden|mitbringen|nachreichen|zusenden",
            ],
        ),
        (
            Cue::Reach,
            &[
                "call|ring|phone|write|check|talk|speak back|again",
                "call|ring|phone|visit him|her|them",
                "to|will|ll|must|should call|ring|phone|visit",
                "next call|visit",
                "follow up",
                "get back to",
                "touch base",
                "rückruf|wiedervorlage|nachfassen|nachhaken|zurückrufen|anrufen|zurückmelden",
                "rufe|rufen .. an|zurück",
                "melde|melden .. mich|uns",
                "rappeler|relancer",
            ],
        ),
        (
            Cue::Comes,
            &[
                "will|ll|to .. call|ring|phone|write|tell me|us",
                "will|ll .. come|get back to|with",
                "calls|rings|phones|writes me|us|back|again|on",
                "comes|gets back to|with|on|by",
                "decides|decide|entscheidet|entscheiden",
                "will|ll decide",
                "meldet|melden sich",
                "ruft .. an|zurück",
            ],
        ),
        (
            Cue::Not,
            &[
                "not|no|never|t want|wants|wanted|need|needs|asked",
                "no longer|more",
                "nicht|kein|keine|keinen mehr|braucht|möchte|nötig",
            ],
        ),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(cue, phrases)| phrases.iter().map(move |phrase| (*phrase, cue))),
    )
});

/// What goes out by mail, and is missed where it does not.
static HANDED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "quote|quotes|quotation|quotations|offer|price|prices|sample|samples|drawing|drawings",
        "certificate|certificates|refund|replacement|brochure|catalogue|catalog|list|invoice|contract",
        "credit|data note|sheet",
        "angebot|preis|preise|preisliste|muster|zeichnung|zeichnungen|zeugnis|gutschrift|ersatz",
        "datenblatt|katalog|prospekt|rechnung|vertrag",
        "devis|prix|échantillon*|avoir|facture|plan|catalogue",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

const WE: &[&str] = &["i", "we", "ich", "wir", "je", "nous"];
const THEY: &[&str] = &[
    "they",
    "she",
    "he",
    "who",
    "customer",
    "client",
    "buyer",
    "er",
    "sie",
    "kunde",
    "kundin",
    "einkäufer",
    "il",
    "elle",
];
/// Behind these the subject may be that of the words before.
const AND: &[&str] = &["and", "und", "et", "then", "also"];
const US: &[&str] = &["us", "me", "uns", "mich"];

/// Somebody whose doing a phrase is.
#[derive(Clone, PartialEq, Eq)]
enum Subject {
    We,
    /// They, with the word that says so.
    They(String),
    /// Nobody is named.
    Left,
}

/// What a sentence of a note says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Said {
    /// What is open.
    pub(super) says: Says,
    /// Of whom, as one of the names is written there; empty where it names nobody.
    pub(super) who: String,
    /// Days after the note until the last day it names.
    pub(super) days: Option<i32>,
    /// Whether it is something of which a mail shows that it was done.
    pub(super) handed: bool,
}

/// What a sentence of a note of the moment `at` says is open with one of some names.
pub(super) fn said(sentence: &str, names: &BTreeSet<String>, at: Timestamp) -> Option<Said> {
    let whole = Words::of(sentence);
    let all = CUES.find(&whole);
    let has = |cue: Cue| all.iter().any(|one| *one.meaning == cue);
    if sentence.trim_end().ends_with('?') || has(Cue::Not) {
        return None;
    }
    let days = last_day(sentence, at);
    let ahead = days.is_some_and(|days| days > 0);
    let wants = || clauses(sentence).find_map(|clause| wanting(&Words::of(clause), names));
    let done_by = |cue: Cue| {
        all.iter()
            .find(|one| *one.meaning == cue)
            .map(|one| subject(&whole, one.start, names))
    };
    let ours = |subject: &Subject| !matches!(subject, Subject::They(_));
    let (says, who) = match done_by(Cue::Word) {
        Some(subject) if ours(&subject) && !has_done(&whole) => (Says::Promised, String::new()),
        Some(Subject::They(who)) if ahead => (Says::Announced, who),
        Some(_) => return None,
        None if ahead && has(Cue::Comes) && !has(Cue::Asked) => match done_by(Cue::Comes)? {
            Subject::We => return None,
            Subject::They(who) => (Says::Announced, who),
            Subject::Left => (Says::Announced, String::new()),
        },
        None if ahead && (has(Cue::Reach) || bids_call(&whole, names)) => {
            let asked = has(Cue::Asked) || has(Cue::Wants);
            match done_by(Cue::Reach) {
                Some(Subject::They(who)) if !asked => (Says::Announced, who),
                _ => (Says::Meant, String::new()),
            }
        }
        None => match wants() {
            Some(who) => (Says::Wants, who),
            None if has(Cue::Will) && !has(Cue::Wants) && !has(Cue::Asked) => {
                match done_by(Cue::Will)? {
                    Subject::They(who) if ahead => (Says::Announced, who),
                    Subject::They(_) => return None,
                    _ => (Says::Promised, String::new()),
                }
            }
            None => return None,
        },
    };
    let named = || whole.iter().find(|word| names.contains(*word));
    let who = match names.contains(&who) {
        true => who,
        false => named().unwrap_or_default().to_owned(),
    };
    let handed = !HANDED.find(&whole).is_empty();
    Some(Said {
        says,
        who,
        days,
        handed,
    })
}

fn clauses(sentence: &str) -> impl Iterator<Item = &str> {
    let clauses = sentence.split([';', ':', '(']);
    clauses.flat_map(|part| part.split(", "))
}

/// `Call Ann on 26 November`
fn bids_call(words: &Words, names: &BTreeSet<String>) -> bool {
    matches!(words.get(0), "call" | "ring" | "phone" | "visit") && names.contains(words.get(1))
}

/// `Sie hat die Muster zugesagt`: they, though nothing before the words says so.
fn has_done(words: &Words) -> bool {
    words.iter().any(|word| matches!(word, "hat" | "haben"))
        && !words.iter().any(|word| WE.contains(&word))
}

/// Whose doing the phrase is that begins at a word of a clause.
fn subject(words: &Words, start: usize, names: &BTreeSet<String>) -> Subject {
    let is_we = |at: usize| WE.contains(&words.get(at));
    let tells =
        |at: &usize| is_we(*at) || names.contains(words.get(*at)) || THEY.contains(&words.get(*at));
    let joined = |at: &usize| AND.contains(&words.get(*at));
    let before = (0..start).rev().take_while(|at| !joined(at));
    let first = (0..start).take(1);
    match before.chain(first).find(tells) {
        Some(at) if is_we(at) => Subject::We,
        Some(at) => Subject::They(words.get(at).to_owned()),
        None => Subject::Left,
    }
}

/// Who wants something by a clause; empty where it names nobody. `None` where nobody does,
/// or the seller.
fn wanting(words: &Words, names: &BTreeSet<String>) -> Option<String> {
    let found = CUES.find(words);
    found.iter().find_map(|one| {
        let (start, end) = (one.start, one.end);
        if !matches!(one.meaning, Cue::Wants | Cue::Asked | Cue::Trouble) {
            return None;
        }
        // `Bis Freitag möchten wir`
        if WE.contains(&words.get(end)) {
            return None;
        }
        match subject(words, start, names) {
            Subject::We => return None,
            Subject::They(who) => return Some(who),
            Subject::Left => {}
        }
        if *one.meaning == Cue::Asked {
            let next = words.get(end);
            let joined = (0..start).any(|at| AND.contains(&words.get(at)));
            let by_another = start > 0 && next == "for" && !joined;
            return (US.contains(&next) || by_another).then(String::new);
        }
        // `Bis Freitag möchte Ann ein Angebot`
        let behind = (end..end + 2).find(|at| names.contains(words.get(*at)));
        Some(behind.map_or_else(String::new, |at| words.get(at).to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Thursday, 19 November 2026.
    const AT: Timestamp = Timestamp(1_795_082_400);

    fn hear(text: &str) -> Option<Said> {
        let names: BTreeSet<String> = ["ann", "smith", "bo", "berg"].map(str::to_owned).into();
        said(text, &names, AT)
    }

    #[test]
    fn what_a_note_says_they_want() {
        for (text, who) in [
            ("wants a price for 5,000 soap cartons by 4 December", ""),
            ("wants a quote for 50 chairs", ""),
            ("Ann wants a quote for trays by Friday.", "ann"),
            ("Er möchte bis Freitag ein Angebot.", ""),
            ("Bis Freitag möchte Ann ein Angebot.", "ann"),
            ("elle attend le devis", ""),
            ("Met Ann and Bo, Bo wants a price by Friday", "bo"),
            ("Call with Bo: wants a price by Friday", "bo"),
            ("Ann called and asked for a price by Friday.", "ann"),
            ("Ann Smith requested samples by Friday.", "smith"),
            ("Asked us for a price by Friday.", ""),
            ("I heard that she is waiting for the drawing.", ""),
            ("unhappy with the last delivery, wants a credit note", ""),
            (
                "unzufrieden mit der letzten Lieferung, will eine Gutschrift",
                "",
            ),
        ] {
            let said = hear(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((said.says, said.who.as_str()), (Says::Wants, who), "{text}");
        }
    }

    #[test]
    fn what_is_open_on_a_day() {
        for (text, says, days) in [
            ("follow up on 26 November", Says::Meant, 7),
            ("she asked me to call back on 26 November", Says::Meant, 7),
            (
                "asked me to call back on Thursday 26 November",
                Says::Meant,
                7,
            ),
            ("Ann wants a call back on 26 November", Says::Meant, 7),
            ("will call her again on 26 November", Says::Meant, 7),
            ("call Ann on 26 November", Says::Meant, 7),
            ("bittet um Rückruf am 26. November", Says::Meant, 7),
            ("Wiedervorlage am 26. November", Says::Meant, 7),
            (
                "promised her the samples by Tuesday 24 November",
                Says::Promised,
                5,
            ),
            (
                "will send her the samples by 24 November",
                Says::Promised,
                5,
            ),
            (
                "I am to bring the samples on Friday 20 November",
                Says::Promised,
                1,
            ),
            (
                "habe ihr die Muster bis Dienstag, 24. November versprochen",
                Says::Promised,
                5,
            ),
            (
                "muss ihr die Muster bis 24. November schicken",
                Says::Promised,
                5,
            ),
            ("she will call me on 26 November", Says::Announced, 7),
            (
                "Ann promised the drawing by 24 November",
                Says::Announced,
                5,
            ),
            (
                "She will send the drawing by 24 November",
                Says::Announced,
                5,
            ),
            ("meldet sich am 26. November", Says::Announced, 7),
            ("price is fine, decides on 15 December", Says::Announced, 26),
        ] {
            let said = hear(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((said.says, said.days), (says, Some(days)), "{text}");
        }
    }

    #[test]
    fn what_is_nothing_of_theirs_that_is_open() {
        for text in [
            "does not want the trays",
            "we want an order by Friday",
            "price is fine",
            "Asked her for the drawing by 4 December.",
            "Asked Ann for the drawing by 4 December.",
            "Requested samples from Ann by Friday.",
            "Visited Ann, asked her for the drawing by Friday.",
            "Waiting for her drawing by Friday.",
            "We would like to close it by Friday.",
            "Ann will attend the fair on Friday.",
            "called her back on 12 November",
            "no need to follow up on 26 November",
            "talked about football, price is fine",
            "sent her the samples",
            "Follow up",
            "she has promised her boss to look at it",
        ] {
            assert_eq!(hear(text), None, "{text}");
        }
        // Our own deeds are no wish of theirs.
        for text in [
            "Wir möchten ihr bis Freitag ein Angebot schicken.",
            "Ich möchte bis Freitag nachfassen.",
            "Bis Freitag möchte ich nachfassen.",
            "Ich war bei Ann und möchte bis Freitag nachfassen.",
        ] {
            let says = hear(text).map(|said| said.says);
            assert_ne!(says, Some(Says::Wants), "{text}");
        }
    }
}

//! Which sentences of a letter ask the seller's side for something that can be
//! left undone. `Please see below` points, `call me if you need more` offers, and
//! what is put to somebody else by name is theirs to answer.

use super::acts::{Act, Doing, SURELY};
use super::answerable::is_answerable;
use super::moments;
use super::sentences;
use super::tone::hear;
use super::withdrawn::is_withdrawn;
use crate::ledger::Message;
use crate::reading::greetings::without_greeting;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::reading::{Speech, Utterance};
use crate::time::Timestamp;
use std::sync::LazyLock;

/// How sure the reader has to be that a sentence asks.
const ASKS: f32 = 0.4;
/// How sure it has to be that a sentence voices a need: that is often only talk.
const NEEDS: f32 = 0.6;

/// Sentences in the form of a request that leave nothing undone.
static IDLE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        // They point to something.
        "^ please see|find|note|refer|visit|click|contact|disregard|ignore|remember",
        "^ please keep in mind",
        "please|pls go to",
        "to view|see|watch|register|enrol|enroll|order|learn .. visit|go|click|dial",
        "^ please be advised|aware|informed|reminded",
        "^ see|find|refer attached|below|above|to",
        "would|will need to contact|call|speak|talk",
        "please|can call|contact|ask|ring|try him|her|them|either",
        "i would|d call|contact|talk|speak|check|try|suggest|recommend",
        // They offer, where the reader should want it.
        "^ let s|us try|see",
        "let me|us know if you need|want|get|hear|prefer|like|run|come|think|wish",
        "let me|us know if you would like|prefer",
        "let me|us know if you have any|a .. questions|question|trouble|problem|problems|concerns|comments|conflict|issues",
        "if you need|require|want|wish|prefer|would|have .. please|just|feel|call|contact|let|give|ask",
        "if you|there .. problem|problems|trouble|questions .. .. call|contact|email|let|please",
        "if you or any|anyone|anybody|others|someone|somebody|your|the",
        "if you want|need|would like|prefer me|us to",
        "if there is|are|s .. let|call|please|contact",
        "call|contact|email|ring|phone if you|there|anything",
        "call|contact|email|ring|phone me|us if you|there|anything",
        "would you like me|us|some|any|for",
        "if not .. i|we will|ll|can",
        "how would|should|could|can i|you|we|anybody|anyone know",
        "feel free",
        "please forward|pass this|it to|on anyone|anybody|colleagues|friends|others",
        "please forward|pass this|it on|along",
        "please forward|pass|share|send to|on|with .. anyone|anybody|everyone|others",
        "give me|us a call|ring|shout|buzz if|whenever",
        "give you a call|ring|shout|buzz",
        "i|we will|ll check|call|get|come in|back|with|to",
        "i|we will|ll call|ring|phone you",
        "i|we will|ll address|discuss|talk|go|settle|resolve .. with you",
        "bitte beachten|finden|siehe",
        // They wonder, or tell a tale.
        "^ have you heard",
        "^ did you hear",
        "^ haben sie schon gehört",
        "i ask myself|you",
        "frage ich mich",
        "ich frage mich",
        "hätte|hätten .. gern|gerne .. mitgebracht|gebracht|gesehen|gehabt|gewusst",
        "hatte|hatten .. angst|sorge",
        "vergessen sie .. mail|nachricht|anfrage",
        "melden sie sich falls|wenn sie",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Sentences that tell something, or say that the writer will see to it; or that want
/// hands for something of their own, which is no trade.
static TELLS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "^ sorry|apologies for|about|to|if|that",
        "want|like|wanted to remind|inform|notify|advise you|everyone|all",
        "will|ll let you know|have",
        "will|ll keep you posted|informed|updated",
        "i|we am|are|m|re not sure",
        "like|want|wish|able to participate|attend|join|register|sponsor|enroll",
        "plan|plans|sure|try to attend|join|come",
        "complete|fill .. survey|questionnaire|evaluation|poll|ballot",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What asks in the same breath: `We will come to that; can you quote it?`
static ASKS_TOO: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "can|could|would|will you send|quote|deliver|tell|give|let|check|confirm|make|offer|supply|do|get",
        "can|could|would|will you please|also|kindly",
        "and|please send|quote|confirm|tell me|us|a|the|your",
        "how much|many|long|soon",
        "können|könnten sie",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What only holds somebody off: the answer is still to come.
static HOLDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "still looking|working|checking|waiting|trying",
        "am|are|m|re looking|working|checking on|into|at|it|this",
        "trouble|problems|hard time getting|nailing|finding",
        "hope|hoping|try|trying to have|get|finish|send|know",
        "will|ll get back|let you know",
        "bear with us|me",
        "as soon as i|we know|have|hear|get",
        "let me check|ask|see|look|find|think|talk|speak|dig|chase|enquire",
        "i|we ll|will|shall|must|have .. look|check|ask|find|dig|chase|see|enquire into|out|up|it|that|this|with|what|if|whether|around|the",
        "leave it|that|this with me|us",
        "in a meeting",
        "bin|sind noch dran",
        "melde|melden mich|uns",
        "gehe|gehen|geh .. nach",
        "kläre|klären|klär|prüfe|prüfen|prüf ich|wir|das|es|intern|mal",
        "frage|fragen|frag|schaue|schauen|schau|höre|hören|hör .. nach|mal|rum|um|intern",
        "muss|müssen|lass|lassen ich|wir|mich|uns|da|das .. klären|prüfen|fragen|nachfragen|schauen|nachsehen|nachschauen|gucken",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a short answer only holds somebody off.
pub fn holds_off(reply: &Message) -> bool {
    const SHORT: u32 = 45;
    reply.own_words <= SHORT
        && reply.attachments.is_empty()
        && !HOLDS.find(&Words::of(&reply.own)).is_empty()
}

/// Words of somebody who asks again.
static REMINDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "any news|update|updates|reply|answer|reaction|feedback|luck|progress|word|idea|movement",
        "reminder|remind|bump|bumping|chasing|chaser|nudge",
        "follow|following|followed up",
        "come|coming|came|get|getting back to|on the|this|it|that|my|below",
        "slipped|overlooked|forgotten|forgot",
        "did you get|see|receive|read|find|have|manage",
        "have you seen|received|read|had|been|found|got",
        "still waiting|open|pending|need|nothing|no|hoping",
        "not|t heard|had|received|seen",
        "see|mail|note|request|question below",
        "erinnerung|erinnern|nachfassen|nachfrage|nachhaken",
        "schon eine|etwas antwort|neues|gehört",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a short letter asks again: `Any news?`, or a mark of it alone.
pub fn reminds(message: &Message) -> bool {
    const SHORT: u32 = 30;
    message.own_words <= SHORT
        && (!REMINDS.find(&Words::of(&message.own)).is_empty()
            || message.own.lines().any(|line| {
                let line = line.trim();
                line.len() > 1 && line.chars().all(|c| c == '?')
            }))
}

/// The writer means to talk about it.
static TALKS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "i|we will|ll|can|shall call|ring|phone you",
        "i|we will|ll|can|shall talk|speak to|with you",
        "i|we will|ll|can|shall give you a call|ring|shout|buzz",
        "will|ll discuss|talk .. tomorrow|morning|afternoon|later|monday|tuesday|wednesday|thursday|friday",
        "rufe|rufen sie|dich .. an",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// A talk that is set is set for one of so many days.
const SOON_DAYS: i32 = 14;

/// Whether a letter says that its writer means to talk about it: then no mail may
/// show what became of it.
pub fn announces_a_talk(own: &str) -> bool {
    !TALKS.find(&Words::of(own)).is_empty()
}

/// Words of people who are to talk or to meet.
static MEETS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "discuss|talk|speak|meet|visit|meeting|conference",
        "call|ring you|us|me|tomorrow|on|monday|tuesday|wednesday|thursday|friday|later|this",
        "conference|the|our|phone|a call",
        "besprechen|besprechung|telefonieren|treffen|sitzung",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a sentence is about talking or meeting.
pub fn is_about_meeting(sentence: &str) -> bool {
    !MEETS.find(&Words::of(sentence)).is_empty()
}

/// In how many days, at the latest, a letter of the moment `at` means to talk or to meet:
/// what it asks is dealt with there. What asks whether one can meet sets no day yet.
pub fn talk_set(own: &str, at: Timestamp) -> Option<i32> {
    let mut whole: Vec<String> = Vec::new();
    for sentence in sentences(own) {
        // A line that broke early cuts a sentence in two: `I'll call` … `on Monday.`
        match whole.last_mut() {
            Some(before) if sentence.starts_with(char::is_lowercase) => {
                before.push(' ');
                before.push_str(&sentence);
            }
            _ => whole.push(sentence),
        }
    }
    let set = |sentence: &&String| {
        is_about_meeting(sentence) && (!sentence.ends_with('?') || announces_a_talk(sentence))
    };
    (whole.iter())
        .filter(set)
        .filter_map(|sentence| moments::due_days(sentence, at))
        .filter(|days| *days <= SOON_DAYS)
        .max()
}

/// Whether a letter thinks aloud for its reader, as a teacher or a coach does: many
/// questions, several of them in the first person. `How do I involve them?`
pub fn muses(message: &Message) -> bool {
    const QUESTIONS: usize = 5;
    const FIRST_PERSON: usize = 2;
    let questions: Vec<String> = sentences(&message.own)
        .filter(|sentence| sentence.ends_with('?'))
        .collect();
    let mine = |sentence: &&String| sentence.split(' ').take(5).any(|word| word == "I");
    questions.len() >= QUESTIONS && questions.iter().filter(mine).count() >= FIRST_PERSON
}

/// Whether a sentence only looks like an ask.
fn is_idle(sentence: &str) -> bool {
    let words = Words::of(without_greeting(sentence));
    let tells = || !sentence.ends_with('?') && !TELLS.find(&words).is_empty();
    (!IDLE.find(&words).is_empty() || tells()) && ASKS_TOO.find(&words).is_empty()
}

/// Whether a line is drawn in a text: `QUOTE OF THE DAY =====` heads something.
pub fn is_ruled(text: &str) -> bool {
    const LINE: usize = 3;
    let marks = text.as_bytes();
    marks
        .windows(LINE)
        .any(|run| b"=-*_#~".contains(&run[0]) && run.iter().all(|mark| *mark == run[0]))
}

/// `list) is my contact` began somewhere else; `1) Could you …` and `a) quote` did not.
fn is_cut(sentence: &str) -> bool {
    let closes = sentence.match_indices(')').map(|(at, _)| &sentence[..at]);
    let mut stray = closes.filter(|before| {
        let item = before.rsplit(' ').next().unwrap_or_default();
        let counts = item.chars().count() <= 2 && item.chars().all(char::is_alphanumeric);
        !before.contains('(') && !counts
    });
    stray.next().is_some()
}

/// What turns an offer down: it says what somebody would have needed, and asks for nothing.
static REFUSES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "your price|prices|offer|quote|quotation was|were .. too high|expensive|dear|late|slow",
        "your last|latest|new price|prices|offer|quote|quotation was|were .. too high|expensive|dear|late|slow",
        "^ price|prices|offer|quote|quotation was|were .. too high|expensive|dear|late|slow",
        "^ the price|prices|offer|quote|quotation was|were .. too high|expensive|dear|late|slow",
        "but the price|prices|offer|quote|quotation was|were .. too high|expensive|dear|late|slow",
        "you were .. too high|expensive|dear|late|slow",
        "bought|ordered|purchased|placed|awarded .. elsewhere",
        "went|gone|decided with|for|on another|somebody|someone|a competitor|other|others",
        "decided against",
        "war|waren ihr|ihre|euer|der|die|das preis|preise|angebot zu hoch|teuer",
        "ihr|ihre|euer|eure preis|preise|angebot war|waren .. zu hoch|teuer|spät|langsam",
        "^ preis|preise|angebot war|waren .. zu hoch|teuer|spät|langsam",
        "^ der|die|das preis|preise|angebot war|waren .. zu hoch|teuer|spät|langsam",
        "aber der|die|das preis|preise|angebot war|waren .. zu hoch|teuer|spät|langsam",
        "sie waren .. zu hoch|teuer|spät|langsam",
        "anderweitig|woanders|anderswo .. gekauft|bestellt|vergeben|beauftragt|entschieden",
        "für einen|ein|einem anderen|anderes|anderen .. entschieden",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What the writer needs (`true`), and what only looks so: `we need nothing`, `I want to thank
/// you`.
static LACKS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let needs = [
        "we|i need|want|require",
        "we|i still|now|also|urgently need|want|require",
        "we|i look for",
        "we|i am|m|are|re looking for",
        "we|i am|m|are|re still|now looking for",
        "wir|ich brauche|brauchen|benötige|benötigen|suche|suchen",
        "brauche|brauchen|benötige|benötigen|suche|suchen wir|ich",
    ];
    let idle = [
        "need|want|require no|not|none|nothing",
        "what|than|as|if|that we|i need|want|require",
        "need|want to thank|tell|inform|let|say|decline|cancel|withdraw",
        "brauche|brauchen|benötige|benötigen|suche|suchen nicht|nichts|kein|keine|keinen",
        "brauche|brauchen|benötige|benötigen|suche|suchen wir|ich .. nicht|nichts|kein|keine|keinen",
        "brauche|brauchen|benötige|benötigen|suche|suchen .. nicht|nichts mehr",
    ];
    let needs = needs.map(|phrase| (phrase, true)).into_iter();
    Phrases::new(needs.chain(idle.map(|phrase| (phrase, false))))
});

/// Whether a sentence says what its writer needs.
fn lacks(words: &Words) -> bool {
    let found = LACKS.find(words);
    !found.is_empty() && found.iter().all(|one| *one.meaning)
}

/// Whether a sentence turns an offer down and leaves it there.
fn refuses(sentence: &str) -> bool {
    let words = Words::of(sentence);
    !sentence.ends_with('?')
        && !REFUSES.find(&words).is_empty()
        && ASKS_TOO.find(&words).is_empty()
        && !lacks(&words)
}

/// The sentences of a letter that want something in none of the forms of asking: `It would help
/// us no end to have the drawing by Thursday`.
pub fn wishes(message: &Message) -> Vec<Utterance> {
    let heard = |text: &str| {
        let mut all = message.utterances.iter();
        all.any(|one| one.text.contains(text) || text.contains(&one.text))
    };
    let wish = |one: Doing| Utterance {
        speech: Speech::Request,
        // No utterance of a reader stands there.
        start: NO_UTTERANCE - u32::from(one.nth),
        text: one.text,
        probability: one.likely,
        due_days: None,
    };
    let said = message.that_do(Act::Ask, SURELY).into_iter();
    // What has the form of a question is judged by those who know small talk from business.
    let said = said.filter(|one| !one.text.trim_end().ends_with('?') && !heard(&one.text));
    let said = said.filter(|one| !is_ruled(&one.text));
    let wishes = said.map(wish);
    wishes.filter(|one| is_meant(message, one)).collect()
}

/// Stands for the place of the first sentence that is no utterance; those after it count down.
const NO_UTTERANCE: u32 = u32::MAX / 2;

/// The sentences of a letter that ask, or voice a need.
pub fn asks(message: &Message) -> impl Iterator<Item = &Utterance> {
    message.utterances.iter().filter(|u| {
        let sure = match u.speech {
            Speech::Request | Speech::Question => u.probability >= ASKS,
            Speech::Need => u.probability >= NEEDS,
            _ => false,
        };
        sure && is_meant(message, u)
    })
}

/// Whether what looks like an ask is meant as one: it is no notice, no small talk, no refusal,
/// and not withdrawn.
fn is_meant(message: &Message, u: &Utterance) -> bool {
    // Addresses and links in a sentence are a header's or a notice's.
    let address = |word: &str| {
        let parts = word.split_once('@');
        parts.is_some_and(|(local, host)| !local.is_empty() && host.contains('.'))
    };
    let notice = u.text.split(' ').any(address)
        || u.text.contains("[[")
        // A full stop with a mark behind it was a space of another encoding.
        || u.speech == Speech::Question && u.text.ends_with(".?")
        || u.text.contains("www.")
        || ["website", "password", "browser", "click "]
            .iter()
            .any(|word| u.text.contains(word));
    let heard = hear(&u.text);
    // `Whose is it, and could you give me the fax number?`
    let asks_too = || u.text.ends_with('?') && !ASKS_TOO.find(&Words::of(&u.text)).is_empty();
    let void = heard.void && !asks_too();
    let meant = heard.private == 0 && heard.pitch == 0 && !heard.settled && !void;
    // `Better late than never?` asks nobody for anything.
    let between = u.speech != Speech::Question || is_answerable(&u.text, heard.lasting);
    let whole = u.text.split(' ').count() >= 3 && !is_cut(&u.text);
    let refused = u.speech == Speech::Need && refuses(&u.text);
    !notice
        && !refused
        && meant
        && between
        && whole
        && !is_idle(&u.text)
        && !is_withdrawn(message, &u.text)
}

#[cfg(test)]
mod tests {
    use super::refuses;

    #[test]
    fn what_turns_an_offer_down() {
        for sentence in [
            "Thanks, but your price was too high.",
            "Thanks, but we bought elsewhere this time.",
            "Leider war Ihr Angebot zu teuer, wir haben anderweitig bestellt.",
            "The price was too high for what we need.",
            "I want to thank you for the quote, but we bought elsewhere.",
            "We need nothing more, we bought elsewhere.",
            "Wir brauchen keine Dichtungen mehr, wir haben anderweitig bestellt.",
        ] {
            assert!(refuses(sentence), "{sentence}");
        }
        for sentence in [
            "Your price is too high for us.",
            "Your price was too high, can you quote again?",
            "The delivery was late.",
            "We need another offer.",
            "We need a quotation for 40 shaft seals, the ones we bought elsewhere leak.",
            "We need a new source for 40 shaft seals, their prices were too high.",
            "We left them because their prices were too high.",
            "Wir suchen 40 Dichtungen, denn die anderswo gekauft wurden, lecken.",
        ] {
            assert!(!refuses(sentence), "{sentence}");
        }
    }
}

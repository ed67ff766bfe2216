//! Which sentences of a letter ask the seller's side for something that can be
//! left undone. `Please see below` points, `call me if you need more` offers, and
//! what is put to somebody else by name is theirs to answer.

use super::answerable::is_answerable;
use super::mentions::sentences;
use super::moments;
use super::tone::hear;
use super::withdrawn::is_withdrawn;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::letters::{GREETINGS, is_called};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::reading::{Speech, Utterance};
use crate::time::Timestamp;
use crate::words::folded;
use std::sync::LazyLock;

/// How sure the reader has to be that a sentence asks.
const ASKS: f32 = 0.4;
/// How sure it has to be that a sentence voices a need: that is often only talk.
const NEEDS: f32 = 0.6;

/// By so many characters a sentence is found again in its mail.
const CALLED_BY: usize = 30;

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
        "bin|sind noch dran",
        "melde|melden mich|uns",
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
    let words = Words::of(after_greeting(sentence));
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

/// The sentences of a letter that ask, or voice a need.
pub fn asks(message: &Message) -> impl Iterator<Item = &Utterance> {
    message.utterances.iter().filter(|u| {
        let sure = match u.speech {
            Speech::Request | Speech::Question => u.probability >= ASKS,
            Speech::Need => u.probability >= NEEDS,
            _ => false,
        };
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
        let stands = sure && !notice && meant && between && whole && !is_idle(&u.text);
        stands && !is_withdrawn(message, &u.text)
    })
}

/// A sentence without the greeting that ran into it: `Hello Sam, please …`. `If not,
/// I will …` has none.
pub(in crate::opportunities) fn after_greeting(sentence: &str) -> &str {
    let first = sentence.split(' ').next().unwrap_or_default();
    let greets = GREETINGS.contains(&first.to_lowercase().as_str());
    match sentence.split_once(',') {
        Some((greeting, rest)) if greets && greeting.split(' ').count() <= 3 => rest.trim_start(),
        _ => sentence,
    }
}

/// Whether a letter is neither private, nor from somebody who sells to us, nor one
/// of many from somebody we never wrote to.
pub fn is_business(k: &Knowledge, message: &Message) -> bool {
    const MANY: &[&str] = &["unsubscribe", "mailing list", "email list", "abbestellen"];
    let heard = &message.gist().heard_whole;
    if heard.private > 1 || heard.pitch > 1 {
        return false;
    }
    let known = k.author(message).is_some_and(|author| {
        let person = k.person(author);
        person.ours || k.contact(author).both_ways()
    });
    known || {
        let own = message.own.to_lowercase();
        !MANY.iter().any(|words| own.contains(words))
    }
}

/// Whether somebody is the seller: also under an address of our side whose owner has the
/// seller's names, and is not known to be the seller yet.
pub fn is_mine(k: &Knowledge, person: PersonNo) -> bool {
    let last = |number| {
        k.person(number)
            .name
            .rsplit(' ')
            .next()
            .map(str::to_lowercase)
    };
    let first = |number| k.first_name(number).to_lowercase();
    let who = k.person(person);
    let named = || {
        k.me().iter().any(|me| {
            let (one, other) = (first(*me), first(person));
            let called = is_called(&one, &other) || is_called(&other, &one);
            called && last(*me) == last(person)
        })
    };
    who.me || who.ours && who.name.contains(' ') && named()
}

/// Whom of those who have the mail a sentence calls by name where it begins to ask, or the
/// paragraph it stands in: `Sam - please give me a call`, in a mail to others.
pub fn called(k: &Knowledge, message: &Message, sentence: &str) -> Option<PersonNo> {
    let author = k.author(message);
    let name = |text: &str| -> Option<PersonNo> {
        let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let end = text.find(|c: char| !c.is_alphabetic())?;
        let (name, rest) = text.split_at(end);
        let calls = rest
            .trim_start()
            .starts_with([',', ':', '-', '–', '\u{2014}']);
        let name = name.to_lowercase();
        if !calls || name.len() < 2 || !text.starts_with(char::is_uppercase) {
            return None;
        }
        let people = message.recipients().filter_map(|a| k.person_at(a));
        let mut called = people
            .filter(|person| Some(*person) != author)
            .filter(|person| is_called(&k.first_name(*person).to_lowercase(), &name));
        let first = called.next()?;
        Some(called.find(|person| is_mine(k, *person)).unwrap_or(first))
    };
    let after = sentence.rsplit(['*', '>', '\n']).next().unwrap_or(sentence);
    name(sentence).or_else(|| name(after)).or_else(|| {
        let start: String = sentence.chars().take(CALLED_BY).collect();
        let paragraphs = message.own.split("\n\n");
        let mut held = paragraphs.filter(|paragraph| folded(paragraph).contains(&start));
        held.find_map(name)
    })
}

/// Whether a sentence calls somebody else by name: `Ann, could you …?` of those who
/// have the mail, `Let us know what you find Ann` of anybody we know.
pub fn calls_another(k: &Knowledge, message: &Message, sentence: &str) -> bool {
    /// Before a name, it is spoken of, not called.
    const SPEAKS_OF: &[&str] = &[
        "to", "with", "for", "from", "by", "and", "or", "of", "about", "than", "via", "see", "ask",
        "call", "tell", "meet", "contact", "is", "was", "are", "be", "or", "like", "at", "in",
        "mr", "ms", "mrs", "dr", "dear", "hi", "hello", "thanks", "regards", "mit", "von", "an",
        "bei",
    ];
    let bare = |word: &str| -> String {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.to_lowercase()
    };
    let is_called = |other: PersonNo, name: &str| {
        let first = k.first_name(other).to_lowercase();
        first.len() > 2 && first == name
    };
    let words: Vec<&str> = sentence.split(' ').collect();
    let author = k.author(message);
    let opens = words.first().filter(|word| word.ends_with([',', ':', '-']));
    if let Some(name) = opens.map(|word| bare(word)) {
        let others = message.recipients().filter_map(|a| k.person_at(a));
        let mut others = others.filter(|p| Some(*p) != author && !k.person(*p).me);
        if others.any(|other| is_called(other, &name)) {
            return true;
        }
    }
    let [.., before, last] = words.as_slice() else {
        return false;
    };
    let name = bare(last);
    let spoken_of =
        SPEAKS_OF.contains(&bare(before).as_str()) || !before.starts_with(char::is_lowercase);
    let capital = last.starts_with(char::is_uppercase);
    let mine = || (k.numbered()).any(|(p, person)| person.me && is_called(p, &name));
    capital
        && !spoken_of
        && !mine()
        && k.numbered().any(|(p, person)| {
            person.name.contains(' ') && Some(p) != author && is_called(p, &name)
        })
}

/// Whether a letter opens with the name of somebody else whom we know of: `Ann, has
/// it come?`, forwarded to us for our information.
pub fn opens_to_another(k: &Knowledge, message: &Message) -> bool {
    let first = message.own.lines().find(|line| !line.trim().is_empty());
    let opening = first.and_then(|line| line.trim().split_once([',', ':', '-']));
    let Some((name, _)) = opening else {
        return false;
    };
    let name = name.trim().to_lowercase();
    let is_name = name.len() > 2 && name.chars().all(char::is_alphabetic);
    let is_first = |number: PersonNo| k.first_name(number).to_lowercase() == name;
    let mine = |number: PersonNo| {
        // `Kim` may be Kimberly.
        let first = k.first_name(number).to_lowercase();
        first.starts_with(&name) || name.starts_with(&first)
    };
    is_name
        && !k
            .numbered()
            .any(|(number, person)| person.me && mine(number))
        && k.numbered().any(|(number, person)| {
            person.name.contains(' ') && is_first(number) && k.author(message) != Some(number)
        })
}

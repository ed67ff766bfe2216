//! The passage of an inside mail that tells of a house outside, and what it asks for.

use super::houses::{House, Houses};
use crate::gist::Asked;
use crate::identity::names::fold;
use crate::knowledge::Knowledge;
use crate::ledger::Message;
use crate::opportunities::addressed::calls_another;
use crate::reading::Utterance;
use crate::reading::words::Words;
use crate::talk::acts::{Act, LIKELY, SURELY};
use crate::talk::asking::asks;
use crate::talk::inside::{Tells, clearness, cues, cues_but, has_phone, is_capital};
use crate::talk::request::is_said_as_ask;
use crate::talk::tone::hear;
use crate::talk::{is_prose, sentences};
use crate::words::content_words;
use crate::words::{Word, numbers};

/// What an inside mail tells of a house outside.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The sentence that tells it.
    pub told: String,
    /// What it tells.
    pub cues: Vec<Tells>,
    /// What is asked of the reader, where something is.
    pub ask: Option<Utterance>,
    /// The house.
    pub house: House,
    /// How clearly it is told, 0 to 1.
    pub clear: f64,
    /// How likely the sentence passes on what somebody outside said, as it was learned.
    pub learned: f64,
    /// Words of the house's name.
    pub names: Vec<Word>,
    /// What it is about, names aside.
    pub about: Vec<Word>,
}

/// How far from what is told an ask may stand to be about it, in sentences …
const NEAR: usize = 3;
/// … or anywhere in a mail as short as this, in words.
const SHORT: u32 = 120;
/// What somebody `of Acme` may do.
const DONE_BY_THEM: &[Tells] = &[Tells::Says, Tells::Wants, Tells::Waits, Tells::Trouble];
/// A mail of more words of its own is a report, or news.
const REPORT: u32 = 500;
/// How much what is said of our own doing with a house counts.
const OURS: f64 = 0.65;
/// So sure a house is of which one of us asks.
const KNOWN: f64 = 0.8;
/// So sure a house is that only the subject names.
const SURE: f64 = 0.9;
/// For so many sentences `they` are the house that was named.
const LASTS: usize = 3;

/// What is told less clearly of a house less sure than this is chance.
const LEAST: f64 = 0.5;

/// Words that stand for somebody named before.
const THEY: &[&str] = &[
    "he", "she", "they", "him", "her", "them", "his", "their", "er", "sie", "ihn", "ihm", "ihr",
    "ihnen",
];

impl Passage {
    /// What an inside mail tells, if it does.
    pub fn of(k: &Knowledge, houses: &Houses, message: &Message) -> Option<Passage> {
        let passes_on = || {
            let mut acts = message.gist().acts.iter();
            acts.any(|one| one.act == Act::Word && one.probability() >= LIKELY)
        };
        if !(message.gist().says(Asked::PassesOn) || passes_on())
            || message.own_words > REPORT
            || is_a_list_of_matters(&message.own)
        {
            return None;
        }
        let learned = |nth: usize| match message.does(nth, Act::Word) {
            likely if likely >= LIKELY => f64::from(likely),
            _ => 0.0,
        };
        let sentences: Vec<String> = sentences(&message.own).collect();
        // Where it is plain that word of somebody outside is passed on, a first name will do.
        let surely = (0..sentences.len()).any(|nth| learned(nth) >= f64::from(SURELY));
        let by_first_name = |text: &str| houses.first_names.house(text).filter(|_| surely);
        let subject = houses.best(k, &message.subject, "");
        let subject = subject.or_else(|| by_first_name(&message.subject));
        let mut named: Option<(usize, House)> = subject.map(|house| (0, house));
        let mut best: Option<(f64, usize, Passage)> = None;
        for (at, sentence) in sentences.iter().enumerate() {
            let here = houses.best(k, sentence, &message.subject);
            let here = here.or_else(|| by_first_name(sentence));
            if let Some(house) = &here {
                named = Some((at, house.clone()));
            }
            let words: Vec<&str> = sentence.split(' ').collect();
            if !is_prose(&words) {
                continue;
            }
            let mut cues = cues_but(sentence, &|word| houses.is_colleague(&fold(word)));
            // What only may be is told of nobody: `If it is the Acme order, …`.
            if cues.contains(&Tells::Hearsay) || supposes(sentence) {
                continue;
            }
            // Whom of us they spoke with tells nothing of anybody outside.
            if houses.speaks_with_ours(sentence) && !here.as_ref().is_some_and(|h| h.acts) {
                cues.retain(|cue| *cue != Tells::Contact);
            }
            let stands = || {
                cues.contains(&Tells::Party)
                    || speaks_of_them(sentence) && !houses.names_ours(sentence)
            };
            let strong = || {
                let told = [Tells::Trouble, Tells::Waits, Tells::Ends];
                cues.iter().any(|cue| told.contains(cue))
            };
            let (house, share) = match (&here, &named) {
                (Some(house), _) => (house, 1.0),
                (None, Some((before, house))) if at - before <= LASTS && stands() => (house, 0.85),
                // The subject names the house, the mail what is wrong.
                (None, Some((_, house))) if house.sure >= SURE && strong() => (house, 0.8),
                _ => continue,
            };
            // Somebody by name alone may be anybody, unless there is a number to ring.
            if house.alone && !has_phone(&message.own) {
                continue;
            }
            let heard = hear(sentence);
            if heard.private > 0 || heard.pitch > 0 {
                continue;
            }
            // It is they who do something, not one of us who has to do with them.
            let theirs = house.acts
                || learned(at) >= f64::from(SURELY) && !of_our_own_doing(sentence)
                || stands()
                || here.is_none()
                || cues.contains(&Tells::Contact)
                || house.stands && cues.iter().any(|cue| DONE_BY_THEM.contains(cue));
            // `What do we bid for Acme?`, `Has anybody talked with Acme?`
            let asks = sentence.ends_with('?') && house.sure >= KNOWN && {
                let of_it = [Tells::Reach, Tells::Wants, Tells::Opens, Tells::Contact];
                cues.iter().any(|cue| of_it.contains(cue))
            };
            // What is only said has to be said by them.
            let told = cues.iter().filter(|cue| clearness(&[**cue]) > 0.0);
            let only_said = told.clone().all(|cue| *cue == Tells::Says);
            let theirs = theirs && (!only_said || house.acts || house.stands || named_party(&cues));
            // `Weren't we to end it with Acme?` is for us to settle among ourselves.
            let among_us = here.is_none() && !stands() && of_our_own_doing(sentence);
            if sentence.ends_with('?') && (among_us || !theirs) && !asks {
                continue;
            }
            let share = if theirs || asks { share } else { share * OURS };
            let clear = match clearness(&cues) {
                0.0 if asks => 0.65,
                clear => clear.max(learned(at)),
            };
            let worth = clear * share * house.sure;
            if worth >= LEAST && best.as_ref().is_none_or(|(most, ..)| worth > *most) {
                let passage = Passage {
                    told: sentence.clone(),
                    clear: clear * share,
                    cues,
                    ask: None,
                    house: house.clone(),
                    learned: learned(at),
                    names: Vec::new(),
                    about: Vec::new(),
                };
                best = Some((worth, at, passage));
            }
        }
        let (_, at, mut passage) = best.or_else(|| pointed(message, &sentences))?;
        passage.goes_on(houses, &sentences[at + 1..]);
        passage.ask = asked(k, message, &sentences, at, &passage.house);
        let ask = passage.ask.as_ref().map_or("", |ask| &ask.text);
        passage.names = numbers(&content_words(&passage.house.name));
        let about = content_words(&format!("{} {ask}", passage.told));
        passage.about = numbers(&about);
        passage.about.retain(|word| !passage.names.contains(word));
        Some(passage)
    }
}

fn named_party(cues: &[Tells]) -> bool {
    cues.contains(&Tells::Party)
}

impl Passage {
    /// Adds what the next sentences tell of the same: `He is asking for a price.`
    fn goes_on(&mut self, houses: &Houses, next: &[String]) {
        const MORE: usize = 2;
        const LONG: usize = 300;
        for sentence in next.iter().take(MORE) {
            let more = cues_but(sentence, &|word| houses.is_colleague(&fold(word)));
            let tells = clearness(&more) > 0.0 && speaks_of_them(sentence);
            let other = !houses.known(sentence).is_empty() || houses.names_ours(sentence);
            let room = self.told.len() + sentence.len() < LONG;
            if !tells || other || !room || sentence.ends_with('?') {
                break;
            }
            self.told = format!("{} {sentence}", self.told);
            self.cues.extend(more);
            self.cues.sort_unstable();
            self.cues.dedup();
            self.clear = self.clear.max(clearness(&self.cues) * 0.95);
        }
    }
}

/// Whether a text goes through several matters, each under a name of its own: `Acme - …`,
/// `Pumps: …`. That is how somebody reports what they are working on.
fn is_a_list_of_matters(text: &str) -> bool {
    const MATTERS: usize = 2;
    const LABEL: usize = 4;
    const SAYS: usize = 8;
    let is_matter = |line: &&str| {
        let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        let cut = [" - ", " – ", " -- ", ": "];
        let cut = cut.iter().filter_map(|mark| line.split_once(mark));
        let Some((label, says)) = cut.min_by_key(|(label, _)| label.len()) else {
            return false;
        };
        is_capital(label)
            && label.split(' ').count() <= LABEL
            && says.split_whitespace().count() >= SAYS
    };
    text.lines().filter(is_matter).count() >= MATTERS
}

/// Whether a sentence asks what we ourselves do, or were to do: `Weren't we to end it?`.
fn of_our_own_doing(sentence: &str) -> bool {
    const US: &[&str] = &["we", "i", "wir", "ich"];
    const OPENING: usize = 3;
    let words = Words::of(sentence);
    let mut opening = words.iter().take(OPENING);
    opening.any(|word| US.contains(&word))
}

/// Whether a sentence speaks of somebody named before.
fn speaks_of_them(sentence: &str) -> bool {
    Words::of(sentence).iter().any(|word| THEY.contains(&word))
}

/// `Can we contact them?` over a forward: whoever the subject names.
fn pointed(message: &Message, sentences: &[String]) -> Option<(f64, usize, Passage)> {
    const FEW: u32 = 60;
    const SUBJECT: usize = 3;
    let subject = crate::threads::telling_subject(&message.subject);
    if message.quoted.is_empty() || message.own_words > FEW || subject.split(' ').count() < SUBJECT
    {
        return None;
    }
    let reaches = |text: &String| {
        let words = Words::of(text);
        let them = words.iter().any(|word| matches!(word, "them" | "they"));
        text.ends_with('?') && them && cues(text).contains(&Tells::Reach)
    };
    let at = sentences.iter().position(reaches)?;
    let name = without_prefix(&message.subject).to_owned();
    let house = House {
        name,
        account: None,
        person: None,
        sure: 0.75,
        acts: false,
        stands: false,
        alone: false,
    };
    let passage = Passage {
        told: sentences[at].clone(),
        cues: vec![Tells::Reach],
        ask: None,
        house,
        clear: 0.7,
        learned: 0.0,
        names: Vec::new(),
        about: Vec::new(),
    };
    Some((passage.clear, at, passage))
}

/// A subject without `FW:` and the like.
fn without_prefix(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some((head, tail)) = rest.split_once(':') {
        if head.len() > 3 {
            break;
        }
        rest = tail.trim();
    }
    rest
}

/// What a mail asks about what it tells in the sentence `at`; what is put to somebody
/// else by name only where nothing else is asked.
fn asked(
    k: &Knowledge,
    message: &Message,
    sentences: &[String],
    at: usize,
    house: &House,
) -> Option<Utterance> {
    let near = |text: &str| {
        let place = sentences
            .iter()
            .position(|sentence| sentence.contains(text) || text.contains(sentence.as_str()));
        place.is_some_and(|place| place.abs_diff(at) <= NEAR)
    };
    let of_it = |ask: &&Utterance| {
        message.own_words <= SHORT || near(&ask.text) || ask.text.contains(house.name.as_str())
    };
    let weigh = |ask: &Utterance| {
        let cues = cues(&ask.text);
        let another = calls_another(k, message, &ask.text);
        let reach = if cues.contains(&Tells::Reach) {
            0.3
        } else {
            0.0
        };
        let plain = if is_said_as_ask(&ask.text) { 0.3 } else { 0.0 };
        f64::from(ask.probability) + reach + plain - if another { 1.0 } else { 0.0 }
    };
    asks(message)
        .filter(of_it)
        .max_by(|a, b| weigh(a).total_cmp(&weigh(b)))
        .cloned()
}

impl Houses {
    /// The house that a sentence names most surely.
    fn best(&self, k: &Knowledge, sentence: &str, subject: &str) -> Option<House> {
        let known = self.known(sentence).into_iter();
        let unknown = self.unknown(k, sentence, subject).into_iter();
        // Of several it is the one of which something is told.
        let rank = |house: &House| house.sure + if house.acts { 0.5 } else { 0.0 };
        known.chain(unknown).reduce(|best, next| {
            if rank(&next) > rank(&best) {
                next
            } else {
                best
            }
        })
    }
}

/// Whether a sentence begins with what only may be, and asks for nothing.
fn supposes(sentence: &str) -> bool {
    let first = sentence.split(' ').next().unwrap_or_default();
    matches!(first, "If" | "Falls" | "Wenn") && !is_said_as_ask(sentence)
}

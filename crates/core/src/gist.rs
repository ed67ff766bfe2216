//! The gist of a message: what a picture asks of the words of every mail.
//!
//! A picture of a busy year looks at a hundred thousand letters, most of them only
//! to learn that they use a word, or speak of work. That is a function of the
//! message alone, so it is found once and carried with it ([`Memo`]); a store may
//! keep it ([`Gist::encode`]). The few letters that matter are then read in full.

mod code;
mod passages;

pub use code::version;
pub use passages::{Passage, sentences_about};

use crate::downstream::{self, News, Told, told};
use crate::evidence::Marks;
use crate::ledger::Message;
use crate::reading::Behind;
use crate::talk::acts::offered::offer_in_other_words;
use crate::talk::acts::{Act, Does, Doing, acts};
use crate::talk::sentences;
use crate::talk::tone::{self, Heard, hear};
use crate::talk::{declined, home, inside, moves, offers, ordering, places, roles};
use crate::threads;
use crate::words::{Word, content_words, numbers};
use std::sync::OnceLock;

/// What a picture asks of a message's words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Gist {
    /// Content words of the sender's own text, sorted.
    pub own: Box<[Word]>,
    /// Content words that only the subject or the names of files have, sorted.
    pub beside: Box<[Word]>,
    /// Stands for the subject without dates and figures; 0 where nothing is left.
    pub(crate) series: u64,
    /// Stands for the subject of the conversation; 0 where it tells nothing.
    pub(crate) subject: u64,
    /// How the sender's own text is meant.
    pub heard: Heard,
    /// How the subject with the text below it is meant.
    pub heard_whole: Heard,
    /// What its sentences do to their reader, as far as that is likely.
    pub acts: Box<[Does]>,
    /// Yes-or-no answers.
    pub(crate) answers: u16,
    /// Passages, see [`Gist::passages`].
    passages: Box<[u16]>,
}

/// A yes-or-no question about a message's words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// More words of home than of work, see [`home`].
    Home,
    /// More words of work than of home.
    Work,
    /// Gives the number of a purchase order, see [`ordering`].
    Orders,
    /// Places an order with the reader, see [`ordering`].
    Buys,
    /// Takes, confirms or ships an order of the reader's.
    Sells,
    /// Private talk, or a pitch.
    Chat,
    /// Mentions roles in the writer's house.
    Roles,
    /// Mentions sites of the writer's house.
    Sites,
    /// Mentions what is next door.
    Neighbours,
    /// Brings an offer, see [`offers`].
    Offers,
    /// Tells who supplies whom, see [`crate::downstream::told()`].
    Supplies,
    /// Tells how a company fares, see [`crate::downstream::news()`].
    Fares,
    /// May tell of somebody outside, see [`inside`].
    PassesOn,
    /// Tells of somebody who leaves, or where they are, see [`moves`].
    Goes,
    /// Answers an offer with a no, if it answers one, see [`declined`].
    Declines,
}

impl Gist {
    /// Finds the gist of a message.
    pub fn of(message: &Message) -> Gist {
        let own = words_of(&message.own);
        let files = message.attachments.join(" ");
        let subject_and_files = format!("{} {files}", message.subject);
        let mut beside = words_of(&subject_and_files);
        // A subject has no bound; its words are counted in two bytes.
        beside.truncate(usize::from(u16::MAX));
        beside.retain(|word| own.binary_search(word).is_err());
        let (home, work) = home::count(message);
        let heard_whole = hear(&format!("{}. {}", message.subject, message.own));
        let trade = ordering::trade(&message.own);
        // A machine does nothing to anybody.
        let acts = match message.marks.any(Marks::BULK.with(Marks::AUTO)) {
            true => Box::default(),
            false => acts(&message.own),
        };
        let answers = [
            (Asked::Home, home > work),
            (Asked::Work, work > home),
            (Asked::Orders, ordering::gives_number(message)),
            (Asked::Buys, trade.buys),
            (Asked::Sells, trade.sells),
            (Asked::Chat, tone::is_private(message, &heard_whole)),
            (Asked::Roles, !roles::roles(&message.own).is_empty()),
            (Asked::Sites, !places::sites(&message.own).is_empty()),
            (
                Asked::Neighbours,
                !places::neighbours(&message.own).is_empty(),
            ),
            (Asked::Offers, offers::offer(message).is_some()),
            (
                Asked::Supplies,
                !message.told().is_empty() || !message.behind.is_empty(),
            ),
            (
                Asked::Fares,
                !message.news().is_empty()
                    || !message.behind.is_empty()
                    || message.told().iter().any(|one| one.way == told::COMPLAINS),
            ),
            (
                Asked::PassesOn,
                inside::may_tell(&message.subject, &message.own),
            ),
            (
                Asked::Goes,
                moves::tells(&message.own)
                    || (message.behind.iter()).any(|behind| moves::tells(&behind.text)),
            ),
            (
                Asked::Declines,
                declined::declines(message) || declined::may_decline(message, &acts),
            ),
        ];
        Gist {
            passages: passages::encode(message, &own),
            series: subject(&threads::series_of(&message.subject)),
            subject: subject(&threads::telling_subject(&message.subject)),
            heard: hear(&message.own),
            heard_whole,
            own: own.into(),
            beside: beside.into(),
            acts,
            answers: (answers.iter())
                .map(|(asked, yes)| u16::from(*yes) << *asked as u16)
                .sum(),
        }
    }

    /// The answer to a question.
    pub fn says(&self, asked: Asked) -> bool {
        self.answers >> asked as u16 & 1 != 0
    }

    /// All content words: of the text, the subject and the names of files.
    pub fn words(&self) -> impl Iterator<Item = Word> + '_ {
        self.own.iter().chain(&self.beside).copied()
    }

    /// Whether the own text has a word.
    pub fn says_word(&self, word: Word) -> bool {
        self.own.binary_search(&word).is_ok()
    }

    /// Whether the text, the subject or the name of a file has a word.
    pub fn has_word(&self, word: Word) -> bool {
        self.says_word(word) || self.beside.binary_search(&word).is_ok()
    }

    /// The passages that tell something of a matter, in the order of the text.
    pub fn passages(&self) -> impl Iterator<Item = Passage<'_>> {
        passages::decode(&self.passages, &self.own)
    }
}

fn subject(text: &str) -> u64 {
    if text.is_empty() { 0 } else { Word::of(text).0 }
}

fn words_of(text: &str) -> Vec<Word> {
    numbers(&content_words(text))
}

/// A place for a gist, filled when it is first asked for. It is no part of what a
/// message is: two messages are the same with and without.
#[derive(Clone, Default)]
pub struct Memo {
    gist: OnceLock<Gist>,
    told: OnceLock<Box<[Told]>>,
    news: OnceLock<Box<[News]>>,
    behind: OnceLock<Box<[(usize, Told)]>>,
    kept: bool,
}

impl Memo {
    /// With a gist that was kept.
    pub fn kept(gist: Gist) -> Memo {
        Memo {
            gist: OnceLock::from(gist),
            kept: true,
            ..Memo::default()
        }
    }

    /// Whether it came with a gist that was kept.
    pub fn is_kept(&self) -> bool {
        self.kept
    }
}

impl PartialEq for Memo {
    fn eq(&self, _: &Memo) -> bool {
        true
    }
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memo")
    }
}

impl Message {
    /// What a picture asks of its words, found when it is first asked for.
    pub fn gist(&self) -> &Gist {
        self.memo.gist.get_or_init(|| Gist::of(self))
    }

    /// Who supplies whom, as it tells in passing.
    pub fn told(&self) -> &[Told] {
        let read = || downstream::told(&self.own, downstream::Known::default()).into();
        self.memo.told.get_or_init(read)
    }

    /// Who supplies whom, as the mails of third houses behind it tell in passing.
    pub fn told_behind(&self) -> impl Iterator<Item = (&Behind, &Told)> {
        let read = || {
            let all = self.behind.iter().enumerate();
            let told = all.flat_map(|(at, behind)| {
                let told = downstream::told(&behind.text, downstream::Known::default());
                told.into_iter().map(move |one| (at, one))
            });
            told.collect()
        };
        let told = self.memo.behind.get_or_init(read).iter();
        told.filter_map(|(at, one)| Some((self.behind.get(*at)?, one)))
    }

    /// How likely one of its sentences, counted from 0, does something; 0 where hardly.
    pub fn does(&self, nth: usize, act: Act) -> f32 {
        let mut all = self.gist().acts.iter();
        let found = all.find(|one| usize::from(one.nth) == nth && one.act == act);
        found.map_or(0.0, Does::probability)
    }

    /// The sentences that do something, at least so likely, in their order.
    pub fn that_do(&self, act: Act, least: f32) -> Vec<Doing> {
        let likely = |one: &&Does| one.act == act && one.probability() >= least;
        let found: Vec<&Does> = self.gist().acts.iter().filter(likely).collect();
        if found.is_empty() {
            return Vec::new();
        }
        let all: Vec<String> = sentences(&self.own).collect();
        let doing = |one: &&Does| {
            Some(Doing {
                nth: one.nth,
                text: all.get(usize::from(one.nth))?.clone(),
                likely: one.probability(),
            })
        };
        found.iter().filter_map(doing).collect()
    }

    /// The sentence that most likely does something, where one is at least so likely.
    pub fn that_most_does(&self, act: Act, least: f32) -> Option<Doing> {
        let found = self.that_do(act, least).into_iter();
        found.max_by(|a, b| a.likely.total_cmp(&b.likely))
    }

    /// Whether it puts an offer before its reader, in whichever words.
    pub fn is_offer(&self) -> bool {
        self.gist().says(Asked::Offers) || offer_in_other_words(self).is_some()
    }

    /// How companies fare, as it tells in passing.
    pub fn news(&self) -> &[News] {
        let read = || downstream::news(&self.own, downstream::Known::default()).into();
        self.memo.news.get_or_init(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn message(subject: &str, own: &str) -> Message {
        Message {
            subject: subject.to_owned(),
            own: own.to_owned(),
            attachments: vec!["drawing 7.pdf".to_owned()],
            ..Message::default()
        }
    }

    #[test]
    fn what_it_says() {
        let text = "The elastomer failed under chlorine, so we changed to DN50 seals.\n\n\
                    Please send PO 4513237 to our plant in Gdansk.";
        let message = message("Re: Pump seals", text);
        let gist = message.gist();
        assert!(gist.says_word(Word::of("elastom")) && !gist.says_word(Word::of("draw")));
        assert!(gist.has_word(Word::of("draw")) && !gist.has_word(Word::of("bicycle")));
        assert!(gist.says(Asked::Orders) && gist.says(Asked::Sites));
        assert!(!gist.says(Asked::Chat) && !gist.says(Asked::Home));
        // What asks for something tells nothing.
        let passages: Vec<Passage> = gist.passages().collect();
        let [passage] = &passages[..] else {
            panic!("{passages:?}");
        };
        assert!(passage.nth == 0 && passage.remedy && !passage.asks);
        let words: Vec<Word> = passage.sentences().flatten().collect();
        assert!(words.contains(&Word::of("dn50")) && words.contains(&Word::of("chlorin")));
        assert!(Word::of("dn50").has_figure() && !Word::of("dn50").is_number());
        assert!(Word::of("4513237").is_number() && !Word::of("seal").has_figure());
    }

    #[test]
    fn who_goes_is_told_above_or_below() {
        let news = "Ann Smith is no longer with Acme.";
        let behind = crate::reading::Behind {
            text: news.to_owned(),
            ..Default::default()
        };
        let below = Message {
            behind: vec![behind],
            ..message("FW: News", "See below.")
        };
        assert!(below.gist().says(Asked::Goes));
        assert!(message("News", news).gist().says(Asked::Goes));
        assert!(!message("News", "See below.").gist().says(Asked::Goes));
    }

    proptest! {
        #[test]
        fn it_comes_back_as_it_was_kept(
            subject in "[A-Za-z0-9 ]{0,30}",
            own in "([A-Za-z0-9]{1,9}[ ,.?!\n]{1,2}){0,60}",
            cut in 1usize..40,
        ) {
            let gist = Gist::of(&message(&subject, &own));
            let code = gist.encode();
            prop_assert_eq!(Gist::decode(&code), Some(gist));
            // Other code found it, or it is cut off.
            let mut other = code.clone();
            other[0] ^= 1;
            prop_assert_eq!(Gist::decode(&other), None);
            let _ = Gist::decode(&code[..code.len().saturating_sub(cut)]);
        }
    }
}

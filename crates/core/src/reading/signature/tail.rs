//! The lines at the foot of a mail, and what each of them looks like: the
//! features of the model that tells which are signature.

use super::line_words::{Kind, LINE_WORDS};
use super::phones;
use super::sender::Sender;
use crate::reading::lines::Line;
use crate::reading::logistic::Feature;
use crate::reading::titles;
use crate::reading::words::Words;

/// Most lines, blank ones not counted, that are looked at.
const LONGEST: usize = 18;

/// Lines of plain prose in a row above which no signature begins.
const PROSE: usize = 5;

/// Neighbours on either side whose features count for a line.
const REACH: usize = 2;

/// What can be seen of one line.
#[derive(Clone, Copy, Debug)]
enum Look {
    NoLine,
    Last,
    SecondToLast,
    ThirdToLast,
    FourthToSeventhToLast,
    FurtherUp,
    FirstOfMail,
    BlankBefore,
    BlankAfter,
    OneWord,
    TwoToFourWords,
    FiveToEightWords,
    NineToFourteenWords,
    MoreWords,
    NamesSender,
    NamesSenderOnly,
    InitialsOfSender,
    AllCapitalised,
    LowerCase,
    Closing,
    Thanks,
    Email,
    Web,
    Phone,
    Extension,
    PhoneWord,
    Street,
    Title,
    Company,
    Dashes,
    ListItem,
    EndsSentence,
    EndsComma,
    EndsColon,
    OneFunctionWord,
    MoreFunctionWords,
    Pronoun,
    SetApart,
    Digits,
    Long,
    Device,
    MarkInside,
    NamesDomain,
    Count,
}

/// What can be seen of the lines above and below one.
#[derive(Clone, Copy, Debug)]
enum Context {
    /// No prose from here to the end.
    NoProseBelow,
    /// A phone, address, company or title stands here or below.
    ContactBelow,
    /// Two or more of them.
    ContactsBelow,
    /// The sender's name, by itself, stands here or above, and no prose between.
    NameAbove,
    /// The same below.
    NameBelow,
    /// A closing formula or thanks stands here or above, and no prose between.
    ClosingAbove,
    /// The same below.
    ClosingBelow,
    /// The next line above is prose, or there is none.
    ProseAbove,
    Count,
}

const PER_LINE: usize = Look::Count as usize;
const WINDOW: usize = PER_LINE * (2 * REACH + 1);

/// Number of features of a line together with its neighbours.
pub const FEATURES: usize = WINDOW + Context::Count as usize;

/// The last lines of the sender's own text, blank ones left out.
#[derive(Clone, Debug)]
pub struct Tail<'a> {
    lines: Vec<TailLine<'a>>,
    whole: bool,
}

/// A line of a [`Tail`].
#[derive(Clone, Copy, Debug)]
pub struct TailLine<'a> {
    /// Its text.
    pub text: &'a str,
    /// Its index among the lines that the tail was taken from.
    pub index: usize,
    /// Whether a blank line stands before it.
    pub gap: bool,
}

impl<'a> Tail<'a> {
    /// The end of `lines`; each comes with an index that the tail keeps.
    pub fn of(lines: impl DoubleEndedIterator<Item = (usize, Line<'a>)>) -> Tail<'a> {
        let mut tail: Vec<TailLine<'a>> = Vec::with_capacity(LONGEST);
        let mut whole = true;
        let mut prose = 0;
        for (index, line) in lines.rev() {
            if line.is_blank() {
                if let Some(below) = tail.last_mut() {
                    below.gap = true;
                }
            } else if tail.len() == LONGEST || prose == PROSE {
                whole = false;
                break;
            } else {
                prose = if is_plainly_prose(line.text) {
                    prose + 1
                } else {
                    0
                };
                tail.push(TailLine {
                    text: line.text,
                    index,
                    gap: false,
                });
            }
        }
        tail.reverse();
        Tail { lines: tail, whole }
    }

    /// The lines, from above.
    pub fn lines(&self) -> &[TailLine<'a>] {
        &self.lines
    }

    /// Features of every line with those of its neighbours.
    pub fn features(&self, sender: &Sender) -> Vec<Vec<Feature>> {
        let looks: Vec<Looks> = (0..self.lines.len())
            .map(|at| self.looks(at, sender))
            .collect();
        let contexts = contexts(&looks);
        let all = |at: usize| {
            let mut features = Vec::with_capacity(48);
            for place in 0..=2 * REACH {
                let there = (at + place).checked_sub(REACH).and_then(|i| looks.get(i));
                let seen = there.copied().unwrap_or(Looks::of(Look::NoLine));
                seen.push_features(place * PER_LINE, &mut features);
            }
            contexts[at].push_features(WINDOW, &mut features);
            features
        };
        (0..self.lines.len()).map(all).collect()
    }

    /// What is seen of line `at`.
    fn looks(&self, at: usize, sender: &Sender) -> Looks {
        let line = &self.lines[at];
        let place = match self.lines.len() - at {
            1 => Look::Last,
            2 => Look::SecondToLast,
            3 => Look::ThirdToLast,
            4..=7 => Look::FourthToSeventhToLast,
            _ => Look::FurtherUp,
        };
        let below = self.lines.get(at + 1);
        let mut looks = Looks::of(place);
        looks.add(Look::FirstOfMail, at == 0 && self.whole);
        looks.add(Look::BlankBefore, line.gap);
        looks.add(Look::BlankAfter, below.is_some_and(|l| l.gap));
        if is_plainly_prose(line.text) {
            look_at_prose(line.text, &mut looks);
        } else {
            look_at_text(line.text, sender, &mut looks);
        }
        looks
    }
}

/// A set of looks, or of contexts: one bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Looks(u64);

impl Looks {
    const fn of(look: Look) -> Looks {
        Looks(1 << look as u64)
    }

    const fn or(self, look: Look) -> Looks {
        Looks(self.0 | Looks::of(look).0)
    }

    fn add(&mut self, look: Look, is: bool) {
        self.0 |= u64::from(is) << look as u64;
    }

    fn any(self, others: Looks) -> bool {
        self.0 & others.0 != 0
    }

    /// The numbers of what is in the set, counted from `offset`.
    fn push_features(self, offset: usize, features: &mut Vec<Feature>) {
        let mut rest = self.0;
        while rest != 0 {
            features.push(((offset + rest.trailing_zeros() as usize) as u32, 1.0));
            rest &= rest - 1;
        }
    }
}

const FORMULA: Looks = Looks::of(Look::Closing).or(Look::Thanks).or(Look::Device);
const CLOSING: Looks = Looks::of(Look::Closing).or(Look::Thanks);
const NAME: Looks = Looks::of(Look::NamesSenderOnly).or(Look::InitialsOfSender);
const WORDY: Looks = Looks::of(Look::MoreFunctionWords)
    .or(Look::MoreWords)
    .or(Look::Pronoun);
const CONTACT: Looks = Looks::of(Look::Phone)
    .or(Look::Email)
    .or(Look::Web)
    .or(Look::Street)
    .or(Look::Title)
    .or(Look::Company)
    .or(Look::PhoneWord);

fn is_prose(looks: Looks) -> bool {
    looks.any(WORDY) && !looks.any(FORMULA)
}

/// What is seen above and below each line.
fn contexts(looks: &[Looks]) -> Vec<Looks> {
    let mut contexts = vec![Looks::default(); looks.len()];
    let mut add = |at: usize, context: Context, is: bool| {
        contexts[at].0 |= u64::from(is) << context as u64;
    };
    let (mut named, mut closed) = (false, false);
    for (at, line) in looks.iter().enumerate() {
        if is_prose(*line) {
            (named, closed) = (false, false);
        }
        named |= line.any(NAME);
        closed |= line.any(CLOSING);
        let above = at.checked_sub(1).and_then(|i| looks.get(i));
        add(at, Context::NameAbove, named);
        add(at, Context::ClosingAbove, closed);
        add(at, Context::ProseAbove, above.is_none_or(|l| is_prose(*l)));
    }
    let (mut clean, mut contacts, mut named, mut closed) = (true, 0, false, false);
    for (at, line) in looks.iter().enumerate().rev() {
        clean &= !is_prose(*line);
        contacts += usize::from(line.any(CONTACT));
        named |= line.any(NAME);
        closed |= line.any(CLOSING);
        add(at, Context::NoProseBelow, clean);
        add(at, Context::ContactBelow, clean && contacts > 0);
        add(at, Context::ContactsBelow, clean && contacts > 1);
        add(at, Context::NameBelow, clean && named);
        add(at, Context::ClosingBelow, clean && closed);
    }
    contexts
}

/// Whether a line is prose at the first glance: most lines are, and need no
/// closer look.
fn is_plainly_prose(text: &str) -> bool {
    text.len() >= 55
        && !text.contains(['|', '\t', '@'])
        && text.bytes().filter(|b| *b == b' ').count() >= 8
}

fn look_at_prose(text: &str, looks: &mut Looks) {
    looks.add(Look::MoreWords, true);
    looks.add(Look::MoreFunctionWords, true);
    looks.add(Look::Long, true);
    looks.add(Look::EndsSentence, text.ends_with(['.', '!', '?']));
}

/// What is seen of a line by itself.
fn look_at_text(text: &str, sender: &Sender, looks: &mut Looks) {
    // A line of hundreds of words is prose whatever stands further on.
    let head = text
        .char_indices()
        .nth(160)
        .map_or(text, |(at, _)| &text[..at]);
    let words = Words::of(head);
    let length = match words.len() {
        0 | 1 => Look::OneWord,
        2..=4 => Look::TwoToFourWords,
        5..=8 => Look::FiveToEightWords,
        9..=14 => Look::NineToFourteenWords,
        _ => Look::MoreWords,
    };
    looks.add(length, true);
    let named = words.iter().filter(|w| sender.is_named(w)).count();
    let kinds = LINE_WORDS.find(&words);
    let function = kinds
        .iter()
        .filter(|m| *m.meaning == Kind::Function)
        .count();
    let has = |kind: Kind| kinds.iter().any(|m| *m.meaning == kind);
    let opens = |kind: Kind| kinds.iter().any(|m| *m.meaning == kind && m.start == 0);
    let short = words.len() <= 8;
    let digits = head.bytes().filter(u8::is_ascii_digit).count();
    let first = head.chars().next().unwrap_or(' ');
    let seen = [
        (Look::NamesSender, named > 0),
        (Look::NamesSenderOnly, named > 0 && words.len() <= named + 1),
        (
            Look::InitialsOfSender,
            words.len() == 1 && sender.is_initialled(words.get(0)),
        ),
        (Look::AllCapitalised, is_capitalised(head)),
        (Look::LowerCase, first.is_lowercase()),
        (Look::Closing, short && opens(Kind::Closing)),
        (Look::Thanks, words.len() <= 5 && opens(Kind::Thanks)),
        (Look::Email, head.contains('@') && !head.contains(" @ ")),
        (
            Look::Web,
            head.contains("www.") || head.contains("http") || head.contains(".com"),
        ),
        (Look::Phone, digits >= 6 && phones::first(head).is_some()),
        (
            Look::Extension,
            (4..=6).contains(&digits) && words.len() <= 3,
        ),
        (Look::PhoneWord, has(Kind::Phone)),
        (Look::Street, has(Kind::Street) || is_postal(head)),
        (Look::Title, short && titles::is_title(&words)),
        (Look::Company, has(Kind::Company)),
        (Look::Dashes, words.is_empty() && head.len() > 1),
        (Look::ListItem, is_list_item(head)),
        (Look::EndsSentence, text.ends_with(['.', '!', '?'])),
        (Look::EndsComma, text.ends_with(',')),
        (Look::EndsColon, text.ends_with(':')),
        (Look::OneFunctionWord, function == 1),
        (Look::MoreFunctionWords, function > 1),
        (Look::Pronoun, has(Kind::Pronoun)),
        (
            Look::SetApart,
            head.contains(['|', '\t', '•', '·']) || head.contains("   "),
        ),
        (Look::Digits, digits * 3 > head.len()),
        (Look::Long, text.len() > 60),
        (Look::Device, has(Kind::Device)),
        (
            Look::MarkInside,
            text.contains("? ") || text.contains("! ") || text.contains(". ") && function > 0,
        ),
        (Look::NamesDomain, words.iter().any(|w| sender.is_at(w))),
    ];
    seen.into_iter().for_each(|(look, is)| looks.add(look, is));
}

/// Whether every word that has letters begins with a capital.
fn is_capitalised(text: &str) -> bool {
    let mut words = text
        .split_whitespace()
        .filter_map(|w| w.chars().find(|c| c.is_alphabetic()))
        .peekable();
    words.peek().is_some() && words.all(char::is_uppercase)
}

/// Whether a line begins as the item of a list does.
fn is_list_item(text: &str) -> bool {
    let head = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = head.len() < text.len() && head.starts_with([')', '.', ':']);
    numbered || text.starts_with(['•', '·', '*', '-', '>', '|', '<', '[', '=', '#', '$'])
}

/// Whether a postal code stands at the end of a line or before a town.
fn is_postal(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    let digits = |w: &str| {
        w.len() >= 4 && w.len() <= 10 && w.bytes().all(|b| b.is_ascii_digit() || b == b'-')
    };
    let last = words.next().unwrap_or_default();
    let before = words.next().unwrap_or_default();
    let state = before.len() == 2 && before.bytes().all(|b| b.is_ascii_uppercase());
    let first = text.split([' ', '-']).find(|w| w.len() == 5 && digits(w));
    (digits(last) && state) || first.is_some_and(|w| text.starts_with(w) || text.starts_with("D-"))
}

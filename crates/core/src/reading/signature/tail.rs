//! The lines at the foot of a mail, and what each of them looks like: the
//! features of the model that tells which are signature.

use super::line_words::{FUNCTION_WORDS, Kind, LINE_WORDS};
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
        let none = vec![Look::NoLine];
        let looks: Vec<Vec<Look>> = (0..self.lines.len())
            .map(|at| self.looks(at, sender))
            .collect();
        let features = |at: usize| {
            let places = 0..=2 * REACH;
            places.flat_map({
                let (looks, none) = (&looks, &none);
                move |place| {
                    let there = (at + place).checked_sub(REACH).and_then(|i| looks.get(i));
                    let offset = place * PER_LINE;
                    let looks = there.unwrap_or(none).iter();
                    looks.map(move |look| ((offset + *look as usize) as u32, 1.0))
                }
            })
        };
        let contexts = contexts(&looks);
        let all = |at: usize| {
            let seen = contexts[at].iter();
            let context = seen.map(|c| ((WINDOW + *c as usize) as u32, 1.0));
            features(at).chain(context).collect()
        };
        (0..self.lines.len()).map(all).collect()
    }

    /// What is seen of line `at`.
    fn looks(&self, at: usize, sender: &Sender) -> Vec<Look> {
        let line = &self.lines[at];
        let mut looks = Vec::with_capacity(16);
        looks.push(match self.lines.len() - at {
            1 => Look::Last,
            2 => Look::SecondToLast,
            3 => Look::ThirdToLast,
            4..=7 => Look::FourthToSeventhToLast,
            _ => Look::FurtherUp,
        });
        let below = self.lines.get(at + 1);
        let placed = [
            (Look::FirstOfMail, at == 0 && self.whole),
            (Look::BlankBefore, line.gap),
            (Look::BlankAfter, below.is_some_and(|l| l.gap)),
        ];
        looks.extend(placed.iter().filter(|(_, is)| *is).map(|(look, _)| *look));
        look_at_text(line.text, sender, &mut looks);
        looks
    }
}

/// Whether a line is prose at the first glance.
fn is_plainly_prose(text: &str) -> bool {
    text.len() >= 55
        && !text.contains(['|', '\t', '@'])
        && text.bytes().filter(|b| *b == b' ').count() >= 8
}

/// What is seen above and below each line.
fn contexts(looks: &[Vec<Look>]) -> Vec<Vec<Context>> {
    let any = |line: &[Look], kinds: &[fn(&Look) -> bool]| {
        line.iter().any(|l| kinds.iter().any(|k| k(l)))
    };
    let formula = |line: &[Look]| {
        any(
            line,
            &[|l| matches!(l, Look::Closing | Look::Thanks | Look::Device)],
        )
    };
    let prose = |line: &[Look]| {
        any(
            line,
            &[|l| matches!(l, Look::MoreFunctionWords | Look::MoreWords | Look::Pronoun)],
        ) && !formula(line)
    };
    let contact = |line: &[Look]| {
        any(
            line,
            &[|l| {
                matches!(
                    l,
                    Look::Phone
                        | Look::Email
                        | Look::Web
                        | Look::Street
                        | Look::Title
                        | Look::Company
                        | Look::PhoneWord
                )
            }],
        )
    };
    let name = |line: &[Look]| {
        any(
            line,
            &[|l| matches!(l, Look::NamesSenderOnly | Look::InitialsOfSender)],
        )
    };
    let closing = |line: &[Look]| any(line, &[|l| matches!(l, Look::Closing | Look::Thanks)]);
    let mut contexts = vec![Vec::with_capacity(6); looks.len()];
    let (mut named, mut closed) = (false, false);
    for (at, line) in looks.iter().enumerate() {
        if prose(line) {
            (named, closed) = (false, false);
        }
        named |= name(line);
        closed |= closing(line);
        let above = at.checked_sub(1).and_then(|i| looks.get(i));
        let seen = [
            (Context::NameAbove, named),
            (Context::ClosingAbove, closed),
            (Context::ProseAbove, above.is_none_or(|l| prose(l))),
        ];
        contexts[at].extend(seen.iter().filter(|(_, is)| *is).map(|(c, _)| *c));
    }
    let (mut clean, mut contacts, mut named, mut closed) = (true, 0, false, false);
    for (at, line) in looks.iter().enumerate().rev() {
        clean &= !prose(line);
        contacts += usize::from(contact(line));
        named |= name(line);
        closed |= closing(line);
        let seen = [
            (Context::NoProseBelow, clean),
            (Context::ContactBelow, clean && contacts > 0),
            (Context::ContactsBelow, clean && contacts > 1),
            (Context::NameBelow, clean && named),
            (Context::ClosingBelow, clean && closed),
        ];
        contexts[at].extend(seen.iter().filter(|(_, is)| *is).map(|(c, _)| *c));
    }
    contexts
}

/// What is seen of a line by itself.
fn look_at_text(text: &str, sender: &Sender, looks: &mut Vec<Look>) {
    // A line of hundreds of words is prose whatever stands further on.
    let head = text
        .char_indices()
        .nth(160)
        .map_or(text, |(at, _)| &text[..at]);
    let words = Words::of(head);
    looks.push(match words.len() {
        0 | 1 => Look::OneWord,
        2..=4 => Look::TwoToFourWords,
        5..=8 => Look::FiveToEightWords,
        9..=14 => Look::NineToFourteenWords,
        _ => Look::MoreWords,
    });
    let named = words.iter().filter(|w| sender.is_named(w)).count();
    let function = FUNCTION_WORDS.find(&words).len();
    let kinds = LINE_WORDS.find(&words);
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
        (Look::Title, short && titles::level(head).is_some()),
        (Look::Company, has(Kind::Company)),
        (Look::Dashes, words.len() == 0 && head.len() > 1),
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
    looks.extend(seen.iter().filter(|(_, is)| *is).map(|(look, _)| *look));
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

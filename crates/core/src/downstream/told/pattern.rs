//! Ways of saying something, and whether words are said so.

use super::super::percents::Share;
use super::sets::{COMMON, PERSONS, SETS};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

/// A way of saying it, as it stands in the lists.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// Its name.
    pub way: &'static str,
    /// Its words.
    pub text: &'static str,
    /// How often it is right where it fits.
    pub confidence: f32,
    /// Who supplies: `w` the writer's house, `r` the reader's, `s` a named one; `o` one that
    /// supplies the writer's.
    pub who: &'static str,
    /// A noun takes for granted what a verb says: conditions and questions leave it.
    pub noun: bool,
    /// It says that it is over.
    pub over: bool,
}

impl Row {
    /// The way is a noun's.
    pub(super) const fn noun(self) -> Row {
        Row { noun: true, ..self }
    }

    /// The way says that it is over.
    pub(super) const fn over(self) -> Row {
        Row { over: true, ..self }
    }
}

/// A way for the houses in `who`.
pub(super) const fn row(
    way: &'static str,
    text: &'static str,
    confidence: f32,
    who: &'static str,
) -> Row {
    Row {
        way,
        text,
        confidence,
        who,
        noun: false,
        over: false,
    }
}

/// A way for every house.
pub(super) const fn all(way: &'static str, text: &'static str, confidence: f32) -> Row {
    row(way, text, confidence, "wrs")
}

/// A way for the writer's house and the reader's.
pub(super) const fn ours(way: &'static str, text: &'static str, confidence: f32) -> Row {
    row(way, text, confidence, "wr")
}

/// A way for the writer's house.
pub(super) const fn mine(way: &'static str, text: &'static str, confidence: f32) -> Row {
    row(way, text, confidence, "w")
}

/// A way for named houses.
pub(super) const fn named(way: &'static str, text: &'static str, confidence: f32) -> Row {
    row(way, text, confidence, "s")
}

/// One piece of a way.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// One of these; whether it may be absent, whether it may come again.
    Words(Vec<Vec<u16>>, bool, bool),
    /// The supplier; whether as a possessive.
    Supplier(bool),
    /// One customer, a list, at least two, or (0) one that owns.
    Customer(usize),
    /// What is supplied; whether it may be absent.
    Product(bool),
    /// A percentage.
    Share,
    /// Up to so many words.
    Gap(usize),
    /// No noun goes on.
    Edge,
    /// The sentence begins.
    Begin,
}

/// A way for one house, ready to be laid beside words.
pub(super) struct Pattern {
    pub row: &'static Row,
    /// `w`, `r`, `s` or `o`.
    pub who: char,
    pub pieces: Vec<Piece>,
    /// For each piece that cannot be absent: bits of the words of which one is needed.
    pub needs: Vec<Bits>,
}

/// A set of numbered words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub(super) fn add(&mut self, id: u16) {
        let at = usize::from(id) / 64;
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        self.0[at] |= 1 << (id % 64);
    }

    pub(super) fn meets(&self, other: &Bits) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }
}

/// All ways, and the numbers of their words.
pub(super) struct Book {
    pub patterns: Vec<Pattern>,
    pub words: HashMap<&'static str, u16>,
    /// Words of which every way needs one.
    pub cues: HashSet<&'static str>,
}

/// The ways in which somebody tells who supplies whom ...
pub(super) static BOOK: LazyLock<Book> = LazyLock::new(|| Book::write(super::ROWS, &[]));
/// ... and who supplies their own house.
pub(super) static BOUGHT: LazyLock<Book> =
    LazyLock::new(|| Book::write(super::OF_US, &["our", "my", "us"]));

impl Book {
    /// Writes the ways down; `plain` words are no cue, either.
    fn write(rows: &'static [&'static [Row]], plain: &[&str]) -> Book {
        let mut book = Book {
            patterns: Vec::new(),
            words: HashMap::new(),
            cues: HashSet::new(),
        };
        let sets: BTreeMap<&str, &'static str> = (SETS
            .iter()
            .chain(super::terms::SETS)
            .chain(super::standing::SETS)
            .copied())
        .collect();
        for row in rows.iter().copied().flatten() {
            for who in row.who.chars() {
                let pieces = book.pieces(row.text, who, &sets);
                let needs: Vec<Bits> = pieces.iter().filter_map(needed).collect();
                book.note(&pieces, plain);
                book.patterns.push(Pattern {
                    row,
                    who,
                    pieces,
                    needs,
                });
            }
        }
        book
    }

    /// Takes the rarest words that a way needs among the cues.
    fn note(&mut self, pieces: &[Piece], plain: &[&str]) {
        let mut names = vec![""; self.words.len()];
        for (word, id) in &self.words {
            names[usize::from(*id)] = word;
        }
        let cues = pieces.iter().filter_map(|piece| {
            let Piece::Words(any, false, _) = piece else {
                return None;
            };
            // Of words that are joined, the rarest one.
            let word = |ids: &Vec<u16>| {
                let mut all = ids.iter().map(|id| names[usize::from(*id)]);
                all.find(|w| !COMMON.contains(w) && !plain.contains(w))
            };
            any.iter().map(word).collect::<Option<Vec<&str>>>()
        });
        let fewest = cues.min_by_key(Vec::len);
        self.cues.extend(fewest.unwrap_or_default());
    }

    fn id(&mut self, word: &'static str) -> u16 {
        let next = self.words.len() as u16;
        *self.words.entry(word).or_insert(next)
    }

    fn pieces(
        &mut self,
        text: &'static str,
        who: char,
        sets: &BTreeMap<&str, &'static str>,
    ) -> Vec<Piece> {
        let mut out = Vec::new();
        for part in text.split_whitespace() {
            let optional = part.ends_with(['?', '*']) && part.len() > 1;
            let again = part.ends_with('*') && part.len() > 1;
            let bare = if optional {
                &part[..part.len() - 1]
            } else {
                part
            };
            let person = PERSONS.iter().find(|(name, ..)| *name == bare);
            match (bare, person) {
                ("S", _) => out.push(Piece::Supplier(false)),
                ("C", _) => out.push(Piece::Customer(1)),
                ("CS", _) => out.push(Piece::Customer(0)),
                ("CC", _) => out.push(Piece::Customer(9)),
                ("CC2", _) => out.push(Piece::Customer(2)),
                ("P", _) => out.push(Piece::Product(optional)),
                ("#", _) => out.push(Piece::Share),
                ("$", _) => out.push(Piece::Edge),
                ("^", _) => out.push(Piece::Begin),
                (_, Some((name, ours, yours))) => out.extend(match who {
                    's' => self.named(name, optional),
                    'r' => vec![self.words(yours, optional, again, sets)],
                    _ => vec![self.words(ours, optional, again, sets)],
                }),
                _ => match bare.strip_prefix('~').and_then(|n| n.parse().ok()) {
                    Some(n) => out.push(Piece::Gap(n)),
                    None => out.push(self.words(bare, optional, again, sets)),
                },
            }
        }
        out
    }

    /// The supplier by its name.
    fn named(&mut self, name: &str, optional: bool) -> Vec<Piece> {
        match name {
            "OUR" if optional => Vec::new(),
            "OUR" => vec![Piece::Supplier(true)],
            "WE" => {
                let comma = self.words(",", true, false, &BTreeMap::new());
                let who = self.words("which|who|that", true, false, &BTreeMap::new());
                vec![Piece::Supplier(false), comma, who]
            }
            _ => vec![Piece::Supplier(false)],
        }
    }

    fn words(
        &mut self,
        text: &'static str,
        optional: bool,
        again: bool,
        sets: &BTreeMap<&str, &'static str>,
    ) -> Piece {
        let mut out: Vec<Vec<u16>> = Vec::new();
        for word in text.split(['|', ' ']).filter(|w| !w.is_empty()) {
            let set = word.strip_prefix('@').and_then(|name| sets.get(name));
            for one in set.copied().unwrap_or(word).split_whitespace() {
                let ids = one.split('_').map(|w| self.id(w)).collect();
                out.push(ids);
            }
        }
        // The longest first.
        out.sort_by_key(|ids| usize::MAX - ids.len());
        Piece::Words(out, optional, again)
    }
}

fn needed(piece: &Piece) -> Option<Bits> {
    let Piece::Words(any, false, _) = piece else {
        return None;
    };
    let mut bits = Bits::default();
    any.iter()
        .filter_map(|ids| ids.first())
        .for_each(|id| bits.add(*id));
    Some(bits)
}

/// What the words of a sentence are to a pattern.
pub(super) trait Words {
    /// The number of the word at `at`.
    fn id(&self, at: usize) -> Option<u16>;
    /// Behind the last.
    fn end(&self) -> usize;
    /// The first.
    fn start(&self) -> usize;
    /// A firm at `at`, an article before it skipped: its tokens, and whether it owns.
    fn firm(&self, at: usize) -> Option<(Range<usize>, bool)>;
    /// A firm at `at` that owns what is behind it: `Acme's`, or `its` of a firm named before.
    fn owner(&self, at: usize) -> Option<Range<usize>>;
    /// A list of firms at `at`.
    fn firms(&self, at: usize) -> Option<(Vec<Range<usize>>, usize)>;
    /// Whether `at` can be a word of what is supplied.
    fn product(&self, at: usize) -> bool;
    /// Whether `at` can be a word between others.
    fn between(&self, at: usize) -> bool;
    /// Whether no noun goes on at `at`.
    fn edge(&self, at: usize) -> bool;
    /// A percentage at `at`: how much, and where it ends.
    fn share(&self, at: usize) -> Option<(Share, usize)>;
}

/// What stands where.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub at: Range<usize>,
    pub suppliers: Vec<Range<usize>>,
    pub customers: Vec<Range<usize>>,
    pub product: Option<Range<usize>>,
    pub share: Option<Share>,
}

/// The most words of what is supplied.
const PRODUCT_WORDS: usize = 9;

/// Whether the words from `at` are said in this way.
pub(super) fn find(pieces: &[Piece], words: &dyn Words, at: usize) -> Option<Found> {
    let mut found = Found {
        at: at..at,
        ..Found::default()
    };
    let end = lay(pieces, words, at, &mut found)?;
    found.at.end = end;
    Some(found)
}

fn lay(pieces: &[Piece], words: &dyn Words, at: usize, found: &mut Found) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else {
        return Some(at);
    };
    match piece {
        Piece::Words(any, optional, again) => {
            for ids in any {
                let fits = at + ids.len() <= words.end()
                    && ids
                        .iter()
                        .enumerate()
                        .all(|(n, id)| words.id(at + n) == Some(*id));
                if !fits {
                    continue;
                }
                let next = if *again { pieces } else { rest };
                if let Some(end) = lay(next, words, at + ids.len(), found) {
                    return Some(end);
                }
            }
            if *optional {
                lay(rest, words, at, found)
            } else {
                None
            }
        }
        Piece::Supplier(owner) => {
            let (firms, end) = if *owner {
                let firm = words.owner(at)?;
                (vec![firm.clone()], firm.end)
            } else {
                words.firms(at)?
            };
            let before = std::mem::replace(&mut found.suppliers, firms);
            let end = lay(rest, words, end, found);
            if end.is_none() {
                found.suppliers = before;
            }
            end
        }
        Piece::Customer(most) => {
            let (firms, end) = if *most < 2 {
                let firm = match *most {
                    0 => words.owner(at)?,
                    _ => words.firm(at)?.0,
                };
                (vec![firm.clone()], firm.end)
            } else {
                words.firms(at)?
            };
            if *most == 2 && firms.len() < 2 {
                return None;
            }
            let before = std::mem::replace(&mut found.customers, firms);
            let end = lay(rest, words, end, found);
            if end.is_none() {
                found.customers = before;
            }
            end
        }
        Piece::Product(optional) => {
            // At the end of the way it takes all it can, in between as little as it can.
            let last = rest.is_empty();
            let mut most = 0;
            while most < PRODUCT_WORDS && words.product(at + most) {
                if last && most > 0 && words.edge(at + most) {
                    break;
                }
                most += 1;
            }
            let least = usize::from(!*optional);
            let try_len = |len: usize, found: &mut Found| {
                let before = found.product.replace(at..at + len);
                if len == 0 {
                    found.product = before.clone();
                }
                let end = lay(rest, words, at + len, found);
                if end.is_none() {
                    found.product = before;
                }
                end
            };
            if most < least {
                return None;
            }
            if last {
                return try_len(most, found);
            }
            (least..=most).find_map(|len| try_len(len, found))
        }
        Piece::Share => {
            let (share, end) = words.share(at)?;
            found.share = Some(share);
            let end = lay(rest, words, end, found);
            if end.is_none() {
                found.share = None;
            }
            end
        }
        Piece::Gap(most) => {
            let mut len = 0;
            loop {
                if let Some(end) = lay(rest, words, at + len, found) {
                    return Some(end);
                }
                if len == *most || !words.between(at + len) {
                    return None;
                }
                len += 1;
            }
        }
        Piece::Edge => words
            .edge(at)
            .then(|| lay(rest, words, at, found))
            .flatten(),
        Piece::Begin => (at == words.start())
            .then(|| lay(rest, words, at, found))
            .flatten(),
    }
}

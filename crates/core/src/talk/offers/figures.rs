//! Figures of a running text that may be sums of money, by their shape and by what
//! stands around them: `2,160`, `327,40`, `6.5k`, `nine hundred`; not `54 mm`, `DN80`.

/// A sentence as writers of prices see it: its words with the marks behind them.
pub(super) struct Told {
    words: Vec<Said>,
}

/// A word of a sentence.
struct Said {
    /// In small letters, without marks around it.
    text: String,
    /// Whether a clause ends behind it.
    ends: bool,
    /// Whether it brings what comes next: `Three pumps:`, a dash.
    opens: bool,
    shape: Option<Shape>,
}

/// How a figure is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Shape {
    /// `4`: one figure.
    Digit,
    /// `12`: two figures.
    Small,
    /// `318`: more of them, or a word for hundreds.
    Plain,
    /// `7.85`: as sums are written, and versions, dates and sizes too.
    Cents,
    /// `521.60`, `2,160`, `6.5k`, `89,-`: as sums are written, and little else.
    Sum,
    /// With its currency.
    Money,
}

/// Signs and words of money.
const CURRENCIES: &[&str] = &[
    "€", "$", "£", "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pounds", "quid",
    "chf", "franken", "sek", "pln", "dkk", "nok", "czk",
];

/// Words for figures that prices are said in.
pub(super) const HUNDREDS: &[&str] = &["hundred", "thousand", "grand", "hundert", "tausend"];

/// What makes a size, a number of things or a time of a figure before it.
const UNITS: &str = "mm cm dm m km µm inch inches zoll ft feet kg g t tons tonnes tonnen lb lbs bar psi mbar kpa \
mpa kw hp ps v volt a ma hz rpm l litre litres liter ml gallons h hrs hour hours stunden std \
min minutes minuten s uhr am pm o'clock day days week weeks wks month months year years tage \
tagen wochen monate monaten jahre jahren °c ° c degrees grad % percent prozent pc pcs piece \
pieces off units stück stk st people persons personen leute positions positionen items pages \
seiten lines times mal x barrels mw mwh mmbtu mmbtus hectares metres meters meter cubic \
sheets sets boxes pallets paletten kartons calls points basis";

/// What makes a name, a day or a place of a figure behind it.
const LABELS: &str = "dn pn no nr number nummer pos position item page seite rev version po order bestellung \
auftrag type typ size room raum ext tel phone fax mobile box section chapter clause iso din \
en model series serial bay line hall halle regal shelf gate january february march april may \
june july august september october november december januar februar märz mai juni juli \
oktober dezember since seit before um vom bis until till zip invoice rechnung ref reference \
code kw am # ø";

/// Whether a word is one of a list.
fn is_in(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|one| one == word)
}

impl Told {
    pub(super) fn of(sentence: &str) -> Told {
        let words = sentence.split_whitespace().flat_map(per).map(Said::of);
        let mut told = Told {
            words: words
                .filter(|word| !word.text.is_empty() || word.opens)
                .collect(),
        };
        for at in 0..told.words.len() {
            told.words[at].shape = told.weighed(at);
        }
        told
    }

    /// The shape of a word that may be a sum, as its neighbours leave it.
    fn weighed(&self, at: usize) -> Option<Shape> {
        let shape = self.words[at].shape?;
        let before = at.checked_sub(1).map_or("", |at| self.word(at));
        // A unit that follows a mark is none: `2,160, in stock`.
        let behind = if self.words[at].ends {
            ""
        } else {
            self.word(at + 1)
        };
        if CURRENCIES.contains(&before) || CURRENCIES.contains(&behind) || shape == Shape::Money {
            return Some(Shape::Money);
        }
        let is_size = is_in(UNITS, behind) && !self.is_a_piece(at + 1);
        (!is_size && !is_in(LABELS, before)).then_some(shape)
    }

    /// `a piece`, in which `a` is no unit.
    fn is_a_piece(&self, at: usize) -> bool {
        self.word(at) == "a" && !self.word(at + 1).is_empty()
    }

    /// The places of figures, with their shapes.
    pub(super) fn figures(&self) -> impl Iterator<Item = (usize, Shape)> {
        let shapes = self.words.iter().map(|word| word.shape);
        shapes
            .enumerate()
            .filter_map(|(at, shape)| Some((at, shape?)))
    }

    /// A word, empty beyond the last.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.text.as_str())
    }

    /// Where what is said of a figure begins: behind its currency.
    pub(super) fn behind(&self, at: usize) -> usize {
        at + 1 + usize::from(CURRENCIES.contains(&self.word(at + 1)))
    }

    /// Whether a clause ends behind a word.
    pub(super) fn ends(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|word| word.ends) || at + 1 >= self.words.len()
    }

    /// Whether a word brings what comes next.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.opens)
    }
}

impl Said {
    fn of(raw: &str) -> Said {
        const MARKS: &[char] = &[
            '.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '„', '\'', '*', '~',
        ];
        let dash = matches!(raw, "-" | "–" | "—" | "=");
        let text = raw.trim_matches(MARKS).to_lowercase();
        let tail = raw.trim_end_matches([')', '"', '”', '“']);
        Said {
            shape: shape(&text),
            ends: tail.ends_with([',', '.', ';', '!', '?', ':']) || raw.ends_with(')'),
            opens: dash || tail.ends_with(':'),
            text: if dash { String::new() } else { text },
        }
    }
}

/// `14/pc` in its three words; any other as it is.
fn per(word: &str) -> impl Iterator<Item = &str> {
    let is_figure =
        |text: &str| text.ends_with(|c: char| c.is_ascii_digit() || c == '-' || c == '€');
    let cut = word
        .find('/')
        .filter(|at| is_figure(&word[..*at]) && word[at + 1..].starts_with(char::is_alphabetic));
    let parts = match cut {
        Some(at) => [&word[..at], &word[at..=at], &word[at + 1..]],
        None => [word, "", ""],
    };
    parts.into_iter().filter(|part| !part.is_empty())
}

/// How a word is written that may be a sum: the larger of two in `900-950`.
fn shape(word: &str) -> Option<Shape> {
    if let Some((from, to)) = word.split_once(['-', '–', '/'])
        && let (Some(_), Some(to)) = (plain_shape(from), plain_shape(to))
    {
        return Some(to);
    }
    plain_shape(word)
}

fn plain_shape(word: &str) -> Option<Shape> {
    let bare = word.trim_matches(['€', '$', '£']);
    if HUNDREDS.iter().any(|number| bare.ends_with(number)) {
        return Some(Shape::Plain);
    }
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    if !bare.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let shape = match bare
        .strip_suffix('k')
        .or(bare.strip_suffix(".-").or(bare.strip_suffix(",-")))
    {
        Some(number) if number.bytes().all(is_of_number) => Shape::Sum,
        Some(_) => return None,
        None if !bare.bytes().all(is_of_number) => return None,
        None => figure(bare, digits)?,
    };
    Some(if bare.len() < word.len() {
        Shape::Money
    } else {
        shape
    })
}

fn is_of_number(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'\'')
}

/// The shape of digits with their marks; `None` where nobody writes a sum so.
fn figure(text: &str, digits: usize) -> Option<Shape> {
    /// Longer ones without marks are numbers of things.
    const LONG: usize = 6;
    let parts: Vec<&str> = text.split(['.', ',', '\'']).collect();
    let is_group = |part: &&str| part.len() == 3;
    match parts.as_slice() {
        [_] if digits >= LONG => None,
        [_] => Some(match digits {
            1 => Shape::Digit,
            2 => Shape::Small,
            _ => Shape::Plain,
        }),
        // `0.050` is a tolerance.
        [first, ..] if first.is_empty() || first.starts_with('0') && first.len() > 1 => None,
        ["0", rest] if rest.len() != 2 => None,
        [first, rest @ ..] if first.len() <= 3 && rest.iter().all(&is_group) => Some(Shape::Sum),
        [first, rest @ .., last]
            if last.len() == 2
                && !rest.is_empty()
                && first.len() <= 3
                && rest.iter().all(is_group) =>
        {
            Some(Shape::Sum)
        }
        [first, last] if last.len() == 2 => Some(if first.len() >= 3 {
            Shape::Sum
        } else {
            Shape::Cents
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_a_sum() {
        for (text, shapes) in [
            ("about 2,160 or 327,40", vec![Shape::Sum, Shape::Sum]),
            (
                "9.80 for one, 900-950 for ten",
                vec![Shape::Cents, Shape::Plain],
            ),
            ("3.2k in all", vec![Shape::Sum]),
            ("EUR 12", vec![Shape::Money]),
            ("€12 or 12 euros", vec![Shape::Money, Shape::Money]),
            ("a little over two thousand", vec![Shape::Plain]),
            ("7.20 a piece", vec![Shape::Cents]),
        ] {
            let found: Vec<Shape> = Told::of(text).figures().map(|(_, shape)| shape).collect();
            assert_eq!(found, shapes, "{text}");
        }
        for text in [
            "54 mm",
            "DN80",
            "rev 214",
            "4 weeks",
            "30 %",
            "at 0.050",
            "10:30",
            "60x80x8",
            "12.03.2024",
            "20 pcs",
            "order 4711",
            "5551212",
            "3.1-certificate",
        ] {
            assert_eq!(Told::of(text).figures().count(), 0, "{text}");
        }
    }
}

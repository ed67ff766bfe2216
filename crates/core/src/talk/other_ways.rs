//! Other ways to say that something comes from somebody else, or is made at home, than by
//! `from`: who brings it, where it is clicked together, who cuts it himself.
//!
//! Each says little alone; beside the name of what we sell it says where that comes from.

mod names;
mod words;

use super::scale::Scale;
use names::{BRINGS, NAMED, names};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use words::{
    AGREED, BRINGS_IT, CHEAP, GETS, LEAVES, MAKES, NOT, OF_US, OWN, REGULAR, SAYS, SELLER, SHOP,
};

/// What a phrase says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Cue {
    /// By their own hands.
    Own,
    /// A shop that nobody sees.
    Shop,
    /// Somebody who sells, by what he is.
    Seller,
    /// Somebody has an agreement, for all of them.
    Agreed,
    /// It says so in itself.
    Says,
    /// They make it.
    Makes,
    /// It is brought.
    Brings,
    /// It is got, fitted, paid.
    Gets,
    /// It is for the writer's house.
    Us,
    /// So it is now, and again and again.
    Regular,
    /// We are to bring, send or expect it no more.
    Leaves,
    /// What it costs there.
    Cheap,
    /// It was so, or may be so, or is so at others.
    Not,
}

impl Cue {
    /// How much it says. Chosen.
    fn weight(self) -> u32 {
        match self {
            Cue::Says => 4,
            Cue::Shop => 3,
            Cue::Own | Cue::Seller | Cue::Agreed | Cue::Leaves => 2,
            Cue::Makes | Cue::Brings | Cue::Gets | Cue::Us | Cue::Regular | Cue::Cheap => 1,
            Cue::Not => 0,
        }
    }

    /// Whether it names another way than by us.
    fn is_way(self) -> bool {
        self <= Cue::Says
    }
}

/// The sum that makes another way, and one that takes two sentences.
const ENOUGH: u32 = 4;
const MORE: u32 = 5;

static SCALE: LazyLock<Scale<Cue>> = LazyLock::new(|| {
    Scale::new(&[
        (Cue::Own, OWN),
        (Cue::Shop, SHOP),
        (Cue::Seller, SELLER),
        (Cue::Agreed, AGREED),
        (Cue::Says, SAYS),
        (Cue::Makes, MAKES),
        (Cue::Brings, BRINGS_IT),
        (Cue::Gets, GETS),
        (Cue::Us, OF_US),
        (Cue::Regular, REGULAR),
        (Cue::Leaves, LEAVES),
        (Cue::Cheap, CHEAP),
        (Cue::Not, NOT),
    ])
});

/// How it is got otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// They make it themselves.
    Made,
    /// Somebody else brings it.
    Brought,
}

/// Ours, or by a way of ours: `your seals`, `Ihren Webshop`.
const YOURS: &[&str] = &[
    "your", "yours", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihr", "eure", "euren", "eurem", "eurer",
];
/// Where our own goods, or our own shop, stand behind a word for ours, in words.
const BEHIND: usize = 3;

/// Whether a sentence that names some goods says that they come from another than us, alone
/// or with one beside it. `goods` tells whether a word names the goods.
pub fn way(sentence: &str, beside: [Option<&str>; 2], goods: &dyn Fn(&str) -> bool) -> Option<Way> {
    let here = Said::of(sentence, goods)?;
    let beside = beside.into_iter().flatten();
    let both = || beside.filter_map(|one| here.with(&Said::of(one, goods)?));
    (here.sum() >= ENOUGH).then(|| here.way()).or_else(|| {
        let mut both = both();
        both.find(|both| both.sum() >= MORE).map(|both| both.way())
    })
}

/// What a sentence says of where goods come from.
struct Said {
    cues: BTreeSet<Cue>,
    /// What is said of who brings it, and whose it is.
    names: u32,
}

impl Said {
    /// Nothing where it asks, or speaks of our own goods or shop.
    fn of(sentence: &str, goods: &dyn Fn(&str) -> bool) -> Option<Said> {
        let words: Vec<&str> = plain(sentence);
        let ours = words.iter().enumerate().any(|(at, word)| {
            let near = words[at + 1..].iter().take(BEHIND);
            // `It drops off your sheet`: a list of ours.
            let list = at > 0 && matches!(words[at - 1], "off" | "from" | "on" | "von" | "aus");
            YOURS.contains(word) && !list && near.clone().any(|next| goods(next) || is_shop(next))
        });
        let asks = sentence.trim_end().ends_with('?');
        (!ours && !asks).then(|| Said {
            cues: SCALE.cues(sentence),
            names: names(&words, goods),
        })
    }

    fn with(&self, other: &Said) -> Option<Said> {
        Some(Said {
            cues: self.cues.union(&other.cues).copied().collect(),
            names: self.names.max(other.names),
        })
    }

    fn has(&self, cue: Cue) -> bool {
        self.cues.contains(&cue)
    }

    /// What it says together; nothing where no other way is named.
    fn sum(&self) -> u32 {
        let own = self.has(Cue::Own) && self.has(Cue::Makes);
        let way = |cue: &Cue| cue.is_way() && *cue != Cue::Own;
        let does = [
            Cue::Gets,
            Cue::Brings,
            Cue::Makes,
            Cue::Says,
            Cue::Leaves,
            Cue::Agreed,
        ];
        let gets = does.iter().any(|cue| self.has(*cue)) || self.names >= BRINGS;
        // A seller is there to bring things.
        let seller = self.has(Cue::Seller) || self.names >= NAMED;
        let brings = seller && self.has(Cue::Brings);
        let other = (self.names >= NAMED || self.cues.iter().any(way)) && gets;
        match (own || other) && !self.has(Cue::Not) {
            true => {
                u32::from(brings)
                    + self.names
                    + self.cues.iter().map(|cue| cue.weight()).sum::<u32>()
            }
            false => 0,
        }
    }

    fn way(&self) -> Way {
        let other = self.names >= NAMED || self.has(Cue::Seller) || self.has(Cue::Shop);
        match self.has(Cue::Own) && self.has(Cue::Makes) && !other {
            true => Way::Made,
            false => Way::Brought,
        }
    }
}

fn plain(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '&')
        .filter(|word| !word.is_empty())
        .collect()
}

fn is_shop(word: &str) -> bool {
    let word = word.to_lowercase();
    [
        "shop",
        "webshop",
        "onlineshop",
        "store",
        "portal",
        "site",
        "website",
    ]
    .contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::{Way, way};

    fn goods(word: &str) -> bool {
        let word = word.to_lowercase();
        ["seal", "gasket", "pump", "dichtung", "ringe"]
            .iter()
            .any(|stem| word.contains(stem))
    }

    fn of(sentence: &str) -> Option<Way> {
        way(sentence, [None; 2], &goods)
    }

    #[test]
    fn made_at_home() {
        for sentence in [
            "The tool shop turns the gland seals themselves since May.",
            "Our fitters punch gaskets in house now.",
            "Die Dichtungen stanzt die Werkstatt inzwischen selber.",
            "Gaskets we print on our own printer.",
        ] {
            assert_eq!(of(sentence), Some(Way::Made), "{sentence}");
        }
        for sentence in [
            "We made sure ourselves that the pumps run.",
            "Years ago we cut the gaskets ourselves.",
            "The lads might cut the gaskets themselves.",
            "Den Einbau der Dichtungen machen wir selbst.",
        ] {
            assert_eq!(of(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn brought_by_another() {
        for sentence in [
            "The small gaskets our apprentice orders online.",
            "Die Dichtungen klickt sich die Schicht im Internet zusammen.",
            "The pump maker brought a seal of his own along.",
            "The seals come with the service contract now.",
            "Seals: Hexal's man drops them at the gate every week.",
            "Hexal throw the seals in, they supply us anyway, Hexal supply them by the dozen.",
            "Was die Pumpe angeht, da haben wir eine von Hexal.",
            "Die Dichtungen liefert der Maschinenbauer gleich mit.",
            "For pumps there is a frame contract of the group.",
            "The service firm that does our boilers leaves us a box of gaskets each time.",
            "My colleague found a shop in Poland for the shaft seals, same thing at forty per cent.",
            "Unsere Pumpen wartet jetzt die Firma Brandl, die bringen ihre Dichtungen selber mit.",
        ] {
            assert_eq!(of(sentence), Some(Way::Brought), "{sentence}");
        }
        for sentence in [
            "The O-ring seals I ordered online in your own shop.",
            "The contractor brings your seals back on Monday.",
            "The people next door get the pumps online.",
            "There is a rumour that stores order gaskets online.",
            "Früher hat die Dichtungen ein Händler gebracht.",
            "Does the pump maker supply the seals?",
            "The manufacturer brought the drawing of the pump.",
            "Please send two pumps on Monday.",
            "We get all our seals from you and that's how it stays.",
            "The seals were brought by your driver on Tuesday.",
            "The new printer came from Amazon, the pump is yours.",
            "My boss looked at a web shop with pumps at half the price.",
        ] {
            assert_eq!(of(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn what_leaves_us_is_said_with_the_next_sentence() {
        let next = Some("York have a call-off with somebody.");
        let leaves = "The new pumps are not going through us.";
        assert_eq!(way(leaves, [next, None], &goods), Some(Way::Brought));
        assert_eq!(way(leaves, [None; 2], &goods), None);
        assert_eq!(way("The pumps run well.", [next, None], &goods), None);
    }
}

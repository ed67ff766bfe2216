//! How like a name is to what somebody said in plain words.

use bellwether_core::identity::company_names::core;
use bellwether_core::identity::names::{fold, same_first};

/// How well a name fits, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Likeness {
    /// The whole name.
    Whole,
    /// Some of its words, or the short form of its first one.
    Words,
    /// The beginnings of words, or more words than the name has. In doubt.
    Begun,
    /// A letter or two are different. In doubt.
    Misspelt,
}

impl Likeness {
    /// Whether nobody needs to be asked, if only one fits so well.
    pub fn is_plain(self) -> bool {
        self <= Likeness::Words
    }
}

/// What may be meant, and how well it fits.
pub type Fits<T> = Vec<(Likeness, T)>;

/// Those that need no question, as long as one of them fits best.
pub fn plain<T>(fits: Fits<T>) -> Fits<T> {
    fits.into_iter().filter(|fit| fit.0.is_plain()).collect()
}

/// Those that fit just so well.
pub fn of<T: Copy>(fits: &Fits<T>, likeness: Likeness) -> impl Iterator<Item = T> + '_ {
    let alike = move |fit: &&(Likeness, T)| fit.0 == likeness;
    fits.iter().filter(alike).map(|fit| fit.1)
}

/// How like a person's name is to what was said.
pub fn person(name: &str, said: &str) -> Option<Likeness> {
    let (name, said) = (fold(name), fold(said));
    let (name, said) = (words(&name), words(&said));
    like(&name, &said).or_else(|| is_initial(&name, &said).then_some(Likeness::Begun))
}

/// `A. Smith` of Ann Smith, or the other way round.
fn is_initial(name: &[&str], said: &[&str]) -> bool {
    let ([first, rest @ ..], [called, others @ ..]) = (name, said) else {
        return false;
    };
    let one = |word: &str| word.chars().count() == 1;
    let begins =
        one(called) && first.starts_with(*called) || one(first) && called.starts_with(*first);
    begins && !others.is_empty() && others.iter().all(|word| rest.contains(word))
}

/// How like a company's name is to what was said; legal forms do not count.
pub fn company(name: &str, said: &str) -> Option<Likeness> {
    let (name, said) = (core(name), core(said));
    like(&words(&name), &words(&said))
}

fn words(text: &str) -> Vec<&str> {
    let between = |c: char| !c.is_alphanumeric() && c != '-';
    text.split(between)
        .filter(|word| !word.is_empty())
        .collect()
}

fn like(name: &[&str], said: &[&str]) -> Option<Likeness> {
    let (Some(first), Some(called)) = (name.first(), said.first()) else {
        return None;
    };
    let all = |fits: fn(&str, &str) -> bool| {
        (said.iter()).all(|word| name.iter().any(|other| fits(word, other)))
    };
    let same = |a: &str, b: &str| a == b;
    let short = same_first(called, first) && said[1..].iter().all(|word| name.contains(word));
    if name == said {
        Some(Likeness::Whole)
    } else if all(same) || short {
        Some(Likeness::Words)
    } else if all(|word, other| word.chars().count() >= 2 && other.starts_with(word))
        || name.len() == 1 && said.contains(first)
    {
        Some(Likeness::Begun)
    } else if all(near) {
        Some(Likeness::Misspelt)
    } else {
        None
    }
}

/// Whether two words may be one, spelt wrong: the longer, the more may be wrong.
fn near(one: &str, other: &str) -> bool {
    let letters = one.chars().count().min(other.chars().count());
    let most = match letters {
        0..=2 => 0,
        3..=7 => 1,
        _ => 2,
    };
    slips(one, other, most) <= most
}

/// Letters too many, too few, changed or swapped with their neighbour; where there are
/// more than `most` it only says so.
fn slips(one: &str, other: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let differs = usize::from(a[i - 1] != b[j - 1]);
            let mut least = (rows[i - 1][j] + 1)
                .min(row[j - 1] + 1)
                .min(rows[i - 1][j - 1] + differs);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use Likeness::{Begun, Misspelt, Whole, Words};

    #[test]
    fn people_are_called_in_many_ways() {
        let like = |said| person("Thomas Brink", said);
        assert_eq!(like("thomas brink"), Some(Whole));
        assert_eq!(like("Brink, Thomas"), Some(Words));
        assert_eq!(like("Thomas"), Some(Words));
        assert_eq!(like("Tom"), Some(Words), "a short form");
        assert_eq!(like("Thom"), Some(Begun));
        assert_eq!(like("Tohmas"), Some(Misspelt));
        assert_eq!(like("Thomas Brinck"), Some(Misspelt));
        assert_eq!(like("T. Brink"), Some(Begun));
        assert_eq!(like("A. Brink"), None);
        assert_eq!(person("T. Brink", "Thomas Brink"), Some(Begun));
        assert_eq!(like("Ann"), None);
        assert_eq!(person("Ann", "Ann Smith"), Some(Begun));
        assert_eq!(person("Ann Lee", "Ann Lea"), Some(Misspelt));
        assert_eq!(person("Bo Lee", "Al Lee"), None, "too short to be a slip");
        assert_eq!(person("Łukasz Jörg", "lukasz jorg"), Some(Whole));
    }

    #[test]
    fn companies_are_called_without_their_legal_forms() {
        let like = |said| company("Holmgren Dairy AB", said);
        assert_eq!(like("Holmgren Dairy"), Some(Whole));
        assert_eq!(like("Holmgren"), Some(Words));
        assert_eq!(like("Holm"), Some(Begun));
        assert_eq!(like("Holmgreen"), Some(Misspelt));
        assert_eq!(like("Acme"), None);
    }
}

//! Whether a later letter shows that what spoke against an offer has gone: money again, the
//! one chosen instead in trouble, the project going ahead, the one who was against it gone.
//! Several weak cues are weighed together: what the letter has in common with the offer and
//! the no ([`Recalled`]), what of the reason has gone, and words of a turn; words that it
//! goes on as it was weigh against it.

mod words;

use super::declined::Reason;
use super::sentences;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::words::content_words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What a letter is recognised by that speaks of an offer and of its no again.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Recalled {
    /// Names and telling words of the no, in small letters.
    pub said: BTreeSet<String>,
    /// Telling words of the offer, in small letters.
    pub offered: BTreeSet<String>,
}

impl Recalled {
    /// From the text of a no and what was offered, without words that stand for nothing,
    /// such as the names of those who write.
    pub fn of(no: &str, offered: &str, without: &BTreeSet<String>) -> Recalled {
        // A name may be short: `Ulm`.
        let telling = |word: &&str| match word.chars().count() {
            0..3 => false,
            3 => word.starts_with(char::is_uppercase),
            _ => !content_words(word).is_empty(),
        };
        let words = |text: &str| -> BTreeSet<String> {
            let split = text.split(|c: char| !c.is_alphanumeric());
            let told = split.filter(telling).map(str::to_lowercase);
            told.filter(|word| !is_plain(word) && !without.iter().any(|one| is_alike(one, word)))
                .collect()
        };
        Recalled {
            said: words(no),
            offered: words(offered),
        }
    }

    /// Whether a text has a word of the no.
    fn says(&self, text: &str) -> bool {
        let split = text.split(|c: char| !c.is_alphanumeric());
        let mut here = split
            .filter(|word| word.chars().count() >= 3)
            .map(str::to_lowercase);
        here.any(|word| self.said.iter().any(|one| is_alike(one, &word)))
    }

    /// How much of both a text recalls, 0 to 2.
    pub fn weight(&self, text: &str) -> f64 {
        let split = text.split(|c: char| !c.is_alphanumeric());
        let here: Vec<String> = split
            .filter(|word| word.chars().count() >= 3)
            .map(str::to_lowercase)
            .collect();
        let has = |word: &&String| here.iter().any(|other| is_alike(word, other));
        let said = self.said.iter().filter(has).count();
        let offered = self.offered.iter().filter(has).count();
        let said = if said > 0 {
            SAID + 0.5 * (said - 1) as f64
        } else {
            0.0
        };
        let offered = if offered > 0 {
            OFFERED + 0.5 * (offered - 1) as f64
        } else {
            0.0
        };
        (said + offered).min(2.0)
    }
}

/// What a word of the no is worth, and one of the offer.
const SAID: f64 = 1.5;
const OFFERED: f64 = 1.0;
/// A reason that has gone by its own words, such as money, recalls the no by itself …
const BY_ITSELF: f64 = 3.0;
/// … another one only beside what recalls it.
const BESIDE: f64 = 2.0;
/// A word of a turn, of which two count.
const TURN: f64 = 0.5;
/// Words that it goes on as it was.
const AS_BEFORE: f64 = 2.0;
/// From here on a letter speaks of it.
const ENOUGH: f64 = 3.0;

/// Words that say nothing of a matter though they are long or begin a sentence.
fn is_plain(word: &str) -> bool {
    const PLAIN: &str = "the and for you are was not but our out has had its his her him she they who why how all any can get \
got let now off one two set see too use way yet der die das und ist den dem des ein von vor vom zum zur mit auf aus bei bis für \
ich wir sie ihr uns euch man war wie was wer wo nur nun mal hat hab dir mir bin per pro via attached attach quote quotation \
offer proposal estimate price budget delivery order sincerely dear mister herrn sehr geehrte geehrter angebot preis anbei anlage \
stück lieferung complete including spec specified hundred thousand euro pounds leider thanks thank sorry afraid regret pity \
schade absage nein entschieden danke trotzdem decline";
    PLAIN.split(' ').any(|one| one == word)
}

/// Whether one word is the other with another ending.
fn is_alike(one: &str, other: &str) -> bool {
    /// More letters than this make another word, unless it is a compound.
    const ENDING: usize = 3;
    const COMPOUND: usize = 6;
    let letters_of = |word: &str| word.chars().count();
    let (short, long) = match letters_of(one) <= letters_of(other) {
        true => (one, other),
        false => (other, one),
    };
    let letters = letters_of(short);
    let more = letters_of(long) - letters;
    short == long
        || letters >= 3 && long.starts_with(short) && (more <= ENDING || letters >= COMPOUND)
}

/// What a phrase says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    /// The reason has gone.
    Gone(Reason),
    /// Who was chosen instead is in trouble.
    Trouble,
    /// Something has turned.
    Turn,
    /// It is otherwise now than was said, whatever that was.
    Back,
    /// It goes on as it was.
    AsBefore,
    /// They are content with what they chose.
    Content,
    /// It is over for good, wherever the letter says so …
    Over,
    /// … or is where it says so of the matter itself.
    Sold,
    /// It is told of others.
    Others,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    Phrases::new(
        words::ROWS
            .iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, *sign))),
    )
});

fn signs(text: &str) -> Vec<Sign> {
    let found = SIGNS.find(&Words::of(text)).into_iter();
    found.map(|one| *one.meaning).collect()
}

/// A sentence by which the reason of a no has gone.
#[derive(Clone, PartialEq, Debug)]
pub struct Turned {
    /// The sentence, or two, white space folded.
    pub text: String,
    /// How plainly, above 0 to 1.
    pub strength: f64,
}

/// Whether a letter says that it is over for good.
pub fn is_over(own: &str, recalled: &Recalled) -> bool {
    let of_it = |one: &String| signs(one).contains(&Sign::Sold) && recalled.weight(one) > 0.0;
    signs(own).contains(&Sign::Over) || sentences(own).any(|one| of_it(&one))
}

/// A letter after a no.
pub struct Letter<'a> {
    /// Its subject, without marks of answers.
    pub subject: &'a str,
    /// Its own text.
    pub own: &'a str,
    /// Whether a sentence of it, counted from 0, is known to show that something has turned.
    pub turns: &'a dyn Fn(usize) -> bool,
    /// It is of the same conversation or matter.
    pub of_it: bool,
}

/// Where a letter, after a no for some reasons, shows that one of them has gone.
pub fn turned(reasons: &BTreeSet<Reason>, recalled: &Recalled, letter: &Letter) -> Option<Turned> {
    let own = letter.own;
    let said: Vec<String> = std::iter::once(letter.subject.to_owned())
        .chain(sentences(own))
        .collect();
    let is_content =
        |one: &String| signs(one).contains(&Sign::Content) && recalled.weight(one) > 0.0;
    if is_over(own, recalled) || reasons.contains(&Reason::Rival) && said.iter().any(is_content) {
        return None;
    }
    let mut best: Option<(f64, String)> = None;
    for at in 1..said.len() {
        // `Ours is the same as ever`, below what is told of others.
        let goes_on = said.get(at + 1).is_some_and(|next| {
            let signs = signs(next);
            signs.contains(&Sign::AsBefore) && !signs.contains(&Sign::Trouble)
        });
        let against = if goes_on { AS_BEFORE } else { 0.0 };
        if said[at].is_empty() {
            continue;
        }
        let turns = (letter.turns)(at - 1).then_some(letter.of_it);
        let alone = weigh(reasons, recalled, &said[at], turns) - against;
        let pair = format!("{} {}", said[at - 1], said[at]);
        let both = weigh(&without_a_name(reasons), recalled, &pair, turns) - against;
        let shown = if at == 1 { said[at].clone() } else { pair };
        // One sentence that says it is quoted rather than two.
        for (score, text) in [(alone, said[at].clone()), (both - TURN, shown)] {
            if score >= ENOUGH - TURN && best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, text));
            }
        }
    }
    let (score, text) = best?;
    let strength = (score / 5.0).min(1.0);
    Some(Turned { text, strength })
}

/// That somebody left is said in one sentence with their name.
fn without_a_name(reasons: &BTreeSet<Reason>) -> BTreeSet<Reason> {
    let mut others = reasons.clone();
    others.remove(&Reason::Person);
    others
}

/// Whether a sentence says of somebody of the no that they left: their name stands in one clause
/// with it, or in the one before, where that goes on of them.
fn leaves(recalled: &Recalled, sentence: &str) -> bool {
    const OF_THEM: &[&str] = &["he", "she", "who", "his", "her", "er", "sie", "der", "die"];
    let mut named = false;
    sentence.split([',', ';', ':', '(']).any(|clause| {
        let words = Words::of(clause);
        named = recalled.says(clause) || named && OF_THEM.contains(&words.get(0));
        named && signs(clause).contains(&Sign::Gone(Reason::Person))
    })
}

/// How much a passage says that a reason has gone. `turns` is set where it is known to show
/// that something has turned, and says whether its letter is of the matter.
fn weigh(reasons: &BTreeSet<Reason>, recalled: &Recalled, text: &str, turns: Option<bool>) -> f64 {
    let signs = signs(text);
    let has = |sign| signs.contains(&sign);
    let link = recalled.weight(text);
    // What a neighbour got helps us nothing.
    let others = has(Sign::Others) && (link < SAID || has(Sign::Gone(Reason::Money)));
    if others || text.trim_end().ends_with('?') {
        return 0.0;
    }
    let gone = reasons.iter().filter_map(|reason| {
        let said = signs.iter().filter(|one| **one == Sign::Gone(*reason));
        let said = said.count();
        let trouble = matches!(reason, Reason::Rival | Reason::Bound) && has(Sign::Trouble);
        let by_itself = match reason {
            Reason::Money | Reason::Hands => said > 0,
            Reason::Rule | Reason::Volume | Reason::Bound => said > 1,
            Reason::Rival | Reason::Project | Reason::Person => false,
        };
        let beside = match reason {
            Reason::Person => leaves(recalled, text),
            _ => said > 0 || trouble,
        };
        match (by_itself, beside) {
            (true, _) => Some(BY_ITSELF),
            (_, true) if link > 0.0 => Some(BESIDE),
            _ => None,
        }
    });
    // `They came up with the grant after all`: what they had said is otherwise now.
    let back = (has(Sign::Back) && recalled.says(text)).then_some(BESIDE);
    let known = turns.and_then(|of_it| match of_it {
        true => Some(BY_ITSELF),
        false => (link >= SAID).then_some(BESIDE),
    });
    let Some(gone) = gone.chain(back).chain(known).max_by(f64::total_cmp) else {
        return 0.0;
    };
    // Trouble that goes on is trouble.
    let trouble = reasons.contains(&Reason::Rival) && has(Sign::Trouble);
    let turns = signs.iter().filter(|one| **one == Sign::Turn).count();
    let against = if has(Sign::AsBefore) && !trouble {
        AS_BEFORE
    } else {
        0.0
    };
    gone + link + TURN * turns.min(2) as f64 - against
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a letter shows that the reason of a no has gone.
    fn is_gone(reason: Reason, no: &str, later: &str) -> bool {
        let without = ["ann", "tom"].map(str::to_owned).into();
        let recalled = Recalled::of(no, "Hoists for bay 4 Zwei Kettenzüge für Halle 4", &without);
        let letter = Letter {
            subject: "",
            own: later,
            turns: &|_| false,
            of_it: false,
        };
        turned(&[reason].into(), &recalled, &letter).is_some()
    }

    #[test]
    fn reasons_that_have_gone() {
        for (reason, no, later) in [
            (
                Reason::Money,
                "No budget, sorry.",
                "Our capital budget was approved on Monday.",
            ),
            (
                Reason::Money,
                "Kein Geld da.",
                "Der Etat fürs nächste Jahr ist genehmigt.",
            ),
            (
                Reason::Money,
                "Kein Geld da.",
                "Die Ausgabensperre ist seit heute aufgehoben.",
            ),
            (
                Reason::Rival,
                "We went with Kirkham.",
                "The Kirkhams have failed twice.",
            ),
            (
                Reason::Rival,
                "We bought from Kirkham.",
                "Kirkham have put their prices up.",
            ),
            (
                Reason::Rival,
                "Wir haben bei Brandt gekauft.",
                "Die von Brandt sind schon wieder undicht.",
            ),
            (
                Reason::Bound,
                "Tied to Kirkham.",
                "The Kirkham contract ends in May.",
            ),
            (
                Reason::Project,
                "Bay 4 is on hold.",
                "Work on bay 4 has started.",
            ),
            (
                Reason::Project,
                "Die Halle ist vertagt.",
                "Für die Halle ist die Genehmigung da.",
            ),
            (
                Reason::Person,
                "Mr Oakes won't have it.",
                "Mr Oakes has left us.",
            ),
            (
                Reason::Person,
                "Herr Brandl will das nicht.",
                "Herr Brandl ist seit Mai in Rente.",
            ),
            (
                Reason::Rule,
                "Our standard wants steel only.",
                "They dropped the steel only clause.",
            ),
            (
                Reason::Hands,
                "Nobody has the time.",
                "We have a new fitter at last.",
            ),
            (
                Reason::Volume,
                "Your minimum is too big.",
                "We run three shifts now, output has doubled.",
            ),
        ] {
            assert!(is_gone(reason, no, later), "{later}");
        }
    }

    #[test]
    fn reasons_that_stand() {
        for (reason, no, later) in [
            (
                Reason::Money,
                "No budget, sorry.",
                "Still no budget, and the freeze goes on until May.",
            ),
            (
                Reason::Money,
                "No budget, sorry.",
                "The school next door has its money approved.",
            ),
            (
                Reason::Money,
                "No budget, sorry.",
                "If the budget is approved we will see.",
            ),
            (
                Reason::Money,
                "No budget, sorry.",
                "The lifts were delivered, thanks.",
            ),
            (
                Reason::Money,
                "Kein Geld da.",
                "Das Geld bleibt bis auf weiteres gesperrt.",
            ),
            (
                Reason::Rival,
                "We went with Kirkham.",
                "The Kirkham ones run like a charm.",
            ),
            (
                Reason::Rival,
                "We went with Kirkham.",
                "Our own press has failed twice.",
            ),
            (
                Reason::Project,
                "Bay 4 is on hold.",
                "Bay 4 has been scrapped, the builders left.",
            ),
            (
                Reason::Person,
                "Mr Oakes won't have it.",
                "Mr Oakes was at the fair.",
            ),
            (
                Reason::Person,
                "Mr Oakes won't have it.",
                "Terry has left us.",
            ),
            (
                Reason::Hands,
                "Nobody has the time.",
                "Nobody has the time for lunch, either.",
            ),
        ] {
            assert!(!is_gone(reason, no, later), "{later}");
        }
    }
}

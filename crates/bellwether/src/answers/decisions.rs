//! Decisions in the making: what a verb says about an opportunity or a doubt, ready to
//! be recorded.

use super::opportunities;
use crate::failure::Failure;
use crate::find;
use crate::hand::THROUGH;
use crate::hand::slip::just_now;
use crate::moment;
use crate::sight::Sight;
use crate::wire::Hex;
use bellwether_core::downstream::edges::{Edge, TOPIC};
use bellwether_core::identity::Doubt;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Anchor, Decision, Verb};
use bellwether_core::time::Timestamp;
use bellwether_store::Store;
use clap::ValueEnum;
use jiff::tz::TimeZone;

/// Why an opportunity is not wanted.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Because {
    /// It is true, but no news: such things count as less new from now on
    Knew,
    /// It is not true: such things are trusted less from now on
    Wrong,
    /// Anything else: nothing is concluded from it
    Other,
}

/// A decision before it is recorded.
#[derive(Debug)]
pub struct Intent {
    /// What is decided.
    pub verb: Verb,
    /// What it hangs on.
    pub anchors: Vec<Anchor>,
    /// What it says.
    pub words: Vec<(String, String)>,
    /// What it is about, in a line.
    pub title: String,
}

impl Intent {
    /// What is decided about an opportunity. The decision hangs on what the opportunity
    /// hangs on, and names its id and kind; its title comes along.
    pub fn about(
        sight: &Sight,
        id: &str,
        verb: Verb,
        words: Vec<(&str, String)>,
    ) -> Result<Intent, Failure> {
        let opportunity = opportunities::one(sight, id)?;
        let named = [
            ("opportunity", opportunity.id.to_string()),
            ("kind", opportunity.kind.to_owned()),
        ];
        let words = named.into_iter().chain(words);
        Ok(Intent {
            verb,
            anchors: opportunity.finding.anchors.clone(),
            words: words
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            title: opportunity.finding.title.clone(),
        })
    }

    /// That a doubtful pair is one (`Verb::Same`) or two (`Verb::Different`); or, of an
    /// edge of theirs, that the first does sell to the second, or does not.
    pub fn settling(k: &Knowledge, id: &str, verb: Verb) -> Result<Intent, Failure> {
        let (anchors, ways) = what_is_settled(k, id)?;
        let is_same = verb == Verb::Same;
        let title = match (settles(&anchors), is_same) {
            (Kind::Accounts, true) => "They are one account from now on.",
            (Kind::Accounts, false) => "They are two accounts from now on.",
            (Kind::People, true) => "They are one person from now on.",
            (Kind::People, false) => "They are two people from now on.",
            (Kind::Edge, true) => "The first sells to the second.",
            (Kind::Edge, false) => "The first does not sell to the second.",
        };
        // Each way of saying it is trusted more, or less, from now on.
        let ways = (!ways.is_empty()).then(|| ("ways".to_owned(), ways.join(",")));
        Ok(Intent {
            verb,
            anchors,
            words: ways.into_iter().collect(),
            title: title.to_owned(),
        })
    }

    /// The same, saying through which door it came; nothing is said of the user's own.
    pub fn through(mut self, door: Option<&str>) -> Intent {
        let door = door.map(|door| (THROUGH.to_owned(), door.to_owned()));
        self.words.extend(door);
        self
    }

    /// Records it. The same that was decided last, a moment ago, is recorded once.
    pub fn record(
        &self,
        store: &mut dyn Store,
        viewer: &str,
        now: Timestamp,
    ) -> Result<Decision, Failure> {
        let says = |last: &Decision| {
            last.verb == self.verb && last.anchors == self.anchors && last.words == self.words
        };
        if let Some(last) = just_now(store, viewer, now)?.filter(says) {
            return Ok(last);
        }
        Ok(store.decide(viewer, self.verb, &self.anchors, &self.words, now)?)
    }
}

/// Takes a viewer's last decision back, or what was last put in by hand, which is then
/// in no picture any more. Nothing is deleted.
pub fn undo(
    store: &mut dyn Store,
    viewer: &str,
    now: Timestamp,
) -> Result<(Decision, String), Failure> {
    undo_through(store, viewer, now, None)
}

/// Takes this decision back, and no other: who saw it named may not know what was decided
/// since.
pub fn undo_named(
    store: &mut dyn Store,
    viewer: &str,
    now: Timestamp,
    id: &str,
) -> Result<(Decision, String), Failure> {
    match store.last_decision(viewer)? {
        Some(last) if last.id.to_string() == id => undo(store, viewer, now),
        _ => Err(Failure::asked(
            "this is not the last decision any more: it was taken back already, or something \
             was decided since, and nothing was taken back now",
        )
        .hint("`bellwether undo` takes back what was decided last")),
    }
}

/// The same as [`undo`] through a door other than the user's own: only what came through
/// it is taken back.
pub fn undo_through(
    store: &mut dyn Store,
    viewer: &str,
    now: Timestamp,
    door: Option<&str>,
) -> Result<(Decision, String), Failure> {
    let Some(last) = store.last_decision(viewer)? else {
        return Err(Failure::asked("there is no decision to take back"));
    };
    if door.is_some() && last.word(THROUGH) != door {
        return Err(Failure::asked(format!(
            "the last decision ({}, {}) was the user's own, and is theirs to take back",
            last.verb.name(),
            Hex(last.id).short()
        )));
    }
    let by_hand = last.anchors.first().filter(|_| last.verb == Verb::Note);
    let shown = match by_hand {
        Some(Anchor::Evidence(id)) => *id,
        _ => last.id,
    };
    // What was put in by hand is named too: it is out of every picture from now on.
    let by_hand = last.anchors.iter().filter(|_| last.verb == Verb::Note);
    let intent = Intent {
        verb: Verb::Undo,
        anchors: ([Anchor::Evidence(last.id)].into_iter())
            .chain(by_hand.cloned())
            .collect(),
        words: vec![("of".to_owned(), last.id.to_string())],
        title: format!(
            "Taken back: {} ({}).",
            last.word("what").unwrap_or(last.verb.name()),
            Hex(shown).short()
        ),
    };
    let intent = intent.through(door);
    let decision = intent.record(store, viewer, now)?;
    Ok((decision, intent.title))
}

/// Why it was put away, as a decision words it.
pub fn because(why: Because) -> Vec<(&'static str, String)> {
    let why = match why {
        Because::Knew => "knew",
        Because::Wrong => "wrong",
        Because::Other => "other",
    };
    vec![("because", why.to_owned())]
}

/// Until when it waits, as a decision words it. `flag` is what the day was given to.
pub fn until(
    flag: &str,
    text: &str,
    zone: &TimeZone,
    as_of: Timestamp,
) -> Result<Vec<(&'static str, String)>, Failure> {
    let day = moment::parse_day_ahead(text, as_of, zone).ok_or_else(|| {
        Failure::asked(format!("{flag} \"{text}\" is not a day"))
            .hint(format!("write {}", moment::AHEAD_FORMS))
    })?;
    // The day begins where the user is; the core knows no time zones.
    let begins = moment::start_of_day(day, zone)
        .filter(|begins| *begins > as_of)
        .ok_or_else(|| {
            Failure::asked(format!("{day} has begun already"))
                .hint("name a later day, or `bellwether dismiss ID` puts it away")
        })?;
    Ok(vec![
        ("until", day.to_string()),
        ("begins", begins.to_string()),
    ])
}

/// What came of it, as a decision words it.
pub fn result(result: &str, amount: Option<&str>) -> Result<Vec<(&'static str, String)>, Failure> {
    let mut words = vec![("result", result.to_owned())];
    if let Some(amount) = amount {
        words.push(("amount", read_amount(amount)?));
    }
    Ok(words)
}

/// What a decision about a doubt is about.
enum Kind {
    /// Two accounts.
    Accounts,
    /// Two people.
    People,
    /// Who sells to whom.
    Edge,
}

/// What a doubt's anchors are.
fn settles(anchors: &[Anchor]) -> Kind {
    match anchors.first() {
        Some(Anchor::Topic(topic)) if topic == TOPIC => Kind::Edge,
        Some(Anchor::Domain(_)) => Kind::Accounts,
        _ => Kind::People,
    }
}

/// The anchors of the open doubt, or of who sells to whom, that an id names; and in
/// which ways that was said.
fn what_is_settled(k: &Knowledge, id: &str) -> Result<(Vec<Anchor>, Vec<&'static str>), Failure> {
    let doubts = k.doubts();
    let downstream = k.downstream();
    let (mut pairs, mut edges): (Vec<&Doubt>, Vec<&Edge>) = (Vec::new(), Vec::new());
    if find::is_id(id) {
        pairs.extend(doubts.iter().filter(|d| find::begins(d.id, id)));
        let called = |edge: &&Edge| find::begins(edge.id(&downstream.companies), id);
        edges.extend(downstream.edges.iter().filter(called));
    }
    match (pairs.as_slice(), edges.as_slice()) {
        ([one], []) => Ok((k.anchors_of(one), Vec::new())),
        ([], [edge]) => {
            let mut ways: Vec<&str> = edge.claims.iter().map(|claim| claim.way).collect();
            ways.sort_unstable();
            ways.dedup();
            Ok((edge.anchors(&downstream.companies), ways))
        }
        ([], []) => Err(
            Failure::asked(format!("no open doubt has the id {id}")).hint(
                "`bellwether doubts` lists them, `bellwether downstream` who sells to whom; \
                 `merge` works without one",
            ),
        ),
        _ => {
            let several = pairs.len() + edges.len();
            let says = format!("{several} doubts have an id that begins with {id}");
            Err(Failure::asked(says).hint("give more of its digits"))
        }
    }
}

/// Brings an amount into one form: `1200.50 EUR`. Understands the ways people
/// write them: `1.200,50 €`, `$1,200`, `1'200 CHF`.
fn read_amount(text: &str) -> Result<String, Failure> {
    amount(text).ok_or_else(|| {
        Failure::asked(format!("\"{text}\" is not an amount"))
            .hint("write a number and a currency, such as \"1200 EUR\" or \"1200.50 EUR\"")
    })
}

fn amount(text: &str) -> Option<String> {
    let mut number = String::new();
    let mut code = String::new();
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match c {
            '0'..='9' | '.' | ',' | '\'' | '’' | '-' => number.push(c),
            '€' => code.push_str("EUR"),
            '$' => code.push_str("USD"),
            '£' => code.push_str("GBP"),
            c if c.is_ascii_alphabetic() => code.push(c.to_ascii_uppercase()),
            _ => return None,
        }
    }
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number.as_str()),
    };
    let number = plain_number(digits)?;
    (code.len() == 3).then(|| format!("{sign}{number} {code}"))
}

/// A number without marks between thousands, and a point before the minor units.
/// The last mark is the decimal one if at most two digits follow it and it stands
/// there once; money has no third decimal, so `1.200` is twelve hundred.
fn plain_number(digits: &str) -> Option<String> {
    const MOST_DIGITS: usize = 15;
    let last = digits.rfind(['.', ',']);
    let (whole, minor) = match last {
        Some(at) if digits.len() - at <= 3 => (&digits[..at], &digits[at + 1..]),
        _ => (digits, ""),
    };
    let decimal = last.and_then(|at| digits[at..].chars().next());
    if !minor.is_empty() && decimal.is_some_and(|mark| whole.contains(mark)) {
        return None;
    }
    let mut groups = whole.split(['.', ',', '\'', '’']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let marks: std::collections::BTreeSet<char> =
        whole.chars().filter(|c| !c.is_ascii_digit()).collect();
    let grouped = rest.iter().all(|group| group.len() == 3) && marks.len() <= 1;
    let short = rest.is_empty() || first.len() <= 3;
    let joined = [first, &rest.concat()].concat();
    let numeric = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let sound = !first.is_empty() && joined.len() <= MOST_DIGITS && numeric(&joined);
    // A mark with nothing behind it is a slip.
    let ended = minor.is_empty() == (whole.len() == digits.len());
    (grouped && short && sound && numeric(minor) && ended).then(|| match minor {
        "" => joined,
        minor => format!("{joined}.{minor}"),
    })
}

#[cfg(test)]
mod tests {
    use super::read_amount;

    #[test]
    fn amounts_are_a_number_and_a_currency() {
        let read = |text| read_amount(text).ok();
        assert_eq!(read("1200 EUR").as_deref(), Some("1200 EUR"));
        assert_eq!(read("usd 1200.50").as_deref(), Some("1200.50 USD"));
        assert_eq!(read("-3 CHF").as_deref(), Some("-3 CHF"));
        assert_eq!(read("1.200,50 €").as_deref(), Some("1200.50 EUR"));
        assert_eq!(read("$1,200").as_deref(), Some("1200 USD"));
        assert_eq!(read("1.200 EUR").as_deref(), Some("1200 EUR"));
        assert_eq!(read("1200,5 EUR").as_deref(), Some("1200.5 EUR"));
        assert_eq!(read("£1,234,567.89").as_deref(), Some("1234567.89 GBP"));
        assert_eq!(read("1'200 CHF").as_deref(), Some("1200 CHF"));
        for text in [
            "",
            "1200",
            "EUR",
            "1.2.3 EUR",
            "1,20,00 EUR",
            "1234.567 EUR",
            "1. EUR",
            ". EUR",
            "12 EUR USD",
            "12 EURO",
            "1-2 EUR",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

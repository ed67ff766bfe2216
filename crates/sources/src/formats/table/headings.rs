//! What a heading means: a field, and the thing it is said of.

use super::amounts;
use super::things::{ADORNMENTS, FIXED, JOINTS, THINGS};
use super::vocabulary::FIELDS;
use bellwether_core::evidence::field;
use bellwether_core::identity::names;
use bellwether_core::time::Zone;
use jiff::tz::{Offset, TimeZone};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The thing a heading speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Of {
    /// Whatever the row is.
    Any,
    Contact,
    Company,
    Deal,
    Role,
    Stage,
    Activity,
    Product,
    Order,
    Contract,
}

/// What a heading means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Sense {
    pub of: Of,
    pub field: &'static str,
}

/// A heading without what is no part of it.
pub(super) fn clean(heading: &str) -> String {
    heading
        .trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '"')
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A heading as it is compared: lower case, without marks and signs, the words of
/// a `CamelCase` name apart.
pub(super) fn plain(heading: &str) -> String {
    let heading = heading.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let heading = heading.strip_suffix("__c").unwrap_or(heading);
    let is_one_word = !heading.contains(char::is_whitespace);
    let mut apart = String::with_capacity(heading.len() + 8);
    let mut before = ' ';
    for c in heading.chars() {
        if is_one_word && c.is_uppercase() && (before.is_lowercase() || before.is_ascii_digit()) {
            apart.push(' ');
        }
        apart.push(if c.is_alphanumeric() || c == '%' {
            c
        } else {
            ' '
        });
        before = c;
    }
    let folded = names::fold(&apart);
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ")
}

/// The words of the vocabulary, as they are compared.
struct Words {
    fixed: HashMap<String, Sense>,
    fields: HashMap<String, Sense>,
    things: HashMap<String, Of>,
    joints: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let senses = |list: &[(&'static str, Of, &str)]| {
        let mut words = HashMap::new();
        for &(field, of, names) in list {
            for name in names.split('|') {
                words.entry(plain(name)).or_insert(Sense { of, field });
            }
        }
        words
    };
    let things = THINGS
        .iter()
        .flat_map(|(of, names)| names.split('|').map(|name| (plain(name), *of)))
        .collect();
    Words {
        fixed: senses(FIXED),
        fields: senses(FIELDS),
        things,
        joints: JOINTS.iter().map(|joint| plain(joint)).collect(),
    }
});

/// Whether a heading speaks of what is only expected.
pub(super) fn is_expected(heading: &str) -> bool {
    const EXPECTED: &[&str] = &[
        "expect",
        "estimat",
        "est",
        "target",
        "forecast",
        "erwart",
        "voraussicht",
        "geplant",
        "previ",
        "prevu",
        "esperad",
        "verwacht",
    ];
    let plain = plain(heading);
    let mut words = plain.split(' ');
    words.any(|word| EXPECTED.iter().any(|begin| word.starts_with(begin)))
}

/// Whether a word names a thing.
pub(super) fn is_thing(word: &str) -> bool {
    WORDS.things.contains_key(&plain(word))
}

/// What a heading means, `None` where nothing is known to be meant.
pub(super) fn sense(heading: &str) -> Option<Sense> {
    let whole = plain(heading);
    let known = of_plain(&whole).or_else(|| {
        // `E-mail 2 - Value`: one of several.
        let is_number = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
        let words: Vec<&str> = whole.split(' ').filter(|word| !is_number(word)).collect();
        let without = words.join(" ");
        (without != whole).then(|| of_plain(&without)).flatten()
    });
    // `Close Date (CET)`, `Amount [EUR]`, `Unit price GBP`: how the values are to be read.
    known.or_else(|| {
        let in_bracket = bracket(heading)
            .filter(|(_, within)| zone(within).is_some() || amounts::currency(within).is_some());
        let (before, _) = in_bracket.or_else(|| code_behind(heading))?;
        sense(before)
    })
}

/// The currency a heading tells its amounts in: in a bracket, or as a code behind it.
pub(super) fn currency(heading: &str) -> Option<&'static str> {
    let in_bracket = bracket(heading).and_then(|(_, within)| amounts::currency(within));
    in_bracket.or_else(|| amounts::currency(code_behind(heading)?.1))
}

/// A heading before the code of a currency that ends it, and that: `Betrag in EUR`.
fn code_behind(heading: &str) -> Option<(&str, &str)> {
    let (before, code) = heading.trim().rsplit_once(' ')?;
    let before = before.trim_end();
    let before = before.strip_suffix(" in").unwrap_or(before);
    amounts::is_code(code).then_some((before, code))
}

/// A heading before the bracket that ends it, and what stands in that.
pub(super) fn bracket(heading: &str) -> Option<(&str, &str)> {
    let inner = heading.trim().strip_suffix([')', ']'])?;
    let (before, within) = inner.rsplit_once(['(', '['])?;
    Some((before.trim(), within.trim()))
}

/// The zone in which the times below a heading are told: `Create Date (Europe/Berlin)`.
pub(super) fn zone_of(heading: &str) -> Option<Zone> {
    zone(bracket(heading)?.1)
}

/// The time zone that a text names: `CET`, `GMT+1`, `Europe/Berlin`. Winter's name and
/// summer's are the same zone: one of them stands above dates of both.
fn zone(text: &str) -> Option<Zone> {
    const SHORT: &[(&str, &str)] = &[
        ("wet west", "Europe/Lisbon"),
        ("bst", "Europe/London"),
        ("cet cest mez mesz", "Europe/Berlin"),
        ("eet eest", "Europe/Athens"),
        ("msk", "Europe/Moscow"),
        ("est edt", "America/New_York"),
        ("cst cdt", "America/Chicago"),
        ("mst mdt", "America/Denver"),
        ("pst pdt", "America/Los_Angeles"),
        ("brt", "America/Sao_Paulo"),
        ("art", "America/Argentina/Buenos_Aires"),
        ("sast", "Africa/Johannesburg"),
        ("ist", "Asia/Kolkata"),
        ("sgt", "Asia/Singapore"),
        ("hkt", "Asia/Hong_Kong"),
        ("kst", "Asia/Seoul"),
        ("jst", "Asia/Tokyo"),
        ("awst", "Australia/Perth"),
        ("acst", "Australia/Adelaide"),
        ("aest aedt", "Australia/Sydney"),
        ("nzst nzdt", "Pacific/Auckland"),
    ];
    if text.contains('/')
        && !text.contains(' ')
        && let Ok(zone) = TimeZone::get(text)
    {
        return Some(Zone(zone));
    }
    let text = text.to_lowercase();
    let end = text.find(|c: char| !c.is_alphabetic());
    let (name, rest) = text.split_at(end.unwrap_or(text.len()));
    if matches!(name, "utc" | "gmt" | "z") {
        return Some(Zone(TimeZone::fixed(offset(rest)?)));
    }
    let is = |(names, _): &&(&str, &str)| names.split(' ').any(|one| one == name);
    let (_, place) = SHORT.iter().find(is)?;
    Some(Zone(TimeZone::get(place).ok()?))
}

/// `+1`, `-05:30`, `+0530`, or nothing.
fn offset(text: &str) -> Option<Offset> {
    let text = text.trim();
    if text.is_empty() {
        return Some(Offset::UTC);
    }
    let (hours, minutes) = match text.split_once(':') {
        Some(parts) => parts,
        None if text.len() == 5 => text.split_at_checked(3)?,
        None => (text, "0"),
    };
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    Offset::from_seconds(hours.checked_mul(3600)? + sign * minutes.checked_mul(60)?).ok()
}

fn of_plain(plain: &str) -> Option<Sense> {
    if plain.is_empty() {
        return None;
    }
    alone(plain)
        .or_else(|| thing_first(plain))
        .or_else(|| thing_last(plain))
        .or_else(|| compound(plain))
        .or_else(|| {
            let unadorned = unadorned(plain)?;
            alone(unadorned)
                .or_else(|| thing_first(unadorned))
                .or_else(|| thing_last(unadorned))
        })
}

/// A field or a thing by itself.
fn alone(plain: &str) -> Option<Sense> {
    let words = &*WORDS;
    let thing = |of: &Of| Sense {
        of: *of,
        field: field::NAME,
    };
    let known = words.fixed.get(plain).or_else(|| words.fields.get(plain));
    known
        .copied()
        .or_else(|| words.things.get(plain).map(thing))
}

/// `Company city`, `Deal - Titel`.
fn thing_first(plain: &str) -> Option<Sense> {
    let spaces = plain.match_indices(' ').map(|(at, _)| at);
    // The longest name of a thing first: `contact person name`.
    spaces.collect::<Vec<_>>().into_iter().rev().find_map(|at| {
        let thing = *WORDS.things.get(&plain[..at])?;
        let rest = &plain[at + 1..];
        let own = alone(rest)
            .or_else(|| alone(unadorned(rest)?))
            .or_else(|| thing_first(rest));
        own.map(|own| joined(thing, own))
    })
}

/// `Nom de l'entreprise`, `Name des Unternehmens`.
fn thing_last(plain: &str) -> Option<Sense> {
    let spaces = plain.match_indices(' ').map(|(at, _)| at);
    spaces.collect::<Vec<_>>().into_iter().find_map(|at| {
        let thing = *WORDS.things.get(&plain[at + 1..])?;
        let before = &plain[..at];
        let own = WORDS
            .joints
            .iter()
            .filter_map(|joint| before.strip_suffix(joint.as_str())?.strip_suffix(' '))
            .find_map(alone);
        own.map(|own| joined(thing, own))
    })
}

/// `Accountname`, `Kontaktinhaber`: German writes a thing and its field in one word.
fn compound(plain: &str) -> Option<Sense> {
    /// A bank's, most often.
    const NO_THING: &str = "konto";
    const BETWEEN: [&str; 4] = ["", "s", "n", "en"];
    if plain.contains(' ') {
        return None;
    }
    let ends = plain.char_indices().map(|(at, _)| at).rev();
    ends.filter(|at| *at > 0).find_map(|at| {
        let (thing, rest) = plain.split_at(at);
        let known = thing != NO_THING && WORDS.things.contains_key(thing);
        let rests = BETWEEN.iter().filter_map(|joint| rest.strip_prefix(joint));
        let mut rests = rests.filter(|rest| known && !rest.is_empty());
        rests.find_map(|rest| {
            let apart = format!("{thing} {rest}");
            alone(&apart).or_else(|| thing_first(&apart))
        })
    })
}

fn joined(thing: Of, own: Sense) -> Sense {
    let names_a_thing = matches!(own.field, field::NAME | field::ID) && own.of != Of::Any;
    match (thing, own.field) {
        // What a deal or an activity is called.
        (Of::Deal | Of::Activity | Of::Product, field::TITLE) => Sense {
            of: thing,
            field: field::NAME,
        },
        (_, field::EMAIL | field::PHONE) => Sense { of: thing, ..own },
        (_, field::FIRST_NAME) if thing != Of::Contact => Sense {
            // `Nombre` is a name, and a given name only of a person.
            of: thing,
            field: field::NAME,
        },
        _ if own.of == Of::Any && !names_a_thing => Sense { of: thing, ..own },
        _ => own,
    }
}

fn unadorned(plain: &str) -> Option<&str> {
    let mut rest = plain;
    for word in ADORNMENTS {
        rest = rest
            .strip_prefix(word)
            .and_then(|rest| rest.strip_prefix(' '))
            .or_else(|| rest.strip_suffix(word)?.strip_suffix(' '))
            .unwrap_or(rest);
    }
    (rest != plain).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_a_field_of_a_thing() {
        for (heading, of, field) in [
            ("E-mail 2 - Value", Of::Contact, field::EMAIL),
            ("Deal - Titel", Of::Deal, field::NAME),
            ("Deal - Organization", Of::Company, field::NAME),
            ("Deal - Deal created", Of::Deal, field::CREATED),
            ("Deal - Currency of value", Of::Deal, field::CURRENCY),
            ("Organisation - Name", Of::Company, field::NAME),
            ("Nom de l'entreprise", Of::Company, field::NAME),
            ("Name des Unternehmens", Of::Company, field::NAME),
            ("Propriétaire de la transaction", Of::Deal, field::OWNER),
            ("Étape de la transaction", Of::Deal, field::STAGE),
            ("Associated Company IDs", Of::Company, field::ID),
            ("Associated Company", Of::Company, field::NAME),
            ("Entreprise associée", Of::Company, field::NAME),
            ("AccountId", Of::Company, field::ID),
            ("StageName", Of::Deal, field::STAGE),
            ("opportunity_id", Of::Deal, field::ID),
            ("Company Domain Name", Of::Company, field::DOMAIN),
            ("Zugeordnetes Unternehmen", Of::Company, field::NAME),
            ("Deal-Phase", Of::Deal, field::STAGE),
            ("Nombre del negocio", Of::Deal, field::NAME),
            ("Kundennummer", Of::Company, field::ID),
            ("Rechnungsnummer", Of::Order, field::ID),
            ("Close Date (CET)", Of::Deal, field::CLOSES),
            ("Create Date (Europe/Berlin)", Of::Any, field::CREATED),
            ("Last Activity Date (GMT+1)", Of::Any, field::LAST_ACTIVITY),
            ("Amount (EUR)", Of::Deal, field::AMOUNT),
            ("Lost time", Of::Deal, field::CLOSES),
            ("Accountname", Of::Company, field::NAME),
            ("Kontaktinhaber", Of::Contact, field::OWNER),
            ("Firma/Account", Of::Company, field::NAME),
            ("Société / Compte", Of::Company, field::NAME),
            ("Zugeordnet zu", Of::Any, field::OWNER),
            ("Étape suivante", Of::Deal, field::NEXT_STEP),
            ("Letztes Änderungsdatum", Of::Any, field::CHANGED),
            ("Zugeordnete Kontakt-IDs", Of::Contact, field::ID),
            ("IDs zugeordneter Kontakte", Of::Contact, field::ID),
            ("Zugeordnete Kontakte", Of::Contact, field::NAME),
            ("Contacts associés", Of::Contact, field::NAME),
            ("ID de fiche d'informations", Of::Any, field::ID),
            ("Raison de fermeture perdue", Of::Deal, field::LOST_REASON),
            ("Chiffre d'affaires annuel", Of::Company, field::REVENUE),
            ("Deal - Gewonnen am", Of::Deal, field::CLOSES),
            ("Deal - Letzte Aktivität am", Of::Deal, field::LAST_ACTIVITY),
            ("Affaire - Affaire créée", Of::Deal, field::CREATED),
            ("Affaire - Personne à contacter", Of::Contact, field::NAME),
            ("Propriétaire de l'opportunité", Of::Deal, field::OWNER),
            ("Date de clôture", Of::Deal, field::CLOSES),
        ] {
            assert_eq!(sense(heading), Some(Sense { of, field }), "{heading}");
        }
        for heading in [
            "Shoe size",
            "Shoe size (EUR)",
            "Close Date (old)",
            "Fiscal Period",
            "Reminder on/off",
            "Name (first/last)",
            "Amount (net/gross)",
            "Accounting",
            "Kontonummer",
            "Personal",
            "Close Date (planned/actual)",
            "",
        ] {
            assert_eq!(sense(heading), None, "{heading}");
        }
    }
}

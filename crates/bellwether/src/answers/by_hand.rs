//! What is put in by hand, on its way in and out again.

use crate::failure::Failure;
use crate::hand::whom::Whom;
use crate::hand::{Act, Recorded};
use crate::moment;
use crate::wire::Named;
use crate::wire::evidence::Evidence;
use crate::wire::hand::Told;
use bellwether_core::id::Id;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::time::Timestamp;
use bellwether_store::Store;
use jiff::tz::TimeZone;

/// The moment given as `name`, in plain words too (`yesterday`): of a day its noon; nothing
/// that is still to come.
pub fn happened(
    name: &str,
    on: &str,
    zone: &TimeZone,
    as_of: Timestamp,
) -> Result<Timestamp, Failure> {
    const NOON: i64 = 12 * 3600;
    let day = moment::parse_past_day(on, as_of, zone);
    let begun = day.and_then(|day| moment::start_of_day(day, zone));
    let (begun, at) = match begun {
        Some(start) => (start, Timestamp(start.0 + NOON)),
        None => {
            let at = moment::parse(on, zone).ok_or_else(|| {
                Failure::asked(format!("{name} \"{on}\" is not a moment"))
                    .hint(format!("write {}", moment::PAST_FORMS))
            })?;
            (at, at)
        }
    };
    if begun > as_of {
        return Err(Failure::asked(format!("{name} \"{on}\" is still to come"))
            .hint("what was, is recorded by hand; what is to come stands in the calendar"));
    }
    Ok(at.min(as_of))
}

/// A share in percent, without its sign.
pub fn share(name: &str, text: &str) -> Result<String, Failure> {
    let number = text.trim().trim_end_matches('%').trim().replace(',', ".");
    match number.parse::<f64>() {
        Ok(share) if (0.0..=100.0).contains(&share) => Ok(number),
        _ => Err(Failure::asked(format!("{name} \"{text}\" is no share"))
            .hint("write percent, such as 30%")),
    }
}

/// Refuses what is said of somebody where it is not said of whom.
pub fn check(act: &Act, whom: &Whom) -> Result<(), Failure> {
    match (act.title.is_some() || act.decides) && whom.people.len() != 1 {
        true => Err(Failure::asked(
            "a title, or that they decide, is about one person, and it is not said whom",
        )),
        false => Ok(()),
    }
}

/// What was recorded, with whom it was taken for, in a picture drawn since.
pub fn told(
    store: &dyn Store,
    viewer: &str,
    knowledge: &Knowledge,
    done: &Recorded,
) -> Result<Told, Failure> {
    let shown = |id: &Id| -> Result<Evidence, Failure> {
        let shown = store.show(viewer, &id.to_string())?;
        shown.map(|shown| Evidence::of(&shown)).ok_or_else(|| {
            Failure::asked("what was recorded cannot be shown")
                .hint("`bellwether doctor` looks the workspace over")
        })
    };
    let all = bellwether_core::hand::told(knowledge);
    let found = all.iter().find(|one| one.evidence == done.act);
    let people = found.map(|one| one.people.as_slice()).unwrap_or_default();
    let account = found.and_then(|one| one.account);
    Ok(Told {
        evidence: shown(&done.act)?,
        people: people
            .iter()
            .map(|who| Named::person(knowledge.person(*who)))
            .collect(),
        account: account.map(|number| Named::account(knowledge.account(number))),
        also: done.also.iter().map(shown).collect::<Result<_, _>>()?,
        again: done.again,
    })
}

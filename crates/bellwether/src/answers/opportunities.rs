//! The brief, the list of opportunities, and how often each kind was right.

use crate::failure::Failure;
use crate::find;
use crate::moment;
use crate::sight::Sight;
use crate::sight::track::Kinds;
use crate::wire::meetings::Meeting;
use crate::wire::opportunities::{Brief, Opportunity, Track};
use crate::wire::{Hex, Time};
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::{self as core, detectors, earlier_ids};
use bellwether_core::time::Timestamp;
use bellwether_core::{brief, meetings};
use jiff::tz::TimeZone;

/// Which opportunities are listed, and in which order.
#[derive(Clone, Default, Debug)]
pub struct Choice {
    /// Only of this kind.
    pub kind: Option<String>,
    /// Only at this account.
    pub account: Option<AccountNo>,
    /// Also those done, put away, in work already, weak, or behind others of their account.
    pub all: bool,
    /// First what brings most for the time it takes.
    pub per_hour: bool,
}

/// Today's page with at most `top` cards.
pub fn today(sight: &Sight, top: usize, zone: &TimeZone) -> Result<Brief, Failure> {
    let k = &sight.knowledge;
    let laid_out = brief::compose(&sight.opportunities, top);
    let opportunities = laid_out.cards.iter().chain(&laid_out.dont_drop);
    Ok(Brief {
        as_of: Time(k.as_of),
        opportunities: opportunities.map(|o| Opportunity::of(k, o)).collect(),
        meetings: meetings(k, zone)?,
        questions: Vec::new(),
    })
}

/// Today's meetings with the other side.
pub fn meetings(k: &Knowledge, zone: &TimeZone) -> Result<Vec<Meeting>, Failure> {
    let (begins, ends) = days(k.as_of, zone, 1)?;
    Ok((meetings::between(k, begins, ends).iter())
        .map(|meeting| Meeting::of(k, meeting))
        .collect())
}

/// The beginning of the day of a moment, and of the day that is so many days after it.
pub fn days(at: Timestamp, zone: &TimeZone, after: i64) -> Result<(Timestamp, Timestamp), Failure> {
    let day = |text: jiff::civil::Date| moment::start_of_day(text, zone);
    let found = jiff::Timestamp::from_second(at.0).ok();
    let today = found.map(|at| at.to_zoned(zone.clone()).date());
    let end = today.and_then(|today| today.checked_add(jiff::Span::new().days(after)).ok());
    let both = today.and_then(day).zip(end.and_then(day));
    both.ok_or_else(|| Failure::asked("the calendar does not reach so far"))
}

/// The opportunities chosen, best first.
pub fn list<'s>(sight: &'s Sight, choice: &Choice) -> Vec<&'s core::Opportunity> {
    let mut listed: Vec<&core::Opportunity> = sight.opportunities.iter().collect();
    if choice.per_hour {
        // Sorting keeps the order of equals.
        listed.sort_by(|a, b| b.score_per_hour().total_cmp(&a.score_per_hour()));
    }
    listed.retain(|o| match choice.account {
        _ if choice.all => true,
        Some(_) => o.is_worth_listing(),
        None => o.is_current(),
    });
    listed.retain(|o| choice.kind.as_deref().is_none_or(|kind| o.kind == kind));
    listed.retain(|o| choice.account.is_none() || o.finding.account == choice.account);
    listed
}

/// The one kind that is named, or else all. Refuses one that does not exist, and names
/// those that do.
pub fn kinds(named: Option<&str>) -> Result<Kinds, Failure> {
    let Some(named) = named else {
        return Ok(detectors::ALL);
    };
    if let Some(one) = detectors::ALL.iter().find(|one| one.kind == named) {
        return Ok(std::slice::from_ref(one));
    }
    let kinds: Vec<&str> = detectors::ALL.iter().map(|d| d.kind).collect();
    Err(Failure::asked(format!(
        "there is no kind of opportunity called \"{named}\""
    ))
    .hint(format!("the kinds are {}", kinds.join(", "))))
}

/// How some kinds fared.
pub fn tracks(record: &TrackRecord, kinds: Kinds, as_of: Timestamp) -> Vec<Track> {
    (kinds.iter())
        .map(|detector| Track::of(detector, record.cases(detector, as_of).as_ref()))
        .collect()
}

/// The opportunities whose id begins with `text`: the present one, or else one
/// from before people or accounts were merged.
pub fn called<'a>(sight: &'a Sight, text: &str) -> Vec<&'a core::Opportunity> {
    if !find::is_id(text) {
        return Vec::new();
    }
    let all = sight.opportunities.iter();
    let present: Vec<&core::Opportunity> = all.filter(|o| find::begins(o.id, text)).collect();
    if !present.is_empty() {
        return present;
    }
    let was_called = |o: &&core::Opportunity| {
        let earlier = earlier_ids(&sight.knowledge, o);
        earlier.into_iter().any(|id| find::begins(id, text))
    };
    sight.opportunities.iter().filter(was_called).collect()
}

/// The opportunity whose id begins with `text`.
pub fn one<'a>(sight: &'a Sight, text: &str) -> Result<&'a core::Opportunity, Failure> {
    let text = text.trim();
    let all = &sight.opportunities;
    let meant = called(sight, text);
    let say = |o: &&core::Opportunity| format!("{}  {}", Hex(o.id).short(), o.finding.title);
    match meant.as_slice() {
        [one] => Ok(one),
        [] => {
            let failure = Failure::asked(format!("no opportunity has the id \"{text}\""));
            let first: Vec<String> = nearest(all, text).iter().map(say).collect();
            let failure = match first.is_empty() {
                true => failure,
                false => failure.hint(format!("did you mean\n  {}", first.join("\n  "))),
            };
            Err(failure.hint("`bellwether opportunities --all` lists them; looking from another day takes `--as-of`"))
        }
        several => {
            let list: Vec<String> = several.iter().map(say).collect();
            Err(Failure::asked(format!(
                "\"{text}\" may be any of {}:\n  {}",
                several.len(),
                list.join("\n  ")
            ))
            .hint("give more of its digits"))
        }
    }
}

/// The opportunities whose ids share the longest beginning with what was typed.
fn nearest<'a>(all: &'a [core::Opportunity], text: &str) -> Vec<&'a core::Opportunity> {
    const MOST: usize = 3;
    let shared = |o: &&core::Opportunity| {
        let id = o.id.to_string();
        id.bytes()
            .zip(text.bytes())
            .take_while(|(a, b)| a == b)
            .count()
    };
    let mut near: Vec<&core::Opportunity> = all.iter().filter(|o| shared(o) >= 2).collect();
    near.sort_by_key(|o| std::cmp::Reverse(shared(o)));
    near.truncate(MOST);
    near
}

/// Those that cite a piece of evidence, for it or against it.
pub fn citing<'s>(
    sight: &'s Sight,
    evidence: bellwether_core::id::Id,
) -> Vec<&'s core::Opportunity> {
    let cites = |o: &&core::Opportunity| {
        let mut proofs = o.finding.evidence.iter().chain(&o.finding.against);
        proofs.any(|proof| proof.evidence == evidence)
    };
    sight.opportunities.iter().filter(cites).collect()
}

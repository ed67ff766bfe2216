//! What was said in meetings of which there are transcripts: by those who are known, of
//! their own house, of houses they name, or of the one house that ours spoke with.

use super::claims::{Claim, Quote, Source, in_talk, sentence};
use super::companies::Companies;
use super::library::{Library, Spoken};
use super::signals::{Signal, is_of_now, signal};
use super::told::House;
use crate::encounters::Encounter;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::reading::behind::roof;

/// Who supplies whom, as somebody said.
pub(super) fn claims(
    k: &Knowledge,
    library: &Library,
    companies: &mut Companies,
    claims: &mut Vec<Claim>,
) {
    for (met, who, spoken) in said(k, library) {
        let houses = [house_of(k, who), spoken_to(k, met, who)];
        for (told, says) in &spoken.told {
            let quote = quote(k, met, (who, says));
            claims.extend(in_talk(k, companies, told, houses, met.at.day(), quote));
        }
    }
}

/// How companies fare, as somebody said.
pub(super) fn signals(
    k: &Knowledge,
    library: &Library,
    companies: &mut Companies,
    out: &mut Vec<Signal>,
) {
    for (met, who, spoken) in said(k, library) {
        let day = met.at.day();
        for (news, says) in spoken.news.iter().filter(|(news, _)| is_of_now(news, day)) {
            let company = match &news.of {
                House::Writer => house_of(k, who).map(|account| companies.account(k, account)),
                House::Reader => None,
                House::Named(name) => companies.named_in_talk(k, name),
            };
            let quote = quote(k, met, (who, says));
            out.extend(company.map(|company| signal(company, news, day, quote)));
        }
    }
}

/// What those who are known said, with where and by whom.
fn said<'k>(
    k: &'k Knowledge,
    library: &'k Library,
) -> impl Iterator<Item = (&'k Encounter<'k>, PersonNo, &'k Spoken)> {
    let met = k.encounters.iter();
    let met = met.filter_map(|met| Some((met, met.transcript.as_ref()?)));
    met.flat_map(|(met, transcript)| {
        let all = library.talk(transcript.evidence).iter();
        all.filter_map(move |spoken| Some((met, transcript.speaker(&spoken.name)?, spoken)))
    })
}

fn quote(k: &Knowledge, met: &Encounter, (who, says): (PersonNo, &str)) -> Quote {
    let transcript = met.transcript.as_ref();
    Quote {
        evidence: transcript.map_or(met.evidence, |one| one.evidence),
        known: met.at,
        says: sentence(says),
        by: k.person(who).name.clone(),
        source: Source::Note,
    }
}

/// The house of somebody who is none of ours.
pub(super) fn house_of(k: &Knowledge, who: PersonNo) -> Option<AccountNo> {
    let person = k.person(who);
    person.account.filter(|_| !person.ours)
}

/// Whether a mail is of our house: who wrote it may be elsewhere by now.
pub(super) fn is_of_ours(k: &Knowledge, message: &Message, who: PersonNo) -> bool {
    let address = message.sender().map(|number| k.known.address(number));
    let was = |address: &str| k.seller.domains.contains(&roof(address));
    k.person(who).ours || address.is_some_and(was)
}

/// The house of whoever wrote a mail, by the address that they wrote from; `None` for one
/// of ours.
pub(super) fn writer_of(k: &Knowledge, message: &Message, who: PersonNo) -> Option<AccountNo> {
    if is_of_ours(k, message, who) {
        return None;
    }
    k.account_of_address(message.sender()?)
        .or_else(|| k.house_in(message, who))
}

/// The one house that one of ours speaks with at a meeting.
fn spoken_to(k: &Knowledge, met: &Encounter, who: PersonNo) -> Option<AccountNo> {
    let houses = met.people.iter().filter_map(|other| house_of(k, *other));
    let mut houses: Vec<AccountNo> = houses.collect();
    houses.sort_unstable();
    houses.dedup();
    match (k.person(who).ours, houses.as_slice()) {
        (true, [one]) => Some(*one),
        _ => None,
    }
}

//! Ties: how well the seller knows each person, with named parts.

pub mod alive;
pub mod history;
pub mod model;

use crate::encounters::Encounter;
use crate::identity::{Nature, Part, Person, PersonNo};
use crate::known::Known;
use crate::sparse::Sparse;
use crate::time::Timestamp;
use history::ContactDay;
use model::Coefficients;

/// The seller's tie to one person.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Tie {
    /// Geometric mean of decayed mail in both directions, half-life 60 days: 0
    /// where there was no contact, or only in one direction.
    pub strength: f64,
    /// Probability of contact in both directions within the next 28 days.
    pub probability: f64,
    /// What `probability` is made of: log-odds that add up.
    pub parts: Vec<Part>,
    /// Messages from them, personal or not; a meeting counts for three, each way.
    pub inbound: u32,
    /// Messages to them.
    pub outbound: u32,
    /// Mails from them, and nothing else.
    pub mails_in: u32,
    /// Mails to them.
    pub mails_out: u32,
    /// The days of the last mail from them and to them, at their end, each with its last
    /// message.
    pub last_mails: [Option<(Timestamp, crate::id::Id)>; 2],
    /// When they last wrote, or met or talked with the seller.
    pub last_in: Option<Timestamp>,
    /// When the seller last wrote to them, likewise.
    pub last_out: Option<Timestamp>,
    /// Meetings, calls, visits and other messages than mail.
    pub encounters: u32,
    /// When they last met, talked or exchanged such messages.
    pub last_encounter: Option<Timestamp>,
    /// The last message either way, to cite.
    pub last_proof: Option<crate::id::Id>,
    /// Days on which there was contact, oldest first, either direction.
    pub contact_days: Vec<crate::time::Day>,
    /// Probability that the rhythm of contact is still alive: near 1 right
    /// after a contact, falling as silence outlasts their own gaps.
    pub alive: f64,
}

/// Measures the seller's tie to every person, in their order.
pub(crate) fn measure(
    known: &Known,
    people: &[Person],
    person_of: &[Option<PersonNo>],
    encounters: &[Encounter],
) -> Sparse<Tie> {
    let coefficients = Coefficients::shipped();
    let histories = history::histories(known, people, person_of, encounters);
    let mut ties = Sparse::of(people.len());
    for (number, (history, person)) in (0..).zip(histories.iter().zip(people)) {
        let human = person.nature == Nature::Human;
        if let Some(tie) = tie(history, known.as_of, human, coefficients) {
            *ties.get_mut(number) = tie;
        }
    }
    // A note about somebody is no meeting, though it shows that there was contact.
    for one in encounters.iter().filter(|one| one.is_contact()) {
        for who in &one.people {
            let tie: &mut Tie = ties.get_mut(who.0);
            tie.encounters += 1;
            tie.last_encounter = tie.last_encounter.max(Some(one.at));
        }
    }
    ties
}

/// The tie that a history makes, if there is any. Moments are those of the day's end, or now.
fn tie(
    history: &[ContactDay],
    as_of: Timestamp,
    human: bool,
    coefficients: &Coefficients,
) -> Option<Tie> {
    let last = history.last()?;
    let today = as_of.day();
    let at = |day: &ContactDay| day.day.end().min(as_of);
    let mut back = history.iter().rev();
    let came = back.clone().find(|day| day.inbound > day.met);
    let went = back.find(|day| day.outbound > day.met);
    let (inbound, outbound) = model::decayed(history, today, model::HALF_LIFE_DAYS);
    let parts = coefficients.parts(&model::measures(history, today, human));
    let contact_days: Vec<_> = history.iter().map(|day| day.day).collect();
    Some(Tie {
        strength: (inbound * outbound).sqrt(),
        probability: model::probability(parts.iter().map(|part| part.value).sum()),
        parts,
        inbound: history.iter().map(|day| day.inbound).sum(),
        outbound: history.iter().map(|day| day.outbound).sum(),
        mails_in: history.iter().map(|day| day.inbound - day.met).sum(),
        mails_out: history.iter().map(|day| day.outbound - day.met).sum(),
        last_mails: [came, went].map(|day| day.map(|day| (at(day), day.proof))),
        last_in: history.iter().rev().find(|day| day.inbound > 0).map(at),
        last_out: history.iter().rev().find(|day| day.outbound > 0).map(at),
        last_proof: Some(last.proof),
        alive: alive::probability(&contact_days, today),
        contact_days,
        encounters: 0,
        last_encounter: None,
    })
}

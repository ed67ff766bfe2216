//! What lies on the seller's desk beside the mailbox: a calendar, an address book,
//! the CRM as it was exported now and then, LinkedIn connections, notes.
//!
//! Things are put on the desk while a world is made ([`Stage`](super::stage::Stage)
//! holds it); [`exports`] writes them as the programs do that a seller has. Which
//! programs those are is drawn from the seed.

pub(crate) mod account;
pub(crate) mod book;
pub(crate) mod cards;
pub(crate) mod clock;
pub(crate) mod crm;
pub(crate) mod csv;
pub(crate) mod google;
pub(crate) mod hubspot;
pub(crate) mod ical;
pub(crate) mod meeting;
pub(crate) mod note;
pub(crate) mod pipedrive;
pub(crate) mod salesforce;
pub(crate) mod words;

use super::WorldFile;
use super::calendar::Zone;
use super::cast::Cast;
use super::rng::Rng;
use bellwether_core::time::{Day, Timestamp};
use book::{Card, Connection};
use crm::Crm;
use meeting::Meeting;
use note::Note;

/// What one program gave out at one moment: to be read with that moment as
/// *known*. Files of the CRM lie in a folder for each month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Export {
    /// When it was made.
    pub known: Timestamp,
    /// Its files, with paths like those of the mailbox: `calendar.ics`,
    /// `crm/2024-03/deals.csv`.
    pub files: Vec<WorldFile>,
}

/// Whose calendar and address book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Office {
    Google,
    Outlook,
}

/// Which CRM.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CrmProgram {
    HubSpot,
    Salesforce,
    Pipedrive,
}

/// Everything beside the mailbox.
pub(crate) struct Desk {
    pub(crate) office: Office,
    /// The address book goes out as vCards.
    pub(crate) vcards: bool,
    pub(crate) meetings: Vec<Meeting>,
    pub(crate) cards: Vec<Card>,
    pub(crate) connections: Vec<Connection>,
    pub(crate) notes: Vec<Note>,
    pub(crate) crm: Crm,
    /// Days on whose evening the CRM was exported.
    pub(crate) months: Vec<Day>,
    /// For ids and other things without meaning.
    pub(crate) dice: Rng,
}

impl Desk {
    /// An empty desk with the programs drawn.
    pub(crate) fn new(seed: u64, last_day: Day) -> Desk {
        let mut dice = Rng::new(seed.rotate_left(31) ^ 0xde5c);
        let office = dice.pick(&[Office::Google, Office::Outlook]);
        let program = dice.pick(&[
            CrmProgram::HubSpot,
            CrmProgram::Salesforce,
            CrmProgram::Pipedrive,
        ]);
        let vcards = dice.chance(0.5);
        let months = months(last_day, &mut dice);
        Desk {
            office,
            vcards,
            meetings: Vec::new(),
            cards: Vec::new(),
            connections: Vec::new(),
            notes: Vec::new(),
            crm: Crm::new(program, &mut dice),
            months,
            dice,
        }
    }
}

/// Ends of the last months, one or the other forgotten, and the last day.
fn months(last_day: Day, dice: &mut Rng) -> Vec<Day> {
    let mut days = vec![last_day];
    let mut first = Day(last_day.0 - i32::from(last_day.date().day()) + 1);
    for n in 0..10 {
        let end = Day(first.0 - 1);
        first = Day(end.0 - i32::from(end.date().day()) + 1);
        // The last two and the first are never forgotten.
        if n < 2 || n == 9 || !dice.chance(0.2) {
            days.push(end);
        }
    }
    days.reverse();
    days
}

/// All exports, oldest first.
pub(crate) fn exports(desk: &Desk, cast: &Cast) -> Vec<Export> {
    let zone = cast.me().zone;
    let last = cast.last_day;
    let mut all: Vec<Export> = (desk.notes.iter()).map(Note::export).collect();
    for day in &desk.months {
        let folder = format!("crm/{:04}-{:02}", day.date().year(), day.date().month());
        let files = match desk.crm.program {
            CrmProgram::HubSpot => hubspot::files(&desk.crm, cast, *day),
            CrmProgram::Salesforce => salesforce::files(&desk.crm, cast, *day),
            CrmProgram::Pipedrive => pipedrive::files(&desk.crm, cast, *day),
        };
        let files = files.into_iter().map(|(name, bytes)| WorldFile {
            path: format!("{folder}/{name}"),
            bytes,
        });
        all.push(Export {
            known: zone.moment(*day, 18 * 60 + 10, 0),
            files: files.collect(),
        });
    }
    all.push(Export {
        known: zone.moment(last, 19 * 60, 0),
        files: vec![
            ical::file(desk, cast),
            cards::file(desk),
            cards::connections(desk),
        ],
    });
    all.sort_by_key(|export| export.known);
    all
}

/// A local moment as `20240304T101500`, or in UTC with a `Z`.
fn stamp(at: Timestamp, zone: Option<Zone>) -> String {
    let shift = zone.map_or(0, |zone| zone.offset(at) * 60);
    let local = Timestamp(at.0 + shift);
    let (date, second) = (local.day().date(), local.0.rem_euclid(86_400));
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}{}",
        date.year(),
        date.month(),
        date.day(),
        second / 3600,
        second / 60 % 60,
        second % 60,
        if zone.is_none() { "Z" } else { "" }
    )
}

/// `2024-03-04`
pub(crate) fn iso(day: Day) -> String {
    day.date().to_string()
}

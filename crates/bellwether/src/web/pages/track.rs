//! How good all this is on the seller's own history.

use super::Query;
use crate::answers::{opportunities, phrases};
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble, draw};
use crate::wire::opportunities::Track;
use askama::Template;
use bellwether_core::opportunities::detectors;

#[derive(Template)]
#[template(path = "track.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    silent: Vec<Track>,
    untold: Vec<Track>,
    right: u32,
    fired: u32,
    luck: f64,
    acted: u32,
    moments: u32,
    /// Whether there are pictures of how well probabilities hold.
    plots: bool,
}

struct Row {
    track: Track,
    says: String,
    /// The same without whether it can be leant on: a column of its own says that.
    right: String,
    acted: String,
    plot: String,
}

/// A range of so few cases says nothing.
const JUDGED: u32 = 8;

/// The track record.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, _query: &Query) -> Result<Reply, Trouble> {
    let as_of = desk.sight.knowledge.as_of;
    let tracks = opportunities::tracks(desk.track, detectors::ALL, as_of);
    let (told, untold): (Vec<Track>, Vec<Track>) = tracks
        .into_iter()
        .partition(|track| track.outcome.is_some());
    let (mut told, silent): (Vec<Track>, Vec<Track>) = told
        .into_iter()
        .partition(|track| track.fired + track.acted > 0);
    told.sort_by(|a, b| {
        let of = |track: &Track| track.lift.unwrap_or(0.0);
        (a.too_few.cmp(&b.too_few)).then(of(b).total_cmp(&of(a)))
    });
    let luck = |track: &Track| f64::from(track.fired) * track.base_rate.unwrap_or(0.0);
    let sum = |of: fn(&Track) -> u32| told.iter().map(of).sum();
    let (right, fired, acted) = (
        sum(|one| one.hits),
        sum(|one| one.fired),
        sum(|one| one.acted),
    );
    let luck = told.iter().map(luck).sum();
    let moments = told.iter().map(|track| track.cutoffs).max().unwrap_or(0);
    let rows: Vec<Row> = told
        .into_iter()
        .map(|track| Row {
            says: phrases::record(&track),
            right: phrases::right(&track),
            // That nobody acted on any is said once, above.
            acted: match track.acted {
                0 => String::new(),
                _ => phrases::acted(&track),
            },
            plot: plot(&track),
            track,
        })
        .collect();
    let page = Page {
        right,
        fired,
        luck,
        acted,
        moments,
        plots: rows.iter().any(|row| !row.plot.is_empty()),
        rows,
        silent,
        untold,
        frame: frame.titled("Track record"),
    };
    Reply::page(&page)
}

/// What was said against what came, where there are cases enough to tell.
fn plot(track: &Track) -> String {
    let cases: u32 = track.reliability.iter().map(|bin| bin.cases).sum();
    match cases >= JUDGED {
        true => draw::reliability(track.name, &track.reliability),
        false => String::new(),
    }
}

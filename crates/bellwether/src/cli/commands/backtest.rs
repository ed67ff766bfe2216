use super::opportunities::check_kind;
use crate::cli::Done;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::sight::track;
use crate::wire::Listing;
use crate::wire::opportunities::Track;
use bellwether_core::opportunities::detectors;

/// The track record: how often each kind was right on your own history
///
/// Looks back at moments four weeks apart, with what was known then, and counts
/// what had come true by the horizon. Measured anew each time.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Only this kind
    #[arg(long, value_name = "K")]
    kind: Option<String>,
}

/// A probability is held against what happened only where there are this many
/// cases of it.
const JUDGED: u32 = 100;

/// Measures every kind.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    if let Some(kind) = &args.kind {
        check_kind(kind)?;
    }
    let ledger = session.outline()?;
    let record = track::record_anew(session.store.as_mut(), &ledger, session.as_of)?;
    let items = detectors::ALL
        .iter()
        .filter(|detector| {
            args.kind
                .as_deref()
                .is_none_or(|kind| detector.kind == kind)
        })
        .map(|detector| Track::of(detector, record.cases(detector, session.as_of).as_ref()))
        .collect();
    let listing = Listing::of(session.as_of, items, 0, None);
    session
        .printer
        .answer(&listing, |listing| text(listing, session.page()))?;
    session.hint_if_empty()?;
    Ok(Done::Well)
}

fn text(listing: &Listing<Track>, mut page: Page) -> String {
    for track in &listing.items {
        page.heading(track.name);
        page.field("  kind", track.kind);
        let Some(outcome) = track.outcome else {
            page.indented(2, "Mail does not show whether this comes true.");
            continue;
        };
        page.field("  right if", outcome);
        page.field("  so far", &right_of(track));
        for bin in track.reliability.iter().filter(|b| b.cases >= JUDGED) {
            page.field(
                "",
                &format!(
                    "said {:.0} %: came true {} of {} ({:.0} to {:.0} %)",
                    bin.given * 100.0,
                    bin.hits,
                    bin.cases,
                    bin.low * 100.0,
                    bin.high * 100.0
                ),
            );
        }
    }
    page.finish()
}

fn right_of(track: &Track) -> String {
    if track.fired == 0 {
        return "too little history: it has not come up yet".to_owned();
    }
    let mut says = format!("right {} of {}", track.hits, track.fired);
    if let Some(rate) = track.base_rate {
        let luck = (rate * f64::from(track.fired)).round();
        says.push_str(&format!("; by luck {luck:.0}"));
    }
    if track.too_few {
        says.push_str(" (too little history to lean on)");
    }
    says
}

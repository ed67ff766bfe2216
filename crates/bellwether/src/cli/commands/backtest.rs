use crate::answers::opportunities::{kinds, tracks};
use crate::answers::phrases;
use crate::cli::Done;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::sight::track::Replay;
use crate::wire::Listing;
use crate::wire::opportunities::Track;

/// The track record: how often each kind was right on your own history
///
/// Looks back at moments four weeks apart, with what was known then, and counts
/// what had come true by the horizon. What you took or did is counted apart: it
/// may have come by that. Measured anew each time.
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
    let kinds = kinds(args.kind.as_deref())?;
    let ledger = session.outline()?;
    let replay = Replay::anew(session.store.as_ref(), &ledger, kinds)?;
    let record = replay.measured().keep(session.store.as_mut())?;
    let items = tracks(&record, kinds, session.as_of);
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
        page.field("  so far", &phrases::record(track));
        let acted = phrases::acted(track);
        if !acted.is_empty() {
            page.field("", &acted);
        }
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

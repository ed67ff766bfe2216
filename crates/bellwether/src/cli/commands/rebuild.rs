use crate::cli::Done;
use crate::cli::page::{Page, count};
use crate::cli::progress::Progress;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::import::Watch;
use crate::wire::Hex;
use crate::wire::health::Rebuilt;

/// Make everything derived anew from the evidence
///
/// Prints a digest of what was made: the same evidence gives the same digest.
#[derive(clap::Args, Debug)]
pub struct Args {}

/// Deletes and derives again.
pub fn run(_args: Args, session: &mut Session) -> Result<Done, Failure> {
    let mut progress = Progress::new(&session.printer);
    session
        .store
        .rebuild(&mut |done, total| progress.derives(done, total))?;
    let counts = session.store.counts(&session.viewer)?;
    let rebuilt = Rebuilt {
        digest: Hex(session.store.digest()?),
        evidence: counts.evidence,
        distinct: counts.distinct,
    };
    session
        .printer
        .answer(&rebuilt, |rebuilt| text(rebuilt, session.page()))?;
    Ok(Done::Well)
}

fn text(rebuilt: &Rebuilt, mut page: Page) -> String {
    page.line(&format!(
        "Made anew from {} ({}).",
        count(rebuilt.evidence, "piece") + " of evidence",
        count(rebuilt.distinct, "distinct message")
    ));
    page.field("digest", &rebuilt.digest.to_string());
    page.finish()
}

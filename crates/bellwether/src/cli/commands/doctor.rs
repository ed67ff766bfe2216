use crate::cli::page::{Page, count, thousands};
use crate::cli::session::Session;
use crate::cli::{Done, tongues};
use crate::failure::Failure;
use crate::wire::Time;
use crate::wire::health::{BadItem, Counts, Health, Source};
use crate::workspace;
use bellwether_core::reading;

/// Look the workspace over
///
/// Says what is in it, what could not be read, and whether anything is damaged.
#[derive(clap::Args, Debug)]
pub struct Args {}

/// Looks for damage; exits with 1 where there is some.
pub fn run(_args: Args, session: &Session) -> Result<Done, Failure> {
    let store = session.store.as_ref();
    let counts = store.counts(&session.viewer)?;
    let zone = &session.workspace.zone;
    let health = Health {
        version: env!("CARGO_PKG_VERSION"),
        reading: reading::VERSION,
        workspace: session.workspace.dir.display().to_string(),
        time_zone: zone.iana_name().unwrap_or("unnamed").to_owned(),
        viewer: session.viewer.clone(),
        owners: store.owners()?,
        counts: Counts {
            evidence: counts.evidence,
            distinct: counts.distinct,
        },
        sources: sources(session)?,
        bad: bad(session)?,
        problems: store.check()?,
    };
    session
        .printer
        .answer(&health, |health| text(health, session.page()))?;
    tongues::say(session)?;
    let dir = &session.workspace.dir;
    if workspace::is_open_to_others(dir) {
        let printer = &session.printer;
        printer.warn("others on this computer may look into the workspace, and read your mail");
        printer.hint(&format!("`chmod 700 '{}'` keeps them out", dir.display()));
    }
    match health.problems.is_empty() {
        true => Ok(Done::Well),
        false => Ok(Done::SomeBad),
    }
}

fn sources(session: &Session) -> Result<Vec<Source>, Failure> {
    let sources = session.store.sources(&session.viewer)?;
    let source = |(source, read, items)| Source {
        source,
        read: Time(read),
        items,
    };
    Ok(sources.into_iter().map(source).collect())
}

fn bad(session: &Session) -> Result<Vec<BadItem>, Failure> {
    let bad = session.store.bad(&session.viewer)?;
    let item = |bad: bellwether_store::Bad| BadItem {
        source: bad.source,
        at: bad.at,
        reason: bad.reason,
    };
    Ok(bad.into_iter().map(item).collect())
}

fn text(health: &Health, mut page: Page) -> String {
    page.field("version", health.version);
    page.field("workspace", &health.workspace);
    page.field("time zone", &health.time_zone);
    page.field("owners", &health.owners.join(", "));
    page.field(
        "evidence",
        &format!(
            "{}, {}",
            count(health.counts.evidence, "piece"),
            count(health.counts.distinct, "distinct message")
        ),
    );
    if !health.sources.is_empty() {
        page.heading("Sources");
        let rows: Vec<Vec<String>> = health
            .sources
            .iter()
            .map(|source| {
                let items = thousands(source.items);
                vec![source.source.clone(), items, page.time(source.read.0)]
            })
            .collect();
        page.table(&["source", ">items", ">last read"], &rows);
    }
    if !health.bad.is_empty() {
        page.heading("Could not be read");
        for bad in &health.bad {
            page.line(&format!("{} {}: {}", bad.source, bad.at, bad.reason));
        }
    }
    page.heading("Damage");
    if health.problems.is_empty() {
        page.line("None found.");
    }
    for problem in &health.problems {
        page.line(problem);
    }
    page.finish()
}

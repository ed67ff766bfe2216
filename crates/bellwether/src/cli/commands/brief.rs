use super::prepare::when;
use crate::answers::opportunities::today;
use crate::cli::Done;
use crate::cli::cards::{card, line};
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::wire::opportunities::{Brief, Opportunity};
use bellwether_core::brief;

/// Today's page: what nobody else has seen, with its proof
#[derive(clap::Args, Debug)]
pub struct Args {
    /// How many cards at most
    #[arg(long, value_name = "N", default_value_t = brief::CARDS)]
    top: usize,
}

/// Prints the brief.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    show(session, args.top)?;
    Ok(Done::Well)
}

/// Prints a brief of at most `top` cards.
pub fn show(session: &mut Session, top: usize) -> Result<(), Failure> {
    let scenery = session.scenery()?;
    let sight = scenery.see(session.store.as_mut(), session.as_of)?;
    let page = today(&sight, top, &session.workspace.zone)?;
    session
        .printer
        .answer(&page, |brief| text(brief, top, session.page()))?;
    footer(session)
}

fn text(brief: &Brief, top: usize, mut page: Page) -> String {
    if brief.opportunities.is_empty() {
        page.line("Nothing new today.");
    }
    // The cards come first; what is to be built is below only where they are full.
    let is_card = |(at, o): &(usize, &Opportunity)| *at < top && o.stance == "build";
    let all = brief.opportunities.iter().enumerate();
    let cards = all.take_while(is_card).count();
    let (cards, dont_drop) = brief.opportunities.split_at(cards);
    for opportunity in cards {
        card(&mut page, opportunity);
    }
    if !dont_drop.is_empty() {
        page.heading("Don't drop");
        for opportunity in dont_drop {
            line(&mut page, opportunity);
        }
    }
    if !brief.meetings.is_empty() {
        page.heading("Today");
    }
    for meeting in &brief.meetings {
        let at = when(&page, meeting);
        page.item(
            &meeting.evidence.short(),
            &format!("{at}: {}", meeting.in_words()),
        );
    }
    page.finish()
}

/// When each source was last read, and that nothing has left this computer.
fn footer(session: &Session) -> Result<(), Failure> {
    session.hint_whose_eyes()?;
    let sources = session.store.last_read(&session.viewer)?;
    let Some(newest) = sources.iter().map(|(_, read)| *read).max() else {
        return session.hint_if_empty();
    };
    let page = session.page();
    let files = crate::cli::page::count(sources.len() as u64, "source");
    session.printer.note(&format!(
        "{files}, last read {}. Nothing has left this computer.",
        page.time(newest)
    ));
    session.printer.hint(
        "`bellwether take ID`, `done ID`, `dismiss ID`, `snooze ID`, `draft ID`; `show ID` opens a proof",
    );
    Ok(())
}

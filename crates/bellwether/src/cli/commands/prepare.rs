use crate::answers::preparations;
use crate::cli::Done;
use crate::cli::page::{ITEM, Page, count};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::wire::deals::Deal;
use crate::wire::hand::Remark;
use crate::wire::meetings::Meeting;
use crate::wire::preparations::Preparation;
use crate::wire::{Hex, Listing};

/// Prepare a meeting: who comes, what is open, what changed
///
/// With an account or a person: the next meeting with them, or whom you know there.
/// With nothing: today's and tomorrow's meetings.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// An account or a person: an id, a domain, an address or a name
    #[arg(value_name = "A")]
    whom: Option<String>,
}

/// Says what to know before the next meetings.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let scenery = session.scenery()?;
    let sight = scenery.see(session.store.as_mut(), session.as_of)?;
    let zone = &session.workspace.zone;
    let items = preparations::of(&sight, args.whom.as_deref(), zone)?;
    let listing = Listing::of(session.as_of, items, 0, None);
    session
        .printer
        .answer(&listing, |listing| text(listing, session.page()))?;
    if listing.items.is_empty() {
        session.printer.hint(
            "`bellwether prepare ACCOUNT` prepares any; `bellwether add FILE` reads a calendar",
        );
    }
    Ok(Done::Well)
}

fn text(listing: &Listing<Preparation>, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line("No meetings today or tomorrow, as far as calendars tell.");
    }
    for item in &listing.items {
        lay_out(&mut page, item);
    }
    page.finish()
}

fn lay_out(page: &mut Page, item: &Preparation) {
    let name = item.account.as_ref().map(|account| account.name.as_str());
    let first = item.people.first().map(|one| one.person.name.as_str());
    page.heading(name.or(first).unwrap_or("A meeting"));
    match &item.meeting {
        Some(meeting) => {
            let at = when(page, meeting);
            page.field("meeting", &format!("{at}: {}", meeting.in_words()));
            page.field("proof", &meeting.evidence.short());
        }
        None => page.field("meeting", "none in a calendar"),
    }
    for (number, meeting) in item.later.iter().enumerate() {
        let at = when(page, meeting);
        let proof = meeting.evidence.short();
        let name = if number == 0 { "after that" } else { "" };
        page.field(name, &format!("{at}: {} [{proof}]", meeting.in_words()));
    }
    let proof = |id: Option<Hex>| id.map_or_else(String::new, |id| format!(" [{}]", id.short()));
    if let Some(met) = item.last_met {
        let ago = page.day_ago(met.0);
        page.field(
            "last met",
            &format!("{ago}{}", proof(item.last_met_evidence)),
        );
    }
    for fact in &item.competitors {
        page.field(
            "competitor",
            &format!("{} [{}]", fact.says, fact.evidence.short()),
        );
    }
    if let Some(share) = &item.share {
        page.field(
            "our share",
            &format!("{} % [{}]", share.says, share.evidence.short()),
        );
    }
    for one in &item.decide {
        page.field(
            "decides",
            &format!("{} [{}]", one.person.name, one.evidence.short()),
        );
    }
    let coming = item.meeting.as_ref().is_some_and(|m| !m.people.is_empty());
    if !item.people.is_empty() {
        page.heading(if coming {
            "Who comes"
        } else {
            "Whom you know there"
        });
    }
    for one in &item.people {
        let mut says = one.person.name.clone();
        if let Some(title) = &one.person.title {
            says.push_str(&format!(", {title}"));
        }
        says.push_str(&format!("; you know them: {}", one.person.tie.in_words()));
        if let Some(at) = one.last_contact {
            let day = page.day_ago(at.0);
            says.push_str(&format!("; last contact {day}{}", proof(one.last_evidence)));
        }
        if one.decides.is_some() {
            says.push_str(&format!("; decides{}", proof(one.decides)));
        }
        for part in &one.deals {
            says.push_str(&format!(
                "; {} [{}]",
                part.in_words(),
                part.evidence.short()
            ));
        }
        page.item(&one.person.id.short(), &says);
    }
    if !item.open.is_empty() {
        page.heading("Open with them");
    }
    for one in &item.open {
        page.item(&one.id.short(), &one.title);
        let ids: Vec<String> = one.evidence.iter().map(Hex::short).collect();
        page.indented(ITEM, &format!("proof {}", ids.join(", ")));
    }
    for (number, deal) in item.deals.iter().enumerate() {
        if number == 0 {
            page.heading("Open deals");
        }
        deal_line(page, deal);
    }
    if item.account.is_some() {
        let day = page.day(item.since.0);
        page.heading(&format!("Since {day}"));
        if item.changed.is_empty() {
            page.line("Nothing has changed.");
        }
    }
    for change in &item.changed {
        let day = page.day(change.at.0);
        page.item(&change.evidence.short(), &format!("{day}: {}", change.says));
    }
    if item.more_changes > 0 {
        let more = count(item.more_changes as u64, "older change");
        page.indented(ITEM, &format!("and {more}"));
    }
    by_hand(page, &item.by_hand);
    if !item.notes.is_empty() {
        page.heading("Last notes and messages");
    }
    for note in &item.notes {
        let day = page.day(note.at.0);
        page.item(
            &note.evidence.short(),
            &format!("{day}: {}", note.in_words()),
        );
    }
    let missing: Vec<&str> = (item.missing_levels.iter())
        .chain(&item.missing_functions)
        .copied()
        .collect();
    if !missing.is_empty() {
        page.heading("What you don't know yet");
        page.field("nobody yet", &missing.join(", "));
    }
}

/// A deal with its proof.
pub fn deal_line(page: &mut Page, deal: &Deal) {
    page.item(
        &deal.evidence.short(),
        &format!("{}: {}", deal.name, deal.in_words()),
    );
    if !deal.roles.is_empty() {
        page.indented(ITEM, &deal.who());
    }
}

/// What was put in by hand, each with its proof.
pub fn by_hand(page: &mut Page, remarks: &[Remark]) {
    if !remarks.is_empty() {
        page.heading("By hand");
    }
    for remark in remarks {
        let day = page.day(remark.at.0);
        page.item(
            &remark.evidence.short(),
            &format!("{day}: {}", remark.in_words()),
        );
    }
}

/// When a meeting begins.
pub fn when(page: &Page, meeting: &Meeting) -> String {
    match meeting.all_day {
        true => page.day(meeting.begin.0),
        false => page.time(meeting.begin.0),
    }
}

use crate::answers::opportunities::days;
use crate::answers::people::by_tie;
use crate::cli::Done;
use crate::cli::page::{ITEM, Page, count};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find::{self, Party};
use crate::sight::Sight;
use crate::wire::accounts::{Whom, missing};
use crate::wire::deals::{self, Deal};
use crate::wire::hand::{Fact, Remark};
use crate::wire::meetings::{Attendee, Meeting};
use crate::wire::preparations::{Changed, Open, Preparation};
use crate::wire::{Hex, Listing, Named, Time};
use bellwether_core::hand::{self, Told};
use bellwether_core::identity::Nature;
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo, reach};
use bellwether_core::meetings;
use bellwether_core::preparation;
use bellwether_core::time::Timestamp;

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

/// How far ahead the next meeting is looked for, in days.
const AHEAD_DAYS: i32 = 120;
/// Changes shown.
const CHANGES: usize = 15;
/// People shown where it is not known who comes.
const PEOPLE: usize = 8;
/// What is open, and notes, shown.
const ITEMS: usize = 8;

/// Says what to know before the next meetings.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let scenery = session.scenery()?;
    let sight = scenery.see(session.as_of);
    let k = &sight.knowledge;
    let told = hand::told(k);
    let (today, tomorrow_ends) = days(session.as_of, &session.workspace.zone, 2)?;
    let items = match &args.whom {
        None => meetings::between(k, today, tomorrow_ends)
            .into_iter()
            .map(|meeting| prepared(&sight, &told, meeting.account, None, Some(meeting)))
            .collect(),
        Some(text) => {
            let (account, person) = match find::party(k, text)? {
                Party::Account(number) => (Some(number), None),
                Party::Person(number) => (k.person(number).account, Some(number)),
            };
            let meeting = next(k, today, account, person);
            vec![prepared(&sight, &told, account, person, meeting)]
        }
    };
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

/// The next meeting with an account or a person; else the last one of today.
fn next<'a>(
    k: &Knowledge<'a>,
    today: Timestamp,
    account: Option<AccountNo>,
    person: Option<PersonNo>,
) -> Option<meetings::Meeting<'a>> {
    let mut all = meetings::between(k, today, k.as_of.plus_days(AHEAD_DAYS));
    all.retain(|meeting| match person {
        Some(person) => meeting.people.contains(&person),
        None => account.is_some() && meeting.account == account,
    });
    let ahead = all.iter().position(|meeting| meeting.end >= k.as_of);
    match ahead {
        Some(at) => Some(all.swap_remove(at)),
        None => all.pop(),
    }
}

fn prepared(
    sight: &Sight,
    told: &[Told],
    account: Option<AccountNo>,
    person: Option<PersonNo>,
    meeting: Option<meetings::Meeting>,
) -> Preparation {
    let k = &sight.knowledge;
    let mut people: Vec<PersonNo> = match (&meeting, person) {
        (Some(meeting), _) if !meeting.people.is_empty() => meeting.people.clone(),
        (_, Some(person)) => vec![person],
        _ => known_there(k, account),
    };
    by_tie(k, &mut people);
    // The meeting itself is not the last one, even where it is over.
    let begins = meeting.as_ref().map(|meeting| meeting.begin);
    let before = begins.map_or(k.as_of, |begin| begin.min(k.as_of));
    let met = account.and_then(|account| preparation::last_met(k, account, before));
    let since = preparation::since(k, met);
    let about = |one: &&Told| {
        let theirs = || one.people.iter().any(|who| people.contains(who));
        account.is_some() && one.account == account || theirs()
    };
    let mut changed = account.map_or_else(Vec::new, |a| preparation::changes(k, a, since));
    let by_hand: Vec<&Told> = told.iter().filter(about).take(ITEMS).collect();
    // What is shown as put in by hand need not be told twice.
    let now = meeting.as_ref().map(|meeting| meeting.evidence);
    changed.retain(|one| Some(one.evidence) != now);
    changed.retain(|one| {
        one.sort != "contact" || by_hand.iter().all(|told| told.evidence != one.evidence)
    });
    let reach = account.map(|account| reach::of(k, account));
    let whom = reach.as_ref().map(|reach| Whom::of(k, reach));
    Preparation {
        account: account.map(|number| Named::account(k.account(number))),
        meeting: meeting.as_ref().map(|meeting| Meeting::of(k, meeting)),
        people: (people.iter())
            .map(|who| Attendee::of(k, told, *who))
            .collect(),
        open: open(sight, account, &people),
        last_met: met.map(|(at, _)| Time(at)),
        last_met_evidence: met.map(|(_, evidence)| Hex(evidence)),
        since: Time(since),
        more_changes: changed.len().saturating_sub(CHANGES),
        changed: (changed.into_iter().take(CHANGES))
            .map(|change| Changed {
                at: Time(change.at),
                sort: change.sort,
                says: change.says,
                evidence: Hex(change.evidence),
            })
            .collect(),
        deals: account.map_or_else(Vec::new, |account| {
            let mut deals = deals::of_account(k, account);
            deals.retain(|deal| deal.status == "open");
            deals
        }),
        by_hand: by_hand.iter().map(|one| Remark::of(k, one)).collect(),
        competitors: account.map_or_else(Vec::new, |account| {
            let facts = hand::competitors(k, told, account);
            facts.iter().map(Fact::of).collect()
        }),
        share: account
            .and_then(|account| hand::share(told, account))
            .map(|fact| Fact::of(&fact)),
        missing_levels: missing_of(whom.as_ref(), |whom| &whom.missing_levels),
        missing_functions: missing_of(whom.as_ref(), |whom| &whom.missing_functions),
    }
}

/// What is missing, as long as any title of somebody known says what is there.
fn missing_of(whom: Option<&Whom>, which: fn(&Whom) -> &Vec<&'static str>) -> Vec<&'static str> {
    let told = whom.filter(|whom| !missing(whom).is_empty());
    told.map_or_else(Vec::new, |whom| which(whom).clone())
}

/// Those at an account with whom there was contact.
fn known_there(k: &Knowledge, account: Option<AccountNo>) -> Vec<PersonNo> {
    let Some(account) = account else {
        return Vec::new();
    };
    let mut people: Vec<PersonNo> = (k.account(account).people.iter().copied())
        .filter(|who| k.person(*who).nature == Nature::Human)
        .filter(|who| k.contact(*who).last().is_some())
        .collect();
    by_tie(k, &mut people);
    people.truncate(PEOPLE);
    people
}

/// What is open there: opportunities that are neither done nor put away.
fn open(sight: &Sight, account: Option<AccountNo>, people: &[PersonNo]) -> Vec<Open> {
    let k = &sight.knowledge;
    let there = (sight.opportunities.iter()).filter(|one| {
        let at = account.is_some() && one.finding.account == account;
        at || one.finding.person.is_some_and(|who| people.contains(&who))
    });
    let current = there.filter(|one| matches!(one.status.word(), "new" | "taken"));
    (current.take(ITEMS))
        .map(|one| Open {
            id: Hex(one.id),
            kind: one.kind,
            title: one.finding.title.clone(),
            status: one.status.word(),
            person: one.finding.person.map(|who| Named::person(k.person(who))),
            evidence: one
                .finding
                .evidence
                .iter()
                .map(|p| Hex(p.evidence))
                .collect(),
        })
        .collect()
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

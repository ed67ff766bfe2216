use super::downstream::{line_of as edge_line, news_line};
use super::people::table;
use super::prepare::{by_hand, deal_line};
use crate::answers::accounts;
use crate::cli::Done;
use crate::cli::page::{Page, count, percent};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::accounts::{Cell, Profile, missing};
use crate::wire::orders::Orders;
use crate::wire::whitespace::Gap;
use crate::wire::{Amount, Named};
use crate::words::file_day;
use bellwether_core::knowledge::Knowledge;

/// One account: whom you know there, and whom you don't
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Its id, domain or name
    #[arg(value_name = "A")]
    account: String,
}

/// Shows one account.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let ledger = session.letters()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let number = find::account(&knowledge, &args.account)?;
    let profile = accounts::profile(&knowledge, number);
    session
        .printer
        .answer(&profile, |profile| text(profile, session.page()))?;
    Ok(Done::Well)
}

/// Signals on the page.
const NEWS: usize = 5;

fn orders_text(page: &mut Page, orders: &Orders, gaps: &[Gap]) {
    page.heading("Orders");
    let so_far = format!(
        "{} from {} to {}, {} in all",
        count(orders.purchases as u64, "order"),
        file_day(orders.first.0),
        file_day(orders.last.0),
        orders.in_all()
    );
    page.field("so far", &so_far);
    if let Some(rhythm) = &orders.rhythm {
        let every = format!(
            "every {:.0} days, next about {}",
            rhythm.every_days,
            file_day(rhythm.due.0)
        );
        page.field("rhythm", &every);
    }
    let still = orders.p_alive.map(percent).unwrap_or_default();
    page.field("still buying?", &still);
    if let (Some(number), Some(value)) = (orders.expected_purchases, &orders.expected_value) {
        let to_come = format!(
            "about {number:.1} orders in {:.0} days, worth {}",
            orders.days,
            value.in_words()
        );
        page.field("to come", &to_come);
    }
    let names: Vec<&str> = gaps.iter().map(|gap| gap.product_name.as_str()).collect();
    page.field("not buying yet", &names.join(", "));
}

/// Deals on the page.
const MOST: usize = 12;

fn text(profile: &Profile, mut page: Page) -> String {
    let account = &profile.account;
    page.heading(&account.name);
    page.field("id", &account.id.to_string());
    page.field("domains", &account.domains.join(", "));
    let sites: Vec<&str> = account
        .hosts
        .iter()
        .filter(|host| !account.domains.contains(host))
        .map(String::as_str)
        .collect();
    page.field("sites", &sites.join(", "));
    page.field("industry", account.industry.as_deref().unwrap_or_default());
    let parent = profile.parent.as_ref().map(|parent| parent.name.as_str());
    page.field("belongs to", parent.unwrap_or_default());
    page.field("sister firms", &names(&profile.sisters));
    page.field("subsidiaries", &names(&profile.subsidiaries));
    page.field("looked after", account.owner.as_deref().unwrap_or_default());
    let value = account.value.as_ref().map(Amount::in_words);
    page.field("worth", value.as_deref().unwrap_or_default());
    for fact in &profile.competitors {
        let says = format!("{} [{}]", fact.says, fact.evidence.short());
        page.field("competitor", &says);
    }
    if let Some(share) = &profile.share {
        let says = format!("{} % [{}]", share.says, share.evidence.short());
        page.field("our share", &says);
    }
    for one in &profile.decide {
        let says = format!("{} [{}]", one.person.name, one.evidence.short());
        page.field("decides", &says);
    }
    let last = account.last_contact.map(|time| page.day_ago(time.0));
    page.field("last contact", last.as_deref().unwrap_or("none yet"));
    page.heading("Whom you know there");
    page.field(
        "in all",
        &format!("{} of {}", account.reach.known, account.reach.people),
    );
    for cell in account.reach.cells.iter().filter(|cell| cell.is_titled()) {
        page.field(&role(cell), &whom(cell));
    }
    page.field("nobody yet", &missing(&account.reach).join(", "));
    if !profile.contacts.is_empty() {
        page.gap();
        table(&mut page, &profile.contacts, false);
    }
    if let Some(orders) = &profile.orders {
        orders_text(&mut page, orders, &profile.not_buying_yet);
    }
    page.heading("Their customers");
    if profile.their_customers.is_empty() {
        page.faint("Nobody has told us yet whom they sell to.");
    }
    for edge in &profile.their_customers {
        edge_line(&mut page, edge, &edge.customer);
    }
    for signal in profile.their_news.iter().take(NEWS) {
        news_line(&mut page, signal);
    }
    if !profile.deals.is_empty() {
        page.heading("Deals");
    }
    for deal in profile.deals.iter().take(MOST) {
        deal_line(&mut page, deal);
    }
    if profile.deals.len() > MOST {
        let more = count((profile.deals.len() - MOST) as u64, "older deal");
        page.faint(&format!("and {more}"));
    }
    by_hand(&mut page, &profile.by_hand);
    page.finish()
}

fn names(all: &[Named]) -> String {
    let names: Vec<&str> = all.iter().map(|named| named.name.as_str()).collect();
    names.join(", ")
}

/// `technical`, `top`, or both.
fn role(cell: &Cell) -> String {
    let role: Vec<&str> = cell.level.into_iter().chain(cell.function).collect();
    role.join(", ")
}

/// Who is known, and how many have only been seen.
fn whom(cell: &Cell) -> String {
    let mut whom: Vec<String> = cell.known.iter().map(|named| named.name.clone()).collect();
    if cell.seen > 0 {
        whom.push(format!("{} only seen", cell.seen));
    }
    whom.join(", ")
}

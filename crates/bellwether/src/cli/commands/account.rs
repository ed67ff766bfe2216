use super::downstream::{line_of as edge_line, news_line};
use super::people::{by_tie, table};
use super::prepare::{by_hand, deal_line};
use crate::cli::Done;
use crate::cli::page::{Page, count, percent};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::accounts::{Account, Cell, Whom, family};
use crate::wire::deals::{self, Deal};
use crate::wire::downstream;
use crate::wire::hand::{Fact, Remark};
use crate::wire::orders::Orders;
use crate::wire::people::Person;
use crate::wire::whitespace::Gap;
use crate::wire::{Amount, Hex, Named};
use bellwether_core::hand;
use bellwether_core::identity::Nature;
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo};
use bellwether_core::orders::habits::AHEAD_DAYS;
use serde::Serialize;

/// One account: whom you know there, and whom you don't
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Its id, domain or name
    #[arg(value_name = "A")]
    account: String,
}

/// An account with its people.
#[derive(Serialize, Debug)]
struct Profile {
    #[serde(flatten)]
    account: Account,
    /// The human beings there, the best known first.
    contacts: Vec<Person>,
    /// The firm above it.
    parent: Option<Named>,
    /// Other firms under the same one, or under this one.
    sisters: Vec<Named>,
    /// Open ones first, then the latest.
    deals: Vec<Deal>,
    /// Its orders; null where it has none.
    orders: Option<Orders>,
    /// What it does not buy yet though its like do, the likeliest first.
    not_buying_yet: Vec<Gap>,
    /// To whom it sells, the greatest share first.
    their_customers: Vec<downstream::Edge>,
    /// How those are doing, the newest first.
    their_news: Vec<downstream::Signal>,
    /// Put in by hand, the newest first.
    by_hand: Vec<Remark>,
    competitors: Vec<Fact>,
    /// Our share there, 0 to 100.
    share: Option<Fact>,
    /// Those who decide, by what was put in by hand.
    decide: Vec<Decider>,
}

/// Somebody who decides, with what says so.
#[derive(Serialize, Debug)]
struct Decider {
    person: Named,
    evidence: Hex,
}

/// Shows one account.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let ledger = session.letters()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let number = find::account(&knowledge, &args.account)?;
    let mut people: Vec<PersonNo> = knowledge
        .account(number)
        .people
        .iter()
        .copied()
        .filter(|number| knowledge.person(*number).nature == Nature::Human)
        .collect();
    by_tie(&knowledge, &mut people);
    let told = hand::told(&knowledge);
    let (parent, sisters) = family(&knowledge, number);
    let decider = |who: &PersonNo| {
        let evidence = hand::decides(&told, *who)?;
        let person = Named::person(knowledge.person(*who));
        let evidence = Hex(evidence);
        Some(Decider { person, evidence })
    };
    let (orders, not_buying_yet) = trade(&knowledge, number);
    let (their_customers, their_news) = downstream::of_account(&knowledge, number);
    let profile = Profile {
        their_customers,
        their_news,
        orders,
        not_buying_yet,
        decide: people.iter().filter_map(decider).collect(),
        parent,
        sisters,
        deals: deals::of_account(&knowledge, number),
        by_hand: (told.iter())
            .filter(|one| one.account == Some(number))
            .map(|one| Remark::of(&knowledge, one))
            .collect(),
        competitors: (hand::competitors(&knowledge, &told, number).iter())
            .map(Fact::of)
            .collect(),
        share: hand::share(&told, number).map(|fact| Fact::of(&fact)),
        account: {
            let mut account = Account::of(&knowledge, number);
            let owner = account.owner.take();
            account.owner = owner.map(|called| find::owner(&ledger, &called));
            account
        },
        contacts: people
            .into_iter()
            .map(|number| Person::of(&knowledge, number))
            .collect(),
    };
    session
        .printer
        .answer(&profile, |profile| text(profile, session.page()))?;
    Ok(Done::Well)
}

/// Signals on the page.
const NEWS: usize = 5;
/// Gaps on the page.
const GAPS: usize = 3;

/// What an account buys, and what it doesn't.
fn trade(k: &Knowledge, account: AccountNo) -> (Option<Orders>, Vec<Gap>) {
    let buyers = &k.orders().buyers;
    let Some(at) = buyers.iter().position(|buyer| buyer.account == account) else {
        return (None, Vec::new());
    };
    let outlook = k.outlook(account);
    let orders = outlook.and_then(|outlook| Orders::of(k, &buyers[at], outlook, AHEAD_DAYS));
    let gaps = k.gaps().at(k.orders(), at, GAPS);
    let of = |gap| Gap::of(k, &buyers[at], gap, None);
    (orders, gaps.iter().map(of).collect())
}

fn orders_text(page: &mut Page, orders: &Orders, gaps: &[Gap]) {
    page.heading("Orders");
    let so_far = format!(
        "{} from {} to {}, {} in all",
        count(orders.purchases as u64, "order"),
        page.day(orders.first.0),
        page.day(orders.last.0),
        orders.value.in_words()
    );
    page.field("so far", &so_far);
    if let Some(rhythm) = &orders.rhythm {
        let every = format!(
            "every {:.0} days, next about {}",
            rhythm.every_days,
            page.day(rhythm.due.0)
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
    let sisters: Vec<&str> = profile.sisters.iter().map(|s| s.name.as_str()).collect();
    page.field("sister firms", &sisters.join(", "));
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
    for cell in account.reach.cells.iter().filter(|cell| is_titled(cell)) {
        page.field(&role(cell), &whom(cell));
    }
    page.field("nobody yet", &missing(&account.reach));
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

/// Whether titles say anything about these people.
fn is_titled(cell: &Cell) -> bool {
    cell.level.is_some() || cell.function.is_some()
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

/// Where nobody is known: levels above the highest, and functions. Nothing as
/// long as no title of anybody known has been read.
pub fn missing(reach: &Whom) -> String {
    if !reach
        .cells
        .iter()
        .any(|c| is_titled(c) && !c.known.is_empty())
    {
        return String::new();
    }
    let missing = reach.missing_levels.iter().chain(&reach.missing_functions);
    missing.copied().collect::<Vec<_>>().join(", ")
}

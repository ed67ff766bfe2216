use crate::answers::chain;
use crate::answers::supply::{self as answer, Typed};
use crate::cli::Done;
use crate::cli::flags::Stretch;
use crate::cli::page::{ITEM, Page, percent};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::hand::supply;
use crate::wire::Hex;
use crate::wire::downstream::{Chain, Company, Edge, Signal, Statement};
use bellwether_core::knowledge::{AccountNo, Knowledge};

/// Customers' customers: to whom accounts sell, what share, how those are doing
///
/// `downstream` lists all, `downstream A` shows one account's, `downstream add A CUSTOMER`
/// says what you know.
#[derive(clap::Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    does: Option<Does>,
    /// Only this account: its id, domain, name or customer number
    #[arg(value_name = "A")]
    account: Option<String>,
    /// Also what is old, over, doubtful or rejected, suppliers that are no accounts, and your own house
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    stretch: Stretch,
}

#[derive(clap::Subcommand, Debug)]
enum Does {
    Add(Add),
}

/// Say to whom an account sells
#[derive(clap::Args, Debug)]
struct Add {
    /// The account: its id, domain or name
    #[arg(value_name = "A")]
    account: String,
    /// The company it sells to
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    /// Percent of the account's revenue: 30, 20-30, ">10"
    #[arg(long, value_name = "SHARE")]
    share: Option<String>,
    /// What it sells to them
    #[arg(long, value_name = "TEXT")]
    product: Option<String>,
    /// Since when
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// Until when; a day that is past says that it is over
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// How you know
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Lists or adds.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    if let Some(Does::Add(add)) = args.does {
        return self::add(add, session);
    }
    let ledger = match args.all {
        true => session.all_letters()?,
        false => session.letters()?,
    };
    let knowledge = Knowledge::at(&ledger, session.as_of);
    match &args.account {
        Some(text) => {
            let account = find::account(&knowledge, text)?;
            one(&knowledge, account, &args, session)
        }
        None => all(&knowledge, &args, session),
    }
}

fn all(k: &Knowledge, args: &Args, session: &Session) -> Result<Done, Failure> {
    let items = chain::all(k, args.all);
    let listing = session.list(items, &args.stretch, |listing, mut page| {
        let mut last = String::new();
        for edge in &listing.items {
            if edge.account.name != last {
                page.heading(&edge.account.name);
                last.clone_from(&edge.account.name);
            }
            line(&mut page, edge);
        }
        if listing.items.is_empty() {
            page.line("Nothing is known yet of anybody's customers.");
        }
        page.finish()
    })?;
    if listing.items.is_empty() {
        session.printer.hint(
            "`bellwether add` reads annual reports, press pages and feeds; \
             `bellwether downstream add A CUSTOMER` says what you know; \
             `bellwether downstream --all` lists what was told longer ago, too",
        );
    }
    Ok(Done::Well)
}

fn one(k: &Knowledge, account: AccountNo, args: &Args, session: &Session) -> Result<Done, Failure> {
    let most = args.stretch.most(session.printer.is_json());
    let chain = chain::of(k, account, args.all, args.stretch.skip, most);
    session
        .printer
        .answer(&chain, |chain| text(chain, session.page()))?;
    session.hint_if_more(chain.listing.next);
    if chain.listing.items.is_empty() {
        let name = &chain.account.name;
        session.printer.hint(&format!(
            "who buys from {name}? Ask; then `bellwether downstream add \"{name}\" CUSTOMER`"
        ));
    }
    Ok(Done::Well)
}

fn text(chain: &Chain, mut page: Page) -> String {
    page.heading(&format!("Customers of {}", chain.account.name));
    if chain.listing.items.is_empty() {
        page.line("Nobody has told us yet whom they sell to.");
    }
    for edge in &chain.listing.items {
        line(&mut page, edge);
        for source in &edge.sources {
            page.indented(ITEM, &said(source));
        }
    }
    if !chain.signals.is_empty() {
        page.heading("How those are doing");
    }
    for signal in &chain.signals {
        news_line(&mut page, signal);
    }
    if !chain.demand.parts.is_empty() {
        page.heading("What that may mean for their demand");
        for part in &chain.demand.parts {
            page.field(&part.name, &format!("{:+.2}", part.value));
        }
        page.field("together", &format!("{:+.2}", chain.demand.value));
        page.faint("A reason to call, not a forecast.");
    }
    if !chain.suppliers.is_empty() {
        page.heading("Who sells to them");
        for edge in &chain.suppliers {
            line_of(&mut page, edge, &edge.account);
        }
    }
    page.finish()
}

/// An edge in one line, by its customer.
fn line(page: &mut Page, edge: &Edge) {
    line_of(page, edge, &edge.customer);
}

/// An edge in one line, by one of its two.
pub fn line_of(page: &mut Page, edge: &Edge, company: &Company) {
    let mut says = company.name.clone();
    if let Some(share) = share(edge) {
        says.push_str(&format!(", {share} of what they sell"));
    }
    if let Some(product) = &edge.product {
        says.push_str(&format!(", {product}"));
    }
    match edge.status {
        "stands" => says.push_str(&format!(" ({} sure)", percent(edge.confidence))),
        other => says.push_str(&format!(" ({other}, {} sure)", percent(edge.confidence))),
    }
    if edge.contradicted {
        says.push_str("; sources disagree");
    }
    page.item(&edge.id.short(), &says);
}

/// How a company fares, with its proof.
pub fn news_line(page: &mut Page, signal: &Signal) {
    let says = format!("{}, {}: {}", signal.company.name, signal.day, signal.what);
    page.item(&signal.proof.evidence.short(), &says);
    page.indented(ITEM, &said(&signal.proof));
}

/// The share in words.
fn share(edge: &Edge) -> Option<String> {
    let share = edge.share?;
    Some(match (edge.share_said, edge.range) {
        ("at_least", _) => format!("{share} % or more"),
        ("at_most", _) => format!("less than {share} %"),
        (_, Some([low, high])) => format!("{low} to {high} %"),
        _ => format!("{share} %"),
    })
}

fn said(source: &Statement) -> String {
    let by = match source.by.is_empty() {
        true => source.source,
        false => &source.by,
    };
    let day = source.known.0.day().date();
    format!(
        "“{}” ({by}, {day}) [{}]",
        source.says,
        source.evidence.short()
    )
}

/// Records what the seller says.
fn add(add: Add, session: &mut Session) -> Result<Done, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let account = find::account(&knowledge, &add.account)?;
    let typed = Typed {
        customer: add.customer,
        share: add.share,
        product: add.product,
        since: add.since,
        until: add.until,
        note: add.note,
        through: None,
    };
    let statement = answer::statement(&knowledge, account, typed)?;
    let (viewer, now) = (session.viewer.clone(), session.now);
    let known = (session.as_of != session.now).then_some(session.as_of);
    let ready = supply::Ready::of(&knowledge, &statement, known, now);
    let evidence = ready.record(session.store.as_mut(), &viewer, now)?;
    drop(ledger);
    let shown = session.store.show(&session.viewer, &evidence.to_string())?;
    let shown = shown.ok_or_else(|| {
        Failure::asked("what was recorded cannot be shown")
            .hint("`bellwether doctor` looks the workspace over")
    })?;
    let shown = crate::wire::evidence::Evidence::of(&shown);
    session.printer.answer(&shown, |shown| {
        let mut page = session.page();
        super::show::lay_out_but(&mut page, shown, &[]);
        page.gap();
        let id = Hex::short(&shown.id);
        page.faint(&format!(
            "Recorded as {id}. `bellwether undo` takes it back."
        ));
        page.finish()
    })?;
    Ok(Done::Well)
}

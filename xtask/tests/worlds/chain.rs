//! What is seen of accounts' customers, beside what the world tells of them.

use super::{Share, missed};
use bellwether_core::downstream::companies::CompanyNo;
use bellwether_core::downstream::edges::Edge;
use bellwether_core::downstream::{self, Downstream};
use bellwether_core::evidence::field;
use bellwether_core::identity::company_names::run_together;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::Message;
use bellwether_core::opportunities::Opportunity;
use bellwether_core::words::shorten;
use bellwether_testkit::world::{self, Outside, Standing};
use bellwether_testkit::{Chain, World};

/// Whether a company of the picture is one of the world.
fn is_it(k: &Knowledge, company: CompanyNo, one: &Outside) -> bool {
    let known = k.downstream().companies.get(company);
    let mut domains = (known.account.iter()).flat_map(|account| &k.account(*account).domains);
    domains.any(|domain| *domain == one.domain)
        || known
            .aliases
            .iter()
            .chain([&known.name])
            .any(|name| is_called(one, name))
}

fn is_called(one: &Outside, name: &str) -> bool {
    let written = run_together(name);
    let word = one.domain.split('.').next().unwrap_or_default();
    let mut names = one.aliases.iter().chain([&one.name]);
    names.any(|known| run_together(known) == written) || word.replace('-', "") == written
}

/// Whether a text speaks of a company.
fn says(text: &str, one: &Outside) -> bool {
    let names = one.aliases.iter().chain([&one.name, &one.domain]);
    names
        .into_iter()
        .any(|name| text.contains(&name.to_lowercase()))
}

/// Whether an opportunity is about an account's customers as a truth is.
pub fn is_chained(k: &Knowledge, o: &Opportunity, chain: &Chain) -> bool {
    let text = format!("{} {}", o.finding.title, o.finding.why).to_lowercase();
    let accounts = || chain.with.iter().chain([&chain.account]);
    let domains = (o.finding.account.iter()).flat_map(|account| &k.account(*account).domains);
    let there = domains
        .into_iter()
        .any(|domain| accounts().any(|one| one.domain == *domain));
    let named = there || accounts().any(|one| says(&text, one));
    named && (chain.customers.is_empty() || chain.customers.iter().any(|one| says(&text, one)))
}

/// Prints what is known of an account's customers and what was made of it.
pub fn tell(k: &Knowledge, chain: &Chain, seen: &[Opportunity]) {
    let downstream = k.downstream();
    let about = |one: &Outside| -> Vec<CompanyNo> {
        let all = 0..downstream.companies.all().len() as u32;
        all.map(CompanyNo).filter(|no| is_it(k, *no, one)).collect()
    };
    let ours = about(&chain.account);
    if chain.customers.is_empty() {
        tell_letters(k, &chain.account);
    }
    chain.customers.iter().for_each(|one| tell_sources(k, one));
    for edge in downstream
        .edges
        .iter()
        .filter(|edge| ours.contains(&edge.supplier))
    {
        eprintln!("    {}", line(downstream, edge));
    }
    for one in &chain.customers {
        for company in about(one) {
            for signal in downstream.signals_of(company).take(4) {
                let strength = signal.strength(downstream.today);
                let what = signal.what;
                eprintln!(
                    "    news of {}: {what:?} {strength:.2} {}",
                    one.name, signal.quote.says
                );
            }
        }
    }
    (seen.iter().filter(|o| is_chained(k, o, chain))).for_each(missed::one);
}

/// Prints what an account wrote of its group, its customers and what it makes.
fn tell_letters(k: &Knowledge, one: &Outside) {
    let from = |m: &&Message| {
        let sender = m
            .sender()
            .map(|address| &k.ledger.addresses[address.0 as usize]);
        sender.is_some_and(|address| address.ends_with(&one.domain))
    };
    let words = [" group", "parent", "customer", " make", "own "];
    let texts = k.ledger.messages.iter().filter(from);
    let texts = texts.flat_map(|message| message.own.split("\n\n"));
    for text in texts.filter(|text| words.iter().any(|word| text.contains(word))) {
        eprintln!("      wrote: {}", shorten(&text.replace('\n', " "), 300));
    }
}

/// Prints what a ledger's sources say of a company, a paragraph each.
fn tell_sources(k: &Knowledge, one: &Outside) {
    let stem = one.name.split(' ').next().unwrap_or_default();
    let own = k.ledger.messages.iter().flat_map(|message| {
        let behind = message.behind.iter().map(|block| block.text.as_str());
        std::iter::once(message.own.as_str()).chain(behind)
    });
    let fields = k.ledger.entries.iter();
    let fields = fields.flat_map(|seen| seen.entry.fields().map(|field| field.1));
    let word = stem.to_lowercase();
    let theirs = k.ledger.messages.iter().flat_map(|m| &m.behind);
    for block in theirs.filter(|block| block.address.contains(&word)).take(3) {
        eprintln!(
            "      wrote: {}",
            shorten(&block.text.replace('\n', " "), 700)
        );
    }
    let published = k.ledger.entries.iter().map(|seen| &seen.entry);
    let published = published.filter(|entry| entry.text(field::PUBLISHER).starts_with(stem));
    let paragraphs = published.flat_map(|entry| entry.fields());
    for (_, text) in paragraphs.filter(|(_, text)| text.contains('%')).take(6) {
        eprintln!("      published: {}", shorten(text, 300));
    }
    let texts = own.chain(fields).flat_map(|text| text.split("\n\n"));
    for text in texts.filter(|text| text.contains(stem)).take(12) {
        eprintln!("      says: {}", shorten(&text.replace('\n', " "), 400));
    }
}

fn line(downstream: &Downstream, edge: &Edge) -> String {
    let name = |no| &downstream.companies.get(no).name;
    let says = edge
        .claims
        .first()
        .map(|claim| (claim.way, &claim.quote.says));
    format!(
        "edge {} -> {} {:?} {:.2} stands {} {says:?}",
        name(edge.supplier),
        name(edge.customer),
        edge.share,
        edge.confidence,
        edge.stands(downstream.today)
    )
}

/// How many of the world's edges are known, how many with the right share, how many of
/// those known are told, and how many look-alikes are taken.
#[derive(Default)]
pub struct Edges {
    pub known: Share,
    pub shares: Share,
    pub right: Share,
    pub decoys: Share,
}

impl Edges {
    /// Counts a world.
    pub fn add(&mut self, k: &Knowledge, world: &World, told: bool) {
        let downstream = k.downstream();
        let between = |supplier: &Outside, customer: &Outside| {
            let all = downstream.edges.iter();
            let of = all.filter(move |e| is_it(k, e.supplier, supplier));
            of.filter(move |e| is_it(k, e.customer, customer))
                .collect::<Vec<_>>()
        };
        for truth in &world.edges {
            let found = between(&truth.supplier, &truth.customer);
            let stands = found.iter().find(|edge| edge.stands(downstream.today));
            let right = (truth.standing == Standing::Holds) == stands.is_some();
            let known = right && !found.is_empty();
            self.known.add(known);
            if told && !known {
                let (supplier, customer) = (&truth.supplier.name, &truth.customer.name);
                eprintln!(
                    "EDGE seed {}: {supplier} -> {customer} {:?}",
                    world.seed, truth.standing
                );
                tell_sources(k, &truth.customer);
                found
                    .iter()
                    .for_each(|edge| eprintln!("    {}", line(downstream, edge)));
            }
            if let Some(edge) = stands.filter(|_| truth.standing == Standing::Holds) {
                let fits = truth.told.iter().any(|one| is_share(edge.share, one.share));
                self.shares.add(fits);
                if told && !fits {
                    let shares: Vec<_> = truth.told.iter().map(|one| one.share).collect();
                    eprintln!(
                        "SHARE seed {} {shares:?}: {}",
                        world.seed,
                        line(downstream, edge)
                    );
                }
            }
        }
        for edge in downstream
            .edges
            .iter()
            .filter(|edge| edge.stands(downstream.today))
        {
            let known = world.edges.iter().any(|truth| {
                is_it(k, edge.supplier, &truth.supplier) && is_it(k, edge.customer, &truth.customer)
            });
            self.right.add(known);
            if told && !known {
                eprintln!("INVENTED seed {}: {}", world.seed, line(downstream, edge));
            }
        }
        for decoy in &world.edge_decoys {
            let found = between(&decoy.supplier, &decoy.named);
            let standing = found.iter().filter(|edge| edge.stands(downstream.today));
            let taken = standing
                .into_iter()
                .any(|edge| match (decoy.looks_like, decoy.percent) {
                    ("share", Some(percent)) => is_share(edge.share, world::Share::Exact(percent)),
                    _ => true,
                });
            self.decoys.add(taken);
            if told && taken {
                eprintln!("EDGE DECOY seed {} {decoy:?}", world.seed);
                tell_sources(k, &decoy.named);
                found
                    .iter()
                    .for_each(|edge| eprintln!("    {}", line(downstream, edge)));
            }
        }
    }

    /// Prints the figures.
    pub fn print(&self) {
        if self.known.1 > 0 {
            eprintln!(
                "who sells to whom: known {} of {} ({:.3}), share right {} of {}, of those known \
                 told {} of {}, look-alikes taken {} of {}",
                self.known.0,
                self.known.1,
                self.known.of(),
                self.shares.0,
                self.shares.1,
                self.right.0,
                self.right.1,
                self.decoys.0,
                self.decoys.1
            );
        }
    }
}

/// Whether a share that was read is one that a source tells.
fn is_share(read: Option<downstream::Share>, told: world::Share) -> bool {
    use downstream::Share::{Below, Floor, Range, Unknown, Value};
    let near = |value: f64, share: u32| (value - f64::from(share)).abs() < 0.6;
    match (read, told) {
        (None | Some(Unknown), world::Share::Unknown) => true,
        (Some(Value(value)), world::Share::Exact(share)) => near(value, share),
        (Some(Floor(value)), world::Share::Floor(share)) => near(value, share),
        (Some(Below(value)), world::Share::Below(share)) => near(value, share),
        (Some(Range(low, high)), world::Share::Range(from, to)) => {
            near(low, from) && near(high, to)
        }
        (Some(Value(value)), world::Share::Range(from, to)) => {
            (f64::from(from) - 0.5..=f64::from(to) + 0.5).contains(&value)
        }
        _ => false,
    }
}

//! What is true of who sells to whom, and what only looks so.

use bellwether_core::time::{Day, Timestamp};
use std::fmt::Write;

/// A company as texts name it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Outside {
    /// `Tarnwick Rail`
    pub name: String,
    /// Other ways in which texts name it: the legal name, the first word alone, with
    /// `Group` behind it.
    pub aliases: Vec<String>,
    /// Its mail domain.
    pub domain: String,
}

/// What a truth or a decoy about an account's customers is about. An opportunity is
/// about the same where it names the account (or one of `with`) and one of the
/// customers, by name or alias; where `customers` is empty the account is enough.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chain {
    /// What the account calls itself.
    pub account: Outside,
    /// Further accounts it is about: the second of two that share a customer.
    pub with: Vec<Outside>,
    /// The account's customers that it is about. With a decoy: who would be taken for
    /// one.
    pub customers: Vec<Outside>,
    /// From then on it can be known: no proof is later.
    pub known: Timestamp,
}

impl Chain {
    /// The last day of which orders may be cited.
    pub(crate) fn last_day(&self) -> Day {
        self.known.day()
    }

    /// Its cells in the truth file, a tab before each.
    pub(crate) fn cells(chain: Option<&Chain>) -> String {
        let Some(chain) = chain else {
            return "\t\t\t".to_owned();
        };
        let names = |all: &[Outside]| {
            let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
            names.join(" | ")
        };
        let (with, customers) = (names(&chain.with), names(&chain.customers));
        format!("\t{with}\t{customers}\t{}", chain.known.day().date())
    }
}

/// A share of the supplier's revenue as one source tells it, in per cent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Share {
    /// The source names none, or none that is this customer's alone.
    Unknown,
    /// `31 %`
    Exact(u32),
    /// `more than 10 %`
    Floor(u32),
    /// `about a third`, `between 20 and 25 %`
    Range(u32, u32),
    /// `less than 10 %`
    Below(u32),
}

impl Share {
    fn cell(self) -> String {
        match self {
            Share::Unknown => "?".to_owned(),
            Share::Exact(share) => format!("{share}"),
            Share::Floor(low) => format!(">={low}"),
            Share::Range(low, high) => format!("{low}-{high}"),
            Share::Below(high) => format!("<{high}"),
        }
    }
}

/// Where something is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Way {
    /// An annual report.
    Report,
    /// A press release or a saved web page.
    Press,
    /// An item of a feed.
    Feed,
    /// A mail.
    Mail,
    /// A note of a visit or a call.
    Note,
    /// A column of the CRM.
    Crm,
    /// A series of figures.
    Series,
}

impl Way {
    fn word(self) -> &'static str {
        match self {
            Way::Report => "report",
            Way::Press => "press",
            Way::Feed => "feed",
            Way::Mail => "mail",
            Way::Note => "note",
            Way::Crm => "crm",
            Way::Series => "series",
        }
    }
}

/// Whether somebody still sells to somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// They do.
    Holds,
    /// They did until a telling says that it is over.
    Ended,
}

/// One source of an edge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Telling {
    /// The share it tells.
    pub share: Share,
    /// The year or years it speaks of; empty where it speaks of none.
    pub period: String,
    /// What kind of source.
    pub way: Way,
    /// A `Message-ID`, or the path of a file; a feed item is its file and its id,
    /// `feeds/x.xml#id`, a row of the CRM `crm:company:ID`.
    pub proof: String,
    /// When it could first be known.
    pub known: Timestamp,
    /// It says that they sell to them no longer.
    pub ends: bool,
}

/// Somebody sells to somebody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EdgeTruth {
    /// `edge-07`
    pub id: String,
    /// Who sells.
    pub supplier: Outside,
    /// Who buys from them.
    pub customer: Outside,
    /// Everything that tells of it, oldest first. More than one corroborate each other,
    /// or contradict each other in the share.
    pub told: Vec<Telling>,
    /// How it stands at the end of the world.
    pub standing: Standing,
    /// What is special about it: `contradicted`, `corroborated`, `corrected`, or
    /// nothing.
    pub note: &'static str,
}

impl EdgeTruth {
    /// From when on it can be known.
    pub fn known(&self) -> Timestamp {
        let first = self.told.iter().map(|telling| telling.known).min();
        first.unwrap_or(Timestamp(0))
    }
}

/// What looks like an edge or like a share.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EdgeDecoy {
    /// `edge-decoy-07`
    pub id: String,
    /// Who would be taken for the supplier.
    pub supplier: Outside,
    /// Who would be taken for its customer.
    pub named: Outside,
    /// The percentage that would be taken for a share of revenue. Where there is one and
    /// the two do have to do with each other as supplier and customer, an edge truth
    /// says so, and only the share is wrong.
    pub percent: Option<u32>,
    /// Which of the two is wrong to read: `edge` or `share`.
    pub looks_like: &'static str,
    /// Why it is none: `supplier`, `cost`, `joint`, `prior-year`, `market`, `growth`,
    /// `wish`, `denied`, `corrected`, `ours`, `namesake`.
    pub because: &'static str,
    /// Where it stands, as in [`Telling::proof`].
    pub proof: String,
    /// When it could first be known.
    pub known: Timestamp,
}

/// All edges and look-alikes: one line for each telling, with tabs between fields.
pub fn edge_file(world: &crate::world::World) -> String {
    let mut out = String::from(
        "what\tid\tsupplier\tsupplier domain\tcustomer\taliases\tshare\tperiod\tway\tproof\tknown\t\
         standing\tnote\n",
    );
    for edge in &world.edges {
        for told in &edge.told {
            let standing = match (told.ends, edge.standing) {
                (true, _) => "ends",
                (_, Standing::Holds) => "holds",
                (_, Standing::Ended) => "ended",
            };
            // Writing to a String cannot fail.
            let _ = writeln!(
                out,
                "edge\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{standing}\t{}",
                edge.id,
                edge.supplier.name,
                edge.supplier.domain,
                edge.customer.name,
                edge.customer.aliases.join(" | "),
                told.share.cell(),
                told.period,
                told.way.word(),
                told.proof,
                told.known.day().date(),
                edge.note,
            );
        }
    }
    for decoy in &world.edge_decoys {
        let percent = decoy.percent.map_or(String::new(), |p| p.to_string());
        let _ = writeln!(
            out,
            "decoy\t{}\t{}\t{}\t{}\t{}\t{percent}\t\t\t{}\t{}\t{}\t{}",
            decoy.id,
            decoy.supplier.name,
            decoy.supplier.domain,
            decoy.named.name,
            decoy.named.aliases.join(" | "),
            decoy.proof,
            decoy.known.day().date(),
            decoy.looks_like,
            decoy.because,
        );
    }
    out
}

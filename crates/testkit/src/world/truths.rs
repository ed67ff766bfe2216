//! What is planted in a world, and what only looks like it.

use super::cast::person::PersonNo;
use super::desk::crm::DealNo;
use super::downstream::Chain;
use super::mail::PostNo;
use super::stage::Stage;
use bellwether_core::time::Day;
use std::fmt::Write;

/// Whom an opportunity serves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Serves {
    /// The customer.
    Them,
    /// The seller's firm.
    Us,
    /// Both.
    Both,
}

impl Serves {
    /// The word in the truth file.
    pub fn word(self) -> &'static str {
        match self {
            Serves::Them => "them",
            Serves::Us => "us",
            Serves::Both => "both",
        }
    }
}

/// What a truth or a decoy of the order book is about. An opportunity is about the
/// same where it names the account (by its domain, its name or its customer number)
/// and, where articles are given, one of them by number or name, or the family.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Booked {
    /// The customer number in the order file.
    pub customer: String,
    /// What the order file calls the account.
    pub customer_name: String,
    /// The account stands in no mail and no CRM.
    pub only_there: bool,
    /// Numbers and names of the articles it is about; empty where it is about none.
    pub articles: Vec<(String, String)>,
    /// The product family, where it is about one.
    pub family: String,
    /// The day on which it turns: the last order before the silence, the day on which
    /// it was due, the day of the quote.
    pub day: Day,
}

/// A situation planted in the world that a good seller would act on, open at
/// the world's end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Truth {
    /// `truth-07`
    pub id: String,
    /// What kind it is: one of [`SITUATIONS`].
    pub situation: &'static str,
    /// Other kinds that may fairly be read in the same proof: a stranger from
    /// an unknown site is a new face too. Naming one of these is no mistake.
    pub also: &'static [&'static str],
    /// Domain of the account it is about.
    pub account_domain: String,
    /// The person it turns on. Empty where nobody is known at the account.
    pub person_address: String,
    /// `Message-ID`s (without angle brackets) of the mails that prove it.
    pub message_ids: Vec<String>,
    /// What the person is called.
    pub person_name: String,
    /// Addresses of others whom it fairly is about as well: those at the account whom
    /// nobody has spoken to either, another address of the person.
    pub others: Vec<String>,
    /// The deal it is about, by name; empty where it is about none.
    pub deal: String,
    /// What proves it outside the mailbox: `calendar.ics#UID`, `crm:deal:ID`,
    /// `crm:contact:ID`, `crm:company:ID`, the path of a note, and for cards and
    /// connections the file with the name or the address of the profile; an invoice or
    /// a quote of the order book is its file and its number, `orders/sales.csv#40213`.
    pub entries: Vec<String>,
    /// What it is about in the order book, where it is about that.
    pub booked: Option<Booked>,
    /// Whose customers it is about, where it is about an account's customers.
    pub chain: Option<Chain>,
    /// What a seller would say of it.
    pub note: String,
    /// Whom acting on it serves.
    pub serves: Serves,
}

/// Something that looks like a situation and that a good seller would shrug at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoy {
    /// `decoy-07`
    pub id: String,
    /// The kind it could be taken for.
    pub looks_like: &'static str,
    /// Domain of the account.
    pub account_domain: String,
    /// The person it would be taken to turn on.
    pub person_address: String,
    /// `Message-ID`s of the mails that mislead, and of those that settle it.
    pub message_ids: Vec<String>,
    /// What the person is called.
    pub person_name: String,
    /// Other addresses of the person.
    pub others: Vec<String>,
    /// The deal it is about, by name; empty where it is about none.
    pub deal: String,
    /// What misleads or settles it outside the mailbox, as in [`Truth::entries`].
    pub entries: Vec<String>,
    /// What it is about in the order book, where it is about that.
    pub booked: Option<Booked>,
    /// Whose customers it is about, where it is about an account's customers.
    pub chain: Option<Chain>,
    /// Why it is nothing.
    pub note: String,
}

/// All kinds of planted situation that the mailbox alone tells.
pub const SITUATIONS: &[&str] = &[
    "unanswered-ask",
    "mover",
    "new-face",
    "unreached-level",
    "unreached-site",
    "cross-account",
    "broken-promise",
    "fading",
    "single-thread",
    "open-offer",
];

/// The kinds that a [`whole_world`](super::whole_world) has on top: they need the
/// calendar, the address book, the CRM or notes. What each claims is said at the
/// head of its plot, in `plots/`.
pub const SITUATIONS_BESIDE: &[&str] = &[
    "deal-single",
    "deal-stalled",
    "deal-reopen",
    "meeting-no-followup",
    "unspoken-contact",
    "met-now-prospect",
    "inherited-untouched",
];

/// The kinds that an [`order_world`](super::order_world) has on top: they need the
/// order book. What each claims is said at the head of `orders/plots/`.
pub const SITUATIONS_ORDERS: &[&str] = &[
    "order-gap",
    "reorder-due",
    "account-lapsed",
    "basket-shrinks",
    "article-replaced",
    "wallet-share",
    "discount-for-nothing",
    "price-held",
    "price-borne",
    "quote-unanswered",
    "peers-stock-it",
    "bought-elsewhere",
];

/// The kinds that a [`chain_world`](super::chain_world) has on top: they are about the
/// customers of accounts. What each claims is said at the head of
/// `downstream/stories/`.
pub const SITUATIONS_CHAIN: &[&str] = &[
    "demand-rising",
    "demand-falling",
    "chain-opening",
    "shared-end-customer",
    "prospect-downstream",
    "concentration",
    "complaint-downstream",
    "unknown-customers",
];

/// A truth or decoy while the world is still being made.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub(crate) situation: &'static str,
    pub(crate) real: Option<Serves>,
    pub(crate) also: &'static [&'static str],
    pub(crate) person: Option<PersonNo>,
    /// The account, where it is not the person's own firm.
    pub(crate) domain: Option<String>,
    pub(crate) proof: Vec<PostNo>,
    /// The last mails with the person prove it; they are not written yet.
    pub(crate) by_last_mails: bool,
    pub(crate) others: Vec<String>,
    pub(crate) deal: String,
    pub(crate) entries: Vec<String>,
    pub(crate) booked: Option<Booked>,
    pub(crate) chain: Option<Chain>,
    pub(crate) note: String,
}

impl Claim {
    pub(crate) fn truth(situation: &'static str, serves: Serves, person: PersonNo) -> Claim {
        Claim {
            situation,
            real: Some(serves),
            also: &[],
            person: Some(person),
            domain: None,
            proof: Vec::new(),
            by_last_mails: false,
            others: Vec::new(),
            deal: String::new(),
            entries: Vec::new(),
            booked: None,
            chain: None,
            note: String::new(),
        }
    }

    pub(crate) fn decoy(situation: &'static str, person: PersonNo) -> Claim {
        Claim {
            real: None,
            ..Claim::truth(situation, Serves::Us, person)
        }
    }

    pub(crate) fn proof(mut self, posts: &[PostNo]) -> Claim {
        self.proof.extend_from_slice(posts);
        self
    }

    pub(crate) fn also(mut self, also: &'static [&'static str]) -> Claim {
        self.also = also;
        self
    }

    pub(crate) fn at(mut self, domain: &str) -> Claim {
        self.domain = Some(domain.to_owned());
        self
    }

    /// Somebody else it is about as well, or another address.
    pub(crate) fn other(mut self, address: impl Into<String>) -> Claim {
        self.others.push(address.into());
        self
    }

    /// The deal it is about.
    pub(crate) fn deal(mut self, stage: &Stage, deal: DealNo) -> Claim {
        self.deal = stage.desk.crm.deals[deal.0].name.clone();
        self.entries.push(stage.deal_key(deal));
        self
    }

    /// Something outside the mailbox that proves it.
    pub(crate) fn entry(mut self, key: impl Into<String>) -> Claim {
        self.entries.push(key.into());
        self
    }

    pub(crate) fn by_last_mails(mut self) -> Claim {
        self.by_last_mails = true;
        self
    }

    pub(crate) fn note(mut self, note: impl Into<String>) -> Claim {
        self.note = note.into();
        self
    }
}

impl Stage {
    /// Truths and decoys with their final proof, numbered by the time of their
    /// newest mail. Those that were settled before, at an earlier stage of the
    /// world, stay as they are and come first.
    pub(crate) fn settle(&mut self, truths: &mut Vec<Truth>, decoys: &mut Vec<Decoy>) {
        let claims = std::mem::take(&mut self.claims);
        let mut settled: Vec<(&Claim, Vec<PostNo>)> = claims
            .iter()
            .map(|claim| (claim, self.proof_of(claim)))
            .collect();
        settled.sort_by_key(|(claim, proof)| {
            let newest = proof.iter().map(|p| self.post(*p).at).max();
            // Chains come last, so that all else keeps its number.
            let chained = claim.chain.is_some();
            (chained, newest, claim.situation, claim.person)
        });
        for (claim, proof) in settled {
            let person = claim.person.map(|person| self.cast.person(person));
            let address = person.map_or("", |person| person.address.as_str());
            let host = address.rsplit('@').next().unwrap_or_default();
            let firm = (claim.person)
                .and_then(|person| self.cast.firm_of(person))
                .map_or(host, |firm| firm.domain.as_str());
            let account_domain = claim.domain.clone().unwrap_or_else(|| firm.to_owned());
            let message_ids = proof.iter().map(|p| self.post(*p).id.clone()).collect();
            let (person_address, note) = (address.to_owned(), claim.note.clone());
            let person_name = person.map_or(String::new(), |person| person.full_name());
            let (deal, booked) = (claim.deal.clone(), claim.booked.clone());
            let (others, entries) = (claim.others.clone(), claim.entries.clone());
            let chain = claim.chain.clone();
            match claim.real {
                Some(serves) => truths.push(Truth {
                    id: format!("truth-{:02}", truths.len() + 1),
                    situation: claim.situation,
                    also: claim.also,
                    account_domain,
                    person_address,
                    message_ids,
                    person_name,
                    others,
                    deal,
                    entries,
                    booked,
                    chain,
                    note,
                    serves,
                }),
                None => decoys.push(Decoy {
                    id: format!("decoy-{:02}", decoys.len() + 1),
                    looks_like: claim.situation,
                    account_domain,
                    person_address,
                    message_ids,
                    person_name,
                    others,
                    deal,
                    entries,
                    booked,
                    chain,
                    note,
                }),
            }
        }
    }

    fn proof_of(&self, claim: &Claim) -> Vec<PostNo> {
        let mut proof = claim.proof.clone();
        if claim.by_last_mails {
            let mut mails: Vec<PostNo> = (0..self.posts.len())
                .map(PostNo)
                .filter(|p| Some(self.post(*p).from) == claim.person)
                .collect();
            mails.sort_by_key(|p| self.post(*p).at);
            proof.extend(mails.iter().rev().take(3).copied());
        }
        proof.sort_by_key(|p| (self.post(*p).at, *p));
        proof.dedup();
        proof
    }
}

/// The truth file: one line per truth, then per decoy, with tabs between
/// fields. It is kept beside a mailbox, never in it.
pub fn truth_file(world: &super::World) -> String {
    let mut out = String::from(
        "what\tid\tsituation\taccount\tperson\tserves\tmails\tname\tothers\tdeal\tentries\tnote\t\
         customer\tarticles\tfamily\tday",
    );
    let chained = world.truths.iter().any(|truth| truth.chain.is_some());
    out.push_str(if chained {
        "\twith\ttheir customers\tknown\n"
    } else {
        "\n"
    });
    let mut row = |cells: [&str; 12], booked: &Option<Booked>, chain: &Option<Chain>| {
        // Writing to a String cannot fail.
        let _ = write!(out, "{}", cells.join("\t"));
        let _ = match booked {
            None => write!(out, "\t\t\t\t"),
            Some(booked) => write!(
                out,
                "\t{} {}\t{}\t{}\t{}",
                booked.customer,
                booked.customer_name,
                (booked.articles.iter())
                    .map(|(number, name)| format!("{number} {name}"))
                    .collect::<Vec<_>>()
                    .join(" | "),
                booked.family,
                booked.day.date()
            ),
        };
        if chained {
            out.push_str(&Chain::cells(chain.as_ref()));
        }
        out.push('\n');
    };
    for t in &world.truths {
        row(
            [
                "truth",
                &t.id,
                &[&[t.situation][..], t.also].concat().join(" or "),
                &t.account_domain,
                &t.person_address,
                t.serves.word(),
                &t.message_ids.join(" "),
                &t.person_name,
                &t.others.join(" "),
                &t.deal,
                &t.entries.join(" | "),
                &t.note,
            ],
            &t.booked,
            &t.chain,
        );
    }
    for d in &world.decoys {
        row(
            [
                "decoy",
                &d.id,
                d.looks_like,
                &d.account_domain,
                &d.person_address,
                "",
                &d.message_ids.join(" "),
                &d.person_name,
                &d.others.join(" "),
                &d.deal,
                &d.entries.join(" | "),
                &d.note,
            ],
            &d.booked,
            &d.chain,
        );
    }
    out
}

//! The picture at one moment: who is who, and how well you know them.
//!
//! [`Knowledge::at`] is the only door from evidence to everything that looks at
//! it. Detectors read this and nothing else; what was known later, or what the
//! viewer may not read, is not in it.

mod asked;
pub mod contact;
mod counterparts;
mod doubts;
mod index;
pub mod lapse;
pub mod network;
pub mod paths;
pub mod private;
pub mod reach;
pub(crate) mod services;
pub(crate) mod tuning;
pub mod vendors;
mod whereabouts;

pub use crate::identity::{AccountNo, PersonNo};
pub(crate) use index::Index;

use crate::abreast;
use crate::deals::Deal;
use crate::downstream::Downstream;
use crate::encounters::{self, Encounter};
use crate::id::Id;
use crate::identity::cards::Cards;
use crate::identity::firms::Firm;
use crate::identity::{Account, Person, Seller, accounts, people};
use crate::known::Known;
use crate::ledger::{AddressNo, Ledger, Message};
use crate::orders::gaps::{Gap, Gaps};
use crate::orders::habits::{Habits, Outlook};
use crate::orders::picture::Orders;
use crate::orders::wallet::{self, Wallet};
use crate::sparse::Sparse;
use crate::threads::Threads;
use crate::ties::Tie;
use crate::time::Timestamp;
use crate::topics::Topics;
use crate::words::Word;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use tuning::Tuning;

/// What is known at one moment, by one viewer.
#[derive(Debug)]
pub struct Knowledge<'a> {
    /// Where it was drawn from. Look here only through [`Knowledge::messages`].
    pub ledger: &'a Ledger,
    /// The moment.
    pub as_of: Timestamp,
    /// Who the seller is, and their side.
    pub seller: Seller,
    /// What address books and CRMs say of people and firms.
    pub cards: Cards<'a>,
    /// Everybody, people and machines; ordered by id.
    pub people: Vec<Person>,
    /// The person behind each address of the ledger; `None` where nothing of it
    /// was known yet.
    pub person_of: Vec<Option<PersonNo>>,
    /// Meetings, calls, visits and other messages than mail, oldest first.
    pub encounters: Vec<Encounter<'a>>,
    /// The other companies; ordered by id.
    pub accounts: Vec<Account>,
    /// The seller's tie to each person, in the order of `people`.
    ties: Sparse<Tie>,
    /// What passed between our whole side and each person, in the order of `people`.
    contacts: Sparse<contact::Contact>,
    /// Every deal that exports show at this moment, by account, then key.
    pub deals: Vec<Deal<'a>>,
    /// What the messages are about, counted when first asked for.
    topics: OnceLock<Topics>,
    /// What accounts bought, joined when first asked for.
    orders: OnceLock<Orders>,
    /// What was asked of everybody and everything, found when first asked for.
    pub(crate) index: Index,
    /// What the whitespace model uses that a replay tuned before.
    tuning: Option<Arc<Tuning<'a>>>,
    /// Conversations among `messages`.
    pub threads: Threads,
    /// The ledger as known by then.
    pub(crate) known: Known<'a>,
}

/// Of what an account does not buy so many are looked at, the strongest.
const STRONGEST_GAPS: usize = 10;

impl<'a> Knowledge<'a> {
    /// Draws the picture at `as_of`.
    pub fn at(ledger: &'a Ledger, as_of: Timestamp) -> Knowledge<'a> {
        let known = Known::by(ledger, as_of);
        let index = Index::default();
        // Who is who does not hang on which letters belong together.
        let (who, threads) = abreast::both(
            || {
                let seller = crate::identity::seller::infer(&known);
                let cards = Cards::gather(&known, &seller);
                let (mut people, person_of) = people::resolve(&known, &seller, &cards);
                let encounters =
                    encounters::gather(&known, &cards, &people, &person_of, &index.rolls);
                let accounts = accounts::group(&known, &seller, &cards, &encounters, &mut people);
                (seller, cards, people, person_of, encounters, accounts)
            },
            || crate::threads::gather(known.messages()),
        );
        let (seller, cards, people, person_of, encounters, accounts) = who;
        let (ties, contacts) = abreast::both(
            || crate::ties::measure(&known, &people, &person_of, &encounters),
            || contact::measure(&known, &people, &person_of, &encounters),
        );
        let mut picture = Knowledge {
            ledger,
            as_of,
            seller,
            cards,
            people,
            person_of,
            encounters,
            accounts,
            ties,
            contacts,
            deals: Vec::new(),
            topics: OnceLock::new(),
            orders: OnceLock::new(),
            index,
            tuning: None,
            threads,
            known,
        };
        picture.deals = crate::deals::gather(&picture);
        picture
    }

    /// The same picture with a whitespace model that was tuned before.
    pub(crate) fn tuned_by(mut self, tuning: Arc<Tuning<'a>>) -> Self {
        self.tuning = Some(tuning);
        self
    }

    /// The messages known by now, oldest first, as far back as a picture looks.
    pub fn messages(&self) -> &'a [Message] {
        self.known.messages()
    }

    /// Where a message is among [`Knowledge::messages`].
    pub fn index_of(&self, message: Id) -> Option<usize> {
        let places = self.index.places.get_or_init(|| {
            let messages = (0..).zip(self.messages());
            messages.map(|(at, message)| (message.id, at)).collect()
        });
        places.get(&message).map(|at| *at as usize)
    }

    /// The message of a proof, among [`Knowledge::messages`].
    pub fn message_of(&self, evidence: Id) -> Option<&'a Message> {
        let messages = self.messages();
        messages.get(self.index_of_proof(evidence)?)
    }

    /// Where the message of a proof is among [`Knowledge::messages`].
    pub fn index_of_proof(&self, evidence: Id) -> Option<usize> {
        let places = self.index.proofs.get_or_init(|| {
            let messages = (0..).zip(self.messages());
            messages
                .map(|(at, message)| (message.evidence, at))
                .collect()
        });
        places.get(&evidence).map(|at| *at as usize)
    }

    /// A person.
    pub fn person(&self, number: PersonNo) -> &Person {
        &self.people[number.0 as usize]
    }

    /// An account.
    pub fn account(&self, number: AccountNo) -> &Account {
        &self.accounts[number.0 as usize]
    }

    /// The person an id stands for: their own, or that of any address they hold,
    /// so that ids from before a merge still resolve.
    pub fn person_of_id(&self, id: Id) -> Option<PersonNo> {
        if let Ok(number) = self.people.binary_search_by_key(&id, |person| person.id) {
            return Some(PersonNo(number as u32));
        }
        let mut addresses = self.ledger.addresses.iter();
        let number = addresses.position(|address| people::id_of(address) == id)?;
        self.person_at(AddressNo(number as u32))
    }

    /// The account an id stands for: its own, or that of any domain it holds.
    pub fn account_of_id(&self, id: Id) -> Option<AccountNo> {
        let by_key = &self.cards.firms.by_key;
        let is_it = |account: &Account| {
            let domains = || account.domains.iter();
            account.id == id
                || domains().any(|d| accounts::id_of(d) == id)
                || domains()
                    .filter_map(|key| by_key.get(key))
                    .flat_map(Firm::earlier_keys)
                    .any(|name| accounts::id_of(&name) == id)
        };
        let number = self.accounts.iter().position(is_it)?;
        Some(AccountNo(number as u32))
    }

    /// The account of a domain, or of a firm's key where no domain is known.
    pub fn account_of_key(&self, key: &str) -> Option<AccountNo> {
        let keys = self.index.keys.get_or_init(|| {
            let mut keys = HashMap::new();
            for (at, account) in self.accounts.iter().enumerate() {
                let number = AccountNo(at as u32);
                for key in &account.domains {
                    keys.insert(key.clone(), number);
                    // A decision made before the domain was known still holds.
                    let firm = self.cards.firms.by_key.get(key);
                    for by_name in firm.into_iter().flat_map(Firm::earlier_keys) {
                        keys.entry(by_name).or_insert(number);
                    }
                }
            }
            keys
        });
        keys.get(key).copied()
    }

    /// The seller's tie to a person.
    pub fn tie(&self, number: PersonNo) -> &Tie {
        self.ties.get(number.0)
    }

    /// What passed between our side and a person.
    pub fn contact(&self, number: PersonNo) -> &contact::Contact {
        self.contacts.get(number.0)
    }

    /// Everybody with their number.
    pub fn numbered(&self) -> impl Iterator<Item = (PersonNo, &Person)> {
        self.people
            .iter()
            .enumerate()
            .map(|(index, person)| (PersonNo(index as u32), person))
    }

    /// Whom the seller is: one person, or several where not all of theirs is known to be.
    pub fn me(&self) -> &[PersonNo] {
        self.index.me.get_or_init(|| {
            let mine = self.numbered().filter(|(_, person)| person.me);
            mine.map(|(number, _)| number).collect()
        })
    }

    /// What accounts bought.
    pub fn orders(&self) -> &Orders {
        self.orders.get_or_init(|| Orders::gather(self))
    }

    /// How accounts buy.
    pub fn habits(&self) -> &Habits {
        (self.index.habits).get_or_init(|| Habits::of(self.orders(), self.as_of.day()))
    }

    /// What each buyer is about to do, in the order of [`Orders::buyers`].
    pub fn outlooks(&self) -> &[Outlook] {
        self.index.outlooks.get_or_init(|| {
            let (habits, buyers) = (self.habits(), &self.orders().buyers);
            abreast::range(buyers.len(), |at| habits.outlook(&buyers[at]))
        })
    }

    /// What accounts do not buy, though their like do.
    pub fn gaps(&self) -> &Gaps {
        self.index.gaps.get_or_init(|| {
            // Pictures of a replay are drawn side by side; the result is the same.
            let tuned = self.tuning.as_ref().map(|tuning| tuning.tuned(self));
            Gaps::of(self.orders(), self.habits().today, abreast::THREADS, tuned)
        })
    }

    /// The first of the strongest gaps of a buyer of which something holds, by its place
    /// among [`Orders::buyers`].
    pub fn first_gap(&self, buyer: usize, holds: impl Fn(&Gap) -> bool) -> Option<Gap> {
        let gaps = self.gaps();
        gaps.first(self.orders(), buyer, STRONGEST_GAPS, holds)
    }

    /// Who supplies whom beyond our own customers, and how those fare.
    pub fn downstream(&self) -> &Downstream {
        let gather = || Downstream::gather(self);
        self.index.downstream.get_or_init(gather)
    }

    /// What the messages are about.
    pub fn topics(&self) -> &Topics {
        self.topics
            .get_or_init(|| Topics::of(self.messages(), self.as_of))
    }

    /// Which of some words a message is about, in their order, see [`Topics`].
    pub fn common(&self, index: usize, words: &[Word]) -> Vec<Word> {
        self.topics().common(self.messages(), index, words)
    }

    /// Whether somebody writes with us as a friend, see [`private`].
    pub fn is_private(&self, number: PersonNo) -> bool {
        let private = self.index.private.get_or_init(|| private::measure(self));
        private.get(number.0 as usize).copied().unwrap_or(false)
    }

    /// Whether an account sells to us, see [`vendors`].
    pub fn is_vendor(&self, number: AccountNo) -> bool {
        let vendors = self.index.vendors.get_or_init(|| vendors::measure(self));
        vendors.get(number.0 as usize).copied().unwrap_or(false)
    }

    /// What accounts take of what goes with their equipment, by account.
    pub fn wallets(&self) -> &[Wallet] {
        let find = || wallet::wallets(self.orders(), self.orders_until());
        self.index.wallets.get_or_init(find)
    }

    /// Whether an account is of a trade that serves a seller rather than buys.
    pub fn is_service(&self, number: AccountNo) -> bool {
        let services = self.index.services.get_or_init(|| services::measure(self));
        services.get(number.0 as usize).copied().unwrap_or(false)
    }

    /// The person behind an address as it is written.
    pub fn person_of_address(&self, address: &str) -> Option<PersonNo> {
        self.person_at(self.known.number(address)?)
    }

    /// The person behind an address.
    pub fn person_at(&self, address: AddressNo) -> Option<PersonNo> {
        self.person_of.get(address.0 as usize).copied().flatten()
    }
}

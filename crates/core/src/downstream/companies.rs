//! Which company a name stands for: an account, or one outside that is kept by its
//! name with every other way it is written.

use super::desks::{head_of, is_numbered, is_part};
use super::library::Voice;
use super::names::{is_common, same};
use super::written::several;
use crate::evidence::entry::{Entry, EntryKind, HAND};
use crate::evidence::field;
use crate::identity::address::is_free_mail;
use crate::identity::company_names::{core, is_form};
use crate::identity::firms::{key_by_name, nameless};
use crate::identity::names::fold;
use crate::identity::{Nature, Person};
use crate::knowledge::{AccountNo, Knowledge};
use crate::time::Day;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Index of a company among [`Companies`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct CompanyNo(pub u32);

/// A company that something is told of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Company {
    /// The account it is, if it is one.
    pub account: Option<AccountNo>,
    /// Best name known.
    pub name: String,
    /// Every way it was written.
    pub aliases: BTreeSet<String>,
    /// What decisions about it hang on: an account's oldest key, or that of its name.
    pub key: String,
    /// The name is kept back: "Customer A", "our largest customer". Such a customer is
    /// another one at every supplier, and in every year's report.
    pub nameless: bool,
}

/// All companies that something is told of, as they are met.
#[derive(Clone, Debug, Default)]
pub struct Companies {
    all: Vec<Company>,
    by_account: HashMap<AccountNo, CompanyNo>,
    by_key: HashMap<String, CompanyNo>,
    /// Accounts by the first word of a name's core, each with that core.
    names: HashMap<String, Vec<(String, AccountNo)>>,
    /// Accounts by the letters of a name or of a domain's own word: `acmevalves`.
    letters: HashMap<String, Vec<AccountNo>>,
    /// Outside companies by the first word of a name's core, and by all its letters.
    outside: HashMap<String, Vec<CompanyNo>>,
    outside_letters: HashMap<String, CompanyNo>,
    /// Cores by which companies sign what they publish: those are whole names.
    signed: HashSet<String>,
    /// Cores of end customers as columns of a CRM have them: who keeps such a column writes
    /// names in full.
    listed: HashSet<String>,
    ours: Vec<String>,
    /// Given names and whole names of the people we know: nobody's company, in talk.
    people: HashSet<String>,
}

impl Companies {
    /// No company yet; knows how accounts and our own house are called.
    pub fn of(k: &Knowledge) -> Companies {
        let mut companies = Companies::default();
        for (number, account) in k.numbered_accounts() {
            let mut cores = BTreeSet::from([core(&account.name)]);
            let firms = account.domains.iter();
            let firms = firms.filter_map(|key| k.cards.firms.by_key.get(key));
            cores.extend(firms.flat_map(|firm| firm.names.iter().map(|name| core(name))));
            let words = account.domains.iter().filter(|key| nameless(key).is_none());
            let words = words.filter_map(|domain| domain.split('.').next());
            let letters: BTreeSet<String> = (words.map(str::to_owned).chain(cores.iter().cloned()))
                .map(|name| together(&name))
                .collect();
            for letters in letters.into_iter().filter(|letters| !letters.is_empty()) {
                companies.letters.entry(letters).or_default().push(number);
            }
            for core in cores.into_iter().filter(|core| !core.is_empty()) {
                let named = companies.names.entry(first(&core)).or_default();
                named.push((core, number));
            }
        }
        let happenings = k.known.happenings();
        let documents = happenings.filter(|seen| seen.entry.kind == EntryKind::Document);
        let own = documents.filter(|seen| Voice::of(&seen.entry) != Voice::Paper);
        companies.signed = own
            .map(|seen| core(seen.entry.text(field::PUBLISHER)))
            .collect();
        let columns = k.known.entries().map(|seen| &seen.entry);
        let columns = columns.filter(|e| e.system != HAND && e.kind != EntryKind::Supply);
        let cells = columns.flat_map(|entry| entry.all(field::END_CUSTOMER));
        companies.listed = cells.flat_map(several).map(core).collect();
        let words = k.seller.domains.iter();
        let words = words.filter_map(|domain| domain.split('.').next());
        companies.ours = words.map(together).collect();
        companies.ours.push(together(&core(&k.seller.company)));
        companies.ours.retain(|word| !word.is_empty());
        let named = |person: &&Person| person.nature == Nature::Human && person.name.contains(' ');
        let people = k.people.iter().filter(named);
        let names = people.flat_map(|person| [person.name.split(' ').next(), Some(&*person.name)]);
        let names = names.flatten().map(fold).filter(|name| !name.is_empty());
        companies.people = names.collect();
        companies
    }

    /// A company.
    pub fn get(&self, number: CompanyNo) -> &Company {
        &self.all[number.0 as usize]
    }

    /// Whether a company is known beside a lone word for it: as an account, or by a fuller
    /// name.
    pub fn is_known(&self, number: CompanyNo) -> bool {
        let company = self.get(number);
        company.account.is_some() || core(&company.name).contains(' ')
    }

    /// All of them.
    pub fn all(&self) -> &[Company] {
        &self.all
    }

    /// Whether the names of several accounts begin with a word.
    pub(super) fn several_begin(&self, word: &str) -> bool {
        let Some([(_, one), others @ ..]) = self.names.get(word).map(Vec::as_slice) else {
            return false;
        };
        others.iter().any(|(_, other)| other != one)
    }

    /// The company that an account is, if anything is told of it.
    pub fn of_account(&self, account: AccountNo) -> Option<CompanyNo> {
        self.by_account.get(&account).copied()
    }

    /// The company of a key, see [`Company::key`].
    pub fn of_key(&self, key: &str) -> Option<CompanyNo> {
        self.by_key.get(key).copied()
    }

    /// The company that an account is.
    pub fn account(&mut self, k: &Knowledge, account: AccountNo) -> CompanyNo {
        if let Some(number) = self.by_account.get(&account) {
            return *number;
        }
        let found = k.account(account);
        let key = found.domains.first().cloned().unwrap_or_default();
        let number = self.put(Company {
            account: Some(account),
            name: found.name.clone(),
            aliases: BTreeSet::from([found.name.clone()]),
            key,
            nameless: false,
        });
        self.by_account.insert(account, number);
        // What was decided while less was known of it still holds.
        let by_name = key_by_name(&found.name);
        for key in found.domains.iter().cloned().chain(by_name) {
            self.by_key.entry(key).or_insert(number);
        }
        number
    }

    /// The company of a name; `None` for our own house, and for what is no name.
    pub fn named(&mut self, k: &Knowledge, name: &str) -> Option<CompanyNo> {
        let name = name.trim();
        let core = core(name);
        let key = key_by_name(name)?;
        if self.is_ours(&core) || core.split(' ').all(is_form) {
            return None;
        }
        let number = match self.account_named(k, name, &core) {
            Some(account) => self.account(k, account),
            None => match self.outside(name, &key, &core) {
                Some(number) => number,
                None => {
                    let number = self.put(Company {
                        account: None,
                        name: name.to_owned(),
                        aliases: BTreeSet::new(),
                        key,
                        nameless: false,
                    });
                    self.outside.entry(first(&core)).or_default().push(number);
                    self.outside_letters.insert(together(&core), number);
                    number
                }
            },
        };
        if let Some(key) = key_by_name(name) {
            self.by_key.entry(key).or_insert(number);
        }
        let company = &mut self.all[number.0 as usize];
        company.aliases.insert(name.to_owned());
        // The longer way to write an outside company tells more of it.
        if company.account.is_none() && name.len() > company.name.len() {
            company.name = name.to_owned();
        }
        Some(number)
    }

    /// The company of a name in a mail or a note, where people are called by their names as
    /// well ("Dick bought some"): such a name is a company's only where an account has it. What
    /// begins with our own house's name is a part of it ("Acme Policy Committee"). Desks and
    /// sites of a house that is written in capitals are that house ("ACME-North"), and what is
    /// only lettered and numbered is a dock, a batch, a book ("BK2").
    pub fn named_in_talk(&mut self, k: &Knowledge, name: &str) -> Option<CompanyNo> {
        let whole = name.trim();
        let alone = match self.account_named(k, whole, &core(whole)) {
            Some(_) => whole,
            None => match head_of(whole) {
                Some((head, rest))
                    if is_part(rest) || self.account_named(k, head, &core(head)).is_some() =>
                {
                    head
                }
                _ => whole,
            },
        };
        // What hangs on a name is no part of it: a zone, a price list, a book (`Acme QX4`).
        let alone = match alone.rsplit_once(' ') {
            Some((head, last)) if is_numbered(last) && self.is_outside(k, alone) => head,
            _ => alone,
        };
        if is_numbered(alone) && self.account_named(k, alone, &core(alone)).is_none() {
            return None;
        }
        let persons = self.people.contains(&fold(alone));
        let words = core(alone);
        let own = words.contains(' ') && self.is_ours(&first(&words));
        if (persons || own) && self.account_named(k, alone, &core(alone)).is_none() {
            return None;
        }
        self.named(k, alone)
    }

    /// Whether no account has a name.
    fn is_outside(&self, k: &Knowledge, name: &str) -> bool {
        self.account_named(k, name, &core(name)).is_none()
    }

    /// The company that speaks in a document of its own.
    pub fn publisher(&mut self, k: &Knowledge, document: &Entry) -> Option<CompanyNo> {
        match Voice::of(document) {
            Voice::Paper => None,
            _ => self.named(k, document.text(field::PUBLISHER)),
        }
    }

    /// The company of an address' domain; `None` for our own house.
    pub fn of_domain(&mut self, k: &Knowledge, domain: &str) -> Option<CompanyNo> {
        match k.account_of_key(domain) {
            Some(account) => Some(self.account(k, account)),
            None if is_free_mail(domain) => None,
            None => self.named(k, &capitalised(domain.split('.').next()?)),
        }
    }

    /// A customer whose name its supplier keeps back, in a report of a year that ends on a
    /// day: "Customer A" of another year may be somebody else.
    pub fn nameless(&mut self, supplier: CompanyNo, called: &str, ends: Day) -> CompanyNo {
        let (of, year) = (&self.get(supplier).key, ends.date().year());
        let key = format!("{} of {of} in {year}", core(called));
        self.by_key.get(&key).copied().unwrap_or_else(|| {
            self.put(Company {
                account: None,
                name: called.to_owned(),
                aliases: BTreeSet::new(),
                key,
                nameless: true,
            })
        })
    }

    /// Our own house: a side of what is told of it (see [`super::ours`]), and of nothing else.
    pub(super) fn own(&mut self, k: &Knowledge) -> CompanyNo {
        const KEY: &str = "our own house";
        if let Some(number) = self.by_key.get(KEY) {
            return *number;
        }
        let domain = k.seller.domains.first();
        let word = domain.and_then(|domain| domain.split('.').next());
        let name = match k.seller.company.as_str() {
            "" => word.map_or_else(|| "us".to_owned(), capitalised),
            company => company.to_owned(),
        };
        self.put(Company {
            account: None,
            name,
            aliases: BTreeSet::new(),
            key: KEY.to_owned(),
            nameless: false,
        })
    }

    /// Whether a name is our own house's, or a part's of it.
    pub(super) fn is_us(&self, k: &Knowledge, name: &str) -> bool {
        let name = name.trim();
        let words = core(name);
        let own = self.is_ours(&words) || self.is_ours(&first(&words));
        own && self.account_named(k, name, &words).is_none()
    }

    /// Whether a name's core is our own house's.
    fn is_ours(&self, core: &str) -> bool {
        self.ours.contains(&together(core))
    }

    /// The one account of a name. A name that several have is nobody's.
    fn account_named(&self, k: &Knowledge, name: &str, core: &str) -> Option<AccountNo> {
        let by_card = k.cards.firms.named(name);
        if let Some(account) = by_card.and_then(|key| k.account_of_key(&key)) {
            return Some(account);
        }
        if let Some([account]) = self.letters.get(&together(core)).map(Vec::as_slice) {
            return Some(*account);
        }
        let alike = self.names.get(&first(core))?;
        let one = |holds: &dyn Fn(&str) -> bool| {
            let fits = alike.iter().filter(|(full, _)| holds(full));
            let mut accounts: Vec<AccountNo> = fits.map(|(_, account)| *account).collect();
            accounts.sort_unstable();
            accounts.dedup();
            (accounts.len(), accounts.first().copied())
        };
        match one(&|full| full == core) {
            (0, _) => match one(&|full| self.may_be(name, core, full)) {
                (1, found) => found,
                _ => None,
            },
            (1, found) => found,
            _ => None,
        }
    }

    /// The outside company that goes by a name, or by one like it.
    fn outside(&self, name: &str, key: &str, core: &str) -> Option<CompanyNo> {
        let known = self.by_key.get(key);
        if let Some(number) = known.or(self.outside_letters.get(&together(core))) {
            return Some(*number);
        }
        let alike = self.outside.get(&first(core))?;
        let is_it = |no: &&CompanyNo| {
            let known = &self.get(**no).name;
            self.may_be(name, core, known) && !self.says_more(name, known)
        };
        let mut alike = alike.iter().filter(is_it);
        match (alike.next(), alike.next()) {
            (Some(number), None) => Some(*number),
            _ => None,
        }
    }

    /// Whether a name is another way to write the one that is known. Where one company signs
    /// as `Dornby` and one as `Dornby Foods`, neither is the other.
    fn may_be(&self, name: &str, own: &str, known: &str) -> bool {
        let full = core(known);
        if is_begun(own, &full) {
            return !(self.signed.contains(own) && self.signed.contains(&full));
        }
        same(name, known)
    }

    /// Whether the longer of two names adds a word that tells something to one that stands
    /// in a column: where that has `Dornby`, `Dornby Foods` is another, `Dornby Group` is not.
    fn says_more(&self, one: &str, other: &str) -> bool {
        let [a, b] = [one, other].map(core);
        let (short, names) = match a.len() < b.len() {
            true => (a, (other, one)),
            false => (b, (one, other)),
        };
        self.listed.contains(&short) && !same(names.0, names.1)
    }

    fn put(&mut self, company: Company) -> CompanyNo {
        let number = CompanyNo(self.all.len() as u32);
        self.by_key.insert(company.key.clone(), number);
        self.all.push(company);
        number
    }
}

/// Whether one of two cores is the first word of the other, as people call a company that
/// both know: `Dornby` for `Dornby Heat Pumps`.
fn is_begun(one: &str, other: &str) -> bool {
    const LETTERS: usize = 5;
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let alone = !short.contains(' ') && short.len() >= LETTERS && !is_common(short);
    alone
        && long
            .strip_prefix(short)
            .is_some_and(|rest| rest.starts_with(' '))
}

/// A domain's own word as a name: `borealis-dairies` is `Borealis Dairies`.
fn capitalised(word: &str) -> String {
    let words = word.split('-').map(|part| {
        let mut letters = part.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The letters and figures of a name.
fn together(core: &str) -> String {
    core.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn first(core: &str) -> String {
    core.split(' ').next().unwrap_or_default().to_owned()
}

//! Finding what the user means: a person or an account by id, address, domain
//! or name; never guessing where two fit.

use crate::failure::Failure;
use crate::wire::Hex;
use bellwether_core::evidence::entry::{Entry, EntryKind, is_party};
use bellwether_core::evidence::field;
use bellwether_core::id::Id;
use bellwether_core::identity::firms::nameless;
use bellwether_core::identity::names::{self, fold};
use bellwether_core::identity::{Account, Person, address};
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo};
use bellwether_core::ledger::Ledger;

/// Fewer digits than this are too easily a word or a year.
pub const LEAST_DIGITS: usize = 4;
/// How many candidates are listed where several fit.
const MOST_CANDIDATES: usize = 8;

/// A person or an account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Party {
    /// A person.
    Person(PersonNo),
    /// An account.
    Account(AccountNo),
}

/// The person that `text` names: an id or the beginning of one, an address, or
/// a name or part of one.
pub fn person(knowledge: &Knowledge, text: &str) -> Result<PersonNo, Failure> {
    let found = people(knowledge, text);
    let say = |number: &PersonNo| person_line(knowledge, *number);
    the_one("person", text, &found, say)
        .map_err(|failure| failure.hint("`bellwether people` lists everybody"))
}

/// The account that `text` names: a customer number of an order file, an id or the
/// beginning of one, a domain, an address at it, or a name or part of one.
pub fn account(knowledge: &Knowledge, text: &str) -> Result<AccountNo, Failure> {
    let buyers = &knowledge.orders().buyers;
    let mut keys = buyers
        .iter()
        .filter(|one| one.keys.iter().any(|key| key == text.trim()));
    if let (Some(buyer), None) = (keys.next(), keys.next()) {
        return Ok(buyer.account);
    }
    let found = accounts(knowledge, text);
    let say = |number: &AccountNo| account_line(knowledge, *number);
    the_one("account", text, &found, say)
        .map_err(|failure| failure.hint("`bellwether accounts` lists all of them"))
}

/// The person or account that `text` names.
pub fn party(knowledge: &Knowledge, text: &str) -> Result<Party, Failure> {
    the_party(knowledge, text, &parties(knowledge, text))
}

/// The same for a meeting: of a firm and the only one there who is called like it, the firm.
pub fn host(knowledge: &Knowledge, text: &str) -> Result<Party, Failure> {
    let found = parties(knowledge, text);
    match found.as_slice() {
        [Party::Person(who), Party::Account(firm)] if knowledge.person(*who).is_at(*firm) => {
            Ok(Party::Account(*firm))
        }
        found => the_party(knowledge, text, found),
    }
}

fn parties(knowledge: &Knowledge, text: &str) -> Vec<Party> {
    let people = people(knowledge, text).into_iter().map(Party::Person);
    let mut found: Vec<Party> = people.collect();
    // An address is a person's, even where its domain is an account's.
    if !text.contains('@') || found.is_empty() {
        found.extend(
            accounts_now(knowledge, text)
                .into_iter()
                .map(Party::Account),
        );
    }
    // What an account was called once is no rival of a person's name.
    if found.is_empty() {
        found.extend(
            accounts_once(knowledge, text)
                .into_iter()
                .map(Party::Account),
        );
    }
    found
}

fn the_party(knowledge: &Knowledge, text: &str, found: &[Party]) -> Result<Party, Failure> {
    the_one("person or account", text, found, |party| match party {
        Party::Person(number) => person_line(knowledge, *number),
        Party::Account(number) => account_line(knowledge, *number),
    })
}

/// Whether a text may be an id or the beginning of one.
pub fn is_id(text: &str) -> bool {
    (LEAST_DIGITS..=32).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Whether `id` begins with the digits of `text`.
pub fn begins(id: Id, text: &str) -> bool {
    id.to_string().starts_with(&text.to_ascii_lowercase())
}

/// Everybody whom `text` may mean, the best known first. Each way of naming is
/// tried only where the ones before it found nobody.
fn people(knowledge: &Knowledge, text: &str) -> Vec<PersonNo> {
    let text = text.trim();
    if text.contains('@') {
        return by_address(knowledge, text).into_iter().collect();
    }
    let all = || (0..).map(PersonNo).zip(&knowledge.people);
    let mut found: Vec<PersonNo> = Vec::new();
    if is_id(text) {
        // A whole id from before a merge still leads to the person.
        let whole = text.to_ascii_lowercase().parse().ok();
        found.extend(whole.and_then(|id| knowledge.person_of_id(id)));
        if found.is_empty() {
            found = numbers(all().filter(|(_, person)| begins(person.id, text)));
        }
    }
    let text = names::untitled(text);
    let humans = || all().filter(|(_, person)| person.nature.answers());
    if found.is_empty() {
        found = numbers(humans().filter(|(_, p)| fold(&p.name) == fold(text)));
    }
    if found.is_empty() {
        found = numbers(humans().filter(|(_, person)| has_words(&person.name, text)));
    }
    if found.is_empty() {
        found = once_called(knowledge, text);
    }
    if found.is_empty() {
        found = numbers(all().filter(|(_, person)| has_words(&person.name, text)));
    }
    found.sort_by(|a, b| {
        let strength = |number: &PersonNo| knowledge.tie(*number).strength;
        strength(b).total_cmp(&strength(a)).then(a.cmp(b))
    });
    found
}

/// Those who go by another name now, and came with this one as well: after a merge, a
/// wedding, or where an address book spells it otherwise; in their order.
pub fn once_called(knowledge: &Knowledge, text: &str) -> Vec<PersonNo> {
    let names = knowledge.ledger.names.iter();
    let called = names.filter(|seen| seen.first <= knowledge.as_of && has_words(&seen.name, text));
    let mut found: Vec<PersonNo> = called
        .filter_map(|seen| knowledge.person_at(seen.address))
        .filter(|number| knowledge.person(*number).nature.answers())
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The person behind an address, however it is written.
fn by_address(knowledge: &Knowledge, text: &str) -> Option<PersonNo> {
    let mailbox = address::canonical("", text)?;
    knowledge.person_of_address(&mailbox.address)
}

/// Every account that `text` may mean, in their order.
fn accounts(knowledge: &Knowledge, text: &str) -> Vec<AccountNo> {
    let found = accounts_now(knowledge, text);
    if found.is_empty() {
        return accounts_once(knowledge, text);
    }
    found
}

/// The same by what they go by now.
fn accounts_now(knowledge: &Knowledge, text: &str) -> Vec<AccountNo> {
    let text = text.trim().to_lowercase();
    let all = || (0..).map(AccountNo).zip(&knowledge.accounts);
    let host = text
        .rsplit_once('@')
        .map_or(text.as_str(), |(_, host)| host);
    if host.contains('.') {
        let domain = address::registrable(host).unwrap_or_else(|| host.to_owned());
        let found = numbers(all().filter(|(_, account)| account.domains.contains(&domain)));
        if !found.is_empty() || text.contains('@') {
            return found;
        }
    }
    if is_id(&text) {
        let whole = text.parse().ok();
        if let Some(number) = whole.and_then(|id| knowledge.account_of_id(id)) {
            return vec![number];
        }
        let found = numbers(all().filter(|(_, account)| begins(account.id, &text)));
        if !found.is_empty() {
            return found;
        }
    }
    let found = numbers(all().filter(|(_, account)| fold(&account.name) == fold(&text)));
    if !found.is_empty() {
        return found;
    }
    // As any CRM or address book writes it, legal forms apart.
    let key = knowledge.cards.firms.named(&text);
    if let Some(number) = key.and_then(|key| knowledge.account_of_key(&key)) {
        return vec![number];
    }
    numbers(all().filter(|(_, account)| has_words(&account.name, &text)))
}

/// The same by a name of what was merged into them, or a domain without its ending.
fn accounts_once(knowledge: &Knowledge, text: &str) -> Vec<AccountNo> {
    let text = text.trim();
    if text.contains('@') {
        return Vec::new();
    }
    let firms = &knowledge.cards.firms.by_key;
    let once_called = |account: &Account| {
        let own = account.domains.iter().filter_map(|key| firms.get(key));
        let mut names = own.flat_map(|firm| firm.names.iter().chain([&firm.name]));
        let mut hosts = account
            .domains
            .iter()
            .filter_map(|key| key.split('.').next());
        names.any(|name| has_words(name, text)) || hosts.any(|host| has_words(host, text))
    };
    let all = (0..).map(AccountNo).zip(&knowledge.accounts);
    numbers(all.filter(|(_, account)| once_called(account)))
}

fn numbers<N, T>(found: impl Iterator<Item = (N, T)>) -> Vec<N> {
    found.map(|(number, _)| number).collect()
}

/// Whether each word of `text` begins a word of `name`, accents aside.
fn has_words(name: &str, text: &str) -> bool {
    // `oshea` and `shea` both find O'Shea.
    let names = [fold(name), name.to_lowercase()];
    let text = fold(text);
    let is_break = |c: char| !c.is_alphanumeric();
    let mut wanted = text
        .split(is_break)
        .filter(|word| !word.is_empty())
        .peekable();
    let parts = || names.iter().flat_map(|name| name.split(is_break));
    wanted.peek().is_some() && wanted.all(|word| parts().any(|part| part.starts_with(word)))
}

fn the_one<T: Copy>(
    noun: &str,
    text: &str,
    found: &[T],
    say: impl Fn(&T) -> String,
) -> Result<T, Failure> {
    match found {
        [one] => Ok(*one),
        [] => Err(Failure::asked(format!("no {noun} is known as \"{text}\""))),
        several => {
            let mut says = format!("\"{text}\" may be any of {}:", several.len());
            for candidate in several.iter().take(MOST_CANDIDATES) {
                says.push_str("\n  ");
                says.push_str(&say(candidate));
            }
            if several.len() > MOST_CANDIDATES {
                says.push_str("\n  …");
            }
            Err(Failure::asked(says).hint("name one by its id, address or domain"))
        }
    }
}

fn person_line(knowledge: &Knowledge, number: PersonNo) -> String {
    let person = knowledge.person(number);
    let addresses = addresses(knowledge, person);
    let address = addresses.first().map_or("", String::as_str);
    format!("{}  {}  {address}", Hex(person.id).short(), person.name)
}

/// An account in a line of a list to choose from.
pub fn account_line(knowledge: &Knowledge, number: AccountNo) -> String {
    let account = knowledge.account(number);
    let domains = domains(account).join(", ");
    let line = format!("{}  {}  {domains}", Hex(account.id).short(), account.name);
    line.trim_end().to_owned()
}

/// The addresses of a person, the one used last first; what only stands for a contact
/// without one is none.
pub fn addresses(knowledge: &Knowledge, person: &Person) -> Vec<String> {
    let addresses = (person.addresses.iter())
        .filter_map(|no| knowledge.ledger.addresses.get(no.0 as usize))
        .filter(|address| !is_party(address));
    addresses.cloned().collect()
}

/// Who looks after something, by name or address, where a CRM calls them by an id.
pub fn owner(ledger: &Ledger, called: &str) -> String {
    let mut users = (ledger.entries.iter())
        .map(|seen| &*seen.entry)
        .filter(|entry| entry.kind == EntryKind::Contact && entry.key == called);
    let named = |entry: &Entry| {
        let name = entry.shown_name();
        let address = entry.get(field::EMAIL).map(str::to_owned);
        address.unwrap_or(name)
    };
    users.next().map_or_else(|| called.to_owned(), named)
}

/// The domains of an account, oldest first; the key of a firm without one is none.
pub fn domains(account: &Account) -> Vec<String> {
    let domains = account.domains.iter();
    let domains = domains.filter(|domain| nameless(domain).is_none());
    domains.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_may_be_begun_and_in_any_order() {
        assert!(has_words("Ann-Marie Smith", "smith ann"));
        assert!(has_words("Ann-Marie Smith", "marie"));
        assert!(!has_words("Ann-Marie Smith", "mith"));
        assert!(!has_words("Ann-Marie Smith", " - "));
    }

    #[test]
    fn ids_are_hexadecimal_and_not_too_short() {
        assert!(is_id("c0ffee"));
        assert!(!is_id("c0f"));
        assert!(!is_id("coffee"));
    }
}

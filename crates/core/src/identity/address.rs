//! Addresses as sources write them, and their one canonical form.

use super::{directory, display_name};
use crate::evidence::entry;
use std::collections::HashSet;
use std::sync::LazyLock;

/// The longest canonical address, in characters. RFC 5321 allows 254; senders of
/// bulk mail go a little beyond.
const LONGEST: usize = 320;

/// A cleaned address with its display name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mailbox {
    /// Canonical address: lower case, without quotes or transport junk. A tag
    /// (`ann+news@…`) stays: it is another address, of the same person.
    pub address: String,
    /// Display name, `First Last`; empty where there is none.
    pub name: String,
}

/// Brings a name and an address as a header gives them into canonical form.
///
/// Handles `CN=Ann Smith/OU=HOU/O=ACME@ACME`, Exchange `/O=ACME/CN=ASMITH`,
/// `IMCEANOTES-…@acme.com`, quoted and bracketed forms, a missing first name
/// (`.ward@acme.com`), mail put in the name, `Last, First`. Directory names
/// without an internet address get a synthetic one (see [`directory`]). `None`
/// where nothing can be made of it.
pub fn canonical(name: &str, address: &str) -> Option<Mailbox> {
    let (address, entry) = read(address).or_else(|| {
        // Some clients put the address into the name and nothing, or the name
        // once more, where the address belongs.
        let (address, entry) = read(name)?;
        address.contains('@').then_some((address, entry))
    })?;
    let mut name = display_name::clean(name, &address);
    if name.is_empty()
        && let Some(own) = entry.as_ref().and_then(directory::Entry::person_name)
    {
        name = display_name::clean(own, &address);
    }
    Some(Mailbox { address, name })
}

/// Finds the address in a text that should be one, and the directory entry it
/// was written as, if it was.
fn read(text: &str) -> Option<(String, Option<directory::Entry>)> {
    let text = text.trim();
    let unwrapped = directory::unwrap_imcea(innermost(text));
    let text = unwrapped.as_deref().unwrap_or(text);
    if let Some(address) = internet(innermost(text)).or_else(|| internet(text)) {
        return Some((address, None));
    }
    let inner = innermost(text);
    let entry = directory::parse(trim_marks(inner))?;
    let address = entry.address().filter(|a| a.len() <= LONGEST)?;
    Some((address, Some(entry)))
}

/// What stands in the last pair of angle brackets or after `mailto:`, else all.
fn innermost(text: &str) -> &str {
    let text = match text.rfind('<') {
        Some(open) if text[open..].len() > 1 => {
            let inner = &text[open + 1..];
            inner.split('>').next().unwrap_or(inner)
        }
        _ => text,
    };
    let lower = text.to_ascii_lowercase();
    match lower.rfind("mailto:") {
        Some(at) => text[at + "mailto:".len()..]
            .split(['>', ']', ')', '?', ' '])
            .next()
            .unwrap_or(""),
        None => text,
    }
}

/// An internet address in canonical form.
fn internet(text: &str) -> Option<String> {
    let text = trim_marks(text);
    let (mut local, mut host) = text.rsplit_once('@')?;
    // `ann@acme.com@ACME`, `"ann@acme.com"@gateway.com`: gateways put their own
    // name behind; the address is within.
    while let Some((inner, inner_host)) = local.rsplit_once('@') {
        (local, host) = (inner, inner_host);
    }
    let host = clean_host(host)?;
    // A path before the `@` is a directory name, unless it has a real host.
    if local.contains('/') && (registrable(&host).is_none() || local.contains('=')) {
        return None;
    }
    let local = clean_local(local)?;
    let address = format!("{local}@{host}");
    (address.chars().count() <= LONGEST).then_some(address)
}

/// Lower case, without quotes and brackets; no dot at either end and never two
/// together: clients that lost a first name or an initial leave `.ward` and
/// `l..kelly`, and others write the same mailbox without the dot.
fn clean_local(local: &str) -> Option<String> {
    let mut out = String::with_capacity(local.len());
    for c in trim_marks(local).chars().flat_map(char::to_lowercase) {
        match c {
            '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | ':' | '"' | '\\' => {}
            c if c.is_control() => {}
            c if c == '.' || c.is_whitespace() => {
                if !out.is_empty() && !out.ends_with('.') {
                    out.push('.');
                }
            }
            // `ann'.'smith`: a quoted name taken apart; `o'neil` stays.
            '\'' | '`' | '’' if out.is_empty() || out.ends_with('.') => {}
            c => out.push(c),
        }
        if out.ends_with("'.") {
            out.truncate(out.len() - 2);
            out.push('.');
        }
    }
    while out.ends_with(['.', '\'']) {
        out.pop();
    }
    (!out.is_empty()).then_some(out)
}

fn clean_host(host: &str) -> Option<String> {
    let host = trim_marks(host)
        .trim_matches(['.', '[', ']'])
        .to_lowercase();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let good = !host.is_empty() && !host.contains("..") && host.chars().all(plain);
    good.then_some(host)
}

fn trim_marks(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '<' | '>' | '(' | ')' | '"' | '\'' | '‘' | '’' | '“' | '”' | ',' | ';' | ':' | '`'
            )
    })
}

/// The host of an address, empty where it has none.
pub fn host(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, host)| host)
}

/// The part before the host, all of it where there is no host. A party of a source
/// other than mail (`crm:contact:7`) has none.
pub fn local(address: &str) -> &str {
    match address.rsplit_once('@') {
        Some((local, _)) => local,
        None if entry::is_party(address) => "",
        None => address,
    }
}

/// The party an address speaks for: its full host, or the address itself on a
/// free-mail host. Immutable, and so what facts are distributed by.
pub fn party(address: &str) -> String {
    let host = host(address);
    if host.is_empty() || is_free_mail(host) {
        address.to_owned()
    } else {
        host.to_owned()
    }
}

/// The registrable domain of a host by the public suffix list, `None` for hosts
/// without one (`localhost`, bare words, IP addresses, synthetic hosts): the
/// suffix has to be on the list, not merely look like one.
pub fn registrable(host: &str) -> Option<String> {
    let suffix = psl::suffix(host.as_bytes()).filter(psl::Suffix::is_known)?;
    match psl::domain_str(host) {
        Some(domain) => Some(domain.to_owned()),
        // A firm that lets others register under its own domain is still one.
        None if suffix.typ() == Some(psl::Type::Private) => Some(host.to_owned()),
        None => None,
    }
}

/// Whether a host is a university's or a school's: people go there to learn.
pub fn is_school(host: &str) -> bool {
    let mut labels = host.rsplit('.');
    let (top, second) = (labels.next(), labels.next());
    top == Some("edu") || matches!(second, Some("edu" | "ac"))
}

/// What great free-mail hosts are called under every country's domain.
const EVERYWHERE: &[&str] = &["gmail", "gmx", "googlemail", "hotmail", "yahoo", "ymail"];

/// Whether a host gives addresses to anybody (`gmail.com`): never an account.
pub fn is_free_mail(host: &str) -> bool {
    static HOSTS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        include_str!("free_mail.txt")
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect()
    });
    let mut rest = host;
    loop {
        if HOSTS.contains(rest) {
            return true;
        }
        match rest.split_once('.') {
            Some((_, parent)) => rest = parent,
            None => break,
        }
    }
    let word = |domain: &str| {
        domain
            .split('.')
            .next()
            .is_some_and(|w| EVERYWHERE.contains(&w))
    };
    host.split('.').any(|label| EVERYWHERE.contains(&label))
        && registrable(host).is_some_and(|domain| word(&domain))
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;

//! Who "me" and "we" are, from sent mail, unless the user said so.

use super::Seller;
use super::address::{host, is_free_mail, local, registrable};
use super::names::{FullName, spells};
use crate::known::Known;
use crate::ledger::{AddressNo, Anchor, Verb};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A second own address has at least this share of the first one's sent mail.
const OWN_SHARE: f64 = 0.02;

/// With this share the last name is enough: `ann.b.smith` may sign as `b.smith`.
const FAMILY_SHARE: f64 = 0.1;

/// Where no folder of sent mail is known, the owner is on at least this share of
/// all messages.
const PRESENCE: f64 = 0.3;

/// Works out who the seller is as of a moment.
///
/// In this order: what the user said last; the viewer, if it is an address; the
/// sender of most mail in folders of sent mail; whoever is on nearly all mail.
/// Other addresses of the same name with mail of their own in those folders
/// are the seller's too.
pub(crate) fn infer(known: &Known) -> Seller {
    let said = said(known);
    let mut seller = said.unwrap_or_else(|| Seller {
        addresses: worked_out(known),
        inferred: true,
        ..Seller::default()
    });
    let own = seller.addresses.iter().map(|number| known.address(*number));
    let own: Vec<String> = own.filter_map(|address| firm(host(address))).collect();
    for domain in own {
        if !seller.domains.contains(&domain) {
            seller.domains.push(domain);
        }
    }
    let sisters = sisters(known, &seller.domains);
    seller.domains.extend(sisters);
    seller
}

/// The domain a host belongs to, free mail left out.
fn firm(host: &str) -> Option<String> {
    if is_free_mail(host) {
        return None;
    }
    registrable(host)
}

/// The user's last word on addresses and on the firm's name. `domains` holds
/// those of addresses that no mail has shown yet.
fn said(known: &Known) -> Option<Seller> {
    let me = |d: &&crate::ledger::Decision| d.verb == Verb::Me;
    let mut seller = Seller::default();
    let company = known.decisions().rev().filter(me).find_map(|d| {
        let company = d.word("company").map(str::trim)?;
        (!company.is_empty()).then(|| company.to_owned())
    });
    let addressed = known
        .decisions()
        .rev()
        .filter(me)
        .find(|d| d.anchors.iter().any(|a| matches!(a, Anchor::Address(_))));
    for anchor in addressed.map(|d| d.anchors.as_slice()).unwrap_or_default() {
        match anchor {
            Anchor::Address(address) => {
                seller.addresses.extend(known.number(address));
                seller.domains.extend(firm(host(address)));
            }
            Anchor::Domain(domain) => seller.domains.push(domain.clone()),
            _ => {}
        }
    }
    seller.domains.sort();
    seller.domains.dedup();
    match (addressed, company) {
        (Some(_), company) => {
            seller.company = company.unwrap_or_default();
            Some(seller)
        }
        (None, Some(company)) => Some(Seller {
            company,
            addresses: worked_out(known),
            inferred: true,
            domains: Vec::new(),
        }),
        (None, None) => None,
    }
}

fn worked_out(known: &Known) -> Vec<AddressNo> {
    let mut sent: Vec<(AddressNo, u32)> = known.sent().filter(|(_, mails)| *mails > 0).collect();
    sent.sort_by_key(|&(number, mails)| (std::cmp::Reverse(mails), known.address(number)));
    let viewer = known.number(&known.ledger.viewer);
    let Some(first) = viewer
        .or_else(|| sent.first().map(|(number, _)| *number))
        .or_else(|| most_present(known))
    else {
        return Vec::new();
    };
    let names = names_of(known, sent.iter().map(|(number, _)| *number).chain([first]));
    let most = sent.first().map_or(0, |(_, mails)| *mails);
    let share = |mails: u32| f64::from(mails) / f64::from(most.max(1));
    let mut addresses = vec![first];
    for &(number, mails) in sent.iter().filter(|(number, _)| *number != first) {
        let same = bears_same_name(known, &names, first, number);
        let family = bears_same_last_name(&names, first, number);
        if mails >= 2
            && (same && share(mails) >= OWN_SHARE || family && share(mails) >= FAMILY_SHARE)
        {
            addresses.push(number);
        }
    }
    addresses
}

/// Full names seen with some addresses, and spelt by them.
fn names_of(
    known: &Known,
    addresses: impl Iterator<Item = AddressNo>,
) -> HashMap<AddressNo, Vec<FullName>> {
    let mut names: HashMap<AddressNo, Vec<FullName>> = addresses
        .map(|number| {
            let own = FullName::of_local(local(known.address(number)));
            (number, own.into_iter().collect())
        })
        .collect();
    for seen in known.names() {
        if let Some(names) = names.get_mut(&seen.address) {
            names.extend(FullName::of_display(&seen.name));
        }
    }
    names
}

fn bears_same_name(
    known: &Known,
    names: &HashMap<AddressNo, Vec<FullName>>,
    a: AddressNo,
    b: AddressNo,
) -> bool {
    let [own_a, own_b] = [a, b].map(|number| local(known.address(number)));
    let [names_a, names_b] = [a, b].map(|number| names.get(&number).map_or(&[][..], Vec::as_slice));
    own_a == own_b
        || names_a.iter().any(|x| names_b.iter().any(|y| x.may_be(y)))
        || names_a.iter().any(|name| spells(own_b, name))
        || names_b.iter().any(|name| spells(own_a, name))
}

fn bears_same_last_name(
    names: &HashMap<AddressNo, Vec<FullName>>,
    a: AddressNo,
    b: AddressNo,
) -> bool {
    let [a, b] = [a, b].map(|number| names.get(&number).map_or(&[][..], Vec::as_slice));
    a.iter().any(|x| b.iter().any(|y| x.last == y.last))
}

/// The address on most messages, where it is on enough of them.
fn most_present(known: &Known) -> Option<AddressNo> {
    let messages = known.messages();
    let mut on: BTreeMap<AddressNo, u32> = BTreeMap::new();
    let mut total = messages.len() as u32;
    for message in messages {
        let present: BTreeSet<AddressNo> = message.participants.iter().map(|p| p.1).collect();
        for number in present {
            *on.entry(number).or_default() += 1;
        }
    }
    if total == 0 {
        for traffic in &known.traffic {
            let mails = traffic.mails();
            total += mails;
            for number in [traffic.sender, traffic.recipient] {
                *on.entry(number).or_default() += mails;
            }
        }
    }
    let text = |number: AddressNo| known.address(number);
    let (number, mails) = on
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then_with(|| text(b.0).cmp(text(a.0))))?;
    (f64::from(mails) >= PRESENCE * f64::from(total)).then_some(number)
}

/// Other domains of our side: those that share their word with ours (`acme.com`,
/// `acme.de`) and at least one person. Shared people alone prove nothing: half a
/// department may have gone to a customer together.
fn sisters(known: &Known, ours: &[String]) -> Vec<String> {
    let word = |domain: &str| domain.split('.').next().unwrap_or_default().to_owned();
    let words: BTreeSet<String> = ours
        .iter()
        .map(|d| word(d))
        .filter(|w| w.len() >= 3)
        .collect();
    let mut by_host: HashMap<&str, Option<String>> = HashMap::new();
    let mut by_domain: BTreeMap<&str, BTreeSet<FullName>> = BTreeMap::new();
    let mut seen: Vec<AddressNo> = known.traffic.iter().map(|c| c.sender).collect();
    seen.dedup();
    seen.extend(known.traffic.iter().map(|c| c.recipient));
    seen.sort_unstable();
    seen.dedup();
    for &number in &seen {
        let host = host(known.address(number));
        by_host.entry(host).or_insert_with(|| firm(host));
    }
    for &number in &seen {
        let address = known.address(number);
        if let Some(Some(domain)) = by_host.get(host(address)) {
            let names = by_domain.entry(domain).or_default();
            names.extend(FullName::of_local(local(address)).filter(|n| !n.is_initial()));
        }
    }
    for name in known.names() {
        if let Some(Some(domain)) = by_host.get(host(known.address(name.address))) {
            let names = by_domain.entry(domain).or_default();
            names.extend(FullName::of_display(&name.name).filter(|n| !n.is_initial()));
        }
    }
    let without_middle = |name: &FullName| (name.first.clone(), name.last.clone());
    let own: BTreeSet<(String, String)> = ours
        .iter()
        .filter_map(|domain| by_domain.get(domain.as_str()))
        .flatten()
        .map(without_middle)
        .collect();
    by_domain
        .iter()
        .filter(|(domain, _)| !ours.iter().any(|own| own == *domain))
        .filter(|(domain, names)| {
            words.contains(&word(domain))
                && names.iter().any(|name| own.contains(&without_middle(name)))
        })
        .map(|(domain, _)| (*domain).to_owned())
        .collect()
}

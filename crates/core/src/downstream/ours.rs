//! Our own house: to whom it sells and who supplies it, as its people and others say in
//! mails and notes. That is no end of a chain, and is kept apart from what accounts do.

use super::claims::{self, Claim, Quote, Source, claim, sentence};
use super::companies::Companies;
use super::known::Known;
use super::talks::{is_of_ours, writer_of};
use super::told::{House, Told, bought, says_we};
use crate::encounters::Voice;
use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;

/// Ways in which suppliers tell their own suppliers of those they supply: from one of us
/// they may be of an account's customer as well as of ours.
const INDIRECT: &[&str] = &[
    "built-into",
    "collects",
    "complains",
    "corrected",
    "customers-like",
    "deals",
    "end-customer",
    "for-their-project",
    "goes-to",
    "line",
    "orders",
    "share-alone",
    "talks-with",
    "visits",
];

/// Who writes.
#[derive(Clone, Copy)]
enum Writer {
    /// One of us.
    Us,
    /// Somebody of an account, or of nobody we know.
    Other(Option<AccountNo>),
}

/// What is told of our own house; of mails, by some.
pub(super) fn claims(k: &Knowledge, mails: &[Message], companies: &mut Companies) -> Vec<Claim> {
    let mut claims = Vec::new();
    for message in mails {
        of_mail(k, companies, message, &mut claims);
    }
    for met in k.encounters.iter().filter(|met| met.voice == Voice::Ours) {
        let told = super::told(met.text, Known::default());
        let bought = bought(met.text, Known::default());
        for told in told.iter().chain(&bought) {
            let quote = Quote::of_note(met, told);
            // A note that does not say "we" speaks of the house that it is of.
            if says_we(&quote.says) {
                claims.extend(of_us(k, companies, told, Writer::Us, quote));
            }
        }
    }
    claims
}

fn of_mail(k: &Knowledge, companies: &mut Companies, message: &Message, out: &mut Vec<Claim>) {
    let who = message.sender();
    let Some(who) = who.and_then(|address| k.person_at(address)) else {
        return;
    };
    let writer = match is_of_ours(k, message, who) {
        true => Writer::Us,
        false => Writer::Other(writer_of(k, message, who)),
    };
    let told: &[Told] = match message.gist().says(Asked::Supplies) {
        true => message.told(),
        false => &[],
    };
    for told in told.iter().chain(claims::bought(k, message)) {
        let quote = Quote {
            evidence: message.evidence,
            known: message.known,
            says: sentence(&message.own[told.sentence.clone()]),
            by: k.person(who).name.clone(),
            source: Source::Mail,
        };
        out.extend(of_us(k, companies, told, writer, quote));
    }
}

/// What is told, where one of the two sides is our own house.
fn of_us(
    k: &Knowledge,
    companies: &mut Companies,
    told: &Told,
    writer: Writer,
    quote: Quote,
) -> Option<Claim> {
    let is_us = |house: &House| match house {
        House::Writer => matches!(writer, Writer::Us),
        House::Reader => false,
        House::Named(name) => companies.is_us(k, name),
    };
    let sells = is_us(&told.supplier);
    if sells == is_us(&told.customer) || INDIRECT.contains(&told.way) {
        return None;
    }
    let other = match sells {
        true => &told.customer,
        false => &told.supplier,
    };
    let other = match (other, writer) {
        (House::Writer, Writer::Other(Some(account))) => companies.account(k, account),
        (House::Named(name), _) => companies.named_in_talk(k, name)?,
        _ => return None,
    };
    let own = companies.own(k);
    let (supplier, customer) = match sells {
        true => (own, other),
        false => (other, own),
    };
    let day = quote.known.day();
    claim(told, supplier, customer, day, quote)
}

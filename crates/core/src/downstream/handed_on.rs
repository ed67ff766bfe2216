//! What mails tell that others hand on: said by whoever wrote them, known since the mail
//! that they came with.

use super::claims::{Claim, Quote, claim};
use super::companies::{Companies, CompanyNo};
use super::told::House;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;
use crate::reading::behind::roof;
use std::collections::BTreeSet;

/// Adds what the mails of third houses behind a message tell; `reader` is the house of
/// whoever passes them on.
pub(super) fn claims(
    k: &Knowledge,
    companies: &mut Companies,
    (message, reader): (&Message, Option<AccountNo>),
    out: &mut Vec<Claim>,
) {
    let bought = k.ledger.bought_behind(message);
    for (behind, told) in message.told_behind().chain(bought) {
        let mut company = |house: &House| match house {
            House::Writer => companies.of_domain(k, &roof(&behind.address)),
            House::Reader => reader.map(|account| companies.account(k, account)),
            House::Named(name) => companies.named_in_talk(k, name),
        };
        let (Some(supplier), Some(customer)) = (company(&told.supplier), company(&told.customer))
        else {
            continue;
        };
        let quote = Quote::behind(message, behind, &told.sentence);
        out.extend(claim(told, supplier, customer, message.known.day(), quote));
    }
}

/// Of what was handed on, what nobody has told before: a sentence that is quoted in ten
/// answers, or that came by its own mail as well, is one proof.
pub(super) fn unheard(heard: &[Claim], handed_on: Vec<Claim>) -> Vec<Claim> {
    let of = |claim: &Claim| -> (CompanyNo, CompanyNo, String) {
        let letters = claim.quote.says.chars().filter(|c| c.is_alphanumeric());
        (claim.supplier, claim.customer, letters.collect())
    };
    let mut told: BTreeSet<_> = heard.iter().map(of).collect();
    let mut new = handed_on;
    new.retain(|claim| told.insert(of(claim)));
    new
}

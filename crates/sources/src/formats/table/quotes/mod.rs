//! Tables of quotes: what was offered to whom, one row an article.
//!
//! A quote looks like an order: a customer, articles, quantities, prices. What it is, its
//! number, its date, its status or its end says (`Quote No.`, `Angebotsdatum`, `N° devis`,
//! `Estimate Status`), or that a document is only valid until a day. Where a table has
//! the number or the date of an order or an invoice as well, it is lines of orders that
//! name the quote they came from, unless it says of the quote what only a list of quotes
//! says. Rows of one number are one quote, see [`merge`].

pub(super) mod merge;
pub(in crate::formats) mod printed;
mod stands;
mod words;

use super::amounts;
use super::headings::{Of, Sense};
use super::orders::{self, Role};
use super::plan::{self, Plan, Target};
use super::told::Told;
use bellwether_core::evidence::entry::{EntryKind, QUOTES};
use bellwether_core::evidence::field;

/// What a whole quote comes to, where lines stand below each other.
pub(super) const TOTAL: &str = "quote_total";

/// Fields that are the quote's, each from one column; others are kept as in any table.
const FIELDS: &[(Role, &str)] = &[
    (Role::CustomerId, field::COMPANY_ID),
    (Role::CustomerName, field::COMPANY),
    (Role::Sku, field::SKU),
    (Role::Product, field::PRODUCT),
    (Role::Quantity, field::QUANTITY),
    (Role::Price, field::PRICE),
    (Role::Amount, field::AMOUNT),
    (Role::Currency, field::CURRENCY),
    (Role::When, field::CREATED),
];

/// A field that a heading may be, and how well it fits: 0 is best.
type Fit = (&'static str, u8);

/// How well a heading that says `quote` fits; others come after.
const SAID: u8 = 1;

fn fit(heading: &str) -> Option<Fit> {
    let known = words::known(heading);
    if known.is_some() {
        return known;
    }
    let Some((role, rank)) = orders::role(heading) else {
        return words::is_day(heading).then_some((field::CREATED, SAID + 1));
    };
    let said_of_order = words::speaks_of_orders(heading);
    if role == Role::Invoice {
        // `Document No.`, `No.`: of whatever the table is about.
        return (!said_of_order).then_some((field::ID, ANY_NUMBER + rank));
    }
    let (_, field) = FIELDS.iter().find(|(known, _)| *known == role)?;
    let of_order = role == Role::When && said_of_order;
    (!of_order).then_some((*field, SAID + 1 + rank))
}

/// How well the number of any document fits.
const ANY_NUMBER: u8 = 20;

/// The plan for a table of quotes; `None` where these are not its headings.
pub(super) fn plan(
    headings: &[String],
    senses: &[Option<Sense>],
    mapped: &[Option<&'static str>],
    told: Told<'_>,
) -> Option<Plan> {
    let mut fits: Vec<Option<Fit>> = headings.iter().map(|heading| fit(heading)).collect();
    take_for_codes(&mut fits);
    take_for_names(headings, &mut fits);
    if !are_quotes(headings, senses, &fits) {
        return None;
    }
    let mut targets = vec![Target::Kept; headings.len()];
    let take = |at: usize, target: Target, targets: &mut Vec<Target>| {
        if targets[at] == Target::Kept && !targets.contains(&target) {
            targets[at] = target;
        }
    };
    // The user first.
    for (at, name) in mapped.iter().enumerate() {
        if let Some(name) = name {
            take(at, Target::Own(of_user(name)), &mut targets);
        }
    }
    let mut ranked: Vec<(u8, usize, &'static str)> = (fits.iter().enumerate())
        .filter_map(|(at, fit)| fit.map(|(name, rank)| (rank, at, name)))
        .collect();
    ranked.sort_unstable();
    for (_, at, name) in ranked {
        take(at, Target::Own(name), &mut targets);
    }
    for (at, sense) in senses.iter().enumerate() {
        let Some(sense) = sense.filter(|_| fits[at].is_none()) else {
            continue;
        };
        let target = plan::target(EntryKind::Deal, Of::Deal, sense, headings, at);
        if is_said_beside(target) {
            take(at, target, &mut targets);
        }
    }
    Some(Plan {
        kind: EntryKind::Deal,
        system: QUOTES,
        what: "quotes".to_owned(),
        headings: headings.to_vec(),
        currency: currency(headings, &targets, told),
        targets,
    })
}

/// `Article` beside its description is its code, as `Customer` beside its name.
fn take_for_codes(fits: &mut [Option<Fit>]) {
    // A thing alone, by the rank of its role.
    const ALONE: u8 = SAID + 2;
    for (name, code) in [
        (field::PRODUCT, field::SKU),
        (field::COMPANY, field::COMPANY_ID),
    ] {
        let has_code = fits.iter().flatten().any(|(known, _)| *known == code);
        let of_name = || fits.iter().flatten().filter(|(known, _)| *known == name);
        let has_name =
            of_name().any(|(_, rank)| *rank < ALONE || name == field::PRODUCT && *rank > ALONE);
        let alone = fits.iter().position(|fit| *fit == Some((name, ALONE)));
        if let Some(at) = alone.filter(|_| !has_code && has_name) {
            fits[at] = Some((code, ALONE));
        }
    }
}

/// `Name` is the customer's, where the customer is not said otherwise.
fn take_for_names(headings: &[String], fits: &mut [Option<Fit>]) {
    let has = |name: &str| fits.iter().flatten().any(|(known, _)| *known == name);
    let is_name = |heading: &String| heading.eq_ignore_ascii_case(field::NAME);
    if !has(field::COMPANY)
        && let Some(at) = headings.iter().position(is_name)
    {
        fits[at] = Some((field::COMPANY, ANY_NUMBER));
    }
}

/// What the user calls a column, as quotes call it.
fn of_user(name: &'static str) -> &'static str {
    match name {
        field::WHEN => field::CREATED,
        field::INVOICE => field::ID,
        field::NAME => field::PRODUCT,
        field::TYPE => field::STATUS,
        same => same,
    }
}

/// What a row of a quote may say beside what makes it one.
fn is_said_beside(target: Target) -> bool {
    const OWN: &[&str] = &[
        field::OWNER,
        field::CONTACT,
        field::CONTACT_ID,
        field::TEXT,
        field::LOST_REASON,
        field::PROBABILITY,
        field::COMPETITOR,
        field::END_CUSTOMER,
        field::NEXT_STEP,
        field::STATUS,
        field::STAGE,
    ];
    match target {
        Target::Own(name) => OWN.contains(&name),
        Target::Other(of, name) => {
            of == Of::Contact && matches!(name, field::EMAIL | field::PHONE | field::TITLE)
                || of == Of::Company && name == field::DOMAIN
        }
        Target::Kept => false,
    }
}

fn are_quotes(headings: &[String], senses: &[Option<Sense>], fits: &[Option<Fit>]) -> bool {
    let best = |name: &str| {
        let of_name = fits.iter().flatten().filter(|(known, _)| *known == name);
        of_name.map(|(_, rank)| *rank).min()
    };
    let has = |name: &str| best(name).is_some();
    let number = best(field::ID).is_some_and(|rank| rank <= SAID);
    let dated = best(field::CREATED) == Some(0);
    let stands = best(field::STATUS) == Some(0) || best(field::CLOSES) == Some(0);
    // A document with a customer that only holds until a day.
    let holds = has(field::CLOSES) && has(field::ID) && has(field::AMOUNT);
    let named = has(field::COMPANY_ID) || has(field::COMPANY);
    let about = [field::SKU, field::PRODUCT, field::AMOUNT, TOTAL];
    let said = number || dated || stands || holds;
    if !said || !has(field::CREATED) || !named || !about.into_iter().any(has) {
        return false;
    }
    // A CRM's deals may name their quote.
    let is_deal = |sense: &Sense| {
        const DEAL: &[&str] = &[field::STAGE, field::NAME, field::PROBABILITY, field::ID];
        sense.of == Of::Deal && DEAL.contains(&sense.field)
    };
    if senses.iter().flatten().any(is_deal) && !(number && dated) {
        return false;
    }
    let of_order = |wanted: Role| {
        headings.iter().any(|heading| {
            let is_role = orders::role(heading).is_some_and(|(role, _)| role == wanted);
            is_role && words::known(heading).is_none() && words::speaks_of_orders(heading)
        })
    };
    match (of_order(Role::Invoice), of_order(Role::When)) {
        (false, false) => true,
        // What became of the quote stands beside it.
        (_, false) => dated,
        _ => dated && number && has(field::CLOSES),
    }
}

/// The currency of rows that name none: what the user says, or a heading of money.
fn currency(headings: &[String], targets: &[Target], told: Told<'_>) -> String {
    let literal = told.map.iter().find_map(|(name, value)| {
        let value = value.strip_prefix('=')?;
        (name == field::CURRENCY).then(|| amounts::currency(value).unwrap_or(value).to_owned())
    });
    let of_money = |(_, target): &(&String, &Target)| {
        const MONEY: &[&str] = &[field::AMOUNT, TOTAL, field::PRICE];
        matches!(target, Target::Own(name) if MONEY.contains(name))
    };
    let mut money = headings.iter().zip(targets).filter(of_money);
    let in_heading = || money.find_map(|(heading, _)| orders::currency_named_in(heading));
    let found = literal.or_else(in_heading);
    found.unwrap_or_default().trim().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::super::headings::sense;
    use super::*;

    #[test]
    fn lists_of_quotes_are_told_from_lists_of_orders() {
        let is_read = |line: &str| {
            let headings: Vec<String> = line.split('|').map(str::to_owned).collect();
            let senses: Vec<_> = headings.iter().map(|h| sense(h)).collect();
            let mapped = vec![None; headings.len()];
            plan(&headings, &senses, &mapped, Told::default()).map(|plan| plan.targets)
        };
        for line in [
            "Quotation|Created On|Sold-to Party|Name 1|Material|Order Quantity|Net Value|Overall Status|Valid To",
            "Angebot|vom|Kd-Nr|Firma|Artikel|Bezeichnung|Anzahl|VK netto|Angebotswert|Stand|bindend bis",
            "No.|Document Date|Sell-to Customer No.|Sell-to Customer Name|Amount|Status|Quote Valid Until Date",
            "Date|Num|Name|Amount|Estimate Status|Accepted Date",
            "Document Number|Posting Date|Customer/Vendor Code|Customer/Vendor Name|Document Total|Document Status|Valid Until",
            "Belegnr.|Datum|Kundennr.|Kunde|Betrag|gültig bis|Belegstatus",
        ] {
            let targets = is_read(line).unwrap_or_else(|| panic!("{line}"));
            for name in [field::ID, field::CREATED, field::COMPANY] {
                assert!(targets.contains(&Target::Own(name)), "{line}: {name}");
            }
        }
        for line in [
            // Price lists and contracts hold until a day, too.
            "Item No.|Description|List Price|Currency|Valid From|Valid Until",
            "Contract No.|Customer|Start Date|End Date|Amount",
            "Invoice No.|Invoice Date|Customer|Amount|Status",
            "Document Number|Posting Date|Customer|Amount|Due Date",
            "Invoice|Date|Customer|Item|Quantity|Amount|Quote No.",
        ] {
            assert!(is_read(line).is_none(), "{line}");
        }
    }

    #[test]
    fn headings_of_quotes_say_a_field() {
        let mut wrong = Vec::new();
        for (name, headings) in [
            (
                field::ID,
                "Quote No.|Quote|quote_id|QuoteNumber|Quotation Number|Proposal No|Estimate #|Offer ID|Angebotsnr.|Angebots-Nr.|Angebotsnummer|Angebot|Offerte|Offertnummer|Offertenummer|N° devis|Numéro de devis|Devis|N° de presupuesto|Nº presupuesto|Numero preventivo|N. offerta|Cotización",
            ),
            (
                field::CREATED,
                "Quote Date|Date of quotation|quote_date|Angebotsdatum|Datum des Angebots|Offertdatum|Offertedatum|Date du devis|Date devis|Fecha del presupuesto|Data preventivo|Proposal date",
            ),
            (
                field::CLOSES,
                "Valid Until|Quote valid until|Expiry date|Expires|gültig bis|Gültigkeitsdatum|Angebot gültig bis|Valable jusqu'au|Válido hasta|Valido fino al|Geldig tot|Valid to",
            ),
            (
                field::STATUS,
                "Status|Quote Status|Angebotsstatus|Statut du devis|Estado|Stato",
            ),
            (TOTAL, "Quote Total|Angebotssumme|Quote Amount|Angebotswert"),
            (field::COMPANY_ID, "Customer No.|Kundennummer|N° client"),
            (field::COMPANY, "Customer Name|Kunde|Client|Cliente"),
            (field::SKU, "Item No.|Artikelnr.|SKU"),
            (field::PRODUCT, "Description|Bezeichnung|Désignation"),
            (field::QUANTITY, "Quantity|Menge|Qté"),
            (field::PRICE, "Unit Price|Einzelpreis|Prix unitaire"),
            (field::AMOUNT, "Amount|Betrag|Montant HT|Line total"),
        ] {
            for heading in headings.split('|') {
                let found = fit(heading).map(|(name, _)| name);
                if found != Some(name) {
                    wrong.push((heading, name, found));
                }
            }
        }
        assert_eq!(wrong, []);
        for heading in [
            "Order Date",
            "Quote line",
            "Salesperson",
            "Estimated time",
            "",
        ] {
            assert_eq!(fit(heading), None, "{heading}");
        }
    }
}

//! What headings of quotes say, in six languages.

use super::super::headings::plain;
use super::super::orders::{self, Role};
use super::{Fit, SAID, TOTAL};
use bellwether_core::evidence::field;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A quote.
const QUOTE: &str = "quote|quotes|quotation|quotations|proposal|proposals|estimate|estimates|offer|offers\
     |angebot|angebote|angebots|offerte|offerten|offert|kostenvoranschlag|devis|offre|offres|presupuesto|presupuestos\
     |cotizacion|oferta|preventivo|preventivi|offerta|offerte di vendita|prijsopgave";
/// What another word may follow without a blank: `Angebotsnummer`.
const STEMS: &str = "angebots|angebot|offerten|offerte|offert|kostenvoranschlags";
/// Its number.
const NUMBER: &str = "no|nr|nos|num|number|nummer|numero|id|code|ref|reference|referenz|kennung|n|nº|key|codigo|codice|referencia|riferimento";
/// Its date.
const DATE: &str = "date|datum|fecha|data|day|tag|dato|created|erstellt|vom|sent|issued";
/// Words that say nothing.
const NOISE: &str =
    "of|the|de|du|des|del|della|di|d|la|le|el|our|unser|unsere|vom|von|am|on|sales|at";
/// How it stands.
const STATUS: &str = "overall status|document status|approval status|gesamtstatus|belegstatus|vorgangsstatus|stand|status|statut|estado|stato|state|zustand|etat|result|ergebnis|outcome|resultat|bearbeitungsstatus|angebotsstatus";
/// The day up to which it holds.
const VALID: &str = "valid until|valid to|valid till|valid thru|valid through|validity|validity date|validity end|valid|expires|expires on\
     |valid until date|valid to date|validity end date|expiry|expiry date|expiration|expiration date|expire date|gultig bis|gultig|gultigkeit|gultigkeitsdatum|gultig bis datum|bindend bis|bindefrist\
     |ablaufdatum|lauft ab am|valable jusqu au|valable jusque|valide jusqu au|date de validite|validite|fin de validite|date d expiration|expire le\
     |valido hasta|valida hasta|validez|fecha de validez|fecha de vencimiento|vencimiento|valido fino al|valida fino al|validita|data di scadenza\
     |scadenza|geldig tot|geldig t m|geldigheid|vervaldatum";
/// The day on which it went out.
const SENT: &str = "sent|sent on|date sent|sent date|sent at|gesendet am|versendet am|verschickt am|abgegeben am|envoye le|date d envoi|enviado el|inviato il|verzonden op|issued on|issue date";
/// How words of orders and invoices begin.
const ORDERS: &[&str] = &[
    "order", "invoice", "rechnung", "auftrag", "bestell", "bestel", "commande", "facture",
    "pedido", "factura", "ordine", "fattura", "factuur", "purchase", "sale", "po", "delivery",
    "liefer",
];

struct Known {
    quote: HashSet<String>,
    stems: Vec<String>,
    number: HashSet<String>,
    date: HashSet<String>,
    noise: HashSet<String>,
    status: HashSet<String>,
    valid: HashSet<String>,
    sent: HashSet<String>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let set = |words: &str| words.split('|').map(plain).collect();
    Known {
        quote: set(QUOTE),
        stems: STEMS.split('|').map(plain).collect(),
        number: set(NUMBER),
        date: set(DATE),
        noise: set(NOISE),
        status: set(STATUS),
        valid: set(VALID),
        sent: set(SENT),
    }
});

/// The field that a heading says by itself, without what order lines have in common
/// with quotes.
pub(super) fn known(heading: &str) -> Option<Fit> {
    let plain = plain(heading);
    let known = &*KNOWN;
    if known.valid.contains(&plain) {
        return Some((field::CLOSES, SAID));
    }
    if known.status.contains(&plain) {
        return Some((field::STATUS, SAID));
    }
    if known.sent.contains(&plain) {
        return Some((field::CREATED, SAID));
    }
    let rest = without_quote(&plain)?;
    if rest.is_empty() {
        return Some((field::ID, SAID));
    }
    let said = rest.join(" ");
    if known.valid.contains(&said) {
        return Some((field::CLOSES, 0));
    }
    let mut telling = rest
        .iter()
        .filter(|word| !known.noise.contains(*word))
        .peekable();
    let all_of = |set: &HashSet<String>| {
        let mut telling = rest.iter().filter(|word| !known.noise.contains(*word));
        telling.all(|word| set.contains(word))
    };
    match () {
        () if telling.peek().is_none() => None,
        () if all_of(&known.number) => Some((field::ID, 0)),
        () if all_of(&known.date) => Some((field::CREATED, 0)),
        () if all_of(&known.status) => Some((field::STATUS, 0)),
        () => match orders::role(&said)?.0 {
            Role::Amount => Some((TOTAL, 0)),
            Role::Currency => Some((field::CURRENCY, 0)),
            _ => None,
        },
    }
}

/// The words of a heading beside the one that says `quote`; `None` where none does.
fn without_quote(plain: &str) -> Option<Vec<String>> {
    let known = &*KNOWN;
    let mut rest = Vec::new();
    let mut is_said = false;
    for word in plain.split(' ').filter(|word| !word.is_empty()) {
        let after = || {
            let stems = known.stems.iter();
            let rests = stems.filter_map(|stem| word.strip_prefix(stem.as_str()));
            // `Offertenummer` has no `n` between.
            let is_word = |rest: &&str| {
                let words = [&known.number, &known.date, &known.status];
                words.into_iter().any(|words| words.contains(*rest))
            };
            let mut long = rests.clone().filter(|rest| rest.len() > 1);
            rests.clone().find(is_word).or_else(|| long.next())
        };
        if known.quote.contains(word) {
            is_said = true;
        } else if let Some(after) = after() {
            is_said = true;
            rest.push(after.to_owned());
        } else {
            rest.push(word.to_owned());
        }
    }
    is_said.then_some(rest)
}

/// Whether a heading says a day, and not of what: `vom`, `Date of issue`.
pub(super) fn is_day(heading: &str) -> bool {
    let (plain, known) = (plain(heading), &*KNOWN);
    let mut words = plain.split(' ');
    let says = words.clone().any(|word| known.date.contains(word));
    says && words.all(|word| known.date.contains(word) || known.noise.contains(word))
}

/// Whether a heading says that it is of an order or an invoice.
pub(super) fn speaks_of_orders(heading: &str) -> bool {
    let plain = plain(heading);
    let of_order = |word: &str| match word {
        "po" | "sale" | "sales" => true,
        word => ORDERS
            .iter()
            .any(|start| start.len() > 4 && word.starts_with(start)),
    };
    plain.split(' ').any(of_order)
}

//! What is quoted below a mail: somebody of a third house who complains, orders or tells
//! a forecast at the writer's house is its customer.
//!
//! A caller has the quoted mails of a body from `reading::quotes::blocks`: of each block
//! the text, and in `author` the `From` of the header over it, where the address stands.

use super::super::known::Known;
use super::super::names::same;
use super::super::tokens::{Token, sentences, tokens};
use super::grievance::grievance;
use super::notices::is_notice;
use super::{House, Told};
use std::ops::Range;

/// A mail that is quoted or forwarded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quoted<'t> {
    /// The address over it, or its domain; empty where the header shows none.
    pub from: &'t str,
    /// Its text.
    pub text: &'t str,
}

/// Who writes from these may be of any house.
const ANYBODY: &str = "gmail googlemail yahoo hotmail outlook live msn aol gmx web t-online icloud me \
    freenet mail protonmail posteo earthlink comcast bigfoot juno";

/// The way in which a complaint is read.
pub const COMPLAINT: &str = "forwarded-complaint";

/// What a customer writes: words that must all stand in one sentence, alternatives parted
/// by `|`, and by which way it is read.
const WRITES: &[(&str, &str, f32)] = &[
    (
        "forwarded-order",
        "we|i|wir|ich|hereby|hiermit & order|bestellen|bestelle",
        0.55,
    ),
    (
        "forwarded-order",
        "our|attached|unsere|unser|enclosed|anbei & order|po|purchase|bestellung|auftrag|abruf|call-off",
        0.6,
    ),
    (
        "forwarded-order",
        "please|bitte & ship|deliver|liefern|send|expedite & us|uns|order|units|pcs|stück|po",
        0.5,
    ),
    (
        "forwarded-forecast",
        "our|attached|updated|unsere|the & forecast|bedarfsvorschau|forecasts|vorschau|requirements",
        0.6,
    ),
    (
        "forwarded-forecast",
        "new|updated|revised|changed|our|neuer|neue & forecast|call-offs|call-off|lieferplan|abrufplan|vorschau & delivery|quarter|month|week|year|from|per|ab|quartal|monat|woche",
        0.6,
    ),
    (
        "forwarded-forecast",
        "new|updated|revised|changed|our & schedule & delivery|deliveries|shipments|call-offs|parts|units|pieces|pcs|quantities|volumes",
        0.6,
    ),
    (
        "forwarded-forecast",
        "we|wir & ask|want|bitten & monthly|weekly|daily|quarterly|fortnightly|monatlich|wöchentlich|monatlichen|wöchentlichen & deliveries|shipments|call-offs|lieferungen|abrufe",
        0.6,
    ),
    (
        "forwarded-forecast",
        "our|unser|unsere & need|needs|demand|quantity|quantities|volume|volumes|bedarf|mengen|call-offs|abrufe & quarter|month|week|year|per|from|instead|quartal|monat|woche|jahr|ab",
        0.6,
    ),
    (
        "forwarded-forecast",
        "we|wir & need|require|brauchen|benötigen & pcs|units|pieces|stück|tons|weekly|monthly|woche|monat",
        0.55,
    ),
    (
        COMPLAINT,
        "your|ihre|ihrer|you|ihr & defective|damaged|rejected|leaking|scratched|faulty|reject|claim|complaint|complain|cracked|late|delay|delayed|overdue|broken|out-of-spec|nonconforming|reklamation|beschädigt|defekt|mangelhaft|undicht|verspätet|verzug",
        0.6,
    ),
    (
        COMPLAINT,
        "we|wir & reject|rejected|complain|reklamieren|beanstanden",
        0.6,
    ),
    (
        COMPLAINT,
        "inspection|eingangsprüfung|wareneingangsprüfung & rejected|rejects|blocked|beanstandet|gesperrt",
        0.6,
    ),
    (
        COMPLAINT,
        "still|immer|noch & waiting|warten & for|auf & delivery|order|parts|shipment|lieferung|teile|ware",
        0.55,
    ),
];

/// What a supplier, a carrier or a service writes: then the house is no customer.
const SELLS: &[&str] = &[
    "offer you",
    "our offer",
    "our quotation",
    "our quote",
    "our invoice",
    "our price",
    "we can supply",
    "your order",
    "unsubscribe",
    "thank you for your order",
    "unser angebot",
    "unsere rechnung",
    "ihre bestellung",
    "ihren auftrag",
    "order confirmation",
    "auftragsbestätigung",
    "newsletter",
    "we are pleased to offer",
];

/// What the writer puts over it when it is a customer's.
const OURS: &[&str] = &[
    "customer",
    "client",
    "kunde",
    "kunden",
    "end-customer",
    "endkunde",
];

/// What a quoted mail tells of its author's house: that it buys from the house of whoever
/// quotes it. The caller has seen that the author is neither of that house nor of the
/// reader's. `own` is what stands over the quote in the writer's own words. The sentence
/// is a range of the quoted text; the customer is named by its domain.
pub fn behind(own: &str, quoted: Quoted<'_>, known: Known<'_>) -> Option<Told> {
    let domain = domain(quoted.from)?;
    let mut name = domain.rsplit('.');
    let firm = name.by_ref().nth(1).unwrap_or(domain);
    let filer = !known.filer.is_empty()
        && (same(firm, known.filer) || known.filer.eq_ignore_ascii_case(domain));
    if ANYBODY.split(' ').any(|host| host == firm) || filer {
        return None;
    }
    let low = quoted.text.to_lowercase();
    if SELLS.iter().any(|words| low.contains(words)) {
        return None;
    }
    let said = own.to_lowercase();
    let words = |text: &str, list: &[&str]| {
        text.split(|c: char| !c.is_alphanumeric() && c != '-')
            .any(|w| list.contains(&w))
    };
    let surer = if words(&said, OURS) { 0.2 } else { 0.0 };
    // A supplier's mail that is passed on with these words is no customer's.
    if words(
        &said,
        &[
            "supplier",
            "vendor",
            "lieferant",
            "lieferanten",
            "competitor",
            "wettbewerber",
        ],
    ) {
        return None;
    }
    let all = tokens(quoted.text);
    let mut best: Option<Told> = None;
    for within in sentences(&all) {
        if is_notice(&all[within.clone()]) {
            continue;
        }
        for (way, needs, confidence) in WRITES {
            if !fits(&all, &within, needs) {
                continue;
            }
            let one = Told {
                supplier: House::Writer,
                customer: House::Named(domain.to_owned()),
                share: None,
                product: String::new(),
                over: false,
                way,
                sentence: all[within.start].at..all[within.end - 1].end(),
                confidence: confidence + surer,
            };
            if best.as_ref().is_none_or(|b| b.confidence < one.confidence) {
                best = Some(one);
            }
        }
    }
    let complains =
        grievance(&all, surer > 0.0).filter(|(within, _)| !is_notice(&all[within.clone()]));
    let complains = complains.filter(|_| best.as_ref().is_none_or(|b| b.way != COMPLAINT));
    let complains = complains.map(|(within, sure)| Told {
        supplier: House::Writer,
        customer: House::Named(domain.to_owned()),
        share: None,
        product: String::new(),
        over: false,
        way: COMPLAINT,
        sentence: all[within.start].at..all[within.end - 1].end(),
        confidence: sure + surer,
    });
    complains.or(best)
}

/// The domain of an address, as it stands in a header.
fn domain(from: &str) -> Option<&str> {
    let after = from.rsplit_once('@').map_or(from, |(_, after)| after);
    let end = after
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-')))
        .unwrap_or(after.len());
    let domain = after[..end].trim_matches('.');
    (domain.contains('.') && domain.len() > 3).then_some(domain)
}

fn fits(tokens: &[Token<'_>], within: &Range<usize>, needs: &str) -> bool {
    let words = &tokens[within.clone()];
    let denied = words
        .iter()
        .any(|t| t.among(&["not", "no", "if", "nicht", "kein", "keine", "would"]));
    let sets = needs.split(" & ");
    !denied
        && sets
            .into_iter()
            .all(|set| words.iter().any(|t| set.split('|').any(|w| t.is(w))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(own: &str, from: &str, text: &str) -> Option<(&'static str, String)> {
        behind(own, Quoted { from, text }, Known::default()).map(|t| match t.customer {
            House::Named(name) => (t.way, name),
            other => (t.way, format!("{other:?}")),
        })
    }

    #[test]
    fn customers_behind_a_customer() {
        for (own, from, text, expected) in [
            (
                "Please see below from our customer. Can you help?",
                "Jane Roe <jane@acme.example>",
                "Hello Tom,\nyour last delivery was damaged. Please replace it.",
                COMPLAINT,
            ),
            (
                "fyi",
                "[mailto:jane@acme.example]",
                "Attached please find our forecast for Q3.",
                "forwarded-forecast",
            ),
            (
                "See below",
                "jane@acme.example",
                "Please find attached our purchase order 4711.",
                "forwarded-order",
            ),
            (
                "Zur Info",
                "jane@acme.example",
                "Wir bestellen 500 Stück wie gehabt.",
                "forwarded-order",
            ),
            (
                "This came in today.",
                "jane@acme.example",
                "Dear Tom, the skids you delivered in May drip at the seal. We need a report by Friday.",
                COMPLAINT,
            ),
            (
                "fyi",
                "jane@acme.example",
                "From autumn our demand goes up to 900 per quarter.",
                "forwarded-forecast",
            ),
            (
                "Can you handle this with them, please?",
                "jane@acme.example",
                "Batch 7 is full of lumps, we had to stop the line. Please send us a replacement.",
                COMPLAINT,
            ),
            (
                "fyi",
                "jane@acme.example",
                "The switch on your pump gives no signal. We now sort by hand, at your cost.",
                COMPLAINT,
            ),
            (
                "fyi",
                "jane@acme.example",
                "The seals you use swell in oil. Please find a material that stands it.",
                COMPLAINT,
            ),
            (
                "fyi",
                "jane@acme.example",
                "Incoming inspection has rejected 12 skids. The lot is blocked.",
                COMPLAINT,
            ),
            (
                "fyi",
                "jane@acme.example",
                "Several skids show rust at the pump when they reach us. Please act.",
                COMPLAINT,
            ),
            (
                "fyi",
                "jane@acme.example",
                "The seals you use swell in oil. We need another material.",
                COMPLAINT,
            ),
            (
                "fyi",
                "jane@acme.example",
                "We ask for monthly instead of weekly deliveries.",
                "forwarded-forecast",
            ),
            (
                "this came from our customer this morning.",
                "jane@acme.example",
                "in 14 stores yoghurt cups arrived with leaking lids. We expect your statement by Friday.",
                COMPLAINT,
            ),
            (
                "zur Info, siehe unten.",
                "jane@acme.example",
                "in 14 Filialen sind Becher mit undichten Deckeln angekommen. Wir erwarten Ihre Stellungnahme bis Freitag.",
                COMPLAINT,
            ),
            (
                "zK",
                "jane@acme.example",
                "Ihre letzte Lieferung war undicht, 3 Teile sind defekt.",
                COMPLAINT,
            ),
        ] {
            assert_eq!(
                way(own, from, text),
                Some((expected, "acme.example".to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn others_are_no_customers() {
        for (own, from, text) in [
            (
                "fyi",
                "jane@gmail.com",
                "Please find attached our purchase order 4711.",
            ),
            ("fyi", "", "Please find attached our purchase order 4711."),
            (
                "fyi",
                "jane@acme.example",
                "Can you sort the addresses again? The costs are in the sheet.",
            ),
            (
                "fyi",
                "jane@acme.example",
                "Your colleagues have no contact here, please help us.",
            ),
            (
                "fyi",
                "jane@acme.example",
                "I will have no contact with your team, the block is booked.",
            ),
            (
                "Our customer writes",
                "jane@acme.example",
                "We would like to sort the lot numbers. What is the cost per unit?",
            ),
            (
                "fyi",
                "jane@acme.example",
                "The new schedule for the meeting next week is below.",
            ),
            (
                "fyi",
                "jane@acme.example",
                "We ask for weekly calls about delivery.",
            ),
            (
                "Our supplier writes",
                "jane@acme.example",
                "Your complaint is being looked at.",
            ),
            (
                "fyi",
                "jane@acme.example",
                "Please find attached our quotation for your order.",
            ),
            ("fyi", "jane@acme.example", "See you on Monday."),
            (
                "fyi",
                "jane@acme.example",
                "Please find attached the report on your swollen budget.",
            ),
            (
                "fyi",
                "jane@acme.example",
                "The chips in your canteen are good.",
            ),
            (
                "fyi",
                "jane@acme.example",
                "The pallets have arrived, nothing was leaking. See you on Monday.",
            ),
            (
                "fyi",
                "jane@acme.example",
                "Your e-mail may reach the recipient late or damaged, with viruses: transmission is nobody's liability.",
            ),
            (
                "fyi",
                "jane@acme.example",
                "We would order if you were cheaper.",
            ),
            (
                "fyi",
                "jane@acme.example",
                "The inspection of the roof is on Monday. What can be done about the noise?",
            ),
        ] {
            assert_eq!(way(own, from, text), None, "{text}");
        }
    }
}

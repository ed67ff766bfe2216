//! Which people write with us as friends or family, not as business: by the words
//! of their letters. A friend at a customer's is a friend first; a card that
//! tells a seller to sell to them is an insult to both.
//!
//! A letter is private where words of home outnumber words of work, and business
//! the other way round; a person is private where private letters outnumber the
//! business ones, or where the owner filed most of them as private. Where neither is
//! clear, it is business.

use crate::evidence::Marks;
use crate::gist::Asked;
use crate::identity::Nature;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// How far back letters tell, in days.
const WINDOW_DAYS: i32 = 365;
/// Private letters fewer than this are small talk.
const FEW: u32 = 3;
/// More recipients than this, and it is nobody's private letter.
const ALONE: usize = 6;

/// Words of home and leisure, as people use them to friends; none that any trade buys,
/// measures or sells by (`bar`, `mass`, `house`, `school`), and none of everyday courtesy
/// (`have a nice weekend`).
const HOME: &str = "aunt babe babysit babysitter boyfriend cousin cute dad daddy darling daughter \
    daycare dinner drunk funny girlfriend girls grandma grandpa groceries haha hilarious hockey \
    hugs husband jokes kids kiss kisses lol lover mom momma mommy movie movies nephew niece \
    pray prayer prayers pregnant puppy shit silly sis soccer softball sorority sweetheart \
    sweetie tonight vacation wedding wife xo xoxo yoga yummy \
    bruder geburtstag grillen heirat hochzeit kuss liebling mama mutti oma opa papa schatz tante \
    vati";

/// Words of work, of any trade.
const WORK: &str = "account accounts agreement amendment amount approval approve approved attached \
    attachment balance bid budget buyer capacity client comments confirm confirmation confirmed \
    contract contracts cost costs customer customers deal deals deliver delivered deliveries \
    delivery discount discuss document documents draft drawing drawings engineer engineering \
    enclosed facility file forward inform information inspection install installed inventory \
    invoice invoices maintenance management market meeting negotiate offer offers operations \
    order orders outage payment plant plants po price prices pricing process production product \
    products project proposal proposals purchase purchasing quality quantity quantities quote \
    quotation rate rates receipt regarding regulatory report request require required revised \
    sales sample samples schedule scheduled service services settlement shipment shipped site \
    spec specification specifications spreadsheet stock supplier supply system technical terms \
    test tests trade trading transaction transport transportation valves volume volumes warranty \
    anfrage angebot anlage anlieferung auftrag bestellung besprechung betrieb lieferung \
    liefertermin muster preis preise projekt rechnung termin vertrag zeichnung";

static WORDS: LazyLock<(BTreeSet<&str>, BTreeSet<&str>)> = LazyLock::new(|| {
    (
        HOME.split_whitespace().collect(),
        WORK.split_whitespace().collect(),
    )
});

/// Different words of home and of work in a letter's own text and subject.
pub(crate) fn count(message: &Message) -> (usize, usize) {
    let (home, work) = &*WORDS;
    let text = format!("{} {}", message.subject, message.own).to_lowercase();
    let words: BTreeSet<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
    let among = |of: &BTreeSet<&str>| words.iter().filter(|word| of.contains(*word)).count();
    (among(home), among(work))
}

/// For each person, in their order, whether they are a private tie.
pub fn measure(k: &Knowledge) -> Vec<bool> {
    let mut letters = vec![(0u32, 0u32); k.people.len()];
    // How many were filed as private, of how many.
    let mut filed = vec![(0u32, 0u32); k.people.len()];
    let machine = (Marks::LIST.with(Marks::BULK)).with(Marks::AUTO.with(Marks::BOUNCE));
    let ours = |p: PersonNo| k.person(p).ours;
    let from = k.as_of.plus_days(-WINDOW_DAYS);
    for message in k.messages().iter().filter(|m| m.known > from) {
        let recipients: Vec<PersonNo> =
            (message.recipients().filter_map(|a| k.person_at(a))).collect();
        let Some(author) = message.sender().and_then(|a| k.person_at(a)) else {
            continue;
        };
        if message.marks.any(machine) || recipients.len() > ALONE || message.own_words < 3 {
            continue;
        }
        let them: BTreeSet<PersonNo> = if ours(author) {
            recipients.into_iter().filter(|p| !ours(*p)).collect()
        } else if recipients.iter().any(|p| ours(*p)) {
            [author].into()
        } else {
            continue;
        };
        let gist = message.gist();
        for person in them {
            let counted = &mut letters[person.0 as usize];
            counted.0 += u32::from(gist.says(Asked::Home));
            counted.1 += u32::from(gist.says(Asked::Work));
            let lain = &mut filed[person.0 as usize];
            lain.0 += u32::from(message.marks.any(Marks::PRIVATE));
            lain.1 += 1;
        }
    }
    (letters.into_iter().zip(filed).zip(&k.people))
        .map(|(((home, work), (filed, all)), person)| {
            let private = home >= FEW && home > work || filed > 0 && 2 * filed >= all;
            person.nature == Nature::Human && !person.ours && private
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_trade_are_none_of_home() {
        let home = |own: &str| {
            let message = Message {
                own: own.to_owned(),
                ..Message::default()
            };
            let (home, work) = count(&message);
            home > work
        };
        for own in [
            "Are you bringing the kids to dinner tonight?",
            "Alles Liebe zur Hochzeit, Oma kommt auch.",
        ] {
            assert!(home(own), "{own}");
        }
        for own in [
            "Line three runs at 16 bar now.",
            "The mass of the housing is 4 kg, the party wall stays.",
            "The school and the church next to the house are clean.",
            "Wir rufen aus Essen an, die Schule ist fertig.",
            "We resume on Monday, have a nice weekend.",
        ] {
            assert!(!home(own), "{own}");
        }
    }
}

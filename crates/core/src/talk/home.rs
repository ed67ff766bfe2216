//! Whether a letter speaks of home or of work, by its words.

use crate::ledger::Message;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Words of home and leisure that hardly any trade has, as people use them to friends.
const HOME: &str = "aunt babe babysit babysitter boyfriend cousin cute dad daddy darling daughter \
    daycare dinner drunk funny girlfriend girls grandma grandpa groceries haha hilarious hockey \
    hugs husband jokes kids kiss kisses lol lover mom momma mommy movie movies nephew niece \
    pray prayer prayers pregnant puppy shit silly sis soccer softball sorority sweetheart \
    sweetie tonight vacation wedding wife xo xoxo yoga yummy \
    bruder geburtstag grillen heirat hochzeit kuss liebling mama mutti oma opa papa schatz tante \
    vati";

/// Words of home that some trade buys, measures or sells by too (`16 bar`, `the school`), or
/// that are said out of courtesy.
const EITHER: &str = "apartment baby babies bar beach beer beers birthday bless brother bye cat \
    church damn date dog dogs drink drinks family fishing friends fun game golf guys gym hair hey \
    holidays honey house hun joke kid laid love mass mother pants party resume school sister \
    sleep smile son song sweet tired uncle weekend wine essen familie feiern freundin kinder lieb \
    schule schwester urlaub";

/// Who writes of home uses so many different words for it, one of which no trade has …
const VARIED: usize = 3;
/// … or so many where any of them may be of a trade.
const VARIED_EITHER: usize = 6;

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

/// Words of home, each with whether a trade may have it, and words of work.
static WORDS: LazyLock<(BTreeMap<&str, bool>, BTreeSet<&str>)> = LazyLock::new(|| {
    let sure = HOME.split_whitespace().map(|word| (word, false));
    let either = EITHER.split_whitespace().map(|word| (word, true));
    (
        sure.chain(either).collect(),
        WORK.split_whitespace().collect(),
    )
});

/// Different words of home and of work in a letter's own text and subject.
pub fn count(message: &Message) -> (usize, usize) {
    let (home, work) = &*WORDS;
    said(message, |words| {
        let among = |is: &dyn Fn(&str) -> bool| words.iter().filter(|word| is(word)).count();
        (
            among(&|word| home.contains_key(word)),
            among(&|word| work.contains(word)),
        )
    })
}

/// The different words of home in a letter.
pub fn words_of_home(message: &Message) -> BTreeSet<&'static str> {
    said(message, |words| {
        let home = words.iter();
        let home = home.filter_map(|word| WORDS.0.get_key_value::<str>(word));
        home.map(|(word, _)| *word).collect()
    })
}

/// What is asked of the different words of a letter.
fn said<T>(message: &Message, ask: impl FnOnce(&BTreeSet<&str>) -> T) -> T {
    let text = format!("{} {}", message.subject, message.own).to_lowercase();
    ask(&text.split(|c: char| !c.is_alphabetic()).collect())
}

/// Whether words of home are those of a life, not of a trade that has some of them.
pub fn is_varied(words: &BTreeSet<&'static str>) -> bool {
    let sure = words.iter().any(|word| WORDS.0.get(word) == Some(&false));
    words.len() >= if sure { VARIED } else { VARIED_EITHER }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_trade_are_none_of_home() {
        let varied = |letters: &[&str]| {
            let home = letters.iter().flat_map(|own| {
                words_of_home(&Message {
                    own: (*own).to_owned(),
                    ..Message::default()
                })
            });
            is_varied(&home.collect())
        };
        assert!(varied(&[
            "Are you coming to the party on Saturday?",
            "My sister is tired of it, see you tonight.",
        ]));
        assert!(varied(&[
            "Alles Liebe zur Hochzeit, Oma kommt auch, die Kinder freuen sich."
        ]));
        for letters in [
            &["Line three runs at 16 bar now.", "At 18 bar it leaks."][..],
            &["The mass of the housing is 4 kg, the party wall stays."],
            &[
                "The school is clean.",
                "So are the church and the house next to it.",
            ],
            &["Wir rufen aus Essen an, die Schule ist fertig."],
            &["We resume on Monday, have a nice weekend."],
        ] {
            assert!(!varied(letters), "{letters:?}");
        }
    }
}

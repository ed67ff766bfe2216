//! First enquiries: somebody whom none of us has written to wants something of us. Who wants
//! to sell to us writes so, too; where their house buys from us, it is a customer who asks.

use crate::evidence::Role;
use crate::gist::Asked;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::answerable::asks_a_seller;
use crate::talk::asking::asks;
use crate::talk::tone::hear;
use std::sync::LazyLock;

/// Words of somebody who sells to the reader.
static SELLS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "my|our offer|offers|quote|quotation|proposal|products|product|range|catalogue|catalog|brochure|capacity|services|solution|solutions|software|platform|seminar|conference|course|courses|candidates|clients",
        "supply|serve|support|work with|cooperate with you",
        "first|trial|test order|delivery",
        "target price|prices",
        "good|best|high|top quality|price .. good|best|low|competitive",
        "business|cooperation proposal|partnership|opportunity",
        "we do|offer|supply|deliver|provide .. parts|services|solutions|products|goods|all|any|from|to|kg|with",
        "your purchasing|yearly|annual need|needs|demand|requirements|department",
        "visit|introduce|present you|us|ourselves|our",
        "we make|manufacture|produce|specialise|specialize|represent|distribute",
        "we|i are|am|m|re a|an|the|specialised|specialized .. manufacturer|supplier|distributor|provider|leader|recruiter|agency|consultant",
        "leading manufacturer|supplier|provider|distributor",
        "new|existing|potential business partner|partners|supplier|vendor",
        "unser|unsere angebot|produkte|sortiment|leistungen|katalog",
        "wir sind|produzieren|fertigen|vertreiben ein|eine|hersteller|anbieter",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

fn sells(message: &Message) -> bool {
    const LINKS: &[&str] = &["http", "www.", "click"];
    let own = message.own.to_lowercase();
    message.gist().says(Asked::Offers)
        || !SELLS
            .find(&Words::of(&format!("{}. {own}", message.subject)))
            .is_empty()
        || LINKS.iter().any(|link| own.contains(link))
}

/// How sure it is that a sentence asks that says plainly what it wants.
const PLAIN: f32 = 0.75;

/// Whether a letter is a first enquiry: in person, by somebody none of whose mails sells, in
/// words of work for something that lasts, or for what customers ask of a seller. Whose house
/// buys from us may ask for anything.
pub fn inquires(k: &Knowledge, message: &Message, author: PersonNo) -> bool {
    /// More people than this are not asked in person.
    const FEW: usize = 6;
    let gist = message.gist();
    let account = k.person(author).account;
    let to = k.recipients_in(message, Role::To);
    let ours = to.iter().filter(|to| k.person(**to).ours).count();
    let in_person = message.recipients().count() <= FEW
        && (k.greeted(message)).map_or(ours > 0 && ours == to.len(), |who| who.ours);
    // Who says plainly what they want, or speaks of what lasts.
    let lasting = || asks(message).any(|ask| ask.probability >= PLAIN || hear(&ask.text).lasting);
    // `Was kostet die Dichtung?` needs no other word of work.
    let of_a_seller = || asks(message).any(|ask| asks_a_seller(&ask.text));
    let buys = account.is_some_and(|account| k.orders().of(account).is_some());
    let sold = |account| {
        k.with_account(account, crate::time::Timestamp(i64::MIN))
            .any(|(_, other)| k.author(other) == Some(author) && sells(other))
    };
    k.may_be_counterpart(author)
        && in_person
        && !gist.says(Asked::Chat)
        && !gist.says(Asked::Home)
        && gist.heard_whole.private == 0
        && (buys || gist.says(Asked::Work) && lasting() || of_a_seller())
        && account.is_some_and(|account| !sold(account))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sells() {
        let letter = |own: &str| Message {
            own: own.to_owned(),
            ..Message::default()
        };
        assert!(sells(&letter(
            "We make turned parts and would like to supply you."
        )));
        assert!(sells(&letter("Did you have time to look at our offer?")));
        assert!(!sells(&letter(
            "Could you quote 200 gaskets for our new line?"
        )));
    }
}

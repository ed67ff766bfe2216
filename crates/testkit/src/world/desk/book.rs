//! People outside the CRM: the address book and LinkedIn.

use crate::world::cast::person::PersonNo;
use crate::world::cast::spelling::ascii;
use crate::world::stage::Stage;
use bellwether_core::time::Day;

/// A card of the address book.
#[derive(Clone, Debug, Default)]
pub(crate) struct Card {
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) emails: Vec<String>,
    pub(crate) phones: Vec<String>,
    pub(crate) company: String,
    pub(crate) title: String,
    pub(crate) label: &'static str,
    pub(crate) note: String,
}

/// Somebody on LinkedIn. Few show an address.
#[derive(Clone, Debug)]
pub(crate) struct Connection {
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) url: String,
    pub(crate) email: String,
    pub(crate) company: String,
    pub(crate) position: String,
    pub(crate) on: Day,
}

impl Stage {
    /// The card of somebody with their address and firm, not yet in the book.
    pub(crate) fn card_of(&mut self, person: PersonNo) -> Card {
        let who = self.cast.person(person);
        let company = match self.cast.firm_of(person) {
            Some(firm) => super::account::spelled(firm, &mut self.desk.dice),
            None => String::new(),
        };
        Card {
            first: who.first.clone(),
            last: who.last.clone(),
            emails: vec![who.address.clone()],
            phones: vec![who.phone.clone()],
            company,
            title: who.title.to_owned(),
            ..Card::default()
        }
    }

    /// Puts a card into the book; returns how a truth cites it.
    pub(crate) fn file_card(&mut self, card: Card) -> String {
        let name = format!("{} {}", card.first, card.last).trim().to_owned();
        self.desk.cards.push(card);
        format!("{}#{name}", super::cards::path(&self.desk))
    }

    /// A connection with somebody of that name; returns how a truth cites it.
    pub(crate) fn connect(
        &mut self,
        (first, last): (&str, &str),
        (company, position): (&str, &str),
        on: Day,
    ) -> String {
        let number = self.desk.dice.bits() as u32;
        let url = format!(
            "https://www.linkedin.com/in/{}-{}-{number:08x}",
            ascii(first),
            ascii(last)
        );
        self.desk.connections.push(Connection {
            first: first.to_owned(),
            last: last.to_owned(),
            url: url.clone(),
            email: String::new(),
            company: company.to_owned(),
            position: position.to_owned(),
            on,
        });
        format!("Connections.csv#{url}")
    }
}

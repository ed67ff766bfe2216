//! Who writes: the seller, colleagues, and the people of several hundred accounts.

use crate::dice::Dice;
use crate::words::word;

const ACCOUNTS: u64 = 600;
const PEOPLE_EACH: u64 = 25;
const COLLEAGUES: u64 = 120;

const FIRST: [&str; 16] = [
    "Ada", "Bram", "Cleo", "Dario", "Edda", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Klara",
    "Leon", "Mira", "Nils", "Olga", "Piet",
];
const TITLES: [&str; 8] = [
    "Purchasing Manager",
    "Head of Engineering",
    "Plant Manager",
    "Quality Engineer",
    "Managing Director",
    "Logistics Coordinator",
    "Buyer",
    "Head of Maintenance",
];

/// Somebody with an address.
#[derive(Clone)]
pub struct Person {
    pub name: String,
    pub address: String,
    title: &'static str,
    company: String,
}

impl Person {
    /// The block under their mails.
    pub fn signature(&self) -> String {
        format!(
            "\nBest regards,\n{}\n{}\n{}\n",
            self.name, self.title, self.company
        )
    }
}

/// Whose mailbox it is.
pub fn seller() -> Person {
    Person {
        name: "Sally Seller".to_owned(),
        address: "sally.seller@ourfirm.example".to_owned(),
        title: "Key Account Manager",
        company: "Ourfirm".to_owned(),
    }
}

fn somebody(number: u64, company: &str, domain: &str) -> Person {
    let first = FIRST[(number % 16) as usize];
    // A few thousand last names: namesakes are there, and are few.
    let last = word(number * 31 % 4_000 + 300);
    Person {
        name: format!("{first} {}{}", last[..1].to_uppercase(), &last[1..]),
        address: format!("{}.{last}@{domain}", first.to_lowercase()),
        title: TITLES[(number % 8) as usize],
        company: company.to_owned(),
    }
}

/// Draws who takes part in a conversation.
#[derive(Default)]
pub struct Cast {}

impl Cast {
    /// The seller and others: people of one account, colleagues, or both.
    pub fn circle(&self, dice: &mut Dice) -> Vec<Person> {
        let mut people = vec![seller()];
        let internal = dice.below(3) == 0;
        if !internal {
            let account = dice.skewed(ACCOUNTS);
            let (company, domain) = (format!("Firm {account}"), format!("firm{account}-co.com"));
            for _ in 0..1 + dice.skewed(4) {
                let person = account * 29 + dice.skewed(PEOPLE_EACH);
                people.push(somebody(person, &company, &domain));
            }
        }
        for _ in 0..u64::from(internal) + dice.skewed(4) {
            people.push(somebody(
                dice.skewed(COLLEAGUES),
                "Ourfirm",
                "ourfirm.example",
            ));
        }
        people.sort_by(|a, b| a.address.cmp(&b.address));
        people.dedup_by(|a, b| a.address == b.address);
        people
    }
}

//! Synthetic mail: about a kilobyte of varied words, twenty thousand addresses
//! of which few write most, ten years.

use bellwether_core::evidence::{KnownFrom, Mail, Marks, Participant, Role};
use bellwether_core::id::Id;
use bellwether_core::time::{DAY, Timestamp};

const YEARS: i64 = 10;
const BEGIN: i64 = 1_400_000_000;
const ADDRESSES: u64 = 20_000;
const VOCABULARY: u64 = 60_000;

/// So many mails, always the same.
pub fn mails(count: u64) -> impl Iterator<Item = Mail> {
    let seconds = YEARS * 365 * DAY;
    (0..count).map(move |n| {
        let moment = BEGIN + (seconds as u64 * n / count.max(1)) as i64;
        mail(n, Timestamp(moment), n % 5 == 0)
    })
}

/// A mail that was not among them, to or by the owner.
pub fn one_more(owner: &str, by_owner: bool) -> Mail {
    let mut mail = mail(u64::MAX - u64::from(by_owner), Timestamp(BEGIN), by_owner);
    for person in &mut mail.participants {
        if person.address == super::OWNER {
            person.address = owner.to_owned();
        }
    }
    mail
}

fn mail(number: u64, known: Timestamp, by_owner: bool) -> Mail {
    let mut dice = Dice(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let other = |dice: &mut Dice| {
        let n = dice.skewed(ADDRESSES);
        (
            format!("person.{n}@company-{}.example", n % 997),
            format!("Person {n}"),
        )
    };
    let owner = || (super::OWNER.to_owned(), "The Owner".to_owned());
    let mut people = if by_owner {
        vec![owner(), other(&mut dice)]
    } else {
        vec![other(&mut dice), owner()]
    };
    for _ in 0..dice.below(5) {
        people.push(other(&mut dice));
    }
    let participants = people
        .into_iter()
        .enumerate()
        .map(|(place, (address, name))| Participant {
            role: if place == 0 { Role::From } else { Role::To },
            address,
            name,
        })
        .collect();
    let mut body = String::new();
    while body.len() < 1_000 {
        body.push_str(&word(dice.skewed(VOCABULARY)));
        body.push(if dice.below(12) == 0 { '\n' } else { ' ' });
    }
    let subject = [0; 4].map(|_| word(dice.skewed(VOCABULARY))).join(" ");
    Mail {
        id: Id::of("synthetic", &[&number.to_le_bytes()]),
        message_id: Some(format!("{number}@mail.example")),
        in_reply_to: (dice.below(2) == 0).then(|| format!("{}@mail.example", number / 2)),
        references: Vec::new(),
        happened: Some(known),
        known: Some(known),
        known_from: KnownFrom::Date,
        subject,
        participants,
        body,
        attachments: Vec::new(),
        invitations: Vec::new(),
        marks: if by_owner { Marks::SENT } else { Marks(0) },
    }
}

fn word(number: u64) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "der", "fi", "gon", "hal", "ka", "lum", "mo", "ner", "pi", "ras", "sol", "ta", "ver",
        "win", "zu",
    ];
    let mut word = String::new();
    let mut rest = number + 16;
    while rest > 0 {
        word.push_str(SYLLABLES[(rest % 16) as usize]);
        rest /= 16;
    }
    word
}

/// A small generator of numbers that look random (xorshift).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Small numbers far more often than large ones.
    fn skewed(&mut self, end: u64) -> u64 {
        let part = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((end as f64).powf(part) - 1.0) as u64
    }
}

//! Which people write with us as friends or family, not as business: by the words
//! of their letters. A friend at a customer's is a friend first; a card that
//! tells a seller to sell to them is an insult to both.
//!
//! A letter is private where words of home outnumber words of work, and business
//! the other way round; a person is private where private letters outnumber the
//! business ones and name several things of home, or where the owner filed most of them
//! as private. Where neither is clear, it is business.

use crate::evidence::Marks;
use crate::gist::Asked;
use crate::identity::Nature;
use crate::knowledge::{Knowledge, PersonNo};
use crate::talk::home::{is_varied, words_of_home};
use std::collections::BTreeSet;

/// How far back letters tell, in days.
const WINDOW_DAYS: i32 = 365;
/// Private letters fewer than this are small talk.
const FEW: u32 = 3;
/// More recipients than this, and it is nobody's private letter.
const ALONE: usize = 6;

/// For each person, in their order, whether they are a private tie.
pub fn measure(k: &Knowledge) -> Vec<bool> {
    let mut letters = vec![(0u32, 0u32); k.people.len()];
    let mut home_words: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); k.people.len()];
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
        let home = match gist.says(Asked::Home) {
            true => words_of_home(message),
            false => BTreeSet::new(),
        };
        for person in them {
            home_words[person.0 as usize].extend(&home);
            let counted = &mut letters[person.0 as usize];
            counted.0 += u32::from(gist.says(Asked::Home));
            counted.1 += u32::from(gist.says(Asked::Work));
            let lain = &mut filed[person.0 as usize];
            lain.0 += u32::from(message.marks.any(Marks::PRIVATE));
            lain.1 += 1;
        }
    }
    (letters
        .into_iter()
        .zip(home_words)
        .zip(filed)
        .zip(&k.people))
    .map(|((((home, work), words), (filed, all)), person)| {
        let private =
            home >= FEW && home > work && is_varied(&words) || filed > 0 && 2 * filed >= all;
        person.nature == Nature::Human && !person.ours && private
    })
    .collect()
}

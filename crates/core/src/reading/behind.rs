//! Behind: what somebody of another house than the sender's wrote, in the mails that are
//! quoted or passed on below. A complaint that a customer hands on stands there, and
//! hardly a word of it above.

use super::Reading;
use super::lines::Line;
use super::quotes::Part;
use super::quotes::blocks::author_above;
use crate::identity::address::{host, registrable};
use std::collections::BTreeSet;

/// A stretch of another house's words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Behind {
    /// The address it is from, in small letters.
    pub address: String,
    /// Its beginning, at most [`BEHIND_CHARS`] characters.
    pub text: String,
}

/// How much of such a stretch is kept, in characters.
pub const BEHIND_CHARS: usize = 800;

/// Stretches kept of one mail.
const MOST: usize = 3;

/// The stretches of other houses than the sender's, nearest first.
pub(super) fn behind(body: &str, lines: &[Line<'_>], parts: &[Part], sender: &str) -> Vec<Behind> {
    let mut found: Vec<(usize, Behind)> = Vec::new();
    let mut own: Option<String> = None;
    let mut passed_over = None;
    for (at, (line, part)) in lines.iter().zip(parts).enumerate() {
        let Part::Quoted(number) = *part else {
            continue;
        };
        if passed_over == Some(number) {
            continue;
        }
        if let Some((_, block)) = found.iter_mut().find(|(known, _)| *known == number) {
            add(&mut block.text, line.text);
            continue;
        }
        let address = address_in(&body[author_above(lines, parts, at)]);
        let house = address.as_deref().map(roof);
        let own = own.get_or_insert_with(|| roof(sender));
        match (address, house) {
            (Some(address), Some(house)) if house != *own && found.len() < MOST => {
                let mut block = Behind {
                    address,
                    text: String::new(),
                };
                add(&mut block.text, line.text);
                found.push((number, block));
            }
            _ => passed_over = Some(number),
        }
    }
    let kept = found.into_iter().map(|(_, mut block)| {
        block.text.truncate(block.text.trim_end().len());
        block
    });
    kept.filter(|block| !block.text.is_empty()).collect()
}

impl Reading {
    /// The stretches of houses that none of these addresses is of.
    pub fn behind_all<'a>(&self, addresses: impl Iterator<Item = &'a str>) -> Vec<Behind> {
        if self.behind.is_empty() {
            return Vec::new();
        }
        let present: BTreeSet<String> = addresses.map(roof).collect();
        let other = |block: &&Behind| !present.contains(&roof(&block.address));
        self.behind.iter().filter(other).cloned().collect()
    }
}

/// What all addresses of one house have in common.
pub fn roof(address: &str) -> String {
    let host = host(address).to_lowercase();
    registrable(&host).unwrap_or(host)
}

fn add(text: &mut String, line: &str) {
    let room = BEHIND_CHARS.saturating_sub(text.chars().count());
    if room > 1 {
        text.extend(line.chars().take(room - 1));
        text.push('\n');
    }
}

/// The address that a header names.
fn address_in(header: &str) -> Option<String> {
    let ends = |c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '"' | '(' | ')' | '[' | ']' | ',' | ';')
    };
    let words = header.split(ends);
    let words = words.map(|word| {
        word.trim_start_matches("mailto:")
            .trim_end_matches([':', '.'])
    });
    let mut words = words.filter(|word| {
        let (local, host) = word.split_once('@').unwrap_or_default();
        !local.is_empty() && host.contains('.') && !host.contains('@')
    });
    words.next().map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::reading::read;

    #[test]
    fn what_a_third_house_wrote_is_kept_and_the_senders_own_is_not() {
        let body = "Sam, see below. Can you help?\n\nAnn\n\n-----Original Message-----\n\
            From: Cora Lind [mailto:Cora.Lind@borealis.example.com]\nSent: Monday, March 4, 2024 9:14 AM\n\
            To: Ann Smith\nSubject: Leaks\n\nThe valves of lot 7 leak.\nPlease call.\n\n\
            -----Original Message-----\nFrom: Ann Smith <ann@acmevalves.com>\nSent: Friday, March 1, 2024 9:14 AM\n\
            To: Cora Lind\nSubject: Lot 7\n\nLot 7 has left the house.\n";
        let behind = read(body, "Ann Smith", "ann@acmevalves.com", "FW: Leaks").behind;
        assert_eq!(behind.len(), 1, "{behind:?}");
        assert_eq!(behind[0].address, "cora.lind@borealis.example.com");
        assert_eq!(behind[0].text, "The valves of lot 7 leak.\nPlease call.");
    }

    #[test]
    fn an_answer_to_the_same_house_has_nobody_behind() {
        let body =
            "Yes.\n\nOn 5 March 2012 09:14, Bo <bo@plant.acmevalves.com> wrote:\n> Which size?\n";
        assert!(
            read(body, "Ann", "ann@acmevalves.com", "")
                .behind
                .is_empty()
        );
    }
}

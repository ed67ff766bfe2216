//! Machines, lists and shared mailboxes: what writes or is written to in place
//! of a person.
//!
//! Two mistakes are possible and both are costly: a robot shown as somebody the
//! seller knows, and a customer who wrote once taken for a robot. Words that
//! only machines use decide alone; words that people may bear as names (`list`,
//! `news`, `office`) decide unless a person's name stands beside them; behaviour
//! decides only where there is no name at all.

use super::Nature;
use super::accounts::is_house_address;
use super::address::{host, is_free_mail, local};
use super::names::{FullName, spells};
use crate::evidence::Marks;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What is known of an address, besides its text.
#[derive(Clone, Copy, Default, Debug)]
pub struct Behaviour {
    /// Messages it sent to anybody.
    pub sent: u32,
    /// Messages the seller's side sent to it.
    pub answered: u32,
    /// Of the mail between it and the seller's side, that meant for its recipient: from it to
    /// the one who got most, and to it.
    pub in_person: [u32; 2],
    /// Messages of it that were read whole, and how many of these carried the
    /// marks of a list, of bulk mail, of a machine or a bounce.
    pub read: u32,
    /// See [`Behaviour::read`].
    pub list: u32,
    /// See [`Behaviour::read`].
    pub bulk: u32,
    /// See [`Behaviour::read`].
    pub automatic: u32,
    /// Every mark ever seen on its mail.
    pub marks: Marks,
    /// How many last names its display names had: lists that write under the
    /// names of their members have many.
    pub last_names: u32,
}

/// The words of `machine_words.txt`, by what they tell.
struct Vocabulary {
    /// Whole words.
    words: HashMap<&'static str, Nature>,
    /// Parts of words.
    parts: Vec<(&'static str, Nature)>,
    /// Neighbouring words, joined.
    joined: HashSet<&'static str>,
    /// Robots wherever they stand, whatever stands beside them.
    anywhere: Vec<&'static str>,
    /// First labels of hosts.
    bulk_hosts: HashSet<&'static str>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut all = Vocabulary {
        words: HashMap::new(),
        parts: Vec::new(),
        joined: HashSet::new(),
        anywhere: Vec::new(),
        bulk_hosts: HashSet::new(),
    };
    for line in include_str!("machine_words.txt").lines() {
        let Some((kind, words)) = line.split_once(':').filter(|_| !line.starts_with('#')) else {
            continue;
        };
        for word in words.split_whitespace() {
            match kind {
                "robot" => drop(all.words.insert(word, Nature::Robot)),
                "list" => drop(all.words.insert(word, Nature::List)),
                "newsletter" => drop(all.words.insert(word, Nature::Newsletter)),
                "desk" => drop(all.words.insert(word, Nature::Desk)),
                "shared" => drop(all.words.insert(word, Nature::Shared)),
                "robot-part" => all.parts.push((word, Nature::Robot)),
                "newsletter-part" => all.parts.push((word, Nature::Newsletter)),
                "shared-part" => all.parts.push((word, Nature::Shared)),
                "robot-joined" => drop(all.joined.insert(word)),
                "robot-anywhere" => all.anywhere.push(word),
                _ => drop(all.bulk_hosts.insert(word)),
            }
        }
    }
    all
});

impl Behaviour {
    /// Whether mail meant for one another goes both ways, little of it a machine's: a shop to
    /// which somebody wrote once goes on telling of parcels.
    fn corresponds(&self) -> bool {
        /// Mails of a person for each one of ours.
        const IN_TURN: u32 = 6;
        let machine = self.list.max(self.bulk).max(self.automatic);
        let [came, went] = self.in_person;
        came > 0 && went > 0 && came <= IN_TURN * went && 2 * machine <= self.read
    }
}

/// What the words of an address alone say stands behind it.
pub(super) fn by_words(address: &str) -> Option<Nature> {
    Words::of(local(address)).nature()
}

/// Whether a name is no more than what the mailbox is for, if it says anything: `Info`, `Sales
/// Office`.
pub(super) fn names_a_mailbox(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = (lower.split(|c: char| !c.is_alphabetic())).filter(|word| !word.is_empty());
    words.all(|word| VOCABULARY.words.contains_key(word))
}

/// What stands behind an address whose best full name, if it has one, is `name`.
pub fn nature(address: &str, name: Option<&FullName>, behaviour: &Behaviour) -> Nature {
    let words = Words::of(local(address));
    let free = is_free_mail(host(address));
    if words.is_robot() || words.is_generated(free) {
        return Nature::Robot;
    }
    // A display name that the local part spells, or a local part that is a name.
    let named = name.is_some_and(|name| words.bears(local(address), name));
    let most = |marked: u32| behaviour.read > 0 && marked * 10 >= behaviour.read * 8;
    if !named {
        let house = is_house_address(address).then_some(Nature::Desk);
        match words.nature().or(house) {
            Some(Nature::Desk) if behaviour.corresponds() => return Nature::Desk,
            Some(Nature::Desk) => return Nature::Shared,
            Some(nature) => return nature,
            None => {}
        }
        if behaviour.last_names >= 4 {
            return Nature::List;
        }
    }
    let never_answered = behaviour.answered == 0;
    if behaviour.marks.any(Marks::BOUNCE) && most(behaviour.automatic) && never_answered {
        return Nature::Robot;
    }
    if most(behaviour.automatic) && behaviour.read >= 2 && never_answered {
        return Nature::Robot;
    }
    if most(behaviour.bulk) && never_answered {
        return Nature::Newsletter;
    }
    // People post to lists under their own names; an address that a list gave
    // its mail has none.
    if most(behaviour.list) && !named {
        return if never_answered {
            Nature::Newsletter
        } else {
            Nature::List
        };
    }
    if name.is_none() && never_answered {
        let host_label = host(address).split('.').next().unwrap_or("");
        let deep = host(address).split('.').count() > 2;
        if deep && behaviour.sent > 0 && VOCABULARY.bulk_hosts.contains(host_label) {
            return Nature::Newsletter;
        }
        if behaviour.sent >= 20 {
            return Nature::Newsletter;
        }
    }
    Nature::Human
}

/// A local part taken apart at its separators.
struct Words<'a> {
    words: Vec<&'a str>,
    joined: String,
    whole: &'a str,
}

impl<'a> Words<'a> {
    fn of(whole: &'a str) -> Words<'a> {
        let words: Vec<&str> = whole
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .collect();
        Words {
            joined: words.concat(),
            words,
            whole,
        }
    }

    /// Made by a machine for one message: `bounce-1234567-89=ann=acme.com`. Where
    /// anybody can have an address, people have numbers too.
    fn is_generated(&self, free: bool) -> bool {
        let digits = self.whole.chars().filter(char::is_ascii_digit).count();
        self.whole.contains('=') || (digits >= 5 && !free) || self.whole.chars().count() > 48
    }

    fn is_robot(&self) -> bool {
        let run = |from: usize| {
            let mut run = String::new();
            self.words[from..].iter().take(4).any(|word| {
                run.push_str(word);
                VOCABULARY.joined.contains(run.as_str())
            })
        };
        let anywhere = |part: &&str| self.joined.contains(part);
        VOCABULARY.anywhere.iter().any(anywhere) || (0..self.words.len()).any(run)
    }

    /// What the words say, the surest first.
    fn nature(&self) -> Option<Nature> {
        let words = self.words.iter().filter_map(|w| VOCABULARY.words.get(w));
        let parts = VOCABULARY.parts.iter();
        let parts = parts.filter(|(part, _)| self.joined.contains(part));
        let mut said: Vec<Nature> = words
            .chain(parts.map(|(_, nature)| nature))
            .copied()
            .collect();
        if self.whole.ends_with("-l") {
            said.push(Nature::List);
        }
        [
            Nature::Robot,
            Nature::List,
            Nature::Newsletter,
            Nature::Shared,
            Nature::Desk,
        ]
        .into_iter()
        .find(|nature| said.contains(nature))
    }

    /// Whether this local part shows that the name is a person's own: `ann.list`
    /// under the name Ann List, but not `price.list` under no name but that.
    fn bears(&self, local: &str, name: &FullName) -> bool {
        let word = |part: &str| {
            part.split('-')
                .any(|piece| VOCABULARY.words.contains_key(piece))
        };
        // A name made of such words is a department's.
        if word(&name.first) || (word(&name.last) && name.is_initial()) {
            return false;
        }
        let spelt =
            FullName::of_local(local).is_some_and(|own| own.may_be(name)) || spells(local, name);
        spelt && (!word(&name.last) || super::names::is_given(&name.first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(address: &str, display: &str, behaviour: Behaviour) -> Nature {
        let name = FullName::of_display(display).or_else(|| FullName::of_local(local(address)));
        nature(address, name.as_ref(), &behaviour)
    }

    fn check(address: &str, display: &str, want: Nature) {
        let got = judge(
            address,
            display,
            Behaviour {
                sent: 1,
                read: 1,
                ..Behaviour::default()
            },
        );
        assert_eq!(got, want, "{address} {display:?}");
    }

    #[test]
    fn by_their_words() {
        check("no-reply@acme.com", "Acme", Nature::Robot);
        check("no.address@acme.com", "", Nature::Robot);
        check(
            "mailer-daemon@acme.com",
            "Mail Delivery System",
            Nature::Robot,
        );
        check("ne-pas-repondre@acme.fr", "", Nature::Robot);
        check("bounce-8812-77120934@acme.com", "Ann Smith", Nature::Robot);
        check("acme.announcements@acme.com", "", Nature::Newsletter);
        check("newsletter@acme.de", "Ann Smith", Nature::Newsletter);
        check("dl-north-all@acme.com", "DL-North-All", Nature::List);
        check("all.employees@acme.com", "", Nature::List);
        check("valve-users-request@acme.org", "", Nature::List);
        check("dl-north-all_south_all@acme.com", "", Nature::List);
        check("fare_tracker_021208@acme.com", "", Nature::Robot);
        check("sales@acme.com", "Acme Sales", Nature::Shared);
        check("info-de@acme.com", "", Nature::Shared);
    }

    #[test]
    fn a_shared_mailbox_with_which_mail_goes_both_ways_is_a_desk() {
        let both = Behaviour {
            sent: 3,
            answered: 2,
            in_person: [3, 2],
            read: 3,
            ..Behaviour::default()
        };
        for address in ["info@acme.com", "office@acme.com", "acme@acme.com"] {
            assert_eq!(judge(address, "Acme Valves", both), Nature::Desk);
            assert_eq!(judge(address, "Klaus Summer", both), Nature::Desk);
        }
        // What serves many stays what it is, and so does who is never written to, and what
        // sends its news from there.
        assert_eq!(judge("support@acme.com", "Acme", both), Nature::Shared);
        assert_eq!(judge("no-reply@acme.com", "Acme", both), Nature::Robot);
        let silent = Behaviour {
            in_person: [3, 0],
            ..both
        };
        assert_eq!(
            judge("info@acme.com", "Acme Valves", silent),
            Nature::Shared
        );
        let news = Behaviour { bulk: 3, ..both };
        assert_eq!(judge("info@acme.com", "Acme Valves", news), Nature::Shared);
        assert!(names_a_mailbox("Info") && names_a_mailbox("Sales Office"));
        assert!(!names_a_mailbox("Summer Dental Office"));
    }

    #[test]
    fn people_stay_people() {
        check("38217745@qq.com", "", Nature::Human);
        check("ann.smith@acme.com", "", Nature::Human);
        check("asmith@acme.com", "", Nature::Human);
        check("ann@acme.com", "", Nature::Human);
        check("robert.list@acme.com", "Robert List", Nature::Human);
        check("william.news@acme.com", "Bill News", Nature::Human);
        check("mueller@acme.de", "Jürgen Müller", Nature::Human);
    }

    #[test]
    fn by_what_they_do() {
        let bulk = Behaviour {
            sent: 9,
            read: 9,
            bulk: 9,
            ..Behaviour::default()
        };
        assert_eq!(judge("ann@acme.com", "Ann Smith", bulk), Nature::Newsletter);
        let answered = Behaviour {
            answered: 2,
            ..bulk
        };
        assert_eq!(judge("ann@acme.com", "Ann Smith", answered), Nature::Human);
        let silent = Behaviour {
            sent: 40,
            read: 40,
            ..Behaviour::default()
        };
        assert_eq!(judge("navigator@acme.com", "", silent), Nature::Newsletter);
        assert_eq!(judge("ann.smith@acme.com", "", silent), Nature::Human);
        let posts = Behaviour {
            sent: 3,
            read: 3,
            list: 3,
            ..Behaviour::default()
        };
        assert_eq!(
            judge("ann.smith@acme.com", "Ann Smith", posts),
            Nature::Human
        );
        assert_eq!(judge("valves@acme.com", "", posts), Nature::Newsletter);
    }
}

//! What an owner asked to leave out.

use bellwether_core::identity::address::host;
use bellwether_core::ledger::{Anchor, Decision, Verb};
use std::collections::HashSet;

/// Addresses, domains and folders that one owner does not want to see. What is
/// left out stays in the store and comes back when the decision is undone.
#[derive(Clone, Default, Debug)]
pub struct Ignored {
    addresses: HashSet<String>,
    domains: HashSet<String>,
    folders: Vec<String>,
}

impl Ignored {
    /// From the decisions in force.
    pub fn by(decisions: &[Decision]) -> Ignored {
        let mut ignored = Ignored::default();
        for decision in decisions.iter().filter(|d| d.verb == Verb::Ignore) {
            for anchor in &decision.anchors {
                match anchor {
                    Anchor::Address(address) => {
                        ignored.addresses.insert(address.to_lowercase());
                    }
                    Anchor::Domain(domain) => {
                        ignored.domains.insert(domain.to_lowercase());
                    }
                    Anchor::Evidence(_) | Anchor::Party(_) | Anchor::Topic(_) => {}
                }
            }
            if let Some(folder) = decision.word("folder") {
                ignored
                    .folders
                    .push(folder.trim_matches('/').to_lowercase());
            }
        }
        ignored
    }

    /// Names of the folders, in lower case.
    pub fn folders(&self) -> &[String] {
        &self.folders
    }

    /// Whether things in a folder are left out: the folder itself, or one
    /// below it, by name or by path.
    pub fn folder(&self, folder: &str) -> bool {
        let path = format!("/{}/", folder.to_lowercase());
        self.folders
            .iter()
            .any(|ignored| !ignored.is_empty() && path.contains(&format!("/{ignored}/")))
    }

    /// Whether an item is left out for its people: an ignored sender, or none
    /// but ignored recipients.
    pub fn people<'a>(&self, sender: &str, recipients: impl Iterator<Item = &'a str>) -> bool {
        if self.addresses.is_empty() && self.domains.is_empty() {
            return false;
        }
        let mut recipients = recipients.peekable();
        self.address(sender)
            || (recipients.peek().is_some() && recipients.all(|address| self.address(address)))
    }

    fn address(&self, address: &str) -> bool {
        let mut domain = host(address);
        if self.addresses.contains(address) || self.domains.contains(domain) {
            return true;
        }
        while let Some((_, parent)) = domain.split_once('.') {
            if self.domains.contains(parent) {
                return true;
            }
            domain = parent;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bellwether_core::id::Id;
    use bellwether_core::time::Timestamp;

    fn ignoring(anchors: Vec<Anchor>, folder: Option<&str>) -> Ignored {
        Ignored::by(&[Decision {
            id: Id::default(),
            recorded: Timestamp(0),
            verb: Verb::Ignore,
            anchors,
            words: folder
                .map(|f| ("folder".to_owned(), f.to_owned()))
                .into_iter()
                .collect(),
        }])
    }

    #[test]
    fn folders_are_left_out_with_all_below() {
        let ignored = ignoring(vec![], Some("Private"));
        for folder in ["private", "Archive/Private", "Private/School"] {
            assert!(ignored.folder(folder), "{folder}");
        }
        for folder in ["", "Privateers", "Not Private"] {
            assert!(!ignored.folder(folder), "{folder}");
        }
    }

    #[test]
    fn people_are_left_out_as_senders_and_as_sole_recipients() {
        let ignored = ignoring(
            vec![
                Anchor::Domain("news.example".to_owned()),
                Anchor::Address("bo@home.example".to_owned()),
            ],
            None,
        );
        let none = || std::iter::empty();
        assert!(ignored.people("x@news.example", none()));
        assert!(ignored.people("x@eu.news.example", none()));
        assert!(!ignored.people("x@oldnews.example", none()));
        assert!(ignored.people("me@a.example", ["bo@home.example"].into_iter()));
        assert!(!ignored.people(
            "me@a.example",
            ["bo@home.example", "c@d.example"].into_iter()
        ));
        assert!(!ignored.people("me@a.example", none()));
    }
}

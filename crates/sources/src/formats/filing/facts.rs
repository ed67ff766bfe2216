//! Concentration percentages that inline XBRL tags, with the members and the time
//! of their context.

use std::collections::BTreeMap;

/// One tagged percentage.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Fact {
    /// In percent.
    pub percent: f64,
    /// Members of its context: the customer, and what it is a part of, as tagged.
    pub members: Vec<String>,
    /// First day of the context, where it has one.
    pub since: String,
    /// Its last day, or its only one.
    pub until: String,
}

/// A context while it is read.
#[derive(Default)]
pub(super) struct Contexts {
    id: String,
    by_id: BTreeMap<String, Fact>,
}

impl Contexts {
    pub(super) fn open(&mut self, id: &str) {
        self.id = id.to_owned();
        self.by_id.insert(self.id.clone(), Fact::default());
    }

    /// Takes the text of an element of a context.
    pub(super) fn take(&mut self, element: &str, text: &str) {
        let Some(context) = self.by_id.get_mut(&self.id) else {
            return;
        };
        let text = text.trim().to_owned();
        match element {
            "xbrldi:explicitmember" => context.members.push(text),
            "xbrli:startdate" => context.since = text,
            "xbrli:enddate" | "xbrli:instant" => context.until = text,
            _ => {}
        }
    }

    /// The fact that `percent` is in the context `id`.
    pub(super) fn fact(&self, id: &str, percent: f64) -> Fact {
        let context = self.by_id.get(id).cloned().unwrap_or_default();
        Fact { percent, ..context }
    }
}

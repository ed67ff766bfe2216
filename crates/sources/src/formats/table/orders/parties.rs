//! Who buys and what is bought, each once in a batch, with what the lines say of them.

use super::super::encoding::cell;
use super::super::records::Record;
use super::super::values;
use super::headings::Role;
use super::plan::Plan;
use bellwether_core::evidence::KnownFrom;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field;
use bellwether_core::orders::line::{self, ORDERS};
use bellwether_core::time::Timestamp;
use std::collections::HashMap;

/// What a batch says of one customer or product.
struct Known {
    number: i64,
    key: String,
    /// What is said of it, by the different names it has; `names` tells them apart.
    said: Vec<Said>,
}

struct Said {
    /// The name as the file writes it; of a customer, of whom only one is kept, empty.
    name: Vec<u8>,
    first: Timestamp,
    fields: Vec<(&'static str, String)>,
}

/// Customers or products of a batch.
pub(super) struct Parties {
    kind: EntryKind,
    /// Columns that name it, the strongest first.
    keys: Vec<usize>,
    /// The column of its name, where there can be several.
    name: Option<usize>,
    fields: Vec<(usize, &'static str)>,
    by_text: HashMap<Vec<u8>, usize>,
    by_key: HashMap<String, usize>,
    known: Vec<Known>,
}

impl Parties {
    pub(super) fn customers(plan: &Plan) -> Parties {
        let fields = [
            (Role::CustomerName, field::NAME),
            (Role::Email, field::EMAIL),
            (Role::Domain, field::DOMAIN),
            (Role::Country, field::COUNTRY),
            (Role::City, field::CITY),
            (Role::Parent, field::PARENT),
            (Role::Segment, field::LABEL),
        ];
        let keys = [Role::CustomerId, Role::CustomerName, Role::Email];
        Parties::new(EntryKind::Company, plan, &keys, &fields, None)
    }

    pub(super) fn products(plan: &Plan) -> Parties {
        let fields = [
            (Role::Product, field::NAME),
            (Role::Family, field::FAMILY),
            (Role::ListPrice, field::PRICE),
        ];
        let keys = [Role::Sku, Role::Product];
        Parties::new(
            EntryKind::Product,
            plan,
            &keys,
            &fields,
            Some(Role::Product),
        )
    }

    fn new(
        kind: EntryKind,
        plan: &Plan,
        keys: &[Role],
        fields: &[(Role, &'static str)],
        name: Option<Role>,
    ) -> Parties {
        let column = |role: &Role| plan.column(*role);
        let fields = fields.iter();
        Parties {
            kind,
            keys: keys.iter().filter_map(column).collect(),
            name: name.as_ref().and_then(column),
            fields: fields
                .filter_map(|(role, field)| Some((plan.column(*role)?, *field)))
                .collect(),
            by_text: HashMap::new(),
            by_key: HashMap::new(),
            known: Vec::new(),
        }
    }

    /// Whether the row names one.
    pub(super) fn is_named(&self, row: &Record) -> bool {
        self.keys.iter().any(|&at| !is_nothing(row.cell(at)))
    }

    /// The number of the one that a row names; `None` where it names nobody.
    pub(super) fn number(&mut self, row: &Record, happened: Timestamp) -> Option<i64> {
        let mut keys = self.keys.iter().map(|&at| row.cell(at).trim_ascii());
        let text = keys.find(|text| !is_nothing(text))?;
        let at = match self.by_text.get(text) {
            Some(&at) => at,
            None => {
                let at = self.meet(text);
                self.by_text.insert(text.to_owned(), at);
                at
            }
        };
        let name = self.name.map_or(&[][..], |at| row.cell(at).trim_ascii());
        let known = &mut self.known[at];
        let said = known.said.iter_mut().find(|said| said.name == name);
        let said = match said {
            Some(said) => {
                said.first = said.first.min(happened);
                said
            }
            None => {
                known.said.push(Said {
                    name: name.to_owned(),
                    first: happened,
                    fields: Vec::new(),
                });
                let last = known.said.len() - 1;
                &mut known.said[last]
            }
        };
        // What one line leaves out, another may say.
        if said.fields.len() < self.fields.len() {
            for &(column, name) in &self.fields {
                let text = row.cell(column).trim_ascii();
                if !is_nothing(text) && !said.fields.iter().any(|(known, _)| *known == name) {
                    said.fields.push((name, cell(text).0.into_owned()));
                }
            }
        }
        Some(known.number)
    }

    /// Meets one by what stands for it for the first time.
    fn meet(&mut self, text: &[u8]) -> usize {
        let text = cell(text).0;
        let key = bare(&text).split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(&at) = self.by_key.get(&key) {
            return at;
        }
        let number = match self.kind {
            EntryKind::Product => line::product(ORDERS, &key),
            _ => line::party(ORDERS, &key),
        };
        self.known.push(Known {
            number,
            key: key.clone(),
            said: Vec::new(),
        });
        self.by_key.insert(key, self.known.len() - 1);
        self.known.len() - 1
    }

    /// What was said of each.
    pub(super) fn entries(self, plan: &Plan) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(self.known.len());
        for known in self.known {
            // A line that leaves the name out says nothing that others do not.
            let several = known.said.iter().any(|said| !said.name.is_empty());
            for said in known.said {
                if several && said.name.is_empty() {
                    continue;
                }
                let mut entry = Entry::new(self.kind, ORDERS, &known.key);
                (entry.known, entry.known_from) = (Some(said.first), KnownFrom::Date);
                for (name, text) in said.fields {
                    put(&mut entry, name, &text, plan);
                }
                if entry.get(field::NAME).is_none() && is_wordy(&known.key) {
                    entry.put(field::NAME, &known.key);
                }
                entries.push(entry);
            }
        }
        entries
    }
}

fn put(entry: &mut Entry, name: &'static str, text: &str, plan: &Plan) {
    match name {
        field::EMAIL => {
            if let Some(address) = values::mail_address(text) {
                entry.put(name, &address);
            }
        }
        field::DOMAIN => {
            if let Some(host) = values::host(text) {
                entry.put(name, &host);
            }
        }
        field::PRICE => {
            if let Some(read) = super::super::amounts::amount(text, plan.price_decimals) {
                entry.put(name, &read.number);
            }
        }
        name => entry.put(name, text),
    }
}

/// What exports write where there is nothing.
pub(super) fn is_nothing(bytes: &[u8]) -> bool {
    let bytes = bytes.trim_ascii();
    bytes.is_empty()
        || bytes.len() <= 14
            && std::str::from_utf8(bytes).is_ok_and(|text| {
                values::is_nothing(text) || matches!(text, "nan" | "NaN" | "<NA>")
            })
}

/// A number that was made a float, or a text that was kept from being one:
/// `17850.0`, `="0815"`.
pub(super) fn bare(text: &str) -> &str {
    let text = text.trim();
    let quoted = text
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    let text = quoted.or(text.strip_prefix('\'')).unwrap_or(text);
    match text.strip_suffix(".0") {
        Some(whole) if !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit()) => whole,
        _ => text,
    }
}

fn is_wordy(key: &str) -> bool {
    key.contains(' ') || key.chars().any(char::is_lowercase)
}

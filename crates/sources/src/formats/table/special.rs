//! Rows whose columns mean something only together: times of a calendar, links of
//! messages, ids that tell by their beginning what they are of.

use super::headings::plain;
use super::plan::Plan;
use super::shapes::part;
use super::things::{CLOSED, NOTICE_PERIOD, WON};
use super::values::{self, Column};
use super::{contracts, dates};
use bellwether_core::evidence::entry::{Entry, EntryKind, joined};
use bellwether_core::evidence::field::*;
use bellwether_core::identity::address;
use bellwether_core::time::{DAY, Timestamp, Zone};

/// The parts of a row that wait for the others.
#[derive(Default)]
pub(super) struct Parts {
    pub closed: Option<bool>,
    pub won: Option<bool>,
    texts: Vec<(&'static str, String, Option<Column>)>,
}

impl Parts {
    pub(super) fn flag(&mut self, name: &str, yes: Option<bool>) {
        match name {
            CLOSED => self.closed = yes,
            WON => self.won = yes,
            _ => {}
        }
    }

    /// Whether this part has to wait; then it is kept here.
    pub(super) fn takes(
        &mut self,
        plan: &Plan,
        name: &'static str,
        text: &str,
        column: &Column,
    ) -> bool {
        let waits = match name {
            part::START_DAY | part::START_TIME | part::END_DAY | part::END_TIME => true,
            part::SENDER_URL | part::RECIPIENT_URLS | part::THREAD | part::WHO | part::WHAT => true,
            part::CHANGED_FIELD | part::NEW_VALUE => true,
            FROM | TO => plan.system == "linkedin",
            ORGANISER | ATTENDEE | NOTICE_PERIOD => true,
            _ => false,
        };
        if waits {
            self.texts
                .push((name, text.to_owned(), Some(column.clone())));
        }
        waits
    }

    fn text(&self, name: &str) -> &str {
        let found = self.texts.iter().find(|(known, _, _)| *known == name);
        found.map_or("", |(_, text, _)| text)
    }

    fn column(&self, name: &str) -> Option<&Column> {
        let found = self.texts.iter().find(|(known, _, _)| *known == name);
        found.and_then(|(_, _, column)| column.as_ref())
    }

    /// Puts together what belongs together.
    pub(super) fn finish(
        &self,
        entry: &mut Entry,
        plan: &Plan,
        zone: &Zone,
    ) -> Result<(), &'static str> {
        if self.texts.is_empty() {
            return Ok(());
        }
        for (name, text, _) in &self.texts {
            match *name {
                ORGANISER => people(entry, ORGANISER, text),
                ATTENDEE => people(entry, ATTENDEE, text),
                _ => {}
            }
        }
        match entry.kind {
            EntryKind::Meeting => self.occurrence(entry, zone),
            EntryKind::Stage => self.stage(entry),
            EntryKind::Activity if plan.system == "linkedin" => {
                self.message(entry);
                Ok(())
            }
            EntryKind::Activity => {
                self.whom(entry);
                if let Some(column) = self.column(NOTICE_PERIOD) {
                    let period = self.text(NOTICE_PERIOD);
                    contracts::put_notice(entry, period, &column.heading, zone);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Days and times of day, to when a meeting begins and ends.
    fn occurrence(&self, entry: &mut Entry, zone: &Zone) -> Result<(), &'static str> {
        const UNREAD: &str =
            "when the meeting is cannot be read from its date and time: it is kept without";
        let moment = |day: &str, time: &str| {
            let column = self.column(day)?;
            let date = values::when(self.text(day), column)?;
            let text = match self.text(time) {
                "" => return date.moment(zone),
                time => format!("{} {time}", date.day(zone)),
            };
            dates::parse(&text, column.order)?.moment(zone)
        };
        let begin = moment(part::START_DAY, part::START_TIME);
        let Some(begin) = begin else {
            for (name, text, column) in &self.texts {
                if let (Some(column), false) = (column, matches!(*name, ORGANISER | ATTENDEE)) {
                    entry.put_raw(&column.heading, text);
                }
            }
            return Err(UNREAD);
        };
        let end = moment(part::END_DAY, part::END_TIME).filter(|end| *end >= begin);
        let whole_days = entry.get(ALL_DAY).is_some();
        // Without an end a meeting lasts the day, or no time.
        let end = end.unwrap_or(if whole_days {
            Timestamp(begin.0 + DAY)
        } else {
            begin
        });
        entry.put(OCCURRENCE, &format!("{}/{}", begin.0, end.0));
        entry.happened = Some(begin);
        Ok(())
    }

    /// A changed field of a deal: which, and to what.
    fn stage(&self, entry: &mut Entry) -> Result<(), &'static str> {
        let Some(column) = self.column(part::NEW_VALUE) else {
            return Ok(());
        };
        let value = self.text(part::NEW_VALUE);
        let field = self.text(part::CHANGED_FIELD);
        let name = match plain(field).as_str() {
            "stage name" | "stagename" | "stage" | "phase" | "etape" => STAGE,
            "amount" => AMOUNT,
            "close date" | "closedate" => CLOSES,
            "probability" | "probability %" => PROBABILITY,
            _ => {
                entry.put_raw("Field", &field.to_ascii_lowercase());
                entry.put_raw(&column.heading, value);
                return Ok(());
            }
        };
        let column = Column {
            name,
            ..column.clone()
        };
        values::put(entry, &column, value, &Zone::default())
            .map_err(|_| "the new value of the field cannot be read: it is kept as it is")
    }

    /// A message of a network: who, to whom, in which conversation. People there
    /// are known by the links to their profiles.
    fn message(&self, entry: &mut Entry) {
        entry.put(TYPE, "message");
        let sender = self.text(part::SENDER_URL);
        entry.put(FROM, &joined("", self.text(FROM), sender));
        let urls: Vec<&str> = values::parts(self.text(part::RECIPIENT_URLS), &[",", ";"]).collect();
        let names: Vec<&str> = values::parts(self.text(TO), &[";", ","]).collect();
        // As many names as links belong together, one by one.
        if names.len() == urls.len() {
            for (name, url) in names.iter().zip(&urls) {
                entry.put(TO, &joined("", name, url));
            }
        } else {
            entry.put(
                TO,
                &joined("", self.text(TO), self.text(part::RECIPIENT_URLS)),
            );
        }
        for url in std::iter::once(sender).chain(urls) {
            entry.put(CONTACT_ID, url);
        }
        for name in std::iter::once(self.text(FROM)).chain(names) {
            entry.put(CONTACT, name);
        }
        if let Some(column) = self.column(part::THREAD) {
            entry.put_raw(&column.heading, self.text(part::THREAD));
        }
    }

    /// Whom and what an activity is about: ids begin with three letters that tell.
    fn whom(&self, entry: &mut Entry) {
        for name in [part::WHO, part::WHAT] {
            let id = values::short_id(self.text(name));
            match id.get(..3) {
                Some("003" | "00Q") => entry.put(CONTACT_ID, id),
                Some("006") => entry.put(DEAL_ID, id),
                Some("001") => entry.put(COMPANY_ID, id),
                _ => {
                    if let Some(column) = self.column(name) {
                        entry.put_raw(&column.heading, id);
                    }
                }
            }
        }
    }
}

/// People of a meeting, parted by `;`: addresses, names, or both.
fn people(entry: &mut Entry, name: &str, text: &str) {
    for one in values::parts(text, &[";"]) {
        let found = match values::mail_address(one) {
            Some(address) => {
                let shown = one
                    .split('<')
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .trim_matches(['"', '\'']);
                let mailbox =
                    address::canonical(if shown.contains('@') { "" } else { shown }, &address);
                joined(
                    &address,
                    mailbox.as_ref().map_or("", |mailbox| &mailbox.name),
                    "",
                )
            }
            None => joined("", one.trim_matches(['"', '\'']), ""),
        };
        entry.put(name, &found);
    }
}

//! Small ledgers written down as text, for worked examples in documentation
//! and tests.
//!
//! ```text
//! me Sam Seller <sam@ourfirm.com>
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me; cc Bo Berg <bo@acmevalves.com>: Valves | Can you quote 200 valves?
//! every 14 days from 2023-09-01 to 2024-02-28 Ann Smith <ann@acmevalves.com> <-> me: Orders | The weekly order is attached.
//! export 2024-03-01 deal crm 17: name=Pumps; company=Acme Valves; stage=Offer; status=open; amount=4000
//! as of 2024-03-15
//! ```
//!
//! A mail is `DATE[ HH:MM] SENDER -> RECIPIENTS[; cc RECIPIENTS]: SUBJECT | BODY`.
//! Recipients are joined by `, `; `\n` in a body breaks a line; `[FILE]` at the
//! end of a body attaches a file. `every N days from DATE to DATE A <-> B` lets
//! the two write in turn. `export DATE KIND SYSTEM KEY: FIELD=VALUE; …` is what an
//! export of that day shows of one thing, by the names of [`field`]; moments are
//! written as `2024-03-04 10:00`, two of them as `2024-03-04 10:00/2024-03-04 11:00`.
//! `ordered 2024-03-04 Acme Valves: 5 x Ball valve = 250 EUR; 2 x Gasket = 20 EUR` is
//! what a customer bought on a day, `ordered every 28 days from DATE to DATE Acme
//! Valves: …` what it bought again and again. `document 2024-03-04 Borealis Dairies: Text`
//! is what somebody published on a day.

mod ordered;

use crate::ledger::{add_entries, from_mails, mail};
use crate::orders::add_orders;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::{Attachment, KnownFrom, Mail, Marks, Role, field};
use bellwether_core::id::Id;
use bellwether_core::ledger::Ledger;
use bellwether_core::time::{DAY, Day, Timestamp};

/// A parsed fixture.
#[derive(Debug)]
pub struct Fixture {
    /// All its mails as one viewer's ledger.
    pub ledger: Ledger,
    /// The moment to look.
    pub as_of: Timestamp,
}

/// Parses a fixture. The error names the line that is wrong.
pub fn parse(text: &str) -> Result<Fixture, String> {
    let mut me = String::new();
    let mut as_of = None;
    let (mut mails, mut entries, mut orders) = (Vec::new(), Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let wrong = || format!("not a line of a fixture: {line}");
        if let Some(rest) = line.strip_prefix("me ") {
            me = rest.trim().to_owned();
        } else if let Some(rest) = line.strip_prefix("as of ") {
            as_of = Some(date(rest).ok_or_else(wrong)?.end());
        } else if let Some(rest) = line.strip_prefix("export ") {
            entries.push(shown(rest, &me).ok_or_else(wrong)?);
        } else if let Some(rest) = line.strip_prefix("document ") {
            entries.push(document(rest).ok_or_else(wrong)?);
        } else if let Some(rest) = line.strip_prefix("ordered ") {
            orders.extend(ordered::ordered(rest).ok_or_else(wrong)?);
        } else if let Some(rest) = line.strip_prefix("every ") {
            every(rest, &me, &mut mails).ok_or_else(wrong)?;
        } else {
            mails.push(single(line, &me).ok_or_else(wrong)?);
        }
    }
    let as_of = as_of.ok_or("a fixture ends with `as of DATE`")?;
    let until = mails
        .iter()
        .filter_map(|m: &Mail| m.known)
        .max()
        .unwrap_or(as_of)
        .max(as_of);
    let mut ledger = from_mails(&mails, "me", until);
    entries.extend(crate::orders::entries(&orders));
    add_entries(&mut ledger, &entries);
    add_orders(&mut ledger, &orders);
    Ok(Fixture { ledger, as_of })
}

fn date(text: &str) -> Option<Day> {
    Some(Day::of(text.trim().parse::<jiff::civil::Date>().ok()?))
}

/// A moment such as `2024-03-04 10:00`; without a clock, nine in the morning.
fn moment(text: &str) -> Option<Timestamp> {
    let (day, clock) = text
        .trim()
        .split_once(' ')
        .unwrap_or((text.trim(), "09:00"));
    let (hour, minute) = clock.split_once(':')?;
    let seconds = hour.parse::<i64>().ok()? * 3600 + minute.parse::<i64>().ok()? * 60;
    Some(Timestamp(date(day)?.start().0 + seconds))
}

/// One thing as an export of a day shows it.
fn shown(rest: &str, me: &str) -> Option<Entry> {
    let (head, fields) = rest.split_once(": ")?;
    let mut words = head.split(' ');
    let known = date(words.next()?)?.start();
    let kind = EntryKind::named(words.next()?)?;
    let mut entry = Entry::new(kind, words.next()?, words.next()?);
    (entry.known, entry.known_from) = (Some(known), KnownFrom::Told);
    for said in fields.split("; ") {
        let (name, value) = said.split_once('=')?;
        let name = *field::ALL.iter().find(|known| **known == name.trim())?;
        match name {
            field::WHEN | field::CREATED | field::CHANGED | field::LAST_ACTIVITY => {
                entry.put_moment(name, moment(value)?);
            }
            field::OCCURRENCE => {
                let moments: Option<Vec<String>> = value
                    .split('/')
                    .map(|at| Some(moment(at)?.0.to_string()))
                    .collect();
                entry.put(name, &moments?.join("/"));
            }
            field::TEXT => entry.put(name, &value.replace("\\n", "\n")),
            _ => entry.put(name, &value.replace("me|", &address_of(me))),
        }
    }
    entry.happened = entry.moment(field::WHEN);
    Some(entry)
}

/// What somebody published on a day.
fn document(rest: &str) -> Option<Entry> {
    let (head, text) = rest.split_once(": ")?;
    let (day, publisher) = head.split_once(' ')?;
    let at = moment(day)?;
    let mut entry = Entry::new(EntryKind::Document, "page", head);
    (entry.known, entry.known_from) = (Some(at), KnownFrom::Told);
    entry.happened = Some(at);
    entry.put(field::PUBLISHER, publisher);
    for paragraph in text.split("\\n") {
        entry.put(field::PARAGRAPH, paragraph);
    }
    Some(entry)
}

/// `sam@ourfirm.com|` of `Sam Seller <sam@ourfirm.com>`.
fn address_of(me: &str) -> String {
    let inner = me.split(['<', '>']).nth(1).unwrap_or(me);
    format!("{inner}|")
}

fn single(line: &str, me: &str) -> Option<Mail> {
    let (day, rest) = line.split_at_checked(10)?;
    let day = date(day)?;
    let rest = rest.trim_start();
    let (seconds, rest) = match rest.split_once(' ') {
        Some((clock, rest)) if clock.len() == 5 && clock.as_bytes()[2] == b':' => {
            let (hour, minute) = clock.split_once(':')?;
            (
                hour.parse::<i64>().ok()? * 3600 + minute.parse::<i64>().ok()? * 60,
                rest,
            )
        }
        _ => (9 * 3600, rest),
    };
    let (from, rest) = rest.split_once(" -> ")?;
    let (to, rest) = rest.split_once(": ")?;
    written(Timestamp(day.start().0 + seconds), from, to, rest, me)
}

fn every(rest: &str, me: &str, mails: &mut Vec<Mail>) -> Option<()> {
    let (step, rest) = rest.split_once(" days from ")?;
    let (first, rest) = rest.split_once(" to ")?;
    let (last, rest) = rest.split_at_checked(10)?;
    let (pair, text) = rest.split_once(": ")?;
    let (one, other) = pair.split_once(" <-> ")?;
    let (one, other) = (one.trim(), other.trim());
    let (mut day, last, step) = (date(first)?, date(last)?, step.parse::<i32>().ok()?);
    let mut turn = false;
    while day <= last {
        let at = Timestamp(day.start().0 + DAY / 2);
        let (from, to) = if turn { (other, one) } else { (one, other) };
        mails.push(written(at, from, to, text, me)?);
        turn = !turn;
        day = Day(day.0 + step.max(1));
    }
    Some(())
}

fn written(at: Timestamp, from: &str, to: &str, text: &str, me: &str) -> Option<Mail> {
    let name = |who: &str| {
        if who.trim() == "me" {
            me.to_owned()
        } else {
            who.trim().to_owned()
        }
    };
    let (to, cc) = to.split_once("; cc ").unwrap_or((to, ""));
    let recipients: Vec<(Role, String)> = (to.split(", ").map(|who| (Role::To, who)))
        .chain(cc.split(", ").map(|who| (Role::Cc, who)))
        .filter(|(_, who)| !who.trim().is_empty())
        .map(|(role, who)| (role, name(who)))
        .collect();
    let recipients: Vec<(Role, &str)> = recipients
        .iter()
        .map(|(role, who)| (*role, who.as_str()))
        .collect();
    let (subject, body) = text.split_once(" | ")?;
    let (body, file) = match body
        .trim_end()
        .strip_suffix(']')
        .and_then(|b| b.rsplit_once('['))
    {
        Some((body, file)) => (body, Some(file)),
        None => (body, None),
    };
    let from_me = from.trim() == "me";
    let mut mail = mail(
        at,
        &name(from),
        &recipients,
        subject.trim(),
        &body.replace("\\n", "\n"),
    );
    if from_me {
        mail.marks = Marks::SENT;
    }
    mail.attachments.extend(file.map(|name| Attachment {
        name: name.to_owned(),
        mime: "application/octet-stream".to_owned(),
        bytes: 1,
        hash: Id::of("file", &[name.as_bytes()]),
    }));
    Some(mail)
}

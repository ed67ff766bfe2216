//! What a cell says, in the form its field has.

use super::amounts::{self, Decimals};
use super::dates::{self, Order, When};
use super::quotes::TOTAL;
use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::field::*;
use bellwether_core::identity::address;
use bellwether_core::time::Zone;

/// A column that is read.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub heading: String,
    pub name: &'static str,
    pub order: Order,
    pub decimals: Decimals,
    /// Chances are given as shares of one.
    pub of_one: bool,
    pub is_salesforce: bool,
    /// The zone of its times, where its heading says that; else the seller's.
    pub zone: Option<Zone>,
}

/// What a cell says that its field cannot take.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Odd {
    NoAddress,
    NoDate,
    NoAmount,
    /// A spreadsheet turned it to powers of ten.
    Rounded,
}

impl Odd {
    /// What is wrong, and what to do.
    pub(super) fn words(self, text: &str, heading: &str) -> String {
        const LONGEST: usize = 40;
        let short: String = text.chars().take(LONGEST).collect();
        let what = match self {
            Odd::NoAddress => "is no mail address",
            Odd::NoDate => "is no date that can be read",
            Odd::NoAmount => "is no amount that can be read",
            Odd::Rounded => {
                return format!(
                    "`{short}` under `{heading}` was rounded by a spreadsheet: export it once more and add that file \
                     without opening it there first"
                );
            }
        };
        format!(
            "`{short}` under `{heading}` {what}: it is kept as it is; mend it there, or say with --map what the column is"
        )
    }
}

/// Puts what a cell says into an entry. What its field cannot take is kept under
/// the column's heading.
pub(super) fn put(entry: &mut Entry, column: &Column, text: &str, zone: &Zone) -> Result<(), Odd> {
    let text = text.trim();
    let zone = column.zone.as_ref().unwrap_or(zone);
    if is_nothing(text) {
        return Ok(());
    }
    let done = match column.name {
        EMAIL => emails(entry, text),
        PHONE => {
            parts(text, &[":::"]).for_each(|phone| entry.put(PHONE, phone));
            if amounts::is_rounded(text) {
                Err(Odd::Rounded)
            } else {
                Ok(())
            }
        }
        DOMAIN => {
            for site in parts(text, &[":::", ";", ",", " "]) {
                match host(site) {
                    Some(host) => entry.put(DOMAIN, &host),
                    None => entry.put_raw(&column.heading, site),
                }
            }
            Ok(())
        }
        LABEL => {
            for label in parts(text, &[":::", ";", ","]) {
                entry.put(LABEL, label.trim_start_matches(['*', ' ']));
            }
            Ok(())
        }
        COMPANY_ID | CONTACT_ID | DEAL_ID | PARENT_ID => {
            parts(text, &[";", ","]).for_each(|id| entry.put(column.name, id_of(id, column)));
            if amounts::is_rounded(text) {
                Err(Odd::Rounded)
            } else {
                Ok(())
            }
        }
        COMPETITOR | END_CUSTOMER | CONTACT => {
            parts(text, &[";"]).for_each(|name| entry.put(column.name, name));
            Ok(())
        }
        OWNER => {
            entry.put(OWNER, id_of(text, column));
            Ok(())
        }
        URL => {
            parts(text, &[":::"]).for_each(|url| entry.put(URL, url));
            Ok(())
        }
        CREATED | CHANGED | LAST_ACTIVITY | WHEN => {
            match when(text, column).and_then(|when| when.moment(zone)) {
                Some(moment) => {
                    entry.put_moment(column.name, moment);
                    Ok(())
                }
                None => Err(Odd::NoDate),
            }
        }
        CLOSES => match when(text, column) {
            Some(when) => {
                entry.put(CLOSES, &when.day(zone).to_string());
                Ok(())
            }
            None => Err(Odd::NoDate),
        },
        AMOUNT | PRICE | COST | LIST_PRICE | REVENUE | QUANTITY | TOTAL => {
            amount(entry, column, text)
        }
        PROBABILITY => match amounts::amount(text, column.decimals) {
            Some(read) => {
                let share: f64 = read.number.parse().unwrap_or(0.0);
                let per_cent = if column.of_one && !text.contains('%') {
                    share * 100.0
                } else {
                    share
                };
                entry.put(
                    PROBABILITY,
                    &((per_cent * 100.0).round() / 100.0).to_string(),
                );
                Ok(())
            }
            None => Err(Odd::NoAmount),
        },
        CURRENCY => {
            entry.put(CURRENCY, amounts::currency(text).unwrap_or(text));
            Ok(())
        }
        EMPLOYEES => {
            let read =
                amounts::amount(text, column.decimals).filter(|read| !read.number.contains('.'));
            entry.put(EMPLOYEES, read.as_ref().map_or(text, |read| &read.number));
            Ok(())
        }
        ALL_DAY | DELETED => {
            if amounts::is_yes(text) == Some(true) {
                entry.put(column.name, "yes");
            }
            Ok(())
        }
        name => {
            entry.put(name, text);
            Ok(())
        }
    };
    if matches!(done, Err(Odd::NoAddress | Odd::NoDate | Odd::NoAmount)) {
        entry.put_raw(&column.heading, text);
    }
    done
}

/// What exports write where there is nothing.
pub(super) fn is_nothing(text: &str) -> bool {
    matches!(
        text,
        "" | "-"
            | "--"
            | "—"
            | "(No value)"
            | "(none)"
            | "NULL"
            | "null"
            | "None"
            | "N/A"
            | "n/a"
            | "#N/A"
            | "[not provided]"
    )
}

/// A date of a column.
pub(super) fn when(text: &str, column: &Column) -> Option<When> {
    dates::parse(text, column.order)
}

/// The parts of a cell with several values.
pub(super) fn parts<'a>(text: &'a str, separators: &[&str]) -> impl Iterator<Item = &'a str> {
    let mut parts = vec![text];
    for separator in separators {
        // Only the first that is there parts them: names hold commas.
        if text.contains(separator) {
            parts = text.split(separator).collect();
            break;
        }
    }
    parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn emails(entry: &mut Entry, text: &str) -> Result<(), Odd> {
    let mut done = Ok(());
    for one in text
        .split([';', ',', '\n', '|'])
        .flat_map(|part| part.split(":::"))
    {
        let one = one.trim().trim_start_matches('*').trim();
        if one.is_empty() {
            continue;
        }
        match mail_address(one) {
            Some(address) => entry.put(EMAIL, &address),
            None => {
                // Several with nothing but blanks between.
                let mut several = one.split_whitespace().filter_map(mail_address).peekable();
                if several.peek().is_none() {
                    done = Err(Odd::NoAddress);
                }
                several.for_each(|address| entry.put(EMAIL, &address));
            }
        }
    }
    done
}

/// The address in a text that should be one.
pub(super) fn mail_address(text: &str) -> Option<String> {
    let found = text.contains('@').then(|| address::canonical("", text))?;
    found
        .map(|mailbox| mailbox.address)
        .filter(|address| address.contains('@'))
}

fn amount(entry: &mut Entry, column: &Column, text: &str) -> Result<(), Odd> {
    let Some(read) = amounts::amount(text, column.decimals) else {
        return Err(if amounts::is_rounded(text) {
            Odd::Rounded
        } else {
            Odd::NoAmount
        });
    };
    entry.put(column.name, &read.number);
    if let Some(currency) = read.currency
        && column.name != QUANTITY
        && entry.get(CURRENCY).is_none()
    {
        entry.put(CURRENCY, currency);
    }
    Ok(())
}

/// An id as what refers to it writes it. Salesforce has a short and a long form,
/// the long one with three letters more.
pub(super) fn id_of<'a>(text: &'a str, column: &Column) -> &'a str {
    if column.is_salesforce {
        short_id(text)
    } else {
        text
    }
}

/// A Salesforce id in its short form.
pub(super) fn short_id(text: &str) -> &str {
    let is_long = text.len() == 18
        && text.bytes().all(|b| b.is_ascii_alphanumeric())
        && text.bytes().any(|b| b.is_ascii_digit());
    if is_long { &text[..15] } else { text }
}

/// The bare host of a site.
pub(super) fn host(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let rest = text
        .split_once("://")
        .map_or(text.as_str(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let host = host
        .strip_prefix("www.")
        .unwrap_or(host)
        .trim_end_matches('.');
    let is_host = host.contains('.') && !host.contains(char::is_whitespace) && host.len() <= 253;
    is_host.then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_bare_hosts() {
        assert_eq!(
            host("https://www.Acme.example/de?x=1").as_deref(),
            Some("acme.example")
        );
        assert_eq!(host("acme.example").as_deref(), Some("acme.example"));
        assert_eq!(host("none yet"), None);
    }

    #[test]
    fn long_and_short_ids_are_the_same() {
        assert_eq!(short_id("0015000000Gv7qJAAR"), "0015000000Gv7qJ");
        assert_eq!(short_id("0015000000Gv7qJ"), "0015000000Gv7qJ");
        assert_eq!(short_id("Anton-von-Werner-X"), "Anton-von-Werner-X");
    }
}

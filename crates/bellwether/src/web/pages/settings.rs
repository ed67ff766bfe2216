//! Who the seller is, the time zone, and where everything lies.

use super::Query;
use crate::answers::decisions::Intent;
use crate::failure::Failure;
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::people::Me;
use crate::workspace::{SETTINGS, Settings, Workspace};
use askama::Template;
use bellwether_core::identity::address;
use bellwether_core::ledger::{Anchor, Verb};

/// Addresses of one's own that are read out.
const SHOWN: usize = 3;
/// The most lines of the field in which they are changed.
const LINES: usize = 12;

#[derive(Template)]
#[template(path = "settings.html")]
struct Page {
    frame: Frame,
    me: Me,
    addresses: Vec<String>,
    /// Lines of the field in which they are changed.
    rows: usize,
    zone: String,
    is_set: bool,
    agents_write: bool,
    folder: String,
    file: String,
    viewer: String,
    version: &'static str,
}

/// The page.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let me = Me::of(&desk.sight.knowledge);
    let settings = desk.workspace.settings()?;
    let people = me.people.iter();
    let addresses: Vec<String> = people
        .flat_map(|person| person.addresses.iter().cloned())
        .collect();
    // Where the server was started is no part of where its folder lies.
    let dir = std::path::absolute(&desk.workspace.dir);
    let dir = dir.unwrap_or_else(|_| desk.workspace.dir.clone());
    let page = Page {
        rows: addresses.len().clamp(2, LINES),
        addresses,
        zone: (desk.workspace.zone.iana_name())
            .unwrap_or("UTC")
            .to_owned(),
        is_set: settings.time_zone.is_some(),
        agents_write: settings.agents_may_write(),
        folder: dir.display().to_string(),
        file: dir.join(SETTINGS).display().to_string(),
        viewer: desk.viewer.to_owned(),
        version: env!("CARGO_PKG_VERSION"),
        frame: frame
            .titled("Settings")
            .saying(desk, Query::given(&query.said)),
        me,
    };
    Reply::page(&page)
}

/// Sets the time zone; an empty one goes back to the system's.
pub fn set_zone(workspace: &Workspace, zone: &str) -> Result<(), Failure> {
    workspace.set(&Settings {
        time_zone: Query::given(zone).map(str::to_owned),
        ..workspace.settings()?
    })
}

/// Whether agents may write through MCP.
pub fn set_agents(workspace: &Workspace, may_write: bool) -> Result<(), Failure> {
    workspace.set(&Settings {
        agents_write: Some(may_write),
        ..workspace.settings()?
    })
}

/// That the seller writes under these addresses, and no others.
pub fn me(addresses: &str, company: &str) -> Result<Intent, Failure> {
    let anchors: Vec<Anchor> = (addresses.split([',', ';', ' ', '\r', '\n']))
        .filter(|text| !text.is_empty())
        .map(|text| match address::canonical("", text) {
            Some(mailbox) => Ok(Anchor::Address(mailbox.address)),
            None => Err(Failure::asked(format!(
                "\"{text}\" is not an e-mail address"
            ))),
        })
        .collect::<Result<_, Failure>>()?;
    if anchors.is_empty() {
        return Err(Failure::asked("no address was given"));
    }
    let company = Query::given(company);
    Ok(Intent {
        verb: Verb::Me,
        anchors,
        words: (company.into_iter())
            .map(|name| ("company".to_owned(), name.to_owned()))
            .collect(),
        title: "who you are".to_owned(),
    })
}

//! What a command works with: the workspace, whose eyes look, and from when.

use super::flags::Stretch;
use super::page::Page;
use super::printer::Printer;
use super::progress::Progress;
use crate::answers::decisions::Intent;
use crate::eyes::Eyes;
use crate::failure::Failure;
use crate::import::Watch;
use crate::sight::{self, Scenery};
use crate::wire::Listing;
use crate::workspace::Workspace;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::known::REACH_DAYS;
use bellwether_core::ledger::{Anchor, Decision, Ledger, Verb};
use bellwether_core::time::{Timestamp, Zone};
use bellwether_store::{Depth, Store};
use serde::Serialize;

/// How far back a dated outline has whole messages: as long as ages are told in days.
const DATED_DAYS: i32 = 60;

/// One run of the program.
pub struct Session {
    /// Where everything is written to.
    pub printer: Printer,
    /// The workspace folder.
    pub workspace: Workspace,
    /// The store in it.
    pub store: Box<dyn Store>,
    /// When the program was started.
    pub now: Timestamp,
    /// The moment looked from: `now`, or what `--as-of` says.
    pub as_of: Timestamp,
    /// Whose mailbox is looked into.
    pub viewer: String,
    /// Whether a flag says whose.
    pub is_viewer_said: bool,
}

impl Session {
    /// Opens a workspace. Without a `viewer` it is who `me` names, else the earliest
    /// owner. What an import that was cut off left to be derived, or an older program
    /// derived otherwise, is brought up to date first.
    pub fn open(
        printer: Printer,
        workspace: Workspace,
        now: Timestamp,
        as_of: Option<Timestamp>,
        viewer: Option<String>,
    ) -> Result<Session, Failure> {
        if !workspace.exists() {
            printer.detail(&format!("new workspace in {}", workspace.dir.display()));
        }
        let mut store = workspace.open()?;
        let mut progress = Progress::new(&printer);
        store.derive(&mut |done, total| progress.derives(done, total))?;
        let owners = store.owners()?;
        if let Some(viewer) = viewer.as_ref().filter(|v| !owners.contains(v)) {
            printer.hint(&format!("{viewer} has no mailbox in this workspace yet"));
        }
        let is_viewer_said = viewer.is_some();
        let viewer = match viewer {
            Some(viewer) => viewer,
            None => Eyes::unsaid(store.as_ref(), now)?.viewer,
        };
        Ok(Session {
            printer,
            workspace,
            store,
            now,
            as_of: as_of.unwrap_or(now),
            viewer,
            is_viewer_said,
        })
    }

    /// Says whose eyes look, where several have mail here and nobody said.
    pub fn hint_whose_eyes(&self) -> Result<(), Failure> {
        if self.is_viewer_said {
            return Ok(());
        }
        if let Some(says) = Eyes::unsaid(self.store.as_ref(), self.now)?.in_words() {
            self.printer.hint(&says);
        }
        Ok(())
    }

    /// What the viewer could know at the moment looked from, corrected to this
    /// day, without old messages: enough for people, accounts and ties.
    pub fn outline(&self) -> Result<Ledger, Failure> {
        self.outline_at(self.as_of)
    }

    /// The same at another moment.
    pub fn outline_at(&self, as_of: Timestamp) -> Result<Ledger, Failure> {
        // Statistics are by whole days: the day that has begun is read from messages.
        self.looked_at(as_of, Depth::Days(1))
    }

    /// An outline that tells ages by the calendar: statistics are by whole days in UTC,
    /// messages show on which day it was here.
    pub fn dated_outline(&self) -> Result<Ledger, Failure> {
        self.looked_at(self.as_of, Depth::Days(DATED_DAYS))
    }

    fn looked_at(&self, as_of: Timestamp, depth: Depth) -> Result<Ledger, Failure> {
        let mut ledger = sight::view(self.store.as_ref(), &self.viewer, as_of, self.now, depth)?;
        ledger.zone = Zone(self.workspace.zone.clone());
        Ok(ledger)
    }

    /// What the viewer could know at the moment looked from, with messages as far back
    /// as a picture looks.
    pub fn letters(&mut self) -> Result<Ledger, Failure> {
        self.letters_of(Depth::Days(REACH_DAYS))
    }

    /// The same with every message that there is.
    pub fn all_letters(&mut self) -> Result<Ledger, Failure> {
        self.letters_of(Depth::All)
    }

    fn letters_of(&mut self, depth: Depth) -> Result<Ledger, Failure> {
        let store = self.store.as_mut();
        let mut ledger = sight::view(store, &self.viewer, self.as_of, self.now, depth)?;
        store.keep_gists(&ledger)?;
        ledger.zone = Zone(self.workspace.zone.clone());
        Ok(ledger)
    }

    /// What opportunities are seen in, at the moment looked from.
    pub fn scenery(&mut self) -> Result<Scenery, Failure> {
        let mut scenery = Scenery::load(self.store.as_mut(), &self.viewer, self.as_of, self.now)?;
        scenery.ledger.zone = Zone(self.workspace.zone.clone());
        Ok(scenery)
    }

    /// Everything an owner decided up to now and did not take back.
    pub fn decisions(&self, owner: &str) -> Result<Vec<Decision>, Failure> {
        sight::decisions(self.store.as_ref(), owner, self.now)
    }

    /// Records a decision of the viewer.
    pub fn decide(
        &mut self,
        verb: Verb,
        anchors: &[Anchor],
        words: &[(&str, &str)],
    ) -> Result<Decision, Failure> {
        let words: Vec<(String, String)> = words
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        Ok(self
            .store
            .decide(&self.viewer, verb, anchors, &words, self.now)?)
    }

    /// Records a decision that is ready.
    pub fn record(&mut self, intent: &Intent) -> Result<Decision, Failure> {
        intent.record(self.store.as_mut(), &self.viewer, self.now)
    }

    /// An empty page about the moment looked from.
    pub fn page(&self) -> Page {
        Page::new(&self.workspace.zone, self.as_of)
    }

    /// Answers with as much of a list as is asked for, says how to go on where it was cut
    /// off, and gives back what was shown.
    pub fn list<T: Serialize>(
        &self,
        items: Vec<T>,
        stretch: &Stretch,
        text: impl FnOnce(&Listing<T>, Page) -> String,
    ) -> Result<Listing<T>, Failure> {
        let most = stretch.most(self.printer.is_json());
        let listing = Listing::of(self.as_of, items, stretch.skip, most);
        self.printer
            .answer(&listing, |listing| text(listing, self.page()))?;
        self.hint_if_more(listing.next);
        Ok(listing)
    }

    /// Says how to go on where a list was cut off.
    pub fn hint_if_more(&self, next: Option<usize>) {
        if let Some(next) = next {
            self.printer.hint(&format!(
                "there are more: `--skip {next}` shows those after these"
            ));
        }
    }

    /// Says what to do where no order has been imported yet.
    pub fn hint_if_no_orders(&self, knowledge: &Knowledge) {
        if knowledge.orders().buyers.is_empty() {
            self.printer
                .hint("no orders yet: `bellwether add` reads an order file (CSV, XLSX, Parquet)");
        }
    }

    /// Says what to do where nothing has been imported yet.
    pub fn hint_if_empty(&self) -> Result<(), Failure> {
        if self.store.owners()?.is_empty() {
            self.printer.hint(
                "nothing has been imported yet: `bellwether add PATH` reads a mailbox, \
                 `bellwether demo` makes one up",
            );
        }
        Ok(())
    }
}

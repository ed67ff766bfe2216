//! What all requests share.

use super::desk::Desk;
use super::door::{Door, Site, Tell};
use super::frame::Frame;
use super::imports::Imports;
use super::kept::{Kept, Recipe};
use super::picture::{NotDone, Pictures, Unanswered, View, Write};
use super::reply::{self, Reply, Trouble};
use super::uploads;
use crate::access::{Access, hex, random};
use crate::api::Answer;
use crate::failure::Failure;
use axum::body::Bytes;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use std::net::IpAddr;
use std::sync::Arc;

/// What all requests share; cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// The picture that answers.
    pub pictures: Pictures,
    /// What is being read in.
    pub imports: Imports,
    /// What is looked at.
    pub view: Arc<View>,
    /// Answers that were made already.
    pub kept: Kept,
    /// Who is let in.
    pub door: Arc<Door>,
    /// What a browser must show with what it sends back: nobody else can know it.
    pub keys: Arc<Keys>,
}

/// The secrets of one run of the server.
pub struct Keys {
    /// What every form carries.
    pub form: String,
    /// Tells the pictures of this run from those of another.
    pub run: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys")
    }
}

impl Keys {
    fn new() -> Result<Keys, Failure> {
        Ok(Keys {
            form: hex(&random::<32>()?),
            run: hex(&random::<4>()?),
        })
    }
}

impl App {
    /// Begins to draw the first picture.
    pub fn new(
        view: View,
        met: (IpAddr, u16),
        more: Vec<Site>,
        tell: Tell,
    ) -> Result<App, Failure> {
        let access = Access::to(&view.workspace);
        let door = Door::new(access, met, more, hex(&random::<32>()?), tell);
        uploads::sweep(&view.workspace);
        let kept = Kept::default();
        let pictures = Pictures::begin(view.clone(), kept.clone())?;
        Ok(App {
            imports: Imports::new(pictures.clone()),
            pictures,
            view: Arc::new(view),
            kept,
            door: Arc::new(door),
            keys: Arc::new(Keys::new()?),
        })
    }

    /// Tells apart states of what pages show.
    pub fn stamp(&self) -> String {
        let reading = if self.imports.is_running() { "-r" } else { "" };
        format!("{}-{}{reading}", self.keys.run, self.pictures.stamp())
    }

    /// Asks the picture for a page.
    pub async fn page(
        &self,
        nav: &'static str,
        make: impl FnOnce(&mut Desk<'_, '_>, Frame) -> Result<Reply, Trouble> + Send + 'static,
    ) -> Response {
        let (stamp, login) = (self.stamp(), self.is_locked());
        let (importing, behind) = (self.imports.is_running(), self.pictures.behind());
        let this = self.clone();
        let asked = self.pictures.look(move |desk| {
            let mut frame = this.bare(desk, nav, login);
            (frame.stamp, frame.importing, frame.behind) = (stamp, importing, behind);
            match make(desk, frame.clone()) {
                Ok(reply) => reply.respond(),
                Err(trouble) => reply::trouble(trouble, frame),
            }
        });
        asked.await.unwrap_or_else(reply::unanswered)
    }

    /// Asks for a page that is the same for the same place as long as the picture is; it
    /// is made once.
    pub async fn kept_page(
        &self,
        nav: &'static str,
        place: &Uri,
        make: impl Fn(&mut Desk<'_, '_>, Frame) -> Result<Reply, Trouble> + Send + Sync + 'static,
    ) -> Response {
        let (stamp, behind) = (self.pictures.stamp(), self.pictures.behind());
        let login = self.is_locked();
        let (make, name) = (Arc::new(make), format!("{login} {place}"));
        // What was just done is said once.
        if place.query().is_none_or(|query| !query.contains("said=")) {
            self.kept
                .count(&name, || self.recipe(nav, login, Arc::clone(&make)));
        }
        if let Some(page) = self.kept.answer(&stamp, &name) {
            return self.stamped(&page);
        }
        let this = self.clone();
        let asked = self.pictures.look(move |desk| {
            // Whoever was before in the queue may have asked for the same.
            if let Some(page) = this.kept.answer(&stamp, &name) {
                return this.stamped(&page);
            }
            let mut frame = this.bare(desk, nav, login);
            frame.behind = behind;
            match make(desk, frame.clone()) {
                Ok(Reply::Html(text)) => {
                    let page = Bytes::from(text);
                    this.kept.keep(&stamp, name, &page);
                    this.stamped(&page)
                }
                Ok(reply) => reply.respond(),
                Err(trouble) => {
                    frame.stamp = this.stamp();
                    reply::trouble(trouble, frame)
                }
            }
        });
        asked.await.unwrap_or_else(reply::unanswered)
    }

    /// What makes a page again, for the picture that comes next.
    fn recipe(
        &self,
        nav: &'static str,
        login: bool,
        make: Arc<
            impl Fn(&mut Desk<'_, '_>, Frame) -> Result<Reply, Trouble> + Send + Sync + 'static,
        >,
    ) -> Recipe {
        let (token, fixed) = (self.keys.form.clone(), self.view.as_of.is_some());
        Arc::new(move |desk| {
            let mut frame = Frame::of(desk, nav, token.clone(), String::new(), fixed);
            frame.login = login;
            match make(desk, frame) {
                Ok(Reply::Html(text)) => Some(Bytes::from(text)),
                _ => None,
            }
        })
    }

    /// A page that will be asked for, before anybody has.
    pub fn foresee(
        &self,
        nav: &'static str,
        place: &str,
        make: impl Fn(&mut Desk<'_, '_>, Frame) -> Result<Reply, Trouble> + Send + Sync + 'static,
    ) {
        let login = self.is_locked();
        let make = Arc::new(make);
        self.kept.count(&format!("{login} {place}"), || {
            self.recipe(nav, login, make)
        });
    }

    /// The frame of a page that is kept: what changes while the picture does not is left out.
    fn bare(&self, desk: &Desk<'_, '_>, nav: &'static str, login: bool) -> Frame {
        let (token, fixed) = (self.keys.form.clone(), self.view.as_of.is_some());
        let mut frame = Frame::of(desk, nav, token, String::new(), fixed);
        frame.login = login;
        frame
    }

    /// A page that was kept, with what it left out.
    fn stamped(&self, page: &Bytes) -> Response {
        let reading = self.imports.is_running();
        reply::html(StatusCode::OK, stamped(page, &self.stamp(), reading))
    }

    /// Asks for data that are the same for the same question as long as the picture is.
    pub async fn kept_data(
        &self,
        name: String,
        make: impl Fn(&mut Desk<'_, '_>) -> Result<Answer, Trouble> + Send + Sync + 'static,
    ) -> Result<Result<Answer, Trouble>, Unanswered> {
        let (stamp, make) = (self.pictures.stamp(), Arc::new(make));
        self.kept.count(&name, || {
            let make = Arc::clone(&make);
            Arc::new(move |desk| make(desk).ok().map(|answer| answer.0))
        });
        if let Some(answer) = self.kept.answer(&stamp, &name) {
            return Ok(Ok(Answer(answer)));
        }
        let kept = self.kept.clone();
        let asked = self.pictures.look(move |desk| {
            if let Some(answer) = kept.answer(&stamp, &name) {
                return Ok(Answer(answer));
            }
            let answer = make(desk)?;
            kept.keep(&stamp, name, &answer.0);
            Ok(answer)
        });
        asked.await
    }

    /// Whether one has to log in.
    pub fn is_locked(&self) -> bool {
        matches!(self.door.hash(), Ok(Some(_)))
    }

    /// Writes what `make` makes of the picture, which is done also when whoever asked goes
    /// away: what was decided is decided.
    pub async fn write<R: Send + 'static>(
        &self,
        make: impl FnOnce(&mut Desk<'_, '_>) -> Result<Write<R>, Trouble> + Send + 'static,
    ) -> Result<R, NotDone> {
        let pictures = self.pictures.clone();
        let written = tokio::task::spawn_blocking(move || pictures.write(make)).await;
        written.unwrap_or(Err(NotDone::Unanswered(Unanswered::Broke)))
    }

    /// The page that says why something was not done.
    pub async fn not_done(&self, nav: &'static str, why: NotDone) -> Response {
        match why {
            NotDone::Trouble(trouble) => self.page(nav, |_, _| Err(trouble)).await,
            NotDone::Unanswered(unanswered) => reply::unanswered(unanswered),
        }
    }
}

/// How a page that is kept begins its body.
const OPEN: &[u8] = b"<body data-stamp=\"\">";

/// A page with the state it is shown in. A piece of one has no body, and is as it is.
fn stamped(page: &Bytes, stamp: &str, reading: bool) -> Bytes {
    let found = page.windows(OPEN.len()).position(|piece| piece == OPEN);
    let Some(at) = found else {
        return page.clone();
    };
    let reading = if reading { " data-reading" } else { "" };
    let open = format!("<body data-stamp=\"{stamp}\"{reading}>");
    Bytes::from([&page[..at], open.as_bytes(), &page[at + OPEN.len()..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_page_says_which_state_it_is_shown_in() {
        let page = Bytes::from_static(b"<p><body data-stamp=\"\"><body data-stamp=\"\">");
        let shown = stamped(&page, "a-1-r", true);
        let first = b"<p><body data-stamp=\"a-1-r\" data-reading><body data-stamp=\"\">";
        assert_eq!(&shown[..], first);
        let piece = Bytes::from_static(b"<a>one</a>");
        assert_eq!(stamped(&piece, "a-1", false), piece);
    }
}

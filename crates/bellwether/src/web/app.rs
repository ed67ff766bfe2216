//! What all requests share.

use super::door::{Door, Site, Tell};
use super::frame::Frame;
use super::imports::Imports;
use super::kept::Kept;
use super::picture::{Desk, NotDone, Pictures, Unanswered, View, Write};
use super::reply::{self, Reply, Trouble};
use super::uploads;
use crate::access::{Access, hex, random};
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
    /// Pages that were made already.
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
        let pictures = Pictures::begin(view.clone())?;
        Ok(App {
            imports: Imports::new(pictures.clone()),
            pictures,
            view: Arc::new(view),
            kept: Kept::default(),
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
        let answer = move |desk: &mut Desk<'_, '_>, frame: Frame| {
            let bare = frame.clone();
            match make(desk, frame) {
                Ok(reply) => reply.respond(),
                Err(trouble) => reply::trouble(trouble, bare),
            }
        };
        self.answer(nav, stamp, login, answer).await
    }

    /// Asks for a page that is the same for the same place as long as the picture is; it
    /// is made once.
    pub async fn kept_page(
        &self,
        nav: &'static str,
        place: &Uri,
        make: impl FnOnce(&mut Desk<'_, '_>, Frame) -> Result<Reply, Trouble> + Send + 'static,
    ) -> Response {
        let (stamp, login) = (self.stamp(), self.is_locked());
        let place = format!("{login} {place}");
        if let Some(page) = self.kept.page(&stamp, &place) {
            return reply::html(StatusCode::OK, page);
        }
        let (kept, at) = (self.kept.clone(), stamp.clone());
        let answer = move |desk: &mut Desk<'_, '_>, frame: Frame| {
            // Whoever was before in the queue may have asked for the same.
            if let Some(page) = kept.page(&at, &place) {
                return reply::html(StatusCode::OK, page);
            }
            let bare = frame.clone();
            match make(desk, frame) {
                Ok(Reply::Html(text)) => {
                    let page = Bytes::from(text);
                    kept.keep(&at, place, &page);
                    reply::html(StatusCode::OK, page)
                }
                Ok(reply) => reply.respond(),
                Err(trouble) => reply::trouble(trouble, bare),
            }
        };
        self.answer(nav, stamp, login, answer).await
    }

    /// Whether one has to log in.
    pub fn is_locked(&self) -> bool {
        matches!(self.door.hash(), Ok(Some(_)))
    }

    async fn answer(
        &self,
        nav: &'static str,
        stamp: String,
        login: bool,
        answer: impl FnOnce(&mut Desk<'_, '_>, Frame) -> Response + Send + 'static,
    ) -> Response {
        let token = self.keys.form.clone();
        let importing = self.imports.is_running();
        let behind = self.pictures.behind();
        let fixed = self.view.as_of.is_some();
        let asked = self.pictures.look(move |desk| {
            let mut frame = Frame::of(desk, nav, token, stamp, fixed);
            frame.importing = importing;
            (frame.behind, frame.login) = (behind, login);
            answer(desk, frame)
        });
        match asked.await {
            Ok(response) => response,
            Err(unanswered) => reply::unanswered(unanswered),
        }
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

//! What all requests share.

use super::door::{Door, Site};
use super::frame::Frame;
use super::imports::Imports;
use super::picture::{Desk, Pictures, Unanswered, View};
use super::reply::{self, Reply, Trouble};
use super::uploads;
use crate::access::{Access, hex, random};
use crate::failure::Failure;
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
    pub fn new(view: View, host: IpAddr, port: u16, more: Vec<Site>) -> Result<App, Failure> {
        let access = Access::to(&view.workspace);
        let door = Door::new(access, host, port, more, hex(&random::<32>()?));
        uploads::sweep(&view.workspace);
        let pictures = Pictures::begin(view.clone())?;
        Ok(App {
            imports: Imports::new(pictures.clone()),
            pictures,
            view: Arc::new(view),
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
        let (token, stamp) = (self.keys.form.clone(), self.stamp());
        let importing = self.imports.is_running();
        let behind = self.pictures.behind();
        let login = matches!(self.door.hash(), Ok(Some(_)));
        let fixed = self.view.as_of.is_some();
        let asked = self.pictures.ask(move |desk| {
            let mut frame = Frame::of(desk, nav, token, stamp, fixed);
            frame.importing = importing;
            (frame.behind, frame.login) = (behind, login);
            let bare = frame.clone();
            match make(desk, frame) {
                Ok(reply) => reply.respond(),
                Err(trouble) => reply::trouble(trouble, bare),
            }
        });
        match asked.await {
            Ok(response) => response,
            Err(unanswered) => reply::unanswered(unanswered),
        }
    }

    /// Asks the picture for data.
    pub async fn data<R: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Desk<'_, '_>) -> R + Send + 'static,
    ) -> Result<R, Unanswered> {
        self.pictures.ask(question).await
    }
}

//! What all requests share.

use super::frame::Frame;
use super::imports::Imports;
use super::picture::{Desk, Pictures, Unanswered, View};
use super::reply::{self, Reply, Trouble};
use crate::failure::Failure;
use axum::response::Response;
use bellwether_core::id::Id;
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
    /// The port it is served on.
    pub port: u16,
    /// What a browser must show with what it sends back: nobody else can know it.
    pub keys: Arc<Keys>,
}

/// The secrets of one run of the server.
pub struct Keys {
    /// The value of the session's cookie.
    pub session: String,
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
        let mut random = [0; 32];
        getrandom::fill(&mut random)
            .map_err(|error| Failure::machine("the system gave no random numbers", error))?;
        let key = |name: &str| {
            let [one, two] = [b"1", b"2"].map(|part| Id::of(name, &[&random, part]).to_string());
            one + &two
        };
        Ok(Keys {
            session: key("session"),
            form: key("form"),
            run: key("run").split_off(56),
        })
    }
}

impl App {
    /// Begins to draw the first picture.
    pub fn new(view: View, port: u16) -> Result<App, Failure> {
        let pictures = Pictures::begin(view.clone())?;
        Ok(App {
            imports: Imports::new(pictures.clone()),
            pictures,
            view: Arc::new(view),
            port,
            keys: Arc::new(Keys::new()?),
        })
    }

    /// Tells apart states of what pages show.
    pub fn stamp(&self) -> String {
        format!("{}-{}", self.keys.run, self.pictures.number())
    }

    /// The name of the cookie; ports of one host share their cookies.
    pub fn cookie(&self) -> String {
        format!("bellwether_{}", self.port)
    }

    /// Asks the picture for a page.
    pub async fn page(
        &self,
        nav: &'static str,
        make: impl FnOnce(&mut Desk<'_, '_>, Frame) -> Result<Reply, Trouble> + Send + 'static,
    ) -> Response {
        let (token, stamp) = (self.keys.form.clone(), self.stamp());
        let importing = self.imports.is_running();
        let fixed = self.view.as_of.is_some();
        let asked = self.pictures.ask(move |desk| {
            let mut frame = Frame::of(desk, nav, token, stamp, fixed);
            frame.importing = importing;
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

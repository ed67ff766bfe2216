//! What goes back: pages, pieces of pages, ways on; and what could not be done, in words.

use super::frame::Frame;
use super::picture::Unanswered;
use crate::failure::{Failure, Kind};
use askama::Template;
use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::Response;

/// What a request is answered with.
#[derive(Debug)]
pub enum Reply {
    /// HTML.
    Html(String),
    /// Go there, and look.
    See(String),
}

/// Why it is not answered with what it asked for.
#[derive(Debug)]
pub enum Trouble {
    /// There is no such thing.
    NotFound(String),
    /// It could not be done.
    Failed(Failure),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Trouble {
        Trouble::Failed(failure)
    }
}

impl From<bellwether_store::StoreError> for Trouble {
    fn from(error: bellwether_store::StoreError) -> Trouble {
        Trouble::Failed(error.into())
    }
}

impl From<askama::Error> for Trouble {
    fn from(error: askama::Error) -> Trouble {
        Trouble::Failed(Failure::machine("the page could not be written", error))
    }
}

impl Reply {
    /// A page.
    pub fn page(template: &impl Template) -> Result<Reply, Trouble> {
        Ok(Reply::Html(template.render()?))
    }

    /// As a response.
    pub fn respond(self) -> Response {
        match self {
            Reply::Html(text) => html(StatusCode::OK, text),
            Reply::See(place) => see(&place),
        }
    }
}

/// Go there, and look.
pub fn see(place: &str) -> Response {
    let mut response = plain(StatusCode::SEE_OTHER, "");
    if let Ok(place) = place.parse() {
        response.headers_mut().insert(header::LOCATION, place);
    }
    response
}

/// A page with a status.
pub fn html(status: StatusCode, text: impl Into<Body>) -> Response {
    with_type(status, "text/html; charset=utf-8", text)
}

/// Text with a status.
pub fn plain(status: StatusCode, text: &str) -> Response {
    with_type(status, "text/plain; charset=utf-8", text.to_owned())
}

/// A body of a type.
pub fn with_type(status: StatusCode, kind: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let kind = header::HeaderValue::from_static(kind);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct TroublePage {
    frame: Frame,
    says: String,
    cause: Option<String>,
    missing: bool,
}

/// The page that says what could not be done, with ways back.
pub fn trouble(trouble: Trouble, mut frame: Frame) -> Response {
    let (status, says, cause) = match trouble {
        Trouble::NotFound(says) => (StatusCode::NOT_FOUND, says, None),
        Trouble::Failed(failure) if failure.kind == Kind::Asked => {
            (StatusCode::BAD_REQUEST, failure.says, None)
        }
        Trouble::Failed(failure) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            failure.says,
            failure.cause,
        ),
    };
    frame.title = "Not here".to_owned();
    let page = TroublePage {
        frame,
        cause,
        missing: status == StatusCode::NOT_FOUND,
        says: sentence(&says),
    };
    match page.render() {
        Ok(text) => html(status, text),
        Err(_) => plain(status, &says),
    }
}

#[derive(Template)]
#[template(path = "waiting.html")]
struct Waiting {
    says: &'static str,
    cause: Option<String>,
    hints: Vec<String>,
    again: Option<u32>,
}

/// The page while there is no picture to ask.
pub fn unanswered(why: Unanswered) -> Response {
    let (status, page) = match why {
        Unanswered::NotYet => (
            StatusCode::SERVICE_UNAVAILABLE,
            Waiting {
                says: "One moment: the picture is being drawn.",
                cause: Some("After much was read in, the first time takes a while.".to_owned()),
                hints: Vec::new(),
                again: Some(1),
            },
        ),
        Unanswered::Failed(failure) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            Waiting {
                says: "The workspace cannot be looked into.",
                cause: Some(match &failure.cause {
                    Some(cause) => format!("{} ({cause}).", sentence(&failure.says)),
                    None => sentence(&failure.says),
                }),
                hints: failure.hints.clone(),
                again: Some(10),
            },
        ),
        Unanswered::Broke => (
            StatusCode::INTERNAL_SERVER_ERROR,
            Waiting {
                says: "This page broke.",
                cause: Some("Nothing of yours was changed. The other pages work.".to_owned()),
                hints: Vec::new(),
                again: None,
            },
        ),
    };
    match page.render() {
        Ok(text) => html(status, text),
        Err(_) => plain(status, page.says),
    }
}

/// A form that an earlier run of the server made.
pub fn stale() -> Response {
    plain(
        StatusCode::FORBIDDEN,
        "This page is older than the server: go back, reload it, then try again.",
    )
}

/// Whether a place that was sent along is on this server.
pub fn is_ours(place: &str) -> bool {
    place.starts_with('/') && !place.starts_with("//") && !place.contains(['\\', '\r', '\n', '\t'])
}

/// A failure's words with a capital letter and a full stop.
pub fn sentence(says: &str) -> String {
    let mut letters = says.chars();
    let first = letters.next().map(char::to_uppercase);
    let mut text: String = first.into_iter().flatten().chain(letters).collect();
    if !text.ends_with(['.', '?', '!']) {
        text.push('.');
    }
    text
}

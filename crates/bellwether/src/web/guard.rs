//! Who may ask, and what a browser may do with the answer.
//!
//! A page elsewhere can make a browser send requests here, and can make a name point at
//! this computer. So every request must name this server by an address that nobody else
//! can own, and what changes something must come from one of our own pages.

use super::app::App;
use super::door::{self, Caller, Ends};
use super::pages::encode;
use super::{assets, reply, tags};
use axum::body::Body;
use axum::extract::connect_info::ConnectInfo;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Duration;

/// What a page may load, run and send: its own, and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     img-src 'self' data:; connect-src 'self'; form-action 'self' mailto:; \
     frame-ancestors 'none'; base-uri 'none'";

/// What every answer carries.
const HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    // Nothing to anybody else; with none at all browsers would not say of our own forms
    // where they come from.
    ("referrer-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=()",
    ),
];

/// What scripts of open pages ask for: a login page is no answer to them.
const PIECES: &[&str] = &["/stamp", "/sources/progress", "/search/typed"];

/// How long somebody who has not logged in may take for a request.
const PASSWORD: Duration = Duration::from_secs(30);

/// Lets through what may ask, and says of every answer what may be done with it.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let path = request.uri().path();
    let is_kept = path.starts_with("/static/");
    let is_api = is_api(path);
    let (caller, refused) = match judge(&app, &request) {
        Ok(caller) => (caller, None),
        Err(response) => (Caller::Stranger, Some(*response)),
    };
    // As it is before the answer is made: what changes meanwhile is asked for again.
    let tag = match is_kept {
        true => assets::VERSION.to_string(),
        false => app.stamp(),
    };
    let is_live = path.starts_with("/sources") || path == "/login";
    let may_tag = is_read && !is_live && (is_kept || caller != Caller::Stranger);
    // A browser without a session is to get one, not to hear that nothing has changed.
    let may_stay = may_tag && (is_kept || is_api || caller == Caller::Known);
    let is_held = may_stay && tags::names(request.headers(), &tag);
    let greeting = (is_read && !is_api && caller == Caller::Guest)
        .then(|| app.door.greeting(request.headers()))
        .flatten();
    let mut response = match refused {
        Some(response) => response,
        // A password is short: who has shown none yet keeps nobody waiting for it.
        None if caller == Caller::Stranger => {
            let answered = tokio::time::timeout(PASSWORD, next.run(request)).await;
            answered.unwrap_or_else(|_| reply::plain(StatusCode::REQUEST_TIMEOUT, "Too slow."))
        }
        None => next.run(request).await,
    };
    let is_there = response.status() == StatusCode::OK;
    if is_there && is_held {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = Body::empty();
        response.headers_mut().remove(header::CONTENT_TYPE);
    }
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if let (true, true, Ok(tag)) = (
        may_tag,
        is_there,
        HeaderValue::from_str(&format!("\"{tag}\"")),
    ) {
        headers.insert(header::ETAG, tag);
    }
    if !is_kept {
        // Pages hold what is nobody else's business; a browser asks again, which is quick.
        // Where one logs in, it has nothing left to show of them after one has logged out.
        let says = match app.is_locked() {
            true => "no-store",
            false => "private, no-cache",
        };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(says));
        if let Some(cookie) = greeting {
            headers.insert(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// Whether a place is for programs.
fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// Who asks; or the answer that says why it is not listened to.
fn judge(app: &App, request: &Request) -> Result<Caller, Box<Response>> {
    let (headers, path) = (request.headers(), request.uri().path());
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let forbidden = |says: &str| Box::new(reply::plain(StatusCode::FORBIDDEN, says));
    let host = request
        .uri()
        .authority()
        .map(|authority| authority.as_str());
    let ends = request.extensions().get::<ConnectInfo<Ends>>();
    if !app
        .door
        .is_named(headers, host, ends.map(|ConnectInfo(ends)| ends))
    {
        return Err(forbidden("This server answers to its own address only."));
    }
    if !is_read && !app.door.is_from_ours(headers, host) {
        return Err(forbidden(
            "Only pages of this server may change anything here.",
        ));
    }
    if is_read && is_embedded(headers) {
        return Err(forbidden("Pages elsewhere may lead here, and no more."));
    }
    let hash = app
        .door
        .hash()
        .map_err(|closed| Box::new(closed.respond()))?;
    let caller = app.door.caller(headers, hash.as_ref());
    let is_open = path.starts_with("/static/") || path == "/favicon.ico" || path == "/login";
    if caller == Caller::Stranger && !is_open {
        return Err(Box::new(turned_away(app, request, is_read)));
    }
    if is_read || path == "/login" {
        return Ok(caller);
    }
    let kind = text(headers, header::CONTENT_TYPE).unwrap_or_default();
    if is_api(path) && !kind.starts_with("application/json") {
        return Err(forbidden("Send application/json."));
    }
    if !is_api(path) && caller != Caller::Known {
        return Err(forbidden(
            "This page is older than the server: reload it, then try again.",
        ));
    }
    Ok(caller)
}

/// Whether a page elsewhere makes a browser ask for this, where nobody follows a link.
fn is_embedded(headers: &HeaderMap) -> bool {
    let said = |name| text(headers, HeaderName::from_static(name));
    said("sec-fetch-site") == Some("cross-site") && said("sec-fetch-mode") != Some("navigate")
}

/// The answer to who has not logged in: pages lead to where one can. What was sent is lost,
/// and is said to be.
fn turned_away(app: &App, request: &Request, is_read: bool) -> Response {
    let (path, whole) = (request.uri().path(), request.uri().path_and_query());
    if is_api(path) {
        let mut response = crate::api::not_logged_in();
        let how = HeaderValue::from_static("Bearer");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, how);
        return response;
    }
    if PIECES.contains(&path) {
        return reply::plain(StatusCode::UNAUTHORIZED, "Log in first.");
    }
    if !is_read {
        // A script asks for this, which would take a page for an answer.
        let status = match path == "/sources/upload" {
            true => StatusCode::UNAUTHORIZED,
            false => StatusCode::FORBIDDEN,
        };
        return door::logged_out(app, request, status);
    }
    match whole.filter(|_| path != "/") {
        Some(whole) => reply::see(&format!("/login?next={}", encode(whole.as_str()))),
        None => reply::see("/login"),
    }
}

/// Compares secrets in a time that does not tell where they differ.
pub fn is_same(a: &str, b: &str) -> bool {
    let differs = a
        .bytes()
        .zip(b.bytes())
        .fold(0, |sum, (a, b)| sum | (a ^ b));
    a.len() == b.len() && differs == 0
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_the_same_or_not() {
        assert!(is_same("abc", "abc"));
        assert!(!is_same("abc", "abd") && !is_same("abc", "ab") && !is_same("", "a"));
    }
}

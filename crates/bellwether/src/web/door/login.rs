//! Logging in and out.

use super::patience::Who;
use super::{BEFORE, Caller, Ends, SESSION};
use crate::access::{BEFORE_DAYS, Pass, SESSION_DAYS};
use crate::clock;
use crate::web::app::App;
use crate::web::{guard, reply};
use askama::Template;
use axum::extract::connect_info::ConnectInfo;
use axum::extract::{Form, Query as Asked, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::PoisonError;
use std::time::Instant;

type Sent = HashMap<String, String>;

#[derive(Template)]
#[template(path = "login.html")]
struct Login<'a> {
    next: &'a str,
    says: &'a str,
}

/// The page that asks for the password.
pub async fn page(
    State(app): State<App>,
    headers: HeaderMap,
    Asked(asked): Asked<Sent>,
) -> Response {
    let next = place(&asked, "next");
    let hash = app.door.hash();
    match hash.map(|hash| app.door.caller(&headers, hash.as_ref())) {
        Ok(Caller::Stranger) => ask(StatusCode::OK, &next, ""),
        Ok(_) => reply::see(&next),
        Err(closed) => closed.respond(),
    }
}

/// The same to who sent something after the login ended, leading back to where that was.
pub fn logged_out(app: &App, request: &Request, status: StatusCode) -> Response {
    let host = request
        .uri()
        .authority()
        .map(|authority| authority.as_str());
    let from = app.door.page_before(request.headers(), host);
    let next = from.filter(|place| reply::is_ours(place)).unwrap_or("/");
    let says = "You are not logged in any more. Nothing was recorded: log in, then try again.";
    ask(status, next, says)
}

fn ask(status: StatusCode, next: &str, says: &str) -> Response {
    match (Login { next, says }).render() {
        Ok(text) => reply::html(status, text),
        Err(_) => reply::plain(status, says),
    }
}

/// A place of our own that was sent along.
fn place(sent: &Sent, name: &str) -> String {
    let given = sent.get(name).map_or("", |place| place.trim());
    match reply::is_ours(given) {
        true => given.to_owned(),
        false => "/".to_owned(),
    }
}

/// Somebody shows a password.
pub async fn enter(
    State(app): State<App>,
    ends: Option<axum::Extension<ConnectInfo<Ends>>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    let next = place(&sent, "next");
    let hash = match app.door.hash() {
        Ok(Some(hash)) => hash,
        Ok(None) => return reply::see(&next),
        Err(closed) => return closed.respond(),
    };
    let unknown = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
    let from = ends.map_or(unknown, |axum::Extension(ConnectInfo(ends))| ends.from);
    let before = app.door.before(&headers, &hash).map(str::to_owned);
    let is_new = before.is_none();
    let who = before.map_or(Who::At(from), Who::Before);
    let patience = || {
        app.door
            .patience
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    };
    if let Err(wait) = patience().begin(&who, Instant::now()) {
        let seconds = wait.as_secs_f64().ceil().max(1.0);
        let says = format!(
            "Too many tries. Wait {}, then try again.",
            in_words(seconds)
        );
        let mut response = ask(StatusCode::TOO_MANY_REQUESTS, &next, &says);
        let value = HeaderValue::from(seconds as u64);
        response.headers_mut().insert(header::RETRY_AFTER, value);
        return response;
    }
    let password = sent.get("password").cloned().unwrap_or_default();
    let right = {
        // Closed only when the server ends.
        let _one = app.door.hashing.acquire().await;
        let hash = hash.clone();
        let checked = tokio::task::spawn_blocking(move || hash.is_of(&password));
        checked.await.unwrap_or(false)
    };
    if !right {
        return ask(StatusCode::FORBIDDEN, &next, "That is not the password.");
    }
    patience().went_well(&who);
    let mut response = reply::see(&next);
    let passes = [
        (SESSION, Pass::Session, SESSION_DAYS),
        (BEFORE, Pass::Before, BEFORE_DAYS),
    ];
    for (what, pass, days) in passes {
        if pass == Pass::Before && !is_new {
            continue;
        }
        let secret = match app.door.access.grant(pass, &hash, clock::now()) {
            Ok(secret) => secret,
            Err(failure) => {
                return reply::plain(StatusCode::INTERNAL_SERVER_ERROR, &failure.says);
            }
        };
        let age = i64::from(days) * 24 * 60 * 60;
        set(&app, &headers, &mut response, what, &secret, age);
    }
    response
}

fn in_words(seconds: f64) -> String {
    match seconds as u64 {
        1 => "one second".to_owned(),
        seconds @ ..120 => format!("{seconds} seconds"),
        seconds => format!("{} minutes", seconds.div_ceil(60)),
    }
}

fn set(app: &App, headers: &HeaderMap, response: &mut Response, what: &str, value: &str, age: i64) {
    if let Some(cookie) = app.door.set_cookie(headers, what, value, Some(age)) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// This browser logs out.
pub async fn leave(State(app): State<App>, headers: HeaderMap, Form(sent): Form<Sent>) -> Response {
    out(&app, &headers, &sent, false)
}

/// Every browser and every program is logged out.
pub async fn leave_all(
    State(app): State<App>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    out(&app, &headers, &sent, true)
}

fn out(app: &App, headers: &HeaderMap, sent: &Sent, all: bool) -> Response {
    if !guard::is_same(sent.get("token").map_or("", String::as_str), &app.keys.form) {
        return reply::stale();
    }
    let ended = match (all, app.door.hash(), app.door.cookie(headers)) {
        (true, ..) => app.door.access.end_all(),
        (false, Ok(Some(hash)), Some(secret)) => app.door.access.end(Pass::Session, &hash, secret),
        _ => Ok(()),
    };
    if let Err(failure) = ended {
        return reply::plain(StatusCode::INTERNAL_SERVER_ERROR, &failure.says);
    }
    let mut response = reply::see("/login");
    set(app, headers, &mut response, SESSION, "", 0);
    // Pages that the browser kept before there was a password are nobody's business any more.
    let clear = HeaderValue::from_static("\"cache\"");
    let name = axum::http::HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(name, clear);
    response
}

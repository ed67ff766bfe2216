//! Who may ask, and what a browser may do with the answer.
//!
//! A page elsewhere can make a browser send requests here, and can make a name point at
//! this computer. So every request must name this server by an address that nobody else
//! can own, and what changes something must come from one of our own pages.

use super::app::App;
use super::reply;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use std::net::IpAddr;

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

/// Lets through what may ask, and says of every answer what may be done with it.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let refused = refusal(&app, &request);
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let has_session = has_session(&app, request.headers());
    let is_api = request.uri().path().starts_with("/api/");
    let tag = HeaderValue::from_str(&format!("\"{}\"", app.stamp())).ok();
    let is_kept = request.uri().path().starts_with("/static/");
    let is_live = request.uri().path().starts_with("/sources");
    let may_tag = is_read && !is_kept && !is_live && !app.imports.is_running();
    let asked = request.headers().get(header::IF_NONE_MATCH).cloned();
    let mut response = match refused {
        Some(says) => reply::plain(StatusCode::FORBIDDEN, says),
        None if may_tag && has_session | is_api && asked.is_some() && asked == tag => {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response
        }
        None => next.run(request).await,
    };
    let fresh = matches!(response.status(), StatusCode::OK | StatusCode::NOT_MODIFIED);
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if !is_kept {
        // Pages hold what is nobody else's business; a browser asks again, which is quick.
        let says = HeaderValue::from_static("private, no-cache");
        headers.insert(header::CACHE_CONTROL, says);
        if let (true, true, Some(tag)) = (may_tag, fresh, tag) {
            headers.insert(header::ETAG, tag);
        }
        if is_read && !is_api && !has_session {
            let cookie = format!(
                "{}={}; Path=/; HttpOnly; SameSite=Strict",
                app.cookie(),
                app.keys.session
            );
            if let Ok(cookie) = HeaderValue::from_str(&cookie) {
                headers.insert(header::SET_COOKIE, cookie);
            }
        }
    }
    response
}

/// Why a request is not listened to.
fn refusal(app: &App, request: &Request) -> Option<&'static str> {
    let headers = request.headers();
    let host = request
        .uri()
        .authority()
        .map(|authority| authority.as_str())
        .or_else(|| text(headers, header::HOST));
    if !host.is_some_and(|host| is_ours(host, app.port)) {
        return Some("This server answers to its own address only.");
    }
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return None;
    }
    // Browsers say where a request comes from; programs that are none say nothing.
    if let Some(origin) = text(headers, header::ORIGIN) {
        let ours = origin
            .strip_prefix("http://")
            .map(|from| Some(from) == host);
        if ours != Some(true) {
            return Some("Only pages of this server may change anything here.");
        }
    }
    let site = text(headers, HeaderName::from_static("sec-fetch-site"));
    if site.is_some_and(|site| site != "same-origin" && site != "none") {
        return Some("Only pages of this server may change anything here.");
    }
    let is_api = request.uri().path().starts_with("/api/");
    let kind = text(headers, header::CONTENT_TYPE).unwrap_or_default();
    if is_api && !kind.starts_with("application/json") {
        return Some("Send application/json.");
    }
    if !is_api && !has_session(app, headers) {
        return Some("This page is older than the server: reload it, then try again.");
    }
    None
}

/// Whether a host is this server by an address that no name can be made to point at, or
/// by the name that every computer has for itself.
fn is_ours(host: &str, port: u16) -> bool {
    let (name, at) = match host.rsplit_once(':') {
        Some((name, at)) if !at.ends_with(']') => (name, at.parse().ok()),
        _ => (host, Some(80)),
    };
    let name = name.trim_start_matches('[').trim_end_matches(']');
    let is_loopback = |address: IpAddr| address.is_loopback();
    at == Some(port)
        && (name.eq_ignore_ascii_case("localhost") || name.parse().is_ok_and(is_loopback))
}

fn has_session(app: &App, headers: &HeaderMap) -> bool {
    let cookies = headers.get_all(header::COOKIE).iter();
    let mut pairs = cookies
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs.any(|(name, value)| name == app.cookie() && is_same(value, &app.keys.session))
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
    fn a_name_that_points_here_is_not_ours() {
        for host in [
            "localhost:4173",
            "127.0.0.1:4173",
            "[::1]:4173",
            "LOCALHOST:4173",
        ] {
            assert!(is_ours(host, 4173), "{host}");
        }
        for host in [
            "evil.example:4173",
            "localhost.evil.example:4173",
            "127.0.0.1.evil.example:4173",
            "127.0.0.1:4174",
            "127.0.0.1",
            "192.168.0.7:4173",
            "",
        ] {
            assert!(!is_ours(host, 4173), "{host}");
        }
    }

    #[test]
    fn secrets_are_the_same_or_not() {
        assert!(is_same("abc", "abc"));
        assert!(!is_same("abc", "abd") && !is_same("abc", "ab") && !is_same("", "a"));
    }
}

//! The files that pages load, carried in the program.

use super::reply;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

/// Tells the files of this version from those of another, in their addresses.
pub const VERSION: u64 = sum(sum(sum(SEED, APP_CSS), APP_JS), STAGE_JS);

const APP_CSS: &str = include_str!("static/app.css");
const APP_JS: &str = include_str!("static/app.js");
const STAGE_JS: &str = include_str!("static/stage.js");

/// Where FNV-1a begins.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, worked out when the program is built.
const fn sum(mut sum: u64, text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        sum = (sum ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    sum
}

const FILES: &[(&str, &str, &str)] = &[
    ("app.css", "text/css; charset=utf-8", APP_CSS),
    ("app.js", "text/javascript; charset=utf-8", APP_JS),
    ("stage.js", "text/javascript; charset=utf-8", STAGE_JS),
    ("icon.svg", "image/svg+xml", include_str!("static/icon.svg")),
];

/// One of them.
pub async fn file(Path(name): Path<String>, RawQuery(version): RawQuery) -> Response {
    let found = FILES.iter().find(|(file, _, _)| *file == name);
    let Some((_, kind, text)) = found else {
        return reply::plain(StatusCode::NOT_FOUND, "There is no such file.");
    };
    let mut response = reply::with_type(StatusCode::OK, kind, *text);
    let keep = match version.is_some_and(|version| version == VERSION.to_string()) {
        // Another version has another address.
        true => "public, max-age=31536000, immutable",
        false => "public, max-age=3600",
    };
    let keep = HeaderValue::from_static(keep);
    response.headers_mut().insert(header::CACHE_CONTROL, keep);
    response
}

/// The icon where browsers look for one by themselves.
pub async fn icon() -> Response {
    file(Path("icon.svg".to_owned()), RawQuery(None)).await
}

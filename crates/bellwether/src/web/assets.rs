//! The files that pages load, carried in the program.

use super::reply;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

/// Tells the files of this version from those of another, in their addresses.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

const FILES: &[(&str, &str, &str)] = &[
    (
        "app.css",
        "text/css; charset=utf-8",
        include_str!("static/app.css"),
    ),
    (
        "app.js",
        "text/javascript; charset=utf-8",
        include_str!("static/app.js"),
    ),
    (
        "stage.js",
        "text/javascript; charset=utf-8",
        include_str!("static/stage.js"),
    ),
    ("icon.svg", "image/svg+xml", include_str!("static/icon.svg")),
];

/// One of them.
pub async fn file(Path(name): Path<String>) -> Response {
    let found = FILES.iter().find(|(file, _, _)| *file == name);
    let Some((_, kind, text)) = found else {
        return reply::plain(StatusCode::NOT_FOUND, "There is no such file.");
    };
    let mut response = reply::with_type(StatusCode::OK, kind, *text);
    let keep = HeaderValue::from_static("public, max-age=3600");
    response.headers_mut().insert(header::CACHE_CONTROL, keep);
    response
}

/// The icon where browsers look for one by themselves.
pub async fn icon() -> Response {
    file(Path("icon.svg".to_owned())).await
}

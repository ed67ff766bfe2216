//! The one form of errors, whoever refused: an operation, the router or the guard.

use super::table;
use crate::failure::{Failure, Kind};
use crate::web::Trouble;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use serde::Serialize;

/// What could not be done.
#[derive(Serialize, Debug)]
struct ErrorShape {
    error: ErrorBody,
}

#[derive(Serialize, Debug)]
struct ErrorBody {
    says: String,
    cause: Option<String>,
    hints: Vec<String>,
}

/// The most words that are taken over from who refused in plain text.
const WORDS_BYTES: usize = 4 << 10;

/// Puts what others say of a request to the API, in plain text or not at all, in the form
/// of the API; and says of a method that an operation does not have which it has.
pub async fn in_one_form(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if !path.starts_with("/api/") {
        return next.run(request).await;
    }
    let method = request.method().clone();
    let mut response = next.run(request).await;
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_json = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    let allowed = allowed(&path);
    if !allowed.is_empty() && !allowed.contains(&method) {
        let names: Vec<&str> = allowed.iter().map(Method::as_str).collect();
        let names = names.join(", ");
        let says = format!("{method} is not done here");
        let mut refused = failure(
            StatusCode::METHOD_NOT_ALLOWED,
            Failure::asked(says).hint(format!("done is: {names}")),
        );
        if let Ok(names) = HeaderValue::from_str(&names) {
            refused.headers_mut().insert(header::ALLOW, names);
        }
        return keeping(response, refused);
    }
    if is_json {
        return response;
    }
    let body = std::mem::take(response.body_mut());
    let words = to_bytes(body, WORDS_BYTES).await.unwrap_or_default();
    let words = String::from_utf8_lossy(&words).trim().to_owned();
    let says = match (words.is_empty(), status.canonical_reason()) {
        (false, _) => words,
        (true, Some(reason)) => reason.to_lowercase(),
        (true, None) => "it could not be done".to_owned(),
    };
    let told = failure(status, Failure::asked(says));
    keeping(response, told)
}

/// The new answer with the old one's headers, but for those of its body.
fn keeping(old: Response, mut new: Response) -> Response {
    for (name, value) in old.headers() {
        if !new.headers().contains_key(name) && name != header::CONTENT_LENGTH {
            new.headers_mut().insert(name.clone(), value.clone());
        }
    }
    new
}

/// The methods of a path; none where it is no operation's.
fn allowed(path: &str) -> Vec<Method> {
    match path {
        "/api/v1/openapi.json" => return vec![Method::GET, Method::HEAD],
        crate::mcp::PATH => return vec![Method::POST],
        _ => {}
    }
    let Some(path) = path.strip_prefix("/api/v1") else {
        return Vec::new();
    };
    let fits = |pattern: &str| {
        let (mut ours, mut theirs) = (pattern.split('/'), path.split('/'));
        loop {
            match (ours.next(), theirs.next()) {
                (None, None) => return true,
                (Some(part), Some(given)) if part == given => {}
                (Some(part), Some(given)) if part.starts_with('{') && !given.is_empty() => {}
                _ => return false,
            }
        }
    };
    // What is written out goes before what may be anything.
    let mut fitting: Vec<_> = table::all().filter(|one| fits(one.path)).collect();
    if fitting.iter().any(|one| !one.path.contains('{')) {
        fitting.retain(|one| !one.path.contains('{'));
    }
    let methods = fitting.iter().flat_map(|one| match one.method {
        "post" => vec![Method::POST],
        _ => vec![Method::GET, Method::HEAD],
    });
    methods.collect()
}

/// An answer that says why there is none.
pub fn trouble(trouble: Trouble) -> Response {
    match trouble {
        Trouble::NotFound(says) => failure(StatusCode::NOT_FOUND, Failure::asked(says)),
        // What was asked was in order: it does not go with what is there.
        Trouble::Failed(why) if why.kind == Kind::Asked => {
            failure(StatusCode::UNPROCESSABLE_ENTITY, why)
        }
        Trouble::Failed(why) => failure(StatusCode::INTERNAL_SERVER_ERROR, why),
    }
}

/// A failure with a status.
pub fn failure(status: StatusCode, failure: Failure) -> Response {
    let error = ErrorBody {
        says: failure.says,
        cause: failure.cause,
        hints: failure.hints,
    };
    let text = serde_json::to_string(&ErrorShape { error });
    json(status, text.unwrap_or_else(|_| "{}".to_owned()))
}

/// JSON with a status.
pub fn json(status: StatusCode, text: impl Into<Body>) -> Response {
    let mut response = Response::new(text.into());
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_the_methods_of_its_operations() {
        let names = |path| {
            let all = allowed(path);
            all.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(names("/api/v1/brief"), ["GET", "HEAD"]);
        assert_eq!(names("/api/v1/opportunities/1a2b/take"), ["POST"]);
        assert_eq!(names("/api/v1/sources/bad"), ["GET", "HEAD"]);
        assert!(names("/api/v1/nothing").is_empty());
        assert!(names("/api/v1/accounts/").is_empty());
    }
}

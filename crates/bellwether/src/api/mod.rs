//! The REST API: the answers of the pages as JSON, under `/api/v1`.
//!
//! One [`table`] of operations makes the routes, the `document` that describes them, and
//! the tools of MCP. Errors have one form; lists are read on with `skip`, as `next` says.

mod asking;
mod document;
mod form;
mod operation;
mod param;
mod table;

use crate::failure::{Failure, Kind};
use crate::web::{App, NotDone, Trouble, Unanswered};
use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use axum::routing::{MethodFilter, get, on};

pub use asking::{arguments, of_arguments};
pub use document::schemas;
pub use form::in_one_form;
pub use operation::{Answer, Asked, Operation, Run};
pub use table::all as operations;

/// The most that may be sent.
const MOST_BYTES: usize = 64 << 10;

/// Every operation, under `/api/v1`.
pub fn router() -> Router<App> {
    let mut router = Router::new()
        .route("/api/v1/openapi.json", get(document))
        .route("/api/{*rest}", get(missing).post(missing));
    for operation in table::all() {
        let path = format!("/api/v1{}", operation.path);
        let method = match operation.method {
            "post" => MethodFilter::POST,
            _ => MethodFilter::GET,
        };
        router = router.route(
            &path,
            on(method, move |app, path, query, request| {
                run(operation, app, path, query, request)
            }),
        );
    }
    router
}

async fn document() -> Response {
    form::json(StatusCode::OK, document::openapi().to_string())
}

/// The answer to a program that has shown no token, where one is asked for.
pub fn not_logged_in() -> Response {
    let failure = Failure::asked("this workspace asks for a password")
        .hint("send `Authorization: Bearer TOKEN`; `bellwether password --token` makes one");
    form::failure(StatusCode::UNAUTHORIZED, failure)
}

async fn missing() -> Response {
    form::trouble(Trouble::NotFound("there is no such operation".to_owned()))
}

/// Runs one operation.
async fn run(
    operation: &'static Operation,
    State(app): State<App>,
    Path(path): Path<Vec<(String, String)>>,
    Query(query): Query<Vec<(String, String)>>,
    request: Request,
) -> Response {
    let sends = request.method() == Method::POST;
    let Ok(body) = to_bytes(request.into_body(), MOST_BYTES).await else {
        let failure = Failure::asked(format!("more than {MOST_BYTES} bytes were sent"));
        return form::failure(StatusCode::PAYLOAD_TOO_LARGE, failure);
    };
    let body = sends.then_some(&body[..]);
    let asked = match asking::of_request(operation, path, query, body) {
        Ok(asked) => asked,
        Err(failure) => return form::failure(StatusCode::BAD_REQUEST, failure),
    };
    match done(&app, operation, asked).await {
        Ok(Answer(text)) => form::json(StatusCode::OK, text),
        Err(NotDone::Trouble(trouble)) => form::trouble(trouble),
        Err(NotDone::Unanswered(Unanswered::NotYet)) => {
            let failure = Failure::new(Kind::Machine, "there is no picture to ask yet")
                .hint("ask again in a moment");
            let mut response = form::failure(StatusCode::SERVICE_UNAVAILABLE, failure);
            let again = HeaderValue::from_static("1");
            response.headers_mut().insert(header::RETRY_AFTER, again);
            response
        }
        Err(NotDone::Unanswered(why)) => form::trouble(Trouble::Failed(why.failure())),
    }
}

/// Does an operation; after one that changes something the picture that answers next
/// shows it.
pub async fn done(
    app: &App,
    operation: &'static Operation,
    asked: Asked,
) -> Result<Answer, NotDone> {
    match operation.run {
        Run::Write(make) => app.write(move |desk| make(desk, &asked)).await,
        Run::Look(look) => {
            // What makes one answer differ from another of the same picture: viewer and moment
            // are the picture's, and who has logged in sees what everybody does who has.
            let name = format!("{} {asked:?}", operation.tool);
            let looked = app.kept_data(name, move |desk| look(desk, &asked)).await;
            looked
                .map_err(NotDone::Unanswered)?
                .map_err(NotDone::Trouble)
        }
    }
}

#[cfg(test)]
mod tests;

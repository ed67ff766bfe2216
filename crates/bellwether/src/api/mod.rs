//! The REST API: the answers of the pages as JSON, under `/api/v1`.
//!
//! One [`table`] of operations makes both the routes and the `document` that describes
//! them. Errors have one form; lists are read on with `skip`, as `next` says.

mod document;
mod operation;
mod table;

use crate::failure::{Failure, Kind};
use crate::web::{App, Desk, Trouble};
use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Path, Query, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::Response;
use axum::routing::{MethodFilter, get, on};
use operation::{Answer, Asked};
use serde::Serialize;
use std::collections::HashMap;
use table::ALL;

pub use operation::Operation;
pub use table::ALL as OPERATIONS;

/// The most that may be sent.
const MOST_BYTES: usize = 64 << 10;

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

/// Every operation, under `/api/v1`.
pub fn router() -> Router<App> {
    let mut router = Router::new()
        .route("/api/v1/openapi.json", get(document))
        .route("/api/{*rest}", get(missing).post(missing));
    for operation in ALL {
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
    json(StatusCode::OK, &document::openapi())
}

/// The answer to a program that has shown no token, where one is asked for.
pub fn not_logged_in() -> Response {
    let error = ErrorBody {
        says: "this workspace asks for a password".to_owned(),
        cause: None,
        hints: vec![
            "send `Authorization: Bearer TOKEN`; `bellwether password --token` makes one"
                .to_owned(),
        ],
    };
    json(StatusCode::UNAUTHORIZED, &ErrorShape { error })
}

async fn missing() -> Response {
    failed(&Trouble::NotFound("there is no such operation".to_owned()))
}

/// Runs one operation.
async fn run(
    operation: &'static Operation,
    State(app): State<App>,
    Path(path): Path<HashMap<String, String>>,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Response {
    let writes = request.method() == Method::POST;
    let body = to_bytes(request.into_body(), MOST_BYTES).await;
    let Ok(body) = body else {
        let failure = Failure::asked(format!("more than {MOST_BYTES} bytes were sent"));
        return failed(&failure.into());
    };
    let asked = match asked(operation, path, query, writes.then_some(body)) {
        Ok(asked) => asked,
        Err(trouble) => return failed(&trouble),
    };
    let answered = app
        .data(move |desk: &mut Desk<'_, '_>| (operation.run)(desk, &asked))
        .await;
    match answered {
        Ok(Ok(Answer(text))) => {
            if writes {
                app.pictures.redraw().await;
            }
            with_json(StatusCode::OK, text)
        }
        Ok(Err(trouble)) => failed(&trouble),
        Err(_) => failed(&Trouble::Failed(
            Failure::new(Kind::Machine, "there is no picture to ask yet")
                .hint("ask again in a moment"),
        )),
    }
}

/// What was asked, held against what may be.
fn asked(
    operation: &Operation,
    path: HashMap<String, String>,
    query: HashMap<String, String>,
    body: Option<Bytes>,
) -> Result<Asked, Trouble> {
    let mut values = path;
    for (name, value) in query {
        if !operation.params.iter().any(|param| param.name == name) {
            let names: Vec<&str> = operation.params.iter().map(|param| param.name).collect();
            return Err(Failure::asked(format!("\"{name}\" is not asked here"))
                .hint(format!("asked is: {}", names.join(", ")))
                .into());
        }
        values.insert(name, value);
    }
    if let Some(body) = body.filter(|body| !body.is_empty()) {
        let sent: HashMap<String, String> =
            serde_json::from_slice(&body).map_err(|error| Failure {
                cause: Some(error.to_string()),
                ..Failure::asked("what was sent is no JSON object of texts")
            })?;
        for (name, value) in sent {
            if !operation.body.iter().any(|(known, ..)| *known == name) {
                let names: Vec<&str> = operation.body.iter().map(|(known, ..)| *known).collect();
                return Err(Failure::asked(format!("\"{name}\" is not taken here"))
                    .hint(format!("taken is: {}", names.join(", ")))
                    .into());
            }
            values.insert(name, value);
        }
    }
    Ok(Asked { values })
}

fn failed(trouble: &Trouble) -> Response {
    let (status, says, cause, hints) = match trouble {
        Trouble::NotFound(says) => (StatusCode::NOT_FOUND, says.clone(), None, Vec::new()),
        Trouble::Failed(failure) => (
            match failure.kind {
                Kind::Asked => StatusCode::BAD_REQUEST,
                _ => StatusCode::INTERNAL_SERVER_ERROR,
            },
            failure.says.clone(),
            failure.cause.clone(),
            failure.hints.clone(),
        ),
    };
    let error = ErrorBody { says, cause, hints };
    json(status, &ErrorShape { error })
}

fn json(status: StatusCode, value: &impl Serialize) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => with_json(status, text),
        Err(_) => with_json(StatusCode::INTERNAL_SERVER_ERROR, "{}".to_owned()),
    }
}

fn with_json(status: StatusCode, text: String) -> Response {
    let mut response = Response::new(text.into());
    *response.status_mut() = status;
    let kind = header::HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

//! MCP over HTTP, in the streamable transport's plainest form: every message is a POST,
//! every answer is JSON. There are no sessions, and nothing is sent unasked.

use super::protocol::{self, Step};
use super::rpc::{
    self, Arrival, HEADER_MISMATCH, INVALID_PARAMS, INVALID_REQUEST, METHOD_NOT_FOUND, Message,
    PARSE_ERROR, Refusal, Request, UNSUPPORTED_VERSION,
};
use super::stdio::came_of;
use super::{MOST_BYTES, PATH};
use crate::api;
use crate::web::App;
use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request as Http, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::post;
use serde_json::Value;

/// The one place it has.
pub fn router() -> Router<App> {
    Router::new().route(PATH, post(arrived))
}

async fn arrived(State(app): State<App>, request: Http) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MOST_BYTES).await else {
        let refusal = Refusal::new(PARSE_ERROR, format!("more than {MOST_BYTES} bytes"));
        let answer = refusal.answer(&Value::Null);
        return with_json(StatusCode::PAYLOAD_TOO_LARGE, &answer);
    };
    let version = text(&head.headers, "mcp-protocol-version");
    if let Some(refusal) = version.and_then(|version| protocol::check_version(version).err()) {
        return with_json(StatusCode::BAD_REQUEST, &refusal.answer(&Value::Null));
    }
    match rpc::read(&body) {
        Arrival::One(message) => {
            let mismatch = message
                .as_ref()
                .ok()
                .and_then(|m| mismatch(&head.headers, m));
            let answer = match (mismatch, message) {
                (Some((id, refusal)), _) => Some(refusal.answer(&id)),
                (None, message) => one(&app, message).await,
            };
            match answer {
                Some(answer) => with_json(status(&answer), &answer),
                None => nothing(),
            }
        }
        Arrival::Several(all) => {
            let mut answers = Vec::new();
            for message in all {
                answers.extend(one(&app, message).await);
            }
            match answers.is_empty() {
                true => nothing(),
                false => with_json(StatusCode::OK, &Value::Array(answers)),
            }
        }
    }
}

/// Headers may repeat what a message says, for whoever stands between; they must not
/// say something else.
fn mismatch(headers: &HeaderMap, message: &Message) -> Option<(Value, Refusal)> {
    let Message::Request(request) = message else {
        return None;
    };
    let name = request.params.get("name").and_then(Value::as_str);
    let differs = |header: &str, says: Option<&str>| {
        text(headers, header).is_some_and(|told| Some(told) != says)
    };
    let own = protocol::own_version(&request.params);
    let wrong = differs("mcp-method", Some(&request.method)) || differs("mcp-name", name);
    let wrong = wrong || own.is_some() && differs("mcp-protocol-version", own);
    let says = "a header says something else than the message";
    wrong.then(|| (request.id.clone(), Refusal::new(HEADER_MISMATCH, says)))
}

async fn one(app: &App, message: Result<Message, (Value, Refusal)>) -> Option<Value> {
    let request = match message {
        Ok(Message::Request(request)) => request,
        Ok(Message::Notification { .. } | Message::Reply) => return None,
        Err((id, refusal)) => return Some(refusal.answer(&id)),
    };
    Some(match of_request(app, &request).await {
        Ok(result) => rpc::answer(&request.id, result),
        Err(refusal) => refusal.answer(&request.id),
    })
}

async fn of_request(app: &App, request: &Request) -> Result<Value, Refusal> {
    let settings = app.view.workspace.settings();
    // Where it cannot be told, nobody writes.
    let may_write = settings.is_ok_and(|settings| settings.agents_may_write());
    match protocol::step(request, may_write) {
        Step::Answer(answer) => answer,
        Step::Call(operation, asked) => {
            Ok(came_of(operation, api::done(app, operation, asked).await))
        }
    }
}

/// What a refusal is in HTTP: what was wrong with the request is said there, too.
fn status(answer: &Value) -> StatusCode {
    match answer["error"]["code"].as_i64() {
        Some(PARSE_ERROR | INVALID_REQUEST | INVALID_PARAMS) => StatusCode::BAD_REQUEST,
        Some(HEADER_MISMATCH | UNSUPPORTED_VERSION) => StatusCode::BAD_REQUEST,
        Some(METHOD_NOT_FOUND) => StatusCode::NOT_FOUND,
        _ => StatusCode::OK,
    }
}

fn with_json(status: StatusCode, value: &Value) -> Response {
    let mut response = Response::new(value.to_string().into());
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// It was heard, and there is nothing to say.
fn nothing() -> Response {
    let mut response = Response::default();
    *response.status_mut() = StatusCode::ACCEPTED;
    response
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

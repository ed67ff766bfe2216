//! JSON-RPC 2.0: messages on their way in, and answers on their way out.

use serde_json::{Map, Value, json};

/// No JSON.
pub const PARSE_ERROR: i64 = -32700;
/// JSON, and no message.
pub const INVALID_REQUEST: i64 = -32600;
/// Nobody knows the method.
pub const METHOD_NOT_FOUND: i64 = -32601;
/// The method is known, and its parameters make no sense.
pub const INVALID_PARAMS: i64 = -32602;
/// MCP: a header says something else than the message.
pub const HEADER_MISMATCH: i64 = -32020;
/// MCP: the version of the protocol is not spoken here.
pub const UNSUPPORTED_VERSION: i64 = -32022;

/// The most messages in one batch.
const MOST: usize = 50;

/// A message.
#[derive(Clone, PartialEq, Debug)]
pub enum Message {
    /// Wants an answer.
    Request(Request),
    /// Wants none.
    Notification {
        /// What it tells of.
        method: String,
        /// The rest.
        params: Map<String, Value>,
    },
    /// Answers something: nothing is ever asked from here, so it is nobody's.
    Reply,
}

/// A message that wants an answer.
#[derive(Clone, PartialEq, Debug)]
pub struct Request {
    /// What the answer will be called by: a text or a number.
    pub id: Value,
    /// What is to be done.
    pub method: String,
    /// With what.
    pub params: Map<String, Value>,
}

/// Why there is no answer.
#[derive(Clone, PartialEq, Debug)]
pub struct Refusal {
    /// One of the numbers above.
    pub code: i64,
    /// In words.
    pub says: String,
    /// What helps a program to go on.
    pub data: Option<Value>,
}

impl Refusal {
    /// Without data.
    pub fn new(code: i64, says: impl Into<String>) -> Refusal {
        Refusal {
            code,
            says: says.into(),
            data: None,
        }
    }

    /// As the answer to a request.
    pub fn answer(&self, id: &Value) -> Value {
        let mut error = json!({ "code": self.code, "message": self.says });
        if let Some(data) = &self.data {
            error["data"] = data.clone();
        }
        json!({ "jsonrpc": "2.0", "id": id, "error": error })
    }
}

/// The answer to a request.
pub fn answer(id: &Value, result: Value) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "result": result })
}

/// What arrived at once: one message, or several that are answered together.
#[derive(Clone, PartialEq, Debug)]
pub enum Arrival {
    /// One message, or why it is none.
    One(Result<Message, (Value, Refusal)>),
    /// A batch.
    Several(Vec<Result<Message, (Value, Refusal)>>),
}

/// Reads what arrived.
pub fn read(text: &[u8]) -> Arrival {
    let refused = |code, says: String| Arrival::One(Err((Value::Null, Refusal::new(code, says))));
    match serde_json::from_slice(text) {
        Err(error) => refused(PARSE_ERROR, format!("this is no JSON: {error}")),
        Ok(Value::Array(all)) if all.is_empty() => {
            refused(INVALID_REQUEST, "a batch without messages".to_owned())
        }
        Ok(Value::Array(all)) if all.len() > MOST => refused(
            INVALID_REQUEST,
            format!(
                "a batch of {} messages: at most {MOST} are taken",
                all.len()
            ),
        ),
        Ok(Value::Array(all)) => Arrival::Several(all.into_iter().map(message).collect()),
        Ok(one) => Arrival::One(message(one)),
    }
}

fn message(value: Value) -> Result<Message, (Value, Refusal)> {
    let Value::Object(mut all) = value else {
        let says = "a message is a JSON object";
        return Err((Value::Null, Refusal::new(INVALID_REQUEST, says)));
    };
    let id = all.remove("id");
    let named = id.clone().filter(|id| id.is_string() || id.is_number());
    let wrong = |says: &str| {
        let id = named.clone().unwrap_or(Value::Null);
        Err((id, Refusal::new(INVALID_REQUEST, says)))
    };
    if all.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
        return wrong("jsonrpc is not \"2.0\"");
    }
    let method = match all.remove("method") {
        Some(Value::String(method)) => method,
        None if all.contains_key("result") || all.contains_key("error") => {
            return Ok(Message::Reply);
        }
        _ => return wrong("method is no text"),
    };
    let params = match all.remove("params") {
        None => Map::new(),
        Some(Value::Object(params)) => params,
        Some(_) => return wrong("params is no JSON object"),
    };
    match (id, named) {
        (None, _) => Ok(Message::Notification { method, params }),
        (Some(_), Some(id)) => Ok(Message::Request(Request { id, method, params })),
        (Some(_), None) => {
            let says = "id is neither a text nor a number";
            Err((Value::Null, Refusal::new(INVALID_REQUEST, says)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (Value, i64) {
        match read(text.as_bytes()) {
            Arrival::One(Err((id, refusal))) => (id, refusal.code),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn what_is_no_message_is_refused_by_its_number() {
        for text in ["", "{", "nonsense", "{\"jsonrpc\":\"2.0\"", "\u{0}"] {
            assert_eq!(refused(text), (Value::Null, PARSE_ERROR), "{text}");
        }
        for text in [
            "1",
            "null",
            "\"ping\"",
            "[]",
            "{}",
            r#"{"method":"ping","id":null,"jsonrpc":"2.0"}"#,
            r#"{"method":"ping","id":{},"jsonrpc":"2.0"}"#,
        ] {
            assert_eq!(refused(text), (Value::Null, INVALID_REQUEST), "{text}");
        }
        for text in [
            r#"{"jsonrpc":"1.0","method":"ping","id":7}"#,
            r#"{"jsonrpc":"2.0","method":1,"id":7}"#,
            r#"{"jsonrpc":"2.0","id":7}"#,
            r#"{"jsonrpc":"2.0","method":"ping","params":[1],"id":7}"#,
        ] {
            assert_eq!(refused(text), (json!(7), INVALID_REQUEST), "{text}");
        }
        assert_eq!(refused("[".repeat(100_000).as_str()).1, PARSE_ERROR);
    }

    #[test]
    fn requests_and_notifications_are_told_apart() {
        let one = |text: &str| match read(text.as_bytes()) {
            Arrival::One(Ok(message)) => message,
            other => panic!("{other:?}"),
        };
        let request = one(r#"{"jsonrpc":"2.0","id":"a","method":"ping"}"#);
        assert!(matches!(request, Message::Request(Request { id, .. }) if id == "a"));
        let told = one(r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#);
        assert!(matches!(told, Message::Notification { .. }));
        let reply = one(r#"{"jsonrpc":"2.0","id":1,"result":{}}"#);
        assert_eq!(reply, Message::Reply);
    }

    #[test]
    fn a_batch_is_read_message_by_message() {
        let text = r#"[1, {"jsonrpc":"2.0","id":1,"method":"ping"}]"#;
        let Arrival::Several(all) = read(text.as_bytes()) else {
            panic!("it is a batch");
        };
        assert!(all[0].is_err() && all[1].is_ok());
        let long = format!("[{}]", vec!["1"; MOST + 1].join(","));
        assert_eq!(refused(&long).1, INVALID_REQUEST);
    }
}

//! What was asked, held against what may be: nothing unknown is passed over in silence,
//! nothing is taken for what it is not.

use super::operation::{Asked, Operation};
use super::param::{Param, text};
use crate::failure::Failure;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Something in the path of an operation.
const IN_PATH: Param = text("id", "An id, or the beginning of one").must();

/// What a request of the API asks.
pub fn of_request(
    operation: &Operation,
    path: Vec<(String, String)>,
    query: Vec<(String, String)>,
    body: Option<&[u8]>,
) -> Result<Asked, Failure> {
    let mut values = BTreeMap::new();
    for (name, value) in path {
        values.insert(name, IN_PATH.checked(value)?);
    }
    for (name, value) in query {
        let param = known(operation.params, &name, "asked")?;
        let value = param.checked(value)?;
        if values.insert(name, value).is_some() {
            return Err(Failure::asked(format!("{} is asked twice", param.name)));
        }
    }
    if let Some(body) = body.filter(|body| !body.is_empty()) {
        let sent: Map<String, Value> = serde_json::from_slice(body).map_err(|error| Failure {
            cause: Some(error.to_string()),
            ..Failure::asked("what was sent is no JSON object")
        })?;
        for (name, value) in &sent {
            let param = known(operation.body, name, "taken")?;
            values.insert(name.clone(), param.of_json(value)?);
        }
    }
    complete(operation, values)
}

/// What a call over MCP asks.
pub fn of_arguments(operation: &Operation, given: &Map<String, Value>) -> Result<Asked, Failure> {
    let mut values = BTreeMap::new();
    for (name, value) in given {
        let value = match operation.in_path().any(|known| known == name) {
            true => IN_PATH.of_json(value)?,
            false => either(operation, name)?.of_json(value)?,
        };
        values.insert(name.clone(), value);
    }
    complete(operation, values)
}

/// What may be given to an operation as one JSON object, and what must be.
pub fn arguments(operation: &Operation) -> (Map<String, Value>, Vec<&'static str>) {
    let params = || operation.params.iter().chain(operation.body);
    let in_path = operation.in_path().map(|name| (name, &IN_PATH));
    let all = in_path.chain(params().map(|param| (param.name, param)));
    let properties = all.map(|(name, param)| (name.to_owned(), param.schema()));
    let must = params().filter(|param| param.must).map(|param| param.name);
    (
        properties.collect(),
        operation.in_path().chain(must).collect(),
    )
}

fn complete(operation: &Operation, values: BTreeMap<String, String>) -> Result<Asked, Failure> {
    let params = operation.params.iter().chain(operation.body);
    let must = params.filter(|param| param.must).map(|param| param.name);
    for name in operation.in_path().chain(must) {
        if !values.contains_key(name) {
            return Err(Failure::asked(format!("\"{name}\" must be said")));
        }
    }
    Ok(Asked {
        values,
        through: None,
    })
}

fn either(operation: &Operation, name: &str) -> Result<&'static Param, Failure> {
    let mut all = operation.params.iter().chain(operation.body);
    all.find(|param| param.name == name).ok_or_else(|| {
        let (properties, _) = arguments(operation);
        unknown(name, "asked", properties.keys().map(String::as_str))
    })
}

fn known(params: &'static [Param], name: &str, verb: &str) -> Result<&'static Param, Failure> {
    let mut all = params.iter();
    all.find(|param| param.name == name)
        .ok_or_else(|| unknown(name, verb, params.iter().map(|param| param.name)))
}

fn unknown<'n>(name: &str, verb: &str, names: impl Iterator<Item = &'n str>) -> Failure {
    let name: String = name.chars().take(80).collect();
    let failure = Failure::asked(format!("\"{name}\" is not {verb} here"));
    let names: Vec<&str> = names.collect();
    match names.is_empty() {
        true => failure.hint(format!("nothing is {verb} here")),
        false => failure.hint(format!("{verb} is: {}", names.join(", "))),
    }
}

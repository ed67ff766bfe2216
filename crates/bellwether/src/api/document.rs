//! The OpenAPI document, made from the table of operations and the shapes of answers.

use super::operation::Operation;
use super::param::Param;
use super::table;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// What makes the schemas of answers, kept where `definitions` says.
pub fn schemas(definitions: &'static str) -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings = settings.with(|settings| {
        settings.definitions_path = definitions.into();
        settings.meta_schema = None;
    });
    settings.into_generator()
}

/// Describes every operation.
pub fn openapi() -> Value {
    let mut shapes = schemas("/components/schemas");
    let mut paths: Map<String, Value> = Map::new();
    for operation in table::all() {
        let path = format!("/api/v1{}", operation.path);
        let entry = paths.entry(path).or_insert_with(|| json!({}));
        entry[operation.method] = described(operation, &mut shapes);
    }
    let mut shapes = shapes.take_definitions(true);
    shapes.insert("Error".to_owned(), error());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "bellwether",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The answers of the pages as JSON, in the shapes of the command line's --json. What changes something takes application/json.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" }
        },
        "paths": paths,
        // Where no password is set, nothing has to be shown.
        "security": [{}, { "token": [] }],
        "components": {
            "schemas": shapes,
            "securitySchemes": { "token": {
                "type": "http",
                "scheme": "bearer",
                "description": "Where a password is set: what `bellwether password --token` shows"
            } }
        }
    })
}

fn error() -> Value {
    json!({
        "type": "object",
        "required": ["error"],
        "properties": { "error": {
            "type": "object",
            "required": ["says", "cause", "hints"],
            "properties": {
                "says": { "type": "string", "description": "What could not be done" },
                "cause": { "type": ["string", "null"], "description": "Why, where something below said so" },
                "hints": { "type": "array", "items": { "type": "string" }, "description": "What would help" }
            }
        } }
    })
}

fn described(operation: &Operation, shapes: &mut SchemaGenerator) -> Value {
    let writes = operation.writes();
    let in_path = operation.in_path().map(|name| {
        json!({
            "name": name,
            "in": "path",
            "required": true,
            "description": "An id, or the beginning of one",
            "schema": { "type": "string", "minLength": 1, "maxLength": 200, "pattern": "\\S" }
        })
    });
    let in_query = operation.params.iter().map(|param| {
        json!({
            "name": param.name,
            "in": "query",
            "required": param.must,
            "description": param.says,
            "schema": param.schema()
        })
    });
    let shape = (operation.shape)(shapes);
    let mut described = json!({
        "operationId": operation.tool,
        "summary": operation.says,
        "parameters": in_path.chain(in_query).collect::<Vec<Value>>(),
        "responses": responses(&shape.to_value(), writes)
    });
    if writes {
        described["description"] = json!(operation.records);
        described["requestBody"] = body(operation.body);
    }
    described
}

fn responses(shape: &Value, writes: bool) -> Value {
    let error = |says: &str| {
        json!({
            "description": says,
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" } } }
        })
    };
    let mut responses = json!({
        "200": {
            "description": "The answer",
            "content": { "application/json": { "schema": shape } }
        },
        "400": error("What was asked is not what may be asked"),
        "401": error("A password is set, and no token was shown that holds"),
        "403": error("Asked under another name than the server's, by a page elsewhere, or not as application/json"),
        "404": error("There is no such thing"),
        "405": error("Not by this method"),
        "422": error("What was asked does not go with what is there"),
        "500": error("It could not be done"),
        "503": error("The first picture is still being drawn: ask again in a moment")
    });
    match writes {
        true => responses["413"] = error("More than 64 KiB were sent"),
        false => {
            let tag = json!({ "description": "Changes when anything may have changed", "schema": { "type": "string" } });
            responses["200"]["headers"] = json!({ "ETag": tag });
            responses["304"] = json!({ "description": "Nothing has changed since the answer with the ETag that If-None-Match names" });
        }
    }
    responses
}

fn body(params: &[Param]) -> Value {
    let properties: Map<String, Value> = (params.iter())
        .map(|param| (param.name.to_owned(), param.schema()))
        .collect();
    let must = params.iter().filter(|param| param.must);
    let must: Vec<&str> = must.map(|param| param.name).collect();
    json!({
        "required": true,
        "content": { "application/json": { "schema": {
            "type": "object",
            "properties": properties,
            "required": must,
            "additionalProperties": false
        } } }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_described_once() {
        let document = openapi();
        let paths = document["paths"].as_object().expect("paths");
        let methods: usize = paths
            .values()
            .filter_map(|p| p.as_object())
            .map(Map::len)
            .sum();
        assert_eq!(methods, table::all().count());
        let mut tools: Vec<&str> = table::all().map(|operation| operation.tool).collect();
        tools.sort_unstable();
        tools.dedup();
        assert_eq!(tools.len(), methods, "each has a name of its own");
        for operation in table::all() {
            let path = format!("/api/v1{}", operation.path);
            let at = &document["paths"][&path][operation.method];
            assert_eq!(at["summary"], operation.says, "{path}");
            assert_eq!(operation.method == "post", operation.writes(), "{path}");
        }
    }

    #[test]
    fn it_says_how_one_logs_in() {
        let document = openapi();
        let schemes = &document["components"]["securitySchemes"];
        let ways = document["security"].as_array().expect("ways");
        assert!(ways.contains(&json!({})), "at home nothing is shown");
        let named = ways.iter().filter_map(Value::as_object).flat_map(Map::keys);
        let named: Vec<&String> = named.collect();
        assert!(
            !named.is_empty()
                && named
                    .iter()
                    .all(|name| schemes[name.as_str()]["scheme"] == "bearer")
        );
        for operation in table::all() {
            let path = format!("/api/v1{}", operation.path);
            let responses = &document["paths"][&path][operation.method]["responses"];
            for status in ["401", "405"] {
                assert!(responses[status]["content"].is_object(), "{path}: {status}");
            }
        }
    }

    #[test]
    fn every_shape_that_is_named_is_described() {
        let document = openapi().to_string();
        let mut named = document.split("\"#/components/schemas/").skip(1);
        let shapes = &openapi()["components"]["schemas"];
        assert!(shapes.as_object().is_some_and(|shapes| shapes.len() > 30));
        assert!(named.all(|rest| {
            let name = rest.split('"').next().unwrap_or_default();
            shapes.get(name).is_some()
        }));
    }
}

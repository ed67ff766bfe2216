//! The OpenAPI document, made from the table of operations.

use super::operation::Operation;
use super::table::ALL;
use serde_json::{Map, Value, json};

/// Describes every operation.
pub fn openapi() -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in ALL {
        let path = format!("/api/v1{}", operation.path);
        let entry = paths.entry(path).or_insert_with(|| json!({}));
        entry[operation.method] = described(operation);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "bellwether",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The answers of the pages as JSON, in the shapes of the command line's --json. What changes something takes application/json.",
            "license": { "name": "MIT OR Apache-2.0" }
        },
        "paths": paths,
        "components": { "schemas": {
            "Error": {
                "type": "object",
                "required": ["error"],
                "properties": { "error": {
                    "type": "object",
                    "required": ["says", "cause", "hints"],
                    "properties": {
                        "says": { "type": "string", "description": "What could not be done" },
                        "cause": { "type": ["string", "null"] },
                        "hints": { "type": "array", "items": { "type": "string" } }
                    }
                } }
            },
            "List": {
                "type": "object",
                "required": ["as_of", "items", "next"],
                "properties": {
                    "as_of": { "type": "string", "format": "date-time" },
                    "items": { "type": "array", "items": { "type": "object" } },
                    "next": { "type": ["integer", "null"], "description": "What skip takes to get the items after these" }
                }
            },
            "One": { "type": "object" }
        } }
    })
}

fn described(operation: &Operation) -> Value {
    let named = (operation.path.split('/')).filter_map(|part| part.strip_prefix('{'));
    let in_path = named.map(|part| {
        json!({
            "name": part.trim_end_matches('}'),
            "in": "path",
            "required": true,
            "description": "An id, or the beginning of one",
            "schema": { "type": "string" }
        })
    });
    let in_query = operation.params.iter().map(|param| {
        let mut schema = json!({ "type": param.kind });
        if param.kind == "integer" {
            schema["minimum"] = json!(0);
        }
        json!({
            "name": param.name,
            "in": "query",
            "required": param.name == "q",
            "description": param.says,
            "schema": schema
        })
    });
    let shape = if operation.list { "List" } else { "One" };
    let content = |shape: &str| json!({ "application/json": { "schema": { "$ref": format!("#/components/schemas/{shape}") } } });
    let error = |says: &str| json!({ "description": says, "content": content("Error") });
    let mut described = json!({
        "summary": operation.says,
        "parameters": in_path.chain(in_query).collect::<Vec<Value>>(),
        "responses": {
            "200": { "description": "The answer", "content": content(shape) },
            "304": { "description": "Nothing has changed since the answer with that ETag" },
            "400": error("What was asked makes no sense"),
            "403": { "description": "Asked by a page elsewhere, or not as application/json" },
            "404": error("There is no such thing"),
            "500": error("It could not be done")
        }
    });
    if operation.method == "post" {
        let properties: Map<String, Value> = (operation.body.iter())
            .map(|(name, _, says)| {
                let value = json!({ "type": "string", "description": says });
                ((*name).to_owned(), value)
            })
            .collect();
        let required: Vec<&str> = (operation.body.iter())
            .filter(|(_, must, _)| *must)
            .map(|(name, _, _)| *name)
            .collect();
        described["requestBody"] = json!({
            "required": !required.is_empty(),
            "content": { "application/json": { "schema": {
                "type": "object",
                "properties": properties,
                "required": required
            } } }
        });
    }
    described
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
        assert_eq!(methods, ALL.len());
        for operation in ALL {
            let path = format!("/api/v1{}", operation.path);
            let at = &document["paths"][&path][operation.method];
            assert_eq!(at["summary"], operation.says, "{path}");
        }
    }
}

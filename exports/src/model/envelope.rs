//! Envelopes: their templates, and the shapes of their bodies.

use errbook_catalog::model::{Catalog, Envelope, HttpStatus, Node};
use serde_json::{Map, Value};

use super::json::{flag, object, without_empty};
use super::members::members;
use super::template::template;

/// Returns an envelope.
pub(super) fn envelope(catalog: &Catalog, envelope: &Envelope) -> Value {
    let body = |node: &Option<Node>| node.as_ref().map(|node| self::body(catalog, node)).into();
    without_empty(object([
        ("preset", flag(!envelope.own)),
        ("content_type", envelope.content_type.as_str().into()),
        ("http_status", http_status(&envelope.http_status)),
        ("body", self::body(catalog, &envelope.body)),
        ("success", body(&envelope.success)),
        ("violation", body(&envelope.violation)),
        ("single", body(&envelope.single)),
    ]))
}

fn body(catalog: &Catalog, node: &Node) -> Value {
    Value::Object(object([("template", template(catalog, node)), ("members", members(catalog, node))]))
}

/// Returns the statuses of the HTTP response by the keys of the catalog: `404`, `5xx`, `default`. That of a class whose entries
/// keep their own is the class itself.
fn http_status(table: &HttpStatus) -> Value {
    let row = |(key, status): (String, Option<u16>)| {
        let status = status.map_or_else(|| Value::String(key.clone()), Value::from);
        (key, status)
    };
    Value::Object(table.rows().map(row).collect::<Map<_, _>>())
}

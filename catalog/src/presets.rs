//! The preset envelopes, which every catalog has.

use crate::envelope::{Context, Envelope, LocationPart, Member, Node, Value, ValueSource};
use crate::http_status::HttpStatus;
use crate::source::{At, Span};

/// The index of the default preset, `problem`.
pub(crate) const DEFAULT: usize = 0;

/// The name of the default preset (RFC 9457).
pub(crate) const PROBLEM: &str = "problem";

/// The media type of bodies, where an envelope gives none.
pub(crate) const JSON: &str = "application/json";

/// Returns all presets, in the order of the reference.
pub(crate) fn all() -> Vec<Envelope> {
    use ValueSource::{Code, Message, Status, Title, Type};
    let request_id = ValueSource::Context(Context::RequestId);
    vec![
        // RFC 9457 §3.1; the code and the entry's fields are extension members (§3.2).
        Envelope {
            content_type: "application/problem+json".to_owned(),
            ..envelope(
                PROBLEM,
                vec![
                    member("type", Type),
                    optional("title", Title),
                    member("status", Status),
                    member("detail", Message),
                    optional("instance", ValueSource::Context(Context::Instance)),
                    optional("code", Code),
                    Member::Fields(NOWHERE),
                    violations("errors"),
                ],
            )
        }
        // The extension of RFC 9457 §3 with several problems in the request.
        .with_items(vec![
            member("detail", Message),
            optional("pointer", ValueSource::Location(LocationPart::Fragment)),
            optional("parameter", ValueSource::Location(LocationPart::Parameter)),
            optional("header", ValueSource::Location(LocationPart::Header)),
            optional("code", Code),
            Member::Fields(NOWHERE),
        ]),
        envelope(
            "error_message",
            vec![member("error", Code), member("message", Message), Member::Fields(NOWHERE), violations("errors")],
        )
        .with_items(located(vec![member("error", Code), member("message", Message)])),
        envelope("error_only", vec![member("error", Code)]),
        envelope(
            "code_message",
            vec![
                member("code", Code),
                member("message", Message),
                member("requestId", request_id.clone()),
                violations("errors"),
            ],
        )
        .with_items(located(vec![member("code", Code), member("message", Message)])),
        Envelope {
            http_status: HttpStatus::always(200),
            success: Some(Node::Object(vec![
                Member::Named { key: nowhere("statusCode"), value: Node::Literal("200".to_owned()) },
                Member::Named { key: nowhere("message"), value: Node::Text(Vec::new()) },
                member("data", ValueSource::Context(Context::Data)),
            ])),
            ..envelope(
                "status_code",
                vec![
                    member("statusCode", Status),
                    optional("apiCode", Code),
                    member("message", Message),
                    optional("requestId", request_id),
                    violations("errors"),
                ],
            )
        }
        .with_items(located(vec![optional("apiCode", Code), member("message", Message)])),
    ]
}

const NOWHERE: Span = Span { file: 0, start: 0, end: 0 };

fn nowhere(text: &str) -> At<String> {
    At { value: text.to_owned(), at: NOWHERE }
}

fn envelope(name: &str, members: Vec<Member>) -> Envelope {
    Envelope {
        name: nowhere(name),
        content_type: JSON.to_owned(),
        http_status: HttpStatus::default(),
        body: Node::Object(members),
        success: None,
        violation: None,
        single: None,
        own: false,
        sound: true,
    }
}

impl Envelope {
    /// Sets the members of the item of a violation.
    fn with_items(self, members: Vec<Member>) -> Envelope {
        Envelope { violation: Some(Node::Object(members)), ..self }
    }
}

/// Returns the members of an item with its location and the fields of the violation behind them.
fn located(mut members: Vec<Member>) -> Vec<Member> {
    members.extend([
        optional("pointer", ValueSource::Location(LocationPart::Pointer)),
        optional("parameter", ValueSource::Location(LocationPart::Parameter)),
        optional("header", ValueSource::Location(LocationPart::Header)),
        Member::Fields(NOWHERE),
    ]);
    members
}

/// Returns the member that lists the violations, if there are any.
fn violations(key: &str) -> Member {
    optional(key, ValueSource::Violations)
}

fn member(key: &str, source: ValueSource) -> Member {
    Member::Named {
        key: nowhere(key),
        value: Node::Value(Value { at: NOWHERE, source, optional: false, as_string: false, format: None }),
    }
}

fn optional(key: &str, source: ValueSource) -> Member {
    Member::Named {
        key: nowhere(key),
        value: Node::Value(Value { at: NOWHERE, source, optional: true, as_string: false, format: None }),
    }
}

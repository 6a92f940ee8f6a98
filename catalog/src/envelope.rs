//! The model of an envelope: the template of JSON bodies.

use crate::http_status::HttpStatus;
use crate::source::{At, Span};
use crate::style::FormatRef;

/// `[envelopes.NAME]`, or a preset.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Envelope {
    /// Its name.
    pub name: At<String>,
    /// The media type of its bodies.
    pub content_type: String,
    /// The status of the HTTP response.
    pub http_status: HttpStatus,
    /// The body of an entry.
    pub body: Node,
    /// The body of a success, if the API wraps these too.
    pub success: Option<Node>,
    /// The item of a violation in the list that `{violations?}` stands for.
    pub violation: Option<Node>,
    /// The only item of that list where there are no violations: it stands for the entry itself.
    pub single: Option<Node>,
    /// Whether the catalog declares it: presets are not checked.
    pub own: bool,
    /// Whether it was read completely.
    pub sound: bool,
}

/// A value of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An object, members in the order written.
    Object(Vec<Member>),
    /// An array.
    Array(Vec<Node>),
    /// A number or boolean, as JSON text.
    Literal(String),
    /// A string that is one placeholder: it has the value's own JSON type.
    Value(Value),
    /// Any other string: text with placeholders in it.
    Text(Vec<Part>),
}

/// A member of an object.
#[derive(Clone, Debug)]
pub enum Member {
    /// `key = …`
    Named {
        /// The member's name.
        key: At<String>,
        /// The member's value.
        value: Node,
    },
    /// `"*" = "{data}"`: the members of a success's data, as members of this object.
    Data(Span),
    /// `"*" = "{fields}"`: the fields of the entry, as members of this object.
    Fields(Span),
}

/// Ignores positions.
impl PartialEq for Member {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Member::Named { key, value }, Member::Named { key: other_key, value: other_value }) => {
                key == other_key && value == other_value
            }
            (Member::Fields(_), Member::Fields(_)) | (Member::Data(_), Member::Data(_)) => true,
            (Member::Named { .. } | Member::Fields(_) | Member::Data(_), _) => false,
        }
    }
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// As is.
    Text(String),
    /// A value, as text.
    Value(Value),
}

/// A placeholder of an envelope.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Value {
    /// Where it is written.
    pub at: Span,
    /// The value that it stands for.
    pub source: ValueSource,
    /// `?`: the member is omitted if there is no value.
    pub optional: bool,
    /// `:string`: as a JSON string, regardless of its type.
    pub as_string: bool,
    /// How a time or number is written; `None`: by default.
    pub format: Option<FormatRef>,
}

/// Ignores positions.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        let Value { at: _, source, optional, as_string, format } = self;
        (source, optional, as_string, format) == (&other.source, &other.optional, &other.as_string, &other.format)
    }
}

/// The value that a placeholder stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ValueSource {
    /// The entry's code.
    Code,
    /// The entry's name.
    Name,
    /// The entry's status.
    Status,
    /// The phrase of the entry's status: `Not Found` of 404.
    StatusText,
    /// The entry's title in the language of the response.
    Title,
    /// The message in the language of the response.
    Message,
    /// The message in a given language, by index.
    MessageIn(usize),
    /// An object: language → message.
    Messages,
    /// The language of the response.
    Language,
    /// The documentation URL, or `about:blank`.
    Type,
    /// The group's name.
    Group,
    /// `error`, `action` or `success`.
    Kind,
    /// Whether the caller may retry.
    Retryable,
    /// All of the entry's fields, as an object.
    Fields,
    /// One field, by its name.
    Field(String),
    /// A text of `[texts]`, by its index.
    Text(usize),
    /// JSON's `null`.
    Null,
    /// A value of the request.
    Context(Context),
    /// The list of violations. In bodies only.
    Violations,
    /// A part of a violation's location. In items of violations only.
    Location(LocationPart),
}

/// A part of the location at which a violation was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LocationPart {
    /// In a body: a JSON pointer (RFC 6901), `/items/3/qty`.
    Pointer,
    /// In a body: a JSON pointer as a URI fragment (RFC 6901 §6), `#/items/3/qty`.
    Fragment,
    /// In a body: keys and indices, `items[3].qty`.
    Path,
    /// In a query or path: the name of the parameter.
    Parameter,
    /// In headers: the name of the header.
    Header,
    /// Where it is: `body`, `query`, `path` or `header`.
    In,
}

/// A value of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// The request's id.
    RequestId,
    /// A URI reference of this occurrence (RFC 9457 §3.1.5).
    Instance,
    /// The trace's id.
    TraceId,
    /// The time of the response.
    Timestamp,
    /// The data of a success.
    Data,
}

impl Context {
    /// Returns whether every response has it, so that `?` is not needed. (The missing id of a request
    /// or trace is an empty string.)
    pub fn always(self) -> bool {
        matches!(self, Context::RequestId | Context::TraceId | Context::Timestamp | Context::Data)
    }

    /// Returns whether a request may lack it. Every response has the others.
    pub fn of_request(self) -> bool {
        matches!(self, Context::RequestId | Context::Instance | Context::TraceId)
    }
}

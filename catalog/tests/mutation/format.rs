//! What stands where in a catalog, told by its path alone and apart from the reader that is tested.

/// What a part of a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// A word of the format, or a language tag of the catalog: any other is wrong.
    Fixed,
    /// A name that the author chose.
    Name,
    /// A member of a body or of an example.
    Member,
}

/// What the last part of this path is.
pub(crate) fn word(path: &[String]) -> Word {
    let parts: Vec<&str> = path.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["errors" | "groups" | "tags" | "envelopes" | "retired" | "statuses", _] => Word::Name,
        ["errors", _, "fields" | "headers", _] => Word::Name,
        ["errors", _, "fields", _, "example", _, ..] => Word::Member,
        ["envelopes", _, "body" | "success", .., "*"] => Word::Fixed,
        ["envelopes", _, "body" | "success", _, ..] => Word::Member,
        _ => Word::Fixed,
    }
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// Free text.
    Words,
    /// Free text with placeholders: messages and headers.
    Template,
    /// A part of a body.
    Body,
    /// The author's word, within bounds: a variant, a media type, a URL, a type.
    Bounded,
    /// A number, or a code.
    Number,
    /// A status, or a list of them.
    Status,
    /// `true` or `false`.
    Boolean,
    /// One of few words, or a name that is defined elsewhere; of which sort.
    Choice(&'static str),
    /// A table of more.
    Table(&'static str),
}

/// What the value at this path is.
pub(crate) fn slot(path: &[String]) -> Slot {
    let parts: Vec<&str> = path.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["catalog", "docs_url"] => Slot::Bounded,
        ["catalog", key, ..] => choice(key).unwrap_or(Slot::Words),
        ["errors", _, "message", _, "plural"] => Slot::Choice("field"),
        ["errors", _, "message" | "headers", ..] => Slot::Template,
        ["errors", _, "fields"] => Slot::Table("fields"),
        ["errors", _, "fields", _] | ["errors", _, "fields", _, "type"] => Slot::Choice("type"),
        ["errors", _, "fields", _, "example", ..] => Slot::Words,
        ["errors", _, "fields", _, "rust"] => Slot::Bounded,
        ["errors", _, "fields", _, "optional" | "list" | "header_only"] => Slot::Boolean,
        ["errors", _, "links"] | ["errors", _, "links", "[]"] => Slot::Table("links"),
        ["errors", _, "links", _, "url"] => Slot::Bounded,
        ["errors", _, "variant"] => Slot::Bounded,
        ["errors", _, "code"] | ["errors", _, "aliases", ..] => Slot::Number,
        ["errors" | "groups" | "retired", _, key, ..] => choice(key).unwrap_or(Slot::Words),
        ["statuses", _, "error"] => Slot::Choice("entry"),
        ["envelopes", _, "http_status"] => Slot::Status,
        ["envelopes", _, "content_type"] => Slot::Bounded,
        ["envelopes", _, ..] => Slot::Body,
        ["lints", _] => Slot::Choice("level"),
        _ => Slot::Words,
    }
}

fn choice(key: &str) -> Option<Slot> {
    Some(match key {
        "status" => Slot::Status,
        "retryable" | "catch_all" | "shares_code" => Slot::Boolean,
        "languages" => Slot::Choice("language"),
        "envelope" => Slot::Choice("envelope"),
        "field_case" => Slot::Choice("case"),
        "include" => Slot::Choice("file"),
        "group" => Slot::Choice("group"),
        "kind" => Slot::Choice("kind"),
        "see_also" | "replaced_by" => Slot::Choice("entry"),
        "audience" => Slot::Choice("audience"),
        "grpc" => Slot::Choice("grpc"),
        "tags" => Slot::Choice("tag"),
        "codes" => Slot::Choice("range"),
        _ => return None,
    })
}

/// Whether a table of this sort cannot do without this key.
pub(crate) fn is_required(path: &[String]) -> bool {
    let parts: Vec<&str> = path.iter().map(String::as_str).collect();
    matches!(parts.as_slice(), ["catalog", "name"] | ["errors", _, "message" | "status" | "group", ..])
}

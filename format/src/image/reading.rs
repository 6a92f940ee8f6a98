//! Readings: how the body of a response is read back into an entry and its fields, for types that decode.
//!
//! The *table of readings* is a count of envelopes, then an [`envelope`] for each that some record can be answered in, then
//! for each record of the image its [words](of_record). An image whose type does not decode has no table.
//!
//! A *reading* is the template of an object or array, backwards: a word of its [kind], a count of members, then the
//! [members](member). The members of an object are in the order of the template, which is that of most bodies.
//!
//! The image of a type of violations has a table without envelopes: the items of a list are read by the reading of the envelope
//! in the image of the errors.

/// Of the table: how many envelopes it has.
pub const ENVELOPES: u32 = 0;
/// Of the table: the first envelope.
pub const FIRST_ENVELOPE: u32 = 1;

/// An envelope that is read.
pub mod envelope {
    /// The span of its name: two words.
    pub const NAME: u32 = 0;
    /// The span of its content type: two words.
    pub const CONTENT_TYPE: u32 = 2;
    /// 1 + its index in the [alternative table](crate::image::alternative_table); 0 where it is no alternative.
    pub const ALTERNATIVE: u32 = 4;
    /// The place of the reading of the body.
    pub const BODY: u32 = 5;
    /// The place of the reading of the item of a violation, or 0.
    pub const VIOLATION: u32 = 6;
    /// The place of the reading of the single item, which stands for the entry where there are no violations, or 0.
    pub const SINGLE: u32 = 7;
    /// Of an envelope with a template of a success, the place of its *marks*, or 0 without such a template: a count, then for
    /// each mark a word, its [`role`](super::role), and a span, the JSON text that a success has where an error has a value of that
    /// role. A body with all marks, of which there is at least one, is a success.
    pub const SUCCESS: u32 = 8;
    /// 1 where some record is answered in it with an HTTP status below 400, otherwise 0.
    pub const BELOW_400: u32 = 9;

    /// How many words an envelope has.
    pub const WORDS: u32 = 10;
}

/// The words of a record, behind the envelopes of the table.
pub mod of_record {
    /// The index, in the table, of the record's own envelope; [`NONE`](crate::image::NONE) where it has none, as a violation.
    pub const ENVELOPE: u32 = 0;
    /// The place of the record's [fields](super::field), one for each in the order of the record's list; or 0 without fields.
    pub const FIELDS: u32 = 1;
    /// 1 where the entry lists violations, otherwise 0.
    pub const HOLDS_VIOLATIONS: u32 = 2;

    /// How many words a record has.
    pub const WORDS: u32 = 3;
}

/// A field of a record, as readings name it. Its type is in the list of the record's [rest](crate::image::frame::rest::FIELDS).
pub mod field {
    /// The span of its name in the catalog: two words.
    pub const NAME: u32 = 0;
    /// The place of the [style](crate::image::style) that bodies write it in where the envelope names no other, or 0.
    pub const STYLE: u32 = 2;
    /// The span of its name on the wire: two words. In the argument of a role, which names one field, it is empty.
    pub const WIRE: u32 = 3;

    /// How many words a field has.
    pub const WORDS: u32 = 5;
}

/// The kinds of readings.
pub mod kind {
    /// An object.
    pub const OBJECT: u32 = 0;
    /// An array: the name of a member is its index in the first word, and 0.
    pub const ARRAY: u32 = 1;
    /// An object with `"*" = "{fields}"`: all members without a role are fields by their names on the wire.
    pub const OBJECT_WITH_FIELDS: u32 = 2;
}

/// Of a reading: its [`kind`].
pub const KIND: u32 = 0;
/// Of a reading: how many members it has.
pub const MEMBERS: u32 = 1;
/// Of a reading: the first member.
pub const FIRST_MEMBER: u32 = 2;

/// A member of a reading.
pub mod member {
    /// The span of its name: two words. Of an array, the index of the item, and 0.
    pub const NAME: u32 = 0;
    /// Its [`role`](super::role), with the bit [`ALWAYS`].
    pub const ROLE: u32 = 2;
    /// The argument of the role.
    pub const ARGUMENT: u32 = 3;

    /// How many words a member has.
    pub const WORDS: u32 = 4;

    /// The bit, in the word of the role, of a member that every body in the envelope has.
    pub const ALWAYS: u32 = 1 << 8;

    /// The bit, in the word of the role, of a member of an object whose name is the same in JSON: nothing in it is escaped.
    pub const PLAIN: u32 = 1 << 9;

    /// Returns whether a name is the same in JSON (RFC 8259 §7).
    #[must_use]
    pub fn is_plain(name: &str) -> bool {
        name.bytes().all(|byte| byte >= 0x20 && byte != b'"' && byte != b'\\')
    }

    /// Returns the role of a word.
    #[must_use]
    #[inline]
    pub const fn role(word: u32) -> u32 {
        word & 0xFF
    }
}

/// What a value is. The argument is 0 where none is named.
pub mod role {
    /// Nothing that is read: `{status_text}`, `{texts.NAME}`.
    pub const NOTHING: u32 = 0;
    /// An object. Argument: the place of its reading.
    pub const OBJECT: u32 = 1;
    /// An array. Argument: the place of its reading.
    pub const ARRAY: u32 = 2;
    /// A fixed value, `null` included. Argument: the place of the span of its JSON text.
    pub const LITERAL: u32 = 3;
    /// A text with several parts. Argument: the place of a [`pattern`](super::pattern).
    pub const TEXT: u32 = 4;
    /// All fields, as an object.
    pub const FIELDS: u32 = 5;
    /// One field. Argument: the place of a [`field`](super::field), with the style of the placeholder if it names one.
    pub const FIELD: u32 = 6;
    /// The list of violations.
    pub const VIOLATIONS: u32 = 7;
    /// The message in a language. Argument: the index of the language.
    pub const MESSAGE_IN: u32 = 8;
    /// The messages in all languages, as an object by language tag.
    pub const MESSAGES: u32 = 9;

    /// The code, of its own type or as a string. This role and those from here on have a *slot* each: one value in a body.
    pub const CODE: u32 = 10;
    /// The name of the entry.
    pub const NAME: u32 = 11;
    /// The problem type, or the URL of the entry's page.
    pub const TYPE: u32 = 12;
    /// The status of the entry, as a number or a string.
    pub const STATUS: u32 = 13;
    /// The message in the language of the response.
    pub const MESSAGE: u32 = 14;
    /// The title.
    pub const TITLE: u32 = 15;
    /// The language tag of the response.
    pub const LANGUAGE: u32 = 16;
    /// The request id.
    pub const REQUEST_ID: u32 = 17;
    /// The trace id.
    pub const TRACE_ID: u32 = 18;
    /// The URI reference of the occurrence.
    pub const INSTANCE: u32 = 19;
    /// The time of the response. Argument: the place of its [style](crate::image::style), or 0.
    pub const TIMESTAMP: u32 = 20;
    /// Whether the same request can succeed later.
    pub const RETRYABLE: u32 = 21;
    /// The kind of the entry.
    pub const KIND: u32 = 22;
    /// The name of the group.
    pub const GROUP: u32 = 23;
    /// Of a violation, the pointer (RFC 6901). These are in items alone.
    pub const POINTER: u32 = 24;
    /// The pointer as a URI fragment (RFC 6901 §6).
    pub const FRAGMENT: u32 = 25;
    /// The pointer as a path.
    pub const PATH: u32 = 26;
    /// The name of a parameter.
    pub const PARAMETER: u32 = 27;
    /// The name of a header.
    pub const HEADER: u32 = 28;
    /// The part of the request.
    pub const IN: u32 = 29;

    /// The first role with a slot.
    pub const FIRST_SLOT: u32 = CODE;
    /// How many roles have a slot.
    pub const SLOTS: u32 = IN + 1 - FIRST_SLOT;
}

/// A pattern: a text with several parts. It is a count, then the parts. A part is fixed text or a value.
pub mod pattern {
    /// Of a part: its [`role`](super::role) from `FIELD` and `MESSAGE_IN` and those with slots, or [`role::NOTHING`](super::role::NOTHING)
    /// for fixed text and for values that are not read, which have no text in the span.
    pub const ROLE: u32 = 0;
    /// Of a part: the argument of the role.
    pub const ARGUMENT: u32 = 1;
    /// Of a part: the span of the fixed text, two words; [`NONE`](crate::image::NONE) and 0 for a value.
    pub const TEXT: u32 = 2;

    /// How many words a part has.
    pub const WORDS: u32 = 4;
}

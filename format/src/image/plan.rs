//! A plan: operations that write a message, a header or a body.
//!
//! A plan is a count of the words of its operations, the [`room`] to make beside its text, the span of its *text*
//! ([`NONE`](super::NONE) in a frame, where the text is the body without the context), and then the operations. The text is
//! what is fixed in the plan, without the holes; operations take it piece by piece. Those within [`op::OPTIONAL`],
//! [`op::PRUNE`] and [`op::REQUIRED`] take nothing from it. Behind the operations are the [`measured`] holes.
//!
//! An operation is a word, its code in the low 8 bits and an argument in the high 24, and for some codes further words.
//! Outside of `OPTIONAL`, what has no value is `null` as JSON (a time of the response is `""`, or 0 in a style of numbers), and
//! nothing as text.

/// How many words a plan has before its operations: count, room, and the span of its text.
pub const HEAD: u32 = 4;

/// The codes of operations. Messages use only `TEXT`, `FIELD_TEXT`, `STYLED_FIELD`, `PLURAL` and those from `TEXT_FIELD` on, headers only
/// `TEXT` and `HEADER_FIELD`.
pub mod op {
    /// Writes the next bytes of the text. Argument: how many.
    pub const TEXT: u8 = 0;
    /// Writes a field as JSON. Argument: the [field](super::field).
    pub const FIELD_JSON: u8 = 1;
    /// Writes a field as text: JSON-escaped in a body, as it is in a message. Argument: the field.
    pub const FIELD_TEXT: u8 = 2;
    /// Writes a value of the [context](crate::image::context) as JSON. Argument: its number.
    pub const CONTEXT_JSON: u8 = 3;
    /// Writes a value of the context as text. Argument: its number.
    pub const CONTEXT_TEXT: u8 = 4;
    /// Runs the operations in the next words, and takes back what they wrote if a hole among them has no value and is not in
    /// [`REQUIRED`]. Argument: [`optional`](super::optional).
    pub const OPTIONAL: u8 = 5;
    /// Runs the operations in the next words, which write an object as a member, and takes back what they wrote if it ends
    /// in `{}`. Argument: the number of words.
    pub const PRUNE: u8 = 6;
    /// Writes a comma, unless the last byte is `{` or `[`, or there is none.
    pub const COMMA: u8 = 7;
    /// Runs one of the plans at the places in the next six words, in the order of
    /// [the categories](crate::plural::CATEGORIES); 0: that of `other`. The word behind them is the place of the
    /// [exact forms](super::EXACT_FORMS), which come first. Argument: the field that is counted.
    pub const PLURAL: u8 = 8;
    /// Writes the next bytes of the text, except its last. Argument: how many are left.
    pub const TEXT_UP_TO: u8 = 9;
    /// Writes the span in the next two words as it is.
    pub const BYTES: u8 = 10;
    /// Writes a field into a header. Argument: [`header_field`](super::header_field).
    pub const HEADER_FIELD: u8 = 11;
    /// Runs the operations in the next words, within [`OPTIONAL`]: nothing is taken back because of them. Argument: the
    /// number of words.
    pub const REQUIRED: u8 = 12;
    /// Writes a field in a [style](crate::image::style), which the [next word](super::styled) names. Argument: the field.
    pub const STYLED_FIELD: u8 = 13;
    /// Writes the time of the response in a style, which the next word names.
    pub const STYLED_TIME: u8 = 14;
    /// Writes the members of the data of a success, each with a comma before it unless it is the first of its object. The
    /// next word is the place of a count and of so many spans: the names of members that the template has, which the data
    /// does not write again.
    pub const MEMBERS: u8 = 15;
    /// Writes a list of violations: `[item,item]`, the items by the [block](super::violations) at the place in the next word. Where
    /// there are none, a list of the block's single item; and if it has none of these, the list is missing within
    /// [`OPTIONAL`] and otherwise empty. Argument: the index at which the fields give the violations.
    pub const VIOLATIONS: u8 = 16;
    /// Writes a part of a violation's [location](crate::image::location) as text. Argument: its number.
    pub const LOCATION: u8 = 17;
    /// Writes a value of a violation's [owner](crate::image::owner) as JSON. Argument: its number.
    pub const OWNER_JSON: u8 = 18;
    /// Writes a value of a violation's owner as text. Argument: its number.
    pub const OWNER_TEXT: u8 = 19;
    /// Runs the plan at the place in the second of the next two words, after making room for it and for the violations that it
    /// writes by the block at the place in the first. It is the only operation of the plan of a body with violations, which
    /// has no text and makes no room: so its buffer is allocated once, when its length is known. Argument: as of
    /// `VIOLATIONS`.
    pub const WITH_VIOLATIONS: u8 = 20;
    /// `TEXT` and `FIELD_TEXT` of field 0 in one; the codes above are those of the next fields. Argument: as of `TEXT`.
    pub const TEXT_FIELD: u8 = 24;

    /// All of them, with their names: tests go through it, so that each is written and read.
    pub const ALL: [(u8, &str); 22] = [
        (TEXT, "TEXT"),
        (FIELD_JSON, "FIELD_JSON"),
        (FIELD_TEXT, "FIELD_TEXT"),
        (CONTEXT_JSON, "CONTEXT_JSON"),
        (CONTEXT_TEXT, "CONTEXT_TEXT"),
        (OPTIONAL, "OPTIONAL"),
        (PRUNE, "PRUNE"),
        (COMMA, "COMMA"),
        (PLURAL, "PLURAL"),
        (TEXT_UP_TO, "TEXT_UP_TO"),
        (BYTES, "BYTES"),
        (HEADER_FIELD, "HEADER_FIELD"),
        (REQUIRED, "REQUIRED"),
        (STYLED_FIELD, "STYLED_FIELD"),
        (STYLED_TIME, "STYLED_TIME"),
        (MEMBERS, "MEMBERS"),
        (VIOLATIONS, "VIOLATIONS"),
        (LOCATION, "LOCATION"),
        (OWNER_JSON, "OWNER_JSON"),
        (OWNER_TEXT, "OWNER_TEXT"),
        (WITH_VIOLATIONS, "WITH_VIOLATIONS"),
        (TEXT_FIELD, "TEXT_FIELD"),
    ];

    /// The first field that [`TEXT_FIELD`] has no code for.
    pub const FIRST_FAR_FIELD: usize = 256 - TEXT_FIELD as usize;
}

/// The room of a plan: the bytes that its holes ordinarily need in the low half, and above them the number of [`measured`]
/// holes.
pub mod room {
    /// The most bytes, and the most measured holes.
    pub const MAX: u32 = 0xFFFF;

    /// Returns the word.
    #[must_use]
    pub const fn word(bytes: u32, measured: u32) -> u32 {
        bytes | measured << 16
    }

    /// Returns the bytes.
    #[must_use]
    #[inline]
    pub const fn bytes(word: u32) -> u32 {
        word & MAX
    }

    /// Returns the number of measured holes.
    #[must_use]
    #[inline]
    pub const fn measured(word: u32) -> u32 {
        word >> 16
    }
}

/// A hole whose value is measured before a body with violations is written, so that its buffer is allocated once: texts, which have
/// no ordinary length. Only the plans of such bodies and of items have any. A word: the number of the field, of the
/// [part](super::location) of the location or of the value of the [context](super::context), how many holes of the plan are for it,
/// and which of these it is.
pub mod measured {
    /// A field.
    pub const FIELD: u32 = 0;
    /// A part of the location.
    pub const LOCATION: u32 = 1;
    /// A value of the context.
    pub const CONTEXT: u32 = 2;

    const TIMES: u32 = 16;
    const KIND: u32 = 24;
    /// The largest number.
    pub const MAX_NUMBER: u32 = (1 << TIMES) - 1;
    /// The most holes that are for one value.
    pub const MAX_TIMES: u32 = (1 << (KIND - TIMES)) - 1;

    /// Returns the word.
    #[must_use]
    pub const fn word(kind: u32, number: u32, times: u32) -> u32 {
        number | times << TIMES | kind << KIND
    }

    /// Returns which kind of value it is.
    #[must_use]
    #[inline]
    pub const fn kind(word: u32) -> u32 {
        word >> KIND
    }

    /// Returns the number of the value.
    #[must_use]
    #[inline]
    pub const fn number(word: u32) -> u32 {
        word & MAX_NUMBER
    }

    /// Returns how many holes are for it.
    #[must_use]
    #[inline]
    pub const fn times(word: u32) -> u32 {
        word >> TIMES & MAX_TIMES
    }
}

/// The largest argument.
pub const MAX_ARGUMENT: u32 = 0x00FF_FFFF;

/// Returns the word of an operation.
#[must_use]
#[inline]
pub const fn operation(code: u8, argument: u32) -> u32 {
    code as u32 | argument << 8
}

/// Returns the code of an operation's word.
#[must_use]
#[inline]
pub const fn code(word: u32) -> u8 {
    word as u8
}

/// Returns the argument of an operation's word.
#[must_use]
#[inline]
pub const fn argument(word: u32) -> u32 {
    word >> 8
}

/// Of the operands of [`op::PLURAL`], the place of the exact forms, or 0: a count, then for each form its number and the
/// place of its plan.
pub const EXACT_FORMS: u32 = crate::plural::CATEGORIES.len() as u32;

/// Returns how many words follow an operation that belong to it.
#[must_use]
#[inline]
pub const fn operands(code: u8, argument: u32) -> u32 {
    match code {
        op::OPTIONAL => optional::words(argument),
        op::PRUNE | op::REQUIRED => argument,
        op::PLURAL => EXACT_FORMS + 1,
        op::BYTES | op::WITH_VIOLATIONS => 2,
        op::STYLED_FIELD | op::STYLED_TIME | op::MEMBERS | op::VIOLATIONS => 1,
        _ => 0,
    }
}

/// The argument that names a field: its index in the low 16 bits, and above it 0 for the language of the text being written,
/// or 1 + the index of a language. `{messages}` and `{message.zh}` put the plural forms and list separators of one language
/// into the body of another.
pub mod field {
    /// Returns the argument.
    #[must_use]
    pub const fn argument(field: usize, language: Option<usize>) -> u32 {
        let language = match language {
            Some(language) => language as u32 + 1,
            None => 0,
        };
        field as u32 | language << 16
    }

    /// Returns the index of the field.
    #[must_use]
    #[inline]
    pub const fn index(argument: u32) -> usize {
        (argument & 0xFFFF) as usize
    }

    /// Returns the index of the language, where it is another than that of the text around.
    #[must_use]
    #[inline]
    pub const fn language(argument: u32) -> Option<usize> {
        match argument >> 16 {
            0 => None,
            other => Some(other as usize - 1),
        }
    }
}

/// The word behind [`op::STYLED_FIELD`] and [`op::STYLED_TIME`]: the place of the style, and the bit of a value that is JSON and
/// not text.
pub mod styled {
    const JSON: u32 = 1 << 31;

    /// Returns the word.
    #[must_use]
    pub const fn word(style: u32, is_json: bool) -> u32 {
        style | if is_json { JSON } else { 0 }
    }

    /// Returns the place of the style.
    #[must_use]
    pub const fn style(word: u32) -> u32 {
        word & !JSON
    }

    /// Returns whether the value is written as JSON.
    #[must_use]
    pub const fn is_json(word: u32) -> bool {
        word & JSON != 0
    }
}

/// The argument of [`op::HEADER_FIELD`]: the index of the field in the low 16 bits, and above it the code of its
/// [place](crate::header::Place).
pub mod header_field {
    use crate::header::Place;

    /// Returns the argument.
    #[must_use]
    pub const fn argument(field: usize, place: Place) -> u32 {
        field as u32 | place.code() << 16
    }

    /// Returns the index of the field.
    #[must_use]
    pub const fn index(argument: u32) -> usize {
        (argument & 0xFFFF) as usize
    }

    /// Returns the place.
    #[must_use]
    pub fn place(argument: u32) -> Place {
        Place::of_code(argument >> 16)
    }
}

/// A block of [`op::VIOLATIONS`]: how an entry shows its violations in one of its envelopes.
pub mod violations {
    /// The span of the envelope's name: two words. By it, the image of the violations has the items among its
    /// [alternatives](crate::image::alternative_table).
    pub const ENVELOPE: u32 = 0;
    /// The place of the plan of the single item, which stands for the entry itself where there are no violations; or 0.
    pub const SINGLE: u32 = 2;
    /// The status of the [owner](crate::image::owner), its kind and whether it is retryable, as in the
    /// [flags](crate::image::flags) of a record.
    pub const OWNER_FLAGS: u32 = 3;
    /// The span of the owner's problem type in the language of the plan: two words.
    pub const OWNER_TYPE: u32 = 4;

    /// How many words a block has.
    pub const WORDS: u32 = 6;
}

/// The argument of [`op::OPTIONAL`]: the number of words in the low 20 bits, and above it the [bits](super::context::bit) of
/// the values of the context that have holes among the operations and are not required.
pub mod optional {
    const WORDS: u32 = 20;

    /// Returns the argument.
    #[must_use]
    pub const fn argument(words: u32, context: u32) -> u32 {
        words | context << WORDS
    }

    /// Returns the number of words.
    #[must_use]
    #[inline]
    pub const fn words(argument: u32) -> u32 {
        argument & ((1 << WORDS) - 1)
    }

    /// Returns the bits of the context.
    #[must_use]
    #[inline]
    pub const fn context(argument: u32) -> u32 {
        argument >> WORDS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_what_is_packed_is_unpacked() {
        let mut codes = op::ALL.map(|(code, _)| code);
        codes.sort_unstable();
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        let word = operation(op::TEXT, MAX_ARGUMENT);
        assert_eq!((code(word), argument(word)), (op::TEXT, MAX_ARGUMENT));
        for language in [None, Some(0), Some(254)] {
            let argument = field::argument(0xFFFF, language);
            assert!(argument <= MAX_ARGUMENT);
            assert_eq!((field::index(argument), field::language(argument)), (0xFFFF, language));
        }
        for place in crate::header::Place::ALL {
            let argument = header_field::argument(0xFFFF, place);
            assert!(argument <= MAX_ARGUMENT);
            assert_eq!((header_field::index(argument), header_field::place(argument)), (0xFFFF, place));
        }
        for is_json in [false, true] {
            let word = styled::word(0x7FFF_FFFF, is_json);
            assert_eq!((styled::style(word), styled::is_json(word)), (0x7FFF_FFFF, is_json));
        }
        let word = room::word(room::MAX, 7);
        assert_eq!((room::bytes(word), room::measured(word)), (room::MAX, 7));
        for kind in [measured::FIELD, measured::LOCATION, measured::CONTEXT] {
            let word = measured::word(kind, measured::MAX_NUMBER, measured::MAX_TIMES);
            let read = (measured::kind(word), measured::number(word), measured::times(word));
            assert_eq!(read, (kind, measured::MAX_NUMBER, measured::MAX_TIMES));
        }
        let argument = optional::argument((1 << 20) - 1, 0b111);
        assert!(argument <= MAX_ARGUMENT);
        assert_eq!((optional::words(argument), optional::context(argument)), ((1 << 20) - 1, 0b111));
    }

    #[test]
    fn only_operations_with_operands_have_words_behind_them() {
        let counts: std::vec::Vec<u32> = op::ALL.iter().map(|(code, _)| operands(*code, 3)).collect();
        assert_eq!(counts, [0, 0, 0, 0, 0, 3, 3, 0, 7, 0, 2, 0, 3, 1, 1, 1, 1, 0, 0, 0, 2, 0]);
    }
}

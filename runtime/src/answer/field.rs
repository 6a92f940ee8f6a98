//! [`Field`]: the declaration of a field of an entry.

use core::fmt;

use errbook_format::image::{field, flags};

use crate::model::field_type::FieldType;

/// A handle on a field that the catalog declares for an entry.
///
/// [`Entry::fields`](crate::Entry::fields) lists them; their values are in an occurrence's [`Fields`](crate::Fields), by
/// the same index.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Field {
    name: &'static str,
    traits: u32,
}

impl Field {
    pub(crate) const fn new((name, traits): (&'static str, u32)) -> Self {
        Self { name, traits }
    }

    /// Returns the name of the field in bodies.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns the type of the field, or for a list the type of its elements.
    #[must_use]
    pub const fn field_type(self) -> FieldType {
        match flags::field(self.traits, 0, field::TYPE_BITS) {
            field::INTEGER => FieldType::Integer,
            field::NUMBER => FieldType::Number,
            field::BOOLEAN => FieldType::Boolean,
            field::DATE_TIME => FieldType::DateTime,
            field::JSON => FieldType::Json,
            _ => FieldType::String,
        }
    }

    /// Returns whether the field is optional.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        flags::is_set(self.traits, field::OPTIONAL)
    }

    /// Returns whether the field is a list.
    #[must_use]
    pub const fn is_list(self) -> bool {
        flags::is_set(self.traits, field::LIST)
    }

    /// Returns whether the field is left out of `{fields}`, the placeholder for all fields of an entry.
    #[must_use]
    pub const fn is_header_only(self) -> bool {
        flags::is_set(self.traits, field::HEADER_ONLY)
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Field")
            .field("name", &self.name())
            .field("field_type", &self.field_type())
            .field("is_optional", &self.is_optional())
            .field("is_list", &self.is_list())
            .field("is_header_only", &self.is_header_only())
            .finish()
    }
}

//! The user's type, bound to the catalog: the one model from which code is generated.

use errbook_catalog::Catalog;
use errbook_catalog::model::{Entry, Field};

use proc_macro2::Span;

use crate::parse::{self, Header, Variant};

/// The user's type with its variants bound to entries.
pub(crate) struct BoundType<'c> {
    pub(crate) header: Header,
    pub(crate) catalog: &'c Catalog,
    /// The user's variants.
    pub(crate) variants: Vec<BoundVariant<'c>>,
    /// The variants that `#[errbook::catalog]` adds, in the order of the catalog.
    pub(crate) added: Vec<AddedVariant<'c>>,
    /// The records of the type's image.
    pub(crate) records: Vec<Record>,
    /// The records that answer for a bare status; `None` for a type that holds only a part of a catalog.
    pub(crate) fallbacks: Option<Vec<Record>>,
    /// The classes of error statuses whose fallback entry the catalog names.
    pub(crate) class_fallbacks: ClassFallbacks,
    /// The envelope whose template for successes goes with the type.
    pub(crate) success: usize,
}

/// Whether a catalog names the fallback entry of a class of error statuses (RFC 9110 §15).
#[derive(Clone, Copy)]
pub(crate) struct ClassFallbacks {
    /// 4xx.
    pub(crate) client: bool,
    /// 5xx.
    pub(crate) server: bool,
}

/// An entry at one status, in one envelope.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Record {
    pub(crate) entry: usize,
    pub(crate) status: u16,
    /// Whether it answers for any status of the class of `status`, so that its body has a hole in place of it.
    pub(crate) status_at_hand: bool,
    pub(crate) envelope: usize,
}

/// One of the user's variants with its binding.
pub(crate) struct BoundVariant<'c> {
    pub(crate) variant: Variant,
    pub(crate) binding: VariantBinding<'c>,
    /// The developer's message; `None` for a transparent variant, which has that of the error inside.
    pub(crate) log: Option<BoundLog>,
}

/// The developer's message of a variant.
pub(crate) struct BoundLog {
    /// The format string, whose placeholders are numbers of arguments.
    pub(crate) format: String,
    /// The place of the user's literal.
    pub(crate) span: Span,
    /// The arguments: indices of fields of the variant, each once.
    pub(crate) fields: Vec<usize>,
    /// The traits of `std::fmt` that fields need, by index of the field.
    pub(crate) traits: Vec<(usize, &'static str)>,
}

/// What a variant of the user's represents.
pub(crate) enum VariantBinding<'c> {
    /// An entry at one status. `record` is the index of its record, `fields` are those of the entry that the variant has.
    Entry { entry: &'c Entry, status: u16, record: usize, fields: Vec<BoundField<'c>> },
    /// Another error, in the field of this index.
    Transparent { field: usize },
    /// Nothing: an error was reported, or one in the catalog prevents the binding.
    Broken,
}

/// A field of the catalog in a variant of the user's.
pub(crate) struct BoundField<'c> {
    /// The field of the catalog.
    pub(crate) field: &'c Field,
    /// Its index in the entry.
    pub(crate) index: usize,
    /// The index of the variant's field that holds it.
    own: usize,
}

/// A variant that is added for an entry.
pub(crate) struct AddedVariant<'c> {
    pub(crate) name: &'c str,
    pub(crate) entry: &'c Entry,
    /// The index of its record.
    pub(crate) record: usize,
    /// The fields of the entry, in its order.
    pub(crate) fields: Vec<AddedField<'c>>,
}

/// A field of an added variant.
pub(crate) struct AddedField<'c> {
    pub(crate) field: &'c Field,
    pub(crate) ty: FieldType<'c>,
}

/// The type of one value of an added field.
pub(crate) enum FieldType<'c> {
    /// The usual type of the field's kind.
    Usual,
    /// The type that the catalog gives: `rust = "…"`.
    Given(&'c str),
    /// An enum of the field's `values`, by its name.
    Values(String),
}

impl<'c> BoundField<'c> {
    pub(super) fn new(field: &'c Field, index: usize, own: usize) -> BoundField<'c> {
        BoundField { field, index, own }
    }
}

impl<'c> BoundVariant<'c> {
    /// Returns the fields that hold values of the catalog: each with the user's field.
    pub(crate) fn catalog_fields(&self) -> impl Iterator<Item = (&BoundField<'c>, &parse::Field)> {
        let bound = match &self.binding {
            VariantBinding::Entry { fields, .. } => fields.as_slice(),
            VariantBinding::Transparent { .. } | VariantBinding::Broken => &[],
        };
        bound.iter().filter_map(|bound| Some((bound, self.variant.fields.get(bound.own)?)))
    }

    /// Returns the field with the error that a transparent variant forwards to.
    pub(crate) fn inner(&self) -> Option<&parse::Field> {
        match self.binding {
            VariantBinding::Transparent { field } => self.variant.fields.get(field),
            VariantBinding::Entry { .. } | VariantBinding::Broken => None,
        }
    }

    /// Returns whether the variant has the name that one added for its entry would have.
    pub(crate) fn has_name_of_entry(&self) -> bool {
        match self.binding {
            VariantBinding::Entry { entry, .. } => entry.variant.as_deref() == Some(self.variant.name().as_str()),
            VariantBinding::Transparent { .. } | VariantBinding::Broken => false,
        }
    }
}

impl BoundType<'_> {
    /// Returns whether the type is an enum of codes.
    pub(crate) fn is_codes(&self) -> bool {
        self.header.options.codes.is_some()
    }

    /// Returns whether some of the user's variants may not be compiled.
    pub(crate) fn is_conditional(&self) -> bool {
        self.variants.iter().any(|bound| !bound.variant.cfg.is_empty())
    }
}

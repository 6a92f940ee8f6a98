//! The user's type, bound to the catalog: the one model from which code is generated.

use errbook_catalog::model::Field;
use errbook_catalog::{Catalog, Sources};

use proc_macro2::Span;

use crate::declared::Declared;
use crate::parse::{self, Header, Variant};
use crate::subject::Subject;

/// The user's type with its variants bound to entries.
pub(crate) struct BoundType<'c> {
    pub(crate) header: Header,
    pub(crate) catalog: &'c Catalog,
    /// The texts of the catalog's files, for places in them.
    pub(crate) sources: &'c Sources,
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
    /// The violations of the fallback entries: the layer answers with them for rejected requests.
    pub(crate) rejections: Rejections,
    /// Of violations, the record of the one that stands for every rule that maps to no other.
    pub(crate) other: Option<usize>,
}

/// The violations of the fallback entries of a catalog.
#[derive(Default)]
pub(crate) struct Rejections {
    /// Each once, in the order of the catalog.
    pub(crate) records: Vec<Record>,
    /// The entries (by index) that hold them, each some of them.
    pub(crate) holders: Vec<usize>,
}

/// Whether a catalog names the fallback entry of a class of error statuses (RFC 9110 §15).
#[derive(Clone, Copy)]
pub(crate) struct ClassFallbacks {
    /// 4xx.
    pub(crate) client: bool,
    /// 5xx.
    pub(crate) server: bool,
}

/// An entry at one status, in one envelope; or a violation.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Record {
    /// The index of the entry or violation.
    pub(crate) of: usize,
    /// The status; 0 for a violation.
    pub(crate) status: u16,
    /// Whether it answers for any status of the class of `status`, so that its body has a hole in place of it.
    pub(crate) status_at_hand: bool,
    /// The envelope of an entry.
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
    /// An entry at one status, or a violation.
    Declared(BoundDeclared<'c>),
    /// Another error, in the field of this index.
    Transparent { field: usize },
    /// Nothing: an error was reported, or one in the catalog prevents the binding.
    Broken,
}

/// The entry or violation that a variant of the user's represents.
pub(crate) struct BoundDeclared<'c> {
    pub(crate) declared: Declared<'c>,
    /// The status; 0 for a violation.
    pub(crate) status: u16,
    /// The index of its record.
    pub(crate) record: usize,
    /// The fields of the entry that the variant has.
    pub(crate) fields: Vec<BoundField<'c>>,
    /// The index of the variant's field that holds violations.
    violations: Option<usize>,
}

/// A field of the catalog in a variant of the user's.
pub(crate) struct BoundField<'c> {
    /// The field of the catalog.
    pub(crate) field: &'c Field,
    /// Its index in the entry.
    pub(crate) index: usize,
    /// The index of the variant's field that holds it.
    pub(crate) own: usize,
}

/// A variant that is added for an entry or a violation.
pub(crate) struct AddedVariant<'c> {
    pub(crate) name: &'c str,
    pub(crate) declared: Declared<'c>,
    /// The index of its record.
    pub(crate) record: usize,
    /// The fields of the entry, in its order.
    pub(crate) fields: Vec<AddedField<'c>>,
    /// Whether it has a field of violations.
    pub(crate) violations: bool,
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

impl<'c> BoundDeclared<'c> {
    pub(super) fn new(
        declared: Declared<'c>,
        status: u16,
        record: usize,
        fields: Vec<BoundField<'c>>,
        violations: Option<usize>,
    ) -> BoundDeclared<'c> {
        BoundDeclared { declared, status, record, fields, violations }
    }
}

impl<'c> BoundVariant<'c> {
    /// Returns what the variant represents, unless it is another error or nothing.
    pub(crate) fn bound(&self) -> Option<&BoundDeclared<'c>> {
        match &self.binding {
            VariantBinding::Declared(bound) => Some(bound),
            VariantBinding::Transparent { .. } | VariantBinding::Broken => None,
        }
    }

    /// Returns the fields that hold values of the catalog: each with the user's field.
    pub(crate) fn catalog_fields(&self) -> impl Iterator<Item = (&BoundField<'c>, &parse::Field)> {
        let bound = self.bound().map_or(&[][..], |bound| bound.fields.as_slice());
        bound.iter().filter_map(|bound| Some((bound, self.variant.fields.get(bound.own)?)))
    }

    /// Returns the field that holds violations, with the number of the entry's fields, by which the runtime asks for it.
    pub(crate) fn violations(&self) -> Option<(usize, &parse::Field)> {
        let bound = self.bound()?;
        Some((bound.declared.fields.len(), self.variant.fields.get(bound.violations?)?))
    }

    /// Returns the fields of a variant of an entry or a violation that are not of the catalog.
    pub(crate) fn private_fields(&self) -> impl Iterator<Item = &parse::Field> {
        let bound = self.bound();
        let is_private = move |index: usize| {
            bound.is_some_and(|bound| {
                bound.violations != Some(index) && bound.fields.iter().all(|field| field.own != index)
            })
        };
        self.variant.fields.iter().enumerate().filter(move |(index, _)| is_private(*index)).map(|(_, field)| field)
    }

    /// Returns the field with the error that a transparent variant forwards to.
    pub(crate) fn inner(&self) -> Option<&parse::Field> {
        match self.binding {
            VariantBinding::Transparent { field } => self.variant.fields.get(field),
            VariantBinding::Declared(_) | VariantBinding::Broken => None,
        }
    }

    /// Returns whether the variant has the name that one added for its entry would have.
    pub(crate) fn has_name_of_entry(&self) -> bool {
        let own = self.bound().and_then(|bound| bound.declared.definition().variant.as_deref());
        own.is_some_and(|name| name == self.variant.name())
    }
}

impl BoundType<'_> {
    /// Returns what the type's variants represent.
    pub(crate) fn subject(&self) -> Subject {
        self.header.subject
    }

    /// Returns whether the type is an enum of codes.
    pub(crate) fn is_codes(&self) -> bool {
        self.header.options.codes.is_some()
    }

    /// Returns whether some of the user's variants may not be compiled.
    pub(crate) fn is_conditional(&self) -> bool {
        self.variants.iter().any(|bound| !bound.variant.cfg.is_empty())
    }
}

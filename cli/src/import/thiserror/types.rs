//! The types of a file that derive `thiserror::Error`.

use std::ops::Range;

use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Fields, Ident, ItemEnum, ItemImpl, ItemMacro, ItemStruct, ItemUse, Lit, Meta, Path, Token};

use super::display::{self, Written, mentions};
use super::fields::{self, Field};
use super::imports::Imports;
use super::source::{Located, Source};

/// A type that derives `thiserror::Error`.
pub(super) struct Type {
    pub(super) name: String,
    pub(super) docs: String,
    pub(super) is_enum: bool,
    pub(super) is_generic: bool,
    /// The path in its `derive`.
    pub(super) derive: Range<usize>,
    /// The end of the attribute with that path.
    pub(super) after_derive: usize,
    /// `#[error(…)]` on an enum, which counts for variants without one.
    pub(super) display: Option<Written>,
    /// Behind the type.
    pub(super) end: usize,
    /// The variants. A struct is one variant.
    pub(super) variants: Vec<Variant>,
}

/// A variant of an enum, or a struct.
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) docs: String,
    /// Its `#[cfg(…)]`, as written.
    pub(super) conditions: Vec<String>,
    /// Its own `#[error(…)]`.
    pub(super) display: Option<Written>,
    /// Where its name begins, or the keywords before the name of a struct.
    pub(super) start: usize,
    pub(super) is_tuple: bool,
    pub(super) fields: Vec<Field>,
}

/// What is of interest in a file.
#[derive(Default)]
pub(super) struct Found {
    pub(super) imports: Imports,
    pub(super) types: Vec<Type>,
    /// The types that implement `Display` themselves, and where.
    pub(super) displays: Vec<(String, Range<usize>)>,
    /// Where thiserror is used in a way that is not imported: by a `macro_rules`, or on a condition.
    pub(super) others: Vec<usize>,
}

/// Finds the types of a file, in their order.
pub(super) fn find(file: &syn::File, source: &Source) -> Result<Found, Box<Located>> {
    let mut imports = FindImports { imports: Imports::default(), source };
    imports.visit_file(file);
    let mut finder = Finder { found: Found { imports: imports.imports, ..Found::default() }, problem: None, source };
    finder.visit_file(file);
    match finder.problem {
        Some(problem) => Err(problem),
        None => Ok(finder.found),
    }
}

struct FindImports<'s> {
    imports: Imports,
    source: &'s Source,
}

impl<'ast> Visit<'ast> for FindImports<'_> {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.imports.read(item, self.source);
    }
}

struct Finder<'s> {
    found: Found,
    /// The first problem.
    problem: Option<Box<Located>>,
    source: &'s Source,
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_enum(&mut self, item: &'ast ItemEnum) {
        self.add(&item.attrs, |finder, (derive, after_derive)| {
            let source = finder.source;
            let variants = item.variants.iter().map(|variant| {
                let start = source.at_span(variant.ident.span()).start;
                finder.variant(&variant.ident, &variant.attrs, &variant.fields, start)
            });
            Ok(Type {
                variants: variants.collect::<Result<_, _>>()?,
                display: display::find(&item.attrs, source)?,
                name: item.ident.unraw().to_string(),
                docs: docs(&item.attrs),
                is_enum: true,
                is_generic: !item.generics.params.is_empty(),
                derive,
                after_derive,
                end: source.at(item).end,
            })
        });
        visit::visit_item_enum(self, item);
    }

    fn visit_item_struct(&mut self, item: &'ast ItemStruct) {
        self.add(&item.attrs, |finder, (derive, after_derive)| {
            let source = finder.source;
            Ok(Type {
                variants: vec![finder.variant(&item.ident, &item.attrs, &item.fields, after_derive)?],
                display: None,
                name: item.ident.unraw().to_string(),
                docs: docs(&item.attrs),
                is_enum: false,
                is_generic: !item.generics.params.is_empty(),
                derive,
                after_derive,
                end: source.at(item).end,
            })
        });
        visit::visit_item_struct(self, item);
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let of = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
        if let (Some(of), syn::Type::Path(ty)) = (of, item.self_ty.as_ref()) {
            let name = ty.path.segments.last().map(|last| last.ident.unraw().to_string());
            if of.ident == "Display" {
                self.found.displays.extend(name.map(|name| (name, self.source.at(item))));
            }
        }
        visit::visit_item_impl(self, item);
    }

    fn visit_item_macro(&mut self, item: &'ast ItemMacro) {
        let tokens = &item.mac.tokens;
        if mentions(tokens.clone(), "thiserror") {
            self.found.others.push(self.source.at(item).start);
        }
    }
}

impl Finder<'_> {
    /// Adds a type if it derives `thiserror::Error`.
    fn add(
        &mut self,
        attributes: &[Attribute],
        read: impl FnOnce(&Self, (Range<usize>, usize)) -> Result<Type, Box<Located>>,
    ) {
        match self.derive(attributes) {
            Some(derive) => match read(self, derive) {
                Ok(ty) => self.found.types.push(ty),
                Err(problem) => _ = self.problem.get_or_insert(problem),
            },
            None => {
                let conditional = attributes.iter().find(|attribute| self.derives_on_a_condition(attribute));
                self.found.others.extend(conditional.map(|attribute| self.source.at(attribute).start));
            }
        }
    }

    /// Returns where the path of thiserror is in a `derive`, and where that attribute ends.
    fn derive(&self, attributes: &[Attribute]) -> Option<(Range<usize>, usize)> {
        attributes.iter().filter(|attribute| attribute.path().is_ident("derive")).find_map(|attribute| {
            let paths = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok()?;
            let path = paths.iter().find(|path| self.found.imports.is_derive(path))?;
            Some((self.source.at(path), self.source.at(attribute).end))
        })
    }

    /// Returns whether an attribute is `#[cfg_attr(…, derive(thiserror::Error))]`.
    fn derives_on_a_condition(&self, attribute: &Attribute) -> bool {
        let Meta::List(list) = &attribute.meta else { return false };
        let names = self.found.imports.names.iter().map(String::as_str);
        list.path.is_ident("cfg_attr")
            && mentions(list.tokens.clone(), "derive")
            && names.chain(["thiserror"]).any(|name| mentions(list.tokens.clone(), name))
    }

    fn variant(
        &self,
        ident: &Ident,
        attributes: &[Attribute],
        of: &Fields,
        start: usize,
    ) -> Result<Variant, Box<Located>> {
        let conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
        Ok(Variant {
            name: ident.unraw().to_string(),
            docs: docs(attributes),
            conditions: conditions.map(|attribute| self.source.written(attribute)).collect(),
            display: display::find(attributes, self.source)?,
            start,
            is_tuple: matches!(of, Fields::Unnamed(_)),
            fields: fields::read(of, self.source),
        })
    }
}

/// Returns the text of doc comments, without the space that each line begins with.
fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).filter_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else { return None };
        match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        }
    });
    let lines = lines.flat_map(|text| {
        let lines = text.split('\n').map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned());
        lines.collect::<Vec<_>>()
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

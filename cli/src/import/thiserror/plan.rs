//! What each variant becomes: an entry of the catalog, or an error that forwards to another one.

use errbook_catalog::Phrase;

use super::display::Display;
use super::field_type::{self, FieldType, Format};
use super::fields::{Field, Role};
use super::names::{self, Bound, EntryName};
use super::notes;
use super::source::{Located, Source};
use super::texts::{self, Texts};
use super::types::{Found, Type, Variant};
use crate::import::spelling::words;
use crate::import::status;

/// The types of a file with their entries.
pub(super) struct Plan<'f> {
    pub(super) types: Vec<PlannedType<'f>>,
}

pub(super) struct PlannedType<'f> {
    pub(super) ty: &'f Type,
    /// The group of its entries, where several types have one.
    pub(super) group: Option<String>,
    pub(super) variants: Vec<PlannedVariant<'f>>,
}

pub(super) struct PlannedVariant<'f> {
    pub(super) variant: &'f Variant,
    /// Its `#[error(…)]`, or that of the enum.
    pub(super) display: Option<Display>,
    /// Its entry; `None` where it forwards to another type of the file.
    pub(super) entry: Option<Entry>,
}

impl PlannedVariant<'_> {
    /// Returns whether a field is the cause of the error. That of a `transparent` variant needs no attribute in thiserror.
    pub(super) fn is_cause(&self, field: usize) -> bool {
        let is_source = |field: &Field| field.role == Role::Source;
        matches!(self.display, Some(Display::Transparent)) || self.variant.fields.get(field).is_some_and(is_source)
    }
}

/// An entry of the catalog.
pub(super) struct Entry {
    pub(super) name: EntryName,
    pub(super) status: u16,
    /// Whether the name speaks of the status.
    pub(super) is_guessed: bool,
    pub(super) texts: Texts,
    /// The names of all fields in the catalog.
    pub(super) field_names: Vec<String>,
    /// What there is to say about it.
    pub(super) notes: Vec<Phrase>,
}

/// Plans the entries of all types.
pub(super) fn plan<'f>(found: &'f Found, source: &Source) -> Result<Plan<'f>, Box<Located>> {
    let mut types = Vec::new();
    for ty in &found.types {
        let mut variants = Vec::new();
        for variant in &ty.variants {
            let names: Vec<String> = variant.fields.iter().map(|field| field.name.clone()).collect();
            let written = variant.display.as_ref().or(ty.display.as_ref());
            let display = written.map(|written| written.resolve(&names, source)).transpose()?;
            variants.push(PlannedVariant { variant, display, entry: None });
        }
        types.push(PlannedType { ty, group: None, variants });
    }
    let forwards: Vec<Vec<bool>> =
        types.iter().map(|ty| ty.variants.iter().map(|variant| forwards(variant, found)).collect()).collect();
    let own = types.iter().zip(&forwards).flat_map(|(ty, forwards)| {
        let own = ty.variants.iter().zip(forwards).filter(|(_, forwards)| !**forwards);
        own.map(|(variant, _)| (names::stem(&ty.ty.name), variant.variant.name.as_str()))
    });
    let mut names = names::entries(&own.collect::<Vec<_>>()).into_iter();
    for (ty, forwards) in types.iter_mut().zip(&forwards) {
        for (variant, _) in ty.variants.iter_mut().zip(forwards).filter(|(_, forwards)| !**forwards) {
            variant.entry = names.next().map(|name| entry(variant, name));
        }
    }
    let has_group = |ty: &PlannedType<'_>| ty.ty.is_enum && ty.variants.iter().any(|variant| variant.entry.is_some());
    let stems: Vec<String> = types.iter().filter(|ty| has_group(ty)).map(|ty| names::stem(&ty.ty.name)).collect();
    if stems.len() > 1 {
        let mut groups = names::groups(&stems).into_iter();
        for ty in types.iter_mut().filter(|ty| has_group(ty)) {
            ty.group = groups.next();
        }
    }
    Ok(Plan { types })
}

impl Plan<'_> {
    /// Returns all entries with the group and the variant of each.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&Entry, Option<&str>, &Variant, &Type)> {
        self.types.iter().flat_map(|ty| {
            let entries = ty.variants.iter().filter_map(|variant| Some((variant.entry.as_ref()?, variant.variant)));
            entries.map(|(entry, variant)| (entry, ty.group.as_deref(), variant, ty.ty))
        })
    }
}

/// Returns whether a variant forwards to a type of the same file, which becomes an error of errbook too.
fn forwards(variant: &PlannedVariant<'_>, found: &Found) -> bool {
    let (Some(Display::Transparent), [field]) = (&variant.display, variant.variant.fields.as_slice()) else {
        return false;
    };
    let name = inner_name(&field.ty);
    name.is_some_and(|name| found.types.iter().any(|ty| ty.name == name))
}

/// Returns the name of a type without a path, or of the type in a pointer. With a path it may be another one of that name, such
/// as `std::io::Error` in a file with an `Error` of its own.
fn inner_name(ty: &syn::Type) -> Option<String> {
    match ty {
        syn::Type::Reference(reference) => inner_name(&reference.elem),
        syn::Type::Path(path) => {
            let last = path.path.segments.last()?;
            let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else {
                return path.path.get_ident().map(ToString::to_string);
            };
            match arguments.args.first()? {
                syn::GenericArgument::Type(inner) if ["Box", "Arc", "Rc"].iter().any(|name| last.ident == name) => {
                    inner_name(inner)
                }
                _ => (path.path.segments.len() == 1).then(|| last.ident.to_string()),
            }
        }
        _ => None,
    }
}

fn entry(planned: &PlannedVariant<'_>, name: EntryName) -> Entry {
    let variant = planned.variant;
    let field_names = names::fields(&variant.fields, variant.is_tuple);
    let texts = match &planned.display {
        Some(Display::Text(shown)) => texts::of(shown, &variant.fields, &field_names),
        Some(Display::Transparent) => Texts { log: variant.fields.first().map(placeholder), ..Texts::default() },
        Some(Display::Function(_)) | None => Texts::default(),
    };
    let mut notes: Vec<Phrase> = variant.conditions.iter().map(|condition| notes::only_with(condition)).collect();
    let guess = status::guess(&name.name);
    if texts.message.is_empty() {
        notes.push(notes::no_text());
    } else if texts.has_gap {
        notes.push(notes::reword());
    }
    let is_private = |(index, field): &(usize, &Field)| {
        field.role == Role::Value && !planned.is_cause(*index) && !texts.sent.iter().any(|(sent, _)| sent == index)
    };
    let private = variant.fields.iter().enumerate().filter(is_private);
    let private: Vec<String> = private.map(|(_, field)| format!("`{}` ({})", field.name, field.written)).collect();
    if !private.is_empty() {
        notes.push(notes::not_sent(&private.join(", ")));
    }
    Entry { status: guess.unwrap_or(500), is_guessed: guess.is_some(), texts, field_names, notes, name }
}

fn placeholder(field: &Field) -> String {
    format!("{{{}}}", field.name)
}

impl Entry {
    /// Returns the fields that are sent, each with its name, its type and the type as written.
    pub(super) fn sent<'e>(&'e self, variant: &'e Variant) -> impl Iterator<Item = (&'e str, FieldType, &'e Field)> {
        self.texts.sent.iter().filter_map(|(index, ty)| {
            let name = self.field_names.get(*index)?;
            Some((name.as_str(), *ty, variant.fields.get(*index)?))
        })
    }

    /// Returns the message in a language. Where nothing of the text can be sent, it is the name in words, if that speaks of a
    /// mistake of the client: other names speak of the implementation.
    pub(super) fn message(&self, language: &str) -> String {
        match (self.texts.message.as_str(), language) {
            ("", _) if self.is_guessed => words(&self.name.name),
            ("", "zh") => "内部错误".to_owned(),
            ("", "ja") => "内部エラー".to_owned(),
            ("", _) => "internal error".to_owned(),
            (message, _) => message.to_owned(),
        }
    }

    /// Returns whether the catalog names the variant.
    pub(super) fn names_variant(&self) -> bool {
        self.name.bound == Bound::Catalog
    }
}

/// Returns whether a field of the catalog is the text of a type that errbook does not know.
pub(super) fn is_text_of_another(field: &Field) -> bool {
    field_type::of(&field.ty, Format::Other).is_none()
}

//! How several responses of an operation become one for each status.

use std::boxed::Box;
use std::cell::Cell;
use std::vec;
use std::vec::Vec;

use poem_openapi::registry::{
    MetaDiscriminatorObject, MetaHeader, MetaMediaType, MetaResponse, MetaSchema, MetaSchemaRef,
};

use super::super::merge;
use super::text::kept;

std::thread_local! {
    /// Whether the responses that are made on this thread are joined later.
    static JOINED: Cell<bool> = const { Cell::new(false) };
}

/// Calls a function that makes responses, to be joined.
pub(super) fn joining<R>(make: impl FnOnce() -> R) -> R {
    /// Restores the state, after a panic too.
    struct Restore(bool);

    impl Drop for Restore {
        fn drop(&mut self) {
            JOINED.set(self.0);
        }
    }

    let _restore = Restore(JOINED.replace(true));
    make()
}

/// Returns whether responses that are made now are joined later.
pub(super) fn is_joined() -> bool {
    JOINED.get()
}

/// Returns one response for each status, in the order in which these first occur.
pub(super) fn responses(all: impl Iterator<Item = MetaResponse>) -> Vec<MetaResponse> {
    let mut joined: Vec<MetaResponse> = Vec::new();
    for response in all {
        let same =
            |known: &&mut MetaResponse| known.status == response.status && known.status_range == response.status_range;
        match joined.iter_mut().find(same) {
            Some(known) => add(known, response),
            None => joined.push(response),
        }
    }
    joined
}

/// Adds what another response with the same status has.
fn add(known: &mut MetaResponse, other: MetaResponse) {
    let mut description = known.description.into();
    merge::describe(&mut description, other.description);
    known.description = kept(&description);
    headers(&mut known.headers, other.headers);
    for content in other.content {
        match known.content.iter_mut().find(|known| known.content_type == content.content_type) {
            Some(known) => self::content(known, content),
            None => known.content.push(content),
        }
    }
}

fn content(known: &mut MetaMediaType, other: MetaMediaType) {
    let first = core::mem::replace(&mut known.schema, MetaSchemaRef::Reference("".into()));
    known.schema = union(first, other.schema);
}

/// Adds headers. One is required only where both responses require it.
fn headers(known: &mut Vec<MetaHeader>, other: Vec<MetaHeader>) {
    for header in known.iter_mut() {
        header.required &= other.iter().any(|other| other.required && is_named(header, other));
    }
    for mut header in other {
        match known.iter_mut().find(|known| is_named(known, &header)) {
            Some(same) if same.schema == header.schema => {}
            Some(differing) => {
                let string = MetaSchema { ty: "string", ..MetaSchema::ANY };
                differing.schema = MetaSchemaRef::Inline(Box::new(string));
            }
            None => {
                header.required = false;
                known.push(header);
            }
        }
    }
}

/// Returns whether two headers have the same name (RFC 9110 §5.1).
fn is_named(one: &MetaHeader, other: &MetaHeader) -> bool {
    one.name.eq_ignore_ascii_case(&other.name)
}

/// Returns the schema that values of either schema fit. It has a discriminator if both have the same.
fn union(one: MetaSchemaRef, other: MetaSchemaRef) -> MetaSchemaRef {
    let (mut first, second) = (branches(&one), branches(&other));
    if second.iter().all(|branch| first.contains(branch)) {
        return one;
    }
    if first.iter().all(|branch| second.contains(branch)) {
        return other;
    }
    let example = inline(&one).and_then(|one| one.example.clone());
    let discriminator = discriminator(&one, &other);
    let more: Vec<MetaSchemaRef> = second.into_iter().filter(|branch| !first.contains(branch)).collect();
    first.extend(more);
    // Without a discriminator, whether a value fits two of them is not known.
    let (one_of, any_of) = if discriminator.is_some() { (first, Vec::new()) } else { (Vec::new(), first) };
    MetaSchemaRef::Inline(Box::new(MetaSchema { one_of, any_of, discriminator, example, ..MetaSchema::ANY }))
}

/// Returns the schemas of a union; of any other schema, itself.
fn branches(schema: &MetaSchemaRef) -> Vec<MetaSchemaRef> {
    let union = inline(schema).filter(|schema| {
        let bare = MetaSchema {
            one_of: Vec::new(),
            any_of: Vec::new(),
            discriminator: None,
            example: None,
            ..MetaSchema::clone(schema)
        };
        bare == MetaSchema::ANY
    });
    match union.map(|union| (union.one_of.as_slice(), union.any_of.as_slice())) {
        Some((branches, []) | ([], branches)) if !branches.is_empty() => branches.to_vec(),
        _ => vec![schema.clone()],
    }
}

/// Returns the discriminator of both: that of one member, whose values each name one schema.
fn discriminator(one: &MetaSchemaRef, other: &MetaSchemaRef) -> Option<MetaDiscriminatorObject> {
    let (one, other) = (inline(one)?.discriminator.as_ref()?, inline(other)?.discriminator.as_ref()?);
    let mut all = one.clone();
    for (value, address) in &other.mapping {
        match all.mapping.iter().find(|(known, _)| known == value) {
            Some((_, known)) if known != address => return None,
            Some(_) => {}
            None => all.mapping.push((value.clone(), address.clone())),
        }
    }
    (one.property_name == other.property_name).then_some(all)
}

fn inline(schema: &MetaSchemaRef) -> Option<&MetaSchema> {
    match schema {
        MetaSchemaRef::Inline(schema) => Some(schema),
        MetaSchemaRef::Reference(_) => None,
    }
}

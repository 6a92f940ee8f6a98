//! A catalog in OpenAPI 3.1 or 3.0: a schema for each entry and violation, a response for each status, and examples as a service
//! sends them.
//!
//! [`responses`] has the parts for some entries, as a handler answers with; [`document`] is a whole document. Clients that generators
//! make from it can tell the errors of a status apart: each entry is a flat schema whose code is an `enum` of one value, and a
//! status has the union of its entries. Codes that are added later are in no union; the response `default` has them.

mod default;
mod description;
mod disjoint;
mod document;
mod example;
mod field;
mod headers;
mod merge;
mod names;
mod operations;
mod presence;
mod reference;
mod response;
mod schema;
mod selection;
mod union;
mod value;
mod violations;
mod wording;

use std::collections::BTreeMap;

use errbook_catalog::model::{Audience, Catalog};
use serde_json::{Map, Value};

pub use document::document;
pub use operations::{version_of, with_operations};

/// The version of OpenAPI.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// OpenAPI 3.0.4, whose schemas are not JSON Schema.
    V3_0,
    /// OpenAPI 3.1.1, whose schemas are JSON Schema 2020-12.
    #[default]
    V3_1,
}

/// Which statuses share a response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Each status has a response of its own, and `default` is for errors that are added later.
    #[default]
    Status,
    /// `4XX` and `5XX`, both with one schema, that of all errors; there is no `default`. For generators that read one type of errors
    /// for each operation.
    Class,
}

/// What is the same for a whole document.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The version of OpenAPI.
    pub version: Version,
    /// Which statuses share a response.
    pub grouping: Grouping,
    /// The language (by index) of descriptions. Examples are in all languages.
    pub language: usize,
    /// The alternative of the catalog (an envelope, by index) that the service chooses. `None`: each entry has its own envelope.
    pub alternative: Option<usize>,
    /// Whether violations for the team alone are included. Which entries are, the caller decides.
    pub internal: bool,
    /// What the names of all components begin with, such as `Shop`.
    pub prefix: String,
}

impl Options {
    /// Returns the options for a version, with the defaults of all others.
    #[must_use]
    pub fn new(version: Version) -> Options {
        Options { version, ..Options::default() }
    }
}

/// An entry with a status, as a program answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The entry, by index.
    pub entry: usize,
    /// One of its statuses.
    pub status: u16,
    /// The envelope, by index.
    pub envelope: usize,
}

/// The parts of a document that describe some answers.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Responses {
    /// Status → response: `responses` of an operation. The response `default` is behind the statuses.
    pub responses: Map<String, Value>,
    /// Name → schema: what goes into `components.schemas`, to which the responses refer.
    pub schemas: Map<String, Value>,
    /// Name of the schema of an entry → name of an example in the responses that fits it.
    pub examples: BTreeMap<String, String>,
}

/// Returns the responses for some answers, with the schemas that they need.
///
/// The response `default`, unless responses are by class, has the errors that are added later. `scope` begins the names of the unions,
/// `PlaceOrder` of `PlaceOrderErrors409`: two sets of entries under one status need two. Names depend on the catalog, `scope` and the
/// prefix alone, and equal names have equal schemas.
#[must_use]
pub fn responses(catalog: &Catalog, answered: &[Answered], scope: &str, options: &Options) -> Responses {
    let context = Context { catalog, options };
    let mut out = response::of(context, answered, scope);
    if let Some((response, schemas)) = default::response(context, answered) {
        out.schemas.extend(schemas);
        out.responses.insert("default".to_owned(), response);
    }
    out
}

/// What all functions of this module need.
#[derive(Clone, Copy)]
struct Context<'c> {
    catalog: &'c Catalog,
    options: &'c Options,
}

impl<'c> Context<'c> {
    /// Returns the violations (by index) that the answers of an entry (by index) can list.
    fn violations(self, entry: usize) -> Vec<usize> {
        let entry = self.catalog.entries.get(entry);
        let mut held = entry.map_or_else(Vec::new, |entry| self.catalog.violations_of(entry));
        held.retain(|index| self.shows_violation(*index));
        held
    }

    fn shows_violation(self, index: usize) -> bool {
        let violation = self.catalog.violations.get(index);
        violation.is_some_and(|violation| self.options.internal || violation.audience == Audience::Public)
    }

    /// Returns the envelope (by index) in which an entry is answered unless a type chooses one.
    fn usual_envelope(self, entry: usize) -> usize {
        let entry = self.catalog.entries.get(entry);
        entry.map_or(self.catalog.envelope, |entry| {
            errbook_catalog::plan::envelope(entry, None, self.options.alternative)
        })
    }
}

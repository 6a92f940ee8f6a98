//! [`Context`]: what all parts of a schema depend on.

use errbook_catalog::Locale;

use super::names::Names;

/// What all parts of a schema depend on.
pub(super) struct Context {
    /// The language of the descriptions.
    pub(super) locale: Locale,
    /// The names of the catalog, where the schema is for one.
    pub(super) names: Option<Names>,
}

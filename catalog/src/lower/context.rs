//! What lowering carries from one table to the next, and what entries can refer to.

use crate::diagnostic::Diagnostics;
use crate::model::Group;
use crate::source::{At, Sources};
use crate::suggest::Names;

/// The state of lowering.
pub(super) struct Cx<'a> {
    pub(super) sources: &'a Sources,
    pub(super) diagnostics: Diagnostics,
    pub(super) languages: Vec<At<String>>,
    /// Language tags that were reported, as written. Texts in them are not reported as well.
    pub(super) refused_tags: Vec<String>,
    /// Whether all languages are known. If not, a text in an unknown one is not reported.
    pub(super) languages_sound: bool,
    /// Whether all names that others refer to are known. If a table of names is misspelled, unknown names are not
    /// reported.
    pub(super) whole: bool,
}

/// What entries can refer to by name.
pub(super) struct Known<'a> {
    pub(super) groups: &'a [Group],
    pub(super) group_names: Names<'a>,
    pub(super) tag_names: Names<'a>,
    pub(super) envelope_names: Names<'a>,
    pub(super) default_envelope: usize,
}

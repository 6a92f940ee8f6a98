//! What surrounds a macro's call.

use std::path::PathBuf;

use errbook_catalog::Locale;

/// What surrounds a macro's call.
#[derive(Default)]
pub(crate) struct Call {
    /// The file that holds it, where the compiler says.
    pub(crate) source: Option<PathBuf>,
    /// The language of what is said to the developer.
    pub(crate) locale: Locale,
}

/// Names the language. The system's own settings have no say: the compiler's lines around ours are English, and a log
/// of CI shall not differ from machine to machine.
const LANGUAGE: &str = "ERRBOOK_LANG";

impl Call {
    /// That of the macro that is being expanded.
    pub(crate) fn current() -> Call {
        let language = std::env::var(LANGUAGE).unwrap_or_default();
        Call { source: proc_macro::Span::call_site().local_file(), locale: Locale::of(&language) }
    }
}

//! What surrounds a macro's call.

use std::path::PathBuf;

use errbook_catalog::Locale;

use crate::find::Tracked;

/// What surrounds a macro's call.
#[derive(Default)]
pub(crate) struct Call {
    /// The file that holds it, where the compiler says.
    pub(crate) source: Option<PathBuf>,
    /// The language of what is said to the developer.
    pub(crate) locale: Locale,
    /// How much documentation is written.
    pub(crate) detail: Detail,
    /// As what the compiler is given the files of the catalog.
    pub(crate) tracked: Tracked,
}

/// How much documentation the code that is written has.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Detail {
    /// All that the catalog says: for `cargo doc` and editors.
    #[default]
    Whole,
    /// Code, status and messages. A build throws documentation away; writing and reading all of it would be a large
    /// part of what a large catalog costs.
    Brief,
}

/// Names the language. The system's own settings have no say: the compiler's lines around ours are English, and a log
/// of CI shall not differ from machine to machine.
const LANGUAGE: &str = "ERRBOOK_LANG";

impl Call {
    /// That of the macro that is being expanded.
    pub(crate) fn current() -> Call {
        let language = std::env::var(LANGUAGE).unwrap_or_default();
        let source = proc_macro::Span::call_site().local_file();
        let (detail, tracked) = by_program();
        Call { source, locale: Locale::of(&language), detail, tracked }
    }
}

/// By the program that the macro runs in: rustdoc and editors show documentation and clippy checks it, the compiler does
/// neither. (`cfg(doc)` is for the code that comes out, which would have to be written in both forms.)
fn by_program() -> (Detail, Tracked) {
    let program = std::env::current_exe().ok();
    match program.as_deref().and_then(|path| path.file_stem()).and_then(|name| name.to_str()) {
        Some("rustc") => (Detail::Brief, Tracked::Text),
        Some("clippy-driver") => (Detail::Brief, Tracked::Bytes),
        _ => (Detail::Whole, Tracked::Bytes),
    }
}

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
    /// How much documentation is written.
    pub(crate) detail: Detail,
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

impl Detail {
    /// By the program that the macro runs in: rustdoc and editors show documentation, the compiler does not. (`cfg(doc)`
    /// is for the code that comes out, which would have to be written in both forms.)
    fn current() -> Detail {
        let program = std::env::current_exe().ok();
        let program = program.as_deref().and_then(|path| path.file_stem()).and_then(|name| name.to_str());
        match program {
            Some("rustc" | "clippy-driver") => Detail::Brief,
            _ => Detail::Whole,
        }
    }
}

/// Names the language. The system's own settings have no say: the compiler's lines around ours are English, and a log
/// of CI shall not differ from machine to machine.
const LANGUAGE: &str = "ERRBOOK_LANG";

impl Call {
    /// That of the macro that is being expanded.
    pub(crate) fn current() -> Call {
        let language = std::env::var(LANGUAGE).unwrap_or_default();
        let source = proc_macro::Span::call_site().local_file();
        Call { source, locale: Locale::of(&language), detail: Detail::current() }
    }
}

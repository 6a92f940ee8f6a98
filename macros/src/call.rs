//! The surroundings of a macro call: the file that holds it, the developer's language, the program that expands it.

use std::ffi::OsString;
use std::path::PathBuf;

use errbook_catalog::{Catalog, Locale};

/// The surroundings of a macro call.
#[derive(Default)]
pub(crate) struct Call {
    /// The file that holds the call.
    pub(crate) source: SourceFile,
    /// The language of diagnostics.
    pub(crate) locale: Locale,
    /// How the generated code is documented.
    pub(crate) documentation: Documentation,
    /// How the files of the catalog are registered with rustc.
    pub(crate) tracking: Tracking,
    /// Whether errbook can decode responses: its feature `client`.
    pub(crate) has_client: bool,
}

/// The file that holds a macro call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum SourceFile {
    /// Its path, relative to the working directory of the compiler or absolute.
    Known(PathBuf),
    /// The compiler does not report it: the call is not in a file.
    #[default]
    Unknown,
    /// This compiler has no way to report it: it is older than 1.88.
    NeedsNewerCompiler,
}

/// How the generated code is documented.
#[derive(Clone, Copy, Default)]
pub(crate) struct Documentation {
    /// How much of the catalog it has.
    pub(crate) detail: Detail,
    /// The language of errbook's own words in it, if the developer has chosen one.
    pub(crate) locale: Option<Locale>,
}

impl Documentation {
    /// Returns the language of errbook's own words: the developer's, or else that of the catalog's default language.
    pub(crate) fn locale(self, catalog: &Catalog) -> Locale {
        let default = || catalog.languages.first().map_or(Locale::En, |tag| Locale::of(&tag.value));
        self.locale.unwrap_or_else(default)
    }
}

/// How much documentation the generated code has.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Everything in the catalog: for `cargo doc` and editors.
    #[default]
    Whole,
    /// Code, status and messages. A build discards documentation, and for a large catalog writing and parsing all of it
    /// would be a large part of the cost.
    Brief,
}

/// How a file is registered with rustc, so that editing it triggers a rebuild.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tracking {
    /// As bytes, which works for any file.
    #[default]
    Bytes,
    /// As documentation of a private constant. Bytes become a constant of their own, of which rustc keeps several copies;
    /// text does not, but rustdoc and editors would show it.
    Text,
}

/// The environment variable that chooses the language of diagnostics. The system's locale is ignored: rustc's own lines
/// are English, and a CI log must not depend on the machine.
const LANGUAGE: &str = "ERRBOOK_LANG";

impl Call {
    /// Returns the surroundings of the macro call that is being expanded.
    pub(crate) fn current() -> Call {
        let language = std::env::var(LANGUAGE).ok().filter(|language| !language.trim().is_empty());
        let locale = language.map(|language| Locale::of(&language));
        let (detail, tracking) = by_program();
        let documentation = Documentation { detail, locale };
        let locale = locale.unwrap_or(Locale::En);
        Call { source: source_file(), locale, documentation, tracking, has_client: cfg!(feature = "client") }
    }
}

/// Chooses by the program that runs the macro: rustdoc and editors show documentation and clippy lints it, rustc does
/// neither. (`cfg(doc)` belongs to the generated code, which would have to contain both forms.)
fn by_program() -> (Detail, Tracking) {
    let program = std::env::current_exe().ok();
    match program.as_deref().and_then(|path| path.file_stem()).and_then(|name| name.to_str()) {
        Some("rustc") => (Detail::Brief, Tracking::Text),
        Some("clippy-driver") => (Detail::Brief, Tracking::Bytes),
        _ => (Detail::Whole, Tracking::Bytes),
    }
}

/// Returns whether the user's crate has edition 2015, by the arguments of the compiler, whose default it is. `false` where
/// another program runs the macro, or where the arguments are in a file.
pub(crate) fn is_edition_2015() -> bool {
    let program = std::env::current_exe().ok();
    let name = program.as_deref().and_then(|path| path.file_stem()).and_then(|name| name.to_str());
    matches!(name, Some("rustc" | "clippy-driver" | "rustdoc")) && names_edition_2015(std::env::args_os())
}

/// Returns whether the arguments of a compiler choose edition 2015.
fn names_edition_2015(arguments: impl Iterator<Item = OsString>) -> bool {
    let arguments: Vec<OsString> = arguments.collect();
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    if texts.iter().any(|argument| argument.starts_with('@')) {
        return false;
    }
    let joined = texts.iter().filter_map(|argument| argument.strip_prefix("--edition="));
    let separate =
        texts.windows(2).filter(|pair| pair.first() == Some(&"--edition")).filter_map(|pair| pair.last().copied());
    joined.chain(separate).all(|edition| edition == "2015")
}

/// Returns the file of the macro call. `Span::local_file` exists since Rust 1.88; an older compiler finds no method of
/// that name on the span itself and takes that of [`LocalFile`]. A build script could tell the two apart as well, but every
/// user would compile and run it.
#[allow(clippy::incompatible_msrv, reason = "an older compiler takes the method of the trait")]
fn source_file() -> SourceFile {
    proc_macro::Span::call_site().local_file().into()
}

impl From<Option<PathBuf>> for SourceFile {
    fn from(path: Option<PathBuf>) -> SourceFile {
        path.map_or(SourceFile::Unknown, SourceFile::Known)
    }
}

/// The method that the spans of compilers before 1.88 lack.
#[allow(dead_code, reason = "newer compilers have the method")]
trait LocalFile {
    fn local_file(&self) -> SourceFile {
        SourceFile::NeedsNewerCompiler
    }
}

impl LocalFile for proc_macro::Span {}

#[cfg(test)]
mod tests {
    use super::{LocalFile, SourceFile, names_edition_2015};

    /// A span of a compiler that has no `local_file`.
    struct OldSpan;

    impl LocalFile for OldSpan {}

    #[test]
    fn the_edition_is_that_of_the_arguments_and_2015_without_one() {
        // rustc's `--edition`: <https://doc.rust-lang.org/rustc/command-line-arguments.html#option-edition>.
        let of = |arguments: &str| names_edition_2015(arguments.split(' ').map(Into::into));
        assert!(of("rustc --crate-name x src/lib.rs"));
        assert!(of("rustc --edition=2015 src/lib.rs") && of("rustc --edition 2015 src/lib.rs"));
        assert!(!of("rustc --edition=2024 src/lib.rs") && !of("rustc src/lib.rs --edition 2021"));
        assert!(!of("rustc @arguments"));
    }

    #[test]
    fn a_compiler_without_the_method_says_that_it_is_too_old() {
        assert_eq!(OldSpan.local_file(), SourceFile::NeedsNewerCompiler);
    }

    #[test]
    fn a_compiler_with_the_method_reports_a_path_or_none() {
        assert_eq!(SourceFile::from(Some("src/lib.rs".into())), SourceFile::Known("src/lib.rs".into()));
        assert_eq!(SourceFile::from(None), SourceFile::Unknown);
    }
}

//! Ways to write the same enum of errors, with errbook and with its peers.

use std::fmt::Write;

use errbook_bench_report::entries::{Entry, catalog};
use errbook_catalog::contract::{Contract, Detail, Lock};
use errbook_catalog::read_text;

/// A way to write the enum.
pub(crate) struct Candidate {
    /// The name on the command line and in tables.
    pub(crate) name: &'static str,
    /// The lines of its `[dependencies]`; [`ERRBOOK`] and [`ERRBOOK_CLIENT`] are replaced by the path.
    pub(crate) dependencies: &'static [&'static str],
    /// The largest number of entries that it is built with; more would take minutes each time.
    pub(crate) cap: usize,
    /// What it provides, for the legend of the table.
    pub(crate) what: &'static str,
    /// Returns its files, by their path in the crate.
    pub(crate) files: fn(&[Entry]) -> Vec<(&'static str, String)>,
}

/// Stands for the dependency on errbook among the lines of a candidate.
pub(crate) const ERRBOOK: &str = "errbook";
/// The same with the feature `client`.
pub(crate) const ERRBOOK_CLIENT: &str = "errbook with client";
pub(crate) const THISERROR: &str = "thiserror = \"=2.0.20\"";
pub(crate) const MASTERROR: &str = "masterror = \"=0.32.0\"";
pub(crate) const RUST_I18N: &str = "rust-i18n = \"=4.2.4\"";

/// All of them, in the order of the tables.
pub(crate) const CANDIDATES: &[Candidate] = &[
    Candidate {
        name: "bare",
        dependencies: &[],
        cap: usize::MAX,
        what: "the enum alone, nothing derived",
        files: bare,
    },
    Candidate {
        name: "debug",
        dependencies: &[],
        cap: usize::MAX,
        what: "the enum with `derive(Debug)`",
        files: debug,
    },
    Candidate {
        name: "listed",
        dependencies: &[],
        cap: usize::MAX,
        what: "the bare enum, `Copy`, with a constant that lists its variants, as codes have",
        files: listed,
    },
    Candidate {
        name: "thiserror",
        dependencies: &[THISERROR],
        cap: usize::MAX,
        what: "one language by attribute, the status by a `match`",
        files: thiserror,
    },
    Candidate {
        name: "matches",
        dependencies: &[],
        cap: 1000,
        what: "code, status and two languages by hand-written `match`es",
        files: matches,
    },
    Candidate {
        name: "masterror",
        dependencies: &[MASTERROR],
        cap: 1000,
        what: "one language, kind and code by attributes",
        files: masterror,
    },
    Candidate {
        name: "rust-i18n",
        dependencies: &[RUST_I18N],
        cap: 1000,
        what: "two languages from YAML, key and status by `match`es",
        files: rust_i18n,
    },
    Candidate {
        name: "errbook-one",
        dependencies: &[ERRBOOK],
        cap: usize::MAX,
        what: "one error of the catalog: what it takes to read and check all of it",
        files: one,
    },
    Candidate {
        name: "errbook-fill",
        dependencies: &[ERRBOOK],
        cap: usize::MAX,
        what: "everything, variants filled in from the catalog",
        files: fill,
    },
    Candidate {
        name: "errbook-locked",
        dependencies: &[ERRBOOK],
        cap: usize::MAX,
        what: "errbook-fill with the lock of the catalog, which the compiler enforces",
        files: locked,
    },
    Candidate {
        name: "errbook-codes",
        dependencies: &[ERRBOOK],
        cap: usize::MAX,
        what: "the codes, with the decoding table",
        files: codes,
    },
    Candidate {
        name: "errbook-decode",
        dependencies: &[ERRBOOK_CLIENT],
        cap: usize::MAX,
        what: "errbook-fill with the option `decode`, by which clients read responses back",
        files: decode,
    },
    Candidate {
        name: "errbook-derive",
        dependencies: &[ERRBOOK],
        cap: usize::MAX,
        what: "everything, variants and `derive(Debug)` by hand",
        files: derive,
    },
];

/// Returns the candidate of this name.
pub(crate) fn named(name: &str) -> Option<&'static Candidate> {
    CANDIDATES.iter().find(|candidate| candidate.name == name)
}

pub(crate) fn variants(entries: &[Entry]) -> String {
    let mut text = String::new();
    for entry in entries {
        let field = if entry.field { " { id: String }" } else { "" };
        let _ = writeln!(text, "    {}{field},", entry.variant);
    }
    text
}

/// Returns the arms of a `match` on `self`; `bind` says whether they bind the field.
fn arms(entries: &[Entry], bind: bool, value: impl Fn(&Entry) -> String) -> String {
    let mut text = String::new();
    for entry in entries {
        let pattern = match (entry.field, bind) {
            (false, _) => "",
            (true, true) => " { id }",
            (true, false) => " { .. }",
        };
        let _ = writeln!(text, "            Self::{}{pattern} => {},", entry.variant, value(entry));
    }
    text
}

/// Returns `fn status`, as users of thiserror write it.
fn status(entries: &[Entry]) -> String {
    let arms = arms(entries, false, |entry| entry.status.to_string());
    format!("    pub fn status(&self) -> u16 {{\n        match self {{\n{arms}        }}\n    }}\n")
}

fn lib(text: String) -> Vec<(&'static str, String)> {
    vec![("src/lib.rs", text)]
}

fn bare(entries: &[Entry]) -> Vec<(&'static str, String)> {
    lib(format!("pub enum Error {{\n{}}}\n", variants(entries)))
}

fn listed(entries: &[Entry]) -> Vec<(&'static str, String)> {
    let (mut variants, mut list) = (String::new(), String::new());
    for entry in entries {
        let _ = writeln!(variants, "    {},", entry.variant);
        let _ = writeln!(list, "        Code::{},", entry.variant);
    }
    lib(format!(
        "#[derive(Clone, Copy)]\npub enum Code {{\n{variants}}}\n\nimpl Code {{\n    \
         pub const ALL: &'static [Self] = &[\n{list}    ];\n}}\n"
    ))
}

fn debug(entries: &[Entry]) -> Vec<(&'static str, String)> {
    lib(format!("#[derive(Debug)]\npub enum Error {{\n{}}}\n", variants(entries)))
}

/// Returns the enum, with the lines of `before` above each variant.
fn attributed(derives: &str, entries: &[Entry], before: impl Fn(&Entry) -> String) -> String {
    let mut text = format!("#[derive({derives})]\npub enum Error {{\n");
    for entry in entries {
        let field = if entry.field { " { id: String }" } else { "" };
        let _ = writeln!(text, "    {}\n    {}{field},", before(entry), entry.variant);
    }
    text.push_str("}\n");
    text
}

fn thiserror(entries: &[Entry]) -> Vec<(&'static str, String)> {
    let text = attributed("Debug, thiserror::Error", entries, |entry| format!("#[error({:?})]", entry.message[0]));
    lib(format!("{text}\nimpl Error {{\n{}}}\n", status(entries)))
}

fn matches(entries: &[Entry]) -> Vec<(&'static str, String)> {
    let codes = arms(entries, false, |entry| format!("{:?}", entry.name));
    let write = |language: usize| {
        arms(entries, true, |entry| {
            let call = if entry.field { "write!(f, " } else { "f.write_str(" };
            format!("{call}\"{}\")", entry.message[language])
        })
    };
    lib(format!(
        "use std::fmt;\n\n#[derive(Debug)]\npub enum Error {{\n{}}}\n\nimpl Error {{\n    \
         pub fn code(&self) -> &'static str {{\n        match self {{\n{codes}        }}\n    }}\n{}    \
         fn english(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{\n        match self {{\n{}        }}\n    }}\n    \
         fn chinese(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{\n        match self {{\n{}        }}\n    }}\n    \
         pub fn message(&self, chinese: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {{\n        \
         if chinese {{ self.chinese(f) }} else {{ self.english(f) }}\n    }}\n}}\n\n\
         impl fmt::Display for Error {{\n    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{\n        \
         self.english(f)\n    }}\n}}\n\nimpl std::error::Error for Error {{}}\n",
        variants(entries),
        status(entries),
        write(0),
        write(1),
    ))
}

fn masterror(entries: &[Entry]) -> Vec<(&'static str, String)> {
    let text = attributed("Debug, masterror::Error", entries, |entry| {
        let kind = match entry.status {
            401 => "Unauthorized",
            403 => "Forbidden",
            404 => "NotFound",
            409 => "Conflict",
            429 => "RateLimited",
            500 => "Internal",
            503 => "DependencyUnavailable",
            _ => "BadRequest",
        };
        let attribute = format!("#[app_error(kind = AppErrorKind::{kind}, code = AppCode::{kind}, message)]");
        format!("#[error({:?})]\n    {attribute}", entry.message[0])
    });
    lib(format!("use masterror::{{AppCode, AppErrorKind}};\n\n{text}"))
}

fn rust_i18n(entries: &[Entry]) -> Vec<(&'static str, String)> {
    let keys = arms(entries, true, |entry| {
        let argument = if entry.field { ", id = id" } else { "" };
        format!("rust_i18n::t!(\"{}\", locale = locale{argument})", entry.name)
    });
    let locale = |language: usize| {
        let mut text = String::from("_version: 1\n");
        for entry in entries {
            let _ = writeln!(text, "{}: \"{}\"", entry.name, entry.message[language].replace("{id}", "%{id}"));
        }
        text
    };
    let text = format!(
        "rust_i18n::i18n!(\"locales\", fallback = \"en\");\n\npub enum Error {{\n{}}}\n\nimpl Error {{\n{}    \
         pub fn message(&self, locale: &str) -> std::borrow::Cow<'static, str> {{\n        match self {{\n{keys}        }}\n    }}\n}}\n",
        variants(entries),
        status(entries),
    );
    vec![("src/lib.rs", text), ("locales/en.yml", locale(0)), ("locales/zh.yml", locale(1))]
}

fn with_catalog(entries: &[Entry], text: String) -> Vec<(&'static str, String)> {
    vec![("src/lib.rs", text), ("catalog.toml", catalog(entries))]
}

fn one(entries: &[Entry]) -> Vec<(&'static str, String)> {
    let first = variants(entries.get(..1).unwrap_or_default());
    with_catalog(entries, format!("#[derive(Debug, errbook::ApiError)]\npub enum Error {{\n{first}}}\n"))
}

fn fill(entries: &[Entry]) -> Vec<(&'static str, String)> {
    with_catalog(entries, "#[errbook::catalog]\npub enum Error {}\n".to_owned())
}

fn locked(entries: &[Entry]) -> Vec<(&'static str, String)> {
    let reading = read_text("catalog.toml", &catalog(entries));
    let mut lock = Lock::default();
    lock.update(&Contract::of(&reading.catalog, Detail::Contract));
    let mut files = fill(entries);
    files.push(("catalog.lock", lock.to_string()));
    files
}

fn decode(entries: &[Entry]) -> Vec<(&'static str, String)> {
    with_catalog(entries, "#[errbook::catalog(decode)]\npub enum Error {}\n".to_owned())
}

fn codes(entries: &[Entry]) -> Vec<(&'static str, String)> {
    with_catalog(entries, "#[errbook::catalog(codes)]\npub enum Code {}\n".to_owned())
}

fn derive(entries: &[Entry]) -> Vec<(&'static str, String)> {
    with_catalog(entries, format!("#[derive(Debug, errbook::ApiError)]\npub enum Error {{\n{}}}\n", variants(entries)))
}

//! What `errbook import --thiserror` writes compiles, and shows what thiserror showed.
//!
//! The outputs are those that the tests of the command compare, in `cli/tests/import`. Each case is a crate with the file as it
//! was, which thiserror compiles, and as it is now.

use std::fs;
use std::path::PathBuf;

use errbook_tests::scratch::{self, Scratch, manifest};

/// The cases, each with statements about its errors. `both!(a, b)` compares the text of thiserror's error with the developer's
/// message of errbook's (`{:#}`), and prints how many were compared.
const CASES: [(&str, &str); 15] = [
    (
        "backtraces",
        "use std::error::Error as _;
         let error = after::TracedError::from(\"x\".parse::<f64>().unwrap_err());
         println!(\"{:?}\", error.source().map(|cause| cause.to_string()));",
    ),
    ("by_hand", "println!(\"{}\", after::ByHand::NotFound);"),
    ("cfg", "both!(PlatformError::Signal(9), PlatformError::HTTPError(404), PlatformError::IoError);"),
    (
        "chinese",
        "both!(OrderError::NotFound { id: 7 }, OrderError::库存不足(2), OrderError::from(std::io::Error::other(\"x\")), \
         OrderError::from(std::fmt::Error));",
    ),
    (
        "formats",
        "both!(FormatError::Debugged(\"a\".into()), FormatError::Overloaded { load: 99.5, limit: 1.5 }, FormatError::Code { code: 255 }, \
         FormatError::Swapped(1, true), FormatError::TimedOut(std::time::Duration::from_millis(1500)), \
         FormatError::Unknown { names: vec![\"a\".into()], hint: None }, FormatError::Keyword { kind: \"a\".into(), r#type: \"b\" }, \
         FormatError::Lines('x'), FormatError::Raw(\"y\".into()), FormatError::Members { status: 1, code: -2, title: \"t\".into() });",
    ),
    ("functions", "both!(Shared::First(1), Shared::Second);"),
    (
        "generics",
        "both!(GenericError::<u8, std::fmt::Error>::Unexpected(1), GenericError::<u8, std::fmt::Error>::Mismatch { expected: 1, found: 2 }, \
         Missing { name: \"x\" });",
    ),
    ("imports", "both!(ApiError::OneLine, ApiError::Hex(255), Inner(1)); println!(\"{} {}\", before::local(), after::local());"),
    (
        "named_error",
        "both!(Error::from(std::io::Error::other(\"x\")), Error::from(std::fmt::Error), \
         Error::InChapter { chapter: 1, inner: Box::new(Error::from(std::fmt::Error)) }, \
         Error::Again(Box::new(Error::InChapter { chapter: 2, inner: Box::new(Error::from(std::fmt::Error)) })));
         use std::error::Error as _;
         let error = after::Error::Again(Box::new(after::Error::from(std::io::Error::other(\"x\"))));
         println!(\"{:?}\", error.source().map(|cause| cause.to_string()));",
    ),
    (
        "repository",
        "both!(RepositoryError::AlreadyExists { table: \"t\", key: -1 }, RepositoryError::NoSuchRow, \
         RepositoryError::Rejected(1, 2, Some(3)));",
    ),
    (
        "service",
        "both!(ShopError::BookNotFound { isbn: \"1\".into() }, ShopError::OutOfStock { left: 1, wanted: 2 }, ShopError::PermissionDenied, \
         ShopError::from(std::io::Error::other(\"x\")), ShopError::Database { query: \"q\".into(), cause: std::fmt::Error });",
    ),
    (
        "several",
        "both!(Error::from(UserError::Disabled), Error::from(Box::new(OrderError::NotFound { id: 1 })), UserError::NotFound(UserId(3)));",
    ),
    (
        "sources",
        "both!(SourceError::Config { source: std::io::Error::other(\"x\") }, SourceError::from(std::io::Error::other(\"x\")), \
         SourceError::Shared(std::sync::Arc::new(std::fmt::Error)), SourceError::from(\"x\".parse::<f64>().unwrap_err()), \
         SourceError::NotACause { r#source: \"x\".into() });
         use std::error::Error as _;
         let error = after::SourceError::NotACause { r#source: \"x\".into() };
         println!(\"{:?}\", error.source().map(|cause| cause.to_string()));",
    ),
    (
        "structs",
        "both!(ParseError { line: 1, column: 2, message: \"m\".into() }, TokenExpired(\"t\".into()), Forbidden, \
         PublicError::connect(\"h\"), PublicError::write(std::io::Error::other(\"x\")));",
    ),
    ("times", "both!(TimeError::Locked { until: jiff::Timestamp::UNIX_EPOCH }, TimeError::Opens(std::num::NonZeroU8::MIN));"),
];

const MAIN: &str = "#![allow(dead_code, unused_imports, unused_macros)]
#[path = \"before.rs\"]
mod before;
#[path = \"after.rs\"]
mod after;

macro_rules! both {
    ($($error:expr),* $(,)?) => {
        let before: Vec<String> = { use before::*; vec![$($error.to_string()),*] };
        let after: Vec<String> = { use after::*; vec![$(format!(\"{:#}\", $error)),*] };
        assert_eq!(after, before);
        println!(\"{}\", before.len());
    };
}

fn main() {
";

#[test]
fn each_output_compiles_and_logs_what_thiserror_showed() {
    let cases = fs::read_dir(scratch::workspace().join("cli/tests/import")).expect("the cases");
    assert_eq!(cases.count(), CASES.len(), "a case is not compiled");

    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), "imported");
    let members: Vec<String> = CASES.iter().map(|(case, _)| format!("{case:?}")).collect();
    scratch.write("Cargo.toml", &format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", ")));
    for (case, statements) in CASES {
        let text = |path: PathBuf| fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        let folder = scratch::workspace().join("cli/tests/import").join(case);
        let mut toml = manifest(&format!("imported-{case}")) + "thiserror = \"2\"\n";
        if case == "times" {
            toml = toml.replace(" }\n", ", features = [\"chrono\", \"jiff\"] }\n");
            toml += "jiff = { version = \"0.2\", default-features = false, features = [\"std\"] }\n";
            toml += "chrono = { version = \"0.4\", default-features = false, features = [\"std\"] }\n";
        }
        scratch.write(&format!("{case}/Cargo.toml"), &toml);
        scratch.write(&format!("{case}/catalog.toml"), &text(folder.join("expected/catalog.toml")));
        // thiserror provides backtraces on nightly Rust only.
        let before = if case == "backtraces" { String::new() } else { text(folder.join("error.rs")) };
        scratch.write(&format!("{case}/src/before.rs"), &before);
        scratch.write(&format!("{case}/src/after.rs"), &text(folder.join("expected/error.rs")));
        scratch.write(&format!("{case}/src/main.rs"), &format!("{MAIN}{statements}\n}}\n"));
    }
    let build = scratch.build();
    assert_eq!(build.output, "");
    let expected = "Some(\"invalid float literal\")\nnot found\n3\n4\n10\n2\n3\n3\nlocal 1 local 1\n4\nSome(\"x\")\n3\n5\n3\n5\nNone\n5\n2\n";
    assert_eq!(build.outcome(), expected);
}

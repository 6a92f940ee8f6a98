//! The tests of each framework, and the claims that they call.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A framework, and where its tests are.
#[derive(Clone, Copy)]
pub(crate) struct Framework {
    pub(crate) name: &'static str,
    files: &'static [(&'static str, Part)],
}

/// The part of a file that is of a framework.
#[derive(Clone, Copy)]
enum Part {
    /// All tests.
    Whole,
    /// The tests that contain a text.
    TestsWith(&'static str),
    /// All tests, if the file contains a text: the call of a macro that has them.
    IfCalled(&'static str),
}

use Part::{IfCalled, TestsWith, Whole};

/// The frameworks, in the order of the table.
pub(crate) const FRAMEWORKS: [Framework; 6] = [
    Framework {
        name: "axum",
        files: &[
            ("../wire/tests/axum.rs", Whole),
            ("../wire/tests/axum_answers.rs", Whole),
            ("../wire/tests/requests/axum.rs", Whole),
            ("../wire/tests/input/axum.rs", Whole),
            ("../versions/tests/axum.rs", Whole),
            ("../observe/tests/axum.rs", Whole),
            ("tests/stack/frameworks.rs", IfCalled("framework!(on_axum,")),
        ],
    },
    Framework {
        name: "actix-web",
        files: &[
            ("../wire/tests/actix.rs", Whole),
            ("../wire/tests/actix_answers.rs", Whole),
            ("../wire/tests/requests/actix.rs", Whole),
            ("../wire/tests/input/actix.rs", Whole),
            ("../versions/tests/actix.rs", Whole),
            ("../observe/tests/actix.rs", Whole),
            ("tests/stack/frameworks.rs", IfCalled("framework!(on_actix_web,")),
        ],
    },
    Framework {
        name: "salvo",
        files: &[
            ("../wire/tests/salvo.rs", Whole),
            ("../wire/tests/salvo_answers.rs", Whole),
            ("../wire/tests/requests/salvo.rs", Whole),
            ("../wire/tests/input/salvo.rs", Whole),
            ("../versions/tests/salvo.rs", Whole),
            ("../observe/tests/salvo.rs", Whole),
            ("tests/stack/frameworks.rs", IfCalled("framework!(on_salvo,")),
        ],
    },
    Framework {
        name: "poem",
        files: &[
            ("../wire/tests/poem.rs", Whole),
            ("../wire/tests/poem_answers.rs", Whole),
            ("../wire/tests/requests/poem.rs", Whole),
            ("../wire/tests/input/poem.rs", Whole),
            ("../versions/tests/poem.rs", Whole),
            ("../observe/tests/poem.rs", Whole),
            ("tests/stack/frameworks.rs", IfCalled("framework!(on_poem,")),
        ],
    },
    // The layer around a router, as that of any service of tower, and around a service of its own.
    Framework {
        name: "tower",
        files: &[
            ("../wire/tests/axum.rs", TestsWith("both()")),
            ("../observe/tests/events.rs", Whole),
            ("../observe/tests/counts.rs", Whole),
        ],
    },
    Framework {
        name: "tonic",
        files: &[
            ("../tonic/tests/layer.rs", Whole),
            ("../tonic/tests/service.rs", Whole),
            ("../tonic/tests/statuses.rs", Whole),
            ("../tonic/tests/violations.rs", Whole),
        ],
    },
];

impl Framework {
    /// Returns the names of all functions that its tests call, those of the tests included.
    pub(crate) fn calls(self) -> BTreeSet<String> {
        self.files.iter().flat_map(|(file, part)| of_part(&read(&at(file)), *part)).collect()
    }
}

fn of_part(text: &str, part: Part) -> BTreeSet<String> {
    match part {
        Whole => called(text),
        TestsWith(marker) => {
            text.split("#[tokio::test]").filter(|test| test.contains(marker)).flat_map(called).collect()
        }
        IfCalled(marker) if text.contains(marker) => called(text),
        IfCalled(_) => BTreeSet::new(),
    }
}

/// Returns the names before each `(`, except in comments.
fn called(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let pieces = code.flat_map(|line| line.split('(').rev().skip(1));
    pieces
        .filter_map(|piece| piece.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next())
        .map(str::to_owned)
        .collect()
}

/// Returns the claims about services: the functions of the shared crates that take a client, or a function that serves.
pub(crate) fn claims() -> BTreeSet<String> {
    let folders = ["../wire/src", "../versions/src", "../observe/src"];
    let files = folders.into_iter().flat_map(|folder| fs::read_dir(at(folder)).expect("a folder"));
    let texts: Vec<String> = files.map(|file| read(&file.expect("a file").path())).collect();
    let functions = texts.iter().flat_map(|text| text.split("\npub async fn ").skip(1));
    let takes =
        |arguments: &str| arguments.starts_with("client: Client") || arguments.starts_with("serve: impl AsyncFn");
    let claims = functions.filter_map(|function| {
        let (name, rest) = function.split_once('(')?;
        let head = rest.split_once('{')?.0;
        (takes(head.trim_start()) && !head.contains("->")).then(|| name.to_owned())
    });
    claims.collect()
}

fn at(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{error}: {}", path.display()))
}

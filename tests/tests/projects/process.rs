//! The macros outside of cargo: in a compiler that another build system runs, and in an editor's language server, which runs
//! for days.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use errbook_tests::scratch::{self, Build, Scratch};
use serde_json::{Value, json};

const TEMPORARY: &str = env!("CARGO_TARGET_TMPDIR");
const CATALOG: &str =
    "[catalog]\nname = 'scratch'\nlanguages = ['en']\n[errors.sold_out]\nstatus = 409\nmessage.en = 'first'\n";

/// A program with a catalog beside its source.
fn package(name: &str, options: &str) -> Scratch {
    let scratch = Scratch::package(TEMPORARY, name);
    scratch.write("src/catalog.toml", CATALOG);
    let program = format!(
        "#[errbook::catalog({options})]\npub enum Error {{}}\n\n\
         fn main() {{\n    println!(\"{{}}\", Error::SoldOut);\n}}\n"
    );
    scratch.write("src/main.rs", &program);
    scratch
}

/// A program of the toolchain that the tests are run by.
fn tool(path: &str) -> PathBuf {
    Path::new(env!("CARGO")).ancestors().nth(2).expect("the toolchain").join(path)
}

/// Compiles the program without cargo, with CARGO_MANIFEST_DIR as said: what the compiler says, and what the program prints.
fn compile(scratch: &Scratch, build: &Build, manifest: Option<&str>) -> (String, Option<String>) {
    let runtime = build.library("liberrbook");
    let mut rustc = Command::new(tool("bin/rustc"));
    rustc.args(["--edition=2024", "--color=never", "src/main.rs", "-o", "program", "--extern"]);
    rustc.arg(format!("errbook={}", runtime.display())).arg("-L").arg(runtime.parent().expect("a folder"));
    rustc.current_dir(scratch.path(".")).env_remove("CARGO_MANIFEST_DIR");
    manifest.map(|manifest| rustc.env("CARGO_MANIFEST_DIR", manifest));
    let (_, said) = scratch::run(&mut rustc);
    let program = scratch.path("program");
    (said, program.is_file().then(|| scratch::run(&mut Command::new(program)).0))
}

#[test]
fn a_build_system_that_does_not_say_where_the_crate_is_is_told_so() {
    let scratch = package("process-manifest", "catalog = \"src/catalog.toml\"");
    let build = scratch.build();
    assert_eq!(build.outcome(), "first\n");
    let unset = "error: the environment variable `CARGO_MANIFEST_DIR` is not set, so the catalog cannot be found";
    for (manifest, expected) in [
        (None, unset),
        (Some(""), unset),
        (Some("."), "error: `CARGO_MANIFEST_DIR` is `.`, which is not an absolute path"),
        (Some("crates/api"), "error: `CARGO_MANIFEST_DIR` is `crates/api`, which is not an absolute path"),
    ] {
        let (said, printed) = compile(&scratch, &build, manifest);
        assert!(said.starts_with(expected) && printed.is_none(), "{manifest:?}: {said}");
        assert!(said.contains("build systems other than cargo must set it"), "{said}");
        assert!(!said.contains("panicked"), "{said}");
    }
    let folder = scratch.path("");
    assert_eq!(compile(&scratch, &build, folder.to_str()), (String::new(), Some("first\n".to_owned())));
}

#[test]
fn a_path_from_the_source_file_is_found_whatever_the_build_system_says() {
    let scratch = package("process-source", "catalog = \"./catalog.toml\"");
    let build = scratch.build();
    for manifest in [None, Some("crates/api")] {
        assert_eq!(compile(&scratch, &build, manifest), (String::new(), Some("first\n".to_owned())), "{manifest:?}");
    }
}

/// The server that rust-analyzer expands macros in, with a line of JSON for each question and answer.
struct Server {
    process: Child,
    answers: BufReader<std::process::ChildStdout>,
    macros: PathBuf,
}

impl Server {
    /// The version of the server's language that this test speaks.
    const VERSION: u64 = 6;

    /// None where the toolchain has no server, or one that speaks another language: it is the toolchain's own affair, and
    /// promised to nobody.
    fn start(build: &Build) -> Option<Server> {
        let mut command = Command::new(tool("libexec/rust-analyzer-proc-macro-srv"));
        command.env("RUST_ANALYZER_INTERNALS_DO_NOT_USE", "this is unstable").env_remove("CARGO_MANIFEST_DIR");
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
        let answers = BufReader::new(process.stdout.take().expect("its output is piped"));
        let mut server = Server { process, answers, macros: build.library("liberrbook_macros").to_owned() };
        let version = server.ask(&json!({ "ApiVersionCheck": {} }))?;
        (version["ApiVersionCheck"] == Server::VERSION).then_some(server)
    }

    fn ask(&mut self, question: &Value) -> Option<Value> {
        writeln!(self.process.stdin.as_mut()?, "{question}").ok()?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer).ok()?;
        serde_json::from_str(&answer).ok()
    }

    /// The names and literals of what `#[errbook::catalog] enum Error {}` in the crate in this folder becomes.
    fn expand(&mut self, folder: &Path) -> String {
        let answer = self.ask(&json!({ "ExpandMacro": {
            "lib": self.macros,
            "env": [["CARGO_MANIFEST_DIR", folder]],
            "current_dir": "/",
            "macro_name": "catalog",
            "attributes": { "subtree": [0, 0, 0, 0, 0], "token_tree": [], "ident": [], "punct": [], "literal": [], "text": [] },
            // The whole, of three tokens, and the braces, of none: spans, kind, first and last token of each.
            "macro_body": {
                "subtree": [0, 0, 0, 0, 3, 0, 0, 2, 3, 3],
                "token_tree": [3, 7, 4],
                "ident": [0, 0, 0, 0, 1, 0],
                "punct": [],
                "literal": [],
                "text": ["enum", "Error"],
            },
            "has_global_spans": { "serialize": false, "def_site": 0, "call_site": 0, "mixed_site": 0 },
        }}));
        let answer = answer.expect("the server answers");
        let texts = answer["ExpandMacro"]["Ok"]["text"].as_array().unwrap_or_else(|| panic!("{answer}"));
        texts.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn an_editors_server_sees_each_change_though_it_keeps_what_it_has_read() {
    let (scratch, other) = (package("process-editor", ""), package("process-editor-other", ""));
    scratch.write("catalog.toml", CATALOG);
    let Some(mut server) = Server::start(&scratch.build()) else { return };
    let folder = scratch.path(".");
    assert!(server.expand(&folder).contains("first"));

    // Editors and version control set times as they like.
    let time = scratch.path("catalog.toml").metadata().expect("a file").modified().expect("a time");
    scratch.write("catalog.toml", &CATALOG.replace("first", "other"));
    scratch.set_time("catalog.toml", time);
    let expanded = server.expand(&folder);
    assert!(expanded.contains("other") && !expanded.contains("first"), "{expanded}");

    scratch.write("catalog.toml", &CATALOG.replace("first", "{first}"));
    for _ in 0..2 {
        let expanded = server.expand(&folder);
        assert!(expanded.contains("`sold_out` has no field `first`") && expanded.contains("SoldOut"), "{expanded}");
    }

    // Another crate, while the first is as it was.
    assert!(server.expand(&other.path(".")).contains("there is no catalog.toml"));
    other.write("catalog.toml", &CATALOG.replace("sold_out", "lost"));
    let expanded = server.expand(&other.path("."));
    assert!(expanded.contains("Lost") && !expanded.contains("SoldOut"), "{expanded}");

    scratch.write("catalog.toml", CATALOG);
    let expanded = server.expand(&folder);
    assert!(expanded.contains("first") && !expanded.contains("has no field"), "{expanded}");
}

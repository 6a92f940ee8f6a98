//! `docs/tour.md` and `docs/tour.zh.md`: the way of a new user from an empty folder, whose commands are run in the order of the page, in
//! a package that cargo makes, with a service that answers over HTTP. `UPDATE_EXPECT=1` writes the outputs.
//!
//! Comments in the page say what readers are told in words: `write`, `append`, `edit` and `show` name the file of the block below. A block `sh` has
//! commands without outputs. What differs from run to run is written as it was in one: the date of a response, the id of a request, and how
//! long pages took.

mod common;
#[path = "common/page.rs"]
mod page;
#[path = "tour/running.rs"]
mod running;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use expect_test::expect_file;
use page::{Page, diagnostics, directive};
use running::{Running, free_port};

/// The addresses of the page. The test has ports of its own in their place.
const SERVICE: &str = "127.0.0.1:3000";
const BOOK: &str = "127.0.0.1:4004";

#[test]
fn the_tour_shows_what_happens() {
    expect_file!["../../docs/tour.md"].assert_eq(&walked(include_str!("../../docs/tour.md")));
    expect_file!["../../docs/tour.zh.md"].assert_eq(&walked(include_str!("../../docs/tour.zh.md")));
}

/// Returns a page with the outputs of its commands.
fn walked(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = Walk {
        page: Page::new(text, folder.path().to_owned()),
        ports: [(SERVICE, free_port()), (BOOK, free_port())],
        variables: Vec::new(),
        running: None,
    };
    while let Some(line) = walk.page.lines.next() {
        walk.line(line);
    }
    walk.page.out
}

struct Walk<'t> {
    page: Page<'t>,
    /// The addresses of the page, and the ports in their place.
    ports: [(&'static str, u16); 2],
    /// What the user has exported.
    variables: Vec<(String, String)>,
    /// The server of the first terminal.
    running: Option<Running>,
}

impl<'t> Walk<'t> {
    fn line(&mut self, line: &'t str) {
        self.page.push(line);
        if let Some(file) = directive(line, "write") {
            self.page.write(file);
            self.rewrite(file, |text| self.local(&text));
        } else if let Some(file) = directive(line, "append") {
            let text = self.page.block();
            self.rewrite(file, |before| format!("{before}\n{text}"));
        } else if let Some(shown) = directive(line, "show") {
            self.page.show(shown);
        } else if let Some(file) = directive(line, "edit") {
            let opening = self.page.lines.next().unwrap();
            self.page.push(opening);
            self.page.edit(file);
        } else if line == "```sh" {
            let commands = self.page.rest();
            for command in commands.lines() {
                self.set_up(command);
            }
            self.page.close(&commands);
        } else if line == "```console" {
            let command = self.page.command();
            let printed = self.run(&command);
            let printed = self.ports.iter().fold(printed, |text, (address, port)| text.replace(&at(*port), address));
            self.page.output(&command, &same_in_every_run(&printed));
        }
    }

    /// Replaces the text of a file.
    fn rewrite(&self, file: &str, change: impl FnOnce(String) -> String) {
        let path = self.page.folder.join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, change(text)).unwrap();
    }

    /// Returns a text with the ports of the test.
    fn local(&self, text: &str) -> String {
        self.ports.iter().fold(text.to_owned(), |text, (address, port)| text.replace(address, &at(*port)))
    }

    /// Runs a command whose output is not shown, as a shell does that keeps its folder and variables.
    fn set_up(&mut self, line: &str) {
        let words = shell_words::split(line).unwrap();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["cd", folder] => self.page.folder.push(folder),
            ["export", variable] => {
                let (name, value) = variable.split_once('=').unwrap();
                self.variables.push((name.to_owned(), value.to_owned()));
            }
            // That it is this program is all that can be said before a release.
            ["cargo", "install", package] => assert_eq!(*package, env!("CARGO_PKG_NAME")),
            // The one of this repository.
            ["cargo", "add", "errbook", rest @ ..] => {
                let path = workspace().join("errbook");
                self.succeed(&[&["cargo", "add", "--path", path.to_str().unwrap()], rest].concat());
            }
            _ => self.succeed(&words),
        }
        if let ["cargo", "new", package] = words.as_slice() {
            std::fs::copy(workspace().join("Cargo.lock"), self.page.folder.join(package).join("Cargo.lock")).unwrap();
        }
    }

    fn succeed(&self, words: &[&str]) {
        let output = self.command(words).output().unwrap();
        assert!(output.status.success(), "{words:?}: {output:?}");
    }

    /// Runs a command, and returns what it prints.
    fn run(&mut self, line: &str) -> String {
        let words = shell_words::split(&self.local(line)).unwrap();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["cargo", "run"] => {
                self.succeed(&["cargo", "build"]);
                let program = target().join("debug").join(self.page.folder.file_name().unwrap());
                self.start(&[program.to_str().unwrap()])
            }
            ["errbook", "pages", "--serve"] => {
                let port = self.ports[1].1.to_string();
                self.start(&["errbook", "pages", "--serve", &port])
            }
            _ => {
                let Output { stdout, stderr, status } = self.command(&words).output().unwrap();
                let [out, err] = [stdout, stderr].map(|bytes| String::from_utf8(bytes).unwrap());
                match words.first() {
                    // It reports its progress there.
                    Some(&"curl") => {
                        assert!(status.success(), "{line}: {err}");
                        out.replace('\r', "")
                    }
                    Some(&"cargo") => out + &diagnostics(&err),
                    _ => out + &err,
                }
            }
        }
    }

    /// Starts a server in the place of the one that runs, and returns its first line.
    fn start(&mut self, words: &[&str]) -> String {
        self.running = None;
        let running = Running::start(self.command(words));
        let printed = running.line.clone();
        self.running = Some(running);
        printed
    }

    /// Returns a command in the folder of the user, with only the variables that the page sets.
    fn command(&self, words: &[&str]) -> Command {
        let (program, arguments) = words.split_first().unwrap();
        let program = match *program {
            "errbook" => env!("CARGO_BIN_EXE_errbook"),
            "cargo" => env!("CARGO"),
            other => other,
        };
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&self.page.folder);
        for name in common::VARIABLES.iter().chain(&["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"]) {
            command.env_remove(name);
        }
        command.envs([("CARGO_NET_OFFLINE", "true"), ("CARGO_TERM_QUIET", "true"), ("CARGO_TERM_COLOR", "never")]);
        command
            .env("CARGO_TARGET_DIR", target())
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("GIT_CONFIG_GLOBAL", "/dev/null");
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

fn at(port: u16) -> String {
    format!("127.0.0.1:{port}")
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// Returns the target folder of `errbook_tests::scratch`, in which errbook is built once for all tests.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch-target")
}

/// Returns an output with the values of one run in the place of those that differ.
fn same_in_every_run(printed: &str) -> String {
    let line = |line: &str| match (line.split_once(": "), line.rsplitn(3, ' ').collect::<Vec<_>>().as_slice()) {
        (Some(("date", _)), _) => "date: Sun, 29 Nov 2026 12:00:00 GMT\n".to_owned(),
        (Some(("x-request-id", _)), _) => "x-request-id: 6369a1076a922945edfb4c067ba85025\n".to_owned(),
        (_, [unit @ ("s" | "秒"), _, rest]) => format!("{rest} 0.0 {unit}\n"),
        _ => format!("{line}\n"),
    };
    printed.lines().map(line).collect()
}

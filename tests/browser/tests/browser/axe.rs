//! Every kind of page without accessibility problems, in light and dark, on a phone and on a desktop, in both languages.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use errbook_browser_tests::{
    Browser, HARD, Server, VIOLATIONS, accounts_with_a_deprecated_entry, catalog, in_browser, violations,
};
use serde_json::json;

/// A reader: the language, the colour scheme, and the width of the window.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader {
    pub(crate) tag: &'static str,
    pub(crate) scheme: &'static str,
    pub(crate) width: u32,
}

pub(crate) const READERS: [Reader; 4] = [
    Reader { tag: "en", scheme: "light", width: 1440 },
    Reader { tag: "zh", scheme: "dark", width: 1440 },
    Reader { tag: "zh", scheme: "light", width: 390 },
    Reader { tag: "en", scheme: "dark", width: 390 },
];

/// Sets what a reader's browser says of them.
pub(crate) async fn be(browser: &Browser, reader: Reader) {
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": reader.scheme }] });
    browser.devtools("Emulation.setEmulatedMedia", media).await;
    let is_phone = reader.width < 600;
    let metrics = json!({ "width": reader.width, "height": 900, "deviceScaleFactor": 1, "mobile": is_phone });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    let agent = browser.text("navigator.userAgent").await;
    let accepts = json!({ "userAgent": agent, "acceptLanguage": reader.tag });
    browser.devtools("Emulation.setUserAgentOverride", accepts).await;
}

/// Adds the problems of the open page, which also has to fit the window.
async fn look(browser: &Browser, page: &str, reader: Reader, problems: &mut Vec<String>) {
    let scheme = format!("matchMedia('(prefers-color-scheme: {})').matches", reader.scheme);
    assert_eq!(browser.value(&scheme).await, json!(true));
    problems.extend(violations(browser).await.iter().map(|problem| format!("{page} {reader:?}: {problem}")));
    if browser.value("document.documentElement.scrollWidth > innerWidth").await == json!(true) {
        problems.push(format!("{page} {reader:?}: wider than the window"));
    }
}

/// Opens pages of a server, each by its path in a language, as every reader.
pub(crate) async fn check(browser: &Browser, server: &Server, pages: &[&str]) -> Vec<String> {
    let mut problems = Vec::new();
    for reader in READERS {
        be(browser, reader).await;
        for page in pages {
            browser.open(&format!("{}/{}/{page}", server.origin, reader.tag)).await;
            look(browser, page, reader, &mut problems).await;
        }
    }
    problems
}

#[test]
fn axe_finds_no_problems_in_entries_groups_statuses_and_the_index() {
    in_browser(async |browser| {
        let server = Server::start(accounts_with_a_deprecated_entry()).await;
        let pages = [
            "",
            "errors/mfa_challenge_locked/",
            "errors/root_only/",
            "errors/invalid_mfa_code/",
            "errors/token_service_unavailable/",
            "groups/mfa/",
            "statuses/429/",
        ];
        assert_eq!(check(browser, &server, &pages).await, [""; 0]);
    });
}

#[test]
fn axe_finds_no_problems_in_answers_popovers_and_the_page_for_404() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        let mut problems = Vec::new();
        for reader in READERS {
            be(browser, reader).await;
            let index = format!("{}/{}/", server.origin, reader.tag);
            browser.open(&format!("{index}?q=mfa_challenge_locked")).await;
            browser.until("document.querySelectorAll('#answers article').length", 1).await;
            look(browser, "an answer", reader, &mut problems).await;
            browser.open(&format!("{index}?q=nothing-like-it")).await;
            browser.until("document.getElementById('list').hidden", true).await;
            look(browser, "a search without a result", reader, &mut problems).await;
            browser.open(&index).await;
            browser.run("document.getElementById('filters').showPopover()", Vec::new()).await;
            look(browser, "filters", reader, &mut problems).await;
            if reader.width < 600 {
                browser.run("document.getElementById('menu').showPopover()", Vec::new()).await;
                look(browser, "the menu", reader, &mut problems).await;
            }
            browser.open(&format!("{index}groups/mfa/")).await;
            if reader.width > 600 {
                browser.click("#bar-q").await;
                browser.keys("locked").await;
                browser.until("document.querySelector('#bar-results [role=option]') !== null", true).await;
                look(browser, "results below the bar", reader, &mut problems).await;
            }
            browser.open(&format!("{index}errors/mfa_chalenge_locked/")).await;
            browser.until("document.querySelector('#answers li') !== null", true).await;
            let told = browser.text("document.getElementById('count').textContent").await;
            assert!(
                ["No exact match. Showing the closest.", "没有完全匹配的错误，以下最为接近。"].contains(&told.as_str()),
                "{told}"
            );
            look(browser, "404", reader, &mut problems).await;
        }
        assert_eq!(problems, [""; 0]);
    });
}

#[test]
fn axe_finds_no_problems_in_violations_retired_names_and_changes() {
    in_browser(async |browser| {
        let server = Server::start(catalog(VIOLATIONS)).await;
        let pages =
            ["violations/", "violations/too_long/", "violations/too_wide/", "errors/invalid_order/", "retired/"];
        assert_eq!(check(browser, &server, &pages).await, [""; 0]);
        let server = Server::start(catalog(HARD)).await;
        assert_eq!(check(browser, &server, &["retired/", "errors/old_limit/"]).await, [""; 0]);
        let server = Server::with_history("examples/passwordless/catalog.toml").await;
        assert_eq!(check(browser, &server, &["changes/"]).await, [""; 0]);
    });
}

#[test]
fn axe_finds_no_problems_in_the_page_of_a_broken_catalog() {
    in_browser(async |browser| {
        let served = Served::start(HARD_TO_READ);
        let mut problems = Vec::new();
        for reader in READERS {
            be(browser, reader).await;
            browser.open(&format!("{}{}/", served.origin, reader.tag)).await;
            let place = "document.body.textContent.includes('catalog.toml:4:10')";
            assert_eq!(browser.value(place).await, json!(true), "it shows the error");
            look(browser, "a broken catalog", reader, &mut problems).await;
        }
        assert_eq!(problems, [""; 0]);
    });
}

/// A catalog with an error in its line 4.
const HARD_TO_READ: &str = "[catalog]\nname = \"shop\"\n[errors.sold_out]\nstatus = 4009\nmessage.en = \"Sold out.\"\nmessage.zh = \"已售罄。\"\n";

/// `errbook pages --serve`, as a user runs it; it is stopped on drop.
struct Served {
    child: Child,
    /// The address that it prints, with a slash.
    origin: String,
    _folder: Folder,
}

impl Served {
    fn start(catalog: &str) -> Served {
        let folder = Folder::new();
        std::fs::write(folder.0.join("catalog.toml"), catalog).expect("a catalog");
        // The command is in the folder above that of this test; `ERRBOOK` names another.
        let built =
            || std::env::current_exe().expect("this test").ancestors().nth(2).expect("a folder").join("errbook");
        let program = std::env::var_os("ERRBOOK").map_or_else(built, PathBuf::from);
        let mut command = Command::new(&program);
        command.args(["pages", "--serve", "0", "--language", "en"]).current_dir(&folder.0).stdout(Stdio::piped());
        let child = command.stderr(Stdio::null()).spawn();
        let mut child = child.unwrap_or_else(|error| {
            panic!("{}: {error}: `cargo build --package errbook-cli` builds it", program.display())
        });
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let origin = line.split_whitespace().last().unwrap_or_default().to_owned();
        assert!(origin.starts_with("http://"), "{line}");
        Served { child, origin, _folder: folder }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder of this process, which is removed on drop.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        let path = std::env::temp_dir().join(format!("errbook-broken-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder");
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn axe_finds_what_is_wrong() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        let spoil =
            "document.querySelector('h1').style.color = '#bbb'; document.querySelector('main').append(new Image());";
        browser.run(spoil, Vec::new()).await;
        let found = violations(browser).await;
        for rule in ["color-contrast", "image-alt"] {
            assert!(found.iter().any(|line| line.starts_with(rule)), "{rule}: {found:?}");
        }
    });
}

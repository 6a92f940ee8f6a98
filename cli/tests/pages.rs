//! `errbook pages`

mod common;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use common::{run, run_in, tests};

#[test]
fn the_pages_of_all_languages_are_written_and_other_files_kept() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(tests().join("shop.toml"), folder.path().join("catalog.toml")).unwrap();
    std::fs::create_dir(folder.path().join("site")).unwrap();
    std::fs::write(folder.path().join("site/mine.txt"), "mine").unwrap();
    let run = run_in(folder.path(), &["pages", "--out", "site", "--base-url", "https://docs.example.com/"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("wrote ") && run.out.contains(" files to site in "), "{}", run.out);
    for file in
        ["index.html", "en/errors/sold_out/index.html", "zh/errors/sold_out/index.html", "sitemap.xml", "mine.txt"]
    {
        assert!(folder.path().join("site").join(file).is_file(), "{file}");
    }
    let page = std::fs::read_to_string(folder.path().join("site/zh/errors/sold_out/index.html")).unwrap();
    assert!(page.contains("这本书已售罄。") && !page.contains("reload.js"));
}

#[test]
fn links_in_responses_that_lead_to_another_site_are_a_warning() {
    let folder = shop();
    let book = |args: &[&str]| run_in(folder.path(), &[&["pages", "--out", "site", "--base-url"], args].concat());
    for base in ["https://docs.example.com/", "https://DOCS.example.com/errors/", "https://docs.example.com"] {
        assert_eq!(book(&[base]).err, "", "{base}");
    }
    let url = "https://docs.example.com/errors/sold_out";
    for base in ["https://other.example/", "http://docs.example.com/", "https://docs.example.com/shop/"] {
        assert_eq!(
            book(&[base]).err,
            format!("warning: links in responses, such as {url}, lead to another site than `--base-url`\n"),
            "{base}"
        );
    }
    assert_eq!(
        book(&["https://other.example/", "--language", "zh"]).err,
        format!("警告：响应中的链接（例如 {url}）不在 `--base-url` 的网站下\n")
    );
}

#[test]
fn a_catalog_with_errors_has_no_pages() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    let run = run(&["pages", "--catalog", "broken.toml", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 1);
    assert!(!out.exists());
}

const CHANGES: &str = "format = 1\n\n[release \"1.0\"]\ndate = \"2026-11-29\"\nentry_added errors.sold_out = - - -\n";

#[test]
fn the_changes_beside_a_catalog_have_a_page_or_are_an_error() {
    let folder = shop();
    let (changes, page) = (folder.path().join("catalog.changes"), folder.path().join("site/zh/changes/index.html"));
    assert_eq!(run_in(folder.path(), &["pages", "--out", "site"]).status, 0);
    assert!(!page.exists());
    std::fs::write(&changes, CHANGES).unwrap();
    assert_eq!(run_in(folder.path(), &["pages", "--out", "site"]).status, 0);
    assert!(std::fs::read_to_string(&page).unwrap().contains("id=\"release-1.0\""));
    std::fs::write(&changes, format!("{CHANGES}nonsense\n")).unwrap();
    let diagnostic = "this line is neither a date nor a change that errbook knows\n --> catalog.changes:6:1\n";
    let run = run_in(folder.path(), &["pages", "--out", "site"]);
    assert!(run.status == 1 && run.err.contains(diagnostic), "{}", run.err);
    let run = run_in(folder.path(), &["check"]);
    assert!(run.status == 1 && run.out.contains(&format!("error[malformed-changes]: {diagnostic}")), "{}", run.out);
}

#[test]
fn served_pages_follow_the_changes() {
    let folder = shop();
    let changes = folder.path().join("catalog.changes");
    let served = Served::start(folder.path());
    assert!(served.get("/en/changes/").0.starts_with("HTTP/1.1 404"));
    std::fs::write(&changes, CHANGES).unwrap();
    served.wait_for("/en/changes/", "id=\"release-1.0\"");
    std::fs::write(&changes, "format = 1\nnonsense\n").unwrap();
    served.wait_for("/en/", "catalog.changes:2:1");
    std::fs::remove_file(&changes).unwrap();
    assert!(served.wait_for("/en/", "data-page=\"index\"").starts_with("HTTP/1.1 200"));
}

/// A server that is stopped on drop.
struct Served {
    child: Child,
    address: String,
}

impl Served {
    fn start(folder: &Path) -> Served {
        let mut child = Command::new(env!("CARGO_BIN_EXE_errbook"))
            .args(["--language", "en", "pages", "--serve", "127.0.0.1:0"])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("serving at http://").and_then(|rest| rest.strip_suffix('/'));
        Served { address: address.unwrap_or_else(|| panic!("{line}")).to_owned(), child }
    }

    /// Sends a request; returns head and body of the response.
    fn send(&self, method: &str, path: &str, host: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    fn get(&self, path: &str) -> (String, String) {
        self.send("GET", path, &self.address)
    }

    /// Requests a page as a browser that prefers a language.
    fn get_in(&self, path: &str, language: &str) -> (String, String) {
        self.send("GET", path, &format!("{}\r\nAccept-Language: {language}", self.address))
    }

    /// Requests a page until it contains a text; returns its head.
    fn wait_for(&self, path: &str, text: &str) -> String {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let (head, body) = self.get(path);
            if body.contains(text) {
                return head;
            }
            assert!(Instant::now() < end, "{text} did not come: {head}\n{body}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn shop() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(tests().join("shop.toml"), folder.path().join("catalog.toml")).unwrap();
    folder
}

#[test]
fn served_pages_follow_the_catalog_and_show_its_errors_until_they_are_fixed() {
    let folder = shop();
    let served = Served::start(folder.path());
    let page = "/zh/errors/sold_out/";
    let (head, body) = served.get(page);
    assert!(head.starts_with("HTTP/1.1 200") && body.contains("这本书已售罄。"), "{head}");
    assert!(body.contains(r#"<script src="/-/reload.js" data-version="0" defer></script></head>"#));
    assert_eq!(served.get("/-/version").1, "0");

    let path = folder.path().join("catalog.toml");
    let good = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, good.replace("这本书已售罄。", "这本书卖完了。")).unwrap();
    served.wait_for(page, "这本书卖完了。");
    assert_ne!(served.get("/-/version").1, "0");

    std::fs::write(&path, good.replace("group          = \"orders\"", "group          = \"order<b>\"")).unwrap();
    let head = served.wait_for(page, "未知的分组 `order&lt;b&gt;`");
    assert!(head.starts_with("HTTP/1.1 500"), "{head}");
    assert!(served.get("/").1.contains("The catalog has 1 error"));

    std::fs::write(&path, &good).unwrap();
    served.wait_for(page, "这本书已售罄。");
}

#[test]
fn the_errors_of_a_catalog_are_a_page_of_its_book_in_the_language_of_the_reader() {
    let folder = shop();
    let path = folder.path().join("catalog.toml");
    let good = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, good.replace("group          = \"orders\"", "group          = \"order\"")).unwrap();
    let served = Served::start(folder.path());
    let (head, page) = served.get("/en/errors/sold_out/");
    assert!(head.starts_with("HTTP/1.1 500") && head.contains("content-language: en"), "{head}");
    for part in [
        // The frame of the book.
        "<header class=\"bar\">",
        "href=\"../../../errbook.css\"",
        "<h1>The catalog has 1 error</h1>",
        "<span class=\"severity\">error[unknown-group]</span>: ",
        "<span class=\"message\">unknown group `order`</span>",
        "<span class=\"caret\">^^^^^^^</span>",
        "<span class=\"lead\">help: </span>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    // The place opens in the editor of this machine.
    let place = page.split_once("<a href=\"vscode://file/").expect("a link").1.split_once("</a>").expect("its end").0;
    let (_, text) = place.split_once("\">").unwrap();
    assert!(text.starts_with("catalog.toml:") && place.contains(&format!("/{text}\">")), "{place}");

    let (head, page) = served.get_in("/", "zh-CN,zh;q=0.9,en;q=0.8");
    assert!(head.contains("content-language: zh") && page.contains("<h1>错误目录有 1 处错误</h1>"), "{head}\n{page}");
    assert!(page.contains("未知的分组 `order`") && page.contains("<html lang=\"zh\""), "{page}");
    assert!(served.get_in("/en/", "zh").1.contains("The catalog has 1 error"), "the path names the language");
    assert!(served.get("/errbook.css").0.starts_with("HTTP/1.1 200"));
    assert!(served.get("/find.json").0.starts_with("HTTP/1.1 500"));

    std::fs::write(&path, "[catalog\n").unwrap();
    served.wait_for("/zh/", "TOML");
    std::fs::write(&path, &good).unwrap();
    served.wait_for("/zh/", "data-page=\"index\"");
}

#[test]
fn the_files_of_a_catalogs_look_are_read_and_watched() {
    let folder = shop();
    let path = folder.path().join("catalog.toml");
    let catalog = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{catalog}\n[pages]\nlogo = \"logo.svg\"\n")).unwrap();
    for arguments in [["check", "--format", "text"], ["pages", "--out", "site"]] {
        let run = run_in(folder.path(), &arguments);
        let said = format!("{}{}", run.out, run.err);
        assert!(run.status == 1 && said.contains("cannot read `logo.svg`: there is no file logo.svg"), "{said}");
    }
    assert_eq!(run_in(folder.path(), &["list"]).status, 0, "other commands do not need them");
    let served = Served::start(folder.path());
    assert!(served.get("/en/").0.starts_with("HTTP/1.1 500"));
    std::fs::write(folder.path().join("logo.svg"), "<svg viewBox='0 0 96 24'/>").unwrap();
    served.wait_for("/en/", "<img class=\"logo\" src=\"../brand/logo.svg\"");
    assert_eq!(served.get("/brand/logo.svg").1, "<svg viewBox='0 0 96 24'/>");
    assert_eq!(run_in(folder.path(), &["pages", "--out", "site"]).status, 0);
    assert!(folder.path().join("site/brand/logo.svg").is_file());
}

#[test]
fn a_served_page_loads_nothing_from_other_hosts_and_is_not_cached() {
    let folder = shop();
    let served = Served::start(folder.path());
    let (head, _) = served.get("/en/");
    assert!(head.contains("content-security-policy: default-src 'none'; script-src 'self';"), "{head}");
    assert!(head.contains("cache-control: no-store"), "{head}");
    let (head, script) = served.get("/-/reload.js");
    assert!(head.contains("content-type: text/javascript") && script.contains("/-/version"), "{head}");
}

#[test]
fn unknown_paths_and_methods_are_refused() {
    let folder = shop();
    let served = Served::start(folder.path());
    for path in ["/nothing", "/../catalog.toml", "/%2e%2e/catalog.toml", "/zh/errors/%00", "/%ff"] {
        let (head, body) = served.get(path);
        assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
        assert!(!body.contains("[catalog]"), "{path}");
    }
    assert!(served.send("POST", "/", &served.address).0.starts_with("HTTP/1.1 405"));
    let (head, body) = served.send("HEAD", "/en/", &served.address);
    assert!(head.starts_with("HTTP/1.1 200") && body.is_empty(), "{head}");
}

#[test]
fn a_loopback_server_answers_to_no_name_of_the_web() {
    let folder = shop();
    let served = Served::start(folder.path());
    for (host, status) in [
        ("localhost", 200),
        ("localhost:4004", 200),
        ("127.0.0.1", 200),
        ("[::1]:1", 200),
        ("evil.example", 403),
        ("", 403),
    ] {
        let (head, _) = served.send("GET", "/en/", host);
        assert!(head.starts_with(&format!("HTTP/1.1 {status}")), "{host}: {head}");
    }
}

#[test]
fn an_address_in_use_is_reported() {
    let folder = shop();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = run_in(folder.path(), &["pages", "--serve", &port]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(run.err.starts_with(&format!("error: cannot serve at 127.0.0.1:{port}: ")), "{}", run.err);
}

#[test]
fn a_body_of_any_length_is_refused_unread_and_the_server_goes_on() {
    let folder = shop();
    let served = Served::start(folder.path());
    // More than any machine has; the largest that fits 64 bits; a small one of which nothing follows; chunks without an end.
    for length in [
        "Content-Length: 1000000000000000",
        "Content-Length: 18446744073709551615",
        "Content-Length: 5",
        "Transfer-Encoding: chunked",
    ] {
        for expect in ["", "Expect: 100-continue\r\n"] {
            let mut stream = TcpStream::connect(&served.address).unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
            write!(stream, "POST / HTTP/1.1\r\nHost: {}\r\n{length}\r\n{expect}\r\n", served.address).unwrap();
            let mut answer = Vec::new();
            // The server closes the connection, perhaps with a reset, as it does not read the body.
            let _ = stream.read_to_end(&mut answer);
            let answer = String::from_utf8(answer).unwrap();
            // RFC 9110 §10.1.1: no 100 (Continue) before a final status that needs no body.
            assert!(answer.starts_with("HTTP/1.1 4"), "{length}: {answer}");
        }
    }
    let (head, _) = served.get("/en/");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
}

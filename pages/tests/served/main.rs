//! A book that answers requests: by itself, and as a router of axum.

mod brand;
mod kept;

use axum::Router;
use axum::body::Body;
use axum::routing::get;
use errbook_pages::{Book, Options, Site};
use futures_util::FutureExt;
use http::header::{
    ACCEPT, ACCEPT_LANGUAGE, ALLOW, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, ETAG, VARY,
};
use http::header::{CONTENT_SECURITY_POLICY, IF_NONE_MATCH};
use http::{HeaderName, Method, Request, Response, StatusCode};
use http_body_util::BodyExt;
use tower::ServiceExt;

const CATALOG: &str = include_str!("../site/small.toml");

/// The same with the URLs of all errors on one page.
fn with_fragments() -> String {
    CATALOG.replace("https://docs.example.com/errors/{name}", "/errors#{name}")
}

fn ask(book: &Book, path: &str, headers: &[(HeaderName, &str)]) -> Response<bytes::Bytes> {
    book.respond(&request(Method::GET, path, headers).map(|_| ()))
}

fn request(method: Method, path: &str, headers: &[(HeaderName, &str)]) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    request.body(Body::empty()).expect("a request")
}

fn header<B>(response: &Response<B>, name: HeaderName) -> &str {
    response.headers().get(name).map_or("", |value| value.to_str().expect("a text"))
}

fn text(response: &Response<bytes::Bytes>) -> &str {
    std::str::from_utf8(response.body()).expect("pages are UTF-8")
}

fn book() -> Book {
    Book::from_catalog(CATALOG).expect("the catalog is valid")
}

#[test]
fn the_documentation_url_is_answered_in_the_readers_language() {
    for (languages, tag, words) in
        [("zh-CN,zh;q=0.9", "zh", "这本书已售罄。"), ("en", "en", "This book is sold out."), ("fr", "en", "sold out")]
    {
        for path in ["/errors/sold_out", "/errors/sold_out/"] {
            let response = ask(&book(), path, &[(ACCEPT_LANGUAGE, languages)]);
            assert_eq!((response.status(), header(&response, CONTENT_LANGUAGE)), (StatusCode::OK, tag), "{path}");
            assert_eq!(header(&response, VARY), "accept, accept-language");
            assert!(text(&response).contains(words));
        }
    }
}

#[test]
fn the_language_of_a_path_takes_precedence_over_the_header() {
    let response = ask(&book(), "/zh/errors/sold_out", &[(ACCEPT_LANGUAGE, "en")]);
    assert_eq!((header(&response, CONTENT_LANGUAGE), header(&response, VARY)), ("zh", "accept"));
}

#[test]
fn an_entry_is_markdown_or_json_by_accept() {
    let book = book();
    let markdown = ask(&book, "/errors/sold_out", &[(ACCEPT, "text/markdown"), (ACCEPT_LANGUAGE, "zh")]);
    assert_eq!(header(&markdown, CONTENT_TYPE), "text/markdown; charset=utf-8");
    assert!(text(&markdown).starts_with("# `sold_out`\n") && text(&markdown).contains("解决办法"));
    let json = ask(&book, "/errors/sold_out", &[(ACCEPT, "application/json")]);
    assert_eq!(header(&json, CONTENT_TYPE), "application/json");
    let entry: serde_json::Value = serde_json::from_slice(json.body()).expect("it is JSON");
    assert_eq!((&entry["name"], &entry["status"]), (&"sold_out".into(), &409.into()));
    let all = ask(&book, "/en/", &[(ACCEPT, "application/json")]);
    let all: serde_json::Value = serde_json::from_slice(all.body()).expect("it is JSON");
    assert_eq!(all["errors"].as_array().map(Vec::len), Some(3));
    let list = ask(&book, "/zh/", &[(ACCEPT, "text/markdown")]);
    assert!(text(&list).starts_with("# 书店 API\n"), "{}", text(&list));
}

#[test]
fn a_violation_is_a_page_markdown_or_json_by_accept_in_the_readers_language() {
    let book = Book::from_catalog(include_str!("../site/everything.toml")).expect("the catalog is valid");
    let page = ask(&book, "/violations/out_of_range", &[(ACCEPT_LANGUAGE, "zh")]);
    assert_eq!((page.status(), header(&page, CONTENT_LANGUAGE)), (StatusCode::OK, "zh"));
    assert_eq!(header(&page, VARY), "accept, accept-language");
    assert!(text(&page).contains("超出范围"));
    let markdown = ask(&book, "/en/violations/out_of_range", &[(ACCEPT, "text/markdown")]);
    assert!(text(&markdown).starts_with("# `out_of_range`\n"), "{}", text(&markdown));
    let json = ask(&book, "/violations/out_of_range", &[(ACCEPT, "application/json")]);
    let violation: serde_json::Value = serde_json::from_slice(json.body()).expect("it is JSON");
    assert_eq!((&violation["name"], &violation["errors"][1]), (&"out_of_range".into(), &"invalid_input".into()));
    assert_eq!(ask(&book, "/violations/too_wide", &[(ACCEPT_LANGUAGE, "zh")]).status(), StatusCode::OK);
    for internal in ["/violations/hidden", "/en/violations/hidden"] {
        assert_eq!(ask(&book, internal, &[]).status(), StatusCode::NOT_FOUND);
    }
}

#[test]
fn a_page_that_a_client_has_is_not_sent_again() {
    let book = book();
    let first = ask(&book, "/zh/errors/sold_out", &[]);
    let tag = header(&first, ETAG);
    assert!(tag.starts_with('"') && header(&first, CACHE_CONTROL).contains("max-age"));
    for known in [tag, &format!("W/{tag}"), &format!("\"other\", {tag}"), "*"] {
        let again = ask(&book, "/zh/errors/sold_out", &[(IF_NONE_MATCH, known)]);
        assert_eq!((again.status(), again.body().len()), (StatusCode::NOT_MODIFIED, 0), "{known}");
        assert_eq!((header(&again, ETAG), header(&again, VARY)), (tag, "accept"));
    }
    for other in ["\"other\"", "", tag.trim_matches('"')] {
        assert_eq!(ask(&book, "/zh/errors/sold_out", &[(IF_NONE_MATCH, other)]).status(), StatusCode::OK, "{other}");
    }
    let english = ask(&book, "/en/errors/sold_out", &[]);
    assert_ne!(header(&english, ETAG), tag);
}

#[test]
fn head_is_get_without_the_body_and_nothing_else_is_allowed() {
    let book = book();
    let got = ask(&book, "/en/", &[]);
    let head = book.respond(&request(Method::HEAD, "/en/", &[]));
    assert_eq!((head.status(), head.headers(), head.body().len()), (got.status(), got.headers(), 0));
    assert_eq!(header(&head, CONTENT_LENGTH), got.body().len().to_string());
    let post = book.respond(&request(Method::POST, "/en/", &[]));
    assert_eq!((post.status(), header(&post, ALLOW)), (StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD"));
}

#[test]
fn every_response_has_a_content_security_policy() {
    let book = book();
    for path in ["/", "/zh/", "/errors/sold_out", "/errbook.js", "/nothing"] {
        let response = ask(&book, path, &[]);
        let policy = header(&response, CONTENT_SECURITY_POLICY);
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"), "{path}: {policy}");
    }
}

#[test]
fn a_missing_page_is_404_in_the_readers_language() {
    let book = book();
    let hostile = [
        "/..",
        "/%2e%2e/Cargo.toml",
        "/%00",
        "/en/%ff",
        "/en/../../etc/passwd",
        "/%",
        "/en/errors/hidden",
        "/zh//",
        "/en/x%0d%0aa",
    ];
    for path in hostile {
        let response = ask(&book, path, &[(ACCEPT_LANGUAGE, "zh")]);
        assert_eq!((response.status(), header(&response, CONTENT_LANGUAGE)), (StatusCode::NOT_FOUND, "zh"), "{path}");
        assert!(text(&response).contains("页面不存在") && header(&response, ETAG).is_empty());
    }
    // Its links are relative to the path of the request.
    assert!(text(&ask(&book, "/en/a/b", &[])).contains("href=\"../../errbook.css\""));
    assert!(text(&ask(&book, "/nothing", &[])).contains("href=\"errbook.css\""));
}

#[test]
fn one_page_for_all_errors_has_their_anchors() {
    let book = Book::from_catalog(&with_fragments()).expect("the catalog is valid");
    let response = ask(&book, "/errors", &[(ACCEPT_LANGUAGE, "zh")]);
    assert_eq!((response.status(), header(&response, CONTENT_LANGUAGE)), (StatusCode::OK, "zh"));
    for anchor in
        ["<li id=sold_out ", "<i id=sold-out>", "<i id=no_stock>", "<i id=no-stock>", "href=zh/errors/sold_out/"]
    {
        assert!(text(&response).contains(anchor), "{anchor}");
    }
}

#[test]
fn a_catalog_with_errors_gives_no_book() {
    let refused = Book::from_catalog("[catalog]\nname = 'x'\nlanguage = 'en'").expect_err("it has an error");
    assert!(refused.to_string().contains("catalog.toml:3:1"), "{refused}");
    let missing = Book::from_file("no/such/catalog.toml").expect_err("there is no such file");
    assert!(missing.to_string().contains("catalog.toml"), "{missing}");
}

#[test]
fn a_book_is_read_from_a_file() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/small.toml");
    assert!(Book::from_file(path).expect("the catalog is valid").has("/errors/sold_out"));
}

#[test]
fn the_routes_of_axum_lead_to_every_page() {
    for catalog in [CATALOG.to_owned(), with_fragments()] {
        let book = Book::from_catalog(&catalog).expect("the catalog is valid");
        let site = Site::new(book.site().catalog().clone(), Options::new());
        let service: Router = Router::new().route("/api/orders", get(|| async { "orders" })).merge(book.into_router());
        let send = |path: &str| {
            let answer = service.clone().oneshot(request(Method::GET, path, &[]));
            let answer = answer.now_or_never().expect("nothing waits").expect("a router never fails");
            let (head, body) = answer.into_parts();
            (
                head.status,
                body.collect().now_or_never().expect("nothing waits").expect("a body in one piece").to_bytes(),
            )
        };
        for page in site.pages() {
            let path = format!("/{}", page.path.strip_suffix("index.html").unwrap_or(&page.path));
            if path.ends_with("/404.html") {
                assert_eq!(send(&path).0, StatusCode::NOT_FOUND, "a file for hosts that cannot render it");
                continue;
            }
            assert_eq!(send(&path).0, StatusCode::OK, "{path}");
            let bare = path.trim_end_matches('/');
            if !bare.is_empty() {
                assert_eq!(send(bare).0, StatusCode::OK, "{bare}");
            }
        }
        assert_eq!(send("/api/orders"), (StatusCode::OK, "orders".into()));
        assert_eq!(send("/en/nothing").0, StatusCode::NOT_FOUND);
        assert_eq!(send("/elsewhere"), (StatusCode::NOT_FOUND, "".into()), "what is not the book's is the service's");
    }
}

#[test]
fn a_catalog_with_included_files_is_embedded_by_their_texts() {
    let catalog = "[catalog]\nname = 'x'\nlanguages = ['en']\ninclude = ['./errors/a.toml', 'b.toml']";
    let entry = |name: &str| format!("[errors.{name}]\nstatus = 400\nmessage.en = 'a'");
    let (a, b) = (entry("a"), entry("b"));
    let book = Book::from_catalog_with(catalog, &[("b.toml", &b), ("errors/a.toml", &a)]).expect("a book");
    assert!(book.has("/en/errors/a") && book.has("/en/errors/b"));
    let refused =
        Book::from_catalog_with(catalog, &[("errors/a.toml", &a)]).expect_err("a file is not given").to_string();
    assert!(
        refused.starts_with("cannot read `b.toml`: its text was not given with the text of the catalog"),
        "{refused}"
    );
    assert!(refused.contains("= help: in Rust code, give the texts of both: `Book::from_catalog_with`"), "{refused}");
    // An error in an included file is shown in that file.
    let broken = Book::from_catalog_with(catalog, &[("b.toml", "x = "), ("errors/a.toml", &a)]).expect_err("an error");
    assert!(broken.to_string().contains("--> b.toml:1:"), "{broken}");
}

#[test]
fn a_name_with_a_slash_has_a_page_whose_links_work() {
    let text = "[catalog]\nname = 'x'\nlanguages = ['en']\ndocs_url = 'https://x.example/e/{name}'\n\
                [errors.'mfa/locked']\nvariant = 'V'\nstatus = 400\nmessage.en = 'a'";
    let book = Book::from_catalog(text).expect("the catalog is valid");
    // The URL that a service sends: `/` in a name is encoded (RFC 3986 §2.2).
    let page = ask(&book, "/e/mfa%2Flocked", &[]);
    assert_eq!(page.status(), StatusCode::OK);
    // A browser resolves links against `/e/`.
    assert!(self::text(&page).contains("href=../errbook.css") || self::text(&page).contains("href=\"../errbook.css\""));
    let service: Router = Router::new().merge(book.into_router());
    let answer = service.oneshot(request(Method::GET, "/e/mfa%2Flocked", &[])).now_or_never().expect("nothing waits");
    assert_eq!(answer.expect("a router never fails").status(), StatusCode::OK);
}

#[test]
fn the_changes_of_a_catalog_on_disk_are_served_in_each_format() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/passwordless/catalog.toml");
    let book = Book::from_file(root).expect("the catalog is valid");
    let page = ask(&book, "/en/changes/", &[]);
    assert_eq!((page.status(), header(&page, CONTENT_LANGUAGE), header(&page, VARY)), (StatusCode::OK, "en", "accept"));
    assert!(text(&page).contains("id=\"release-1.1\""));
    let markdown = ask(&book, "/zh/changes", &[(ACCEPT, "text/markdown")]);
    assert_eq!(header(&markdown, CONTENT_TYPE), "text/markdown; charset=utf-8");
    assert!(text(&markdown).contains("\n## 1.1 · 2026-06-16\n"));
    let json = ask(&book, "/en/changes/", &[(ACCEPT, "application/json")]);
    let json: serde_json::Value = serde_json::from_slice(json.body()).expect("it is JSON");
    assert_eq!(json.pointer("/releases/0/version"), Some(&"1.1".into()));
    // A catalog alone has no releases.
    assert_eq!(ask(&self::book(), "/en/changes/", &[]).status(), StatusCode::NOT_FOUND);
}

#[test]
fn changes_that_cannot_be_read_are_an_error_of_the_book() {
    let folder = std::env::temp_dir().join(format!("errbook-pages-changes-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("catalog.toml"), CATALOG).expect("a file");
    std::fs::write(folder.join("catalog.changes"), "format = 1\n[release 1.0]\n").expect("a file");
    let error = Book::from_file(folder.join("catalog.toml")).expect_err("it is an error").to_string();
    assert!(
        error.starts_with("this is not the heading of a release") && error.contains("catalog.changes:2:1"),
        "{error}"
    );
    std::fs::remove_dir_all(&folder).expect("a folder");
}

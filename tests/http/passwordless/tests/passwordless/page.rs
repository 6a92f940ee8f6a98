//! The page that `type` refers to.

use errbook_http_passwordless::catalog::{expected, of_the_document};
use errbook_http_passwordless::{Ask, Server};

/// The anchors of the headings in the documentation, in its order.
const ANCHORS: &str = include_str!("../../anchors.txt");

fn page(server: &Server, language: &str) -> String {
    let headers = [("accept-language", language)];
    let answer = server.ask("GET", "/errors", Ask { headers: &headers, ..Ask::default() });
    assert_eq!((answer.status, answer.header("content-language")), (200, Some(language)));
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    answer.text().to_owned()
}

#[test]
fn the_type_of_every_code_is_an_anchor_of_the_page_that_it_names() {
    let server = Server::passwordless();
    let page = page(&server, "en");
    for (code, _) in of_the_document() {
        let kind = server.ask("GET", &format!("/__errors/{code}"), Ask::default()).string("/type");
        let (path, anchor) = kind.split_once('#').unwrap();
        assert_eq!((path, anchor), ("/errors", code));
        assert_eq!(page.matches(&format!(" id={anchor} ")).count(), 1, "{anchor}");
    }
}

#[test]
fn every_anchor_of_the_document_stands_in_the_row_of_its_code() {
    let page = page(&Server::passwordless(), "en");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("<li")).collect();
    let documented: Vec<(&str, &str)> =
        of_the_document().into_iter().map(|(code, _)| code).zip(ANCHORS.lines()).collect();
    assert_eq!(documented.len(), 15);
    for (code, anchor) in documented {
        let row = rows.iter().find(|line| line.starts_with(&format!("<li id={code} "))).unwrap();
        assert!(
            row.contains(&format!(" id={anchor} ")) || row.contains(&format!("<i id={anchor}>")),
            "{row} lacks {anchor}"
        );
    }
}

#[test]
fn the_page_shows_every_message_in_the_readers_language() {
    let server = Server::passwordless();
    for language in ["en", "zh"] {
        let page = page(&server, language);
        for (code, _) in of_the_document() {
            let message = expected(code).message(language).replace('"', "&quot;");
            assert!(page.contains(&message), "{language} {code}");
        }
    }
}

#[test]
fn the_books_own_404_passes_the_middleware() {
    let headers = [("accept-language", "zh")];
    let missing = Server::passwordless().ask("GET", "/zh/errors/nothing", Ask { headers: &headers, ..Ask::default() });
    assert_eq!((missing.status, missing.header("content-type")), (404, Some("text/html; charset=utf-8")));
    assert!(String::from_utf8_lossy(&missing.body).contains("页面不存在"));
}

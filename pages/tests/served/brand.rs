//! A book in its owner's clothes, served.

use errbook_pages::Book;
use futures_util::FutureExt;
use http::StatusCode;
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use tower::ServiceExt;

use crate::{ask, header, request, text};

const CATALOG: &str = r##"
[catalog]
name = "shop"
languages = ["en", "zh"]

[pages]
logo = "./logo.svg"
favicon = "icon.png"
accent = "#1a5fb4"
extra = [{ slug = "limits", title = { en = "Limits", zh = "限制" }, file = { en = "limits.en.md", zh = "limits.zh.md" } }]

[errors.sold_out]
status = 409
message = { en = "Sold out.", zh = "已售罄。" }
"##;

fn book() -> Book {
    let files = [
        ("logo.svg", "<svg viewBox='0 0 96 24'/>"),
        ("limits.en.md", "60 a minute."),
        ("limits.zh.md", "每分钟 60 次。"),
    ];
    Book::from_catalog_with(CATALOG, &files).expect("the catalog is valid")
}

#[test]
fn the_files_of_the_look_and_the_pages_of_the_owner_are_served() {
    let book = book();
    for (path, kind, part) in [
        ("/brand/logo.svg", "image/svg+xml", "<svg viewBox='0 0 96 24'/>"),
        ("/brand/accent.css", "text/css; charset=utf-8", "--accent: light-dark(#1a5fb4, #5689c8);"),
        ("/en/pages/limits", "text/html; charset=utf-8", "60 a minute."),
        ("/zh/pages/limits/", "text/html; charset=utf-8", "每分钟 60 次。"),
    ] {
        let response = ask(&book, path, &[]);
        assert_eq!((response.status(), header(&response, CONTENT_TYPE)), (StatusCode::OK, kind), "{path}");
        assert!(text(&response).contains(part), "{path}: {}", text(&response));
        assert!(header(&response, CONTENT_SECURITY_POLICY).contains("style-src 'self'; img-src 'self'"), "{path}");
    }
    // No text is that of an image.
    assert!(!book.has("/brand/favicon.png"));
    assert!(text(&ask(&book, "/en/", &[])).contains("href=\"../errbook.svg\""));
}

#[test]
fn the_routes_of_axum_lead_to_them() {
    let app: axum::Router = book().into_router();
    for path in ["/brand/logo.svg", "/brand/accent.css", "/en/pages/limits/", "/zh/pages/limits"] {
        let answer = app.clone().oneshot(request(http::Method::GET, path, &[])).now_or_never();
        let response = answer.expect("nothing waits").expect("a router never fails");
        assert_eq!(response.status(), StatusCode::OK, "{path}");
    }
}

#[test]
fn a_file_that_is_given_and_cannot_be_used_is_an_error_of_the_book() {
    let error = Book::from_catalog_with(CATALOG, &[("logo.svg", "GIF89a")]).expect_err("it is no SVG");
    assert!(error.to_string().contains("`./logo.svg` is not of the format that its extension says"), "{error}");
}

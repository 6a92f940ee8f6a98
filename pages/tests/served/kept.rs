//! Pages are kept after their first request, up to a size.

use allocation_counter::measure;
use errbook_pages::Book;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, ETAG, IF_NONE_MATCH};
use http::{HeaderName, Method, StatusCode};

use super::{ask, book, header, request};

#[test]
fn a_page_is_rendered_once_for_each_path_language_and_format() {
    let book = book();
    let at = |path: &str, headers: &[(HeaderName, &str)]| ask(&book, path, headers).into_body();
    let english = at("/errors/sold_out", &[(ACCEPT_LANGUAGE, "en")]);
    // The very same bytes in memory: they were not rendered again.
    assert_eq!(at("/errors/sold_out", &[(ACCEPT_LANGUAGE, "en-GB")]).as_ptr(), english.as_ptr());
    let others = [
        at("/errors/sold_out", &[(ACCEPT_LANGUAGE, "zh")]),
        at("/errors/sold_out", &[(ACCEPT, "text/markdown")]),
        at("/errors/sold_out/", &[(ACCEPT_LANGUAGE, "en")]),
    ];
    assert!(others.iter().all(|other| *other != english));
    let missing = at("/nothing", &[]);
    assert_eq!(at("/other", &[]).as_ptr(), missing.as_ptr());
    assert_ne!(at("/a/b", &[]), missing, "the links of the page depend on the depth of the path");
}

#[test]
fn what_is_kept_is_bounded() {
    // 60 entries in 2 languages, whose pages have more than 200 KB each: 24 MB with both spellings of their paths.
    let entry = |index: usize| {
        let text = "x".repeat(200_000);
        format!("[errors.e{index}]\nstatus = 400\nmessage = {{ en = 'a', zh = 'b' }}\ndescription.en = '{text}'\n")
    };
    let entries: String = (0..60).map(entry).collect();
    let book = Book::from_catalog(&format!("[catalog]\nname = 'x'\n{entries}")).expect("the catalog is valid");
    let mut pages = Vec::new();
    for spelling in ["", "/"] {
        pages.extend((0..60).map(|index| ask(&book, &format!("/en/errors/e{index}{spelling}"), &[]).into_body()));
    }
    // A page is shared with the cache as long as the cache keeps it.
    let kept: usize = pages.into_iter().map(|page| page.try_into_mut().map_or_else(|page| page.len(), |_| 0)).sum();
    assert!(kept > 0 && kept <= 16 << 20, "{kept} bytes are kept");
}

#[test]
fn a_304_allocates_no_more_than_a_404() {
    let book = book();
    let page = ask(&book, "/zh/errors/sold_out", &[]);
    let tag = header(&page, ETAG);
    let bytes = |path: &str, headers: &[(HeaderName, &str)], status: StatusCode| {
        let request = request(Method::GET, path, headers).map(|_| ());
        assert_eq!(book.respond(&request).status(), status);
        measure(|| drop(book.respond(&request))).bytes_total
    };
    let known = bytes("/zh/errors/sold_out", &[(IF_NONE_MATCH, tag)], StatusCode::NOT_MODIFIED);
    let missing = bytes("/zh/errors/nothing", &[], StatusCode::NOT_FOUND);
    // The rest is what the headers of a page have more. A page is some 20 KB.
    assert!(known < missing + 2000, "304: {known} bytes, 404: {missing}");
}

//! Browsing, searching, covers.

use reqwest::StatusCode;
use serde_json::json;

use crate::running::{answer, body, error, is, start};

#[tokio::test]
async fn books_are_found_by_title_and_author_and_wildcards_are_letters() {
    let shop = start().await;
    for (text, titles) in [
        ("", vec!["100% Wool", "Momo", "三体"]),
        ("ende", vec!["Momo"]),
        ("三", vec!["三体"]),
        ("%", vec!["100% Wool"]),
        ("A_B", vec!["100% Wool"]),
        ("_____", vec![]),
    ] {
        let page = body(answer(shop.get("/v2/books").query(&[("q", text)])).await).await;
        let found: Vec<&str> =
            page["books"].as_array().expect("a list").iter().filter_map(|b| b["title"].as_str()).collect();
        assert_eq!(found, titles, "{text}");
        assert_eq!(page["total"], titles.len());
    }
    let later = body(answer(shop.get("/v2/books?page=1")).await).await;
    assert_eq!(later, json!({ "books": [], "total": 3 }));
}

#[tokio::test]
async fn a_missing_book_is_named_in_the_language_of_the_reader() {
    let shop = start().await;
    for (language, message) in [
        ("en", "There is no book with the number 9."),
        ("zh-CN", "没有编号为 9 的图书。"),
        ("de-CH", "Es gibt kein Buch mit der Nummer 9."),
        ("fr", "There is no book with the number 9."),
    ] {
        let asked = shop.get("/v2/books/9").header("accept-language", language);
        assert_eq!(error(asked).await, is(404, "book_not_found", message));
    }
}

#[tokio::test]
async fn the_staff_adds_books_and_covers() {
    let shop = start().await;
    let (staff, ann) = (shop.staff().await, shop.customer("ann@example.com").await);
    let book = json!({ "title": "Solaris", "author": "Stanisław Lem", "cents": 1100, "stock": 2 });
    let add = |token: &str| shop.request("POST", "/v2/admin/books").bearer_auth(token).json(&book);
    assert_eq!(error(add(&ann)).await, is(403, "admins_only", "Only the shop's staff can do this."));
    let added = answer(add(&staff)).await;
    assert_eq!((added.status(), body(added).await), (StatusCode::CREATED, json!({ "id": 4 })));

    assert_eq!(error(shop.get("/v2/books/4/cover")).await, is(404, "no_cover", "Book 4 has no cover yet."));
    let cover = |image: &'static [u8]| shop.request("PUT", "/v2/admin/books/4/cover").bearer_auth(&staff).body(image);
    assert_eq!(error(cover(b"GIF89a")).await, is(422, "unsupported_cover", "A cover is a PNG or a JPEG."));
    assert_eq!(answer(cover(b"\x89PNG\r\n\x1a\n...")).await.status(), StatusCode::NO_CONTENT);
    let served = answer(shop.get("/v2/books/4/cover")).await;
    assert_eq!(served.headers()["content-type"], "image/png");
    assert_eq!(served.bytes().await.expect("a cover"), b"\x89PNG\r\n\x1a\n..."[..]);
}

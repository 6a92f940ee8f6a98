//! Texts that are made to be slow: the work for each is limited, and both engines stop at the same place.

use errbook_pages::Finder;

use super::{book_of, in_script, written};

/// What a text is repeated from, and what is around it.
const UNITS: [(&str, &str, &str); 17] = [
    ("", "{", ""),
    ("", "[", ""),
    ("", "{\"a\":", ""),
    ("", "\\\"", ""),
    ("", "a=", ""),
    ("", "a: ", ""),
    ("", " asks you to wait for ", ""),
    ("", "Wrong code. ", ""),
    ("", "https://", ""),
    ("", "[{\"code\":\"RATE.LIMIT\"},", ""),
    ("", "Access denied. ", ""),
    ("", "验证码不正确，", ""),
    ("[", "\"Access denied.\",", "0]"),
    ("{", "a:1,", "a:1}"),
    ("[", "{\"status\":\"x\",\"code\":\"RATE.LIMIT\"},", "0]"),
    ("", "RATE.LIMIT ", ""),
    ("", " ", ""),
];
/// Bytes of a text, more than the work for some of them allows.
const SIZE: usize = 100_000;
/// Steps of a match, which may go beyond what is left.
const ONE: f64 = 10_000.0;

#[test]
fn work_for_texts_made_to_be_slow_is_limited() {
    let book = book_of("tests/browser/catalogs/hard.toml", "en");
    let texts = UNITS.map(|(start, unit, end)| format!("{start}{}{end}", unit.repeat(SIZE / unit.len())));
    let Some(found) = in_script("slow", &[(&book, texts.iter().map(String::as_str).collect())]) else { return };
    assert!(found.left < 0.0 && found.left > -ONE, "a text uses up the work, and no more: {}", found.left);
    let finder = Finder::new(&book.contents, book.language);
    for (text, found) in texts.iter().zip(found.found.iter().flatten()) {
        let start: String = text.chars().take(30).collect();
        assert_eq!(written(&finder.find(text)), *found, "{start}…, in Rust and in the script");
    }
}

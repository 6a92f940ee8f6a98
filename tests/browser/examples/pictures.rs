//! Takes the pictures of the docs, in Chromium: `docs/images/make`, or `pictures FOLDER`. They are of the accounts catalog, and WebP.

use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use errbook_browser_tests::{Browser, Server, accounts_with_a_deprecated_entry, in_browser};
use serde_json::json;

/// The quality of WebP, of 100, at which text has no visible artefacts.
const QUALITY: u32 = 78;

/// A response that a developer has received and pastes, in each language.
const PASTED: [(&str, &str); 2] = [
    (
        "en",
        r#"{"error":"mfa_challenge_locked","message":"Too many incorrect codes were entered. Try again after 2026-11-29T18:30:00Z.","retryAt":"2026-11-29T18:30:00Z"}"#,
    ),
    (
        "zh",
        r#"{"error":"mfa_challenge_locked","message":"验证码连续输错次数过多，请在 2026-11-29T18:30:00Z 之后再试。","retryAt":"2026-11-29T18:30:00Z"}"#,
    ),
];

struct Picture {
    /// The name of the file, without `.webp`.
    name: &'static str,
    /// The path of the page in the site.
    path: String,
    /// Width and height in CSS pixels.
    size: (u32, u32),
    is_dark: bool,
}

const DESKTOP: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (390, 844);

fn light(name: &'static str, path: &str, size: (u32, u32)) -> Picture {
    Picture { name, path: path.to_owned(), size, is_dark: false }
}

fn dark(name: &'static str, path: &str, size: (u32, u32)) -> Picture {
    Picture { is_dark: true, ..light(name, path, size) }
}

/// Returns the address of an index in which an answer has been pasted.
fn answer(language: &str) -> String {
    let (_, body) = PASTED.iter().find(|(tag, _)| *tag == language).expect("a language of the pictures");
    let query: String = url::form_urlencoded::byte_serialize(body.as_bytes()).collect();
    format!("{language}/#q={query}")
}

fn pictures() -> Vec<Picture> {
    vec![
        light("index", "en/", DESKTOP),
        light("index.zh", "zh/", DESKTOP),
        light("entry", "en/errors/mfa_challenge_locked/", (1440, 1100)),
        light("entry.zh", "zh/errors/mfa_challenge_locked/", (1440, 1100)),
        light("entry-without-fields", "en/errors/user_not_found/", DESKTOP),
        light("entry-with-two-statuses", "zh/errors/invalid_mfa_code/", DESKTOP),
        light("entry-deprecated", "en/errors/token_service_unavailable/", DESKTOP),
        light("group", "zh/groups/mfa/", DESKTOP),
        light("status", "en/statuses/429/", DESKTOP),
        light("missing", "en/errors/mfa_chalenge_locked/", DESKTOP),
        dark("dark-index", "zh/", DESKTOP),
        dark("dark-entry", "en/errors/mfa_challenge_locked/", DESKTOP),
        light("phone-index", "en/", PHONE),
        dark("phone-entry", "zh/errors/mfa_challenge_locked/", PHONE),
        light("answer", &answer("en"), (1440, 760)),
        light("answer.zh", &answer("zh"), (1440, 760)),
        light("phone-answer", &answer("zh"), PHONE),
    ]
}

fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("usage: pictures FOLDER"));
    in_browser(async |browser| {
        let server = Server::start(accounts_with_a_deprecated_entry()).await;
        for picture in pictures() {
            let bytes = take(browser, &server, &picture).await;
            let file = format!("{}.webp", picture.name);
            println!("{:>5} KB  {file}", bytes.len() / 1024);
            fs::write(folder.join(&file), bytes).expect(&file);
        }
    });
}

/// Opens a page, waits until what it shows is there, and returns the picture of its upper part.
async fn take(browser: &Browser, server: &Server, picture: &Picture) -> Vec<u8> {
    let scheme = if picture.is_dark { "dark" } else { "light" };
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    browser.devtools("Emulation.setEmulatedMedia", media).await;
    let (width, height) = picture.size;
    let is_phone = picture.size == PHONE;
    let scale = if is_phone { 2.0 } else { 1.5 };
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": is_phone });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    browser.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
    // A reader of the page's language, who is not shown that there are others.
    let agent = browser.text("navigator.userAgent").await;
    let reader = json!({ "userAgent": agent, "acceptLanguage": picture.path.split('/').next() });
    browser.devtools("Emulation.setUserAgentOverride", reader).await;
    browser.open(&format!("{}/{}", server.origin, picture.path)).await;
    if picture.path.contains("#q=") {
        browser.until("document.querySelectorAll('#answers article').length", 1).await;
    }
    if picture.name == "missing" {
        browser.until("document.querySelector('#answers li') !== null", true).await;
    }
    browser.value("document.fonts.ready.then(() => 1)").await;
    let shot = json!({ "format": "webp", "quality": QUALITY });
    let shot = browser.devtools("Page.captureScreenshot", shot).await;
    STANDARD.decode(shot["data"].as_str().expect("a picture")).expect("base64")
}

use alloc::boxed::Box;
use alloc::string::{String, ToString};

use errbook_format::image::{VERSION, header};

use super::content::Content;
use super::field_reader::FieldReader;
use super::fixture::{Shop, image};
use super::identify::identify;
use super::reply::ErrorReply;
use super::response::Response;
use crate::image::Image;
use crate::model::language::Language;

/// A linear congruential step (Knuth's MMIX): the same numbers in every run.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize
}

/// Reads a body by an image, as generated code does.
fn read(image: &'static Image, status: u16, body: &str) {
    let headers = [("retry-after", body), ("content-language", body), ("content-type", body)];
    let response = Response { status, headers: &headers, body };
    let mut content = Box::new(Content::new(status, image));
    let identified = identify(image, &response, &mut content.walked);
    let records = identified.choice.record.into_iter().chain(0..3);
    for record in records {
        let fields = FieldReader::of_entry(&identified, record, &response, &content.walked);
        for of in 0..3 {
            let _ = Shop::of(of, &fields);
        }
    }
    let reply = ErrorReply::<Shop>::new(content, &response, identified, None, &[]);
    let Some(reply) = reply else { return };
    let told = (reply.code(), reply.name(), reply.status(), reply.message(), reply.timestamp(), reply.language());
    drop(alloc::format!("{told:?} {reply} {reply:?} {:?}", reply.violations()));
}

#[test]
fn no_body_makes_a_panic() {
    const PIECES: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "d83d",
        "null",
        "true",
        "-",
        "1",
        "e9",
        " ",
        "中",
        "\u{FEFF}",
        "\"code\":",
        "\"errcode\":",
        "\"errors\":[",
        "\"meta\":{",
        "\"data\":{",
        "\"messages\":{",
        "\"text\":\"[",
        "\"sold_out\"",
        "\"shared\"",
        "\"sku\":",
        "\"pointer\":\"#",
        "\"parameter\":",
        "{\"",
        "\",\"",
        "\"}",
    ];
    let image = image();
    let whole = r##"{"errcode":"shared","text":"[409] \u0041","meta":{"data":{"a":1},"requestId":"x","data":{}},"errors":[{"pointer":"#/a"}],"messages":{"zh":"\n"},"code":"sold_out","sku":"\"","status":"409"}"##;
    let mut seed = 9457;
    for round in 0..8_000 {
        let mut body = String::new();
        if round % 2 == 0 {
            for _ in 0..next(&mut seed) % 24 {
                body.push_str(PIECES[next(&mut seed) % PIECES.len()]);
            }
        } else {
            body.push_str(whole);
            for _ in 0..1 + next(&mut seed) % 4 {
                let at = next(&mut seed) % body.len();
                if body.is_char_boundary(at) && body.is_char_boundary(at + 1) {
                    body.replace_range(at..=at, PIECES[next(&mut seed) % PIECES.len()]);
                }
            }
        }
        read(image, [200, 400, 409, 503][round % 4], &body);
    }
}

#[test]
fn an_image_of_garbage_gives_wrong_answers_but_no_panic() {
    const LANGUAGES: &[Language] = &[Language::EN, Language::ZH];
    let text = "\"code\":{\"sku\":\"a\",\"errors\":[{\"a\":1}],\"x\":{\"code\":\"sku\"}}";
    let body = alloc::format!("{{{text},\"code\":\"sku\",\"x\":[1,{{}}]}}");
    let mut seed = 8259;
    for round in 0..3_000 {
        let mut words = VERSION.to_le_bytes().to_vec();
        for at in 1..(round % 160) as u32 {
            // Small numbers lead deeper into the image than large ones.
            let random = next(&mut seed);
            let word = if random % 5 == 0 { random as u32 | 0xFFFF_FF00 } else { random as u32 % 60 };
            let word = match at {
                header::READINGS => header::LENGTH,
                _ => word,
            };
            words.extend_from_slice(&word.to_le_bytes());
        }
        let image = Image::new(text.to_string().leak(), words.leak(), LANGUAGES);
        read(Box::leak(Box::new(image)), 400, &body);
    }
}

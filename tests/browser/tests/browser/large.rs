//! A book of a thousand entries.

use std::fmt::Write;

use errbook_browser_tests::{Server, in_browser};
use errbook_catalog::Catalog;

/// Returns a catalog of `count` entries in twenty groups, with texts of realistic length.
fn large(count: usize) -> Catalog {
    let words = [
        "payment", "order", "session", "account", "device", "invoice", "quota", "region", "upload", "webhook",
        "bucket", "tenant", "member", "schedule", "voucher", "address",
    ];
    let mut text = String::from("[catalog]\nname = \"large\"\n");
    for group in 0..20 {
        let _ = writeln!(text, "[groups.g{group}]\ntitle = {{ en = \"Group {group}\", zh = \"第 {group} 组\" }}");
    }
    for number in 0..count {
        let word = |step: usize| words[(number / step + number * step) % words.len()];
        let (a, b, c) = (word(1), word(3), word(7));
        let _ = writeln!(
            text,
            "[errors.{a}_{b}_{number}]\ngroup = \"g{}\"\nstatus = {}\nretryable = {}\n\
             message.en = \"The {a} of this {b} could not be changed, because the {c} {number} is still waiting for {{until}}.\"\n\
             message.zh = \"无法修改这个 {b} 的 {a}：编号为 {number} 的 {c} 仍在等待，请在 {{until}} 之后再试一次。\"\n\
             fields.until = \"datetime\"",
            number % 20,
            400 + number % 30,
            number % 2 == 0,
        );
    }
    let reading = errbook_catalog::read_text("large.toml", &text);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics.first());
    reading.catalog
}

/// Types each text into the field, and returns for each the time from the key to the next layout of the page, sorted.
const TYPE: &str = "const [texts, done] = arguments, q = document.getElementById('q'), found = document.getElementById('answers'), times = []; \
    (async () => { for (const text of texts) { \
        const start = performance.now(); q.value = text; q.dispatchEvent(new InputEvent('input', { bubbles: true })); \
        while (found.getAttribute('aria-busy') === 'true') await new Promise(resolve => setTimeout(resolve)); \
        document.body.getBoundingClientRect(); times.push(performance.now() - start); } \
    done(times.slice(1).sort((a, b) => a - b)); })();";

#[test]
fn a_letter_is_answered_among_ten_thousand_before_the_next_is_typed() {
    in_browser(async |browser| {
        let server = Server::start(large(10_000)).await;
        for tag in ["en", "zh"] {
            browser.open(&format!("{}/{tag}/", server.origin)).await;
            // The first text waits for the data.
            let texts = [
                "warm",
                "p",
                "pa",
                "pay",
                "paym",
                "pa",
                "等待",
                "4",
                "42",
                "999",
                "s",
                "se",
                "ses",
                "payment sess",
                "paymnt",
            ];
            let times = browser.client.execute_async(TYPE, vec![serde_json::json!(texts)]).await.unwrap();
            let median = times[7].as_f64().unwrap();
            eprintln!("{tag}: {median} ms a letter among 10,000, of {times}");
            // The aim is 50 ms on an idle machine. A clock proves nothing beside other programs, so this only finds what hangs.
            assert!(median < 2_000.0, "{tag}: {times} ms");
            let rows = "document.querySelectorAll('#answers .entries > li').length";
            assert!(browser.value(rows).await.as_u64().unwrap() <= 50, "no more rows than are seen");
        }
    });
}

#[test]
fn the_data_of_the_search_is_small() {
    let contents = errbook_pages::Contents::new(large(1_000), false);
    for language in 0..2 {
        let size = errbook_pages::data::search(&contents, language).len();
        assert!(size <= 250_000, "{size} bytes");
    }
}

#[test]
fn scripts_and_styles_are_small() {
    let site = errbook_pages::Site::new(large(1), errbook_pages::Options::new());
    let of = |test: &dyn Fn(&str) -> bool| -> usize {
        site.pages().filter(|page| test(&page.path)).map(|page| page.bytes.len()).sum()
    };
    // The engine is loaded when a reader turns to a field.
    let engine = of(&|path| path == "engine.js");
    let scripts = of(&|path| path.ends_with(".js")) - engine;
    let styles = of(&|path| path.ends_with(".css"));
    assert!(engine > 20_000 && engine <= 60_000, "{engine} bytes of the engine");
    assert!(scripts > 20_000 && scripts <= 37_000, "{scripts} bytes of scripts");
    assert!(styles > 5_000 && styles <= 45_000, "{styles} bytes of styles");
}

#[test]
fn an_error_is_found_among_ten_thousand() {
    in_browser(async |browser| {
        let server = Server::start(large(10_000)).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        let script = "const done = arguments[0]; (async () => { \
            const data = await (await fetch('/find.json')).json(), q = document.getElementById('q'), found = document.getElementById('answers'); \
            const type = async text => { const start = performance.now(); q.value = text; q.dispatchEvent(new InputEvent('input', { bubbles: true })); \
                while (found.getAttribute('aria-busy') === 'true') await new Promise(resolve => setTimeout(resolve)); return performance.now() - start; }; \
            const made = await type('warm'); \
            const [name, , , , messages] = data.entries[4711], text = 'x '.repeat(50000) + messages[0][0].map(part => part === 0 ? '2026-01-01T00:00:00Z' : part).join('') + ' y'.repeat(50000); \
            const time = await type(text), cards = [...document.querySelectorAll('article.answer')]; \
            done([name, cards.map(card => [card.querySelector('code').textContent, card.querySelector('dd').textContent]), made, time]); })();";
        let answer = browser.client.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(answer[1], serde_json::json!([[answer[0], "2026-01-01T00:00:00Z"]]));
        let (made, found) = (answer[2].as_f64().unwrap(), answer[3].as_f64().unwrap());
        assert!(made < 60_000.0 && found < 20_000.0, "{made} ms to make the index, {found} ms to find");
        eprintln!("{made} ms to make the index, {found} ms to find");
    });
}

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

#[test]
fn a_search_is_answered_before_the_next_key_is_pressed() {
    in_browser(async |browser| {
        let server = Server::start(large(1_000)).await;
        for tag in ["en", "zh"] {
            browser.open(&format!("{}/{tag}/", server.origin)).await;
            browser.click("#q").await;
            browser.until("performance.getEntriesByType('resource').some(one => one.name.endsWith('search.json') && one.responseEnd > 0)", true).await;
            // From the key to the next layout of the page.
            let script = "const done = arguments[0], q = document.getElementById('q'), times = []; \
                for (const text of ['p', 'pa', 'pay', 'paym', 'pa', '', '等待', '4', '42', '999', '', 's', 'se', 'ses', '']) { \
                    const start = performance.now(); q.value = text; q.dispatchEvent(new InputEvent('input', { bubbles: true })); \
                    document.body.getBoundingClientRect(); times.push(performance.now() - start); } \
                done(times.sort((a, b) => a - b));";
            let times = browser.client.execute_async(script, Vec::new()).await.unwrap();
            let median = times[7].as_f64().unwrap();
            eprintln!("{tag}: {median} ms a letter");
            assert!(median < 120.0, "{tag}: {times} ms");
            browser.run("const q = document.getElementById('q'); q.value = 'still waiting 999'; q.dispatchEvent(new InputEvent('input', { bubbles: true }));", Vec::new()).await;
            let wanted = if tag == "en" { 1 } else { 0 };
            browser.until("document.querySelectorAll('li[data-s]:not([hidden])').length", wanted).await;
        }
    });
}

#[test]
fn the_data_of_the_search_is_small() {
    let contents = errbook_pages::Contents::new(large(1_000), false);
    for language in 0..2 {
        let size = errbook_pages::data::search(&contents, language).len();
        assert!(size <= 200_000, "{size} bytes");
    }
}

#[test]
fn scripts_and_styles_are_small() {
    let site = errbook_pages::Site::new(large(1), errbook_pages::Options::new());
    let own = site.pages().filter(|page| page.path.ends_with(".js") || page.path.ends_with(".css"));
    let sizes: Vec<(String, usize)> = own.map(|page| (page.path, page.bytes.len())).collect();
    assert!(sizes.len() > 2 && sizes.iter().all(|(_, size)| *size <= 20_480), "{sizes:?}");
}

#[test]
fn an_error_is_found_among_ten_thousand() {
    in_browser(async |browser| {
        let server = Server::start(large(10_000)).await;
        browser.open(&format!("{}/en/groups/g0/", server.origin)).await;
        // The index of so many is long; what finds an error is the same without it.
        let script = "const done = arguments[0]; (async () => { \
            const { finder } = await import('/find.js'), data = await (await fetch('/find.json')).json(), fold = text => text.toLowerCase(); \
            const start = performance.now(), find = finder(data, fold), made = performance.now(); \
            const [name, , , , messages] = data.entries[4711], text = 'x '.repeat(50000) + messages[0][0].map(part => part === 0 ? '2026-01-01T00:00:00Z' : part).join('') + ' y'.repeat(50000); \
            const found = find(text), end = performance.now(); \
            done([name, found.map(({ item, values }) => [item.name, values[0]]), made - start, end - made]); })();";
        let answer = browser.client.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(answer[1], serde_json::json!([[answer[0], "2026-01-01T00:00:00Z"]]));
        let (made, found) = (answer[2].as_f64().unwrap(), answer[3].as_f64().unwrap());
        assert!(made < 8_000.0 && found < 2_000.0, "{made} ms to make the index, {found} ms to find");
        eprintln!("{made} ms to make the index, {found} ms to find");
    });
}

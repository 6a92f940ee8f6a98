//! Violations: their pages, their place in the index and the search, and in pasted errors.

use errbook_browser_tests::{Browser, Server, VIOLATIONS, catalog, in_browser, violations};
use errbook_catalog::{Catalog, plan};
use errbook_pages::answer::{self, LocatedViolation, Location, Values};
use expect_test::expect_file;
use serde_json::{Value, json};

use crate::search::SHOWN;

/// Pastes each text; returns for each answer what it is, its name, where it was found, and its values.
const PASTE: &str = r"
    const [texts, done] = arguments, area = document.getElementById('q'), found = document.getElementById('answers');
    const paste = async text => {
        area.value = text;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        while (found.getAttribute('aria-busy') === 'true') await new Promise(resolve => setTimeout(resolve));
        return [...found.querySelectorAll('article')].map(article => {
            const rows = [...article.querySelectorAll(':scope > dl > div')].map(row => [...row.children].map(cell => cell.textContent));
            const isPlace = ([name]) => name === 'Where' || name === '位置';
            return [
                ...new URL(article.querySelector('a').href).pathname.split('/').slice(-3, -1),
                (rows.find(isPlace) || [null, null])[1],
                Object.fromEntries(rows.filter(row => !isPlace(row))),
            ];
        });
    };
    (async () => {
        const answers = [];
        for (const text of texts) answers.push(await paste(text));
        done(answers);
    })();
";

async fn paste(browser: &Browser, texts: &[String]) -> Vec<Vec<Value>> {
    let answers = browser.client.execute_async(PASTE, vec![json!(texts)]).await.unwrap();
    serde_json::from_value(answers).unwrap()
}

/// A violation, its location, and values of its fields.
type Listed = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The violations of the pasted bodies, each with its location and the values that are not those of examples.
const LISTED: [Listed; 6] = [
    ("too_long", "/items/3/name", &[("max", "5")]),
    ("required", "query:page", &[]),
    ("too_long", "/items/4/name", &[("max", "5")]),
    ("out_of_range", "/size", &[("least", "2"), ("most", "7")]),
    ("unknown_color", "/a~1b/color", &[("colors", r#"["green","\"grey\""]"#)]),
    ("required", "header:X-Tenant", &[]),
];

fn located(catalog: &Catalog, language: usize) -> Vec<LocatedViolation> {
    let one = |(name, location, fields): &Listed| {
        let index = catalog.violation(name).expect("a violation");
        let mut values = Values::examples(catalog, &catalog.violations[index], language);
        for (field, text) in *fields {
            values.set(&catalog.violations[index], field, text).expect("a value");
        }
        LocatedViolation::new(index, Location::parse(location).expect("a location"), values)
    };
    LISTED.iter().map(one).collect()
}

/// Returns the bodies of the entry that lists them, in each envelope and language, with the name of the envelope.
fn bodies(catalog: &Catalog) -> Vec<(String, String)> {
    let entry = &catalog.entries[catalog.entry("invalid_order").expect("the entry")];
    let mut bodies = Vec::new();
    for (envelope, _) in plan::envelopes(catalog, entry) {
        for (language, tag) in catalog.languages.iter().enumerate() {
            let mut values = Values::examples(catalog, entry, language);
            values.set(entry, "count", "6").expect("a number");
            values.set_violations(located(catalog, language));
            let answer = answer::answer(catalog, entry, entry.status(), envelope, language, &values);
            bodies.push((
                format!("{} {}", catalog.envelopes[envelope].name.value, tag.value),
                answer::text(&answer.body),
            ));
        }
    }
    bodies
}

#[test]
fn a_pasted_body_finds_the_entry_and_each_violation_with_its_place_and_values() {
    in_browser(async |browser| {
        let catalog = catalog(VIOLATIONS);
        let bodies = bodies(&catalog);
        let texts: Vec<String> = bodies.iter().map(|(_, body)| body.clone()).collect();
        let server = Server::start(catalog).await;
        let mut shown = String::new();
        for tag in ["en", "zh"] {
            browser.open(&format!("{}/{tag}/", server.origin)).await;
            for ((name, body), found) in bodies.iter().zip(paste(browser, &texts).await) {
                let names: Vec<&str> =
                    found.iter().filter(|one| one[0] == "violations").filter_map(|one| one[1].as_str()).collect();
                // An envelope that shows pointers only has the same item for both that are required.
                let is_pointer_only = name.starts_with("google") || name.starts_with("azure");
                let listed = if is_pointer_only { &LISTED[..5] } else { &LISTED[..] };
                let expected: Vec<&str> = listed.iter().map(|(name, ..)| *name).collect();
                assert_eq!(names, expected, "{tag} {name}: {found:?} in {body}");
                for ((_, _, fields), one) in listed.iter().zip(found.iter().filter(|one| one[0] == "violations")) {
                    let number = |(field, value): &(&str, &str)| one[3][field] == **value || value.starts_with('[');
                    assert!(fields.iter().all(number), "{tag} {name}: {one} in {body}");
                }
                // A body of JSON:API has the entry in place of violations only.
                let entries: Vec<&Value> = found.iter().filter(|one| one[0] == "errors").collect();
                assert_eq!(entries.len(), usize::from(!name.starts_with("jsonapi")), "{tag} {name}: {found:?}");
                if tag == "en" {
                    let lines: Vec<String> = found.iter().map(|one| format!("  {one}\n")).collect();
                    shown.push_str(&format!("{name}\n{}", lines.concat()));
                }
            }
        }
        expect_file!["../../golden/violations.txt"].assert_eq(&shown);
    });
}

#[test]
fn a_violation_is_found_without_its_answer() {
    in_browser(async |browser| {
        let server = Server::start(catalog(VIOLATIONS)).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        for (text, expected) in [
            ("must have at most 7 characters", json!([["violations", "too_long", null, { "max": "7" }]])),
            ("最多 9 个字符", json!([["violations", "too_long", null, { "max": "9" }]])),
            ("2001", json!([["violations", "too_long", null, {}]])),
            ("too_long", json!([["violations", "too_long", null, {}]])),
            (
                r##"{"detail":"must have at most 5 characters","pointer":"#/name","code":2001,"max":5}"##,
                json!([["violations", "too_long", "#/name", { "max": "5" }]]),
            ),
            (
                r##"[{"code":"required","parameter":"page"},{"code":"required","parameter":"size"}]"##,
                json!([["violations", "required", "page", {}], ["violations", "required", "size", {}]]),
            ),
            ("wide", json!([["violations", "too_wide", null, {}]])),
            (
                r#"{"errors":[{"status":"409","code":"sold_out","detail":"This book is sold out."}]}"#,
                json!([["errors", "sold_out", null, {}]]),
            ),
            (
                r#"{"code":"invalid_order","count":2,"errors":[]}"#,
                json!([["errors", "invalid_order", null, { "count": "2" }]]),
            ),
            // The items of a list do not give an entry its values.
            (
                r##"{"code":"invalid_order","errors":[{"code":"out_of_range","pointer":"#/a","count":4,"least":1,"most":2}]}"##,
                json!([
                    ["errors", "invalid_order", null, {}],
                    ["violations", "out_of_range", "#/a", { "least": "1", "most": "2" }],
                ]),
            ),
        ] {
            assert_eq!(json!(paste(browser, &[text.to_owned()]).await.remove(0)), expected, "{text}");
        }
    });
}

#[test]
fn violations_are_searched_filtered_and_linked() {
    in_browser(async |browser| {
        let server = Server::start(catalog(VIOLATIONS)).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        let count = "document.getElementById('count').textContent";
        browser.until(count, "2 errors, 4 violations").await;
        let rows = SHOWN;
        for (query, expected) in [
            ("length limit", json!(["too_long"])),
            ("2001", json!(["too_long"])),
            ("length", json!(["too_long"])),
            ("sold", json!(["sold_out"])),
        ] {
            browser.client.find(fantoccini::Locator::Id("q")).await.unwrap().clear().await.unwrap();
            browser.click("#q").await;
            browser.keys(query).await;
            browser.until(rows, expected).await;
        }
        browser.open(&format!("{}/en/?kind=violation", server.origin)).await;
        browser.until(count, "4 of 6 errors and violations").await;
        browser.open(&format!("{}/en/?group=sizes", server.origin)).await;
        browser.until(rows, json!(["too_long", "out_of_range"])).await;
        browser.open(&format!("{}/en/?kind=error", server.origin)).await;
        browser.until(SHOWN, json!(["invalid_order", "sold_out"])).await;
        browser.until(count, "2 of 6 errors and violations").await;
        browser.open(&format!("{}/en/#violation:too-long", server.origin)).await;
        browser.until("location.pathname", "/en/violations/too_long/").await;
        browser.click("a[hreflang=zh]").await;
        browser.until("location.pathname", "/zh/violations/too_long/").await;
        browser.click("nav.sections a[href='../']").await;
        browser.until("location.pathname", "/zh/violations/").await;
        assert_eq!(browser.console().await, [""; 0]);
    });
}

/// The pages that show violations.
const PAGES: [&str; 9] = [
    "",
    "violations/",
    "violations/too_long/",
    "violations/required/",
    "violations/unknown_color/",
    "violations/too_wide/",
    "errors/invalid_order/",
    "groups/sizes/",
    "retired/",
];

#[test]
fn pages_with_violations_fit_their_screens_and_axe_finds_no_problems() {
    in_browser(async |browser| {
        let server = Server::start(catalog(VIOLATIONS)).await;
        for width in [1280, 390] {
            let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500 });
            browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
            for tag in ["en", "zh"] {
                for page in PAGES {
                    browser.open(&format!("{}/{tag}/{page}", server.origin)).await;
                    let is_wide = "document.documentElement.scrollWidth > innerWidth";
                    assert_eq!(browser.value(is_wide).await, json!(false), "{width} {tag}/{page}");
                    assert_eq!(violations(browser).await, [""; 0], "{width} {tag}/{page}");
                    if let Ok(folder) = std::env::var("ERRBOOK_SCREENSHOTS") {
                        let shot = json!({ "captureBeyondViewport": true });
                        let shot = browser.devtools("Page.captureScreenshot", shot).await;
                        let name = format!("{folder}/{width}-{tag}-{}.b64", page.replace('/', "_"));
                        std::fs::write(name, shot["data"].as_str().unwrap_or_default()).unwrap();
                    }
                }
            }
            // The field, with an answer.
            browser.open(&format!("{}/en/", server.origin)).await;
            browser.click("#q").await;
            browser
                .keys(r##"{"code":"invalid_order","errors":[{"code":2001,"pointer":"#/items/3/name","max":5}]}"##)
                .await;
            browser.until("document.querySelectorAll('#answers article').length", 2).await;
            assert_eq!(violations(browser).await, [""; 0], "{width}");
        }
    });
}

//! Errors that are pasted into the field of the index.

mod others;
mod slow;

use std::collections::{BTreeMap, BTreeSet};

use errbook_browser_tests::{Browser, HARD, SYSTEMS, Server, catalog, in_browser};
use errbook_catalog::Catalog;
use errbook_catalog::model::Entry;
use errbook_pages::answer::{self, Origin, Part, Values};
use expect_test::{expect, expect_file};
use serde_json::json;

/// Pastes each text in turn and returns what the page shows: for each answer the entry's name, from its link, and the
/// values.
const PASTE: &str = r"
    const [texts, done] = arguments, area = document.getElementById('q'), found = document.getElementById('answers');
    const paste = async text => {
        area.value = text;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        while (found.getAttribute('aria-busy') === 'true') await new Promise(resolve => setTimeout(resolve));
        return [...found.querySelectorAll('article')].map(article => [
            decodeURIComponent(new URL(article.querySelector('a').href).pathname.split('/').at(-2)),
            Object.fromEntries([...article.querySelectorAll(':scope > dl > div')].map(row => [...row.children].map(cell => cell.textContent))),
        ]);
    };
    (async () => {
        const answers = [];
        for (const text of texts) answers.push(await paste(text));
        done(answers);
    })();
";

/// An answer: the entry's name, and the values of its fields by their names on the wire.
type Found = (String, BTreeMap<String, String>);

async fn paste(browser: &Browser, texts: &[String]) -> Vec<Vec<Found>> {
    let answers = browser.client.execute_async(PASTE, vec![json!(texts)]).await.unwrap();
    serde_json::from_value(answers).unwrap()
}

async fn paste_one(browser: &Browser, text: &str) -> Vec<Found> {
    paste(browser, &[text.to_owned()]).await.remove(0)
}

/// A text that a service sends, and the expected findings.
struct Case {
    name: String,
    kind: &'static str,
    language: usize,
    text: String,
    values: BTreeMap<String, String>,
}

fn values_in(entry: &Entry, parts: &[Part], values: &Values, tag: &str) -> BTreeMap<String, String> {
    let named = |part: &Part| match part {
        Part::Value { origin: Origin::Field(index), .. } => {
            Some((entry.fields[*index].wire.value.clone(), values.text(*index, tag)?))
        }
        _ => None,
    };
    parts.iter().filter_map(named).collect()
}

/// Returns the body and the message of every entry, with each status and in each language.
fn cases(catalog: &Catalog) -> Vec<Case> {
    let mut cases = Vec::new();
    for entry in &catalog.entries {
        for (language, tag) in catalog.languages.iter().enumerate() {
            let values = Values::examples(catalog, entry, language);
            let mut add = |kind, parts: &[Part]| {
                let values = values_in(entry, parts, &values, &tag.value);
                cases.push(Case { name: entry.name.value.clone(), kind, language, text: answer::text(parts), values });
            };
            for status in &entry.statuses {
                add("body", &answer::answer(catalog, entry, status.value, entry.envelope, language, &values).body);
            }
            add("message", &answer::message(catalog, entry, language, &values));
        }
    }
    cases
}

#[test]
fn every_body_and_every_message_of_the_four_systems_is_found_with_its_values() {
    in_browser(async |browser| {
        let mut alike = BTreeSet::new();
        for (system, path) in SYSTEMS {
            let catalog = catalog(path);
            let cases = cases(&catalog);
            let server = Server::start(catalog).await;
            for (language, tag) in ["en", "zh"].into_iter().enumerate() {
                browser.open(&format!("{}/{tag}/", server.origin)).await;
                // Texts in the other language than the page's are found as well.
                let texts: Vec<String> = cases.iter().map(|case| case.text.clone()).collect();
                let answers = paste(browser, &texts).await;
                for (case, found) in cases.iter().zip(answers) {
                    let text = &case.text;
                    let Some((_, values)) = found.iter().find(|(name, _)| *name == case.name) else {
                        panic!("{system}: {} is not found in {text:?}, but {found:?}", case.name);
                    };
                    assert_eq!(values, &case.values, "{system} {}: {text}", case.name);
                    if found.len() > 1 && case.language == language {
                        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
                        alike.insert(format!("{system} {} {tag}: {}: {text}\n", case.kind, names.join(", ")));
                    }
                }
            }
        }
        expect_file!["../../golden/alike.txt"].assert_eq(&alike.into_iter().collect::<String>());
    });
}

#[test]
fn values_are_found_in_hard_bodies_and_messages() {
    in_browser(async |browser| {
        let catalog = catalog(HARD);
        let cases = cases(&catalog);
        let server = Server::start(catalog).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        let texts: Vec<String> = cases.iter().map(|case| case.text.clone()).collect();
        let answers = paste(browser, &texts).await;
        for (case, found) in cases.iter().zip(answers) {
            // A message that is nothing but a placeholder reads like anything.
            if case.name == "proxy" && case.kind == "message" {
                assert_eq!(found, []);
                continue;
            }
            let values = found.iter().find(|(name, _)| *name == case.name).map(|(_, values)| values);
            assert_eq!(values, Some(&case.values), "{} in {}: {found:?}", case.name, case.text);
        }
    });
}

#[test]
fn an_answer_shows_the_message_and_the_solutions_with_the_values() {
    in_browser(async |browser| {
        let server = Server::start(catalog(HARD)).await;
        for (tag, wanted) in [
            (
                "en",
                expect![[r#"
                    <article class="answer">
                    <header>
                    <a href="/en/errors/attempts_left/">
                    <code translate="no">1207</code>
                    </a>
                    <span class="pill c4xx">401</span>
                    </header>
                    <p class="message">Wrong code. One attempt left for <var>&lt;b&gt;李&lt;/b&gt;</var>.</p>
                    <ol class="steps" aria-label="What to do">
                    <li>Wait before <code>left</code> = <var>1</var> comes to 0, <var>&lt;b&gt;李&lt;/b&gt;</var>.</li>
                    </ol>
                    <dl class="values">
                    <div>
                    <dt>
                    <code translate="no">left</code>
                    </dt>
                    <dd>
                    <var>1</var>
                    </dd>
                    </div>
                    <div>
                    <dt>
                    <code translate="no">user</code>
                    </dt>
                    <dd>
                    <var>&lt;b&gt;李&lt;/b&gt;</var>
                    </dd>
                    </div>
                    </dl>
                    <a class="more" href="/en/errors/attempts_left/">More about this error</a>
                    </article>"#]],
            ),
            (
                "zh",
                expect![[r#"
                    <article class="answer">
                    <header>
                    <a href="/zh/errors/attempts_left/">
                    <code translate="no">1207</code>
                    </a>
                    <span class="pill c4xx">401</span>
                    </header>
                    <p class="message">验证码不正确，<var>&lt;b&gt;李&lt;/b&gt;</var> 还可以尝试 <var>1</var> 次。</p>
                    <ol class="steps" aria-label="解决办法">
                    <li>在 <code>left</code> = <var>1</var> 变为 0 之前稍候，<var>&lt;b&gt;李&lt;/b&gt;</var>。</li>
                    </ol>
                    <dl class="values">
                    <div>
                    <dt>
                    <code translate="no">left</code>
                    </dt>
                    <dd>
                    <var>1</var>
                    </dd>
                    </div>
                    <div>
                    <dt>
                    <code translate="no">user</code>
                    </dt>
                    <dd>
                    <var>&lt;b&gt;李&lt;/b&gt;</var>
                    </dd>
                    </div>
                    </dl>
                    <a class="more" href="/zh/errors/attempts_left/">查看详情</a>
                    </article>"#]],
            ),
        ] {
            browser.open(&format!("{}/{tag}/", server.origin)).await;
            paste_one(
                browser,
                "{\"errors\":[{\"extensions\":{\"code\":1207,\"details\":{\"left\":1,\"user\":\"<b>李</b>\"}}}]}",
            )
            .await;
            let html = browser.text("document.querySelector('#answers').innerHTML.replace(/http:..127.0.0.1:\\d+/g, '').replace(/></g, '>\\n<')").await;
            wanted.assert_eq(&html);
        }
    });
}

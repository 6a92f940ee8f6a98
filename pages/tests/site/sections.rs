//! HTML and Markdown of the page of an entry or a violation have the same facts and badges, and the same sections in the same order.

use std::collections::BTreeSet;

use errbook_pages::{Options, Site};
use html5gum::{Token, Tokenizer};

use crate::support::{SYSTEMS, VIOLATIONS, read, system};

const EVERYTHING: &str = include_str!("everything.toml");

/// The outline of a page.
#[derive(Debug, Default, PartialEq)]
struct Outline {
    /// The labels of the facts, and the texts of the badges.
    head: Vec<String>,
    /// The headings of the sections, each with the number of its items.
    sections: Vec<(String, usize)>,
}

impl Outline {
    fn count(&mut self) {
        if let Some((_, items)) = self.sections.last_mut() {
            *items += 1;
        }
    }
}

/// Reads the outline of a page in HTML. An item is a figure, or an item of the outermost list. Facts are in lists of their own, and the
/// banner of what is deprecated has the words of that badge.
fn of_html(html: &[u8]) -> Outline {
    let mut outline = Outline::default();
    // The name and the class of each open element.
    let mut open: Vec<(String, String)> = Vec::new();
    let mut text = String::new();
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let class = tag.attributes.iter().find(|(key, _)| key.as_slice() == b"class");
                let class = class.map_or_else(String::new, |(_, value)| String::from_utf8_lossy(value).into_owned());
                let lists = open.iter().filter(|(name, _)| ["ul", "ol"].contains(&name.as_str())).count();
                let is_item = name == "figure" || name == "li" && lists == 1 && !is_in(&open, "prose");
                if is_item && !outline.sections.is_empty() {
                    outline.count();
                }
                if ["dt", "li", "h2", "strong"].contains(&name.as_str()) {
                    text.clear();
                }
                if !tag.self_closing && !["br", "meta", "link", "input", "wbr"].contains(&name.as_str()) {
                    open.push((name, class));
                }
            }
            // The link of a heading to itself is not in its words.
            Token::String(_) if is_in(&open, "anchor") => {}
            Token::String(string) => text.push_str(&String::from_utf8_lossy(&string)),
            Token::EndTag(tag) => {
                open.pop();
                match String::from_utf8_lossy(&tag.name).as_ref() {
                    "dt" if is_in(&open, "facts") || is_in(&open, "pills") => outline.head.push(text.trim().to_owned()),
                    "li" if is_in(&open, "pills") => outline.head.push(text.trim().to_owned()),
                    "strong" if is_in(&open, "banner") => {
                        outline.head.push(text.trim_end_matches(['.', '。']).to_owned());
                    }
                    "h2" if open.last().is_some_and(|(name, _)| name == "section") => {
                        outline.sections.push((text.trim().to_owned(), 0));
                    }
                    // What follows the article is navigation.
                    "article" => break,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    outline.head.sort();
    outline
}

fn is_in(open: &[(String, String)], class: &str) -> bool {
    open.iter().any(|(_, classes)| classes.split(' ').any(|one| one == class))
}

/// Reads the outline of a page in Markdown, with the same items: rows, fenced blocks, and items of the outermost list.
fn of_markdown(markdown: &str, colon: &str) -> Outline {
    let mut outline = Outline::default();
    let mut fence: Option<String> = None;
    let mut rows = 0;
    for line in markdown.lines() {
        let ticks: String = line.chars().take_while(|letter| *letter == '`').collect();
        if let Some(open) = &fence {
            if line == open.as_str() {
                fence = None;
            }
            continue;
        }
        if ticks.len() >= 3 {
            fence = Some(ticks);
            outline.count();
        } else if let Some(heading) = line.strip_prefix("## ") {
            outline.sections.push((heading.to_owned(), 0));
            rows = 0;
        } else if line == "---" {
            break;
        } else if line.starts_with('|') {
            rows += 1;
            // The first two are the header and the delimiter.
            if rows > 2 {
                outline.count();
            }
        } else if let Some(item) = line.strip_prefix("- ") {
            if outline.sections.is_empty() {
                let item = item.replace('\\', "");
                outline.head.push(item.split_once(colon).map_or(item.as_str(), |(label, _)| label).to_owned());
            } else {
                outline.count();
            }
        } else if line.split_once(". ").is_some_and(|(number, _)| number.parse::<usize>().is_ok()) {
            outline.count();
        }
    }
    outline.head.sort();
    outline
}

/// Compares both pages of every entry and violation in every language; returns all headings and heads that were seen.
fn check(site: &Site) -> BTreeSet<String> {
    let catalog = site.catalog();
    let mut seen = BTreeSet::new();
    let mut compared = 0;
    for page in site.pages().filter(|page| page.path.ends_with(".md")) {
        let language = page.language.as_deref().expect("a page has a language");
        let colon = if language.split('-').next() == Some("zh") { "：" } else { ": " };
        let path = page.path.strip_suffix(".md").expect("it ends in .md");
        let html = site.page(&format!("{path}/")).expect("the HTML is there");
        let (html, markdown) = (of_html(&html.bytes), of_markdown(&String::from_utf8_lossy(&page.bytes), colon));
        let names = |outline: &Outline| outline.sections.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(html.head, markdown.head, "{path}");
        assert_eq!(names(&html), names(&markdown), "{path}");
        for ((name, items), (_, other)) in html.sections.iter().zip(&markdown.sections) {
            // HTML shows a single text as a block, and a description may have lists of its own.
            assert!(
                items == other
                    || (*items, *other) == (0, 1)
                    || ["Message", "消息", "Description", "说明"].contains(&name.as_str()),
                "{path}: {name} has {items} items in HTML, {other} in Markdown"
            );
        }
        seen.extend(html.head);
        seen.extend(html.sections.into_iter().map(|(name, _)| name));
        compared += 1;
    }
    let topics = catalog.entries.len() + catalog.violations.len();
    assert!(compared > 0 && compared <= topics * catalog.languages.len());
    seen
}

#[test]
fn html_and_markdown_of_every_entry_have_the_same_sections_in_the_same_order() {
    for path in SYSTEMS.into_iter().chain([VIOLATIONS]) {
        check(&Site::new(system(path), Options::new()));
    }
}

#[test]
fn html_and_markdown_of_a_catalog_with_everything_have_the_same_sections_in_the_same_order() {
    let mut options = Options::new();
    options.internal = true;
    let seen = check(&Site::new(read(EVERYTHING), options));
    for expected in [
        "Code",
        "Name",
        "Status",
        "Kind",
        "Group",
        "Tags",
        "Owner",
        "Rules",
        "Retryable",
        "Not retryable",
        "Deprecated",
        "Deprecated since 2.0",
        "Catch-all",
        "Internal",
        "Since 1.2",
        "Message",
        "What to do",
        "Why it happens",
        "Description",
        "Example response",
        "In a response",
        "Violations",
        "Errors that list it",
        "Fields",
        "Handle it",
        "Sources",
        "See also",
        "Notes",
        "History",
    ] {
        assert!(seen.contains(expected), "no page has {expected}: {seen:?}");
    }
}

/// Returns a page of the catalog with everything.
fn everything(path: &str) -> String {
    let site = Site::new(read(EVERYTHING), Options::new());
    String::from_utf8(site.page(path).expect("it is there").bytes).expect("pages are UTF-8")
}

#[test]
fn markdown_has_what_html_has() {
    expect_test::expect_file!["golden/all_of_it.en.md"].assert_eq(&everything("en/errors/all_of_it.md"));
    let html = everything("zh/errors/all_of_it/").replace("><", ">\n<");
    expect_test::expect_file!["golden/all_of_it.zh.html"].assert_eq(&html);
    expect_test::expect_file!["golden/invalid_input.en.md"].assert_eq(&everything("en/errors/invalid_input.md"));
    expect_test::expect_file!["golden/all_of_that.en.md"].assert_eq(&everything("en/violations/all_of_that.md"));
    let html = everything("zh/violations/all_of_that/").replace("><", ">\n<");
    expect_test::expect_file!["golden/all_of_that.zh.html"].assert_eq(&html);
}

#[test]
fn a_page_shows_the_response_in_each_alternative() {
    for (path, own, alternative, hint) in [
        ("en/errors/all_of_it/", "Envelope problem", "Alternative envelope v1", "The service chooses the envelope"),
        ("zh/errors/all_of_it/", "响应体模板 problem", "备选响应体模板 v1", "使用哪个响应体模板由服务决定"),
    ] {
        let page = everything(path);
        assert_eq!(
            (page.matches(own).count(), page.matches(alternative).count()),
            (2, 2),
            "one for each status: {path}"
        );
        assert!(page.contains(hint) && page.contains("application/vnd.everything.v1+json"), "{path}");
    }
    let kept = everything("en/errors/english_only/");
    assert!(kept.contains("Envelope problem") && !kept.contains("lternative"), "it keeps its envelope: {kept}");
    assert!(!kept.contains("The service chooses"));
}

#[test]
fn exports_name_the_alternatives_of_each_entry() {
    let export: serde_json::Value = serde_json::from_str(&everything("errors.json")).expect("it is JSON");
    let of = |name: &str| {
        let entries = export["errors"].as_array().expect("entries");
        entries.iter().find(|entry| entry["name"] == name).expect("the entry")["alternatives"].clone()
    };
    assert_eq!(of("all_of_it"), serde_json::json!(["v1", "status_code"]));
    assert_eq!(of("english_only"), serde_json::Value::Null);
    // A pasted body in an alternative is understood by its members.
    let find: serde_json::Value = serde_json::from_str(&everything("find.json")).expect("it is JSON");
    assert_eq!(find["members"]["code"], serde_json::json!(["apiCode", "code", "failure", "why"]));
    assert_eq!(find["members"]["fields"]["plan"], serde_json::json!(["plan"]));
}

#[test]
fn the_export_names_the_format_of_a_field() {
    let export: serde_json::Value = serde_json::from_str(&everything("errors.json")).expect("it is JSON");
    let entries = export["errors"].as_array().expect("entries");
    let entry = entries.iter().find(|entry| entry["name"] == "all_of_it").expect("the entry");
    let fields = entry["fields"].as_array().expect("fields");
    let format = |name: &str| fields.iter().find(|field| field["name"] == name).expect("the field")["format"].clone();
    assert_eq!((format("retry_at"), format("plan")), (serde_json::json!("ms"), serde_json::Value::Null));
}

#[test]
fn an_answer_lists_two_of_its_violations_in_each_envelope_and_a_single_item_without() {
    let page = everything("en/errors/invalid_input.md");
    for body in [
        r##""errors":[{"detail":"must have at most 40 characters","pointer":"#/name","code":2001,"max":40,"size":100},{"detail":"is out of range","pointer":"#/items/0/name","code":"out_of_range"}]}"##,
        r#"{"failure":"invalid_input","text":"Some fields need another look.","list":[{"why":2001,"where":{"path":"name"},"in":"body","text":"must have at most 40 characters","most":40,"status":422},{"why":"out_of_range","where":{"path":"items[0].name"},"in":"body","text":"is out of range","status":422}]}"#,
    ] {
        assert!(page.contains(body), "{page}");
    }
    // Of the violations that it lists, an internal one is on no public page.
    assert!(
        page.contains("- [`out_of_range`](../violations/out_of_range.md) is out of range") && !page.contains("hidden")
    );
    let other = everything("en/errors/all_of_it.md");
    assert!(other.contains(r#""list":[{"why":1301,"text":"1 order left until 2026-01-01T00:00:00Z."}]"#), "{other}");
}

#[test]
fn violations_have_a_list_a_section_of_the_index_and_links() {
    for (path, parts) in [
        (
            "en/",
            &[
                "3 violations",
                "<h2><a href=\"violations/\">Violations</a> <span",
                "<li id=\"violation:all_of_that\" data-code=2001 data-kind=violation data-group=orders>",
                "href=violations/all_of_that/>",
            ][..],
        ),
        ("zh/", &["3 个违规项", ">违规项</a>"]),
        (
            "en/violations/",
            &[
                "aria-current=\"page\">Violations</a>",
                "href=all_of_it/><code>required</code><span>is required</span></a>",
                "<link rel=\"alternate\" hreflang=\"zh\" href=\"../../zh/violations/\">",
            ],
        ),
        ("en/groups/orders/", &["<h2>Violations of this group <a", "href=../../violations/all_of_that/>"]),
        ("en/retired/", &["href=\"../violations/too_wide/\"", "<dd>Violation</dd>"]),
        ("en/violations/too_wide/", &["wide (retired)", "href=\"../out_of_range/\""]),
        (
            "en/violations/out_of_range/",
            &[
                "Replaces the retired <a href=\"../too_wide/\">",
                "href=\"../../errors/invalid_order/\"",
                "rel=\"prev\" href=\"../all_of_that/\"",
            ],
        ),
        ("violations/out_of_range", &["<h1><code translate=\"no\">out_<wbr>of_<wbr>range</code></h1>"]),
        ("violations/too_wide", &["wide"]),
        ("llms.txt", &["## Violations", "- [required](en/violations/all_of_it.md): is required"]),
        ("en/search.json", &["[\"all_of_that\",\"2001\",0,\"Too long\",", "\"text_length\",\"7\"]"]),
    ] {
        let page = everything(path);
        for part in parts {
            assert!(page.contains(part), "{path} has no {part}: {page}");
        }
        assert!(!page.contains("Internal violation"), "{path}");
    }
}

#[test]
fn exports_have_violations_with_their_items_and_the_entries_that_list_them() {
    let export: serde_json::Value = serde_json::from_str(&everything("errors.json")).expect("it is JSON");
    let violations = export["violations"].as_array().expect("violations");
    let names: Vec<&str> = violations.iter().filter_map(|one| one["name"].as_str()).collect();
    assert_eq!(names, ["all_of_that", "out_of_range", "all_of_it"]);
    expect_test::expect_file!["golden/all_of_that.json"].assert_eq(&format!("{:#}\n", violations[0]));
    let entries = export["errors"].as_array().expect("entries");
    let invalid = entries.iter().find(|entry| entry["name"] == "invalid_input").expect("the entry");
    assert_eq!(invalid["violations"], serde_json::json!(["all_of_that", "out_of_range", "all_of_it"]));
    assert_eq!(export["retired_violations"][0]["code"], "wide");
    let find: serde_json::Value = serde_json::from_str(&everything("find.json")).expect("it is JSON");
    let items = serde_json::json!({
        "code": ["apiCode", "code", "why"], "header": ["header"], "in": ["in"], "message": ["detail", "message", "text"],
        "parameter": ["name", "parameter"], "pointer": ["path", "pointer"], "status": ["status"],
        "fields": { "most": ["max"] }, "lists": ["errors", "list"],
    });
    assert_eq!(find["items"], items);
    let row = serde_json::json!(["out_of_range", true, [], [[["is out of range"]], [["超出范围"]]], [[], []], [], 0]);
    assert_eq!(find["violations"][1], row);
    assert_eq!(find["retired_violations"][0][3], "out_of_range");
}

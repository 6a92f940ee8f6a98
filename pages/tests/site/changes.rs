//! The page of changes, and the versions that other pages show, by the releases beside a catalog.

use errbook_catalog::contract::{Changelog, History};
use errbook_pages::{BaseUrl, Contents, Options, Site};
use expect_test::expect_file;
use serde_json::Value;

use crate::support::{elements, files, read, site, with_history};

const SMALL: &str = include_str!("small.toml");

/// The releases of the small catalog. Something unreleased follows them.
const CHANGES: &str = r#"format = 1

[release "1.0"]
date = "2026-01-15"

[release "2.0-rc.1"]
date = "2026-11-29"
entry_added errors.quota = - "none" -
field_added errors.too_many_orders plan = - "string" -
code_changed errors.too_many_orders = "\"too_many_orders\"" "1301" "One range of <numbers> & no `words`."
entry_retired errors.out_of_stock = "\"oos\"" - -
internal entry_removed errors.robot_stuck = "\"robot_stuck\"" - "The robot is gone."
made_internal errors.hidden = - "internal" -
"#;

const UNRELEASED: &str = "format = 1\n[release \"x\"]\ndate = \"2026-11-30\"\nstatus_added errors.too_many_orders = \"429\" \"429, 503\" -\n";

fn history() -> History {
    let read = |text: &str| Changelog::read(text).expect("it can be read");
    History::new(read(CHANGES), read(UNRELEASED).releases.remove(0).changes)
}

fn book(text: &str, internal: bool) -> Site {
    let mut options = Options::new();
    options.base_url = Some(BaseUrl::parse("https://docs.example.com/").expect("a valid base"));
    Site::of(Contents::new(read(text), internal).with_history(history()), options)
}

fn text(site: &Site, path: &str) -> String {
    String::from_utf8(site.page(path).unwrap_or_else(|| panic!("{path} is there")).bytes).expect("it is UTF-8")
}

#[test]
fn the_page_of_changes_in_every_format() {
    let site = book(SMALL, false);
    expect_file!["golden/changes.en.html"].assert_eq(&text(&site, "en/changes/").replace("><", ">\n<"));
    expect_file!["golden/changes.zh.md"].assert_eq(&text(&site, "zh/changes.md"));
    let data: Value = serde_json::from_str(&text(&site, "en/changes.json")).expect("it is JSON");
    expect_file!["golden/changes.en.json"].assert_eq(&format!("{data:#}\n"));
    assert!(text(&site, "llms.txt").contains(
        "\n## Optional\n\n- [Changes](https://docs.example.com/en/changes.md): Changes that affect clients, newest release first.\n"
    ));
    assert!(text(&site, "sitemap.xml").contains("<loc>https://docs.example.com/zh/changes/</loc>"));
    let links: Vec<String> = elements(text(&site, "en/errors/sold_out/").as_bytes())
        .iter()
        .filter_map(|element| element.get("href").filter(|link| link.ends_with("changes/")).map(str::to_owned))
        .collect();
    assert_eq!(links, ["../../changes/"], "it is in the navigation");
}

#[test]
fn pages_tell_since_when() {
    let site = book(SMALL, false);
    // By the releases, with a link to what they tell; and as the catalog writes it, of which they tell nothing.
    assert!(
        text(&site, "en/errors/quota/")
            .contains("<li class=\"badge since\"><a href=\"../../changes/#release-2.0-rc.1\">Since 2.0-rc.1</a></li>")
    );
    assert!(text(&site, "zh/errors/quota").contains("2.0-rc.1 版本新增。"));
    assert!(text(&site, "en/errors/sold_out/").contains("<li class=\"badge since\">Since 1.2</li>"));
    let fields = text(&site, "en/errors/too_many_orders");
    assert!(fields.contains("<span class=\"badge\">optional</span> <span class=\"badge\">Since 2.0-rc.1</span>"));
    assert!(text(&site, "zh/errors/too_many_orders.md").contains("| `plan` | string、可选、始于 2.0-rc.1 |"));
    let rows = text(&site, "en/");
    for row in [
        "Your quota is used up. <small class=since>Since 2.0-rc.1</small></span>",
        "<small class=deprecated>Deprecated</small></span>",
    ] {
        assert!(rows.contains(row), "{row} in {rows}");
    }
    let data: Value = serde_json::from_str(&text(&site, "errors.json")).expect("it is JSON");
    let since = |pointer: &str| data.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
    assert_eq!(data.pointer("/errors/2/name"), Some(&Value::from("quota")));
    assert_eq!(since("/errors/2/since").as_deref(), Some("2.0-rc.1"));
    assert_eq!(since("/errors/1/fields/2/since").as_deref(), Some("2.0-rc.1"));
    // What was retired says it itself; without that, the releases do.
    assert!(text(&site, "en/errors/out_of_stock").contains("Retired in 1.2"));
    let silent = SMALL.replace("since = \"1.2\", replaced_by", "replaced_by");
    let silent = book(&silent, false);
    assert!(text(&silent, "en/retired").contains("Retired in 2.0-rc.1"));
    assert!(text(&silent, "find.json").contains("[\"out_of_stock\",\"oos\",\"2.0-rc.1\",\"sold_out\""));
}

#[test]
fn without_releases_no_page_mentions_them() {
    let empty = Site::of(Contents::new(read(SMALL), false).with_history(History::default()), Options::new());
    for site in [site(read(SMALL)), empty] {
        let about = files(&site).into_iter().filter(|(path, bytes)| {
            path.contains("changes") || path.ends_with(".html") && String::from_utf8_lossy(bytes).contains("changes/")
        });
        assert_eq!(about.map(|(path, _)| path).collect::<Vec<_>>(), Vec::<String>::new());
    }
}

#[test]
fn clients_are_not_told_what_is_internal() {
    let all = |site: &Site| -> String {
        site.pages().map(|page| String::from_utf8_lossy(&page.bytes).into_owned()).collect()
    };
    let (public, whole) = (all(&book(SMALL, false)), all(&book(SMALL, true)));
    assert!(!public.contains("robot_stuck") && !public.contains("The robot is gone."));
    assert!(whole.contains("robot_stuck") && whole.contains("The robot is gone."));
    // They know it by this name.
    assert!(public.contains("<code translate=\"no\">hidden</code> is now internal"));
    // Nor what was retired of it.
    let retired = SMALL.replace("out_of_stock = {", "robot_stuck = { audience = \"internal\" }\nout_of_stock = {");
    assert!(!all(&book(&retired, false)).contains("robot_stuck"));
    assert!(book(&retired, false).page("en/errors/robot_stuck").is_none());
    assert!(book(&retired, true).page("en/errors/robot_stuck").is_some());
}

#[test]
fn in_traditional_characters_the_sentences_are_marked_as_simplified() {
    let catalog = "[catalog]\nname = 'x'\nlanguages = ['zh-Hant']\n[errors.quota]\nstatus = 400\nmessage = '您好'";
    let page = text(&book(catalog, false), "zh-Hant/changes/");
    assert!(page.contains("<h1>更新紀錄</h1>") && page.contains("<span class=\"level breaking\">不相容</span>"));
    assert!(page.contains(
        "<p lang=\"zh-Hans\"><a href=\"../errors/quota/\"><code translate=\"no\">quota</code></a> 是新增的</p>"
    ));
}

#[test]
fn the_releases_of_an_example_are_in_its_book() {
    let page = text(&with_history("examples/passwordless/catalog.toml"), "en/changes");
    let all = elements(page.as_bytes());
    let ids = all.iter().filter(|element| element.name == "section").filter_map(|element| element.get("id"));
    assert_eq!(ids.collect::<Vec<_>>(), ["release-1.1", "release-1.0"]);
}

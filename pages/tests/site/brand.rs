//! `[pages]`: a book in a company's own clothes.

use std::collections::BTreeSet;
use std::sync::Arc;

use errbook_catalog::colour::{DARK, LIGHT};
use errbook_catalog::read_text;
use errbook_pages::{BaseUrl, Options, Site};

use crate::support::files;

const CATALOG: &str = r##"
[catalog]
name = "shop"
title = { en = "Bookshop API", zh = "书店 API" }
languages = ["en", "zh"]

[pages]
logo = { light = "logo.svg", dark = "night.svg" }
favicon = "icon.svg"
accent = "#1a5fb4"
home = "https://shop.example/"
links = [{ url = "https://status.shop.example/", label = { en = "Status", zh = "服务状态" } }]
css = "own.css"
footer.en = "By the [Bookshop](https://shop.example/)."
intro = { en = "intro.en.md", zh = "intro.zh.md" }
extra = [
  { slug = "rate-limits", title = { en = "Rate limits", zh = "频率限制" }, file = { en = "limits.en.md", zh = "limits.zh.md" } },
  { slug = "gone", title.en = "Gone", file.en = "gone.md" },
]
edit_url = "https://git.example/edit/main/{file}#L{line}"
feedback_url = "https://git.example/new?title={code}&body={url}&name={name}"
source_url = "https://git.example/blob/main/{source}"

[errors.sold_out]
status = 409
code = "SOLD OUT"
message = { en = "Sold out.", zh = "已售罄。" }
sources = ["src/orders.rs:42", "src/a b.rs", "POST /orders", "../outside.rs"]
"##;

const FILES: [(&str, &str); 8] = [
    ("logo.svg", "<svg viewBox='0 0 120 30'/>"),
    ("night.svg", "<svg/>"),
    ("icon.svg", "<svg width='16' height='16'/>"),
    ("own.css", ":root { --round: 0; }"),
    ("intro.en.md", "Start with the [limits](pages/rate-limits)."),
    ("intro.zh.md", "先看[频率限制](pages/rate-limits)。"),
    (
        "limits.en.md",
        "# Rate limits\n\n## Per minute\n\n60, else [sold out](errors/sold_out).\n\n## Per day\n\n<b>Many</b>.\n",
    ),
    ("limits.zh.md", "# 频率限制\n\n## 每分钟\n\n60 次。\n"),
];

fn site(catalog: &str, base: Option<&str>, internal: bool) -> Site {
    let mut reading = read_text("catalog.toml", catalog);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    let mut options = Options::new();
    options.brand = Arc::new(reading.given_brand(&FILES));
    options.base_url = base.map(|base| BaseUrl::parse(base).unwrap());
    options.internal = internal;
    Site::new(reading.catalog, options)
}

fn text(site: &Site, path: &str) -> String {
    let page = site.page(path).unwrap_or_else(|| panic!("{path} is there"));
    String::from_utf8(page.bytes).unwrap()
}

#[test]
fn the_bar_has_the_logo_of_each_theme_and_the_links() {
    let site = site(CATALOG, None, false);
    let page = text(&site, "/en/errors/sold_out/");
    for part in [
        r#"<a class="brand" href="https://shop.example/"><img class="logo is-light" src="../../../brand/logo.svg" alt="shop.example" width="120" height="30"><img class="logo is-dark" src="../../../brand/logo-dark.svg" alt="shop.example"></a>"#,
        r#"<a class="home" href="../../"><span>Bookshop API</span></a>"#,
        r#"<nav class="own-links" aria-label="Links"><a href="../../pages/rate-limits/">Rate limits</a><a href="https://status.shop.example/">Status</a></nav>"#,
        r#"<div class="colophon">By the <a href="https://shop.example/">Bookshop</a>.</div>"#,
        r#"<link rel="icon" type="image/svg+xml" href="../../../brand/favicon.svg">"#,
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let zh = text(&site, "/zh/");
    assert!(zh.contains(r#"<a href="https://status.shop.example/">服务状态</a>"#), "{zh}");
    assert!(zh.contains(r#"<div class="colophon" lang="en">"#), "{zh}");
    assert_eq!(text(&site, "/brand/logo-dark.svg"), "<svg/>");
}

#[test]
fn the_style_sheets_follow_those_of_errbook_and_no_style_is_inline() {
    let site = site(CATALOG, None, false);
    let page = text(&site, "/en/");
    let places = ["errbook.css", "brand/accent.css", "brand/style.css"].map(|path| page.find(path).expect(path));
    assert!(places.is_sorted(), "{places:?}");
    assert!(!page.contains("style="));
    assert_eq!(text(&site, "/brand/style.css"), ":root { --round: 0; }");
    // The blue of the catalog cannot be read on dark paper: its shade can.
    assert!(text(&site, "/brand/accent.css").contains("--accent: light-dark(#1a5fb4, #5689c8);"));
}

#[test]
fn the_index_begins_with_the_text_of_the_catalog() {
    let site = site(CATALOG, None, false);
    let page = text(&site, "/en/");
    let intro = r#"<div class="intro prose"><p>Start with the <a href="pages/rate-limits/">limits</a>.</p>"#;
    let place = page.find(intro).unwrap_or_else(|| panic!("{page}"));
    assert!(place < page.find("id=\"search\"").expect("the field"));
    assert!(text(&site, "/zh/").contains("先看<a href=\"pages/rate-limits/\">频率限制</a>。"));
}

#[test]
fn a_page_of_the_catalog_is_a_page_of_the_book() {
    let site = site(CATALOG, Some("https://docs.example/"), false);
    let page = text(&site, "/en/pages/rate-limits/");
    for part in [
        "<h1>Rate limits</h1>",
        "<h2 id=\"per-minute\">Per minute</h2>",
        "60, else <a href=\"../../errors/sold_out/\">sold out</a>.",
        "&lt;b&gt;Many&lt;/b&gt;",
        "<a href=\"#per-day\">Per day</a>",
        "<link rel=\"canonical\" href=\"https://docs.example/en/pages/rate-limits/\">",
        "<a hreflang=\"zh\" lang=\"zh\" rel=\"alternate\" href=\"../../../zh/pages/rate-limits/\">",
        "<a href=\"https://git.example/edit/main/limits.en.md#L1\">Edit this page</a>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert_eq!(page.matches("<h1>").count(), 1);
    assert!(text(&site, "/zh/pages/rate-limits/").contains("<h2 id=\"每分钟\">每分钟</h2>"));
    assert!(text(&site, "/sitemap.xml").contains("<loc>https://docs.example/en/pages/rate-limits/</loc>"));
    assert!(site.page("/en/pages/gone/").is_none(), "its file is not there");
}

#[test]
fn readers_find_where_a_page_is_edited_and_report_its_problems() {
    let page = text(&site(CATALOG, None, false), "/zh/errors/sold_out/");
    // The line of `[errors.sold_out]`.
    assert!(page.contains("<a href=\"https://git.example/edit/main/catalog.toml#L24\">编辑本页</a>"), "{page}");
    let feedback = "https://git.example/new?title=SOLD%20OUT&amp;body=%2Fzh%2Ferrors%2Fsold_out%2F&amp;name=sold_out";
    assert!(page.contains(&format!("<a href=\"{feedback}\">反馈问题</a>")), "{page}");
    let page = text(&site(CATALOG, Some("https://docs.example/v1"), false), "/en/");
    assert!(page.contains("title=en&amp;body=https%3A%2F%2Fdocs.example%2Fv1%2Fen%2F&amp;name=en"), "{page}");
    assert!(!page.contains("Edit this page"));
}

#[test]
fn sources_lead_to_their_files_in_an_internal_book_alone() {
    let page = text(&site(CATALOG, None, true), "/en/errors/sold_out/");
    for part in [
        "<a href=\"https://git.example/blob/main/src/orders.rs#L42\">src/orders.rs:42</a>",
        "<li>src/a b.rs</li>",
        "<li>POST /orders</li>",
        "<li>../outside.rs</li>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let public = files(&site(CATALOG, None, false));
    assert!(public.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("git.example/blob")));
}

#[test]
fn a_book_without_the_files_has_the_rest() {
    let reading = read_text("catalog.toml", CATALOG);
    let site = Site::new(reading.catalog, Options::new());
    let page = text(&site, "/en/");
    assert!(page.contains("<svg class=\"mark\"") && page.contains("shop.example</span>"), "{page}");
    assert!(!page.contains("brand/logo") && !page.contains("class=\"intro") && page.contains("brand/accent.css"));
}

#[test]
fn a_catalog_without_the_table_has_nothing_of_it() {
    let catalog =
        "[catalog]\nname = 'shop'\nlanguages = ['en']\n[errors.sold_out]\nstatus = 409\nmessage = 'Sold out.'\n";
    for (path, bytes) in files(&site(catalog, None, true)).iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        for part in ["brand/", "own-links", "bottom-own", "Edit this page", "Report a problem", "class=\"intro"] {
            assert!(!text.contains(part), "{path} has {part}");
        }
    }
}

/// Returns the names of the custom properties in the first column of a page's table.
fn documented(page: &str) -> BTreeSet<String> {
    let (_, table) = page.split_once("| --- | --- |\n| `--paper`").expect("the table of custom properties");
    let (table, _) = table.split_once("\n\n").expect("its end");
    let cells = format!("`--paper`{table}");
    let cells = cells.lines().filter_map(|row| row.trim_start_matches("| ").split(" | ").next());
    let names = cells.flat_map(|cell| cell.split('`').filter(|part| part.starts_with("--")));
    names.map(str::to_owned).collect()
}

#[test]
fn the_documented_custom_properties_are_those_of_the_style_sheet_in_both_languages() {
    let names = documented(include_str!("../../../docs/book.md"));
    assert_eq!(names, documented(include_str!("../../../docs/book.zh.md")));
    assert!(names.len() > 15, "{names:?}");
    let style = text(&site(CATALOG, None, false), "/errbook.css");
    for name in &names {
        assert!(style.contains(&format!("\n{name}:")), "{name}");
    }
}

#[test]
fn accents_are_compared_with_the_paper_of_the_style_sheet() {
    let style = text(&site(CATALOG, None, false), "/errbook.css");
    for (name, light, dark) in [("paper", LIGHT[0], DARK[0]), ("wash", LIGHT[1], DARK[1])] {
        assert!(style.contains(&format!("--{name}: light-dark({light}, {dark});")), "{name}");
    }
}

#[test]
fn links_of_own_texts_lead_to_pages_and_those_that_lead_nowhere_are_known() {
    let text = "[a](errors/sold_out#fields) [b](errors/sold_oot) [c](groups/nope) [d](pages/rate-limit)\n\n[e][] [f](#top)\n\n[e]: mailto:a@b.example\n";
    let mut reading = read_text("catalog.toml", CATALOG);
    let files: Vec<(&str, &str)> =
        FILES.into_iter().map(|(name, own)| (name, if name == "limits.en.md" { text } else { own })).collect();
    let mut options = Options::new();
    options.brand = Arc::new(reading.given_brand(&files));
    for format in [errbook_pages::Format::Html, errbook_pages::Format::Markdown] {
        options.format = format;
        let site = Site::new(reading.catalog.clone(), options.clone());
        let found: Vec<_> = site
            .dead_links()
            .into_iter()
            .map(|link| (link.file, text[link.range].to_owned(), link.url, link.nearest))
            .collect();
        let dead = |written: &str, url: &str, nearest: Option<&str>| {
            ("limits.en.md".to_owned(), written.to_owned(), url.to_owned(), nearest.map(str::to_owned))
        };
        assert_eq!(
            found,
            [
                dead("[b](errors/sold_oot)", "errors/sold_oot", Some("errors/sold_out")),
                dead("[c](groups/nope)", "groups/nope", None),
                dead("[d](pages/rate-limit)", "pages/rate-limit", Some("pages/rate-limits")),
                dead("[e]", "mailto:a@b.example", None),
            ]
        );
        let page = site.pages().find(|page| page.path.starts_with("en/pages/rate-limits")).expect("the page");
        let page = String::from_utf8_lossy(&page.bytes).into_owned();
        assert!(page.contains("sold_out/#fields") || page.contains("sold_out.md#fields"), "{page}");
    }
}

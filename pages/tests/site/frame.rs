//! The frame of every page: what is in its head, bar, path and contents.

use errbook_pages::{BaseUrl, Options, Site};

use crate::support::{Element, elements, read, site};

const EVERYTHING: &str = include_str!("everything.toml");

/// One page of each kind, without its language.
const KINDS: [&str; 9] = [
    "",
    "errors/all_of_it/",
    "violations/all_of_it/",
    "groups/orders/",
    "statuses/429/",
    "violations/",
    "retired/",
    "violations/too_wide/",
    "404.html",
];

pub(crate) fn html(site: &Site, path: &str) -> String {
    let page = site.page(path).unwrap_or_else(|| panic!("{path} is there"));
    String::from_utf8(page.bytes).expect("pages are UTF-8")
}

pub(crate) fn all(html: &str) -> Vec<Element> {
    elements(html.as_bytes())
}

/// Returns the elements of a name whose attribute has a value.
fn with<'e>(elements: &'e [Element], name: &str, attribute: &str, value: &str) -> Vec<&'e Element> {
    elements.iter().filter(|one| one.name == name && one.get(attribute) == Some(value)).collect()
}

/// Returns the text from the first occurrence of one string to the next of another.
pub(crate) fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} in {rest}")).0
}

#[test]
fn every_page_has_a_bar_with_search_sections_languages_and_theme() {
    let site = site(read(EVERYTHING));
    for (tag, other) in [("en", "zh"), ("zh", "en")] {
        for kind in KINDS {
            let path = format!("{tag}/{kind}");
            let html = html(&site, &path);
            let bar = all(between(&html, "<header class=\"bar\">", "</header>"));
            assert_eq!(bar.iter().filter(|one| one.get("class") == Some("home")).count(), 1, "{path}");
            let words = ["Errors", "Violations", "Retired"];
            let words = if tag == "en" { words } else { ["错误", "违规项", "已停用"] };
            let sections = between(&html, "<nav class=\"sections\"", "</nav>");
            let own: Vec<&str> = sections.split(['<', '>']).filter(|text| words.contains(text)).collect();
            assert_eq!(own, words, "{path}: there are no changes in a book without releases");
            let language = with(&bar, "a", "hreflang", other);
            assert_eq!(language.len(), 1, "{path}");
            // The page for 404 leads to the index of the other language.
            let same = if kind == "404.html" { "" } else { kind };
            assert!(language[0].get("href").is_some_and(|href| href.ends_with(&format!("{other}/{same}"))), "{path}");
            assert_eq!(with(&bar, "input", "name", "theme").len(), 3, "{path}");
            let has_field = !with(&bar, "input", "id", "bar-q").is_empty();
            let leads_to_field = !with(&bar, "a", "href", "#q").is_empty();
            assert_eq!(
                (has_field, leads_to_field),
                if ["", "404.html"].contains(&kind) { (false, true) } else { (true, false) }
            );
            // What opens on a phone needs no script.
            assert_eq!(with(&bar, "button", "popovertarget", "menu").len(), 1, "{path}");
            assert_eq!(with(&bar, "div", "id", "menu").len(), 1, "{path}");
        }
    }
}

#[test]
fn the_bar_marks_where_the_reader_is() {
    let site = site(read(EVERYTHING));
    let current = |path: &str| -> Vec<(String, String)> {
        let html = html(&site, path);
        let bar = all(between(&html, "<nav class=\"sections\"", "</nav>"));
        let marked =
            bar.iter().filter_map(|one| Some((one.get("href")?.to_owned(), one.get("aria-current")?.to_owned())));
        marked.collect()
    };
    let one = |href: &str, mark: &str| vec![(href.to_owned(), mark.to_owned())];
    assert_eq!(current("en/"), one("./", "page"));
    assert_eq!(current("en/errors/all_of_it/"), one("../../", "true"));
    assert_eq!(current("en/groups/orders/"), one("../../", "true"));
    assert_eq!(current("en/violations/"), one("./", "page"));
    assert_eq!(current("en/violations/all_of_it/"), one("../", "true"));
    assert_eq!(current("en/violations/too_wide/"), one("../../retired/", "true"));
    assert_eq!(current("en/404.html"), []);
}

#[test]
fn the_path_leads_to_the_index_by_the_group() {
    let site = site(read(EVERYTHING));
    let path = |page: &str| {
        let html = html(&site, page);
        let path = between(&html, "<nav class=\"crumbs\"", "</nav>").replace("<wbr>", "");
        let words = path.split(['<', '>']).skip(1).step_by(2).filter(|text| !text.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(path("en/errors/all_of_it/"), ["All errors", "Orders", "1301"]);
    assert_eq!(path("zh/errors/all_of_it/"), ["全部错误", "订单", "1301"]);
    assert_eq!(path("en/errors/only_what_it_must/"), ["All errors", "only_what_it_must"]);
    assert_eq!(path("en/violations/all_of_it/"), ["All errors", "Violations", "required"]);
    assert_eq!(path("en/violations/too_wide/"), ["All errors", "Retired codes", "wide"]);
    assert_eq!(path("en/groups/orders/"), ["All errors", "Orders"]);
    assert_eq!(path("en/statuses/429/"), ["All errors", "429 Too Many Requests"]);
    let html = html(&site, "en/errors/all_of_it/");
    assert!(between(&html, "<nav class=\"crumbs\"", "</nav>").contains("aria-label=\"Breadcrumb\""));
    assert!(between(&html, "<nav class=\"crumbs\"", "</nav>").contains("<li aria-current=\"page\">"));
    assert!(!self::html(&site, "en/").contains("class=\"crumbs\""), "the index is where the path begins");
}

#[test]
fn the_head_has_previews_theme_colours_and_alternates() {
    let mut options = Options::new();
    options.base_url = Some(BaseUrl::parse("https://docs.example.com/book/").expect("a valid base"));
    let site = Site::new(read(EVERYTHING), options);
    let page = html(&site, "zh/errors/all_of_it/");
    let head = all(between(&page, "<head>", "</head>"));
    let property = |name: &str| {
        with(&head, "meta", "property", name).first().and_then(|one| one.get("content")).map(str::to_owned)
    };
    assert_eq!(property("og:type").as_deref(), Some("article"));
    assert_eq!(property("og:title").as_deref(), Some("1301 · 全部"));
    assert_eq!(property("og:site_name").as_deref(), Some("全部功能 API"));
    assert_eq!(property("og:url").as_deref(), Some("https://docs.example.com/book/zh/errors/all_of_it/"));
    assert_eq!(property("og:locale").as_deref(), Some("zh_CN"));
    assert_eq!(property("og:locale:alternate").as_deref(), Some("en_US"));
    let description = with(&head, "meta", "name", "description")[0].get("content").map(str::to_owned);
    assert_eq!(property("og:description"), description);
    let alternates: Vec<(&str, &str)> =
        head.iter().filter_map(|one| Some((one.get("hreflang")?, one.get("href")?))).collect();
    let en = "https://docs.example.com/book/en/errors/all_of_it/";
    let zh = "https://docs.example.com/book/zh/errors/all_of_it/";
    assert_eq!(alternates, [("en", en), ("zh", zh), ("x-default", en)]);
    let colours: Vec<Option<&str>> =
        with(&head, "meta", "name", "theme-color").iter().map(|one| one.get("content")).collect();
    let style = html(&site, "errbook.css");
    for colour in &colours {
        assert!(
            style.contains(&format!("--paper: {};", colour.expect("a colour")))
                || style.contains(&format!("{})", colour.expect("a colour")))
        );
    }
    assert_eq!(colours.len(), 2);
    // Nothing that a script does before the page is painted comes late.
    let scripts: Vec<&Element> = head.iter().filter(|one| one.name == "script").collect();
    assert!(scripts[0].get("src").is_some_and(|src| src.ends_with("early.js")) && scripts[0].get("defer").is_none());
    assert!(scripts[1..].iter().all(|script| script.get("defer").is_some()));
    assert!(!html(&self::site(read(EVERYTHING)), "en/").contains("og:url"), "an address that is not known");
}

#[test]
fn a_book_in_three_languages_has_a_menu_of_them_and_a_line_in_each() {
    let text = "[catalog]\nname = 'x'\nlanguages = ['en', 'zh', 'ja']\n[errors.a]\nstatus = 400\nmessage.en = 'a'\nmessage.zh = '一'\nmessage.ja = 'あ'";
    let site = site(read(text));
    let page = html(&site, "zh/");
    let menu = between(&page, "<details class=\"drop languages\">", "</details>");
    assert!(menu.contains("<span aria-current=\"true\">中文</span>"), "{menu}");
    assert!(menu.contains("hreflang=\"en\"") && menu.contains("hreflang=\"ja\"") && !menu.contains("hreflang=\"zh\""));
    let line = between(&page, "id=\"language-line\"", "</aside>");
    assert!(
        line.contains("hidden>Read this page in English</a>") && line.contains("hidden>Read this page in 日本語</a>"),
        "{line}"
    );
    assert!(between(&html(&site, "en/"), "id=\"language-line\"", "</aside>").contains("hidden>查看中文版</a>"));
    let alone = "[catalog]\nname = 'x'\nlanguages = ['en']\n[errors.a]\nstatus = 400\nmessage.en = 'a'";
    let alone = html(&self::site(read(alone)), "en/");
    assert!(!alone.contains("language-line") && !alone.contains("class=\"languages\""));
}

#[test]
fn the_page_for_404_leads_on_without_scripts() {
    let page = html(&site(read(EVERYTHING)), "zh/404.html");
    let list = between(&page, "<div id=\"list\">", "</main>");
    assert!(list.contains("groups/orders/\">订单</a>") && list.contains(">全部错误</a>"), "{list}");
    assert!(page.contains("<code id=\"asked\" translate=\"no\"></code>") && page.contains("id=\"answers\""));
    assert!(page.contains("name=\"robots\" content=\"noindex\"") && !page.contains("rel=\"canonical\""));
}

#[test]
fn what_needs_scripts_is_not_seen_without_them() {
    let site = site(read(EVERYTHING));
    for kind in KINDS {
        let page = html(&site, &format!("en/{kind}"));
        for element in all(&page) {
            let class = element.get("class").unwrap_or_default();
            let needs = ["search", "bar-search", "answers"].iter().any(|id| element.get("id") == Some(id));
            if needs || class.contains("copy") || class.contains("theme") {
                assert!(class.split(' ').any(|one| one == "js"), "{kind}: {} {class}", element.name);
            }
        }
    }
    assert!(html(&site, "errbook.css").contains("html:not(.js) .js { display: none !important; }"));
}

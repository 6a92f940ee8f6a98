//! The index and the other lists of entries: their rows, filters, headings and ids.

use crate::frame::{all, between, html};
use crate::support::{read, site};

#[test]
fn the_index_says_what_it_is() {
    let heading = |title: &str, tag: &str| {
        let text = format!(
            "[catalog]\nname = 'x'\ntitle.en = '{title}'\ntitle.zh = '{title}'\n[errors.a]\nstatus = 400\nmessage.en = 'a'\nmessage.zh = '一'"
        );
        let page = html(&site(read(&text)), &format!("{tag}/"));
        between(&page, "<h1>", "</h1>").to_owned()
    };
    assert_eq!(heading("Accounts API", "en"), "Accounts API errors");
    assert_eq!(
        heading("账户 API", "zh"),
        "账户 API 错误码",
        "there is a space between Latin letters and Han characters"
    );
    assert_eq!(heading("账号服务", "zh"), "账号服务错误码");
    assert_eq!(heading("Shop Errors", "en"), "Shop Errors", "what says it already");
    assert_eq!(heading("书店错误码", "zh"), "书店错误码");
}

#[test]
fn a_row_and_the_filters_know_every_status() {
    let text = "[catalog]\nname = 'x'\n[errors.two]\nstatus = [401, 500]\ntitle.en = 'Two'\nmessage.en = 'a'\nmessage.zh = '一'\n\
                [errors.one]\nstatus = 404\nmessage.en = 'b'\nmessage.zh = '二'\n[errors.three]\nstatus = [400, 409, 422]\nmessage.en = 'c'\nmessage.zh = '三'";
    let site = site(read(text));
    let page = html(&site, "zh/");
    let row = between(&page, "<li id=two", "</a>");
    assert!(row.starts_with(" data-code=two data-status=\"401 500\">"), "{row}");
    assert!(row.contains("<span class=\"pill c4xx\">401</span> · <span class=\"pill c5xx\">500</span>"), "{row}");
    assert!(row.contains("<b lang=en>Two</b> 一"), "a title in another language is marked: {row}");
    let facet = between(&page, "data-facet=\"status\"", "</fieldset>");
    assert!(facet.contains("value=\"4xx\"> 4xx <span class=\"n\">3</span>"), "{facet}");
    assert!(facet.contains("value=\"5xx\"> 5xx <span class=\"n\">1</span>"), "{facet}");
}

#[test]
fn ids_of_the_index_give_way_to_no_entry() {
    let names = ["list", "filters", "menu", "q", "group:a", "violations", "contents", "by-status", "language-line"];
    let mut text = "[catalog]\nname = 'x'\n[groups.a]\ntitle.en = 'A'\n[groups.b]\ntitle.en = 'B'\n[violations.v]\nmessage.en = 'v'\nmessage.zh = '项'\n".to_owned();
    for (number, name) in names.iter().enumerate() {
        let group = if number % 2 == 0 { "a" } else { "b" };
        text.push_str(&format!("[errors.\"{name}\"]\nvariant = 'V{number}'\ngroup = '{group}'\nstatus = 400\nmessage.en = 'a'\nmessage.zh = '一'\n"));
    }
    let page = html(&site(read(&text)), "en/");
    let elements = all(&page);
    let mut ids: Vec<&str> = elements.iter().filter_map(|one| one.get("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
    let links = between(&page, "<nav class=\"contents", "</nav>");
    assert!(
        links.contains("href=\"#section:group%3Aa\"") || links.contains("href=\"#section%3Agroup%3Aa\""),
        "{links}"
    );
}

#[test]
fn a_status_lists_its_errors_by_group_with_the_contents_beside_them() {
    let text = "[catalog]\nname = 'x'\n[groups.a]\ntitle.en = 'Books'\n[groups.b]\ntitle.en = 'Orders'\n\
                [errors.one]\ngroup = 'a'\nstatus = 404\nmessage.en = 'b'\nmessage.zh = '二'\n\
                [errors.two]\ngroup = 'b'\nstatus = [409, 404]\nmessage.en = 'b'\nmessage.zh = '二'\n\
                [errors.three]\nstatus = 409\nmessage.en = 'b'\nmessage.zh = '二'\n";
    let site = site(read(text));
    let page = html(&site, "en/statuses/404/");
    assert!(page.contains("<h1><span class=\"pill c4xx\">404</span> Not Found</h1>"), "{page}");
    let contents = between(&page, "<nav class=\"contents", "</nav>");
    assert!(contents.contains(">Books</a>") && contents.contains(">Orders</a>"), "{contents}");
    assert!(page.contains("aria-label=\"Link to “Books”\""));
    assert!(page.contains("<li id=one ") && page.contains("<li id=two ") && !page.contains("<li id=three "));
    // One group needs no contents.
    assert!(!html(&site, "en/groups/a/").contains("class=\"contents"));
}

//! The pages of a small catalog as golden files.

use errbook_pages::{BaseUrl, Options, Site};
use expect_test::expect_file;

use crate::support::{files, read, site};

const SMALL: &str = include_str!("small.toml");

#[test]
fn the_pages_of_a_small_catalog() {
    let site = site(read(SMALL));
    let page = |path: &str| {
        let page = site.page(path).unwrap_or_else(|| panic!("{path} is there"));
        String::from_utf8(page.bytes).expect("pages are UTF-8").replace("><", ">\n<")
    };
    expect_file!["golden/index.en.html"].assert_eq(&page("en/"));
    expect_file!["golden/index.zh.html"].assert_eq(&page("zh/"));
    expect_file!["golden/sold_out.en.html"].assert_eq(&page("en/errors/sold_out/"));
    expect_file!["golden/too_many_orders.zh.html"].assert_eq(&page("zh/errors/too_many_orders/"));
    expect_file!["golden/quota.en.html"].assert_eq(&page("en/errors/quota/"));
    expect_file!["golden/orders.zh.html"].assert_eq(&page("zh/groups/orders/"));
    expect_file!["golden/409.en.html"].assert_eq(&page("en/statuses/409/"));
    expect_file!["golden/retired.zh.html"].assert_eq(&page("zh/retired/"));
    expect_file!["golden/out_of_stock.en.html"].assert_eq(&page("en/errors/out_of_stock/"));
}

#[test]
fn the_markdown_and_data_of_a_small_catalog() {
    let mut options = Options::new();
    options.base_url = Some(BaseUrl::parse("https://docs.example.com/").expect("a valid base"));
    let site = Site::new(read(SMALL), options);
    let text = |path: &str| String::from_utf8(site.page(path).expect("it is there").bytes).expect("it is UTF-8");
    expect_file!["golden/sold_out.en.md"].assert_eq(&text("en/errors/sold_out.md"));
    expect_file!["golden/too_many_orders.zh.md"].assert_eq(&text("zh/errors/too_many_orders.md"));
    expect_file!["golden/llms.txt"].assert_eq(&text("llms.txt"));
    expect_file!["golden/sitemap.xml"].assert_eq(&text("sitemap.xml"));
    let data: serde_json::Value = serde_json::from_str(&text("errors.json")).expect("it is JSON");
    expect_file!["golden/errors.json"].assert_eq(&format!("{data:#}\n"));
}

#[test]
fn the_files_of_a_small_catalog() {
    let paths: Vec<String> = files(&site(read(SMALL))).into_keys().collect();
    expect_file!["golden/files.txt"].assert_eq(&(paths.join("\n") + "\n"));
}

#[test]
fn internal_entries_are_shown_on_request_only() {
    let everything = |site: &Site| -> String {
        site.pages().map(|page| String::from_utf8_lossy(&page.bytes).into_owned()).collect()
    };
    let public = site(read(SMALL));
    assert!(!everything(&public).contains("shelf robot"));
    assert!(public.page("en/errors/hidden").is_none());
    let mut options = Options::new();
    options.internal = true;
    let internal = Site::new(read(SMALL), options);
    assert!(everything(&internal).contains("shelf robot"));
    assert!(internal.page("en/errors/hidden").is_some());
}

#[test]
fn a_language_without_strings_has_its_own_texts_and_english_strings() {
    let text = "[catalog]\nname = 'x'\nlanguages = ['ja', 'zh-Hant']
        [errors.a]\nstatus = 400\nmessage.ja = 'こんにちは'\nmessage.zh-Hant = '您好'\nnotes.ja = 'だけ'";
    let site = site(read(text));
    let page = |path: &str| String::from_utf8(site.page(path).expect("it is there").bytes).expect("it is UTF-8");
    let japanese = page("ja/errors/a");
    assert!(japanese.contains("<html lang=\"ja\"") && japanese.contains("こんにちは") && japanese.contains("Message"));
    let chinese = page("zh-Hant/errors/a");
    assert!(chinese.contains("<html lang=\"zh-Hant\"") && chinese.contains("您好") && chinese.contains("訊息"));
    assert!(chinese.contains("<div class=\"prose\" lang=\"ja\">"), "a text of another language is marked");
}

#[test]
fn zhuang_is_not_chinese() {
    let text = "[catalog]\nname = 'x'\nlanguages = ['zha', 'zh-Hant']
        [errors.a]\nstatus = 400\nmessage.zha = 'Mbouj ndaej.'\nmessage.zh-Hant = '不行。'";
    let site = site(read(text));
    let page = |path: &str| String::from_utf8(site.page(path).expect("it is there").bytes).expect("it is UTF-8");
    assert!(
        page("zha/errors/a").contains("<h2 class=\"only-read\">Message</h2>")
            && page("zha/errors/a.md").contains("- Kind: Error")
    );
    assert!(
        page("zh-Hant/errors/a").contains("<h2 class=\"only-read\">訊息</h2>")
            && page("zh-Hant/errors/a.md").contains("- 類別：錯誤")
    );
}

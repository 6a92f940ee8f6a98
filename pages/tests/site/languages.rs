//! The languages of pages: their names, and the pages' own words in them.

use crate::support::{files, read, site};

/// A catalog in these languages. Its Traditional texts have no character that only Simplified Chinese has.
fn catalog(languages: &[&str]) -> String {
    let texts = |language: &str| match language {
        "en" => ["Sold out", "Order again."],
        "zh" => ["已售罄", "请重新下单。"],
        _ => ["已售完", "請重新下單。"],
    };
    let all = |index: usize| {
        let texts = languages.iter().map(|tag| format!("{tag} = '{}'", texts(tag)[index]));
        texts.collect::<Vec<_>>().join(", ")
    };
    let solutions = all(1).replace(" = '", " = ['").replace("', ", "'], ") + "]";
    format!(
        "[catalog]\nname = 'shop'\nlanguages = ['{}']\ndocs_url = 'https://x.example/e/{{name}}'\n[statuses.409]\nerror = 'sold_out'\n\
         [groups.orders]\ntitle = {{ {titles} }}\n[errors.sold_out]\ngroup = 'orders'\nstatus = 409\nmessage = {{ {titles} }}\nsince = '1'\n\
         retryable = true\ndeprecated = {{ since = '1' }}\ncatch_all = true\nsolutions = {{ {solutions} }}\naliases = ['old']\nowner = 'x'\ntags = ['t']\n\
         fields.f = {{ type = 'string', optional = true, list = true }}\nviolations = true\n[tags.t]\n[retired]\ngone = {{ code = 'gone', since = '2' }}\n\
         [violations.too_long]\ngroup = 'orders'\nmessage = {{ {titles} }}\nsince = '1'\ndeprecated = {{ since = '1' }}\ncatch_all = true\nsolutions = {{ {solutions} }}\n\
         aliases = ['old']\ntags = ['t']\nreplaced_by = 'required'\n[violations.required]\nmessage = {{ {titles} }}\nfields.max = {{ type = 'integer', optional = true }}\n\
         [retired_violations]\ngone = {{ since = '2', replaced_by = 'too_long' }}\n",
        languages.join("', '"),
        titles = all(0),
    )
}

fn text(languages: &[&str], path: &str) -> String {
    let files = files(&site(read(&catalog(languages))));
    String::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).expect("UTF-8")
}

#[test]
fn simplified_chinese_is_named_by_its_characters_beside_traditional() {
    for path in ["en/errors/sold_out/index.html", "en/errors/sold_out.md"] {
        let both = text(&["en", "zh", "zh-Hant"], path);
        assert!(both.contains("简体中文") && both.contains("繁體中文"), "{path}: {both}");
        let alone = text(&["en", "zh"], path);
        assert!(alone.contains("中文") && !alone.contains("简体中文"), "{path}: {alone}");
    }
}

#[test]
fn traditional_pages_have_traditional_words_and_simplified_pages_simplified_ones() {
    // Characters that Traditional Chinese writes otherwise.
    let simplified = "与为义仅会体关内决减别办备复导应开弃录态户报换据数无时条标没浏状离筛签类组继续节范见览触记识词试询语误说请读负责败\
                      贴赖载这选邻错键阅页码响头实链";
    for tag in ["zh-Hant", "zh-TW", "zh-HK"] {
        for page in [
            "errors/sold_out/index.html",
            "errors/sold_out.md",
            "index.html",
            "statuses/409/index.html",
            "retired/index.html",
            "groups/orders/index.html",
            "violations/index.html",
            "violations/too_long/index.html",
            "violations/too_long.md",
            "violations/required/index.html",
            "violations/gone/index.html",
        ] {
            let text = text(&["en", tag], &format!("{tag}/{page}"));
            let found: String = text.chars().filter(|letter| simplified.contains(*letter)).collect();
            assert_eq!(found, "", "{tag}/{page}");
        }
    }
    let words = |tag: &str| text(&["en", tag], &format!("{tag}/errors/sold_out/index.html"));
    assert!(words("zh-TW").contains("解決方法") && words("zh-TW").contains("衝突"));
    assert!(words("zh").contains("解决办法") && words("zh").contains("冲突"));
}

#[test]
fn the_title_of_the_index_has_no_word_of_another_language() {
    let languages = ["en", "zh", "zh-Hant", "de"];
    for (path, title) in [("en", "shop errors"), ("zh", "shop 错误码"), ("zh-Hant", "shop 錯誤代碼"), ("de", "shop")]
    {
        let page = text(&languages, &format!("{path}/index.html"));
        assert!(page.contains(&format!("<h1>{title}</h1>")), "{path}: {page}");
    }
}

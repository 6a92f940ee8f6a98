//! Mistakes in `fallbacks`, which sends readers of one language to another.

use errbook_catalog::{Rule, read_text};
use expect_test::expect;

use crate::case::whole;

const TAGS: &str = r#"[catalog]
name = "shop"
languages = ["en", "zh"]
fallbacks = { "zh_TW" = "zh", chinese-traditional = "zh", "" = "en", "français" = "en" }
"#;

const VALUES: &str = r#"[catalog]
name = "shop"
languages = ["en", "zh", "pt-BR"]

[catalog.fallbacks]
zh-Hant = "zh-CN"
es = "pt"
it = "ptBR"
de = "ja"
nl = "EN"
fr = "fr"
"#;

const OWN: &str = r#"[catalog]
name = "shop"
languages = ["en", "zh", "zh-HK", "nb", "sr-RS"]

[catalog.fallbacks]
ZH = "zh"
en = "zh"
zh-Hant = "zh"
zh-Hans = "en"
cmn = "en"
no = "en"
sr = "en"
zh-TW = "zh"
sr-Latn = "en"
"#;

const TWICE: &str = r#"[catalog]
name = "shop"

[catalog.fallbacks]
zh-Hant = "zh"
ZH-hant = "en"
zh-CHT = "zh"
nb = "en"
no = "zh"
"#;

#[test]
fn readers_have_a_language_tag() {
    whole(
        Rule::MalformedLanguageTag,
        TAGS,
        expect![[r#"
            error[malformed-language-tag] catalog.toml:4:15 ‹"zh_TW"›
              `zh_TW` is not a language tag: subtags are separated by `-`, not `_`
              help: write `zh-TW`

            error[malformed-language-tag] catalog.toml:4:31 ‹chinese-traditional›
              `chinese-traditional` is not a language tag: it has 19 characters, but errbook supports at most 16
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:4:59 ‹""›
              `` is not a language tag: it is empty
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:4:70 ‹"français"›
              `français` is not a language tag: a tag cannot contain `ç`
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)"#]],
        expect![[r#"
            error[malformed-language-tag] catalog.toml:4:15 ‹"zh_TW"›
              `zh_TW` 不是语言标签：各部分之间用 `-` 连接，而不是 `_`
              help: 请写作 `zh-TW`

            error[malformed-language-tag] catalog.toml:4:31 ‹chinese-traditional›
              `chinese-traditional` 不是语言标签：它有 19 个字符，errbook 最多支持 16 个
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:4:59 ‹""›
              `` 不是语言标签：它是空的
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:4:70 ‹"français"›
              `français` 不是语言标签：标签里不能有 `ç`
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）"#]],
    );
}

#[test]
fn readers_get_a_language_of_the_catalog() {
    whole(
        Rule::UnknownLanguage,
        VALUES,
        expect![[r#"
            error[unknown-language] catalog.toml:6:11 ‹"zh-CN"›
              `zh-CN` is not a language of this catalog
              help: did you mean `zh`?

            error[unknown-language] catalog.toml:7:6 ‹"pt"›
              `pt` is not a language of this catalog
              help: did you mean `pt-BR`?

            error[unknown-language] catalog.toml:8:6 ‹"ptBR"›
              `ptBR` is not a language of this catalog
              help: did you mean `pt-BR`?

            error[unknown-language] catalog.toml:9:6 ‹"ja"›
              `ja` is not a language of this catalog
              help: use one of `en`, `zh`, `pt-BR`

            error[unknown-language] catalog.toml:11:6 ‹"fr"›
              `fr` is not a language of this catalog
              help: use one of `en`, `zh`, `pt-BR`"#]],
        expect![[r#"
            error[unknown-language] catalog.toml:6:11 ‹"zh-CN"›
              `zh-CN` 不是这个错误目录的语言
              help: 是否想写 `zh`？

            error[unknown-language] catalog.toml:7:6 ‹"pt"›
              `pt` 不是这个错误目录的语言
              help: 是否想写 `pt-BR`？

            error[unknown-language] catalog.toml:8:6 ‹"ptBR"›
              `ptBR` 不是这个错误目录的语言
              help: 是否想写 `pt-BR`？

            error[unknown-language] catalog.toml:9:6 ‹"ja"›
              `ja` 不是这个错误目录的语言
              help: 可用的有：`en`、`zh`、`pt-BR`

            error[unknown-language] catalog.toml:11:6 ‹"fr"›
              `fr` 不是这个错误目录的语言
              help: 可用的有：`en`、`zh`、`pt-BR`"#]],
    );
}

#[test]
fn readers_who_have_a_language_of_the_catalog_get_that() {
    whole(
        Rule::FallbackOfLanguage,
        OWN,
        expect![[r#"
            error[fallback-of-language] catalog.toml:6:1 ‹ZH›
              readers of `ZH` get `zh`, which is a language of this catalog
              note catalog.toml:3:20 ‹"zh"›: listed here
              help: remove `ZH` from `fallbacks`, or `zh` from `languages`

            error[fallback-of-language] catalog.toml:7:1 ‹en›
              readers of `en` get `en`, which is a language of this catalog
              note catalog.toml:3:14 ‹"en"›: listed here
              help: remove `en` from `fallbacks`, or `en` from `languages`

            error[fallback-of-language] catalog.toml:8:1 ‹zh-Hant›
              readers of `zh-Hant` get `zh-HK`, which is a language of this catalog
              note catalog.toml:3:26 ‹"zh-HK"›: listed here
              help: remove `zh-Hant` from `fallbacks`, or `zh-HK` from `languages`

            error[fallback-of-language] catalog.toml:9:1 ‹zh-Hans›
              readers of `zh-Hans` get `zh`, which is a language of this catalog
              note catalog.toml:3:20 ‹"zh"›: listed here
              help: remove `zh-Hans` from `fallbacks`, or `zh` from `languages`

            error[fallback-of-language] catalog.toml:10:1 ‹cmn›
              readers of `cmn` get `zh`, which is a language of this catalog
              note catalog.toml:3:20 ‹"zh"›: listed here
              help: remove `cmn` from `fallbacks`, or `zh` from `languages`

            error[fallback-of-language] catalog.toml:11:1 ‹no›
              readers of `no` get `nb`, which is a language of this catalog
              note catalog.toml:3:35 ‹"nb"›: listed here
              help: remove `no` from `fallbacks`, or `nb` from `languages`

            error[fallback-of-language] catalog.toml:12:1 ‹sr›
              readers of `sr` get `sr-RS`, which is a language of this catalog
              note catalog.toml:3:41 ‹"sr-RS"›: listed here
              help: remove `sr` from `fallbacks`, or `sr-RS` from `languages`"#]],
        expect![[r#"
            error[fallback-of-language] catalog.toml:6:1 ‹ZH›
              使用 `ZH` 的读者看到的就是 `zh`，它是这个错误目录的语言
              note catalog.toml:3:20 ‹"zh"›: 列在这里
              help: 请从 `fallbacks` 中去掉 `ZH`，或者从 `languages` 中去掉 `zh`

            error[fallback-of-language] catalog.toml:7:1 ‹en›
              使用 `en` 的读者看到的就是 `en`，它是这个错误目录的语言
              note catalog.toml:3:14 ‹"en"›: 列在这里
              help: 请从 `fallbacks` 中去掉 `en`，或者从 `languages` 中去掉 `en`

            error[fallback-of-language] catalog.toml:8:1 ‹zh-Hant›
              使用 `zh-Hant` 的读者看到的就是 `zh-HK`，它是这个错误目录的语言
              note catalog.toml:3:26 ‹"zh-HK"›: 列在这里
              help: 请从 `fallbacks` 中去掉 `zh-Hant`，或者从 `languages` 中去掉 `zh-HK`

            error[fallback-of-language] catalog.toml:9:1 ‹zh-Hans›
              使用 `zh-Hans` 的读者看到的就是 `zh`，它是这个错误目录的语言
              note catalog.toml:3:20 ‹"zh"›: 列在这里
              help: 请从 `fallbacks` 中去掉 `zh-Hans`，或者从 `languages` 中去掉 `zh`

            error[fallback-of-language] catalog.toml:10:1 ‹cmn›
              使用 `cmn` 的读者看到的就是 `zh`，它是这个错误目录的语言
              note catalog.toml:3:20 ‹"zh"›: 列在这里
              help: 请从 `fallbacks` 中去掉 `cmn`，或者从 `languages` 中去掉 `zh`

            error[fallback-of-language] catalog.toml:11:1 ‹no›
              使用 `no` 的读者看到的就是 `nb`，它是这个错误目录的语言
              note catalog.toml:3:35 ‹"nb"›: 列在这里
              help: 请从 `fallbacks` 中去掉 `no`，或者从 `languages` 中去掉 `nb`

            error[fallback-of-language] catalog.toml:12:1 ‹sr›
              使用 `sr` 的读者看到的就是 `sr-RS`，它是这个错误目录的语言
              note catalog.toml:3:41 ‹"sr-RS"›: 列在这里
              help: 请从 `fallbacks` 中去掉 `sr`，或者从 `languages` 中去掉 `sr-RS`"#]],
    );
}

#[test]
fn readers_are_named_once_whatever_the_form_of_their_tag() {
    whole(
        Rule::RepeatedLanguage,
        TWICE,
        expect![[r#"
            error[repeated-language] catalog.toml:6:1 ‹ZH-hant›
              the language `zh-Hant` is listed twice
              note catalog.toml:5:1 ‹zh-Hant›: first listed here

            error[repeated-language] catalog.toml:7:1 ‹zh-CHT›
              the language `zh-Hant` is listed twice
              note catalog.toml:5:1 ‹zh-Hant›: first listed here

            error[repeated-language] catalog.toml:9:1 ‹no›
              the language `no` is listed twice
              note catalog.toml:8:1 ‹nb›: first listed here"#]],
        expect![[r#"
            error[repeated-language] catalog.toml:6:1 ‹ZH-hant›
              语言 `zh-Hant` 列了两次
              note catalog.toml:5:1 ‹zh-Hant›: 前一次列在这里

            error[repeated-language] catalog.toml:7:1 ‹zh-CHT›
              语言 `zh-Hant` 列了两次
              note catalog.toml:5:1 ‹zh-Hant›: 前一次列在这里

            error[repeated-language] catalog.toml:9:1 ‹no›
              语言 `no` 列了两次
              note catalog.toml:8:1 ‹nb›: 前一次列在这里"#]],
    );
}

#[test]
fn readers_get_one_language() {
    whole(
        Rule::WrongType,
        "[catalog]\nname = \"shop\"\nfallbacks = { zh-Hant = [\"zh\", \"en\"], fr.CA = \"en\" }\n",
        expect![[r#"
            error[wrong-type] catalog.toml:3:25 ‹["zh", "en"]›
              `zh-Hant` must be a string, not an array

            error[wrong-type] catalog.toml:3:39 ‹fr›
              `fr` must be a string, not a table"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:3:25 ‹["zh", "en"]›
              `zh-Hant` 应为字符串，而不是数组

            error[wrong-type] catalog.toml:3:39 ‹fr›
              `fr` 应为字符串，而不是表"#]],
    );
    whole(
        Rule::WrongType,
        "[catalog]\nname = \"shop\"\nfallbacks = [\"zh-Hant\", \"zh\"]\n",
        expect![[r#"
            error[wrong-type] catalog.toml:3:13 ‹["zh-Hant", "zh"]›
              `fallbacks` must be a table, not an array"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:3:13 ‹["zh-Hant", "zh"]›
              `fallbacks` 应为表，而不是数组"#]],
    );
}

#[test]
fn there_are_as_many_fallbacks_as_languages_at_most() {
    let tag = |number: u8| format!("{}{} = 'x'\n", (b'a' + number / 26) as char, (b'a' + number % 26) as char);
    let text = |count: u8| {
        let rows: String = (0..count).map(tag).collect();
        format!("[catalog]\nname = \"shop\"\nlanguages = [\"x-x\"]\n\n[catalog.fallbacks]\n{rows}")
            .replace("'x'", "\"x-x\"")
    };
    assert!(read_text("catalog.toml", &text(200)).diagnostics.is_empty());
    whole(
        Rule::TooManyLanguages,
        &text(201),
        expect![[r#"
            error[too-many-languages] catalog.toml:5:10 ‹fallbacks›
              `fallbacks` can have at most 200 languages, not 201"#]],
        expect![[r#"
            error[too-many-languages] catalog.toml:5:10 ‹fallbacks›
              `fallbacks` 最多有 200 种语言，这里写了 201 种"#]],
    );
}

#[test]
fn what_is_wrong_with_languages_is_not_reported_of_their_fallbacks_as_well() {
    whole(
        Rule::MalformedLanguageTag,
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\", \"zh_CN\"]\nfallbacks = { zh-Hant = \"zh-CN\" }\n",
        expect![[r#"
            error[malformed-language-tag] catalog.toml:3:20 ‹"zh_CN"›
              `zh_CN` is not a language tag: subtags are separated by `-`, not `_`
              help: write `zh-CN`"#]],
        expect![[r#"
            error[malformed-language-tag] catalog.toml:3:20 ‹"zh_CN"›
              `zh_CN` 不是语言标签：各部分之间用 `-` 连接，而不是 `_`
              help: 请写作 `zh-CN`"#]],
    );
}

#[test]
fn a_fallback_is_read_in_canonical_form() {
    let text = "[catalog]\nname = \"shop\"\nfallbacks = { zh-hant = \"ZH\", iw = \"en\" }\n";
    let reading = read_text("catalog.toml", text);
    assert!(reading.diagnostics.is_empty());
    let rows = reading.catalog.fallbacks.iter().map(|row| (row.readers.value.as_str(), row.language));
    assert_eq!(rows.collect::<Vec<_>>(), [("zh-Hant", 1), ("he", 0)]);
}

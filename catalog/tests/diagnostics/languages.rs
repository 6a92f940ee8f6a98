//! Languages, and texts in them.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn a_malformed_language_tag_gets_the_reason_and_its_texts_no_second_error() {
    whole(
        Rule::MalformedLanguageTag,
        r#"[catalog]
name = "shop"
languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]

[errors.gone]
status = 410
message.en = "It is gone."
message.zh_CN = "已不存在。"
"#,
        expect![[r#"
            error[malformed-language-tag]: `zh_CN` is not a language tag: subtags are separated by `-`, not `_`
             --> catalog.toml:3:20
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                    ^^^^^^^
              |
              = help: write `zh-CN`

            error[malformed-language-tag]: `chinese-simplified` is not a language tag: it has 18 characters, but errbook supports at most 16
             --> catalog.toml:3:29
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                             ^^^^^^^^^^^^^^^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `` is not a language tag: it is empty
             --> catalog.toml:3:51
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                   ^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `d` is not a language tag: `d` is not a language (two to eight letters)
             --> catalog.toml:3:55
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                       ^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `zh-Hant-TW-x-private` is not a language tag: it has 20 characters, but errbook supports at most 16
             --> catalog.toml:3:60
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                            ^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `i-klingon` is not a language tag: it predates BCP 47
             --> catalog.toml:3:84
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                                                    ^^^^^^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `français` is not a language tag: a tag cannot contain `ç`
             --> catalog.toml:3:97
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                                                                 ^^^^^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)"#]],
        expect![[r#"
            error[malformed-language-tag]: `zh_CN` 不是语言标签：各部分之间用 `-` 连接，而不是 `_`
             --> catalog.toml:3:20
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                    ^^^^^^^
              |
              = 帮助：请写作 `zh-CN`

            error[malformed-language-tag]: `chinese-simplified` 不是语言标签：它有 18 个字符，errbook 最多支持 16 个
             --> catalog.toml:3:29
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                             ^^^^^^^^^^^^^^^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `` 不是语言标签：它是空的
             --> catalog.toml:3:51
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                   ^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `d` 不是语言标签：`d` 不是语言（应为二到八个字母）
             --> catalog.toml:3:55
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                       ^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `zh-Hant-TW-x-private` 不是语言标签：它有 20 个字符，errbook 最多支持 16 个
             --> catalog.toml:3:60
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                            ^^^^^^^^^^^^^^^^^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `i-klingon` 不是语言标签：它是 BCP 47 之前的旧标签
             --> catalog.toml:3:84
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                                                    ^^^^^^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `français` 不是语言标签：标签里不能有 `ç`
             --> catalog.toml:3:97
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                                                                 ^^^^^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）"#]],
    );
}

#[test]
fn a_language_is_listed_once_in_whatever_case() {
    whole(
        Rule::RepeatedLanguage,
        "[catalog]\nname = \"shop\"\nlanguages = [\"zh-CN\", \"en\", \"ZH-cn\"]\n",
        expect![[r#"
            error[repeated-language]: the language `zh-CN` is listed twice
             --> catalog.toml:3:29
              |
            3 | languages = ["zh-CN", "en", "ZH-cn"]
              |                             ^^^^^^^
              |
            note: first listed here
             --> catalog.toml:3:14
              |
            3 | languages = ["zh-CN", "en", "ZH-cn"]
              |              ^^^^^^^"#]],
        expect![[r#"
            error[repeated-language]: 语言 `zh-CN` 列了两次
             --> catalog.toml:3:29
              |
            3 | languages = ["zh-CN", "en", "ZH-cn"]
              |                             ^^^^^^^
              |
            说明：前一次列在这里
             --> catalog.toml:3:14
              |
            3 | languages = ["zh-CN", "en", "ZH-cn"]
              |              ^^^^^^^"#]],
    );
}

#[test]
fn a_catalog_has_a_language() {
    whole(
        Rule::NoLanguages,
        "[catalog]\nname = \"shop\"\nlanguages = []\n",
        expect![[r#"
            error[no-languages]: a catalog needs at least one language
             --> catalog.toml:3:13
              |
            3 | languages = []
              |             ^^"#]],
        expect![[r#"
            error[no-languages]: 错误目录至少要有一种语言
             --> catalog.toml:3:13
              |
            3 | languages = []
              |             ^^"#]],
    );
}

#[test]
fn a_text_is_in_a_language_of_the_catalog() {
    whole(
        Rule::UnknownLanguage,
        r#"[catalog]
name = "shop"
languages = ["en", "zh"]

[errors.gone]
status = 410
message.en = "It is gone."
message.zh = "已不存在。"
title.cn = "已不存在"
"#,
        expect![[r#"
            error[unknown-language]: `cn` is not a language of this catalog
             --> catalog.toml:9:7
              |
            9 | title.cn = "已不存在"
              |       ^^
              |
              = help: use one of `en`, `zh`, or add it to `languages`"#]],
        expect![[r#"
            error[unknown-language]: `cn` 不是这个错误目录的语言
             --> catalog.toml:9:7
              |
            9 | title.cn = "已不存在"
              |       ^^
              |
              = 帮助：可用的有：`en`、`zh`；也可以把它加进 `languages`"#]],
    );
}

#[test]
fn a_text_says_which_language_it_is_in() {
    whole(
        Rule::TextWithoutLanguage,
        "[catalog]\nname = \"shop\"\n\n[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[text-without-language]: the language of `message` is missing
             --> catalog.toml:6:11
              |
            6 | message = "It is gone."
              |           ^^^^^^^^^^^^^
              |
              = help: write `message.en = "…"`, `message.zh = "…"`"#]],
        expect![[r#"
            error[text-without-language]: `message` 没有指明语言
             --> catalog.toml:6:11
              |
            6 | message = "It is gone."
              |           ^^^^^^^^^^^^^
              |
              = 帮助：请写作 `message.en = "…"`、`message.zh = "…"`"#]],
    );
}

#[test]
fn an_entry_has_a_message() {
    part(
        Rule::MissingMessage,
        "[errors.gone]\nstatus = 410\n",
        expect![[r#"
        error[missing-message]: `gone` has no message
         --> catalog.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
          = help: add `message.en = "…"`"#]],
        expect![[r#"
            error[missing-message]: `gone` 没有消息
             --> catalog.toml:5:9
              |
            5 | [errors.gone]
              |         ^^^^
              |
              = 帮助：请添加 `message.en = "…"`"#]],
    );
}

#[test]
fn an_entry_has_a_message_in_every_language() {
    whole(
        Rule::MissingMessage,
        "[catalog]\nname = \"商店\"\n\n[errors.gone]\nstatus = 410\nmessage.zh = \"已不存在。\"\n",
        expect![[r#"
            error[missing-message]: `gone` has no message in `en`
             --> catalog.toml:6:1
              |
            6 | message.zh = "已不存在。"
              | ^^^^^^^
              |
              = help: add `message.en = "…"`"#]],
        expect![[r#"
            error[missing-message]: `gone` 缺少 `en` 的消息
             --> catalog.toml:6:1
              |
            6 | message.zh = "已不存在。"
              | ^^^^^^^
              |
              = 帮助：请添加 `message.en = "…"`"#]],
    );
}

#[test]
fn a_catalog_has_as_many_languages_as_anybody_speaks_to() {
    let tag = |number: u8| format!("\"{}{}\"", (b'a' + number / 26) as char, (b'a' + number % 26) as char);
    let languages = |count: u8| (0..count).map(tag).collect::<Vec<_>>().join(", ");
    let text = |count: u8| format!("[catalog]\nname = \"shop\"\nlanguages = [{}]\n", languages(count));
    assert!(errbook_catalog::read_text("catalog.toml", &text(200)).diagnostics.is_empty());
    whole(
        Rule::TooManyLanguages,
        &text(201),
        expect![[r#"
            error[too-many-languages]: a catalog can have at most 200 languages, not 201
             --> catalog.toml:3:13
              |
            3 | languages = ["aa", "ab", "ac", "ad", "ae", "af", "ag", "ah", "ai", "aj", "ak", "al", "am", "an", "ao", "ap", "aq", "ar",…
              |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"#]],
        expect![[r#"
            error[too-many-languages]: 错误目录最多有 200 种语言，这里列了 201 种
             --> catalog.toml:3:13
              |
            3 | languages = ["aa", "ab", "ac", "ad", "ae", "af", "ag", "ah", "ai", "aj", "ak", "al", "am", "an", "ao", "ap", "aq", "ar",…
              |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"#]],
    );
}

#[test]
fn a_text_is_written_once_in_a_language_whatever_its_case() {
    whole(
        Rule::RepeatedLanguage,
        r#"[catalog]
name = "shop"
title = { en = "Shop", zh = "商店", EN = "The shop" }

[errors.gone]
status = 410
message.en = "{what} is gone."
message.zh = "{what} 已经没有了。"
message.ZH = "{what} 没有了。"
fields.what = { type = "string", en = "What it was.", En = "Which." }
"#,
        expect![[r#"
            error[repeated-language]: the language `EN` is listed twice
             --> catalog.toml:3:35
              |
            3 | title = { en = "Shop", zh = "商店", EN = "The shop" }
              |                                     ^^
              |
            note: first listed here
             --> catalog.toml:3:11
              |
            3 | title = { en = "Shop", zh = "商店", EN = "The shop" }
              |           ^^

            error[repeated-language]: the language `ZH` is listed twice
             --> catalog.toml:9:9
              |
            9 | message.ZH = "{what} 没有了。"
              |         ^^
              |
            note: first listed here
             --> catalog.toml:8:9
              |
            8 | message.zh = "{what} 已经没有了。"
              |         ^^

            error[repeated-language]: the language `En` is listed twice
              --> catalog.toml:10:55
               |
            10 | fields.what = { type = "string", en = "What it was.", En = "Which." }
               |                                                       ^^
               |
            note: first listed here
              --> catalog.toml:10:34
               |
            10 | fields.what = { type = "string", en = "What it was.", En = "Which." }
               |                                  ^^"#]],
        expect![[r#"
            error[repeated-language]: 语言 `EN` 列了两次
             --> catalog.toml:3:35
              |
            3 | title = { en = "Shop", zh = "商店", EN = "The shop" }
              |                                     ^^
              |
            说明：前一次列在这里
             --> catalog.toml:3:11
              |
            3 | title = { en = "Shop", zh = "商店", EN = "The shop" }
              |           ^^

            error[repeated-language]: 语言 `ZH` 列了两次
             --> catalog.toml:9:9
              |
            9 | message.ZH = "{what} 没有了。"
              |         ^^
              |
            说明：前一次列在这里
             --> catalog.toml:8:9
              |
            8 | message.zh = "{what} 已经没有了。"
              |         ^^

            error[repeated-language]: 语言 `En` 列了两次
              --> catalog.toml:10:55
               |
            10 | fields.what = { type = "string", en = "What it was.", En = "Which." }
               |                                                       ^^
               |
            说明：前一次列在这里
              --> catalog.toml:10:34
               |
            10 | fields.what = { type = "string", en = "What it was.", En = "Which." }
               |                                  ^^"#]],
    );
}

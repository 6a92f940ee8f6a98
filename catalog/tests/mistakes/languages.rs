//! Languages, and texts in them.

use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn a_language_tag_that_is_none_gets_the_reason_and_its_texts_no_second_mistake() {
    whole(
        "malformed_language_tag",
        r#"[catalog]
name = "shop"
languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]

[errors.gone]
status = 410
message.en = "It is gone."
message.zh_CN = "已不存在。"
"#,
        expect![[r#"
            error[malformed-language-tag]: `zh_CN` is not a language tag: subtags are joined by `-`
             --> catalog.toml:3:20
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                    ^^^^^^^
              |
              = help: write `zh-CN`

            error[malformed-language-tag]: `chinese-simplified` is not a language tag: it has 18 characters, and at most 16 are possible here
             --> catalog.toml:3:29
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                             ^^^^^^^^^^^^^^^^^^^^
              |
              = help: a tag is a language, and perhaps a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `` is not a language tag: it is empty
             --> catalog.toml:3:51
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                   ^^
              |
              = help: a tag is a language, and perhaps a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `d` is not a language tag: `d` is not a language (two to eight letters)
             --> catalog.toml:3:55
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                       ^^^
              |
              = help: a tag is a language, and perhaps a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `zh-Hant-TW-x-private` is not a language tag: it has 20 characters, and at most 16 are possible here
             --> catalog.toml:3:60
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                            ^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: a tag is a language, and perhaps a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `i-klingon` is not a language tag: it is of the scheme before BCP 47
             --> catalog.toml:3:84
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                                                    ^^^^^^^^^^^
              |
              = help: a tag is a language, and perhaps a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `français` is not a language tag: `ç` cannot be in a tag
             --> catalog.toml:3:97
              |
            3 | languages = ["en", "zh_CN", "chinese-simplified", "", "d", "zh-Hant-TW-x-private", "i-klingon", "français"]
              |                                                                                                 ^^^^^^^^^^
              |
              = help: a tag is a language, and perhaps a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)"#]],
    );
}

#[test]
fn a_language_is_listed_once_in_whatever_case() {
    whole(
        "repeated_language",
        "[catalog]\nname = \"shop\"\nlanguages = [\"zh-CN\", \"en\", \"ZH-cn\"]\n",
        expect![[r#"
            error[repeated-language]: the language `zh-CN` is there twice
             --> catalog.toml:3:29
              |
            3 | languages = ["zh-CN", "en", "ZH-cn"]
              |                             ^^^^^^^
              |
            note: first written here
             --> catalog.toml:3:14
              |
            3 | languages = ["zh-CN", "en", "ZH-cn"]
              |              ^^^^^^^"#]],
    );
}

#[test]
fn a_catalog_has_a_language() {
    whole(
        "no_languages",
        "[catalog]\nname = \"shop\"\nlanguages = []\n",
        expect![[r#"
        error[no-languages]: a catalog has at least one language
         --> catalog.toml:3:13
          |
        3 | languages = []
          |             ^^"#]],
    );
}

#[test]
fn a_text_is_in_a_language_of_the_catalog() {
    whole(
        "unknown_language",
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
              = help: its languages: `en`, `zh`"#]],
    );
}

#[test]
fn a_text_says_which_language_it_is_in() {
    whole(
        "text_without_language",
        "[catalog]\nname = \"shop\"\n\n[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[text-without-language]: `message` does not say which language it is in
             --> catalog.toml:6:11
              |
            6 | message = "It is gone."
              |           ^^^^^^^^^^^^^
              |
              = help: write `message.en = "…"`, `message.zh = "…"`"#]],
    );
}

#[test]
fn an_entry_has_a_message() {
    part(
        "missing_message",
        "[errors.gone]\nstatus = 410\n",
        expect![[r#"
        error[missing-message]: `gone` has no message
         --> catalog.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
          = help: add `message.en = "…"`"#]],
    );
}

#[test]
fn an_entry_has_a_message_in_every_language() {
    whole(
        "missing_message",
        "[catalog]\nname = \"商店\"\n\n[errors.gone]\nstatus = 410\nmessage.zh = \"已不存在。\"\n",
        expect![[r#"
            error[missing-message]: `gone` has no message in `en`
             --> catalog.toml:6:1
              |
            6 | message.zh = "已不存在。"
              | ^^^^^^^
              |
              = help: add `message.en = "…"`"#]],
    );
}

#[test]
fn a_text_is_written_once_in_a_language_whatever_its_case() {
    whole(
        "repeated_language",
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
            error[repeated-language]: the language `EN` is there twice
             --> catalog.toml:3:35
              |
            3 | title = { en = "Shop", zh = "商店", EN = "The shop" }
              |                                     ^^
              |
            note: first written here
             --> catalog.toml:3:11
              |
            3 | title = { en = "Shop", zh = "商店", EN = "The shop" }
              |           ^^

            error[repeated-language]: the language `ZH` is there twice
             --> catalog.toml:9:9
              |
            9 | message.ZH = "{what} 没有了。"
              |         ^^
              |
            note: first written here
             --> catalog.toml:8:9
              |
            8 | message.zh = "{what} 已经没有了。"
              |         ^^

            error[repeated-language]: the language `En` is there twice
              --> catalog.toml:10:55
               |
            10 | fields.what = { type = "string", en = "What it was.", En = "Which." }
               |                                                       ^^
               |
            note: first written here
              --> catalog.toml:10:34
               |
            10 | fields.what = { type = "string", en = "What it was.", En = "Which." }
               |                                  ^^"#]],
    );
}

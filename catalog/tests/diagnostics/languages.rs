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
            error[malformed-language-tag] catalog.toml:3:20 ‹"zh_CN"›
              `zh_CN` is not a language tag: subtags are separated by `-`, not `_`
              help: write `zh-CN`

            error[malformed-language-tag] catalog.toml:3:29 ‹"chinese-simplified"›
              `chinese-simplified` is not a language tag: it has 18 characters, but errbook supports at most 16
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:3:51 ‹""›
              `` is not a language tag: it is empty
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:3:55 ‹"d"›
              `d` is not a language tag: `d` is not a language (two to eight letters)
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:3:60 ‹"zh-Hant-TW-x-private"›
              `zh-Hant-TW-x-private` is not a language tag: it has 20 characters, but errbook supports at most 16
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:3:84 ‹"i-klingon"›
              `i-klingon` is not a language tag: it predates BCP 47
              help: write `tlh`

            error[malformed-language-tag] catalog.toml:3:97 ‹"français"›
              `français` is not a language tag: a tag cannot contain `ç`
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)"#]],
        expect![[r#"
            error[malformed-language-tag] catalog.toml:3:20 ‹"zh_CN"›
              `zh_CN` 不是语言标签：各部分之间用 `-` 连接，而不是 `_`
              help: 请写作 `zh-CN`

            error[malformed-language-tag] catalog.toml:3:29 ‹"chinese-simplified"›
              `chinese-simplified` 不是语言标签：它有 18 个字符，errbook 最多支持 16 个
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:3:51 ‹""›
              `` 不是语言标签：它是空的
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:3:55 ‹"d"›
              `d` 不是语言标签：`d` 不是语言（应为二到八个字母）
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:3:60 ‹"zh-Hant-TW-x-private"›
              `zh-Hant-TW-x-private` 不是语言标签：它有 20 个字符，errbook 最多支持 16 个
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:3:84 ‹"i-klingon"›
              `i-klingon` 不是语言标签：它是 BCP 47 之前的旧标签
              help: 请写作 `tlh`

            error[malformed-language-tag] catalog.toml:3:97 ‹"français"›
              `français` 不是语言标签：标签里不能有 `ç`
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）"#]],
    );
}

#[test]
fn a_language_is_listed_once_in_whatever_case() {
    whole(
        Rule::RepeatedLanguage,
        "[catalog]\nname = \"shop\"\nlanguages = [\"zh-CN\", \"en\", \"ZH-cn\"]\n",
        expect![[r#"
            error[repeated-language] catalog.toml:3:29 ‹"ZH-cn"›
              the language `zh-CN` is listed twice
              note catalog.toml:3:14 ‹"zh-CN"›: first listed here"#]],
        expect![[r#"
            error[repeated-language] catalog.toml:3:29 ‹"ZH-cn"›
              语言 `zh-CN` 列了两次
              note catalog.toml:3:14 ‹"zh-CN"›: 前一次列在这里"#]],
    );
}

#[test]
fn a_catalog_has_a_language() {
    whole(
        Rule::NoLanguages,
        "[catalog]\nname = \"shop\"\nlanguages = []\n",
        expect![[r#"
            error[no-languages] catalog.toml:3:13 ‹[]›
              a catalog needs at least one language"#]],
        expect![[r#"
            error[no-languages] catalog.toml:3:13 ‹[]›
              错误目录至少要有一种语言"#]],
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
            error[unknown-language] catalog.toml:9:7 ‹cn›
              `cn` is not a language of this catalog
              help: use one of `en`, `zh`, or add it to `languages`"#]],
        expect![[r#"
            error[unknown-language] catalog.toml:9:7 ‹cn›
              `cn` 不是这个错误目录的语言
              help: 可用的有：`en`、`zh`；也可以把它加进 `languages`"#]],
    );
}

#[test]
fn a_text_says_which_language_it_is_in() {
    whole(
        Rule::TextWithoutLanguage,
        "[catalog]\nname = \"shop\"\n\n[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[text-without-language] catalog.toml:6:11 ‹"It is gone."›
              the language of `message` is missing
              help: write `message.en = "…"`, `message.zh = "…"`"#]],
        expect![[r#"
            error[text-without-language] catalog.toml:6:11 ‹"It is gone."›
              `message` 没有指明语言
              help: 请写作 `message.en = "…"`、`message.zh = "…"`"#]],
    );
}

#[test]
fn an_entry_has_a_message() {
    part(
        Rule::MissingMessage,
        "[errors.gone]\nstatus = 410\n",
        expect![[r#"
            error[missing-message] catalog.toml:5:9 ‹gone›
              `gone` has no message
              help: add `message.en = "…"`"#]],
        expect![[r#"
            error[missing-message] catalog.toml:5:9 ‹gone›
              `gone` 没有消息
              help: 请添加 `message.en = "…"`"#]],
    );
}

#[test]
fn an_entry_has_a_message_in_every_language() {
    whole(
        Rule::MissingMessage,
        "[catalog]\nname = \"商店\"\n\n[errors.gone]\nstatus = 410\nmessage.zh = \"已不存在。\"\n",
        expect![[r#"
            error[missing-message] catalog.toml:6:1 ‹message›
              `gone` has no message in `en`
              help: add `message.en = "…"`"#]],
        expect![[r#"
            error[missing-message] catalog.toml:6:1 ‹message›
              `gone` 缺少 `en` 的消息
              help: 请添加 `message.en = "…"`"#]],
    );
}

#[test]
fn a_catalog_has_as_many_languages_as_anybody_speaks_to() {
    let tag = |number: u8| format!("\"{}{}\"", (b'a' + number / 26) as char, (b'a' + number % 26) as char);
    let languages = |count: u8| (0..count).map(tag).collect::<Vec<_>>().join(", ");
    let text = |count: u8| {
        format!("[catalog]\nname = \"shop\"\nlanguages = [{}]\n[lints]\nmistagged = \"allow\"\n", languages(count))
    };
    assert!(errbook_catalog::read_text("catalog.toml", &text(200)).diagnostics.is_empty());
    whole(
        Rule::TooManyLanguages,
        &text(201),
        expect![[r#"
            error[too-many-languages] catalog.toml:3:13 ‹["aa", "ab", "ac", "ad", "ae", "af", "ag", "ah", "ai", "aj", "ak", "al", "am", "an", "ao", "ap", "aq", "ar", "as", "at", "au", "av", "aw", "ax", "ay", "az", "ba", "bb", "bc", "bd", "be", "bf", "bg", "bh", "bi", "bj", "bk", "bl", "bm", "bn", "bo", "bp", "bq", "br", "bs", "bt", "bu", "bv", "bw", "bx", "by", "bz", "ca", "cb", "cc", "cd", "ce", "cf", "cg", "ch", "ci", "cj", "ck", "cl", "cm", "cn", "co", "cp", "cq", "cr", "cs", "ct", "cu", "cv", "cw", "cx", "cy", "cz", "da", "db", "dc", "dd", "de", "df", "dg", "dh", "di", "dj", "dk", "dl", "dm", "dn", "do", "dp", "dq", "dr", "ds", "dt", "du", "dv", "dw", "dx", "dy", "dz", "ea", "eb", "ec", "ed", "ee", "ef", "eg", "eh", "ei", "ej", "ek", "el", "em", "en", "eo", "ep", "eq", "er", "es", "et", "eu", "ev", "ew", "ex", "ey", "ez", "fa", "fb", "fc", "fd", "fe", "ff", "fg", "fh", "fi", "fj", "fk", "fl", "fm", "fn", "fo", "fp", "fq", "fr", "fs", "ft", "fu", "fv", "fw", "fx", "fy", "fz", "ga", "gb", "gc", "gd", "ge", "gf", "gg", "gh", "gi", "gj", "gk", "gl", "gm", "gn", "go", "gp", "gq", "gr", "gs", "gt", "gu", "gv", "gw", "gx", "gy", "gz", "ha", "hb", "hc", "hd", "he", "hf", "hg", "hh", "hi", "hj", "hk", "hl", "hm", "hn", "ho", "hp", "hq", "hr", "hs"]›
              a catalog can have at most 200 languages, not 201"#]],
        expect![[r#"
            error[too-many-languages] catalog.toml:3:13 ‹["aa", "ab", "ac", "ad", "ae", "af", "ag", "ah", "ai", "aj", "ak", "al", "am", "an", "ao", "ap", "aq", "ar", "as", "at", "au", "av", "aw", "ax", "ay", "az", "ba", "bb", "bc", "bd", "be", "bf", "bg", "bh", "bi", "bj", "bk", "bl", "bm", "bn", "bo", "bp", "bq", "br", "bs", "bt", "bu", "bv", "bw", "bx", "by", "bz", "ca", "cb", "cc", "cd", "ce", "cf", "cg", "ch", "ci", "cj", "ck", "cl", "cm", "cn", "co", "cp", "cq", "cr", "cs", "ct", "cu", "cv", "cw", "cx", "cy", "cz", "da", "db", "dc", "dd", "de", "df", "dg", "dh", "di", "dj", "dk", "dl", "dm", "dn", "do", "dp", "dq", "dr", "ds", "dt", "du", "dv", "dw", "dx", "dy", "dz", "ea", "eb", "ec", "ed", "ee", "ef", "eg", "eh", "ei", "ej", "ek", "el", "em", "en", "eo", "ep", "eq", "er", "es", "et", "eu", "ev", "ew", "ex", "ey", "ez", "fa", "fb", "fc", "fd", "fe", "ff", "fg", "fh", "fi", "fj", "fk", "fl", "fm", "fn", "fo", "fp", "fq", "fr", "fs", "ft", "fu", "fv", "fw", "fx", "fy", "fz", "ga", "gb", "gc", "gd", "ge", "gf", "gg", "gh", "gi", "gj", "gk", "gl", "gm", "gn", "go", "gp", "gq", "gr", "gs", "gt", "gu", "gv", "gw", "gx", "gy", "gz", "ha", "hb", "hc", "hd", "he", "hf", "hg", "hh", "hi", "hj", "hk", "hl", "hm", "hn", "ho", "hp", "hq", "hr", "hs"]›
              错误目录最多有 200 种语言，这里列了 201 种"#]],
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
            error[repeated-language] catalog.toml:3:35 ‹EN›
              the language `EN` is listed twice
              note catalog.toml:3:11 ‹en›: first listed here

            error[repeated-language] catalog.toml:9:9 ‹ZH›
              the language `ZH` is listed twice
              note catalog.toml:8:9 ‹zh›: first listed here

            error[repeated-language] catalog.toml:10:55 ‹En›
              the language `En` is listed twice
              note catalog.toml:10:34 ‹en›: first listed here"#]],
        expect![[r#"
            error[repeated-language] catalog.toml:3:35 ‹EN›
              语言 `EN` 列了两次
              note catalog.toml:3:11 ‹en›: 前一次列在这里

            error[repeated-language] catalog.toml:9:9 ‹ZH›
              语言 `ZH` 列了两次
              note catalog.toml:8:9 ‹zh›: 前一次列在这里

            error[repeated-language] catalog.toml:10:55 ‹En›
              语言 `En` 列了两次
              note catalog.toml:10:34 ‹en›: 前一次列在这里"#]],
    );
}

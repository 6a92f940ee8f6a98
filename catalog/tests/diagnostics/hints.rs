//! What a diagnostic suggests, and the parts that texts are made of.

use errbook_catalog::Rule;
use expect_test::{Expect, expect};

use crate::case::{part, whole};

fn languages(tags: &str, english: Expect, chinese: Expect) {
    whole(
        Rule::MalformedLanguageTag,
        &format!("[catalog]\nname = \"shop\"\nlanguages = [\"en\", {tags}]\n"),
        english,
        chinese,
    );
}

#[test]
fn a_language_tag_says_which_part_of_it_is_wrong() {
    languages(
        "\"en--GB\", \"en-abcdefghi\", \"en-GB-GB\", \"de-1901-1901\", \"en-a-bb-a-cc\", \"en-a\"",
        expect![[r#"
            error[malformed-language-tag]: `en--GB` is not a language tag: it has an empty subtag
             --> catalog.toml:3:20
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                    ^^^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `en-abcdefghi` is not a language tag: `abcdefghi` has more than eight characters
             --> catalog.toml:3:30
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                              ^^^^^^^^^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `en-GB-GB` is not a language tag: `GB` is not valid in this position
             --> catalog.toml:3:46
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                                              ^^^^^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `de-1901-1901` is not a language tag: `1901` appears twice
             --> catalog.toml:3:58
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                                                          ^^^^^^^^^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `en-a-bb-a-cc` is not a language tag: `a` repeats an extension
             --> catalog.toml:3:74
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                                                                          ^^^^^^^^^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag]: `en-a` is not a language tag: `a` must be followed by another subtag
             --> catalog.toml:3:90
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                                                                                          ^^^^^^
              |
              = help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)"#]],
        expect![[r#"
            error[malformed-language-tag]: `en--GB` 不是语言标签：它有一部分是空的
             --> catalog.toml:3:20
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                    ^^^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `en-abcdefghi` 不是语言标签：`abcdefghi` 超过了八个字符
             --> catalog.toml:3:30
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                              ^^^^^^^^^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `en-GB-GB` 不是语言标签：`GB` 不能出现在这个位置
             --> catalog.toml:3:46
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                                              ^^^^^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `de-1901-1901` 不是语言标签：`1901` 出现了两次
             --> catalog.toml:3:58
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                                                          ^^^^^^^^^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `en-a-bb-a-cc` 不是语言标签：`a` 重复了同一个扩展
             --> catalog.toml:3:74
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                                                                          ^^^^^^^^^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag]: `en-a` 不是语言标签：`a` 后面还要有内容
             --> catalog.toml:3:90
              |
            3 | languages = ["en", "en--GB", "en-abcdefghi", "en-GB-GB", "de-1901-1901", "en-a-bb-a-cc", "en-a"]
              |                                                                                          ^^^^^^
              |
              = 帮助：请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）"#]],
    );
}

#[test]
fn the_types_of_values_are_named() {
    part(
        Rule::WrongType,
        "[errors.gone]\nstatus = 4.1\nmessage = true\n[errors.left]\nstatus = 410\nmessage = 1.5\n",
        expect![[r#"
            error[wrong-type]: `status` must be an integer, not a float
             --> catalog.toml:6:10
              |
            6 | status = 4.1
              |          ^^^

            error[wrong-type]: `message` must be a string, not a boolean
             --> catalog.toml:7:11
              |
            7 | message = true
              |           ^^^^

            error[wrong-type]: `message` must be a string, not a float
              --> catalog.toml:10:11
               |
            10 | message = 1.5
               |           ^^^"#]],
        expect![[r#"
            error[wrong-type]: `status` 应为整数，而不是浮点数
             --> catalog.toml:6:10
              |
            6 | status = 4.1
              |          ^^^

            error[wrong-type]: `message` 应为字符串，而不是布尔值
             --> catalog.toml:7:11
              |
            7 | message = true
              |           ^^^^

            error[wrong-type]: `message` 应为字符串，而不是浮点数
              --> catalog.toml:10:11
               |
            10 | message = 1.5
               |           ^^^"#]],
    );
}

#[test]
fn a_catalog_without_entries_says_so() {
    part(
        Rule::UnknownEntry,
        "[statuses.404]\nerror = \"gone\"\n[retired]\nold = { replaced_by = \"gone\" }\n[errors]\n",
        expect![[r#"
            error[unknown-entry]: unknown entry `gone` in `error`
             --> catalog.toml:6:9
              |
            6 | error = "gone"
              |         ^^^^^^
              |
              = help: add `[errors.gone]`: the catalog has no entries yet

            error[unknown-entry]: unknown entry `gone` in `replaced_by`
             --> catalog.toml:8:23
              |
            8 | old = { replaced_by = "gone" }
              |                       ^^^^^^
              |
              = help: add `[errors.gone]`: the catalog has no entries yet"#]],
        expect![[r#"
            error[unknown-entry]: `error` 里的条目 `gone` 不存在
             --> catalog.toml:6:9
              |
            6 | error = "gone"
              |         ^^^^^^
              |
              = 帮助：请添加 `[errors.gone]`：错误目录里还没有条目

            error[unknown-entry]: `replaced_by` 里的条目 `gone` 不存在
             --> catalog.toml:8:23
              |
            8 | old = { replaced_by = "gone" }
              |                       ^^^^^^
              |
              = 帮助：请添加 `[errors.gone]`：错误目录里还没有条目"#]],
    );
}

#[test]
fn an_entry_without_tags_in_its_catalog_is_told_how_to_add_one() {
    part(
        Rule::UnknownTag,
        "[errors.gone]\nstatus = 410\nmessage = \"Gone.\"\ntags = [\"stock\"]\n",
        expect![[r#"
            error[unknown-tag]: unknown tag `stock`
             --> catalog.toml:8:9
              |
            8 | tags = ["stock"]
              |         ^^^^^^^
              |
              = help: add `[tags.stock]`: the catalog has no tags yet"#]],
        expect![[r#"
            error[unknown-tag]: 未知的标签 `stock`
             --> catalog.toml:8:9
              |
            8 | tags = ["stock"]
              |         ^^^^^^^
              |
              = 帮助：请添加 `[tags.stock]`：错误目录里还没有标签"#]],
    );
}

#[test]
fn a_catalog_without_fields_says_so_of_an_envelope_that_shows_one() {
    part(
        Rule::UnknownField,
        "[envelopes.plain]\nbody.at = \"{fields.retry_at}\"\n[errors.gone]\nstatus = 410\nmessage = \"Gone.\"\n",
        expect![[r#"
            error[unknown-field]: no entry has a field `retry_at`
             --> catalog.toml:6:12
              |
            6 | body.at = "{fields.retry_at}"
              |            ^^^^^^^^^^^^^^^^^
              |
              = help: declare it in an entry: the catalog has no fields yet"#]],
        expect![[r#"
            error[unknown-field]: 没有条目声明字段 `retry_at`
             --> catalog.toml:6:12
              |
            6 | body.at = "{fields.retry_at}"
              |            ^^^^^^^^^^^^^^^^^
              |
              = 帮助：请在条目里声明它：错误目录里还没有任何字段"#]],
    );
}

#[test]
fn a_plural_without_any_field_says_how_to_declare_one() {
    part(
        Rule::UnknownPlaceholder,
        "[errors.gone]\nstatus = 410\nmessage.en = { plural = \"n\", one = \"One.\", other = \"Many.\" }\n",
        expect![[r#"
            error[unknown-placeholder]: `gone` has no field `n`
             --> catalog.toml:7:25
              |
            7 | message.en = { plural = "n", one = "One.", other = "Many." }
              |                         ^^^
              |
              = help: declare it with type `integer` or `number`"#]],
        expect![[r#"
            error[unknown-placeholder]: `gone` 没有字段 `n`
             --> catalog.toml:7:25
              |
            7 | message.en = { plural = "n", one = "One.", other = "Many." }
              |                         ^^^
              |
              = 帮助：请声明它，类型为 `integer` 或 `number`"#]],
    );
}

#[test]
fn of_many_names_eight_are_listed() {
    part(
        Rule::UnknownGroup,
        "[groups]\na1 = {}\nb2 = {}\nc3 = {}\nd4 = {}\ne5 = {}\nf6 = {}\ng7 = {}\nh8 = {}\ni9 = {}\nj0 = {}\n\
         [errors.gone]\nstatus = 410\nmessage = \"Gone.\"\ngroup = \"orders\"\n[lints]\nunused = \"allow\"\n",
        expect![[r#"
            error[unknown-group]: unknown group `orders`
              --> catalog.toml:19:9
               |
            19 | group = "orders"
               |         ^^^^^^^^
               |
               = help: the catalog has `a1`, `b2`, `c3`, `d4`, `e5`, `f6`, `g7`, `h8` and 2 more"#]],
        expect![[r#"
            error[unknown-group]: 未知的分组 `orders`
              --> catalog.toml:19:9
               |
            19 | group = "orders"
               |         ^^^^^^^^
               |
               = 帮助：错误目录里有：`a1`、`b2`、`c3`、`d4`、`e5`、`f6`、`g7`、`h8`，另有 2 个"#]],
    );
}

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
            error[malformed-language-tag] catalog.toml:3:20 ‹"en--GB"›
              `en--GB` is not a language tag: it has an empty subtag
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:3:30 ‹"en-abcdefghi"›
              `en-abcdefghi` is not a language tag: `abcdefghi` has more than eight characters
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:3:46 ‹"en-GB-GB"›
              `en-GB-GB` is not a language tag: `GB` is not valid in this position
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:3:58 ‹"de-1901-1901"›
              `de-1901-1901` is not a language tag: `1901` appears twice
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:3:74 ‹"en-a-bb-a-cc"›
              `en-a-bb-a-cc` is not a language tag: `a` repeats an extension
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)

            error[malformed-language-tag] catalog.toml:3:90 ‹"en-a"›
              `en-a` is not a language tag: `a` must be followed by another subtag
              help: write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)"#]],
        expect![[r#"
            error[malformed-language-tag] catalog.toml:3:20 ‹"en--GB"›
              `en--GB` 不是语言标签：它有一部分是空的
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:3:30 ‹"en-abcdefghi"›
              `en-abcdefghi` 不是语言标签：`abcdefghi` 超过了八个字符
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:3:46 ‹"en-GB-GB"›
              `en-GB-GB` 不是语言标签：`GB` 不能出现在这个位置
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:3:58 ‹"de-1901-1901"›
              `de-1901-1901` 不是语言标签：`1901` 出现了两次
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:3:74 ‹"en-a-bb-a-cc"›
              `en-a-bb-a-cc` 不是语言标签：`a` 重复了同一个扩展
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）

            error[malformed-language-tag] catalog.toml:3:90 ‹"en-a"›
              `en-a` 不是语言标签：`a` 后面还要有内容
              help: 请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）"#]],
    );
}

#[test]
fn the_types_of_values_are_named() {
    part(
        Rule::WrongType,
        "[errors.gone]\nstatus = 4.1\nmessage = true\n[errors.left]\nstatus = 410\nmessage = 1.5\n",
        expect![[r#"
            error[wrong-type] catalog.toml:6:10 ‹4.1›
              `status` must be an integer or an array, not a float

            error[wrong-type] catalog.toml:7:11 ‹true›
              `message` must be a string or a table, not a boolean

            error[wrong-type] catalog.toml:10:11 ‹1.5›
              `message` must be a string or a table, not a float"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:6:10 ‹4.1›
              `status` 应为整数或数组，而不是浮点数

            error[wrong-type] catalog.toml:7:11 ‹true›
              `message` 应为字符串或表，而不是布尔值

            error[wrong-type] catalog.toml:10:11 ‹1.5›
              `message` 应为字符串或表，而不是浮点数"#]],
    );
}

#[test]
fn a_catalog_without_entries_says_so() {
    part(
        Rule::UnknownEntry,
        "[statuses.404]\nerror = \"gone\"\n[retired]\nold = { replaced_by = \"gone\" }\n[errors]\n",
        expect![[r#"
            error[unknown-entry] catalog.toml:6:9 ‹"gone"›
              unknown entry `gone` in `error`
              help: add `[errors.gone]`: the catalog has no entries yet

            error[unknown-entry] catalog.toml:8:23 ‹"gone"›
              unknown entry `gone` in `replaced_by`
              help: add `[errors.gone]`: the catalog has no entries yet"#]],
        expect![[r#"
            error[unknown-entry] catalog.toml:6:9 ‹"gone"›
              `error` 里的条目 `gone` 不存在
              help: 请添加 `[errors.gone]`：错误目录里还没有条目

            error[unknown-entry] catalog.toml:8:23 ‹"gone"›
              `replaced_by` 里的条目 `gone` 不存在
              help: 请添加 `[errors.gone]`：错误目录里还没有条目"#]],
    );
}

#[test]
fn an_entry_without_tags_in_its_catalog_is_told_how_to_add_one() {
    part(
        Rule::UnknownTag,
        "[errors.gone]\nstatus = 410\nmessage = \"Gone.\"\ntags = [\"stock\"]\n",
        expect![[r#"
            error[unknown-tag] catalog.toml:8:9 ‹"stock"›
              unknown tag `stock`
              help: add `[tags.stock]`: the catalog has no tags yet"#]],
        expect![[r#"
            error[unknown-tag] catalog.toml:8:9 ‹"stock"›
              未知的标签 `stock`
              help: 请添加 `[tags.stock]`：错误目录里还没有标签"#]],
    );
}

#[test]
fn a_catalog_without_fields_says_so_of_an_envelope_that_shows_one() {
    part(
        Rule::UnknownField,
        "[envelopes.plain]\nbody.at = \"{fields.retry_at}\"\n[errors.gone]\nstatus = 410\nmessage = \"Gone.\"\n",
        expect![[r#"
            error[unknown-field] catalog.toml:6:12 ‹{fields.retry_at}›
              no entry has a field `retry_at`
              help: declare it in an entry: the catalog has no fields yet"#]],
        expect![[r#"
            error[unknown-field] catalog.toml:6:12 ‹{fields.retry_at}›
              没有条目声明字段 `retry_at`
              help: 请在条目里声明它：错误目录里还没有任何字段"#]],
    );
}

#[test]
fn a_plural_without_any_field_says_how_to_declare_one() {
    part(
        Rule::UnknownPlaceholder,
        "[errors.gone]\nstatus = 410\nmessage.en = { plural = \"n\", one = \"One.\", other = \"Many.\" }\n",
        expect![[r#"
            error[unknown-placeholder] catalog.toml:7:25 ‹"n"›
              `gone` has no field `n`
              help: declare it with type `integer` or `number`"#]],
        expect![[r#"
            error[unknown-placeholder] catalog.toml:7:25 ‹"n"›
              `gone` 没有字段 `n`
              help: 请声明它，类型为 `integer` 或 `number`"#]],
    );
}

#[test]
fn of_many_names_eight_are_listed() {
    part(
        Rule::UnknownGroup,
        "[groups]\na1 = {}\nb2 = {}\nc3 = {}\nd4 = {}\ne5 = {}\nf6 = {}\ng7 = {}\nh8 = {}\ni9 = {}\nj0 = {}\n\
         [errors.gone]\nstatus = 410\nmessage = \"Gone.\"\ngroup = \"orders\"\n[lints]\nunused = \"allow\"\n",
        expect![[r#"
            error[unknown-group] catalog.toml:19:9 ‹"orders"›
              unknown group `orders`
              help: the catalog has `a1`, `b2`, `c3`, `d4`, `e5`, `f6`, `g7`, `h8` and 2 more"#]],
        expect![[r#"
            error[unknown-group] catalog.toml:19:9 ‹"orders"›
              未知的分组 `orders`
              help: 错误目录里有：`a1`、`b2`、`c3`、`d4`、`e5`、`f6`、`g7`、`h8`，另有 2 个"#]],
    );
}

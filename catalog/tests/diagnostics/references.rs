//! Names that refer to something else.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn a_group_that_is_misspelled_is_guessed() {
    part(
        Rule::UnknownGroup,
        r#"[groups.orders]
status = 409

[errors.sold_out]
group = "order"
message = "This book is sold out."
"#,
        expect![[r#"
            error[unknown-group] catalog.toml:9:9 ‹"order"›
              unknown group `order`
              help: did you mean `orders`?"#]],
        expect![[r#"
            error[unknown-group] catalog.toml:9:9 ‹"order"›
              未知的分组 `order`
              help: 是否想写 `orders`？"#]],
    );
}

#[test]
fn a_group_without_groups_says_how_to_declare_one() {
    part(
        Rule::UnknownGroup,
        "[errors.gone]\ngroup = \"orders\"\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[unknown-group] catalog.toml:6:9 ‹"orders"›
              unknown group `orders`
              help: add `[groups.orders]`: the catalog has no groups yet"#]],
        expect![[r#"
            error[unknown-group] catalog.toml:6:9 ‹"orders"›
              未知的分组 `orders`
              help: 请添加 `[groups.orders]`：错误目录里还没有分组"#]],
    );
}

#[test]
fn a_tag_is_one_of_the_catalog() {
    part(
        Rule::UnknownTag,
        r#"[tags.stock]
title = "Stock"

[errors.gone]
status = 410
message = "It is gone."
tags = ["stok", "payment"]
"#,
        expect![[r#"
            error[unknown-tag] catalog.toml:11:9 ‹"stok"›
              unknown tag `stok`
              help: did you mean `stock`?

            error[unknown-tag] catalog.toml:11:17 ‹"payment"›
              unknown tag `payment`
              help: the catalog has `stock`"#]],
        expect![[r#"
            error[unknown-tag] catalog.toml:11:9 ‹"stok"›
              未知的标签 `stok`
              help: 是否想写 `stock`？

            error[unknown-tag] catalog.toml:11:17 ‹"payment"›
              未知的标签 `payment`
              help: 错误目录里有：`stock`"#]],
    );
}

#[test]
fn an_entry_has_a_tag_once() {
    part(
        Rule::RepeatedTag,
        r#"[tags.stock]
title = "Stock"

[errors.gone]
status = 410
message = "It is gone."
tags = ["stock", "stock"]
"#,
        expect![[r#"
            error[repeated-tag] catalog.toml:11:18 ‹"stock"›
              the tag `stock` is listed twice"#]],
        expect![[r#"
            error[repeated-tag] catalog.toml:11:18 ‹"stock"›
              标签 `stock` 列了两次"#]],
    );
}

#[test]
fn an_envelope_is_a_preset_or_one_of_the_catalog() {
    whole(
        Rule::UnknownEnvelope,
        r#"[catalog]
name = "shop"
languages = ["en"]
envelope = "problems"

[envelopes.plain]
body.error = "{code}"

[groups.orders]
envelope = "plian"

[errors.gone]
group = "orders"
envelope = "fancy"
status = 410
message = "It is gone."
"#,
        expect![[r#"
            error[unknown-envelope] catalog.toml:4:12 ‹"problems"›
              unknown envelope `problems`
              help: did you mean `problem`?

            error[unknown-envelope] catalog.toml:10:12 ‹"plian"›
              unknown envelope `plian`
              help: did you mean `plain`?

            error[unknown-envelope] catalog.toml:14:12 ‹"fancy"›
              unknown envelope `fancy`
              help: the catalog has `problem`, `error_message`, `error_only`, `code_message`, `status_code`, `plain`"#]],
        expect![[r#"
            error[unknown-envelope] catalog.toml:4:12 ‹"problems"›
              未知的响应体模板 `problems`
              help: 是否想写 `problem`？

            error[unknown-envelope] catalog.toml:10:12 ‹"plian"›
              未知的响应体模板 `plian`
              help: 是否想写 `plain`？

            error[unknown-envelope] catalog.toml:14:12 ‹"fancy"›
              未知的响应体模板 `fancy`
              help: 错误目录里有：`problem`、`error_message`、`error_only`、`code_message`、`status_code`、`plain`"#]],
    );
}

#[test]
fn a_reference_names_an_entry() {
    part(
        Rule::UnknownEntry,
        r#"[statuses.404]
error = "gon"

[errors.gone]
status = 410
message = "It is gone."
see_also = ["sold_out"]
replaced_by = "goon"

[retired]
vanished = { replaced_by = "went" }
"#,
        expect![[r#"
            error[unknown-entry] catalog.toml:6:9 ‹"gon"›
              unknown entry `gon` in `error`
              help: did you mean `gone`?

            error[unknown-entry] catalog.toml:11:13 ‹"sold_out"›
              unknown entry `sold_out` in `see_also`
              help: the catalog has `gone`

            error[unknown-entry] catalog.toml:12:15 ‹"goon"›
              unknown entry `goon` in `replaced_by`
              help: the catalog has `gone`

            error[unknown-entry] catalog.toml:15:28 ‹"went"›
              unknown entry `went` in `replaced_by`
              help: the catalog has `gone`"#]],
        expect![[r#"
            error[unknown-entry] catalog.toml:6:9 ‹"gon"›
              `error` 里的条目 `gon` 不存在
              help: 是否想写 `gone`？

            error[unknown-entry] catalog.toml:11:13 ‹"sold_out"›
              `see_also` 里的条目 `sold_out` 不存在
              help: 错误目录里有：`gone`

            error[unknown-entry] catalog.toml:12:15 ‹"goon"›
              `replaced_by` 里的条目 `goon` 不存在
              help: 错误目录里有：`gone`

            error[unknown-entry] catalog.toml:15:28 ‹"went"›
              `replaced_by` 里的条目 `went` 不存在
              help: 错误目录里有：`gone`"#]],
    );
}

#[test]
fn an_entry_does_not_refer_to_itself() {
    part(
        Rule::RefersToItself,
        r#"[errors.gone]
status = 410
message = "It is gone."
see_also = ["gone"]
replaced_by = "gone"
"#,
        expect![[r#"
            error[refers-to-itself] catalog.toml:8:13 ‹"gone"›
              `see_also` refers to its own entry

            error[refers-to-itself] catalog.toml:9:15 ‹"gone"›
              `replaced_by` refers to its own entry"#]],
        expect![[r#"
            error[refers-to-itself] catalog.toml:8:13 ‹"gone"›
              `see_also` 引用了它所在的条目

            error[refers-to-itself] catalog.toml:9:15 ‹"gone"›
              `replaced_by` 引用了它所在的条目"#]],
    );
}

#[test]
fn a_related_entry_is_named_once() {
    part(
        Rule::RepeatedReference,
        r#"[errors.gone]
status = 410
message = "It is gone."
see_also = ["sold", "lost", "sold"]

[errors.sold]
status = 410
message = "It is sold."

[errors.lost]
status = 410
message = "It is lost."
"#,
        expect![[r#"
            error[repeated-reference] catalog.toml:8:29 ‹"sold"›
              `see_also` lists `sold` twice
              note catalog.toml:8:13 ‹"sold"›: first listed here"#]],
        expect![[r#"
            error[repeated-reference] catalog.toml:8:29 ‹"sold"›
              `see_also` 重复列出了 `sold`
              note catalog.toml:8:13 ‹"sold"›: 前一次出现在这里"#]],
    );
}

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
            error[unknown-group]: unknown group `order`
             --> catalog.toml:9:9
              |
            9 | group = "order"
              |         ^^^^^^^
              |
              = help: did you mean `orders`?"#]],
        expect![[r#"
            error[unknown-group]: 未知的分组 `order`
             --> catalog.toml:9:9
              |
            9 | group = "order"
              |         ^^^^^^^
              |
              = 帮助：是否想写 `orders`？"#]],
    );
}

#[test]
fn a_group_without_groups_says_how_to_declare_one() {
    part(
        Rule::UnknownGroup,
        "[errors.gone]\ngroup = \"orders\"\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[unknown-group]: unknown group `orders`
             --> catalog.toml:6:9
              |
            6 | group = "orders"
              |         ^^^^^^^^
              |
              = help: add `[groups.orders]`: the catalog has no groups yet"#]],
        expect![[r#"
            error[unknown-group]: 未知的分组 `orders`
             --> catalog.toml:6:9
              |
            6 | group = "orders"
              |         ^^^^^^^^
              |
              = 帮助：请添加 `[groups.orders]`：错误目录里还没有分组"#]],
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
            error[unknown-tag]: unknown tag `stok`
              --> catalog.toml:11:9
               |
            11 | tags = ["stok", "payment"]
               |         ^^^^^^
               |
               = help: did you mean `stock`?

            error[unknown-tag]: unknown tag `payment`
              --> catalog.toml:11:17
               |
            11 | tags = ["stok", "payment"]
               |                 ^^^^^^^^^
               |
               = help: the catalog has `stock`"#]],
        expect![[r#"
            error[unknown-tag]: 未知的标签 `stok`
              --> catalog.toml:11:9
               |
            11 | tags = ["stok", "payment"]
               |         ^^^^^^
               |
               = 帮助：是否想写 `stock`？

            error[unknown-tag]: 未知的标签 `payment`
              --> catalog.toml:11:17
               |
            11 | tags = ["stok", "payment"]
               |                 ^^^^^^^^^
               |
               = 帮助：错误目录里有：`stock`"#]],
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
            error[repeated-tag]: the tag `stock` is listed twice
              --> catalog.toml:11:18
               |
            11 | tags = ["stock", "stock"]
               |                  ^^^^^^^"#]],
        expect![[r#"
            error[repeated-tag]: 标签 `stock` 列了两次
              --> catalog.toml:11:18
               |
            11 | tags = ["stock", "stock"]
               |                  ^^^^^^^"#]],
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
            error[unknown-envelope]: unknown envelope `problems`
             --> catalog.toml:4:12
              |
            4 | envelope = "problems"
              |            ^^^^^^^^^^
              |
              = help: did you mean `problem`?

            error[unknown-envelope]: unknown envelope `plian`
              --> catalog.toml:10:12
               |
            10 | envelope = "plian"
               |            ^^^^^^^
               |
               = help: did you mean `plain`?

            error[unknown-envelope]: unknown envelope `fancy`
              --> catalog.toml:14:12
               |
            14 | envelope = "fancy"
               |            ^^^^^^^
               |
               = help: the catalog has `problem`, `error_message`, `error_only`, `code_message`, `status_code`, `plain`"#]],
        expect![[r#"
            error[unknown-envelope]: 未知的响应体模板 `problems`
             --> catalog.toml:4:12
              |
            4 | envelope = "problems"
              |            ^^^^^^^^^^
              |
              = 帮助：是否想写 `problem`？

            error[unknown-envelope]: 未知的响应体模板 `plian`
              --> catalog.toml:10:12
               |
            10 | envelope = "plian"
               |            ^^^^^^^
               |
               = 帮助：是否想写 `plain`？

            error[unknown-envelope]: 未知的响应体模板 `fancy`
              --> catalog.toml:14:12
               |
            14 | envelope = "fancy"
               |            ^^^^^^^
               |
               = 帮助：错误目录里有：`problem`、`error_message`、`error_only`、`code_message`、`status_code`、`plain`"#]],
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
            error[unknown-entry]: unknown entry `gon` in `error`
             --> catalog.toml:6:9
              |
            6 | error = "gon"
              |         ^^^^^
              |
              = help: did you mean `gone`?

            error[unknown-entry]: unknown entry `sold_out` in `see_also`
              --> catalog.toml:11:13
               |
            11 | see_also = ["sold_out"]
               |             ^^^^^^^^^^
               |
               = help: the catalog has `gone`

            error[unknown-entry]: unknown entry `goon` in `replaced_by`
              --> catalog.toml:12:15
               |
            12 | replaced_by = "goon"
               |               ^^^^^^
               |
               = help: the catalog has `gone`

            error[unknown-entry]: unknown entry `went` in `replaced_by`
              --> catalog.toml:15:28
               |
            15 | vanished = { replaced_by = "went" }
               |                            ^^^^^^
               |
               = help: the catalog has `gone`"#]],
        expect![[r#"
            error[unknown-entry]: `error` 里的条目 `gon` 不存在
             --> catalog.toml:6:9
              |
            6 | error = "gon"
              |         ^^^^^
              |
              = 帮助：是否想写 `gone`？

            error[unknown-entry]: `see_also` 里的条目 `sold_out` 不存在
              --> catalog.toml:11:13
               |
            11 | see_also = ["sold_out"]
               |             ^^^^^^^^^^
               |
               = 帮助：错误目录里有：`gone`

            error[unknown-entry]: `replaced_by` 里的条目 `goon` 不存在
              --> catalog.toml:12:15
               |
            12 | replaced_by = "goon"
               |               ^^^^^^
               |
               = 帮助：错误目录里有：`gone`

            error[unknown-entry]: `replaced_by` 里的条目 `went` 不存在
              --> catalog.toml:15:28
               |
            15 | vanished = { replaced_by = "went" }
               |                            ^^^^^^
               |
               = 帮助：错误目录里有：`gone`"#]],
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
            error[refers-to-itself]: `see_also` refers to its own entry
             --> catalog.toml:8:13
              |
            8 | see_also = ["gone"]
              |             ^^^^^^

            error[refers-to-itself]: `replaced_by` refers to its own entry
             --> catalog.toml:9:15
              |
            9 | replaced_by = "gone"
              |               ^^^^^^"#]],
        expect![[r#"
            error[refers-to-itself]: `see_also` 引用了它所在的条目
             --> catalog.toml:8:13
              |
            8 | see_also = ["gone"]
              |             ^^^^^^

            error[refers-to-itself]: `replaced_by` 引用了它所在的条目
             --> catalog.toml:9:15
              |
            9 | replaced_by = "gone"
              |               ^^^^^^"#]],
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
            error[repeated-reference]: `see_also` lists `sold` twice
             --> catalog.toml:8:29
              |
            8 | see_also = ["sold", "lost", "sold"]
              |                             ^^^^^^
              |
            note: first listed here
             --> catalog.toml:8:13
              |
            8 | see_also = ["sold", "lost", "sold"]
              |             ^^^^^^"#]],
        expect![[r#"
            error[repeated-reference]: `see_also` 重复列出了 `sold`
             --> catalog.toml:8:29
              |
            8 | see_also = ["sold", "lost", "sold"]
              |                             ^^^^^^
              |
            说明：前一次出现在这里
             --> catalog.toml:8:13
              |
            8 | see_also = ["sold", "lost", "sold"]
              |             ^^^^^^"#]],
    );
}

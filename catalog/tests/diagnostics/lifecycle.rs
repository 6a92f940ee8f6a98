//! What becomes of entries over time.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn who_follows_replacements_comes_to_an_end() {
    part(
        Rule::ReplacedInACircle,
        r#"[errors.sold]
status = 410
message = "It is sold."
replaced_by = "lost"

[errors.gone]
status = 410
message = "It is gone."
replaced_by = "left"

[errors.left]
status = 410
message = "It has left."
replaced_by = "lost"

[errors.lost]
status = 410
message = "It is lost."
replaced_by = "gone"

[errors.old]
status = 410
message = "It is old."
replaced_by = "new"

[errors.new]
status = 410
message = "It is new."
"#,
        expect![[r#"
            error[replaced-in-a-circle]: entries replace each other in a cycle: `gone`, `left`, `lost`
              --> catalog.toml:13:15
               |
            13 | replaced_by = "left"
               |               ^^^^^^
               |
               = help: remove `replaced_by` from the entry that should be used"#]],
        expect![[r#"
            error[replaced-in-a-circle]: 条目的替代关系形成了循环：`gone`、`left`、`lost`
              --> catalog.toml:13:15
               |
            13 | replaced_by = "left"
               |               ^^^^^^
               |
               = 帮助：请从最终使用的那个条目里删去 `replaced_by`"#]],
    );
}

#[test]
fn an_entry_is_there_before_it_is_deprecated() {
    part(
        Rule::DeprecatedBeforeSince,
        r#"[errors.gone]
status = 410
message = "It is gone."
since = "2.10"
deprecated = "2.9"

[errors.sold]
status = 410
message = "It is sold."
since = "3"
deprecated = { since = "2.4", note = "It came back." }

[errors.lost]
status = 410
message = "It is lost."
since = "2.0"
deprecated = "2"

[errors.left]
status = 410
message = "It has left."
since = "2026-03"
deprecated = "2.1"
"#,
        expect![[r#"
            error[deprecated-before-since]: deprecated in 2.9, before it was introduced in 2.10
             --> catalog.toml:9:14
              |
            9 | deprecated = "2.9"
              |              ^^^^^
              |
            note: introduced in this version
             --> catalog.toml:8:9
              |
            8 | since = "2.10"
              |         ^^^^^^

            error[deprecated-before-since]: deprecated in 2.4, before it was introduced in 3
              --> catalog.toml:15:24
               |
            15 | deprecated = { since = "2.4", note = "It came back." }
               |                        ^^^^^
               |
            note: introduced in this version
              --> catalog.toml:14:9
               |
            14 | since = "3"
               |         ^^^"#]],
        expect![[r#"
            error[deprecated-before-since]: 弃用的版本 2.9 早于引入的版本 2.10
             --> catalog.toml:9:14
              |
            9 | deprecated = "2.9"
              |              ^^^^^
              |
            说明：由这个版本引入
             --> catalog.toml:8:9
              |
            8 | since = "2.10"
              |         ^^^^^^

            error[deprecated-before-since]: 弃用的版本 2.4 早于引入的版本 3
              --> catalog.toml:15:24
               |
            15 | deprecated = { since = "2.4", note = "It came back." }
               |                        ^^^^^
               |
            说明：由这个版本引入
              --> catalog.toml:14:9
               |
            14 | since = "3"
               |         ^^^"#]],
    );
}

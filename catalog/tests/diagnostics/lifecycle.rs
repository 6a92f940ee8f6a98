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
            error[replaced-in-a-circle] catalog.toml:13:15 ‹"left"›
              entries replace each other in a cycle: `gone`, `left`, `lost`
              help: remove `replaced_by` from the one that should be used"#]],
        expect![[r#"
            error[replaced-in-a-circle] catalog.toml:13:15 ‹"left"›
              条目的替代关系形成了循环：`gone`、`left`、`lost`
              help: 请从最终使用的那一个里删去 `replaced_by`"#]],
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
            error[deprecated-before-since] catalog.toml:9:14 ‹"2.9"›
              deprecated in 2.9, before it was introduced in 2.10
              note catalog.toml:8:9 ‹"2.10"›: introduced in this version

            error[deprecated-before-since] catalog.toml:15:24 ‹"2.4"›
              deprecated in 2.4, before it was introduced in 3
              note catalog.toml:14:9 ‹"3"›: introduced in this version"#]],
        expect![[r#"
            error[deprecated-before-since] catalog.toml:9:14 ‹"2.9"›
              弃用的版本 2.9 早于引入的版本 2.10
              note catalog.toml:8:9 ‹"2.10"›: 由这个版本引入

            error[deprecated-before-since] catalog.toml:15:24 ‹"2.4"›
              弃用的版本 2.4 早于引入的版本 3
              note catalog.toml:14:9 ‹"3"›: 由这个版本引入"#]],
    );
}

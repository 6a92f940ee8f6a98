//! URLs.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn docs_url_is_a_url() {
    whole(
        Rule::MalformedUrl,
        "[catalog]\nname = \"shop\"\ndocs_url = \"docs.example.com/{name}\"\n",
        expect![[r#"
            error[malformed-url]: `docs_url` is not a valid URL
             --> catalog.toml:3:12
              |
            3 | docs_url = "docs.example.com/{name}"
              |            ^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write a URL such as `https://docs.example.com/errors/{name}` or an absolute path, without spaces"#]],
        expect![[r#"
            error[malformed-url]: `docs_url` 不是合法的 URL
             --> catalog.toml:3:12
              |
            3 | docs_url = "docs.example.com/{name}"
              |            ^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = 帮助：请写 `https://docs.example.com/errors/{name}` 这样的 URL，或以 `/` 开头的路径，不能有空格"#]],
    );
}

#[test]
fn docs_url_holds_values_that_it_knows() {
    whole(
        Rule::UnknownValue,
        "[catalog]\nname = \"shop\"\ndocs_url = \"https://docs.example.com/{names}#{entry}\"\n",
        expect![[r#"
            error[unknown-value]: unknown placeholder `{names}`
             --> catalog.toml:3:38
              |
            3 | docs_url = "https://docs.example.com/{names}#{entry}"
              |                                      ^^^^^^^
              |
              = help: did you mean `{name}`?

            error[unknown-value]: unknown placeholder `{entry}`
             --> catalog.toml:3:46
              |
            3 | docs_url = "https://docs.example.com/{names}#{entry}"
              |                                              ^^^^^^^
              |
              = help: use one of `name`, `code`, `group`, `language`"#]],
        expect![[r#"
            error[unknown-value]: 未知的占位符 `{names}`
             --> catalog.toml:3:38
              |
            3 | docs_url = "https://docs.example.com/{names}#{entry}"
              |                                      ^^^^^^^
              |
              = 帮助：是否想写 `{name}`？

            error[unknown-value]: 未知的占位符 `{entry}`
             --> catalog.toml:3:46
              |
            3 | docs_url = "https://docs.example.com/{names}#{entry}"
              |                                              ^^^^^^^
              |
              = 帮助：可用的有：`name`、`code`、`group`、`language`"#]],
    );
}

#[test]
fn a_link_leads_to_a_web_page() {
    part(
        Rule::MalformedUrl,
        r#"[errors.gone]
status = 410
message = "It is gone."
links = [
  { url = "https://example.com/two words", label = "Two words" },
  { url = "javascript:alert(1)", label = "A script" },
  { label = "Nowhere" },
]
"#,
        expect![[r#"
            error[malformed-url]: `url` is not a valid URL
             --> catalog.toml:9:11
              |
            9 |   { url = "https://example.com/two words", label = "Two words" },
              |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write `https://` or `http://`, a host and a path, without spaces (RFC 3986)

            error[malformed-url]: `url` is not a valid URL
              --> catalog.toml:10:11
               |
            10 |   { url = "javascript:alert(1)", label = "A script" },
               |           ^^^^^^^^^^^^^^^^^^^^^
               |
               = help: write `https://` or `http://`, a host and a path, without spaces (RFC 3986)

            error[missing-key]: `links` is missing the key `url`
              --> catalog.toml:11:3
               |
            11 |   { label = "Nowhere" },
               |   ^^^^^^^^^^^^^^^^^^^^^
               |
               = help: add `url = …`"#]],
        expect![[r#"
            error[malformed-url]: `url` 不是合法的 URL
             --> catalog.toml:9:11
              |
            9 |   { url = "https://example.com/two words", label = "Two words" },
              |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = 帮助：请写 `https://` 或 `http://`，后接主机和路径，不能有空格（RFC 3986）

            error[malformed-url]: `url` 不是合法的 URL
              --> catalog.toml:10:11
               |
            10 |   { url = "javascript:alert(1)", label = "A script" },
               |           ^^^^^^^^^^^^^^^^^^^^^
               |
               = 帮助：请写 `https://` 或 `http://`，后接主机和路径，不能有空格（RFC 3986）

            error[missing-key]: `links` 缺少键 `url`
              --> catalog.toml:11:3
               |
            11 |   { label = "Nowhere" },
               |   ^^^^^^^^^^^^^^^^^^^^^
               |
               = 帮助：请添加 `url = …`"#]],
    );
}

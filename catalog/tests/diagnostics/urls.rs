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
            error[malformed-url] catalog.toml:3:12 ‹"docs.example.com/{name}"›
              `docs_url` is not a valid URL
              help: write a URL such as `https://docs.example.com/errors/{name}` or an absolute path"#]],
        expect![[r#"
            error[malformed-url] catalog.toml:3:12 ‹"docs.example.com/{name}"›
              `docs_url` 不是合法的 URL
              help: 请写 `https://docs.example.com/errors/{name}` 这样的 URL，或以 `/` 开头的路径"#]],
    );
}

#[test]
fn docs_url_holds_values_that_it_knows() {
    whole(
        Rule::UnknownValue,
        "[catalog]\nname = \"shop\"\ndocs_url = \"https://docs.example.com/{names}#{entry}\"\n",
        expect![[r#"
            error[unknown-value] catalog.toml:3:38 ‹{names}›
              unknown placeholder `{names}`
              help: did you mean `{name}`?

            error[unknown-value] catalog.toml:3:46 ‹{entry}›
              unknown placeholder `{entry}`
              help: use one of `name`, `code`, `group`, `language`"#]],
        expect![[r#"
            error[unknown-value] catalog.toml:3:38 ‹{names}›
              未知的占位符 `{names}`
              help: 是否想写 `{name}`？

            error[unknown-value] catalog.toml:3:46 ‹{entry}›
              未知的占位符 `{entry}`
              help: 可用的有：`name`、`code`、`group`、`language`"#]],
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
            error[malformed-url] catalog.toml:9:11 ‹"https://example.com/two words"›
              `url` is not a valid URL
              help: write `%20` instead of ` `

            error[malformed-url] catalog.toml:10:11 ‹"javascript:alert(1)"›
              `url` is not a valid URL
              help: write `https://` or `http://`, a host and a path (RFC 3986)

            error[missing-key] catalog.toml:11:3 ‹{ label = "Nowhere" }›
              `links` is missing the key `url`
              help: add `url = …`"#]],
        expect![[r#"
            error[malformed-url] catalog.toml:9:11 ‹"https://example.com/two words"›
              `url` 不是合法的 URL
              help: 请把 ` ` 换成 `%20`

            error[malformed-url] catalog.toml:10:11 ‹"javascript:alert(1)"›
              `url` 不是合法的 URL
              help: 请写 `https://` 或 `http://`，后接主机和路径（RFC 3986）

            error[missing-key] catalog.toml:11:3 ‹{ label = "Nowhere" }›
              `links` 缺少键 `url`
              help: 请添加 `url = …`"#]],
    );
}

#[test]
fn a_character_that_a_url_cannot_have_comes_with_its_encoded_form() {
    whole(
        Rule::MalformedUrl,
        "[catalog]\nname = \"shop\"\ndocs_url = \"https://example.com/错误/{name}\"\n",
        expect![[r#"
            error[malformed-url] catalog.toml:3:12 ‹"https://example.com/错误/{name}"›
              `docs_url` is not a valid URL
              help: write `%E9%94%99%E8%AF%AF` instead of `错误`"#]],
        expect![[r#"
            error[malformed-url] catalog.toml:3:12 ‹"https://example.com/错误/{name}"›
              `docs_url` 不是合法的 URL
              help: 请把 `错误` 换成 `%E9%94%99%E8%AF%AF`"#]],
    );
    part(
        Rule::MalformedUrl,
        "[errors.e]\nstatus = 410\nmessage = \"x\"\nlinks = [{ url = \"https：//example.com\" }, { url = \"https://example.com/a b\" }]\n",
        expect![[r#"
            error[malformed-url] catalog.toml:8:18 ‹"https：//example.com"›
              `url` is not a valid URL
              help: write `:` instead of `：`

            error[malformed-url] catalog.toml:8:51 ‹"https://example.com/a b"›
              `url` is not a valid URL
              help: write `%20` instead of ` `"#]],
        expect![[r#"
            error[malformed-url] catalog.toml:8:18 ‹"https：//example.com"›
              `url` 不是合法的 URL
              help: 请把 `：` 换成 `:`

            error[malformed-url] catalog.toml:8:51 ‹"https://example.com/a b"›
              `url` 不是合法的 URL
              help: 请把 ` ` 换成 `%20`"#]],
    );
}

//! Keywords of an entry: a text, or a list of texts, in each language.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn keywords_are_in_the_languages_of_the_catalog() {
    whole(
        Rule::UnknownLanguage,
        "[catalog]\nname = \"shop\"\n\n[errors.gone]\nstatus = 410\nmessage = { en = \"Gone.\", zh = \"没了。\" }\n\
         keywords.en = [\"removed\", 410, \" \"]\nkeywords.fr = [\"parti\"]\nkeywords.zh = { removed = true }\n",
        expect![[r#"
            error[wrong-type] catalog.toml:7:27 ‹410›
              `en` must be a string, not an integer

            error[empty-text] catalog.toml:7:32 ‹" "›
              `en` is empty

            error[unknown-language] catalog.toml:8:10 ‹fr›
              `fr` is not a language of this catalog
              help: use one of `en`, `zh`, or add it to `languages`

            error[wrong-type] catalog.toml:9:10 ‹zh›
              `zh` must be a string or an array, not a table"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:7:27 ‹410›
              `en` 应为字符串，而不是整数

            error[empty-text] catalog.toml:7:32 ‹" "›
              `en` 是空的

            error[unknown-language] catalog.toml:8:10 ‹fr›
              `fr` 不是这个错误目录的语言
              help: 可用的有：`en`、`zh`；也可以把它加进 `languages`

            error[wrong-type] catalog.toml:9:10 ‹zh›
              `zh` 应为字符串或数组，而不是表"#]],
    );
}

#[test]
fn keywords_without_a_language_need_a_catalog_of_one() {
    whole(
        Rule::TextWithoutLanguage,
        "[catalog]\nname = \"shop\"\n\n[errors.gone]\nstatus = 410\nmessage = { en = \"Gone.\", zh = \"没了。\" }\n\
         keywords = [\"removed\"]\n",
        expect![[r#"
            error[text-without-language] catalog.toml:7:12 ‹["removed"]›
              the language of `keywords` is missing
              help: write `keywords.en = "…"`, `keywords.zh = "…"`"#]],
        expect![[r#"
            error[text-without-language] catalog.toml:7:12 ‹["removed"]›
              `keywords` 没有指明语言
              help: 请写作 `keywords.en = "…"`、`keywords.zh = "…"`"#]],
    );
}

#[test]
fn in_a_catalog_of_one_language_keywords_are_a_list() {
    part(
        Rule::EmptyText,
        "[errors.gone]\nstatus = 410\nmessage = \"Gone.\"\nkeywords = [\"removed\", \"\"]\n",
        expect![[r#"
            error[empty-text] catalog.toml:8:24 ‹""›
              `keywords` is empty"#]],
        expect![[r#"
            error[empty-text] catalog.toml:8:24 ‹""›
              `keywords` 是空的"#]],
    );
}

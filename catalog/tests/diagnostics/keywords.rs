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
            error[wrong-type]: `en` must be a string, not an integer
             --> catalog.toml:7:27
              |
            7 | keywords.en = ["removed", 410, " "]
              |                           ^^^

            error[empty-text]: `en` is empty
             --> catalog.toml:7:32
              |
            7 | keywords.en = ["removed", 410, " "]
              |                                ^^^

            error[unknown-language]: `fr` is not a language of this catalog
             --> catalog.toml:8:10
              |
            8 | keywords.fr = ["parti"]
              |          ^^
              |
              = help: use one of `en`, `zh`, or add it to `languages`

            error[wrong-type]: `zh` must be a string, not a table
             --> catalog.toml:9:10
              |
            9 | keywords.zh = { removed = true }
              |          ^^"#]],
        expect![[r#"
            error[wrong-type]: `en` 应为字符串，而不是整数
             --> catalog.toml:7:27
              |
            7 | keywords.en = ["removed", 410, " "]
              |                           ^^^

            error[empty-text]: `en` 是空的
             --> catalog.toml:7:32
              |
            7 | keywords.en = ["removed", 410, " "]
              |                                ^^^

            error[unknown-language]: `fr` 不是这个错误目录的语言
             --> catalog.toml:8:10
              |
            8 | keywords.fr = ["parti"]
              |          ^^
              |
              = 帮助：可用的有：`en`、`zh`；也可以把它加进 `languages`

            error[wrong-type]: `zh` 应为字符串，而不是表
             --> catalog.toml:9:10
              |
            9 | keywords.zh = { removed = true }
              |          ^^"#]],
    );
}

#[test]
fn keywords_without_a_language_need_a_catalog_of_one() {
    whole(
        Rule::TextWithoutLanguage,
        "[catalog]\nname = \"shop\"\n\n[errors.gone]\nstatus = 410\nmessage = { en = \"Gone.\", zh = \"没了。\" }\n\
         keywords = [\"removed\"]\n",
        expect![[r#"
            error[text-without-language]: the language of `keywords` is missing
             --> catalog.toml:7:12
              |
            7 | keywords = ["removed"]
              |            ^^^^^^^^^^^
              |
              = help: write `keywords.en = "…"`, `keywords.zh = "…"`"#]],
        expect![[r#"
            error[text-without-language]: `keywords` 没有指明语言
             --> catalog.toml:7:12
              |
            7 | keywords = ["removed"]
              |            ^^^^^^^^^^^
              |
              = 帮助：请写作 `keywords.en = "…"`、`keywords.zh = "…"`"#]],
    );
}

#[test]
fn in_a_catalog_of_one_language_keywords_are_a_list() {
    part(
        Rule::EmptyText,
        "[errors.gone]\nstatus = 410\nmessage = \"Gone.\"\nkeywords = [\"removed\", \"\"]\n",
        expect![[r#"
            error[empty-text]: `keywords` is empty
             --> catalog.toml:8:24
              |
            8 | keywords = ["removed", ""]
              |                        ^^"#]],
        expect![[r#"
            error[empty-text]: `keywords` 是空的
             --> catalog.toml:8:24
              |
            8 | keywords = ["removed", ""]
              |                        ^^"#]],
    );
}

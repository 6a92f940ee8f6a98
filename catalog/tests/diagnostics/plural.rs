//! Plural forms.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn plural_forms_say_which_field_they_go_by() {
    part(
        Rule::PluralWithoutField,
        r#"[errors.few_left]
status = 409
message.en = { one = "One copy is left.", other = "{copies} copies are left." }
fields.copies = "integer"
"#,
        expect![[r#"
            error[plural-without-field] catalog.toml:7:9 ‹en›
              the plural forms do not name the field to count
              help: add `plural = "…"` with the name of a number field"#]],
        expect![[r#"
            error[plural-without-field] catalog.toml:7:9 ‹en›
              这些复数形式没有指明依据哪个字段
              help: 请添加 `plural = "…"`，写上数字字段的名字"#]],
    );
}

#[test]
fn plural_forms_go_by_a_number() {
    part(
        Rule::PluralOfANonNumber,
        r#"[errors.few_left]
status = 409
message.en = { plural = "copies", one = "One copy is left.", other = "{copies} copies are left." }
fields.copies = "string"
"#,
        expect![[r#"
            error[plural-of-a-non-number] catalog.toml:7:25 ‹"copies"›
              plural forms require a number, but `copies` has type `string`
              note catalog.toml:8:8 ‹copies›: declared here"#]],
        expect![[r#"
            error[plural-of-a-non-number] catalog.toml:7:25 ‹"copies"›
              复数形式依据的是数字，而 `copies` 的类型是 `string`
              note catalog.toml:8:8 ‹copies›: 声明在这里"#]],
    );
}

#[test]
fn plural_forms_go_by_one_number() {
    part(
        Rule::PluralOfANonNumber,
        r#"[errors.few_left]
status = 409
message.en = { plural = "copies", one = "One copy is left.", other = "{copies} copies are left." }
fields.copies = { type = "integer", list = true }
"#,
        expect![[r#"
            error[plural-of-a-non-number] catalog.toml:7:25 ‹"copies"›
              plural forms require a number, but `copies` is a list
              note catalog.toml:8:8 ‹copies›: declared here"#]],
        expect![[r#"
            error[plural-of-a-non-number] catalog.toml:7:25 ‹"copies"›
              复数形式依据的是数字，而 `copies` 是列表
              note catalog.toml:8:8 ‹copies›: 声明在这里"#]],
    );
}

#[test]
fn a_plural_form_is_one_of_the_language() {
    whole(
        Rule::SuperfluousPluralForm,
        r#"[catalog]
name = "shop"

[errors.few_left]
status = 409
message.en = { plural = "copies", one = "One copy is left.", few = "A few are left.", other = "{copies} are left." }
message.zh = { plural = "copies", one = "只剩一本。", other = "还剩 {copies} 本。" }
fields.copies = "integer"
"#,
        expect![[r#"
            error[superfluous-plural-form] catalog.toml:6:62 ‹few›
              `en` has no plural form `few`
              help: use only `one`, `other`

            error[superfluous-plural-form] catalog.toml:7:35 ‹one›
              `zh` has no plural form `one`
              help: use only `other`"#]],
        expect![[r#"
            error[superfluous-plural-form] catalog.toml:6:62 ‹few›
              `en` 没有复数形式 `few`
              help: 可用的有：`one`、`other`

            error[superfluous-plural-form] catalog.toml:7:35 ‹one›
              `zh` 没有复数形式 `one`
              help: 可用的有：`other`"#]],
    );
}

#[test]
fn no_plural_form_of_the_language_is_missing() {
    part(
        Rule::MissingPluralForm,
        r#"[errors.few_left]
status = 409
message.en = { plural = "copies", other = "{copies} copies are left." }
fields.copies = "integer"
"#,
        expect![[r#"
            error[missing-plural-form] catalog.toml:7:9 ‹en›
              the plural form `one` of `en` is missing
              help: add `one = "…"`"#]],
        expect![[r#"
            error[missing-plural-form] catalog.toml:7:9 ‹en›
              缺少 `en` 的复数形式 `one`
              help: 请添加 `one = "…"`"#]],
    );
}

#[test]
fn a_plural_names_a_field_of_the_entry() {
    part(
        Rule::UnknownPlaceholder,
        r#"[errors.few_left]
status = 409
message.en = { plural = "copys", one = "One copy is left.", other = "{copies} copies are left." }
fields.copies = "integer"
"#,
        expect![[r#"
            error[unknown-placeholder] catalog.toml:7:25 ‹"copys"›
              `few_left` has no field `copys`
              help: use one of `copies`"#]],
        expect![[r#"
            error[unknown-placeholder] catalog.toml:7:25 ‹"copys"›
              `few_left` 没有字段 `copys`
              help: 可用的有：`copies`"#]],
    );
}

#[test]
fn the_plural_rule_of_the_language_is_known() {
    // Klingon has no rule in CLDR either; which help is given depends on the feature `cldr`.
    let text = r#"[catalog]
name = "shop"
languages = ["tlh"]

[errors.few_left]
status = 409
message.tlh = { plural = "copies", other = "{copies} paqmey ratlh." }
fields.copies = "integer"
"#;
    if cfg!(feature = "cldr") {
        whole(
            Rule::NoPluralRule,
            text,
            expect![[r#"
                error[no-plural-rule] catalog.toml:7:9 ‹tlh›
                  the plural forms of `tlh` are unknown"#]],
            expect![[r#"
                error[no-plural-rule] catalog.toml:7:9 ‹tlh›
                  不知道 `tlh` 有哪些复数形式"#]],
        );
    } else {
        whole(
            Rule::NoPluralRule,
            text,
            expect![[r#"
                error[no-plural-rule] catalog.toml:7:9 ‹tlh›
                  the plural forms of `tlh` are unknown
                  help: enable the feature `cldr` of errbook"#]],
            expect![[r#"
                error[no-plural-rule] catalog.toml:7:9 ‹tlh›
                  不知道 `tlh` 有哪些复数形式
                  help: 请启用 errbook 的 `cldr` 特性"#]],
        );
    }
}

#[test]
fn plural_forms_of_a_catalog_of_one_language_need_no_tag_and_those_of_others_do() {
    part(
        Rule::PluralWithoutField,
        r#"[errors.sold]
status = 409
message = { one = "One is sold.", other = "Some are sold." }

[errors.left]
status = 409
message = { plural = "left", one = "One is left.", other = "{left} are left." }
fields.left = "integer"
"#,
        expect![[r#"
            error[plural-without-field] catalog.toml:7:1 ‹message›
              the plural forms do not name the field to count
              help: add `plural = "…"` with the name of a number field"#]],
        expect![[r#"
            error[plural-without-field] catalog.toml:7:1 ‹message›
              这些复数形式没有指明依据哪个字段
              help: 请添加 `plural = "…"`，写上数字字段的名字"#]],
    );
    whole(
        Rule::TextWithoutLanguage,
        "[catalog]\nname = \"shop\"\n[errors.sold]\nstatus = 409\nmessage = { plural = \"n\", other = \"{n} sold\" }\nfields.n = \"integer\"\n",
        expect![[r#"
            error[text-without-language] catalog.toml:5:1 ‹message›
              these plural forms do not say which language they are in
              help: write `message.en = { … }`, `message.zh = { … }`"#]],
        expect![[r#"
            error[text-without-language] catalog.toml:5:1 ‹message›
              这些复数形式没有指明语言
              help: 请写作 `message.en = { … }`、`message.zh = { … }`"#]],
    );
}

#[test]
fn an_exact_form_is_a_whole_number_in_plain_digits() {
    part(
        Rule::MalformedPluralForm,
        r#"[errors.left]
status = 409
message = { plural = "left", "=0" = "None.", "=01" = "One.", "=-1" = "Less.", "=N" = "N.", "=4294967296" = "Many.", other = "{left} {lef}." }
fields.left = "integer"
"#,
        expect![[r#"
            error[malformed-plural-form] catalog.toml:7:46 ‹"=01"›
              `=01` is not a plural form
              help: write `=` and a whole number in plain digits: `"=0"`, at most 4294967295

            error[malformed-plural-form] catalog.toml:7:62 ‹"=-1"›
              `=-1` is not a plural form
              help: write `=` and a whole number in plain digits: `"=0"`, at most 4294967295

            error[malformed-plural-form] catalog.toml:7:79 ‹"=N"›
              `=N` is not a plural form
              help: write `=` and a whole number in plain digits: `"=0"`, at most 4294967295

            error[malformed-plural-form] catalog.toml:7:92 ‹"=4294967296"›
              `=4294967296` is not a plural form
              help: write `=` and a whole number in plain digits: `"=0"`, at most 4294967295"#]],
        expect![[r#"
            error[malformed-plural-form] catalog.toml:7:46 ‹"=01"›
              `=01` 不是复数形式
              help: 请写 `=` 加十进制整数：`"=0"`，最大为 4294967295

            error[malformed-plural-form] catalog.toml:7:62 ‹"=-1"›
              `=-1` 不是复数形式
              help: 请写 `=` 加十进制整数：`"=0"`，最大为 4294967295

            error[malformed-plural-form] catalog.toml:7:79 ‹"=N"›
              `=N` 不是复数形式
              help: 请写 `=` 加十进制整数：`"=0"`，最大为 4294967295

            error[malformed-plural-form] catalog.toml:7:92 ‹"=4294967296"›
              `=4294967296` 不是复数形式
              help: 请写 `=` 加十进制整数：`"=0"`，最大为 4294967295"#]],
    );
    part(
        Rule::MissingPluralForm,
        "[errors.left]\nstatus = 409\nmessage.en = { plural = \"left\", \"=1\" = \"One.\", other = \"{left}\" }\nfields.left = \"integer\"\n",
        expect![[r#"
            error[missing-plural-form] catalog.toml:7:9 ‹en›
              the plural form `one` of `en` is missing
              help: add `one = "…"`"#]],
        expect![[r#"
            error[missing-plural-form] catalog.toml:7:9 ‹en›
              缺少 `en` 的复数形式 `one`
              help: 请添加 `one = "…"`"#]],
    );
}

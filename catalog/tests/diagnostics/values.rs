//! Values that are too large, too deep, too little, or not among the known ones.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn an_integer_fits_into_64_bits() {
    part(
        Rule::IntegerTooLarge,
        "[errors.gone]\nstatus = 99999999999999999999\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[integer-too-large] catalog.toml:6:10 ‹99999999999999999999›
              integer does not fit into 64 bits"#]],
        expect![[r#"
            error[integer-too-large] catalog.toml:6:10 ‹99999999999999999999›
              整数超出 64 位的范围"#]],
    );
}

#[test]
fn a_number_of_a_body_is_one_of_json() {
    part(
        Rule::NoJsonNumber,
        "[envelopes.odd]\nbody.code = \"{code}\"\nbody.share = inf\nbody.size = 0xFFFFFFFFFFFFFFFFFF\n",
        expect![[r#"
            error[no-json-number] catalog.toml:7:14 ‹inf›
              number has no representation in JSON

            error[integer-too-large] catalog.toml:8:13 ‹0xFFFFFFFFFFFFFFFFFF›
              integer does not fit into 64 bits"#]],
        expect![[r#"
            error[no-json-number] catalog.toml:7:14 ‹inf›
              JSON 无法表示这个数

            error[integer-too-large] catalog.toml:8:13 ‹0xFFFFFFFFFFFFFFFFFF›
              整数超出 64 位的范围"#]],
    );
}

#[test]
fn an_example_is_of_json() {
    part(
        Rule::NoJsonNumber,
        "[errors.gone]\nstatus = 410\nmessage = \"{share}\"\nfields.share = { type = \"number\", example = nan }\n",
        expect![[r#"
            error[no-json-number] catalog.toml:8:45 ‹nan›
              number has no representation in JSON"#]],
        expect![[r#"
            error[no-json-number] catalog.toml:8:45 ‹nan›
              JSON 无法表示这个数"#]],
    );
}

#[test]
fn a_body_has_a_bound_to_its_depth() {
    let path = vec!["a"; 40].join(".");
    part(
        Rule::TooDeep,
        &format!("[envelopes.deep]\nbody.{path} = \"{{code}}\"\n"),
        expect![[r#"
            error[too-deep] catalog.toml:6:68 ‹a›
              tables and arrays are nested too deeply"#]],
        expect![[r#"
            error[too-deep] catalog.toml:6:68 ‹a›
              表和数组嵌套过深"#]],
    );
}

#[test]
fn an_example_has_a_bound_to_its_depth() {
    let path = vec!["a"; 40].join(".");
    let entry = "[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\nfields.data.type = \"json\"\n";
    part(
        Rule::TooDeep,
        &format!("{entry}fields.data.example.{path} = 1\n"),
        expect![[r#"
            error[too-deep] catalog.toml:9:13 ‹example›
              tables and arrays are nested too deeply"#]],
        expect![[r#"
            error[too-deep] catalog.toml:9:13 ‹example›
              表和数组嵌套过深"#]],
    );
}

#[test]
fn a_text_holds_something() {
    part(
        Rule::EmptyText,
        "[errors.gone]\nstatus = 410\nmessage = \" \"\ntitle = \"\"\ncode = \"\"\n",
        expect![[r#"
            error[empty-text] catalog.toml:7:11 ‹" "›
              `message` is empty

            error[empty-text] catalog.toml:8:9 ‹""›
              `title` is empty

            error[empty-text] catalog.toml:9:8 ‹""›
              `code` is empty"#]],
        expect![[r#"
            error[empty-text] catalog.toml:7:11 ‹" "›
              `message` 是空的

            error[empty-text] catalog.toml:8:9 ‹""›
              `title` 是空的

            error[empty-text] catalog.toml:9:8 ‹""›
              `code` 是空的"#]],
    );
}

#[test]
fn a_list_holds_something() {
    part(
        Rule::EmptyList,
        "[errors.gone]\nstatus = []\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[empty-list] catalog.toml:6:10 ‹[]›
              `status` is an empty list"#]],
        expect![[r#"
            error[empty-list] catalog.toml:6:10 ‹[]›
              `status` 是空列表"#]],
    );
}

#[test]
fn a_word_is_one_of_those_that_are_known() {
    part(
        Rule::UnknownChoice,
        "[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\nkind = \"eror\"\naudience = \"team\"\ngrpc = \"NOTFOUND\"\n",
        expect![[r#"
            error[unknown-choice] catalog.toml:8:8 ‹"eror"›
              `kind` cannot be `eror`
              help: did you mean `error`?

            error[unknown-choice] catalog.toml:9:12 ‹"team"›
              `audience` cannot be `team`
              help: use one of `public`, `internal`

            error[unknown-choice] catalog.toml:10:8 ‹"NOTFOUND"›
              `grpc` cannot be `NOTFOUND`
              help: did you mean `NOT_FOUND`?"#]],
        expect![[r#"
            error[unknown-choice] catalog.toml:8:8 ‹"eror"›
              `kind` 不能是 `eror`
              help: 是否想写 `error`？

            error[unknown-choice] catalog.toml:9:12 ‹"team"›
              `audience` 不能是 `team`
              help: 可用的有：`public`、`internal`

            error[unknown-choice] catalog.toml:10:8 ‹"NOTFOUND"›
              `grpc` 不能是 `NOTFOUND`
              help: 是否想写 `NOT_FOUND`？"#]],
    );
}

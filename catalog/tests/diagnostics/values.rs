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
            error[integer-too-large]: integer does not fit into 64 bits
             --> catalog.toml:6:10
              |
            6 | status = 99999999999999999999
              |          ^^^^^^^^^^^^^^^^^^^^"#]],
        expect![[r#"
            error[integer-too-large]: 整数超出 64 位的范围
             --> catalog.toml:6:10
              |
            6 | status = 99999999999999999999
              |          ^^^^^^^^^^^^^^^^^^^^"#]],
    );
}

#[test]
fn a_number_of_a_body_is_one_of_json() {
    part(
        Rule::NoJsonNumber,
        "[envelopes.odd]\nbody.code = \"{code}\"\nbody.share = inf\nbody.size = 0xFFFFFFFFFFFFFFFFFF\n",
        expect![[r#"
            error[no-json-number]: number has no representation in JSON
             --> catalog.toml:7:14
              |
            7 | body.share = inf
              |              ^^^

            error[integer-too-large]: integer does not fit into 64 bits
             --> catalog.toml:8:13
              |
            8 | body.size = 0xFFFFFFFFFFFFFFFFFF
              |             ^^^^^^^^^^^^^^^^^^^^"#]],
        expect![[r#"
            error[no-json-number]: JSON 无法表示这个数
             --> catalog.toml:7:14
              |
            7 | body.share = inf
              |              ^^^

            error[integer-too-large]: 整数超出 64 位的范围
             --> catalog.toml:8:13
              |
            8 | body.size = 0xFFFFFFFFFFFFFFFFFF
              |             ^^^^^^^^^^^^^^^^^^^^"#]],
    );
}

#[test]
fn an_example_is_of_json() {
    part(
        Rule::NoJsonNumber,
        "[errors.gone]\nstatus = 410\nmessage = \"{share}\"\nfields.share = { type = \"number\", example = nan }\n",
        expect![[r#"
            error[no-json-number]: number has no representation in JSON
             --> catalog.toml:8:45
              |
            8 | fields.share = { type = "number", example = nan }
              |                                             ^^^"#]],
        expect![[r#"
            error[no-json-number]: JSON 无法表示这个数
             --> catalog.toml:8:45
              |
            8 | fields.share = { type = "number", example = nan }
              |                                             ^^^"#]],
    );
}

#[test]
fn a_body_has_a_bound_to_its_depth() {
    let path = vec!["a"; 40].join(".");
    part(
        Rule::TooDeep,
        &format!("[envelopes.deep]\nbody.{path} = \"{{code}}\"\n"),
        expect![[r#"
            error[too-deep]: tables and arrays are nested too deeply
             --> catalog.toml:6:68
              |
            6 | body.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = "{code}"
              |                                                                    ^"#]],
        expect![[r#"
            error[too-deep]: 表和数组嵌套过深
             --> catalog.toml:6:68
              |
            6 | body.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = "{code}"
              |                                                                    ^"#]],
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
            error[too-deep]: tables and arrays are nested too deeply
             --> catalog.toml:9:13
              |
            9 | fields.data.example.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = 1
              |             ^^^^^^^"#]],
        expect![[r#"
            error[too-deep]: 表和数组嵌套过深
             --> catalog.toml:9:13
              |
            9 | fields.data.example.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = 1
              |             ^^^^^^^"#]],
    );
}

#[test]
fn a_text_holds_something() {
    part(
        Rule::EmptyText,
        "[errors.gone]\nstatus = 410\nmessage = \" \"\ntitle = \"\"\ncode = \"\"\n",
        expect![[r#"
        error[empty-text]: `message` is empty
         --> catalog.toml:7:11
          |
        7 | message = " "
          |           ^^^

        error[empty-text]: `title` is empty
         --> catalog.toml:8:9
          |
        8 | title = ""
          |         ^^

        error[empty-text]: `code` is empty
         --> catalog.toml:9:8
          |
        9 | code = ""
          |        ^^"#]],
        expect![[r#"
            error[empty-text]: `message` 是空的
             --> catalog.toml:7:11
              |
            7 | message = " "
              |           ^^^

            error[empty-text]: `title` 是空的
             --> catalog.toml:8:9
              |
            8 | title = ""
              |         ^^

            error[empty-text]: `code` 是空的
             --> catalog.toml:9:8
              |
            9 | code = ""
              |        ^^"#]],
    );
}

#[test]
fn a_list_holds_something() {
    part(
        Rule::EmptyList,
        "[errors.gone]\nstatus = []\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[empty-list]: `status` is an empty list
             --> catalog.toml:6:10
              |
            6 | status = []
              |          ^^"#]],
        expect![[r#"
            error[empty-list]: `status` 是空列表
             --> catalog.toml:6:10
              |
            6 | status = []
              |          ^^"#]],
    );
}

#[test]
fn a_word_is_one_of_those_that_are_known() {
    part(
        Rule::UnknownChoice,
        "[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\nkind = \"eror\"\naudience = \"team\"\ngrpc = \"NOTFOUND\"\n",
        expect![[r#"
            error[unknown-choice]: `kind` cannot be `eror`
             --> catalog.toml:8:8
              |
            8 | kind = "eror"
              |        ^^^^^^
              |
              = help: did you mean `error`?

            error[unknown-choice]: `audience` cannot be `team`
             --> catalog.toml:9:12
              |
            9 | audience = "team"
              |            ^^^^^^
              |
              = help: use one of `public`, `internal`

            error[unknown-choice]: `grpc` cannot be `NOTFOUND`
              --> catalog.toml:10:8
               |
            10 | grpc = "NOTFOUND"
               |        ^^^^^^^^^^
               |
               = help: did you mean `NOT_FOUND`?"#]],
        expect![[r#"
            error[unknown-choice]: `kind` 不能是 `eror`
             --> catalog.toml:8:8
              |
            8 | kind = "eror"
              |        ^^^^^^
              |
              = 帮助：是否想写 `error`？

            error[unknown-choice]: `audience` 不能是 `team`
             --> catalog.toml:9:12
              |
            9 | audience = "team"
              |            ^^^^^^
              |
              = 帮助：可用的有：`public`、`internal`

            error[unknown-choice]: `grpc` 不能是 `NOTFOUND`
              --> catalog.toml:10:8
               |
            10 | grpc = "NOTFOUND"
               |        ^^^^^^^^^^
               |
               = 帮助：是否想写 `NOT_FOUND`？"#]],
    );
}

//! Violations in `errbook explain`, `list`, `response` and `check`.

mod common;

use common::{Run, run};
use expect_test::{Expect, expect};

fn shop(args: &[&str]) -> Run {
    let mut all = vec!["--catalog", "violations.toml"];
    all.extend(args);
    run(&all)
}

fn shown(args: &[&str], expected: Expect) {
    let run = shop(args);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
    expected.assert_eq(&run.out);
}

fn refused(args: &[&str], expected: Expect) {
    let run = shop(args);
    assert_eq!((run.status > 0, run.out.as_str()), (true, ""), "{args:?}");
    expected.assert_eq(&run.err);
}

/// The body of `invalid_input` with these violations.
fn body(violations: &[&str], more: &[&str]) -> String {
    let mut args = vec!["response", "invalid_input", "--format", "body"];
    args.extend(violations.iter().flat_map(|violation| ["--violation", violation]));
    args.extend(more);
    let run = shop(&args);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
    run.out
}

#[test]
fn the_page_of_a_violation_has_its_whole_documentation() {
    shown(
        &["explain", "too_long"],
        expect![[r##"
            2001  too_long  Too long
            violation · Texts · rules: `length.max`

              must have at most 100 characters

            What to do
              1. Send at most `max` characters.

            Errors that list it
              invalid_input  Some fields need another look.

            Fields
              max  integer · body, message
                  The most characters.
              word  string, optional · body
              allowed  list of string, optional · body

            In a response
              {
                "detail": "must have at most 100 characters",
                "pointer": "#/name",
                "code": 2001,
                "max": 100,
                "word": "word",
                "allowed": [
                  "allowed"
                ]
              }

            History
              older codes that clients still accept: `length`
              replaces the retired `too_wide`

            Description
              A text is longer than it may be.

            See also
              required

            Web page
              https://docs.example.com/violations/too_long
        "##]],
    );
    shown(
        &["--language", "zh", "explain", "2001"],
        expect![[r##"
            2001  too_long  过长
            违规项 · 文本 · 对应的校验规则：`length.max`

              最多 100 个字符

            解决办法
              1. 最多发送 `max` 个字符。

            可能包含它的错误
              invalid_input  部分字段有误，请检查后重新提交。

            字段
              max  integer · 响应体、消息
                  字符数上限。
              word  string、可选 · 响应体
              allowed  string 列表、可选 · 响应体

            在响应中
              {
                "detail": "最多 100 个字符",
                "pointer": "#/name",
                "code": 2001,
                "max": 100,
                "word": "word",
                "allowed": [
                  "allowed"
                ]
              }

            变更记录
              客户端仍能识别的旧错误码：`length`
              取代了已停用的 `too_wide`

            说明
              文本过长。

            另见
              required

            在线文档
              https://docs.example.com/violations/too_long
        "##]],
    );
}

#[test]
fn the_page_of_an_entry_has_its_violations() {
    shown(
        &["explain", "invalid_input"],
        expect![[r##"
            invalid_input
            422 Unprocessable Content · error

              Some fields need another look.

              The catalog has no documentation for this entry: add `description`, `causes`
              or `solutions`.

            Violations
              required  is required
              too_long  must have at most 100 characters
              bad_size  must be one of the sizes

            Example response
              Envelope problem
              HTTP 422 Unprocessable Content
              content-type: application/problem+json
              content-language: en
              vary: accept-language

              {
                "type": "https://docs.example.com/errors/invalid_input",
                "status": 422,
                "detail": "Some fields need another look.",
                "instance": "/path/of/the/request",
                "code": "invalid_input",
                "errors": [
                  {
                    "detail": "is required",
                    "pointer": "#/name",
                    "code": "required"
                  },
                  {
                    "detail": "must have at most 100 characters",
                    "pointer": "#/items/0/name",
                    "code": 2001,
                    "max": 100,
                    "word": "word",
                    "allowed": [
                      "allowed"
                    ]
                  }
                ]
              }

              Alternative envelope error_only
              HTTP 422 Unprocessable Content
              content-type: application/json

              {
                "error": "invalid_input"
              }

            Web page
              https://docs.example.com/errors/invalid_input
        "##]],
    );
}

#[test]
fn a_violation_is_found_by_code_name_variant_and_alias() {
    let page = |code: &str| shop(&["explain", code]).out;
    for code in ["2001", "TooLong", "toolong", "length", "violations.too_long", "violations.length", "too_wide"] {
        assert!(page(code).contains("2001") || page(code).contains("too_long"), "{code}: {}", page(code));
    }
    // The name of an entry, too: both are shown, or the violation alone.
    let both = page("required");
    assert!(both.contains("Something is required.") && both.contains("is required") && both.contains('─'), "{both}");
    let alone = page("violations.required");
    assert!(alone.starts_with("required\nviolation\n") && !alone.contains('─'), "{alone}");
    refused(
        &["explain", "too_lng"],
        expect![[r#"
        error: no entry or violation of the catalog `shop` has the code or name `too_lng`
          help: did you mean `too_long`?
    "#]],
    );
    refused(
        &["explain", "violations.sold_out"],
        expect![[r#"
        error: no entry or violation of the catalog `shop` has the code or name `violations.sold_out`
          help: see `errbook list` for all codes
    "#]],
    );
}

#[test]
fn a_retired_violation_names_its_replacement() {
    shown(
        &["explain", "too_wide"],
        expect![[r#"
        too_wide
        retired in 1.9: no longer sent, and never reused

          One word for one thing.

          Replaced by `too_long`: errbook explain too_long
    "#]],
    );
}

#[test]
fn violations_are_listed_with_the_entries_that_list_them() {
    shown(
        &["list", "--violations"],
        expect![[r#"
            code       errors                  group  message
            2001       invalid_input           texts  must have at most {max} characters
            required   invalid_input required         is required
            bad_size   invalid_input                  must be one of the sizes
            elsewhere                                 is elsewhere
        "#]],
    );
    shown(
        &["list", "--violations", "--group", "texts", "--format", "json"],
        expect![[r#"
        [
          {
            "name": "too_long",
            "code": 2001,
            "errors": [
              "invalid_input"
            ],
            "group": "texts",
            "message": "must have at most {max} characters"
          }
        ]
    "#]],
    );
    shown(
        &["list", "--language", "zh"],
        expect![[r#"
        错误码         状态码  分组  消息
        invalid_input  422           部分字段有误，请检查后重新提交。
        sold_out       409           这本书已售罄。
        required       400           缺少内容。
    "#]],
    );
    refused(
        &["list", "--violations", "--status", "404"],
        expect![[r#"
        error: `--violations` cannot be used with `--status`
    "#]],
    );
}

#[test]
fn the_catalog_counts_its_violations() {
    let run = run(&["check", "violations.toml"]);
    expect!["violations.toml: 3 entries, 4 violations, no errors"]
        .assert_eq(run.out.lines().last().unwrap_or_default());
}

#[test]
fn violations_are_in_the_body_in_their_order() {
    let out = body(
        &[
            "too_long@/items/3/name max=5",
            "required@query:page",
            "2001@#/a%20b max=1",
            "required@header:X-Tenant",
            "required@path:id",
            "required",
        ],
        &[],
    );
    expect![[r##"{"type":"https://docs.example.com/errors/invalid_input","status":422,"detail":"Some fields need another look.","code":"invalid_input","errors":[{"detail":"must have at most 5 characters","pointer":"#/items/3/name","code":2001,"max":5},{"detail":"is required","parameter":"page","code":"required"},{"detail":"must have at most 1 character","pointer":"#/a%20b","code":2001,"max":1},{"detail":"is required","header":"X-Tenant","code":"required"},{"detail":"is required","parameter":"id","code":"required"},{"detail":"is required","pointer":"#","code":"required"}]}"##]].assert_eq(&out);
    let chinese = body(&["too_long@/name max=7"], &["--language", "zh"]);
    expect![[r##"{"type":"https://docs.example.com/errors/invalid_input","status":422,"detail":"部分字段有误，请检查后重新提交。","code":"invalid_input","errors":[{"detail":"最多 7 个字符","pointer":"#/name","code":2001,"max":7}]}"##]].assert_eq(&chinese);
    let none = body(&[], &[]);
    expect![[r#"{"type":"https://docs.example.com/errors/invalid_input","status":422,"detail":"Some fields need another look.","code":"invalid_input"}"#]].assert_eq(&none);
    let all = body(&[], &["--all"]);
    expect![[r##"{"type":"https://docs.example.com/errors/invalid_input","status":422,"detail":"Some fields need another look.","instance":"/path/of/the/request","code":"invalid_input","errors":[{"detail":"is required","pointer":"#/name","code":"required"},{"detail":"must have at most 100 characters","pointer":"#/items/0/name","code":2001,"max":100,"word":"word","allowed":["allowed"]}]}"##]].assert_eq(&all);
}

#[test]
fn locations_and_values_with_spaces_are_json_strings() {
    let out = body(
        &[
            r#"  too_long@"/a b/\"c" max=5  word="d e" allowed=["f g","h"] "#,
            "too_long@/x word=plain",
            r#"bad_size@body:/size size=large"#,
        ],
        &[],
    );
    expect![[r##"{"type":"https://docs.example.com/errors/invalid_input","status":422,"detail":"Some fields need another look.","code":"invalid_input","errors":[{"detail":"must have at most 5 characters","pointer":"#/a%20b/%22c","code":2001,"max":5,"word":"d e","allowed":["f g","h"]},{"detail":"must have at most 100 characters","pointer":"#/x","code":2001,"max":100,"word":"plain"},{"detail":"must be one of the sizes","pointer":"#/size","code":"bad_size","size":"large"}]}"##]].assert_eq(&out);
}

#[test]
fn a_wrong_violation_is_marked() {
    let wrong =
        |violation: &str, expected: Expect| refused(&["response", "invalid_input", "--violation", violation], expected);
    wrong(
        "too_log@/name max=5",
        expect![[r#"
        error: unknown violation `too_log`
          too_log@/name max=5
          ^^^^^^^
          help: did you mean `too_long`?
    "#]],
    );
    wrong(
        "nothing_like_it",
        expect![[r#"
        error: unknown violation `nothing_like_it`
          nothing_like_it
          ^^^^^^^^^^^^^^^
          help: the violations of `invalid_input` are `required`, `too_long`, `bad_size`
    "#]],
    );
    wrong(
        "elsewhere@/name",
        expect![[r#"
        error: `invalid_input` does not list the violation `elsewhere`
          elsewhere@/name
          ^^^^^^^^^
          help: the violations of `invalid_input` are `required`, `too_long`, `bad_size`
    "#]],
    );
    wrong(
        "too_long@items/3 max=5",
        expect![[r#"
        error: `items/3` is not a location
          too_long@items/3 max=5
                   ^^^^^^^
          help: use a JSON pointer such as `/items/3/name`, or `query:NAME`, `path:NAME`, `header:NAME`
    "#]],
    );
    wrong(
        "too_long@qurey:page max=5",
        expect![[r#"
        error: `qurey` is not a place of a request: did you mean `query`?
          too_long@qurey:page max=5
                   ^^^^^^^^^^
          help: use a JSON pointer such as `/items/3/name`, or `query:NAME`, `path:NAME`, `header:NAME`
    "#]],
    );
    wrong(
        "too_long@/a~2 max=5",
        expect![[r#"
        error: `/a~2` is not a JSON pointer: write `~` as `~0`, and a `/` in a key as `~1`
          too_long@/a~2 max=5
                   ^^^^
          help: use a JSON pointer such as `/items/3/name`, or `query:NAME`, `path:NAME`, `header:NAME`
    "#]],
    );
    wrong(
        "too_long@/name maxx=5",
        expect![[r#"
        error: `too_long` has no field `maxx`: did you mean `max`?
          too_long@/name maxx=5
                         ^^^^
    "#]],
    );
    wrong(
        "too_long@/名字 max=five",
        expect![[r#"
        error: `max` must be an integer
          too_long@/名字 max=five
                             ^^^^
    "#]],
    );
    wrong(
        "too_long@/name max",
        expect![[r#"
        error: missing `=` after the field
          too_long@/name max
                         ^^^
          help: write `FIELD=VALUE`, for example `max=5`
    "#]],
    );
    wrong(
        "too_long@/name allowed=[\"a",
        expect![[r#"
        error: this is not a JSON value
          too_long@/name allowed=["a
                                 ^^^
    "#]],
    );
    wrong(
        "bad_size@/size size=smal",
        expect![[r#"
        error: invalid value `smal` for `size`: did you mean `small`?
          bad_size@/size size=smal
                              ^^^^
    "#]],
    );
    wrong(
        "",
        expect![[r#"
        error: missing the name of a violation
          help: for example `--violation 'too_long@/items/3/name max=5'`
    "#]],
    );
    refused(
        &["--language", "zh", "response", "invalid_input", "--violation", "too_long@/名字 maxx=5"],
        expect![[r#"
        错误：`too_long` 没有字段 `maxx`，是否想写 `max`？
          too_long@/名字 maxx=5
                         ^^^^
    "#]],
    );
}

#[test]
fn an_entry_without_violations_takes_none() {
    refused(
        &["response", "sold_out", "--violation", "required"],
        expect![[r#"
        error: `sold_out` lists no violations
          required
          ^^^^^^^^
          help: entries that do: `invalid_input`, `required`
    "#]],
    );
    refused(
        &["response", "too_long"],
        expect![[r#"
        error: `too_long` is a violation, not an entry
          help: name an entry that lists it: `errbook response invalid_input --violation too_long`
    "#]],
    );
    refused(
        &["response", "violations.elsewhere"],
        expect![[r#"
        error: `violations.elsewhere` is a violation, not an entry
          help: no entry lists it
    "#]],
    );
}

#[test]
fn an_envelope_that_shows_no_violations_is_told() {
    let run =
        shop(&["response", "invalid_input", "--envelope", "error_only", "--violation", "required", "--format", "body"]);
    assert_eq!((run.status, run.out.as_str()), (0, r#"{"error":"invalid_input"}"#));
    expect![[r#"
        note: the envelope `error_only` shows no violations
    "#]]
    .assert_eq(&run.err);
}

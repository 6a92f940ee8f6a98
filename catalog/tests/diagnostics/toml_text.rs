//! Texts that are not TOML, by what is wrong with them.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn a_line_without_a_key() {
    part(
        Rule::Syntax,
        "= 409\n\
         [errors..gone]\n\
         [errors.]\n\
         []\n\
         status. = 1\n\
         [errors.sold]\n\
         message = { = \"x\" }\n",
        expect![[r#"
            error[syntax]: invalid TOML: missing key
             --> catalog.toml:5:1
              |
            5 | = 409
              | ^

            error[syntax]: invalid TOML: missing key
             --> catalog.toml:6:9
              |
            6 | [errors..gone]
              |         ^

            error[syntax]: invalid TOML: missing key
             --> catalog.toml:7:9
              |
            7 | [errors.]
              |         ^

            error[syntax]: invalid TOML: missing key
             --> catalog.toml:8:2
              |
            8 | []
              |  ^

            error[syntax]: invalid TOML: missing key
             --> catalog.toml:9:9
              |
            9 | status. = 1
              |         ^

            error[syntax]: invalid TOML: missing key
              --> catalog.toml:11:13
               |
            11 | message = { = "x" }
               |             ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：缺少键
             --> catalog.toml:5:1
              |
            5 | = 409
              | ^

            error[syntax]: TOML 语法错误：缺少键
             --> catalog.toml:6:9
              |
            6 | [errors..gone]
              |         ^

            error[syntax]: TOML 语法错误：缺少键
             --> catalog.toml:7:9
              |
            7 | [errors.]
              |         ^

            error[syntax]: TOML 语法错误：缺少键
             --> catalog.toml:8:2
              |
            8 | []
              |  ^

            error[syntax]: TOML 语法错误：缺少键
             --> catalog.toml:9:9
              |
            9 | status. = 1
              |         ^

            error[syntax]: TOML 语法错误：缺少键
              --> catalog.toml:11:13
               |
            11 | message = { = "x" }
               |             ^"#]],
    );
}

#[test]
fn a_key_that_needs_quotes_is_shown_whole() {
    part(
        Rule::Syntax,
        "[errors.sold out]\n\
         [errors.sold/out]\n\
         status code = 409\n\
         状态 = 409\n\
         message.zh@cn = \"x\"\n\
         [errors.售罄]\n",
        expect![[r#"
            error[syntax]: invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
             --> catalog.toml:5:9
              |
            5 | [errors.sold out]
              |         ^^^^^^^^
              |
              = help: put it in quotes: `"sold out"`

            error[syntax]: invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
             --> catalog.toml:6:9
              |
            6 | [errors.sold/out]
              |         ^^^^^^^^
              |
              = help: put it in quotes: `"sold/out"`

            error[syntax]: invalid TOML: missing `=` after the key
             --> catalog.toml:7:8
              |
            7 | status code = 409
              |        ^

            error[syntax]: invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
             --> catalog.toml:8:1
              |
            8 | 状态 = 409
              | ^^^^
              |
              = help: put it in quotes: `"状态"`

            error[syntax]: invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
             --> catalog.toml:9:9
              |
            9 | message.zh@cn = "x"
              |         ^^^^^
              |
              = help: put it in quotes: `"zh@cn"`

            error[syntax]: invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
              --> catalog.toml:10:9
               |
            10 | [errors.售罄]
               |         ^^^^
               |
               = help: put it in quotes: `"售罄"`"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
             --> catalog.toml:5:9
              |
            5 | [errors.sold out]
              |         ^^^^^^^^
              |
              = 帮助：请加上引号：`"sold out"`

            error[syntax]: TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
             --> catalog.toml:6:9
              |
            6 | [errors.sold/out]
              |         ^^^^^^^^
              |
              = 帮助：请加上引号：`"sold/out"`

            error[syntax]: TOML 语法错误：键的后面缺少 `=`
             --> catalog.toml:7:8
              |
            7 | status code = 409
              |        ^

            error[syntax]: TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
             --> catalog.toml:8:1
              |
            8 | 状态 = 409
              | ^^^^
              |
              = 帮助：请加上引号：`"状态"`

            error[syntax]: TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
             --> catalog.toml:9:9
              |
            9 | message.zh@cn = "x"
              |         ^^^^^
              |
              = 帮助：请加上引号：`"zh@cn"`

            error[syntax]: TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
              --> catalog.toml:10:9
               |
            10 | [errors.售罄]
               |         ^^^^
               |
               = 帮助：请加上引号：`"售罄"`"#]],
    );
}

#[test]
fn a_key_in_three_quotes() {
    part(
        Rule::Syntax,
        "\"\"\"status\"\"\" = 409\n",
        expect![[r#"
            error[syntax]: invalid TOML: a key has one quote on each side, not three
             --> catalog.toml:5:1
              |
            5 | """status""" = 409
              | ^^^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：键的两边各用一个引号，不能用三个
             --> catalog.toml:5:1
              |
            5 | """status""" = 409
              | ^^^"#]],
    );
}

#[test]
fn a_key_without_equals() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         status 409\n\
         message\n\
         \"title\": \"Sold\"\n",
        expect![[r#"
            error[syntax]: invalid TOML: missing `=` after the key
             --> catalog.toml:6:8
              |
            6 | status 409
              |        ^

            error[syntax]: invalid TOML: missing `=` after the key
             --> catalog.toml:7:8
              |
            7 | message
              |        ^

            error[syntax]: invalid TOML: missing `=` after the key
             --> catalog.toml:8:8
              |
            8 | "title": "Sold"
              |        ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：键的后面缺少 `=`
             --> catalog.toml:6:8
              |
            6 | status 409
              |        ^

            error[syntax]: TOML 语法错误：键的后面缺少 `=`
             --> catalog.toml:7:8
              |
            7 | message
              |        ^

            error[syntax]: TOML 语法错误：键的后面缺少 `=`
             --> catalog.toml:8:8
              |
            8 | "title": "Sold"
              |        ^"#]],
    );
}

#[test]
fn values_that_are_away() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         status =\n\
         title = # soon\n\
         message = { en = }\n\
         causes = [\"a\", \"b\"]\n",
        expect![[r#"
            error[syntax]: invalid TOML: missing value
             --> catalog.toml:6:9
              |
            6 | status =
              |         ^

            error[syntax]: invalid TOML: missing value
             --> catalog.toml:7:9
              |
            7 | title = # soon
              |         ^

            error[syntax]: invalid TOML: missing value
             --> catalog.toml:8:18
              |
            8 | message = { en = }
              |                  ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：缺少值
             --> catalog.toml:6:9
              |
            6 | status =
              |         ^

            error[syntax]: TOML 语法错误：缺少值
             --> catalog.toml:7:9
              |
            7 | title = # soon
              |         ^

            error[syntax]: TOML 语法错误：缺少值
             --> catalog.toml:8:18
              |
            8 | message = { en = }
              |                  ^"#]],
    );
}

#[test]
fn words_without_quotes() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         status = open\n\
         retryable = True\n\
         title = \"Sold\n\
         causes = [sold out, \"b\"]\n",
        expect![[r#"
            error[syntax]: invalid TOML: a string needs quotes
             --> catalog.toml:6:10
              |
            6 | status = open
              |          ^^^^
              |
              = help: put it in quotes: `"open"`

            error[syntax]: invalid TOML: `true` must be lower case
             --> catalog.toml:7:13
              |
            7 | retryable = True
              |             ^^^^

            error[syntax]: invalid TOML: unclosed string
             --> catalog.toml:8:14
              |
            8 | title = "Sold
              |              ^

            error[syntax]: invalid TOML: a string needs quotes
             --> catalog.toml:9:11
              |
            9 | causes = [sold out, "b"]
              |           ^^^^
              |
              = help: put it in quotes: `"sold"`"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：字符串必须加引号
             --> catalog.toml:6:10
              |
            6 | status = open
              |          ^^^^
              |
              = 帮助：请加上引号：`"open"`

            error[syntax]: TOML 语法错误：`true` 必须小写
             --> catalog.toml:7:13
              |
            7 | retryable = True
              |             ^^^^

            error[syntax]: TOML 语法错误：字符串没有闭合
             --> catalog.toml:8:14
              |
            8 | title = "Sold
              |              ^

            error[syntax]: TOML 语法错误：字符串必须加引号
             --> catalog.toml:9:11
              |
            9 | causes = [sold out, "b"]
              |           ^^^^
              |
              = 帮助：请加上引号：`"sold"`"#]],
    );
}

#[test]
fn numbers_and_dates_that_are_none() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         status = 0409\n\
         retry_after = 5_\n\
         since = 2026-02-30\n\
         size = 5%\n",
        expect![[r#"
            error[syntax]: invalid TOML: `0409` is neither a number nor a date
             --> catalog.toml:6:10
              |
            6 | status = 0409
              |          ^^^^
              |
              = help: remove the leading `0`

            error[syntax]: invalid TOML: `5_` is neither a number nor a date
             --> catalog.toml:7:15
              |
            7 | retry_after = 5_
              |               ^^

            error[syntax]: invalid TOML: `2026-02-30` is neither a number nor a date
             --> catalog.toml:8:9
              |
            8 | since = 2026-02-30
              |         ^^^^^^^^^^

            error[syntax]: invalid TOML: `5%` is neither a number nor a date
             --> catalog.toml:9:8
              |
            9 | size = 5%
              |        ^^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：`0409` 既不是数字，也不是日期
             --> catalog.toml:6:10
              |
            6 | status = 0409
              |          ^^^^
              |
              = 帮助：请删去开头的 `0`

            error[syntax]: TOML 语法错误：`5_` 既不是数字，也不是日期
             --> catalog.toml:7:15
              |
            7 | retry_after = 5_
              |               ^^

            error[syntax]: TOML 语法错误：`2026-02-30` 既不是数字，也不是日期
             --> catalog.toml:8:9
              |
            8 | since = 2026-02-30
              |         ^^^^^^^^^^

            error[syntax]: TOML 语法错误：`5%` 既不是数字，也不是日期
             --> catalog.toml:9:8
              |
            9 | size = 5%
              |        ^^"#]],
    );
}

#[test]
fn more_behind_a_value_or_a_header() {
    part(
        Rule::Syntax,
        "[errors.sold] status = 409\n\
         title = \"a\" \"b\"\n\
         status = 409]\n",
        expect![[r#"
            error[syntax]: invalid TOML: unexpected text after the value
             --> catalog.toml:5:15
              |
            5 | [errors.sold] status = 409
              |               ^^^^^^^^^^^^

            error[syntax]: invalid TOML: unexpected text after the value
             --> catalog.toml:6:13
              |
            6 | title = "a" "b"
              |             ^^^

            error[syntax]: invalid TOML: unexpected text after the value
             --> catalog.toml:7:13
              |
            7 | status = 409]
              |             ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：值的后面有多余的内容
             --> catalog.toml:5:15
              |
            5 | [errors.sold] status = 409
              |               ^^^^^^^^^^^^

            error[syntax]: TOML 语法错误：值的后面有多余的内容
             --> catalog.toml:6:13
              |
            6 | title = "a" "b"
              |             ^^^

            error[syntax]: TOML 语法错误：值的后面有多余的内容
             --> catalog.toml:7:13
              |
            7 | status = 409]
              |             ^"#]],
    );
}

#[test]
fn headers_that_nothing_closes() {
    part(
        Rule::Syntax,
        "[errors.sold\n\
         status = 409\n\
         [[errors.gone]\n\
         [errors.lost # soon\n",
        expect![[r#"
            error[syntax]: invalid TOML: unclosed `[`
             --> catalog.toml:5:1
              |
            5 | [errors.sold
              | ^

            error[syntax]: invalid TOML: unclosed `[[`
             --> catalog.toml:7:1
              |
            7 | [[errors.gone]
              | ^^

            error[syntax]: invalid TOML: unclosed `[`
             --> catalog.toml:8:1
              |
            8 | [errors.lost # soon
              | ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：`[` 没有闭合
             --> catalog.toml:5:1
              |
            5 | [errors.sold
              | ^

            error[syntax]: TOML 语法错误：`[[` 没有闭合
             --> catalog.toml:7:1
              |
            7 | [[errors.gone]
              | ^^

            error[syntax]: TOML 语法错误：`[` 没有闭合
             --> catalog.toml:8:1
              |
            8 | [errors.lost # soon
              | ^"#]],
    );
}

#[test]
fn a_bracket_within_a_brace_that_is_closed() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         message = { en = [\"a\", \"b\" }\n\
         status = 409\n",
        expect![[r#"
            error[syntax]: invalid TOML: unclosed `[`
             --> catalog.toml:6:18
              |
            6 | message = { en = ["a", "b" }
              |                  ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：`[` 没有闭合
             --> catalog.toml:6:18
              |
            6 | message = { en = ["a", "b" }
              |                  ^"#]],
    );
}

#[test]
fn a_brace_at_the_end_of_the_file() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         status = 409\n\
         message = {\n\
         \x20   en = \"Sold.\",\n",
        expect![[r#"
            error[syntax]: invalid TOML: unclosed `{`
             --> catalog.toml:7:11
              |
            7 | message = {
              |           ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：`{` 没有闭合
             --> catalog.toml:7:11
              |
            7 | message = {
              |           ^"#]],
    );
}

#[test]
fn a_bracket_that_opens_nothing() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         causes = [ }, \"a\" ]\n\
         message = { en = \"x\" ] }\n",
        expect![[r#"
            error[syntax]: invalid TOML: unmatched `}`
             --> catalog.toml:6:12
              |
            6 | causes = [ }, "a" ]
              |            ^

            error[syntax]: invalid TOML: unexpected comma
             --> catalog.toml:6:13
              |
            6 | causes = [ }, "a" ]
              |             ^

            error[syntax]: invalid TOML: unmatched `]`
             --> catalog.toml:7:22
              |
            7 | message = { en = "x" ] }
              |                      ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：`}` 没有对应的左括号
             --> catalog.toml:6:12
              |
            6 | causes = [ }, "a" ]
              |            ^

            error[syntax]: TOML 语法错误：多了一个逗号
             --> catalog.toml:6:13
              |
            6 | causes = [ }, "a" ]
              |             ^

            error[syntax]: TOML 语法错误：`]` 没有对应的左括号
             --> catalog.toml:7:22
              |
            7 | message = { en = "x" ] }
              |                      ^"#]],
    );
}

#[test]
fn members_of_a_table_over_several_lines() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         message = {\n\
         \x20   en = \"Sold.\"\n\
         \x20   zh = \"售罄。\"\n\
         }\n\
         status = 409 410\n",
        expect![[r#"
            error[syntax]: invalid TOML: missing comma
             --> catalog.toml:8:5
              |
            8 |     zh = "售罄。"
              |     ^

            error[syntax]: invalid TOML: unexpected text after the value
              --> catalog.toml:10:14
               |
            10 | status = 409 410
               |              ^^^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：缺少逗号
             --> catalog.toml:8:5
              |
            8 |     zh = "售罄。"
              |     ^

            error[syntax]: TOML 语法错误：值的后面有多余的内容
              --> catalog.toml:10:14
               |
            10 | status = 409 410
               |              ^^^"#]],
    );
}

#[test]
fn two_commas() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         causes = [\"a\",, \"b\"]\n\
         message = { , en = \"x\" }\n",
        expect![[r#"
            error[syntax]: invalid TOML: unexpected comma
             --> catalog.toml:6:15
              |
            6 | causes = ["a",, "b"]
              |               ^

            error[syntax]: invalid TOML: unexpected comma
             --> catalog.toml:7:13
              |
            7 | message = { , en = "x" }
              |             ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：多了一个逗号
             --> catalog.toml:6:15
              |
            6 | causes = ["a",, "b"]
              |               ^

            error[syntax]: TOML 语法错误：多了一个逗号
             --> catalog.toml:7:13
              |
            7 | message = { , en = "x" }
              |             ^"#]],
    );
}

#[test]
fn strings_of_both_sorts_that_are_cut_off() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         title = 'Sold\n\
         causes = [\"a, \"b\"]\n\
         message = { en = \"Sold }\n\
         solutions = [\n\
         \x20   \"a,\n\
         \x20   \"b\",\n\
         ]\n\
         status = 0x\n",
        expect![[r#"
            error[syntax]: invalid TOML: unclosed string
             --> catalog.toml:6:14
              |
            6 | title = 'Sold
              |              ^

            error[syntax]: invalid TOML: unclosed `[`
             --> catalog.toml:7:10
              |
            7 | causes = ["a, "b"]
              |          ^

            error[syntax]: invalid TOML: unclosed string
             --> catalog.toml:8:25
              |
            8 | message = { en = "Sold }
              |                         ^

            error[syntax]: invalid TOML: unclosed string
              --> catalog.toml:10:8
               |
            10 |     "a,
               |        ^

            error[syntax]: invalid TOML: `0x` is neither a number nor a date
              --> catalog.toml:13:10
               |
            13 | status = 0x
               |          ^^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：字符串没有闭合
             --> catalog.toml:6:14
              |
            6 | title = 'Sold
              |              ^

            error[syntax]: TOML 语法错误：`[` 没有闭合
             --> catalog.toml:7:10
              |
            7 | causes = ["a, "b"]
              |          ^

            error[syntax]: TOML 语法错误：字符串没有闭合
             --> catalog.toml:8:25
              |
            8 | message = { en = "Sold }
              |                         ^

            error[syntax]: TOML 语法错误：字符串没有闭合
              --> catalog.toml:10:8
               |
            10 |     "a,
               |        ^

            error[syntax]: TOML 语法错误：`0x` 既不是数字，也不是日期
              --> catalog.toml:13:10
               |
            13 | status = 0x
               |          ^^"#]],
    );
}

#[test]
fn a_text_of_several_lines_is_shown_where_it_opens() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         title = \"\"\"\n\
         Sold.\n\
         \n\
         status = 409\n",
        expect![[r#"
            error[syntax]: invalid TOML: unclosed string
             --> catalog.toml:6:9
              |
            6 | title = """
              |         ^^^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：字符串没有闭合
             --> catalog.toml:6:9
              |
            6 | title = """
              |         ^^^"#]],
    );
}

#[test]
fn a_windows_path() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         title = \"C:\\Games\\Users\"\n",
        expect![[r#"
            error[syntax]: invalid TOML: unknown escape `\G`
             --> catalog.toml:6:12
              |
            6 | title = "C:\Games\Users"
              |            ^^
              |
              = help: use one of `\b`, `\t`, `\n`, `\f`, `\r`, `\e`, `\"`, `\\`, `\xHH`, `\uHHHH`, `\UHHHHHHHH`, or single quotes, in which nothing is escaped

            error[syntax]: invalid TOML: expected the 8 hexadecimal digits of a Unicode character
             --> catalog.toml:6:18
              |
            6 | title = "C:\Games\Users"
              |                  ^^
              |
              = help: use single quotes for text without escapes"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：未知的转义 `\G`
             --> catalog.toml:6:12
              |
            6 | title = "C:\Games\Users"
              |            ^^
              |
              = 帮助：可用的转义有：`\b`、`\t`、`\n`、`\f`、`\r`、`\e`、`\"`、`\\`、`\xHH`、`\uHHHH`、`\UHHHHHHHH`；也可以改用单引号，其中没有转义

            error[syntax]: TOML 语法错误：此处应为 Unicode 字符的 8 位十六进制码位
             --> catalog.toml:6:18
              |
            6 | title = "C:\Games\Users"
              |                  ^^
              |
              = 帮助：不需要转义的文本请用单引号"#]],
    );
}

#[test]
fn characters_that_do_not_exist() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         title = \"\\u12 \\uD800 \\xZZ \\U00110000\"\n",
        expect![[r#"
            error[syntax]: invalid TOML: expected the 4 hexadecimal digits of a Unicode character
             --> catalog.toml:6:10
              |
            6 | title = "\u12 \uD800 \xZZ \U00110000"
              |          ^^^^
              |
              = help: use single quotes for text without escapes

            error[syntax]: invalid TOML: expected the 4 hexadecimal digits of a Unicode character
             --> catalog.toml:6:15
              |
            6 | title = "\u12 \uD800 \xZZ \U00110000"
              |               ^^^^^^
              |
              = help: use single quotes for text without escapes

            error[syntax]: invalid TOML: expected the 2 hexadecimal digits of a Unicode character
             --> catalog.toml:6:22
              |
            6 | title = "\u12 \uD800 \xZZ \U00110000"
              |                      ^^
              |
              = help: use single quotes for text without escapes

            error[syntax]: invalid TOML: expected the 8 hexadecimal digits of a Unicode character
             --> catalog.toml:6:27
              |
            6 | title = "\u12 \uD800 \xZZ \U00110000"
              |                           ^^^^^^^^^^
              |
              = help: use single quotes for text without escapes"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：此处应为 Unicode 字符的 4 位十六进制码位
             --> catalog.toml:6:10
              |
            6 | title = "\u12 \uD800 \xZZ \U00110000"
              |          ^^^^
              |
              = 帮助：不需要转义的文本请用单引号

            error[syntax]: TOML 语法错误：此处应为 Unicode 字符的 4 位十六进制码位
             --> catalog.toml:6:15
              |
            6 | title = "\u12 \uD800 \xZZ \U00110000"
              |               ^^^^^^
              |
              = 帮助：不需要转义的文本请用单引号

            error[syntax]: TOML 语法错误：此处应为 Unicode 字符的 2 位十六进制码位
             --> catalog.toml:6:22
              |
            6 | title = "\u12 \uD800 \xZZ \U00110000"
              |                      ^^
              |
              = 帮助：不需要转义的文本请用单引号

            error[syntax]: TOML 语法错误：此处应为 Unicode 字符的 8 位十六进制码位
             --> catalog.toml:6:27
              |
            6 | title = "\u12 \uD800 \xZZ \U00110000"
              |                           ^^^^^^^^^^
              |
              = 帮助：不需要转义的文本请用单引号"#]],
    );
}

#[test]
fn characters_that_nobody_sees() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         title = \"a\\u0008b\u{7}c\" # \u{1}\n\
         status = \u{2}\n",
        expect![[r#"
            error[syntax]: invalid TOML: unexpected control character U+0007
             --> catalog.toml:6:18
              |
            6 | title = "a\u0008b�c" # �
              |                  ^

            error[syntax]: invalid TOML: unexpected control character U+0001
             --> catalog.toml:6:24
              |
            6 | title = "a\u0008b�c" # �
              |                        ^

            error[syntax]: invalid TOML: unexpected control character U+0002
             --> catalog.toml:7:10
              |
            7 | status = �
              |          ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：此处不能有控制字符 U+0007
             --> catalog.toml:6:18
              |
            6 | title = "a\u0008b�c" # �
              |                  ^

            error[syntax]: TOML 语法错误：此处不能有控制字符 U+0001
             --> catalog.toml:6:24
              |
            6 | title = "a\u0008b�c" # �
              |                        ^

            error[syntax]: TOML 语法错误：此处不能有控制字符 U+0002
             --> catalog.toml:7:10
              |
            7 | status = �
              |          ^"#]],
    );
}

#[test]
fn a_carriage_return_alone() {
    part(
        Rule::Syntax,
        "[errors.sold]\rstatus = 409\n\
         title = \"a\rb\" # c\rd\n",
        expect![[r#"
            error[syntax]: invalid TOML: carriage return without a line feed
             --> catalog.toml:5:14
              |
            5 | [errors.sold]�status = 409
              |              ^

            error[syntax]: invalid TOML: carriage return without a line feed
             --> catalog.toml:6:11
              |
            6 | title = "a�b" # c�d
              |           ^

            error[syntax]: invalid TOML: carriage return without a line feed
             --> catalog.toml:6:18
              |
            6 | title = "a�b" # c�d
              |                  ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：回车符后面缺少换行符
             --> catalog.toml:5:14
              |
            5 | [errors.sold]�status = 409
              |              ^

            error[syntax]: TOML 语法错误：回车符后面缺少换行符
             --> catalog.toml:6:11
              |
            6 | title = "a�b" # c�d
              |           ^

            error[syntax]: TOML 语法错误：回车符后面缺少换行符
             --> catalog.toml:6:18
              |
            6 | title = "a�b" # c�d
              |                  ^"#]],
    );
}

#[test]
fn full_width_signs_are_known() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         status ＝ 409\n\
         status＝409\n\
         title = “Sold”\n\
         causes = [\"a\"，\"b\"]\n\
         retryable = true ＃ no\n",
        expect![[r#"
            error[syntax]: invalid TOML: missing `=` after the key
             --> catalog.toml:6:8
              |
            6 | status ＝ 409
              |        ^^
              |
              = help: write `=` instead of the full-width `＝`

            error[syntax]: invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
             --> catalog.toml:7:1
              |
            7 | status＝409
              | ^^^^^^^^^^^
              |
              = help: write `=` instead of the full-width `＝`

            error[syntax]: invalid TOML: a string needs quotes
             --> catalog.toml:8:9
              |
            8 | title = “Sold”
              |         ^^^^^^
              |
              = help: write `"` instead of the full-width `“`

            error[syntax]: invalid TOML: missing comma
             --> catalog.toml:9:14
              |
            9 | causes = ["a"，"b"]
              |              ^^
              |
              = help: write `,` instead of the full-width `，`

            error[syntax]: invalid TOML: unexpected text after the value
              --> catalog.toml:10:18
               |
            10 | retryable = true ＃ no
               |                  ^^^^^
               |
               = help: write `#` instead of the full-width `＃`"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：键的后面缺少 `=`
             --> catalog.toml:6:8
              |
            6 | status ＝ 409
              |        ^^
              |
              = 帮助：请把全角的 `＝` 换成 `=`

            error[syntax]: TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
             --> catalog.toml:7:1
              |
            7 | status＝409
              | ^^^^^^^^^^^
              |
              = 帮助：请把全角的 `＝` 换成 `=`

            error[syntax]: TOML 语法错误：字符串必须加引号
             --> catalog.toml:8:9
              |
            8 | title = “Sold”
              |         ^^^^^^
              |
              = 帮助：请把全角的 `“` 换成 `"`

            error[syntax]: TOML 语法错误：缺少逗号
             --> catalog.toml:9:14
              |
            9 | causes = ["a"，"b"]
              |              ^^
              |
              = 帮助：请把全角的 `，` 换成 `,`

            error[syntax]: TOML 语法错误：值的后面有多余的内容
              --> catalog.toml:10:18
               |
            10 | retryable = true ＃ no
               |                  ^^^^^
               |
               = 帮助：请把全角的 `＃` 换成 `#`"#]],
    );
}

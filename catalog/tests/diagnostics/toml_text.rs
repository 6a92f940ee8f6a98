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
            error[syntax] catalog.toml:5:1 ‹=›
              invalid TOML: missing key

            error[syntax] catalog.toml:6:9 ‹.›
              invalid TOML: missing key

            error[syntax] catalog.toml:7:9 ‹]›
              invalid TOML: missing key

            error[syntax] catalog.toml:8:2 ‹]›
              invalid TOML: missing key

            error[syntax] catalog.toml:9:9 ‹=›
              invalid TOML: missing key

            error[syntax] catalog.toml:11:13 ‹=›
              invalid TOML: missing key"#]],
        expect![[r#"
            error[syntax] catalog.toml:5:1 ‹=›
              TOML 语法错误：缺少键

            error[syntax] catalog.toml:6:9 ‹.›
              TOML 语法错误：缺少键

            error[syntax] catalog.toml:7:9 ‹]›
              TOML 语法错误：缺少键

            error[syntax] catalog.toml:8:2 ‹]›
              TOML 语法错误：缺少键

            error[syntax] catalog.toml:9:9 ‹=›
              TOML 语法错误：缺少键

            error[syntax] catalog.toml:11:13 ‹=›
              TOML 语法错误：缺少键"#]],
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
            error[syntax] catalog.toml:5:9 ‹sold out›
              invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
              help: put it in quotes: `"sold out"`

            error[syntax] catalog.toml:6:9 ‹sold/out›
              invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
              help: put it in quotes: `"sold/out"`

            error[syntax] catalog.toml:7:8 ‹c›
              invalid TOML: missing `=` after the key

            error[syntax] catalog.toml:8:1 ‹状态›
              invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
              help: put it in quotes: `"状态"`

            error[syntax] catalog.toml:9:9 ‹zh@cn›
              invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
              help: put it in quotes: `"zh@cn"`

            error[syntax] catalog.toml:10:9 ‹售罄›
              invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
              help: put it in quotes: `"售罄"`"#]],
        expect![[r#"
            error[syntax] catalog.toml:5:9 ‹sold out›
              TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
              help: 请加上引号：`"sold out"`

            error[syntax] catalog.toml:6:9 ‹sold/out›
              TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
              help: 请加上引号：`"sold/out"`

            error[syntax] catalog.toml:7:8 ‹c›
              TOML 语法错误：键的后面缺少 `=`

            error[syntax] catalog.toml:8:1 ‹状态›
              TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
              help: 请加上引号：`"状态"`

            error[syntax] catalog.toml:9:9 ‹zh@cn›
              TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
              help: 请加上引号：`"zh@cn"`

            error[syntax] catalog.toml:10:9 ‹售罄›
              TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
              help: 请加上引号：`"售罄"`"#]],
    );
}

#[test]
fn a_key_in_three_quotes() {
    part(
        Rule::Syntax,
        "\"\"\"status\"\"\" = 409\n",
        expect![[r#"
            error[syntax] catalog.toml:5:1 ‹"""›
              invalid TOML: a key has one quote on each side, not three"#]],
        expect![[r#"
            error[syntax] catalog.toml:5:1 ‹"""›
              TOML 语法错误：键的两边各用一个引号，不能用三个"#]],
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
            error[syntax] catalog.toml:6:8 ‹4›
              invalid TOML: missing `=` after the key

            error[syntax] catalog.toml:7:8 ‹›
              invalid TOML: missing `=` after the key

            error[syntax] catalog.toml:8:8 ‹:›
              invalid TOML: missing `=` after the key
              help: write `=` instead of `:`"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:8 ‹4›
              TOML 语法错误：键的后面缺少 `=`

            error[syntax] catalog.toml:7:8 ‹›
              TOML 语法错误：键的后面缺少 `=`

            error[syntax] catalog.toml:8:8 ‹:›
              TOML 语法错误：键的后面缺少 `=`
              help: 请把 `:` 换成 `=`"#]],
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
            error[syntax] catalog.toml:6:9 ‹›
              invalid TOML: missing value

            error[syntax] catalog.toml:7:9 ‹›
              invalid TOML: missing value

            error[syntax] catalog.toml:8:18 ‹›
              invalid TOML: missing value"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:9 ‹›
              TOML 语法错误：缺少值

            error[syntax] catalog.toml:7:9 ‹›
              TOML 语法错误：缺少值

            error[syntax] catalog.toml:8:18 ‹›
              TOML 语法错误：缺少值"#]],
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
            error[syntax] catalog.toml:6:10 ‹open›
              invalid TOML: a string needs quotes
              help: put it in quotes: `"open"`

            error[syntax] catalog.toml:7:13 ‹True›
              invalid TOML: `true` must be lower case

            error[syntax] catalog.toml:8:14 ‹›
              invalid TOML: unclosed string

            error[syntax] catalog.toml:9:11 ‹sold›
              invalid TOML: a string needs quotes
              help: put it in quotes: `"sold"`"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:10 ‹open›
              TOML 语法错误：字符串必须加引号
              help: 请加上引号：`"open"`

            error[syntax] catalog.toml:7:13 ‹True›
              TOML 语法错误：`true` 必须小写

            error[syntax] catalog.toml:8:14 ‹›
              TOML 语法错误：字符串没有闭合

            error[syntax] catalog.toml:9:11 ‹sold›
              TOML 语法错误：字符串必须加引号
              help: 请加上引号：`"sold"`"#]],
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
            error[syntax] catalog.toml:6:10 ‹0409›
              invalid TOML: `0409` is neither a number nor a date
              help: remove the leading `0`

            error[syntax] catalog.toml:7:15 ‹5_›
              invalid TOML: `5_` is neither a number nor a date

            error[syntax] catalog.toml:8:9 ‹2026-02-30›
              invalid TOML: `2026-02-30` is neither a number nor a date

            error[syntax] catalog.toml:9:8 ‹5%›
              invalid TOML: `5%` is neither a number nor a date"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:10 ‹0409›
              TOML 语法错误：`0409` 既不是数字，也不是日期
              help: 请删去开头的 `0`

            error[syntax] catalog.toml:7:15 ‹5_›
              TOML 语法错误：`5_` 既不是数字，也不是日期

            error[syntax] catalog.toml:8:9 ‹2026-02-30›
              TOML 语法错误：`2026-02-30` 既不是数字，也不是日期

            error[syntax] catalog.toml:9:8 ‹5%›
              TOML 语法错误：`5%` 既不是数字，也不是日期"#]],
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
            error[syntax] catalog.toml:5:15 ‹status = 409›
              invalid TOML: unexpected text after the value

            error[syntax] catalog.toml:6:13 ‹"b"›
              invalid TOML: unexpected text after the value

            error[syntax] catalog.toml:7:13 ‹]›
              invalid TOML: unexpected text after the value"#]],
        expect![[r#"
            error[syntax] catalog.toml:5:15 ‹status = 409›
              TOML 语法错误：值的后面有多余的内容

            error[syntax] catalog.toml:6:13 ‹"b"›
              TOML 语法错误：值的后面有多余的内容

            error[syntax] catalog.toml:7:13 ‹]›
              TOML 语法错误：值的后面有多余的内容"#]],
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
            error[syntax] catalog.toml:5:1 ‹[›
              invalid TOML: unclosed `[`

            error[syntax] catalog.toml:7:1 ‹[[›
              invalid TOML: unclosed `[[`

            error[syntax] catalog.toml:8:1 ‹[›
              invalid TOML: unclosed `[`"#]],
        expect![[r#"
            error[syntax] catalog.toml:5:1 ‹[›
              TOML 语法错误：`[` 没有闭合

            error[syntax] catalog.toml:7:1 ‹[[›
              TOML 语法错误：`[[` 没有闭合

            error[syntax] catalog.toml:8:1 ‹[›
              TOML 语法错误：`[` 没有闭合"#]],
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
            error[syntax] catalog.toml:6:18 ‹[›
              invalid TOML: unclosed `[`"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:18 ‹[›
              TOML 语法错误：`[` 没有闭合"#]],
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
            error[syntax] catalog.toml:7:11 ‹{›
              invalid TOML: unclosed `{`"#]],
        expect![[r#"
            error[syntax] catalog.toml:7:11 ‹{›
              TOML 语法错误：`{` 没有闭合"#]],
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
            error[syntax] catalog.toml:6:12 ‹}›
              invalid TOML: unmatched `}`

            error[syntax] catalog.toml:6:13 ‹,›
              invalid TOML: unexpected comma

            error[syntax] catalog.toml:7:22 ‹]›
              invalid TOML: unmatched `]`"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:12 ‹}›
              TOML 语法错误：`}` 没有对应的左括号

            error[syntax] catalog.toml:6:13 ‹,›
              TOML 语法错误：多了一个逗号

            error[syntax] catalog.toml:7:22 ‹]›
              TOML 语法错误：`]` 没有对应的左括号"#]],
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
            error[syntax] catalog.toml:8:5 ‹z›
              invalid TOML: missing comma

            error[syntax] catalog.toml:10:14 ‹410›
              invalid TOML: unexpected text after the value"#]],
        expect![[r#"
            error[syntax] catalog.toml:8:5 ‹z›
              TOML 语法错误：缺少逗号

            error[syntax] catalog.toml:10:14 ‹410›
              TOML 语法错误：值的后面有多余的内容"#]],
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
            error[syntax] catalog.toml:6:15 ‹,›
              invalid TOML: unexpected comma

            error[syntax] catalog.toml:7:13 ‹,›
              invalid TOML: unexpected comma"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:15 ‹,›
              TOML 语法错误：多了一个逗号

            error[syntax] catalog.toml:7:13 ‹,›
              TOML 语法错误：多了一个逗号"#]],
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
            error[syntax] catalog.toml:6:14 ‹›
              invalid TOML: unclosed string

            error[syntax] catalog.toml:7:10 ‹[›
              invalid TOML: unclosed `[`

            error[syntax] catalog.toml:8:25 ‹›
              invalid TOML: unclosed string

            error[syntax] catalog.toml:10:8 ‹›
              invalid TOML: unclosed string

            error[syntax] catalog.toml:13:10 ‹0x›
              invalid TOML: `0x` is neither a number nor a date"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:14 ‹›
              TOML 语法错误：字符串没有闭合

            error[syntax] catalog.toml:7:10 ‹[›
              TOML 语法错误：`[` 没有闭合

            error[syntax] catalog.toml:8:25 ‹›
              TOML 语法错误：字符串没有闭合

            error[syntax] catalog.toml:10:8 ‹›
              TOML 语法错误：字符串没有闭合

            error[syntax] catalog.toml:13:10 ‹0x›
              TOML 语法错误：`0x` 既不是数字，也不是日期"#]],
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
            error[syntax] catalog.toml:6:9 ‹"""›
              invalid TOML: unclosed string"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:9 ‹"""›
              TOML 语法错误：字符串没有闭合"#]],
    );
}

#[test]
fn a_windows_path() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         title = \"C:\\Games\\Users\"\n",
        expect![[r#"
            error[syntax] catalog.toml:6:12 ‹\\G›
              invalid TOML: unknown escape `\G`
              help: use one of `\b`, `\t`, `\n`, `\f`, `\r`, `\e`, `\"`, `\\`, `\xHH`, `\uHHHH`, `\UHHHHHHHH`, or single quotes, in which nothing is escaped

            error[syntax] catalog.toml:6:18 ‹\\U›
              invalid TOML: expected the 8 hexadecimal digits of a Unicode character
              help: use single quotes for text without escapes"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:12 ‹\\G›
              TOML 语法错误：未知的转义 `\G`
              help: 可用的转义有：`\b`、`\t`、`\n`、`\f`、`\r`、`\e`、`\"`、`\\`、`\xHH`、`\uHHHH`、`\UHHHHHHHH`；也可以改用单引号，其中没有转义

            error[syntax] catalog.toml:6:18 ‹\\U›
              TOML 语法错误：此处应为 Unicode 字符的 8 位十六进制码位
              help: 不需要转义的文本请用单引号"#]],
    );
}

#[test]
fn characters_that_do_not_exist() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         title = \"\\u12 \\uD800 \\xZZ \\U00110000\"\n",
        expect![[r#"
            error[syntax] catalog.toml:6:10 ‹\\u12›
              invalid TOML: expected the 4 hexadecimal digits of a Unicode character
              help: use single quotes for text without escapes

            error[syntax] catalog.toml:6:15 ‹\\uD800›
              invalid TOML: expected the 4 hexadecimal digits of a Unicode character
              help: use single quotes for text without escapes

            error[syntax] catalog.toml:6:22 ‹\\x›
              invalid TOML: expected the 2 hexadecimal digits of a Unicode character
              help: use single quotes for text without escapes

            error[syntax] catalog.toml:6:27 ‹\\U00110000›
              invalid TOML: expected the 8 hexadecimal digits of a Unicode character
              help: use single quotes for text without escapes"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:10 ‹\\u12›
              TOML 语法错误：此处应为 Unicode 字符的 4 位十六进制码位
              help: 不需要转义的文本请用单引号

            error[syntax] catalog.toml:6:15 ‹\\uD800›
              TOML 语法错误：此处应为 Unicode 字符的 4 位十六进制码位
              help: 不需要转义的文本请用单引号

            error[syntax] catalog.toml:6:22 ‹\\x›
              TOML 语法错误：此处应为 Unicode 字符的 2 位十六进制码位
              help: 不需要转义的文本请用单引号

            error[syntax] catalog.toml:6:27 ‹\\U00110000›
              TOML 语法错误：此处应为 Unicode 字符的 8 位十六进制码位
              help: 不需要转义的文本请用单引号"#]],
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
            error[syntax] catalog.toml:6:18 ‹\u{7}›
              invalid TOML: unexpected control character U+0007

            error[syntax] catalog.toml:6:24 ‹\u{1}›
              invalid TOML: unexpected control character U+0001

            error[syntax] catalog.toml:7:10 ‹\u{2}›
              invalid TOML: unexpected control character U+0002"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:18 ‹\u{7}›
              TOML 语法错误：此处不能有控制字符 U+0007

            error[syntax] catalog.toml:6:24 ‹\u{1}›
              TOML 语法错误：此处不能有控制字符 U+0001

            error[syntax] catalog.toml:7:10 ‹\u{2}›
              TOML 语法错误：此处不能有控制字符 U+0002"#]],
    );
}

#[test]
fn a_carriage_return_alone() {
    part(
        Rule::Syntax,
        "[errors.sold]\rstatus = 409\n\
         title = \"a\rb\" # c\rd\n",
        expect![[r#"
            error[syntax] catalog.toml:5:14 ‹\r›
              invalid TOML: carriage return without a line feed

            error[syntax] catalog.toml:6:11 ‹\r›
              invalid TOML: carriage return without a line feed

            error[syntax] catalog.toml:6:18 ‹\r›
              invalid TOML: carriage return without a line feed"#]],
        expect![[r#"
            error[syntax] catalog.toml:5:14 ‹\r›
              TOML 语法错误：回车符后面缺少换行符

            error[syntax] catalog.toml:6:11 ‹\r›
              TOML 语法错误：回车符后面缺少换行符

            error[syntax] catalog.toml:6:18 ‹\r›
              TOML 语法错误：回车符后面缺少换行符"#]],
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
            error[syntax] catalog.toml:6:8 ‹＝›
              invalid TOML: missing `=` after the key
              help: write `=` instead of the full-width `＝`

            error[syntax] catalog.toml:7:1 ‹status＝409›
              invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
              help: write `=` instead of the full-width `＝`

            error[syntax] catalog.toml:8:9 ‹“Sold”›
              invalid TOML: a string needs quotes
              help: write `"` instead of the full-width `“`

            error[syntax] catalog.toml:9:14 ‹，›
              invalid TOML: missing comma
              help: write `,` instead of the full-width `，`

            error[syntax] catalog.toml:10:18 ‹＃ no›
              invalid TOML: unexpected text after the value
              help: write `#` instead of the full-width `＃`"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:8 ‹＝›
              TOML 语法错误：键的后面缺少 `=`
              help: 请把全角的 `＝` 换成 `=`

            error[syntax] catalog.toml:7:1 ‹status＝409›
              TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
              help: 请把全角的 `＝` 换成 `=`

            error[syntax] catalog.toml:8:9 ‹“Sold”›
              TOML 语法错误：字符串必须加引号
              help: 请把全角的 `“` 换成 `"`

            error[syntax] catalog.toml:9:14 ‹，›
              TOML 语法错误：缺少逗号
              help: 请把全角的 `，` 换成 `,`

            error[syntax] catalog.toml:10:18 ‹＃ no›
              TOML 语法错误：值的后面有多余的内容
              help: 请把全角的 `＃` 换成 `#`"#]],
    );
}

#[test]
fn what_other_formats_and_input_methods_write_has_a_help_that_can_be_typed() {
    let lines = [
        "body.data = null",
        "title = None",
        "status： 409",
        "status: 409",
        "status:409",
        "status : 409",
        "url: \"https://example.com/?a=b\"",
        "a:b = 1",
        "v = { \"a\": 1 }",
        "status = ４０９",
        "status = －1",
        "status = −1",
        "retryable = ｔｒｕｅ",
        "ｓｔａｔｕｓ = 409",
        "\u{3000}status = 409",
        "status\u{3000}= 409",
        "status =\u{a0}409",
        "status = 409\u{3000}",
        "status = \u{200b}409",
        "title = \"a\"\u{3000}",
        "status = 409；",
        "status = 409;",
        "status = 409,",
        "status = ４０９；",
        "title = \"a\"；",
        "title = \"a\"。 # so",
        "title = 「b」",
        "title = 『b』",
        "causes = [\"a\"、\"b\"]",
        "causes = [\"a\"\u{3000}, \"b\"]",
        "causes = 【\"a\"】",
    ];
    part(
        Rule::Syntax,
        &format!("[errors.e]\n{}\n", lines.join("\n")),
        expect![[r#"
            error[syntax] catalog.toml:6:13 ‹null›
              invalid TOML: there is no `null` in TOML
              help: remove the key, or write `"null"` for a text

            error[syntax] catalog.toml:7:9 ‹None›
              invalid TOML: there is no `None` in TOML
              help: remove the key, or write `"None"` for a text

            error[syntax] catalog.toml:8:7 ‹：›
              invalid TOML: missing `=` after the key
              help: write `=` instead of the full-width `：`

            error[syntax] catalog.toml:9:7 ‹:›
              invalid TOML: missing `=` after the key
              help: write `=` instead of `:`

            error[syntax] catalog.toml:10:7 ‹:›
              invalid TOML: missing `=` after the key
              help: write `=` instead of `:`

            error[syntax] catalog.toml:11:8 ‹:›
              invalid TOML: missing `=` after the key
              help: write `=` instead of `:`

            error[syntax] catalog.toml:12:4 ‹:›
              invalid TOML: missing `=` after the key
              help: write `=` instead of `:`

            error[syntax] catalog.toml:13:1 ‹a:b›
              invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
              help: put it in quotes: `"a:b"`

            error[syntax] catalog.toml:14:10 ‹:›
              invalid TOML: missing `=` after the key
              help: write `=` instead of `:`

            error[syntax] catalog.toml:15:10 ‹４０９›
              invalid TOML: `４０９` is neither a number nor a date
              help: write `409`

            error[syntax] catalog.toml:16:10 ‹－1›
              invalid TOML: `－1` is neither a number nor a date
              help: write `-1`

            error[syntax] catalog.toml:17:10 ‹−1›
              invalid TOML: `−1` is neither a number nor a date
              help: write `-1`

            error[syntax] catalog.toml:18:13 ‹ｔｒｕｅ›
              invalid TOML: a string needs quotes
              help: write `true`

            error[syntax] catalog.toml:19:1 ‹ｓｔａｔｕｓ›
              invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`
              help: write `status`

            error[syntax] catalog.toml:20:1 ‹\u{3000}›
              invalid TOML: missing key
              help: write a space instead of U+3000

            error[syntax] catalog.toml:21:7 ‹\u{3000}›
              invalid TOML: missing `=` after the key
              help: write a space instead of U+3000

            error[syntax] catalog.toml:22:9 ‹\u{a0}409›
              invalid TOML: a string needs quotes
              help: write a space instead of U+00A0

            error[syntax] catalog.toml:23:10 ‹409\u{3000}›
              invalid TOML: `409　` is neither a number nor a date
              help: write a space instead of U+3000

            error[syntax] catalog.toml:24:10 ‹\u{200b}409›
              invalid TOML: a string needs quotes
              help: delete the invisible character U+200B here

            error[syntax] catalog.toml:25:12 ‹›
              invalid TOML: unexpected text after the value
              help: write a space instead of U+3000

            error[syntax] catalog.toml:26:10 ‹409；›
              invalid TOML: `409；` is neither a number nor a date
              help: remove `；`

            error[syntax] catalog.toml:27:10 ‹409;›
              invalid TOML: `409;` is neither a number nor a date
              help: remove `;`

            error[syntax] catalog.toml:28:13 ‹,›
              invalid TOML: unexpected text after the value
              help: remove `,`

            error[syntax] catalog.toml:29:10 ‹４０９；›
              invalid TOML: `４０９；` is neither a number nor a date
              help: write `409`

            error[duplicate-key] catalog.toml:30:1 ‹title›
              `title` is defined twice
              note catalog.toml:25:1 ‹title›: first defined here

            error[syntax] catalog.toml:30:12 ‹；›
              invalid TOML: unexpected text after the value
              help: remove `；`

            error[duplicate-key] catalog.toml:31:1 ‹title›
              `title` is defined twice
              note catalog.toml:25:1 ‹title›: first defined here

            error[syntax] catalog.toml:31:12 ‹。 # so›
              invalid TOML: unexpected text after the value
              help: remove `。`

            error[syntax] catalog.toml:32:9 ‹「b」›
              invalid TOML: a string needs quotes
              help: write `"` instead of the full-width `「`

            error[syntax] catalog.toml:33:9 ‹『b』›
              invalid TOML: a string needs quotes
              help: write `"` instead of the full-width `『`

            error[syntax] catalog.toml:34:14 ‹、›
              invalid TOML: missing comma
              help: write `,` instead of the full-width `、`

            error[duplicate-key] catalog.toml:35:1 ‹causes›
              `causes` is defined twice
              note catalog.toml:34:1 ‹causes›: first defined here

            error[syntax] catalog.toml:35:14 ‹\u{3000}›
              invalid TOML: missing comma
              help: write a space instead of U+3000

            error[syntax] catalog.toml:36:10 ‹【"a"】›
              invalid TOML: a string needs quotes
              help: write `[` instead of the full-width `【`"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:13 ‹null›
              TOML 语法错误：TOML 里没有 `null`
              help: 请删去这个键；若是文本，请写作 `"null"`

            error[syntax] catalog.toml:7:9 ‹None›
              TOML 语法错误：TOML 里没有 `None`
              help: 请删去这个键；若是文本，请写作 `"None"`

            error[syntax] catalog.toml:8:7 ‹：›
              TOML 语法错误：键的后面缺少 `=`
              help: 请把全角的 `：` 换成 `=`

            error[syntax] catalog.toml:9:7 ‹:›
              TOML 语法错误：键的后面缺少 `=`
              help: 请把 `:` 换成 `=`

            error[syntax] catalog.toml:10:7 ‹:›
              TOML 语法错误：键的后面缺少 `=`
              help: 请把 `:` 换成 `=`

            error[syntax] catalog.toml:11:8 ‹:›
              TOML 语法错误：键的后面缺少 `=`
              help: 请把 `:` 换成 `=`

            error[syntax] catalog.toml:12:4 ‹:›
              TOML 语法错误：键的后面缺少 `=`
              help: 请把 `:` 换成 `=`

            error[syntax] catalog.toml:13:1 ‹a:b›
              TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
              help: 请加上引号：`"a:b"`

            error[syntax] catalog.toml:14:10 ‹:›
              TOML 语法错误：键的后面缺少 `=`
              help: 请把 `:` 换成 `=`

            error[syntax] catalog.toml:15:10 ‹４０９›
              TOML 语法错误：`４０９` 既不是数字，也不是日期
              help: 请写作 `409`

            error[syntax] catalog.toml:16:10 ‹－1›
              TOML 语法错误：`－1` 既不是数字，也不是日期
              help: 请写作 `-1`

            error[syntax] catalog.toml:17:10 ‹−1›
              TOML 语法错误：`−1` 既不是数字，也不是日期
              help: 请写作 `-1`

            error[syntax] catalog.toml:18:13 ‹ｔｒｕｅ›
              TOML 语法错误：字符串必须加引号
              help: 请写作 `true`

            error[syntax] catalog.toml:19:1 ‹ｓｔａｔｕｓ›
              TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成
              help: 请写作 `status`

            error[syntax] catalog.toml:20:1 ‹\u{3000}›
              TOML 语法错误：缺少键
              help: 请把 U+3000 换成普通空格

            error[syntax] catalog.toml:21:7 ‹\u{3000}›
              TOML 语法错误：键的后面缺少 `=`
              help: 请把 U+3000 换成普通空格

            error[syntax] catalog.toml:22:9 ‹\u{a0}409›
              TOML 语法错误：字符串必须加引号
              help: 请把 U+00A0 换成普通空格

            error[syntax] catalog.toml:23:10 ‹409\u{3000}›
              TOML 语法错误：`409　` 既不是数字，也不是日期
              help: 请把 U+3000 换成普通空格

            error[syntax] catalog.toml:24:10 ‹\u{200b}409›
              TOML 语法错误：字符串必须加引号
              help: 请删去这里看不见的字符 U+200B

            error[syntax] catalog.toml:25:12 ‹›
              TOML 语法错误：值的后面有多余的内容
              help: 请把 U+3000 换成普通空格

            error[syntax] catalog.toml:26:10 ‹409；›
              TOML 语法错误：`409；` 既不是数字，也不是日期
              help: 请删去 `；`

            error[syntax] catalog.toml:27:10 ‹409;›
              TOML 语法错误：`409;` 既不是数字，也不是日期
              help: 请删去 `;`

            error[syntax] catalog.toml:28:13 ‹,›
              TOML 语法错误：值的后面有多余的内容
              help: 请删去 `,`

            error[syntax] catalog.toml:29:10 ‹４０９；›
              TOML 语法错误：`４０９；` 既不是数字，也不是日期
              help: 请写作 `409`

            error[duplicate-key] catalog.toml:30:1 ‹title›
              `title` 重复定义
              note catalog.toml:25:1 ‹title›: 前一次定义在这里

            error[syntax] catalog.toml:30:12 ‹；›
              TOML 语法错误：值的后面有多余的内容
              help: 请删去 `；`

            error[duplicate-key] catalog.toml:31:1 ‹title›
              `title` 重复定义
              note catalog.toml:25:1 ‹title›: 前一次定义在这里

            error[syntax] catalog.toml:31:12 ‹。 # so›
              TOML 语法错误：值的后面有多余的内容
              help: 请删去 `。`

            error[syntax] catalog.toml:32:9 ‹「b」›
              TOML 语法错误：字符串必须加引号
              help: 请把全角的 `「` 换成 `"`

            error[syntax] catalog.toml:33:9 ‹『b』›
              TOML 语法错误：字符串必须加引号
              help: 请把全角的 `『` 换成 `"`

            error[syntax] catalog.toml:34:14 ‹、›
              TOML 语法错误：缺少逗号
              help: 请把全角的 `、` 换成 `,`

            error[duplicate-key] catalog.toml:35:1 ‹causes›
              `causes` 重复定义
              note catalog.toml:34:1 ‹causes›: 前一次定义在这里

            error[syntax] catalog.toml:35:14 ‹\u{3000}›
              TOML 语法错误：缺少逗号
              help: 请把 U+3000 换成普通空格

            error[syntax] catalog.toml:36:10 ‹【"a"】›
              TOML 语法错误：字符串必须加引号
              help: 请把全角的 `【` 换成 `[`"#]],
    );
}

#[test]
fn signs_before_a_value() {
    part(
        Rule::Syntax,
        "[errors.sold]\n\
         status = = 400\n\
         retryable == true\n\
         code => \"a\"\n\
         owner = , \"b\"\n\
         since = : \"1.0\"\n\
         kind = =\n\
         title = ,\n\
         log = { a = , b = = 1 }\n",
        expect![[r#"
            error[syntax] catalog.toml:6:10 ‹=›
              invalid TOML: unexpected `=`
              help: remove `=`

            error[syntax] catalog.toml:7:12 ‹=›
              invalid TOML: unexpected `=`
              help: remove `=`

            error[syntax] catalog.toml:8:7 ‹>›
              invalid TOML: unexpected `>`
              help: remove `>`

            error[syntax] catalog.toml:9:9 ‹,›
              invalid TOML: unexpected `,`
              help: remove `,`

            error[syntax] catalog.toml:10:9 ‹:›
              invalid TOML: unexpected `:`
              help: remove `:`

            error[syntax] catalog.toml:11:8 ‹=›
              invalid TOML: unexpected `=`
              help: remove `=`

            error[syntax] catalog.toml:12:9 ‹›
              invalid TOML: missing value

            error[syntax] catalog.toml:13:13 ‹›
              invalid TOML: missing value

            error[syntax] catalog.toml:13:19 ‹=›
              invalid TOML: unexpected `=`
              help: remove `=`"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:10 ‹=›
              TOML 语法错误：此处不应有 `=`
              help: 请删去 `=`

            error[syntax] catalog.toml:7:12 ‹=›
              TOML 语法错误：此处不应有 `=`
              help: 请删去 `=`

            error[syntax] catalog.toml:8:7 ‹>›
              TOML 语法错误：此处不应有 `>`
              help: 请删去 `>`

            error[syntax] catalog.toml:9:9 ‹,›
              TOML 语法错误：此处不应有 `,`
              help: 请删去 `,`

            error[syntax] catalog.toml:10:9 ‹:›
              TOML 语法错误：此处不应有 `:`
              help: 请删去 `:`

            error[syntax] catalog.toml:11:8 ‹=›
              TOML 语法错误：此处不应有 `=`
              help: 请删去 `=`

            error[syntax] catalog.toml:12:9 ‹›
              TOML 语法错误：缺少值

            error[syntax] catalog.toml:13:13 ‹›
              TOML 语法错误：缺少值

            error[syntax] catalog.toml:13:19 ‹=›
              TOML 语法错误：此处不应有 `=`
              help: 请删去 `=`"#]],
    );
}

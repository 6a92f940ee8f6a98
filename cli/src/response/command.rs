//! The arguments of `errbook response`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};
use errbook_catalog::{Locale, phrase};

use crate::arguments::{flag, option, positional, subcommand};

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "Fields without --field get example values; optional ones are left out unless --all is set. A string is taken literally; any other value, including a list, is JSON. `--language` sets the language of the response. A violation is written NAME@LOCATION FIELD=VALUE...: the location is a JSON pointer, empty for the whole body, or query:NAME, path:NAME or header:NAME; a value with spaces is a JSON string.

Examples:
  errbook response sold_out
  errbook response mfa_challenge_locked --language zh --field retry_at=2026-03-01T08:30:00Z
  errbook response invalid_mfa_code --status 500 --request-id 01J9
  errbook response sold_out --format body | jq .
  errbook response invalid_input --violation 'too_long@/items/3/name max=5' --violation required@query:page",
        "未用 --field 指定的字段取示例值；可选字段默认省略，加 --all 则一并显示。字符串按原样读取，其他值（包括列表）按 JSON 读取。`--language` 指定响应的语言。违规项写作“名字@位置 字段=值...”：位置是 JSON 指针（空表示整个请求体），或 query:名称、path:名称、header:名称；含空格的值写成 JSON 字符串。

示例：
  errbook response sold_out
  errbook response mfa_challenge_locked --language zh --field retry_at=2026-03-01T08:30:00Z
  errbook response invalid_mfa_code --status 500 --request-id 01J9
  errbook response sold_out --format body | jq .
  errbook response invalid_input --violation 'too_long@/items/3/name max=5' --violation required@query:page"
    );
    let name = Arg::new("name")
        .value_name(phrase!("NAME", "名字").get(locale).to_owned())
        .required(true)
        .allow_negative_numbers(true);
    subcommand(
        locale,
        "response",
        phrase!("Show exactly what a service sends for an entry", "显示服务为某个条目实际发送的响应"),
        phrase!("errbook response [OPTIONS] <NAME>", "errbook response [选项] <名字>"),
        after,
    )
    .arg(positional(locale, name, phrase!("The name or code of an entry", "条目的名字或错误码")))
    .args(options(locale))
}

fn options(locale: Locale) -> [Arg; 10] {
    let text = || phrase!("TEXT", "文本");
    [
        option(
            locale,
            "field",
            phrase!("NAME=VALUE", "名字=值"),
            phrase!("Set the value of a field; may be repeated", "设置字段的值，可重复使用"),
        )
        .action(ArgAction::Append),
        option(
            locale,
            "violation",
            phrase!("VIOLATION", "违规项"),
            phrase!("Add a violation to the list; may be repeated", "在列表中添加一个违规项，可重复使用"),
        )
        .action(ArgAction::Append),
        flag(
            locale,
            "all",
            phrase!(
                "Include optional fields, with example values, and two violations unless --violation is set",
                "包括可选字段，取示例值；未用 --violation 时还包括两个违规项"
            ),
        ),
        option(
            locale,
            "status",
            phrase!("STATUS", "状态码"),
            phrase!("Use one of the entry's statuses [default: the first]", "使用条目的某个状态码 [默认：第一个]"),
        ),
        option(
            locale,
            "envelope",
            phrase!("NAME", "名字"),
            phrase!("Use another envelope, such as an alternative", "改用另一个响应体模板，例如备选模板"),
        ),
        option(locale, "request-id", text(), phrase!("Set the request id", "设置请求 ID")),
        option(locale, "instance", text(), phrase!("Set the path of the request", "设置请求的路径")),
        option(locale, "trace-id", text(), phrase!("Set the trace id", "设置链路追踪 ID")),
        option(
            locale,
            "timestamp",
            phrase!("TIME", "时间"),
            phrase!(
                "Set the timestamp (RFC 3339) [default: 2026-01-01T00:00:00Z]",
                "设置时间戳（RFC 3339）[默认：2026-01-01T00:00:00Z]"
            ),
        ),
        option(
            locale,
            "format",
            phrase!("FORMAT", "格式"),
            phrase!(
                "http: status line, headers and body; body: the body only [default: http]",
                "http：状态行、响应头和响应体；body：仅响应体 [默认：http]"
            ),
        )
        .value_parser(PossibleValuesParser::new(["http", "body"])),
    ]
}

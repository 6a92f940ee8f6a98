//! How `errbook response` is called.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};
use errbook_catalog::{Locale, phrase};

use crate::arguments::{flag, option, positional, subcommand};

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "Fields that are not given have example values; optional ones are left out unless --all is given. A string is taken as it is; any other value is JSON, a list too. `--language` chooses the language of the answer.

Examples:
  errbook response sold_out
  errbook response mfa_challenge_locked --language zh --field retry_at=2026-03-01T08:30:00Z
  errbook response invalid_mfa_code --status 500 --request-id 01J9
  errbook response sold_out --format body | jq .",
        "没有给出的字段用示例值；可选字段默认省略，加 --all 则一并给出。字符串按原样读取，其余的值（包括列表）按 JSON 读取。`--language` 指定响应的语言。

示例：
  errbook response sold_out
  errbook response mfa_challenge_locked --language zh --field retry_at=2026-03-01T08:30:00Z
  errbook response invalid_mfa_code --status 500 --request-id 01J9
  errbook response sold_out --format body | jq ."
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

fn options(locale: Locale) -> [Arg; 9] {
    let text = || phrase!("TEXT", "文本");
    [
        option(
            locale,
            "field",
            phrase!("NAME=VALUE", "名字=值"),
            phrase!("Value of a field; may be repeated", "字段的值，可重复使用"),
        )
        .action(ArgAction::Append),
        flag(locale, "all", phrase!("Optional fields too, with example values", "可选字段也给出示例值")),
        option(
            locale,
            "status",
            phrase!("STATUS", "状态码"),
            phrase!("One of the entry's statuses [default: the first]", "条目的某个状态码 [默认：第一个]"),
        ),
        option(
            locale,
            "envelope",
            phrase!("NAME", "名字"),
            phrase!("Another envelope than the entry's", "改用另一个响应体模板"),
        ),
        option(locale, "request-id", text(), phrase!("The id of the request", "请求编号")),
        option(locale, "instance", text(), phrase!("The path of the request", "请求的路径")),
        option(locale, "trace-id", text(), phrase!("The id of the trace", "追踪编号")),
        option(
            locale,
            "timestamp",
            phrase!("MOMENT", "时刻"),
            phrase!(
                "The moment of the answer (RFC 3339) [default: 2026-01-01T00:00:00Z]",
                "响应的时刻（RFC 3339）[默认：2026-01-01T00:00:00Z]"
            ),
        ),
        option(
            locale,
            "format",
            phrase!("FORMAT", "格式"),
            phrase!(
                "http: status, headers and body; body: the body alone [default: http]",
                "http：状态行、响应头和响应体；body：只要响应体 [默认：http]"
            ),
        )
        .value_parser(PossibleValuesParser::new(["http", "body"])),
    ]
}

//! Messages for invalid command lines.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use errbook_catalog::{Phrase, phrase};

use crate::failure::Failure;
use crate::phrases;

/// Returns what is wrong with the arguments. `command` is the command that they name, with the one below it: `["export", "json"]`.
pub(crate) fn failure(error: &clap::Error, command: &[String]) -> Failure {
    let one = |kind| text(error.get(kind));
    let (arg, value) = (named(&one(ContextKind::InvalidArg)), one(ContextKind::InvalidValue));
    let line = help_line(command);
    let help = || phrase!("see `{line}`", "用法见 `{line}`");
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let failure = Failure::usage(phrase!("unexpected argument `{arg}`", "多余的参数 `{arg}`"));
            let near = first(error.get(ContextKind::SuggestedArg));
            failure.help(near.map_or_else(help, |near| phrases::did_you_mean(&near)))
        }
        ErrorKind::InvalidSubcommand => {
            let near = first(error.get(ContextKind::SuggestedSubcommand));
            unknown_command(&one(ContextKind::InvalidSubcommand), near.as_deref(), command)
        }
        ErrorKind::MissingSubcommand => Failure::usage(phrase!("missing command", "缺少命令")).help(help()),
        ErrorKind::MissingRequiredArgument => {
            Failure::usage(phrase!("missing argument `{arg}`", "缺少参数 `{arg}`")).help(help())
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            Failure::usage(phrase!("missing value for `{arg}`", "`{arg}` 缺少值")).help(help())
        }
        ErrorKind::InvalidValue => {
            let failure = Failure::usage(phrase!("invalid value `{value}` for `{arg}`", "`{arg}` 的值 `{value}` 无效"));
            let near = first(error.get(ContextKind::SuggestedValue));
            let known = list(error.get(ContextKind::ValidValue));
            let known = Phrase::list(known.iter().map(String::as_str));
            let known = phrase!("possible values: {known}", "可用的值：{known}"; known);
            failure.help(near.map_or(known, |near| phrases::did_you_mean(&near)))
        }
        ErrorKind::ValueValidation => {
            let failure = Failure::usage(phrase!("invalid value `{value}` for `{arg}`", "`{arg}` 的值 `{value}` 无效"));
            failure.help(help())
        }
        ErrorKind::TooManyValues => {
            Failure::usage(phrase!("unexpected value `{value}` for `{arg}`", "`{arg}` 多了一个值 `{value}`"))
        }
        ErrorKind::WrongNumberOfValues => {
            let (needed, given) = (one(ContextKind::ExpectedNumValues), one(ContextKind::ActualNumValues));
            Failure::usage(phrase!(
                "`{arg}` takes {needed} values, not {given}",
                "`{arg}` 需要 {needed} 个值，只给了 {given} 个"
            ))
            .help(help())
        }
        ErrorKind::ArgumentConflict => {
            let other = named(&one(ContextKind::PriorArg));
            match other == arg {
                true => Failure::usage(phrase!("`{arg}` is used twice", "`{arg}` 重复出现")),
                false => Failure::usage(phrase!(
                    "`{arg}` cannot be used with `{other}`",
                    "`{arg}` 和 `{other}` 不能同时使用"
                )),
            }
        }
        ErrorKind::InvalidUtf8 => Failure::usage(phrase!("an argument is not UTF-8", "有参数不是 UTF-8 编码")),
        // These commands cause no other errors; clap's text would be English.
        _ => Failure::usage(error.to_string().trim().trim_start_matches("error: ").into()),
    }
}

/// Returns the error for an unknown command; `above` is the command below which it was looked for.
pub(crate) fn unknown_command(name: &str, near: Option<&str>, above: &[String]) -> Failure {
    let line = help_line(above);
    // The commands below `export` are formats.
    let (unknown, all) = match above {
        [export] if export == "export" => (
            phrase!("unknown format `{name}`", "未知格式 `{name}`"),
            phrase!("see `{line}` for all formats", "运行 `{line}` 可列出所有格式"),
        ),
        _ => (
            phrase!("unknown command `{name}`", "未知命令 `{name}`"),
            phrase!("see `{line}` for all commands", "运行 `{line}` 可列出所有命令"),
        ),
    };
    Failure::usage(unknown).help(near.map_or(all, phrases::did_you_mean))
}

/// Returns the command line that prints the help of a command.
fn help_line(command: &[String]) -> String {
    let names: String = command.iter().map(|name| format!(" {name}")).collect();
    format!("errbook{names} --help")
}

/// Returns an option without the name of its value: `--format` of `--format <FORMAT>`.
fn named(arg: &str) -> String {
    match arg.starts_with('-') {
        true => arg.split([' ', '=', '[']).next().unwrap_or_default().to_owned(),
        false => arg.to_owned(),
    }
}

fn text(value: Option<&ContextValue>) -> String {
    match value {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn list(value: Option<&ContextValue>) -> Vec<String> {
    match value {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    }
}

fn first(value: Option<&ContextValue>) -> Option<String> {
    list(value).into_iter().next()
}

//! Command lines that make no sense, in words.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use errbook_catalog::{Phrase, phrase};

use crate::failure::Failure;
use crate::words;

/// What is wrong with the arguments. `command`: the one that they call, if it is known.
pub(crate) fn failure(error: &clap::Error, command: Option<&str>) -> Failure {
    let one = |kind| text(error.get(kind));
    let (arg, value) = (named(&one(ContextKind::InvalidArg)), one(ContextKind::InvalidValue));
    let line = command.map_or_else(|| "errbook --help".to_owned(), |name| format!("errbook {name} --help"));
    let help = || phrase!("`{line}` shows how it is called", "`{line}` 会列出用法");
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let failure = Failure::usage(phrase!("unexpected argument `{arg}`", "多余的参数 `{arg}`"));
            let near = first(error.get(ContextKind::SuggestedArg));
            failure.help(near.map_or_else(help, |near| words::did_you_mean(&near)))
        }
        ErrorKind::InvalidSubcommand => {
            let near = first(error.get(ContextKind::SuggestedSubcommand));
            unknown_command(&one(ContextKind::InvalidSubcommand), near.as_deref())
        }
        ErrorKind::MissingSubcommand => Failure::usage(phrase!("a command is missing", "缺少命令")).help(help()),
        ErrorKind::MissingRequiredArgument => {
            Failure::usage(phrase!("`{arg}` is missing", "缺少 `{arg}`")).help(help())
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            Failure::usage(phrase!("`{arg}` needs a value", "`{arg}` 后面缺少值")).help(help())
        }
        ErrorKind::InvalidValue => {
            let failure = Failure::usage(phrase!("`{value}` is no value of `{arg}`", "`{arg}` 不能是 `{value}`"));
            let near = first(error.get(ContextKind::SuggestedValue));
            let known = list(error.get(ContextKind::ValidValue));
            let known = Phrase::list(known.iter().map(String::as_str));
            let known = phrase!("it is one of {known}", "可用的有 {known}"; known);
            failure.help(near.map_or(known, |near| words::did_you_mean(&near)))
        }
        ErrorKind::ValueValidation => {
            let failure = Failure::usage(phrase!("`{value}` is no value of `{arg}`", "`{arg}` 不能是 `{value}`"));
            failure.help(help())
        }
        ErrorKind::TooManyValues => {
            Failure::usage(phrase!("`{value}` is one value too many for `{arg}`", "`{arg}` 多了一个值 `{value}`"))
        }
        ErrorKind::ArgumentConflict => {
            let other = named(&one(ContextKind::PriorArg));
            match other == arg {
                true => Failure::usage(phrase!("`{arg}` is given twice", "`{arg}` 重复出现")),
                false => Failure::usage(phrase!(
                    "`{arg}` and `{other}` exclude each other",
                    "`{arg}` 和 `{other}` 不能同时使用"
                )),
            }
        }
        ErrorKind::InvalidUtf8 => Failure::usage(phrase!("an argument is not UTF-8", "有参数不是 UTF-8 编码")),
        // Of the others none comes from these commands; what clap says of them is English.
        _ => Failure::usage(error.to_string().trim().trim_start_matches("error: ").into()),
    }
}

/// That there is no such command.
pub(crate) fn unknown_command(name: &str, near: Option<&str>) -> Failure {
    let failure = Failure::usage(phrase!("there is no command `{name}`", "没有命令 `{name}`"));
    match near {
        Some(near) => failure.help(words::did_you_mean(near)),
        None => failure.help(phrase!("`errbook --help` lists the commands", "`errbook --help` 会列出所有命令")),
    }
}

/// An option without the word for its value: `--format` of `--format <FORMAT>`.
fn named(arg: &str) -> String {
    match arg.starts_with('-') {
        true => arg.split([' ', '=']).next().unwrap_or_default().to_owned(),
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

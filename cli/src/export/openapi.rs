//! `errbook export openapi`: the errors of a catalog for OpenAPI documents.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command, value_parser};
use errbook_catalog::model::Catalog;
use errbook_catalog::{Locale, NotJson, Phrase, nearest, phrase, render, toml_as_json};
use errbook_exports::Contents;
use errbook_exports::openapi::{self, Grouping, Options, Version};
use serde_json::Value;

use super::output;
use crate::arguments::{option, subcommand};
use crate::failure::Failure;
use crate::session::Session;
use crate::{phrases, style, terminal};

/// The versions, as the command line names them.
const VERSIONS: [(&str, Version); 2] = [("3.1", Version::V3_1), ("3.0", Version::V3_0)];

/// What a response is for, as the command line names it.
const GROUPINGS: [(&str, Grouping); 2] = [("status", Grouping::Status), ("class", Grouping::Class)];

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "Without --operations, the document has components and no paths. The file of --operations is an OpenAPI document, in JSON or TOML, whose operations name their errors in `x-errors`.

Examples:
  errbook export openapi --out errors.openapi.json
  errbook export openapi --openapi 3.0 --envelope v1
  errbook export openapi --operations api.toml --out openapi.json
  errbook export openapi --operations api.toml --openapi 3.0 --responses class",
        "不带 --operations 时，文档只有组件，没有路径。--operations 的文件是 JSON 或 TOML 格式的 OpenAPI 文档，其中的操作用 `x-errors` 列出可能的错误。

示例：
  errbook export openapi --out errors.openapi.json
  errbook export openapi --openapi 3.0 --envelope v1
  errbook export openapi --operations api.toml --out openapi.json
  errbook export openapi --operations api.toml --openapi 3.0 --responses class"
    );
    subcommand(
        locale,
        "openapi",
        phrase!("An OpenAPI document of all errors", "包含全部错误的 OpenAPI 文档"),
        phrase!("errbook export openapi [OPTIONS]", "errbook export openapi [选项]"),
        after,
    )
    .args([version(locale), operations(locale), responses(locale), envelope(locale), prefix(locale)])
    .args([output::internal(locale), output::out(locale)])
}

fn version(locale: Locale) -> Arg {
    let help = phrase!(
        "3.0 or 3.1 [default: that of --operations, else 3.1]",
        "3.0 或 3.1 [默认：与 --operations 的文件一致，否则为 3.1]"
    );
    option(locale, "openapi", phrase!("VERSION", "版本"), help)
        .value_parser(PossibleValuesParser::new(VERSIONS.map(|(name, _)| name)))
}

fn operations(locale: Locale) -> Arg {
    let help = phrase!("Add the errors to the operations of this document", "把错误加入此文档的各个操作");
    option(locale, "operations", phrase!("FILE", "文件"), help).value_parser(value_parser!(PathBuf))
}

fn responses(locale: Locale) -> Arg {
    let help = phrase!(
        "By status, or by class: 4XX and 5XX, with one schema for all errors [default: status]",
        "按状态码（status）或按类别（class：4XX 和 5XX，所有错误共用一个 schema）[默认：status]"
    );
    option(locale, "responses", phrase!("GROUPING", "方式"), help)
        .value_parser(PossibleValuesParser::new(GROUPINGS.map(|(name, _)| name)))
}

fn envelope(locale: Locale) -> Arg {
    let help = phrase!("Describe the responses in this alternative", "按此备选模板描述响应");
    option(locale, "envelope", phrase!("NAME", "名字"), help)
}

fn prefix(locale: Locale) -> Arg {
    let help = phrase!(
        "Begin the names of all schemas with this: Latin letters and digits",
        "所有 schema 名字的前缀，由英文字母和数字组成"
    );
    option(locale, "prefix", phrase!("NAME", "名字"), help)
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let contents = Contents::new(session.open()?, output::is_internal(matches));
    let operations = matches.get_one::<PathBuf>("operations").map(|path| read(session, path)).transpose()?;
    let mut options = Options::new(chosen_version(matches, operations.as_ref())?);
    let grouping = matches.get_one::<String>("responses");
    let grouping = grouping.and_then(|named| GROUPINGS.into_iter().find(|(name, _)| name == named));
    options.grouping = grouping.map_or(Grouping::default(), |(_, grouping)| grouping);
    options.language = session.reader_language(contents.catalog())?;
    options.internal = output::is_internal(matches);
    options.alternative = match matches.get_one::<String>("envelope") {
        Some(name) => alternative(contents.catalog(), name)?,
        None => None,
    };
    options.prefix = matches.get_one::<String>("prefix").map_or_else(|| Ok(String::new()), |given| prefix_of(given))?;
    let text = match operations {
        None => openapi::document(&contents, &options),
        Some(operations) => openapi::with_operations(&contents, &options, operations)
            .map_err(|problems| reported(session, &problems))?,
    };
    output::write(session, matches, &text)
}

/// Returns the version of the command line, which must be that of the operations, if these have one.
fn chosen_version(matches: &ArgMatches, operations: Option<&Value>) -> Result<Version, Failure> {
    let named = matches.get_one::<String>("openapi");
    let named = named.and_then(|named| VERSIONS.into_iter().find(|(name, _)| name == named));
    let Some(given) = operations.and_then(|operations| operations.get("openapi")) else {
        return Ok(named.map_or(Version::default(), |(_, version)| version));
    };
    match (named, operations.and_then(openapi::version_of)) {
        (None, Some(version)) => Ok(version),
        (Some((_, named)), Some(version)) if named == version => Ok(version),
        (Some((name, _)), Some(_)) => Err(Failure::new(phrase!(
            "the document is OpenAPI {given}, not {name}",
            "文档是 OpenAPI {given}，不是 {name}"
        ))),
        (_, None) => Err(Failure::new(phrase!(
            "the document is OpenAPI {given}: only 3.0 and 3.1 are supported",
            "文档是 OpenAPI {given}，仅支持 3.0 和 3.1"
        ))),
    }
}

/// Returns the alternative (by index) of this name; `None` for the default envelope of the catalog.
fn alternative(catalog: &Catalog, name: &str) -> Result<Option<usize>, Failure> {
    let name_of = |index: &usize| catalog.envelopes.get(*index).map(|envelope| envelope.name.value.as_str());
    if name_of(&catalog.envelope) == Some(name) {
        return Ok(None);
    }
    let found = catalog.alternatives.iter().find(|index| name_of(index) == Some(name));
    found.copied().map(Some).ok_or_else(|| {
        let known = || catalog.alternatives.iter().filter_map(name_of);
        let failure = Failure::new(phrase!("the catalog has no alternative `{name}`", "错误目录没有备选模板 `{name}`"));
        let all = Phrase::list(known());
        match nearest(name, known()) {
            Some(near) => failure.help(phrases::did_you_mean(near)),
            None if catalog.alternatives.is_empty() => failure,
            None => failure.help(phrase!("its alternatives are {all}", "可用的备选模板有 {all}"; all)),
        }
    })
}

/// Returns a prefix, which begins names of schemas and of the types that generators make of them.
fn prefix_of(given: &str) -> Result<String, Failure> {
    let is_name = given.starts_with(|first: char| first.is_ascii_alphabetic())
        && given.chars().all(|letter| letter.is_ascii_alphanumeric());
    match is_name {
        true => Ok(given.to_owned()),
        false => Err(Failure::new(phrase!(
            "`{given}` cannot begin the name of a schema: use Latin letters and digits, a letter first",
            "`{given}` 不能作为 schema 名字的前缀：只能由英文字母和数字组成，且以字母开头"
        ))),
    }
}

/// Reads a document in JSON or TOML, by the end of its name.
fn read(session: &Session, path: &Path) -> Result<Value, Failure> {
    let name = path.display().to_string();
    let ends_with = |end: &str| path.extension().is_some_and(|known| known.eq_ignore_ascii_case(end));
    if ends_with("yaml") || ends_with("yml") {
        let failure = Failure::new(phrase!(
            "{name} is YAML: only JSON and TOML are supported",
            "{name} 是 YAML 文件，仅支持 JSON 和 TOML"
        ));
        return Err(failure.help(phrase!("convert it, for example with `yq -o json`", "可用 `yq -o json` 等工具转换")));
    }
    let text = std::fs::read_to_string(path).map_err(|error| {
        let error = phrases::system(&error);
        Failure::new(phrase!("cannot read {name}: {error}", "无法读取 {name}：{error}"; error))
    })?;
    let json = match ends_with("toml") {
        true => toml_as_json(&name, &text).map_err(|error| not_toml(session, &name, &error))?,
        false => text,
    };
    serde_json::from_str(&json)
        .map_err(|error| Failure::new(phrase!("{name} is not JSON: {error}", "{name} 不是 JSON：{error}")))
}

/// Prints the problems of a document in TOML, and returns the failure.
fn not_toml(session: &Session, name: &str, error: &NotJson) -> Failure {
    for problem in &error.diagnostics {
        print(session, &render(&error.sources, problem, session.locale));
    }
    let count = phrases::errors(error.diagnostics.len());
    Failure::new(phrase!("{name} has {count}", "{name} 有 {count}"; count))
}

/// Prints all problems of a document but the last, and returns the failure with that.
fn reported(session: &Session, problems: &[Phrase]) -> Failure {
    let (last, others) = match problems.split_last() {
        Some((last, others)) => (last.clone(), others),
        None => (phrase!("the document cannot be used", "无法使用该文档"), problems),
    };
    others.iter().for_each(|problem| print(session, session.say(problem)));
    Failure::new(last)
}

fn print(session: &Session, text: &str) {
    let lead = style::paint(style::ERROR, session.say(&phrases::error()));
    terminal::print_error(&format!("{lead}{text}\n"));
}

//! `errbook export typescript`: a module with the errors of a catalog and a parser of answers.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use errbook_catalog::{Locale, phrase};
use errbook_exports::Contents;
use errbook_exports::typescript::{Format, module};

use super::output;
use crate::arguments::{option, subcommand};
use crate::failure::Failure;
use crate::session::Session;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "With `--format js`, the types are in a file beside the module: errors.d.ts beside errors.js, errors.d.mts beside errors.mjs.

Examples:
  errbook export typescript --out src/errors.ts
  errbook export typescript --format js --out dist/errors.js",
        "使用 `--format js` 时，类型写入模块旁边的文件：errors.js 旁边是 errors.d.ts，errors.mjs 旁边是 errors.d.mts。

示例：
  errbook export typescript --out src/errors.ts
  errbook export typescript --format js --out dist/errors.js"
    );
    subcommand(
        locale,
        "typescript",
        phrase!("A TypeScript module that parses error responses", "解析错误响应的 TypeScript 模块"),
        phrase!("errbook export typescript [OPTIONS]", "errbook export typescript [选项]"),
        after,
    )
    .args([format(locale), output::internal(locale), output::out(locale)])
}

fn format(locale: Locale) -> Arg {
    let help = phrase!(
        "ts, or js with its types in a file of their own [default: ts]",
        "ts；或 js，类型另存为一个文件 [默认：ts]"
    );
    option(locale, "format", phrase!("FORMAT", "格式"), help)
        .value_parser(PossibleValuesParser::new(["ts", "js"]))
        .default_value("ts")
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let is_typescript = matches.get_one::<String>("format").is_none_or(|format| format == "ts");
    if is_typescript {
        let contents = Contents::new(session.open()?, output::is_internal(matches));
        return output::write(session, matches, &module(&contents, Format::TypeScript));
    }
    let types = types_beside(matches.get_one::<PathBuf>("out").map(PathBuf::as_path))?;
    let contents = Contents::new(session.open()?, output::is_internal(matches));
    output::write(session, matches, &module(&contents, Format::JavaScript))?;
    output::write_to(session, &types, &module(&contents, Format::Declarations))
}

/// Returns the file for the types of a module.
fn types_beside(module: Option<&Path>) -> Result<PathBuf, Failure> {
    let Some(module) = module else {
        return Err(Failure::new(phrase!(
            "`--format js` writes two files and needs `--out`",
            "`--format js` 会写入两个文件，必须用 `--out` 指定路径"
        ))
        .help(phrase!(
            "add `--out errors.js`; the types go to errors.d.ts",
            "加上 `--out errors.js`，类型会写入 errors.d.ts"
        )));
    };
    let end = match module.extension().and_then(|end| end.to_str()) {
        Some("js") => "d.ts",
        Some("mjs") => "d.mts",
        _ => {
            let name = module.display();
            return Err(Failure::new(phrase!(
                "`{name}` does not end in .js or .mjs",
                "`{name}` 的扩展名不是 .js 或 .mjs"
            )));
        }
    };
    Ok(module.with_extension(end))
}

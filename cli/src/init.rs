//! `errbook init`: creates a catalog.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command, value_parser};
use errbook_catalog::files::CATALOG;
use errbook_catalog::{Locale, Phrase, phrase};
use errbook_exports::schema::Options;

use crate::arguments::{positional, subcommand};
use crate::create::{USUAL_NAME, catalog_name, create};
use crate::failure::Failure;
use crate::open::here;
use crate::session::Session;
use crate::style::{self, paint};
use crate::terminal;

const STARTER_EN: &str = include_str!("init/starter.en.toml");
const STARTER_ZH: &str = include_str!("init/starter.zh.toml");

/// The file of the schema in the starters, in the line by which editors find it.
const SCHEMA: &str = "catalog.schema.json";

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "Existing files are never overwritten. Beside the catalog, the command creates the JSON Schema that editors complete and check it by.

Examples:
  errbook init
  errbook init services/shop/catalog.toml
  errbook init --language zh            with comments in Chinese",
        "不会覆盖已有的文件。旁边还会新建一份 JSON Schema，供编辑器补全和检查错误目录。

示例：
  errbook init
  errbook init services/shop/catalog.toml
  errbook init --language en            注释用英文"
    );
    let file = Arg::new("file")
        .value_name(phrase!("FILE", "文件").get(locale).to_owned())
        .value_parser(value_parser!(PathBuf));
    let help = phrase!("The file to create [default: catalog.toml]", "要新建的文件 [默认：catalog.toml]");
    subcommand(
        locale,
        "init",
        phrase!("Create a catalog.toml with comments", "新建带注释的 catalog.toml"),
        phrase!("errbook init [OPTIONS] [FILE]", "errbook init [选项] [文件]"),
        after,
    )
    .arg(positional(locale, file, help))
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let written = matches.get_one::<PathBuf>("file").or(session.catalog.as_ref());
    let name = written.map_or_else(|| CATALOG.to_owned(), |path| path.to_string_lossy().into_owned());
    let path = here()?.join(&name);
    let starter = match session.locale {
        Locale::En => STARTER_EN,
        Locale::Zh => STARTER_ZH,
    };
    let advice = phrase!("use another file: `errbook init FILE`", "请换一个文件：`errbook init 文件`");
    let schema = schema_of(&name);
    let text = starter.replace(USUAL_NAME, &catalog_name(&path)).replace(SCHEMA, file_name(&schema));
    create(&path, &name, &text, advice)?;
    // One that is there already is of another catalog in the folder, or the user's own.
    let beside = path.with_file_name(file_name(&schema));
    let is_new = !beside.exists();
    if is_new {
        let options = Options { locale: session.locale, included: false, catalog: None };
        create(&beside, &schema, &errbook_exports::schema::schema(&options), Phrase::default())?;
    }
    terminal::print(&next_steps(session, &name, is_new.then_some(&schema)))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the path of the schema of a catalog, which is beside it: `catalog.schema.json` of `catalog.toml`.
fn schema_of(name: &str) -> String {
    format!("{}.schema.json", name.strip_suffix(".toml").unwrap_or(name))
}

/// Returns the last part of a path as the user wrote it.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Returns the next steps. `schema` is the schema that was created.
fn next_steps(session: &Session, name: &str, schema: Option<&String>) -> String {
    let version = env!("CARGO_PKG_VERSION").rsplit_once('.').map_or("0.1", |(version, _)| version);
    let done = match schema {
        Some(schema) => phrase!("created {name} and {schema}", "已新建 {name} 和 {schema}"),
        None => phrase!("created {name}", "已新建 {name}"),
    };
    let manifest = phrase!("In Cargo.toml:", "在 Cargo.toml 中：");
    let code = phrase!("In your code:", "在代码中：");
    let next = phrase!(
        "Next: errbook check, errbook list, errbook explain sold_out",
        "接下来：errbook check、errbook list、errbook explain sold_out"
    );
    let option = match name == CATALOG {
        true => String::new(),
        false => format!("(catalog = \"{}\")", name.replace('\\', "/")),
    };
    format!(
        "{}\n\n{}\n\n    [dependencies]\n    errbook = \"{version}\"\n\n{}\n\n    #[errbook::catalog{option}]\n    pub enum ApiError {{}}\n\n{}\n",
        paint(style::GOOD, session.say(&done)),
        session.say(&manifest),
        session.say(&code),
        session.say(&next),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_starter_has_no_errors_and_no_warnings() {
        for starter in [STARTER_EN, STARTER_ZH] {
            let reading = errbook_catalog::read_text(CATALOG, starter);
            let texts: Vec<&str> = reading.diagnostics.iter().map(|diagnostic| diagnostic.text.en.as_str()).collect();
            assert!(texts.is_empty(), "{texts:?}");
            assert!(starter.contains(&format!("name      = \"{USUAL_NAME}\"")));
            assert!(starter.starts_with(&format!("#:schema ./{SCHEMA}\n")));
        }
    }

    #[test]
    fn both_starters_differ_only_in_their_comments_and_the_order_of_languages() {
        /// The lines without comments, each with its parts in alphabetical order.
        fn content(text: &str) -> Vec<String> {
            let lines = text.lines().map(|line| line.split(" #").next().unwrap_or_default().trim_end());
            let lines = lines.filter(|line| !line.starts_with('#') && !line.is_empty());
            let sorted = |line: &str| {
                let (key, value) = line.split_once('=').unwrap_or((line, ""));
                let mut parts: Vec<&str> = value.trim_matches([' ', '{', '}', '[', ']']).split(", ").collect();
                parts.sort_unstable();
                format!("{}={}", key.trim(), parts.join(", "))
            };
            let mut lines: Vec<String> = lines.map(sorted).collect();
            lines.sort();
            lines
        }
        assert_eq!(content(STARTER_EN), content(STARTER_ZH));
    }

    #[test]
    fn the_language_of_the_terminal_is_the_catalogs_default() {
        for (starter, default) in [(STARTER_EN, "en"), (STARTER_ZH, "zh")] {
            let catalog = errbook_catalog::read_text(CATALOG, starter).catalog;
            assert_eq!(catalog.languages.first().map(|tag| tag.value.as_str()), Some(default));
        }
    }
}

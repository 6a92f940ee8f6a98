//! `errbook export schema`: the JSON Schema of `catalog.toml` for editors.

use std::process::ExitCode;

use clap::{ArgMatches, Command};
use errbook_catalog::{Locale, phrase};
use errbook_exports::schema::{Options, schema};

use super::output;
use crate::arguments::{flag, subcommand};
use crate::failure::Failure;
use crate::session::Session;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "An editor with TOML support finds the schema by the first line of catalog.toml, which errbook init writes: `#:schema ./catalog.schema.json`. With --catalog, only the names of that catalog are accepted where it refers to groups, tags, envelopes, entries and violations, and only its languages.

Examples:
  errbook export schema --out catalog.schema.json
  errbook export schema --catalog catalog.toml --out catalog.schema.json
  errbook export schema --included --out included.schema.json",
        "支持 TOML 的编辑器根据 catalog.toml 的第一行找到模式：`#:schema ./catalog.schema.json`，errbook init 会写好这一行。加上 --catalog 后，凡是引用分组、标签、响应体模板、条目和违规项的地方，只接受该错误目录里的名字；语言也只接受它的语言。

示例：
  errbook export schema --out catalog.schema.json
  errbook export schema --catalog catalog.toml --out catalog.schema.json
  errbook export schema --included --out included.schema.json"
    );
    let included =
        flag(locale, "included", phrase!("The schema of files that a catalog includes", "用于被错误目录包含的文件"));
    subcommand(
        locale,
        "schema",
        phrase!("JSON Schema of catalog.toml for editors", "供编辑器使用的 catalog.toml 的 JSON Schema"),
        phrase!("errbook export schema [OPTIONS]", "errbook export schema [选项]"),
        after,
    )
    .args([included, output::out(locale)])
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let catalog = session.catalog.is_some().then(|| session.open()).transpose()?;
    let options = Options { locale: session.locale, included: matches.get_flag("included"), catalog: catalog.as_ref() };
    output::write(session, matches, &schema(&options))
}

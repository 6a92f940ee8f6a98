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
        "An editor with TOML support finds the schema by the first line of catalog.toml, which errbook init writes:

  #:schema ./catalog.schema.json

Without --catalog, the schema is the same for all catalogs. With it, the editor completes the names and languages of that catalog, and accepts no others where the catalog refers to groups, tags, envelopes, entries and violations.

Examples:
  errbook export schema --out catalog.schema.json
  errbook export schema --catalog catalog.toml --out catalog.schema.json
  errbook export schema --included --out included.schema.json",
        "支持 TOML 的编辑器根据 catalog.toml 的第一行找到 schema，errbook init 会写好这一行：

  #:schema ./catalog.schema.json

不加 --catalog 时，schema 适用于任何错误目录；加上后，编辑器会补全该错误目录的名字和语言，在引用分组、标签、响应体模板、条目和违规项的地方也只接受这些名字。

示例：
  errbook export schema --out catalog.schema.json
  errbook export schema --catalog catalog.toml --out catalog.schema.json
  errbook export schema --included --out included.schema.json"
    );
    let included = flag(
        locale,
        "included",
        phrase!("Print the schema of files that a catalog includes", "输出用于被包含文件的 schema"),
    );
    subcommand(
        locale,
        "schema",
        phrase!("The JSON Schema of catalog.toml, for editors", "catalog.toml 的 JSON Schema，供编辑器使用"),
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

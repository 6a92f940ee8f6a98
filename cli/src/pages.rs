//! `errbook pages`: writes the error book into a folder, or serves it.

mod build;
mod editor;
mod notice;
mod options;
mod serve;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{ArgMatches, Command, value_parser};
use errbook_catalog::{Locale, phrase};
use errbook_pages::Site;

use crate::arguments::{option, subcommand};
use crate::failure::Failure;
use crate::printable::clean;
use crate::session::Session;
use crate::style::{self, paint};
use crate::{dead_links, phrases, terminal};

/// The default address, which is reachable from this machine only.
const ADDRESS: &str = "127.0.0.1:4004";

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "The folder can be published on any static host, under any path. Files of an earlier book in it are removed, all others are left alone. With --serve, the pages are served on this machine only and reload in the browser when the catalog changes; if the catalog has errors, the page shows them.

Examples:
  errbook pages --out site --base-url https://docs.example.com/
  errbook pages --out folder --flat     to be opened without a server
  errbook pages --out errors --format mdx    the source for Docusaurus
  errbook pages --serve
  errbook pages --serve 8080
  errbook pages --serve 0.0.0.0:8080    reachable from other machines",
        "生成的文件夹可以发布到任何静态网站的任何路径下。其中旧版手册留下的文件会被删除，其他文件不受影响。使用 --serve 时，页面只在本机提供，错误目录改动后浏览器自动刷新；错误目录有错误时，页面会显示这些错误。

示例：
  errbook pages --out site --base-url https://docs.example.com/
  errbook pages --out folder --flat     无需服务器，直接打开
  errbook pages --out errors --format mdx    供 Docusaurus 使用的源文件
  errbook pages --serve
  errbook pages --serve 8080
  errbook pages --serve 0.0.0.0:8080    其他机器也能访问"
    );
    let out = option(
        locale,
        "out",
        phrase!("DIR", "文件夹"),
        phrase!("Write the pages into this folder", "把页面写入此文件夹"),
    );
    let serve = option(
        locale,
        "serve",
        phrase!("ADDR", "地址"),
        phrase!(
            "Serve the pages and rebuild them when the catalog changes [default address: 127.0.0.1:4004]",
            "提供页面服务，错误目录改动后自动更新 [默认地址：127.0.0.1:4004]"
        ),
    );
    subcommand(
        locale,
        "pages",
        phrase!("Build the error book, or serve it", "生成错误手册，或提供网页服务"),
        phrase!(
            "errbook pages <--out DIR|--serve [ADDR]> [OPTIONS]",
            "errbook pages <--out 文件夹|--serve [地址]> [选项]"
        ),
        after,
    )
    .arg(out.value_parser(value_parser!(PathBuf)))
    .args(options::arguments(locale))
    .arg(serve.num_args(0..=1).default_missing_value(ADDRESS))
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let mut options = options::of(matches)?;
    let out = matches.get_one::<PathBuf>("out");
    match (matches.get_one::<String>("serve"), out) {
        (None, None) => {
            let failure = Failure::usage(phrase!("missing `--out` or `--serve`", "缺少 `--out` 或 `--serve`"));
            Err(failure.help(phrase!("for example `errbook pages --out site`", "例如 `errbook pages --out site`")))
        }
        (None, Some(out)) => {
            let (catalog, contents, brand) = session.book(options.internal)?;
            options.brand = Arc::new(brand);
            let brand = Arc::clone(&options.brand);
            let site = Site::of(contents, options);
            for warning in dead_links::of_site(&site, &catalog, &brand) {
                terminal::print_error(&warning.render(session.locale));
            }
            if let Some(url) = site.url_elsewhere() {
                let text = phrase!(
                    "links in responses, such as {url}, lead to another site than `--base-url`",
                    "响应中的链接（例如 {url}）不在 `--base-url` 的网站下"
                );
                let lead = paint(style::WARNING, session.say(&phrases::warning()));
                terminal::print_error(&format!("{lead}{}\n", clean(session.say(&text))));
            }
            build::write(session, &site, out)?;
            Ok(ExitCode::SUCCESS)
        }
        (Some(address), _) => serve::run(session, address, out.cloned(), options),
    }
}

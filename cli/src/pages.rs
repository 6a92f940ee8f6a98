//! `errbook pages`: the web pages of a catalog, in a folder or served.

mod build;
mod notice;
mod serve;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgMatches, Command, value_parser};
use errbook_catalog::{Locale, phrase};
use errbook_pages::{BaseUrl, Options, Site};

use crate::arguments::{flag, option, subcommand};
use crate::failure::Failure;
use crate::session::Session;
use build::write;

/// Where pages are served if nobody says where: on this machine alone.
const ADDRESS: &str = "127.0.0.1:4004";

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "The folder can be put on any host of static files, under any path. Files in it that are none of the site stay. With --serve the pages are served on this machine alone, and reload in the browser when the catalog changes; a catalog with diagnostics shows them in the page.

Examples:
  errbook pages --out site --base-url https://docs.example.com/
  errbook pages --serve
  errbook pages --serve 8080
  errbook pages --serve 0.0.0.0:8080    for other machines too",
        "文件夹可以放到任何静态网站上的任何路径下。其中不属于页面的文件不会改动。使用 --serve 时，页面只在本机提供；目录一有改动，浏览器就会刷新；目录有错误时，页面会显示这些错误。

示例：
  errbook pages --out site --base-url https://docs.example.com/
  errbook pages --serve
  errbook pages --serve 8080
  errbook pages --serve 0.0.0.0:8080    其他机器也能访问"
    );
    let out = option(locale, "out", phrase!("DIR", "文件夹"), phrase!("The folder to write", "要写入的文件夹"));
    let base = option(
        locale,
        "base-url",
        phrase!("URL", "网址"),
        phrase!("Where the site will stand, for canonical links and a sitemap", "网站的网址，用于规范链接和站点地图"),
    );
    let internal = flag(locale, "internal", phrase!("With entries whose audience is internal", "包括仅供内部的条目"));
    let serve = option(
        locale,
        "serve",
        phrase!("ADDR", "地址"),
        phrase!(
            "Serve the pages, by default at 127.0.0.1:4004, anew whenever the catalog changes",
            "提供页面服务并随目录的改动更新，默认在 127.0.0.1:4004"
        ),
    );
    subcommand(
        locale,
        "pages",
        phrase!("Build the web pages of a catalog, or serve them", "生成目录的网页，或提供网页服务"),
        phrase!(
            "errbook pages <--out DIR|--serve [ADDR]> [OPTIONS]",
            "errbook pages <--out 文件夹|--serve [地址]> [选项]"
        ),
        after,
    )
    .arg(out.value_parser(value_parser!(PathBuf)))
    .args([base, internal, serve.num_args(0..=1).default_missing_value(ADDRESS)])
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let mut options = Options::new();
    options.internal = matches.get_flag("internal");
    options.base_url = matches.get_one::<String>("base-url").map(|text| base_url(text)).transpose()?;
    let out = matches.get_one::<PathBuf>("out");
    match (matches.get_one::<String>("serve"), out) {
        (None, None) => {
            let failure = Failure::usage(phrase!("`--out` or `--serve` is missing", "缺少 `--out` 或 `--serve`"));
            Err(failure.help(phrase!("such as `errbook pages --out site`", "例如 `errbook pages --out site`")))
        }
        (None, Some(out)) => {
            let site = Site::new(session.open()?, options);
            write(session, &site, out)?;
            Ok(ExitCode::SUCCESS)
        }
        (Some(address), _) => serve::run(session, address, out.cloned(), options),
    }
}

fn base_url(text: &str) -> Result<BaseUrl, Failure> {
    BaseUrl::parse(text).map_err(|_| {
        let failure = Failure::usage(phrase!("`{text}` is no address of a site", "`{text}` 不是网站的网址"));
        failure.help(phrase!(
            "a whole http(s) URL without `?` and `#`, such as https://docs.example.com/",
            "应为完整的 http(s) 网址，不含 `?` 和 `#`，例如 https://docs.example.com/"
        ))
    })
}

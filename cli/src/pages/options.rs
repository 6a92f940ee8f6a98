//! The options of `errbook pages` that decide what it writes.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use errbook_catalog::{Locale, Phrase, phrase};
use errbook_pages::{BaseUrl, Format, Options};

use crate::arguments::{flag, one_of_list, option};
use crate::failure::Failure;

/// The values of `--without`, and of what they are parts.
const MARKDOWN: &str = "markdown";
const COPIES: &str = "copies";
const FRONT_MATTER: &str = "front-matter";

/// Returns the arguments.
pub(super) fn arguments(locale: Locale) -> [Arg; 5] {
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!(
            "html, or the source for generators of sites: markdown (mdBook, VitePress), mdx (Docusaurus) [default: html]",
            "html，或供站点生成器使用的源文件：markdown（mdBook、VitePress）、mdx（Docusaurus）[默认：html]"
        ),
    );
    let flat = flag(
        locale,
        "flat",
        phrase!("Make pages that work without a server, opened as files", "生成无需服务器、可直接作为文件打开的页面"),
    );
    let without = option(
        locale,
        "without",
        phrase!("PARTS", "部分"),
        phrase!(
            "Leave out parts, separated by commas: markdown (the pages in Markdown), copies (pages at the addresses of docs_url), front-matter (of Markdown)",
            "省略某些部分，用逗号分隔：markdown（各页的 Markdown 版本）、copies（docs_url 地址上的页面）、front-matter（Markdown 的前置元数据）"
        ),
    );
    let base = option(
        locale,
        "base-url",
        phrase!("URL", "网址"),
        phrase!(
            "The URL of the site, for canonical links, a sitemap and 404.html",
            "网站的网址，用于规范链接、站点地图和 404.html"
        ),
    );
    let internal = flag(
        locale,
        "internal",
        phrase!(
            "Include internal entries, the code of the service and sources",
            "包括仅限内部的条目、服务端代码和触发位置"
        ),
    );
    [
        format.value_parser(PossibleValuesParser::new(["html", "markdown", "mdx"])),
        flat,
        without
            .value_parser(one_of_list([MARKDOWN, COPIES, FRONT_MATTER]))
            .value_delimiter(',')
            .action(ArgAction::Append),
        base,
        internal,
    ]
}

/// Returns the options that the arguments set.
pub(super) fn of(matches: &ArgMatches) -> Result<Options, Failure> {
    let mut options = Options::new();
    options.internal = matches.get_flag("internal");
    options.flat = matches.get_flag("flat");
    options.format = match matches.get_one::<String>("format").map(String::as_str) {
        Some("markdown") => Format::Markdown,
        Some("mdx") => Format::Mdx,
        _ => Format::Html,
    };
    let without = |part: &str| matches.get_many::<String>("without").into_iter().flatten().any(|own| own == part);
    options.markdown_pages = !without(MARKDOWN);
    options.copies = !without(COPIES);
    options.front_matter = !without(FRONT_MATTER);
    options.base_url = matches.get_one::<String>("base-url").map(|text| base_url(text)).transpose()?;
    check(&options, matches.contains_id("serve"))?;
    Ok(options)
}

/// Refuses options that have no effect on each other's output: who combines them expects something else.
fn check(options: &Options, is_served: bool) -> Result<(), Failure> {
    let refused = |left: &str, right: &str, help: Phrase| {
        let text = phrase!("`{left}` cannot be combined with `{right}`", "`{left}` 不能与 `{right}` 同时使用");
        Err(Failure::usage(text).help(help))
    };
    let format = match options.format {
        Format::Markdown => "--format markdown",
        Format::Mdx => "--format mdx",
        _ => "--format html",
    };
    let is_html = options.format == Format::Html;
    let for_html = || phrase!("it is for pages in HTML; remove one of them", "它只用于 HTML 页面，请去掉其中一个");
    if is_served && !is_html {
        let help = phrase!(
            "write the files with `--out`, and serve them with the generator that reads them",
            "请用 `--out` 写出文件，再由读取它们的生成器提供服务"
        );
        return refused(format, "--serve", help);
    }
    if is_served && options.flat {
        let help = phrase!("pages that are served need no `--flat`", "由服务器提供的页面不需要 `--flat`");
        return refused("--flat", "--serve", help);
    }
    if !is_html {
        let others = [
            (options.flat, "--flat"),
            (options.base_url.is_some(), "--base-url"),
            (!options.markdown_pages, "--without markdown"),
            (!options.copies, "--without copies"),
        ];
        if let Some((_, other)) = others.into_iter().find(|(is_given, _)| *is_given) {
            return refused(other, format, for_html());
        }
    }
    if is_html && !options.front_matter {
        let help = phrase!(
            "the Markdown beside web pages has no front matter; choose `--format markdown` or `--format mdx`",
            "网页旁的 Markdown 没有前置元数据；请选择 `--format markdown` 或 `--format mdx`"
        );
        return refused("--without front-matter", format, help);
    }
    Ok(())
}

fn base_url(text: &str) -> Result<BaseUrl, Failure> {
    BaseUrl::parse(text).map_err(|_| {
        let failure =
            Failure::usage(phrase!("invalid value `{text}` for `--base-url`", "`--base-url` 的值 `{text}` 无效"));
        failure.help(phrase!(
            "use an http(s) URL without `?` and `#`, such as https://docs.example.com/",
            "应为完整的 http(s) 网址，不含 `?` 和 `#`，例如 https://docs.example.com/"
        ))
    })
}

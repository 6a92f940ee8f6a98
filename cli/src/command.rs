//! The commands and their help, in the user's language.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use errbook_catalog::{Locale, Phrase, phrase};

use crate::arguments::{LAST, dress, flag, option, positional, subcommand, with_help};
use crate::failure::Failure;
use crate::session::Session;
use crate::{check, completions, explain, init, list, pages, response, terminal, usage};

/// A command: how it is called and what does it.
struct Entry {
    name: &'static str,
    command: fn(Locale) -> Command,
    run: fn(&Session, &ArgMatches) -> Result<ExitCode, Failure>,
}

const COMMANDS: [Entry; 8] = [
    Entry { name: "check", command: check::command, run: check::run },
    Entry { name: "explain", command: explain::command, run: explain::run },
    Entry { name: "list", command: list::command, run: list::run },
    Entry { name: "response", command: response::command, run: response::run },
    Entry { name: "pages", command: pages::command, run: pages::run },
    Entry { name: "init", command: init::command, run: init::run },
    Entry { name: "completions", command: completions::command, run: completions::run },
    Entry { name: "man", command: completions::man_command, run: completions::run_man },
];

/// Does what the arguments say; the first of them is the program's name.
pub(crate) fn run(args: Vec<OsString>, locale: Locale) -> Result<ExitCode, Failure> {
    let named = |arg: &OsString| COMMANDS.iter().map(|entry| entry.name).find(|name| arg == name);
    let called = args.iter().skip(1).find_map(named);
    let matches = match tree(locale).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            terminal::print(&error.render().ansi().to_string())?;
            return Ok(ExitCode::SUCCESS);
        }
        Err(error) if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal::complain(&error.render().ansi().to_string());
            return Ok(ExitCode::from(2));
        }
        Err(error) => return Err(usage::failure(&error, called)),
    };
    let session = Session::new(locale, &matches);
    match matches.subcommand() {
        Some(("help", matches)) => help(locale, matches),
        Some((name, matches)) => match COMMANDS.iter().find(|entry| entry.name == name) {
            Some(entry) => (entry.run)(&session, matches),
            None => help(locale, matches),
        },
        None => help(locale, &ArgMatches::default()),
    }
}

/// All commands.
pub(crate) fn tree(locale: Locale) -> Command {
    let about = phrase!(
        "Check a catalog of API errors, look up its codes, and build its pages",
        "检查 API 错误目录，查阅错误码，生成文档页面"
    );
    let after = phrase!(
        "The catalog is the nearest catalog.toml from here upward, no higher than the workspace's root.

Examples:
  errbook init                          write a first catalog.toml
  errbook check                         all diagnostics, each with its line
  errbook explain mfa_challenge_locked  what a code means and what to do
  errbook response sold_out             what a service sends for it
  errbook pages --out site --serve      its pages, anew whenever the catalog changes",
        "目录文件是从当前文件夹向上最近的 catalog.toml，最高到工作区的根目录。

示例：
  errbook init                          新建 catalog.toml
  errbook check                         列出所有错误及其所在行
  errbook explain mfa_challenge_locked  错误码的含义和解决办法
  errbook response sold_out             服务为它发送的响应
  errbook pages --out site --serve      生成页面，并随目录的改动更新"
    );
    let help = subcommand(
        locale,
        "help",
        phrase!("Print help for a command", "显示命令的帮助"),
        phrase!("errbook help [COMMAND]", "errbook help [命令]"),
        Phrase::default(),
    );
    let name = Arg::new("command").value_name(phrase!("COMMAND", "命令").get(locale).to_owned());
    let name = positional(locale, name, phrase!("The command", "命令名"));
    let version = flag(locale, "version", phrase!("Print the version", "显示版本号"));
    let root = dress(
        locale,
        Command::new("errbook"),
        about,
        phrase!("errbook [OPTIONS] <COMMAND>", "errbook [选项] <命令>"),
        after,
    );
    with_help(locale, root)
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(phrase!("Commands", "命令").get(locale).to_owned())
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .args(of_all(locale))
        .arg(version.short('V').action(ArgAction::Version).display_order(LAST - 1))
        .subcommands(COMMANDS.iter().map(|entry| with_help(locale, (entry.command)(locale))))
        .subcommand(with_help(locale, help.arg(name)))
}

/// The options that all commands have.
fn of_all(locale: Locale) -> [Arg; 2] {
    let language = option(
        locale,
        "language",
        phrase!("TAG", "标签"),
        phrase!(
            "Language of the output: en or zh, or another of the catalog's [default: by ERRBOOK_LANG, LC_ALL, LANG]",
            "输出所用的语言：en、zh 或目录中的其他语言 [默认：依次看 ERRBOOK_LANG、LC_ALL、LANG]"
        ),
    );
    let catalog = option(
        locale,
        "catalog",
        phrase!("FILE", "文件"),
        phrase!("The catalog [default: the nearest catalog.toml]", "目录文件 [默认：最近的 catalog.toml]"),
    );
    let catalog = catalog.value_parser(value_parser!(PathBuf));
    [catalog.display_order(LAST - 3), language.display_order(LAST - 2)].map(|arg| arg.global(true))
}

fn help(locale: Locale, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let mut root = tree(locale);
    root.build();
    let wanted = matches.try_get_one::<String>("command").ok().flatten();
    let command = match wanted {
        None => &mut root,
        Some(name) => match COMMANDS.iter().any(|entry| entry.name == name) || name == "help" {
            true => root.find_subcommand_mut(name).ok_or_else(|| unknown(name))?,
            false => return Err(unknown(name)),
        },
    };
    terminal::print(&command.render_help().ansi().to_string())?;
    Ok(ExitCode::SUCCESS)
}

fn unknown(name: &str) -> Failure {
    usage::unknown_command(name, errbook_catalog::nearest(name, COMMANDS.iter().map(|entry| entry.name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_make_sense_in_both_languages() {
        for locale in [Locale::En, Locale::Zh] {
            tree(locale).debug_assert();
        }
    }
}

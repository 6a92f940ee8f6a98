//! The commands and their help, in the user's language.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use errbook_catalog::{Locale, Phrase, phrase};

use crate::arguments::{LAST, described, flag, option, positional, subcommand, with_help};
use crate::entry::Entry;
use crate::failure::Failure;
use crate::session::Session;
use crate::{
    changelog, check, completions, diff, drift, explain, export, find, import, init, list, lock, pages, response,
    terminal, translations, usage,
};

const COMMANDS: &[Entry] = &[
    Entry { name: "check", command: check::command, run: check::run },
    Entry { name: "lock", command: lock::command, run: lock::run },
    Entry { name: "explain", command: explain::command, run: explain::run },
    Entry { name: "find", command: find::command, run: find::run },
    Entry { name: "list", command: list::command, run: list::run },
    Entry { name: "response", command: response::command, run: response::run },
    Entry { name: "pages", command: pages::command, run: pages::run },
    Entry { name: "export", command: export::command, run: export::run },
    Entry { name: "diff", command: diff::command, run: diff::run },
    Entry { name: "changelog", command: changelog::command, run: changelog::run },
    Entry { name: "drift", command: drift::command, run: drift::run },
    Entry { name: "translations", command: translations::command, run: translations::run },
    Entry { name: "init", command: init::command, run: init::run },
    Entry { name: "import", command: import::command, run: import::run },
    Entry { name: "completions", command: completions::command, run: completions::run },
    Entry { name: "man", command: completions::man_command, run: completions::run_man },
];

/// Runs the command that the arguments name. The first argument is the program's name.
pub(crate) fn run(args: Vec<OsString>, locale: Locale) -> Result<ExitCode, Failure> {
    let tree = tree(locale);
    let called = called(&tree, &args);
    let matches = match tree.clone().try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            terminal::print(&error.render().ansi().to_string())?;
            return Ok(ExitCode::SUCCESS);
        }
        Err(error) if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal::print_error(&error.render().ansi().to_string());
            return Ok(ExitCode::from(2));
        }
        Err(error) => return Err(usage::failure(&error, &called)),
    };
    let session = Session::new(locale, tree, &matches);
    match matches.subcommand() {
        Some(("help", matches)) => help(session.tree, matches),
        Some((name, matches)) => match COMMANDS.iter().find(|entry| entry.name == name) {
            Some(entry) => (entry.run)(&session, matches),
            None => help(session.tree, matches),
        },
        None => help(session.tree, &ArgMatches::default()),
    }
}

/// Returns the names of the command that the arguments name: `["export", "json"]` of `errbook export json --out x`.
fn called(tree: &Command, args: &[OsString]) -> Vec<String> {
    let mut command = tree;
    let mut names = Vec::new();
    for arg in args.iter().skip(1).filter_map(|arg| arg.to_str()) {
        if let Some(named) = command.get_subcommands().find(|below| below.get_name() == arg) {
            command = named;
            names.push(arg.to_owned());
        }
    }
    names
}

/// Returns all commands.
fn tree(locale: Locale) -> Command {
    let about = phrase!(
        "Check a catalog of API errors, look up codes, and build the error book",
        "检查 API 错误目录，查阅错误码，生成错误手册"
    );
    let after = phrase!(
        "The catalog is the nearest catalog.toml in this folder or a parent, up to the root of the workspace.

Examples:
  errbook init                          create a catalog.toml
  errbook check                         report all errors and warnings
  errbook lock                          record what clients rely on
  errbook explain mfa_challenge_locked  what a code means and what to do
  errbook find 'Your session has ended' the error that a message or a log shows
  errbook response sold_out             what a service sends for an entry
  errbook pages --out site --serve      build the error book, rebuild on changes
  errbook export json                   the whole catalog for other programs
  errbook diff HEAD~1:catalog.toml      what changed for clients
  errbook translations                  missing and stale translations",
        "错误目录是当前文件夹或上级文件夹中最近的 catalog.toml，最高到工作区的根目录。

示例：
  errbook init                          新建 catalog.toml
  errbook check                         报告所有错误和警告
  errbook lock                          记录客户端依赖的内容
  errbook explain mfa_challenge_locked  错误码的含义和解决办法
  errbook find '会话已失效'             根据报错消息或日志查找错误
  errbook response sold_out             服务为某个条目发送的响应
  errbook pages --out site --serve      生成错误手册，错误目录改动后自动更新
  errbook export json                   供其他程序使用的整个错误目录
  errbook diff HEAD~1:catalog.toml      影响客户端的改动
  errbook translations                  缺少和过期的译文"
    );
    let help = subcommand(
        locale,
        "help",
        phrase!("Print help for a command", "显示命令的帮助"),
        phrase!("errbook help [COMMAND]...", "errbook help [命令]..."),
        Phrase::default(),
    );
    let name = Arg::new("command").value_name(phrase!("COMMAND", "命令").get(locale).to_owned()).num_args(0..=2);
    let name = positional(locale, name, phrase!("The command", "命令名"));
    let version = flag(locale, "version", phrase!("Print the version", "显示版本号"));
    let root = described(
        locale,
        Command::new("errbook"),
        about,
        phrase!("errbook [OPTIONS] <COMMAND>", "errbook [选项] <命令>"),
        after,
    );
    let root = root
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .args(global_options(locale))
        .arg(version.short('V').action(ArgAction::Version).display_order(LAST - 1))
        .subcommands(COMMANDS.iter().map(|entry| with_help(locale, (entry.command)(locale))))
        .subcommand(with_help(locale, help.arg(name)));
    with_help(locale, root)
}

/// Returns the options that all commands have.
fn global_options(locale: Locale) -> [Arg; 2] {
    let language = option(
        locale,
        "language",
        phrase!("TAG", "标签"),
        phrase!(
            "Language of the output: en, zh, or another language of the catalog [default: from ERRBOOK_LANG, LC_ALL, LC_MESSAGES, LANG]",
            "输出语言：en、zh 或错误目录中的其他语言 [默认：依次取自 ERRBOOK_LANG、LC_ALL、LC_MESSAGES、LANG]"
        ),
    );
    let catalog = option(
        locale,
        "catalog",
        phrase!("FILE", "文件"),
        phrase!("The catalog [default: the nearest catalog.toml]", "错误目录 [默认：最近的 catalog.toml]"),
    );
    let catalog = catalog.value_parser(value_parser!(PathBuf));
    [catalog.display_order(LAST - 3), language.display_order(LAST - 2)].map(|arg| arg.global(true))
}

/// Prints the help of the command that `errbook help` names, such as `help check` and `help export json`.
fn help(mut root: Command, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    root.build();
    let wanted = matches.try_get_many::<String>("command").ok().flatten().into_iter().flatten();
    let mut command = &mut root;
    let mut above = Vec::new();
    for name in wanted {
        let known: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
        let near = || errbook_catalog::nearest(name, known.iter().map(String::as_str));
        command = command.find_subcommand_mut(name).ok_or_else(|| usage::unknown_command(name, near(), &above))?;
        above.push(name.clone());
    }
    terminal::print(&command.render_help().ansi().to_string())?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_valid_in_both_languages() {
        for locale in [Locale::En, Locale::Zh] {
            tree(locale).debug_assert();
        }
    }
}

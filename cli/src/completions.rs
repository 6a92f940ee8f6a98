//! `errbook completions` and `errbook man`: completions for shells, and manual pages.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command, ValueEnum, value_parser};
use clap_complete::Shell;
use errbook_catalog::{Locale, phrase};

use crate::arguments::{option, positional, subcommand};
use crate::failure::Failure;
use crate::session::Session;
use crate::{phrases, terminal};

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "Examples:
  errbook completions bash > ~/.local/share/bash-completion/completions/errbook
  errbook completions zsh > \"${{fpath[1]}}/_errbook\"
  errbook completions fish > ~/.config/fish/completions/errbook.fish
  errbook completions powershell >> $PROFILE",
        "示例：
  errbook completions bash > ~/.local/share/bash-completion/completions/errbook
  errbook completions zsh > \"${{fpath[1]}}/_errbook\"
  errbook completions fish > ~/.config/fish/completions/errbook.fish
  errbook completions powershell >> $PROFILE"
    );
    let shells = Shell::value_variants().iter().map(ToString::to_string);
    let shell = Arg::new("shell").value_name("SHELL").required(true).value_parser(PossibleValuesParser::new(shells));
    subcommand(
        locale,
        "completions",
        phrase!("Print completions for a shell", "输出 shell 的补全脚本"),
        phrase!("errbook completions <SHELL>", "errbook completions <SHELL>"),
        after,
    )
    .arg(positional(
        locale,
        shell,
        phrase!("bash, elvish, fish, powershell or zsh", "bash、elvish、fish、powershell 或 zsh"),
    ))
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let shell = matches.get_one::<String>("shell").and_then(|name| Shell::from_str(name, true).ok());
    let mut script = Vec::new();
    if let Some(shell) = shell {
        clap_complete::generate(shell, &mut session.tree.clone(), "errbook", &mut script);
    }
    terminal::print_bytes(&script)?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn man_command(locale: Locale) -> Command {
    let after = phrase!(
        "Examples:
  errbook man | man -l -
  errbook man --out ~/.local/share/man/man1",
        "示例：
  errbook man | man -l -
  errbook man --out ~/.local/share/man/man1"
    );
    let out = option(
        locale,
        "out",
        phrase!("DIR", "文件夹"),
        phrase!("Write a manual page for each command into this folder", "把每个命令的手册页写入此文件夹"),
    );
    subcommand(
        locale,
        "man",
        phrase!("Print the manual page", "输出 man 手册页"),
        phrase!("errbook man [OPTIONS]", "errbook man [选项]"),
        after,
    )
    .arg(out.value_parser(value_parser!(PathBuf)))
}

pub(crate) fn run_man(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let failed = |error: std::io::Error| {
        let error = phrases::system(&error);
        Failure::new(phrase!("cannot write the manual pages: {error}", "无法写入手册页：{error}"; error))
    };
    match matches.get_one::<PathBuf>("out") {
        Some(folder) => {
            std::fs::create_dir_all(folder).map_err(failed)?;
            clap_mangen::generate_to(session.tree.clone(), folder).map_err(failed)?;
        }
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(session.tree.clone()).render(&mut page).map_err(failed)?;
            terminal::print_bytes(&page)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

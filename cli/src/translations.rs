//! `errbook translations`: which translations are missing or stale, and PO files for translators.

mod catalog;
mod confirm;
mod content;
mod export;
mod file;
mod find;
mod import;
mod languages;
mod list;
mod localized;
mod plural_forms;
mod po;
mod records;
mod state;
mod store;
mod syntax;
mod toml;
mod unit;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use errbook_catalog::{Locale, Phrase, phrase};

use self::state::State;
use crate::arguments::{flag, one_of_list, option, positional, subcommand, with_help};
use crate::entry::Entry;
use crate::export::output::out;
use crate::failure::Failure;
use crate::session::Session;

/// The commands below it. Without one, the states are listed.
const COMMANDS: [Entry; 4] = [
    Entry { name: "confirm", command: confirm_command, run: confirm::run },
    Entry { name: "export", command: export_command, run: export::run },
    Entry { name: "import", command: import_command, run: import::run },
    Entry { name: "join", command: join_command, run: confirm::run_join },
];

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "Texts are translated from the first language of the catalog. catalog.texts, beside the catalog, records from which text each translation was made; commit both. A translation is

  missing      the language has none
  equal        it is the same as in the default language, and not confirmed
  stale        the text of the default language has changed since it was confirmed
  unconfirmed  nobody has confirmed it
  confirmed    it was confirmed, and nothing has changed

The exit status is 1 if there is a translation in a state of --fail-on.

Examples:
  errbook translations --fail-on missing,stale     in CI
  errbook translations confirm sold_out            record that translations are right
  errbook translations export --language de -o de.po
  errbook translations import de.po",
        "译文由错误目录的第一种语言译出。错误目录旁边的 catalog.texts 记录每处译文译自怎样的文本，请把两者都提交。译文有以下状态：

  missing      缺少：该语言没有文本
  equal        相同：与默认语言相同，且未确认
  stale        过期：确认之后，默认语言的文本有改动
  unconfirmed  未确认：有译文，但没有人确认过
  confirmed    已确认：之后没有改动

如果有译文处于 --fail-on 的状态，退出状态为 1。

示例：
  errbook translations --fail-on missing,stale     用于 CI
  errbook translations confirm sold_out            记录译文无误
  errbook translations export --language de -o de.po
  errbook translations import de.po"
    );
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!("text, or json for programs [default: text]", "text，或供程序读取的 json [默认：text]"),
    );
    let fail_on = option(
        locale,
        "fail-on",
        phrase!("STATES", "状态"),
        phrase!(
            "Fail if a translation is missing, equal, stale or unconfirmed; several with commas between",
            "有译文处于这些状态时视为失败：missing、equal、stale 或 unconfirmed，多个用逗号分隔"
        ),
    );
    let states = State::ALL.into_iter().filter(|state| *state != State::Confirmed).map(State::as_str);
    let command = subcommand(
        locale,
        "translations",
        phrase!("Find missing and stale translations; exchange PO files", "查找缺少和过期的译文，与译者交换 PO 文件"),
        phrase!("errbook translations [OPTIONS] [COMMAND]", "errbook translations [选项] [命令]"),
        after,
    );
    command
        .arg(format.value_parser(PossibleValuesParser::new(["text", "json"])))
        .arg(fail_on.value_delimiter(',').value_parser(one_of_list(states)))
        .args_conflicts_with_subcommands(true)
        .disable_help_subcommand(true)
        .subcommands(COMMANDS.iter().map(|entry| with_help(locale, (entry.command)(locale))))
}

fn confirm_command(locale: Locale) -> Command {
    let after = phrase!(
        "A path names a text, or all texts below it: `sold_out`, `sold_out.message`, `groups.orders`. Without a path, all translations are confirmed: do this once, when you start to record them. --language confirms the translations to one language.

Examples:
  errbook translations confirm
  errbook translations confirm sold_out.message --language de",
        "路径可以是一处文本，也可以是它下面的所有文本：`sold_out`、`sold_out.message`、`groups.orders`。不写路径则确认全部译文，适合刚开始记录的时候。--language 只确认一种语言的译文。

示例：
  errbook translations confirm
  errbook translations confirm sold_out.message --language de"
    );
    let path = Arg::new("path").value_name(phrase!("PATH", "路径").get(locale).to_owned()).num_args(0..);
    subcommand(
        locale,
        "confirm",
        phrase!("Record that translations match the current texts", "记录译文与现在的文本相符"),
        phrase!("errbook translations confirm [OPTIONS] [PATH]...", "errbook translations confirm [选项] [路径]..."),
        after,
    )
    .arg(positional(locale, path, phrase!("What to confirm [default: all]", "要确认的文本 [默认：全部]")))
}

fn export_command(locale: Locale) -> Command {
    let after = phrase!(
        "--language is the language to translate to; the catalog need not have it yet. Stale translations are marked as fuzzy, with the text that they were made from, which is looked up in the file of --previous and in the git history.

Examples:
  errbook translations export --language de -o de.po
  errbook translations export --language de --previous old.po -o de.po",
        "--language 指定译文的语言，可以是错误目录里还没有的语言。过期的译文标为 fuzzy，并附上它所译自的旧文本：旧文本在 --previous 指定的文件和 git 历史中查找。

示例：
  errbook translations export --language de -o de.po
  errbook translations export --language de --previous old.po -o de.po"
    );
    let previous = option(
        locale,
        "previous",
        phrase!("FILE", "文件"),
        phrase!("An earlier PO file, for texts that have changed", "较早的 PO 文件，用来查找改动前的文本"),
    );
    subcommand(
        locale,
        "export",
        phrase!("Write a PO file for translators", "写出供译者使用的 PO 文件"),
        phrase!(
            "errbook translations export --language <TAG> [OPTIONS]",
            "errbook translations export --language <标签> [选项]"
        ),
        after,
    )
    .arg(out(locale).short('o'))
    .arg(previous.value_parser(value_parser!(PathBuf)))
}

fn import_command(locale: Locale) -> Command {
    let after = phrase!(
        "Translations are written into catalog.toml and the files that it includes; comments, order and quotes are kept. The new catalog is checked first: if a translation breaks it, nothing is written. A new language is added to the catalog.

Translations that are marked as fuzzy are skipped, and so are those of a text that has changed since the export; --fuzzy takes both.",
        "译文写入 catalog.toml 以及它包含的文件；注释、顺序和引号保持不变。写入前先检查新的错误目录：只要有译文会破坏它，就什么都不写。错误目录里没有的语言会自动加入。

标为 fuzzy 的译文，以及写出文件后原文有改动的译文不会采用；加 --fuzzy 则都采用。"
    );
    let file = Arg::new("file").value_name(phrase!("FILE", "文件").get(locale).to_owned()).num_args(1..);
    let file = positional(locale, file, phrase!("PO files", "PO 文件"));
    let fuzzy = flag(
        locale,
        "fuzzy",
        phrase!("Also take fuzzy translations and those of earlier texts", "也采用标为 fuzzy 或译自旧文本的译文"),
    );
    subcommand(
        locale,
        "import",
        phrase!("Write the translations of PO files into the catalog", "把 PO 文件的译文写入错误目录"),
        phrase!("errbook translations import [OPTIONS] <FILE>...", "errbook translations import [选项] <文件>..."),
        after,
    )
    .arg(file.value_parser(value_parser!(PathBuf)).action(ArgAction::Append).required(true))
    .arg(fuzzy)
}

fn join_command(locale: Locale) -> Command {
    subcommand(
        locale,
        "join",
        phrase!("Join both sides of a merge in catalog.texts", "合并 catalog.texts 中有冲突的双方"),
        phrase!("errbook translations join", "errbook translations join"),
        Phrase::default(),
    )
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let chosen = matches.subcommand();
    let below = chosen.and_then(|(name, matches)| Some((COMMANDS.iter().find(|entry| entry.name == name)?, matches)));
    match below {
        Some((entry, matches)) => (entry.run)(session, matches),
        None => list::run(session, matches),
    }
}

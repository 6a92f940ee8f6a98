//! `errbook find`: the errors that a text shows, or those nearest to it.

mod card;
mod json;

use std::io::Read as _;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use errbook_catalog::{Locale, phrase};
use errbook_pages::{Finder, Findings};

use crate::arguments::{option, positional, subcommand};
use crate::explain::{TerminalPage, UNLIMITED};
use crate::failure::Failure;
use crate::printable::clean;
use crate::session::Session;
use crate::{phrases, terminal};

/// The longest text that is read from standard input.
const LONGEST: u64 = 16 << 20;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "TEXT is what a client or a log shows: a code in any spelling, a message or a part of it, a response body, lines of a log. Several arguments are joined by spaces. Words are searched for in titles, messages, keywords and documentation; typing errors and synonyms are allowed.

Exit status: 0 if the text identifies an error, 1 if it does not. The closest errors are printed then.

Examples:
  errbook find 'Too many incorrect codes were entered'
  errbook find rate limit
  curl -s https://api.example.com/login | errbook find
  tail -n 20 service.log | errbook find --format json",
        "<文本> 是客户端或日志中的报错：任意写法的错误码、完整或部分消息、响应体、日志。多个参数以空格连接。关键词会在标题、消息、关键词和文档中搜索，容许拼写错误和同义词。

退出状态：能确定是哪个错误时为 0；不能确定时为 1，并列出最接近的错误。

示例：
  errbook find '验证码连续输错次数过多'
  errbook find 限流
  curl -s https://api.example.com/login | errbook find
  tail -n 20 service.log | errbook find --format json"
    );
    let text = Arg::new("text")
        .value_name(phrase!("TEXT", "文本").get(locale).to_owned())
        .num_args(0..)
        .allow_negative_numbers(true);
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!("text, or json for programs [default: text]", "text，或供程序读取的 json [默认：text]"),
    );
    subcommand(
        locale,
        "find",
        phrase!("Find the error that a message, response or log shows", "根据报错消息、响应或日志查找错误"),
        phrase!("errbook find [OPTIONS] [TEXT]...", "errbook find [选项] [文本]..."),
        after,
    )
    .arg(positional(locale, text, phrase!("The text [default: standard input]", "要查找的文本 [默认：标准输入]")))
    .arg(format.value_parser(PossibleValuesParser::new(["text", "json"])))
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let contents = session.contents(true)?;
    let language = session.reader_language(contents.catalog())?;
    let words: Vec<&str> = matches.get_many::<String>("text").into_iter().flatten().map(String::as_str).collect();
    let text = if words.is_empty() { standard_input(session)? } else { words.join(" ") };
    if text.trim().is_empty() {
        return Err(Failure::usage(phrase!("no text to find", "没有要查找的文本"))
            .help(phrase!("pass it as an argument or on standard input", "请作为参数传入，或从标准输入读取")));
    }
    let found = Finder::find_in_any_language(&contents, language, &text);
    // Lines are for a reader; what reads a pipe gets them whole.
    let width = terminal::full_width().map_or(UNLIMITED, |_| terminal::text_width());
    let page = TerminalPage { session, contents: &contents, language, width };
    if matches.get_one::<String>("format").map(String::as_str) == Some("json") {
        terminal::print_json(&json::of(&page, &found))?;
    } else if found.answers.is_empty() && found.near.is_empty() {
        let name = &contents.catalog().name;
        return Err(Failure::new(phrase!(
            "no error of the catalog `{name}` resembles this text",
            "`{name}` 中没有与这段文本相近的错误"
        ))
        .help(phrases::list_codes()));
    } else {
        terminal::show(&shown(&page, &found))?;
    }
    Ok(if found.answers.is_empty() { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn standard_input(session: &Session) -> Result<String, Failure> {
    use std::io::IsTerminal as _;
    if std::io::stdin().is_terminal() {
        let hint = phrase!(
            "Paste the error, then press Ctrl+D on a line of its own.",
            "粘贴报错内容，然后另起一行按 Ctrl+D。"
        );
        terminal::print_error(&format!("{}\n", session.say(&hint)));
    }
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(LONGEST)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::new(phrase!("cannot read standard input: {error}", "无法读取标准输入：{error}")))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Returns the answers as cards, and a line for each error that is nearest.
fn shown(page: &TerminalPage<'_>, found: &Findings) -> String {
    let say = |phrase| clean(page.session.say(&phrase));
    let mut out = String::new();
    let several = found.answers.iter().any(|answer| answer.is_alike);
    if several {
        out.push_str(&page.line(&say(phrase!("Several errors match.", "有多个错误与之匹配。"))));
        out.push('\n');
    }
    let cards: Vec<String> = found.answers.iter().map(|answer| card::of(page, answer)).collect();
    out.push_str(&cards.join("\n"));
    let heading = match (found.answers.is_empty(), found.is_full) {
        _ if found.near.is_empty() => None,
        (false, _) => Some(phrase!("Related errors:", "相关错误：")),
        (true, true) => {
            Some(phrase!("No error is identified for certain. Matches:", "无法确定是哪个错误。匹配的错误："))
        }
        (true, false) => {
            Some(phrase!("No error is identified for certain. Closest:", "无法确定是哪个错误。最接近的错误："))
        }
    };
    if let Some(heading) = heading {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&page.line(&say(heading)));
        out.push_str(&card::lines(page, &found.near));
    }
    if let Some(status) = found.status.filter(|status| page.contents.statuses().contains(status)) {
        let all = phrase!(
            "All errors with status {status}: errbook list --status {status}",
            "状态码 {status} 的所有错误：errbook list --status {status}"
        );
        out.push_str(&format!("\n{}", page.line(&say(all))));
    }
    out
}

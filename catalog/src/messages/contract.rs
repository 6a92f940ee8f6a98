//! Edits that break the contract.

mod text;

pub use self::text::describe_change;
use crate::contract::{Change, Heading, WayOut};
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::Span;

/// `at` is the place in the catalog, `locked` that of the block in the lock.
pub(crate) fn broken_contract(change: &Change, at: Option<Span>, locked: Option<Span>) -> Diagnostic {
    let diagnostic = Diagnostic::error(Rule::Contract(change.rule), at.or(locked), describe_change(change));
    let diagnostic = match locked.filter(|_| at.is_some()) {
        Some(locked) => {
            diagnostic.note_at(locked, phrase!("clients rely on what is locked here", "客户端依赖这里锁定的内容"))
        }
        None => diagnostic,
    };
    diagnostic.help(help(change))
}

/// Returns every way out, each with what to write or to run.
fn help(change: &Change) -> Phrase {
    let (rule, path) = (change.rule.as_str(), quoted(&change.path()));
    let accept = format!("errbook lock --accept {rule} {path} --reason \"…\"");
    let mut ways: Vec<Phrase> = change.rule.ways_out().iter().filter_map(|way| other(*way, change)).collect();
    if ways.is_empty() {
        return phrase!("undo the edit, or accept it: `{accept}`", "请撤销修改；若确要修改，请接受它：`{accept}`");
    }
    ways.push(phrase!("accept the break: `{accept}`", "接受这一改动：`{accept}`"));
    let lines = |get: fn(&Phrase) -> &str| -> String { ways.iter().map(|way| format!("\n- {}", get(way))).collect() };
    let ways = Phrase { en: lines(|way| &way.en), zh: lines(|way| &way.zh) };
    phrase!("undo the edit, or choose another way:{ways}", "请撤销修改，或选择其他办法：{ways}"; ways)
}

/// Returns what to do by a way out; `None` for undoing and accepting, which are always there, and for ways that this change has not.
fn other(way: WayOut, change: &Change) -> Option<Phrase> {
    let name = change.heading.name().unwrap_or_default();
    let code = change.old.as_deref().filter(|code| *code != "none");
    let retired = if matches!(change.heading, Heading::Violation(_)) { "retired_violations" } else { "retired" };
    // An entry that no longer lists a violation retires nothing.
    let whole = change.part.is_none();
    Some(match way {
        WayOut::Undo | WayOut::Accept => return None,
        WayOut::Retire if !whole => return None,
        WayOut::Retire => {
            let code = code.map_or_else(String::new, |code| format!(" code = {code} "));
            phrase!(
                "retire it: `[{retired}]` with `{name} = {{{code}}}`",
                "停用它：在 `[{retired}]` 中写 `{name} = {{{code}}}`"
            )
        }
        WayOut::Alias => {
            let code = code.filter(|_| whole)?;
            phrase!(
                "make its code an alias of what replaces it: `aliases = [{code}]`",
                "把它的错误码写成替代者的别名：`aliases = [{code}]`"
            )
        }
        WayOut::AddBeside => {
            phrase!("keep the old one, and add the new one beside it", "保留原来的，另外新增一个")
        }
        WayOut::Alternative => phrase!(
            "keep the envelope, and write the new body as another one that `alternatives` lists",
            "保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`"
        ),
        WayOut::OwnCode => {
            phrase!("give the new one a code of its own: `code = \"…\"`", "为新的条目另设错误码：`code = \"…\"`")
        }
        WayOut::Identify => phrase!(
            "show `{{code}}` in the body, so that clients need not compare messages",
            "在响应体里写上 `{{code}}`，客户端就不必比较消息"
        ),
    })
}

/// Returns a word of a command line, in quotes if a shell would take it apart.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/');
    if word.chars().all(is_plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

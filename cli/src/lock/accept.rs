//! `--accept RULE PATH --reason TEXT`: accepts breaking changes.

use clap::ArgMatches;
use errbook_catalog::contract::{Change, Contract, ContractLevel, ContractRule, Lock};
use errbook_catalog::{Phrase, nearest, phrase};

use crate::failure::Failure;
use crate::phrases;

/// What the user wants to accept.
pub(super) struct Wanted {
    rule: ContractRule,
    path: String,
    reason: String,
}

/// Reads the changes to accept from the command line.
pub(super) fn wanted(matches: &ArgMatches) -> Result<Vec<Wanted>, Failure> {
    let Some(occurrences) = matches.get_occurrences::<String>("accept") else { return Ok(Vec::new()) };
    let reason = reason(matches.get_one::<String>("reason").map_or("", String::as_str))?;
    let mut wanted = Vec::new();
    for mut values in occurrences {
        // clap has seen that each has two values.
        let (Some(rule), Some(path)) = (values.next(), values.next()) else { continue };
        let rule = ContractRule::parse(rule).ok_or_else(|| unknown_rule(rule, path))?;
        wanted.push(Wanted { rule, path: path.clone(), reason: reason.clone() });
    }
    Ok(wanted)
}

/// Returns the reason. The dots of the command in a diagnostic stand for one and are none.
fn reason(text: &str) -> Result<String, Failure> {
    let text = text.trim();
    if text.chars().any(|c| !matches!(c, '.' | '…') && !c.is_whitespace()) {
        return Ok(text.to_owned());
    }
    let help = phrase!(
        "say why clients can bear the change; reviewers and the changelog will show it",
        "请写明为什么可以这样改，评审和更新日志都会显示这个理由"
    );
    Err(Failure::usage(phrase!("`--reason` gives no reason", "`--reason` 没有写明理由")).help(help))
}

fn unknown_rule(rule: &str, path: &str) -> Failure {
    let failure = Failure::usage(phrase!("unknown rule `{rule}`", "未知的规则 `{rule}`"));
    if ContractRule::parse(path).is_some() {
        let turned = phrase!(
            "the rule comes before the path: `--accept {path} {rule}`",
            "规则写在路径之前：`--accept {path} {rule}`"
        );
        return failure.help(turned);
    }
    let near = nearest(rule, ContractRule::ALL.iter().map(|rule| rule.as_str()));
    failure.help(near.map_or_else(see_lock, phrases::did_you_mean))
}

fn see_lock() -> Phrase {
    phrase!(
        "`errbook lock` shows each breaking change with its rule and path",
        "`errbook lock` 会列出每处不兼容改动的规则和路径"
    )
}

/// Accepts the changes of a rule in a place, and returns them.
///
/// # Errors
///
/// Fails if there is none, or if it breaks nothing by the levels of the catalog.
pub(super) fn accept(
    lock: &mut Lock,
    contract: &Contract,
    level: &dyn Fn(&Change) -> ContractLevel,
    wanted: &Wanted,
) -> Result<Vec<Change>, Failure> {
    let changes: Vec<Change> = lock.changes(contract).into_iter().map(|judged| judged.change).collect();
    let found = changes.into_iter().filter(|change| change.rule == wanted.rule && change.path() == wanted.path);
    let found: Vec<Change> = found.collect();
    let Some(first) = found.first() else { return Err(nothing(wanted, &lock.breaks(contract, level))) };
    let (rule, path) = (wanted.rule.as_str(), &wanted.path);
    let needless = match level(first) {
        ContractLevel::Breaking => {
            found.iter().for_each(|change| lock.accept(change, &wanted.reason));
            return Ok(found);
        }
        ContractLevel::Warning => phrase!(
            "`{rule}` of `{path}` is a warning, which needs no acceptance",
            "`{path}` 的 `{rule}` 只是警告，无需接受"
        ),
        ContractLevel::Note => phrase!(
            "`{rule}` of `{path}` breaks no client and needs no acceptance",
            "`{path}` 的 `{rule}` 不影响客户端，无需接受"
        ),
    };
    Err(Failure::new(needless).help(phrase!("record it with `errbook lock`", "运行 `errbook lock` 即可记录")))
}

/// Returns the failure for a change that there is not. `open` are the breaking ones that nobody has accepted.
fn nothing(wanted: &Wanted, open: &[Change]) -> Failure {
    let (rule, path) = (wanted.rule.as_str(), &wanted.path);
    if open.is_empty() {
        let text = phrase!("nothing to accept: no breaking change is open", "没有需要接受的不兼容改动");
        return Failure::new(text);
    }
    let failure = Failure::new(phrase!("`{path}` has no change `{rule}`", "`{path}` 没有 `{rule}` 这样的改动"));
    let of_rule: Vec<String> = open.iter().filter(|change| change.rule == wanted.rule).map(Change::path).collect();
    if let Some(near) = nearest(path, of_rule.iter().map(String::as_str)) {
        return failure.help(phrases::did_you_mean(&format!("{rule} {near}")));
    }
    if let Some(other) = open.iter().find(|change| change.path() == *path) {
        return failure.help(phrases::did_you_mean(&format!("{} {path}", other.rule.as_str())));
    }
    let all: Vec<String> = open.iter().map(|change| format!("{} {}", change.rule.as_str(), change.path())).collect();
    let all = Phrase::list(all.iter().map(String::as_str));
    failure.help(phrase!("open changes: {all}", "尚未接受的改动：{all}"; all))
}

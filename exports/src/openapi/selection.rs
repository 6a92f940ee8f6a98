//! The entries that an operation names.

use errbook_catalog::{Phrase, nearest, phrase};
use serde_json::Value;

use super::{Answered, Options, document};
use crate::contents::Contents;

/// The extension of an operation, of a path or of a document that names errors.
pub(super) const KEY: &str = "x-errors";
/// What is before the name of a group.
const GROUP: &str = "group:";

/// Returns the answers that a value of [`KEY`] names: a list of names of entries, and of groups behind `group:`. `place` is where it
/// is, for messages.
pub(super) fn answers(
    contents: &Contents,
    options: &Options,
    place: &Phrase,
    value: &Value,
    problems: &mut Vec<Phrase>,
) -> Vec<Answered> {
    let Some(items) = value.as_array() else {
        problems.push(phrase!(
            "{place}: `{KEY}` must be a list of entries",
            "{place}：`{KEY}` 应为条目名列表";
            place
        ));
        return Vec::new();
    };
    let mut entries = Vec::new();
    for item in items {
        match named(contents, item) {
            Ok(found) => entries.extend(found),
            Err(problem) => problems.push(phrase!("{place}: {problem}", "{place}：{problem}"; place, problem)),
        }
    }
    entries.into_iter().flat_map(|entry| document::answers_of(contents, entry, options)).collect()
}

/// Returns the entries (by index) that an item names.
fn named(contents: &Contents, item: &Value) -> Result<Vec<usize>, Phrase> {
    let Some(name) = item.as_str() else {
        return Err(phrase!("an item of `{KEY}` must be a string", "`{KEY}` 的每一项都应为字符串"));
    };
    match name.strip_prefix(GROUP) {
        Some(group) => of_group(contents, group),
        None => entry(contents, name).map(|entry| vec![entry]),
    }
}

fn entry(contents: &Contents, name: &str) -> Result<usize, Phrase> {
    contents.entry_named(name).ok_or_else(|| {
        let catalog = contents.catalog();
        let shown = contents.entries().map(|entry| entry.name.value.as_str());
        if catalog.entry(name).is_some() {
            return phrase!(
                "entry `{name}` is internal: use `--internal` to include it",
                "条目 `{name}` 仅限内部，用 `--internal` 可包括它"
            );
        }
        match nearest(name, shown) {
            Some(near) => {
                phrase!("unknown entry `{name}`: did you mean `{near}`?", "未知条目 `{name}`，是否想写 `{near}`？")
            }
            None => phrase!("unknown entry `{name}`", "未知条目 `{name}`"),
        }
    })
}

fn of_group(contents: &Contents, name: &str) -> Result<Vec<usize>, Phrase> {
    let catalog = contents.catalog();
    let Some(group) = catalog.group(name) else {
        return Err(match nearest(name, catalog.groups.iter().map(|group| group.name.value.as_str())) {
            Some(near) => {
                phrase!("unknown group `{name}`: did you mean `{near}`?", "未知分组 `{name}`，是否想写 `{near}`？")
            }
            None => phrase!("unknown group `{name}`", "未知分组 `{name}`"),
        });
    };
    let of_it = |index: &&usize| catalog.entries.get(**index).is_some_and(|entry| entry.group == Some(group));
    let entries: Vec<usize> = contents.shown().iter().filter(of_it).copied().collect();
    match entries.is_empty() {
        true => Err(phrase!("group `{name}` has no public entries", "分组 `{name}` 没有公开条目")),
        false => Ok(entries),
    }
}

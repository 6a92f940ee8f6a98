//! Finds entries by code or name.

use errbook_catalog::model::{Catalog, Entry, Retired};
use errbook_catalog::{nearest, phrase};

use crate::failure::Failure;
use crate::phrases;

/// What a code or name refers to.
pub(crate) enum Found {
    /// Entries, by index: several if they share a code.
    Entries(Vec<usize>),
    /// A retired entry, by index.
    Retired(usize),
}

/// Finds entries by name or code, else by Rust variant, else by alias; else a retired entry. Case matters only if two
/// differ in nothing else.
///
/// # Errors
///
/// Fails if nothing is found, with a suggestion.
pub(crate) fn find(catalog: &Catalog, text: &str) -> Result<Found, Failure> {
    let exactly = |known: &str| known == text;
    let loosely = |known: &str| known.eq_ignore_ascii_case(text);
    find_by(catalog, &exactly).or_else(|| find_by(catalog, &loosely)).ok_or_else(|| unknown(catalog, text))
}

/// Finds a single entry.
///
/// # Errors
///
/// Fails if there is none, if there are several, or if it was retired.
pub(crate) fn find_one<'c>(catalog: &'c Catalog, text: &str) -> Result<&'c Entry, Failure> {
    match find(catalog, text)? {
        Found::Entries(indexes) => {
            match indexes.iter().filter_map(|&index| catalog.entries.get(index)).collect::<Vec<_>>().as_slice() {
                [entry] => Ok(entry),
                entries => {
                    let names = entries.iter().map(|entry| entry.name.value.as_str());
                    let names = errbook_catalog::Phrase::list(names);
                    let failure = Failure::new(phrase!(
                        "several entries have the code `{text}`",
                        "有多个条目使用错误码 `{text}`"
                    ));
                    Err(failure.help(phrase!("use one of their names: {names}", "请改用名字：{names}"; names)))
                }
            }
        }
        Found::Retired(index) => {
            let failure = Failure::new(phrase!("`{text}` is retired and no longer sent", "`{text}` 已停用，不再发送"));
            let replacement = catalog.retired.get(index).and_then(|retired| retired.replaced_by.as_ref());
            Err(match replacement {
                Some(name) => {
                    let name = &name.value;
                    failure.help(phrase!("use its replacement `{name}`", "请改用取代它的 `{name}`"))
                }
                None => failure,
            })
        }
    }
}

fn find_by(catalog: &Catalog, same: &dyn Fn(&str) -> bool) -> Option<Found> {
    let by = |is: &dyn Fn(&Entry) -> bool| -> Option<Vec<usize>> {
        let found = catalog.entries.iter().enumerate().filter(|(_, entry)| is(entry));
        let found: Vec<usize> = found.map(|(index, _)| index).collect();
        (!found.is_empty()).then_some(found)
    };
    let code = |code: &errbook_catalog::model::Code| code.text().is_some_and(|code| same(&code));
    // A name that is the code of another entry finds both: what a client received is a code.
    let entries = by(&|entry| same(&entry.name.value) || code(&entry.code.value))
        .or_else(|| by(&|entry| entry.variant.as_deref().is_some_and(same)))
        .or_else(|| by(&|entry| entry.aliases.iter().any(|alias| code(&alias.value))));
    let is_retired = |retired: &Retired| same(&retired.name.value) || code(&retired.code.value);
    let retired = || catalog.retired.iter().position(is_retired);
    entries.map(Found::Entries).or_else(|| retired().map(Found::Retired))
}

fn unknown(catalog: &Catalog, text: &str) -> Failure {
    let name = &catalog.name;
    let failure = Failure::new(phrase!(
        "no entry of the catalog `{name}` has the code or name `{text}`",
        "`{name}` 中没有错误码或名字为 `{text}` 的条目"
    ));
    let entries = &catalog.entries;
    let codes: Vec<String> = entries.iter().filter_map(|entry| entry.code.value.text()).collect();
    let aliases: Vec<String> =
        entries.iter().flat_map(|entry| &entry.aliases).filter_map(|alias| alias.value.text()).collect();
    let names = entries.iter().map(|entry| entry.name.value.as_str());
    let variants = entries.iter().filter_map(|entry| entry.variant.as_deref());
    let retired = catalog.retired.iter().map(|retired| retired.name.value.as_str());
    let known = codes.iter().map(String::as_str).chain(names).chain(aliases.iter().map(String::as_str));
    if let Some(near) = nearest(text, known.chain(retired).chain(variants)) {
        return failure.help(phrases::did_you_mean(near));
    }
    // The user may know only a part of a name.
    let part = text.to_lowercase().replace([' ', '-'], "_");
    let like = entries.iter().map(|entry| entry.name.value.as_str());
    let mut like = like.filter(|name| part.len() >= 3 && name.to_lowercase().contains(&part)).peekable();
    match like.peek() {
        Some(_) => {
            let like = errbook_catalog::Phrase::list(like);
            failure.help(phrase!("similar names: {like}", "相近的名字：{like}"; like))
        }
        None => failure.help(phrase!("see `errbook list` for all codes", "运行 `errbook list` 可列出全部错误码")),
    }
}

//! What a user means by a code or a name.

use errbook_catalog::model::{Catalog, Entry, Retired};
use errbook_catalog::{nearest, phrase};

use crate::failure::Failure;
use crate::words;

/// What is known by a text.
pub(crate) enum Found<'c> {
    /// Entries: more than one where they share a code.
    Entries(Vec<&'c Entry>),
    /// A name or code that was retired.
    Retired(&'c Retired),
}

/// What the catalog knows by a text: an entry by its name, its code, its Rust variant or an alias, in this order; else
/// what was retired. Letter case counts only where two differ by it alone.
///
/// # Errors
///
/// There is nothing by this name; with the nearest name that is there.
pub(crate) fn find<'c>(catalog: &'c Catalog, text: &str) -> Result<Found<'c>, Failure> {
    let exactly = |known: &str| known == text;
    let loosely = |known: &str| known.eq_ignore_ascii_case(text);
    find_by(catalog, &exactly).or_else(|| find_by(catalog, &loosely)).ok_or_else(|| unknown(catalog, text))
}

/// The one entry that is meant by a text.
///
/// # Errors
///
/// There is none, or there are several, or it was retired.
pub(crate) fn find_one<'c>(catalog: &'c Catalog, text: &str) -> Result<&'c Entry, Failure> {
    match find(catalog, text)? {
        Found::Entries(entries) => match entries.as_slice() {
            [entry] => Ok(entry),
            _ => {
                let names = entries.iter().map(|entry| entry.name.value.as_str());
                let names = errbook_catalog::Phrase::list(names);
                let failure =
                    Failure::new(phrase!("several entries have the code `{text}`", "有多个条目使用错误码 `{text}`"));
                Err(failure.help(phrase!("name one of them: {names}", "请写其中一个的名字：{names}"; names)))
            }
        },
        Found::Retired(retired) => {
            let failure = Failure::new(phrase!(
                "`{text}` was retired, and nothing is sent for it",
                "`{text}` 已停用，不会再发送"
            ));
            Err(match &retired.replaced_by {
                Some(name) => {
                    let name = &name.value;
                    failure.help(phrase!("`{name}` took its place", "已由 `{name}` 取代"))
                }
                None => failure,
            })
        }
    }
}

fn find_by<'c>(catalog: &'c Catalog, same: &dyn Fn(&str) -> bool) -> Option<Found<'c>> {
    let by = |is: &dyn Fn(&Entry) -> bool| -> Option<Vec<&'c Entry>> {
        let found: Vec<&Entry> = catalog.entries.iter().filter(|entry| is(entry)).collect();
        (!found.is_empty()).then_some(found)
    };
    let code = |code: &errbook_catalog::model::Code| code.text().is_some_and(|code| same(&code));
    // A name that is also the code of another entry is shown with it: a wire has codes, not names.
    let entries = by(&|entry| same(&entry.name.value) || code(&entry.code.value))
        .or_else(|| by(&|entry| entry.variant.as_deref().is_some_and(same)))
        .or_else(|| by(&|entry| entry.aliases.iter().any(|alias| code(&alias.value))));
    let retired = || catalog.retired.iter().find(|retired| same(&retired.name.value) || code(&retired.code.value));
    entries.map(Found::Entries).or_else(|| retired().map(Found::Retired))
}

fn unknown(catalog: &Catalog, text: &str) -> Failure {
    let name = &catalog.name;
    let failure = Failure::new(phrase!(
        "the catalog `{name}` has no entry with the code or name `{text}`",
        "目录 `{name}` 里没有错误码或名字为 `{text}` 的条目"
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
        return failure.help(words::did_you_mean(near));
    }
    // Whoever knows a part of a name has no slip to be guessed at.
    let part = text.to_lowercase().replace([' ', '-'], "_");
    let like = entries.iter().map(|entry| entry.name.value.as_str());
    let mut like = like.filter(|name| part.len() >= 3 && name.to_lowercase().contains(&part)).peekable();
    match like.peek() {
        Some(_) => {
            let like = errbook_catalog::Phrase::list(like);
            failure.help(phrase!("names like it: {like}", "相近的名字：{like}"; like))
        }
        None => failure.help(phrase!("`errbook list` shows all codes", "`errbook list` 会列出全部错误码")),
    }
}

//! Finds entries and violations by code or name.

use errbook_catalog::model::{Catalog, Code, Definition, Entry};
use errbook_catalog::{Phrase, nearest, phrase};
use errbook_pages::Topic;

use crate::failure::Failure;
use crate::phrases;

/// What a code or name refers to.
pub(crate) enum Found {
    /// Entries and violations: several if they share a code or a name.
    Topics(Vec<Topic>),
    /// A retired entry or violation.
    Retired(Topic),
}

/// What precedes the name of a violation where an entry could be meant.
const VIOLATIONS: &str = "violations.";

/// Finds entries and violations by name or code, else by Rust variant, else by alias; else what was retired. `violations.NAME`
/// is a violation. Case and spaces around it matter only if two differ in nothing else.
///
/// # Errors
///
/// Fails if nothing is found, with a suggestion.
pub(crate) fn find(catalog: &Catalog, text: &str) -> Result<Found, Failure> {
    let found = find_among(catalog, &all(catalog), text);
    let named = || {
        let name = text.trim().strip_prefix(VIOLATIONS)?;
        find_among(catalog, &violations(catalog), name)
    };
    found.or_else(named).ok_or_else(|| unknown(catalog, text))
}

/// Finds a single entry.
///
/// # Errors
///
/// Fails if there is none, if there are several, or if it was retired.
pub(crate) fn find_one<'c>(catalog: &'c Catalog, text: &str) -> Result<&'c Entry, Failure> {
    match find_among(catalog, &entries(catalog), text) {
        Some(Found::Topics(topics)) => {
            let entry = |topic: &Topic| match topic {
                Topic::Entry(index) => catalog.entries.get(*index),
                Topic::Violation(_) => None,
            };
            match topics.iter().filter_map(entry).collect::<Vec<_>>().as_slice() {
                [entry] => Ok(entry),
                entries => {
                    let names = entries.iter().map(|entry| entry.name.value.as_str());
                    let names = Phrase::list(names);
                    let failure = Failure::new(phrase!(
                        "several entries have the code `{text}`",
                        "有多个条目使用错误码 `{text}`"
                    ));
                    Err(failure.help(phrase!("use one of their names: {names}", "请改用名字：{names}"; names)))
                }
            }
        }
        Some(Found::Retired(topic)) => {
            let failure = Failure::new(phrase!("`{text}` is retired and no longer sent", "`{text}` 已停用，不再发送"));
            let replacement = topic.retired(catalog).and_then(|retired| retired.replaced_by.as_ref());
            Err(match replacement {
                Some(name) => {
                    let name = &name.value;
                    failure.help(phrase!("use its replacement `{name}`", "请改用取代它的 `{name}`"))
                }
                None => failure,
            })
        }
        None => Err(violation_instead(catalog, text).unwrap_or_else(|| unknown(catalog, text))),
    }
}

/// Returns the failure for a violation where an entry is needed.
fn violation_instead(catalog: &Catalog, text: &str) -> Option<Failure> {
    let Found::Topics(topics) = find(catalog, text).ok()? else { return None };
    let Some(Topic::Violation(index)) = topics.first() else { return None };
    let name = &catalog.violations.get(*index)?.name.value;
    let failure = Failure::new(phrase!("`{text}` is a violation, not an entry", "`{text}` 是违规项，不是条目"));
    let owner = catalog.entries.iter().find(|entry| catalog.violations_of(entry).contains(index));
    Some(match owner.map(|entry| entry.name.value.as_str()) {
        Some(entry) => failure.help(phrase!(
            "name an entry that lists it: `errbook response {entry} --violation {name}`",
            "请指定包含它的条目：`errbook response {entry} --violation {name}`"
        )),
        None => failure.help(phrase!("no entry lists it", "没有条目包含它")),
    })
}

/// Where something is looked for.
struct Among {
    topics: Vec<Topic>,
    retired: Vec<Topic>,
}

fn entries(catalog: &Catalog) -> Among {
    Among {
        topics: (0..catalog.entries.len()).map(Topic::Entry).collect(),
        retired: (0..catalog.retired.len()).map(Topic::Entry).collect(),
    }
}

fn violations(catalog: &Catalog) -> Among {
    Among {
        topics: (0..catalog.violations.len()).map(Topic::Violation).collect(),
        retired: (0..catalog.retired_violations.len()).map(Topic::Violation).collect(),
    }
}

fn all(catalog: &Catalog) -> Among {
    let (mut all, violations) = (entries(catalog), violations(catalog));
    all.topics.extend(violations.topics);
    all.retired.extend(violations.retired);
    all
}

fn find_among(catalog: &Catalog, among: &Among, text: &str) -> Option<Found> {
    let exactly = |known: &str| known == text;
    let loosely = |known: &str| known.trim().eq_ignore_ascii_case(text.trim());
    find_by(catalog, among, &exactly).or_else(|| find_by(catalog, among, &loosely))
}

fn find_by(catalog: &Catalog, among: &Among, same: &dyn Fn(&str) -> bool) -> Option<Found> {
    let by = |is: &dyn Fn(&Definition) -> bool| -> Option<Vec<Topic>> {
        let found = among.topics.iter().copied().filter(|topic| topic.definition(catalog).is_some_and(is));
        let found: Vec<Topic> = found.collect();
        (!found.is_empty()).then_some(found)
    };
    let code = |code: &Code| code.text().is_some_and(|code| same(&code));
    // A name that is the code of another finds both: what a client received is a code.
    let topics = by(&|one| same(&one.name.value) || code(&one.code.value))
        .or_else(|| by(&|one| one.variant.as_deref().is_some_and(same)))
        .or_else(|| by(&|one| one.aliases.iter().any(|alias| code(&alias.value))));
    let is_retired = |topic: &&Topic| {
        topic.retired(catalog).is_some_and(|retired| same(&retired.name.value) || code(&retired.code.value))
    };
    topics.map(Found::Topics).or_else(|| among.retired.iter().find(is_retired).map(|topic| Found::Retired(*topic)))
}

fn unknown(catalog: &Catalog, text: &str) -> Failure {
    let text = text.trim();
    let name = &catalog.name;
    let failure = Failure::new(match catalog.violations.is_empty() {
        true => phrase!(
            "no entry of the catalog `{name}` has the code or name `{text}`",
            "`{name}` 中没有错误码或名字为 `{text}` 的条目"
        ),
        false => phrase!(
            "no entry or violation of the catalog `{name}` has the code or name `{text}`",
            "`{name}` 中没有错误码或名字为 `{text}` 的条目或违规项"
        ),
    });
    let mut statuses = catalog.entries.iter().flat_map(|entry| &entry.statuses);
    if statuses.any(|status| status.value.to_string() == text) {
        return failure.help(phrase!(
            "it is a status: `errbook list --status {text}`",
            "这是一个状态码：`errbook list --status {text}`"
        ));
    }
    let among = all(catalog);
    let all: Vec<&Definition> = among.topics.iter().filter_map(|topic| topic.definition(catalog)).collect();
    let codes: Vec<String> = all.iter().filter_map(|one| one.code.value.text()).collect();
    let aliases: Vec<String> = all.iter().flat_map(|one| &one.aliases).filter_map(|alias| alias.value.text()).collect();
    let names = all.iter().map(|one| one.name.value.as_str());
    let variants = all.iter().filter_map(|one| one.variant.as_deref());
    let retired = among.retired.iter().filter_map(|topic| topic.retired(catalog));
    let retired = retired.map(|retired| retired.name.value.as_str());
    let known = codes.iter().map(String::as_str).chain(names).chain(aliases.iter().map(String::as_str));
    if let Some(near) = nearest(text, known.chain(retired).chain(variants)) {
        return failure.help(phrases::did_you_mean(near));
    }
    // The user may know only a part of a name.
    let part = text.to_lowercase().replace([' ', '-'], "_");
    let like = all.iter().map(|one| one.name.value.as_str());
    let mut like = like.filter(|name| part.len() >= 3 && name.to_lowercase().contains(&part)).peekable();
    match like.peek() {
        Some(_) => {
            let like = errbook_catalog::Phrase::list(like);
            failure.help(phrase!("similar names: {like}", "相近的名字：{like}"; like))
        }
        None => failure.help(phrases::list_codes()),
    }
}

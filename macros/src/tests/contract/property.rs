//! Where the comparison finds nothing that breaks clients, the earlier decoder reads the later responses as it read the earlier ones.

use std::collections::BTreeSet;

use errbook::Response;
use errbook_catalog::contract::ContractLevel;
use errbook_catalog::plan;
use errbook_test_values::Random;
use serde_json::Value;

use super::reading::Reading;
use super::responses::{added, bare, pairs};
use super::series::{Edited, cases, catalogs, edited, told};
use super::version::Version;

/// Returns what a client of the earlier version does not read any more.
fn lost(old: &Version, new: &Version, random: &mut Random) -> Vec<String> {
    let mut lost = BTreeSet::new();
    pairs(old, new, random, &mut |pair| {
        let (was, is) = (Reading::of(old, &pair.old), Reading::of(old, &pair.new));
        let name = &old.catalog.entries[pair.entry].name.value;
        if pair.has_status {
            let found = was.lost(&is);
            if !found.is_empty() {
                let short = |text: String| text.chars().take(400).collect::<String>();
                lost.insert(format!(
                    "{name}: {}\n   {}\n   {}",
                    short(format!("{found:?}")),
                    short(pair.old.body.as_str().to_owned()),
                    short(pair.new.body.as_str().to_owned())
                ));
            }
        } else if let Some(other) = is.entry.filter(|other| other != name && !is_silent(old, pair.entry, &pair.new)) {
            lost.insert(format!("{name} at a new status: it is {other}\n   {}", pair.new.body.as_str()));
        }
    });
    bare(old, new, random, &mut |index, was, is| {
        let name = &old.catalog.entries[index].name.value;
        let Some(response) = is else {
            lost.insert(format!("{name} does not answer for {} any more", was.status.as_u16()));
            return;
        };
        let found = Reading::of(old, &was).lost(&Reading::of(old, &response));
        if !found.is_empty() {
            lost.insert(format!(
                "{name} for a bare status: {found:?}\n   {}\n   {}",
                was.body.as_str(),
                response.body.as_str()
            ));
        }
    });
    let mut again = random.clone();
    added(old, new, random, &mut |index, response| {
        let is = Reading::of(old, &response);
        let silent = is_silent(new, index, &response);
        if let Some(other) = is.entry.filter(|other| !silent && !is_by_status(old, other, &mut again)) {
            lost.insert(format!(
                "{} is new: it is {other}\n   {}",
                new.catalog.entries[index].name.value,
                response.body.as_str()
            ));
        }
    });
    lost.into_iter().collect()
}

/// Returns whether an entry of a version is known by its status alone in some envelope.
fn is_by_status(version: &Version, name: &str, random: &mut Random) -> bool {
    let mut is_silent = false;
    pairs(version, version, random, &mut |pair| {
        let entry = &version.catalog.entries[pair.entry];
        is_silent |= entry.name.value == name && self::is_silent(version, pair.entry, &pair.old);
    });
    is_silent
}

/// Returns whether a response has neither the code of an entry nor its name nor the address of its page: then it is by its status alone
/// that clients take it for one or another.
fn is_silent(version: &Version, index: usize, response: &Response) -> bool {
    let entry = &version.catalog.entries[index];
    let pages =
        (0..version.catalog.languages.len()).filter_map(|language| plan::docs_url(&version.catalog, entry, language));
    let texts: Vec<String> =
        entry.code.value.text().into_iter().chain([entry.name.value.clone()]).chain(pages).collect();
    !has_scalar(&serde_json::from_str(response.body.as_str()).expect("JSON"), &texts)
}

/// Returns whether some value in a body is one of these, as text.
fn has_scalar(value: &Value, texts: &[String]) -> bool {
    match value {
        Value::Object(members) => members.values().any(|member| has_scalar(member, texts)),
        Value::Array(items) => items.iter().any(|item| has_scalar(item, texts)),
        Value::String(text) => texts.contains(text),
        other => texts.contains(&other.to_string()),
    }
}

#[test]
fn where_nothing_breaks_the_earlier_decoder_reads_what_it_read() {
    let mut random = Random(17);
    let olds = catalogs();
    let mut failures = Vec::new();
    let (mut safe, mut made) = (0, 0);
    while safe < cases() {
        made += 1;
        assert!(made < 20 * cases(), "too few series of edits break nothing: {safe} of {made}");
        let old = &olds[made % olds.len()];
        let count = 1 + random.below(4);
        let Some(Edited { made, checked }) = edited(&old.text, count, &mut random) else { continue };
        let changes = old.contract.changes_to(&checked.contract);
        if changes.iter().any(|change| change.rule.level() == ContractLevel::Breaking) {
            continue;
        }
        safe += 1;
        let lost = lost(old, &checked.version(), &mut random);
        if !lost.is_empty() {
            let lost: Vec<String> = lost.into_iter().take(2).collect();
            failures.push(format!("{} {made:?}\n{}{}\n", old.catalog.name, told(&changes), lost.join("\n")));
        }
    }
    assert!(failures.is_empty(), "{} of {safe}\n{}", failures.len(), failures.concat());
}

//! The words that are looked for: what the search of the book finds for them.

use errbook_catalog::model::Catalog;
use errbook_catalog::{Phrase, phrase};
use errbook_pages::{Contents, Finder, Subject, Topic};

use super::similar;
use crate::failure::Failure;
use crate::phrases;

/// What was found.
pub(super) struct Matches {
    /// What matches, the best first.
    pub(super) topics: Vec<Topic>,
    /// The names of what is nearest where nothing matches.
    near: Vec<String>,
    /// The name of what the text identifies and was retired.
    retired: Option<String>,
}

/// The names that a failure suggests.
const SUGGESTIONS: usize = 3;

/// Finds what a text names, or else what has all its words.
pub(super) fn find(contents: &Contents, language: usize, text: &str) -> Matches {
    let findings = Finder::find_in_any_language(contents, language, text);
    let certain = findings.answers.iter().map(|answer| answer.subject);
    let matches = !findings.answers.is_empty() || findings.is_full || findings.status.is_some();
    let (found, near) = if matches { (findings.near, Vec::new()) } else { (Vec::new(), findings.near) };
    let mut retired = certain.clone().filter(|subject| subject.is_retired);
    let retired = retired.find_map(|subject| subject.topic.retired(contents.catalog()));
    let retired = retired.map(|retired| retired.name.value.clone());
    let topics = certain.chain(found).filter(|subject| !subject.is_retired).map(|subject| subject.topic);
    let mut topics: Vec<Topic> = topics.collect();
    let has = |topic: &Topic, status: u16| match topic {
        Topic::Entry(index) => {
            let entry = contents.catalog().entries.get(*index);
            entry.is_some_and(|entry| entry.statuses.iter().any(|own| own.value == status))
        }
        Topic::Violation(_) => false,
    };
    // Words such as `HTTP 429` ask for a status and nothing else.
    let status = findings.status.filter(|_| findings.answers.is_empty());
    if let Some(status) = status.filter(|status| topics.iter().any(|topic| has(topic, *status))) {
        topics.retain(|topic| has(topic, status));
    }
    let names = near.iter().filter_map(|subject| name(contents.catalog(), *subject));
    let mut near: Vec<String> = names.take(SUGGESTIONS).map(str::to_owned).collect();
    if topics.is_empty() && near.is_empty() {
        near = similar::names(contents, text).into_iter().take(SUGGESTIONS).map(str::to_owned).collect();
    }
    Matches { topics, near, retired }
}

fn name(catalog: &Catalog, subject: Subject) -> Option<&str> {
    match subject.is_retired {
        true => subject.topic.retired(catalog).map(|retired| retired.name.value.as_str()),
        false => subject.topic.definition(catalog).map(|definition| definition.name.value.as_str()),
    }
}

impl Matches {
    /// Adds what is nearest to the failure that nothing matches.
    pub(super) fn advise(&self, none: Failure, lists_violations: bool) -> Failure {
        let other = self.topics.iter().any(|topic| matches!(topic, Topic::Violation(_)) != lists_violations);
        if let Some(name) = self.retired.as_deref().filter(|_| self.topics.is_empty()) {
            let help =
                phrase!("`{name}` is retired: `errbook explain {name}`", "`{name}` 已停用：`errbook explain {name}`");
            return none.help(help);
        }
        if let [one] = self.near.as_slice() {
            return none.help(phrases::did_you_mean(one));
        }
        if !self.near.is_empty() {
            let near = Phrase::list(self.near.iter().map(String::as_str));
            return none.help(phrase!("the closest are {near}", "最接近的有 {near}"; near));
        }
        match (other, lists_violations) {
            (true, false) => none.help(phrase!(
                "violations or other entries match: try `--kind violation`, or fewer options",
                "有违规项或其他条目符合关键词：请用 `--kind violation`，或减少选项"
            )),
            (true, true) => none.help(phrase!(
                "entries match: leave out `--kind violation`",
                "有条目符合关键词：请去掉 `--kind violation`"
            )),
            (false, _) if self.topics.is_empty() => none.help(phrases::list_codes()),
            (false, _) => none.help(phrase!(
                "entries match the words: leave out some of the options",
                "有条目符合关键词：请减少选项"
            )),
        }
    }
}

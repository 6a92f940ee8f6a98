//! [`Filter`]: which entries or violations are listed.

use clap::ArgMatches;
use errbook_catalog::model::{Catalog, Definition, Entry};
use errbook_catalog::{Phrase, nearest, phrase};

use super::statuses::Statuses;
use crate::failure::Failure;
use crate::phrases;

/// The values of `--retryable`.
pub(super) const VALUES: [&str; 3] = ["yes", "no", "unset"];

/// Which entries or violations are listed, by the options.
pub(super) struct Filter {
    group: Option<usize>,
    status: Option<Statuses>,
    /// The kind of entries as the catalog writes it, or `violation`.
    kind: Option<String>,
    /// Whether callers may retry, as the entry has it.
    retryable: Option<Option<bool>>,
}

impl Filter {
    /// Reads the options.
    ///
    /// # Errors
    ///
    /// Fails if the catalog has no such group, if a status is none, or if an option cannot apply to violations.
    pub(super) fn parse(catalog: &Catalog, matches: &ArgMatches) -> Result<Filter, Failure> {
        let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let kind = if matches.get_flag("violations") { Some("violation") } else { text("kind") };
        let retryable = text("retryable").map(|value| match value {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        let is_next = matches
            .index_of("query")
            .is_some_and(|first| matches.index_of("retryable") == Some(first.saturating_sub(1)));
        let mut words = matches.get_many::<String>("query").into_iter().flatten();
        if let (true, Some(value)) = (is_next, words.next().filter(|word| VALUES.contains(&word.as_str()))) {
            let text = phrase!("`--retryable` takes its value behind `=`", "`--retryable` 的值要写在 `=` 之后");
            return Err(Failure::usage(text).help(phrase!("use `--retryable={value}`", "请写作 `--retryable={value}`")));
        }
        let filter = Filter {
            group: text("group").map(|name| group(catalog, name)).transpose()?,
            status: text("status").map(Statuses::parse).transpose()?,
            kind: kind.map(str::to_owned),
            retryable,
        };
        let of_entries = [("--status", filter.status.is_some()), ("--retryable", filter.retryable.is_some())];
        match of_entries.iter().find(|(_, is_used)| *is_used) {
            Some((option, _)) if filter.lists_violations() => {
                let option = *option;
                Err(Failure::usage(phrase!("`{option}` does not apply to violations", "违规项不能用 `{option}` 筛选")))
            }
            _ => Ok(filter),
        }
    }

    pub(super) fn lists_violations(&self) -> bool {
        self.kind.as_deref() == Some("violation")
    }

    /// Returns whether an entry is listed.
    pub(super) fn holds(&self, entry: &Entry) -> bool {
        let has_status = |wanted: Statuses| entry.statuses.iter().any(|status| wanted.holds(status.value));
        self.is_in_group(entry)
            && self.status.is_none_or(has_status)
            && self.kind.as_deref().is_none_or(|kind| kind == entry.kind.as_str())
            && self.retryable.is_none_or(|retryable| retryable == entry.retryable)
    }

    /// Returns whether an entry or a violation is in the group.
    pub(super) fn is_in_group(&self, definition: &Definition) -> bool {
        self.group.is_none_or(|group| definition.group == Some(group))
    }
}

fn group(catalog: &Catalog, name: &str) -> Result<usize, Failure> {
    catalog.group(name).ok_or_else(|| {
        let known = || catalog.groups.iter().map(|group| group.name.value.as_str());
        let failure = Failure::new(phrase!("unknown group `{name}`", "未知的分组 `{name}`"));
        match nearest(name, known()) {
            _ if catalog.groups.is_empty() => {
                failure.help(phrase!("the catalog has no groups", "错误目录里没有任何分组"))
            }
            Some(near) => failure.help(phrases::did_you_mean(near)),
            None => {
                let known = Phrase::list(known());
                failure.help(phrase!("the groups are {known}", "可用的分组有 {known}"; known))
            }
        }
    })
}

//! Statuses: those of an entry, and those that an envelope answers with.

use crate::contract::block::Heading;
use crate::contract::blocks::Block;
use crate::contract::change::Change;
use crate::contract_rule::ContractRule;

/// Returns what changed of the statuses of a block.
pub(super) fn changes(heading: &Heading, before: &Block<'_>, after: &Block<'_>) -> Vec<Change> {
    match heading {
        Heading::Entry(_) => of_entry(heading, before, after),
        Heading::Envelope(_) => of_envelope(heading, before, after),
        _ => Vec::new(),
    }
}

fn of_entry(heading: &Heading, before: &Block<'_>, after: &Block<'_>) -> Vec<Change> {
    let (was, is) = (statuses(before), statuses(after));
    let change = |rule, old: String, new: String| Change::of(rule, heading, None).values(Some(old), Some(new));
    let lost = was.iter().any(|status| !is.contains(status));
    let added = is.iter().any(|status| !was.contains(status));
    if lost {
        return vec![change(ContractRule::StatusChanged, was.join(", "), is.join(", "))];
    }
    let mut changes = Vec::new();
    if let (Some(old), Some(new)) = (default(before), default(after)) {
        if old != new {
            changes.push(change(ContractRule::DefaultStatusChanged, old.to_owned(), new.to_owned()));
        }
    }
    if added {
        changes.push(change(ContractRule::StatusAdded, was.join(", "), is.join(", ")));
    }
    changes
}

fn statuses<'t>(block: &Block<'t>) -> Vec<&'t str> {
    block.keys().filter_map(|key| key.strip_prefix("status ")).collect()
}

/// Returns the status of an entry that answers with no other in particular.
pub(super) fn default<'t>(block: &Block<'t>) -> Option<&'t str> {
    let set = block.get("default_status").copied().flatten();
    set.or_else(|| statuses(block).first().copied())
}

/// Compares what HTTP answers rather than the rows, as one can say the same as another.
fn of_envelope(heading: &Heading, before: &Block<'_>, after: &Block<'_>) -> Vec<Change> {
    let rows = |block: &Block<'_>| -> Vec<String> {
        block.keys().filter_map(|key| key.strip_prefix("http_status ")).map(str::to_owned).collect()
    };
    let mut keys = rows(before);
    keys.extend(rows(after));
    keys.sort_unstable();
    keys.dedup();
    let change = |key: String| {
        let (was, is) = (answered(before, &key), answered(after, &key));
        let rule = ContractRule::HttpStatusChanged;
        (was != is).then(|| Change::of(rule, heading, Some(&key)).values(Some(was.to_owned()), Some(is.to_owned())))
    };
    keys.into_iter().filter_map(change).collect()
}

/// Returns what HTTP answers for a status, a class such as `4xx`, or all others (`default`); `own`: the entry's own.
fn answered<'t>(block: &Block<'t>, key: &str) -> &'t str {
    let row = |key: &str| block.get(format!("http_status {key}").as_str()).copied().flatten();
    let class = || Some(format!("{}xx", key.chars().next().filter(char::is_ascii_digit)?));
    let found = row(key).or_else(|| row(&class()?)).or_else(|| row("default"));
    found.unwrap_or("own")
}

//! The items of a list of violations.

use errbook_catalog::model::{Held, Node, Violation};
use errbook_catalog::phrase;
use serde_json::Value;

use crate::check::Check;
use crate::finding::Finding;
use crate::kind::FindingKind;
use crate::names::{Named, Names};
use crate::shape::Shape;
use crate::shown;
use crate::subject::Subject;

/// What the items of a list have.
#[derive(Default)]
pub(crate) struct Items {
    pub(crate) findings: Vec<Finding>,
    /// The violations that were seen, by index.
    pub(crate) seen: Vec<usize>,
}

/// Holds the items of the list at a JSON pointer against the templates of an envelope, for the entry that lists them.
pub(crate) fn check(subject: Subject<'_>, names: &Names<'_>, items: &[Value], pointer: &str) -> Items {
    let mut out = Items::default();
    let held = subject.catalog.violations_of(subject.entry);
    let template = subject.envelope.violation.as_ref().filter(|_| subject.entry.violations != Held::Nothing);
    let inner = format!("{pointer}/*");
    for item in items {
        // The only item of an entry without violations stands for the entry.
        let single = subject.envelope.single.as_ref().filter(|_| items.len() == 1);
        let as_entry = single.map(|single| Check::of(subject, single, item, &inner).findings);
        let as_violation = match (&subject.envelope.violation, template) {
            (_, Some(template)) => Some(item_of(subject, names, &held, template, item, &inner)),
            (Some(_), None) if single.is_none() => Some(Items::of(lists_none(subject))),
            _ => None,
        };
        match (as_entry, as_violation) {
            (Some(findings), Some(item)) if findings.len() < item.findings.len() => out.findings.extend(findings),
            (_, Some(item)) => {
                out.findings.extend(item.findings);
                out.seen.extend(item.seen);
            }
            (Some(findings), None) => out.findings.extend(findings),
            (None, None) => {}
        }
    }
    out
}

impl Items {
    fn of(finding: Finding) -> Items {
        Items { findings: vec![finding], seen: Vec::new() }
    }
}

fn lists_none(subject: Subject<'_>) -> Finding {
    let name = &subject.entry.name.value;
    let message = phrase!(
        "`{name}` lists violations, but has none in the catalog",
        "`{name}` 的响应列出了违规项，但错误目录里它没有违规项"
    );
    Finding::new(FindingKind::UndocumentedViolation, name.as_str(), message)
}

/// Returns what the code or the name of an item is of, and its text. `None` if it has neither.
fn named<'c>(shape: &Shape<'_>, names: &Names<'c>) -> Option<(Named<'c>, String)> {
    match (&shape.code, &shape.name) {
        (Some(code), _) => Some((names.code(code), code.to_string())),
        (None, Some(name)) => Some((names.name(name), name.to_string())),
        (None, None) => None,
    }
}

fn item_of(
    subject: Subject<'_>,
    names: &Names<'_>,
    held: &[usize],
    template: &Node,
    item: &Value,
    pointer: &str,
) -> Items {
    let mut out = Items::default();
    let entry = &subject.entry.name.value;
    let shape = Shape::of_node(template, item);
    let candidates = match named(&shape, names) {
        None => held.to_vec(),
        Some((Named::Known(known), text)) => {
            let listed: Vec<usize> = known.iter().copied().filter(|index| held.contains(index)).collect();
            if listed.is_empty() {
                let text = shown::text(&text);
                let message = phrase!(
                    "`{entry}` has the violation `{text}`, which it does not list in the catalog",
                    "`{entry}` 的响应里有违规项 `{text}`，但错误目录里它没有列出"
                );
                let path = format!("{entry}.{text}");
                out.findings.push(Finding::new(FindingKind::UndocumentedViolation, path, message));
                known
            } else {
                listed
            }
        }
        Some((Named::Alias(index), text)) => {
            out.findings.push(alias(subject.catalog.violations.get(index), &text));
            vec![index]
        }
        Some((Named::Retired(retired), text)) => {
            let (name, text) = (&retired.name.value, shown::text(&text));
            let message = phrase!("the violation `{text}` is retired", "违规项 `{text}` 已停用");
            return Items::of(Finding::new(FindingKind::RetiredSent, format!("violations.{name}"), message));
        }
        Some((Named::Unknown, text)) => {
            let text = shown::text(&text);
            let message = phrase!("the catalog has no violation `{text}`", "错误目录里没有违规项 `{text}`");
            return Items::of(Finding::new(FindingKind::UndocumentedViolation, format!("violations.{text}"), message));
        }
    };
    let held_against = candidates.into_iter().filter_map(|index| {
        let violation = Some(subject.catalog.violations.get(index)?);
        Some((index, Check::of(Subject { violation, ..subject }, template, item, pointer).findings))
    });
    if let Some((index, findings)) = held_against.min_by_key(|(_, findings)| findings.len()) {
        out.findings.extend(findings);
        out.seen.push(index);
    }
    out
}

fn alias(violation: Option<&Violation>, text: &str) -> Finding {
    let (name, text) = (violation.map_or("", |violation| violation.name.value.as_str()), shown::text(text));
    let message =
        phrase!("`{text}` is an older code of the violation `{name}`", "`{text}` 是违规项 `{name}` 的旧错误码");
    Finding::new(FindingKind::AliasSent, format!("violations.{name}"), message)
}

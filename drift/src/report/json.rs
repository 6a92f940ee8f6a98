//! The report as JSON.

use errbook_catalog::Locale;
use serde_json::{Map, Value, json};

use super::contents::{Report, ReportedFinding};
use crate::coverage::{Coverage, GroupCoverage};
use crate::kind::DriftLevel;

/// The version of the document. It changes when a member is removed or changes its meaning, not when one is added.
const VERSION: u32 = 1;

pub(super) fn json(report: &Report, locale: Locale) -> String {
    let count = |level: DriftLevel| (level.as_str().to_owned(), json!(report.of_level(level).count()));
    let counts: Map<String, Value> = DriftLevel::ALL.into_iter().map(count).collect();
    let findings: Vec<Value> = report.findings.iter().map(|finding| one(finding, locale)).collect();
    let document = json!({
        "version": VERSION,
        "catalog": report.catalog,
        "responses": report.responses,
        "errors": report.errors,
        "skipped": report.skipped,
        "counts": counts,
        "findings": findings,
        "not_listed": report.more,
        "coverage": { "entries": of_coverage(&report.entries), "violations": of_coverage(&report.violations) },
    });
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn one(finding: &ReportedFinding, locale: Locale) -> Value {
    let mut object = Map::new();
    let mut add = |name: &str, value: Value| _ = object.insert(name.to_owned(), value);
    add("kind", json!(finding.kind.as_str()));
    add("level", json!(finding.level().as_str()));
    add("path", json!(finding.path));
    add("message", json!(finding.message.get(locale)));
    if let Some(value) = &finding.value {
        add("value", json!(value));
    }
    add("count", json!(finding.count));
    add("origins", json!(finding.origins));
    Value::Object(object)
}

fn of_coverage(coverage: &Coverage) -> Value {
    let group = |group: &GroupCoverage| json!({ "group": group.group, "seen": group.seen, "all": group.all, "unseen": group.unseen });
    let groups: Vec<Value> = coverage.groups.iter().map(group).collect();
    json!({ "seen": coverage.seen, "all": coverage.all, "groups": groups })
}

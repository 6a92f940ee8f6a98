//! What is found as JSON.

use errbook_catalog::model::Definition;
use errbook_pages::answer::text;
use errbook_pages::{Answer, Findings, Subject, Topic};
use serde_json::{Map, Value, json};

use super::card::sentence;
use crate::explain::TerminalPage;

/// Returns the document: `found`, `answers`, `closest`, `status`.
pub(super) fn of(page: &TerminalPage<'_>, found: &Findings) -> String {
    let answers: Vec<Value> = found.answers.iter().filter_map(|answer| one(page, answer)).collect();
    let closest: Vec<Value> =
        found.near.iter().filter_map(|subject| Some(Value::Object(head(page, *subject)?))).collect();
    let document = json!({
        "found": !answers.is_empty(),
        "answers": answers,
        "closest": closest,
        "status": found.status,
    });
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

/// Returns what an error is: name, code, kind, title, and whether it is retired or deprecated.
fn head(page: &TerminalPage<'_>, subject: Subject) -> Option<Map<String, Value>> {
    let catalog = page.contents.catalog();
    let kind = match subject.topic {
        Topic::Entry(_) => "error",
        Topic::Violation(_) => "violation",
    };
    let mut head = Map::new();
    let mut set = |key: &str, value: Value| _ = head.insert(key.to_owned(), value);
    if subject.is_retired {
        let retired = subject.topic.retired(catalog)?;
        set("name", json!(retired.name.value));
        set("code", code(&retired.code.value));
        set("kind", json!(kind));
        set("retired", json!(true));
        set("replaced_by", json!(retired.replaced_by.as_ref().map(|name| name.value.as_str())));
        return Some(head);
    }
    let definition = subject.topic.definition(catalog)?;
    set("name", json!(definition.name.value));
    set("code", code(&definition.code.value));
    set("kind", json!(kind));
    set("retired", json!(false));
    set("deprecated", deprecated(page, definition));
    set("replaced_by", json!(page.contents.replacement(subject.topic, definition.replaced_by.as_ref())));
    if let Topic::Entry(index) = subject.topic {
        let entry = catalog.entries.get(index)?;
        set("statuses", entry.statuses.iter().map(|status| status.value).collect());
        set("retryable", json!(entry.retryable));
    }
    set("title", json!(definition.title.get(page.language)));
    Some(head)
}

/// Returns since when something is deprecated and why; null if it is not.
fn deprecated(page: &TerminalPage<'_>, definition: &Definition) -> Value {
    definition.deprecated.as_ref().map_or(
        Value::Null,
        |deprecated| json!({ "since": deprecated.since, "note": deprecated.note.get(page.language) }),
    )
}

fn one(page: &TerminalPage<'_>, answer: &Answer) -> Option<Value> {
    let mut out = head(page, answer.subject)?;
    if let Some(definition) =
        answer.subject.topic.definition(page.contents.catalog()).filter(|_| !answer.subject.is_retired)
    {
        out.insert("status".to_owned(), json!(Some(answer.status).filter(|status| *status > 0)));
        out.insert("message".to_owned(), json!(text(&sentence(page, answer, definition))));
        out.insert("values".to_owned(), values(answer, definition));
        out.insert("where".to_owned(), json!(answer.place));
        let steps = definition.solutions.get(page.language).iter().map(|step| step.value.as_str());
        out.insert("solutions".to_owned(), json!(steps.collect::<Vec<&str>>()));
    }
    Some(Value::Object(out))
}

fn values(answer: &Answer, definition: &Definition) -> Value {
    let member =
        |(index, text): (&usize, &String)| Some((definition.fields.get(*index)?.wire.value.clone(), json!(text)));
    Value::Object(answer.values.iter().filter_map(member).collect())
}

fn code(code: &errbook_catalog::model::Code) -> Value {
    use errbook_catalog::model::Code;
    match code {
        Code::Str(text) => json!(text),
        Code::Int(number) => json!(number),
        Code::None => Value::Null,
    }
}

//! An entry or a violation in Rust: in a client, and in the service that answers with it.

use errbook_catalog::model::{Catalog, Definition, Entry, Kind};
use errbook_catalog::names::is_keyword;
use errbook_exports::typescript::client;

use crate::strings::strings;
use crate::ui_language::UiLanguage;

use super::subject::Subject;
use super::text::Lines;

strings! {
    IN_SERVICE = "Return it from a handler.", "在处理函数中返回。", "由處理函式傳回。";
    ADD = "Add it where it is found.", "在发现它的位置添加。", "在發現它的位置加入。";
}

/// Returns the code of the service; `None` if it has no variant.
pub(super) fn server(subject: &Subject<'_>) -> Option<String> {
    let variant = subject.definition.variant.as_deref()?;
    let ui_language = UiLanguage::of(subject.tag);
    let api = subject.api();
    Some(match subject.entry.filter(|_| subject.is_entry()) {
        Some(entry) => {
            let pattern = pattern(entry, entry.violations.at().is_some());
            format!("// {}\nErr({api}Error::{variant}{pattern})\n", IN_SERVICE.get(ui_language))
        }
        None => {
            let pattern = pattern(subject.definition, false);
            let add = ADD.get(ui_language);
            format!("// {add}\nviolations.push(pointer![\"name\"], {api}Violation::{variant}{pattern});\n")
        }
    })
}

/// Returns the code of a client; `None` if it has no variant, and for a success, which is not read back.
pub(super) fn client(subject: &Subject<'_>) -> Option<String> {
    let variant = subject.definition.variant.as_deref()?;
    let mut code = Lines::indented_by("    ");
    match subject.entry.filter(|_| subject.is_entry()) {
        Some(entry) if entry.kind == Kind::Success => return None,
        Some(entry) => of_entry(&mut code, subject, entry, variant),
        None => of_violation(&mut code, subject, variant),
    }
    Some(code.into_text())
}

fn of_entry(code: &mut Lines, subject: &Subject<'_>, entry: &Entry, variant: &str) {
    let api = subject.api();
    request(code, subject);
    // An error lacks its fields where the envelope does not show them; the reply still names it.
    let fields = client::fields(subject.catalog, subject.topic);
    let is_whole = fields.iter().all(|field| field.field.optional || !field.optional);
    let has_list = entry.violations.at().is_some();
    let mut names = Vec::new();
    if entry.catch_all {
        let statuses: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
        code.open(format!("if matches!(reply.status(), {}) {{", statuses.join(" | ")));
    } else if has_partial_lists(subject.catalog) {
        code.open(format!("if let Some({api}Code::{variant}) = reply.error() {{"));
    } else if is_whole {
        names = entry.fields.iter().map(|field| identifier(&field.name.value)).collect();
        names.extend(has_list.then(|| "violations".to_owned()));
        code.open(format!("if let Some({api}Error::{variant}{}) = reply.error() {{", pattern(entry, has_list)));
    } else {
        let name = rust_string(&entry.name.value);
        code.open(format!("if reply.entry().is_some_and(|entry| entry.name() == {name}) {{"));
    }
    code.comments("//", &subject.comments());
    if names.is_empty() {
        code.line("println!(\"{reply}\");");
    } else {
        let holes = vec!["{:?}"; names.len()].join(" ");
        code.line(format!("println!(\"{holes}\", {});", names.join(", ")));
    }
    if subject.retry().is_some() {
        code.line("let wait = reply.retry_after().unwrap_or(Duration::from_secs(1));");
        code.line("tokio::time::sleep(wait).await;");
        code.line(format!("// {}", subject.again()));
    }
    code.close("}");
    code.close("}");
}

fn of_violation(code: &mut Lines, subject: &Subject<'_>, variant: &str) {
    let api = subject.api();
    request(code, subject);
    code.open("for violation in reply.violations() {");
    let fields: Vec<String> = subject.definition.fields.iter().map(|field| identifier(&field.name.value)).collect();
    let pattern = pattern(subject.definition, false);
    code.open(format!("if let Some({api}Violation::{variant}{pattern}) = violation.typed() {{"));
    code.comments("//", &subject.comments());
    if fields.is_empty() {
        code.line("println!(\"{:?} {:?}\", violation.location(), violation.message());");
    } else {
        let holes = vec!["{:?}"; fields.len()].join(" ");
        code.line(format!("println!(\"{holes}\", {});", fields.join(", ")));
    }
    code.close("}");
    code.close("}");
    code.close("}");
}

/// Writes the types of the catalog, and the request with what reads its answer; the block of the answer stays open.
fn request(code: &mut Lines, subject: &Subject<'_>) {
    let api = subject.api();
    if subject.retry().is_some() {
        code.line("use std::time::Duration;");
        code.line("");
    }
    code.line("use errbook::ErrorReply;");
    code.line("");
    if !subject.catalog.violations.is_empty() {
        code.line("#[errbook::catalog(violations, decode)]");
        code.line(format!("pub enum {api}Violation {{}}"));
        code.line("");
    }
    let (options, read) = match (has_partial_lists(subject.catalog), subject.catalog.violations.is_empty()) {
        (true, _) => ("codes, decode".to_owned(), format!("{api}Code")),
        (false, true) => ("decode".to_owned(), format!("{api}Error")),
        (false, false) => (format!("violations = {api}Violation, decode"), format!("{api}Error")),
    };
    code.line(format!("#[errbook::catalog({options})]"));
    code.line(format!("pub enum {read} {{}}"));
    code.line("");
    let tag = rust_string(subject.tag);
    code.line(format!("let request = reqwest::Client::new().get(url).header(\"accept-language\", {tag});"));
    code.line("let response = request.send().await?;");
    code.line("let (status, headers) = (response.status().as_u16(), response.headers().clone());");
    code.line("let body = response.bytes().await?;");
    code.open(format!("if let Some(reply) = ErrorReply::<{read}>::from_parts(status, &headers, &body) {{"));
}

/// Returns whether an entry lists some of the catalog's violations. No type of all errors holds their lists then, as each violation of a
/// type has to be in the lists that hold it; the codes of the errors need no lists.
fn has_partial_lists(catalog: &Catalog) -> bool {
    let mut counts = catalog.entries.iter().map(|entry| catalog.violations_of(entry).len());
    counts.any(|count| count > 0 && count < catalog.violations.len())
}

/// Returns the fields of a variant in braces, with that of its violations.
fn pattern(definition: &Definition, has_violations: bool) -> String {
    let names = definition.fields.iter().map(|field| identifier(&field.name.value));
    let names: Vec<String> = names.chain(has_violations.then(|| "violations".to_owned())).collect();
    if names.is_empty() { String::new() } else { format!(" {{ {} }}", names.join(", ")) }
}

fn identifier(name: &str) -> String {
    if is_keyword(name) { format!("r#{name}") } else { name.to_owned() }
}

fn rust_string(text: &str) -> String {
    format!("{text:?}")
}

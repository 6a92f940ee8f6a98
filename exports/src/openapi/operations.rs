//! The document of a service, with the errors of its operations.

use std::collections::HashSet;

use errbook_catalog::{Phrase, phrase};
use serde_json::{Map, Value, json};

use super::merge::{Components, response};
use super::selection::{self, KEY};
use super::{Answered, Context, Options, Version, document, names, responses};
use crate::contents::Contents;

/// The members of a path that are operations.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Returns the version of OpenAPI that a document says it is in; `None` if it says none, or another.
#[must_use]
pub fn version_of(given: &Value) -> Option<Version> {
    let version = given.get("openapi")?.as_str()?;
    let is = |minor: &str| version == minor || version.strip_prefix(minor).is_some_and(|rest| rest.starts_with('.'));
    match () {
        () if is("3.0") => Some(Version::V3_0),
        () if is("3.1") => Some(Version::V3_1),
        () => None,
    }
}

/// Returns a document with the errors of its operations, as text.
///
/// `given` is an OpenAPI document, or the part of one that has paths. An operation names its errors in `x-errors`: entries, and
/// groups as `group:NAME`. A path and the whole document can name those that all of their operations have. Each gets a response for
/// each status and the response `default`; a response of the document itself stays as it is, and one with the status of a success
/// is joined with the errors that HTTP answers with that status.
///
/// # Errors
///
/// Returns every problem, each with its place: what is not such a document, unknown names, and what the document has already.
pub fn with_operations(contents: &Contents, options: &Options, given: Value) -> Result<String, Vec<Phrase>> {
    let Value::Object(given) = given else {
        return Err(vec![phrase!("a document of operations must be an object", "接口文档应为对象")]);
    };
    let merging = Merging {
        contents,
        options,
        components: Components::new(&given),
        scopes: HashSet::new(),
        problems: Vec::new(),
        count: 0,
    };
    merging.document(given).map(|document| document::text(&document))
}

struct Merging<'c> {
    contents: &'c Contents,
    options: &'c Options,
    components: Components,
    /// The names of the operations so far.
    scopes: HashSet<String>,
    problems: Vec<Phrase>,
    /// The number of operations with errors.
    count: usize,
}

impl Merging<'_> {
    fn document(mut self, mut given: Map<String, Value>) -> Result<Value, Vec<Phrase>> {
        let context = Context { catalog: self.contents.catalog(), options: self.options };
        let of_all = self.errors(&phrase!("the document", "文档"), &mut given);
        let mut document = Map::new();
        let version = given.shift_remove("openapi");
        document
            .insert("openapi".to_owned(), version.unwrap_or_else(|| document::version(self.options.version).into()));
        document.insert("info".to_owned(), given.shift_remove("info").unwrap_or_else(|| document::info(context)));
        let servers = given.shift_remove("servers").unwrap_or_else(|| json!([{ "url": "/" }]));
        document.insert("servers".to_owned(), servers);
        document.extend(given);
        match document.get_mut("paths") {
            Some(Value::Object(paths)) => {
                for (path, item) in paths {
                    self.path(path, item, &of_all);
                }
            }
            _ => self.problems.push(phrase!("the document has no `paths`", "文档没有 `paths`")),
        }
        let components = document.entry("components").or_insert_with(|| Map::new().into());
        self.components.add_to(components, &mut self.problems);
        let document = Value::Object(document);
        misplaced(&document, "#", &mut self.problems);
        if self.count == 0 && self.problems.is_empty() {
            self.problems.push(phrase!("no operation names its errors in `{KEY}`", "没有任何操作用 `{KEY}` 列出错误"));
        }
        if self.problems.is_empty() { Ok(document) } else { Err(self.problems) }
    }

    fn path(&mut self, path: &str, item: &mut Value, of_all: &[Answered]) {
        let Some(item) = item.as_object_mut() else {
            self.problems.push(phrase!("path `{path}` must be an object", "路径 `{path}` 应为对象"));
            return;
        };
        let of_path = self.errors(&phrase!("path `{path}`", "路径 `{path}`"), item);
        if !of_path.is_empty() && METHODS.iter().all(|method| !item.contains_key(*method)) {
            self.problems.push(phrase!("path `{path}` has no operations", "路径 `{path}` 没有操作"));
        }
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else { continue };
            let name = format!("{} {path}", method.to_ascii_uppercase());
            let Some(operation) = operation.as_object_mut() else {
                self.problems.push(phrase!("operation `{name}` must be an object", "操作 `{name}` 应为对象"));
                continue;
            };
            let mut answered = self.errors(&phrase!("operation `{name}`", "操作 `{name}`"), operation);
            answered.extend(of_path.iter().chain(of_all));
            if !answered.is_empty() {
                self.operation(&name, operation, &answered);
            }
        }
    }

    /// Adds the responses of an operation.
    fn operation(&mut self, name: &str, operation: &mut Map<String, Value>, answered: &[Answered]) {
        self.count += 1;
        let id = operation.get("operationId").and_then(Value::as_str).unwrap_or(name);
        let scope = self.scope(&names::scope(id));
        let mut parts = responses(self.contents.catalog(), answered, &scope, self.options);
        self.components.take(&mut parts);
        let known = operation.entry("responses").or_insert_with(|| Map::new().into());
        let Some(known) = known.as_object_mut() else {
            self.problems.push(phrase!(
                "operation `{name}`: `responses` must be an object",
                "操作 `{name}`：`responses` 应为对象"
            ));
            return;
        };
        for (status, ours) in parts.responses {
            if let Err(problem) = response(known, &status, ours) {
                self.problems.push(phrase!("operation `{name}`: {problem}", "操作 `{name}`：{problem}"; problem));
            }
        }
    }

    /// Takes the errors that a part of the document names.
    fn errors(&mut self, place: &Phrase, part: &mut Map<String, Value>) -> Vec<Answered> {
        match part.shift_remove(KEY) {
            Some(value) => selection::answers(self.contents, self.options, place, &value, &mut self.problems),
            None => Vec::new(),
        }
    }

    /// Returns a name that no other operation has.
    fn scope(&mut self, name: &str) -> String {
        let numbered = |nth: usize| if nth == 1 { name.to_owned() } else { format!("{name}_{nth}_") };
        let free = (1..).map(numbered).find(|name| !self.scopes.contains(name)).unwrap_or_default();
        self.scopes.insert(free.clone());
        free
    }
}

/// Reports each `x-errors` that is left in a document, which belongs to no operation: of webhooks, or beside a method in upper case.
fn misplaced(part: &Value, pointer: &str, problems: &mut Vec<Phrase>) {
    if part.get(KEY).is_some() {
        problems.push(phrase!(
            "`{pointer}` is no operation: remove its `{KEY}`",
            "`{pointer}` 不是操作，请删除其中的 `{KEY}`"
        ));
    }
    // What clients send and receive can have any members.
    let is_data = |name: &str| matches!(name, "example" | "examples" | "schema" | "schemas");
    for (name, member) in part.as_object().into_iter().flatten().filter(|(name, _)| !is_data(name)) {
        let name = name.replace('~', "~0").replace('/', "~1");
        misplaced(member, &format!("{pointer}/{name}"), problems);
    }
    for (index, item) in part.as_array().into_iter().flatten().enumerate() {
        misplaced(item, &format!("{pointer}/{index}"), problems);
    }
}

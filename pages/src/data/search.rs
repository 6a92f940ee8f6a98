//! `/{language}/search.json`: the data of the search, in one language.

use errbook_catalog::model::{Code, Definition};
use errbook_exports::message_text::message_line;
use errbook_exports::{Contents, Topic};
use serde_json::{Map, Value, json};

use super::index::Index;
use crate::markdown;
use crate::texts;

/// The length at which a message is cut where an entry has no title, in letters.
const LONG: usize = 80;

/// Returns, as JSON, what the search looks at in a language (by index): `{"v":2,"counts":[…],"rows":[…],"words":[…],"posts":[…],"paths":{…}}`.
///
/// - `counts`: the numbers of entries, retired entries, violations and retired violations. Rows are in this order, each kind in the
///   order of find.json.
/// - `rows`: `[name, code, statuses, label, alias …]`:
///   - `code` is text; 0 if it equals the name, null if there is none on the wire;
///   - `statuses` is a number, or a list if the entry can have several; 0 for what has none;
///   - `label` is the title, else the message;
///   - aliases are the older codes, as text.
/// - `words`: the words of all texts that the page of an entry has, sorted, and the keywords, which no page displays.
/// - `posts`, by word: where it occurs, see [`Index`].
/// - `paths`: row → path from the root of the site, where it is not `LANGUAGE/errors/NAME/` or `LANGUAGE/violations/NAME/`.
///
/// `path` returns the path of a topic, and whether it was retired.
pub(crate) fn search_value(contents: &Contents, language: usize, path: &dyn Fn(Topic, bool) -> String) -> Value {
    let catalog = contents.catalog();
    let tag = catalog.languages.get(language).map_or("", |tag| tag.value.as_str());
    let (mut rows, mut paths, mut counts) = (Vec::new(), Map::new(), Vec::new());
    let mut index = Index::new(contents, language);
    for (topics, is_retired) in kinds(contents) {
        counts.push(topics.len());
        for topic in topics {
            let number = rows.len();
            let row = if is_retired { retired(contents, topic, language) } else { current(contents, topic, language) };
            let Some(row) = row else { continue };
            let own = path(topic, is_retired);
            if !own.is_empty() && own != usual(tag, topic, &row) {
                paths.insert(number.to_string(), json!(own));
            }
            rows.push(Value::Array(row));
            index.add(number, topic, is_retired);
        }
    }
    let (words, posts) = index.finish(rows.len());
    json!({ "v": 2, "counts": counts, "rows": rows, "words": words, "posts": posts, "paths": paths })
}

/// Returns the topics of each kind, in the order of the items of find.json, and whether they were retired.
pub(crate) fn kinds(contents: &Contents) -> [(Vec<Topic>, bool); 4] {
    let (entry, violation) = (Topic::Entry(0), Topic::Violation(0));
    let current = |like: Topic| contents.topics().filter(|topic| topic.is_like(like)).collect::<Vec<Topic>>();
    let retired = |like: Topic| contents.retired().filter(|topic| topic.is_like(like)).collect::<Vec<Topic>>();
    [(current(entry), false), (retired(entry), true), (current(violation), false), (retired(violation), true)]
}

/// Returns the path of a topic that nothing else stands in the way of.
fn usual(tag: &str, topic: Topic, row: &[Value]) -> String {
    let folder = match topic {
        Topic::Entry(_) => "errors",
        Topic::Violation(_) => "violations",
    };
    format!("{tag}/{folder}/{}/", row.first().and_then(Value::as_str).unwrap_or_default())
}

fn current(contents: &Contents, topic: Topic, language: usize) -> Option<Vec<Value>> {
    let definition = topic.definition(contents.catalog())?;
    let label = match texts::title(definition, language) {
        Some(title) => title.to_owned(),
        None => cut(&message_line(definition, language)),
    };
    let mut row = vec![json!(definition.name.value), code(definition), statuses(contents, topic), json!(label)];
    row.extend(definition.aliases.iter().filter_map(|alias| alias.value.text()).map(Value::from));
    Some(row)
}

fn retired(contents: &Contents, topic: Topic, language: usize) -> Option<Vec<Value>> {
    let old = topic.retired(contents.catalog())?;
    let reason = texts::text(&old.reason, language).map(|found| markdown::plain(found.text)).unwrap_or_default();
    Some(vec![json!(old.name.value), code_of(&old.code.value, &old.name.value), json!(0), json!(cut(&reason))])
}

fn statuses(contents: &Contents, topic: Topic) -> Value {
    let Topic::Entry(index) = topic else { return json!(0) };
    let statuses = contents.catalog().entries.get(index).map_or(&[][..], |entry| entry.statuses.as_slice());
    match statuses {
        [one] => json!(one.value),
        several => several.iter().map(|status| status.value).collect(),
    }
}

/// Returns the code as text; 0 if it equals the name, null if there is none.
fn code(definition: &Definition) -> Value {
    code_of(&definition.code.value, &definition.name.value)
}

fn code_of(code: &Code, name: &str) -> Value {
    match code.text() {
        Some(code) if code == name => json!(0),
        Some(code) => json!(code),
        None => Value::Null,
    }
}

/// Cuts a text at a space or a Han character.
fn cut(text: &str) -> String {
    if text.chars().count() <= LONG {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(LONG).collect();
    if let Some(space) = short.rfind(' ').filter(|space| *space > LONG / 2) {
        short.truncate(space);
    }
    short + "…"
}

//! The pages of retired entries and violations.

use errbook_exports::Topic;
use errbook_exports::markdown::{code, escaped};
use serde_json::json;

use super::document::{Document, list};
use super::links;
use crate::address::Resource;
use crate::markdown;
use crate::sections::{self, RetiredFact, RetiredPage};
use crate::strings;
use crate::view::View;

/// Returns the page that lists everything retired.
pub(super) fn all(view: &View<'_>) -> Document {
    let (title, description) = (view.ui(strings::RETIRED), view.ui(strings::RETIRED_INTRO));
    let items = view.contents.retired().filter_map(|topic| {
        let page = sections::retired_page(view.contents, topic, view.language)?;
        Some(links::to_page(view, Resource::Retired(topic), &code(&page.code)))
    });
    let body = format!("# {title}\n\n{description}\n\n{}", list(items));
    Document { title: title.into(), label: title.into(), description: description.into(), facts: Vec::new(), body }
}

/// Returns the page of one retired entry or violation; `None` if readers are not shown it.
pub(super) fn one(view: &View<'_>, topic: Topic) -> Option<Document> {
    let page = sections::retired_page(view.contents, topic, view.language)?;
    let description = view.ui(strings::RETIRED_INTRO).to_owned();
    let mut blocks = vec![format!("# {}", code(&page.code)), description.clone(), about(view, topic, &page)];
    blocks.extend(page.reason.map(|reason| markdown::part(reason.text)));
    let title = view.ui_with(strings::RETIRED_TITLE, &[&page.code]);
    let facts = vec![("code", json!(page.code)), ("retired", json!(true))];
    Some(Document { title, label: page.code, description, facts, body: blocks.join("\n\n") })
}

fn about(view: &View<'_>, topic: Topic, page: &RetiredPage<'_>) -> String {
    let colon = view.ui(strings::COLON);
    list(page.facts.iter().map(|fact| format!("{}{colon}{}", view.ui(fact.label()), value(view, topic, fact))))
}

fn value(view: &View<'_>, topic: Topic, fact: &RetiredFact<'_>) -> String {
    match fact {
        RetiredFact::Violation => view.ui(strings::KIND_VIOLATION).to_owned(),
        RetiredFact::Name(name) => code(name),
        RetiredFact::Since(since) => escaped(&view.ui_with(strings::RETIRED_SINCE, &[since])),
        RetiredFact::Replacement(Some(name)) => {
            let other = view.contents.sibling_named(topic, name).map(|other| links::topic(view, other));
            other.unwrap_or_else(|| code(name))
        }
        RetiredFact::Replacement(None) => view.ui(strings::NO_REPLACEMENT).to_owned(),
    }
}

//! The list beside the page of an entry or a violation: those of its group, and in it the sections of the page.

use errbook_exports::Topic;
use maud::{Markup, html};

use super::wrap;
use crate::address::Resource;
use crate::sections::TopicPage;
use crate::strings;
use crate::texts;
use crate::view::View;

/// The number of siblings that are shown. Of a larger group, they are those around the page's own.
const MOST: usize = 30;

/// Returns the list. `parts` are the ids and the headings of the sections.
pub(super) fn nav(view: &View<'_>, page: &TopicPage<'_>, parts: &[(&str, &str)]) -> Markup {
    let (all, own) = of_group(view, page.topic);
    let first = own.saturating_sub(MOST / 2).min(all.len().saturating_sub(MOST));
    let shown = all.get(first..all.len().min(first + MOST)).unwrap_or_default();
    let (title, href) = title(view, page);
    html! {
        nav.siblings aria-labelledby="siblings" {
            p id="siblings" { a href=(href) { (title) } }
            ul {
                @for &index in shown {
                    @let topic = page.topic.with(index);
                    li { (link(view, topic, topic == page.topic)) @if topic == page.topic { (sections(parts)) } }
                }
            }
            @if shown.len() < all.len() {
                a.all href=(href) { (view.ui_with(strings::ALL_IN_GROUP, &[&all.len().to_string()])) }
            }
        }
    }
}

fn link(view: &View<'_>, topic: Topic, is_current: bool) -> Markup {
    let code = view.definition(topic).map(texts::code).unwrap_or_default();
    html! {
        a href=(view.to(&Resource::Topic(topic))) aria-current=[is_current.then_some("page")] translate="no" { (wrap::code(&code)) }
    }
}

fn sections(parts: &[(&str, &str)]) -> Markup {
    html! {
        @if parts.len() > 1 {
            ol { @for (id, heading) in parts { li { a href=(format!("#{id}")) { (heading) } } } }
        }
    }
}

/// Returns the title of the list, and the page that has all of it.
fn title(view: &View<'_>, page: &TopicPage<'_>) -> (String, String) {
    match (page.definition.group, page.topic) {
        (Some(group), _) => {
            (texts::group_title(view.catalog(), group, view.language).to_owned(), view.to(&Resource::Group(group)))
        }
        (None, Topic::Entry(_)) => (view.ui(strings::ALL_ERRORS).to_owned(), view.to(&Resource::Index)),
        (None, Topic::Violation(_)) => (view.ui(strings::VIOLATIONS).to_owned(), view.to(&Resource::Violations)),
    }
}

/// Returns the topics of the same kind and group, by index, and the place of the topic among them. Lists are in the order of groups and
/// then of indices, so this takes no time that grows with them.
fn of_group<'v>(view: &View<'v>, topic: Topic) -> (&'v [usize], usize) {
    let all = view.contents.shown_like(topic);
    let group_of = |index: usize| view.definition(topic.with(index)).and_then(|one| one.group).unwrap_or(usize::MAX);
    let (Topic::Entry(own) | Topic::Violation(own)) = topic;
    let group = group_of(own);
    let first = all.partition_point(|&index| group_of(index) < group);
    let last = all.partition_point(|&index| group_of(index) <= group);
    let siblings = all.get(first..last).unwrap_or_default();
    (siblings, siblings.binary_search(&own).unwrap_or_default())
}

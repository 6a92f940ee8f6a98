//! Rows of entries and violations, in the index and in every list. There are many of them, so their markup is as short as HTML allows.

use errbook_catalog::model::{Definition, Entry, Kind};
use errbook_exports::Topic;
use maud::{PreEscaped, Render};

use super::{pills, wrap};
use crate::address::Resource;
use crate::strings;
use crate::texts;
use crate::view::View;

/// The length at which a message is cut, in bytes.
const LONG: usize = 120;

/// The same in a book with more than [`MANY`] entries.
const SHORT: usize = 60;

const MANY: usize = 400;

/// The ids that the index page itself uses. An entry of such a name gets another id.
pub(super) const TAKEN: [&str; 12] = [
    "main",
    "menu",
    "search",
    "q",
    "privacy",
    "count",
    "filters",
    "answers",
    "list",
    "contents",
    "by-status",
    "language-line",
];

/// Returns whether a book has so many rows that their messages are cut earlier.
pub(super) fn are_many(view: &View<'_>) -> bool {
    view.contents.shown().len() > MANY
}

/// Returns the id of the section of a group.
pub(super) fn section_id(view: &View<'_>, group: &str) -> String {
    free_id(view, &format!("group:{group}"))
}

/// Returns an id that is not that of a row, as the name of an entry may be any text.
pub(super) fn free_id(view: &View<'_>, wanted: &str) -> String {
    let mut id = wanted.to_owned();
    while view.contents.entry_named(&id).is_some() {
        id.insert_str(0, "section:");
    }
    id
}

/// Returns a list of topics. `anchors` returns the ids of a row besides its own.
pub(super) fn list(
    view: &View<'_>,
    topics: impl Iterator<Item = Topic>,
    anchors: &mut dyn FnMut(Topic) -> Vec<String>,
) -> PreEscaped<String> {
    let most = if are_many(view) { SHORT } else { LONG };
    let mut html = String::from("<ul class=entries>\n");
    for topic in topics {
        if let Some(definition) = view.definition(topic) {
            row(view, (topic, definition), most, &anchors(topic), &mut html);
        }
    }
    html.push_str("</ul>");
    PreEscaped(html)
}

/// Returns a list whose rows have no ids besides their own.
pub(super) fn plain(view: &View<'_>, topics: impl Iterator<Item = Topic>) -> PreEscaped<String> {
    list(view, topics, &mut |_| Vec::new())
}

/// Returns the id of the row of a topic: the name of an entry, `violation:NAME` for a violation.
pub(super) fn id(view: &View<'_>, topic: Topic, definition: &Definition) -> String {
    let name = &definition.name.value;
    match topic {
        Topic::Entry(_) if TAKEN.contains(&name.as_str()) => format!("entry-{name}"),
        Topic::Entry(_) => name.clone(),
        Topic::Violation(_) => {
            let mut id = format!("violation:{name}");
            // The name of an entry may be any text.
            while view.contents.entry_named(&id).is_some() {
                id.insert_str(0, "violation:");
            }
            id
        }
    }
}

fn row(view: &View<'_>, (topic, definition): (Topic, &Definition), most: usize, anchors: &[String], html: &mut String) {
    let code = texts::code(definition);
    html.push_str("<li id=");
    attribute(&id(view, topic, definition), html);
    html.push_str(" data-code=");
    attribute(&code, html);
    facets(view, topic, definition, html);
    html.push('>');
    for anchor in anchors {
        html.push_str("<i id=");
        attribute(anchor, html);
        html.push_str("></i>");
    }
    html.push_str("<a href=");
    attribute(&view.to(&Resource::Topic(topic)), html);
    html.push_str("><code>");
    wrap::write(&code, html);
    html.push_str("</code>");
    if let Topic::Entry(index) = topic {
        statuses(view.entry(index), html);
    }
    html.push_str("<span>");
    text(view, (topic, definition), most, html);
    html.push_str("</span></a>\n");
}

/// Writes the statuses of an entry.
fn statuses(entry: Option<&Entry>, html: &mut String) {
    let all: Vec<u16> = entry.iter().flat_map(|entry| &entry.statuses).map(|status| status.value).collect();
    let pills = pills::statuses(all.iter().copied()).into_string();
    if all.len() == 1 {
        html.push_str(&pills);
    } else {
        html.push_str("<span>");
        html.push_str(&pills);
        html.push_str("</span>");
    }
}

/// Writes the title, the message and the versions.
fn text(view: &View<'_>, (topic, definition): (Topic, &Definition), most: usize, html: &mut String) {
    if let Some(title) = texts::text(&definition.title, view.language) {
        html.push_str("<b");
        if let Some(lang) = view.lang(&title) {
            html.push_str(" lang=");
            attribute(lang, html);
        }
        html.push('>');
        title.text.render_to(html);
        html.push_str("</b> ");
    }
    cut(&texts::message_line(definition, view.language), most).render_to(html);
    for (class, text) in versions(view, topic, definition) {
        html.push_str(" <small class=");
        attribute(class, html);
        html.push('>');
        text.render_to(html);
        html.push_str("</small>");
    }
}

/// Returns whether a topic is deprecated, and since when it is there, each with its class in the style sheet.
fn versions(view: &View<'_>, topic: Topic, definition: &Definition) -> Vec<(&'static str, String)> {
    let deprecated = definition.deprecated.as_ref();
    let deprecated = deprecated.map(|_| ("deprecated", view.ui(strings::DEPRECATED).to_owned()));
    let since = view.contents.since(topic).map(|since| ("since", view.ui_with(strings::SINCE, &[since])));
    deprecated.into_iter().chain(since).collect()
}

/// Writes the attributes by which the index filters rows. The group of an entry on the index is that of its section, and the kind is
/// `error` unless another is given.
fn facets(view: &View<'_>, topic: Topic, definition: &Definition, html: &mut String) {
    let Topic::Entry(index) = topic else {
        let group = definition.group.and_then(|group| view.catalog().groups.get(group));
        html.push_str(" data-kind=violation data-group=");
        return attribute(group.map_or("", |group| group.name.value.as_str()), html);
    };
    let Some(entry) = view.entry(index) else { return };
    let statuses: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
    html.push_str(" data-status=");
    attribute(&statuses.join(" "), html);
    if entry.kind != Kind::Error {
        html.push_str(" data-kind=");
        html.push_str(entry.kind.as_str());
    }
    if let Some(retryable) = entry.retryable {
        html.push_str(if retryable { " data-retryable=1" } else { " data-retryable=0" });
    }
}

/// Writes the value of an attribute, in quotes if it needs them (HTML Living Standard §13.1.2.3).
fn attribute(value: &str, html: &mut String) {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./#%".contains(&byte);
    if !value.is_empty() && value.bytes().all(bare) {
        html.push_str(value);
    } else {
        html.push('"');
        value.render_to(html);
        html.push('"');
    }
}

/// Returns the start of a text that is too long for a row, cut at the end of a word if words are separated by spaces.
fn cut(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let at = (0..=most).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    let start = text.get(..at).unwrap_or_default();
    let word = start.rfind(' ').filter(|space| *space > at / 2);
    let start = word.and_then(|space| start.get(..space)).unwrap_or(start);
    format!("{}…", start.trim_end_matches([' ', ',', ';', '，', '、', '；']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_message_is_cut_at_the_end_of_a_word() {
        let long = "The account is locked because too many wrong codes were entered, and it opens again later.";
        assert_eq!(cut(long, SHORT), "The account is locked because too many wrong codes were…");
        assert_eq!(cut("短短的一句话。", SHORT), "短短的一句话。");
        let wide = "验证码错误次数过多".repeat(5);
        assert_eq!(cut(&wide, SHORT), format!("{}…", wide.chars().take(20).collect::<String>()));
    }

    #[test]
    fn a_value_with_special_characters_is_quoted() {
        let written = |value: &str| {
            let mut html = String::new();
            attribute(value, &mut html);
            html
        };
        assert_eq!(written("../errors/a_b/"), "../errors/a_b/");
        assert_eq!(written("a onclick=x"), "\"a onclick=x\"");
        assert_eq!(written("\"><script>"), "\"&quot;&gt;&lt;script&gt;\"");
        assert_eq!(written(""), "\"\"");
    }
}

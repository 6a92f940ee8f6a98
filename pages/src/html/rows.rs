//! Rows of entries: in the index and in every list. There are many of them, so their markup is as short as HTML allows.

use errbook_catalog::model::{Entry, Kind};
use maud::{PreEscaped, Render};

use super::View;
use crate::address::What;
use crate::texts;

/// Where a message is cut, in bytes.
const LONG: usize = 120;

/// The same in a book that has more entries than [`MANY`].
const SHORT: usize = 60;

const MANY: usize = 400;

/// The `id`s of the index page itself. An entry of such a name has another one.
pub(super) const TAKEN: [&str; 8] = ["main", "search", "q", "count", "paste", "pasted", "found", "entries"];

/// A list of entries, by index. `anchors` gives what else each row answers to, besides its entry's name.
pub(super) fn list(
    view: &View<'_>,
    entries: &[usize],
    anchors: &mut dyn FnMut(usize) -> Vec<String>,
) -> PreEscaped<String> {
    let most = if view.site.shown().len() > MANY { SHORT } else { LONG };
    let mut html = String::from("<ul class=entries>\n");
    for &index in entries {
        if let Some(entry) = view.entry(index) {
            row(view, (index, entry), most, &anchors(index), &mut html);
        }
    }
    html.push_str("</ul>");
    PreEscaped(html)
}

/// A list whose rows answer to nothing but the names of their entries.
pub(super) fn plain(view: &View<'_>, entries: &[usize]) -> PreEscaped<String> {
    list(view, entries, &mut |_| Vec::new())
}

/// The `id` of the row of an entry.
pub(super) fn id(entry: &Entry) -> String {
    let name = &entry.name.value;
    if TAKEN.contains(&name.as_str()) { format!("entry-{name}") } else { name.clone() }
}

fn row(view: &View<'_>, (index, entry): (usize, &Entry), most: usize, anchors: &[String], html: &mut String) {
    // The page of a status lists the entries that can have it, and for some it is not the default.
    let status = if let What::Status(status) = view.what { *status } else { entry.status() };
    html.push_str("<li id=");
    attribute(&id(entry), html);
    html.push_str(&format!(" data-s={status}"));
    if entry.kind != Kind::Error {
        html.push_str(&format!(" data-k={}", entry.kind.as_str()));
    }
    if let Some(retryable) = entry.retryable {
        html.push_str(if retryable { " data-r=1" } else { " data-r=0" });
    }
    html.push('>');
    for anchor in anchors {
        html.push_str("<i id=");
        attribute(anchor, html);
        html.push_str("></i>");
    }
    html.push_str("<a href=");
    attribute(&view.to(&What::Entry(index)), html);
    html.push_str("><code>");
    texts::code(entry).as_str().render_to(html);
    html.push_str(&format!("</code><b>{status}</b>"));
    cut(&texts::message_line(entry, view.language), most).render_to(html);
    html.push_str("</a>\n");
}

/// An attribute's value, in quotes where it needs them (HTML Living Standard §13.1.2.3).
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

/// The beginning of a text that is too long for a row, up to the end of a word where words have spaces.
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
    fn a_long_message_ends_with_a_word() {
        let long = "The account is locked because too many wrong codes were entered, and it opens again later.";
        assert_eq!(cut(long, SHORT), "The account is locked because too many wrong codes were…");
        assert_eq!(cut("短短的一句话。", SHORT), "短短的一句话。");
        let wide = "验证码错误次数过多".repeat(5);
        assert_eq!(cut(&wide, SHORT), format!("{}…", wide.chars().take(20).collect::<String>()));
    }

    #[test]
    fn a_value_with_other_letters_stands_in_quotes() {
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

//! Markdown as a list of pieces that a script can render without parsing Markdown or HTML.

use errbook_catalog::model::{Definition, Field};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

/// Returns the pieces of a Markdown text: `"text"`, `["code"]`, `["code", index]` for code that is the name of a field (in the
/// catalog or on the wire), `{"a": "https://…", "t": "text"}` for a link, and `index` for a `{placeholder}` of a field. HTML is
/// text; links are http and https only. Each block starts a new line.
pub(super) fn pieces(definition: Option<&Definition>, markdown: &str) -> Value {
    let mut out = Pieces { definition, done: Vec::new(), link: None };
    for event in Parser::new_ext(markdown, Options::empty()) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => out.text(&text),
            Event::Code(code) => out.code(&code),
            Event::SoftBreak => out.text(" "),
            Event::HardBreak => out.text("\n"),
            Event::Start(Tag::Paragraph | Tag::Item | Tag::CodeBlock(_) | Tag::Heading { .. }) => out.block(),
            Event::Start(Tag::Link { dest_url, .. }) if is_web(&dest_url) => {
                out.link = Some((dest_url.to_string(), String::new()));
            }
            Event::End(TagEnd::Link) => out.close(),
            _ => {}
        }
    }
    out.close();
    Value::Array(out.done)
}

/// Returns whether a URL may be linked.
fn is_web(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

struct Pieces<'a> {
    definition: Option<&'a Definition>,
    done: Vec<Value>,
    /// The URL of the open link, and its text so far.
    link: Option<(String, String)>,
}

impl Pieces<'_> {
    fn text(&mut self, text: &str) {
        if let Some((_, label)) = &mut self.link {
            label.push_str(text);
            return;
        }
        let mut rest = text;
        while let Some((before, index, after)) = self.placeholder(rest) {
            self.plain(before);
            self.done.push(json!(index));
            rest = after;
        }
        self.plain(rest);
    }

    /// Returns the first `{field}` of a text: the text before it, the field's index, and the text after it.
    fn placeholder<'t>(&self, text: &'t str) -> Option<(&'t str, usize, &'t str)> {
        text.match_indices('{').find_map(|(start, _)| {
            let (name, after) = text.get(start + 1..)?.split_once('}')?;
            Some((text.get(..start)?, self.definition?.field(name)?, after))
        })
    }

    fn plain(&mut self, text: &str) {
        if let Some(Value::String(last)) = self.done.last_mut() {
            last.push_str(text);
        } else if !text.is_empty() {
            self.done.push(json!(text));
        }
    }

    fn code(&mut self, code: &str) {
        if let Some((_, label)) = &mut self.link {
            label.push_str(code);
            return;
        }
        let named = |field: &&str| **field == *code;
        let is_named = |field: &Field| [field.name.value.as_str(), field.wire.value.as_str()].iter().any(named);
        let field = self.definition.and_then(|definition| definition.fields.iter().position(is_named));
        self.done.push(match field {
            Some(index) => json!([code, index]),
            None => json!([code]),
        });
    }

    fn block(&mut self) {
        if !self.done.is_empty() {
            self.plain("\n");
        }
    }

    fn close(&mut self) {
        if let Some((url, label)) = self.link.take() {
            self.done.push(json!({ "a": url, "t": label }));
        }
    }
}

//! TSDoc of entries, violations and fields, in the languages of the catalog.

use errbook_catalog::Catalog;
use errbook_catalog::model::{Definition, Text};

use crate::contents::Contents;
use crate::message_text::message_line;
use crate::topic::Topic;

/// Returns the comment of an entry or a violation, indented.
pub(super) fn of(contents: &Contents, topic: Topic, definition: &Definition, indent: &str) -> String {
    let catalog = contents.catalog();
    let mut blocks = Vec::new();
    let each = |text: &dyn Fn(usize) -> Option<String>| {
        let mut lines: Vec<String> = Vec::new();
        for line in (0..catalog.languages.len()).filter_map(text) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines.join("\n\n")
    };
    blocks.push(each(&|language| definition.title.get(language).map(str::to_owned)));
    blocks.push(each(&|language| Some(message_line(definition, language))));
    blocks.push(each(&|language| definition.description.get(language).map(str::to_owned)));
    if definition.catch_all {
        blocks.push(
            "Catch-all code: branch on the status, not on this code.\n\n兜底错误码：请根据状态码判断，不要依据此错误码。"
                .to_owned(),
        );
    }
    blocks.extend(definition.since.as_ref().map(|version| format!("Since / 始于 {version}")));
    let mut blocks: Vec<String> = blocks.iter().map(|block| escaped(block)).collect();
    blocks.extend(definition.deprecated.as_ref().map(|deprecated| {
        let since = deprecated.since.as_ref().map(|version| format!(" {version}")).unwrap_or_default();
        let notes = joined(catalog, &deprecated.note);
        let instead = contents.replacement(topic, definition.replaced_by.as_ref());
        let instead = instead.map(|name| format!(" → `{name}`")).unwrap_or_default();
        let gap = if notes.is_empty() { "" } else { " " };
        format!("@deprecated{}", escaped(&format!("{since}{gap}{notes}{instead}")))
    }));
    wrapped(&blocks, indent)
}

/// Returns the comment of a text in all languages, indented; empty if there is none.
pub(super) fn of_text(catalog: &Catalog, text: &Text, indent: &str) -> String {
    wrapped(&[escaped(&joined(catalog, text))], indent)
}

fn joined(catalog: &Catalog, text: &Text) -> String {
    let texts: Vec<&str> = (0..catalog.languages.len()).filter_map(|language| text.get(language)).collect();
    texts.join(" / ")
}

/// Keeps a text from ending the comment and from being read as a tag.
fn escaped(text: &str) -> String {
    text.replace("*/", "*\\/").replace('@', "\\@")
}

fn wrapped(blocks: &[String], indent: &str) -> String {
    let text = blocks.iter().filter(|block| !block.is_empty()).map(String::as_str).collect::<Vec<_>>().join("\n\n");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    match lines.as_slice() {
        [] => String::new(),
        [one] => format!("{indent}/** {one} */\n"),
        several => {
            let lines = several.iter().map(|line| match *line {
                "" => format!("{indent} *\n"),
                line => format!("{indent} * {line}\n"),
            });
            format!("{indent}/**\n{}{indent} */\n", lines.collect::<String>())
        }
    }
}

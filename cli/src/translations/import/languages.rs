//! Adds a language to a catalog.

use std::ops::Range;

use errbook_catalog::phrase;
use toml_edit::Document;

use super::edits::Edits;
use super::place::{place_beside, place_item};
use crate::failure::Failure;
use crate::translations::catalog::Texts;
use crate::translations::find::frame_of;
use crate::translations::localized::{Frame, Plural, Shape, Value};
use crate::translations::toml;

/// Adds the edits that list a language. In a catalog that had one, every text gets its tag.
pub(super) fn add(texts: &Texts, language: &str, edits: &mut Edits) -> Result<(), Failure> {
    let Some(file) = texts.files.first() else { return Ok(()) };
    let text = file.text.as_str();
    if list(text, texts, language, edits).is_none() {
        let name = &file.file.name;
        let text = phrase!("cannot add `{language}` to {name}", "无法把 `{language}` 加入 {name}");
        return Err(Failure::new(text)
            .help(phrase!("add it to `languages` in `[catalog]`", "请把它写进 `[catalog]` 的 `languages`")));
    }
    let only = texts.default_language();
    for localized in &texts.localized {
        for written in localized.written.iter().filter(|written| !written.is_tagged) {
            let mut prefix =
                |key: &Range<usize>| edits.push(localized.file, key.start..key.start, format!("{only}."), 0);
            match &written.value {
                Value::Plural(Plural { shape: Shape::Dotted | Shape::Header, field_key, forms, .. }) => {
                    prefix(field_key);
                    forms.iter().for_each(|form| prefix(&form.key));
                }
                _ => edits.push(localized.file, written.key.end..written.key.end, format!(".{only}"), 0),
            }
        }
    }
    Ok(())
}

/// Adds the edit of `languages`, which is written behind the name where it is not there; `None` if neither is.
fn list(text: &str, texts: &Texts, language: &str, edits: &mut Edits) -> Option<()> {
    let document = text.strip_prefix('\u{feff}').unwrap_or(text);
    let by = text.len() - document.len();
    let parsed = Document::parse(document).ok()?;
    let table = parsed.get("catalog")?.as_table_like()?;
    if let Some(languages) = table.get("languages") {
        let last = languages.as_array()?.iter().last()?.span()?;
        place_item((0, text), &(last.start + by..last.end + by), &toml::string(language), edits);
        return Some(());
    }
    let all: Vec<String> = texts.languages().chain([language]).map(toml::string).collect();
    let value = format!("[{}]", all.join(", "));
    let (key, end) = (table.key("name")?.span()?, table.get("name")?.as_value()?.span()?.end);
    let key = key.start + by..key.end + by;
    let frame = frame_of(parsed.get("catalog")?, "catalog", &Frame::default());
    place_beside((0, text), &key, end + by, &frame, ("languages", &value), edits);
    Some(())
}

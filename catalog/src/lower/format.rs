//! Lowers `[formats.NAME]`, `[texts]` and the offset from UTC, and resolves the formats that others name.

use errbook_format::grouping::Separators;
use errbook_format::time_pattern::{self, Piece};

use super::context::{Cx, GUESSED};
use super::group::owned_name;
use crate::keys::{Key, format as keys};
use crate::messages::{self, Type};
use crate::model::NamedText;
use crate::placeholders::VALUES;
use crate::reader::{Cell, Table};
use crate::source::{At, Span};
use crate::style::{BuiltInFormat, Format, FormatKind, FormatRef, NUMBERS, STRING, Style, TIMES};

/// Lowers one format. `offset` is the catalog's.
pub(super) fn lower(cell: Cell<'_>, offset: Option<i32>, cx: &mut Cx<'_>) -> Option<Format> {
    let name = owned_name(&cell);
    if name.value == STRING || BuiltInFormat::parse(&name.value).is_some() {
        cx.diagnostics.push(messages::reserved_format(&name));
    }
    let broken = vec![None; cx.languages.len()];
    let mut format = Format { name, kind: None, styles: broken.clone() };
    let Some(mut table) = cell.table(&keys::FORMATS, &mut cx.diagnostics) else { return Some(format) };
    let time = table.take(&keys::TIME);
    let number = table.take(&keys::NUMBER);
    let own_offset = offset_of(&mut table, &keys::UTC_OFFSET, cx);
    let has_offset = table.has(&keys::UTC_OFFSET);
    let is_misspelled = table.misspells(&keys::TIME) || table.misspells(&keys::NUMBER);
    let lacks_offset = !has_offset && offset.is_none() && !table.misspells(&keys::UTC_OFFSET);
    let place = table.at;
    table.finish(&[], &mut cx.diagnostics);
    match (time, number) {
        (Some(time), None) => {
            if lacks_offset && cx.offset_sound {
                cx.diagnostics.push(messages::missing_utc_offset(&format.name));
            }
            let offset = own_offset.or(offset).unwrap_or_default();
            format.kind = Some(FormatKind::Time);
            let texts = each_language(&format.name, time, cx);
            let style = |text: Option<At<String>>, cx: &mut Cx<'_>| {
                let text = text.filter(|text| pattern(text, cx))?;
                Some(Style::Time { pattern: text.value, offset })
            };
            format.styles = once_each(texts, cx, style);
        }
        (None, Some(number)) => {
            if has_offset {
                cx.diagnostics.push(messages::utc_offset_of_numbers(place, &format.name));
            }
            format.kind = Some(FormatKind::Number);
            let texts = each_language(&format.name, number, cx);
            format.styles = once_each(texts, cx, |text, cx| number_style(&text?, cx));
        }
        (None, None) if is_misspelled => {}
        (time, _) => cx.diagnostics.push(messages::format_of_nothing(place, &format.name, time.is_some())),
    }
    let wanted = match format.name.value.as_str() {
        TIMES => Some(FormatKind::Time),
        NUMBERS => Some(FormatKind::Number),
        _ => None,
    };
    if let (Some(kind), Some(wanted)) = (format.kind, wanted) {
        if kind != wanted {
            cx.diagnostics.push(messages::format_of_messages(&format.name, wanted));
            format.kind = None;
            format.styles = broken;
        }
    }
    Some(format)
}

/// Returns the styles of some texts. The texts of several languages can be one, whose problems are reported once.
fn once_each(
    texts: Vec<Option<At<String>>>,
    cx: &mut Cx<'_>,
    mut style: impl FnMut(Option<At<String>>, &mut Cx<'_>) -> Option<Style>,
) -> Vec<Option<Style>> {
    let mut found: Vec<(Option<Span>, Option<Style>)> = Vec::with_capacity(texts.len());
    for text in texts {
        let at = text.as_ref().map(|text| text.at);
        let known = found.iter().find(|(other, _)| at.is_some() && *other == at).map(|(_, known)| known.clone());
        let known = known.unwrap_or_else(|| style(text, cx));
        found.push((at, known));
    }
    found.into_iter().map(|(_, style)| style).collect()
}

/// Returns the text of each language: one for all, or each its own. Languages without one are reported.
fn each_language(name: &At<String>, cell: Cell<'_>, cx: &mut Cx<'_>) -> Vec<Option<At<String>>> {
    if let Some(text) = cell.as_string() {
        return vec![Some(text); cx.languages.len()];
    }
    let at = cell.place();
    if !cell.is_one_of(&[Type::String, Type::Table], &mut cx.diagnostics) {
        return vec![None; cx.languages.len()];
    }
    let before = cx.diagnostics.len();
    let text = cx.text(cell);
    if cx.diagnostics.len() == before {
        cx.lacks_no_language(at, &format!("formats.{}", name.value), &text);
    }
    text.0
}

/// Returns whether a pattern is one, and reports each part of it that is not.
fn pattern(text: &At<String>, cx: &mut Cx<'_>) -> bool {
    let before = cx.diagnostics.len();
    let mut has_directive = false;
    for piece in time_pattern::pieces(&text.value) {
        match piece {
            Piece::Text(_) => {}
            Piece::Directive(_) => has_directive = true,
            Piece::Unknown(directive) => {
                has_directive = true;
                cx.diagnostics.push(messages::unknown_directive(text.at, directive));
            }
        }
    }
    if !has_directive {
        cx.diagnostics.push(messages::pattern_without_directive(text));
    }
    cx.diagnostics.len() == before
}

fn number_style(text: &At<String>, cx: &mut Cx<'_>) -> Option<Style> {
    let Some(Separators { group, decimal, others }) = Separators::of_example(&text.value) else {
        cx.diagnostics.push(messages::malformed_number_format(text));
        return None;
    };
    Some(Style::Number { group: group.to_owned(), decimal: decimal.to_owned(), others })
}

/// Returns the minutes of an offset from UTC: `Z`, `+08:00`, `-03:30`.
pub(super) fn offset_of(table: &mut Table<'_>, key: &'static Key, cx: &mut Cx<'_>) -> Option<i32> {
    let written = table.string(key, &mut cx.diagnostics)?;
    let offset = minutes(&written.value);
    if offset.is_none() {
        cx.diagnostics.push(messages::malformed_utc_offset(&written));
    }
    offset
}

fn minutes(text: &str) -> Option<i32> {
    if text == "Z" {
        return Some(0);
    }
    let (sign, ahead) = match text.strip_prefix('+') {
        Some(ahead) => (1, ahead),
        None => (-1, text.strip_prefix('-')?),
    };
    let (hours, minutes) = ahead.split_once(':')?;
    let number = |text: &str, bound: i32| {
        let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i32>().ok().filter(|number| digits && *number < bound)
    };
    Some(sign * (number(hours, 24)? * 60 + number(minutes, 60)?))
}

/// Lowers a text of `[texts]`.
pub(super) fn lower_text(cell: Cell<'_>, cx: &mut Cx<'_>) -> Option<NamedText> {
    let name = owned_name(&cell);
    let (at, before) = (cell.key.at, cx.diagnostics.len());
    let text = cx.text(cell);
    if cx.diagnostics.len() == before {
        cx.lacks_no_language(at, &format!("texts.{}", name.value), &text);
    }
    for text in text.0.iter().flatten() {
        // The text behind each opening brace, up to the next brace.
        let mut parts = text.value.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0));
        if let Some(name) = parts.find(|name| is_placeholder(name)) {
            cx.diagnostics.push(messages::placeholder_in_text(text.at, name));
        }
    }
    Some(NamedText { name, text })
}

/// Returns whether a text is the placeholder of a value that envelopes show.
fn is_placeholder(text: &str) -> bool {
    let name = text.split(['?', ':', '.']).next().unwrap_or_default();
    VALUES.iter().any(|(known, _)| *known == name)
}

impl Cx<'_> {
    /// Reports the languages in which a text is missing.
    fn lacks_no_language(&mut self, at: Span, path: &str, text: &crate::model::Text) {
        let missing = self.languages.iter().enumerate().filter(|(language, _)| text.get(*language).is_none());
        let missing: Vec<String> = missing.map(|(_, tag)| tag.value.clone()).collect();
        if !missing.is_empty() && self.languages_sound {
            self.diagnostics.push(messages::missing_text(at, path, &missing));
        }
    }

    /// Returns the format with a name, and reports an unknown one.
    pub(super) fn format(&mut self, name: At<&str>) -> Option<FormatRef> {
        let built_in = BuiltInFormat::parse(name.value).map(FormatRef::BuiltIn);
        let found = built_in.or_else(|| self.format_numbers.get(name.value).map(FormatRef::Own));
        if found.is_none() && self.whole {
            let own = self.formats.own.iter().take(GUESSED).map(|format| format.name.value.as_str());
            let known: Vec<&str> = BuiltInFormat::WORDS.into_iter().chain(own).collect();
            self.diagnostics.push(messages::unknown_format(name, &known));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn an_offset_is_z_or_hours_and_minutes_with_a_sign() {
        let known = [("Z", 0), ("+08:00", 480), ("-03:30", -210), ("+00:00", 0), ("+23:59", 1439), ("-23:59", -1439)];
        for (text, expected) in known {
            assert_eq!(minutes(text), Some(expected), "{text}");
        }
        for text in ["", "z", "UTC", "+8", "+8:00", "08:00", "+0800", "+24:00", "+08:60", "+08:0a", "−08:00", "++8:00"]
        {
            assert_eq!(minutes(text), None, "{text}");
        }
    }
}

//! Keys and strings of TOML, in the style of what is there.

use toml_writer::{ToTomlKey as _, ToTomlValue as _, TomlKeyBuilder, TomlStringBuilder};

/// Returns a key, in quotes if it needs them.
pub(super) fn key(name: &str) -> String {
    TomlKeyBuilder::new(name).as_default().to_toml_key()
}

/// Returns the text of a string.
pub(super) fn read(literal: &str) -> Option<String> {
    literal.parse::<toml_edit::Value>().ok()?.as_str().map(str::to_owned)
}

/// Returns a basic string.
pub(super) fn string(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}

/// Returns a string with the quotes of another one, as far as they can hold it. A text that has line breaks has those of the file, if it
/// may have several lines.
pub(super) fn like(text: &str, model: &str) -> String {
    let is_literal = model.starts_with('\'');
    let is_long = model.starts_with("'''") || model.starts_with("\"\"\"");
    let builder = TomlStringBuilder::new(text);
    let has_lines = text.contains('\n') && !text.contains('\r');
    if is_literal
        && is_long
        && has_lines
        && let Some(literal) = builder.as_ml_literal()
    {
        return literal.to_toml_value();
    }
    if (is_long || !model.starts_with(['"', '\''])) && has_lines {
        return builder.as_ml_basic().to_toml_value();
    }
    if is_literal
        && !text.contains('\n')
        && let Some(literal) = builder.as_literal()
    {
        return literal.to_toml_value();
    }
    string(text)
}

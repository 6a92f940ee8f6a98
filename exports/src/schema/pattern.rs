//! The forms of strings as regular expressions, in what ECMA 262 and Rust's `regex` have in common.

use errbook_catalog::keys::Form;

/// The pattern of a text that has more than white space.
pub(super) const NOT_BLANK: &str = r"\S";

/// The pattern of a language tag as a key beside others, such as those of a field: the language has two or three letters, as all
/// that are registered, so that a misspelled key is not taken for one.
pub(super) const LANGUAGE_KEY: &str = "^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|[Xx](?:-[A-Za-z0-9]{1,8})+)$";

/// The pattern of an exact plural form.
pub(super) const EXACT_FORM: &str = "^=(?:0|[1-9][0-9]*)$";

/// The pattern of a value that a variant can be named after: a letter comes before any digit.
pub(super) const VARIANT: &str = r"^[\x00-/:-@\[-`{-\x7F]*[^\x00-@\[-`{-\x7F]";

/// The pattern of a status whose responses have content, or `default`.
pub(super) const STATUS_OR_DEFAULT: &str = "^(?:20[0-36-9]|2[1-9][0-9]|30[0-35-9]|3[1-9][0-9]|[4-9][0-9]{2}|default)$";

/// The pattern of an included file's path: relative, with `/`.
pub(super) const FILE: &str = r"^[^/\\][^\\]*$";

/// The patterns of the path of an image, of an icon, of a style sheet and of a Markdown text.
pub(super) const IMAGE: &str = r"^[^/\\][^\\]*\.(?:[Ss][Vv][Gg]|[Pp][Nn][Gg]|[Ww][Ee][Bb][Pp])$";
pub(super) const ICON: &str = r"^[^/\\][^\\]*\.(?:[Ss][Vv][Gg]|[Pp][Nn][Gg]|[Ww][Ee][Bb][Pp]|[Ii][Cc][Oo])$";
pub(super) const STYLE: &str = r"^[^/\\][^\\]*\.[Cc][Ss][Ss]$";
pub(super) const MARKDOWN: &str = r"^[^/\\][^\\]*\.[Mm][Dd]$";

/// The pattern of 1234567.8 as a language writes it.
pub(super) const NUMBER: &str = "^1[^-+0-9]*2[^-+0-9]*34[^-+0-9]*567[^-+0-9]+8$";

/// Returns the pattern of a form.
pub(super) fn of(form: Form) -> &'static str {
    match form {
        Form::LanguageTag => "^(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*|[Xx](?:-[A-Za-z0-9]{1,8})+)$",
        // Beyond ASCII, editors are left to the compiler: not every engine knows the letters of UAX #31.
        Form::FieldName => r"^[^\x00-@\[-^`{-\x7F][^\x00-/:-@\[-^`{-\x7F]*$",
        Form::HeaderName => r"^[-!#$%&'*+.^_`|~0-9A-Za-z]+$",
        Form::Status => "^[1-9][0-9]{2}$",
        Form::StatusOrClass => "^(?:[2-9](?:xx|[0-9]{2})|default)$",
        Form::UtcOffset => "^(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$",
        Form::CodeRange => r"^\s*[+-]?[0-9]+\s*\.\.=\s*[+-]?[0-9]+\s*$",
        Form::MediaType => r"^[-!#$&^_.+0-9A-Za-z]+/[-!#$&^_.+0-9A-Za-z]+\s*(?:;[ -~]*)?$",
        Form::Url => r"^https?://[0-9A-Za-z\[][!#-;=?-\[\]_a-z~]*$",
        Form::UrlTemplate => r"^(?:https?://[0-9A-Za-z\[]|/|urn:)[!#-;=?-\[\]_a-z{}~]*$",
        Form::PageUrl => r"^(?:https?://[0-9A-Za-z\[]|/(?:[!#-.0-;=?-\[\]_a-z~]|$))[!#-;=?-\[\]_a-z~]*$",
        Form::PageTemplate => r"^https?://[0-9A-Za-z\[][!#-;=?-\[\]_a-z{}~]*$",
        Form::ContactTemplate => r"^(?:https?://[0-9A-Za-z\[]|mailto:[!#-;=?-\[\]_a-z{}~])[!#-;=?-\[\]_a-z{}~]*$",
        Form::Colour => "^#(?:[0-9A-Fa-f]{3}){1,2}$",
        Form::Slug => "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    }
}

/// Returns the pattern of a language tag in any case.
pub(super) fn of_tag(tag: &str) -> String {
    let letter = |letter: char| match letter.is_ascii_alphabetic() {
        true => format!("[{}{}]", letter.to_ascii_uppercase(), letter.to_ascii_lowercase()),
        false => letter.to_string(),
    };
    format!("^{}$", tag.chars().map(letter).collect::<String>())
}

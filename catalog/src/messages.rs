//! All that errbook says about a catalog: one constructor a message, and no wording anywhere else.
//!
//! A text says what is wrong, in one sentence without a full stop; a note shows the other party; a help line says what
//! to do. Names that the catalog writes stand in backquotes.

use crate::envelope::Value;
use crate::json::NoJson;
use crate::mistake::Mistake;
use crate::model::{Code, Entry, Field, FieldKind, Group, Kind, Retired};
use crate::names;
use crate::plural::Category;
use crate::source::{At, Span};
use crate::suggest::{Names, list, nearest};
use crate::tag::{self, SubtagProblem, TagProblem};

/// "did you mean `x`?", or the words that are known, which are few.
fn hint<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(wanted, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("known: `{}`", known.join("`, `")),
    }
}

/// "did you mean `x`?", or some of the catalog's own names, of which there may be many.
fn hint_of(wanted: &str, names: &Names<'_>, what: &str) -> String {
    let known = names.list();
    match names.nearest(wanted) {
        Some(name) => format!("did you mean `{name}`?"),
        None if known.is_empty() => format!("the catalog has no {what}"),
        None => format!("known: {}", list(known.iter().copied())),
    }
}

// Files and syntax.

/// A file of the catalog cannot be read; `path`: the include, or none for the catalog itself.
pub fn unreadable_file(at: Option<Span>, path: Option<&str>, reason: &str) -> Mistake {
    let what = path.map_or("the catalog".to_owned(), |path| format!("`{path}`"));
    Mistake::error("unreadable-file", at, format!("cannot read {what}: {reason}"))
}

pub(crate) fn not_utf8(at: Span) -> Mistake {
    Mistake::error("not-utf8", at, "this byte is not UTF-8").help("save the file as UTF-8")
}

/// `reason`: as the parser of TOML gives it, "…, expected …".
pub(crate) fn syntax(at: Span, reason: &str) -> Mistake {
    if at.start == at.end && reason.starts_with("string values must be quoted") {
        return Mistake::error("syntax", at, "this is not TOML: the value is missing");
    }
    let (problem, expected) = match reason.split_once(", expected ") {
        Some((problem, expected)) => (problem, Some(expected)),
        None => (reason, None),
    };
    let mistake = Mistake::error("syntax", at, format!("this is not TOML: {problem}"));
    match expected {
        Some(expected) => mistake.help(format!("expected here: {expected}")),
        None => mistake,
    }
}

/// `bracket`: `[` or `{`.
pub(crate) fn unclosed_bracket(at: Span, bracket: &str) -> Mistake {
    Mistake::error("syntax", at, format!("this is not TOML: nothing closes this `{bracket}`"))
}

pub(crate) fn too_deep(at: Option<Span>) -> Mistake {
    Mistake::error("too-deep", at, "tables and arrays lie too deep within each other")
}

pub(crate) fn duplicate_key(at: Span, key: &str, first: Span) -> Mistake {
    Mistake::error("duplicate-key", at, format!("`{key}` is defined twice")).note_at(first, "first defined here")
}

pub(crate) fn value_is_no_table(at: Span, key: &str, first: Span) -> Mistake {
    Mistake::error("duplicate-key", at, format!("`{key}` has a value already, and cannot be a table as well"))
        .note_at(first, "the value is given here")
}

pub(crate) fn include_of_itself(at: Span) -> Mistake {
    Mistake::error("include-of-itself", at, "the catalog includes itself").help("remove it from `include`")
}

pub(crate) fn repeated_include(at: Span, path: &str, first: Span) -> Mistake {
    Mistake::error("repeated-include", at, format!("`{path}` is included twice")).note_at(first, "first included here")
}

pub(crate) fn only_in_the_catalog_itself(key: At<&str>) -> Mistake {
    Mistake::error("out-of-place-table", key.at, format!("an included file cannot hold `[{}]`", key.value))
        .help("move it to the file that includes this one")
}

// Keys and types.

pub(crate) fn unknown_key<'a>(key: At<&str>, known: impl IntoIterator<Item = &'a str>) -> Mistake {
    Mistake::error("unknown-key", key.at, format!("unknown key `{}`", key.value)).help(hint(key.value, known))
}

pub(crate) fn wrong_type(at: Span, key: &str, wanted: &str, found: &str) -> Mistake {
    Mistake::error("wrong-type", at, format!("`{key}` must be {wanted}, and this is {found}"))
}

pub(crate) fn missing_key(at: Span, table: &str, key: &str) -> Mistake {
    Mistake::error("missing-key", at, format!("`{table}` lacks the key `{key}`")).help(format!("add `{key} = …`"))
}

pub(crate) fn missing_catalog_table(at: Span) -> Mistake {
    Mistake::error("missing-catalog", at, "the table `[catalog]` is missing")
        .help("begin the file with `[catalog]` and `name = \"…\"`")
}

pub(crate) fn integer_too_large(at: Span) -> Mistake {
    Mistake::error("integer-too-large", at, "this integer does not fit into 64 bits")
}

pub(crate) fn no_json(at: Span, problem: NoJson) -> Mistake {
    match problem {
        NoJson::Number => Mistake::error("no-json-number", at, "JSON has no such number"),
        NoJson::Large => integer_too_large(at),
        NoJson::Depth => too_deep(Some(at)),
    }
}

pub(crate) fn empty_text(at: Span, key: &str) -> Mistake {
    Mistake::error("empty-text", at, format!("`{key}` is empty"))
}

pub(crate) fn empty_list(at: Span, key: &str) -> Mistake {
    Mistake::error("empty-list", at, format!("`{key}` holds nothing"))
}

pub(crate) fn unknown_choice<'a>(
    at: Span,
    key: &str,
    found: &str,
    choices: impl IntoIterator<Item = &'a str>,
) -> Mistake {
    Mistake::error("unknown-choice", at, format!("`{key}` cannot be `{found}`")).help(hint(found, choices))
}

// Languages and texts.

pub(crate) fn malformed_language_tag(at: Span, tag: &str, problem: &TagProblem) -> Mistake {
    let why = match problem {
        TagProblem::Empty => "it is empty".to_owned(),
        TagProblem::TooLong(length) => {
            format!("it has {length} characters, and at most {} are possible here", tag::LONGEST)
        }
        TagProblem::Underscore => "subtags are joined by `-`".to_owned(),
        TagProblem::Character(c) => format!("`{}` cannot be in a tag", c.escape_debug()),
        TagProblem::EmptySubtag => "there is nothing between two `-`".to_owned(),
        TagProblem::Grandfathered => "it is of the scheme before BCP 47".to_owned(),
        TagProblem::Subtag(subtag, problem) => format!("`{subtag}` {}", subtag_problem(*problem)),
    };
    let mistake = Mistake::error("malformed-language-tag", at, format!("`{tag}` is not a language tag: {why}"));
    match problem {
        TagProblem::Underscore => mistake.help(format!("write `{}`", tag.replace('_', "-"))),
        _ => mistake.help("a tag is a language, and perhaps a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)"),
    }
}

fn subtag_problem(problem: SubtagProblem) -> &'static str {
    match problem {
        SubtagProblem::TooLong => "has more than eight characters",
        SubtagProblem::NotALanguage => "is not a language (two to eight letters)",
        SubtagProblem::OutOfPlace => "cannot stand here",
        SubtagProblem::RepeatedVariant => "stands there twice",
        SubtagProblem::RepeatedExtension => "opens the same extension twice",
        SubtagProblem::NothingAfter => "has nothing after it",
    }
}

pub(crate) fn repeated_language(at: Span, tag: &str, first: Span) -> Mistake {
    Mistake::error("repeated-language", at, format!("the language `{tag}` is there twice"))
        .note_at(first, "first written here")
}

pub(crate) fn no_languages(at: Span) -> Mistake {
    Mistake::error("no-languages", at, "a catalog has at least one language")
}

pub(crate) fn unknown_language<'a>(key: At<&str>, known: impl IntoIterator<Item = &'a str>) -> Mistake {
    let known: Vec<&str> = known.into_iter().collect();
    Mistake::error("unknown-language", key.at, format!("`{}` is not a language of this catalog", key.value))
        .help(format!("its languages: `{}`", known.join("`, `")))
}

pub(crate) fn text_without_language<'a>(at: Span, key: &str, known: impl IntoIterator<Item = &'a str>) -> Mistake {
    let example: Vec<String> = known.into_iter().map(|tag| format!("{key}.{tag} = \"…\"")).collect();
    Mistake::error("text-without-language", at, format!("`{key}` does not say which language it is in"))
        .help(format!("write `{}`", example.join("`, `")))
}

/// `entry` lacks its message in these languages; `all`: in all that the catalog has.
pub(crate) fn missing_message(at: Span, entry: &str, tags: &[String], all: bool) -> Mistake {
    let text = match all {
        true => format!("`{entry}` has no message"),
        false => format!("`{entry}` has no message in `{}`", tags.join("`, `")),
    };
    let keys: Vec<String> = tags.iter().map(|tag| format!("`message.{tag} = \"…\"`")).collect();
    Mistake::error("missing-message", at, text).help(format!("add {}", keys.join(", ")))
}

// Placeholders.

pub(crate) fn unclosed_brace(at: Span) -> Mistake {
    Mistake::error("unbalanced-brace", at, "this brace is never closed").help("write `{{` for a brace in the text")
}

pub(crate) fn unmatched_closing_brace(at: Span) -> Mistake {
    Mistake::error("unbalanced-brace", at, "this brace closes nothing").help("write `}}` for a brace in the text")
}

pub(crate) fn empty_placeholder(at: Span) -> Mistake {
    Mistake::error("empty-placeholder", at, "this placeholder names nothing")
        .help("name a field, or write `{{}}` for braces in the text")
}

pub(crate) fn unknown_placeholder(name: At<&str>, entry: &Entry) -> Mistake {
    let known: Vec<&str> = entry.fields.iter().map(|field| field.name.value.as_str()).collect();
    let help = match nearest(name.value, known.iter().copied()) {
        Some(near) => format!("did you mean `{{{near}}}`?"),
        None if !names::is_field_name(name.value) => "for a brace in the text, write `{{` or `}}`".to_owned(),
        None if known.is_empty() => format!("declare it: `fields.{} = \"string\"`", name.value),
        None => format!("its fields: {}; or declare it: `fields.{} = \"string\"`", list(known), name.value),
    };
    let entry_name = &entry.name.value;
    Mistake::error("unknown-placeholder", name.at, format!("`{entry_name}` has no field `{}`", name.value)).help(help)
}

pub(crate) fn placeholder_missing(at: Span, tag: &str, name: &At<&str>, other: &str) -> Mistake {
    let text = format!("the `{tag}` message does not use `{{{}}}`, and the `{other}` one does", name.value);
    Mistake::error("different-placeholders", at, text)
        .note_at(name.at, "used here")
        .help("messages of all languages use the same fields")
}

pub(crate) fn optional_field_in_message(name: At<&str>, field: &Field) -> Mistake {
    let text = format!("the message shows `{}`, which may have no value", name.value);
    Mistake::error("optional-field-in-message", name.at, text)
        .note_at(field.name.at, "declared optional here")
        .help("make the field required, or leave it out of the message")
}

pub(crate) fn placeholder_in_title(at: Span, field: &str) -> Mistake {
    Mistake::error("placeholder-in-title", at, format!("a title is static, and `{{{field}}}` would stay as it is"))
        .help("titles are the same for every occurrence; use `message` for what differs")
}

// Plural forms.

pub(crate) fn plural_without_field(at: Span) -> Mistake {
    Mistake::error("plural-without-field", at, "these plural forms do not say which field they go by")
        .help("add `plural = \"…\"` with the name of a number field")
}

pub(crate) fn unknown_plural_field(name: &At<String>, entry: &Entry) -> Mistake {
    let known: Vec<&str> = entry.fields.iter().map(|field| field.name.value.as_str()).collect();
    let help = match nearest(&name.value, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if !known.is_empty() => format!("its fields: {}", list(known)),
        None => "declare it, of type `integer` or `number`".to_owned(),
    };
    let text = format!("`{}` has no field `{}`", entry.name.value, name.value);
    Mistake::error("unknown-placeholder", name.at, text).help(help)
}

pub(crate) fn plural_of_a_non_number(name: &At<String>, field: &Field) -> Mistake {
    let kind = if field.list { "a list".to_owned() } else { format!("of type `{}`", field.kind.as_str()) };
    Mistake::error(
        "plural-of-a-non-number",
        name.at,
        format!("`{}` is {kind}, and plural forms go by a number", name.value),
    )
    .note_at(field.name.at, "declared here")
}

pub(crate) fn superfluous_plural_form<'a>(
    form: &At<Category>,
    tag: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Mistake {
    let text = format!("`{tag}` has no plural form `{}`", form.value.as_str());
    Mistake::error("superfluous-plural-form", form.at, text).help(format!("its forms: {}", list(known)))
}

pub(crate) fn missing_plural_form(at: Span, tag: &str, form: &str) -> Mistake {
    Mistake::error("missing-plural-form", at, format!("the plural form `{form}` of `{tag}` is missing"))
        .help(format!("add `{form} = \"…\"`"))
}

pub(crate) fn no_plural_rule(at: Span, tag: &str, all_languages: bool) -> Mistake {
    let mistake = Mistake::error("no-plural-rule", at, format!("errbook does not know the plural forms of `{tag}`"));
    if all_languages { mistake } else { mistake.help("turn on the feature `cldr` of errbook") }
}

// Codes, names and variants.

pub(crate) fn malformed_code(at: Span, key: &str, none_allowed: bool) -> Mistake {
    let choices = if none_allowed { "a string, an integer, or `false` for no code" } else { "strings or integers" };
    Mistake::error("wrong-type", at, format!("`{key}` must be {choices}"))
}

pub(crate) fn duplicate_code(code: &str, entry: &Entry, first: &Entry) -> Mistake {
    let text = format!("`{}` and `{}` have the same code `{code}`", first.name.value, entry.name.value);
    Mistake::error("duplicate-code", entry.code.at, text)
        .note_at(first.code.at, "first used here")
        .help("if clients can tell them apart by status, write `shares_code = true` in both")
}

pub(crate) fn nobody_shares_the_code(at: Span, code: Option<&str>) -> Mistake {
    let text = match code {
        Some(code) => format!("no other entry has the code `{code}`"),
        None => "this entry has no code to share".to_owned(),
    };
    Mistake::error("unshared-code", at, text).help("remove `shares_code`")
}

pub(crate) fn alias_taken(at: Span, alias: &str, owner: &Entry) -> Mistake {
    Mistake::error("alias-taken", at, format!("`{alias}` already means `{}`", owner.name.value))
        .note_at(owner.code.at, "defined here")
}

pub(crate) fn malformed_code_range(at: Span, found: &str) -> Mistake {
    Mistake::error("malformed-code-range", at, format!("`{found}` is not a range of codes"))
        .help("write the lowest and the highest code: `codes = \"1300..=1399\"`")
}

pub(crate) fn code_outside_range(entry: &Entry, group: &Group, range: &At<(i64, i64)>) -> Mistake {
    let code = entry.code.value.text().unwrap_or_default();
    let (low, high) = range.value;
    let text = format!("the code `{code}` is not in the range of the group `{}`, {low} to {high}", group.name.value);
    let mistake = Mistake::error("code-outside-range", entry.code.at, text).note_at(range.at, "the range is set here");
    match entry.code.value {
        Code::Str(_) => mistake.help("give it a number, or none: `code = false`"),
        Code::Int(_) | Code::None => mistake,
    }
}

pub(crate) fn name_gives_no_variant(at: Span, name: &str) -> Mistake {
    Mistake::error("no-variant", at, format!("no Rust variant can be made from the name `{name}`"))
        .help("give one: `variant = \"…\"`")
}

pub(crate) fn variant_is_no_identifier(at: Span, variant: &str) -> Mistake {
    Mistake::error("no-variant", at, format!("`{variant}` cannot be the name of a Rust variant"))
        .help("letters, digits and `_`, no digit first, and no keyword")
}

pub(crate) fn variant_taken(entry: &Entry, variant: &str, first: &Entry) -> Mistake {
    let text = format!("`{}` and `{}` both give the variant `{variant}`", first.name.value, entry.name.value);
    Mistake::error("variant-taken", entry.variant_at, text)
        .note_at(first.variant_at, "first given here")
        .help("tell them apart: `variant = \"…\"`")
}

pub(crate) fn retired_name_in_use(name: &At<String>, retired: &Retired) -> Mistake {
    Mistake::error("retired-name", name.at, format!("the name `{}` is retired and cannot be used again", name.value))
        .note_at(retired.name.at, "retired here")
}

pub(crate) fn retired_code_in_use(code: &str, entry: &Entry, retired: &Retired) -> Mistake {
    Mistake::error("retired-code", entry.code.at, format!("the code `{code}` is retired and cannot be used again"))
        .note_at(retired.code.at, "retired here")
}

// References.

pub(crate) fn unknown_group(name: &At<String>, known: &Names<'_>) -> Mistake {
    Mistake::error("unknown-group", name.at, format!("there is no group `{}`", name.value)).help(hint_of(
        &name.value,
        known,
        "groups; add `[groups.NAME]`",
    ))
}

pub(crate) fn unknown_tag(name: &At<String>, known: &Names<'_>) -> Mistake {
    Mistake::error("unknown-tag", name.at, format!("there is no tag `{}`", name.value)).help(hint_of(
        &name.value,
        known,
        "tags; add `[tags.NAME]`",
    ))
}

pub(crate) fn repeated_tag(name: &At<String>) -> Mistake {
    Mistake::error("repeated-tag", name.at, format!("the tag `{}` is there twice", name.value))
}

pub(crate) fn unknown_envelope(name: &At<String>, known: &Names<'_>) -> Mistake {
    Mistake::error("unknown-envelope", name.at, format!("there is no envelope `{}`", name.value)).help(hint_of(
        &name.value,
        known,
        "envelopes",
    ))
}

pub(crate) fn unknown_entry(name: &At<String>, key: &str, known: &Names<'_>) -> Mistake {
    Mistake::error("unknown-entry", name.at, format!("`{key}` names `{}`, and there is no such entry", name.value))
        .help(hint_of(&name.value, known, "entries"))
}

pub(crate) fn refers_to_itself(name: &At<String>, key: &str) -> Mistake {
    Mistake::error("refers-to-itself", name.at, format!("`{key}` names the entry that it stands in"))
}

/// The entry is named once more; `first`: where it was before.
pub(crate) fn repeated_reference(name: &At<String>, key: &str, first: Span) -> Mistake {
    Mistake::error("repeated-reference", name.at, format!("`{key}` names `{}` twice", name.value))
        .note_at(first, "first named here")
}

/// `path`: the names of the entries, the one first in which `written` stands.
pub(crate) fn replaced_in_a_circle(written: &At<String>, path: &[&str]) -> Mistake {
    let text = format!("these replace each other in a circle: {}", list(path.iter().copied()));
    Mistake::error("replaced-in-a-circle", written.at, text)
        .help("leave `replaced_by` out of the one that is to be used")
}

/// `since`: the version that brought the entry; `deprecated`: that which deprecated it.
pub(crate) fn deprecated_before_since(deprecated: &At<String>, since: &At<String>) -> Mistake {
    let text = format!("deprecated in {}, which is before {}", deprecated.value, since.value);
    Mistake::error("deprecated-before-since", deprecated.at, text).note_at(since.at, "it came with this version")
}

// Statuses.

pub(crate) fn missing_status(name: &At<String>) -> Mistake {
    Mistake::error("missing-status", name.at, format!("`{}` has no status", name.value))
        .help("give it or its group one: `status = 400`")
}

pub(crate) fn status_out_of_range(at: Span, status: i64) -> Mistake {
    Mistake::error("status-out-of-range", at, format!("{status} is not a status: statuses have three digits"))
}

pub(crate) fn repeated_status(at: Span, status: u16, first: Span) -> Mistake {
    Mistake::error("repeated-status", at, format!("the status {status} is there twice"))
        .note_at(first, "first written here")
}

pub(crate) fn malformed_status_name(key: At<&str>) -> Mistake {
    Mistake::error("status-out-of-range", key.at, format!("`{}` is not a status", key.value))
        .help("the table's name is the number: `[statuses.404]`")
}

pub(crate) fn undeclared_status(status: &At<u16>, name: &At<String>) -> Mistake {
    let text = format!("{} is not a status of HTTP errors, and the catalog does not declare it", status.value);
    Mistake::error("undeclared-status", status.at, text)
        .help(format!("add `[statuses.{}]`, or say what sort of answer `{}` is: `kind = …`", status.value, name.value))
}

pub(crate) fn kind_contradicts_status(status: &At<u16>, entry: &Entry) -> Mistake {
    let what = if entry.kind == Kind::Success { "a success" } else { "an error" };
    let text = format!("`{}` is {what}, and {} says otherwise", entry.name.value, status.value);
    Mistake::error("kind-contradicts-status", status.at, text)
        .help("errors have a status from 400 on, successes one below; `kind` says which it is")
}

// Fields.

pub(crate) fn unknown_field_type<'a>(at: Span, found: &str, known: impl IntoIterator<Item = &'a str>) -> Mistake {
    Mistake::error("unknown-choice", at, format!("there is no type `{found}`")).help(hint(found, known))
}

pub(crate) fn field_is_no_identifier(at: Span, name: &str) -> Mistake {
    Mistake::error("field-is-no-identifier", at, format!("`{name}` cannot be the name of a Rust field"))
        .help("use letters, digits and `_`; how it is spelled on the wire is `wire = \"…\"`")
}

pub(crate) fn malformed_field(at: Span, name: &str) -> Mistake {
    Mistake::error("wrong-type", at, format!("the field `{name}` must be a type or a table"))
        .help(format!("write `fields.{name} = \"string\"` or `fields.{name} = {{ type = \"string\", … }}`"))
}

pub(crate) fn example_of_wrong_type(at: Span, field: &Field) -> Mistake {
    let kind = field.kind.as_str();
    let what = if field.list { format!("a list of `{kind}`") } else { format!("of type `{kind}`") };
    let text = format!("the field is {what}, and this example is not");
    let mistake = Mistake::error("example-of-wrong-type", at, text);
    match field.kind {
        FieldKind::DateTime => mistake.help("a date, a time and an offset: 2026-03-01T08:00:00Z"),
        FieldKind::String if !field.values.is_empty() => {
            mistake.help(format!("its values: {}", list(field.values.iter().map(|value| value.value.as_str()))))
        }
        _ => mistake,
    }
}

pub(crate) fn values_of_a_non_string(at: Span, kind: &str) -> Mistake {
    Mistake::error(
        "values-of-a-non-string",
        at,
        format!("only strings have `values`, and this field is of type `{kind}`"),
    )
}

pub(crate) fn value_gives_no_variant(value: &At<String>) -> Mistake {
    Mistake::error("no-variant", value.at, format!("no Rust variant can be made from the value `{}`", value.value))
}

pub(crate) fn value_variant_taken(value: &At<String>, variant: &str, first: Span) -> Mistake {
    let text = format!("the value `{}` gives the Rust variant `{variant}`, as another one does", value.value);
    Mistake::error("variant-taken", value.at, text).note_at(first, "first given here")
}

/// The `rust` type of a field is no type.
pub fn malformed_rust_type(at: &At<String>, reason: &str) -> Mistake {
    Mistake::error("malformed-rust-type", at.at, format!("`{}` is not a Rust type: {reason}", at.value))
}

/// A field of type `json` where the feature is off.
pub fn json_is_off(field: &Field) -> Mistake {
    let text = format!("the field `{}` is of type `json`, and errbook was built without it", field.name.value);
    Mistake::error("json-is-off", field.name.at, text).help("turn on the feature `json` of errbook")
}

pub(crate) fn wire_name_taken(field: &Field, first: &Field) -> Mistake {
    let text = format!("`{}` and `{}` are both `{}` on the wire", first.name.value, field.name.value, field.wire.value);
    Mistake::error("wire-name-taken", field.wire.at, text).note_at(first.wire.at, "first used here")
}

pub(crate) fn unused_field(field: &Field, entry: &Entry) -> Mistake {
    let text = format!("nothing uses the field `{}` of `{}`", field.name.value, entry.name.value);
    Mistake::error("unused-field", field.name.at, text)
        .help("name it in the message or in a header, choose an envelope with `{fields}`, or remove it")
}

// Headers.

pub(crate) fn malformed_header_name(name: &At<String>) -> Mistake {
    Mistake::error("malformed-header-name", name.at, format!("`{}` is not the name of a header", name.value))
        .help("letters, digits and `-` (RFC 9110 §5.1)")
}

pub(crate) fn reserved_header(name: &At<String>) -> Mistake {
    Mistake::error("reserved-header", name.at, format!("`{}` is set by the response itself", name.value))
}

pub(crate) fn repeated_header(name: &At<String>, first: Span) -> Mistake {
    Mistake::error("repeated-header", name.at, format!("the header `{}` is there twice", name.value))
        .note_at(first, "first written here")
}

pub(crate) fn malformed_header_value(at: Span, c: char) -> Mistake {
    Mistake::error("malformed-header-value", at, format!("a header cannot hold `{}`", c.escape_debug()))
        .help("visible ASCII characters and spaces (RFC 9110 §5.5)")
}

pub(crate) fn malformed_retry_after(at: Span) -> Mistake {
    Mistake::error("malformed-retry-after", at, "`Retry-After` is a number of seconds or a moment, and nothing else")
        .help("write one field of type `integer` or `datetime`, or digits (RFC 9110 §10.2.3)")
}

// Envelopes.

pub(crate) fn malformed_content_type(at: Span, found: &str) -> Mistake {
    Mistake::error("malformed-content-type", at, format!("`{found}` is not a media type"))
        .help("such as `application/json` (RFC 9110 §8.3.1)")
}

pub(crate) fn malformed_splice(at: Span, success: bool) -> Mistake {
    let mistake = Mistake::error("malformed-splice", at, "`\"*\"` is where the entry's fields go");
    if success {
        mistake.help("a success has no entry, and so no fields")
    } else {
        mistake.help("write `\"*\" = \"{fields}\"`")
    }
}

pub(crate) fn unknown_conversion(at: Span, found: &str) -> Mistake {
    Mistake::error("unknown-conversion", at, format!("nothing can be converted to `{found}`"))
        .help("`:string` is the only conversion")
}

/// `fields`: whether fields can be named here, too.
pub(crate) fn unknown_value<'a>(
    at: Span,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    fields: bool,
) -> Mistake {
    let known: Vec<&str> = known.into_iter().collect();
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{{{near}}}`?"),
        None if fields => format!("a field is `{{fields.{name}}}`; known beside fields: `{}`", known.join("`, `")),
        None => format!("known: `{}`", known.join("`, `")),
    };
    Mistake::error("unknown-value", at, format!("there is no value `{{{name}}}` here")).help(help)
}

pub(crate) fn value_out_of_place(at: Span, name: &str, success: bool) -> Mistake {
    let text =
        if success { format!("a success has no `{{{name}}}`") } else { format!("only a success has `{{{name}}}`") };
    Mistake::error("value-out-of-place", at, text)
}

pub(crate) fn object_in_text(value: &Value, languages: &[At<String>]) -> Mistake {
    let name = value.source.spelling(languages);
    Mistake::error("object-in-text", value.at, format!("`{{{name}}}` is an object and cannot be a part of a text"))
        .help(format!("write it alone: `\"{{{name}}}\"`"))
}

pub(crate) fn value_can_be_absent(value: &Value, languages: &[At<String>], entry: Option<&Entry>) -> Mistake {
    let name = value.source.spelling(languages);
    let mistake = Mistake::error("value-can-be-absent", value.at, format!("`{{{name}}}` can be absent"));
    let mistake = match entry {
        Some(entry) => mistake.note_at(entry.name.at, format!("`{}` has none", entry.name.value)),
        None => mistake,
    };
    let conversion = if value.as_string { ":string" } else { "" };
    mistake.help(format!("write `{{{name}?{conversion}}}`: the member is left out where there is no value"))
}

pub(crate) fn entry_lacks_value(entry: &Entry, name: &str, envelope: &str) -> Mistake {
    let text = format!("`{}` has no `{name}`, and its envelope `{envelope}` shows it", entry.name.value);
    Mistake::error("value-can-be-absent", entry.name.at, text)
}

pub(crate) fn unknown_field_in_envelope(value: &Value, name: &str, known: &Names<'_>) -> Mistake {
    Mistake::error("unknown-field", value.at, format!("no entry has a field `{name}`"))
        .help(hint_of(name, known, "fields"))
}

pub(crate) fn wire_name_is_a_member(field: &Field, envelope: &str) -> Mistake {
    let text = format!("the envelope `{envelope}` has a member `{}` already", field.wire.value);
    Mistake::error("wire-name-is-a-member", field.wire.at, text)
        .help("spell the field otherwise on the wire: `wire = \"…\"`")
}

// URLs.

pub(crate) fn malformed_url(at: Span, key: &str) -> Mistake {
    let mistake = Mistake::error("malformed-url", at, format!("`{key}` is not a URL"));
    if key == "docs_url" {
        mistake.help("such as `https://docs.example.com/errors/{name}`, or a path on the same server; no spaces")
    } else {
        mistake.help("`https://` or `http://`, a host and a path; no spaces (RFC 3986)")
    }
}

// Warnings.

pub(crate) fn undocumented(name: &At<String>, tag: &str) -> Mistake {
    Mistake::warning("undocumented", name.at, format!("`{}` has no description in `{tag}`", name.value))
}

pub(crate) fn no_han_character(at: Span, tag: &str) -> Mistake {
    Mistake::warning("untranslated", at, format!("the `{tag}` message has no Chinese character"))
}

pub(crate) fn untranslated(at: Span, tag: &str) -> Mistake {
    Mistake::warning("untranslated", at, format!("the `{tag}` message equals that of the default language"))
}

/// A field that an envelope shows with `?`, and that no entry has.
pub(crate) fn never_shown(value: &Value, name: &str, known: &Names<'_>) -> Mistake {
    Mistake::warning("unused", value.at, format!("no entry has a field `{name}`, so this is never there"))
        .help(hint_of(name, known, "fields"))
}

pub(crate) fn unused(name: &At<String>, what: &str) -> Mistake {
    Mistake::warning("unused", name.at, format!("no entry uses the {what} `{}`", name.value))
}

//! Checks of messages, their placeholders and plural forms.

use super::namespace::definitions;
use crate::diagnostic::Diagnostics;
use crate::index::Index;
use crate::messages;
use crate::model::{Catalog, Definition, FieldKind, Message, MessageForm};
use crate::plural::{self, Category};
use crate::source::At;
use crate::suggest::{Comparisons, Names};

/// An entry or violation, a language by its index, and the message.
type OwnedMessage<'c> = (&'c Definition, usize, &'c Message);

/// Returns the messages that are more than plain text of all entries and violations that are complete but for languages of the message.
pub(super) fn with_placeholders(catalog: &Catalog) -> Vec<OwnedMessage<'_>> {
    let mut found = Vec::new();
    for owner in definitions(catalog).filter(|owner| owner.sound || owner.lacks_languages) {
        for (language, message) in owner.message.iter().enumerate() {
            if let Some(message) = message.as_ref().filter(|message| message.as_text().is_none()) {
                found.push((owner, language, message));
            }
        }
    }
    found
}

/// A placeholder names a field of its entry or violation.
pub(super) fn placeholders_name_fields(
    templates: &[OwnedMessage<'_>],
    comparisons: &Comparisons,
    diagnostics: &mut Diagnostics,
) {
    for (owner, _, message) in templates {
        let unknown = message.fields().into_iter().filter(|name| owner.field(name.value).is_none());
        let mut known = None;
        for name in unknown {
            let known = known.get_or_insert_with(|| field_names(owner, comparisons));
            match &message.form {
                MessageForm::Plural { field, .. } if field.at == name.at => {
                    diagnostics.push(messages::unknown_plural_field(field, owner, known));
                }
                _ => diagnostics.push(messages::unknown_placeholder(name, owner, known)),
            }
        }
    }
}

/// Returns the names of the fields of an entry or a violation.
pub(super) fn field_names<'c>(owner: &'c Definition, comparisons: &Comparisons) -> Names<'c> {
    Names::sharing(owner.fields.iter().map(|field| field.name.value.as_str()), comparisons)
}

/// Every language uses the same fields.
pub(super) fn languages_use_the_same_fields(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for owner in definitions(catalog).filter(|owner| owner.sound) {
        if owner.message.iter().flatten().all(|message| message.as_text().is_some()) {
            continue;
        }
        let mut written =
            owner.message.iter().zip(&catalog.languages).filter_map(|(message, tag)| Some((message.as_ref()?, tag)));
        let Some((first, first_tag)) = written.next() else { continue };
        let known = first.fields();
        let known_names = names(&known);
        // A misspelled name is reported already.
        let misspelled = |message: &Message| message.fields().iter().any(|name| owner.field(name.value).is_none());
        if owner.message.iter().flatten().any(misspelled) {
            continue;
        }
        for (message, tag) in written {
            let others = message.fields();
            let other_names = names(&others);
            for name in known.iter().filter(|name| other_names.get(name.value).is_none()) {
                diagnostics.push(messages::placeholder_missing(message.at, &tag.value, name, &first_tag.value));
            }
            for name in others.iter().filter(|name| known_names.get(name.value).is_none()) {
                diagnostics.push(messages::placeholder_missing(first.at, &first_tag.value, name, &tag.value));
            }
        }
    }
}

fn names<'c>(fields: &[At<&'c str>]) -> Index<'c> {
    let mut names = Index::new();
    names.extend(fields.iter().map(|name| name.value));
    names
}

/// A message uses no optional field: without a value the sentence would have a hole.
pub(super) fn messages_show_no_optional_field(templates: &[OwnedMessage<'_>], diagnostics: &mut Diagnostics) {
    for (owner, _, message) in templates {
        for name in message.fields() {
            let field = owner.field(name.value).and_then(|index| owner.fields.get(index));
            if let Some(field) = field.filter(|field| field.optional) {
                diagnostics.push(messages::optional_field_in_message(name, field));
            }
        }
    }
}

/// Plural forms are exactly those of the language.
pub(super) fn plural_forms_fit_the_language(
    catalog: &Catalog,
    templates: &[OwnedMessage<'_>],
    diagnostics: &mut Diagnostics,
) {
    for (_, language, message) in templates {
        let Some(tag) = catalog.languages.get(*language) else { continue };
        let MessageForm::Plural { forms, .. } = &message.form else { continue };
        let Some(rule) = plural::rule(&tag.value) else {
            diagnostics.push(messages::no_plural_rule(message.at, &tag.value, cfg!(feature = "cldr")));
            continue;
        };
        let known = rule.categories();
        let is_exact = |category: Category| matches!(category, Category::Exact(_));
        let of_category = forms.iter().filter(|(category, _)| !is_exact(category.value));
        for (category, _) in of_category.filter(|(category, _)| !known.contains(&category.value)) {
            let names: Vec<_> = known.iter().map(|category| category.name()).collect();
            let names = names.iter().map(|name| name.as_ref());
            diagnostics.push(messages::superfluous_plural_form(category, &tag.value, names));
        }
        let missing = |category: &&Category| forms.iter().all(|(form, _)| form.value != **category);
        for category in known.iter().filter(missing) {
            diagnostics.push(messages::missing_plural_form(message.at, &tag.value, &category.name()));
        }
    }
}

/// Plural forms depend on a single number.
pub(super) fn plurals_count_a_number(templates: &[OwnedMessage<'_>], diagnostics: &mut Diagnostics) {
    for (owner, _, message) in templates {
        let MessageForm::Plural { field: name, .. } = &message.form else { continue };
        let Some(field) = owner.field(&name.value).and_then(|index| owner.fields.get(index)) else { continue };
        if !matches!(field.kind, FieldKind::Integer | FieldKind::Number) || field.list {
            diagnostics.push(messages::plural_of_a_non_number(name, field));
        }
    }
}

/// Titles have no placeholders.
pub(super) fn titles_are_plain(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for owner in definitions(catalog).filter(|owner| !owner.fields.is_empty()) {
        for title in owner.title.0.iter().flatten() {
            // The text behind each opening brace, up to the next brace.
            let parts = title.value.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0));
            if let Some(field) = parts.into_iter().find(|name| owner.field(name).is_some()) {
                diagnostics.push(messages::placeholder_in_title(title.at, field));
            }
        }
    }
}

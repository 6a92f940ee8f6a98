//! The table of what an entry's occurrences carry.

use errbook_catalog::model::{Entry, Field};
use maud::{Markup, PreEscaped, html};

use super::View;
use super::prose::{message_shows, placeholder};
use crate::answer::{Answer, Part, Values};
use crate::markdown;
use crate::texts;
use crate::words;

/// The table. `answers` are those of the page: where a field shows in them is where it is.
pub(super) fn table(view: &View<'_>, entry: &Entry, answers: &[Answer]) -> Markup {
    let values = Values::examples(view.catalog(), entry, view.language);
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.say(words::FIELDS)) {
            table {
                thead {
                    tr {
                        @for word in [words::FIELD, words::TYPE, words::DESCRIPTION, words::WHERE, words::EXAMPLE] {
                            th scope="col" { (view.say(word)) }
                        }
                    }
                }
                tbody {
                    @for (index, field) in entry.fields.iter().enumerate() {
                        tr {
                            th scope="row" translate="no" { (placeholder(entry, index)) }
                            td { (type_of(view, field)) }
                            td { (description(view, field)) }
                            td { (places(view, entry, index, answers)) }
                            td { @if let Some(example) = values.json(index) { code translate="no" { (example) } } }
                        }
                    }
                }
            }
        }
    }
}

fn description(view: &View<'_>, field: &Field) -> Markup {
    html! {
        @if let Some(said) = texts::text(&field.description, view.language) {
            span lang=[view.lang_of(&said)] { (PreEscaped(markdown::inline(said.text))) }
        }
        @if !field.values.is_empty() {
            @if !field.description.is_empty() { br; }
            (view.say(words::ONE_OF))
            @for (index, value) in field.values.iter().enumerate() {
                @if index > 0 { (view.say(words::COMMA)) }
                code translate="no" { (value.value) }
            }
        }
    }
}

fn type_of(view: &View<'_>, field: &Field) -> Markup {
    html! {
        @if field.list {
            (view.say_with(words::LIST_OF, &[field.kind.as_str()]))
        } @else {
            (field.kind.as_str())
        }
        @if field.optional { br; span.muted { (view.say(words::OPTIONAL)) } }
    }
}

/// Where a field's value shows.
fn places(view: &View<'_>, entry: &Entry, index: usize, answers: &[Answer]) -> Markup {
    let shows = |parts: &[Part]| {
        parts.iter().any(|part| matches!(part, Part::Value { field: Some(field), .. } if *field == index))
    };
    let mut places: Vec<String> = Vec::new();
    if answers.iter().any(|answer| shows(&answer.body)) {
        places.push(view.say(words::IN_BODY).to_owned());
    }
    if let Some(answer) = answers.first() {
        for (name, _) in answer.headers.iter().filter(|(_, value)| shows(value)) {
            places.push(view.say_with(words::IN_HEADER, &[name]));
        }
    }
    if message_shows(entry, view.language, index) {
        places.push(view.say(words::IN_MESSAGE).to_owned());
    }
    html! {
        @for (index, place) in places.iter().enumerate() {
            @if index > 0 { br; }
            (place)
        }
    }
}

//! The kinds of keys and values by their path: from the table of keys, with what strings refer to added here.

use errbook_catalog::keys::{Form, Key, KeyDefault, KeyTable, Sort, TABLES, ValueType};

use crate::layout::ITEM;

/// What a part of a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// A word of the format, or a language tag of the catalog: any other is wrong.
    Fixed,
    /// A name that the author chose.
    Name,
    /// A member of a body or of an example.
    Member,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// Free text.
    Words,
    /// Free text with placeholders: messages and headers.
    Template,
    /// A part of a body.
    Body,
    /// The author's word, within bounds: a variant, a media type, a URL, a type.
    Bounded,
    /// A number, or a code.
    Number,
    /// A status, or a list of them.
    Status,
    /// `true` or `false`.
    Boolean,
    /// A name that is defined elsewhere, of this sort.
    Choice(&'static str),
    /// A rule that a violation claims: one of a known family, or a word of the author's own.
    Rule,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A table of more.
    Table,
}

/// A place in the tables of keys.
#[derive(Clone, Copy)]
struct Place {
    /// What the last part of the path is.
    word: Word,
    /// The last key of the format on the path.
    key: Option<&'static Key>,
    value: ValueType,
}

impl Place {
    fn root() -> Place {
        let root: &'static KeyTable = TABLES[0];
        Place { word: Word::Fixed, key: None, value: ValueType::Table(root) }
    }

    /// What a part of a path leads to; `None` where nothing can be.
    fn step(self, part: &str) -> Option<Place> {
        let to = |word, value| Some(Place { word, value, ..self });
        match self.value {
            ValueType::Table(table) => {
                let key = table.keys.iter().copied().find(|key| key.name == part).or(table.language)?;
                Some(Place { word: Word::Fixed, key: Some(key), value: key.value })
            }
            ValueType::Named(_, value) => to(Word::Name, *value),
            ValueType::List(value) if part == ITEM => to(Word::Fixed, *value),
            ValueType::PerLanguage(value) if part == ITEM => Place { value: *value, ..self }.step(part),
            ValueType::PerLanguage(value) => to(Word::Fixed, *value),
            ValueType::Body if part == "*" => to(Word::Fixed, self.value),
            ValueType::Body | ValueType::Any => to(Word::Member, self.value),
            ValueType::Either(values) => values.iter().find_map(|value| Place { value: *value, ..self }.step(part)),
            _ => None,
        }
    }

    /// The places along a path, as far as the format knows it.
    fn along(path: &[String]) -> Vec<Place> {
        let mut places = Vec::new();
        let mut place = Place::root();
        for part in path {
            let Some(next) = place.step(part) else { break };
            place = next;
            places.push(place);
        }
        places
    }

    fn slot(self) -> Slot {
        let key = self.key.map_or("", |key| key.name);
        match self.value {
            ValueType::PerLanguage(value) | ValueType::List(value) => Place { value: *value, ..self }.slot(),
            ValueType::Either(values) => {
                values.first().map_or(Slot::Words, |value| Place { value: *value, ..self }.slot())
            }
            ValueType::String => string(key),
            ValueType::Form(form) => formed(form),
            ValueType::Name(Sort::Rule) => Slot::Rule,
            ValueType::Name(sort) => Slot::Choice(sort_name(sort)),
            ValueType::Template => Slot::Template,
            ValueType::Markdown | ValueType::Any => Slot::Words,
            ValueType::Integer | ValueType::Status => Slot::Status,
            ValueType::Boolean | ValueType::True | ValueType::False => Slot::Boolean,
            ValueType::Word(words) => Slot::OneOf(words),
            ValueType::Body => Slot::Body,
            ValueType::Named(..) | ValueType::Table(_) => Slot::Table,
        }
    }
}

/// What the string of a key is.
fn string(key: &str) -> Slot {
    match key {
        "rust" | "variant" | "time" | "number" => Slot::Bounded,
        "code" | "aliases" => Slot::Number,
        _ => Slot::Words,
    }
}

/// What a string of a form is.
fn formed(form: Form) -> Slot {
    match form {
        Form::LanguageTag => Slot::Choice("language"),
        Form::CodeRange => Slot::Choice("range"),
        Form::Status | Form::StatusOrClass => Slot::Status,
        Form::FieldName | Form::HeaderName | Form::UtcOffset | Form::MediaType | Form::Url | Form::UrlTemplate => {
            Slot::Bounded
        }
        Form::PageUrl | Form::PageTemplate | Form::ContactTemplate | Form::Colour | Form::Slug => Slot::Bounded,
    }
}

fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Entry | Sort::Sibling => "entry",
        Sort::Violation => "violation",
        Sort::Group => "group",
        Sort::Tag => "tag",
        Sort::Envelope => "envelope",
        Sort::Format => "format",
        Sort::Language => "language",
        Sort::Field => "field",
        Sort::File => "file",
        Sort::Rule => "rule",
    }
}

/// What the last part of this path is.
pub(crate) fn word(path: &[String]) -> Word {
    let places = Place::along(path);
    places.last().filter(|_| places.len() == path.len()).map_or(Word::Fixed, |place| place.word)
}

/// What the value at this path is.
pub(crate) fn slot(path: &[String]) -> Slot {
    let places = Place::along(path);
    let slot = places.last().filter(|_| places.len() == path.len()).map_or(Slot::Words, |place| place.slot());
    let of_violation = path.first().is_some_and(|table| table.ends_with("violations"));
    // Violations refer to violations.
    if slot == Slot::Choice("entry") && of_violation { Slot::Choice("violation") } else { slot }
}

/// Whether a table of this sort cannot do without this key. (An entry's status may come from its group.)
pub(crate) fn is_required(path: &[String]) -> bool {
    let required = |place: &Place| place.key.is_some_and(|key| matches!(key.default, KeyDefault::Required));
    let places = Place::along(path);
    let inherited = path.len() > 2 && path[0] == "errors" && ["status", "group"].contains(&path[2].as_str());
    inherited || places.iter().skip(1).any(required)
}

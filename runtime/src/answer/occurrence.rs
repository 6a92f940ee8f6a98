//! [`Occurrence`]: an entry with the values of its fields; and [`Localized`], its message.

use alloc::borrow::Cow;
use core::fmt;

use crate::answer::body::Body;
use crate::answer::entry::Entry;
use crate::answer::headers::Headers;
use crate::answer::made::Made;
use crate::answer::response::Response;
use crate::image::Image;
use crate::image::alternative_table::Alternative;
use crate::image::plan::Plan;
use crate::image::record::{Record, Text};
use crate::image::shape::Shape;
use crate::model::context::Context;
use crate::model::language::Language;
use crate::negotiate::index::{index_for, index_of, near_index_for};
use crate::text::plain::TextPlan;
use crate::text::render::Renderer;
use crate::values::value::{FieldLookup, Fields, Value, ViolationList};

/// An entry with the values of its fields: an error of a catalog, independent of its Rust type.
#[derive(Clone, Copy)]
pub struct Occurrence<'a> {
    entry: Entry,
    fields: &'a dyn Fields,
}

impl<'a> Occurrence<'a> {
    /// Creates an occurrence of `entry` with these values, in the order of [`Entry::fields`].
    #[must_use]
    #[inline]
    pub const fn new(entry: Entry, fields: &'a dyn Fields) -> Self {
        Self { entry, fields }
    }

    /// Returns the entry.
    #[must_use]
    #[inline]
    pub const fn entry(&self) -> Entry {
        self.entry
    }

    /// Returns the values of the entry's fields.
    #[must_use]
    pub const fn fields(&self) -> &'a dyn Fields {
        self.fields
    }

    /// Returns the violations that the error holds; `None` if its entry holds none.
    #[must_use]
    pub fn violations(&self) -> Option<&'a dyn ViolationList> {
        match self.fields.value(self.entry.record().field_count()) {
            FieldLookup::Value(Value::Violations(list)) => Some(list),
            _ => None,
        }
    }

    /// Returns the message, in the language of the catalog that best matches `language`.
    #[must_use]
    #[inline(always)]
    pub fn localized(&self, language: Language) -> Localized<'a> {
        let record = self.entry.record();
        let language = index_of(record.image, &language);
        Localized { text: record.message(language), occurrence: *self, language }
    }

    /// Writes the message, in the language of the catalog that best matches `language`.
    ///
    /// # Errors
    ///
    /// Returns the errors of the formatter's destination only.
    pub fn fmt_message(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.localized(language), f)
    }

    /// Renders the body, in the entry's envelope or the one that the context chooses.
    #[must_use]
    #[inline]
    pub fn body(&self, context: &Context<'_>) -> Body {
        Body::new(self.bytes(context))
    }

    // Not part of `body`, so that the result is written to the place where the caller wants it, and not moved there.
    #[inline]
    fn bytes(&self, context: &Context<'_>) -> Cow<'static, [u8]> {
        let record = self.entry.record();
        // A body that is found without a call needs no stack frame.
        let index = near_index_for(record.image, context.reader());
        let near = index.and_then(|index| Some((index, record.near_body(index)?)));
        match near {
            Some((_, (Text::Static(body), asked))) if asked & context.given() == 0 => Cow::Borrowed(body),
            Some((language, (Text::Plan(plan), _))) => {
                render_plan(record.image, self.fields, context, [language as u32, plan])
            }
            _ => body(*self, context),
        }
    }

    /// Renders the response: status, headers and body.
    #[must_use]
    pub fn respond(&self, context: &Context<'_>) -> Response {
        let record = self.entry.record();
        let Some(language) = index_for(record.image, context.reader()) else { return self.respond_as_chosen(context) };
        let in_language = InLanguage { occurrence: *self, language, context };
        in_language.response(record.shape(), || in_language.body(record.body(language), || record.shape()))
    }

    /// Renders the response where an envelope is chosen.
    #[cold]
    #[inline(never)]
    fn respond_as_chosen(&self, context: &Context<'_>) -> Response {
        let record = self.entry.record();
        let (alternative, language) = chosen(record, context);
        let in_language = InLanguage { occurrence: *self, language, context };
        let shape = shape_in(record, alternative);
        in_language.response(shape, || in_language.body(body_in(record, alternative, language), || shape))
    }

    /// Returns what the response has beside its body.
    #[cfg(feature = "adapter")]
    pub(crate) fn shape(&self, context: &Context<'_>) -> Shape {
        let record = self.entry.record();
        shape_in(record, chosen(record, context).0)
    }
}

/// Returns the body in any language, in any envelope, with any context.
#[inline(never)]
fn body(occurrence: Occurrence<'_>, context: &Context<'_>) -> Cow<'static, [u8]> {
    let record = occurrence.entry.record();
    match index_for(record.image, context.reader()) {
        Some(language) => InLanguage { occurrence, language, context }.body(record.body(language), || record.shape()),
        None => body_as_chosen(occurrence, context),
    }
}

/// Returns the body where an envelope is chosen.
#[cold]
#[inline(never)]
fn body_as_chosen(occurrence: Occurrence<'_>, context: &Context<'_>) -> Cow<'static, [u8]> {
    let record = occurrence.entry.record();
    let (alternative, language) = chosen(record, context);
    let in_language = InLanguage { occurrence, language, context };
    in_language.body(body_in(record, alternative, language), || shape_in(record, alternative))
}

/// Returns the alternative that a context chooses of the record's catalog, if any, and the index of its language.
fn chosen(record: Record, context: &Context<'_>) -> (Option<Alternative>, usize) {
    let (alternative, reader) = match context.chosen() {
        Some((envelope, reader)) => (Alternative::find(record.image, envelope), reader),
        None => (None, context.reader()),
    };
    (alternative, index_for(record.image, reader).unwrap_or(0))
}

/// Returns a record in an alternative, or in its own envelope.
fn shape_in(record: Record, alternative: Option<Alternative>) -> Shape {
    alternative.map_or_else(|| record.shape(), |alternative| record.alternative_shape(alternative))
}

/// Returns the body in an alternative, or in the record's own envelope, as [`Record::body`] does.
fn body_in(record: Record, alternative: Option<Alternative>, language: usize) -> (Text<&'static [u8]>, u32) {
    match alternative {
        Some(alternative) => record.alternative_body(alternative, language),
        None => record.body(language),
    }
}

/// What a response is rendered with, once its language is known.
#[derive(Clone, Copy)]
struct InLanguage<'a> {
    occurrence: Occurrence<'a>,
    /// By index.
    language: usize,
    context: &'a Context<'a>,
}

impl InLanguage<'_> {
    /// Returns the response of a shape.
    #[inline]
    fn response(&self, shape: Shape, body: impl FnOnce() -> Cow<'static, [u8]>) -> Response {
        let Occurrence { entry, fields } = self.occurrence;
        let image = entry.catalog().image();
        let localized = shape.is_localized();
        let content_language = localized.then(|| image.borrowed_language(self.language));
        let can_vary = localized && image.languages().len() > 1;
        let varies = can_vary && self.context.chose_language();
        Response {
            status: shape.http_status(),
            headers: Headers::new(shape.content_type(), content_language, varies).entry(shape.headers(), fields),
            body: Body::new(body()),
            made: Made::of(entry, can_vary),
        }
    }

    /// Renders a body, given with the bits of the values of the context that it shows.
    #[inline]
    fn body(&self, body: (Text<&'static [u8]>, u32), shape: impl FnOnce() -> Shape) -> Cow<'static, [u8]> {
        let InLanguage { occurrence: Occurrence { entry, fields }, language, context } = *self;
        let image = entry.catalog().image();
        let context_free = match body {
            (Text::Static(body), asked) if asked & context.given() == 0 => return Cow::Borrowed(body),
            (Text::Static(body), _) => body,
            (Text::Plan(plan), _) => return render_plan(image, fields, context, [language as u32, plan]),
        };
        // The context has values that the body shows, which is fixed without them.
        match shape().plan_with_context(language) {
            0 => Cow::Borrowed(context_free),
            plan => {
                let renderer = Renderer::new(image, language, fields, context);
                Cow::Owned(renderer.render(Plan::at(image, plan), context_free))
            }
        }
    }
}

/// Renders a body whose language (by index) and plan are known. `at` is both, in one register, so that the call needs no
/// stack.
///
/// A function of its own, so that callers that only look a body up stay small.
#[inline(never)]
fn render_plan(image: &'static Image, fields: &dyn Fields, context: &Context<'_>, at: [u32; 2]) -> Cow<'static, [u8]> {
    let [language, plan] = at;
    let renderer = Renderer::new(image, language as usize, fields, context);
    Cow::Owned(renderer.render(Plan::at(image, plan), &[]))
}

impl fmt::Debug for Occurrence<'_> {
    /// Writes the name of the entry, without the values of fields.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Occurrence").field("entry", &self.entry).finish_non_exhaustive()
    }
}

/// A message in one language. `Display` writes it without allocating.
#[derive(Clone, Copy)]
pub struct Localized<'a> {
    text: Text<&'static str>,
    occurrence: Occurrence<'a>,
    language: usize,
}

impl Localized<'_> {
    /// Returns the language of the message, which is one of the catalog's.
    #[must_use]
    pub fn language(&self) -> Language {
        self.occurrence.entry.record().image.language(self.language)
    }

    /// Returns the message if it is the same for every occurrence.
    #[must_use]
    #[inline]
    pub const fn as_static(&self) -> Option<&'static str> {
        match self.text {
            Text::Static(text) => Some(text),
            Text::Plan(_) => None,
        }
    }

    /// Writes the message to the end of `out`: the same as `Display` does, but without a formatter, which costs more than
    /// most messages.
    ///
    /// # Errors
    ///
    /// Returns the errors of `out` only.
    #[inline(always)]
    pub fn write_to<W: fmt::Write + ?Sized>(&self, out: &mut W) -> fmt::Result {
        match self.text {
            Text::Static(text) => out.write_str(text),
            Text::Plan(plan) => {
                let Occurrence { entry, fields } = self.occurrence;
                write_plan(entry.catalog().image(), plan, fields, self.language, out)
            }
        }
    }
}

/// A function of its own, so that callers that only look a message up stay small.
#[inline(always)]
fn write_plan<W: fmt::Write + ?Sized>(
    image: &'static Image,
    plan: u32,
    fields: &dyn Fields,
    language: usize,
    out: &mut W,
) -> fmt::Result {
    TextPlan { image, fields, language }.write(plan, out)
}

impl fmt::Display for Localized<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

impl fmt::Debug for Localized<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Localized({self})")
    }
}

#[cfg(test)]
mod context_tests;
#[cfg(test)]
mod tests;

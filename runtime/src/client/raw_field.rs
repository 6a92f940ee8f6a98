//! [`RawField`]: the value of a field as a response has it.

use alloc::borrow::Cow;
use core::fmt;
use core::str::FromStr;

use errbook_format::header::Place;

use super::scanner::{DEPTH, Scanner};
use super::slots::{Form, Span};
use super::{header_value, styled, value};
use crate::image::style::{Style, StylePlace};
use crate::model::timestamp::Timestamp;

/// The value of a field as a response has it, in its body or in a header: what [`FromField`](crate::FromField) reads.
///
/// Each method returns `None` if the value is not of its type.
#[derive(Clone, Copy)]
pub struct RawField<'a> {
    value: Raw<'a>,
    style: Option<StylePlace>,
}

#[derive(Clone, Copy, Debug)]
enum Raw<'a> {
    Absent,
    /// JSON. The flag tells of a string without escapes.
    Json(&'a str, bool),
    /// A part of a string in a body.
    Text(&'a str),
    Header(&'a str, Place),
}

impl<'a> RawField<'a> {
    pub(crate) const ABSENT: RawField<'static> = RawField { value: Raw::Absent, style: None };

    /// The value of a span of a body, with the texts behind it.
    #[inline]
    pub(crate) fn in_body(body: &'a str, extra: &'a str, span: Span, style: Option<StylePlace>) -> Self {
        let value = match span.form() {
            Form::Text => Raw::Text(value::raw(body, extra, span)),
            form => Raw::Json(value::raw_json(body, span), form == Form::Plain),
        };
        Self { value, style }
    }

    pub(crate) const fn in_header(text: &'a str, place: Place) -> Self {
        Self { value: Raw::Header(text, place), style: None }
    }

    #[inline]
    fn style(self) -> Option<Style> {
        self.style.and_then(StylePlace::style)
    }

    /// Returns the JSON of the value. A header has the JSON text of a field of type `json`.
    #[must_use]
    pub fn json(self) -> Option<Cow<'a, str>> {
        match self.value {
            Raw::Json(json, _) => Some(Cow::Borrowed(json)),
            Raw::Text(text) => Some(Cow::Borrowed(text)),
            Raw::Header(text, place) => header_value::text(text, place),
            Raw::Absent => None,
        }
    }

    /// Returns the text of a string.
    #[must_use]
    #[inline]
    pub fn text(self) -> Option<Cow<'a, str>> {
        match self.value {
            Raw::Json(json, true) => json.get(1..json.len() - 1).map(Cow::Borrowed),
            Raw::Json(json, false) => value::string(json).map(Cow::Owned),
            Raw::Text(text) => Some(Cow::Borrowed(text)),
            Raw::Header(text, place) => header_value::text(text, place),
            Raw::Absent => None,
        }
    }

    /// Returns a number, exactly: its digits are those of the response, without the separators of a format.
    #[must_use]
    #[inline]
    pub fn number<T: FromStr>(self) -> Option<T> {
        let text = match self.value {
            Raw::Json(json, false) if !json.starts_with('"') => Cow::Borrowed(json),
            _ => self.text()?,
        };
        match styled::number(&text, self.style()) {
            Some(plain) => plain.parse().ok(),
            None => text.parse().ok(),
        }
    }

    /// Returns a boolean.
    #[must_use]
    pub fn boolean(self) -> Option<bool> {
        match self.value {
            Raw::Json("true", _) => Some(true),
            Raw::Json("false", _) => Some(false),
            Raw::Json(..) | Raw::Absent => None,
            Raw::Text(text) | Raw::Header(text, _) => text.parse().ok(),
        }
    }

    /// Returns an instant, which is written in the format of the catalog, or in a header as an HTTP-date.
    #[must_use]
    pub fn instant(self) -> Option<Timestamp> {
        match self.value {
            Raw::Header(text, place) if place.has_dates() => super::http_date::parse(text),
            Raw::Json(json, false) if !json.starts_with('"') => match self.style() {
                Some(style) if style.is_number() => styled::time(json, Some(style)),
                _ => None,
            },
            _ => styled::time(&self.text()?, self.style()),
        }
    }

    /// Returns whether there is no value, or `null`.
    #[must_use]
    pub fn is_absent(self) -> bool {
        matches!(self.value, Raw::Absent | Raw::Json("null", _))
    }

    /// Passes the elements of a list to `each`, in order, until it returns `None`. Returns `None` then too.
    pub fn elements(self, mut each: impl FnMut(RawField<'a>) -> Option<()>) -> Option<()> {
        match self.value {
            Raw::Json(json, _) => {
                let mut scanner = Scanner::new(json, 0);
                scanner.take(b'[')?;
                let mut is_first = true;
                while scanner.more(&mut is_first, b']')? {
                    scanner.peek();
                    let start = scanner.position();
                    scanner.value(DEPTH)?;
                    let element = json.get(start..scanner.position())?;
                    let is_plain = element.starts_with('"') && !element.contains('\\');
                    each(Self { value: Raw::Json(element, is_plain), style: self.style })?;
                }
                Some(())
            }
            Raw::Header("", _) => Some(()),
            Raw::Header(text, place) => {
                text.split(place.separator()).try_for_each(|element| each(Self::in_header(element, place)))
            }
            Raw::Text(_) | Raw::Absent => None,
        }
    }
}

impl fmt::Debug for RawField<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RawField").field(&self.value).finish()
    }
}

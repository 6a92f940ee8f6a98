//! [`Headers`]: the header fields of a response.

use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;
use core::iter::FusedIterator;
use core::{array, slice};

use errbook_format::header::{Place, Room, is_plain, is_token};

use crate::image::plan::Plan;
use crate::image::shape::{HeaderList, HeaderListIter};
use crate::model::language::Language;
use crate::text::header;
use crate::values::value::Fields;

type Text = Cow<'static, str>;

/// The header fields of a response, with names in lower case as HTTP/2 requires (RFC 9113 §8.2.1).
///
/// The first is `content-type`, followed by `content-language` and `vary` if the body is localised, and the entry's own.
/// Values consist of visible ASCII and spaces. The value of a field is written as its place in the header demands, such as
/// with quoted pairs within a quoted string, so that it can neither leave its place nor end the line.
#[derive(Clone, Default)]
pub struct Headers {
    content_type: &'static str,
    content_language: Option<&'static Language>,
    varies: bool,
    own: Vec<(Text, Text)>,
    /// The headers of an entry, if all of them are fixed: they are read from the image.
    fixed: Option<HeaderList>,
    /// The id of the request, as it goes into the headers of a framework.
    #[cfg(feature = "http")]
    request_id: Option<(http::HeaderName, http::HeaderValue)>,
}

impl Headers {
    /// Creates the headers of a body: with its language if it is localised, and whether the request chose that.
    pub(crate) fn new(content_type: &'static str, content_language: Option<&'static Language>, varies: bool) -> Self {
        Self { content_type, content_language, varies, ..Self::default() }
    }

    /// Adds the headers of an entry, except those that show a field without a value or that there is no [`Room`] for.
    pub(crate) fn entry(mut self, list: HeaderList, fields: &dyn Fields) -> Self {
        let (mut room, mut all_fixed) = (Room::new(), true);
        for (name, plan) in list.iter() {
            match fixed(list, plan) {
                Some(value) => room.reserve(name.len(), value.len()),
                None => all_fixed = false,
            }
            all_fixed = all_fixed && is_lower_case(name);
        }
        if all_fixed {
            self.fixed = Some(list);
            return self;
        }
        for (name, plan) in list.iter().filter(|(name, _)| is_token(name)) {
            let value = match fixed(list, plan) {
                Some(value) => Some(Cow::Borrowed(value)),
                None => header::value(list.image, plan, fields)
                    .filter(|value| room.take(name.len(), value.len()))
                    .map(Cow::Owned),
            };
            self.own.extend(value.map(|value| (lower_case(Cow::Borrowed(name)), value)));
        }
        self
    }

    /// Returns an iterator over the fields, as name and value, in order.
    #[must_use]
    pub fn iter(&self) -> HeadersIter<'_> {
        let content_type = Some(self.content_type).filter(|value| !value.is_empty());
        let language = self.content_language.map(Language::as_str);
        let vary = self.varies.then_some("accept-language");
        let first = [("content-type", content_type), ("content-language", language), ("vary", vary)];
        HeadersIter {
            first: first.into_iter(),
            fixed: self.fixed.map(FixedHeaders::of),
            own: self.own.iter(),
            request_id: self.request_id(),
        }
    }

    /// Calls `each` with name and value of each field, in order, apart from the [id of the request](Self::take_request_id). Fixed
    /// values are not copied.
    #[cfg(feature = "http")]
    pub(crate) fn into_each(self, mut each: impl FnMut(Text, Text)) {
        let mut borrowed = |name, value| each(Cow::Borrowed(name), Cow::Borrowed(value));
        if !self.content_type.is_empty() {
            borrowed("content-type", self.content_type);
        }
        if let Some(language) = self.content_language {
            borrowed("content-language", language.as_str());
        }
        if self.varies {
            borrowed("vary", "accept-language");
        }
        self.fixed.into_iter().flat_map(FixedHeaders::of).for_each(|(name, value)| borrowed(name, value));
        self.own.into_iter().for_each(|(name, value)| each(name, value));
    }

    /// Adds the id of the request, which replaces any field of this name.
    #[cfg(feature = "adapter")]
    pub(crate) fn set_request_id(&mut self, name: &http::HeaderName, id: &http::HeaderValue) {
        let (text, id_text) = (name.as_str(), id.to_str().unwrap_or_default());
        let is_fixed = self.fixed.is_some_and(|list| list.iter().any(|(known, _)| known == text));
        let is_known = is_fixed || self.own.iter().any(|(known, _)| known == text);
        if is_known || matches!(text, "content-type" | "content-language" | "vary") {
            self.insert(String::from(text), String::from(id_text));
        } else {
            self.request_id = Some((name.clone(), id.clone()));
        }
    }

    /// Returns the name and the value of the last field, the id of the request, and removes it.
    #[cfg(feature = "http")]
    pub(crate) fn take_request_id(&mut self) -> Option<(http::HeaderName, http::HeaderValue)> {
        self.request_id.take()
    }

    #[cfg(feature = "http")]
    fn request_id(&self) -> Option<(&str, &str)> {
        let (name, id) = self.request_id.as_ref()?;
        Some((name.as_str(), id.to_str().ok()?))
    }

    /// Without the crate `http` there are no layers, and no ids of requests.
    #[cfg(not(feature = "http"))]
    fn request_id(&self) -> Option<(&str, &str)> {
        None
    }

    /// Returns the value of the first field with this name, in any case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values(name).next()
    }

    /// Returns the values of all fields with this name, in any case.
    fn values<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = &'a str> + use<'a, 'n> {
        self.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Replaces all fields of this name, in any case, with one. Returns whether `name` is valid (RFC 9110 §5.1); if it is not,
    /// nothing changes. Bytes of the value that a header cannot hold are percent-encoded.
    pub fn insert(&mut self, name: impl Into<Text>, value: impl Into<Text>) -> bool {
        let (name, value) = (name.into(), value.into());
        if !is_token(&name) {
            return false;
        }
        let name = lower_case(name);
        if let Some(list) = self.fixed.take() {
            self.own.extend(FixedHeaders::of(list).map(|(name, value)| (Cow::Borrowed(name), Cow::Borrowed(value))));
        }
        match &*name {
            "content-type" => self.content_type = "",
            "content-language" => self.content_language = None,
            "vary" => self.varies = false,
            _ => {}
        }
        #[cfg(feature = "http")]
        self.request_id.take_if(|(known, _)| known == &*name);
        self.own.retain(|(known, _)| *known != name);
        self.own.push((name, encode(value)));
        true
    }
}

impl fmt::Debug for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl PartialEq for Headers {
    /// Compares names in any case, and values exactly. The order of fields with different names does not matter, that of
    /// fields with the same name does (RFC 9110 §5.3).
    fn eq(&self, other: &Self) -> bool {
        self.iter().count() == other.iter().count()
            && self.iter().all(|(name, _)| self.values(name).eq(other.values(name)))
    }
}

impl Eq for Headers {}

impl<'a> IntoIterator for &'a Headers {
    type Item = (&'a str, &'a str);
    type IntoIter = HeadersIter<'a>;

    fn into_iter(self) -> HeadersIter<'a> {
        self.iter()
    }
}

/// An iterator over the fields of [`Headers`], as name and value. Names are in lower case.
#[derive(Clone)]
pub struct HeadersIter<'a> {
    first: array::IntoIter<(&'static str, Option<&'a str>), 3>,
    fixed: Option<FixedHeaders>,
    own: slice::Iter<'a, (Text, Text)>,
    request_id: Option<(&'a str, &'a str)>,
}

impl<'a> Iterator for HeadersIter<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let first = self.first.find_map(|(name, value)| Some((name, value?)));
        let fixed = || self.fixed.as_mut().and_then(FixedHeaders::next);
        let own = || self.own.next().map(|(name, value)| (&**name, &**value));
        first.or_else(fixed).or_else(own).or_else(|| self.request_id.take())
    }
}

impl FusedIterator for HeadersIter<'_> {}

impl fmt::Debug for HeadersIter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// Returns the value of a header that has no holes and needs no encoding.
fn fixed(list: HeaderList, plan: u32) -> Option<&'static str> {
    Plan::at(list.image, plan).fixed_text(list.image).filter(|text| text.bytes().all(is_plain))
}

/// The headers of an entry whose values are fixed.
#[derive(Clone)]
struct FixedHeaders {
    list: HeaderList,
    headers: HeaderListIter,
}

impl FixedHeaders {
    fn of(list: HeaderList) -> Self {
        Self { list, headers: list.iter() }
    }
}

impl Iterator for FixedHeaders {
    type Item = (&'static str, &'static str);

    fn next(&mut self) -> Option<Self::Item> {
        let list = self.list;
        self.headers.find_map(|(name, plan)| Some((name, fixed(list, plan)?)))
    }
}

fn encode(value: Text) -> Text {
    if value.bytes().all(is_plain) {
        return value;
    }
    let mut encoded = String::with_capacity(value.len());
    // A `String` takes all that is written.
    let _ = Place::Line.write(&value, &mut encoded);
    Cow::Owned(encoded)
}

fn is_lower_case(name: &str) -> bool {
    is_token(name) && !name.bytes().any(|byte| byte.is_ascii_uppercase())
}

fn lower_case(name: Text) -> Text {
    if is_lower_case(&name) { name } else { Cow::Owned(name.to_ascii_lowercase()) }
}

#[cfg(test)]
mod tests;

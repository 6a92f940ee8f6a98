//! [`FieldReader`]: the fields of an entry or a violation in a response.

use core::fmt;

use super::from_field::FromField;
use super::from_field::zh::FromFieldZh;
use super::headers::text;
use super::identify::Identified;
use super::raw_field::RawField;
use super::response::Response;
use super::slots::Key;
use super::walked::Walked;
use super::{header_value, value};
use crate::answer::field::Field;
use crate::image::Image;
use crate::image::cursor::Cursor;
use crate::image::reading::{EnvelopeReading, FieldReading, Readings};
use crate::image::record::Record;
use crate::model::field_type::FieldType;

/// The fields of an entry or a violation in a response, for generated code.
pub struct FieldReader<'r> {
    image: &'static Image,
    /// The image whose reading has listed the values: that of the errors, for violations too.
    owner: &'static Image,
    record: u32,
    readings: Option<Readings>,
    /// The list of the record's fields, and their count.
    fields: (Cursor, u32),
    body: &'r str,
    pub(super) walked: &'r Walked,
    pub(super) of_entry: Option<OfEntry<'r>>,
}

/// What an entry has, and a violation has not.
#[derive(Clone, Copy)]
pub(super) struct OfEntry<'r> {
    pub(super) response: &'r Response<'r>,
    pub(super) envelope: Option<EnvelopeReading>,
}

impl<'r> FieldReader<'r> {
    pub(crate) fn of_entry(
        identified: &Identified,
        record: u32,
        response: &'r Response<'r>,
        walked: &'r Walked,
    ) -> Self {
        let image = identified.image;
        let of_entry = OfEntry { response, envelope: identified.envelope };
        let of_violation = Self::of_violation(image, record, image, walked, response.body);
        Self { of_entry: Some(of_entry), ..of_violation }
    }

    /// The fields of a violation, by its record in the image of its own type. `owner` is the image whose reading has read the item.
    pub(crate) fn of_violation(
        image: &'static Image,
        record: u32,
        owner: &'static Image,
        walked: &'r Walked,
        body: &'r str,
    ) -> Self {
        let fields = Record::new(image, record).field_list();
        Self { image, owner, record, readings: Readings::of(image), fields, body, walked, of_entry: None }
    }

    /// Returns the field at an index of [`Entry::fields`](crate::Entry::fields), whose type in the catalog is `K`. `None` if the
    /// response does not have it as a `T`.
    #[inline]
    pub fn get<K, T: FromField<K>>(&self, index: usize) -> Option<T> {
        T::from_field(self.raw(index))
    }

    /// The same for crates whose developers read Chinese.
    #[inline]
    pub fn get_zh<K, T: FromFieldZh<K>>(&self, index: usize) -> Option<T> {
        T::from_field(self.raw(index))
    }

    fn raw(&self, index: usize) -> RawField<'r> {
        let (mut fields, count) = self.fields;
        if index >= count as usize {
            return RawField::ABSENT;
        }
        fields.skip(index as u32 * errbook_format::image::field::WORDS);
        let wire = fields.next_text();
        let declared = || self.readings.and_then(|readings| readings.field(self.record, index));
        let extra = self.walked.extra.as_str();
        for listed in self.walked.slots.list.backwards().filter(|listed| !listed.value.is_absent()) {
            let style = match listed.key {
                Key::Wire(name) if value::raw_bytes(self.body, extra, name) == wire.as_bytes() => {
                    declared().and_then(FieldReading::style)
                }
                Key::Field(at) => {
                    let (shown, declared) = (FieldReading::at(self.owner, at), declared());
                    if declared.is_none_or(|declared| declared.name() != shown.name()) {
                        continue;
                    }
                    shown.style().or_else(|| declared.and_then(FieldReading::style))
                }
                Key::Wire(_) | Key::MessageIn(_) => continue,
            };
            return RawField::in_body(self.body, extra, listed.value, style);
        }
        self.in_header(index).unwrap_or(RawField::ABSENT)
    }

    fn in_header(&self, index: usize) -> Option<RawField<'r>> {
        let OfEntry { response, envelope } = self.of_entry?;
        let shape = self.readings?.shape(self.record, envelope?)?;
        let headers = response.headers;
        let found = shape
            .headers()
            .iter()
            .filter_map(|(name, plan)| header_value::field(self.image, plan, index, || text(headers, name)));
        // Of several headers that show the field, the one that keeps most of it.
        let field = Field::new(Record::new(self.image, self.record).fields().nth(index)?);
        let is_number = matches!(field.field_type(), FieldType::Integer | FieldType::Number);
        let best = found.min_by_key(|(_, place)| header_value::loss(*place, is_number));
        best.map(|(text, place)| RawField::in_header(text, place))
    }
}

impl fmt::Debug for FieldReader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FieldReader").field("record", &self.record).finish_non_exhaustive()
    }
}

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
    /// The first field of the record.
    fields: Option<FieldReading>,
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
        let readings = Readings::of(image);
        let fields = readings.and_then(|readings| readings.fields(record));
        Self { image, owner, record, readings, fields, body, walked, of_entry: None }
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
        let Some(declared) = self.fields.map(|fields| fields.at_index(index)) else { return RawField::ABSENT };
        let (wire, extra) = (declared.wire(), self.walked.extra.as_str());
        let list = &self.walked.slots.list;
        // The last of those with the same name counts.
        for listed in (0..list.count()).rev().filter_map(|index| list.get(index)) {
            let style = match listed.key {
                _ if listed.value.is_absent() => continue,
                Key::Wire(name) if value::raw_bytes(self.body, extra, name) == wire => declared.style(),
                Key::Field(at) => {
                    let shown = FieldReading::at(self.owner, at);
                    if declared.name() != shown.name() {
                        continue;
                    }
                    shown.style().or_else(|| declared.style())
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

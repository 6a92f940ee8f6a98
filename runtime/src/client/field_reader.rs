//! [`FieldReader`]: the fields of an entry or a violation in a response.

use core::fmt;

use super::from_field::FromField;
use super::from_field::zh::FromFieldZh;
use super::headers::text;
use super::identify::Identified;
use super::raw_field::RawField;
use super::response::Response;
use super::slots::{Key, List};
use super::walked::Walked;
use super::{header_value, value};
use crate::image::Image;
use crate::image::cursor::Cursor;
use crate::image::reading::{FieldReading, Readings};
use crate::image::record::Record;
use crate::image::shape::Shape;

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
    extra: &'r str,
    list: &'r List,
    pub(super) of_entry: Option<OfEntry<'r>>,
}

/// What an entry has, and a violation has not.
pub(super) struct OfEntry<'r> {
    pub(super) response: &'r Response<'r>,
    pub(super) identified: &'r Identified,
    shape: Option<Shape>,
}

impl<'r> FieldReader<'r> {
    pub(crate) fn of_entry(identified: &'r Identified, record: u32, response: &'r Response<'r>) -> Self {
        let image = identified.image;
        let readings = Readings::of(image);
        let in_envelope = readings.zip(identified.envelope);
        let shape = in_envelope.and_then(|(readings, envelope)| readings.shape(record, envelope));
        let extra = identified.walked.extra.as_str();
        Self {
            image,
            owner: image,
            record,
            readings,
            fields: Record::new(image, record).field_list(),
            body: response.body,
            extra,
            list: &identified.walked.slots.list,
            of_entry: Some(OfEntry { response, identified, shape }),
        }
    }

    /// The fields of a violation, by its record in the image of its own type. `owner` is the image whose reading has read the item.
    pub(crate) fn of_violation(
        image: &'static Image,
        record: u32,
        owner: &'static Image,
        walked: &'r Walked,
        body: &'r str,
    ) -> Self {
        Self {
            image,
            owner,
            record,
            readings: Readings::of(image),
            fields: Record::new(image, record).field_list(),
            body,
            extra: &walked.extra,
            list: &walked.slots.list,
            of_entry: None,
        }
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
        let declared = self.readings.and_then(|readings| readings.field(self.record, index));
        for listed in self.list.backwards().filter(|listed| !listed.value.is_absent()) {
            let style = match listed.key {
                Key::Wire(name) if value::raw(self.body, self.extra, name) == wire => {
                    declared.and_then(FieldReading::style)
                }
                Key::Field(at) => {
                    let shown = FieldReading::at(self.owner, at);
                    if declared.is_none_or(|declared| declared.name() != shown.name()) {
                        continue;
                    }
                    shown.style().or_else(|| declared.and_then(FieldReading::style))
                }
                Key::Wire(_) | Key::MessageIn(_) => continue,
            };
            return RawField::in_body(self.body, self.extra, listed.value, style);
        }
        self.in_header(index).unwrap_or(RawField::ABSENT)
    }

    fn in_header(&self, index: usize) -> Option<RawField<'r>> {
        let OfEntry { response, shape, .. } = self.of_entry.as_ref()?;
        let headers = response.headers;
        let found = (*shape)?
            .headers()
            .iter()
            .find_map(|(name, plan)| header_value::field(self.image, plan, index, || text(headers, name)));
        found.map(|(text, place)| RawField::in_header(text, place))
    }
}

impl fmt::Debug for FieldReader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FieldReader").field("record", &self.record).finish_non_exhaustive()
    }
}

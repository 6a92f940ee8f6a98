//! What bodies in an envelope show, whatever the entry.

use alloc::vec::Vec;

use errbook_format::image::reading::role;

use super::text_parts;
use crate::image::Image;
use crate::image::reading::{EnvelopeReading, FieldReading, Member, Reading};
use crate::image::record::Record;
use crate::model::code::Code;

/// Returns whether the page of a record has this address in some language.
pub(crate) fn has_page(image: &'static Image, record: u32, page: &str) -> bool {
    let record = Record::new(image, record);
    (0..image.languages().len()).any(|language| record.docs_url(language) == Some(page))
}

/// Passes the role and the argument of every value in a reading to `each`: those that are found in every response.
fn each_role(reading: Reading, each: &mut dyn FnMut(u32, u32)) {
    if reading.has_fields() {
        each(role::FIELDS, 0);
    }
    reading.each(&|_| true, &mut |reading, member| match member.role() {
        role::OBJECT if Reading::at(reading.image, member.argument).has_fields() => each(role::FIELDS, 0),
        role::OBJECT | role::ARRAY => {}
        role::TEXT => text_parts::separable(reading.image, member.argument, each),
        role => each(role, member.argument),
    });
}

/// Returns whether a reading has a value of one of these roles.
pub(crate) fn has_any(reading: Reading, roles: &[u32]) -> bool {
    let mut has_any = false;
    each_role(reading, &mut |role, _| has_any |= roles.contains(&role));
    has_any
}

/// Returns how many members every body of a reading has, those of objects within included.
pub(crate) fn always(reading: Reading) -> u32 {
    let mut count = 0;
    let mut add = |_: Reading, member: Member| count += u32::from(member.is_always());
    reading.each(&|member| member.is_always(), &mut add);
    count
}

/// What identifies entries in the bodies of an envelope.
pub(crate) struct Shown {
    body: Identifying,
    /// The same of the item that stands for an entry without violations.
    single: Identifying,
    pub(crate) has_status: bool,
    has_violations: bool,
}

#[derive(Clone, Copy, Default)]
struct Identifying {
    code: bool,
    name: bool,
    page: bool,
}

impl Shown {
    /// Returns what is shown, in a body that has violations or none.
    pub(crate) fn of(envelope: EnvelopeReading, has_violations: bool) -> Self {
        let mut has_status = false;
        let mut of = |reading: Option<Reading>| {
            let mut shown = Identifying::default();
            let Some(reading) = reading else { return shown };
            each_role(reading, &mut |role, _| match role {
                role::CODE => shown.code = true,
                role::NAME => shown.name = true,
                role::TYPE => shown.page = true,
                role::STATUS => has_status = true,
                _ => {}
            });
            shown
        };
        let (body, single) = (of(Some(envelope.body())), of(envelope.single()));
        Self { body, single, has_status, has_violations }
    }

    /// Returns whether a body of this record shows neither code nor name nor page.
    pub(crate) fn is_silent(&self, image: &'static Image, record: u32, holds_violations: bool) -> bool {
        let record = Record::new(image, record);
        let is_silent = |shown: Identifying| {
            let has_page = || (0..image.languages().len()).any(|language| record.docs_url(language).is_some());
            !(shown.code && record.code() != Code::None || shown.name || shown.page && has_page())
        };
        let has_single = !(self.has_violations && holds_violations);
        is_silent(self.body) && (!has_single || is_silent(self.single))
    }
}

/// Which fields the bodies of an envelope show: those with violations, or those without.
pub(crate) struct Fields {
    pub(crate) image: &'static Image,
    all: bool,
    some: Vec<&'static str>,
}

impl Fields {
    pub(crate) fn of(envelope: EnvelopeReading, with_violations: bool) -> Self {
        let image = envelope.body().image;
        let mut fields = Self { image, all: false, some: Vec::new() };
        let single = envelope.single().filter(|_| !with_violations);
        for reading in [Some(envelope.body()), single].into_iter().flatten() {
            each_role(reading, &mut |role, argument| match role {
                role::FIELDS => fields.all = true,
                role::FIELD => fields.some.push(FieldReading::at(image, argument).name()),
                _ => {}
            });
        }
        fields
    }

    /// Returns whether a field of this name in the catalog is shown.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.all || self.some.contains(&name)
    }
}

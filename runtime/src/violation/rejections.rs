//! [`Rejections`]: what an extractor rejects, before a catalog is known.

use alloc::vec::Vec;

use crate::answer::entry::Entry;
use crate::answer::field::Field;
use crate::image::Image;
use crate::image::record::Record;
use crate::image::rule_table::RuleItem;
use crate::model::field_type::FieldType;
use crate::model::location::Location;
use crate::values::value::{FieldLookup, Fields, Finding, Value, ViolationList};
use crate::violation::rule::{Rule, RuleValue};
use crate::violation::rule_buffer::RuleBuffer;
use crate::violation::rules;

/// What an extractor rejects: broken rules with their locations. A layer, which knows the catalog, shows them as its violations.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rejections {
    items: Vec<(Location, RuleBuffer)>,
}

impl Rejections {
    pub(crate) fn push(&mut self, location: Location, rule: RuleBuffer) {
        self.items.push((location, rule));
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Location, Rule<'_>)> {
        self.items.iter().map(|(location, rule)| (location, rule.rule()))
    }

    /// Returns the fields of an entry that holds these rejections, as violations of the image of its catalog, and nothing else.
    pub(crate) fn held_by(&self, entry: Entry) -> HeldRejections<'_> {
        let image = entry.catalog().image().rejections();
        HeldRejections { list: Found { rejections: self, image }, index: entry.fields().count() }
    }
}

/// The fields of an entry that holds rejections.
pub(crate) struct HeldRejections<'a> {
    list: Found<'a>,
    /// The index at which fields give violations.
    index: usize,
}

impl Fields for HeldRejections<'_> {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        Some(Value::Violations(&self.list)).filter(|_| index == self.index).into()
    }
}

/// The rejections that are violations of an image: those that stand for one, and have what its fields require.
struct Found<'a> {
    rejections: &'a Rejections,
    image: Option<&'static Image>,
}

impl ViolationList for Found<'_> {
    fn len(&self) -> usize {
        let mut count = 0;
        self.visit(&mut |_, _| count += 1);
        count
    }

    fn visit(&self, each: &mut dyn FnMut(&Location, Finding<'_>)) {
        let Some(image) = self.image else { return };
        for (location, rule) in self.rejections.iter() {
            let Some(item) = rules::item(image, &rule) else { continue };
            let index = item.record();
            let fields = Parameters { record: Record::new(image, index), item, rule };
            if fields.is_complete() {
                each(location, Finding { image, index, fields: &fields });
            }
        }
    }
}

/// The parameters of a rule as the fields of a violation.
struct Parameters<'a> {
    record: Record,
    item: RuleItem,
    rule: Rule<'a>,
}

impl Parameters<'_> {
    fn field(&self, name: &str, field: Field) -> Option<Value<'_>> {
        let value = self.rule.parameter(name).filter(|_| !field.is_list())?;
        Some(match (field.field_type(), value) {
            (FieldType::String, RuleValue::Str(text)) => Value::Str(text),
            (FieldType::String | FieldType::Integer | FieldType::Number, RuleValue::Integer(number)) => {
                Value::Integer(number)
            }
            (FieldType::String | FieldType::Number, RuleValue::Number(number)) => Value::Number(number),
            (FieldType::String | FieldType::Boolean, RuleValue::Boolean(boolean)) => Value::Boolean(boolean),
            _ => return None,
        })
    }

    fn fields(&self) -> impl Iterator<Item = (&'static str, Field)> {
        self.item.fields().zip(self.record.fields().map(Field::new))
    }

    /// Returns whether every required field has a value.
    fn is_complete(&self) -> bool {
        self.fields().all(|(name, field)| field.is_optional() || self.field(name, field).is_some())
    }
}

impl Fields for Parameters<'_> {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        self.fields().nth(index).and_then(|(name, field)| self.field(name, field)).into()
    }
}

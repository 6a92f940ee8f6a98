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
        HeldRejections { list: Found { rejections: self, image }, index: entry.record().field_count() }
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

/// The rejections as violations of an image: the one that a rule stands for, if it has what its fields require, or else the
/// catch-all.
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
            let claimed = rules::item(image, &rule).map(|item| {
                let index = item.record();
                (index, Parameters { record: Record::new(image, index), item, rule })
            });
            match claimed.filter(|(_, fields)| fields.is_complete()) {
                Some((index, fields)) => each(location, Finding { image, index, fields: &fields }),
                None => {
                    if let Some(index) = catch_all(image) {
                        each(location, Finding { image, index, fields: &NoFields });
                    }
                }
            }
        }
    }
}

/// Returns the index of the first violation with `catch_all` that needs no value.
fn catch_all(image: &'static Image) -> Option<u32> {
    (0..image.record_count()).find(|index| {
        let record = Record::new(image, *index);
        record.is_catch_all() && record.fields().map(Field::new).all(Field::is_optional)
    })
}

/// The fields of the catch-all.
struct NoFields;

impl Fields for NoFields {
    fn value(&self, _: usize) -> FieldLookup<'_> {
        None.into()
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

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};
    use alloc::{format, vec};

    use errbook_format::image::field::{INTEGER, OPTIONAL, STRING};
    use errbook_format::image::plan::{op, operation};
    use errbook_format::image::{NONE, flags};

    use super::*;
    use crate::answer::occurrence::Occurrence;
    use crate::image::builder::{ImageBuilder, Spec};
    use crate::model::context::Context;
    use crate::pointer;
    use crate::violation::rule_buffer::Parameter;

    const JSON: [u32; 2] = [operation(op::FIELD_JSON, 0), operation(op::FIELD_JSON, 1)];

    /// A violation for each kind of field, shown as its two fields: an integer that is required, and a text that is not. In bodies,
    /// their names are others than those of the parameters.
    fn violations() -> &'static Image {
        builder().finish()
    }

    /// The same, with two that are a catch-all: one that needs a value, and one that does not.
    fn with_catch_all() -> &'static Image {
        let mut builder = builder();
        let item = [builder.bytes("?")].concat();
        let item = builder.planned(&item);
        let (field, flags) = (builder.span("line"), 1 << flags::CATCH_ALL);
        let rest = builder.words(&[&[NONE; 8][..], &[0, 0, 0], &[1, field.0, field.1, INTEGER]].concat());
        builder.record(Spec {
            name: "malformed",
            flags,
            rest,
            alternatives: vec![(vec![item], vec![0])],
            ..Spec::default()
        });
        builder.record(Spec { name: "invalid", flags, alternatives: vec![(vec![item], vec![0])], ..Spec::default() });
        builder.finish()
    }

    fn builder() -> ImageBuilder {
        let mut builder = ImageBuilder::new(&["en"]);
        builder.alternatives(&["problem"]);
        let (max, kind) = (builder.span("maxLength"), builder.span("expectedType"));
        let fields = [2, max.0, max.1, INTEGER, kind.0, kind.1, STRING | 1 << OPTIONAL];
        let rest = builder.words(&[&[NONE; 8][..], &[0, 0, 0], &fields].concat());
        let item = [vec![JSON[0]], builder.bytes(" "), vec![JSON[1]]].concat();
        let item = builder.planned(&item);
        for name in ["too_long", "other"] {
            builder.record(Spec { name, rest, alternatives: vec![(vec![item], vec![0])], ..Spec::default() });
        }
        builder.rules(&[
            ("length.max", 0, &["max", "kind"]),
            ("custom", 1, &["max", "kind"]),
            ("length", 1, &["max", "kind"]),
        ]);
        builder
    }

    /// An entry that holds violations.
    fn entry(rejections: Option<&'static Image>) -> Entry {
        let mut builder = ImageBuilder::new(&["en"]);
        let name = builder.span("problem");
        let block = builder.words(&[name.0, name.1, 0, 422 << flags::STATUS, NONE, 0]);
        let body = [builder.bytes("errors="), vec![operation(op::VIOLATIONS, 0), block]].concat();
        let plan = builder.plan(&body);
        builder.record(Spec { bodies: vec![(plan, NONE)], ..Spec::default() });
        let image = builder.image();
        let image = match rejections {
            Some(rejections) => image.with_rejections(rejections),
            None => image,
        };
        alloc::boxed::Box::leak(alloc::boxed::Box::new(image)).entry(0)
    }

    fn body(entry: Entry, rejections: &Rejections) -> String {
        Occurrence::new(entry, &rejections.held_by(entry)).body(&Context::new()).to_string()
    }

    fn one(rule: RuleBuffer) -> String {
        let mut rejections = Rejections::default();
        rejections.push(pointer!["a"].into(), rule);
        body(entry(Some(violations())), &rejections)
    }

    #[test]
    fn a_rule_is_the_violation_of_its_key_or_else_of_its_name() {
        let max = |rule: RuleBuffer| one(rule.with("max", Parameter::Integer(5)));
        assert_eq!(max(RuleBuffer::new("length.max", "length")), "errors=[5 null]");
        // By name: the key is one that no violation claims.
        assert_eq!(max(RuleBuffer::new("length.min", "length")), "errors=[5 null]");
        assert_eq!(max(RuleBuffer::new("nobody", "nobody")), "errors=[]");
        let mut rejections = Rejections::default();
        rejections
            .push(Location::query("q"), RuleBuffer::new("length.max", "length").with("max", Parameter::Integer(1)));
        rejections.push(Location::query("q"), RuleBuffer::new("custom", "x").with("max", Parameter::Integer(2)));
        let entry = entry(Some(violations()));
        assert_eq!(body(entry, &rejections), "errors=[1 null,2 null]");
        let held = rejections.held_by(entry);
        let list = Occurrence::new(entry, &held).violations().map(|list| {
            let mut names = vec![];
            list.visit(&mut |location, finding| names.push(format!("{location} {}", finding.kind().name())));
            (list.len(), names)
        });
        assert_eq!(list, Some((2, vec!["query q too_long".into(), "query q other".into()])));
    }

    #[test]
    fn parameters_are_fields_by_name_and_type() {
        let rule = || RuleBuffer::new("length.max", "length");
        let text = |text: &str| Parameter::Text(text.into());
        assert_eq!(
            one(rule().with("kind", text("a\"b")).with("max", Parameter::Integer(-1)).with("min", text("?"))),
            "errors=[-1 \"a\\\"b\"]"
        );
        // A text can be of any parameter, an integer of an integer alone; without it, the violation cannot be shown.
        assert_eq!(
            one(rule().with("max", Parameter::Integer(1)).with("kind", Parameter::Boolean(true))),
            "errors=[1 true]"
        );
        for other in [text("5"), Parameter::Number(5.5), Parameter::Boolean(true)] {
            assert_eq!(one(rule().with("max", other)), "errors=[]");
        }
        assert_eq!(one(rule()), "errors=[]");
    }

    #[test]
    fn a_rule_that_no_violation_can_stand_for_is_the_catch_all() {
        let mut rejections = Rejections::default();
        rejections.push(pointer!["a"].into(), RuleBuffer::new("nobody", "nobody"));
        rejections.push(pointer!["b"].into(), RuleBuffer::new("length.max", "length"));
        rejections
            .push(pointer!["c"].into(), RuleBuffer::new("length.max", "length").with("max", Parameter::Integer(5)));
        let entry = entry(Some(with_catch_all()));
        assert_eq!(body(entry, &rejections), "errors=[?,?,5 null]");
        let held = rejections.held_by(entry);
        let list = Occurrence::new(entry, &held).violations().map(|list| {
            let mut names = vec![];
            list.visit(&mut |location, finding| names.push(format!("{location} {}", finding.kind().name())));
            (list.len(), names)
        });
        assert_eq!(
            list,
            Some((3, vec!["body /a invalid".into(), "body /b invalid".into(), "body /c too_long".into()]))
        );
    }

    #[test]
    fn a_catalog_without_such_an_image_shows_no_rejections() {
        let mut rejections = Rejections::default();
        rejections.push(pointer![].into(), RuleBuffer::new("length.max", "length").with("max", Parameter::Integer(1)));
        assert_eq!(body(entry(None), &rejections), "errors=[]");
    }
}

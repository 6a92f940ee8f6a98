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

    /// Returns the fields of an entry that holds these rejections: as those violations of its catalog that the entry lists, and
    /// nothing else.
    pub(crate) fn held_by(&self, entry: Entry) -> HeldRejections<'_> {
        let (holder, index) = (entry.name(), entry.record().field_count());
        let image = entry.catalog().image().rejections();
        let image = image.filter(|image| RuleItem::all(image).any(|item| item.is_listed_by(holder)));
        HeldRejections { list: image.map(|image| Found { rejections: self, image, holder }), index }
    }
}

/// The fields of an entry that holds rejections.
pub(crate) struct HeldRejections<'a> {
    /// `None` for an entry that lists no violation.
    list: Option<Found<'a>>,
    /// The index at which fields give violations.
    index: usize,
}

impl Fields for HeldRejections<'_> {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        let list = self.list.as_ref().filter(|_| index == self.index);
        list.map(|list| Value::Violations(list)).into()
    }
}

/// The rejections as violations that an entry lists: the one that a rule stands for, if it has what its fields require, or else the
/// catch-all.
struct Found<'a> {
    rejections: &'a Rejections,
    image: &'static Image,
    /// The name of the entry.
    holder: &'static str,
}

impl Found<'_> {
    /// Returns the index of the first violation with `catch_all` that the entry lists and that needs no value.
    fn catch_all(&self) -> Option<u32> {
        // Every violation has an item, that of its name. Those of rules come first, whatever the order of their violations.
        let listed = RuleItem::all(self.image).filter(|item| item.is_listed_by(self.holder)).map(RuleItem::record);
        let needs_no_value = |index: &u32| {
            let record = Record::new(self.image, *index);
            record.is_catch_all() && record.fields().map(Field::new).all(Field::is_optional)
        };
        listed.filter(needs_no_value).min()
    }
}

impl ViolationList for Found<'_> {
    fn len(&self) -> usize {
        let mut count = 0;
        self.visit(&mut |_, _| count += 1);
        count
    }

    fn visit(&self, each: &mut dyn FnMut(&Location, Finding<'_>)) {
        let image = self.image;
        let catch_all = self.catch_all();
        for (location, rule) in self.rejections.iter() {
            let claimed = rules::item(image, &rule, |item| item.is_listed_by(self.holder)).map(|item| {
                let index = item.record();
                (index, Parameters { record: Record::new(image, index), item, rule })
            });
            match claimed.filter(|(_, fields)| fields.is_complete()) {
                Some((index, fields)) => each(location, Finding { image, index, fields: &fields }),
                None => {
                    if let Some(index) = catch_all {
                        each(location, Finding { image, index, fields: &NoFields });
                    }
                }
            }
        }
    }
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
        builder(&[
            ("length.max", 0, &FIELDS, &["entry"]),
            ("custom", 1, &FIELDS, &["entry"]),
            ("length", 1, &FIELDS, &["entry"]),
        ])
        .finish()
    }

    /// The same, with two that are a catch-all: one that needs a value, and one that does not.
    fn with_catch_all() -> &'static Image {
        let mut builder = builder(&[
            ("length.max", 0, &FIELDS, &["entry"]),
            ("malformed", 2, &["line"], &["entry"]),
            ("invalid", 3, &[], &["entry"]),
        ]);
        let item = [builder.bytes("?")].concat();
        let item = builder.planned(&item);
        let (field, flags) = (builder.span("line"), 1 << flags::CATCH_ALL);
        let rest = builder.words(&[&[NONE; 8][..], &[0, 0, 0], &[1, field.0, field.1, INTEGER]].concat());
        builder.record(Spec {
            name: "malformed",
            flags,
            rest,
            alternatives: vec![(vec![item], vec![0]); 4],
            ..Spec::default()
        });
        builder.record(Spec {
            name: "invalid",
            flags,
            alternatives: vec![(vec![item], vec![0]); 4],
            ..Spec::default()
        });
        builder.finish()
    }

    /// Violations that several entries list, each others of them. Two are a catch-all; the item of the second one comes first.
    fn of_several_entries() -> &'static Image {
        let mut builder = builder(&[
            ("length.max", 0, &FIELDS, &["entry"]),
            ("second.rule", 3, &[], &["entry", "narrow"]),
            ("custom", 1, &FIELDS, &["narrow", "bare"]),
            ("length", 1, &FIELDS, &["narrow"]),
            ("first", 2, &[], &["entry"]),
        ]);
        let item = [builder.bytes("?")].concat();
        let item = builder.planned(&item);
        for name in ["first", "second"] {
            let alternatives = vec![(vec![item], vec![0]); 4];
            builder.record(Spec { name, flags: 1 << flags::CATCH_ALL, alternatives, ..Spec::default() });
        }
        builder.finish()
    }

    /// The names of the parameters of the first two violations.
    const FIELDS: [&str; 2] = ["max", "kind"];

    fn builder(rules: &[(&str, u32, &[&str], &[&str])]) -> ImageBuilder {
        let mut builder = ImageBuilder::new(&["en"]);
        builder.alternatives(&["problem"; 4]);
        let (max, kind) = (builder.span("maxLength"), builder.span("expectedType"));
        let fields = [2, max.0, max.1, INTEGER, kind.0, kind.1, STRING | 1 << OPTIONAL];
        let rest = builder.words(&[&[NONE; 8][..], &[0, 0, 0], &fields].concat());
        let item = [vec![JSON[0]], builder.bytes(" "), vec![JSON[1]]].concat();
        let item = builder.planned(&item);
        for name in ["too_long", "other"] {
            builder.record(Spec { name, rest, alternatives: vec![(vec![item], vec![0]); 4], ..Spec::default() });
        }
        builder.rules(rules);
        builder
    }

    /// An entry that holds violations.
    fn entry(rejections: Option<&'static Image>) -> Entry {
        entry_named("entry", rejections)
    }

    fn entry_named(entry: &'static str, rejections: Option<&'static Image>) -> Entry {
        let mut builder = ImageBuilder::new(&["en"]);
        let name = builder.span("problem");
        let block = builder.words(&[name.0, name.1, 0, 422 << flags::STATUS, NONE, 0]);
        let body = [builder.bytes("errors="), vec![operation(op::VIOLATIONS, 0), block]].concat();
        let plan = builder.plan(&body);
        builder.record(Spec { name: entry, bodies: vec![(plan, NONE)], ..Spec::default() });
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

    /// Returns places and names of the violations that an entry holds; `None` if it holds none at all.
    fn found(entry: Entry, rejections: &Rejections) -> Option<Vec<String>> {
        let held = rejections.held_by(entry);
        let list = Occurrence::new(entry, &held).violations()?;
        let mut names = vec![];
        list.visit(&mut |location, finding| names.push(format!("{location} {}", finding.kind().name())));
        assert_eq!(list.len(), names.len());
        Some(names)
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
        assert_eq!(found(entry, &rejections).unwrap(), ["query q too_long", "query q other"]);
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
        assert_eq!(found(entry, &rejections).unwrap(), ["body /a invalid", "body /b invalid", "body /c too_long"]);
    }

    #[test]
    fn an_entry_shows_those_that_it_lists_alone() {
        let mut rejections = Rejections::default();
        for (key, rule) in [("length.max", "length"), ("custom", "custom"), ("nobody", "nobody")] {
            let rule = RuleBuffer::new(key, rule).with("max", Parameter::Integer(5));
            rejections.push(pointer![key].into(), rule);
        }
        let of = |entry| entry_named(entry, Some(of_several_entries()));
        let shown = |entry| (found(of(entry), &rejections), body(of(entry), &rejections));
        let list = |names: &[&str]| Some(names.iter().map(ToString::to_string).collect());
        // The first catch-all of the catalog that the entry lists.
        let all = list(&["body /length.max too_long", "body /custom first", "body /nobody first"]);
        assert_eq!(shown("entry"), (all, "errors=[5 null,?,?]".into()));
        // Who does not list the violation of a rule's key shows that of its name, if it lists that one.
        let all = list(&["body /length.max other", "body /custom other", "body /nobody second"]);
        assert_eq!(shown("narrow"), (all, "errors=[5 null,5 null,?]".into()));
        assert_eq!(shown("bare"), (list(&["body /custom other"]), "errors=[5 null]".into()));
        // It holds none at all: neither events nor counts tell of any.
        assert_eq!(shown("silent"), (None, "errors=[]".into()));
    }

    #[test]
    fn a_catalog_without_such_an_image_shows_no_rejections() {
        let mut rejections = Rejections::default();
        rejections.push(pointer![].into(), RuleBuffer::new("length.max", "length").with("max", Parameter::Integer(1)));
        assert_eq!(body(entry(None), &rejections), "errors=[]");
    }
}

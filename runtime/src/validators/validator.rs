//! The crate `validator`.

mod by_key;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde_core::Deserialize;
use serde_json::Value;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

pub use self::by_key::ByKey;
use self::by_key::COLLECTION;
use super::bounds::{self, broken_bound};
use super::mapping::Mapping;
use super::names::{Names, Part};
#[cfg(feature = "extract")]
use super::reported::reject;
use super::reported::{Reported, add};
#[cfg(feature = "extract")]
use crate::model::location::Location;
use crate::model::pointer::Pointer;
use crate::violation::from_rule::{FromAnyRule, FromRule};
#[cfg(feature = "extract")]
use crate::violation::rejections::Rejections;
use crate::violation::rule::{Rule, RuleParameters, RuleValue};
use crate::violation::set::ViolationSet;
use crate::violation::violations::Violations;

/// The name under which validator reports a rule of the whole struct (`#[validate(schema(…))]`).
const WHOLE_STRUCT: &str = "__all__";
/// Parameters that hold input of the user: the value itself, and that of the field which `must_match` compares it with.
const INPUT: [&str; 2] = ["value", "other"];

/// Validates a value; pointers have the names of fields that serde reads ([`Names::of`]).
///
/// # Errors
///
/// The violations, sorted by field.
pub fn check<'de, T: Validate + Deserialize<'de>, V: FromAnyRule>(value: &T) -> Result<(), Violations<V>> {
    value.validate().map_err(|errors| violations(&errors, &Names::of::<T>()))
}

/// Converts what validator reports, with the names of fields that `names` gives. `Violations::from` takes the Rust names.
///
/// Each broken rule becomes a violation by its [key](Rule::key): the code of validator, or for `length` and `range` the code and
/// the bound that was broken, such as `length.max`. The value, which may be a password, is compared where it is.
#[must_use]
pub fn violations<V: FromAnyRule>(errors: &ValidationErrors, names: &Names) -> Violations<V> {
    let mut violations = Violations::new();
    visit(errors, names, &mut |pointer, broken| add(&mut violations, pointer, &broken));
    violations
}

impl<V: FromAnyRule> From<ValidationErrors> for Violations<V> {
    fn from(errors: ValidationErrors) -> Self {
        violations(&errors, &Names::new())
    }
}

/// Returns which violations the rules in `errors` become, for tests.
///
/// ```no_run
/// # fn test<V: errbook::FromRule + errbook::ViolationSet>(errors: &validator::ValidationErrors) {
/// errbook::validator::mapping::<V>(errors).assert_complete();
/// # }
/// ```
#[must_use]
pub fn mapping<V: FromRule + ViolationSet>(errors: &ValidationErrors) -> Mapping {
    let mut mapping = Mapping::new::<V>();
    visit(errors, &Names::new(), &mut |pointer, broken| mapping.add::<V>(pointer, &broken.rule()));
    mapping
}

/// Validates the value of an extractor, whose location `location` makes from a pointer.
#[cfg(feature = "extract")]
pub(crate) fn rejections<'de, T: Validate + Deserialize<'de>>(
    value: &T,
    location: &dyn Fn(&Pointer) -> Location,
) -> Result<(), Rejections> {
    value.validate().map_err(|errors| {
        let mut rejections = Rejections::default();
        visit(&errors, &Names::of::<T>(), &mut |pointer, broken| reject(&mut rejections, location, pointer, &broken));
        rejections
    })
}

/// Passes each broken rule to `each`, with its place: the fields in the order of their names, the rules of a field in the order
/// in which validator reports them.
fn visit(errors: &ValidationErrors, names: &Names, each: &mut dyn FnMut(&Pointer, Broken<'_>)) {
    Walk { names, path: Vec::new(), each }.object(errors);
}

/// A walk through what validator reports.
struct Walk<'a, 'e> {
    names: &'a Names,
    path: Vec<Part<'e>>,
    each: &'a mut dyn FnMut(&Pointer, Broken<'_>),
}

impl<'e> Walk<'_, 'e> {
    fn object(&mut self, errors: &'e ValidationErrors) {
        let mut fields: Vec<_> = errors.errors().iter().collect();
        fields.sort_unstable_by_key(|(name, _)| *name);
        for (name, kind) in fields {
            let part = match name {
                Cow::Borrowed(WHOLE_STRUCT | COLLECTION) => None,
                // The derive writes names of fields, `ByKey` keys of maps.
                Cow::Borrowed(name) => Some(Part::Name(name)),
                Cow::Owned(key) => Some(Part::Key(key)),
            };
            self.inside(part, |walk| walk.value(kind));
        }
    }

    fn value(&mut self, kind: &'e ValidationErrorsKind) {
        match kind {
            ValidationErrorsKind::Struct(errors) => self.object(errors),
            ValidationErrorsKind::List(items) => {
                for (index, errors) in items {
                    self.inside(Some(Part::Item { index: *index, is_index: false }), |walk| walk.object(errors));
                }
            }
            ValidationErrorsKind::Field(errors) => {
                let pointer = self.names.pointer(self.path.iter().copied());
                for error in errors {
                    (self.each)(&pointer, Broken(error));
                }
            }
        }
    }

    fn inside(&mut self, part: Option<Part<'e>>, walk: impl FnOnce(&mut Self)) {
        let outside = self.path.len();
        self.path.extend(part);
        walk(self);
        self.path.truncate(outside);
    }
}

/// What validator reports of a rule: everything but the input of the user.
struct Broken<'e>(&'e ValidationError);

impl Reported for Broken<'_> {
    fn rule(&self) -> Rule<'_> {
        let code = &*self.0.code;
        let given = |name: &str| self.0.params.get(name);
        let value = given("value");
        let bound = match code {
            "length" => broken_bound(bounds::LENGTHS, given, |limit| bounds::compare_length(value?, limit)),
            "range" => broken_bound(bounds::RANGES, given, |limit| bounds::compare_numbers(value?, limit)),
            _ => None,
        };
        Rule::new(bound.map_or(code, |bound| bound.key), code, self)
    }

    #[cfg(feature = "extract")]
    fn names(&self, each: &mut dyn FnMut(&str)) {
        self.0.params.keys().for_each(|name| each(name));
    }
}

impl RuleParameters for Broken<'_> {
    fn parameter(&self, name: &str) -> Option<RuleValue<'_>> {
        if INPUT.contains(&name) {
            return None;
        }
        match self.0.params.get(name)? {
            Value::String(text) => Some(RuleValue::Str(text)),
            Value::Bool(boolean) => Some(RuleValue::Boolean(*boolean)),
            Value::Number(number) => match bounds::as_integer(number) {
                Some(integer) => Some(RuleValue::Integer(integer)),
                None => number.as_f64().map(RuleValue::Number),
            },
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }
}

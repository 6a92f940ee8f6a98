//! [`Occurred`]: occurrences with violations.

use errbook::{FieldLookup, Fields, Finding, Location, Value, ViolationKind, ViolationList};

use crate::field::Values;

/// A violation, as a program adds it.
#[derive(Clone)]
pub struct Found {
    /// Which one.
    pub kind: ViolationKind,
    /// Where.
    pub location: Location,
    /// Its fields.
    pub values: Values,
}

/// An occurrence with violations: they come after its fields.
pub struct Occurred<'a> {
    /// Its fields.
    pub values: &'a Values,
    /// Its violations.
    pub list: &'a List,
}

/// A list of violations.
#[derive(Clone)]
pub struct List(pub Vec<Found>);

impl Fields for Occurred<'_> {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        match index == self.values.0.len() {
            true => FieldLookup::Value(Value::Violations(self.list)),
            false => self.values.value(index),
        }
    }

    fn visit(&self, index: usize, visit: &mut dyn FnMut(Value<'_>)) {
        self.values.visit(index, visit);
    }
}

impl ViolationList for List {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn visit(&self, each: &mut dyn FnMut(&Location, Finding<'_>)) {
        self.0.iter().for_each(|found| each(&found.location, Finding::new(found.kind, &found.values)));
    }
}

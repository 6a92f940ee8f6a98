//! Instants as values of `datetime` fields.

use super::{DateTime, FieldValue};
use crate::Timestamp;
use crate::value::Value;

impl FieldValue<DateTime> for Timestamp {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime(*self));
    }
}

#[cfg(feature = "std")]
impl FieldValue<DateTime> for std::time::SystemTime {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime((*self).into()));
    }
}

#[cfg(feature = "jiff")]
impl FieldValue<DateTime> for jiff::Timestamp {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime((*self).into()));
    }
}

#[cfg(feature = "jiff")]
impl FieldValue<DateTime> for jiff::Zoned {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime(self.into()));
    }
}

#[cfg(feature = "chrono")]
impl<Tz: chrono::TimeZone> FieldValue<DateTime> for chrono::DateTime<Tz> {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime(self.to_utc().into()));
    }
}

#[cfg(feature = "time")]
impl FieldValue<DateTime> for time::OffsetDateTime {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime((*self).into()));
    }
}

#[cfg(feature = "time")]
impl FieldValue<DateTime> for time::UtcDateTime {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime((*self).into()));
    }
}

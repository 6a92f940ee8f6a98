//! Instants as values of `datetime` fields.

use super::{DateTime, FieldValue};
use crate::Timestamp;
use crate::value::Value;

#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for Timestamp {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime(*self));
    }
}

#[cfg(feature = "std")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for std::time::SystemTime {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime((*self).into()));
    }
}

#[cfg(feature = "jiff")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for jiff::Timestamp {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime((*self).into()));
    }
}

#[cfg(feature = "jiff")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for jiff::Zoned {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime(self.into()));
    }
}

#[cfg(feature = "chrono")]
#[diagnostic::do_not_recommend]
impl<Tz: chrono::TimeZone> FieldValue<DateTime> for chrono::DateTime<Tz> {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime(self.to_utc().into()));
    }
}

#[cfg(feature = "time")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for time::OffsetDateTime {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime((*self).into()));
    }
}

#[cfg(feature = "time")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for time::UtcDateTime {
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::DateTime((*self).into()));
    }
}

//! Instants as values of `datetime` fields.

use super::{DateTime, FieldValue};
use crate::model::timestamp::Timestamp;
use crate::values::value::{FieldLookup, Value};

#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for Timestamp {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::DateTime(*self))
    }
}

#[cfg(feature = "std")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for std::time::SystemTime {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::DateTime((*self).into()))
    }
}

#[cfg(feature = "jiff")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for jiff::Timestamp {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::DateTime((*self).into()))
    }
}

#[cfg(feature = "jiff")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for jiff::Zoned {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::DateTime(self.into()))
    }
}

#[cfg(feature = "chrono")]
#[diagnostic::do_not_recommend]
impl<Tz: chrono::TimeZone> FieldValue<DateTime> for chrono::DateTime<Tz> {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::DateTime(self.to_utc().into()))
    }
}

#[cfg(feature = "time")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for time::OffsetDateTime {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::DateTime((*self).into()))
    }
}

#[cfg(feature = "time")]
#[diagnostic::do_not_recommend]
impl FieldValue<DateTime> for time::UtcDateTime {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::DateTime((*self).into()))
    }
}

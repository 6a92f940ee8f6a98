//! [`ByKey`]: a map whose entries are reported by their keys.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::ToString;
use core::fmt;
use core::ops::{Deref, DerefMut};
use std::collections::HashMap;

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
use validator::{Validate, ValidateLength, ValidationErrors, ValidationErrorsKind};

/// The name under which validator reports the items of a list until it knows the field that holds the list.
pub(super) const COLLECTION: &str = "_tmp_validator";

/// A map whose entries are reported by their keys, for fields with `#[validate(nested)]`: `/prices/EUR/cents`.
///
/// For a map itself, validator reports the position in which it visits an entry, which says nothing to a client; violations then
/// point at the map. serde reads and writes this type as the map.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use errbook::validator::ByKey;
/// use validator::Validate;
///
/// #[derive(Validate)]
/// struct Price {
///     #[validate(range(min = 1))]
///     cents: i64,
/// }
///
/// #[derive(Validate)]
/// struct Book {
///     #[validate(nested)]
///     prices: ByKey<BTreeMap<String, Price>>,
/// }
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ByKey<M>(pub M);

impl<M> Deref for ByKey<M> {
    type Target = M;

    fn deref(&self) -> &M {
        &self.0
    }
}

impl<M> DerefMut for ByKey<M> {
    fn deref_mut(&mut self) -> &mut M {
        &mut self.0
    }
}

impl<M> From<M> for ByKey<M> {
    fn from(map: M) -> Self {
        ByKey(map)
    }
}

impl<M, K, V> Validate for ByKey<M>
where
    for<'a> &'a M: IntoIterator<Item = (&'a K, &'a V)>,
    K: fmt::Display,
    V: Validate,
{
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut entries = HashMap::new();
        for (key, value) in &self.0 {
            if let Err(mut errors) = value.validate() {
                let kind = match errors.0.remove(COLLECTION) {
                    Some(collection) => collection,
                    None => ValidationErrorsKind::Struct(Box::new(errors)),
                };
                entries.insert(Cow::Owned(key.to_string()), kind);
            }
        }
        if entries.is_empty() {
            return Ok(());
        }
        // Inside of the name that validator looks for, so that it does not find it among the keys, which are of a client.
        let entries = ValidationErrorsKind::Struct(Box::new(ValidationErrors(entries)));
        Err(ValidationErrors(HashMap::from([(Cow::Borrowed(COLLECTION), entries)])))
    }
}

impl<M: ValidateLength<u64>> ValidateLength<u64> for ByKey<M> {
    fn length(&self) -> Option<u64> {
        self.0.length()
    }
}

impl<'de, M: Deserialize<'de>> Deserialize<'de> for ByKey<M> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        M::deserialize(deserializer).map(ByKey)
    }
}

impl<M: Serialize> Serialize for ByKey<M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

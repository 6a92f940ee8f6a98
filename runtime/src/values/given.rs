//! Values given by hand, for tests.

use alloc::{vec, vec::Vec};

use crate::values::value::{FieldLookup, Fields, Value};

/// Fields by index.
pub(crate) struct Values<'a>(pub(crate) Vec<Option<Value<'a>>>);

impl Fields for Values<'_> {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        self.0.get(index).copied().flatten().into()
    }
}

/// One field.
pub(crate) fn value(value: Value<'_>) -> Values<'_> {
    Values(vec![Some(value)])
}

//! [`Variants`] and [`Content`]: enums.

use alloc::borrow::Cow;
use core::cell::Cell;

use serde_core::de::{DeserializeSeed, EnumAccess, VariantAccess, Visitor};

use super::error::Error;
use super::kind::Hint;
use super::path::Path;
use super::wrapped::{At, Content, Name, Seed, Variants, Visit};

impl<'a, 'de, A: EnumAccess<'de>> EnumAccess<'de> for Variants<'a, 'de, A> {
    type Error = Error;
    type Variant = Content<'a, 'de, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), Error> {
        let Self { inner, at } = self;
        let kept: Name<'de> = Cell::new(None);
        let own = At { name: Some(&kept), ..at };
        let variant = inner.variant_seed(Seed { seed, at: own });
        let (value, inner) = variant.map_err(|theirs| own.place(theirs, Hint::Enum))?;
        let name = kept.take().unwrap_or(Cow::Borrowed(""));
        if let Some(key) = at.name {
            // A variant that is the key of a map.
            key.set(Some(name.clone()));
        }
        Ok((value, Content { inner, at, name }))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Content<'_, 'de, A> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        self.inner.unit_variant().map_err(|theirs| self.at.place(theirs, Hint::Enum))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        let path = Path::Key { parent: self.at.path, key: &self.name };
        let value = self.inner.newtype_variant_seed(Seed { seed, at: self.at.part(&path) });
        value.map_err(|theirs| self.at.place(theirs, Hint::Enum))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        let path = Path::Key { parent: self.at.path, key: &self.name };
        let (at, hint) = (self.at.part(&path), Hint::Tuple);
        let value = self.inner.tuple_variant(length, Visit { visitor, at });
        value.map_err(|theirs| at.place(theirs, hint))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        let path = Path::Key { parent: self.at.path, key: &self.name };
        let (at, hint) = (self.at.part(&path), Hint::Struct);
        let value = self.inner.struct_variant(fields, Visit { visitor, at });
        value.map_err(|theirs| at.place(theirs, hint))
    }
}

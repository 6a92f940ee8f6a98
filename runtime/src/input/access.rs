//! [`Items`] and [`Members`]: the parts of lists and objects, with their paths.

use alloc::borrow::Cow;

use serde_core::de::{DeserializeSeed, MapAccess, SeqAccess};

use super::error::Error;
use super::kind::Hint;
use super::path::Path;
use super::wrapped::{At, Items, Members, Seed};

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<'_, 'de, A> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let path = Path::Index { parent: self.at.path, index: self.index };
        self.index += 1;
        let item = self.inner.next_element_seed(Seed { seed, at: self.at.part(&path) });
        item.map_err(|theirs| self.at.place(theirs, Hint::Any))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'_, 'de, A> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.key.set(None);
        let at = At { name: Some(&self.key), is_key: true, ..self.at };
        let key = self.inner.next_key_seed(Seed { seed, at });
        key.map_err(|theirs| self.at.place(theirs, Hint::Any))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let key = self.key.take().unwrap_or(Cow::Borrowed(""));
        let path = Path::Key { parent: self.at.path, key: &key };
        let value = self.inner.next_value_seed(Seed { seed, at: self.at.part(&path) });
        value.map_err(|theirs| self.at.place(theirs, Hint::Any))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

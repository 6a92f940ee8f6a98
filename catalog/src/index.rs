//! Look-ups by name: [`Index`] numbers names, [`ByName`] maps them to values.
//!
//! Macros read catalogs unoptimised. There, a map of the standard library takes thousands of instructions per name and is
//! compiled once per type of value; this one is compiled once and hashes eight bytes at a time.

use std::borrow::Cow;

use errbook_format::hash::hash;

/// Numbers of distinct names, from 0 in the order of insertion.
#[derive(Clone, Debug, Default)]
pub struct Index<'t> {
    names: Vec<(Cow<'t, str>, u32)>,
    /// An open hash table: 0 for a free slot, else the number of a name plus one.
    slots: Vec<u32>,
}

impl<'t> Index<'t> {
    /// Returns an empty index.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the number of names.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Returns whether there are no names.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Adds a name and returns its number.
    ///
    /// # Errors
    ///
    /// The number of the name, if it is already in the index.
    pub fn insert(&mut self, name: &'t str) -> Result<usize, usize> {
        self.add(Cow::Borrowed(name))
    }

    /// Adds a name that the index may own: see [`insert`](Index::insert).
    pub(crate) fn add(&mut self, name: Cow<'t, str>) -> Result<usize, usize> {
        if self.names.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash(name.as_bytes());
        let (slot, found) = self.slot(&name, hash);
        if let Some(number) = found {
            return Err(number);
        }
        let number = self.names.len();
        self.names.push((name, hash));
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = number as u32 + 1;
        }
        Ok(number)
    }

    /// Returns the number of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<usize> {
        if self.slots.is_empty() { None } else { self.slot(name, hash(name.as_bytes())).1 }
    }

    /// Returns the slot of a name, and its number if it is in the index. There is always a free slot.
    fn slot(&self, name: &str, hash: u32) -> (usize, Option<usize>) {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots.get(slot) {
                None | Some(0) => return (slot, None),
                Some(number) => {
                    let number = *number as usize - 1;
                    let known = self.names.get(number);
                    if known.is_some_and(|(known, known_hash)| *known_hash == hash && **known == *name) {
                        return (slot, Some(number));
                    }
                }
            }
            slot = (slot + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(16);
        let mask = size - 1;
        let mut slots = vec![0_u32; size];
        let mut number = 0;
        while let Some((_, hash)) = self.names.get(number) {
            let mut slot = *hash as usize & mask;
            while matches!(slots.get(slot), Some(&taken) if taken != 0) {
                slot = (slot + 1) & mask;
            }
            number += 1;
            if let Some(slot) = slots.get_mut(slot) {
                *slot = number as u32;
            }
        }
        self.slots = slots;
    }
}

impl<'t> Extend<&'t str> for Index<'t> {
    fn extend<I: IntoIterator<Item = &'t str>>(&mut self, names: I) {
        for name in names {
            // A name that is in the index keeps its number.
            let _ = self.insert(name);
        }
    }
}

/// Values by name; the first value of a name stays.
#[derive(Clone, Debug)]
pub struct ByName<'t, T> {
    numbers: Index<'t>,
    values: Vec<T>,
}

impl<'t, T: Copy> ByName<'t, T> {
    /// Returns an empty map.
    #[must_use]
    pub fn new() -> Self {
        Self { numbers: Index::new(), values: Vec::new() }
    }

    /// Sets the value of a name, unless it has one, which is then returned.
    pub fn insert(&mut self, name: &'t str, value: T) -> Option<T> {
        match self.numbers.insert(name) {
            Ok(_) => {
                self.values.push(value);
                None
            }
            Err(first) => self.values.get(first).copied(),
        }
    }

    /// Returns the value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<T> {
        self.values.get(self.numbers.get(name)?).copied()
    }
}

impl<T: Copy> Default for ByName<'_, T> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_numbered_in_order_and_found_again() {
        let names: Vec<String> = (0..1_000).map(|number| format!("name_{number}")).collect();
        let mut index = Index::new();
        assert_eq!(index.get("name_0"), None);
        for (number, name) in names.iter().enumerate() {
            assert_eq!(index.insert(name), Ok(number));
            assert_eq!(index.insert(name), Err(number));
        }
        for (number, name) in names.iter().enumerate() {
            assert_eq!(index.get(name), Some(number));
        }
        assert_eq!(index.get("name_1000"), None);
        assert_eq!(index.len(), 1_000);
    }

    #[test]
    fn a_name_keeps_its_first_value() {
        let mut values = ByName::new();
        assert_eq!(values.insert("a", 1), None);
        assert_eq!(values.insert("b", 2), None);
        assert_eq!(values.insert("a", 3), Some(1));
        assert_eq!((values.get("a"), values.get("b"), values.get("c")), (Some(1), Some(2), None));
    }
}

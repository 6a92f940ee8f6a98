//! [`Index`]: which number a name has; [`ByName`]: what belongs to a name.
//!
//! A catalog is read by macros, which run unoptimised. There a map of the standard library takes some thousand
//! instructions for each name, and is compiled anew for each type that it holds; this one is compiled once, and hashes
//! eight bytes at a time.

use std::borrow::Cow;

use errbook_format::hash::hash;

/// Numbers of names, each name once. They are counted from 0, in the order of insertion.
#[derive(Clone, Debug, Default)]
pub struct Index<'t> {
    names: Vec<(Cow<'t, str>, u32)>,
    /// By hash, then upwards: 0 where there is nothing, else one more than the number of a name.
    slots: Vec<u32>,
}

impl<'t> Index<'t> {
    /// No names yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many names there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Adds a name and gives its number.
    ///
    /// # Errors
    ///
    /// It is there already, under the number given.
    pub fn insert(&mut self, name: &'t str) -> Result<usize, usize> {
        self.add(Cow::Borrowed(name))
    }

    /// As [`insert`](Index::insert), for a name that may be the index's own.
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

    /// The number of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<usize> {
        if self.slots.is_empty() { None } else { self.slot(name, hash(name.as_bytes())).1 }
    }

    /// Where a name stands or would stand, and its number if it is there. There are free slots.
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
            // A name that is there keeps its number.
            let _ = self.insert(name);
        }
    }
}

/// Values by name; the first of a name stays.
#[derive(Clone, Debug)]
pub struct ByName<'t, T> {
    numbers: Index<'t>,
    values: Vec<T>,
}

impl<'t, T: Copy> ByName<'t, T> {
    /// No names yet.
    #[must_use]
    pub fn new() -> Self {
        Self { numbers: Index::new(), values: Vec::new() }
    }

    /// Gives a name its value, unless it has one: then that is the answer.
    pub fn insert(&mut self, name: &'t str, value: T) -> Option<T> {
        match self.numbers.insert(name) {
            Ok(_) => {
                self.values.push(value);
                None
            }
            Err(first) => self.values.get(first).copied(),
        }
    }

    /// The value of a name.
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

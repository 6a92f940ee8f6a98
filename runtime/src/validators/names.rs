//! [`Names`]: how clients know the fields that a validator reports by their Rust names.

mod case;
mod shape;

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use alloc::vec::Vec;

use serde_core::Deserialize;

pub use self::case::FieldCase;
use self::shape::{Shape, Step, shape_at};
use crate::model::pointer::Pointer;

/// How clients know the fields that a validator reports by their Rust names.
///
/// Validators do not see `#[serde(rename)]`. Names are taken, in this order, from
///
/// 1. [`rename`](Self::rename) and [`flatten`](Self::flatten);
/// 2. serde, with [`Names::of`]: the names that `T` and the structs inside of it read, for any `rename_all`;
/// 3. [`with_case`](Self::with_case), where serde does not tell;
/// 4. the Rust name, without `r#`.
///
/// ```
/// use errbook::validation::{FieldCase, Names};
///
/// // `#[serde(rename_all = "camelCase")]`, and on one field `#[serde(rename = "zip")]`.
/// let names = Names::new().with_case(FieldCase::Camel).rename("address.postal_code", "zip");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Names {
    shape_at: Option<fn(&[Step]) -> Shape>,
    case: Option<FieldCase>,
    /// Paths of Rust names, the last one first, and their names in JSON; `None` for those that have none.
    renamed: Vec<(Vec<String>, Option<String>)>,
}

/// A part of a path that a validator reports.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Part<'a> {
    /// A field, or a key of a map: not every validator tells them apart.
    Name(&'a str),
    /// The key of a map.
    Key(&'a str),
    /// An item of a list. Without `is_index` it may be an entry of a map, by the position in which it was visited: validator does
    /// not tell them apart.
    Item { index: usize, is_index: bool },
}

impl Names {
    /// Takes the names as they are in Rust, without `r#`.
    #[must_use]
    pub fn new() -> Names {
        Names::default()
    }

    /// Takes the names that serde reads into `T`: those of structs with any `rename_all`, at any depth, in lists, maps and
    /// options.
    ///
    /// A Rust name is matched with that of serde which is equal but for `_`, `-` and the case of letters. serde does not tell
    /// the names in enums, in tuples and in structs with `#[serde(flatten)]`; nor can a name be matched that `#[serde(rename)]` gives to
    /// one field, such as `zip` for `postal_code`. For these, add [`rename`](Self::rename), [`flatten`](Self::flatten) and
    /// [`with_case`](Self::with_case).
    #[must_use]
    pub fn of<'de, T: Deserialize<'de>>() -> Names {
        Names { shape_at: Some(shape_at::<T>), ..Names::default() }
    }

    /// Writes names in a convention where serde does not tell them.
    #[must_use]
    pub fn with_case(mut self, case: FieldCase) -> Names {
        self.case = Some(case);
        self
    }

    /// Gives a field another name. `field` is its Rust name, preceded by those of the fields around it as far as it takes to
    /// tell it from others: `postal_code` or `address.postal_code`, without the indices of lists and the keys of maps.
    #[must_use]
    pub fn rename(mut self, field: &str, name: &str) -> Names {
        self.renamed.push((reversed(field), Some(name.to_owned())));
        self
    }

    /// Takes a field out of pointers, as `#[serde(flatten)]` takes it out of JSON. `field` is written as for
    /// [`rename`](Self::rename).
    #[must_use]
    pub fn flatten(mut self, field: &str) -> Names {
        self.renamed.push((reversed(field), None));
        self
    }

    /// Returns the pointer to what a validator reports by `path`.
    pub(crate) fn pointer<'a>(&self, path: impl IntoIterator<Item = Part<'a>>) -> Pointer {
        let mut pointer = Pointer::root();
        let mut steps = Vec::new();
        let mut fields = Vec::new();
        for part in path {
            let shape = match (part, self.shape_at) {
                (Part::Name(_) | Part::Item { is_index: false, .. }, Some(shape_at)) => shape_at(&steps),
                _ => Shape::Unknown,
            };
            match part {
                // No client knows the position of an entry in a map, so the pointer ends at the map.
                Part::Item { .. } if shape == Shape::Map => return pointer,
                Part::Item { index, .. } => {
                    pointer.push_index(index);
                    steps.push(Step::Item);
                }
                Part::Key(key) => {
                    pointer.push_key(key);
                    steps.push(Step::Key(key.to_owned()));
                }
                Part::Name(key) if shape == Shape::Map => {
                    pointer.push_key(key);
                    steps.push(Step::Key(key.to_owned()));
                }
                Part::Name(field) => {
                    let field = field.strip_prefix("r#").unwrap_or(field);
                    fields.push(field);
                    if let Some(name) = self.name(&fields, field, shape) {
                        pointer.push_key(&name);
                        steps.push(Step::Key(name.into_owned()));
                    }
                }
            }
        }
        pointer
    }

    /// Returns the name of the last of `fields`; `None` if it has none in JSON.
    fn name<'a>(&self, fields: &[&str], field: &'a str, shape: Shape) -> Option<Cow<'a, str>> {
        let matches = |path: &[String]| {
            path.len() <= fields.len() && path.iter().zip(fields.iter().rev()).all(|(wanted, field)| wanted == field)
        };
        // The longest path is the one that was meant.
        let renamed = self.renamed.iter().filter(|(path, _)| matches(path)).max_by_key(|(path, _)| path.len());
        if let Some((_, name)) = renamed {
            return name.clone().map(Cow::Owned);
        }
        if let Shape::Struct(names) = shape {
            // With aliases there may be several; the one that is written as in Rust goes first.
            let same = |name: &&&str| same_words(name, field);
            let exact = names.iter().find(|name| **name == field);
            if let Some(name) = exact.or_else(|| names.iter().find(same)) {
                return Some(Cow::Borrowed(name));
            }
        }
        Some(self.case.map_or(Cow::Borrowed(field), |case| Cow::Owned(case.of(field))))
    }
}

/// Returns the names of a path such as `address.postal_code`, the last one first.
fn reversed(path: &str) -> Vec<String> {
    path.rsplit('.').map(|name| name.strip_prefix("r#").unwrap_or(name).to_owned()).collect()
}

/// Returns whether two names are equal but for `_`, `-` and the case of letters.
fn same_words(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> Vec<u8> {
        name.bytes().filter(|byte| !matches!(byte, b'_' | b'-')).map(|byte| byte.to_ascii_lowercase()).collect()
    };
    letters(one) == letters(other)
}

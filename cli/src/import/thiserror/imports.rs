//! The imports of `thiserror`: the names that its derive has in a file, and what is removed with it.

use std::ops::Range;

use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{ItemUse, Path, Token, UseTree, Visibility};

use super::source::Source;

const CRATE: &str = "thiserror";
const DERIVE: &str = "Error";

/// The names of the derive, and the text of its imports.
#[derive(Default)]
pub(super) struct Imports {
    /// The names besides `thiserror::Error`.
    pub(super) names: Vec<String>,
    /// What is not needed any more: whole imports, or parts of them with their commas.
    pub(super) obsolete: Vec<Range<usize>>,
}

impl Imports {
    /// Reads an import. One that others can use, such as `pub use thiserror::Error`, is kept.
    pub(super) fn read(&mut self, item: &ItemUse, source: &Source) {
        let is_private = matches!(item.vis, Visibility::Inherited);
        match &item.tree {
            UseTree::Group(group) => {
                let ours: Vec<bool> = group.items.iter().map(|tree| self.collect(tree)).collect();
                if is_private && ours.iter().all(|ours| *ours) {
                    self.obsolete.push(source.at(item));
                } else if is_private {
                    self.obsolete.extend(parts(&group.items, &ours, source));
                }
            }
            tree => {
                if self.collect(tree) && is_private {
                    self.obsolete.push(source.at(item));
                }
            }
        }
    }

    /// Returns whether a path of a `derive` is that of thiserror.
    pub(super) fn is_derive(&self, path: &Path) -> bool {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        match names.as_slice() {
            [name] => self.names.contains(name),
            [krate, name] => krate == CRATE && name == DERIVE,
            _ => false,
        }
    }

    /// Collects the names that a tree gives to the derive. Returns whether the tree imports from thiserror.
    fn collect(&mut self, tree: &UseTree) -> bool {
        match tree {
            UseTree::Path(path) if path.ident == CRATE => {
                self.collect_names(&path.tree);
                true
            }
            UseTree::Name(name) => name.ident == CRATE,
            _ => false,
        }
    }

    fn collect_names(&mut self, tree: &UseTree) {
        match tree {
            UseTree::Name(name) if name.ident == DERIVE => self.names.push(DERIVE.to_owned()),
            UseTree::Rename(rename) if rename.ident == DERIVE => self.names.push(rename.rename.to_string()),
            UseTree::Glob(_) => self.names.push(DERIVE.to_owned()),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.collect_names(tree)),
            _ => {}
        }
    }
}

/// Returns where some items of a list are, with the commas that go with them. Not all items are chosen.
fn parts<T: Spanned>(items: &Punctuated<T, Token![,]>, chosen: &[bool], source: &Source) -> Vec<Range<usize>> {
    let places: Vec<Range<usize>> = items.iter().map(|item| source.at(item)).collect();
    let kept = chosen.iter().rposition(|chosen| !chosen).unwrap_or(0);
    let mut found = Vec::new();
    for (index, pair) in places.windows(2).enumerate() {
        if let [place, next] = pair
            && index < kept
            && chosen.get(index) == Some(&true)
        {
            found.push(place.start..next.start);
        }
    }
    if let (Some(last_kept), Some(last)) = (places.get(kept), places.last())
        && kept + 1 < places.len()
    {
        found.push(last_kept.end..last.end);
    }
    found
}

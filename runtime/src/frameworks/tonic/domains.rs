//! Domains: the catalogs whose statuses a layer passes on.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use std::sync::{PoisonError, RwLock};

use super::short::short;
use crate::answer::catalog::Catalog;

/// The longest domain, in bytes: as long as a host name can be (RFC 1035 §2.3.4).
const MAX_LENGTH: usize = 253;

/// The domains of the statuses that this process has made: as many as it has catalogs.
static MADE: RwLock<Vec<&'static str>> = RwLock::new(Vec::new());

/// Returns the domain of a catalog: its name.
pub(super) fn domain(catalog: Catalog) -> String {
    short(catalog.name().to_owned(), MAX_LENGTH)
}

/// Notes that statuses of this catalog are errbook's own.
pub(super) fn register(catalog: Catalog) {
    let name = catalog.name();
    if !MADE.read().unwrap_or_else(PoisonError::into_inner).contains(&name) {
        let mut made = MADE.write().unwrap_or_else(PoisonError::into_inner);
        if !made.contains(&name) {
            made.push(name);
        }
    }
}

/// Returns whether a status with this domain is errbook's own: of a catalog that has made statuses in this process, or of
/// the layer's.
pub(super) fn is_ours(found: &str, layer: Catalog) -> bool {
    let same = |name: &str| name == found || (name.len() > MAX_LENGTH && short(name.to_owned(), MAX_LENGTH) == found);
    same(layer.name()) || MADE.read().unwrap_or_else(PoisonError::into_inner).iter().any(|name| same(name))
}

//! Checks of what gRPC shows of entries.

use std::collections::HashMap;

use errbook_format::reason::{MAX_LENGTH, Reason};

use super::namespace::Namespace;
use crate::diagnostic::Diagnostics;
use crate::grpc::{GRPC_OK, GRPC_STATUSES};
use crate::messages;
use crate::model::{Catalog, Kind};
use crate::scan::snake_length;

/// `grpc` is a gRPC status, and that of an error is not `OK`.
pub(super) fn statuses_exist_and_fail(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for entry in &catalog.entries {
        let Some(written) = &entry.grpc else { continue };
        if !GRPC_STATUSES.contains(&written.value.as_str()) {
            diagnostics.push(messages::unknown_choice(written.at, "grpc", &written.value, GRPC_STATUSES));
        } else if written.value == GRPC_OK && entry.kind == Kind::Error && entry.sound {
            diagnostics.push(messages::grpc_ok_of_an_error(written.at, &entry.name));
        }
    }
}

/// Entries have distinct reasons in gRPC (AIP-193: a reason identifies the cause within its domain), and so have violations.
pub(super) fn reasons_are_distinct(namespace: &Namespace<'_>, diagnostics: &mut Diagnostics) {
    // Names are distinct, and so are the reasons of plain ones.
    if namespace.definitions.iter().all(|definition| is_plain(&definition.name.value)) {
        return;
    }
    let mut seen = HashMap::new();
    for definition in &namespace.definitions {
        let reason = Reason::of(&definition.name.value);
        let Some(first) = seen.insert(reason, definition) else { continue };
        // Two with one variant are reported as such.
        if definition.variant.is_none() || definition.variant != first.variant {
            diagnostics.push(messages::reason_taken(&definition.name, &first.name, reason.as_str()));
        }
    }
}

/// Returns whether the reason of this name is the same letters in upper case.
fn is_plain(name: &str) -> bool {
    (3..=MAX_LENGTH).contains(&name.len())
        && snake_length(name.as_bytes()) == name.len()
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('_')
        && !name.contains("__")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_name_in_upper_case_is_its_reason() {
        for name in ["order_not_found", "a1b", "abc", "A_B", "ab", "a__b", "_ab", "ab_", "1ab", "a-b", "订单号"] {
            assert_eq!(
                is_plain(name),
                Reason::of(name).as_str() == name.to_ascii_uppercase() && name != "A_B",
                "{name}"
            );
        }
    }
}

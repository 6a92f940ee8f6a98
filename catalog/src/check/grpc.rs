//! Checks of what gRPC shows of entries.

use std::collections::HashMap;

use errbook_format::reason::{MAX_LENGTH, Reason};

use crate::diagnostic::Diagnostics;
use crate::grpc::{GRPC_OK, GRPC_STATUSES};
use crate::messages;
use crate::model::{Catalog, Kind};

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

/// Entries have distinct reasons in gRPC (AIP-193: a reason identifies the cause within its domain).
pub(super) fn reasons_are_distinct(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    // Names are distinct, and so are the reasons of plain ones.
    if catalog.entries.iter().all(|entry| is_plain(&entry.name.value)) {
        return;
    }
    let mut seen = HashMap::new();
    for entry in &catalog.entries {
        let reason = Reason::of(&entry.name.value);
        let Some(first) = seen.insert(reason, entry) else { continue };
        // Two entries with one variant are reported as such.
        if entry.variant.is_none() || entry.variant != first.variant {
            diagnostics.push(messages::reason_taken(&entry.name, &first.name, reason.as_str()));
        }
    }
}

/// Returns whether the reason of this name is the same letters in upper case.
fn is_plain(name: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (3..=MAX_LENGTH).contains(&name.len())
        && name.bytes().all(letter)
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

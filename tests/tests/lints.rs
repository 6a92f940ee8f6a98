//! Generated code triggers no lint, whichever a user denies. The other half of this test is `cargo clippy -D warnings`.
#![deny(warnings, missing_docs, unused, unreachable_pub, single_use_lifetimes, unused_qualifications)]
#![deny(unused_lifetimes, unused_results, trivial_casts, trivial_numeric_casts, let_underscore_drop)]
#![deny(missing_debug_implementations, elided_lifetimes_in_paths, explicit_outlives_requirements, meta_variable_misuse)]
#![deny(non_ascii_idents, redundant_lifetimes, unit_bindings, unused_import_braces, variant_size_differences)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo)]
#![deny(clippy::absolute_paths, clippy::allow_attributes_without_reason, clippy::arithmetic_side_effects)]
#![deny(clippy::as_conversions, clippy::indexing_slicing)]
#![deny(clippy::missing_docs_in_private_items, clippy::missing_inline_in_public_items, clippy::panic)]
#![deny(clippy::pattern_type_mismatch, clippy::question_mark_used, clippy::shadow_reuse, clippy::shadow_same)]
#![deny(clippy::shadow_unrelated, clippy::single_char_lifetime_names, clippy::std_instead_of_core)]
#![deny(clippy::unwrap_used, clippy::use_self, clippy::wildcard_enum_match_arm, clippy::renamed_function_params)]
#![allow(clippy::cargo_common_metadata, clippy::multiple_crate_versions, reason = "of the package, not of this file")]

use core::error::Error;
use core::fmt;

use errbook::{ApiError, Timestamp, Violation, Violations};

/// Derived, with every shape of variant.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/hygiene.toml")]
pub enum Derived<'name, Extra> {
    /// Fields of the catalog and one of the user's.
    Limit {
        /// How many.
        most: u8,
        /// Of what.
        name: &'name str,
        /// When.
        when: Option<Timestamp>,
        /// The user's own.
        extra: Extra,
    },
    /// A source.
    Failed(#[from] fmt::Error),
    /// A boxed source that may be absent.
    #[api_error(entry = "failed")]
    Boxed {
        /// Why.
        source: Option<Box<dyn Error + Send + Sync>>,
    },
    /// Another error.
    #[api_error(transparent)]
    Filled(#[from] Filled),
}

/// Nothing but another error.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/hygiene.toml")]
pub enum Transparent {
    /// It.
    #[api_error(transparent)]
    Filled(#[from] Filled),
}

/// Filled, with a deprecated entry.
#[errbook::catalog(catalog = "catalogs/hygiene.toml")]
pub enum Filled {
    /// One of the user's.
    #[api_error(entry = "failed")]
    Own(u8),
}

/// Codes, one of them deprecated.
#[errbook::catalog(codes, catalog = "catalogs/hygiene.toml")]
pub enum Code {}

/// A struct.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/hygiene.toml", entry = "failed")]
pub struct Unit;

/// Violations, one of them deprecated.
#[errbook::catalog(violations, catalog = "catalogs/hygiene-violations.toml", other = "self")]
#[derive(Clone)]
pub enum InputViolation {}

/// Derived, with a field of the user's.
#[derive(Debug, errbook::Violation)]
#[violation(catalog = "catalogs/hygiene-violations.toml")]
pub enum DerivedViolation<'name, Extra> {
    /// Fields of the catalog and one of the user's.
    TooMuch {
        /// How many.
        max: u8,
        /// Of what.
        name: Option<&'name str>,
        /// The user's own.
        extra: Extra,
    },
    /// What rules can make.
    #[violation(entry = "self")]
    Own,
}

/// Errors that hold them.
#[errbook::catalog(violations = InputViolation, catalog = "catalogs/hygiene-violations.toml")]
pub enum Holding {}

/// An error that holds violations of any type.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/hygiene-violations.toml")]
pub enum HoldingAny<Any> {
    /// The user's field of them.
    Invalid(
        /// The violations.
        #[api_error(violations)]
        Violations<Any>,
    ),
}

/// Codes of violations.
#[errbook::catalog(codes, violations, catalog = "catalogs/hygiene-violations.toml")]
pub enum ViolationCode {}

/// Not public, and not used.
#[errbook::catalog(codes, catalog = "catalogs/order.toml")]
enum Unused {}

#[test]
fn lints_of_every_group_are_quiet() {
    assert_eq!(Unit.code(), "failed");
    assert_eq!(Code::ALL.len(), 3);
    assert_eq!(Transparent::from(Filled::Own(1)).code(), "failed");
    let derived = Derived::Limit { most: 3, name: "tea", when: None, extra: 'x' };
    assert_eq!(derived.code(), "limit");
    let violations = Violations::new().with(errbook::Pointer::root(), InputViolation::SelfReference);
    assert_eq!(HoldingAny::Invalid(violations.clone()).code(), Holding::Invalid { violations }.code());
    let violation = DerivedViolation::TooMuch { max: 3, name: Some("tea"), extra: 'x' };
    assert_eq!(ViolationCode::of(&violation), Some(ViolationCode::TooMuch));
    assert_eq!(DerivedViolation::<'_, char>::Own.code(), "self");
}

//! The code that the macros write, as a whole. `UPDATE_EXPECT=1` regenerates the golden files.

use errbook_catalog::Locale;
use proc_macro2::TokenStream;
use quote::quote;

use super::{CATALOG, tests_folder};
use crate::call::Call;
use crate::pipeline;

fn assert_expands(golden: &str, tokens: TokenStream) {
    let file = syn::parse2(tokens).expect("the macros write items");
    expect_test::expect_file![tests_folder().join("golden").join(golden)].assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn a_derive_implements_the_users_enum_and_writes_no_other_item() {
    let item = quote! {
        #[api_error(catalog = #CATALOG)]
        pub enum ShopError<T: std::fmt::Display> {
            OrderNotFound,
            SoldOut { left: u32, title: T },
            #[api_error(entry = "payment_declined", status = 500)]
            Terminal(#[from] TerminalError),
            #[api_error(transparent)]
            Other(Box<dyn ApiError>),
        }
    };
    assert_expands("derive.rs", pipeline::derive(item, &Call::default()));
}

#[test]
fn a_filled_enum_has_the_users_variants_and_those_of_the_other_entries() {
    let options = quote!(catalog = #CATALOG);
    let item = quote! {
        /// What can go wrong.
        pub enum ShopError {
            #[cfg(feature = "payments")]
            PaymentDeclined {
                #[source]
                cause: TerminalError,
            },
        }
    };
    assert_expands("fill.rs", pipeline::catalog(options, item, &Call::default()));
}

#[test]
fn codes_are_a_bare_enum_with_a_table_to_find_them_in() {
    let options = quote!(codes, catalog = #CATALOG, group = "orders", crate = crate::errors);
    assert_expands(
        "codes.rs",
        pipeline::catalog(
            options,
            quote!(
                pub(crate) enum ShopCode {}
            ),
            &Call::default(),
        ),
    );
}

#[test]
fn a_type_that_holds_a_whole_catalog_has_a_constant_for_each_envelope_to_choose() {
    let options = quote!(codes, catalog = "src/tests/versions.toml");
    let item = quote!(
        pub(crate) enum ShopCode {}
    );
    assert_expands("versions.rs", pipeline::catalog(options, item, &Call::default()));
}

#[test]
fn a_part_of_a_catalog_has_no_constants_to_choose_from() {
    let options = quote!(codes, catalog = "src/tests/versions.toml", group = "oauth");
    let item = quote!(
        enum OauthCode {}
    );
    assert!(!pipeline::catalog(options, item, &Call::default()).to_string().contains("ENVELOPE_"));
    let item = quote! {
        #[api_error(catalog = "src/tests/versions.toml")]
        enum ShopError { SoldOut, InvalidClient }
    };
    assert!(!pipeline::derive(item, &Call::default()).to_string().contains("ENVELOPE_"));
}

/// A file of this folder with violations.
const VIOLATIONS: &str = "src/tests/violations.toml";

#[test]
fn violations_are_an_enum_that_rules_can_make() {
    let options = quote!(violations, catalog = #VIOLATIONS, other = "invalid", crate = crate::errors);
    let item = quote! {
        /// What can be wrong.
        pub enum InputViolation {
            #[violation(entry = "required")]
            Missing,
        }
    };
    assert_expands("violations.rs", pipeline::catalog(options, item, &Call::default()));
}

#[test]
fn a_derive_implements_the_users_violations() {
    let item = quote! {
        #[violation(catalog = #VIOLATIONS, group = "texts")]
        enum TextViolation<T> {
            TooLong { #[cfg(feature = "max")] max: u64 },
            #[violation(entry = "not_in_stock")]
            Later { from: T, unit: Option<Unit> },
            #[violation(entry = "invalid")]
            Secret(String),
        }
    };
    assert_expands("derive_violation.rs", pipeline::derive_violation(item, &Call::default()));
}

#[test]
fn errors_hold_violations_of_the_type_that_the_enum_names() {
    let options = quote!(catalog = #VIOLATIONS, violations = crate::InputViolation);
    let item = quote! {
        pub enum ShopError {
            Malformed(#[api_error(violations)] Violations<AnyViolation>),
        }
    };
    assert_expands("holding.rs", pipeline::catalog(options, item, &Call::default()));
}

#[test]
fn violations_of_a_generic_type_are_not_checked() {
    let item = quote! {
        #[api_error(catalog = #VIOLATIONS)]
        enum Generic<'a, V, const N: usize> {
            InvalidInput { form: Option<String>, violations: Violations<V> },
            #[api_error(entry = "malformed")]
            Borrowed { violations: Violations<&'a Any> },
            #[api_error(entry = "malformed")]
            Counted { violations: Violations<Many<N>> },
        }
    };
    assert!(!pipeline::derive(item, &Call::default()).to_string().contains("check_violations"));
}

#[test]
fn codes_of_violations_are_a_bare_enum() {
    let options = quote!(codes, violations, catalog = #VIOLATIONS, only("too_long", "required"));
    let item = quote!(
        pub(crate) enum ViolationCode {}
    );
    assert_expands("violation_codes.rs", pipeline::catalog(options, item, &Call::default()));
}

#[test]
fn types_that_decode_have_readings_and_a_constructor_for_each_variant() {
    let call = Call { has_client: true, ..Call::default() };
    let options = quote!(catalog = #VIOLATIONS, violations = crate::InputViolation, decode);
    let item = quote! {
        pub enum ShopError {
            Malformed(#[api_error(violations)] Violations<AnyViolation>),
            #[api_error(transparent)]
            Inner(InnerError),
        }
    };
    assert_expands("decode.rs", pipeline::catalog(options, item, &call));
}

#[test]
fn decode_needs_the_feature() {
    for (locale, text) in [
        (
            Locale::En,
            "`decode` needs errbook's feature `client`\\n= help: enable it in Cargo.toml: `errbook = { version = \\\"…\\\", features = [\\\"client\\\"] }`",
        ),
        (
            Locale::Zh,
            "`decode` 需要启用 errbook 的 `client` 特性\\n= 帮助：请在 Cargo.toml 中启用：`errbook = { version = \\\"…\\\", features = [\\\"client\\\"] }`",
        ),
    ] {
        let call = Call { locale, ..Call::default() };
        let codes = quote!(
            enum ShopCode {}
        );
        let codes = pipeline::catalog(quote!(codes, decode, catalog = #CATALOG), codes, &call);
        let derived = quote! {
            #[api_error(catalog = #CATALOG, decode)]
            enum ShopError { OrderNotFound }
        };
        let violation = quote! {
            #[violation(catalog = #VIOLATIONS, entry = "required", decode)]
            struct Required;
        };
        for code in [codes, pipeline::derive(derived, &call), pipeline::derive_violation(violation, &call)] {
            let code = code.to_string();
            assert!(code.contains(text) && !code.contains("DECODE_IMAGE"), "{code}");
        }
    }
}

#[cfg(feature = "openapi")]
#[test]
fn types_with_openapi_have_their_responses_as_text_in_each_alternative() {
    let item = quote! {
        #[api_error(catalog = "src/tests/versions.toml", openapi = "Shop.")]
        enum CheckOutError<E> {
            SoldOut,
            #[cfg(feature = "oauth")]
            InvalidClient,
            #[api_error(transparent)]
            Payment(Box<PaymentError>),
            #[api_error(transparent)]
            Other(E),
        }
    };
    assert_expands("openapi.rs", pipeline::derive(item, &Call::default()));
}

#[cfg(feature = "openapi")]
#[test]
fn a_type_that_holds_a_whole_catalog_has_its_fallbacks_as_text() {
    let options = quote!(codes, catalog = #CATALOG, openapi);
    let item = quote!(
        pub(crate) enum ShopCode {}
    );
    assert_expands("openapi_codes.rs", pipeline::catalog(options, item, &Call::default()));
}

#[test]
fn the_same_input_gives_the_same_tokens() {
    let expand = || {
        pipeline::catalog(
            quote!(catalog = #CATALOG),
            quote!(
                enum ShopError {}
            ),
            &Call::default(),
        )
        .to_string()
    };
    assert_eq!(expand(), expand());
}

//! Nonsensical input gives errors, never a panic.

use proc_macro2::TokenStream;
use quote::quote;

use super::{CATALOG, Folder};
use crate::call::{Call, SourceFile};
use crate::pipeline;

/// Returns the texts of all `compile_error!`.
fn output(tokens: &TokenStream) -> Vec<String> {
    let file: syn::File = syn::parse2(tokens.clone()).expect("the macros write items");
    let macros = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Macro(item) if item.mac.path.segments.last().is_some_and(|last| last.ident == "compile_error") => {
            Some(item.mac.parse_body::<syn::LitStr>().expect("a text").value())
        }
        _ => None,
    });
    macros.collect()
}

#[test]
fn tokens_that_are_not_an_item_are_an_error() {
    assert!(pipeline::derive(quote!(enum), &Call::default()).to_string().contains("compile_error"));
    assert!(pipeline::derive(TokenStream::new(), &Call::default()).to_string().contains("compile_error"));
    assert!(pipeline::derive_violation(quote!(enum), &Call::default()).to_string().contains("compile_error"));
    assert!(pipeline::catalog(quote!(), quote!(enum X { , }), &Call::default()).to_string().contains("compile_error"));
}

#[test]
fn an_enum_without_variants_is_fine_for_both() {
    let derived = pipeline::derive(
        quote!(
            #[api_error(catalog = #CATALOG)]
            enum Never {}
        ),
        &Call::default(),
    );
    assert_eq!(output(&derived), Vec::<String>::new());
    let filled = pipeline::catalog(
        quote!(catalog = #CATALOG, group = "orders"),
        quote!(
            enum Orders {}
        ),
        &Call::default(),
    );
    assert_eq!(output(&filled), Vec::<String>::new());
}

#[test]
fn each_of_many_broken_variants_is_reported_and_keeps_its_arm() {
    let names: Vec<_> = (0..2_000).map(|number| quote::format_ident!("Nothing{number}")).collect();
    let derived =
        pipeline::derive(quote!(#[api_error(catalog = #CATALOG)] enum Long { #(#names),* }), &Call::default());
    assert_eq!(output(&derived).len(), 2_000);
    assert!(derived.to_string().contains("Long :: Nothing1999 { .. } =>"));
}

#[test]
fn options_of_every_wrong_form_are_errors() {
    let forms = [
        quote!(,),
        quote!(= 1),
        quote!(group = ),
        quote!(group = [1, "orders"]),
        quote!(status = -1),
        quote!(entry = b"x"),
        quote!(crate = <T as U>::V),
        quote!(catalog = concat!("a", "b")),
        quote!(transparent = 1, transparent),
        quote!(field = "x"),
        quote!(r#group = "orders"),
        quote!(violations = 1),
        quote!(violations(A)),
        quote!(violations = [A]),
        quote!(only = "a"),
        quote!(only()),
        quote!(violations, only(a, 1)),
        quote!(violations, only("a" "b")),
        quote!(violations, other),
        quote!(violations, other = ["a"]),
    ];
    for form in forms {
        let derived = pipeline::derive(
            quote!(
                #[api_error(#form)]
                enum E {}
            ),
            &Call::default(),
        );
        assert!(!output(&derived).is_empty(), "{form}");
        let violation = pipeline::derive_violation(
            quote!(
                #[violation(#form)]
                enum E {}
            ),
            &Call::default(),
        );
        assert!(!output(&violation).is_empty(), "{form}");
        let filled = pipeline::catalog(
            form.clone(),
            quote!(
                enum E {
                    #[api_error(#form)]
                    A(#[api_error(#form)] u8),
                }
            ),
            &Call::default(),
        );
        assert!(!output(&filled).is_empty(), "{form}");
    }
}

#[test]
fn a_status_out_of_range_is_an_error() {
    let item = quote!(
        #[api_error(catalog = #CATALOG)]
        enum E {
            #[api_error(status = 99999999999999999999)]
            OrderNotFound,
        }
    );
    assert_eq!(output(&pipeline::derive(item, &Call::default())).len(), 1);
}

/// Expands all three forms on a catalog. The result must be items, whatever the catalog contains.
fn expand_on(folder: &Folder, catalog: &str) {
    folder.write("catalog.toml", catalog);
    let call = Call { source: SourceFile::Known(folder.path.join("lib.rs")), ..Call::default() };
    let item = quote!(
        enum E {
            SoldOut {
                left: u8,
                title: u8,
            },
            #[api_error(status = 500)]
            PaymentDeclined,
        }
    );
    let options = quote!(catalog = "./catalog.toml", group = "orders");
    output(&pipeline::derive(quote!(#[api_error(#options)] #item), &call));
    output(&pipeline::catalog(options, item, &call));
    output(&pipeline::catalog(
        quote!(catalog = "./catalog.toml", codes),
        quote!(
            enum E {
                SoldOut,
            }
        ),
        &call,
    ));
}

/// Expands the forms of violations on a catalog.
fn expand_violations_on(folder: &Folder, catalog: &str) {
    folder.write("catalog.toml", catalog);
    let call = Call { source: SourceFile::Known(folder.path.join("lib.rs")), ..Call::default() };
    let item = quote!(
        enum E {
            TooLong { max: u8 },
        }
    );
    let options = quote!(catalog = "./catalog.toml", group = "texts", other = "invalid");
    output(&pipeline::derive_violation(quote!(#[violation(#options)] #item), &call));
    output(&pipeline::catalog(quote!(#options, violations, only("too_long", "invalid")), item, &call));
    let empty = quote!(
        enum E {}
    );
    output(&pipeline::catalog(quote!(catalog = "./catalog.toml", violations, codes), empty.clone(), &call));
    output(&pipeline::catalog(quote!(catalog = "./catalog.toml", violations = V), empty, &call));
}

#[test]
fn a_catalog_with_any_line_missing_or_twice_or_cut_still_gives_items() {
    with_every_line_broken("lines", include_str!("catalog.toml"), expand_on);
}

#[test]
fn violations_with_any_line_missing_or_twice_or_cut_still_give_items() {
    with_every_line_broken("lines-of-violations", include_str!("violations.toml"), expand_violations_on);
}

/// Calls `expand_on` with a catalog of which each line in turn is missing, twice, the last, replaced by nonsense, or empty.
fn with_every_line_broken(name: &str, catalog: &str, expand_on: fn(&Folder, &str)) {
    let folder = Folder::new(name);
    let lines: Vec<&str> = catalog.lines().collect();
    for index in 0..lines.len() {
        let (before, after) = lines.split_at(index);
        let rest = after.split_first().map_or(after, |(_, rest)| rest);
        expand_on(&folder, &[before, rest].concat().join("\n"));
        expand_on(&folder, &[before, &after[..1], after].concat().join("\n"));
        expand_on(&folder, &before.join("\n"));
        expand_on(&folder, &[before, &["\u{fffd} = [{"], rest].concat().join("\n"));
        let hollow = lines[index].split('=').next().unwrap_or_default().to_owned() + "= ''";
        expand_on(&folder, &[before, &[hollow.as_str()], rest].concat().join("\n"));
    }
}

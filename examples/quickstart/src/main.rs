//! Shows the errors of the accounts catalog: `cargo run -p quickstart`.
//!
//! No attribute names the catalog: the macros find `catalog.toml` in the root of the workspace.

mod errors;

use errbook::{ApiError, Context, Json, Language, Timestamp};

use errors::{AccountsCode, AdminError, BillingError, MfaError};

fn main() {
    println!("1. Errors, as Rust and two clients see them\n");
    for error in occurrences() {
        show(error.as_ref());
    }
    println!("2. Codes, for clients, logs and metrics\n");
    show_codes();
    println!("3. What to look at next\n");
    println!("   catalog.toml                      the 73 entries behind this output");
    println!("   examples/quickstart/src/errors.rs the three enums: written by hand, generated, codes");
    println!("   cargo doc -p quickstart --open    the variants, documented from the catalog");
    println!("   Misspell a variant in errors.rs, or a key in catalog.toml, and build again.");
}

/// Returns a few representative errors.
fn occurrences() -> Vec<Box<dyn ApiError>> {
    let retry_at = Timestamp::from_unix(1_800_000_000, 0);
    let card_declined = std::io::Error::other("card_declined: pi_3N9x… (never leaves the process)");
    vec![
        Box::new(MfaError::MfaNotEnabled),
        Box::new(MfaError::MfaChallengeLocked { retry_at, mfa_token: Some("tok_7".to_owned()) }),
        Box::new(MfaError::Verifier { cause: std::fmt::Error }),
        Box::new(MfaError::from(BillingError::StripeCancelFailed { cause: card_declined })),
        Box::new(BillingError::SubscriptionNotFound),
        Box::new(AdminError::AdminSettingsConflict {
            version: 7,
            matrix: Json::from_iter([("users.delete".to_owned(), Json::from(vec!["root"]))]),
        }),
    ]
}

/// Prints the value, its status and messages, and the whole response for two `Accept-Language` headers.
fn show(error: &dyn ApiError) {
    println!("   {error:?}");
    println!("     status   {}", error.status());
    println!("     en       {}", error.message(Language::EN));
    println!("     zh       {}", error.message(Language::ZH));
    if let Some(source) = error.source() {
        println!("     source   {source} (for logs)");
    }
    for accept_language in ["en-GB,en;q=0.9", "zh-CN,zh;q=0.9,en;q=0.8"] {
        let response = error.respond(&Context::new().accept_language(accept_language));
        println!("     Accept-Language: {accept_language}");
        println!("       HTTP {}", response.status);
        for (name, value) in response.headers.iter() {
            println!("       {name}: {value}");
        }
        println!("       {}", response.body);
    }
    println!();
}

fn show_codes() {
    println!("   {} codes, each with its status:", AccountsCode::ALL.len());
    for code in ["mfa_challenge_locked", "missing authorization header", "no_such_code"] {
        match AccountsCode::from_code(code) {
            Some(found) => println!("     {code:?} is {found:?}, {}", found.status()),
            None => println!("     {code:?} is not a code of this catalog"),
        }
    }
    println!("   Two entries share the code \"invalid_token\"; the status tells them apart:");
    for status in [400, 401] {
        println!("     {status} is {:?}", AccountsCode::from_response(status, "invalid_token"));
    }
    println!();
}

//! Every entry of the accounts catalog on the wire, beside a reading of the catalog that does not use errbook, and beside
//! the API's own document.

mod document;
mod errors;
mod reader;

use std::collections::BTreeMap;

use errbook::{ApiError, Catalogued, Code, Context, Language, Timestamp};
use serde_json::Value;

use errors::{Accounts, LOCKED, errors};
use reader::{Entry, LANGUAGES};

/// The codes alone.
#[errbook::catalog(codes)]
enum AccountsCode {}

fn entry<'a>(entries: &'a [Entry], error: &Accounts) -> &'a Entry {
    entries.iter().find(|entry| entry.name == error.entry().name()).expect("the entry is in the file")
}

#[test]
fn every_entry_is_tried_at_every_status() {
    let mut tried: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
    let errors = errors();
    for (error, _) in &errors {
        tried.entry(error.entry().name()).or_default().push(error.status().as_u16());
    }
    let entries = reader::entries();
    assert_eq!((entries.len(), tried.len()), (66 + document::OURS.len(), 66 + document::OURS.len()));
    for entry in &entries {
        let tried = &tried[entry.name.as_str()];
        assert!(entry.statuses.iter().all(|status| tried.contains(status)), "{}", entry.name);
        assert!(tried.iter().all(|status| entry.statuses.contains(status)), "{}", entry.name);
    }
}

#[test]
fn status_code_and_group_are_those_of_the_file() {
    let entries = reader::entries();
    for (error, _) in errors() {
        let expected = entry(&entries, &error);
        assert_eq!(error.code(), Code::Str(&expected.code));
        assert_eq!(error.entry().group(), Some(expected.group.as_str()));
        assert!(expected.statuses.contains(&error.status().as_u16()), "{error:?}");
        assert!(error.entry().statuses().eq(expected.statuses.iter().copied()), "{error:?}");
        assert!(error.entry().tags().eq(expected.tags.iter().map(String::as_str)), "{error:?}");
        assert_eq!(error.respond(&Context::new()).status, error.status());
    }
}

#[test]
fn messages_in_both_languages_are_those_of_the_file() {
    let entries = reader::entries();
    for (error, given) in errors() {
        let expected = entry(&entries, &error);
        for language in LANGUAGES {
            let message = error.message(Language::parse(language).unwrap()).to_string();
            assert_eq!(message, expected.message(language, &given));
        }
        assert_eq!(error.to_string(), expected.message("en", &given));
    }
}

#[test]
fn bodies_in_both_languages_are_the_envelope_filled_member_by_member_in_order() {
    let entries = reader::entries();
    for (error, given) in errors() {
        let expected = entry(&entries, &error);
        for language in LANGUAGES {
            let response = error.respond(&Context::new().accept_language(language));
            let body: Value = serde_json::from_slice(response.body.as_bytes()).unwrap();
            let expected_body = expected.body(language, &given);
            assert_eq!(errbook_tests::members(&body), errbook_tests::members(&expected_body));
            assert_eq!(response.headers.get("content-type"), Some(expected.content_type.as_str()));
            let localized = expected.body("en", &given) != expected.body("zh", &given);
            assert_eq!(response.headers.get("content-language"), localized.then_some(language), "{error:?}");
            assert_eq!(response.headers.get("vary").is_some(), localized, "{error:?}");
        }
    }
}

#[test]
fn the_fields_of_the_document_are_on_the_wire() {
    let errors = errors();
    let names = |name: &str| -> Vec<Vec<String>> {
        let found = errors.iter().filter(|(error, _)| error.entry().name() == name);
        let owned = |error: &Accounts| {
            let body = errbook_tests::json(error);
            errbook_tests::names(&body).into_iter().map(str::to_owned).collect()
        };
        found.map(|(error, _)| owned(error)).collect()
    };
    assert_eq!(
        names("mfa_challenge_locked"),
        [vec!["error", "message", "retryAt", "mfaToken"], vec!["error", "message", "retryAt"]]
    );
    assert_eq!(names("admin_settings_conflict"), [["error", "message", "version", "matrix"]]);
}

#[test]
fn a_locked_challenge_says_when_in_header_and_body() {
    let retry_at = Timestamp::from_unix(1_772_353_800, 0);
    let response = Accounts::MfaChallengeLocked { retry_at, mfa_token: None }.respond(&Context::new());
    assert_eq!(response.headers.get("retry-after"), Some("Sun, 01 Mar 2026 08:30:00 GMT"));
    let body: Value = serde_json::from_slice(response.body.as_bytes()).unwrap();
    assert_eq!(body["retryAt"], LOCKED);
}

#[test]
fn the_two_invalid_tokens_are_two_entries_of_one_code() {
    let both = [Accounts::InvalidToken, Accounts::InvalidAgentToken];
    assert!(both.iter().all(|error| error.code() == "invalid_token"));
    assert_eq!(both.each_ref().map(|error| error.status().as_u16()), [400, 401]);
    assert_ne!(both[0].entry(), both[1].entry());
    assert_eq!(AccountsCode::from_response(400, "invalid_token"), Some(AccountsCode::InvalidToken));
    assert_eq!(AccountsCode::from_response(401, "invalid_token"), Some(AccountsCode::InvalidAgentToken));
}

#[test]
fn the_codes_are_those_of_the_file_in_its_order() {
    let entries = reader::entries();
    let expected: Vec<_> = entries.iter().map(|entry| (entry.name.as_str(), entry.code.as_str())).collect();
    let codes: Vec<_> = AccountsCode::ALL.iter().map(|code| (code.entry().name(), code.as_str())).collect();
    assert_eq!(codes, expected);
    assert_eq!(Accounts::catalog().name(), "accounts");
}

#[test]
fn the_catalog_has_the_codes_and_statuses_of_the_document() {
    let index = document::index();
    let mut expected: BTreeMap<&str, Vec<&[u16]>> = BTreeMap::new();
    for (code, statuses) in &index {
        expected.entry(code).or_default().push(statuses);
    }
    let entries = reader::entries();
    for (code, documented) in &expected {
        let found: Vec<_> = entries.iter().filter(|entry| entry.code == *code).collect();
        assert_eq!(found.len(), documented.len(), "{code}");
        for (entry, statuses) in found.iter().zip(documented) {
            let shown =
                if *code == document::WITH_OTHERS { &entry.statuses[..statuses.len()] } else { &entry.statuses };
            assert_eq!(shown, *statuses, "{code}");
        }
    }
    let others: Vec<_> =
        entries.iter().map(|entry| entry.code.as_str()).filter(|code| !expected.contains_key(code)).collect();
    let (others, ours) = others.split_at(document::NOT_IN_THE_INDEX.len());
    assert_eq!(others, document::NOT_IN_THE_INDEX);
    assert_eq!(ours, document::OURS);
    assert_eq!(index.len() + others.len(), 66);
}

#[test]
fn what_is_ours_is_a_group_of_its_own_without_tags() {
    for entry in reader::entries() {
        let ours = document::OURS.contains(&entry.code.as_str());
        assert_eq!(entry.group == "service", ours, "{}", entry.name);
        assert_eq!(entry.tags.is_empty(), ours, "{}", entry.name);
    }
}

#[test]
fn the_examples_of_each_layer_have_its_tag() {
    let entries = reader::entries();
    for (layer, code) in document::LAYERS.iter().flat_map(|(layer, codes)| codes.iter().map(move |code| (layer, code)))
    {
        let found: Vec<_> = entries.iter().filter(|entry| entry.code == *code).collect();
        assert!(!found.is_empty(), "{code}");
        assert!(found.iter().all(|entry| entry.tags == [*layer]), "{code}");
    }
}

//! Every entry of the catalog over HTTP, in both languages, compared with the documentation and the text of the catalog.

use std::collections::BTreeSet;

use errbook_http_genauth::document::{self, body, entries, rows};
use errbook_http_genauth::{Call, start};

const ID: &str = "01J9ZT-3Q";

#[test]
fn the_catalog_has_every_class_and_code_of_the_document() {
    let (rows, entries) = (rows(), entries());
    assert_eq!(rows.iter().filter(|row| row.code.is_none()).count(), 17);
    assert_eq!(rows.iter().filter(|row| row.code.is_some()).count(), 43);
    for row in &rows {
        let same = |entry: &&document::Entry| match row.code {
            Some(code) => entry.code == Some(code),
            None => entry.code.is_none() && Some(entry.status) == row.status,
        };
        let found: Vec<_> = entries.iter().filter(same).collect();
        assert_eq!(found.len(), 1, "{row:?}");
        assert!(row.status.is_none_or(|status| status == found[0].status), "{row:?}");
    }
    let ours: Vec<&str> = entries.iter().skip(rows.len()).map(|entry| entry.name.as_str()).collect();
    assert_eq!(ours, ["method_not_allowed", "unsupported_media_type"]);
}

#[test]
fn every_status_is_a_class_of_the_document_but_for_the_end_of_a_login_and_our_two() {
    let classes: BTreeSet<i64> = rows().iter().filter_map(|row| row.status).collect();
    let others: BTreeSet<i64> = entries().iter().map(|entry| entry.status).filter(|it| !classes.contains(it)).collect();
    assert_eq!(others, BTreeSet::from([201, 405, 415]));
}

#[test]
fn every_entry_answers_200_with_its_body_byte_by_byte_in_both_languages() {
    let service = start(genauth::service());
    for entry in entries() {
        let target = format!("/__errors/{}", entry.name);
        for (language, wanted, message) in
            [("en", "en-GB,en;q=0.9", &entry.messages[0]), ("zh", "zh-CN,zh;q=0.9,en;q=0.8", &entry.messages[1])]
        {
            let call = Call::get(&target).header("accept-language", wanted).header("x-request-id", ID);
            let answer = call.send(service);
            assert_eq!(answer.text(), body(entry.status, entry.code, message, ID), "{}", entry.name);
            assert_eq!(answer.status, 200, "{}", entry.name);
            let headers = [
                ("content-type", "application/json"),
                ("content-language", language),
                // An error under 200, which caches would store as a success.
                ("cache-control", "no-store"),
                ("x-request-id", ID),
                ("vary", "x-authing-lang, accept-language"),
                ("content-length", &answer.body.len().to_string()),
            ];
            let mut headers: Vec<_> = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
            if entry.is_success {
                headers.retain(|(name, _)| name != "cache-control");
            }
            let mut got = answer.headers.clone();
            headers.sort();
            got.sort();
            assert_eq!(got, headers, "{}", entry.name);
        }
    }
}

#[test]
fn without_a_wish_the_answer_is_in_english_and_the_id_is_made() {
    let service = start(genauth::service());
    let answer = Call::get("/__errors/wrong_credentials").send(service);
    let id = answer.json()["requestId"].as_str().unwrap().to_owned();
    assert_eq!(id.len(), 32);
    assert_eq!(answer.header("x-request-id"), Some(id.clone()));
    assert_eq!(answer.text(), body(403, Some(2333), "The username or the password is not correct.", &id));
    assert_ne!(Call::get("/__errors/wrong_credentials").send(service).json()["requestId"], id);
}

#[test]
fn the_header_of_the_sdks_says_the_language_where_accept_language_does_not() {
    let service = start(genauth::service());
    let sdk = Call::get("/__errors/user_locked").header("x-authing-lang", "zh-CN");
    assert_eq!(sdk.send(service).header("content-language").as_deref(), Some("zh"));
    let both = sdk.header("accept-language", "en");
    assert_eq!(both.send(service).header("content-language").as_deref(), Some("en"));
}

#[test]
fn a_name_or_status_that_the_catalog_does_not_have_is_not_found() {
    let service = start(genauth::service());
    for target in ["/__errors/no_such_name", "/__errors/user_locked?status=500"] {
        let answer = Call::get(target).send(service).json();
        assert_eq!((answer["statusCode"].as_i64(), answer.get("apiCode")), (Some(404), None), "{target}");
    }
    assert_eq!(Call::get("/__errors/user_locked?status=403").send(service).json()["apiCode"], 2005);
}

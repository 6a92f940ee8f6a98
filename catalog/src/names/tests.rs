use super::*;

#[test]
fn the_constant_of_an_alternative_has_its_words_in_capitals() {
    for (name, expected) in [
        ("v1", Some("ENVELOPE_V1")),
        ("V1", Some("ENVELOPE_V1")),
        ("v-1", Some("ENVELOPE_V_1")),
        ("v_1", Some("ENVELOPE_V_1")),
        ("error_message", Some("ENVELOPE_ERROR_MESSAGE")),
        ("errorMessage", Some("ENVELOPE_ERROR_MESSAGE")),
        // Behind `ENVELOPE_` a digit can come first.
        ("2024-10", Some("ENVELOPE_2024_10")),
        ("旧版", Some("ENVELOPE_旧版")),
        ("straße", Some("ENVELOPE_STRASSE")),
        ("default", Some(DEFAULT_CONSTANT)),
        ("--", None),
        ("_", None),
        ("", None),
    ] {
        assert_eq!(envelope_constant(name).as_deref(), expected, "{name}");
    }
}

#[test]
fn a_name_in_any_usual_spelling_becomes_one_upper_camel_identifier() {
    for (name, expected) in [
        ("mfa_not_enabled", "MfaNotEnabled"),
        ("MFA_NOT_ENABLED", "MfaNotEnabled"),
        ("mfa-not-enabled", "MfaNotEnabled"),
        ("mfa.not.enabled", "MfaNotEnabled"),
        ("MfaNotEnabled", "MfaNotEnabled"),
        ("missing authorization header", "MissingAuthorizationHeader"),
        ("__a__b__", "AB"),
        // Humps.
        ("alreadyCamel", "AlreadyCamel"),
        ("HTTPError", "HttpError"),
        ("parseHTTPError", "ParseHttpError"),
        ("APIs_GET_OPENAPI_SCHEMA_ERROR", "ApisGetOpenapiSchemaError"),
        ("badURLsGiven", "BadUrlsGiven"),
        ("APIsub", "ApIsub"),
        ("OAuth", "OAuth"),
        ("oauth_failed", "OauthFailed"),
        ("X", "X"),
        ("s", "S"),
        // Digits belong to the word before them; a capital behind them starts a word.
        ("error_404", "Error404"),
        ("http2Error", "Http2Error"),
        ("HTTP2_ERROR", "Http2Error"),
        ("v2API", "V2Api"),
        ("sha256sum", "Sha256sum"),
        ("SHA256", "Sha256"),
        // Other scripts.
        ("错误", "错误"),
        ("未_登录", "未登录"),
        ("错误Code", "错误Code"),
        ("ошибка_сети", "ОшибкаСети"),
        ("éTAT", "ÉTat"),
        ("ß", "SS"),
        ("नमस्ते_a", "नमस्तेA"),
        ("what?!no", "WhatNo"),
        ("①a", "A"),
    ] {
        assert_eq!(upper_camel(name).as_deref(), Some(expected), "{name}");
    }
}

#[test]
fn what_can_be_no_identifier_gives_none() {
    for name in ["", "_", "___", "404_page", "4", "self", "Self", "SELF", "!?", "🙂", "\u{301}a", " "] {
        assert_eq!(upper_camel(name), None, "{name:?}");
    }
}

#[test]
fn identifiers_are_told_from_other_texts() {
    for text in ["a", "_a", "a1", "错误", "type", "Self", "__", "é"] {
        assert!(is_identifier(text), "{text}");
    }
    for text in ["", "_", "1a", "a-b", "a b", "r#type", "a\0", "'a", "🙂", "a\u{200b}"] {
        assert!(!is_identifier(text), "{text:?}");
    }
    assert!(is_keyword("Self") && is_keyword("gen") && is_keyword("try") && is_keyword("_"));
    assert!(!is_keyword("self_") && !is_keyword("union") && !is_keyword("raw") && !is_keyword(""));
}

#[test]
fn every_name_gives_an_identifier_or_nothing() {
    for letter in '\0'..='\u{1ffff}' {
        for name in [format!("{letter}"), format!("a{letter}b"), format!("A{letter}")] {
            let identifier = upper_camel(&name);
            assert!(identifier.is_none_or(|made| is_identifier(&made)), "{name:?}");
        }
    }
}

#[test]
fn a_field_is_spelt_in_each_case() {
    for (name, snake, camel, pascal, kebab) in [
        ("retry_at", "retry_at", "retryAt", "RetryAt", "retry-at"),
        ("retryAt", "retry_at", "retryAt", "RetryAt", "retry-at"),
        ("id", "id", "id", "Id", "id"),
        ("user_id_2", "user_id_2", "userId2", "UserId2", "user-id-2"),
        ("ip_v4", "ip_v4", "ipV4", "IpV4", "ip-v4"),
        ("type_", "type", "type", "Type", "type"),
        ("字段_a", "字段_a", "字段A", "字段A", "字段-a"),
        ("__", "__", "__", "__", "__"),
    ] {
        let spelt = FieldCase::ALL.map(|case| case.apply(name));
        assert_eq!(spelt, [snake, camel, pascal, kebab], "{name}");
    }
    assert_eq!(super::snake("HTTPError"), "http_error");
}

#[test]
fn a_field_case_is_parsed_by_its_own_spelling() {
    for case in FieldCase::ALL {
        assert_eq!(FieldCase::parse(case.as_str()), Some(case));
    }
    assert_eq!(FieldCase::parse("SCREAMING_CASE"), None);
}

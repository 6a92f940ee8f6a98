//! A field's value stays in its place of a header: read by the header's grammar, it comes out again as it went in.
//!
//! The readers are written from the RFCs, and share nothing with errbook.

mod hostile;
mod readers;

use errbook::{ApiError, Context, Language, Timestamp};

use hostile::hostile;
use readers::{is_reference, is_token, items, lined, percent_decoded, quoted};

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/places.toml")]
enum AnyError {
    Hostile { text: String, items: Vec<String> },
    Limited { at: Timestamp, seconds: i64, share: f64 },
    Delayed { seconds: i64 },
    Long { text: String },
}

fn header(error: &AnyError, name: &str) -> String {
    let headers = error.respond(&Context::new().language(Language::ZH)).headers;
    headers.get(name).unwrap_or_else(|| panic!("no {name}")).to_owned()
}

/// Calls `check` with the header of each hostile value, and the value.
fn each(name: &str, check: impl Fn(&str, &str)) {
    for text in hostile() {
        let items = vec![text.clone(), "second".to_owned()];
        let value = header(&AnyError::Hostile { text: text.clone(), items }, name);
        assert!(value.bytes().all(|byte| (0x20..0x7F).contains(&byte)), "{name}: {value:?}");
        check(&value, &text);
    }
}

/// RFC 9110 §11.6.1, RFC 6750 §3.
#[test]
fn a_challenge_has_its_parameters_and_no_others() {
    each("www-authenticate", |value, text| {
        let read = items(value);
        assert_eq!(read.len(), 4, "{value}");
        assert_eq!(quoted(&read[0], "Bearer realm="), lined(text));
        assert_eq!(quoted(&read[1], "error="), "invalid_token");
        let without = lined(text).replace(['"', '\\'], "");
        let description = value.split_once("error_description=\"").unwrap().1.split('"').next().unwrap();
        assert_eq!(description, without);
        // %x20-21 / %x23-5B / %x5D-7E.
        assert!(description.bytes().all(|byte| matches!(byte, 0x20..=0x21 | 0x23..=0x5B | 0x5D..=0x7E)));
        assert_eq!(quoted(&read[3], "scope="), format!("{without} second"));
    });
    each("proxy-authenticate", |value, text| {
        let read = items(value);
        assert_eq!(read.len(), 2, "{value}");
        assert_eq!(quoted(&read[0], "Digest realm="), lined(text));
        let token = read[1].0.strip_prefix("opaque=").unwrap();
        assert!(is_token(token));
        assert_eq!(percent_decoded(token), text);
    });
}

/// RFC 8288 §3, RFC 3986 §3.
#[test]
fn a_link_has_its_targets_and_parameters_and_no_others() {
    each("link", |value, text| {
        let (first, rest) = value.strip_prefix('<').unwrap().split_once('>').unwrap();
        let (path, query) = first.strip_prefix("https://shop.example/").unwrap().split_once("?q=").unwrap();
        assert_eq!((percent_decoded(path), percent_decoded(query)), (text.to_owned(), text.to_owned()));
        assert!(!path.contains(['/', '?', '#']) && !query.contains(['&', '#', '>', ' ']), "{value}");
        // The target of the second is the whole reference.
        let second = rest.rfind("<").unwrap();
        let read = items(&rest[..second]);
        assert_eq!(read.len(), 4, "{value}");
        assert_eq!((read[0].0.as_str(), read[1].0.as_str()), ("", "rel=next"));
        assert_eq!(quoted(&read[2], "title="), lined(text));
        let (target, parameters) = rest[second + 1..].split_once('>').unwrap();
        assert!(is_reference(target), "{target}");
        let relation = parameters.strip_prefix("; rel=").unwrap();
        assert!(is_token(relation), "{relation}");
        assert_eq!(percent_decoded(relation), text);
    });
}

#[test]
fn a_part_of_a_uri_stays_one_and_a_whole_reference_stays_legal() {
    each("location", |value, text| {
        let url = url::Url::parse(value).unwrap();
        assert_eq!(url.host_str(), Some("shop.example"));
        let segments: Vec<String> = url.path_segments().unwrap().map(percent_decoded).collect();
        assert_eq!(segments, ["find", text]);
        let query: Vec<_> = url.query_pairs().into_owned().collect();
        assert_eq!(query, [("q".to_owned(), text.to_owned()), ("n".to_owned(), "1".to_owned())]);
        assert_eq!(percent_decoded(url.fragment().unwrap_or_default()), text);
        assert!(is_reference(value), "{value}");
    });
    each("content-location", |value, text| {
        assert!(is_reference(value), "{value}");
        assert_eq!(percent_decoded(value), percent_decoded(text));
    });
    // Removes the segment before it however it is encoded (RFC 3986 §5.2.4, §6.2.2.2).
    for text in [".", ".."] {
        let error = AnyError::Hostile { text: text.to_owned(), items: Vec::new() };
        let headers = error.respond(&Context::new()).headers;
        assert_eq!((headers.get("location"), headers.get("link")), (None, None));
        assert_eq!(headers.get("content-location"), Some(text));
    }
    for url in ["https://a.example/%E8%AE%A2?q=1&r=2#top", "../b;c=1", "mailto:a@b", "http://[::1]:80/"] {
        let error = AnyError::Hostile { text: url.to_owned(), items: Vec::new() };
        assert_eq!(header(&error, "content-location"), url);
    }
}

/// RFC 6265 §5.2, as a client reads it.
#[test]
fn a_cookie_has_its_value_and_attributes_and_no_others() {
    each("set-cookie", |value, text| {
        let parts: Vec<&str> = value.split(';').map(str::trim).collect();
        assert_eq!(parts.len(), 3, "{value}");
        let (name, content) = parts[0].split_once('=').unwrap();
        assert_eq!((name, percent_decoded(content).as_str()), ("last", text));
        // RFC 6265 §4.1.1: cookie-octet.
        let octet = |byte| matches!(byte, 0x21 | 0x23..=0x2B | 0x2D..=0x3A | 0x3C..=0x5B | 0x5D..=0x7E);
        assert!(content.bytes().all(octet), "{content}");
        assert!(parts[1].starts_with("Path=/"));
        assert_eq!(parts[2], "Secure");
    });
}

/// RFC 6266 §4.1, RFC 8187 §3.2.1.
#[test]
fn a_file_has_its_name_in_both_forms() {
    each("content-disposition", |value, text| {
        let read = items(value);
        assert_eq!(read.len(), 3, "{value}");
        assert_eq!(read[0].0, "attachment");
        assert_eq!(quoted(&read[1], "filename="), lined(text));
        let extended = read[2].0.strip_prefix("filename*=UTF-8''").unwrap();
        assert!(extended.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~%".contains(&byte)));
        assert_eq!(percent_decoded(extended), text);
    });
}

/// RFC 9110 §5.6.1, §5.6.2.
#[test]
fn a_list_of_tokens_has_as_many_as_there_are_values() {
    each("allow", |value, text| {
        let tokens: Vec<&str> = value.split(", ").collect();
        assert!(tokens.iter().all(|token| is_token(token)), "{value}");
        assert_eq!(tokens.iter().map(|token| percent_decoded(token)).collect::<Vec<_>>(), [text, "second"]);
    });
    each("cache-control", |value, text| {
        let read = items(value);
        assert_eq!(read.len(), 2, "{value}");
        assert_eq!(quoted(&read[0], "private="), lined(text));
        assert_eq!(percent_decoded(read[1].0.strip_prefix("ext=").unwrap()), text);
    });
    for text in hostile() {
        let error = AnyError::Hostile { text: text.clone(), items: Vec::new() };
        let headers = error.respond(&Context::new()).headers;
        let vary = headers.iter().filter(|(name, _)| *name == "vary").last().unwrap().1.to_owned();
        let tokens: Vec<&str> = vary.split(", ").collect();
        assert_eq!((tokens.len(), tokens[0], percent_decoded(tokens[1]).as_str()), (2, "origin", text.as_str()));
    }
}

/// RFC 9110 §8.8.3; CSP 3 §2.2.
#[test]
fn an_entity_tag_and_a_directive_have_no_end_within_them() {
    each("etag", |value, text| {
        let tag = value.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
        assert!(!tag.contains('"'), "{value}");
        assert_eq!(percent_decoded(tag), text);
    });
    each("content-security-policy", |value, _| {
        assert_eq!(value.split(',').count(), 1, "{value}");
        let directives: Vec<&str> = value.split(';').map(str::trim).collect();
        assert_eq!((directives.len(), directives[0]), (2, "default-src 'none'"));
        assert_eq!(directives[1].split_ascii_whitespace().next(), Some("frame-ancestors"));
    });
}

#[test]
fn a_header_of_unknown_grammar_has_quoted_strings_and_one_line() {
    each("x-reason", |value, text| {
        let start = value.strip_suffix(&format!("; {}", lined(text))).unwrap();
        assert_eq!(quoted(&items(start)[0], "why="), lined(text));
    });
}

/// RFC 9110 §10.2.3 (`Retry-After`), RFC 9111 §1.2.2 (`delta-seconds`).
#[test]
fn a_delay_is_neither_negative_nor_too_short() {
    let limited =
        |nanos, seconds, share| AnyError::Limited { at: Timestamp::from_unix(784_111_776, nanos), seconds, share };
    let error = limited(900_000_000, -5, -0.5);
    for (name, expected) in [
        ("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("ratelimit", "\"default\";r=0;t=0"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-share", "0"),
        ("cache-control", "max-age=0"),
        ("set-cookie", "wait=1; Max-Age=0; Expires=Sun, 06 Nov 1994 08:49:36 GMT"),
        // Not a time to wait for, and a number that a header of its own may have below zero.
        ("sunset", "Sun, 06 Nov 1994 08:49:36 GMT"),
        ("x-balance", "-5"),
    ] {
        assert_eq!(header(&error, name), expected, "{name}");
    }
    assert_eq!(header(&limited(0, 7, 0.5), "retry-after"), "Sun, 06 Nov 1994 08:49:36 GMT");
    assert_eq!(header(&limited(0, 7, 0.5), "ratelimit"), "\"default\";r=7;t=7");
    for (seconds, expected) in [(-5, "0"), (0, "0"), (120, "120")] {
        assert_eq!(header(&AnyError::Delayed { seconds }, "retry-after"), expected);
    }
}

#[test]
fn all_headers_of_an_entry_together_leave_room_for_those_of_the_server() {
    for (length, expected) in [(10, 4), (2030, 4), (2031, 3), (3100, 2), (4097, 1)] {
        let headers = AnyError::Long { text: "a".repeat(length) }.respond(&Context::new()).headers;
        let own: Vec<_> = headers.iter().filter(|(name, _)| !name.starts_with("content-")).collect();
        assert_eq!(own.len(), expected, "{length}");
        assert_eq!(own.last(), Some(&("cache-control", "no-store")));
        // `: ` and the end of the line.
        assert!(own.iter().map(|(name, value)| name.len() + value.len() + 4).sum::<usize>() <= 6144);
    }
}

//! A field's value stays in its place of a header: read by the header's grammar, it comes out again as it went in.
//!
//! The readers are written from the RFCs, and share nothing with errbook.

use errbook::{ApiError, Context, Language, Timestamp};

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/places.toml")]
enum AnyError {
    Hostile { text: String, items: Vec<String> },
    Limited { at: Timestamp, seconds: i64, share: f64 },
    Delayed { seconds: i64 },
    Long { text: String },
}

/// What breaks out of a place if anything does, and what is easily lost.
const HOSTILE: [&str; 19] = [
    "",
    "plain",
    "it's",
    "a b",
    "\"",
    "\\",
    "\\\"",
    "a\", error=\"x",
    "a\\\", error=\"x",
    "x>; rel=\"stylesheet\"",
    "a&b=c#d?e/f",
    "a; Domain=evil.example",
    "a, TRACE",
    "50%",
    "%41%ZZ%",
    "a\r\nSet-Cookie: admin=1",
    "\0\t\u{7f}",
    "重é 订单.pdf",
    "~!@$^*()_+{}|[]:'<,.`=",
];

fn header(error: &AnyError, name: &str) -> String {
    let headers = error.respond(&Context::new().language(Language::ZH)).headers;
    headers.get(name).unwrap_or_else(|| panic!("no {name}")).to_owned()
}

/// Calls `check` with the header of each hostile value, and the value.
fn each(name: &str, check: impl Fn(&str, &str)) {
    for text in HOSTILE {
        let items = vec![text.to_owned(), "second".to_owned()];
        let value = header(&AnyError::Hostile { text: text.to_owned(), items }, name);
        assert!(value.bytes().all(|byte| (0x20..0x7F).contains(&byte)), "{name}: {value:?}");
        check(&value, text);
    }
}

/// Decodes percent-encoding (RFC 3986 §2.1).
fn percent_decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

/// What no place but a free one can hold: encoded where only the line is in danger.
fn lined(text: &str) -> String {
    text.chars().map(|c| if (' '..='~').contains(&c) { c.to_string() } else { percent_encoded(c) }).collect()
}

fn percent_encoded(c: char) -> String {
    c.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Reads a list of items with parameters (`;` or `,` between them, RFC 9110 §5.6.1 and §5.6.6): each as its text outside of
/// quotes, with the content of each quoted string (§5.6.4) behind it.
fn items(value: &str) -> Vec<(String, Vec<String>)> {
    let mut items = vec![(String::new(), Vec::new())];
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        let (outside, quoted) = items.last_mut().unwrap();
        match c {
            ',' | ';' => items.push(<_>::default()),
            '"' => {
                let mut content = String::new();
                loop {
                    match characters.next().expect("a quoted string has an end") {
                        '"' => break,
                        '\\' => content.push(characters.next().expect("a quoted pair has two characters")),
                        c => content.push(c),
                    }
                }
                quoted.push(content);
            }
            c => outside.push(c),
        }
    }
    let trimmed = items.into_iter().map(|(outside, quoted)| (outside.trim().to_owned(), quoted));
    trimmed.collect()
}

/// Returns the content of the only quoted string of an item.
fn quoted(item: &(String, Vec<String>), outside: &str) -> String {
    assert_eq!(item.0, outside);
    assert_eq!(item.1.len(), 1, "{item:?}");
    item.1[0].clone()
}

fn is_token(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
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

/// Returns whether a text has only the characters of a URI reference (RFC 3986 appendix A).
fn is_reference(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b'%' => bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)),
        byte => byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(byte),
    })
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
    for text in HOSTILE {
        let error = AnyError::Hostile { text: text.to_owned(), items: Vec::new() };
        let headers = error.respond(&Context::new()).headers;
        let vary = headers.iter().filter(|(name, _)| *name == "vary").last().unwrap().1.to_owned();
        let tokens: Vec<&str> = vary.split(", ").collect();
        assert_eq!((tokens.len(), tokens[0], percent_decoded(tokens[1]).as_str()), (2, "origin", text));
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

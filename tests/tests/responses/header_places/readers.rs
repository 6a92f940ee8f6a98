//! Readers of the grammars of headers.

/// Decodes percent-encoding (RFC 3986 §2.1).
pub(crate) fn percent_decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

/// What no place but a free one can hold: encoded where only the line is in danger.
pub(crate) fn lined(text: &str) -> String {
    text.chars().map(|c| if (' '..='~').contains(&c) { c.to_string() } else { percent_encoded(c) }).collect()
}

pub(crate) fn percent_encoded(c: char) -> String {
    c.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Reads a list of items with parameters (`;` or `,` between them, RFC 9110 §5.6.1 and §5.6.6): each as its text outside of
/// quotes, with the content of each quoted string (§5.6.4) behind it.
pub(crate) fn items(value: &str) -> Vec<(String, Vec<String>)> {
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
pub(crate) fn quoted(item: &(String, Vec<String>), outside: &str) -> String {
    assert_eq!(item.0, outside);
    assert_eq!(item.1.len(), 1, "{item:?}");
    item.1[0].clone()
}

pub(crate) fn is_token(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// Returns whether a text has only the characters of a URI reference (RFC 3986 appendix A).
pub(crate) fn is_reference(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b'%' => bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)),
        byte => byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(byte),
    })
}

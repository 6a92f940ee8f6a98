//! A status for a name: a guess that its reader has to confirm.

/// Words of names, and the status that they speak of (RFC 9110 §15.5 and §15.6, RFC 6585 §4). The first row counts whose words
/// are all in the name, one after the other.
const WORDS: [(&[&str], u16); 44] = [
    (&["too", "many", "requests"], 429),
    (&["rate", "limit"], 429),
    (&["rate", "limited"], 429),
    (&["quota", "exceeded"], 429),
    (&["throttled"], 429),
    (&["too", "large"], 413),
    (&["too", "big"], 413),
    (&["not", "found"], 404),
    (&["no", "such"], 404),
    (&["does", "not", "exist"], 404),
    (&["unauthenticated"], 401),
    (&["unauthorized"], 401),
    (&["not", "authenticated"], 401),
    (&["authentication", "failed"], 401),
    (&["invalid", "token"], 401),
    (&["invalid", "credentials"], 401),
    (&["expired", "token"], 401),
    (&["token", "expired"], 401),
    (&["session", "expired"], 401),
    (&["wrong", "password"], 401),
    (&["forbidden"], 403),
    (&["permission", "denied"], 403),
    (&["access", "denied"], 403),
    (&["not", "allowed"], 403),
    (&["not", "permitted"], 403),
    (&["already", "exists"], 409),
    (&["conflict"], 409),
    (&["duplicate"], 409),
    (&["precondition", "failed"], 412),
    (&["unsupported", "media", "type"], 415),
    (&["unprocessable"], 422),
    (&["validation"], 422),
    (&["not", "implemented"], 501),
    (&["unimplemented"], 501),
    (&["unavailable"], 503),
    (&["overloaded"], 503),
    (&["gone"], 410),
    (&["bad", "request"], 400),
    (&["invalid"], 400),
    (&["malformed"], 400),
    (&["missing"], 400),
    (&["required"], 400),
    (&["out", "of", "range"], 400),
    (&["unsupported"], 400),
];

/// Returns the status that a name in snake case speaks of.
pub(super) fn guess(name: &str) -> Option<u16> {
    let words: Vec<&str> = name.split('_').collect();
    let speaks = |row: &&(&[&str], u16)| words.windows(row.0.len()).any(|window| window == row.0);
    WORDS.iter().find(speaks).map(|(_, status)| *status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_speak_of_their_status_by_whole_words() {
        let names = [
            ("user_not_found", Some(404)),
            ("invalid_token", Some(401)),
            ("invalid_name", Some(400)),
            ("rate_limited", Some(429)),
            ("body_too_large", Some(413)),
            ("invalidate_cache", None),
            ("database", None),
            ("io", None),
        ];
        for (name, status) in names {
            assert_eq!(guess(name), status, "{name}");
        }
    }
}

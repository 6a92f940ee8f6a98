//! The grammars of headers, as far as they decide what a field's value may bring.

/// A grammar that several headers have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grammar {
    /// One that is not known: quoted strings are seen, all else is free.
    Other,
    /// A count or a delay, which may have parameters.
    Count,
    /// Tokens and commas.
    Tokens,
    /// Tokens, parameters and quoted strings.
    Parameters,
    /// Challenges of RFC 9110 §11.6.1, with the parameters of RFC 6750 §3 and RFC 9728 §5.1.
    Challenge,
    /// A URI reference.
    Uri,
    /// URI references between `<` and `>`, each with parameters (RFC 8288 §3).
    Link,
    /// A delay, and a URI reference behind `url=`.
    Refresh,
    /// A cookie with attributes (RFC 6265 §4.1.1).
    Cookie,
    /// Directives that `;` ends and policies that `,` ends (CSP 3 §2.2).
    Directives,
    /// An entity tag (RFC 9110 §8.8.3): a quoted text without quoted pairs.
    EntityTag,
}

/// The headers whose grammar is known, by their names in lower case.
const KNOWN: [(&str, Grammar); 40] = [
    ("accept-ch", Grammar::Tokens),
    ("accept-encoding", Grammar::Parameters),
    ("accept-patch", Grammar::Parameters),
    ("accept-post", Grammar::Parameters),
    ("accept-ranges", Grammar::Tokens),
    ("access-control-allow-credentials", Grammar::Tokens),
    ("access-control-allow-headers", Grammar::Tokens),
    ("access-control-allow-methods", Grammar::Tokens),
    ("access-control-allow-origin", Grammar::Uri),
    ("access-control-expose-headers", Grammar::Tokens),
    ("access-control-max-age", Grammar::Count),
    ("age", Grammar::Count),
    ("allow", Grammar::Tokens),
    ("alt-svc", Grammar::Parameters),
    ("authentication-info", Grammar::Challenge),
    ("cache-control", Grammar::Parameters),
    ("clear-site-data", Grammar::Parameters),
    ("content-disposition", Grammar::Parameters),
    ("content-location", Grammar::Uri),
    ("content-security-policy", Grammar::Directives),
    ("content-security-policy-report-only", Grammar::Directives),
    ("cross-origin-embedder-policy", Grammar::Parameters),
    ("cross-origin-opener-policy", Grammar::Parameters),
    ("cross-origin-resource-policy", Grammar::Tokens),
    ("etag", Grammar::EntityTag),
    ("link", Grammar::Link),
    ("location", Grammar::Uri),
    ("pragma", Grammar::Parameters),
    ("preference-applied", Grammar::Parameters),
    ("proxy-authenticate", Grammar::Challenge),
    ("proxy-authentication-info", Grammar::Challenge),
    ("referrer-policy", Grammar::Tokens),
    ("refresh", Grammar::Refresh),
    ("retry-after", Grammar::Count),
    ("server-timing", Grammar::Parameters),
    ("set-cookie", Grammar::Cookie),
    ("sourcemap", Grammar::Uri),
    ("strict-transport-security", Grammar::Parameters),
    ("vary", Grammar::Tokens),
    ("www-authenticate", Grammar::Challenge),
];

/// The beginnings of the names of headers that count what is left of a limit.
const LIMITS: [&str; 3] = ["ratelimit", "x-ratelimit", "x-rate-limit"];

impl Grammar {
    /// Returns the grammar of a header, by its name in any case.
    pub(super) fn of(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        let known = KNOWN.iter().find(|(known, _)| *known == name);
        let is_limit = || LIMITS.iter().any(|limit| name.starts_with(limit));
        match known {
            Some((_, grammar)) => *grammar,
            None if is_limit() => Grammar::Count,
            None => Grammar::Other,
        }
    }

    /// Returns whether `"` starts a quoted string.
    pub(super) fn has_quoted_strings(self) -> bool {
        !matches!(self, Grammar::Uri | Grammar::Cookie | Grammar::Directives)
    }

    /// Returns whether `\` within a quoted string makes the next character part of it.
    pub(super) fn has_quoted_pairs(self) -> bool {
        self != Grammar::EntityTag
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_names_are_sorted_and_in_lower_case() {
        assert!(KNOWN.is_sorted_by(|(a, _), (b, _)| a < b));
        assert!(KNOWN.iter().all(|(name, _)| *name == name.to_ascii_lowercase()));
        assert!(KNOWN.iter().all(|(name, grammar)| Grammar::of(&name.to_ascii_uppercase()) == *grammar));
    }

    #[test]
    fn headers_of_limits_count_and_unknown_ones_have_no_known_grammar() {
        for name in ["RateLimit", "RateLimit-Policy", "X-RateLimit-Remaining", "X-Rate-Limit-Reset"] {
            assert_eq!(Grammar::of(name), Grammar::Count, "{name}");
        }
        assert_eq!(Grammar::of("X-Reason"), Grammar::Other);
    }
}

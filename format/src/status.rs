//! The names of HTTP statuses: those of RFC 9110 §15, and of the other RFCs in IANA's registry of status codes.

/// The statuses with a name, in ascending order. Those that the registry calls unused (306, 418) and those that it has
/// for a limited time (104) have none.
pub const REGISTRY: [(u16, &str); 61] = [
    (100, "Continue"),
    (101, "Switching Protocols"),
    (102, "Processing"),
    (103, "Early Hints"),
    (200, "OK"),
    (201, "Created"),
    (202, "Accepted"),
    (203, "Non-Authoritative Information"),
    (204, "No Content"),
    (205, "Reset Content"),
    (206, "Partial Content"),
    (207, "Multi-Status"),
    (208, "Already Reported"),
    (226, "IM Used"),
    (300, "Multiple Choices"),
    (301, "Moved Permanently"),
    (302, "Found"),
    (303, "See Other"),
    (304, "Not Modified"),
    (305, "Use Proxy"),
    (307, "Temporary Redirect"),
    (308, "Permanent Redirect"),
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (402, "Payment Required"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (406, "Not Acceptable"),
    (407, "Proxy Authentication Required"),
    (408, "Request Timeout"),
    (409, "Conflict"),
    (410, "Gone"),
    (411, "Length Required"),
    (412, "Precondition Failed"),
    (413, "Content Too Large"),
    (414, "URI Too Long"),
    (415, "Unsupported Media Type"),
    (416, "Range Not Satisfiable"),
    (417, "Expectation Failed"),
    (421, "Misdirected Request"),
    (422, "Unprocessable Content"),
    (423, "Locked"),
    (424, "Failed Dependency"),
    (425, "Too Early"),
    (426, "Upgrade Required"),
    (428, "Precondition Required"),
    (429, "Too Many Requests"),
    (431, "Request Header Fields Too Large"),
    (451, "Unavailable For Legal Reasons"),
    (500, "Internal Server Error"),
    (501, "Not Implemented"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
    (504, "Gateway Timeout"),
    (505, "HTTP Version Not Supported"),
    (506, "Variant Also Negotiates"),
    (507, "Insufficient Storage"),
    (508, "Loop Detected"),
    (510, "Not Extended"),
    (511, "Network Authentication Required"),
];

/// Returns the name of a status, such as `Content Too Large` of 413; `None` where the registry has none.
#[must_use]
pub fn reason(status: u16) -> Option<&'static str> {
    let found = REGISTRY.binary_search_by_key(&status, |(known, _)| *known).ok()?;
    REGISTRY.get(found).map(|(_, name)| *name)
}

/// Returns the phrase that a body shows for a status: its name, or where the registry has none, that of the x00 of its class,
/// as a recipient takes it for that one (RFC 9110 §15). Above 599 it is that of 500: services use such statuses for errors,
/// and no class is theirs.
#[must_use]
pub fn phrase(status: u16) -> &'static str {
    let of_class = || reason(class(status));
    reason(status).or_else(of_class).unwrap_or("Internal Server Error")
}

/// The first status of an error: a client's (RFC 9110 §15.5).
pub const FIRST_ERROR: u16 = 400;

/// A status that IANA registers as unused (RFC 9110 §15.5.19), and that services answer nevertheless.
pub const UNUSED: u16 = 418;

/// Returns the x00 of a status's class, which a recipient takes a status for that it does not know (RFC 9110 §15).
#[must_use]
pub const fn class(status: u16) -> u16 {
    status / 100 * 100
}

/// Returns the classes, by their x00, whose entry answers for a status without one of its own, in this order. A status
/// from 600 on has no class in HTTP, and counts as a server error (RFC 9110 §15).
#[must_use]
pub const fn classes(status: u16) -> [u16; 2] {
    let own = class(status);
    [own, if own > SERVER_ERROR { SERVER_ERROR } else { own }]
}

/// The x00 of server errors (RFC 9110 §15.6).
pub const SERVER_ERROR: u16 = 500;

/// Returns whether a response with this status can have content. One with 1xx, 204 or 304 ends after its head, and one with
/// 205 must not have any (RFC 9110 §15.2, §15.3.5, §15.3.6, §15.4.5; for `Content-Length`, §8.6).
#[must_use]
pub const fn allows_content(status: u16) -> bool {
    !matches!(status, 100..=199 | 204 | 205 | 304)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_rfc_9110_not_of_its_predecessors() {
        assert_eq!(reason(413), Some("Content Too Large"));
        assert_eq!(reason(422), Some("Unprocessable Content"));
        assert_eq!(reason(203), Some("Non-Authoritative Information"));
    }

    #[test]
    fn a_class_is_named_by_its_first_status() {
        assert_eq!([class(400), class(418), class(499), class(503), class(601)], [400, 400, 400, 500, 600]);
    }

    #[test]
    fn a_status_without_a_name_has_the_phrase_of_its_class() {
        let phrases = [404, 499, 418, 599, 601, 999, 299, 399].map(phrase);
        let [client, server] = ["Bad Request", "Internal Server Error"];
        assert_eq!(phrases, ["Not Found", client, client, server, server, server, "OK", "Multiple Choices"]);
    }

    #[test]
    fn from_600_on_a_status_is_a_server_error_unless_the_catalog_has_its_class() {
        assert_eq!([classes(499), classes(599), classes(600)], [[400, 400], [500, 500], [600, 500]]);
        assert_eq!(classes(999), [900, 500]);
    }

    #[test]
    fn informational_answers_and_204_205_and_304_have_no_content() {
        let without: std::vec::Vec<u16> = (100..=999).filter(|status| !allows_content(*status)).collect();
        let informational = 100..=199;
        assert_eq!(without, informational.chain([204, 205, 304]).collect::<std::vec::Vec<u16>>());
    }

    #[test]
    fn every_registered_status_is_found_and_no_other() {
        assert!(REGISTRY.is_sorted_by(|(one, _), (other, _)| one < other));
        for status in 0..=u16::MAX {
            let known = REGISTRY.iter().find(|(known, _)| *known == status).map(|(_, name)| *name);
            assert_eq!(reason(status), known, "{status}");
        }
        assert!([0, 99, 104, 306, 418, 499, 509, 599, 601].iter().all(|status| reason(*status).is_none()));
    }
}

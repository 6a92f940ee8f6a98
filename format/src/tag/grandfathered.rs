//! The registered tags of the older scheme (RFC 5646 §2.2.8).

use super::subtag::equal;

/// The tags of RFC 5646 §2.1 (`irregular` and `regular`), in lower case, each with the one that the registry prefers.
const TAGS: [(&str, Option<&str>); 26] = [
    ("en-gb-oed", Some("en-GB-oxendict")),
    ("i-ami", Some("ami")),
    ("i-bnn", Some("bnn")),
    ("i-default", None),
    ("i-enochian", None),
    ("i-hak", Some("hak")),
    ("i-klingon", Some("tlh")),
    ("i-lux", Some("lb")),
    ("i-mingo", None),
    ("i-navajo", Some("nv")),
    ("i-pwn", Some("pwn")),
    ("i-tao", Some("tao")),
    ("i-tay", Some("tay")),
    ("i-tsu", Some("tsu")),
    ("sgn-be-fr", Some("sfb")),
    ("sgn-be-nl", Some("vgt")),
    ("sgn-ch-de", Some("sgg")),
    ("art-lojban", Some("jbo")),
    ("cel-gaulish", None),
    ("no-bok", Some("nb")),
    ("no-nyn", Some("nn")),
    ("zh-guoyu", Some("cmn")),
    ("zh-hakka", Some("hak")),
    ("zh-min", None),
    ("zh-min-nan", Some("nan")),
    ("zh-xiang", Some("hsn")),
];

/// Returns whether a tag, in any case, is one of the older scheme: `None` if it is not, and else what the registry prefers
/// (RFC 5646 §4.5), if it prefers anything.
#[must_use]
pub const fn grandfathered(tag: &[u8]) -> Option<Option<&'static str>> {
    let mut index = 0;
    while index < TAGS.len() {
        let (known, preferred) = TAGS[index];
        if equal(known.as_bytes(), tag) {
            return Some(preferred);
        }
        index += 1;
    }
    None
}

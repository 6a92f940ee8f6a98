//! Checks of the languages.

use super::lints::give;
use crate::diagnostic::Diagnostics;
use crate::lints::Lints;
use crate::messages;
use crate::model::Catalog;

/// Codes that are taken for languages, and the tags that clients send. The first are countries; some are languages too
/// (`tw` is Twi, `kr` Kanuri), which hardly any catalog has. The next are names of Windows for Chinese scripts, and the last
/// languages that have a shorter code, which is the one to use (RFC 5646 §2.2.1).
const MEANT: [(&str, &str); 26] = [
    ("cn", "zh-CN"),
    ("tw", "zh-TW"),
    ("hk", "zh-HK"),
    ("jp", "ja"),
    ("kr", "ko"),
    ("vn", "vi"),
    ("ua", "uk"),
    ("cz", "cs"),
    ("dk", "da"),
    ("gr", "el"),
    ("us", "en-US"),
    ("gb", "en-GB"),
    ("chs", "zh-Hans"),
    ("cht", "zh-Hant"),
    ("zh-chs", "zh-Hans"),
    ("zh-cht", "zh-Hant"),
    ("chi", "zh"),
    ("zho", "zh"),
    ("eng", "en"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("fra", "fr"),
    ("deu", "de"),
    ("spa", "es"),
    ("por", "pt"),
    ("rus", "ru"),
];

/// A language is not listed by the code of a country.
pub(super) fn mistagged(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    for tag in &catalog.languages {
        if let Some((_, meant)) = MEANT.iter().find(|(code, _)| code.eq_ignore_ascii_case(&tag.value)) {
            give(lints, messages::mistagged(tag, meant), diagnostics);
        }
    }
}

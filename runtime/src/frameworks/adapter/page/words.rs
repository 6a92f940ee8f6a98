//! The words of a page that are not the catalog's.

/// The words in one language.
#[derive(Debug)]
pub(super) struct Words {
    /// Names the code.
    pub(super) code: &'static str,
    /// Names the id of the request.
    pub(super) request_id: &'static str,
    /// Leads to the documentation of the error.
    pub(super) docs: &'static str,
}

const ENGLISH: Words = Words { code: "Error code", request_id: "Request ID", docs: "About this error" };
const SIMPLIFIED: Words = Words { code: "错误码", request_id: "请求 ID", docs: "查看错误说明" };
const TRADITIONAL: Words = Words { code: "錯誤碼", request_id: "請求 ID", docs: "查看錯誤說明" };

impl Words {
    /// Returns the words for a language tag, and whether they are in that language: English ones are returned for others.
    pub(super) fn of(tag: &str) -> (&'static Self, bool) {
        let is = |subtag: &str| tag.split('-').any(|part| part.eq_ignore_ascii_case(subtag));
        let primary = tag.split('-').next().unwrap_or_default();
        match () {
            () if primary.eq_ignore_ascii_case("en") => (&ENGLISH, true),
            () if !primary.eq_ignore_ascii_case("zh") => (&ENGLISH, false),
            () if is("Hans") => (&SIMPLIFIED, true),
            () if ["Hant", "TW", "HK", "MO"].iter().any(|subtag| is(subtag)) => (&TRADITIONAL, true),
            () => (&SIMPLIFIED, true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_in_the_script_of_the_tag_or_of_its_region() {
        let code = |tag| Words::of(tag).0.code;
        assert_eq!(["zh", "zh-CN", "zh-Hans-HK", "zh-SG"].map(code), ["错误码"; 4]);
        assert_eq!(["zh-Hant", "zh-TW", "zh-HK", "zh-Hant-MO"].map(code), ["錯誤碼"; 4]);
    }

    #[test]
    fn other_languages_get_english_words() {
        let found = ["en-GB", "de", "yue", "zha"].map(|tag| (Words::of(tag).0.code, Words::of(tag).1));
        assert_eq!(found, [("Error code", true), ("Error code", false), ("Error code", false), ("Error code", false)]);
    }
}

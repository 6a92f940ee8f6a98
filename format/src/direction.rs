//! The direction in which a language is written.

/// The scripts that are written from right to left (UAX #24, CLDR's `scriptMetadata`), and are in use today.
const SCRIPTS: [&str; 9] = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

/// The languages whose likely script is one of these (CLDR's `likelySubtags`).
const LANGUAGES: [&str; 21] = [
    "ar", "arc", "azb", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd",
    "syr", "ug", "ur", "yi",
];

/// Returns whether text in a language is written from right to left: by the script in its tag, or else by the one that the
/// language is usually written in. The tag can be in any case.
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    let is_script = |subtag: &&str| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    // Up to three extended languages come before the script (RFC 5646 §2.1).
    match subtags.take(4).take_while(|subtag| subtag.len() > 1).find(is_script) {
        Some(script) => SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(script)),
        None => LANGUAGES.iter().any(|known| known.eq_ignore_ascii_case(language)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_the_tag_comes_before_that_of_the_language() {
        for tag in ["ar", "he", "fa-IR", "ur", "AR-eg", "az-Arab", "ku-Arab-IQ", "uz-arab", "pa-Arab", "zh-yue-Arab"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["en", "zh", "zh-Hant-TW", "ar-Latn", "he-Latn", "ku", "pa", "de-1996", "en-x-arab", "", "fil"] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }
}

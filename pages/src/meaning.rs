//! What the statuses of HTTP mean: two sentences for each that IANA registers, and the section of the RFC that defines it.

mod client;
mod other;
mod server;

use crate::strings::{self, UiString};
use crate::ui_language::UiLanguage;

/// What a status means.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Meaning {
    /// The status; an x00 of a class stands for those of the class that are not registered.
    status: u16,
    text: UiString,
    /// The RFC that defines it, and the section.
    rfc: u16,
    section: &'static str,
}

/// Declares a table: `STATUS RFC "section" "English" "简体" "繁體";` in ascending order of statuses.
macro_rules! meanings {
    ($(#[$attribute:meta])* $table:ident: $($status:literal $rfc:literal $section:literal $en:literal $zh:literal $hant:literal;)*) => {
        $(#[$attribute])*
        pub(super) const $table: [crate::meaning::Meaning; [$($status as u16),*].len()] = [$(crate::meaning::Meaning {
            status: $status,
            text: crate::strings::UiString::new($en, $zh, $hant),
            rfc: $rfc,
            section: $section,
        }),*];
    };
}

use meanings;

impl Meaning {
    /// Returns what a status means: that of its class if it is not registered, and that of a server error from 600 on.
    pub(crate) fn of(status: u16) -> Meaning {
        let table: &[Meaning] = match status {
            400..=499 => &client::STATUSES,
            500..=599 => &server::STATUSES,
            _ => &other::STATUSES,
        };
        let found = table.binary_search_by_key(&status, |meaning| meaning.status).ok();
        found.and_then(|index| table.get(index)).copied().unwrap_or_else(|| other::of_class(status))
    }

    /// Returns the two sentences, in Markdown.
    pub(crate) const fn text(self, language: UiLanguage) -> &'static str {
        self.text.get(language)
    }

    /// Returns the two sentences with a link to the section, in Markdown.
    pub(crate) fn markdown(self, language: UiLanguage) -> String {
        let gap = strings::SENTENCE_GAP.get(language);
        format!("{}{gap}{}", self.text(language), self.link())
    }

    /// Returns the link to the section, in Markdown.
    pub(crate) fn link(self) -> String {
        format!("[{}]({})", self.reference(), self.url())
    }

    /// Returns the name of the section: `RFC 9110 §15.5.1`.
    fn reference(self) -> String {
        format!("RFC {} §{}", self.rfc, self.section)
    }

    /// Returns the address of the section.
    fn url(self) -> String {
        format!("https://www.rfc-editor.org/rfc/rfc{}.html#section-{}", self.rfc, self.section)
    }
}

#[cfg(test)]
mod tests {
    use errbook_format::status::REGISTRY;

    use super::*;

    const ALL: [&[Meaning]; 3] = [&other::STATUSES, &client::STATUSES, &server::STATUSES];

    #[test]
    fn every_registered_status_has_a_meaning_and_so_have_those_that_are_reserved() {
        let known: Vec<u16> = ALL.concat().iter().map(|meaning| meaning.status).collect();
        let mut expected: Vec<u16> = REGISTRY.iter().map(|(status, _)| *status).chain([306, 418]).collect();
        expected.sort_unstable();
        assert_eq!(known, expected);
        for status in known {
            assert_eq!(Meaning::of(status).status, status);
        }
    }

    #[test]
    fn a_meaning_is_two_sentences_in_each_language() {
        for meaning in ALL.concat().into_iter().chain([99, 104, 299, 399, 499, 599, 600, 999].map(Meaning::of)) {
            let en = meaning.text(UiLanguage::English);
            assert!(en.ends_with('.') && en.matches(". ").count() == 1, "{en}");
            for language in [UiLanguage::Simplified, UiLanguage::Traditional] {
                let text = meaning.text(language);
                assert!(text.ends_with('。') && text.matches('。').count() == 2, "{text}");
            }
        }
    }

    // The table of contents of RFC 9110, §15.2 to §15.6: sections are in the order of statuses.
    #[test]
    fn the_sections_of_rfc_9110_are_in_the_order_of_its_statuses() {
        for (class, first, count) in [(1, 2, 2), (2, 3, 7), (3, 4, 9), (4, 5, 22), (5, 6, 6)] {
            let meanings = ALL.concat().into_iter();
            let of_class = meanings.filter(|meaning| meaning.rfc == 9110 && meaning.status / 100 == class);
            let sections: Vec<&str> = of_class.map(|meaning| meaning.section).collect();
            let expected: Vec<String> = (1..=count).map(|number| format!("15.{first}.{number}")).collect();
            assert_eq!(sections, expected, "{class}xx");
        }
    }

    #[test]
    fn a_status_of_another_rfc_leads_there() {
        let references = [102, 103, 207, 208, 226, 423, 424, 425, 428, 429, 431, 451, 506, 507, 508, 510, 511];
        let references = references.map(|status| Meaning::of(status).reference());
        assert_eq!(
            references.join(", "),
            "RFC 2518 §10.1, RFC 8297 §2, RFC 4918 §11.1, RFC 5842 §7.1, RFC 3229 §10.4.1, RFC 4918 §11.3, RFC 4918 §11.4, \
             RFC 8470 §5.2, RFC 6585 §3, RFC 6585 §4, RFC 6585 §5, RFC 7725 §3, RFC 2295 §8.1, RFC 4918 §11.5, RFC 5842 §7.2, \
             RFC 2774 §7, RFC 6585 §6"
        );
        let [en, zh] =
            [UiLanguage::English, UiLanguage::Simplified].map(|language| Meaning::of(429).markdown(language));
        let link = "[RFC 6585 §4](https://www.rfc-editor.org/rfc/rfc6585.html#section-4)";
        assert!(en.ends_with(&format!(" before the next one. {link}")), "{en}");
        assert!(zh.ends_with(&format!("再试。{link}")), "{zh}");
    }

    #[test]
    fn a_status_that_is_not_registered_means_what_its_class_means() {
        assert_eq!(
            [199, 299, 399, 499, 599, 700].map(|status| Meaning::of(status).status),
            [100, 200, 300, 400, 500, 600]
        );
        assert_eq!(Meaning::of(499).reference(), "RFC 9110 §15.5");
        assert_eq!(Meaning::of(999).reference(), "RFC 9110 §15");
    }
}

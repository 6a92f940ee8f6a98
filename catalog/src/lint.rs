//! Lints: warnings that a catalog can silence or turn into errors under `[lints]`.

use std::fmt;

use crate::choice::choices;
use crate::doc::{Doc, doc};

choices! {
    /// The level of a lint.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum LintLevel {
        /// They are not reported.
        Allow = "allow",
        /// They are reported as warnings.
        Warn = "warn",
        /// They are reported as errors.
        Deny = "deny",
    }
}

/// Declares the lints, one row each: variant, identifier, default level, and what it reports in English and Chinese.
macro_rules! lints {
    ($($lint:ident $name:literal $level:ident $en:literal $zh:literal)*) => {
        /// A warning that a catalog can silence or deny.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Lint {
            $(#[doc = $en] $lint,)*
        }

        impl Lint {
            /// All lints, sorted by identifier.
            pub const ALL: &[Lint] = &[$(Lint::$lint,)*];

            /// Returns the key under `[lints]`, which is also the identifier of the lint's rule.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Lint::$lint => $name,)*
                }
            }

            /// Returns the level of the lint where the catalog sets none.
            #[must_use]
            pub const fn default_level(self) -> LintLevel {
                match self {
                    $(Lint::$lint => LintLevel::$level,)*
                }
            }

            /// Returns what the lint reports, in one sentence in English and in Chinese.
            #[must_use]
            pub const fn doc(self) -> Doc {
                match self {
                    $(Lint::$lint => doc($en, $zh),)*
                }
            }
        }
    };
}

lints! {
    LowContrast "low-contrast" Warn
        "The accent of the error book cannot be read well on its paper: the contrast is less than 4.5 (WCAG 2.2)."
        "错误手册的 `accent` 与背景的对比度低于 4.5，不易辨认（WCAG 2.2）。"
    Mistagged "mistagged" Warn
        "A language is listed by the code of a country, or by another code that clients do not send."
        "语言写成了国家或地区代码，或者客户端不会发送的其他代码。"
    Unchallenged "unchallenged" Warn
        "An entry answers 401 without `WWW-Authenticate`, or 407 without `Proxy-Authenticate`."
        "条目以 401 响应却没有 `WWW-Authenticate`，或者以 407 响应却没有 `Proxy-Authenticate`。"
    Undocumented "undocumented" Allow
        "An entry or a violation has no description in one of the catalog's languages."
        "条目或违规项缺少某种语言的 `description`。"
    Unlisted "unlisted" Warn
        "An entry has violations, and an envelope that it can be answered in does not list them."
        "条目有违规项，而它可能采用的某个响应体模板不列出违规项。"
    Untranslated "untranslated" Warn
        "A Chinese message has no Chinese character, or a message equals that of the default language."
        "中文消息里没有汉字，或者某种语言的消息与默认语言的完全相同。"
    Untyped "untyped" Warn
        "A problem has the type `about:blank` and a title other than the phrase of its status."
        "problem 响应体的 `type` 是 `about:blank`，而标题不是状态码的标准短语。"
    Unused "unused" Warn
        "No entry uses a group, a tag or a violation, or declares a field that an envelope shows, or a status below 400 has a fallback entry."
        "没有条目使用某个分组、标签或违规项，没有条目声明响应体模板用到的字段，或者为 400 以下的状态码指定了兜底条目。"
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

//! [`Statuses`]: the value of `--status`.

use errbook_catalog::phrase;

use crate::failure::Failure;

/// A status, or a class of statuses.
#[derive(Clone, Copy)]
pub(super) enum Statuses {
    One(u16),
    Class(u16),
}

impl Statuses {
    /// Parses `404` or `4xx`.
    pub(super) fn parse(text: &str) -> Result<Statuses, Failure> {
        let class = text.strip_suffix("xx").or_else(|| text.strip_suffix("XX")).and_then(|digit| digit.parse().ok());
        let one = text.parse().ok().filter(|status| (100..=999).contains(status));
        let class = class.filter(|class| (1..=9).contains(class)).map(Statuses::Class);
        class.or(one.map(Statuses::One)).ok_or_else(|| {
            let failure = Failure::usage(phrase!("invalid status `{text}`", "状态码 `{text}` 无效"));
            failure.help(phrase!(
                "use a status such as `404`, or a class such as `4xx`",
                "例如 `404`，或用 `4xx` 表示一类"
            ))
        })
    }

    /// Returns whether a status is one of these.
    pub(super) fn holds(self, status: u16) -> bool {
        match self {
            Statuses::One(one) => status == one,
            Statuses::Class(class) => status / 100 == class,
        }
    }
}

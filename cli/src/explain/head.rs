//! The head of an entry's page: code, name, title, facts and badges.

use errbook_catalog::{Locale, Phrase, phrase};
use errbook_pages::sections::{Badge, EntryPage, Fact};

use super::page::TerminalPage;
use crate::phrases;
use crate::printable::clean;
use crate::style::{self, paint};
use errbook_pages::answer::status_line;

/// Returns the head of an entry's page.
pub(super) fn head(page: &TerminalPage<'_>, entry: &EntryPage<'_>) -> String {
    let mut out = page.title(&entry.code, &entry.entry.name.value);
    if let Some(title) = &entry.title {
        out.push_str(&format!("  {}", clean(title.text)));
    }
    out.push('\n');
    let facts = entry.facts.iter().filter_map(|fact| value(page, fact));
    let badges = entry.badges.iter().map(|badge| clean(page.session.say(&badge_text(badge))));
    out.push_str(&page.line(&facts.chain(badges).collect::<Vec<_>>().join(" · ")));
    out
}

/// Returns the value of a fact; `None` for the name, which the title shows.
fn value(page: &TerminalPage<'_>, fact: &Fact<'_>) -> Option<String> {
    let say = |phrase: Phrase| clean(page.session.say(&phrase));
    Some(match fact {
        Fact::NoCode => say(phrase!("no code", "没有错误码")),
        Fact::Name(_) => return None,
        Fact::Statuses(statuses) => {
            let lines: Vec<String> = statuses.iter().map(|status| status_line(*status)).collect();
            paint(style::CODE, &lines.join(", "))
        }
        Fact::Kind(kind) => say(phrases::kind(*kind)),
        Fact::Group(group) => {
            let group = page.contents.catalog().groups.get(*group)?;
            clean(group.title.get(page.language).unwrap_or(&group.name.value))
        }
        Fact::Tags(tags) => {
            let tags = tags.join(if page.session.locale == Locale::En { ", " } else { "、" });
            say(phrase!("tags: {tags}", "标签：{tags}"))
        }
        Fact::Owner(owner) => {
            let owner = *owner;
            say(phrase!("owner: {owner}", "负责人：{owner}"))
        }
    })
}

fn badge_text(badge: &Badge<'_>) -> Phrase {
    match badge {
        Badge::Retryable(true) => phrase!("retryable", "可重试"),
        Badge::Retryable(false) => phrase!("not retryable", "不可重试"),
        Badge::Deprecated(Some(since)) => phrase!("deprecated since {since}", "自 {since} 起弃用"),
        Badge::Deprecated(None) => phrase!("deprecated", "已弃用"),
        Badge::CatchAll => phrase!("catch-all: branch on the status", "兜底错误码，请根据状态码判断"),
        Badge::Internal => phrase!("internal", "仅限内部"),
        Badge::Since(since) => phrase!("since {since}", "始于 {since}"),
    }
}

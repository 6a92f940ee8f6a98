//! The head of the page of an entry or a violation: code, name, title, facts and badges.

use errbook_catalog::{Locale, Phrase, phrase};
use errbook_pages::Topic;
use errbook_pages::sections::{Badge, Fact, TopicPage};

use super::page::TerminalPage;
use crate::phrases;
use crate::printable::clean;
use crate::style::{self, paint};
use errbook_pages::answer::status_line;

/// Returns the head of the page.
pub(super) fn head(page: &TerminalPage<'_>, shown: &TopicPage<'_>) -> String {
    let mut out = page.title(&shown.code, &shown.definition.name.value);
    if let Some(title) = &shown.title {
        out.push_str(&format!("  {}", clean(title.text)));
    }
    out.push('\n');
    let facts = shown.facts.iter().filter_map(|fact| value(page, fact));
    let badges = shown.badges.iter().map(|badge| clean(page.session.say(&badge_text(shown.topic, badge))));
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
        Fact::Violation => say(phrase!("violation", "违规项")),
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
        Fact::Rules(rules) => {
            let rules = Phrase::list(rules.iter().copied());
            say(phrase!("rules: {rules}", "对应的校验规则：{rules}"; rules))
        }
    })
}

fn badge_text(topic: Topic, badge: &Badge<'_>) -> Phrase {
    match badge {
        Badge::Retryable(true) => phrase!("retryable", "可重试"),
        Badge::Retryable(false) => phrase!("not retryable", "不可重试"),
        Badge::Deprecated(since) => phrases::deprecated(*since),
        Badge::CatchAll if matches!(topic, Topic::Violation(_)) => phrase!("catch-all", "兜底错误码"),
        Badge::CatchAll => phrase!("catch-all: branch on the status", "兜底错误码，请根据状态码判断"),
        Badge::Internal => phrase!("internal", "仅限内部"),
        Badge::Since(since) => phrase!("since {since}", "始于 {since}"),
    }
}

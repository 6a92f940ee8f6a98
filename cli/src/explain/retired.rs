//! The page of a retired entry or violation.

use errbook_catalog::phrase;
use errbook_pages::Topic;
use errbook_pages::sections::{RetiredFact, retired_page};

use super::page::TerminalPage;
use super::wrap::Indent;
use crate::phrases;
use crate::printable::clean;

/// Returns the page of a retired entry or violation; empty if there is none.
pub(crate) fn page(page: &TerminalPage<'_>, topic: Topic) -> String {
    let Some(retired) = retired_page(page.contents, topic, page.language) else { return String::new() };
    let (mut name, mut since, mut replacement) = (retired.code.as_str(), None, None);
    for fact in &retired.facts {
        match fact {
            // The words below say the same of both.
            RetiredFact::Violation => {}
            RetiredFact::Name(differing) => name = differing,
            RetiredFact::Since(version) => since = Some(*version),
            RetiredFact::Replacement(entry) => replacement = *entry,
        }
    }
    let intro = match since {
        Some(since) => phrase!(
            "retired in {since}: no longer sent, and never reused",
            "于 {since} 版本停用：不再发送，也不会另作他用"
        ),
        None => phrase!("retired: no longer sent, and never reused", "已停用：不再发送，也不会另作他用"),
    };
    let mut out = format!("{}\n{}", page.title(&retired.code, name), page.line(&clean(page.session.say(&intro))));
    if let Some(reason) = &retired.reason {
        out.push_str(&format!("\n{}", page.markdown(reason.text, Indent::of("  "))));
    }
    if let Some(name) = replacement {
        out.push_str(&format!("\n{}", page.phrase(&phrases::replaced_by(name))));
    }
    out
}

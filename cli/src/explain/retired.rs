//! The page of what was retired.

use errbook_catalog::model::Retired;
use errbook_catalog::phrase;

use super::markdown::{self, Indent};
use super::page::Paper;
use crate::style::{self, paint};
use crate::terminal::clean;

impl Paper<'_> {
    pub(super) fn retired(&self, retired: &Retired) -> String {
        let name = &retired.name.value;
        let code = retired.code.value.text();
        let mut out = paint(style::STRONG, &clean(code.as_deref().unwrap_or(name)));
        if code.as_ref().is_some_and(|code| code != name) {
            out.push_str(&format!("  {}", paint(style::DIM, &clean(name))));
        }
        let words = match &retired.since {
            Some(since) => phrase!(
                "retired since {since}: never sent, and never used again",
                "自 {since} 起停用：不再发送，也不会另作他用"
            ),
            None => phrase!("retired: never sent, and never used again", "已停用：不再发送，也不会另作他用"),
        };
        out.push('\n');
        out.push_str(&markdown::wrap(&clean(self.session.say(&words)), Indent::default(), self.width));
        if let Some(reason) = retired.reason.get(self.language) {
            out.push('\n');
            out.push_str(&markdown::render(&clean(reason), Indent::of("  "), self.width));
        }
        if let Some(name) = &retired.replaced_by {
            let name = &name.value;
            let words = phrase!("Now it is `{name}`: errbook explain {name}", "现为 `{name}`：errbook explain {name}");
            out.push('\n');
            out.push_str(&markdown::render(&clean(self.session.say(&words)), Indent::of("  "), self.width));
        }
        out
    }
}

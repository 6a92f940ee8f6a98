//! Diagnostics of catalogs and their locks, as text.

use anstyle::Style;
use errbook_catalog::{Diagnostic, Level, Locale, Role, Sources, phrase, render_styled};

use crate::style::{self, paint};

/// Appends diagnostics as the macros show them, an empty line after each.
pub(crate) fn list<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    sources: &Sources,
    locale: Locale,
    out: &mut String,
) {
    for diagnostic in diagnostics {
        out.push_str(&one(diagnostic, sources, locale));
        out.push_str("\n\n");
    }
}

fn one(diagnostic: &Diagnostic, sources: &Sources, locale: Locale) -> String {
    let (style, level) = match diagnostic.level {
        Level::Error => (style::ERROR, phrase!("error", "错误")),
        Level::Warning => (style::WARNING, phrase!("warning", "警告")),
    };
    let colon = if locale == Locale::En { ": " } else { "：" };
    let lead = paint(style, &format!("{}[{}]", level.get(locale), diagnostic.rule));
    let pieces = render_styled(sources, diagnostic, locale);
    let text: String = pieces.iter().map(|piece| paint(of_role(piece.role, style), &piece.text)).collect();
    format!("{lead}{colon}{text}")
}

/// Returns the style of a piece; `marks` is that of the diagnostic's level.
fn of_role(role: Role, marks: Style) -> Style {
    match role {
        Role::Message | Role::Lead => style::STRONG,
        Role::Gutter | Role::NoteCaret => style::GUTTER,
        Role::Caret | Role::Label => marks,
        Role::Plain | Role::Source => Style::new(),
    }
}

//! The state of all translations as text.

use errbook_catalog::{Phrase, phrase};
use unicode_width::UnicodeWidthStr;

use super::listing::{Listing, Translation};
use crate::printable::escaped;
use crate::session::Session;
use crate::style::{self, paint};
use crate::translations::state::State;

/// Returns a table with a row for each language, and below it a line for each translation that is not confirmed.
pub(super) fn report(listing: &Listing<'_>, session: &Session) -> String {
    if listing.languages.is_empty() {
        let only = listing.texts.default_language();
        let none = phrase!("the only language is `{only}`", "错误目录只有语言 `{only}`");
        return format!("{}\n", session.say(&none));
    }
    let heads = std::iter::once(phrase!("language", "语言")).chain(State::ALL.map(head));
    let heads: Vec<String> = heads.map(|head| session.say(&head).to_owned()).collect();
    let rows: Vec<Vec<String>> = listing
        .languages
        .iter()
        .map(|row| std::iter::once(row.language.clone()).chain(row.counts.map(|count| count.to_string())).collect())
        .collect();
    let widths: Vec<usize> = (0..heads.len())
        .map(|column| std::iter::once(&heads).chain(&rows).map(|row| row[column].width()).max().unwrap_or(0))
        .collect();
    let mut out = line(&heads, &widths, style::HEADING);
    rows.iter().for_each(|row| out.push_str(&line(row, &widths, anstyle::Style::new())));
    let all: Vec<[String; 4]> = listing.open.iter().map(|open| cells(listing, open, session)).collect();
    let widths: Vec<usize> =
        (0..3).map(|column| all.iter().map(|cells| cells[column].width()).max().unwrap_or(0)).collect();
    for (index, cells) in all.iter().enumerate() {
        if index == 0 {
            out.push('\n');
        }
        let styles = [style::WARNING, style::CODE, style::STRONG];
        for ((cell, width), style) in cells.iter().zip(&widths).zip(styles) {
            out.push_str(&paint(style, cell));
            out.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
        }
        out.push_str(&format!("{}\n", paint(style::DIM, &cells[3])));
    }
    out
}

fn line(cells: &[String], widths: &[usize], style: anstyle::Style) -> String {
    let mut out = String::new();
    for (index, (cell, width)) in cells.iter().zip(widths).enumerate() {
        let gap = " ".repeat(width.saturating_sub(cell.width()));
        // Numbers are aligned to the right.
        let painted = paint(style, cell);
        out.push_str(&if index == 0 { format!("{painted}{gap}") } else { format!("  {gap}{painted}") });
    }
    format!("{}\n", out.trim_end())
}

/// Returns what is told of a translation: its state, its language, its path, and where it is.
fn cells(listing: &Listing<'_>, open: &Translation, session: &Session) -> [String; 4] {
    let (file, line) = listing.texts.place(open.text, &open.language);
    let place = format!("{}:{line}", file.file.name);
    let path = escaped(&listing.texts.context(open.text));
    [session.say(&head(open.state)).to_owned(), open.language.clone(), path, escaped(&place)]
}

fn head(state: State) -> Phrase {
    match state {
        State::Missing => phrase!("missing", "缺少"),
        State::Equal => phrase!("equal", "相同"),
        State::Stale => phrase!("stale", "过期"),
        State::Unconfirmed => phrase!("unconfirmed", "未确认"),
        State::Confirmed => phrase!("confirmed", "已确认"),
    }
}

//! The tables of `docs/frameworks/axum.md` and `axum.zh.md`, from the responses of the service.

use errbook_http_accounts::Answer;
use expect_test::expect_file;

use crate::rejections::cases::Case;

/// Returns the row of a case: `what` is rejected with `answer`.
pub(crate) fn row(what: &str, case: &Case, answer: &Answer) -> String {
    let shown = |(name, value): &(&str, &str)| format!("`{name}: {value}`");
    let kept: Vec<String> = case.kept.iter().map(shown).collect();
    let kept = if kept.is_empty() { "–".to_owned() } else { kept.join(", ") };
    let body = String::from_utf8_lossy(&answer.body);
    format!("| {what} | `{}` | {} | {kept} | `{body}` |\n", case.request, answer.status)
}

/// Compares the pages with these rows in English and Chinese; `UPDATE_EXPECT=1` writes them.
pub(crate) fn compare([english, chinese]: &[String; 2]) {
    let page = |template: &str, rows: &str| template.replace("{rows}", rows);
    expect_file!["../../../../../docs/frameworks/axum.md"].assert_eq(&page(include_str!("../../page.md"), english));
    expect_file!["../../../../../docs/frameworks/axum.zh.md"]
        .assert_eq(&page(include_str!("../../page.zh.md"), chinese));
}

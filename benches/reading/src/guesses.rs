//! Which misspelled names get a suggestion, from errbook and from the plain distance between names.

use errbook_bench_report::Table;
use errbook_catalog::read_text;

/// A name in the catalog, and its misspelling.
const MISSPELLED: [(&str, &str); 6] = [
    ("sold_out", "sold_uot"),
    ("sold_out", "SOLD_OUT"),
    ("retry_limit_reached", "Retry Limit Reached"),
    ("retry_limit_reached", "RetryLimitReached"),
    ("mfa", "sms"),
    ("ip", "id"),
];

/// Returns a table of the suggestions.
pub(crate) fn table() -> Table {
    let mut table = Table::new(["written", "meant", "errbook suggests", "`strsim::osa_distance` suggests"]);
    for (meant, written) in MISSPELLED {
        let shown = |suggested: bool| if suggested { format!("`{meant}`") } else { "nothing".to_owned() };
        let by_strsim = nearest_by_strsim(written, [meant]).is_some();
        table.row([
            format!("`{written}`"),
            format!("`{meant}`"),
            shown(is_suggested(meant, written)),
            shown(by_strsim),
        ]);
    }
    table
}

/// Returns whether errbook's diagnostic of a reference to `written` suggests `meant`.
fn is_suggested(meant: &str, written: &str) -> bool {
    let entry = |name: &str, more: &str| {
        format!("[errors.{name}]\nstatus = 400\nmessage.en = \"No.\"\nmessage.zh = \"否。\"\n{more}\n")
    };
    let text = format!(
        "[catalog]\nname = \"shop\"\n\n{}{}",
        entry(meant, ""),
        entry("a_name_far_from_all_others", &format!("see_also = [\"{written}\"]"))
    );
    let reading = read_text("catalog.toml", &text);
    reading.diagnostics.iter().any(|diagnostic| format!("{:?}", diagnostic.help).contains(&format!("`{meant}`")))
}

/// Returns the nearest name, if its distance is within a third of the letters, as in errbook.
pub(crate) fn nearest_by_strsim<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let distances = known.into_iter().map(|name| (strsim::osa_distance(wanted, name), name));
    let (distance, name) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance <= (wanted.chars().count() / 3).max(1)).then_some(name)
}

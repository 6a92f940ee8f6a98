//! What a catalog means to programs and pages: the model without its places.

use errbook_catalog::Reading;

/// Equal for two readings that mean the same.
pub(crate) fn of(reading: &Reading) -> String {
    let warnings: Vec<&str> = reading.diagnostics.iter().map(|diagnostic| diagnostic.text.en.as_str()).collect();
    without_places(&format!("{:?} {warnings:?}", reading.catalog))
}

/// The text without each `Span { … }`. Text of the catalog itself cannot be taken for one: `Debug` quotes it, and no
/// catalog of the project speaks of spans.
fn without_places(text: &str) -> String {
    let mut pieces = text.split("Span {");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once('}').map_or("", |(_, rest)| rest))
}

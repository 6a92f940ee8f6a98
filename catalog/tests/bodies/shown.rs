//! A plan as text: bytes as they are; `‹x›` a value as JSON, `‹x as text›` within a string; `[? ?]` left out where a value
//! is absent; `[~ ~]` left out where its object is empty; `[,]` a comma unless it would be the first.

use errbook_catalog::model::{Catalog, Definition};
use errbook_catalog::plan::{self, BodyPiece, Hole};
use errbook_catalog::read_text;

/// Returns the catalog of a text without errors.
pub(crate) fn catalog(text: &str) -> Catalog {
    let reading = read_text("catalog.toml", text);
    let diagnostics: Vec<String> = reading
        .diagnostics
        .iter()
        .map(|diagnostic| errbook_catalog::render(&reading.sources, diagnostic, errbook_catalog::Locale::En))
        .collect();
    assert!(diagnostics.is_empty(), "{}", diagnostics.join("\n\n"));
    reading.catalog
}

/// The bodies of all entries in their envelopes and in all languages, a line each.
pub(crate) fn bodies(text: &str) -> String {
    let catalog = catalog(text);
    let mut lines = Vec::new();
    for entry in &catalog.entries {
        for (language, tag) in catalog.languages.iter().enumerate() {
            let body = plan::body(&catalog, entry, entry.status(), entry.envelope, language);
            let start = format!("{} {}: ", entry.name.value, tag.value);
            lines.push(start + &shown(&catalog, Some(&entry.definition), language, &body.pieces));
        }
    }
    lines.join("\n")
}

/// One plan, with the fields of an entry or a violation; `language`: the one of the body.
pub(crate) fn shown(catalog: &Catalog, owner: Option<&Definition>, language: usize, pieces: &[BodyPiece]) -> String {
    let mut out = String::new();
    let inside = |pieces: &[BodyPiece]| shown(catalog, owner, language, pieces);
    let note = |of: usize| match of == language {
        true => String::new(),
        false => format!(" in {}", catalog.languages[of].value),
    };
    for piece in pieces {
        match piece {
            BodyPiece::Bytes(bytes) => out += bytes,
            BodyPiece::Hole { hole, text, language, style, .. } => {
                let name = match hole {
                    Hole::Field(index) => owner.unwrap().fields[*index].name.value.clone(),
                    Hole::Context(context) => format!("{context:?}"),
                    Hole::Status => "Status".to_owned(),
                    Hole::Violations => "Violations".to_owned(),
                    Hole::Location(part) => format!("{part:?}"),
                    Hole::Owner(value) => format!("Owner::{value:?}"),
                };
                let style = style.as_ref().map(|style| format!(" by {style:?}")).unwrap_or_default();
                out += &format!("‹{name}{}{}{style}›", if *text { " as text" } else { "" }, note(*language));
            }
            BodyPiece::Plural { field, language, forms } => {
                let name = &owner.unwrap().fields[*field].name.value;
                let forms: Vec<String> =
                    forms.iter().map(|(category, form)| format!("{}: {}", category.name(), inside(form))).collect();
                out += &format!("‹by {name}{}; {}›", note(*language), forms.join("; "));
            }
            BodyPiece::Optional(pieces) => out += &format!("[?{}?]", inside(pieces)),
            BodyPiece::Prune(pieces) => out += &format!("[~{}~]", inside(pieces)),
            BodyPiece::Members(reserved) => out += &format!("‹members but {reserved:?}›"),
            BodyPiece::Comma => out += "[,]",
        }
    }
    out
}

//! The variants that `#[errbook::catalog]` adds, as they are written in the enum.

use errbook_catalog::Locale;
use errbook_catalog::model::Field;

use super::docs;
use crate::bind::{AddedField, BoundType, FieldType};
use crate::call::Documentation;
use crate::code_writer::CodeWriter;
use crate::rust_type::{self, TypePart, TypePath};

/// Writes the variants with documentation and fields.
pub(super) fn variants(ty: &BoundType<'_>, documentation: Documentation, code: &mut CodeWriter<'_>) {
    let locale = documentation.locale(ty.catalog);
    for added in &ty.added {
        docs::attributes(ty.catalog, added.entry, added.entry.status(), documentation, code);
        // A program may not answer with every entry yet, and the user did not write the variant.
        code.push("#[allow(dead_code)]").ident(added.name);
        if !added.fields.is_empty() {
            code.push("{");
            for field in &added.fields {
                docs::of_field(&field_docs(field.field, locale), code);
                code.ident(&field.field.name.value).push(": ");
                field_type(field, code);
                code.push(",");
            }
            code.push("}");
        }
        code.push(",");
    }
}

fn field_docs(field: &Field, locale: Locale) -> String {
    let texts: Vec<&str> = field.description.0.iter().flatten().map(|text| text.value.as_str()).collect();
    let wire = &field.wire.value;
    match (field.header_only, locale) {
        _ if !texts.is_empty() => texts.join(
            "

",
        ),
        (true, Locale::En) => "Left out of the `{fields}` of the body.".to_owned(),
        (true, Locale::Zh) => "不在响应体的 `{fields}` 里。".to_owned(),
        (false, Locale::En) => format!("`{wire}` in JSON."),
        (false, Locale::Zh) => format!("响应中的名字是 `{wire}`。"),
    }
}

/// Writes the type of an added field.
fn field_type(added: &AddedField<'_>, code: &mut CodeWriter<'_>) {
    let given;
    let single = match &added.ty {
        FieldType::Usual => None,
        // It may end in a comment.
        FieldType::Given(text) => {
            given = format!("{text}\n");
            Some(given.as_str())
        }
        FieldType::Values(name) => Some(name.as_str()),
    };
    rust_type::write(added.field, single, &mut |part| match part {
        TypePart::Text(text) => _ = code.push(text),
        TypePart::Name(name) => match name.path {
            TypePath::Absolute(path) => _ = code.push(path),
            TypePath::InErrbook(path) => _ = code.krate().push(path),
        },
    });
}

//! The variants that `#[errbook::catalog]` adds, as they are written in the enum.

use errbook_catalog::model::Field;

use super::docs;
use crate::bind::{AddedField, BoundType, FieldType};
use crate::call::Detail;
use crate::code_writer::CodeWriter;
use crate::rust_type::{self, TypePart, TypePath};

/// Writes the variants with documentation and fields.
pub(super) fn variants(ty: &BoundType<'_>, detail: Detail, code: &mut CodeWriter<'_>) {
    for added in &ty.added {
        docs::attributes(ty.catalog, added.entry, added.entry.status(), detail, code);
        // A program may not answer with every entry yet, and the user did not write the variant.
        code.push("#[allow(dead_code)]").ident(added.name);
        if !added.fields.is_empty() {
            code.push("{");
            for field in &added.fields {
                docs::of_field(&field_docs(field.field), code);
                code.ident(&field.field.name.value).push(": ");
                field_type(field, code);
                code.push(",");
            }
            code.push("}");
        }
        code.push(",");
    }
}

fn field_docs(field: &Field) -> String {
    let texts: Vec<&str> = field.description.0.iter().flatten().map(|text| text.value.as_str()).collect();
    match field {
        _ if !texts.is_empty() => texts.join("\n\n"),
        Field { header_only: true, .. } => "Left out of the `{fields}` of the body.".to_owned(),
        Field { wire, .. } => format!("`{}` in JSON.", wire.value),
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

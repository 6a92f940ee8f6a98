//! The variants that `#[errbook::catalog]` adds, as they are written in the enum.

use errbook_catalog::model::Field;
use errbook_catalog::{Locale, phrase};

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::docs;
use super::target::Target;
use crate::bind::{AddedField, AddedVariant, FieldType, VIOLATIONS};
use crate::call::Documentation;
use crate::code_writer::CodeWriter;
use crate::rust_type::{self, TypePart, TypePath};

/// Writes the variants with documentation and fields.
pub(super) fn variants(target: &Target<'_, '_>, documentation: Documentation) -> TokenStream {
    let mut code = target.writer();
    let mut tokens = TokenStream::new();
    for added in &target.ty.added {
        // The type of violations is the user's tokens, which go in one by one: the less code around them, the faster.
        if added.violations {
            tokens.extend(std::mem::replace(&mut code, target.writer()).into_tokens());
        }
        variant(target, added, documentation, &mut code);
        if added.violations {
            tokens.extend(std::mem::replace(&mut code, target.writer()).into_tokens());
        }
    }
    tokens.extend(code.into_tokens());
    tokens
}

fn variant(target: &Target<'_, '_>, added: &AddedVariant<'_>, documentation: Documentation, code: &mut CodeWriter<'_>) {
    let catalog = target.ty.catalog;
    let locale = documentation.locale(catalog);
    docs::attributes(catalog, added.declared, added.declared.status(), documentation, code);
    // A program may not answer with every entry yet, and the user did not write the variant.
    code.push("#[allow(dead_code)]").ident(added.name);
    let violations = target.ty.header.options.violations_type().filter(|_| added.violations);
    if !added.fields.is_empty() || violations.is_some() {
        code.push("{");
        for field in &added.fields {
            docs::of_field(&field_docs(field.field, locale), code);
            code.ident(&field.field.name.value).push(": ");
            field_type(field, code);
            code.push(",");
        }
        if let Some((_, ty)) = violations {
            let docs = phrase!("The violations, each with its location.", "违规项，各带位置。");
            docs::of_field(docs.get(locale), code);
            code.push(VIOLATIONS).push(": ").krate().push("::Violations<").violations(ty.to_token_stream()).push(">,");
        }
        code.push("}");
    }
    code.push(",");
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
    write_type(added, added.field.optional, code);
}

/// Writes the type of an added field without the `Option` of an optional one.
pub(super) fn inner_type(added: &AddedField<'_>, code: &mut CodeWriter<'_>) {
    write_type(added, false, code);
}

fn write_type(added: &AddedField<'_>, optional: bool, code: &mut CodeWriter<'_>) {
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
    rust_type::write(added.field, optional, single, &mut |part| match part {
        TypePart::Text(text) => _ = code.push(text),
        TypePart::Name(name) => match name.path {
            TypePath::Absolute(path) => _ = code.push(path),
            TypePath::InErrbook(path) => _ = code.krate().push(path),
        },
    });
}

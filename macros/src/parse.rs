//! The first stage: from the tokens of a macro call to the user's type. Knows nothing of the catalog.

mod attributes;
mod codes;
mod field_type;
mod item;
mod log;
mod model;
mod option_value;
mod options;
mod variants;
mod violations;
mod without;

use proc_macro2::TokenStream;
use syn::{Data, DeriveInput};

pub(crate) use log::{Count, LogMessage, LogPiece};
pub(crate) use model::{Field, Header, Type, Variant};
pub(crate) use options::Options;

use crate::messages;
use crate::option_site::OptionSite;
use crate::report::{Report, compile_errors};
use crate::subject::Subject;

/// Parses the item of `#[derive(ApiError)]` or `#[derive(Violation)]`. The error is what to write instead of an implementation.
pub(crate) fn derive(item: TokenStream, subject: Subject, report: &mut Report) -> Result<Type, TokenStream> {
    let item: DeriveInput = syn::parse2(item).map_err(|error| compile_errors([&error]))?;
    let is_struct = matches!(item.data, Data::Struct(_));
    let site = if is_struct { OptionSite::DeriveStruct(subject) } else { OptionSite::DeriveEnum(subject) };
    let options = Options::of_attributes(&item.attrs, site, report);
    attributes::report_misplaced_markers(&item.attrs, report);
    let variants = match &item.data {
        Data::Enum(data) => {
            let variants = data.variants.iter();
            let owner = variants::Owner { ident: &item.ident, generics: &item.generics, subject };
            variants.map(|variant| variants::of_enum(variant, &owner, report)).collect()
        }
        Data::Struct(data) => {
            let owner = variants::Owner { ident: &item.ident, generics: &item.generics, subject };
            vec![variants::of_struct(&owner, &data.fields, options.of_variant(), report)]
        }
        Data::Union(data) => {
            report.push(data.union_token.span, messages::union(subject));
            return Err(report.to_compile_errors());
        }
    };
    let DeriveInput { ident, vis, generics, .. } = item;
    Ok(Type { header: Header { ident, vis, generics, subject, options, attrs: Vec::new() }, variants })
}

/// Parses the options and the enum of `#[errbook::catalog]`. The error is what to write instead of the enum.
pub(crate) fn catalog(options: TokenStream, item: TokenStream, report: &mut Report) -> Result<Type, TokenStream> {
    let item = item::parse(item, report.locale)?;
    let options = Options::of_tokens(options, OptionSite::Attribute, report);
    let subject = violations::subject(&options, report);
    attributes::report_misplaced_markers(&item.attrs, report);
    attributes::report_own_options(&item.attrs, report);
    attributes::report_options_of_another_subject(&item, subject, report);
    attributes::report_conditional(&item, report);
    let item::Enum { mut attrs, vis, ident, generics, variants } = item;
    attrs.retain(|attribute| !attributes::is_ours(attribute));
    let variants = variants.into_iter();
    let owner = variants::Owner { ident: &ident, generics: &generics, subject };
    let variants = variants.map(|variant| variants::of_filled_enum(variant, &owner, report)).collect();
    let header = Header { ident, vis, generics, subject, options, attrs };
    let mut ty = Type { header, variants };
    if ty.header.options.codes.is_some() {
        codes::check(&ty, report);
        codes::make_fieldless(&mut ty);
    } else if subject == Subject::Violations {
        violations::check(&ty, report);
    }
    Ok(ty)
}

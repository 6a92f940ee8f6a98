//! The second stage: from the user's type to a type whose variants are bound to entries of the catalog. Names that cannot be
//! resolved are reported here.

mod added;
mod fallbacks;
mod fields;
mod log;
mod model;
mod records;
mod scope;
mod variants;

use errbook_catalog::Catalog;

pub(crate) use model::{
    AddedField, AddedVariant, BoundLog, BoundType, BoundVariant, FieldType, Record, VariantBinding,
};
pub(crate) use scope::Scope;

use self::records::Records;
use self::variants::Binder;
use crate::parse::Type;
use crate::report::Report;

/// Binds the variants of a type that a derive implements.
pub(crate) fn derive<'c>(ty: Type, scope: &Scope<'c>, report: &mut Report) -> BoundType<'c> {
    bind(ty, scope, false, report)
}

/// Binds the variants of an enum, and adds one for each entry that has none.
pub(crate) fn filled<'c>(ty: Type, scope: &Scope<'c>, report: &mut Report) -> BoundType<'c> {
    bind(ty, scope, true, report)
}

fn bind<'c>(ty: Type, scope: &Scope<'c>, fill: bool, report: &mut Report) -> BoundType<'c> {
    let catalog: &'c Catalog = scope.catalog();
    let Type { header, variants } = ty;
    let is_codes = header.options.codes.is_some();
    let mut records = Records::new(catalog, scope.envelope());
    let mut binder = Binder { scope, records: &mut records, report, is_codes };
    let variants: Vec<BoundVariant<'c>> = variants.into_iter().map(|variant| binder.variant(variant)).collect();
    let added = if fill { added::add_the_rest(&variants, scope, &mut records, report) } else { Vec::new() };
    let is_whole = fill && header.options.group.is_none();
    BoundType {
        header,
        catalog,
        variants,
        added,
        records: records.into_list(),
        fallbacks: is_whole.then(|| fallbacks::records(catalog, scope.envelope())),
        class_fallbacks: fallbacks::by_class(scope),
        success: scope.envelope().unwrap_or(catalog.envelope),
    }
}

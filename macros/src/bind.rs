//! The second stage: from the user's type to a type whose variants are bound to entries or violations of the catalog. Names that cannot be
//! resolved are reported here.

mod added;
mod fallbacks;
mod fields;
mod log;
mod model;
mod records;
mod scope;
mod variants;
mod violations;

use errbook_catalog::Catalog;

pub(crate) use model::{
    AddedField, AddedVariant, BoundLog, BoundType, BoundVariant, FieldType, Record, VariantBinding,
};
pub(crate) use scope::Scope;
pub(crate) use violations::NAME as VIOLATIONS;

use self::records::Records;
use self::variants::Binder;
use crate::parse::Type;
use crate::report::Report;
use crate::subject::Subject;

/// Binds the variants of a type that a derive implements.
pub(crate) fn derive<'c>(ty: Type, scope: &Scope<'c>, report: &mut Report) -> BoundType<'c> {
    bind(ty, scope, false, report)
}

/// Binds the variants of an enum, and adds one for each entry or violation that has none.
pub(crate) fn filled<'c>(ty: Type, scope: &Scope<'c>, report: &mut Report) -> BoundType<'c> {
    bind(ty, scope, true, report)
}

fn bind<'c>(ty: Type, scope: &Scope<'c>, fill: bool, report: &mut Report) -> BoundType<'c> {
    let catalog: &'c Catalog = scope.catalog();
    let Type { header, variants } = ty;
    let is_codes = header.options.codes.is_some();
    let mut records = Records::new(catalog, header.subject, scope.envelope());
    let mut binder = Binder { scope, records: &mut records, report, is_codes };
    let variants: Vec<BoundVariant<'c>> = variants.into_iter().map(|variant| binder.variant(variant)).collect();
    let has_violations = header.options.violations_type().is_some();
    let mut added = Vec::new();
    if fill {
        added = added::add_the_rest(&variants, scope, &mut records, has_violations, report);
        violations::check_some(&header, scope, report);
        if !is_codes {
            violations::check_type(&added, &variants, &header, scope, report);
        }
    }
    let records = records.into_list();
    let other = violations::other(&variants, &added, &records, &header.options, scope, report);
    let is_whole = fill && header.options.group.is_none() && header.subject == Subject::Entries;
    let fallbacks = is_whole.then(|| fallbacks::records(catalog, scope.envelope()));
    let rejections = fallbacks.as_deref().map(|fallbacks| violations::rejections(catalog, fallbacks));
    BoundType {
        header,
        catalog,
        sources: &scope.reading.sources,
        variants,
        added,
        records,
        fallbacks,
        class_fallbacks: fallbacks::by_class(scope),
        success: scope.envelope().unwrap_or(catalog.envelope),
        rejections: rejections.unwrap_or_default(),
        other,
    }
}

//! Converts a Rust file: a catalog, and the changed file.

use errbook_catalog::{Locale, phrase};

use super::plan::{self, Plan};
use super::source::{Located, Source};
use super::{catalog_text, rust_text, types};
use crate::failure::Failure;

/// The stack of the thread that parses: twice what the most complex file needs that is read, without optimisation. Pages that are
/// not touched cost nothing.
const STACK: usize = 256 << 20;

/// What the import produces.
pub(super) struct Imported {
    /// The text of the catalog.
    pub(super) catalog: String,
    /// The changed Rust file.
    pub(super) code: String,
    /// The number of entries.
    pub(super) entries: usize,
    /// The features of errbook that the code needs.
    pub(super) features: Vec<&'static str>,
}

/// Converts a file; `name` is that of the catalog.
///
/// # Errors
///
/// Fails without a place if no type is imported; with a place (the inner error) if the file is not valid.
pub(super) fn convert(source: Source, name: String, locale: Locale) -> Result<Result<Imported, Box<Located>>, Failure> {
    let failed = |why: &str| Failure::new(phrase!("cannot parse the source: {why}", "无法解析源文件：{why}"));
    let parse = move || try_convert(&source, &name, locale);
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(parse);
    let thread = thread.map_err(|error| failed(&error.to_string()))?;
    match thread.join() {
        Ok(Ok(Some(imported))) => Ok(Ok(imported)),
        Ok(Ok(None)) => {
            let text =
                phrase!("no type in this file derives `thiserror::Error`", "文件中没有派生 `thiserror::Error` 的类型");
            Err(Failure::new(text))
        }
        Ok(Err(located)) => Ok(Err(located)),
        Err(_) => Err(failed("panic")),
    }
}

fn try_convert(source: &Source, name: &str, locale: Locale) -> Result<Option<Imported>, Box<Located>> {
    let file = source.parse()?;
    let found = types::find(&file, source)?;
    if found.types.is_empty() {
        return Ok(None);
    }
    let plan = plan::plan(&found, source)?;
    Ok(Some(Imported {
        catalog: catalog_text::write(&plan, name, &source.name, locale),
        code: rust_text::write(&plan, &found, source, locale),
        entries: plan.entries().count(),
        features: features(&plan),
    }))
}

/// Returns the features that the types of the fields need, sorted.
fn features(plan: &Plan<'_>) -> Vec<&'static str> {
    let of_fields = plan.entries().flat_map(|(entry, _, variant, _)| entry.sent(variant));
    let mut features: Vec<&str> = of_fields.filter_map(|(_, ty, _)| ty.feature).collect();
    features.sort_unstable();
    features.dedup();
    features
}

//! [`InvalidCatalog`]: the error of those that take a catalog from their users.

use std::fmt;

use crate::model::Catalog;
use crate::phrase::Locale;
use crate::reading::Reading;
use crate::render::render;

/// The error for a catalog with errors.
#[derive(Clone)]
pub struct InvalidCatalog {
    reading: Box<Reading>,
}

impl InvalidCatalog {
    /// Returns what was read, with its diagnostics.
    #[must_use]
    pub fn reading(&self) -> &Reading {
        &self.reading
    }
}

impl Reading {
    /// Returns the catalog, with which warnings are lost.
    ///
    /// # Errors
    ///
    /// Returns the diagnostics if the catalog has errors.
    pub fn into_catalog(self) -> Result<Catalog, InvalidCatalog> {
        if self.has_errors() {
            return Err(InvalidCatalog { reading: Box::new(self) });
        }
        Ok(self.catalog)
    }
}

/// The errors, in English.
impl fmt::Display for InvalidCatalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = self.reading.errors();
        for (index, diagnostic) in errors.enumerate() {
            let between = if index > 0 { "\n\n" } else { "" };
            write!(f, "{between}{}", render(&self.reading.sources, diagnostic, Locale::En).trim_end())?;
        }
        Ok(())
    }
}

impl fmt::Debug for InvalidCatalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InvalidCatalog(\n{self}\n)")
    }
}

impl std::error::Error for InvalidCatalog {}

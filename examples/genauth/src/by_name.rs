//! `/__errors/{name}` returns any entry of the catalog, to try it out.

use core::fmt;

use errbook::{ApiError, Occurrence};
use salvo::{Request, handler};

use crate::errors::{GenauthCode, GenauthError};

/// An entry requested by name.
#[derive(Debug)]
struct Wanted(GenauthCode);

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.entry().name())
    }
}

impl core::error::Error for Wanted {}

impl ApiError for Wanted {
    /// Entries of this catalog have no fields.
    fn occurrence(&self) -> Occurrence<'_> {
        Occurrence::new(self.0.entry(), &())
    }
}

/// Handles any method on `/__errors/{name}`, with `?status=` for entries that have several statuses.
#[handler]
pub(crate) async fn answer(request: &mut Request) -> Result<errbook::Response, GenauthError> {
    let name: String = request.try_param("name")?;
    let status: Option<u16> = request.query("status");
    let wanted = GenauthCode::from_name(&name).ok_or(GenauthError::NotFoundError)?;
    if status.is_some_and(|status| !wanted.entry().statuses().any(|known| known == status)) {
        return Err(GenauthError::NotFoundError);
    }
    Ok(errbook::respond(&Wanted(wanted)))
}

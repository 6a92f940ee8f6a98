//! `/__errors/{name}`: any entry of the catalog, for trying out.

use core::fmt;

use errbook::{ApiError, Occurrence};
use salvo::{Request, handler};

use crate::errors::{GenauthCode, GenauthError};

/// An entry that happens because somebody asks for it.
#[derive(Debug)]
struct Wanted(GenauthCode);

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.entry().name())
    }
}

impl core::error::Error for Wanted {}

impl ApiError for Wanted {
    /// No entry of this catalog has fields.
    fn occurrence(&self) -> Occurrence<'_> {
        Occurrence::new(self.0.entry(), &())
    }
}

/// Any method on `/__errors/{name}`, with `?status=` where an entry has several.
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

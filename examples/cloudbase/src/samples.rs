//! `/__errors/{name}` returns any entry of the catalog, to try it out.

use std::fmt;

use errbook::{ApiError, Entry, Occurrence};
use poem::handler;
use poem::web::{Path, Query};
use serde::Deserialize;

use crate::{CloudbaseCode, CloudbaseError};

#[derive(Deserialize)]
struct Wanted {
    /// One of the entry's other statuses.
    status: Option<u16>,
}

/// Returns the response of the entry with this name.
#[handler]
pub(crate) fn any_entry(Path(name): Path<String>, Query(wanted): Query<Wanted>) -> Result<(), Sample> {
    let Some(code) = CloudbaseCode::from_name(&name) else { return Err(Sample(not_found())) };
    let timed_out = CloudbaseError::FunctionInvocationTimedOut.entry();
    match wanted.status {
        Some(status) if timed_out == code.entry() && timed_out.status() == status => Err(Sample(timed_out)),
        Some(status) if code.status() != status => Err(Sample(not_found())),
        _ => Err(Sample(code.entry())),
    }
}

fn not_found() -> Entry {
    CloudbaseError::AddressNotFound.entry()
}

/// An error without fields, as all entries of this catalog are.
#[derive(Debug)]
pub(crate) struct Sample(Entry);

impl ApiError for Sample {
    fn occurrence(&self) -> Occurrence<'_> {
        Occurrence::new(self.0, &())
    }
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.occurrence().fmt_message(self.0.catalog().default_language(), f)
    }
}

impl std::error::Error for Sample {}

impl From<Sample> for poem::Error {
    fn from(sample: Sample) -> Self {
        errbook::respond(&sample).into()
    }
}

//! Holds the responses of a service against its catalog, and reports where they drift apart.
//!
//! [`Drift::observe`] takes one response at a time, from a test, a log or a recording, and returns the [`Finding`]s of this one:
//! a code that the catalog does not have, a field that is missing, a member of another type. [`Drift::report`] returns all
//! findings, each once, and which entries of the catalog were seen.
//!
//! ```
//! use errbook_drift::{Drift, FindingKind, Observation};
//!
//! let text = "
//!     [catalog]
//!     name = 'shop'
//!     languages = ['en']
//!     envelope = 'code_message'
//!
//!     [errors.sold_out]
//!     status = 409
//!     message = 'This book is sold out.'
//! ";
//! let catalog = errbook_catalog::read_text("catalog.toml", text).catalog;
//! let mut drift = Drift::new(&catalog);
//!
//! let body = br#"{"code":"sold_out","message":"This book is sold out.","requestId":"r1"}"#;
//! assert!(drift.observe(&Observation::new("orders:1").status(409).body(body)).is_empty());
//!
//! let body = br#"{"code":"out_of_stock","message":"Out of stock.","requestId":"r2"}"#;
//! let findings = drift.observe(&Observation::new("orders:2").status(409).body(body));
//! assert_eq!(findings[0].kind, FindingKind::UndocumentedCode);
//!
//! let report = drift.report();
//! assert_eq!((report.errors, report.entries.seen, report.entries.all), (2, 1, 1));
//! ```

#![forbid(unsafe_code)]

mod check;
mod coverage;
mod drift;
mod envelope;
mod event;
mod field;
mod finding;
mod headers;
mod identity;
mod index;
mod items;
mod judge;
mod kind;
mod messages;
mod names;
mod observation;
mod pattern;
mod presence;
mod report;
mod shape;
mod shown;
mod shows;
mod statuses;
mod subject;
#[cfg(feature = "testing")]
pub mod testing;
mod verdict;
mod words;

pub use coverage::{Coverage, GroupCoverage};
pub use drift::Drift;
pub use finding::Finding;
pub use kind::{DriftLevel, FindingKind};
pub use observation::Observation;
pub use report::{Report, ReportedFinding, Style};

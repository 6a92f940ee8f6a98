//! The contract against the decoder: what the comparison of two versions of a catalog says, and what a client of the earlier one
//! reads in the responses of the later one.
//!
//! The images of both are written as the macros write them; the runtime renders the responses of a service and reads them as a
//! client does.

mod converse;
mod edits;
mod occurrence;
mod property;
mod reading;
mod responses;
mod series;
mod shown;
mod version;

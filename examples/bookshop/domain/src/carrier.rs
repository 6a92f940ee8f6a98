//! The carrier that delivers orders.

use std::{error, fmt};

/// Something that delivers parcels.
pub trait Carrier: fmt::Debug + Send + Sync {
    /// Hands a parcel over.
    ///
    /// # Errors
    ///
    /// If the carrier does not take it.
    fn ship(&self, address: &str) -> Result<(), CarrierError>;
}

/// Why a parcel stays here.
#[derive(Debug)]
pub struct CarrierError {
    /// The label that the carrier refused, with the address: for logs alone.
    pub label: String,
}

impl fmt::Display for CarrierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no route for the label `{}`", self.label)
    }
}

impl error::Error for CarrierError {}

/// A carrier that goes everywhere but to `Nowhere`.
#[derive(Debug)]
pub struct TestCarrier;

impl Carrier for TestCarrier {
    fn ship(&self, address: &str) -> Result<(), CarrierError> {
        if address == "Nowhere" {
            return Err(CarrierError { label: format!("to {address}, from depot 4711") });
        }
        Ok(())
    }
}

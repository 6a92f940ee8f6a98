//! Errors of a catalog without the standard library, and without an allocation for a message.

#![no_std]

use core::fmt::{self, Write};

use errbook::{ApiError, Language};

/// The errors of a sensor.
#[derive(Debug, ApiError)]
pub enum SensorError {
    /// It is too hot.
    TooHot {
        /// The temperature in degrees Celsius.
        degrees: i16,
    },
    /// It is missing.
    Unplugged,
    /// It can be read again.
    Retries {
        /// How often.
        left: u8,
    },
}

/// The codes of the catalog.
#[errbook::catalog(codes)]
pub enum SensorCode {}

/// The errors generated from the catalog.
#[errbook::catalog]
pub enum Filled {}

/// The errors, read back by another device.
#[cfg(feature = "client")]
pub mod client {
    /// The errors with their fields.
    #[errbook::catalog(decode)]
    #[derive(PartialEq)]
    pub enum Received {}

    /// Their codes.
    #[errbook::catalog(codes, decode)]
    pub enum ReceivedCode {}
}

/// Text in a buffer of fixed size.
#[derive(Debug)]
pub struct Buffer<const N: usize> {
    bytes: [u8; N],
    length: usize,
}

impl<const N: usize> Buffer<N> {
    /// Returns an empty buffer.
    #[must_use]
    pub const fn new() -> Self {
        Self { bytes: [0; N], length: 0 }
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let written = self.bytes.get(..self.length).unwrap_or_default();
        core::str::from_utf8(written).unwrap_or_default()
    }
}

impl<const N: usize> Default for Buffer<N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<const N: usize> Write for Buffer<N> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let room = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

/// Writes the message of `error` in `language` into a buffer of `N` bytes.
///
/// # Errors
///
/// If the message does not fit.
pub fn message<const N: usize>(error: &dyn ApiError, language: Language) -> Result<Buffer<N>, fmt::Error> {
    let mut buffer = Buffer::new();
    write!(buffer, "{}", error.message(language))?;
    Ok(buffer)
}

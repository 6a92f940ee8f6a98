//! The values that a request brings to a body: their numbers in plans, and their bits in flags.

/// The number of `{request_id}`.
pub const REQUEST_ID: u32 = 0;
/// The number of `{instance}`.
pub const INSTANCE: u32 = 1;
/// The number of `{trace_id}`.
pub const TRACE_ID: u32 = 2;
/// The number of `{timestamp}`.
pub const TIMESTAMP: u32 = 3;
/// The number of `{data}`, which only the body of a success has.
pub const DATA: u32 = 4;
/// The number of the status of the response, which only the fallbacks for statuses without an entry of their own have.
pub const STATUS: u32 = 5;

/// How many of these values a request can lack: the first three, each with a [`bit`].
pub const OPTIONAL: u32 = 3;

/// Returns the bit of a value that a request can lack; 0 for the others.
#[must_use]
#[inline]
pub const fn bit(value: u32) -> u32 {
    if value < OPTIONAL { 1 << value } else { 0 }
}

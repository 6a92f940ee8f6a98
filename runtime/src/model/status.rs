//! [`Status`]: the status of an answer.

use core::fmt;

/// A status code of three digits. Usually one of HTTP (RFC 9110 §15); a catalog may declare others, such as 601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(u16);

impl Status {
    /// Creates a status from its number; `None` unless it has three digits, as RFC 9110 §15 requires: 100 to 999.
    ///
    /// ```
    /// # use errbook::Status;
    /// const LOCKED: Status = Status::new(423).unwrap();
    /// assert_eq!(Status::new(42), None);
    /// ```
    #[must_use]
    pub const fn new(status: u16) -> Option<Self> {
        if status >= 100 && status <= 999 { Some(Self(status)) } else { None }
    }

    /// Creates a status from a number that [`new`](Self::new) accepts: one of an image or of the crate `http`.
    #[inline]
    pub(crate) const fn from_valid(status: u16) -> Self {
        Self(status)
    }

    /// 200 OK (RFC 9110 §15.3.1).
    #[cfg(feature = "json")]
    pub(crate) const OK: Self = Self(200);

    /// Returns the number.
    #[must_use]
    #[inline]
    pub const fn as_u16(self) -> u16 {
        self.0
    }

    /// Returns whether the status is from 100 to 199 (RFC 9110 §15.2).
    #[must_use]
    pub const fn is_informational(self) -> bool {
        self.0 / 100 == 1
    }

    /// Returns whether the status is from 200 to 299 (RFC 9110 §15.3).
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.0 / 100 == 2
    }

    /// Returns whether the status is from 300 to 399 (RFC 9110 §15.4).
    #[must_use]
    pub const fn is_redirection(self) -> bool {
        self.0 / 100 == 3
    }

    /// Returns whether the status is from 400 to 499 (RFC 9110 §15.5).
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        self.0 / 100 == 4
    }

    /// Returns whether the status is from 500 to 599 (RFC 9110 §15.6).
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        self.0 / 100 == 5
    }
}

impl fmt::Display for Status {
    /// Writes the number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl PartialEq<u16> for Status {
    fn eq(&self, other: &u16) -> bool {
        self.0 == *other
    }
}

impl PartialEq<Status> for u16 {
    fn eq(&self, other: &Status) -> bool {
        *self == other.0
    }
}

impl TryFrom<u16> for Status {
    type Error = InvalidStatus;

    fn try_from(status: u16) -> Result<Self, InvalidStatus> {
        Self::new(status).ok_or(InvalidStatus(()))
    }
}

impl From<Status> for u16 {
    fn from(status: Status) -> Self {
        status.0
    }
}

/// The error of converting a number to a [`Status`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidStatus(());

impl fmt::Display for InvalidStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a status from 100 to 999")
    }
}

impl core::error::Error for InvalidStatus {}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(number: u16) -> Status {
        Status::new(number).unwrap()
    }

    #[test]
    fn a_status_is_in_the_class_of_its_hundreds() {
        assert!(status(404).is_client_error());
        assert!(status(599).is_server_error());
        assert!(!status(601).is_server_error());
        assert!(status(204).is_success());
        assert!(status(302).is_redirection());
        assert!(status(103).is_informational());
        assert_eq!(status(601), 601);
        assert_eq!(601, status(601));
    }

    #[test]
    fn a_number_without_three_digits_is_no_status() {
        for number in 0..=u16::MAX {
            assert_eq!(Status::new(number).is_some(), (100..=999).contains(&number), "{number}");
            assert_eq!(Status::try_from(number).ok(), Status::new(number));
        }
        assert_eq!(alloc::format!("{}", InvalidStatus(())), "not a status from 100 to 999");
    }
}

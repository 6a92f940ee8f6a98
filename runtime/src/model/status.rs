//! [`Status`]: the status of an answer.

use core::fmt;

/// A status code. Usually one of HTTP (RFC 9110 §15); a catalog may declare others, such as 601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(u16);

impl Status {
    /// A status of any number.
    #[must_use]
    pub const fn new(status: u16) -> Self {
        Self(status)
    }

    /// The number.
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0
    }

    /// 100 to 199 (RFC 9110 §15.2).
    #[must_use]
    pub const fn is_informational(self) -> bool {
        self.0 / 100 == 1
    }

    /// 200 to 299 (RFC 9110 §15.3).
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.0 / 100 == 2
    }

    /// 300 to 399 (RFC 9110 §15.4).
    #[must_use]
    pub const fn is_redirection(self) -> bool {
        self.0 / 100 == 3
    }

    /// 400 to 499 (RFC 9110 §15.5).
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        self.0 / 100 == 4
    }

    /// 500 to 599 (RFC 9110 §15.6).
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        self.0 / 100 == 5
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl PartialEq<u16> for Status {
    fn eq(&self, other: &u16) -> bool {
        self.0 == *other
    }
}

impl From<u16> for Status {
    fn from(status: u16) -> Self {
        Self(status)
    }
}

impl From<Status> for u16 {
    fn from(status: Status) -> Self {
        status.0
    }
}

#[cfg(feature = "serde")]
impl serde_core::Serialize for Status {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_in_the_class_of_its_hundreds() {
        assert!(Status::new(404).is_client_error());
        assert!(Status::new(599).is_server_error());
        assert!(!Status::new(601).is_server_error());
        assert!(Status::new(204).is_success());
        assert!(Status::new(302).is_redirection());
        assert!(Status::new(103).is_informational());
        assert_eq!(Status::new(601), 601);
    }
}

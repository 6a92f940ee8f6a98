//! The bank that charges cards.

use std::{error, fmt, io, thread, time::Duration};

/// Something that charges cards.
pub trait Bank: fmt::Debug + Send + Sync {
    /// Charges a card, given by the token that the bank's own form made of it.
    ///
    /// # Errors
    ///
    /// If the bank declines, or cannot be reached.
    fn charge(&self, card: &str, cents: i64) -> Result<(), BankError>;
}

/// Why a card was not charged.
#[derive(Debug)]
pub enum BankError {
    /// The bank declined.
    Declined,
    /// The connection failed.
    Unreachable(io::Error),
}

impl fmt::Display for BankError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Declined => "the bank declined the card",
            Self::Unreachable(_) => "the bank cannot be reached",
        })
    }
}

impl error::Error for BankError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Declined => None,
            Self::Unreachable(cause) => Some(cause),
        }
    }
}

/// A bank that does as the card says: `declined`, `unreachable`, `slow`, `crash`; any other card pays.
#[derive(Debug)]
pub struct TestBank;

impl Bank for TestBank {
    fn charge(&self, card: &str, _: i64) -> Result<(), BankError> {
        match card {
            "declined" => Err(BankError::Declined),
            "unreachable" => Err(BankError::Unreachable(io::Error::other("connect to 10.0.0.7:443 refused"))),
            "slow" => {
                thread::sleep(Duration::from_secs(2));
                Ok(())
            }
            "crash" => panic!("the bank's library crashed with the key sk_live_51H"),
            _ => Ok(()),
        }
    }
}

//! The three ways to get an enum from the catalog.

use errbook::{ApiError, Timestamp};

/// 1. Written by hand, with traits implemented from the catalog.
///
/// A variant is the entry of the same name. Fields that the catalog does not declare, such as `cause`, stay private.
#[derive(Debug, ApiError)]
#[api_error(group = "mfa")]
pub(crate) enum MfaError {
    /// The account has no second factor.
    MfaNotEnabled,
    /// Too many wrong codes.
    MfaChallengeLocked {
        /// When the next code is accepted.
        retry_at: Timestamp,
        /// The token to continue with.
        mfa_token: Option<String>,
    },
    /// The code could not be checked: `invalid_mfa_code` with its other status.
    #[api_error(entry = "invalid_mfa_code", status = 500)]
    Verifier {
        /// The error of the verifier, for logs.
        #[source]
        cause: std::fmt::Error,
    },
    /// Another error of the catalog, forwarded as it is.
    #[api_error(transparent)]
    Billing(#[from] BillingError),
}

/// 2. Generated from the catalog: each entry of the group becomes a documented variant.
///
/// Variants written here stay as they are.
#[errbook::catalog(group = "billing")]
pub(crate) enum BillingError {
    /// Stripe did not cancel the subscription.
    StripeCancelFailed {
        /// The error of Stripe, for logs.
        #[source]
        cause: std::io::Error,
    },
}

/// Generated, with nothing written by hand.
#[errbook::catalog(group = "admin")]
pub(crate) enum AdminError {}

/// 3. The codes of all groups: a `Copy` enum that parses and prints codes.
#[errbook::catalog(codes)]
pub(crate) enum AccountsCode {}

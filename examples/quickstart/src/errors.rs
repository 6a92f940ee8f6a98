//! The three ways to get an enum out of the catalog.

use errbook::{ApiError, Timestamp};

/// 1. Written by hand, implemented from the catalog.
///
/// A variant is the entry of its name; what the catalog does not declare (`cause`) stays private.
#[derive(Debug, ApiError)]
#[api_error(group = "mfa")]
pub(crate) enum MfaError {
    /// The account has no second factor.
    MfaNotEnabled,
    /// Too many wrong codes.
    MfaChallengeLocked {
        /// When the next code is accepted.
        retry_at: Timestamp,
        /// The token to go on with then.
        mfa_token: Option<String>,
    },
    /// The code could not be checked: `invalid_mfa_code` at its other status.
    #[api_error(entry = "invalid_mfa_code", status = 500)]
    Verifier {
        /// What the verifier said; for logs.
        #[source]
        cause: std::fmt::Error,
    },
    /// Another error of the catalog, as it is.
    #[api_error(transparent)]
    Billing(#[from] BillingError),
}

/// 2. Filled from the catalog: every entry of the group is a variant, with its documentation.
///
/// A variant that is written here stays as it is written.
#[errbook::catalog(group = "billing")]
pub(crate) enum BillingError {
    /// Stripe did not cancel the subscription.
    StripeCancelFailed {
        /// What Stripe said; for logs.
        #[source]
        cause: std::io::Error,
    },
}

/// Filled, with nothing written by hand.
#[errbook::catalog(group = "admin")]
pub(crate) enum AdminError {}

/// 3. The codes alone, of all groups: a `Copy` enum that reads and writes codes.
#[errbook::catalog(codes)]
pub(crate) enum AccountsCode {}

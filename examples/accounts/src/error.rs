//! The errors of the service, all from `catalog.toml` in the root of the workspace.

use std::fmt;

use crate::backend::Outage;
use crate::totp::SecretTooShort;

/// Every entry of the catalog is a variant. The variants written here carry their cause, for logs: the catalog does not
/// declare it, so it never leaves the process.
#[errbook::catalog]
pub enum AccountsError {
    /// The user of a session could not be read.
    SessionUserLookupFailed {
        /// The database's error.
        #[source]
        cause: Outage,
    },
    /// The code could not be checked: `invalid_mfa_code` with its other status.
    #[api_error(entry = "invalid_mfa_code", status = 500)]
    MfaVerifierFailed {
        /// The verifier's error.
        #[source]
        cause: SecretTooShort,
    },
    /// The email with the code was not sent.
    VerificationFailed {
        /// The mail server's error.
        #[source]
        cause: Outage,
    },
    /// The email with the reset token was not sent.
    PasswordResetFailed {
        /// The mail server's error.
        #[source]
        cause: Outage,
    },
    /// The provider returned no token.
    OauthExchangeFailed {
        /// The provider's error.
        #[source]
        cause: Outage,
    },
    /// The provider returned no profile.
    FetchProfileFailed {
        /// The provider's error.
        #[source]
        cause: Outage,
    },
    /// The metrics provider failed: `metrics_unavailable` with its other status.
    #[api_error(entry = "metrics_unavailable", status = 500)]
    MetricsFailed {
        /// The provider's error.
        #[source]
        cause: Outage,
    },
    /// Vault did not store the secret.
    XworkmateSecretWriteFailed {
        /// Vault's error.
        #[source]
        cause: Outage,
    },
    /// Vault did not delete the secret.
    XworkmateSecretDeleteFailed {
        /// Vault's error.
        #[source]
        cause: Outage,
    },
    /// The subscription was not stored.
    SubscriptionUpsertFailed {
        /// The database's error.
        #[source]
        cause: Outage,
    },
    /// Stripe did not cancel the subscription.
    StripeCancelFailed {
        /// Stripe's error.
        #[source]
        cause: Outage,
    },
    /// The usage could not be read.
    UsageSummaryUnavailable {
        /// The database's error.
        #[source]
        cause: Outage,
    },
    /// The collector's status could not be read.
    CollectorStatusUnavailable {
        /// The collector's error.
        #[source]
        cause: Outage,
    },
    /// The scheduler's status could not be read.
    SchedulerStatusUnavailable {
        /// The scheduler's error.
        #[source]
        cause: Outage,
    },
    /// The users could not be read.
    ListUsersFailed {
        /// The database's error.
        #[source]
        cause: Outage,
    },
}

/// The codes: they identify the catalog for the layer, and `/__errors/{name}` finds entries with them.
#[errbook::catalog(codes)]
pub enum AccountsCode {}

/// The return type of handlers: JSON, or an error of the catalog.
pub(crate) type Reply = Result<axum::Json<serde_json::Value>, AccountsError>;

/// An entry without values for its fields, to try it out.
#[derive(Debug)]
pub struct Bare(pub errbook::Entry);

impl fmt::Display for Bare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        errbook::ApiError::message(self, self.0.catalog().default_language()).fmt(f)
    }
}

impl std::error::Error for Bare {}

impl errbook::ApiError for Bare {
    fn occurrence(&self) -> errbook::Occurrence<'_> {
        errbook::Occurrence::new(self.0, &())
    }
}

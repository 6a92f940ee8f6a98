//! An error of every entry of the accounts catalog.

use errbook::Timestamp;
use serde_json::json;

use crate::accounts::reader::Given;

/// The whole catalog, and the statuses that are not an entry's default.
#[errbook::catalog]
pub(crate) enum Accounts {
    #[api_error(entry = "invalid_mfa_code", status = 500)]
    MfaVerifierFailed,
    #[api_error(entry = "metrics_unavailable", status = 500)]
    MetricsFailed,
}

/// When the lock of the locked challenge is lifted.
pub(crate) const LOCKED: &str = "2026-03-01T08:30:00Z";

/// An error of every entry at every status, each with the values of its fields.
pub(crate) fn errors() -> Vec<(Accounts, Vec<Given>)> {
    let retry_at = Timestamp::from_unix(1_772_353_800, 0);
    let matrix = json!({ "dashboard": { "admin": true, "operator": false }, "a": [1, null, "\"x\""] });
    let mut errors: Vec<(Accounts, Vec<Given>)> = plain().into_iter().map(|error| (error, Vec::new())).collect();
    errors.push((
        Accounts::MfaChallengeLocked { retry_at, mfa_token: Some("mfa_\"1\"".to_owned()) },
        vec![("mfa_token", json!("mfa_\"1\"")), ("retry_at", json!(LOCKED))],
    ));
    errors.push((Accounts::MfaChallengeLocked { retry_at, mfa_token: None }, vec![("retry_at", json!(LOCKED))]));
    errors.push((
        Accounts::AdminSettingsConflict { version: i64::MAX, matrix: matrix.clone() },
        vec![("matrix", matrix), ("version", json!(i64::MAX))],
    ));
    errors
}

/// Those without fields.
fn plain() -> Vec<Accounts> {
    vec![
        Accounts::MfaVerifierFailed,
        Accounts::MetricsFailed,
        Accounts::InvalidRequest,
        Accounts::InvalidEmail,
        Accounts::PasswordTooShort,
        Accounts::CredentialsInQuery,
        Accounts::MissingCredentials,
        Accounts::UserNotFound,
        Accounts::InvalidCredentials,
        Accounts::EmailNotVerified,
        Accounts::SessionTokenRequired,
        Accounts::InvalidSession,
        Accounts::SessionUserLookupFailed,
        Accounts::MfaTicketRequired,
        Accounts::MfaCodeRequired,
        Accounts::InvalidMfaTicket,
        Accounts::InvalidMfaToken,
        Accounts::InvalidMfaCode,
        Accounts::MfaNotEnabled,
        Accounts::VerificationRequired,
        Accounts::InvalidCode,
        Accounts::VerificationFailed,
        Accounts::EmailAlreadyExists,
        Accounts::NameAlreadyExists,
        Accounts::PasswordResetFailed,
        Accounts::InvalidToken,
        Accounts::ProviderNotFound,
        Accounts::CodeMissing,
        Accounts::OauthExchangeFailed,
        Accounts::FetchProfileFailed,
        Accounts::InvalidExchangeCode,
        Accounts::TokenServiceUnavailable,
        Accounts::InvalidRefreshToken,
        Accounts::Forbidden,
        Accounts::RootOnly,
        Accounts::RootEmailEnforced,
        Accounts::MetricsUnavailable,
        Accounts::ReadOnlyAccount,
        Accounts::AccountSuspended,
        Accounts::XworkmateVaultUnavailable,
        Accounts::TenantMembershipRequired,
        Accounts::TenantNotFound,
        Accounts::XworkmateProfileForbidden,
        Accounts::TokenPersistenceForbidden,
        Accounts::XworkmateSecretUnknownTarget,
        Accounts::XworkmateSecretWriteFailed,
        Accounts::XworkmateSecretDeleteFailed,
        Accounts::SubscriptionNotFound,
        Accounts::SubscriptionUpsertFailed,
        Accounts::StripeCancelFailed,
        Accounts::UsageSummaryUnavailable,
        Accounts::InvalidStart,
        Accounts::InvalidEnd,
        Accounts::PolicyNotFound,
        Accounts::CollectorStatusUnavailable,
        Accounts::SchedulerStatusUnavailable,
        Accounts::MissingToken,
        Accounts::InvalidAgentToken,
        Accounts::AgentRegistryUnavailable,
        Accounts::ListUsersFailed,
        Accounts::StoreNotConfigured,
        Accounts::StoreUnavailable,
        Accounts::SandboxMissing,
        Accounts::MissingAuthorizationHeader,
        Accounts::InvalidOrExpiredToken,
        Accounts::MissingServiceToken,
        Accounts::NotFound,
        Accounts::MethodNotAllowed,
        Accounts::RequestTimeout,
        Accounts::PayloadTooLarge,
        Accounts::UnsupportedMediaType,
        Accounts::InternalError,
        Accounts::ServiceUnavailable,
    ]
}

//! Derives with so many variants that records are computed from discriminants, and those where that is not possible.

#![allow(missing_docs)]

use errbook::ApiError;

/// What a variant may hold instead of being an entry.
#[derive(Debug, ApiError)]
pub enum Inner {
    InvalidEmail,
}

/// Declares three enums of the same entries, in the same order; and gives the names that their values have.
macro_rules! many {
    ($($variant:ident $name:literal),* $(,)?) => {
        /// Told by discriminants: what is transparent comes last.
        #[derive(Debug, ApiError)]
        pub enum InOrder {
            $($variant,)*
            #[api_error(transparent)]
            Inner(Inner),
        }

        /// Matched: a variant that is no entry comes first.
        #[derive(Debug, ApiError)]
        pub enum Shifted {
            #[api_error(transparent)]
            Inner(Inner),
            $($variant,)*
        }

        /// Matched: the user numbers the variants, and two of them are one entry.
        #[derive(Debug, Clone, Copy, ApiError)]
        pub enum Numbered {
            #[api_error(entry = "invalid_email")]
            First = 7,
            $($variant,)*
        }

        fn in_order() -> Vec<InOrder> {
            vec![$(InOrder::$variant),*]
        }

        fn shifted() -> Vec<Shifted> {
            vec![$(Shifted::$variant),*]
        }

        fn numbered() -> Vec<Numbered> {
            vec![$(Numbered::$variant),*]
        }

        const NAMES: &[&str] = &[$($name),*];
    };
}

many! {
    ServiceUnavailable "service_unavailable",
    InternalError "internal_error",
    UnsupportedMediaType "unsupported_media_type",
    PayloadTooLarge "payload_too_large",
    RequestTimeout "request_timeout",
    MethodNotAllowed "method_not_allowed",
    NotFound "not_found",
    MissingServiceToken "missing_service_token",
    InvalidOrExpiredToken "invalid_or_expired_token",
    MissingAuthorizationHeader "missing_authorization_header",
    SandboxMissing "sandbox_missing",
    StoreUnavailable "store_unavailable",
    StoreNotConfigured "store_not_configured",
    ListUsersFailed "list_users_failed",
    AgentRegistryUnavailable "agent_registry_unavailable",
    InvalidAgentToken "invalid_agent_token",
    MissingToken "missing_token",
    SchedulerStatusUnavailable "scheduler_status_unavailable",
    CollectorStatusUnavailable "collector_status_unavailable",
    PolicyNotFound "policy_not_found",
    InvalidEnd "invalid_end",
    InvalidStart "invalid_start",
    UsageSummaryUnavailable "usage_summary_unavailable",
    StripeCancelFailed "stripe_cancel_failed",
    SubscriptionUpsertFailed "subscription_upsert_failed",
    SubscriptionNotFound "subscription_not_found",
    XworkmateSecretDeleteFailed "xworkmate_secret_delete_failed",
    XworkmateSecretWriteFailed "xworkmate_secret_write_failed",
    XworkmateSecretUnknownTarget "xworkmate_secret_unknown_target",
    TokenPersistenceForbidden "token_persistence_forbidden",
    XworkmateProfileForbidden "xworkmate_profile_forbidden",
    TenantNotFound "tenant_not_found",
    TenantMembershipRequired "tenant_membership_required",
    XworkmateVaultUnavailable "xworkmate_vault_unavailable",
    AccountSuspended "account_suspended",
    ReadOnlyAccount "read_only_account",
    MetricsUnavailable "metrics_unavailable",
    RootEmailEnforced "root_email_enforced",
    RootOnly "root_only",
    Forbidden "forbidden",
    InvalidRefreshToken "invalid_refresh_token",
    TokenServiceUnavailable "token_service_unavailable",
    InvalidExchangeCode "invalid_exchange_code",
    FetchProfileFailed "fetch_profile_failed",
    OauthExchangeFailed "oauth_exchange_failed",
    CodeMissing "code_missing",
    ProviderNotFound "provider_not_found",
    InvalidToken "invalid_token",
    PasswordResetFailed "password_reset_failed",
    NameAlreadyExists "name_already_exists",
    EmailAlreadyExists "email_already_exists",
    VerificationFailed "verification_failed",
    InvalidCode "invalid_code",
    VerificationRequired "verification_required",
    MfaNotEnabled "mfa_not_enabled",
    InvalidMfaCode "invalid_mfa_code",
    InvalidMfaToken "invalid_mfa_token",
    InvalidMfaTicket "invalid_mfa_ticket",
    MfaCodeRequired "mfa_code_required",
    MfaTicketRequired "mfa_ticket_required",
    SessionUserLookupFailed "session_user_lookup_failed",
    InvalidSession "invalid_session",
    SessionTokenRequired "session_token_required",
    EmailNotVerified "email_not_verified",
    InvalidCredentials "invalid_credentials",
    UserNotFound "user_not_found",
    MissingCredentials "missing_credentials",
    CredentialsInQuery "credentials_in_query",
    PasswordTooShort "password_too_short",
    InvalidEmail "invalid_email",
    InvalidRequest "invalid_request",
}

fn names<E: ApiError>(errors: &[E]) -> Vec<&'static str> {
    errors.iter().map(|error| error.entry().name()).collect()
}

#[test]
fn each_variant_is_its_own_entry_however_it_is_told() {
    // From 64 on a derive asks for the discriminant.
    assert!(NAMES.len() > 64);
    assert_eq!(names(&in_order()), NAMES);
    assert_eq!(names(&shifted()), NAMES);
    assert_eq!(names(&numbered()), NAMES);
}

#[test]
fn what_is_no_entry_by_itself_is_told_all_the_same() {
    assert_eq!(InOrder::Inner(Inner::InvalidEmail).entry().name(), "invalid_email");
    assert_eq!(Shifted::Inner(Inner::InvalidEmail).entry().name(), "invalid_email");
    assert_eq!(Numbered::First.entry().name(), "invalid_email");
    assert_eq!(Numbered::First as u8, 7);
}

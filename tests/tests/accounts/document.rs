//! The API's own document, as data: its index of codes with their statuses, and its layers with theirs.

/// Each code with the statuses that the index gives it. `invalid_token` is there twice, for two entries.
pub(crate) const INDEX: &[(&str, &[u16])] = &[
    ("credentials_in_query", &[400]),
    ("missing_credentials", &[400]),
    ("user_not_found", &[404]),
    ("invalid_credentials", &[401]),
    ("email_not_verified", &[401]),
    ("session_token_required", &[401]),
    ("invalid_session", &[401]),
    ("session_user_lookup_failed", &[500]),
    ("mfa_ticket_required", &[400]),
    ("mfa_code_required", &[400]),
    ("invalid_mfa_ticket", &[401]),
    ("invalid_mfa_token", &[401]),
    ("invalid_mfa_code", &[401, 500]),
    ("mfa_challenge_locked", &[429]),
    ("mfa_not_enabled", &[400]),
    ("verification_required", &[400]),
    ("invalid_code", &[400]),
    ("verification_failed", &[500]),
    ("email_already_exists", &[409]),
    ("name_already_exists", &[409]),
    ("password_reset_failed", &[500]),
    ("invalid_token", &[400]),
    ("provider_not_found", &[404]),
    ("code_missing", &[400]),
    ("oauth_exchange_failed", &[500]),
    ("fetch_profile_failed", &[500]),
    ("invalid_exchange_code", &[401]),
    ("token_service_unavailable", &[503]),
    ("invalid_refresh_token", &[401]),
    ("forbidden", &[403]),
    ("root_only", &[403]),
    ("root_email_enforced", &[403]),
    ("metrics_unavailable", &[503]),
    ("read_only_account", &[403]),
    ("account_suspended", &[403]),
    ("xworkmate_vault_unavailable", &[503]),
    ("tenant_membership_required", &[403]),
    ("tenant_not_found", &[404]),
    ("xworkmate_profile_forbidden", &[403]),
    ("token_persistence_forbidden", &[400]),
    ("xworkmate_secret_unknown_target", &[400]),
    ("xworkmate_secret_write_failed", &[500]),
    ("xworkmate_secret_delete_failed", &[500]),
    ("subscription_not_found", &[404]),
    ("subscription_upsert_failed", &[500]),
    ("stripe_cancel_failed", &[502]),
    ("usage_summary_unavailable", &[500]),
    ("invalid_start", &[400]),
    ("invalid_end", &[400]),
    ("policy_not_found", &[404]),
    ("collector_status_unavailable", &[500]),
    ("scheduler_status_unavailable", &[500]),
    ("missing_token", &[401]),
    ("invalid_token", &[401]),
    ("agent_registry_unavailable", &[503]),
    ("list_users_failed", &[500]),
    ("store_not_configured", &[503]),
    ("store_unavailable", &[503]),
    ("sandbox_missing", &[404]),
];

/// Of this code the index says "503 and others".
pub(crate) const WITH_OTHERS: &str = "metrics_unavailable";

/// Each layer, as the catalog tags it, with the codes and texts that the document gives as examples.
pub(crate) const LAYERS: [(&str, &[&str]); 5] = [
    ("request_binding", &["invalid_request", "missing_credentials", "invalid_email", "password_too_short"]),
    (
        "session_and_token",
        &[
            "session_token_required",
            "invalid_session",
            "missing authorization header",
            "invalid or expired token",
            "missing service token",
        ],
    ),
    ("permission", &["forbidden", "root_only", "account_suspended", "read_only_account", "root_email_enforced"]),
    ("business_state", &["email_already_exists", "subscription_not_found", "mfa_not_enabled", "policy_not_found"]),
    (
        "dependency",
        &[
            "verification_failed",
            "xworkmate_secret_write_failed",
            "stripe_cancel_failed",
            "collector_status_unavailable",
        ],
    ),
];

/// What the catalog has and the index has not: the document gives them no status, or no code.
pub(crate) const NOT_IN_THE_INDEX: [&str; 7] = [
    "invalid_request",
    "invalid_email",
    "password_too_short",
    "admin_settings_conflict",
    "missing authorization header",
    "invalid or expired token",
    "missing service token",
];

//! The API's own document, as data: its index of codes with their statuses, and its layers with theirs.

/// Each code with the statuses that the index gives it, from its transcription. `invalid_token` is there twice, for two
/// entries.
pub(crate) fn index() -> Vec<(&'static str, Vec<u16>)> {
    let rows = include_str!("../../../systems/accounts.tsv").lines().skip(1);
    let cells = rows.map(|row| row.split('\t').collect::<Vec<_>>());
    let listed = cells.filter(|cells| !cells[0].is_empty() && !cells[1].is_empty());
    let statuses = |text: &'static str| text.split(['/', ' ']).filter_map(|part| part.parse().ok()).collect();
    listed.map(|cells| (cells[0], statuses(cells[1]))).collect()
}

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

/// What is ours: the answers of the service itself.
pub(crate) const OURS: [&str; 7] = [
    "not_found",
    "method_not_allowed",
    "request_timeout",
    "payload_too_large",
    "unsupported_media_type",
    "internal_error",
    "service_unavailable",
];

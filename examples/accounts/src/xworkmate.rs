//! Tenants, chosen by the host of a request, with their profiles and secrets.

use axum::extract::{FromRequestParts, Path, State};
use axum::http::header::HOST;
use axum::http::request::Parts;
use axum::routing::{get, put};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::backend::Backend;
use crate::error::{AccountsError, Reply};
use crate::session::Caller;
use crate::state::Accounts;
use crate::users::User;

/// The only tenant of the demonstration, at `acme.localhost`.
const TENANT: &str = "acme";

/// The targets of secrets.
const TARGETS: [&str; 2] = ["gateway", "model"];

/// Members of a profile that would contain a credential in plain text.
const CREDENTIALS: [&str; 4] = ["token", "password", "apiKey", "secret"];

pub(crate) fn routes() -> Router<Accounts> {
    Router::new()
        .route("/api/auth/xworkmate/profile", get(profile).put(change_profile))
        .route("/api/auth/xworkmate/secrets/{target}", put(write_secret).delete(delete_secret))
}

/// A member of the request's tenant.
struct Member {
    user: User,
    administers: bool,
}

impl FromRequestParts<Accounts> for Member {
    type Rejection = AccountsError;

    async fn from_request_parts(parts: &mut Parts, accounts: &Accounts) -> Result<Self, AccountsError> {
        let Caller(user) = Caller::from_request_parts(parts, accounts).await?;
        let host = parts.headers.get(HOST).and_then(|host| host.to_str().ok());
        if host.and_then(|host| host.split('.').next()) != Some(TENANT) {
            return Err(AccountsError::TenantNotFound);
        }
        match user.tenant.clone() {
            Some((tenant, administers)) if tenant == TENANT => Ok(Self { user, administers }),
            _ => Err(AccountsError::TenantMembershipRequired),
        }
    }
}

async fn profile(State(accounts): State<Accounts>, _: Member) -> Json<Value> {
    Json(accounts.data().profile.clone())
}

async fn change_profile(State(accounts): State<Accounts>, member: Member, Json(new): Json<Value>) -> Reply {
    if !member.administers {
        return Err(AccountsError::XworkmateProfileForbidden);
    }
    Caller(member.user).writes()?;
    let members = new.as_object().ok_or(AccountsError::InvalidRequest)?;
    if members.keys().any(|name| CREDENTIALS.contains(&name.as_str())) {
        return Err(AccountsError::TokenPersistenceForbidden);
    }
    accounts.data().profile = new;
    Ok(Json(json!({ "saved": true })))
}

/// Checks that Vault is available and has a place for `target`.
fn vault(accounts: &Accounts, target: &str) -> Result<(), AccountsError> {
    if !accounts.setup.backends.has(Backend::Vault) {
        return Err(AccountsError::XworkmateVaultUnavailable);
    }
    if TARGETS.contains(&target) { Ok(()) } else { Err(AccountsError::XworkmateSecretUnknownTarget) }
}

async fn write_secret(State(accounts): State<Accounts>, Path(target): Path<String>, _: Member) -> Reply {
    vault(&accounts, &target)?;
    let failed = |cause| AccountsError::XworkmateSecretWriteFailed { cause };
    accounts.setup.backends.call(Backend::Vault).map_err(failed)?;
    accounts.data().secrets.insert(target);
    Ok(Json(json!({ "saved": true })))
}

async fn delete_secret(State(accounts): State<Accounts>, Path(target): Path<String>, _: Member) -> Reply {
    vault(&accounts, &target)?;
    let failed = |cause| AccountsError::XworkmateSecretDeleteFailed { cause };
    accounts.setup.backends.call(Backend::Vault).map_err(failed)?;
    accounts.data().secrets.remove(&target);
    Ok(Json(json!({ "deleted": true })))
}

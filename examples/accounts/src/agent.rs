//! Calls between services: agents, internal handlers, and the middleware that checks their tokens. The body of their errors
//! is the code alone.

use axum::extract::{FromRequestParts, State};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::backend::Backend;
use crate::error::{AccountsError, Reply};
use crate::session::{Caller, bearer};
use crate::state::Accounts;

/// The token of the agents.
pub const AGENT_TOKEN: &str = "agent-token";

/// The token of other services.
pub const SERVICE_TOKEN: &str = "service-token";

/// The header with the token of another service.
pub const SERVICE_HEADER: &str = "x-service-token";

pub(crate) fn routes() -> Router<Accounts> {
    Router::new()
        .route("/api/agent-server/v1/users", get(users))
        .route("/api/agent-server/v1/status", post(status))
        .route("/api/agent-server/v1/nodes", get(nodes))
        .route("/api/internal/sandbox/guest", get(guest))
        .route("/api/internal/public-overview", get(overview))
        .route("/api/account/claims", get(claims))
}

/// An agent.
struct Agent;

impl FromRequestParts<Accounts> for Agent {
    type Rejection = AccountsError;

    async fn from_request_parts(parts: &mut Parts, accounts: &Accounts) -> Result<Self, AccountsError> {
        let token = bearer(parts).ok_or(AccountsError::MissingToken)?;
        if !accounts.setup.backends.has(Backend::Agents) {
            return Err(AccountsError::AgentRegistryUnavailable);
        }
        if token == AGENT_TOKEN { Ok(Self) } else { Err(AccountsError::InvalidAgentToken) }
    }
}

/// Another service.
struct Service;

impl FromRequestParts<Accounts> for Service {
    type Rejection = AccountsError;

    async fn from_request_parts(parts: &mut Parts, _: &Accounts) -> Result<Self, AccountsError> {
        let token = parts.headers.get(SERVICE_HEADER);
        if token.is_some_and(|token| token == SERVICE_TOKEN) {
            Ok(Self)
        } else {
            Err(AccountsError::MissingServiceToken)
        }
    }
}

/// The token that the middleware reads: the session token, which stands for the JWT of this service.
struct Claims(String);

impl FromRequestParts<Accounts> for Claims {
    type Rejection = AccountsError;

    async fn from_request_parts(parts: &mut Parts, accounts: &Accounts) -> Result<Self, AccountsError> {
        if !parts.headers.contains_key(AUTHORIZATION) {
            return Err(AccountsError::MissingAuthorizationHeader);
        }
        let data = accounts.data();
        let user = bearer(parts).and_then(|token| data.sessions.get(token));
        user.map(|user| Self(user.clone())).ok_or(AccountsError::InvalidOrExpiredToken)
    }
}

fn names(accounts: &Accounts) -> Result<Vec<String>, AccountsError> {
    let failed = |cause| AccountsError::ListUsersFailed { cause };
    accounts.setup.backends.call(Backend::Database).map_err(failed)?;
    Ok(accounts.data().users.keys().cloned().collect())
}

async fn users(State(accounts): State<Accounts>, _: Agent) -> Reply {
    Ok(Json(json!({ "users": names(&accounts)? })))
}

async fn status(_: Agent, Json(_): Json<Value>) -> Json<Value> {
    Json(json!({ "accepted": true }))
}

/// Returns the nodes that a user may use.
async fn nodes(Caller(user): Caller) -> Json<Value> {
    Json(json!({ "user": user.name, "nodes": ["tokyo", "berlin"] }))
}

async fn guest(State(accounts): State<Accounts>, _: Service) -> Reply {
    if !accounts.setup.backends.has(Backend::Store) {
        return Err(AccountsError::StoreNotConfigured);
    }
    let guest = accounts.data().guest.clone().ok_or(AccountsError::SandboxMissing)?;
    Ok(Json(json!({ "guest": guest })))
}

async fn overview(State(accounts): State<Accounts>, _: Service) -> Reply {
    if !accounts.setup.backends.has(Backend::Store) {
        return Err(AccountsError::StoreUnavailable);
    }
    Ok(Json(json!({ "users": names(&accounts)?.len() })))
}

async fn claims(Claims(user): Claims) -> Json<Value> {
    Json(json!({ "sub": user }))
}

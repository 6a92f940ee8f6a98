//! Actions of a user who is signed in.

use salvo::{Depot, Request, handler};
use serde::Deserialize;

use crate::body::json;
use crate::errors::{GenauthError, Reply, Success};
use crate::state::{Store, User, store};
use crate::users::Done;

/// Returns the user of the request's access token, with or without the prefix `Bearer`.
fn caller<'a>(store: &'a mut Store, request: &Request) -> Result<&'a mut User, GenauthError> {
    let token: &str = request.header("authorization").ok_or(GenauthError::NotLoggedIn)?;
    let token = token.strip_prefix("Bearer ").unwrap_or(token);
    let id = store.sessions.get(token).ok_or(GenauthError::UnauthorizedError)?;
    store.users.iter_mut().find(|user| user.user_id == *id).ok_or(GenauthError::UserNotFound)
}

/// `GET /api/v3/get-profile`
#[handler]
pub(crate) async fn get_profile(request: &mut Request, depot: &mut Depot) -> Reply<User> {
    let mut store = store(depot)?;
    Ok(Success::new(caller(&mut store, request)?.clone()))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct NewPassword {
    old_password: String,
    new_password: String,
}

/// `POST /api/v3/update-password`
#[handler]
pub(crate) async fn update_password(request: &mut Request, depot: &mut Depot) -> Reply<Done> {
    let NewPassword { old_password, new_password } = json(request).await?;
    let mut store = store(depot)?;
    let user = caller(&mut store, request)?;
    if user.password != old_password {
        return Err(GenauthError::WrongPassword);
    }
    if new_password.chars().count() < 8 || new_password == old_password {
        return Err(GenauthError::InvalidOperationError);
    }
    user.password = new_password;
    Ok(Done::reply())
}

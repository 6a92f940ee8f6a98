//! User management, with calls that a backend signs.

use salvo::{Depot, Request, handler};
use serde::{Deserialize, Serialize};

use crate::body::json;
use crate::errors::{GenauthError, Reply, Success};
use crate::state::{Store, User, store};

/// The minimum length of a password.
const SHORTEST_PASSWORD: usize = 8;

/// Adds a user and assigns an id.
///
/// # Errors
///
/// `ConflictError` if the name or email address is taken, `InvalidOperationError` if the password is too short.
pub(crate) fn add(store: &mut Store, mut user: User) -> Reply<User> {
    let same = |known: &User| known.username == user.username || (user.email.is_some() && known.email == user.email);
    if store.users.iter().any(same) {
        return Err(GenauthError::ConflictError);
    }
    if user.password.chars().count() < SHORTEST_PASSWORD {
        return Err(GenauthError::InvalidOperationError);
    }
    user.user_id = store.new_id("u");
    store.users.push(user.clone());
    Ok(Success::new(user))
}

/// `GET /api/v3/get-user?userId=…&userIdType=user_id`
#[handler]
pub(crate) async fn get_user(request: &mut Request, depot: &mut Depot) -> Reply<User> {
    let id: String = request.try_query("userId")?;
    let by: String = request.query("userIdType").unwrap_or_else(|| "user_id".to_owned());
    let matches = |user: &&User| match by.as_str() {
        "username" => user.username == id,
        "email" => user.email.as_ref() == Some(&id),
        _ => user.user_id == id,
    };
    if !["user_id", "username", "email"].contains(&by.as_str()) {
        return Err(GenauthError::InvalidArgumentError);
    }
    let store = store(depot)?;
    let user = store.users.iter().find(matches).ok_or(GenauthError::UserNotFound)?;
    Ok(Success::new(user.clone()))
}

#[derive(Debug, Deserialize)]
struct NewUser {
    username: String,
    email: Option<String>,
    password: String,
}

/// `POST /api/v3/create-user`, with a password that the user has to change.
#[handler]
pub(crate) async fn create_user(request: &mut Request, depot: &mut Depot) -> Reply<User> {
    let NewUser { username, email, password } = json(request).await?;
    add(&mut *store(depot)?, User { username, email, password, first_password: true, ..User::default() })
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Named {
    user_ids: Vec<String>,
}

/// The data of a successful change.
#[derive(Debug, Serialize)]
pub(crate) struct Done {
    success: bool,
}

impl Done {
    /// Returns the response.
    pub(crate) const fn reply() -> Success<Self> {
        Success::new(Self { success: true })
    }
}

/// `POST /api/v3/delete-users-batch`, which deletes all of the users or none.
#[handler]
pub(crate) async fn delete_users(request: &mut Request, depot: &mut Depot) -> Reply<Done> {
    let Named { user_ids } = json(request).await?;
    let mut store = store(depot)?;
    if !user_ids.iter().all(|id| store.users.iter().any(|user| user.user_id == *id)) {
        return Err(GenauthError::UserNotFound);
    }
    store.users.retain(|user| !user_ids.contains(&user.user_id));
    store.sessions.retain(|_, user| !user_ids.contains(user));
    Ok(Done::reply())
}

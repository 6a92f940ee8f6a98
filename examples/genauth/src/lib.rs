//! An identity service whose HTTP status is always 200; the body reports the result.
//!
//! Apps sign users in ([`signin`], [`totp`], [`profile`]); backends manage users and apps with signed calls ([`signature`],
//! [`users`], [`apps`]). All data is in memory; [`state`] contains the initial data.

pub mod apps;
mod body;
pub mod by_name;
pub mod errors;
mod locale;
pub mod profile;
pub mod signature;
pub mod signin;
pub mod state;
pub mod totp;
pub mod users;

use std::time::Duration;

use errbook::salvo::ErrorHoop;
use salvo::http::StatusError;
use salvo::size_limiter::max_size;
use salvo::timeout::Timeout;
use salvo::{Router, Service};

use errors::GenauthCode;

/// The maximum size of a request.
pub const LARGEST_BODY: u64 = 256 * 1024;

/// Returns the service, with its own state.
#[must_use]
pub fn service() -> Service {
    let apps = Router::with_path("api/v3")
        .push(Router::with_path("signin").post(signin::sign_in))
        .push(Router::with_path("signup").post(signin::sign_up))
        .push(Router::with_path("mfa-totp-verify").post(totp::verify))
        .push(Router::with_path("get-profile").get(profile::get_profile))
        .push(Router::with_path("update-password").post(profile::update_password));
    let backends = Router::with_path("api/v3")
        .hoop(signature::check)
        .push(Router::with_path("get-user").get(users::get_user))
        .push(Router::with_path("create-user").post(users::create_user))
        .push(Router::with_path("delete-users-batch").post(users::delete_users))
        .push(Router::with_path("get-application").get(apps::get_application))
        .push(Router::with_path("create-application").post(apps::create_application));
    let by_name = Router::with_path("__errors/{name}").goal(by_name::answer);
    Service::new(Router::new().push(apps).push(backends).push(by_name))
        .hoop(locale::of_the_sdk)
        .hoop(ErrorHoop::<GenauthCode>::new())
        // GenAuth has no class for timeouts.
        .hoop(Timeout::new(Duration::from_secs(10)).error(StatusError::internal_server_error))
        .hoop(max_size(LARGEST_BODY))
        .hoop(state::Shared::default())
}

//! The routes that the backends of apps call, with their secret key.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::apps::{App, DAY, Right, authorize};
use crate::error::PasswordlessError;
use crate::store::{Store, now};
use crate::tokens::{LIFETIME, Step};

type Answer = Result<HttpResponse, PasswordlessError>;

/// The payload of `/register/token`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RegisterToken {
    user_id: Option<String>,
    username: Option<String>,
    attestation: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    /// The lifetime in seconds.
    time_to_live: Option<u64>,
}

/// `POST /register/token` returns a token to add a passkey with.
pub(crate) async fn register_token(
    request: HttpRequest,
    store: web::Data<Store>,
    body: web::Json<RegisterToken>,
) -> Answer {
    let app = authorize(request.headers(), Right::Write)?;
    let body = body.into_inner();
    let user = named(body.user_id)?;
    accept(app, body.attestation.as_deref().unwrap_or("none"))?;
    let mut memory = store.memory();
    memory.add_user(app, &user)?;
    if !body.aliases.is_empty() {
        memory.set_aliases(app.name, &user, &body.aliases)?;
    }
    let username = body.username.unwrap_or_else(|| user.clone());
    let expires = now() + body.time_to_live.unwrap_or(LIFETIME).min(DAY);
    let token = memory.tokens.issue(app.name, Step::Register { user, username }, expires)?;
    Ok(HttpResponse::Ok().json(json!({ "token": token })))
}

/// Checks whether an app may request this form of attestation (Web Authentication §5.4.7).
fn accept(app: &App, attestation: &str) -> Result<(), PasswordlessError> {
    match attestation {
        "none" => Ok(()),
        "direct" | "indirect" if app.plan.attestation => Ok(()),
        "direct" | "indirect" => Err(PasswordlessError::AttestationNotSupportedOnPlan),
        _ => Err(PasswordlessError::InvalidAttestation),
    }
}

fn named(user: Option<String>) -> Result<String, PasswordlessError> {
    user.filter(|user| !user.is_empty()).ok_or(PasswordlessError::MissingUserid)
}

/// The payload of `/signin/verify`.
#[derive(Deserialize)]
pub(crate) struct Verify {
    token: Option<String>,
}

/// `POST /signin/verify` returns the user who signed in.
pub(crate) async fn verify(request: HttpRequest, store: web::Data<Store>, body: web::Json<Verify>) -> Answer {
    let app = authorize(request.headers(), Right::Read)?;
    let token = body.into_inner().token.filter(|token| !token.is_empty()).ok_or(PasswordlessError::MissingToken)?;
    let step = store.memory().tokens.redeem(app.name, &token, "verify_", now())?;
    let Step::Verify { user } = step else { return Err(PasswordlessError::InvalidToken { token }) };
    Ok(HttpResponse::Ok().json(json!({ "success": true, "userId": user })))
}

/// The payload of `/alias`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Alias {
    user_id: Option<String>,
    aliases: Vec<String>,
}

/// `POST /alias` replaces the aliases of a user.
pub(crate) async fn alias(request: HttpRequest, store: web::Data<Store>, body: web::Json<Alias>) -> Answer {
    let app = authorize(request.headers(), Right::Write)?;
    let body = body.into_inner();
    let user = named(body.user_id)?;
    store.memory().set_aliases(app.name, &user, &body.aliases)?;
    Ok(HttpResponse::NoContent().finish())
}

/// The query of `/users/list/{page}`.
#[derive(Deserialize)]
pub(crate) struct PageSize {
    size: u8,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct User<'a> {
    user_id: &'a str,
    credentials: usize,
}

/// `GET /users/list/{page}?size=` returns the users of the app, in pages counted from 1.
pub(crate) async fn users(
    request: HttpRequest,
    store: web::Data<Store>,
    page: web::Path<u16>,
    query: web::Query<PageSize>,
) -> Answer {
    let app = authorize(request.headers(), Right::Read)?;
    let size = usize::from(query.size);
    let skipped = usize::from(page.saturating_sub(1)) * size;
    let memory = store.memory();
    let users = memory.users(app.name).skip(skipped).take(size);
    let users: Vec<User<'_>> = users.map(|(user_id, passkeys)| User { user_id, credentials: passkeys.len() }).collect();
    Ok(HttpResponse::Ok().json(users))
}

/// The payload of `/magic-links/send`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MagicLink {
    email_address: String,
    user_id: Option<String>,
}

/// `POST /magic-links/send` mails a link that signs a user in. (This service counts the mail but sends none.)
pub(crate) async fn magic_link(request: HttpRequest, store: web::Data<Store>, body: web::Json<MagicLink>) -> Answer {
    let app = authorize(request.headers(), Right::Write)?;
    let body = body.into_inner();
    named(body.user_id)?;
    if store.age(app) < DAY && body.email_address != app.administrator {
        return Err(PasswordlessError::MagicLinkEmailAdminAddressOnly);
    }
    store.memory().mail(app, now())?;
    Ok(HttpResponse::NoContent().finish())
}

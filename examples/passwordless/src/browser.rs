//! The routes that the JavaScript client calls from browsers, with the public key.

use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::apps::{Right, authorize};
use crate::error::PasswordlessError;
use crate::passkey::{Ceremony, bytes};
use crate::store::{Store, now};
use crate::tokens::{LIFETIME, Step, random};

type Answer = Result<HttpResponse, PasswordlessError>;

/// The payload of `/register/begin` and `/signin/begin`.
#[derive(Deserialize)]
pub(crate) struct Begin {
    token: Option<String>,
    #[serde(rename = "userId")]
    user: Option<String>,
    alias: Option<String>,
    #[serde(rename = "RPID")]
    domain: String,
    #[serde(rename = "Origin")]
    origin: String,
}

/// The payload of `/register/complete` and `/signin/complete`.
#[derive(Deserialize)]
pub(crate) struct Complete {
    session: Option<String>,
    response: Credential,
}

/// A passkey as a browser sends it, with all members in base64url.
#[derive(Deserialize)]
struct Credential {
    id: String,
    response: Authenticator,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Authenticator {
    #[serde(rename = "AttestationObject")]
    attestation: String,
    #[serde(rename = "clientDataJson")]
    client_data: String,
    #[serde(rename = "authenticatorData")]
    data: String,
    signature: String,
}

/// `POST /register/begin` returns the options for creating a passkey.
pub(crate) async fn register_begin(request: HttpRequest, store: web::Data<Store>, body: web::Json<Begin>) -> Answer {
    let app = authorize(request.headers(), Right::Browser)?;
    let Begin { token, domain, origin, .. } = body.into_inner();
    let token = token.filter(|token| token.starts_with("register_")).ok_or(PasswordlessError::MissingRegisterToken)?;
    let mut memory = store.memory();
    let step = memory.tokens.redeem(app.name, &token, "register_", now())?;
    let Step::Register { user, username } = step else { return Err(PasswordlessError::MissingRegisterToken) };
    let challenge = random()?;
    let data = json!({
        "challenge": challenge,
        "rp": { "id": domain, "name": app.name },
        "user": { "id": URL_SAFE_NO_PAD.encode(&user), "name": username, "displayName": username },
        "pubKeyCredParams": [{ "type": "public-key", "alg": -7 }],
        "authenticatorSelection": { "residentKey": "required", "userVerification": "preferred" },
        "attestation": "none",
        "timeout": LIFETIME * 1000,
    });
    let step = Step::Session { challenge, origin, domain, user: Some(user) };
    let session = memory.tokens.issue(app.name, step, now() + LIFETIME)?;
    Ok(begun(data, session))
}

/// `POST /register/complete` stores the passkey that the device created.
pub(crate) async fn register_complete(
    request: HttpRequest,
    store: web::Data<Store>,
    body: web::Json<Complete>,
) -> Answer {
    let app = authorize(request.headers(), Right::Browser)?;
    let Complete { session, response } = body.into_inner();
    let token = session.filter(|token| !token.is_empty()).ok_or(PasswordlessError::MissingToken)?;
    let mut memory = store.memory();
    let step = memory.tokens.redeem(app.name, &token, "session_", now())?;
    let Step::Session { challenge, origin, domain, user: Some(user) } = step else {
        return Err(PasswordlessError::InvalidToken { token });
    };
    let ceremony = Ceremony { challenge: &challenge, origin: &origin, domain: &domain };
    if !ceremony.is_answered_by(&bytes(&response.response.client_data), "webauthn.create") {
        return Err(PasswordlessError::InvalidToken { token });
    }
    let passkey = ceremony.new_passkey(&bytes(&response.response.attestation));
    memory.add_passkey(app.name, user.clone(), passkey.ok_or(PasswordlessError::InvalidAttestation)?);
    let token = memory.tokens.issue(app.name, Step::Verify { user }, now() + LIFETIME)?;
    Ok(HttpResponse::Ok().json(json!({ "token": token })))
}

/// `POST /signin/begin` returns the challenge to sign. For an unknown user it accepts any passkey, so that the response does
/// not reveal which users exist.
pub(crate) async fn signin_begin(request: HttpRequest, store: web::Data<Store>, body: web::Json<Begin>) -> Answer {
    let app = authorize(request.headers(), Right::Browser)?;
    let Begin { user, alias, domain, origin, .. } = body.into_inner();
    let mut memory = store.memory();
    let user = match (&user, &alias) {
        (Some(user), _) => Some(&**user),
        (None, Some(alias)) => memory.user_of(app.name, alias),
        (None, None) => None,
    };
    let of_user = memory.users(app.name).filter(|(known, _)| Some(*known) == user);
    let credentials = of_user.flat_map(|(_, passkeys)| passkeys);
    let credentials: Vec<Value> =
        credentials.map(|passkey| json!({ "type": "public-key", "id": URL_SAFE_NO_PAD.encode(&passkey.id) })).collect();
    let challenge = random()?;
    let data = json!({
        "challenge": challenge,
        "rpId": domain,
        "allowCredentials": credentials,
        "userVerification": "preferred",
        "timeout": LIFETIME * 1000,
    });
    let step = Step::Session { challenge, origin, domain, user: None };
    let session = memory.tokens.issue(app.name, step, now() + LIFETIME)?;
    Ok(begun(data, session))
}

/// `POST /signin/complete` verifies the signature of the device.
pub(crate) async fn signin_complete(
    request: HttpRequest,
    store: web::Data<Store>,
    body: web::Json<Complete>,
) -> Answer {
    let app = authorize(request.headers(), Right::Browser)?;
    let Complete { session, response: Credential { id, response } } = body.into_inner();
    let token = session.filter(|token| !token.is_empty()).ok_or(PasswordlessError::MissingToken)?;
    let mut memory = store.memory();
    let step = memory.tokens.redeem(app.name, &token, "session_", now())?;
    let Step::Session { challenge, origin, domain, user: None } = step else {
        return Err(PasswordlessError::InvalidToken { token });
    };
    let ceremony = Ceremony { challenge: &challenge, origin: &origin, domain: &domain };
    let client_data = bytes(&response.client_data);
    if !ceremony.is_answered_by(&client_data, "webauthn.get") {
        return Err(PasswordlessError::InvalidToken { token });
    }
    // A wrong signature is treated like an unknown passkey.
    let (user, passkey) = memory.passkey(app.name, &bytes(&id)).ok_or(PasswordlessError::UnknownCredential)?;
    let user = user.to_owned();
    if !ceremony.is_signed(passkey, &bytes(&response.data), &client_data, &bytes(&response.signature)) {
        return Err(PasswordlessError::UnknownCredential);
    }
    let token = memory.tokens.issue(app.name, Step::Verify { user }, now() + LIFETIME)?;
    Ok(HttpResponse::Ok().json(json!({ "token": token })))
}

fn begun(data: Value, session: String) -> HttpResponse {
    HttpResponse::Ok().json(json!({ "data": data, "session": session }))
}

//! Signed calls, with which a backend proves that it has the secret of an access key.

use std::fmt::Write as _;
use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use salvo::http::Method;
use salvo::{Depot, Request, handler};
use serde_json::{Map, Value};
use sha1::Sha1;

use crate::LARGEST_BODY;
use crate::errors::GenauthError;
use crate::state::store;

/// The access key of the only backend.
pub const ACCESS_KEY: &str = "ak1";

/// The secret of the access key.
pub const SECRET: &str = "sk-correct-battery";

/// The maximum difference between clocks.
const SKEW: Duration = Duration::from_secs(15 * 60);

/// A hoop that accepts each signed request once.
#[handler]
pub(crate) async fn check(request: &mut Request, depot: &mut Depot) -> Result<(), GenauthError> {
    let header = |name: &str| request.header::<&str>(name);
    let (key, signature) = header("authorization")
        .and_then(|value| value.strip_prefix("authing ")?.split_once(':'))
        .ok_or(GenauthError::SignatureInvalid)?;
    if header("x-authing-signature-method") != Some("HMAC-SHA1") {
        return Err(GenauthError::SignatureMethodMismatch);
    }
    if header("x-authing-signature-version") != Some("1.0") {
        return Err(GenauthError::SignatureVersionMismatch);
    }
    check_date(header("date").ok_or(GenauthError::SignatureDateMissing)?)?;
    let nonce = header("x-authing-signature-nonce").ok_or(GenauthError::SignatureInvalid)?.to_owned();
    let (key, signature) = (key.to_owned(), STANDARD.decode(signature).map_err(|_| GenauthError::SignatureInvalid)?);
    let signed = string_to_sign(request).await?;
    let mut mac = Hmac::<Sha1>::new_from_slice(SECRET.as_bytes()).map_err(|_| GenauthError::ServerError)?;
    mac.update(signed.as_bytes());
    if key != ACCESS_KEY || mac.verify_slice(&signature).is_err() {
        return Err(GenauthError::SignatureInvalid);
    }
    if !store(depot)?.used_nonces.insert(nonce) {
        return Err(GenauthError::SignatureReused);
    }
    Ok(())
}

/// Parses the time, in milliseconds since 1970 or as an HTTP-date, which the SDKs send.
fn check_date(date: &str) -> Result<(), GenauthError> {
    let at = match date.parse() {
        Ok(millis) => SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(millis)),
        Err(_) => httpdate::parse_http_date(date).ok(),
    };
    let at = at.ok_or(GenauthError::SignatureTimestampMalformed)?;
    let now = SystemTime::now();
    let skew = now.duration_since(at).or_else(|_| at.duration_since(now)).unwrap_or(Duration::MAX);
    if skew > SKEW { Err(GenauthError::SignatureClockSkew) } else { Ok(()) }
}

/// Returns the text that a client signs: the method, headers, and the path with its parameters, or the members of the body, in
/// order.
async fn string_to_sign(request: &mut Request) -> Result<String, GenauthError> {
    let mut text = format!("{}\n", request.method());
    let mut headers: Vec<(&str, &str)> = request
        .headers()
        .iter()
        .filter(|(name, _)| name.as_str().starts_with("x-authing-") || *name == "date")
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap_or_default().trim()))
        .collect();
    headers.sort_unstable();
    for (name, value) in headers {
        let _ = writeln!(text, "{name}:{value}");
    }
    text.push_str(request.uri().path());
    let mut members: Vec<(String, String)> = if request.method() == Method::GET {
        request.queries().flat_iter().map(|(name, value)| (name.clone(), value.clone())).collect()
    } else {
        let body = request.payload_with_max_size(LARGEST_BODY as usize).await?;
        let body: Map<String, Value> = serde_json::from_slice(body).unwrap_or_default();
        let text = |value: Value| match value {
            Value::String(text) => text,
            other => other.to_string(),
        };
        body.into_iter().map(|(name, value)| (name, text(value))).collect()
    };
    members.sort();
    for (index, (name, value)) in members.iter().enumerate() {
        let sign = if index == 0 { '?' } else { '&' };
        let _ = write!(text, "{sign}{name}={value}");
    }
    Ok(text)
}

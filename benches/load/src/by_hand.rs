//! The route without errbook.

use std::fmt::Write;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};

/// The body of `AuthError::InvalidCredentials`.
const BODY: &str = r#"{"error":"invalid_credentials","message":"The password is not correct. Try again, or reset it if it is forgotten."}"#;

/// The same in Chinese.
const BODY_ZH: &str =
    r#"{"error":"invalid_credentials","message":"密码不正确，请重新输入；如果忘记了，可以重置密码。"}"#;

/// The header with the id of the request.
const ID: HeaderName = HeaderName::from_static("x-request-id");

/// The headers and the body are always the same.
pub(crate) fn fixed() -> Router {
    Router::new().route("/error", get(respond_fixed))
}

async fn respond_fixed() -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static("en")),
    ];
    (StatusCode::UNAUTHORIZED, headers, BODY).into_response()
}

/// The language is the reader's, and each request has an id.
pub(crate) fn with_id() -> Router {
    let ids = Ids(Arc::new(AtomicU64::new(0)));
    Router::new()
        .route("/error", get(respond_in_language))
        .layer(PropagateRequestIdLayer::new(ID))
        .layer(SetRequestIdLayer::new(ID, ids))
}

async fn respond_in_language(headers: HeaderMap) -> Response {
    let (language, body) = if prefers_chinese(&headers) { ("zh", BODY_ZH) } else { ("en", BODY) };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(language)),
        (header::VARY, HeaderValue::from_static("accept-language")),
    ];
    (StatusCode::UNAUTHORIZED, headers, body).into_response()
}

/// Returns whether the language that a request names first, of those of the service, is Chinese: people who write this by hand
/// read no weights.
fn prefers_chinese(headers: &HeaderMap) -> bool {
    let list = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known = list.split(',').find_map(|range| {
        let language = range.trim().get(..2)?;
        ["en", "zh"].into_iter().find(|known| language.eq_ignore_ascii_case(known))
    });
    known == Some("zh")
}

/// Makes ids as errbook does: 128 bits in hexadecimal.
#[derive(Clone)]
struct Ids(Arc<AtomicU64>);

impl MakeRequestId for Ids {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        static KEYS: LazyLock<[RandomState; 2]> = LazyLock::new(|| [RandomState::new(), RandomState::new()]);
        let count = self.0.fetch_add(1, Ordering::Relaxed);
        let [high, low] = KEYS.each_ref().map(|key| key.hash_one(count));
        // With room for all of it, so that the number of allocations does not depend on the digits.
        let mut id = String::with_capacity(32);
        write!(id, "{high:016x}{low:016x}").ok()?;
        HeaderValue::try_from(id).ok().map(RequestId::new)
    }
}

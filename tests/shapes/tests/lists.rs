//! Lists of errors in the forms of known APIs and specifications: each as a catalog, in English and Chinese, to the byte, both
//! from the response itself and over HTTP from a service of axum.

mod azure;
mod genauth;
mod github;
mod google;
mod json_api;
mod rfc9457;
mod spring;

use axum::Router;
use errbook::{ApiError, Context, Language};
use errbook_shapes::{Client, Version};
use tokio::net::TcpListener;

/// The id of each request.
const ID: &str = "01JGFJJZ00A7V3T9XK5N2QWERB";

/// What an error is sent as: the language, the status of HTTP, the media type and the body.
struct Sent(&'static str, u16, &'static str, &'static str);

/// Returns the context of the request that [`hold_over_http`] sends.
fn context() -> Context<'static> {
    Context::new().instance("/signup").request_id(ID)
}

/// Every response of the error is as claimed.
fn hold(error: &dyn ApiError, context: &Context<'_>, claims: &[Sent]) {
    for Sent(language, status, content_type, body) in claims {
        let response = error.respond(&context.language(Language::parse(language).expect("a tag")));
        assert_eq!(response.body.as_str(), *body, "{language}");
        assert_eq!(response.status, *status, "{language}");
        assert_eq!(response.headers.get("content-type"), Some(*content_type), "{language}");
        assert_eq!(response.headers.get("content-language"), Some(*language), "{language}");
    }
}

/// The same holds over HTTP of the service's route `/signup`.
async fn hold_over_http(router: Router, claims: &[Sent]) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let client = Client(listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, router).await });
    for Sent(language, status, content_type, body) in claims {
        for version in Version::ALL {
            let headers = [("accept-language", *language), ("x-request-id", ID)];
            let answer = client.send(version, "GET", "/signup", &headers).await;
            assert_eq!(std::str::from_utf8(&answer.body), Ok(*body), "{version:?} {language}");
            assert_eq!(answer.status, *status, "{version:?} {language}");
            assert_eq!(answer.lines("content-type"), [*content_type], "{version:?} {language}");
            assert_eq!(answer.lines("content-language"), [*language], "{version:?} {language}");
        }
    }
}

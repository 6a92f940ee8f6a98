//! Ten thousand concurrent requests, each of which gets its own answer.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook_http_load::{Answer, Ask, LoadCode, LoadError, run, work};
use http::Request;
use http_body_util::BodyExt;
use tower::ServiceExt;

async fn fail(Path((kind, number)): Path<(String, usize)>) -> Result<String, LoadError> {
    work(&kind, number).await
}

async fn call(service: Router, ask: Ask) -> Answer {
    let mut request = Request::get(ask.path());
    for (name, value) in ask.headers() {
        request = request.header(name, value);
    }
    let response = service.oneshot(request.body(axum::body::Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let headers = parts.headers.iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    Answer { status: parts.status.as_u16(), headers, body: body.collect().await.unwrap().to_bytes().into() }
}

#[test]
fn of_ten_thousand_concurrent_requests_each_gets_its_own_answer() {
    let service = Router::new().route("/fail/{kind}/{number}", get(fail)).layer(ErrorLayer::<LoadCode>::new());
    run(|ask| call(service.clone(), ask));
}

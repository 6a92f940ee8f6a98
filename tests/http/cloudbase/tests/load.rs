//! Ten thousand concurrent requests, each of which gets its own answer.

use std::sync::Arc;

use errbook::poem::ErrorMiddleware;
use errbook_http_load::{Answer, Ask, LoadCode, LoadError, run, work};
use poem::http::uri::Scheme;
use poem::web::{LocalAddr, Path, RemoteAddr};
use poem::{Body, Endpoint, EndpointExt, IntoEndpoint, Request, RequestParts, Route, get, handler};

#[handler]
async fn fail(Path((kind, number)): Path<(String, usize)>) -> Result<String, LoadError> {
    work(&kind, number).await
}

async fn send(service: Arc<impl Endpoint>, ask: Ask) {
    let mut request = poem::http::Request::get(ask.path());
    for (name, value) in ask.headers() {
        request = request.header(name, value);
    }
    // As poem's server does.
    let (parts, body) = request.body(Body::empty()).unwrap().into_parts();
    let parts = RequestParts::from((parts, LocalAddr::default(), RemoteAddr::default(), Scheme::HTTP));
    let request = Request::from_parts(parts, body);
    let mut response = service.get_response(request).await;
    let headers = response.headers().iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let body = response.take_body().into_vec().await.unwrap();
    ask.check(&Answer { status: response.status().as_u16(), headers, body });
}

#[test]
fn of_ten_thousand_concurrent_requests_each_gets_its_own_answer() {
    let service = Route::new().at("/fail/:kind/:number", get(fail)).with(ErrorMiddleware::<LoadCode>::new());
    let service = Arc::new(service.into_endpoint());
    run(async || move |ask| send(Arc::clone(&service), ask));
}

//! Ten thousand concurrent requests, each of which gets its own answer.

use errbook::poem::ErrorMiddleware;
use errbook_http_load::{Answer, Ask, LoadCode, LoadError, run, work};
use poem::web::Path;
use poem::{Endpoint, EndpointExt, IntoEndpoint, Request, Route, get, handler};
use std::sync::Arc;

#[handler]
async fn fail(Path((kind, number)): Path<(String, usize)>) -> Result<String, LoadError> {
    work(&kind, number).await
}

async fn call(service: Arc<impl Endpoint>, ask: Ask) -> Answer {
    let mut request = Request::builder().uri_str(ask.path());
    for (name, value) in ask.headers() {
        request = request.header(name, value);
    }
    let mut response = service.get_response(request.finish()).await;
    let headers = response.headers().iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let body = response.take_body().into_vec().await.unwrap();
    Answer { status: response.status().as_u16(), headers, body }
}

#[test]
fn of_ten_thousand_concurrent_requests_each_gets_its_own_answer() {
    let service = Route::new().at("/fail/:kind/:number", get(fail)).with(ErrorMiddleware::<LoadCode>::new());
    let service = Arc::new(service.into_endpoint());
    run(|ask| call(Arc::clone(&service), ask));
}

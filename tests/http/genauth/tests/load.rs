//! Ten thousand concurrent requests, each of which gets its own answer.

use std::sync::Arc;

use errbook::salvo::ErrorHoop;
use errbook_http_load::{Answer, Ask, LoadCode, LoadError, run, work};
use salvo::test::{ResponseExt, TestClient};
use salvo::{Request, Router, Service, handler};

#[handler]
async fn fail(request: &mut Request) -> Result<String, LoadError> {
    let number = request.param("number").unwrap_or_default();
    let kind: String = request.param("kind").unwrap_or_default();
    work(&kind, number).await
}

async fn call(service: Arc<Service>, ask: Ask) -> Answer {
    let mut request = TestClient::get(format!("http://localhost{}", ask.path()));
    for (name, value) in ask.headers() {
        request = request.add_header(name, value, true);
    }
    let mut response = request.send(&*service).await;
    let headers = response.headers().iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let status = response.status_code.map_or(200, |status| status.as_u16());
    Answer { status, headers, body: response.take_bytes(None).await.unwrap().into() }
}

#[test]
fn of_ten_thousand_concurrent_requests_each_gets_its_own_answer() {
    let router = Router::with_path("fail/{kind}/{number}").get(fail);
    let service = Arc::new(Service::new(router).hoop(ErrorHoop::<LoadCode>::new()));
    run(|ask| call(Arc::clone(&service), ask));
}

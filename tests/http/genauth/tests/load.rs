//! Ten thousand concurrent requests, each of which gets its own answer.

use std::sync::Arc;

use errbook::salvo::ErrorHoop;
use errbook_http_load::{Answer, Ask, LoadCode, LoadError, run, work};
use http::uri::Scheme;
use http_body_util::BodyExt;
use salvo::conn::SocketAddr;
use salvo::http::ReqBody;
use salvo::{Request, Router, Service, handler};

#[handler]
async fn fail(request: &mut Request) -> Result<String, LoadError> {
    let number = request.param("number").unwrap_or_default();
    let kind: String = request.param("kind").unwrap_or_default();
    work(&kind, number).await
}

async fn send(service: Arc<Service>, ask: Ask) {
    let mut request = http::Request::get(ask.path());
    for (name, value) in ask.headers() {
        request = request.header(name, value);
    }
    let request = Request::from_hyper(request.body(ReqBody::None).unwrap(), Scheme::HTTP);
    // What a server creates for each connection.
    let handler = service.hyper_handler(SocketAddr::Unknown, SocketAddr::Unknown, Scheme::HTTP, None, None);
    let response = handler.handle(request).await;
    let headers = response.headers().iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let status = response.status_code.map_or(200, |status| status.as_u16());
    let body = response.body.collect().await.unwrap().to_bytes().to_vec();
    ask.check(&Answer { status, headers, body });
}

#[test]
fn of_ten_thousand_concurrent_requests_each_gets_its_own_answer() {
    let router = Router::with_path("fail/{kind}/{number}").get(fail);
    let service = Arc::new(Service::new(router).hoop(ErrorHoop::<LoadCode>::new()));
    run(async || move |ask| send(Arc::clone(&service), ask));
}

//! Ten thousand concurrent requests to a service without a framework, each of which gets its own answer.

use std::convert::Infallible;

use bytes::Bytes;
use errbook::tower::{ErrorLayer, respond};
use errbook_http_load::{Answer, Ask, LoadCode, run, work};
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use tower::{Layer, ServiceExt, service_fn};

async fn fail(request: Request<()>) -> Result<Response<Full<Bytes>>, Infallible> {
    let Some((kind, number)) = request.uri().path().strip_prefix("/fail/").and_then(|path| path.split_once('/')) else {
        let mut response = Response::new(Full::from("nowhere"));
        *response.status_mut() = StatusCode::NOT_FOUND;
        return Ok(response);
    };
    Ok(match work(kind, number.parse().unwrap()).await {
        Ok(text) => Response::new(text.into()),
        Err(error) => respond(&error),
    })
}

async fn send(ask: Ask) {
    let mut request = Request::get(ask.path());
    for (name, value) in ask.headers() {
        request = request.header(name, value);
    }
    let service = ErrorLayer::<LoadCode>::new().layer(service_fn(fail));
    let (parts, body) = service.oneshot(request.body(()).unwrap()).await.unwrap().into_parts();
    let headers = parts.headers.iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let body = body.collect().await.unwrap().to_bytes();
    ask.check(&Answer { status: parts.status.as_u16(), headers, body: body.into() });
}

#[test]
fn of_ten_thousand_concurrent_requests_each_gets_its_own_answer() {
    run(async || send);
}

//! Ten thousand concurrent requests, each of which gets its own answer.

use std::rc::Rc;

use actix_web::body::to_bytes;
use actix_web::dev::ServiceResponse;
use actix_web::test::{TestRequest, init_service, try_call_service};
use actix_web::{App, web};
use errbook::actix::ErrorMiddleware;
use errbook_http_load::{Answer, Ask, LoadCode, LoadError, run_here, work};

async fn fail(path: web::Path<(String, usize)>) -> Result<String, LoadError> {
    let (kind, number) = path.into_inner();
    work(&kind, number).await
}

async fn answer(response: ServiceResponse<impl actix_web::body::MessageBody>) -> Answer {
    let (status, headers) = (response.status().as_u16(), response.headers().iter());
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let body = to_bytes(response.into_body()).await.map_err(|_| "the body is there").unwrap();
    Answer { status, headers, body: body.into() }
}

/// actix serves each request on the thread of its connection.
#[test]
fn of_ten_thousand_concurrent_requests_each_gets_its_own_answer() {
    run_here(async || {
        let app =
            App::new().route("/fail/{kind}/{number}", web::get().to(fail)).wrap(ErrorMiddleware::<LoadCode>::new());
        let service = Rc::new(init_service(app).await);
        move |ask: Ask| {
            let service = Rc::clone(&service);
            async move {
                let mut request = TestRequest::with_uri(&ask.path());
                for header in ask.headers() {
                    request = request.insert_header(header);
                }
                let request = request.to_request();
                // Errors of middlewares become responses where actix would make them.
                match try_call_service(&*service, request).await {
                    Ok(response) => answer(response).await,
                    Err(error) => {
                        let response = error.error_response();
                        let request = TestRequest::default().to_http_request();
                        answer(ServiceResponse::new(request, response)).await
                    }
                }
            }
        }
    });
}

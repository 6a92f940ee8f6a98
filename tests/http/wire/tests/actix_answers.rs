//! actix-web: what a middleware answers with.

use std::net::TcpListener;
use std::thread;

use actix_web::body::MessageBody;
use actix_web::dev::{Service as _, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::error::{InternalError, JsonPayloadError};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::rt::System;
use actix_web::{App, Error, HttpResponse, HttpServer, web};
use errbook::actix::ErrorMiddleware;
use errbook::{ApiError, Entry, Settings, Success};
use errbook_http_wire::routes::{SECRET, bare_headers};
use errbook_http_wire::{
    AlwaysCode, Client, LimitsCode, LimitsError, WireCode, WireError, composition, fallbacks, pages, wrapping,
};

async fn error() -> Result<HttpResponse, WireError> {
    Err(WireError::Missing)
}

async fn hidden() -> Result<HttpResponse, WireError> {
    Err(WireError::Hidden)
}

async fn bare(status: web::Path<u16>) -> HttpResponse {
    let mut response = HttpResponse::new(StatusCode::from_u16(*status).expect("a status")).set_body(SECRET);
    for (name, value) in bare_headers() {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response.map_into_boxed_body()
}

async fn refused() -> Result<HttpResponse, LimitsError> {
    Err(LimitsError::Refused)
}

async fn plain(name: web::Path<String>) -> HttpResponse {
    let (_, status, media_type, body, header) = wrapping::plain(&name);
    let mut response = HttpResponse::build(StatusCode::from_u16(status).expect("a status"));
    response.insert_header(("content-type", media_type)).insert_header(header).body(body)
}

async fn numbers() -> web::Json<[u8; 2]> {
    web::Json([1, 2])
}

async fn stream() -> HttpResponse {
    // Without a length.
    HttpResponse::Ok().content_type("application/json").streaming(errbook_http_wire::Pieces::new())
}

async fn panics() -> HttpResponse {
    panic!("{SECRET}")
}

async fn success() -> Success<AlwaysCode, [u8; 2]> {
    Success::new([1, 2])
}

async fn json(_: web::Json<u8>) -> HttpResponse {
    HttpResponse::NoContent().finish()
}

fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/error", web::get().to(error))
        .route("/error", web::head().to(error))
        .route("/hidden", web::get().to(hidden))
        .route("/bare/{status}", web::route().to(bare))
        .route("/refused", web::get().to(refused))
        .route("/plain/{name}", web::route().to(plain))
        .route("/number", web::get().to(json))
        .route("/json", web::get().to(numbers))
        .route("/stream", web::get().to(stream))
        .route("/panic", web::route().to(panics))
        .route("/success", web::get().to(success));
}

fn serve<F, T, B>(app: F) -> Client
where
    F: Fn() -> App<T> + Send + Clone + 'static,
    T: ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<B>, Error = Error, InitError = ()>
        + 'static,
    B: MessageBody + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("the port");
    thread::spawn(move || {
        let server = HttpServer::new(app).workers(1).disable_signals();
        System::new().block_on(server.listen_auto_h2c(listener).expect("a listener").run())
    });
    Client(address)
}

fn limits(settings: Settings) -> Client {
    serve(move || App::new().configure(routes).wrap(ErrorMiddleware::<LimitsCode>::with(settings.clone())))
}

fn with(settings: Settings) -> Client {
    serve(move || App::new().configure(routes).wrap(ErrorMiddleware::<WireCode>::with(settings.clone())))
}

#[tokio::test]
async fn a_bare_response_becomes_an_error_with_values() {
    fallbacks::a_bare_response_becomes_an_error_with_values(with(fallbacks::settings())).await;
}

#[tokio::test]
async fn a_panic_is_asked_about_and_one_in_the_closure_is_answered() {
    fallbacks::a_panic_is_asked_about_and_one_in_the_closure_is_answered(with(fallbacks::settings())).await;
}

/// Of extractors, handlers and middlewares.
#[tokio::test]
async fn the_errors_of_actix_are_known() {
    let settings = Settings::new().fallback_by(|bare| -> Option<Box<dyn ApiError>> {
        let error = bare.error::<Error>()?;
        error.as_error::<JsonPayloadError>().map(|_| LimitsError::Refused.into())
    });
    let client = with(settings);
    let answer = client.get("/number").await;
    assert_eq!((answer.status, &answer.json()["error"]), (400, &serde_json::json!("refused")));
    assert_eq!(client.get("/bare/400").await.json()["code"], "rejected");
}

/// Shows the entry of an error that has been rendered.
fn shown(error: Error) -> Error {
    let mut response = error.error_response();
    let entry = response.extensions().get::<Entry>().copied();
    if let Some(entry) = entry {
        let name = HeaderName::from_static(fallbacks::ENTRY);
        response.headers_mut().insert(name, HeaderValue::from_static(entry.name()));
    }
    InternalError::from_response(String::new(), response).into()
}

#[tokio::test]
async fn the_entry_of_a_response_is_known_outside() {
    let client = serve(|| {
        App::new().configure(routes).wrap(ErrorMiddleware::<WireCode>::with(fallbacks::settings())).wrap_fn(
            |request, service| {
                let called = service.call(request);
                async move {
                    let mut response = match called.await {
                        Ok(response) => response,
                        // actix keeps what a middleware inside has failed with as an error.
                        Err(error) => return Err(shown(error)),
                    };
                    let entry = response.response().extensions().get::<Entry>().copied();
                    if let Some(entry) = entry {
                        let name = HeaderName::from_static(fallbacks::ENTRY);
                        response.headers_mut().insert(name, HeaderValue::from_static(entry.name()));
                    }
                    Ok(response)
                }
            },
        )
    });
    fallbacks::the_entry_of_a_response_is_known_outside(client).await;
}

#[tokio::test]
async fn browsers_get_a_page() {
    pages::browsers_get_a_page(with(pages::settings())).await;
}

#[tokio::test]
async fn a_page_shows_values_as_text() {
    pages::a_page_shows_values_as_text(with(pages::settings())).await;
}

#[tokio::test]
async fn everyone_else_gets_json() {
    pages::everyone_else_gets_json(with(pages::settings())).await;
    pages::without_the_setting_browsers_get_json(with(Settings::new())).await;
}

#[tokio::test]
async fn plain_json_is_in_the_template() {
    wrapping::plain_json_is_in_the_template(limits(wrapping::settings())).await;
    wrapping::plain_json_passes(limits(Settings::new())).await;
    wrapping::plain_json_is_in_the_template_that_is_chosen(limits(wrapping::old())).await;
    // The envelope of this catalog has no template.
    wrapping::plain_json_passes(with(wrapping::settings())).await;
}

#[tokio::test]
async fn each_catalog_answers_below_its_layer() {
    let limits = || web::scope("/limits").configure(routes).wrap(ErrorMiddleware::<LimitsCode>::new());
    let nested = serve(move || App::new().service(limits()).configure(routes).wrap(ErrorMiddleware::<WireCode>::new()));
    composition::each_catalog_answers_below_its_layer(nested).await;
}

#[tokio::test]
async fn two_layers_of_a_catalog_do_nothing_twice() {
    let middleware = ErrorMiddleware::<WireCode>::new;
    let twice = serve(move || App::new().configure(routes).wrap(middleware()).wrap(middleware()));
    let middleware = || ErrorMiddleware::<LimitsCode>::with(wrapping::settings());
    let wrapped = serve(move || App::new().configure(routes).wrap(middleware()).wrap(middleware()));
    composition::two_layers_of_a_catalog_do_nothing_twice(twice).await;
    composition::a_success_is_wrapped_once(wrapped).await;
}

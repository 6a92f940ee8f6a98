//! actix-web.

// docs/production.md shows what follows, up to the routes.
use actix_cors::Cors;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::error::ErrorRequestTimeout;
use actix_web::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, AUTHORIZATION, CONTENT_TYPE, HeaderValue, ORIGIN,
    RETRY_AFTER, VARY, WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::middleware::{Compress, DefaultHeaders, Logger, Next, NormalizePath, from_fn};
use actix_web::rt::time::timeout;
use actix_web::web::{JsonConfig, PayloadConfig, ServiceConfig};
use actix_web::{App, Error, HttpResponse};
use errbook::actix::ErrorMiddleware;

use crate::error::{LIMIT, PATIENCE, SHOP, ShopCode, settings};

/// Returns the app: the routes, and everything around them.
pub fn app(
    routes: fn(&mut ServiceConfig),
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    let cors = Cors::default()
        .allowed_origin(SHOP)
        .allowed_methods(["GET", "POST"])
        .allowed_headers([AUTHORIZATION, CONTENT_TYPE])
        .expose_headers([RETRY_AFTER.as_str(), "x-request-id"]);
    App::new()
        .app_data(JsonConfig::default().limit(LIMIT))
        .app_data(PayloadConfig::new(LIMIT))
        .configure(routes)
        // Inside of errbook's middleware: what fails.
        .wrap(from_fn(authorize))
        .wrap(from_fn(limit))
        .wrap(from_fn(in_time))
        .wrap(ErrorMiddleware::<ShopCode>::with(settings()))
        // Outside of it: what every answer needs, whoever made it.
        .wrap(from_fn(failures))
        .wrap(DefaultHeaders::new().add((X_CONTENT_TYPE_OPTIONS, "nosniff")))
        .wrap(cors)
        .wrap(Compress::default())
        .wrap(NormalizePath::trim())
        .wrap(Logger::default())
}

/// Sets what `Cors` and `DefaultHeaders` set on responses alone: panics and the errors of middlewares are still errors here.
async fn failures<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
    let is_of_shop = request.headers().get(ORIGIN).is_some_and(|origin| origin == SHOP);
    next.call(request).await.map_err(|mut error| {
        error.add_response_mapper(move |mut response| {
            let headers = response.headers_mut();
            headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
            headers.append(VARY, HeaderValue::from_static("origin"));
            if is_of_shop {
                headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static(SHOP));
                headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("retry-after, x-request-id"));
            }
            response
        });
        error
    })
}

/// Refuses requests for `/private` without a token.
async fn authorize<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if request.path() == "/private" && !request.headers().contains_key(AUTHORIZATION) {
        let refused = HttpResponse::Unauthorized().insert_header((WWW_AUTHENTICATE, "Bearer")).finish();
        return Ok(request.into_response(refused).map_into_right_body());
    }
    next.call(request).await.map(ServiceResponse::map_into_left_body)
}

/// Refuses requests that are too many.
async fn limit<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if request.headers().contains_key("x-flood") {
        let refused = HttpResponse::TooManyRequests().insert_header((RETRY_AFTER, "7")).finish();
        return Ok(request.into_response(refused).map_into_right_body());
    }
    next.call(request).await.map(ServiceResponse::map_into_left_body)
}

/// Answers 408 where a request takes too long.
async fn in_time<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
    timeout(PATIENCE, next.call(request)).await.unwrap_or_else(|late| Err(ErrorRequestTimeout(late)))
}

// The shop.
/// The routes.
pub fn routes(config: &mut ServiceConfig) {
    use actix_web::web;

    use crate::error::{NewOrder, SECRET, ShopError, order};

    async fn new(new: web::Json<NewOrder>) -> Result<&'static str, ShopError> {
        order(&new)
    }
    async fn panics() -> HttpResponse {
        panic!("{SECRET}")
    }
    async fn slow() -> HttpResponse {
        actix_web::rt::time::sleep(PATIENCE * 20).await;
        HttpResponse::Ok().finish()
    }
    async fn broken<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
        assert!(!request.headers().contains_key("x-break"), "{SECRET}");
        next.call(request).await
    }
    let scope = web::scope("")
        .wrap(from_fn(broken))
        .service(web::resource("/orders").route(web::post().to(new)))
        .route("/panic", web::get().to(panics))
        .route("/slow", web::get().to(slow))
        .route("/private", web::get().to(async || "private"));
    config.service(scope);
}

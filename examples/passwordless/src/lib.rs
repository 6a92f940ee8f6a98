//! Passwordless.dev's API as a service on actix-web: people sign in with passkeys, and every error response comes from
//! `catalog.toml`.

mod apps;
mod around;
mod backend;
mod browser;
mod error;
mod page;
mod passkey;
mod store;
mod tokens;

use std::io;
use std::net::TcpListener;

use actix_web::body::MessageBody;
use actix_web::dev::{Server, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::error::{ErrorUnsupportedMediaType, JsonPayloadError};
use actix_web::middleware::from_fn;
use actix_web::{App, Error, HttpRequest, HttpServer, web};
use errbook::actix::ErrorMiddleware;
use errbook_pages::Book;

pub use around::LIMIT;
pub use error::{PasswordlessCode, PasswordlessError, Triggered};
pub use page::book;
pub use store::Store;

/// The maximum size of a request.
const LARGEST_BODY: usize = 64 * 1024;

/// Returns the service with its [`book`]; `add` adds routes to it.
pub fn app(
    store: web::Data<Store>,
    book: web::Data<Book>,
    add: impl FnOnce(&mut web::ServiceConfig),
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    App::new()
        .app_data(store)
        .app_data(web::JsonConfig::default().limit(LARGEST_BODY).error_handler(rejected))
        .configure(routes)
        .configure(page::routes(book))
        .configure(add)
        .wrap(from_fn(around::in_time))
        .wrap(ErrorMiddleware::<PasswordlessCode>::new())
        // Outside of the layer, because it only adds headers, also to responses of the layer.
        .wrap(from_fn(around::from_any_page))
}

fn routes(service: &mut web::ServiceConfig) {
    let post = web::post;
    service
        .service(web::resource("/register/token").route(post().to(backend::register_token)))
        .service(web::resource("/register/begin").route(post().to(browser::register_begin)))
        .service(web::resource("/register/complete").route(post().to(browser::register_complete)))
        .service(web::resource("/signin/begin").route(post().to(browser::signin_begin)))
        .service(web::resource("/signin/complete").route(post().to(browser::signin_complete)))
        .service(web::resource("/signin/verify").route(post().to(backend::verify)))
        .service(web::resource("/alias").route(post().to(backend::alias)))
        .service(web::resource("/users/list/{page}").route(web::get().to(backend::users)))
        .service(web::resource("/magic-links/send").route(post().to(backend::magic_link)))
        .service(web::resource("/__errors/{name}").route(web::route().to(trigger)));
}

/// `/__errors/{name}` returns the entry with this name, to try it out.
async fn trigger(name: web::Path<String>) -> Result<&'static str, Error> {
    match PasswordlessCode::from_name(&name) {
        Some(code) => Err(Triggered(code).into()),
        None => Err(PasswordlessError::NotFound.into()),
    }
}

/// Answers a body of another content type with 415 (RFC 9110 §15.5.16) instead of the 400 of actix-web.
fn rejected(error: JsonPayloadError, _: &HttpRequest) -> Error {
    match error {
        JsonPayloadError::ContentType => ErrorUnsupportedMediaType(error),
        error => error.into(),
    }
}

/// Serves on a socket until the server is stopped. The future has to run in an actix system.
///
/// # Errors
///
/// If listening on the socket fails, or the catalog has errors.
pub fn serve(listener: TcpListener, workers: usize) -> io::Result<Server> {
    let store = web::Data::new(Store::default());
    let book = book().map_err(io::Error::other)?;
    let server = HttpServer::new(move || app(store.clone(), book.clone(), |_| {}));
    Ok(server.workers(workers).listen(listener)?.run())
}

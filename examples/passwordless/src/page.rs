//! The error book: `GET /errors`, to which the `type` of a body refers, and the pages of all errors in both languages.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use errbook_pages::{Book, InvalidCatalog};

/// Returns the error book of the catalog.
///
/// # Errors
///
/// If the catalog has errors, which would have failed the build of the service.
pub fn book() -> Result<web::Data<Book>, InvalidCatalog> {
    Ok(web::Data::new(Book::from_catalog(include_str!("../catalog.toml"))?))
}

/// Returns the routes of the book.
pub(crate) fn routes(book: web::Data<Book>) -> impl FnOnce(&mut web::ServiceConfig) {
    move |service| {
        for path in book.routes() {
            // The rest of a path can contain slashes, for which actix-web has its own syntax.
            let resource = web::resource(path.replace("{*rest}", "{rest:.*}"));
            service.service(resource.route(web::get().to(page)).route(web::head().to(page)));
        }
        service.app_data(book);
    }
}

/// Passes a request to the book and its response to actix-web. They use different versions of the `http` types.
async fn page(request: HttpRequest, book: web::Data<Book>) -> HttpResponse {
    let mut asked = http::Request::builder().method(request.method().as_str()).uri(request.uri().to_string());
    for (name, value) in request.headers() {
        asked = asked.header(name.as_str(), value.as_bytes());
    }
    let Ok(asked) = asked.body(()) else { return HttpResponse::BadRequest().finish() };
    let answer = book.respond(&asked);
    let status = StatusCode::from_u16(answer.status().as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::build(status);
    for (name, value) in answer.headers() {
        // actix-web sets the length of the body itself.
        if name != http::header::CONTENT_LENGTH {
            response.insert_header((name.as_str(), value.as_bytes()));
        }
    }
    // An error middleware would replace the page for 404.
    response.extensions_mut().insert(errbook::actix::Ours);
    response.body(answer.into_body())
}

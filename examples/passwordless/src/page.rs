//! The error book: `GET /errors`, which the `type` of a body points at, and the pages of all errors in both languages.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use errbook_pages::{Book, InvalidCatalog};

/// The book of the catalog.
///
/// # Errors
///
/// The catalog has mistakes; then the service would not have been built.
pub fn book() -> Result<web::Data<Book>, InvalidCatalog> {
    Ok(web::Data::new(Book::from_catalog(include_str!("../catalog.toml"))?))
}

/// The routes of the book.
pub(crate) fn routes(book: web::Data<Book>) -> impl FnOnce(&mut web::ServiceConfig) {
    move |service| {
        for path in book.routes() {
            // What follows a language's folder may hold slashes; actix writes that in another way.
            let resource = web::resource(path.replace("{*rest}", "{rest:.*}"));
            service.service(resource.route(web::get().to(page)).route(web::head().to(page)));
        }
        service.app_data(book);
    }
}

/// Hands a request to the book, and its answer to actix: each has its own version of the same types.
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
        // actix says itself how long the body is.
        if name != http::header::CONTENT_LENGTH {
            response.insert_header((name.as_str(), value.as_bytes()));
        }
    }
    response.body(answer.into_body())
}

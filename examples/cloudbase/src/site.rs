//! A static website: pages, and redirects between them.

use poem::http::StatusCode;
use poem::web::{Html, Path};
use poem::{IntoResponse, Response, Route, handler};

use crate::CloudbaseError;
use crate::limits::only;

/// The redirects, as pairs of source and target.
const REDIRECTS: [(&str, &str); 4] = [("home", "index.html"), ("old", "home"), ("ping", "pong"), ("pong", "ping")];

/// Returns a page or follows its redirects, and detects circular redirects.
#[handler]
fn page(Path(path): Path<String>) -> Result<Response, CloudbaseError> {
    let rule = |from: &str| REDIRECTS.iter().find(|(known, _)| *known == from).map(|(_, to)| *to);
    match (path.as_str(), rule(&path)) {
        ("" | "index.html", _) => Ok(Html("<!doctype html><title>Home</title><p>It works.").into_response()),
        ("upstream", _) => Err(CloudbaseError::StaticResourceRequestsFailed),
        (_, None) => Err(CloudbaseError::StaticResourceNonactivated),
        (_, Some(first)) => {
            let mut target = first;
            for _ in 0..REDIRECTS.len() {
                match rule(target) {
                    Some(next) => target = next,
                    None => return Ok(found(target)),
                }
            }
            Err(CloudbaseError::StaticResourceTooManyRedirects)
        }
    }
}

fn found(target: &str) -> Response {
    Response::builder().status(StatusCode::FOUND).header("location", format!("/site/{target}")).finish()
}

pub(crate) fn routes() -> Route {
    Route::new().at("/*path", only("GET, HEAD", poem::get(page)))
}

//! Handlers whose responses must pass unchanged.

use salvo::fs::NamedFile;
use salvo::http::{ResBody, StatusCode};
use salvo::prelude::Redirect;
use salvo::{Request, Response, handler};

#[handler]
pub(crate) async fn redirect() -> Redirect {
    Redirect::other("/elsewhere")
}

#[handler]
pub(crate) async fn stream(response: &mut Response) {
    let (mut sender, body) = ResBody::channel();
    response.replace_body(body);
    response.status_code(StatusCode::OK);
    tokio::spawn(async move {
        for part in ["one ", "two ", "three"] {
            sender.send_data(part).await.unwrap();
        }
    });
}

#[handler]
pub(crate) async fn file(request: &mut Request, response: &mut Response) {
    NamedFile::builder(concat!(env!("CARGO_MANIFEST_DIR"), "/problem.toml")).send(request.headers(), response).await;
}

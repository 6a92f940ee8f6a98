//! The error book of the service, under its error layer.

use accounts::{Accounts, Setup};
use errbook_http_accounts::Server;

#[tokio::test]
async fn the_books_own_404_and_405_pass_the_layer() {
    let accounts = Accounts::new(Setup::default());
    let routes = accounts::routes().merge(accounts::book().expect("the catalog is valid"));
    let server = Server::start(accounts::service(routes, accounts)).await;
    let missing = server.get("/zh/errors/nothing", &[("accept-language", "zh")]).await;
    assert_eq!((missing.status, missing.header("content-type")), (404, "text/html; charset=utf-8"));
    assert!(String::from_utf8_lossy(&missing.body).contains("页面不存在"));
    let posted = server.send(http::Request::post("/zh/").header("host", "x").body(Default::default()).unwrap()).await;
    assert_eq!((posted.status, posted.header("allow"), posted.body.len()), (405, "GET, HEAD", 0));
    // What is not the book's is an error of the service.
    let foreign = server.get("/nothing", &[]).await;
    assert_eq!((foreign.status, foreign.header("content-type")), (404, "application/json"));
}
